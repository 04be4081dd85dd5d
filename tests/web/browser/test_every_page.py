"""Every state of every page, at three widths, in the light and the dark, with scripts and without.

No fault that axe finds, nothing cut off, one title, a way in by the keyboard, and every control reached and seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from clausier.faces.samples import STORIES
from tests.web.browser.conftest import watched
from tests.web.browser.states import STATES, show
from tests.web.pages import ESTIMATES, FIXED, HOLDING_A_CASE

WIDTHS = (320, 768, 1280)
SOLVING_MS = 240_000
AXE = Axe()
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES: dict[str, Any] = {"runOnly": LEVELS, "resultTypes": ["violations"]}
CONTRAST: dict[str, Any] = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}

#: Text that leaves the window, outside of what scrolls on purpose.
CUT_OFF = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter(one => one.getClientRects().length && !one.closest(".scroll, .unseen, pre, svg"))
  .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map(one => one.outerHTML.slice(0, 120))"""
#: The class of the first thing that the keyboard reaches from the top.
FIRST = """() => document.querySelector("a[href], button, input, select, textarea, [tabindex='0']").className"""
#: Targets of a pointer that are smaller than 24 pixels, links in a sentence excepted.
SMALL = """() => [...document.querySelectorAll("button, input:not([type=hidden]), select, summary, .button")]
  .filter(one => one.getClientRects().length && !one.closest("label"))
  .filter(one => Math.min(one.offsetWidth, one.offsetHeight) < 24)
  .map(one => one.outerHTML.slice(0, 120))"""
#: From now on, keeps what the keyboard comes to, and which of it shows no ring; returns how much there is to come to.
#: A group of radio buttons is one stop.
WATCH = """() => {
  const drawn = style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  window.reached = new Set([document.activeElement]); window.unseen = [];
  document.addEventListener("focusin", ({target}) => {
    window.reached.add(target);
    const box = target.closest("label, .card") || target;
    if (target.id !== "main" && !drawn(getComputedStyle(target)) && !drawn(getComputedStyle(box)))
      window.unseen.push(target.outerHTML.slice(0, 120));
  });
  window.stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.disabled && one.type !== "hidden");
  return window.stops.length;
}"""
#: What the keyboard never came to.
MISSED = """() => {
  const group = one => one.type === "radio" && [...window.reached].some(other => other.name === one.name);
  return window.stops.filter(one => !window.reached.has(one) && !group(one)).map(one => one.outerHTML.slice(0, 120));
}"""


def samples(page: Page) -> list[str]:
    """Links of the home page that open a sample case."""
    page.goto("/")
    return page.eval_on_selector_all("main a[href*='?d=']", "links => links.map(one => one.getAttribute('href'))")


def faults(page: Page, options: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """What axe finds: rule, and the first elements that break it."""
    found = AXE.run(page, options=options).response["violations"]
    return [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found]


def check(page: Page, at: str) -> None:
    """What must hold of the page that is shown."""
    assert faults(page, RULES) == [], at
    check_form(page, at)


def check_form(page: Page, at: str) -> None:
    """What must hold of its outside: all of it inside the window, one title, one main part, a language, a name."""
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), f"{at}: {page.evaluate(CUT_OFF)}"
    assert page.evaluate(CUT_OFF) == [], at
    assert page.evaluate(SMALL) == [], at
    assert page.evaluate("['h1', 'main'].map(one => document.querySelectorAll(one).length)") == [1, 1], f"h1 of {at}"
    assert page.evaluate("document.documentElement.lang") == "fr", at
    assert page.title() not in ("", "Clausier"), at


def check_keyboard(page: Page, at: str) -> None:
    """Tab comes to every control and shows where it stands; the first one leads past the navigation."""
    # Not by pressing Tab: a page that asks a question starts on the question.
    assert page.evaluate(FIRST) == "skip", at
    page.focus(".skip")
    assert page.locator(".skip").bounding_box()["x"] >= 0, at
    stops = page.evaluate(WATCH)
    for _ in range(stops):
        page.keyboard.press("Tab")
    assert page.evaluate(MISSED) == [], at
    assert page.evaluate("window.unseen") == [], at

    page.focus(".skip")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main", at


def main_part(page: Page) -> str:
    """The main part as it stands, but for the one button that a script shows: without scripts nothing prints."""
    return re.sub(r' data-print=""(?: hidden="")?|\s+(?=<)', "", page.locator("main").inner_html()).strip()


@pytest.fixture(scope="module")
def scripted(browser: Browser, site: str) -> Iterator[Page]:
    """One page with scripts for every state."""
    with watched(browser, site) as opened:
        yield opened


@pytest.fixture(scope="module")
def unscripted(browser: Browser, site: str) -> Iterator[Page]:
    """One page without scripts for every state."""
    with watched(browser, site, java_script_enabled=False) as opened:
        yield opened


@pytest.mark.parametrize("name", STATES)
def test_a_state_is_accessible_and_whole_at_every_width_in_the_light_and_the_dark(scripted: Page, name: str):
    # A colour that changes slowly would be looked at half-way.
    scripted.emulate_media(color_scheme="light", reduced_motion="reduce")
    scripted.set_viewport_size({"width": 1280, "height": 800})
    show(scripted, name)
    for width in WIDTHS:
        scripted.set_viewport_size({"width": width, "height": 800})
        check(scripted, f"{name} at {width}")
    check_keyboard(scripted, name)
    scripted.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    scripted.emulate_media(color_scheme="dark")
    scripted.set_viewport_size({"width": 320, "height": 800})
    check(scripted, f"{name} unfolded, narrow and in the dark")


@pytest.mark.parametrize("name", STATES)
def test_without_scripts_a_state_is_the_same(scripted: Page, unscripted: Page, name: str):
    """Then what holds with scripts of its access and its form holds without: nothing but a button differs."""
    show(scripted, name)
    show(unscripted, name)

    assert main_part(unscripted) == main_part(scripted)


def test_the_estimates_of_every_sample_are_accessible_and_whole(page: Page):
    links = samples(page)
    assert len(links) == len(STORIES) + len(ESTIMATES)
    for at in [one for one in links if one.startswith("/devis/")]:
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        page.goto(at)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            check(page, f"{at[:20]}… at {width}")
        page.emulate_media(color_scheme="dark")
        assert faults(page, CONTRAST) == [], f"{at[:20]}… in the dark"


def test_the_proofs_of_a_contract_are_accessible_while_they_are_made_and_once_they_are(page: Page):
    at = "/preuves/icare_moto/"
    page.goto(at)
    check(page, at)
    page.wait_for_selector("#proof section", timeout=SOLVING_MS)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        check(page, f"{at} at {width}")
    check_keyboard(page, at)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert faults(page, CONTRAST) == []


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


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("document.querySelector('main').insertAdjacentHTML('beforeend', '<button></button>')", "button-name"),
        ("document.querySelector('h1').style.width = '3000px'", "3000px"),
        ("document.querySelector('main').insertAdjacentHTML('beforeend', '<h1>Encore</h1>')", "h1"),
        ("document.documentElement.lang = 'fr-CA'", "fr-CA"),
    ],
)
def test_the_checks_of_a_page_bite(page: Page, damage: str, said: str):
    page.goto("/aide/")
    page.evaluate(damage)
    with pytest.raises(AssertionError, match=said):
        check(page, "/aide/")


@pytest.mark.parametrize(
    "damage",
    [
        "document.querySelector('main a').tabIndex = -1",
        "document.querySelector('main a').addEventListener('focus', ({target}) => target.style.outline = 'none')",
    ],
)
def test_the_checks_of_the_keyboard_bite(page: Page, damage: str):
    page.goto("/aide/")
    page.evaluate(damage)
    with pytest.raises(AssertionError, match="#questions"):
        check_keyboard(page, "/aide/")
