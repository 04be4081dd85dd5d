"""Section 5.4: what is shown of the premium, who owes it, and the yearly revision."""

from datetime import date

import pytest

from clausier.contracts import contract
from clausier.contracts.bpce_auto import premium_calculation as chapter
from clausier.rules.answers import rights
from clausier.rules.beside import Beside
from clausier.rules.decide import prepare

BPCE = contract("bpce_auto")


def beside(facts):
    return Beside(BPCE, prepare(BPCE, facts), {}, final=False)


def documents(facts):
    wanted = {chapter.FIRST_YEAR.key, chapter.LATER_YEARS.key, chapter.REVISION_NOTICE.key}
    return {one["key"]: one["present"] for one in beside(facts).documents() if one["key"] in wanted}


@pytest.mark.parametrize(
    ("renewed_on", "shown"), [("none", "first_premium"), ("2026-01-01", "payment_schedule")]
)
def test_the_premium_is_shown_in_the_conditions_first_and_in_the_schedule_later(renewed_on, shown):
    assert documents({"policy.last_renewed_on": renewed_on, "premium.revised": "nothing"}) == {shown: None}


@pytest.mark.parametrize(("paid", "told"), [(True, []), (False, ["BPCE-5.4-3"])])
def test_the_policyholder_owes_the_premium(paid, told):
    breaches = beside({"premium.paid_up_to_date": paid}).breaches()

    assert [rule for one in breaches for rule in one["rules"] if rule == "BPCE-5.4-3"] == told


@pytest.mark.parametrize("item", ["premium", "ceilings", "deductibles"])
def test_a_revision_is_announced_with_its_date(item):
    facts = {"policy.last_renewed_on": "2026-01-01", "premium.revised": item}

    assert documents({**facts, "premium.revision_told_on": "none"})["revision_notice"] is False
    assert documents({**facts, "premium.revision_told_on": "2025-11-02"})["revision_notice"] is True


@pytest.mark.parametrize("item", ["statutory_deductible", "bonus_malus", "nothing"])
def test_what_the_insurer_does_not_decide_is_no_revision(item):
    assert "revision_notice" not in documents({"premium.revised": item, "premium.revision_told_on": "none"})


def refusal(day, **changes):
    facts = {
        "premium.revised": "premium", "premium.revision_known_on": "2026-01-31", "termination.by": "policyholder",
        "termination.ground": "premium_increase", "termination.sent_on": "none",
    }  # fmt: skip
    facts |= {name.replace("__", "."): value for name, value in changes.items()}
    found = rights(BPCE, facts, date.fromisoformat(day))["rights"]
    return next(one for one in found if one["key"] == "refuse_revision")


@pytest.mark.parametrize(
    ("day", "state"),
    [("2026-01-30", "not_yet"), ("2026-01-31", "allowed"), ("2026-03-02", "allowed"), ("2026-03-03", "too_late")],
)
def test_a_revision_is_refused_within_thirty_days_of_knowing_it(day, state):
    assert refusal(day)["state"] == state


@pytest.mark.parametrize(
    ("item", "state"),
    [
        ("premium", "allowed"), ("ceilings", "allowed"), ("deductibles", "allowed"), ("bonus_malus", "not_allowed"),
        ("statutory_deductible", "not_allowed"), ("nothing", "not_allowed"),
    ],
)  # fmt: skip
def test_only_a_decision_of_the_insurer_opens_the_way_out(item, state):
    assert refusal("2026-02-01", premium__revised=item)["state"] == state


def test_it_takes_effect_thirty_days_after_it_is_sent():
    sent = refusal("2026-02-01", termination__sent_on="2026-02-01")

    assert (sent["exercised_on"], sent["effect"]) == ("2026-02-01", "2026-03-03")


@pytest.mark.parametrize("changes", [{"termination__by": "insurer"}, {"termination__ground": "anniversary"}])
def test_another_termination_is_not_this_one(changes):
    assert refusal("2026-02-01", termination__sent_on="2026-02-01", **changes)["exercised_on"] == "none"


def test_a_revision_that_nobody_knows_yet_opens_nothing():
    assert refusal("2026-02-01", premium__revision_known_on="none")["state"] == "not_allowed"
