"""Article 13: other insurers and subrogation."""

import pytest

from clausier.contracts.icare_moto import breakdown, recourse
from clausier.facts import repair
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.claim import settle
from clausier.rules.contract import Contract
from clausier.rules.declare import money
from clausier.rules.program import program
from clausier.rules.provisions import Guarantee, Sanction
from clausier.rules.steps import Take
from clausier.rules.terms import truth
from clausier.rules.uses import kept
from clausier.rules.values import RowList

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(recourse,), tables=(repair.lines.table,))
BILL = money("test.bill", "Combien ?", "insured", says="la facture")
#: A guarantee that pays its bill, so that only the lost recourse moves the amount.
GUARANTEE = Guarantee(
    "TEST-1",
    "Toute la facture.",
    key="breakdown",
    label="Panne",
    claimed=truth(True),
    trigger=truth(True),
    asked=BILL,
    settle=[Take("Facture", "TEST-1", amount=BILL)],
)


def beside(facts):
    return Beside(CONTRACT, encode(CONTRACT.vocabulary, facts), {}, False)


def value(term, facts, readings=None, final=False):
    compiled = program({"it": term}, readings, final)
    return kept.compile(compiled)(facts)[compiled.slot[compiled.outputs["it"].number]]


def paid_cents(facts, final=False):
    settled = settle(GUARANTEE, [recourse.SUBROGATION_LOST], ())
    return value(settled.pays, {"test.bill": 100_000, **facts}, final=final)


@pytest.mark.parametrize(
    ("liable", "lost", "harm", "paid"),
    [
        (True, True, 30_000, 70_000),
        (True, True, 0, 100_000),
        # Never more than what was due.
        (True, True, 120_000, 0),
        (True, False, 30_000, 100_000),
        # Nobody to claim from: nothing could be lost.
        (False, True, 30_000, 100_000),
        (True, None, 30_000, None),
    ],
)
def test_a_recourse_lost_by_the_member_costs_what_it_was_worth(liable, lost, harm, paid):
    facts = {
        "recourse.third_party_liable": liable,
        "recourse.lost_by_insured": lost,
        "handler.harm_of_lost_recourse": harm,
    }
    assert paid_cents(facts) == paid


def test_at_closing_a_loss_of_recourse_that_the_insurer_has_not_proved_costs_nothing():
    facts = {"recourse.third_party_liable": True, "handler.harm_of_lost_recourse": 30_000}
    assert paid_cents(facts) is None
    assert paid_cents(facts, final=True) == 100_000


def test_read_to_the_letter_the_insurer_is_wholly_released():
    lines = [{"parts_price": 40_000, "labour_price": 10_000}, {"parts_price": 5_000, "labour_price": 0}]
    facts = {"repair.lines": RowList(lines), "handler.harm_of_lost_recourse": 30_000}
    harm = recourse.SUBROGATION_LOST.harm
    assert value(harm, facts) == 30_000
    assert value(harm, facts, {"MOTO-13-4": "wholly"}) == value(breakdown.BREAKDOWN.asked, facts) == 55_000


@pytest.mark.parametrize(
    ("possible", "recovered", "spent", "amount"),
    [
        ("1000.00", "0.00", "800.00", "800.00"),
        ("500.00", "0.00", "800.00", "500.00"),
        ("1000.00", "300.00", "800.00", "700.00"),
        ("1000.00", "1000.00", "800.00", None),
        ("1000.00", "1200.00", "800.00", None),
    ],
)
def test_the_insurer_recovers_no_more_than_it_spent_nor_than_is_still_owed(possible, recovered, spent, amount):
    facts = {
        "recourse.third_party_liable": True,
        "recourse.lost_by_insured": False,
        "recourse.possible_amount": possible,
        "recourse.recovered": recovered,
        "payment.paid_before": spent,
    }
    assert [one["amount"] for one in beside(facts).recoveries()] == ([amount] if amount else [])
    assert beside({**facts, "recourse.third_party_liable": False}).recoveries() == []
    assert beside({**facts, "recourse.lost_by_insured": True}).recoveries() == []


@pytest.mark.parametrize(("elsewhere", "fraud", "offered"), [(True, False, 2), (True, True, 0), (False, False, 0)])
def test_a_member_insured_twice_in_good_faith_chooses_the_insurer(elsewhere, fraud, offered):
    facts = {"other_insurance.exists": elsewhere, "other_insurance.fraudulent": fraud}
    assert sum(len(one["options"]) for one in beside(facts).choices()) == offered
    assert beside({**facts, "election.insurer_claimed": "this"}).choices() == []


@pytest.mark.parametrize(
    ("exists", "declared", "broken"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_the_other_insurers_are_named_to_the_insurer_without_a_sanction(exists, declared, broken):
    duty = recourse.TELL_OTHER_INSURERS
    facts = {"other_insurance.exists": exists, "other_insurance.declared": declared}
    assert value(duty.broken, facts) is broken
    assert duty.sanction is Sanction.NONE and duty.harm is None


def test_every_row_of_article_13_is_executed():
    assert {f"MOTO-13-{number}" for number in range(1, 5)} <= set(answers.coverage(CONTRACT).executed)
