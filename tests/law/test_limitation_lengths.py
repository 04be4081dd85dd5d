"""What stops the time to sue without erasing it, and the times that are longer than two years."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.law.limitation import DROUGHT, TEN_YEARS_FOR_HEIRS, TWO_YEARS, Interruption, limitation
from clausier.rules.time import add_months, add_years
from clausier.rules.types import NEVER


def day(text):
    return NEVER if text == "never" else date.fromisoformat(text).toordinal()


def last_day(rules, start, *acts, delays=()):
    """The last day (ISO, None while nothing runs) with acts (day, cause, end), in both orders of recording."""
    rows = [Interruption(day(on), cause, day(end)) for on, cause, end in acts]
    found = {limitation(rules, day(start), order, delays).value.last_day for order in (tuple(rows), tuple(rows[::-1]))}
    assert len(found) == 1
    [one] = found
    return None if one is None else date.fromordinal(one).isoformat()


EXPERT = ("2025-06-01", "expert_named", "never")
# (case, acts, last day); the action was born on 10 March 2024
SUSPENDED = [
    ("thirty days of mediation put the end off by thirty", [("2024-05-01", "mediation", "2024-05-31")], "2026-04-09"),
    ("one that begins and ends on a day changes nothing", [("2024-05-01", "mediation", "2024-05-01")], "2026-03-10"),
    ("while it lasts nothing runs", [("2024-05-01", "mediation", "never")], None),
    ("six months at least are left after it", [("2026-03-01", "mediation", "2026-03-11")], "2026-09-11"),
    ("six months of a 31st end with the month", [("2026-03-01", "court_expertise", "2026-08-31")], "2027-02-28"),
    ("more than six months are left as they are", [("2024-05-01", "court_expertise", "2025-05-01")], "2027-03-10"),
    ("begun on the last day it counts", [("2026-03-10", "mediation", "2026-04-10")], "2026-10-10"),
    ("begun the day after, it is too late", [("2026-03-11", "mediation", "2026-04-10")], "2026-03-10"),
    ("two that overlap count each day once", [
        ("2024-05-01", "mediation", "2024-05-31"), ("2024-05-21", "court_expertise", "2024-06-10")], "2026-04-19"),
    ("one inside another adds nothing", [
        ("2024-05-01", "mediation", "2024-05-31"), ("2024-05-10", "court_expertise", "2024-05-20")], "2026-04-09"),
    ("two apart add up", [
        ("2024-05-01", "mediation", "2024-05-31"), ("2024-07-01", "court_expertise", "2024-07-11")], "2026-04-19"),
    ("one that follows another at once goes on with it", [
        ("2026-02-01", "mediation", "2026-03-01"), ("2026-03-01", "court_expertise", "2026-09-01")], "2027-03-01"),
    ("an expert named after it starts two whole years", [("2024-05-01", "mediation", "2024-05-31"), EXPERT],
     "2027-06-01"),
    ("an expert named during it starts two years that wait", [("2025-05-20", "mediation", "2025-06-11"), EXPERT],
     "2027-06-11"),
    ("it saves an act that would have come too late", [
        ("2024-05-01", "mediation", "2024-05-31"), ("2026-04-09", "right_acknowledged", "never")], "2028-04-09"),
    ("during proceedings there is no time to suspend", [
        ("2025-01-01", "court_action", "2025-03-01"), ("2025-02-01", "mediation", "2025-02-20")], "2027-03-01"),
    ("only what outlasts the proceedings counts", [
        ("2025-01-01", "court_action", "2025-03-01"), ("2025-02-01", "court_expertise", "2025-03-31")], "2027-03-31"),
    ("proceedings that last hide what follows", [
        ("2025-01-01", "court_action", "never"), ("2025-02-01", "mediation", "2025-02-20")], None),
]  # fmt: skip


@pytest.mark.parametrize(("case", "acts", "expected"), SUSPENDED, ids=[case for case, *_ in SUSPENDED])
def test_what_a_suspension_does_to_the_last_day(case, acts, expected):
    assert last_day(TWO_YEARS, "2024-03-10", *acts) == expected


def test_a_suspension_begun_before_the_time_ran_counts_from_its_start():
    delays = [(day("2024-06-01"), "insured_knew")]
    assert last_day(TWO_YEARS, "2024-03-10", ("2024-05-01", "mediation", "2024-06-11"), delays=delays) == "2026-06-11"
    assert last_day(TWO_YEARS, "2024-03-10", ("2024-05-01", "mediation", "2024-06-01"), delays=delays) == "2026-06-01"
    assert last_day(TWO_YEARS, "2024-03-10", ("2024-05-01", "mediation", "never"), delays=delays) is None


def test_each_suspension_cites_its_article_and_its_end_is_asked():
    rows = [Interruption(day("2024-05-01"), "mediation", day("2024-05-31"))]
    assert limitation(TWO_YEARS, day("2024-03-10"), rows).steps[-1].rules == (
        "C. civ., art. 2238",
        "C. civ., art. 2230",
    )
    assert limitation(TWO_YEARS, day("2024-03-10"), [Interruption(rows[0].on, "court_expertise", None)]).missing == (
        "interruptions[0].ended_on",
    )


@pytest.mark.parametrize(
    ("start", "expected"), [("2016-03-10", "2026-03-10"), ("2016-02-29", "2026-02-28"), ("2004-02-29", "2014-02-28")]
)
def test_the_heirs_have_ten_years_in_accident_cover(start, expected):
    assert last_day(TEN_YEARS_FOR_HEIRS, start) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2019-12-29", "2021-12-29"),  # over the day before the law
        ("2019-12-30", "2024-12-30"),  # still running on its day: lengthened
        ("2020-02-29", "2025-02-28"),
        ("2021-12-30", "2026-12-30"),
        ("2024-02-29", "2029-02-28"),
    ],
)
def test_the_drought_of_a_time_still_running_on_30_december_2021_has_five_years(start, expected):
    assert last_day(DROUGHT, start) == expected


def test_the_lengthened_time_says_why_and_starts_again_at_its_own_length():
    found = limitation(DROUGHT, day("2020-01-10"), [Interruption(day("2024-06-01"), "expert_named")])
    assert found.value.last_day == day("2029-06-01")
    assert "C. civ., art. 2222" in found.steps[1].rules and "5 ans" in found.steps[1].says
    assert "C. civ., art. 2222" not in limitation(DROUGHT, day("2019-01-10"), []).steps[1].rules


# Against a model that lives through the days one by one.

START = date(2019, 8, 31).toordinal()
# Proceedings that last are walked through in test_limitation.
CAUSES = ["expert_named", "mediation", "court_expertise"]
drawn_acts = st.lists(
    st.tuples(st.sampled_from(CAUSES), st.integers(-40, 1400), st.integers(1, 500)),
    max_size=5,
    unique_by=lambda a: a[1],
)


def lived(start, acts):
    """The last day: what a restart leaves and every suspended day are counted day after day, nothing is foreseen."""
    ends_on, waiting = add_years(start, 2), False
    today = min([start, *(on for _, on, _ in acts)])
    while True:
        ends = [end for cause, on, end in acts if cause in ("mediation", "court_expertise") and on <= today < end]
        if waiting and not ends:
            ends_on = max(ends_on, add_months(today, 6))
        if today >= start and today > ends_on:
            return ends_on
        if today >= start and any(cause == "expert_named" and on == today for cause, on, _ in acts):
            # Starting again never brings the end forward: 29 February plus two years is the 28th.
            ends_on = max(ends_on, add_years(today, 2))
        waiting = bool(ends) and today >= start
        ends_on += waiting
        today += 1


@settings(max_examples=200, deadline=None)
@given(drawn_acts)
def test_the_fold_agrees_with_living_through_the_days(drawn):
    acts = [(cause, START + on, START + on + length) for cause, on, length in drawn]
    rows = [Interruption(on, cause, end) for cause, on, end in acts]

    assert limitation(TWO_YEARS, START, rows).value.last_day == lived(START, acts)


@given(st.integers(0, 14_600), st.integers(0, 700), st.integers(0, 400))
def test_a_suspension_never_brings_the_last_day_forward(start, after, length):
    begun = date(2000, 1, 1).toordinal() + start
    plain = limitation(TWO_YEARS, begun, []).value.last_day
    held = limitation(TWO_YEARS, begun, [Interruption(begun + after, "mediation", begun + after + length)]).value

    assert held.last_day >= plain
    assert held.last_day - plain == length or held.last_day == add_months(begun + after + length, 6)
