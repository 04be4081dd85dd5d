"""Lawyers' fees a case pleaded, an overall limit, and an award shared with the insured served first.

BPCE-6.2-13..20.
"""

import pytest

from clausier.facts import legal
from clausier.rules.provisions import Guarantee, Payee, Recourse
from clausier.rules.rows import total, total_by
from clausier.rules.steps import Limit, Take
from clausier.rules.terms import eur
from clausier.rules.words import all_of, any_of, least, lookup, most, named, not_, when
from tests.trial.both import ask, contract, settle

bill = legal.fees
#: Courts that the table does not name are treated like those of first instance.
A_CASE = lookup({"cassation": eur(1_550), "council_of_state": eur(1_550)}, bill.court, default=eur(830))
FEES = total(bill.fee, of=bill.kind == "lawyer")
WITHIN_ROWS = total_by(bill.hearing, bill.fee, A_CASE, of=bill.kind == "lawyer")
RECOURSE = legal.purpose == "recourse"
TO_COURT = named(
    any_of(not_(RECOURSE), legal.stake >= eur(760)),
    "BPCE-6.2-16",
    "BPCE-6.2-17",
    says="Un recours d'un enjeu inférieur à 760 € reste amiable ; la défense n'a pas de seuil.",
)
LEFT_OF_16600 = most(eur(16_600) - legal.paid_before, eur(0))

FEES_PAID = Guarantee(
    ("BPCE-6.2-13", "BPCE-6.2-14", "BPCE-6.2-15"),
    "Les honoraires sont payés par affaire plaidée, dans les limites du tableau.",
    key="defence",
    label="Défense et recours",
    claimed=eur(0) < FEES,
    trigger=TO_COURT,
    asked=FEES,
    settle=[
        Take("Honoraires, par affaire", ("BPCE-6.2-13", "BPCE-6.2-15"), amount=WITHIN_ROWS),
        Limit("16 600 € au total", "BPCE-6.2-18", when=RECOURSE, ceiling=LEFT_OF_16600),
    ],
    pay_to=[Payee(to="insured")],
)
PAID = when(all_of(RECOURSE, TO_COURT), least(WITHIN_ROWS, LEFT_OF_16600), when(TO_COURT, WITHIN_ROWS, eur(0)))
REMAINDER = FEES - PAID
TO_INSURER = named(
    least(most(legal.award - REMAINDER, eur(0)), PAID),
    "BPCE-6.2-20",
    says="Ce que le juge accorde couvre d'abord le reste à charge ; le surplus revient à l'assureur, jusqu'à sa mise.",
)
AWARD = Recourse(
    "BPCE-6.2-20",
    "L'assuré est servi d'abord sur ce que le juge accorde.",
    key="award",
    against="losing_party",
    ground=eur(0) < TO_INSURER,
    amount=TO_INSURER,
)
CONTRACT = contract(FEES_PAID, AWARD)
SHARES = {"remainder": REMAINDER, "to_insured": legal.award - TO_INSURER, "to_insurer": TO_INSURER}


def plea(fee, court="judicial", hearing=1, kind="lawyer"):
    return {"id": f"{hearing} {court} {kind} {fee}", "fee": fee, "court": court, "hearing": hearing, "kind": kind}


def case(*bills, award="0.00", purpose="recourse", stake="5400.00", before="0.00"):
    return {
        "legal.fees": list(bills),
        "legal.award": award,
        "legal.purpose": purpose,
        "legal.stake": stake,
        "legal.paid_before": before,
    }


LADDER = (plea("2000.00"), plea("900.00", "appeal", 2), plea("3000.00", "cassation", 3))
#: bills → paid, remainder before the award, award to the insured, award to the insurer.
CASES = {
    "the figures of the document": (case(plea("2000.00"), award="1500.00"), "830.00", "1170.00", "1170.00", "330.00"),
    "an award below the remainder": (case(plea("2000.00"), award="1000.00"), "830.00", "1170.00", "1000.00", "0.00"),
    "an award above everything": (case(plea("2000.00"), award="2500.00"), "830.00", "1170.00", "1670.00", "830.00"),
    "three courts, three cases": (case(*LADDER, award="3000.00"), "3210.00", "2690.00", "2690.00", "310.00"),
    "two bills of one case share its limit": (
        case(plea("500.00"), plea("500.01")),
        "830.00",
        "170.01",
        "0.00",
        "0.00",
    ),
    "below the limit": (case(plea("830.00"), award="100.00"), "830.00", "0.00", "0.00", "100.00"),
    "a stake of 760 exactly": (case(plea("800.00"), stake="760.00"), "800.00", "0.00", "0.00", "0.00"),
    "a stake just below": (case(plea("800.00"), stake="759.99", award="500.00"), "0.00", "800.00", "500.00", "0.00"),
    "a defence has no threshold": (
        case(plea("800.00", "criminal"), stake="0.00", purpose="criminal_defence"),
        "800.00",
        "0.00",
        "0.00",
        "0.00",
    ),
    "16,600 in total for a recourse": (case(*LADDER, before="15000.00"), "1600.00", "4300.00", "0.00", "0.00"),
    "nothing left of it": (case(*LADDER, before="16600.00"), "0.00", "5900.00", "0.00", "0.00"),
    "no such total for a defence": (
        case(*LADDER, before="15000.00", purpose="criminal_defence"),
        "3210.00",
        "2690.00",
        "0.00",
        "0.00",
    ),
    "a travel bill is not a fee": (
        case(plea("800.00"), plea("120.00", kind="travel")),
        "800.00",
        "0.00",
        "0.00",
        "0.00",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_fees_are_paid_a_case_and_the_award_serves_the_insured_first(name):
    facts, paid, *shares = CASES[name]
    decision = settle(CONTRACT, facts)

    assert decision["payable"] == paid
    assert [one["amount"] for one in decision["recoveries"]] == [share for share in shares[2:] if share != "0.00"]


@pytest.fixture(scope="module")
def answers():
    return ask(SHARES, {name: facts for name, (facts, *_) in CASES.items()})


@pytest.mark.parametrize("name", CASES)
def test_an_award_is_shared_without_loss(answers, name):
    assert list(answers[name].values()) == list(CASES[name][2:])
