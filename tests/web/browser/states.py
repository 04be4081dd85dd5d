"""Every state of the pages but those of an estimate: by its address, or by the steps that lead there."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.web.pages import FIXED, token

MOTO, CAR, AUTO = "/couvert/icare_moto/", "/couvert/cirano_orange/", "/couvert/bpce_auto/"
STOLEN, COLLISION = token("vol.json"), token("collision.json")
WORN, OPEN, WATER, ESTIMATE = (token(name) for name in ("usure.json", "ouvert.json", "refus.json", "devis.json"))

#: States at an address → the address.
ADDRESSES: dict[str, str] = {
    **{at: at for at in FIXED if at != "/devis/"},
    "a question in the middle": f"{MOTO}?d={OPEN}",
    "a decision: reduced": f"{MOTO}?d={WORN}",
    "a decision: refused": f"{MOTO}?d={WATER}",
    "a decision: an estimate of a car": f"{CAR}?d={ESTIMATE}",
    "a theft of which little is known": f"{AUTO}?d={STOLEN}",
    "a decision: a collision": f"{AUTO}?d={COLLISION}",
    "a breakdown under three contracts": "/comparer/?exemple=comparisons/panne.json",
    "what would have changed a decision": f"{MOTO}si/?d={WORN}",
    "a contract searched": "/lire/cirano_orange/?q=résiliation",
    "every contract searched": "/lire/?q=panne mécanique",
    "a search without a hit": "/lire/?q=zzzz",
    "a clause of the car": "/lire/cirano_orange/5B/",
    "a clause with its list": "/lire/icare_moto/8A/",
    "a clause of the service": "/lire/icare_service/6/",
    "a clause that does not exist": "/lire/icare_moto/99/",
    "the law searched": "/sources/?q=113-3",
    "no law found": "/sources/?q=zzzz",
    "a doubt of the car": "/preuves/cirano_orange/lecture/ORNG-5B-18/",
    "a doubt of which one reading is executed": "/preuves/icare_moto/lecture/MOTO-14-1/",
    "a case under another reading": f"/preuves/icare_moto/lecture/MOTO-4.4-1/?d={WORN}",
    "a sample compared": "/comparer/?exemple=usure.json",
    "a sample that does not exist": "/comparer/?exemple=usure",
    "error 400": f"{MOTO}pieces/?q=nothing",
    "error 404": "/nulle-part/",
    "error 422": f"{MOTO}?d=altered",
}
#: The same pages, with a status that is not 200.
STATUSES = {
    "a clause that does not exist": 404,
    "a sample that does not exist": 422,
    "error 400": 400,
    "error 404": 404,
    "error 422": 422,
}


def no_answer(page: Page) -> None:
    page.goto(f"{MOTO}?d={OPEN}")
    page.get_by_role("button", name="Répondre", exact=True).click()
    expect(page.locator(".errors")).to_be_visible()


def another_answer(page: Page) -> None:
    page.goto(f"{MOTO}?d={WORN}")
    page.locator("summary", has_text="réponses").click()
    page.get_by_role("button", name="modifier : Le kilométrage au moment de l'intervention").click()
    page.locator("#reponse").fill("30 000")
    page.get_by_role("button", name="Répondre", exact=True).click()
    expect(page.locator("#changement")).to_be_visible()


def stopped_early(page: Page) -> None:
    page.goto(f"{MOTO}?d={OPEN}")
    page.get_by_role("button", name="S'arrêter là et voir la décision").click()
    expect(page.locator("#decision")).to_be_visible()


def a_part_looked_up(page: Page) -> None:
    page.goto(f"{MOTO}?d={WORN}")
    page.locator("summary", has_text="réponses").click()
    page.get_by_role("button", name="modifier : Ligne 1, La pièce de la ligne").click()
    page.get_by_role("searchbox").fill("boite")
    page.get_by_role("button", name="Chercher", exact=True).click()
    expect(page.locator("#pieces label").nth(2)).to_be_visible()


def again(page: Page, name: str) -> None:
    """Asks for an answer of the collision again."""
    page.goto(f"{AUTO}?d={COLLISION}")
    page.locator("summary", has_text="réponses").click()
    page.get_by_role("button", name=name).click()
    expect(page.locator("#question")).to_be_visible()


def a_set_of_options(page: Page) -> None:
    again(page, "modifier : Cette option a-t-elle été souscrite ?")
    expect(page.get_by_role("checkbox", name="Aucun, aucune")).to_be_checked()


def one_more_damage(page: Page) -> None:
    again(page, "ajouter : Quels dommages l'événement a-t-il causés ?")
    expect(page.locator("#indication")).to_contain_text("De chaque dommage sera ensuite demandé")


def no_contract(page: Page) -> None:
    page.goto("/couvert/")
    page.get_by_role("button", name="Commencer").click()
    expect(page.locator(".errors")).to_be_visible()


def a_file_that_is_none(page: Page) -> None:
    page.goto("/couvert/")
    page.locator("summary", has_text="dossier enregistré").click()
    page.get_by_label("Collez le dossier").fill("{")
    page.get_by_role("button", name="Ouvrir ce dossier").click()
    expect(page.locator(".errors")).to_be_visible()


def nothing_to_compare(page: Page) -> None:
    page.goto("/comparer/")
    page.locator("summary", has_text="JSON").click()
    page.get_by_role("button", name="Comparer", exact=True).click()
    expect(page.locator(".errors")).to_be_visible()


#: States to which a person comes by answering → the steps.
STEPS: dict[str, Callable[[Page], None]] = {
    "a question without its answer": no_answer,
    "an answer changed": another_answer,
    "a decision before its end": stopped_early,
    "a part looked up": a_part_looked_up,
    "a set of options asked once": a_set_of_options,
    "one more row of a table": one_more_damage,
    "no contract chosen": no_contract,
    "a file that is no case": a_file_that_is_none,
    "nothing to compare": nothing_to_compare,
}
STATES = (*ADDRESSES, *STEPS)


def show(page: Page, name: str) -> None:
    """Brings a page to a state, whole: with its scripts, it is ready for a key."""
    if name in STEPS:
        STEPS[name](page)
    else:
        answer = page.goto(ADDRESSES[name])
        assert answer is not None and answer.status == STATUSES.get(name, 200), name
    page.wait_for_load_state("load")
