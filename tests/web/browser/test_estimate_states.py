"""The page of the estimate as it is seen: accessible and whole in every state, at every width, in both schemes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.web.browser.test_estimate_journey import patient  # noqa: F401
from tests.web.browser.test_every_page import WIDTHS, check, check_form

TEN = "".join(f"Alternateur n° {number}\t{number},50\t1,25\t\tpièce\n" for number in range(1, 11))
UNFOLD = "document.querySelectorAll('details').forEach(one => { one.open = true; })"


def filled(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Ouvrir le devis de Gaspard Lheureux").click()
    expect(page.locator("#answer")).to_contain_text("Pour le client")


def wrong(page: Page) -> None:
    page.goto("/devis/")
    page.locator("#l1-label").fill("Remorquage")
    page.locator("#l1-kind").select_option("towing")
    page.locator("#l2-label").fill("Alternateur")
    page.locator("#l2-parts_price").fill("douze")
    page.locator("#vehicle-mileage_km").fill("beaucoup")
    page.get_by_role("button", name="Calculer").first.click()
    page.locator("#errors").wait_for()


def pasted(page: Page, text: str = TEN * 6) -> None:
    page.goto("/devis/")
    page.get_by_text("Coller des lignes depuis un tableur").click()
    page.locator("#coller").fill(text)
    page.get_by_role("button", name="Reprendre ces lignes").click()
    page.locator(f"#l{text.count(chr(10))}-label").wait_for()
    page.wait_for_load_state("load")


def unfolded(page: Page) -> None:
    wrong(page)
    page.evaluate(UNFOLD)


STATES = {
    "empty": lambda page: page.goto("/devis/"),
    "filled": filled,
    "wrong": wrong,
    "unfolded": unfolded,
    "sixty lines": pasted,
}


@pytest.mark.parametrize("state", STATES.values(), ids=STATES.keys())
def test_every_state_is_accessible_and_whole(page: Page, state: Callable[[Page], None]):
    # Without motion: in the middle of a change of colours, contrast is that of neither.
    page.emulate_media(reduced_motion="reduce")
    state(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        # What one line breaks, sixty break: they are looked through once.
        (check if state is not pasted or width == max(WIDTHS) else check_form)(page, f"at {width}")
    if state is not pasted:
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        check(page, "in the dark")


@pytest.mark.parametrize("state", STATES.values(), ids=STATES.keys())
def test_without_scripts_nothing_leaves_the_window(plain: Page, state: Callable[[Page], None]):
    state(plain)
    for width in WIDTHS:
        plain.set_viewport_size({"width": width, "height": 800})
        assert plain.evaluate("document.documentElement.scrollWidth") <= width


def test_ten_lines_are_seen_at_once(page: Page):
    pasted(page, TEN)
    first, last = (page.locator(f".line:nth-child({n})").bounding_box() for n in (1, 10))
    assert last["y"] + last["height"] - first["y"] <= 900


def test_a_sample_is_opened_with_its_lines_folded(page: Page):
    filled(page)
    assert page.locator(".line details[open]").count() == 0
    assert page.evaluate("document.documentElement.scrollHeight") < 4000


def test_what_has_the_focus_is_never_covered(page: Page):
    page.set_viewport_size({"width": 1280, "height": 600})
    filled(page)
    page.wait_for_load_state("load")
    page.locator("#contrat").focus()
    for _ in range(60):
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        seen = page.evaluate(
            """() => {
              const one = document.activeElement.closest("label") || document.activeElement;
              const box = one.getBoundingClientRect();
              const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              return one === document.body || one.contains(top) || top?.contains(one) || one.outerHTML.slice(0, 120);
            }"""
        )
        assert seen is True
