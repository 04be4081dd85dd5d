"""Sections 5.5 and 5.2: what is declared and when, nullity, the reduction, and what victims keep."""

import pytest

from clausier.contracts.bpce_auto import declarations_effects
from clausier.law.proportional_reduction import settled_in_order
from clausier.rules.claim import settle
from clausier.rules.declare import money
from clausier.rules.program import program
from clausier.rules.provisions import Guarantee
from clausier.rules.steps import Deductible, Limit, Take
from clausier.rules.terms import eur, truth
from clausier.rules.uses import kept
from tests.contracts.motor import Asked

BPCE = Asked("bpce_auto")
MILEAGE = {"policy.options": ["responsible_mileage"], "policy.annual_km_limit": 8000}

# (what happened, whether it must be declared)
CHANGES = [
    *[
        ({"risk.changes": [key]}, True)
        for key in (
            "home", "profession", "personal_situation", "matrimonial_regime", "retirement", "death", "driver",
            "alcohol_conviction", "licence_cancelled", "vehicle_features", "parking_place", "parking_mode", "use",
            "particular_use", "sale", "temporary_replacement", "odometer",
        )
    ],
    ({"risk.changes": ["licence_suspended"], "risk.suspension_months": 1}, False),
    ({"risk.changes": ["licence_suspended"], "risk.suspension_months": 2}, True),
    ({"risk.changes": ["trailer"], "risk.trailer_laden_kg": 750}, False),
    ({"risk.changes": ["trailer"], "risk.trailer_laden_kg": 751}, True),
    ({**MILEAGE, "policy.insurance_year_km": 8000}, False),
    ({**MILEAGE, "policy.insurance_year_km": 8001}, True),
    ({"policy.annual_km_limit": 8000, "policy.insurance_year_km": 9000}, False),
    ({"risk.answers_outdated": True}, True),
    ({}, False),
]  # fmt: skip


@pytest.mark.parametrize(("happened", "declared"), CHANGES)
def test_what_must_be_declared(happened, declared):
    assert BPCE.broken(happened, "BPCE-5.5-1") is declared
    assert BPCE.broken({**happened, "risk.change_declared_on": "2026-01-05"}, "BPCE-5.5-1") is False


OWN = {"risk.changes": ["home"], "risk.caused_by_insured": True}
PLANNED = {"risk.change_known_on": "2026-01-05", "risk.change_happens_on": "2026-02-14"}


@pytest.mark.parametrize(
    ("declared", "by_law", "as_printed"),
    [
        ("2026-02-13", "met", "met"),
        ("2026-02-14", "met", "late"),
        ("2026-03-01", "met", "late"),
        ("2026-03-02", "late", "late"),
        ("none", "open", "open"),
    ],
)
def test_a_change_of_ones_own_may_be_declared_in_the_fifteen_days_of_the_law(declared, by_law, as_printed):
    facts = {**OWN, **PLANNED, "risk.change_declared_on": declared}
    assert BPCE.deadlines(facts)["declare_own_change"]["state"] == by_law
    printed = BPCE.deadlines(facts, {"BPCE-5.5-26": "contract"})["declare_own_change"]
    assert (printed["last_day"], printed["state"]) == ("2026-02-13", as_printed)


def test_a_change_has_one_deadline_or_the_other():
    own = {one["key"] for one in BPCE.beside({**OWN, **PLANNED}).running_deadlines()}
    other = {one["key"] for one in BPCE.beside({**OWN, **PLANNED, "risk.caused_by_insured": False}).running_deadlines()}
    assert {"declare_own_change", "declare_other_change"} & own == {"declare_own_change"}
    assert {"declare_own_change", "declare_other_change"} & other == {"declare_other_change"}


def test_any_cancellation_is_declared_unless_read_otherwise():
    facts = {"risk.changes": ["licence_cancelled"], "risk.change_known_on": "2026-01-05"}
    readings = {"BPCE-5.5-5": "both"}
    keys = {one["key"] for one in BPCE.beside(facts, readings).running_deadlines()}
    assert "declare_other_change" not in keys
    longer = {**facts, "risk.suspension_months": 2}
    assert "declare_other_change" in {one["key"] for one in BPCE.beside(longer, readings).running_deadlines()}


BAD_FAITH = {
    "misstatement.found": "after_loss",
    "misstatement.intentional": True,
    "misstatement.changes_risk": True,
    "premium.due_total": "600.00",
    "premium.paid_total": "480.00",
    "payment.victims_paid": "7000.00",
}


@pytest.mark.parametrize(
    ("changed", "void"),
    [
        ({}, True),
        ({"misstatement.found": "before_loss"}, True),
        ({"misstatement.found": "none"}, False),
        ({"misstatement.intentional": False}, False),
        ({"misstatement.changes_risk": False}, False),
    ],
)
def test_nullity_takes_intention_and_a_changed_risk(changed, void):
    facts = {**BAD_FAITH, **changed}
    assert BPCE.broken(facts, "BPCE-5.5-18") is void
    # The premiums due, and what the victims were paid all the same.
    assert BPCE.recovered(facts, "BPCE-5.5-18") == (["120.00", "7000.00"] if void else [])


GOOD_FAITH = {
    "misstatement.found": "after_loss",
    "premium.paid": "480.00",
    "premium.due_if_declared": "600.00",
    "payment.victims_paid": "7000.00",
    "driver.licence_valid": True,
    "driver.licence_conditions_met": True,
    "driver.required_age_reached": True,
    "driver.relation": "policyholder",
    "event.country": "FR",
    "event.territory": "mainland",
}


@pytest.mark.parametrize(
    ("changed", "recovered"),
    [
        ({}, ["1400.00"]),
        ({"payment.victims_paid": "0.01"}, []),  # four fifths of a cent are a cent: nothing is above it
        ({"premium.due_if_declared": "480.00"}, []),
        ({"misstatement.found": "before_loss"}, []),
        ({"misstatement.intentional": True}, []),
    ],
)
def test_victims_are_paid_in_full_and_the_difference_is_claimed_back(changed, recovered):
    assert BPCE.recovered({**GOOD_FAITH, **changed}, "BPCE-5.2-7") == recovered


def test_before_a_loss_the_insurer_chooses():
    before = {"misstatement.found": "before_loss", "misstatement.changes_risk": True}
    [choice] = [one for one in BPCE.beside(before).choices() if one["fact"] == "election.misstatement_answer"]
    assert [option["value"] for option in choice["options"]] == ["keep_with_increase", "cancel"]
    for changed in ({"misstatement.intentional": True}, {"misstatement.changes_risk": False}):
        found = BPCE.beside({**before, **changed}).choices()
        assert [one for one in found if one["fact"] == "election.misstatement_answer"] == []


BILL = money("test.bill", "Combien ?", "insured", says="la facture")
OWN_DAMAGE = Guarantee(
    "TEST-1", "Tout.", key="own", label="Dommages", claimed=truth(True), trigger=truth(True), asked=BILL,
    settle=settled_in_order(
        [Take("Dommage", "TEST-1", amount=BILL)], [Deductible("Franchise", "TEST-1", amount=eur(400))],
        [Limit("Plafond", "TEST-1", ceiling=eur(5000))], declarations_effects.PROPORTION, declarations_effects.ORDER,
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("bill", "order", "paid"),
    [
        (4_000_00, None, 2_880_00),
        (10_000_00, None, 5_000_00),
        (10_000_00, "ceiling_first", 4_000_00),
        (4_000_00, "reduction_first", 2_800_00),
    ],
)
def test_the_reduction_comes_after_the_deductible_and_before_the_ceiling(bill, order, paid):
    compiled = program({"x": settle(OWN_DAMAGE, [], ()).pays}, {"BPCE-5.2-7": order} if order else None)
    facts = {
        "test.bill": bill, "misstatement.found": "after_loss", "misstatement.intentional": False,
        "premium.paid": 480_00, "premium.due_if_declared": 600_00,
    }  # fmt: skip
    assert kept.compile(compiled)(facts)[compiled.slot[compiled.outputs["x"].number]] == paid


@pytest.mark.parametrize(
    ("declared", "proposed", "broken"),
    [("2026-01-05", "none", True), ("2026-01-05", "2026-01-20", False), ("none", "none", False)],
)
def test_a_lower_risk_calls_for_a_lower_premium(declared, proposed, broken):
    facts = {"risk.decreased": True, "risk.change_declared_on": declared, "risk.reduction_proposed_on": proposed}
    assert BPCE.broken(facts, "BPCE-5.5-14") is broken
    assert BPCE.broken({**facts, "risk.decreased": False}, "BPCE-5.5-14") is False


def test_every_overrun_costs_the_deductible_in_the_other_reading():
    declared = {
        **MILEAGE, "policy.insurance_year_km": 8001, "risk.change_known_on": "2026-06-15",
        "risk.change_declared_on": "2026-06-20",
    }  # fmt: skip
    every = {"BPCE-5.5-24": "every_overrun"}
    assert BPCE.rights(declared, "2026-06-30")["mileage_deductible"]["state"] == "not_allowed"
    assert BPCE.rights(declared, "2026-06-30", every)["mileage_deductible"]["state"] == "allowed"


def test_where_the_law_prevails():
    found = BPCE.overrides()
    assert found["BPCE-5.5-26"] == ("C. assur., art. L. 113-2", "C. assur., art. L. 111-2")
