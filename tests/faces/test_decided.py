"""A decision told by people and by things: payees, guarantees, lines."""

from __future__ import annotations

import functools
from typing import Any

from clausier import contracts
from clausier.faces.decided import MOST_OPEN, claimed, for_others, lines, received, statement
from clausier.faces.said import PEOPLE
from clausier.faces.samples import sample
from clausier.rules.decide import decide
from clausier.rules.provisions import Guarantee

AUTO = contracts.contract("bpce_auto")


@functools.cache
def decision(name: str) -> dict[str, Any]:
    case = sample(name)
    return decide(contracts.contract(case["contract"]), case["facts"]).as_json()


def test_a_payee_receives_the_sum_of_what_each_guarantee_pays_them():
    found = {one.to: (one.total, [label for label, _ in one.parts]) for one in received(decision("collision.json"))}

    assert found["repairer"] == ("4540.60", ["Bris de glaces", "Dommages tous accidents et vandalisme"])
    assert found["insured"] == ("3000.00", ["Dommages corporels du conducteur", "Contenu du véhicule"])
    assert [payment for one in received(decision("collision.json")) for _, payment in one.parts] != []


def test_nobody_receives_anything_of_a_refused_claim():
    assert received(decision("refus.json")) == []


def test_what_victims_receive_is_told_apart():
    assert [one["key"] for one in for_others(AUTO, decision("collision.json"))] == ["liability"]
    assert for_others(contracts.contract("icare_moto"), decision("usure.json")) == []


def test_the_settlement_is_told_guarantee_after_guarantee():
    parts = {one.label: one for one in statement(decision("collision.json"))}

    assert parts["Dommages tous accidents et vandalisme"].payable == "3980.60"
    amounts = [step["amount"] for step in parts["Dommages tous accidents et vandalisme"].steps]
    assert amounts == ["4180.60", "-200.00"]
    assert sum(len(one.steps) + len(one.waiting) for one in parts.values()) == len(
        decision("collision.json")["statement"]
    )


def test_steps_of_an_unknown_amount_wait():
    (breakdown,) = [one for one in statement(decision("ouvert.json")) if one.waiting]

    assert breakdown.payable is None
    assert all(step["amount"] is None for step in breakdown.waiting)


def test_a_line_says_which_thing_it_is_about():
    told = {
        one.label: [(row["called"], row["about"]) for row in one.rows]
        for one in lines(AUTO, decision("collision.json"))
    }

    assert told["Bris de glaces"] == [("Dommage 2", "l'assuré, le pare-brise")]
    assert told["Contenu du véhicule"][2] == ("Objet 3", "téléphone")
    assert told["Dommages corporels du conducteur"][0] == ("Poste de préjudice 1", "frais d'hospitalisation")


def test_the_lines_of_an_estimate_stay_lines():
    (estimate,) = lines(contracts.contract("cirano_orange"), decision("devis.json"))

    assert (estimate.rows[0]["called"], estimate.rows[0]["about"]) == ("Ligne 1", "pièce, pompe à eau")
    assert [row["id"] for row in estimate.rows] == ["1", "2", "3", "4", "5"]


def test_while_nearly_every_guarantee_is_open_they_are_named_together():
    told, open_ = claimed(decision("vol.json"))

    assert len(open_) > MOST_OPEN
    assert {one["outcome"] for one in open_} == {"undetermined"}
    assert {one["outcome"] for one in told} <= {"covered", "reduced", "refused"}


def test_a_few_open_guarantees_are_told_with_the_others():
    told, open_ = claimed(decision("ouvert.json"))

    assert open_ == [] and [one["outcome"] for one in told] == ["undetermined"]


def test_every_payee_of_every_contract_has_a_french_name():
    known = [contracts.contract(key) for key in contracts.KEYS]
    payees = {payee.to for one in known for guarantee in one.of_kind(Guarantee) for payee in guarantee.pay_to}

    assert payees - set(PEOPLE) == set()
