"""A stolen car that is found: taken back by duty or by choice, and what is then paid or repaid (SURA-3.3.2-1..5)."""

import pytest

from clausier.facts import election, event, policy, theft, vehicle
from clausier.rules.dates import after, days
from clausier.rules.provisions import Deadline, Election, Guarantee, Option, Payee, Recourse
from clausier.rules.steps import Basis, Credit, Deductible, Take
from clausier.rules.terms import eur
from clausier.rules.words import all_of, any_of, insured_proves, least, most, named, not_
from tests.trial.both import contract, settle

FOUND = theft.found_on.happened
FOUND_ON = theft.found_on.or_else(event.day)
WITHIN_30_DAYS = after(theft.declared_on.or_else(event.day), days(30)) >= FOUND_ON
AFTER_THE_OFFER = theft.offer_made_on.on_or_before(FOUND_ON)

MAY_CHOOSE = named(
    all_of(FOUND, any_of(not_(WITHIN_30_DAYS), AFTER_THE_OFFER)),
    "SURA-3.3.2-3",
    says="Retrouvé après 30 jours ou après l'offre, le véhicule est repris si l'assuré le veut.",
)
MUST_TAKE_BACK = named(
    all_of(FOUND, not_(MAY_CHOOSE)),
    "SURA-3.3.2-1",
    says="Retrouvé dans les 30 jours de la déclaration et avant toute offre, le véhicule est repris.",
)
#: Silence gives the car up: it is for the insured to show the choice.
TAKEN_BACK = any_of(MUST_TAKE_BACK, all_of(MAY_CHOOSE, insured_proves(election.take_back == "take_back")))
DAMAGE = least(theft.damage_cost, vehicle.replacement_value)
REPAID = most(theft.indemnity_paid - theft.damage_cost, eur(0))

THEFT = Guarantee(
    "SURA-3.3.1-1",
    "Le vol est payé à la valeur du véhicule, ou à ses dommages s'il est repris.",
    key="theft",
    label="Vol",
    claimed=event.kind == "theft",
    trigger=event.kind == "theft",
    asked=vehicle.replacement_value,
    settle=[
        Take("Valeur du véhicule", "SURA-3.3.1-1", amount=vehicle.replacement_value),
        Basis("Dommages causés par le vol, le véhicule étant repris", "SURA-3.3.2-2", when=TAKEN_BACK, amount=DAMAGE),
        Deductible("Franchise vol", "SURA-3.13.1-3", amount=policy.theft_deductible),
        Credit("Indemnité déjà payée", "SURA-3.3.2-4", amount=theft.indemnity_paid),
    ],
    pay_to=[Payee(to="insured")],
)
CHOICE = Election(
    ("SURA-3.3.2-3", "SURA-3.3.2-5"),
    "L'assuré reprend le véhicule, ou le laisse à l'assureur qui l'a payé.",
    fact=election.take_back,
    by="insured",
    options=[
        Option(key="take_back", open=MAY_CHOOSE, worth=eur(0) - REPAID, rules=("SURA-3.3.2-4",)),
        Option(key="leave", open=MAY_CHOOSE, worth=eur(0), rules=("SURA-3.3.2-5",)),
    ],
    if_silent="le véhicule est laissé à l'assureur",
)
FIFTEEN_DAYS = Deadline(
    "SURA-3.3.2-3",
    "L'assuré a 15 jours, depuis qu'il sait le véhicule retrouvé, pour le reprendre.",
    key="take_back",
    owes="insured",
    act="reprendre le véhicule",
    start=theft.discovery_known_on,
    within=days(15),
    met=theft.take_back_decided_on,
    applies=MAY_CHOOSE,
)
REPAYMENT = Recourse(
    "SURA-3.3.2-4",
    "Pour reprendre le véhicule, l'assuré rend l'indemnité reçue moins les dommages du vol.",
    key="repayment",
    against="insured",
    ground=all_of(MAY_CHOOSE, TAKEN_BACK),
    amount=REPAID,
)
CONTRACT = contract(THEFT, CHOICE, FIFTEEN_DAYS, REPAYMENT)

CASE = {
    "event.kind": "theft",
    "event.on": "2026-03-04",
    "theft.declared_on": "2026-03-05",
    "theft.found_on": "2026-03-25",
    "theft.discovery_known_on": "2026-03-26",
    "theft.offer_made_on": "none",
    "theft.take_back_decided_on": "none",
    "theft.damage_cost": "3210.75",
    "theft.indemnity_paid": "0.00",
    "vehicle.replacement_value": "9500.00",
    "policy.theft_deductible": "450.00",
}
DAY_30, DAY_31 = {"theft.found_on": "2026-04-04"}, {"theft.found_on": "2026-04-05"}
OFFER = {"theft.offer_made_on": "2026-03-15"}
PAID = OFFER | {"theft.indemnity_paid": "9050.00"}
TAKE, LEAVE = {"election.take_back": "take_back"}, {"election.take_back": "leave"}
WRECKED = {"theft.damage_cost": "9400.00"}

CASES = {
    "the worked case: day 20, no offer": ({}, "2760.75", None),
    "on day 30 exactly": (DAY_30, "2760.75", None),
    "day 31, taken back before any payment": (DAY_31 | TAKE, "2760.75", None),
    "day 31, left": (DAY_31 | LEAVE, "9050.00", None),
    "day 20 after an offer on day 10: both fit, it is left": (OFFER | LEAVE, "9050.00", None),
    "the offer came on the day of the discovery": ({"theft.offer_made_on": "2026-03-25"} | LEAVE, "9050.00", None),
    "the offer came a day later": ({"theft.offer_made_on": "2026-03-26"} | LEAVE, "2760.75", None),
    "paid, then taken back": (PAID | TAKE, "0.00", "5839.25"),
    "paid, then left": (PAID | LEAVE, "0.00", None),
    "damage above what was paid: nothing is repaid": (PAID | TAKE | WRECKED, "0.00", None),
    "never found": ({"theft.found_on": "none"}, "9050.00", None),
    "damage above the value": ({"theft.damage_cost": "12000.00"}, "9050.00", None),
}


@pytest.mark.parametrize("name", CASES)
def test_a_found_car_is_paid_at_its_damage_or_its_value(name):
    other, paid, repaid = CASES[name]
    decision = settle(CONTRACT, CASE | other)

    assert decision["payable"] == paid
    assert [one["amount"] for one in decision["recoveries"]] == ([repaid] if repaid else [])


def test_the_choice_shows_what_each_option_is_worth_and_its_last_day():
    decision = settle(CONTRACT, CASE | PAID)

    assert [(one["value"], one["worth"]) for one in decision["choices"][0]["options"]] == [
        ("take_back", "-5839.25"),
        ("leave", "0.00"),
    ]
    assert [one["last_day"] for one in decision["deadlines"]] == ["2026-04-10"]
    assert decision["choices"][0]["if_silent"] == "le véhicule est laissé à l'assureur"


def test_there_is_nothing_to_choose_when_the_car_must_be_taken_back():
    decision = settle(CONTRACT, CASE)

    assert (decision["choices"], decision["deadlines"]) == ([], [])


def test_silence_is_open_and_leaves_the_car_at_closing():
    assert settle(CONTRACT, CASE | DAY_31)["range"] == {"from": "2760.75", "to": "9050.00"}
    assert settle(CONTRACT, CASE | DAY_31, final=True)["payable"] == "9050.00"
