"""Article 2.3: nullity, the insurer's choice before a loss, the reduction after one."""

import pytest

from clausier.contracts.icare_moto import misstatement
from clausier.rules.beside import Beside
from clausier.rules.decide import decide, prepare
from tests.contracts.icare_moto.policies import APRIL, LIVES, QUIET, rights, value
from tests.contracts.icare_moto.test_claims import FILE, MOTO
from tests.contracts.world import claim_facts, close

FIRST_CLAIM = claim_facts(FILE, FILE["cases"][0])
BAD_FAITH = {
    "misstatement.found": "after_loss",
    "misstatement.intentional": True,
    "misstatement.changes_risk": True,
    "premium.due_total": "120.00",
    "premium.paid_total": "100.00",
}
GOOD_FAITH = {
    "misstatement.found": "after_loss",
    "misstatement.intentional": False,
    "premium.paid": "12.00",
    "premium.due_if_declared": "16.00",
}
BEFORE = {"misstatement.found": "before_loss", "misstatement.intentional": False}


def claim(facts, **options):
    return decide(MOTO, close(MOTO, {**FIRST_CLAIM, **facts}), **options).as_json()


def test_bad_faith_refuses_every_guarantee_for_that_reason():
    decision = claim(BAD_FAITH)
    assert (decision["outcome"], decision["payable"]) == ("refused", "0.00")
    breakdown = next(one for one in decision["guarantees"] if one["key"] == "breakdown")
    assert "MOTO-2.3-2" in breakdown["because"]
    assert {"from": "adhérent", "amount": "20.00"}.items() <= decision["recoveries"][0].items()


@pytest.mark.parametrize(
    ("changed", "void"),
    [
        ({}, True),
        ({"misstatement.found": "before_loss"}, True),
        ({"misstatement.found": "none"}, False),
        ({"misstatement.intentional": False}, False),
        ({"misstatement.changes_risk": False}, False),
        ({"misstatement.intentional": None}, None),
        ({"misstatement.intentional": None, "misstatement.changes_risk": False}, False),
    ],
)
def test_nullity_takes_intention_and_a_changed_risk(changed, void):
    assert value(misstatement.NULLITY, {**QUIET, **BAD_FAITH, **changed}) is void


ANY_BREACH = {"MOTO-2.3-1": "contract"}


def test_any_breach_voids_only_in_the_other_reading():
    facts = {**QUIET, **GOOD_FAITH, "misstatement.about_vehicle_condition": True}
    assert value(misstatement.NULLITY, facts) is False
    assert value(misstatement.NULLITY, facts, ANY_BREACH) is True
    assert value(misstatement.NULLITY, {**facts, "misstatement.found": "none"}, ANY_BREACH) is False


@pytest.mark.parametrize("intentional", [True, False])
@pytest.mark.parametrize("changes_risk", [True, False])
def test_bad_faith_takes_both_its_parts_in_the_other_reading_too(intentional, changes_risk):
    facts = {**QUIET, **BAD_FAITH, "misstatement.intentional": intentional, "misstatement.changes_risk": changes_risk}
    facts["misstatement.about_vehicle_condition"] = False
    assert value(misstatement.NULLITY, facts, ANY_BREACH) is (intentional and changes_risk)


@pytest.mark.parametrize(
    ("changed", "reduced"),
    [
        ({}, True),
        ({"premium.due_if_declared": "12.01"}, True),
        ({"premium.due_if_declared": "12.00"}, False),
        ({"premium.due_if_declared": None}, False),
        ({"misstatement.found": None}, False),
        ({"misstatement.intentional": None}, True),
        ({"misstatement.intentional": True}, False),
    ],
)
def test_the_reduction_needs_proof_by_the_insurer_at_closing(changed, reduced):
    facts = {**QUIET, **GOOD_FAITH, **changed}
    assert value(misstatement.REDUCED_IN_PROPORTION, facts, final=True) is reduced


@pytest.mark.parametrize(
    ("changed", "payable"),
    [
        ({}, "700.88"),  # 934.50 × 12 / 16 = 700.875
        ({"premium.due_if_declared": "12.00"}, "934.50"),
        ({"premium.due_if_declared": "11.00"}, "934.50"),
        ({"premium.due_if_declared": "12.01"}, "933.72"),
        ({"misstatement.found": "before_loss"}, "934.50"),
        ({"misstatement.found": "none"}, "934.50"),
    ],
)
def test_an_error_in_good_faith_found_after_the_loss_reduces_the_indemnity(changed, payable):
    decision = claim({**GOOD_FAITH, **changed})
    assert decision["payable"] == payable
    assert decision["outcome"] == ("covered" if payable == "934.50" else "reduced")
    cited = {rule for line in decision["statement"] for rule in line["rules"]}
    assert ("MOTO-2.3-6" in cited) is (payable != "934.50")


def test_the_insurer_that_proves_nothing_pays_at_closing():
    facts = close(MOTO, {**FIRST_CLAIM, **BAD_FAITH, **GOOD_FAITH}, unknown=("misstatement.intentional",))
    assert decide(MOTO, facts).as_json()["outcome"] == "undetermined"
    assert decide(MOTO, facts, final=True).as_json()["payable"] == "700.88"


def test_before_a_loss_the_insurer_chooses():
    facts = {**QUIET, **BEFORE}
    choice = Beside(LIVES, prepare(LIVES, facts), {}, False).choices()
    assert [option["value"] for option in choice[0]["options"]] == ["keep_with_increase", "cancel"]
    for changed in ({"misstatement.found": "after_loss"}, {"misstatement.intentional": True}):
        assert Beside(LIVES, prepare(LIVES, {**facts, **changed}), {}, False).choices() == []


@pytest.mark.parametrize(
    ("notified", "effect", "paid", "refund"),
    [
        ("2026-04-08", "2026-04-18", "15.00", "6.00"),
        ("2026-04-20", "2026-04-30", "15.00", "0.00"),
        ("2026-05-20", "2026-05-30", "15.00", "0.00"),
        ("2026-03-21", "2026-03-31", "15.00", "15.00"),
        ("2026-03-01", "2026-03-11", "15.00", "15.00"),
        ("2026-04-19", "2026-04-29", "0.15", "0.01"),  # half a cent
        ("2026-04-19", "2026-04-29", "0.14", "0.00"),
    ],
)
def test_the_termination_takes_effect_ten_days_after_the_letter(notified, effect, paid, refund):
    facts = {
        **QUIET,
        **APRIL,
        **BEFORE,
        "premium.paid": paid,
        "election.misstatement_answer": "cancel",
        "election.increase_answer": "none",
        "misstatement.notified_on": notified,
    }
    found = rights(facts, notified)
    for key in ("insurer_misstatement", "insurer_nullity_or_omission"):
        assert (found[key]["state"], found[key]["effect"], found[key]["refund"]) == ("allowed", effect, refund)
        assert found[key]["exercised_on"] == notified
    for changed in (
        {"election.increase_answer": "accepted"},
        {"misstatement.found": "after_loss"},
        {"misstatement.found": "none"},
        {"misstatement.intentional": True},
    ):
        assert rights({**facts, **changed}, notified)["insurer_misstatement"]["state"] == "not_allowed"


def test_a_kept_contract_has_no_date_of_termination():
    facts = {
        **QUIET,
        **BEFORE,
        "election.misstatement_answer": "keep_with_increase",
        "misstatement.notified_on": "2026-04-08",
    }
    assert value(misstatement.ENDS_AFTER_MISSTATEMENT, facts) == "none"


@pytest.mark.parametrize(
    ("facts", "reading", "state"),
    [
        ({"misstatement.ineligible_from_start": True}, "law", "allowed"),
        ({"misstatement.ineligible_from_start": True}, "contract", "not_allowed"),
        (BAD_FAITH, "law", "not_allowed"),
        ({**GOOD_FAITH, "misstatement.ineligible_from_start": True}, "law", "not_allowed"),
        (BAD_FAITH, "contract", "not_allowed"),
        ({}, "law", "not_allowed"),
    ],
)
def test_premiums_come_back_when_bad_faith_is_not_proved(facts, reading, state):
    found = rights({**QUIET, "premium.paid_total": "100.00", **facts}, "2026-05-01", {"MOTO-2.3-3": reading})
    assert found["refund_after_nullity"]["state"] == state
    assert found["refund_after_nullity"]["refund"] == "100.00"


@pytest.mark.parametrize(
    ("reading", "state", "recovered"), [("law", "allowed", []), ("contract", "not_allowed", ["20.00"])]
)
def test_a_nullity_without_intention_gives_the_premiums_back_unless_every_nullity_keeps_them(reading, state, recovered):
    breach = {"misstatement.intentional": False, "misstatement.about_vehicle_condition": True}
    facts, readings = {**QUIET, **BAD_FAITH, **breach}, {**ANY_BREACH, "MOTO-2.3-3": reading}
    assert rights(facts, "2026-05-01", readings)["refund_after_nullity"]["state"] == state
    found = Beside(LIVES, prepare(LIVES, facts), readings, False).recoveries()
    assert [one["amount"] for one in found if one["rules"] == ["MOTO-2.3-3"]] == recovered


@pytest.mark.parametrize(
    ("changed", "recovered"),
    [({}, ["20.00"]), ({"premium.paid_total": "130.00"}, []), ({"misstatement.found": "none"}, [])],
)
def test_the_premiums_fallen_due_are_claimed_after_bad_faith_only(changed, recovered):
    facts = {**QUIET, **BAD_FAITH, **changed}
    assert [one["amount"] for one in Beside(LIVES, prepare(LIVES, facts), {}, False).recoveries()] == recovered
