"""« Suis-je couvert ? » in a real browser: by keyboard alone or by mouse, with scripts and without."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

QUESTION = "#question"
#: A mark that a page loses when it is loaded anew.
MARK = "window.kept = true"
TABS = 60
#: How the control that has the focus is called.
NAME = """() => (document.activeElement.closest("label") || document.activeElement)
  .textContent.replace(/\\s+/g, " ").trim()"""


def sample_page(page: Page, title: str) -> None:
    """Opens the questions of a sample case, from the home page as people do."""
    page.goto("/")
    page.locator("main a[href^='/couvert/']", has_text=f"de {title}").click()
    page.wait_for_selector("#case")
    page.wait_for_load_state("load")


def tab_to(page: Page, name: str) -> None:
    """Presses Tab until the control that is called so has the focus."""
    for _ in range(TABS):
        page.keyboard.press("Tab")
        if page.evaluate(NAME) == name:
            return
    pytest.fail(f"the keyboard does not reach « {name} »")


def pass_over_until(page: Page, question: str) -> None:
    """Does not know the answer of any question that comes before this one."""
    for _ in range(TABS):
        asked = page.locator(QUESTION).inner_text()
        if asked == question:
            return
        tab_to(page, "Je ne sais pas")
        page.keyboard.press("Enter")
        expect(page.locator(QUESTION)).not_to_have_text(asked)
        expect(page.locator(QUESTION)).to_be_focused()
    pytest.fail(f"« {question} » is never asked")


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.id")


def test_the_keyboard_alone_answers_changes_and_reads_the_difference(page: Page):
    page.goto("/couvert/")
    page.locator("#contrat-1").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("panne")
    tab_to(page, "Commencer")
    page.keyboard.press("Enter")
    expect(page.locator(QUESTION)).to_be_focused()
    # A key pressed before the scripts run would submit the form plainly: right for a person, another journey here.
    page.wait_for_load_state("load")
    page.evaluate(MARK)
    pass_over_until(page, "De quelle nature est la défaillance ?")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator(QUESTION)).not_to_have_text("De quelle nature est la défaillance ?")
    expect(page.locator(QUESTION)).to_be_focused()
    tab_to(page, "modifier : La nature de la défaillance")
    page.keyboard.press("Enter")
    expect(page.locator("#reponse-1")).to_be_checked()
    page.locator("#reponse-1").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator("#changement")).to_be_visible()
    expect(page.locator("#case dd").nth(1)).to_contain_text("D'une autre nature")
    assert page.evaluate("window.kept"), "an answer loaded the page anew"


def test_an_error_takes_the_focus_and_leads_to_its_field(page: Page):
    sample_page(page, "Maëlle Kerdoncuff, panne en cours d'examen")
    page.locator("#reponse").fill("beaucoup")
    page.keyboard.press("Enter")
    summary = page.locator(".errors")
    expect(summary).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert focused(page) == "reponse"
    expect(page.locator("#reponse")).to_have_value("beaucoup")
    expect(page.locator("#reponse")).to_have_attribute("aria-invalid", "true")


def test_the_mouse_ends_a_journey_and_sees_what_would_have_changed(page: Page):
    sample_page(page, "Maëlle Kerdoncuff, panne en cours d'examen")
    expect(page.locator(".beside")).to_contain_text("Entre 355,45 € et 554,90 €")
    page.evaluate(MARK)
    page.locator("#reponse").fill("20 000 km")
    page.get_by_role("button", name="Répondre", exact=True).click()
    expect(page.locator(".beside")).not_to_contain_text("355,45 €")
    while page.locator(QUESTION).count():
        text = page.locator(QUESTION).inner_text()
        page.get_by_role("button", name="Je ne sais pas", exact=True).click()
        page.wait_for_function("text => document.querySelector('#question')?.innerText !== text", arg=text)
    expect(page.locator("#decision")).to_be_visible()
    page.locator(".tree summary").first.click()
    expect(page.locator(".tree details").first).to_have_attribute("open", "")
    page.get_by_role("button", name="Chercher ce qui l'aurait changée").click()
    expect(page.get_by_role("heading", name="Un fait différent")).to_be_visible()
    expect(page.get_by_role("button", name="Imprimer")).to_be_visible()
    assert page.evaluate("window.kept"), "a step loaded the page anew"
    assert Axe().run(page).violations_count == 0


def test_parts_are_offered_while_their_name_is_typed(page: Page):
    sample_page(page, "Maëlle Kerdoncuff, panne en cours d'examen")
    page.locator("summary", has_text="réponses").click()
    page.get_by_role("button", name="modifier : Ligne 1, La pièce de la ligne").click()
    page.get_by_role("searchbox").fill("boite de vitesse")
    expect(page.locator("#pieces")).to_contain_text("boîte de vitesses")
    page.locator("#pieces label", has_text="boîte de vitesses").first.click()
    page.get_by_role("button", name="Répondre", exact=True).click()
    expect(page.locator("#changement")).to_be_visible()


def test_without_scripts_the_whole_journey_is_made_of_pages(plain: Page):
    sample_page(plain, "Maëlle Kerdoncuff, panne en cours d'examen")
    plain.locator("#reponse").fill("mille")
    plain.get_by_role("button", name="Répondre", exact=True).click()
    expect(plain.locator(".errors a")).to_have_attribute("href", "#reponse")
    plain.locator("#reponse").fill("20 000")
    plain.get_by_role("button", name="Répondre", exact=True).click()
    expect(plain.locator("h1")).to_have_text("Suis-je couvert ?")
    plain.locator("summary", has_text="réponses").click()
    plain.get_by_role("button", name="modifier : Le kilométrage au moment de l'intervention").click()
    expect(plain.locator("#reponse")).to_have_value("20 000")
    plain.locator("#reponse").fill("52 000")
    plain.get_by_role("button", name="Répondre", exact=True).click()
    expect(plain.locator("#changement")).to_be_visible()
    if plain.locator(QUESTION).count():
        plain.get_by_role("button", name="S'arrêter là et voir la décision").click()
    plain.get_by_role("button", name="Chercher ce qui l'aurait changée").click()
    expect(plain.locator("h1")).to_have_text("Ce qui aurait changé la décision")
    plain.get_by_role("button", name="Revenir à la décision").click()
    expect(plain.locator("#decision")).to_be_visible()
    expect(plain.get_by_role("button", name="Imprimer")).to_be_hidden()


def test_without_scripts_a_part_is_looked_up_by_a_button(plain: Page):
    sample_page(plain, "Maëlle Kerdoncuff, panne en cours d'examen")
    plain.locator("summary", has_text="réponses").click()
    plain.get_by_role("button", name="modifier : Ligne 1, La pièce de la ligne").click()
    plain.get_by_role("searchbox").fill("boite de vitesse")
    plain.get_by_role("button", name="Chercher", exact=True).click()
    expect(plain.locator("#pieces")).to_contain_text("boîte de vitesses")


def test_the_link_of_a_case_reopens_it(page: Page):
    sample_page(page, "Anaïs Vaugrenard, boîte de vitesses")
    page.get_by_role("link", name="ce lien rouvre le dossier").click()
    expect(page.locator(".beside")).to_contain_text("857,68 €")
    with page.expect_download() as file:
        page.get_by_role("button", name="Fichier du dossier").click()
    assert file.value.suggested_filename == "dossier-icare_moto.json"
