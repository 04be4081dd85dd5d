"""A garage and its estimate in a real browser: typing, the keyboard, a spreadsheet, and the same without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser.test_every_page import check

PASTE = """([selector, text]) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  const field = document.querySelector(selector);
  field.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def plain(browser: Browser, site: str) -> Iterator[Page]:
    """A page without scripts."""
    context = browser.new_context(base_url=site, java_script_enabled=False, locale="fr-FR")
    yield context.new_page()
    context.close()


def test_a_line_is_answered_while_it_is_typed(page: Page):
    page.goto("/devis/")
    page.locator("#l1-label").press_sequentially("Remorquage de nuit")
    page.locator("#l1-kind").select_option(label="remorquage")
    page.locator("#l1-parts_price").press_sequentially("120,50")
    expect(page.locator("#l1-result")).to_contain_text("Refusée")
    expect(page.locator("#l1-result")).to_contain_text("ORNG-5B-36")
    expect(page.locator("#answer")).to_contain_text("Garantie panne mécanique")
    expect(page.locator("#spoken")).to_contain_text("en attente")
    assert page.evaluate("document.activeElement.id") == "l1-parts_price"
    assert page.locator("#l1-parts_price").input_value() == "120,50"


def test_the_keyboard_alone_finds_and_chooses_a_part(page: Page):
    page.goto("/devis/")
    page.locator("#l1-label").focus()
    page.keyboard.type("alternateur valeo")
    expect(page.locator("#l1-part option[value=alternator]")).to_have_count(1)
    assert page.locator("#l1-part").input_value() == ""
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "l1-part"
    page.keyboard.press("ArrowDown")
    assert page.locator("#l1-part").input_value() == "alternator"
    assert page.locator("#l1-label").input_value() == "alternateur valeo"
    expect(page.locator("#l1-result")).to_contain_text("En attente de")
    expect(page.locator("#l1-result")).not_to_contain_text("la pièce de la ligne")


def test_an_answer_that_comes_back_leaves_the_list_of_parts_as_it_was_chosen(page: Page):
    page.goto("/devis/")
    page.locator("#l1-label").fill("alternateur")
    page.locator("#l1-part option[value=alternator]").wait_for(state="attached")
    page.locator("#l1-part").select_option("alternator")
    page.locator("#l1-label").press_sequentially(" neuf")
    with page.expect_response(re.compile("/devis/pieces/")):
        page.locator("#l1-label").press("x")
    assert page.locator("#l1-part").input_value() == "alternator"


def test_enter_computes_and_loses_nothing(page: Page):
    page.goto("/devis/")
    page.locator("#l1-label").fill("Alternateur")
    page.locator("#l2-label").fill("Pose")
    page.locator("#l2-label").press("Enter")
    page.get_by_role("heading", name="Ce que le contrat demande encore").wait_for()
    assert [page.locator(f"#l{n}-label").input_value() for n in (1, 2)] == ["Alternateur", "Pose"]


def test_a_line_is_added_and_removed_with_the_mouse(page: Page):
    page.goto("/devis/")
    page.get_by_role("button", name="Ajouter une ligne").click()
    expect(page.locator("#l4-label")).to_be_focused()
    page.locator("#l4-label").fill("Quatrième")
    page.get_by_role("button", name="Retirer la ligne 1").click()
    expect(page.locator("#l3-label")).to_have_value("Quatrième")
    expect(page.locator("#l4-label")).to_have_count(0)


def test_lines_pasted_into_a_line_are_taken_over_together(page: Page):
    page.goto("/devis/")
    page.evaluate(PASTE, ["#l1-label", "Alternateur\t398,00\t1,2\nPompe à eau\t164,20\t2,8\n"])
    expect(page.locator("#coller")).to_be_focused()
    page.get_by_role("button", name="Reprendre ces lignes").click()
    expect(page.locator("#l2-label")).to_have_value("Pompe à eau")
    assert page.locator("#l1-parts_price").input_value() == "398,00"


def test_words_pasted_into_a_line_stay_there(page: Page):
    page.goto("/devis/")
    page.evaluate(PASTE, ["#l1-label", "Alternateur"])
    assert page.locator("#coller").input_value() == ""


def test_an_error_is_linked_to_its_field(page: Page):
    page.goto("/devis/")
    page.locator("#l1-label").fill("Alternateur")
    page.locator("#l1-parts_price").fill("douze")
    page.locator("#l1-parts_price").press("Enter")
    page.locator("#errors a").click()
    expect(page.locator("#l1-parts_price")).to_have_attribute("aria-invalid", "true")
    assert page.url.endswith("#l1-parts_price")


def test_the_link_opens_the_estimate_again(page: Page):
    page.goto("/devis/")
    page.locator("#l1-label").fill("Remorquage")
    page.locator("#l1-kind").select_option("towing")
    page.get_by_role("link", name="Lien vers ce devis").click()
    expect(page.locator("#l1-label")).to_have_value("Remorquage")
    expect(page.locator("#l1-kind")).to_have_value("towing")


def test_without_scripts_the_same_estimate_is_answered(plain: Page):
    plain.goto("/devis/")
    plain.locator("#l1-label").fill("Alternateur Valeo")
    plain.get_by_role("button", name="Calculer").first.click()
    plain.locator("#l1-part").select_option("alternator")
    plain.locator("#l1-kind").select_option("part")
    plain.locator("#l2-label").fill("Remorquage")
    plain.locator("#l2-kind").select_option("towing")
    plain.get_by_role("button", name="Ajouter une ligne").click()
    assert plain.locator("#l1-part").input_value() == "alternator"
    assert plain.locator("#l4-label").count() == 1
    assert "Refusée" in plain.locator("#l2-result").inner_text()
    plain.get_by_role("button", name="Retirer la ligne 1").click()
    assert plain.locator("#l1-label").input_value() == "Remorquage"


def test_without_scripts_lines_are_copied_from_a_spreadsheet(plain: Page):
    plain.goto("/devis/")
    plain.get_by_text("Coller des lignes depuis un tableur").click()
    plain.locator("#coller").fill("Alternateur;398,00;1,2\nPompe à eau;164,20;2,8")
    plain.get_by_role("button", name="Reprendre ces lignes").click()
    assert plain.locator("#l2-label").input_value() == "Pompe à eau"


@pytest.mark.parametrize("width", [320, 1280])
def test_a_filled_estimate_with_everything_unfolded_is_accessible_and_whole(page: Page, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/devis/")
    page.locator("#l1-label").fill("Remorquage")
    page.locator("#l1-kind").select_option("towing")
    page.locator("#l2-label").fill("Alternateur")
    page.locator("#l2-parts_price").fill("douze")
    page.get_by_role("button", name="Calculer").first.click()
    page.locator("#errors").wait_for()
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    check(page, "/devis/")
