"""Proofs in the browser: computed once, in a process of their own; doubts; and what another reading changes."""

from __future__ import annotations

import re
import subprocess
import threading
from html import unescape

import pytest

from clausier import contracts
from clausier.faces.interview import state_of
from clausier.faces.samples import STORIES, sample
from clausier.rules.prove import prove
from clausier.web import proving
from clausier.web.pages import proofs as page_of_proofs
from clausier.web.pages.proofs import facts_shown, said_of
from clausier.web.proving import NotProved, Proofs, in_another_process
from clausier.web.state import Case

MOTO = contracts.contract("icare_moto")
ORANGE = contracts.contract("cirano_orange")
SERVICE = contracts.contract("icare_service")
HTMX = {"HX-Request": "true"}
LONGEST_S = 120


def text(response):
    """The words of a page, without its marks."""
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode())))


@pytest.fixture
def proofs(monkeypatch):
    """Proofs of this test alone: `proofs(ask)` puts them behind the pages."""

    def behind(ask):
        found = Proofs(ask)
        monkeypatch.setattr(page_of_proofs, "PROOFS", found)
        return found

    return behind


# --- proving ---------------------------------------------------------------------------------------------------------


def test_another_process_finds_what_this_one_would():
    # Which of its witnesses the solver shows depends on what a process asked before.
    here, there = (
        {**found, "findings": [{**one, "witness": one["witness"] is not None} for one in found["findings"]]}
        for found in (prove(SERVICE).as_json(), in_another_process("icare_service"))
    )
    assert there == here


def test_a_contract_is_proved_once_however_often_it_is_asked_for():
    asked, may_go_on = [], threading.Event()

    def ask(key):
        asked.append(key)
        may_go_on.wait(LONGEST_S)
        return {"findings": []}

    found = Proofs(ask)
    first, second = found.of(MOTO), found.of(MOTO)
    assert first is second
    assert found.known(MOTO) is None

    may_go_on.set()
    assert first.done.wait(LONGEST_S)
    assert found.of(MOTO).report == {"findings": []} == found.known(MOTO)
    assert asked == ["icare_moto"]


def test_one_contract_at_a_time_is_proved():
    running, most, lock = [], [], threading.Lock()

    def ask(key):
        with lock:
            running.append(key)
            most.append(len(running))
        threading.Event().wait(0.05)
        with lock:
            running.remove(key)
        return {"findings": []}

    found = Proofs(ask)
    for proof in [found.of(one) for one in (MOTO, ORANGE, SERVICE)]:
        assert proof.done.wait(LONGEST_S)
    assert most == [1, 1, 1]


@pytest.mark.parametrize(
    ("status", "says"),
    [(proving.NO_SOLVER, "pip install 'clausier\\[prove\\]'"), (1, "La démonstration a échoué"), (-9, "a échoué")],
)
def test_a_process_that_fails_says_what_to_do(monkeypatch, status, says):
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], status, b"", b""))
    with pytest.raises(NotProved, match=says):
        in_another_process("icare_service")


def test_a_process_that_never_ends_is_stopped(monkeypatch):
    monkeypatch.setattr(proving, "LONGEST_S", 0.01)
    with pytest.raises(NotProved, match="a été arrêtée"):
        in_another_process("icare_service")


def test_a_failed_proof_can_be_started_again_and_a_good_one_is_kept():
    answers = iter([NotProved("Le solveur manque."), {"findings": []}])

    def ask(key):
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    found = Proofs(ask)
    failed = found.of(MOTO)
    assert failed.done.wait(LONGEST_S)
    assert (failed.why, failed.report) == ("Le solveur manque.", None)
    assert found.of(MOTO) is failed

    found.again(MOTO)
    kept = found.of(MOTO)
    assert kept.done.wait(LONGEST_S)
    found.again(MOTO)
    assert found.of(MOTO) is kept


# --- the page --------------------------------------------------------------------------------------------------------


def test_the_shelf_counts_the_doubts_of_each_contract(client):
    page = text(client.get("/preuves/"))

    for one in map(contracts.contract, contracts.KEYS):
        assert f"{len(one.readings)} doutes du texte, dont {len(one.computed_readings)}" in page


def test_while_the_solver_works_the_page_says_so_and_asks_again_by_itself(client, proofs):
    may_go_on = threading.Event()
    found = proofs(lambda key: may_go_on.wait(LONGEST_S) and {"findings": []})
    page = client.get("/preuves/icare_moto/")
    may_go_on.set()

    assert "Le solveur travaille" in text(page)
    assert "Actualiser" in text(page)
    assert 'hx-get="/preuves/icare_moto/"' in page.content.decode()
    assert found.of(MOTO).done.wait(LONGEST_S)
    assert "hx-get" not in client.get("/preuves/icare_moto/").content.decode()


def test_a_finished_proof_is_shown_by_kind_with_counts_and_examples(client, proofs):
    findings = [
        {
            "kind": "table",
            "rules": ["MOTO-4.4-1"],
            "says": "Un trou.",
            "status": "found",
            "witness": {"vehicle.mileage_km": 65002},
        },
        {"kind": "cap", "rules": ["MOTO-4.3-1"], "says": "Borné.", "status": "proved", "witness": None},
        {"kind": "alive", "rules": ["MOTO-8B-1"], "says": "Jamais.", "status": "failed", "witness": None},
        {"kind": "alive", "rules": ["MOTO-8B-2"], "says": "Qui sait ?", "status": "unproved", "witness": None},
    ]
    found = proofs(lambda key: {"findings": findings})
    assert found.of(MOTO).done.wait(LONGEST_S)
    page = text(client.get("/preuves/icare_moto/"))

    for status in ("1 réponse contraire", "1 question restée", "1 point laissé ouvert", "1 point démontré"):
        assert status in page
    assert "Laissé ouvert Un trou." in page
    assert re.search(r"65\s002\skm", page)
    assert page.index("Jamais.") < page.index("Qui sait ?")
    part = client.get("/preuves/icare_moto/", headers=HTMX).content.decode()
    assert part.strip() in client.get("/preuves/icare_moto/").content.decode()
    assert "<html" not in part


def test_the_real_proof_of_the_service_is_shown(client, proofs):
    found = proofs(in_another_process)
    assert found.of(SERVICE).done.wait(LONGEST_S)
    page = text(client.get("/preuves/icare_service/"))

    assert "2 points laissés ouverts par le texte, 1 point démontré" in page
    assert "Un cas où une autre lecture change la réponse" in page


def test_a_failure_is_said_and_offers_to_start_again(client, proofs):
    answers = iter([NotProved("Le solveur manque."), NotProved("Encore.")])

    def ask(key):
        raise next(answers)

    found = proofs(ask)
    assert found.of(MOTO).done.wait(LONGEST_S)
    assert "Le solveur manque. Recommencer" in text(client.get("/preuves/icare_moto/"))

    answer = client.post("/preuves/icare_moto/")
    assert (answer.status_code, answer["Location"]) == (302, "/preuves/icare_moto/")
    assert found.of(MOTO).done.wait(LONGEST_S)
    assert "Encore. Recommencer" in text(client.get("/preuves/icare_moto/"))


@pytest.mark.parametrize("key", contracts.KEYS)
def test_every_doubt_is_shown_before_anything_is_proved(client, proofs, key):
    proofs(lambda key: {"findings": []})
    page = text(client.get(f"/preuves/{key}/"))

    for one in contracts.contract(key).readings.values():
        assert one.doubt in page
        assert all(meaning in page for _, meaning in one.meanings)


def test_a_reading_is_called_by_its_meaning():
    taken = dict(MOTO.readings["MOTO-6.2-1"].meanings)["not_refunded"].rstrip(".")

    assert said_of(MOTO, "Mais non : MOTO-6.2-1=not_refunded.") == f"Mais non : « {taken} » (MOTO-6.2-1)."
    assert said_of(MOTO, "Rien.") == "Rien."


def test_facts_are_shown_as_people_say_them():
    facts = {
        "vehicle.mileage_km": 65002,
        "failure.causes": {"water": True, "fire": False},
        "repair.lines": [{"id": "1", "part": "piston", "parts_price": "486.00"}],
    }
    shown = [value.replace("\u00a0", " ").replace("\u202f", " ") for _, value in facts_shown(MOTO, facts)]

    assert shown[:2] == ["65 002 km", "oui"]
    assert shown[2].endswith("486,00 €")
    assert [value for _, value in facts_shown(MOTO, {"failure.causes": {"fire": False}})] == ["non"]


# --- another reading -------------------------------------------------------------------------------------------------


def test_another_reading_is_applied_to_every_sample_case(client):
    page = text(client.get("/preuves/icare_moto/lecture/MOTO-P-3/", {"sens": "ends_with_loan"}))

    assert "2 dossiers changent de réponse" in page
    of_this_contract = [title for name, (title, _) in STORIES.items() if sample(name)["contract"] == "icare_moto"]
    assert len(of_this_contract) == 3 and all(title in page for title in of_this_contract)
    before = state_of(MOTO, sample("usure.json")["facts"], {})
    assert before.payable == "857.68"
    assert re.search(r"Couvert en partie 857,68\s€ Pas encore décidable entre 0,00\s€ et 857,68\s€", page)


def test_a_reading_that_changes_no_sample_says_so_and_what_it_bears_on(client):
    page = text(client.get("/preuves/icare_moto/lecture/MOTO-2.2-2/"))

    assert "Aucun des dossiers ci-dessous ne change" in page
    assert "Ce doute pèse sur l'adhésion" in page


def test_the_reading_taken_changes_nothing(client):
    page = client.get("/preuves/icare_moto/lecture/MOTO-P-3/", {"sens": MOTO.readings["MOTO-P-3"].taken})

    assert "rien ne change" in text(page)
    assert "2 dossiers" not in text(page)


def test_the_case_of_a_link_is_decided_both_ways_before_the_samples(client):
    own = Case(MOTO, sample("usure.json")["facts"])
    page = client.get("/preuves/icare_moto/lecture/MOTO-P-3/", {"d": own.token})

    assert "Votre dossier Change" in text(page)
    assert f'name="d" value="{own.token}"' in page.content.decode()


def test_the_case_of_another_contract_is_refused(client):
    page = client.get("/preuves/cirano_orange/lecture/ORNG-5B-18/", {"d": Case(MOTO, {}).token})

    assert page.status_code == 422
    assert "relève d'un autre contrat" in text(page)


def test_a_contract_without_samples_says_so_and_leads_to_the_questions(client, monkeypatch):
    monkeypatch.setattr("clausier.web.pages.proofs.STORIES", {})
    page = client.get("/preuves/cirano_orange/lecture/ORNG-5B-18/")

    assert "pas de dossier d'exemple" in text(page)
    assert 'href="/couvert/cirano_orange/"' in page.content.decode()


def test_a_doubt_that_is_only_stated_offers_no_other_reading(client):
    stated = next(one for one in SERVICE.readings if one not in SERVICE.computed_readings)
    page = client.get(f"/preuves/icare_service/lecture/{stated}/")

    assert "Seule la lecture retenue est exécutée" in text(page)
    assert 'type="radio"' not in page.content.decode()


def test_a_reading_that_does_not_exist_names_those_that_do(client):
    page = client.get("/preuves/icare_moto/lecture/MOTO-P-3/", {"sens": "lune"})

    assert page.status_code == 422
    assert "follows_3_1, ends_with_loan" in text(page)


@pytest.mark.parametrize(
    "at", ["/preuves/lada/", "/preuves/icare_moto/lecture/MOTO-0-0/", "/preuves/lada/lecture/X-1-1/"]
)
def test_what_does_not_exist_has_no_page(client, at):
    assert client.get(at).status_code == 404


def test_a_page_that_asks_for_its_part_gets_only_what_changes(client):
    at, query = "/preuves/icare_moto/lecture/MOTO-P-3/", {"sens": "ends_with_loan"}
    part = client.get(at, query, headers=HTMX).content.decode()

    assert "<html" not in part
    assert part.strip() in client.get(at, query).content.decode()
