"""A garage and its estimate in a real browser: by keyboard alone, by mouse, while typing, and without scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from clausier.rules.decision import fingerprint

#: Lines as a spreadsheet copies them: tabs, decimals with a comma.
COPIED = "Alternateur\t398,00\t1,2\nPompe à eau\t1 164,20\t2,8\n"
SIXTY = "".join(f"Alternateur n° {number}\t{number},50\t1,25\t\tpièce\n" for number in range(1, 61))
HEADS = "Désignation\tMontant TTC\tHeures\tBarème\tNature\n"
TABS = 80
PATIENCE_MS = 30_000
#: A mark that a page loses when it is loaded anew.
MARK = "window.kept = true"


@pytest.fixture(scope="module", autouse=True)
def patient() -> Iterator[None]:
    """A busy machine is no failure: what must appear may take its time."""
    expect.set_options(timeout=PATIENCE_MS)
    yield
    expect.set_options(timeout=None)


@pytest.fixture
def empty(page: Page) -> Page:
    """The page of the estimate, its scripts at work."""
    page.goto("/devis/")
    page.wait_for_load_state("load")
    page.evaluate(MARK)
    return page


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.id")


def tab_to(page: Page, where: str) -> None:
    """Presses Tab until the element of this id has the focus."""
    for _ in range(TABS):
        page.keyboard.press("Tab")
        if focused(page) == where:
            return
    pytest.fail(f"the keyboard does not reach « {where} »")


def copied(page: Page, text: str) -> None:
    """Puts a text where a spreadsheet would have left it."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("text => navigator.clipboard.writeText(text)", text)


# --- whole journeys ---------------------------------------------------------------------------------------------------


def test_the_keyboard_alone_fills_an_estimate_and_reads_its_answer(page: Page):
    page.goto("/devis/")
    page.wait_for_load_state("load")
    page.evaluate(MARK)
    tab_to(page, "vehicle-mileage_km")
    page.keyboard.type("84 000")
    tab_to(page, "l1-label")
    page.keyboard.type("alternateur valeo")
    page.keyboard.press("Tab")
    expect(page.locator("#parts-list")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#l1-part-key")).to_have_value("alternator")
    page.keyboard.press("Tab")
    page.keyboard.type("pi")
    page.keyboard.press("Tab")
    page.keyboard.type("1,5")
    page.keyboard.press("Tab")
    page.keyboard.type("398,00")
    expect(page.locator("#l1-result")).to_contain_text("le but de la ligne")
    expect(page.locator("#failure-nature")).to_be_visible()
    tab_to(page, "failure-nature")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#failure-definitive")).to_be_visible()
    tab_to(page, "json")
    assert page.evaluate("window.kept"), "something loaded the page anew"
    with page.expect_download() as file:
        page.keyboard.press("Enter")
    decision = json.loads(Path(file.value.path()).read_text(encoding="utf-8"))
    [line] = decision["case"]["facts"]["repair.lines"]
    assert (line["part"], line["labour_hours"], line["parts_price"]) == ("alternator", "1.5", "398.00")
    assert decision["fingerprint"] == fingerprint(decision)


def test_the_mouse_alone_opens_a_sample_and_adds_and_removes_a_line(page: Page):
    page.goto("/")
    page.get_by_role("link", name="Ouvrir le devis de Gaspard Lheureux").click()
    expect(page.locator("#answer")).to_contain_text("2 451,70 €")
    assert page.locator(".line details[open]").count() == 0
    page.get_by_role("button", name="Retirer la ligne 2").click()
    expect(page.locator(".line")).to_have_count(4)
    expect(page.locator("#answer")).not_to_contain_text("2 451,70 €")
    page.get_by_role("button", name="Ajouter une ligne").click()
    expect(page.locator("#l5-label")).to_be_focused()
    page.get_by_text("Préciser la ligne 1").click()
    expect(page.locator("#l1-purpose")).to_have_value("repair")


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
    plain.locator("#failure-nature").select_option("mechanical")
    plain.get_by_role("button", name="Calculer avec ces réponses").click()
    assert plain.locator("#failure-nature").input_value() == "mechanical"
    plain.get_by_role("button", name="Retirer la ligne 1").click()
    assert plain.locator("#l1-label").input_value() == "Remorquage"


def test_without_scripts_another_contract_brings_its_fields(plain: Page):
    plain.goto("/devis/")
    plain.locator("#l1-label").fill("Alternateur")
    plain.locator("#contrat").select_option("icare_moto")
    assert plain.locator("#l1-litres").count() == 0
    plain.get_by_role("button", name="Calculer").first.click()
    assert plain.locator("#l1-litres").count() == 1
    assert plain.locator("#l1-label").input_value() == "Alternateur"


# --- while one types --------------------------------------------------------------------------------------------------


def test_a_line_is_answered_while_it_is_typed(empty: Page):
    empty.locator("#l1-label").press_sequentially("Remorquage de nuit")
    empty.locator("#l1-kind").select_option(label="remorquage")
    empty.locator("#l1-parts_price").press_sequentially("120,50")
    expect(empty.locator("#l1-result")).to_contain_text("Refusée")
    expect(empty.locator("#l1-result")).to_contain_text("ORNG-5B-36")
    expect(empty.locator("#answer")).to_contain_text("Garantie panne mécanique")
    expect(empty.locator("#spoken")).to_contain_text("en attente")
    assert focused(empty) == "l1-parts_price"
    assert empty.locator("#l1-parts_price").input_value() == "120,50"
    assert empty.evaluate("window.kept")


def test_questions_follow_while_typing_and_leave_the_caret_where_it_is(empty: Page):
    empty.locator("#l1-label").fill("Alternateur")
    expect(empty.locator("#questions")).to_be_visible()
    empty.locator("#failure-nature").select_option("mechanical")
    expect(empty.locator("#failure-nature-question + .question")).to_be_visible()
    expect(empty.locator("#failure-nature")).to_have_value("mechanical")
    empty.locator("#vehicle-mileage_km").press_sequentially("84 00")
    empty.locator("#vehicle-mileage_km").press("Home")
    empty.evaluate("document.activeElement.same = true")
    with empty.expect_response(lambda one: one.url.endswith("/devis/")):
        empty.keyboard.type("1")
    expect(empty.locator("#answer")).not_to_have_class(re.compile("htmx-request"))
    assert empty.evaluate("[document.activeElement.same, document.activeElement.selectionStart]") == [True, 1]
    assert empty.locator("#vehicle-mileage_km").input_value() == "184 00"


def test_the_question_that_one_answers_is_not_renewed(empty: Page):
    empty.locator("#l1-label").fill("Alternateur")
    field = empty.locator("#failure-nature")
    field.focus()
    empty.evaluate("document.activeElement.same = true")
    with empty.expect_response(lambda one: one.url.endswith("/devis/")):
        empty.keyboard.press("ArrowDown")
    expect(empty.locator("#answer")).not_to_have_class(re.compile("htmx-request"))
    assert empty.evaluate("document.activeElement.same") is True
    assert field.input_value() != ""


def test_an_answer_to_what_stood_there_before_is_not_shown(empty: Page):
    held: list[Route] = []
    empty.route("**/devis/lignes/", lambda route: held.append(route))
    empty.locator("#l1-kind").select_option("towing")
    empty.locator("#l1-parts_price").fill("120")
    empty.wait_for_function("() => document.querySelector('#estimate').classList.contains('htmx-request')")
    # Nothing that waits starts from here on: the answer comes back between two keys.
    empty.clock.install()
    empty.clock.pause_at("2030-01-01")
    empty.locator("#l1-parts_price").press("0")
    with empty.expect_event("requestfinished"):
        held[-1].continue_()
    empty.wait_for_function("() => !document.querySelector('#estimate').classList.contains('htmx-request')")
    assert "Refusée" not in empty.locator("#l1-result").inner_text()
    empty.unroute("**/devis/lignes/")
    empty.clock.resume()
    empty.locator("#l1-parts_price").press("5")
    expect(empty.locator("#l1-result")).to_contain_text("Refusée")
    assert empty.locator("#l1-parts_price").input_value() == "12005"


def test_another_contract_brings_its_fields_and_keeps_the_focus(empty: Page):
    empty.locator("#l1-label").fill("Alternateur")
    empty.locator("#contrat").focus()
    empty.locator("#contrat").select_option("icare_moto")
    expect(empty.locator("#l1-litres")).to_have_count(1)
    assert focused(empty) == "contrat"
    assert empty.locator("#l1-label").input_value() == "Alternateur"
    expect(empty.locator("#l1-part")).to_have_attribute("role", "combobox")
    assert empty.evaluate("window.kept")


def test_an_error_is_marked_and_unmarked_while_one_types(empty: Page):
    price = empty.locator("#l1-parts_price")
    empty.locator("#l1-label").fill("Alternateur")
    price.fill("douze")
    expect(price).to_have_attribute("aria-invalid", "true")
    expect(empty.locator("#l1-parts_price-error")).to_contain_text("Prix TTC")
    price.fill("12")
    expect(price).not_to_have_attribute("aria-invalid", "true")
    expect(empty.locator("#l1-parts_price-error")).to_have_count(0)


def test_enter_computes_and_an_error_is_linked_to_its_field(empty: Page):
    empty.locator("#l1-label").fill("Alternateur")
    empty.locator("#l2-label").fill("Pose")
    empty.locator("#l1-parts_price").fill("douze")
    empty.locator("#l1-parts_price").press("Enter")
    empty.locator("#errors a").click()
    expect(empty.locator("#l1-parts_price")).to_be_focused()
    assert [empty.locator(f"#l{n}-label").input_value() for n in (1, 2)] == ["Alternateur", "Pose"]


def test_the_link_opens_the_estimate_again(empty: Page):
    empty.locator("#l1-label").fill("Remorquage")
    empty.locator("#l1-kind").select_option("towing")
    empty.get_by_role("link", name="Lien vers ce devis").click()
    expect(empty.locator("#l1-label")).to_have_value("Remorquage")
    expect(empty.locator("#l1-kind")).to_have_value("towing")


# --- lines of a spreadsheet -------------------------------------------------------------------------------------------


def test_lines_pasted_into_a_line_become_lines(empty: Page):
    copied(empty, COPIED)
    empty.locator("#l1-label").focus()
    empty.keyboard.press("Control+V")
    expect(empty.locator("#l2-label")).to_have_value("Pompe à eau")
    assert empty.locator("#l2-parts_price").input_value() == "1 164,20"
    assert empty.locator("#l1-labour_hours").input_value() == "1,2"


def test_words_pasted_into_a_line_stay_there(empty: Page):
    copied(empty, "Alternateur")
    empty.locator("#l1-label").focus()
    empty.keyboard.press("Control+V")
    expect(empty.locator("#l1-label")).to_have_value("Alternateur")
    assert empty.evaluate("window.kept")


def test_pasted_lines_with_an_error_come_back_with_their_place(empty: Page):
    copied(empty, "Alternateur\tdouze\nPompe à eau\t164,20")
    empty.locator("#l1-label").focus()
    empty.keyboard.press("Control+V")
    expect(empty.locator("#errors")).to_contain_text("Ligne 1, colonne 2")
    expect(empty.locator("#coller")).to_be_focused()
    expect(empty.locator("#coller")).to_have_value("Alternateur\tdouze\nPompe à eau\t164,20")


@pytest.mark.parametrize("text", [SIXTY, HEADS + SIXTY], ids=["without headings", "with headings"])
def test_sixty_lines_are_pasted_by_keyboard_and_each_is_answered_while_typed(empty: Page, text: str):
    copied(empty, text)
    empty.get_by_text("Coller des lignes depuis un tableur").focus()
    empty.keyboard.press("Enter")
    empty.keyboard.press("Tab")
    assert focused(empty) == "coller"
    empty.keyboard.press("Control+V")
    empty.keyboard.press("Tab")
    empty.keyboard.press("Enter")
    expect(empty.locator(".line")).to_have_count(60)
    empty.wait_for_load_state("load")
    assert empty.locator("#l60-parts_price").input_value() == "60,50"
    assert empty.locator("#l60-kind").input_value() == "part"
    empty.locator("#l60-kind").select_option("towing")
    expect(empty.locator("#l60-result")).to_contain_text("Refusée")
    expect(empty.locator("#l59-result")).to_contain_text("En attente")


@pytest.mark.parametrize("text", [SIXTY, HEADS + SIXTY], ids=["without headings", "with headings"])
def test_without_scripts_sixty_lines_are_copied_into_their_place(plain: Page, text: str):
    plain.goto("/devis/")
    plain.get_by_text("Coller des lignes depuis un tableur").click()
    plain.locator("#coller").fill(text)
    plain.get_by_role("button", name="Reprendre ces lignes").click()
    expect(plain.locator(".line")).to_have_count(60)
    plain.wait_for_load_state("load")
    assert plain.locator("#l60-label").input_value() == "Alternateur n° 60"
    assert plain.locator("#l60-labour_hours").input_value() == "1,25"
    assert "En attente" in plain.locator("#l60-result").inner_text()
