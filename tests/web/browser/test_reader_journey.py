"""Reading a contract with a real browser: by the keyboard, with and without scripts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser.test_every_page import check


@pytest.fixture
def plain(browser: Browser, site: str) -> Iterator[Page]:
    """A page of a browser without scripts."""
    context = browser.new_context(base_url=site, java_script_enabled=False, locale="fr-FR")
    yield context.new_page()
    context.close()


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


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    "at",
    [
        "/lire/icare_moto/4.4/",
        "/lire/icare_moto/8A/",
        "/lire/cirano_orange/5B/",
        "/lire/icare_service/6/",
        "/lire/icare_moto/part-executee/",
        "/lire/cirano_orange/?q=résiliation",
        "/lire/icare_moto/99/",
    ],
)
def test_a_page_of_the_reader_is_accessible_and_whole(page: Page, at: str, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(at)
    check(page, at)
