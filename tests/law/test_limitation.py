from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.law.limitation import TWO_YEARS, Cause, Interruption, LimitationRules, limitation
from clausier.rules.types import NEVER


def day(text):
    return date.fromisoformat(text).toordinal()


def in_words(ordinal):
    return None if ordinal is None else date.fromordinal(ordinal).isoformat()


# (case, start, delays, interruptions, last day)
CASES = [
    ("nothing happens", "2024-03-10", [], [], "2026-03-10"),
    ("a leap day", "2024-02-29", [], [], "2026-02-28"),
    ("an expert", "2024-03-10", [], [("2024-06-01", "expert_named")], "2026-06-01"),
    ("on the very last day", "2024-03-10", [], [("2026-03-10", "insured_letter_on_indemnity")], "2028-03-10"),
    ("one day too late", "2024-03-10", [], [("2026-03-11", "insured_letter_on_indemnity")], "2026-03-10"),
    (
        "a chain, recorded in any order",
        "2024-03-10",
        [],
        [("2027-12-01", "expert_named"), ("2026-01-15", "right_acknowledged")],
        "2029-12-01",
    ),
    (
        "a chain broken by a gap of over two years",
        "2024-03-10",
        [],
        [("2024-05-01", "expert_named"), ("2026-05-02", "right_acknowledged"), ("2026-05-03", "court_action")],
        "2026-05-01",
    ),
    ("twice the same letter", "2024-03-10", [], [("2024-06-01", "expert_named")] * 2, "2026-06-01"),
    ("the loss is discovered later", "2024-03-10", [("2024-09-01", "insured_knew")], [], "2026-09-01"),
    ("known before: no delay", "2024-03-10", [("2024-01-01", "insured_knew")], [], "2026-03-10"),
    ("it did not happen", "2024-03-10", [("never", "insured_knew")], [("never", "expert_named")], "2026-03-10"),
    (
        "the latest of the delays",
        "2024-03-10",
        [("2025-02-01", "third_party_acted"), ("2024-09-01", "insured_knew")],
        [],
        "2027-02-01",
    ),
    (
        "an expert before the period runs",
        "2024-03-10",
        [("2024-09-01", "insured_knew")],
        [("2024-05-01", "expert_named")],
        "2026-09-01",
    ),
    (
        "after the old end, within the delayed period",
        "2024-03-10",
        [("2024-09-01", "insured_knew")],
        [("2026-08-01", "expert_named")],
        "2028-08-01",
    ),
    ("proceedings going on", "2024-03-10", [], [("2025-01-01", "court_action", "never")], None),
    ("proceedings begun on the first day", "2024-03-10", [], [("2024-03-10", "court_action", "never")], None),
    ("proceedings ended", "2024-03-10", [], [("2025-01-01", "court_action", "2029-06-30")], "2031-06-30"),
    ("proceedings begun too late", "2024-03-10", [], [("2026-04-01", "court_action", "never")], "2026-03-10"),
    (
        "an expert during proceedings",
        "2024-03-10",
        [],
        [("2025-01-01", "court_action", "2029-06-30"), ("2028-01-01", "expert_named")],
        "2031-06-30",
    ),
    (
        "an expert during proceedings still going on",
        "2024-03-10",
        [],
        [("2025-01-01", "court_action", "never"), ("2035-01-01", "expert_named")],
        None,
    ),
]


def ordinal(text):
    return None if text is None else NEVER if text == "never" else day(text)


def read(start, delays, acts):
    acts = [Interruption(ordinal(on), cause, *map(ordinal, ended)) for on, cause, *ended in acts]
    return ordinal(start), acts, [(ordinal(on), cause) for on, cause in delays]


@pytest.mark.parametrize(("case", "start", "delays", "acts", "last_day"), CASES, ids=[case for case, *_ in CASES])
def test_the_last_day_of_the_action(case, start, delays, acts, last_day):
    start_on, interruptions, delays = read(start, delays, acts)

    for order in (interruptions, interruptions[::-1]):
        answer = limitation(TWO_YEARS, start_on, order, delays[::-1])
        assert answer.missing == ()
        assert in_words(answer.value.last_day) == last_day


def test_the_action_may_be_brought_on_its_last_day_and_not_after():
    answer = limitation(TWO_YEARS, day("2024-03-10"), []).value

    assert [answer.expired(day("2026-03-10")), answer.expired(day("2026-03-11"))] == [False, True]


def test_an_action_never_expires_while_proceedings_go_on():
    answer = limitation(TWO_YEARS, day("2024-03-10"), [Interruption(day("2025-01-01"), "court_action")]).value

    assert not answer.expired(day("2060-01-01"))


UNKNOWN = [
    (None, [], [], ("start_on",)),
    ("2024-03-10", None, [], ("interruptions",)),
    ("2024-03-10", [(None, "expert_named")], [], ("interruptions[0].on",)),
    ("2024-03-10", [("2025-01-01", "court_action", None)], [], ("interruptions[0].ended_on",)),
    ("2024-03-10", [], [("never", "insured_knew"), (None, "insured_knew")], ("delays[1].on",)),
    (None, None, [(None, "insured_knew")], ("start_on", "delays[0].on", "interruptions")),
]


@pytest.mark.parametrize(("start", "acts", "delays", "missing"), UNKNOWN)
def test_what_is_unknown_is_named_and_nothing_is_answered(start, acts, delays, missing):
    start_on, interruptions, delays = read(start, delays, acts or [])
    answer = limitation(TWO_YEARS, start_on, None if acts is None else interruptions, delays)

    assert (answer.value, answer.missing) == (None, missing)


def test_the_end_of_what_does_not_last_is_not_asked():
    acts = [Interruption(day("2025-01-01"), "expert_named", None)] * 2 + [Interruption(NEVER, "court_action", None)]

    assert limitation(TWO_YEARS, day("2024-03-10"), acts).value.last_day == day("2027-01-01")


def test_the_end_of_what_does_not_last_may_be_told_of_one_act_and_not_of_another_of_that_day():
    on = day("2025-01-01")
    acts = [Interruption(on, "expert_named", None), Interruption(on, "expert_named", on)]

    assert limitation(TWO_YEARS, day("2024-03-10"), acts).value.last_day == day("2027-01-01")


def test_each_step_cites_its_rules():
    acts = [Interruption(day("2025-01-01"), "right_acknowledged"), Interruption(day("2028-01-01"), "expert_named")]
    answer = limitation(TWO_YEARS, day("2024-03-10"), acts, [(day("2024-04-01"), "insured_knew")])

    assert [(step.rules[0], in_words(step.value)) for step in answer.steps] == [
        ("C. assur., art. L. 114-1", "2024-03-10"),
        ("C. assur., art. L. 114-1, 2°", "2024-04-01"),
        ("C. assur., art. L. 114-1", "2026-04-01"),
        ("C. assur., art. L. 114-2", "2027-01-01"),
        ("C. assur., art. L. 114-2", "2027-01-01"),
    ]
    assert "C. civ., art. 2231" in answer.steps[3].rules
    assert "déjà prescrite" in answer.steps[4].says


def test_only_what_puts_the_start_off_is_told_and_in_the_order_of_the_days():
    start = day("2024-03-10")
    delays = [(start, "insured_knew"), (day("2025-02-01"), "insured_knew"), (day("2024-09-01"), "third_party_acted")]
    steps = limitation(TWO_YEARS, start, [], delays).steps

    assert [in_words(step.value) for step in steps] == ["2024-03-10", "2024-09-01", "2025-02-01", "2027-02-01"]
    assert len(limitation(TWO_YEARS, start, [], delays[:1]).steps) == 2


def test_the_numbers_and_rules_are_those_of_the_contract():
    own = LimitationRules(5, ("X-1",), ("X-2",), (), (Cause("letter", ("X-3",), "Lettre"),))
    answer = limitation(own, day("2024-03-10"), [Interruption(day("2026-03-10"), "letter")])

    assert in_words(answer.value.last_day) == "2031-03-10"
    assert [step.rules for step in answer.steps] == [("X-1",), ("X-1",), ("X-3", "X-2")]


MISUSED = [
    ([Interruption(day("2025-01-01"), "phone_call")], [], "« phone_call » n'est pas une cause connue.*expert_named"),
    ([], [(day("2025-01-01"), "expert_named")], "« expert_named » n'est pas une cause connue.*insured_knew"),
    ([Interruption(day("2025-01-02"), "court_action", day("2025-01-01"))], [], "finit avant d'avoir commencé"),
]


@pytest.mark.parametrize(("acts", "delays", "why"), MISUSED)
def test_a_cause_outside_the_rules_or_turned_around_is_refused(acts, delays, why):
    with pytest.raises(ValueError, match=why):
        limitation(TWO_YEARS, day("2024-03-10"), acts, delays)


spans = st.tuples(st.integers(0, 1500), st.sampled_from(["expert_named", "court_action"]), st.integers(0, 900))


def still_open(start, acts, on):
    """The model: walk day by day, and start the clock again on every day of an act."""
    two_years_later, pending_until = date(start.year + 2, start.month, start.day), start
    today = start
    while today < on:
        for begun, ended in acts:
            if begun == today and today <= max(two_years_later, pending_until):
                pending_until = max(pending_until, ended)
                two_years_later = max(two_years_later, date(ended.year + 2, ended.month, min(ended.day, 28)))
        today = date.fromordinal(today.toordinal() + 1)
    return today <= two_years_later


@given(st.lists(spans, max_size=5), st.integers(1, 3000))
def test_the_fold_agrees_with_a_day_by_day_walk(acts, after):
    """Ends are drawn within the first 28 days of a month, so that the model needs no month ends."""
    start = date(2021, 1, 5)
    drawn = []
    for begun, cause, length in acts:
        begun_on = date.fromordinal(start.toordinal() + begun)
        ended_on = date.fromordinal(begun_on.toordinal() + length) if cause == "court_action" else begun_on
        drawn.append((begun_on, max(begun_on, ended_on.replace(day=min(ended_on.day, 28))), cause))
    usable = [(begun, ended, cause) for begun, ended, cause in drawn if ended.day <= 28]
    rows = [Interruption(begun.toordinal(), cause, ended.toordinal()) for begun, ended, cause in usable]
    on = date.fromordinal(start.toordinal() + after)

    expired = limitation(TWO_YEARS, start.toordinal(), rows).value.expired(on.toordinal())

    assert expired == (not still_open(start, [(begun, ended) for begun, ended, _ in usable], on))
