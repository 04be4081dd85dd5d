"""Waiting for the repair at a hotel: at most so much a night and a person, and a person in total (BPCE-9.3-63/64)."""

import pytest

from clausier.facts import repair, stay
from clausier.rules.provisions import Guarantee, Payee
from clausier.rules.rows import total, total_by
from clausier.rules.steps import Sublimit, Take
from clausier.rules.terms import eur
from clausier.rules.words import all_of, least, not_
from tests.trial.both import contract, settle

night = stay.nights
ROOM = night.kind == "room"
A_NIGHT = least(night.cost, eur(65))

WAITING = Guarantee(
    ("BPCE-9.3-63", "BPCE-9.3-64"),
    "L'hôtel est payé si la réparation demande plus de 2 heures et ne peut pas se faire dans la journée.",
    key="waiting",
    label="Attente sur place",
    claimed=total(night.cost) > eur(0),
    trigger=all_of(not_(repair.possible_on_day_of_report), repair.expected_hours > 2),
    asked=total(night.cost),
    settle=[
        Take("Chambres, 65 € par nuit et par personne", "BPCE-9.3-64", amount=total(A_NIGHT, of=ROOM)),
        Sublimit(
            "130 € par personne",
            "BPCE-9.3-64",
            base=total(A_NIGHT, of=ROOM),
            ceiling=total_by(night.person, A_NIGHT, eur(130), of=ROOM),
        ),
    ],
    pay_to=[Payee(to="insured")],
)
CONTRACT = contract(WAITING)


def nights(*costs, person=1, kind="room"):
    return [
        {"id": f"{person} {kind} {place}", "person": person, "night": place, "cost": cost, "kind": kind}
        for place, cost in enumerate(costs, 1)
    ]


def case(*rows, hours="5", same_day=False):
    return {"repair.possible_on_day_of_report": same_day, "repair.expected_hours": hours, "stay.nights": list(rows)}


MEALS = nights("55.00", kind="meal")
CASES = {
    "the worked case: two persons, two nights": (
        case(*nights("60.00", "60.00"), *nights("60.00", "60.00", person=2), *MEALS),
        "240.00",
    ),
    "65 a night exactly, 130 in total exactly": (case(*nights("65.00", "65.00")), "130.00"),
    "above 65 a night": (case(*nights("65.01")), "65.00"),
    "a third night is above 130 in total": (case(*nights("60.00", "60.00", "60.00")), "130.00"),
    "the total of each person is their own": (
        case(*nights("60.00", "60.00", "60.00"), *nights("40.00", person=2)),
        "170.00",
    ),
    "meals only": (case(*MEALS), "0.00"),
    "two hours exactly": (case(*nights("60.00"), hours="2"), "0.00"),
    "a little more than two hours": (case(*nights("60.00"), hours="2.01"), "60.00"),
    "repaired the same day": (case(*nights("60.00"), same_day=True), "0.00"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_night_then_a_person_then_the_total(name):
    facts, paid = CASES[name]

    assert settle(CONTRACT, facts)["payable"] == paid


def test_a_night_of_unknown_price_leaves_the_total_open():
    rows = nights("60.00", "60.00")
    del rows[1]["cost"]

    assert settle(CONTRACT, case(*rows))["payable"] is None


def test_a_meal_of_unknown_price_does_not_matter():
    meal = {"id": "meal", "person": 1, "night": 1, "kind": "meal"}

    assert settle(CONTRACT, case(*nights("60.00"), meal))["payable"] == "60.00"
