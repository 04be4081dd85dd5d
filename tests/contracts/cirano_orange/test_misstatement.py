"""Articles 18 and 19: a change of the risk, nullity, the insurer's choice before a loss, the reduction after one."""

import pytest

from clausier.contracts.cirano_orange import misstatement
from tests.contracts.cirano_orange.policies import APRIL, beside, deadline, right, value

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
BEFORE = {"misstatement.found": "before_loss", "misstatement.intentional": False, "election.increase_answer": "none"}

# --- 18 a change of the risk ------------------------------------------------------------------------------------------

CHANGED = {
    "risk.increased": True,
    "risk.change_known_on": "2026-02-16",
    "risk.declaration_channel": "registered_letter",
}


@pytest.mark.parametrize(
    ("declared", "channel", "readings", "state"),
    [
        ("2026-03-03", "registered_letter", {}, "met"),
        ("2026-03-04", "registered_letter", {}, "late"),
        ("2026-03-03", "registered_email", {}, "met"),
        ("2026-03-03", "other_written", {}, "met"),
        ("2026-03-03", "oral", {}, "open"),
        ("2026-03-03", "registered_letter", {"ORNG-18-2": "registered_only"}, "met"),
        ("2026-03-03", "registered_email", {"ORNG-18-2": "registered_only"}, "met"),
        ("2026-03-03", "other_written", {"ORNG-18-2": "registered_only"}, "open"),
    ],
)
def test_a_change_is_declared_in_writing_within_fifteen_days(declared, channel, readings, state):
    facts = {**CHANGED, "risk.change_declared_on": declared, "risk.declaration_channel": channel}
    found = deadline("declare_risk_change", facts, readings)
    assert (found["last_day"], found["state"]) == ("2026-03-03", state)


def test_a_change_that_does_not_increase_the_risk_need_not_be_declared():
    assert deadline("declare_risk_change", {**CHANGED, "risk.increased": False}) is None


LETTER = {
    **CHANGED,
    **APRIL,
    "termination.by": "insurer",
    "termination.ground": "risk_change",
    "termination.channel": "registered_letter",
    "termination.sent_on": "2026-04-06",
    "election.increase_answer": "none",
}


@pytest.mark.parametrize(
    ("changed", "effect"),
    [
        ({}, "2026-04-16"),
        ({"termination.channel": "registered_email"}, "2026-04-16"),
        ({"termination.channel": "email"}, "none"),
        ({"termination.by": "policyholder"}, "none"),
        ({"termination.ground": "claim"}, "none"),
        ({"risk.increased": False}, "none"),
        ({"termination.sent_on": "none"}, "none"),
    ],
)
def test_the_insurer_ends_the_contract_ten_days_after_the_letter(changed, effect):
    assert value(misstatement.ENDS_AFTER_RISK_CHANGE, {**LETTER, **changed}) == effect


def test_the_premium_of_the_time_that_does_not_run_is_paid_back():
    found = right("insurer_risk_increase", LETTER, "2026-04-06")
    assert (found["state"], found["effect"], found["refund"]) == ("allowed", "2026-04-16", "7.00")
    assert found["exercised_on"] == "2026-04-06"
    assert right("insurer_risk_increase", {**LETTER, "risk.increased": False}, "2026-04-06")["state"] == "not_allowed"


@pytest.mark.parametrize(
    ("informed", "went_on", "readings", "state"),
    [
        ("none", "none", {}, "allowed"),
        ("2026-03-01", "none", {}, "allowed"),
        ("2026-03-01", "2026-02-28", {}, "allowed"),
        ("2026-03-01", "2026-03-01", {}, "not_allowed"),
        ("2026-03-01", "2026-03-20", {}, "not_allowed"),
        ("2026-03-01", "2026-03-20", {"ORNG-18-3": "contract"}, "allowed"),
    ],
)
def test_an_insurer_that_goes_on_after_knowing_can_no_longer_invoke_the_increase(informed, went_on, readings, state):
    facts = {**LETTER, "risk.insurer_informed_on": informed, "risk.kept_on": went_on}
    assert right("insurer_risk_increase", facts, "2026-04-06", readings)["state"] == state
    unsent = {**facts, "termination.sent_on": "none"}
    assert right("insurer_new_premium", unsent, "2026-04-06", readings)["state"] == state
    proposed = {**unsent, "risk.proposal_sent_on": "2026-03-02", "risk.proposal_warned": True}
    assert right("insurer_after_proposal", proposed, "2026-04-06", readings)["state"] == state


PROPOSAL = {**LETTER, "risk.proposal_sent_on": "2026-03-02", "risk.proposal_warned": True}  # to 1 April


@pytest.mark.parametrize(
    ("changed", "effect", "law"),
    [
        ({}, "2026-04-16", "2026-04-06"),
        ({"termination.sent_on": "2026-03-20"}, "2026-04-11", "2026-04-01"),
        ({"election.increase_answer": "refused"}, "2026-04-16", "2026-04-06"),
        ({"election.increase_answer": "accepted"}, "none", "none"),
        ({"risk.proposal_warned": False}, "none", "none"),
        ({"termination.sent_on": "none"}, "none", "none"),
    ],
)
def test_after_a_proposal_the_thirty_days_come_first(changed, effect, law):
    facts = {**PROPOSAL, **changed}
    assert value(misstatement.ENDS_AFTER_RISK_CHANGE, facts) == effect
    assert value(misstatement.ENDS_AFTER_RISK_CHANGE, facts, {"ORNG-18-4": "thirty_only"}) == law


@pytest.mark.parametrize(
    ("changed", "on", "state"),
    [
        ({}, "2026-04-01", "not_yet"),
        ({}, "2026-04-02", "allowed"),
        ({"election.increase_answer": "refused", "risk.proposal_answered_on": "2026-03-10"}, "2026-03-09", "not_yet"),
        ({"election.increase_answer": "refused", "risk.proposal_answered_on": "2026-03-10"}, "2026-03-10", "allowed"),
        ({"election.increase_answer": "accepted"}, "2026-04-02", "not_allowed"),
        ({"risk.proposal_warned": False}, "2026-04-02", "not_allowed"),
        ({"risk.increased": False}, "2026-04-02", "not_allowed"),
        ({"risk.proposal_sent_on": "none"}, "2026-04-02", "not_allowed"),
        (
            {
                "risk.proposal_sent_on": "none",
                "election.increase_answer": "refused",
                "risk.proposal_answered_on": "2026-03-10",
            },
            "2026-04-02",
            "not_allowed",
        ),
    ],
)
def test_the_proposal_must_be_refused_or_left_thirty_days(changed, on, state):
    facts = {**PROPOSAL, "termination.sent_on": "none", **changed}
    assert right("insurer_after_proposal", facts, on)["state"] == state


def test_the_end_after_a_proposal_pays_back_the_premium():
    found = right("insurer_after_proposal", PROPOSAL, "2026-04-06")
    assert (found["effect"], found["refund"], found["exercised_on"]) == ("2026-04-16", "7.00", "2026-04-06")
    assert right("insurer_risk_increase", PROPOSAL, "2026-04-06")["state"] == "not_allowed"


@pytest.mark.parametrize(
    ("changed", "state"),
    [
        ({"termination.sent_on": "none"}, "allowed"),
        ({}, "not_allowed"),
        ({"termination.sent_on": "none", "risk.increased": False}, "not_allowed"),
    ],
)
def test_the_insurer_proposes_a_premium_instead_of_ending_the_contract(changed, state):
    found = right("insurer_new_premium", {**LETTER, **changed, "risk.proposal_sent_on": "2026-03-02"}, "2026-04-01")
    assert (found["state"], found["exercised_on"]) == (state, "2026-03-02")


def test_the_member_has_thirty_days_to_answer():
    for answered, state in (("2026-04-01", "met"), ("2026-04-02", "late"), ("none", "open")):
        found = deadline("answer_premium_proposal", {**PROPOSAL, "risk.proposal_answered_on": answered})
        assert (found["last_day"], found["state"]) == ("2026-04-01", state)


# --- 19 nullity -------------------------------------------------------------------------------------------------------


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
    facts = {**BAD_FAITH, **changed}
    assert value(misstatement.NULLITY, facts) is void
    assert value(misstatement.NO_FALSE_STATEMENT.broken, facts, final=True) is bool(void)


@pytest.mark.parametrize(
    ("changed", "readings", "refund", "recovered"),
    [
        ({}, {}, "not_allowed", ["20.00"]),
        ({}, {"ORNG-19-3": "returned"}, "allowed", []),
        ({"premium.paid_total": "130.00"}, {}, "not_allowed", []),
        ({"misstatement.intentional": False}, {}, "not_allowed", []),
        ({"misstatement.intentional": False}, {"ORNG-19-3": "returned"}, "not_allowed", []),
    ],
)
def test_the_premiums_of_a_void_contract_stay_with_the_insurer(changed, readings, refund, recovered):
    facts = {**BAD_FAITH, **changed}
    found = right("refund_after_nullity", facts, "2026-05-01", readings)
    assert (found["state"], found["refund"]) == (refund, facts["premium.paid_total"])
    claimed = [one["amount"] for one in beside(facts, readings).recoveries() if one["rules"] == ["ORNG-19-3"]]
    assert claimed == recovered


# --- 19 good faith ----------------------------------------------------------------------------------------------------


def test_before_a_loss_the_insurer_chooses():
    def offered(changed):
        choices = beside({**BEFORE, **changed}).choices()
        return [option["value"] for one in choices for option in one["options"]]

    assert offered({}) == ["keep_with_increase", "cancel"]
    for changed in ({"misstatement.found": "after_loss"}, {"misstatement.intentional": True}):
        assert offered(changed) == []


@pytest.mark.parametrize(
    ("notified", "effect", "refund"),
    [
        ("2026-04-08", "2026-04-18", "6.00"),
        ("2026-04-20", "2026-04-30", "0.00"),
        ("2026-03-01", "2026-03-11", "15.00"),
    ],
)
def test_the_termination_takes_effect_ten_days_after_the_letter(notified, effect, refund):
    facts = {**APRIL, **BEFORE, "election.misstatement_answer": "cancel", "misstatement.notified_on": notified}
    found = right("insurer_misstatement", facts, notified)
    assert (found["state"], found["effect"], found["refund"]) == ("allowed", effect, refund)
    assert found["exercised_on"] == notified
    for changed in (
        {"election.increase_answer": "accepted"},
        {"misstatement.found": "after_loss"},
        {"misstatement.found": "none"},
        {"misstatement.intentional": True},
    ):
        assert right("insurer_misstatement", {**facts, **changed}, notified)["state"] == "not_allowed"


@pytest.mark.parametrize(
    "changed",
    [
        {"election.misstatement_answer": "keep_with_increase"},
        {"misstatement.found": "after_loss"},
        {"misstatement.intentional": True},
        {"misstatement.notified_on": "none"},
    ],
)
def test_a_kept_contract_has_no_date_of_termination(changed):
    facts = {**BEFORE, "election.misstatement_answer": "cancel", "misstatement.notified_on": "2026-04-08", **changed}
    assert value(misstatement.ENDS_AFTER_MISSTATEMENT, facts) == "none"


@pytest.mark.parametrize(
    ("changed", "reduced"),
    [
        ({}, True),
        ({"premium.due_if_declared": "12.01"}, True),
        ({"premium.due_if_declared": "12.00"}, False),
        ({"premium.due_if_declared": None}, False),
        ({"misstatement.found": None}, False),
        ({"misstatement.found": "before_loss"}, False),
        ({"misstatement.intentional": None}, True),
        ({"misstatement.intentional": True}, False),
    ],
)
def test_the_reduction_needs_proof_by_the_insurer_at_closing(changed, reduced):
    assert value(misstatement.REDUCED_IN_PROPORTION, {**GOOD_FAITH, **changed}, final=True) is reduced


def test_the_indemnity_follows_the_premium_paid_and_the_premium_due():
    step = misstatement.PROPORTION
    found = [value(term, GOOD_FAITH) for term in (step.when, step.part, step.whole)]
    assert found == [True, "12.00", "16.00"]
    assert step.rules == ("ORNG-19-2",)
    assert right("reduced_indemnity", GOOD_FAITH, "2026-05-01")["state"] == "allowed"
    assert right("reduced_indemnity", BAD_FAITH, "2026-05-01")["state"] == "not_allowed"
