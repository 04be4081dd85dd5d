"""Comparing with a real browser: by the keyboard, with and without scripts, from a sample, a file and a pasted case."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from clausier.contracts import KEYS, contract
from clausier.faces.samples import sample
from tests.web.browser.test_every_page import check

GUARANTEEING = sum(bool(contract(key).settled) for key in KEYS)
WORN = json.dumps(sample("usure.json"))


def test_the_keyboard_alone_sends_a_case_corrects_it_and_reopens_the_answer(page: Page):
    page.goto("/comparer/")
    page.get_by_text("Envoyer un dossier en JSON").focus()
    page.keyboard.press("Enter")
    page.get_by_role("group").get_by_label("Dossier collé").focus()
    page.keyboard.insert_text("{")
    page.get_by_role("button", name="Comparer").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("pas du JSON")
    check(page, "an error of the comparison")

    page.get_by_role("alert").get_by_role("link").focus()
    page.keyboard.press("Enter")
    box = page.get_by_label("Dossier collé")
    expect(box).to_have_value("{")
    box.focus()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(WORN)
    page.get_by_role("button", name="Comparer").focus()
    page.keyboard.press("Enter")
    cards = page.locator(".cards > .card")
    expect(cards).to_have_count(GUARANTEEING)
    shown = cards.all_inner_texts()

    page.get_by_role("link", name="Lien qui rouvre cette comparaison").press("Enter")
    page.wait_for_url("**/comparer/?c=*")
    assert page.locator(".cards > .card").all_inner_texts() == shown


def test_without_scripts_a_file_is_compared(plain: Page):
    plain.goto("/comparer/")
    plain.get_by_text("Envoyer un dossier en JSON").click()
    file = {"name": "dossier.json", "mimeType": "application/json", "buffer": WORN.encode()}
    plain.get_by_label("Ou un fichier").set_input_files(files=[file])
    plain.get_by_role("button", name="Comparer").click()
    expect(plain.locator(".cards > .card")).to_have_count(GUARANTEEING)
    expect(plain.get_by_text("Couvert en partie").first).to_be_visible()
