"""Article 16: subrogation, and what its loss costs."""

import pytest

from clausier.contracts.cirano_orange import recourse
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.claim import settle
from clausier.rules.contract import Contract
from clausier.rules.declare import money
from clausier.rules.program import program
from clausier.rules.provisions import Guarantee
from clausier.rules.steps import Take
from clausier.rules.terms import truth
from clausier.rules.uses import kept

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(recourse,))
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


def paid_cents(facts, readings=None, final=False):
    settled = settle(GUARANTEE, [recourse.SUBROGATION_LOST, recourse.RELEASED_WHOLLY], ())
    one = program({"it": settled.pays}, readings, final)
    return kept.compile(one)({"test.bill": 1_000_00, **facts})[one.slot[one.outputs["it"].number]]


@pytest.mark.parametrize(
    ("liable", "lost", "harm", "paid", "to_the_letter"),
    [
        (True, True, 300_00, 700_00, 0),
        (True, True, 0, 1_000_00, 0),
        (True, True, 1_200_00, 0, 0),  # never more than what was due
        (True, False, 300_00, 1_000_00, 1_000_00),
        (False, True, 300_00, 1_000_00, 1_000_00),  # nobody to claim from: nothing could be lost
        (True, None, 300_00, None, None),
    ],
)
def test_a_recourse_lost_by_the_member_costs_what_it_was_worth(liable, lost, harm, paid, to_the_letter):
    facts = {
        "recourse.third_party_liable": liable,
        "recourse.lost_by_insured": lost,
        "handler.harm_of_lost_recourse": harm,
    }
    assert paid_cents(facts) == paid
    assert paid_cents(facts, {"ORNG-16-2": "wholly"}) == to_the_letter


def test_at_closing_a_loss_of_recourse_that_the_insurer_has_not_proved_costs_nothing():
    facts = {"recourse.third_party_liable": True, "handler.harm_of_lost_recourse": 300_00}
    assert paid_cents(facts) is None
    assert paid_cents(facts, final=True) == 1_000_00


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
def test_the_payer_recovers_no_more_than_it_paid_nor_than_is_still_owed(possible, recovered, spent, amount):
    facts = {
        "recourse.third_party_liable": True,
        "recourse.lost_by_insured": False,
        "recourse.possible_amount": possible,
        "recourse.recovered": recovered,
        "payment.paid_before": spent,
    }

    def recoveries(**changed):
        found = Beside(CONTRACT, encode(CONTRACT.vocabulary, facts | changed), {}, False).recoveries()
        return [one["amount"] for one in found]

    assert recoveries() == ([amount] if amount else [])
    assert recoveries(**{"recourse.third_party_liable": False}) == []
    assert recoveries(**{"recourse.lost_by_insured": True}) == []
