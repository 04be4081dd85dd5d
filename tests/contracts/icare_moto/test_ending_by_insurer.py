"""Article 3.4.3: each ground of the insurer and each answer of the member, one fact changed at a time."""

import pytest

from clausier.rules.beside import Beside
from clausier.rules.decide import prepare
from tests.contracts.icare_moto.policies import APRIL, LIVES, QUIET, UNPAID, rights
from tests.contracts.icare_moto.test_ending import LEAVES

AFTER_CLAIM, YEARLY, OTHERS = "insurer_after_claim", "insurer_yearly", "member_other_contracts"
THIS, ARTICLE_2_3, UNPAID_END = "member_after_other_contract", "insurer_nullity_or_omission", "insurer_non_payment"
NOT_YEARLY = {"MOTO-3.4.3-1": "not_yearly"}

LETTER = {
    **QUIET,
    **APRIL,
    "termination.by": "insurer",
    "termination.channel": "registered_letter_receipt",
    "termination.ground": "claim",
    "termination.received_on": "2026-03-20",
    "history.last_claim_known_to_insurer_on": "2026-02-15",
    "premium.accepted_after_claim_on": "none",
}
WITH_OTHERS = {**LETTER, "policyholder.other_policies_with_insurer": True}
#: Sent two months before the due date of 10 February, in a paid month of 28 days at 1.00 a day.
YEARLY_LETTER = {
    **LETTER,
    "termination.ground": "anniversary",
    "termination.sent_on": "2025-12-10",
    "premium.paid": "28.00",
    "premium.period_starts_on": "2026-02-01",
    "premium.period_ends_on": "2026-02-28",
}
ANSWERS = {
    **LEAVES,
    "termination.ground": "other_policy_cancelled",
    "termination.other_policy_cancelled_on": "2026-03-10",
    "termination.sent_on": "2026-03-18",
    "termination.received_on": "2026-03-20",
}
KEEPS = {"election.misstatement_answer": "keep_with_increase"}
MISSTATED = {
    **LETTER,
    "misstatement.found": "before_loss",
    "misstatement.intentional": False,
    "misstatement.changes_risk": True,
    "misstatement.notified_on": "2026-04-08",
    "election.misstatement_answer": "cancel",
}


@pytest.mark.parametrize(
    ("key", "facts", "changed", "expected"),
    [
        (AFTER_CLAIM, LETTER, {}, ("2026-02-15", "2026-03-20", "2026-04-20", "5.00")),
        (AFTER_CLAIM, LETTER, {"termination.by": "policyholder"}, ("2026-02-15", "none", "none", "0.00")),
        (AFTER_CLAIM, LETTER, {"termination.ground": "anniversary"}, ("2026-02-15", "none", "none", "0.00")),
        (AFTER_CLAIM, LETTER, {"termination.channel": "registered_letter"}, ("2026-02-15", "none", "none", "0.00")),
        (YEARLY, YEARLY_LETTER, {}, ("2025-02-10", "2025-12-10", "2026-02-10", "19.00")),
        (YEARLY, YEARLY_LETTER, {"termination.by": "policyholder"}, ("2025-02-10", "none", "none", "0.00")),
        (YEARLY, YEARLY_LETTER, {"termination.ground": "claim"}, ("2025-02-10", "none", "none", "0.00")),
        (YEARLY, YEARLY_LETTER, {"termination.channel": "registered_letter"}, ("2025-02-10", "none", "none", "0.00")),
        (THIS, ANSWERS, {}, ("2026-03-10", "2026-03-18", "2026-04-20", "5.00")),
        (THIS, ANSWERS, {"termination.by": "insurer"}, ("2026-03-10", "none", "none", "0.00")),
        (THIS, ANSWERS, {"termination.ground": "after_first_year"}, ("2026-03-10", "none", "none", "0.00")),
        (ARTICLE_2_3, MISSTATED, {}, (None, "2026-04-08", "2026-04-18", "6.00")),
        (ARTICLE_2_3, MISSTATED, KEEPS, (None, "none", "none", "0.00")),
        (UNPAID_END, {**QUIET, **UNPAID}, {}, ("2026-02-22", None, "2026-02-22", None)),
        (UNPAID_END, {**QUIET, **UNPAID}, {"notice.registered": False}, ("none", None, "none", None)),
    ],
)
def test_from_when_a_right_is_used_on_which_day_with_which_effect_and_refund(key, facts, changed, expected):
    found = rights({**facts, **changed}, "2026-04-10")[key]
    assert (found["opens"], found["exercised_on"], found["effect"], found["refund"]) == expected


@pytest.mark.parametrize(
    ("key", "facts", "on", "state"),
    [
        (AFTER_CLAIM, {**LETTER, "history.last_claim_known_to_insurer_on": "none"}, "2026-03-20", "not_allowed"),
        (AFTER_CLAIM, {**LETTER, "termination.received_on": "2026-02-14"}, "2026-02-14", "not_yet"),
        (YEARLY, {**QUIET, "termination.by": "none"}, "2025-02-09", "not_yet"),
        (OTHERS, WITH_OTHERS, "2026-03-19", "not_yet"),
        (OTHERS, WITH_OTHERS, "2026-03-20", "allowed"),
        (OTHERS, {**WITH_OTHERS, "termination.ground": "anniversary"}, "2026-03-20", "not_allowed"),
        (OTHERS, {**WITH_OTHERS, "termination.by": "policyholder"}, "2026-03-20", "not_allowed"),
        (OTHERS, {**WITH_OTHERS, "policyholder.other_policies_with_insurer": False}, "2026-03-20", "not_allowed"),
        (THIS, ANSWERS, "2026-03-20", "allowed"),
        (THIS, {**ANSWERS, "termination.sent_on": "2026-03-09"}, "2026-03-20", "not_yet"),
        (THIS, {**ANSWERS, "termination.other_policy_cancelled_on": "none"}, "2026-03-20", "not_allowed"),
        (ARTICLE_2_3, MISSTATED, "2026-04-10", "allowed"),
        (ARTICLE_2_3, {**MISSTATED, "misstatement.found": "after_loss"}, "2026-04-10", "not_allowed"),
        (
            ARTICLE_2_3,
            {**MISSTATED, "misstatement.found": "after_loss", "misstatement.intentional": True},
            "2026-04-10",
            "allowed",
        ),
        (ARTICLE_2_3, LETTER, "2026-04-10", "not_allowed"),
        (UNPAID_END, {**QUIET, **UNPAID}, "2026-02-21", "not_yet"),
        (UNPAID_END, {**QUIET, **UNPAID}, "2026-02-22", "allowed"),
        (UNPAID_END, {**QUIET, **UNPAID, "premium.arrears_paid_on": "2026-02-21"}, "2026-02-22", "not_allowed"),
    ],
)
def test_whether_a_right_is_open_on_a_day(key, facts, on, state):
    assert rights(facts, on)[key]["state"] == state


@pytest.mark.parametrize(
    ("channel", "always", "not_yearly"),
    [
        ("registered_letter_receipt", "2026-02-10", "2026-02-10"),
        ("registered_letter", "none", "2026-02-10"),
        ("letter", "none", "none"),
    ],
)
def test_the_yearly_letter_may_do_without_a_receipt_only_in_the_other_reading(channel, always, not_yearly):
    facts = {**YEARLY_LETTER, "termination.channel": channel}
    assert rights(facts, "2025-12-10")[YEARLY]["effect"] == always
    assert rights(facts, "2025-12-10", NOT_YEARLY)[YEARLY]["effect"] == not_yearly


@pytest.mark.parametrize(
    ("given", "natural_person", "present", "reasons"),
    [(True, True, True, True), (False, True, False, True), (False, False, True, False), (True, False, True, False)],
)
def test_the_letter_gives_its_reasons_to_a_natural_person(given, natural_person, present, reasons):
    facts = {**LETTER, "termination.reason_given": given, "policyholder.natural_person": natural_person}
    (letter,) = [one for one in papers(facts) if one["key"] == "insurer_termination_letter"]
    assert letter["present"] is present
    assert ("les motifs de la résiliation" in letter["items"]) is reasons
    by_member = papers(facts | {"termination.by": "policyholder"})
    assert "insurer_termination_letter" not in [one["key"] for one in by_member]


def papers(facts):
    return Beside(LIVES, prepare(LIVES, facts), {}, False).documents()


@pytest.mark.parametrize(
    ("accepted", "state"), [("none", "allowed"), ("2026-03-15", "allowed"), ("2026-03-16", "not_allowed")]
)
def test_the_insurer_that_took_a_later_premium_may_not_leave_after_the_claim(accepted, state):
    found = rights({**LETTER, "premium.accepted_after_claim_on": accepted}, "2026-03-20")[AFTER_CLAIM]
    assert found["state"] == state


def test_the_insurer_leaves_a_month_after_its_letter_and_pays_back():
    found = rights(LETTER, "2026-03-20")[AFTER_CLAIM]
    assert (found["effect"], found["refund"]) == ("2026-04-20", "5.00")
    assert rights(LETTER, "2026-03-20", {"MOTO-3.4.3-3": "contract"})[AFTER_CLAIM]["refund"] == "0.00"


@pytest.mark.parametrize(
    ("on", "state"), [("2026-03-20", "allowed"), ("2026-04-20", "allowed"), ("2026-04-21", "too_late")]
)
def test_the_member_has_a_month_to_end_his_other_contracts(on, state):
    facts = {**LETTER, "policyholder.other_policies_with_insurer": True}
    assert rights(facts, on)["member_other_contracts"]["state"] == state
    facts["termination.ground"] = "anniversary"
    assert rights(facts, on)["member_other_contracts"]["state"] == "not_allowed"


def test_the_end_of_another_contract_opens_this_one_for_a_month():
    facts = {
        **LEAVES,
        "termination.ground": "other_policy_cancelled",
        "termination.other_policy_cancelled_on": "2025-03-31",
        "termination.sent_on": "2025-04-30",
        "termination.received_on": "2025-05-02",
    }
    found = rights(facts, "2025-05-02")["member_after_other_contract"]
    assert (found["state"], found["effect"]) == ("allowed", "2025-06-02")
    late = rights({**facts, "termination.sent_on": "2025-05-01"}, "2025-05-02")["member_after_other_contract"]
    assert late["state"] == "too_late"


@pytest.mark.parametrize(
    ("sent", "effect"),
    [
        ("2025-12-10", "2026-02-10"),
        ("2025-12-11", "2027-02-10"),
        ("2025-02-11", "2026-02-10"),
        ("2026-02-10", "2027-02-10"),
    ],
)
def test_the_yearly_letter_leaves_two_months_before_the_due_date(sent, effect):
    facts = {**LETTER, "termination.ground": "anniversary", "termination.sent_on": sent}
    assert rights(facts, sent)["insurer_yearly"]["effect"] == effect
