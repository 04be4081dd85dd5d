"""Proofs and readings with a real browser: the page waits by itself, or by a link; a reading is switched by a key."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.web.browser.test_every_page import check

LONGEST_MS = 180_000


def test_the_page_shows_the_proof_by_itself_once_it_is_there(page: Page):
    page.goto("/preuves/icare_moto/")
    expect(page.get_by_role("status")).to_contain_text("La démonstration est faite", timeout=LONGEST_MS)
    expect(page.get_by_role("link", name="Actualiser")).to_have_count(0)
    check(page, "/preuves/icare_moto/")

    page.set_viewport_size({"width": 320, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    check(page, "/preuves/icare_moto/ opened, 320 px")

    page.goto("/lire/icare_moto/4.4/")
    expect(page.get_by_text("Démontré").first).to_be_visible()


def test_without_scripts_the_link_shows_the_proof(plain: Page):
    plain.goto("/preuves/icare_service/")
    for _ in range(LONGEST_MS // 500):
        if plain.get_by_text("La démonstration est faite").count():
            break
        plain.wait_for_timeout(500)
        plain.get_by_role("link", name="Actualiser").click()
    expect(plain.get_by_text("2 points laissés ouverts")).to_be_visible()
    plain.locator("summary").filter(has_text="doute").first.click()
    expect(plain.locator(".clause").first).to_be_visible()


def test_an_arrow_key_takes_another_reading_and_the_answers_follow(page: Page):
    page.goto("/preuves/icare_moto/lecture/MOTO-P-3/")
    expect(page.get_by_role("status")).to_have_text("2 dossiers changent de réponse.")
    page.get_by_role("radio", checked=True).focus()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("status")).to_contain_text("rien ne change")
    assert "sens=follows_3_1" in page.url

    page.reload()
    expect(page.get_by_role("status")).to_contain_text("rien ne change")


def test_without_scripts_a_reading_is_taken_with_the_button(plain: Page):
    plain.goto("/preuves/icare_moto/lecture/MOTO-P-3/?sens=follows_3_1")
    plain.get_by_label("Le contrat finit au terme du financement.").check()
    plain.get_by_role("button", name="Essayer cette lecture").click()
    expect(plain.get_by_text("2 dossiers changent de réponse.")).to_be_visible()
