"""Reading a contract with a real browser: by the keyboard, with and without scripts."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def test_a_search_answers_as_one_types_and_its_link_reopens_it(page: Page):
    page.goto("/lire/icare_moto/")
    page.get_by_role("searchbox").press_sequentially("VEHICULE essence")
    expect(page.get_by_role("status")).to_contain_text("disposition")
    hit = page.locator("#hits a").first
    expect(hit).to_contain_text("roule à l'essence")

    page.keyboard.press("Enter")
    page.wait_for_url("**/lire/icare_moto/?q=*")
    at = page.url
    page.goto("/")
    page.goto(at)
    expect(page.get_by_role("searchbox")).to_have_value("VEHICULE essence")
    expect(page.locator("#hits a").first).to_contain_text("roule à l'essence")


def test_the_keyboard_alone_goes_from_the_search_to_a_clause_and_opens_what_relies_on_it(page: Page):
    page.goto("/lire/icare_moto/")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("kilométrage retenu")
    page.keyboard.press("Enter")
    expect(page.locator("#hits a").first).to_be_visible()
    page.keyboard.press("Tab")  # the button
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/lire/icare_moto/4.4/#MOTO-4.4-4")

    relied = page.locator("#MOTO-4\\.4-4 details").first
    relied.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(relied.get_by_role("link").first).to_be_visible()


def test_without_scripts_one_searches_reads_and_turns_the_pages(plain: Page):
    plain.goto("/lire/")
    plain.get_by_label("Mots cherchés").fill("abattement pieces")
    plain.get_by_role("button", name="Chercher").click()
    expect(plain.get_by_role("status")).to_contain_text("trouvée")
    plain.locator("#hits a").first.click()
    expect(plain.locator("h1")).to_be_visible()

    before = plain.locator("h1").inner_text()
    plain.locator("a[rel=next]").click()
    assert plain.locator("h1").inner_text() != before
    plain.locator("a[rel=prev]").click()
    assert plain.locator("h1").inner_text() == before
