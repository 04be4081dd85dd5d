"""The part of a line, looked up while typing: a combobox over ranked candidates that never chooses by itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.web.browser.test_estimate_journey import patient  # noqa: F401
from tests.web.browser.test_every_page import check


@pytest.fixture
def part(page: Page) -> Locator:
    """The part of a first line that the garage has written, the focus on it and its candidates in sight."""
    page.goto("/devis/")
    page.wait_for_load_state("load")
    page.locator("#l1-label").press_sequentially("alternateur valeo")
    page.keyboard.press("Tab")
    expect(page.locator("#parts-list")).to_be_visible()
    return page.locator("#l1-part")


def chosen(page: Page) -> str:
    return page.locator("#l1-part-key").input_value()


def test_the_words_of_the_garage_tell_how_many_parts_they_may_mean(page: Page):
    page.goto("/devis/")
    page.wait_for_load_state("load")
    page.locator("#l1-label").press_sequentially("pompe")
    expect(page.locator("#parts-spoken")).to_contain_text("à choisir dans la case Pièce")
    expect(page.locator("#l1-part")).to_have_attribute("placeholder", "8 pièces proposées")
    assert chosen(page) == ""


def test_arrows_point_and_enter_chooses(part: Locator):
    page = part.page
    options = page.locator("#parts-list [role=option]")
    expect(part).to_have_attribute("aria-expanded", "true")
    assert part.get_attribute("aria-controls") == "parts-list"
    assert part.get_attribute("aria-activedescendant") is None
    part.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert part.get_attribute("aria-activedescendant") == "parts-list-alternator"
    part.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    expect(options.last).to_contain_text("autre pièce")
    part.press("ArrowDown")
    part.press("Enter")
    expect(part).to_have_value("alternateur")
    expect(part).to_have_attribute("aria-expanded", "false")
    expect(part).to_be_focused()
    assert chosen(page) == "alternator"
    assert page.locator("#l1-label").input_value() == "alternateur valeo"
    expect(page.locator("#parts-spoken")).to_have_text("Pièce choisie : alternateur.")
    expect(page.locator("#l1-result")).to_contain_text("Attend")
    expect(page.locator("#l1-result")).not_to_contain_text("la pièce de la ligne")


def test_leaving_chooses_nothing_and_the_part_stays_a_question(part: Locator):
    page = part.page
    part.press("ArrowDown")
    part.press("Tab")
    expect(page.locator("#parts-list")).to_be_hidden()
    page.locator("#l1-kind").select_option("part")
    expect(page.locator("#l1-result")).to_contain_text("la pièce de la ligne")
    assert chosen(page) == ""


def test_escape_closes_and_then_empties(part: Locator):
    page = part.page
    part.press_sequentially("turbo")
    expect(page.locator("#parts-list-turbocharger")).to_be_visible()
    part.press("Escape")
    expect(page.locator("#parts-list")).to_be_hidden()
    expect(part).to_have_value("turbo")
    part.press("Escape")
    expect(part).to_have_value("")


def test_other_words_withdraw_what_was_chosen(part: Locator):
    page = part.page
    part.press("ArrowDown")
    part.press("Enter")
    assert chosen(page) == "alternator"
    part.press("Backspace")
    assert chosen(page) == ""
    expect(page.locator("#parts-list")).to_be_visible()


def test_the_mouse_chooses_and_the_choice_is_posted(part: Locator):
    page = part.page
    page.locator("#parts-list [role=option]").first.click()
    expect(part).to_have_value("alternateur")
    page.get_by_role("button", name="Calculer").first.click()
    expect(page.locator("#l1-part")).to_have_value("alternateur")
    assert chosen(page) == "alternator"


def test_words_that_mean_no_part_say_so(part: Locator):
    page = part.page
    part.fill("xyzzy")
    expect(page.locator("#parts-spoken")).to_contain_text("Aucune pièce proposée")
    expect(page.locator("#parts-list [role=option]")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_open_list_is_accessible_and_whole(part: Locator, width: int, scheme: str):
    page = part.page
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})
    part.press("ArrowDown")
    check(page, "the open list")
