"""Every named page, at three widths: no fault that axe finds, nothing cut off, one title, a way in by the keyboard."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from clausier.faces.samples import STORIES
from tests.web.pages import FIXED, HOLDING_A_CASE

WIDTHS = (320, 768, 1280)
SOLVING_MS = 240_000
AXE = Axe()
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

#: Text that leaves the window, outside of what scrolls on purpose.
CUT_OFF = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter(one => one.getClientRects().length && !one.closest(".scroll, .unseen, pre, svg"))
  .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map(one => one.outerHTML.slice(0, 120))"""
#: The class of the first thing that the keyboard reaches from the top.
FIRST = """() => document.querySelector("a[href], button, input, select, textarea, [tabindex='0']").className"""
#: What the keyboard stands on, and whether one can see it.
FOCUSED = """() => {
  const one = document.activeElement, box = one.closest("label, .card") || one;
  const drawn = style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  return [one.tagName, one.outerHTML.slice(0, 120), drawn(getComputedStyle(one)) || drawn(getComputedStyle(box))];
}"""
#: Targets of a pointer that are smaller than 24 pixels, links in a sentence excepted.
SMALL = """() => [...document.querySelectorAll("button, input:not([type=hidden]), select, summary, .button")]
  .filter(one => one.getClientRects().length && !one.closest("label"))
  .filter(one => Math.min(one.offsetWidth, one.offsetHeight) < 24)
  .map(one => one.outerHTML.slice(0, 120))"""


def samples(page: Page) -> list[str]:
    """Links of the home page that open a sample case."""
    page.goto("/")
    return page.eval_on_selector_all("main a[href*='?d=']", "links => links.map(one => one.getAttribute('href'))")


def check(page: Page, at: str) -> None:
    """What must hold of the page that is shown."""
    found = AXE.run(page, options=RULES).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found] == [], at
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), f"{at}: {page.evaluate(CUT_OFF)}"
    assert page.evaluate(CUT_OFF) == [], at
    assert page.evaluate(SMALL) == [], at
    assert page.locator("h1").count() == 1, at
    assert page.evaluate("document.documentElement.lang") == "fr", at
    assert page.title() not in ("", "Clausier"), at


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("at", [*FIXED, "/nulle-part/"])
def test_a_page_is_accessible_and_whole(page: Page, at: str, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(at)
    check(page, at)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_pages_of_every_sample_are_accessible_and_whole(page: Page, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    links = samples(page)
    assert len(links) == 2 * len(STORIES)
    for at in links:
        page.goto(at)
        check(page, f"{at[:20]}… at {width}")


def test_the_proofs_of_a_contract_are_accessible_while_they_are_made_and_once_they_are(page: Page):
    at = "/preuves/icare_moto/"
    page.goto(at)
    check(page, at)
    page.wait_for_selector("#proof section", timeout=SOLVING_MS)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        check(page, f"{at} at {width}")


@pytest.mark.parametrize("at", FIXED)
def test_a_page_in_the_dark_has_enough_contrast(page: Page, at: str):
    page.emulate_media(color_scheme="dark")
    page.goto(at)
    check(page, at)


def test_the_samples_in_the_dark_have_enough_contrast(page: Page):
    page.emulate_media(color_scheme="dark")
    for at in samples(page):
        page.goto(at)
        check(page, f"{at[:20]}… in the dark")


@pytest.mark.parametrize("at", FIXED)
def test_the_keyboard_enters_by_the_skip_link_and_is_always_seen(page: Page, at: str):
    page.goto(at)
    # Not by pressing Tab: a page that asks a question starts on the question.
    assert page.evaluate(FIRST) == "skip"
    page.focus(".skip")
    assert page.locator(".skip").bounding_box()["x"] >= 0

    for _ in range(25):
        page.keyboard.press("Tab")
        tag, html, seen = page.evaluate(FOCUSED)
        if tag == "BODY":
            break
        assert seen, f"{at}: {html}"

    page.focus(".skip")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("at", FIXED)
def test_text_twice_as_large_is_still_whole(page: Page, at: str):
    page.set_viewport_size({"width": 640, "height": 800})
    page.goto(at)
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.evaluate(CUT_OFF)


@pytest.mark.parametrize("at", HOLDING_A_CASE)
def test_a_page_comes_from_this_site_only(page: Page, site: str, at: str):
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.goto(at, wait_until="networkidle")
    assert asked and {url for url in asked if not url.startswith(f"{site}/")} == set()
    assert page.context.cookies() == []


def test_the_checks_bite(page: Page):
    page.goto("/aide/")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend',"
        "'<img src=\"/static/web/icon.svg\" width=3000><button></button>')"
    )
    with pytest.raises(AssertionError, match="button-name"):
        check(page, "/aide/")
    assert page.evaluate(CUT_OFF) != []
