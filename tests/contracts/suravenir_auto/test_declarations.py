"""Sections 5.1 and 5.2: declarations, other insurers, nullity, the reduction (SURA-V-10), changes of the risk."""

import pytest

from clausier.contracts.suravenir_auto import declarations_effects
from clausier.law.proportional_reduction import settled_in_order
from clausier.rules.claim import settle
from clausier.rules.declare import money
from clausier.rules.program import program
from clausier.rules.provisions import Guarantee
from clausier.rules.steps import Deductible, Take
from clausier.rules.terms import eur, truth
from clausier.rules.uses import kept
from tests.contracts.motor import Asked

SURA = Asked("suravenir_auto")

LISTED = (
    "home", "profession", "vehicle", "use", "driver", "driver_removed", "offence_report", "licence_suspended",
    "licence_cancelled", "vehicle_features", "temporary_replacement", "loss",
)  # fmt: skip


@pytest.mark.parametrize("change", LISTED)
def test_what_must_be_declared(change):
    facts = {"risk.changes": [change]}
    assert SURA.broken(facts, "SURA-5.2-1") is True
    assert SURA.broken({**facts, "risk.change_declared_on": "2026-01-05"}, "SURA-5.2-1") is False


@pytest.mark.parametrize(("facts", "broken"), [({"risk.answers_outdated": True}, True), ({}, False)])
def test_any_change_that_outdates_the_answers_and_no_other(facts, broken):
    assert SURA.broken(facts, "SURA-5.2-1") is broken


def test_a_loss_is_declared_in_the_times_of_losses_not_in_fifteen_days():
    facts = {"risk.changes": ["loss"], "risk.change_known_on": "2026-01-05"}
    assert "declare_other_change" not in {one["key"] for one in SURA.beside(facts).running_deadlines()}


@pytest.mark.parametrize(
    ("declared", "by_law", "as_printed"),
    [("2026-08-19", "met", "met"), ("2026-09-04", "met", "late"), ("2026-09-05", "late", "late")],
)
def test_a_change_of_ones_own_may_be_declared_in_the_fifteen_days_of_the_law(declared, by_law, as_printed):
    facts = {
        "risk.changes": ["use"], "risk.caused_by_insured": True, "risk.change_known_on": "2026-08-01",
        "risk.change_happens_on": "2026-08-20", "risk.declaration_channel": "oral",
        "risk.change_declared_on": declared,
    }  # fmt: skip
    assert SURA.deadlines(facts)["declare_own_change"]["state"] == by_law
    printed = SURA.deadlines(facts, {"SURA-5.2-2": "contract"})["declare_own_change"]
    assert (printed["last_day"], printed["state"]) == ("2026-08-19", as_printed)


# --- other insurers ---------------------------------------------------------------------------------------------------

TWICE = {
    "other_insurance.exists": True,
    "election.insurer_claimed": "this",
    "other_insurance.loss": "1000.00",
    "other_insurance.alone_here": "1000.00",
    "other_insurance.alone_elsewhere": "500.00",
}


@pytest.mark.parametrize(
    ("declared", "details", "broken"), [(True, True, False), (True, False, True), (False, False, True)]
)
def test_the_other_insurer_is_named_with_the_sum_insured(declared, details, broken):
    facts = {**TWICE, "other_insurance.declared": declared, "other_insurance.details_given": details}
    assert SURA.broken(facts, "SURA-5.1-7") is broken
    assert SURA.broken({**facts, "other_insurance.exists": False}, "SURA-5.1-7") is False


@pytest.mark.parametrize(
    ("changed", "amount"),
    [
        ({}, ["333.33"]),
        ({"election.insurer_claimed": "other"}, []),
        ({"other_insurance.fraudulent": True}, []),
        ({"other_insurance.exists": False}, []),
        ({"other_insurance.alone_here": "300.00", "other_insurance.alone_elsewhere": "200.00"}, ["200.00"]),
    ],
)
def test_the_insurer_that_was_chosen_takes_their_part_from_the_others(changed, amount):
    assert SURA.recovered({**TWICE, **changed}, "SURA-5.1-8") == amount


@pytest.mark.parametrize(("fraud", "offered"), [(False, 2), (True, 0)])
def test_without_fraud_the_insured_chooses(fraud, offered):
    facts = {"other_insurance.exists": True, "other_insurance.fraudulent": fraud}
    found = [one for one in SURA.beside(facts).choices() if one["fact"] == "election.insurer_claimed"]
    assert sum(len(one["options"]) for one in found) == offered


# --- an inexact declaration -------------------------------------------------------------------------------------------

BAD_FAITH = {
    "misstatement.found": "after_loss",
    "misstatement.made_by": "policyholder",
    "misstatement.intentional": True,
    "misstatement.changes_risk": True,
    "premium.due_total": "600.00",
    "premium.paid_total": "480.00",
    "payment.victims_paid": "7000.00",
}
AS_PRINTED = {"SURA-5.1-2": "contract"}


@pytest.mark.parametrize(
    ("changed", "void"),
    [
        ({}, True),
        ({"misstatement.made_by": "named_driver"}, True),
        ({"misstatement.made_by": "other"}, False),
        ({"misstatement.intentional": False}, False),
        ({"misstatement.changes_risk": False}, False),
        ({"misstatement.found": "none"}, False),
    ],
)
def test_nullity_takes_intention_of_the_insured_side_and_spares_the_victims(changed, void):
    facts = {**BAD_FAITH, **changed}
    assert SURA.broken(facts, "SURA-5.1-2") is void
    assert SURA.recovered(facts, "SURA-5.1-2") == (["120.00", "7000.00"] if void else [])
    # As the contract prints it, the victims had nothing, and nothing is claimed back.
    assert SURA.recovered(facts, "SURA-5.1-2", AS_PRINTED) == (["120.00"] if void else [])


GOOD_FAITH = {
    "misstatement.found": "after_loss",
    "misstatement.made_by": "policyholder",
    "premium.paid": "480.00",
    "premium.due_if_declared": "600.00",
    "payment.victims_paid": "7000.00",
}


@pytest.mark.parametrize(
    ("changed", "readings", "recovered"),
    [
        ({}, {}, ["1400.00"]),
        ({}, AS_PRINTED, []),
        ({"premium.due_if_declared": "480.00"}, {}, []),
        ({"misstatement.made_by": "other"}, {}, []),
    ],
)
def test_victims_are_paid_in_full_and_the_difference_is_claimed_back(changed, readings, recovered):
    assert SURA.recovered({**GOOD_FAITH, **changed}, "SURA-5.1-5", readings) == recovered


BILL = money("test.bill", "Combien ?", "insured", says="la facture")
OWN_DAMAGE = Guarantee(
    "TEST-1", "Tout.", key="own", label="Dommages", claimed=truth(True), trigger=truth(True), asked=BILL,
    settle=settled_in_order(
        [Take("Réparations", "TEST-1", amount=BILL)], [Deductible("Franchise", "TEST-1", amount=eur(400))], [],
        declarations_effects.PROPORTION, declarations_effects.ORDER,
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "order", "paid"),
    [
        ({}, None, 2_880_00),  # SURA-V-10: (4,000 - 400) × 480 / 600
        ({}, "reduction_first", 2_800_00),
        ({"premium.due_if_declared": 480_00}, None, 3_600_00),
        ({"misstatement.intentional": None}, None, None),
    ],
)
def test_sura_v_10_the_deductible_comes_off_before_the_proportional_cut(changed, order, paid):
    compiled = program({"x": settle(OWN_DAMAGE, [], ()).pays}, {"SURA-5.1-5": order} if order else None)
    facts = {
        "test.bill": 4_000_00, "misstatement.found": "after_loss", "misstatement.made_by": "policyholder",
        "misstatement.intentional": False, "premium.paid": 480_00, "premium.due_if_declared": 600_00, **changed,
    }  # fmt: skip
    assert kept.compile(compiled)(facts)[compiled.slot[compiled.outputs["x"].number]] == paid


# --- changes of the risk ----------------------------------------------------------------------------------------------

LETTER = {
    "policy.signed_on": "2025-01-01",
    "risk.increased": True,
    "risk.would_cost_more": True,
    "termination.by": "insurer",
    "termination.ground": "risk_change",
    "termination.channel": "registered_letter",
    "termination.sent_on": "2026-03-10",
    "termination.received_on": "2026-03-12",
}


@pytest.mark.parametrize(("readings", "state"), [({}, "not_allowed"), ({"SURA-5.2-19": "contract"}, "allowed")])
def test_the_law_asks_for_a_proposal_that_announced_the_end(readings, state):
    facts = {**LETTER, "risk.proposal_sent_on": "2026-02-01", "election.increase_answer": "none"}
    found = SURA.rights(facts, "2026-03-10", readings)["insurer_after_proposal"]
    assert found["state"] == state
    assert ["SURA-5.2-19"] in [one["rules"] for one in found["overrides"]]


@pytest.mark.parametrize(("readings", "effect"), [({}, "2026-03-22"), ({"SURA-5.2-17": "postmark"}, "2026-03-20")])
def test_the_ten_days_run_from_the_receipt(readings, effect):
    assert SURA.rights(LETTER, "2026-03-10", readings)["insurer_risk_increase"]["effect"] == effect


@pytest.mark.parametrize(
    ("declared", "proposed", "broken"),
    [("2026-01-05", "none", True), ("2026-01-05", "2026-01-20", False), ("none", "none", False)],
)
def test_a_lower_risk_calls_for_a_lower_premium(declared, proposed, broken):
    facts = {"risk.decreased": True, "risk.change_declared_on": declared, "risk.reduction_proposed_on": proposed}
    assert SURA.broken(facts, "SURA-5.2-21") is broken


def test_where_the_law_prevails():
    assert {"SURA-5.1-2", "SURA-5.2-2", "SURA-5.2-19", "SURA-5.3.2-3"} <= set(SURA.overrides())
    assert SURA.overrides()["SURA-5.1-2"] == ("C. assur., art. L. 211-7-1", "C. assur., art. R. 211-13, 3°")
