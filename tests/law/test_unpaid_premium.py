from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.law.periods import State, state_at
from clausier.law.unpaid_premium import (
    L113_3,
    Asked,
    PremiumEvent,
    PremiumEventKind,
    first_day_for_notice,
    unpaid_premium,
)
from clausier.rules.time import format_instant, noon, parse_instant, start_of_day
from clausier.rules.types import NEVER
from tests.law.premium_model import PremiumModel

DUE, COSTS, NOTICE, PAYMENT, ENDED = (
    PremiumEventKind.DUE,
    PremiumEventKind.COSTS,
    PremiumEventKind.NOTICE,
    PremiumEventKind.PAYMENT,
    PremiumEventKind.ENDED_BY_INSURER,
)
# Three contracts: one that asks for the arrears and ends by itself, one that asks for the sum claimed, and the Code.
ARREARS = replace(L113_3, ends_by_itself=True, asked=Asked.ARREARS_AT_THE_INCIDENT)
CLAIMED = replace(L113_3, ends_by_itself=True, asked=Asked.CLAIMED)


def day(text):
    return date.fromisoformat(text).toordinal()


START = start_of_day(day("2026-01-01"))


def event(kind, on, euros=None):
    return PremiumEvent(kind, day(on), None if euros is None else round(euros * 100))


def periods_of(answer):
    """The periods after the first, each as its first minute and state."""
    assert answer.periods[0].from_at == START
    assert [a.to_at for a in answer.periods[:-1]] == [b.from_at for b in answer.periods[1:]]
    assert answer.periods[-1].to_at is None
    return [(format_instant(p.from_at)[:16], p.state.name) for p in answer.periods[1:]]


SPRING = [(DUE, "2026-05-10", 318.20), (NOTICE, "2026-06-05", 318.20)]
AUTUMN = [(DUE, "2026-08-20", 480), (NOTICE, "2026-09-10", 480)]
SUSPENDED, RESUMED, OVER = (
    ("2026-07-06T00:00", "SUSPENDED"),
    ("2026-07-11T12:00", "IN_FORCE"),
    ("2026-07-16T00:00", "ENDED"),
)
# (case, rules, events, periods after the first)
CASES = [
    ("paid during the suspension", CLAIMED, [*SPRING, (PAYMENT, "2026-07-10", 318.20)], [SUSPENDED, RESUMED]),
    ("never paid", CLAIMED, SPRING, [SUSPENDED, OVER]),
    ("paid on the last day covered", CLAIMED, [*SPRING, (PAYMENT, "2026-07-05", 318.20)], []),
    (
        "paid on the first day of the suspension",
        CLAIMED,
        [*SPRING, (PAYMENT, "2026-07-06", 318.20)],
        [SUSPENDED, ("2026-07-07T12:00", "IN_FORCE")],
    ),
    (
        "paid on the last day before the end",
        CLAIMED,
        [*SPRING, (PAYMENT, "2026-07-15", 318.20)],
        [SUSPENDED, ("2026-07-16T12:00", "IN_FORCE")],
    ),
    ("paid a day too late", CLAIMED, [*SPRING, (PAYMENT, "2026-07-16", 318.20)], [SUSPENDED, OVER]),
    ("paid in part", CLAIMED, [*SPRING, (PAYMENT, "2026-07-10", 318.19)], [SUSPENDED, OVER]),
    (
        "paid in two parts",
        CLAIMED,
        [*SPRING, (PAYMENT, "2026-06-20", 300), (PAYMENT, "2026-07-10", 18.20)],
        [SUSPENDED, RESUMED],
    ),
    (
        "a part in time, the balance too late",
        CLAIMED,
        [*AUTUMN, (PAYMENT, "2026-09-25", 400), (PAYMENT, "2026-10-22", 80)],
        [("2026-10-11T00:00", "SUSPENDED"), ("2026-10-21T00:00", "ENDED")],
    ),
    ("paid on the day of the notice", CLAIMED, [*SPRING, (PAYMENT, "2026-06-05", 318.20)], []),
    ("paid before the notice, which is then for nothing", CLAIMED, [*SPRING, (PAYMENT, "2026-06-04", 318.20)], []),
    (
        "a part paid on the day before the notice does not pay the sum that it claims",
        CLAIMED,
        [
            (DUE, "2026-05-10", 318.20),
            (PAYMENT, "2026-06-04", 100),
            (NOTICE, "2026-06-05", 218.20),
            (PAYMENT, "2026-07-10", 218.19),
        ],
        [SUSPENDED, OVER],
    ),
    ("a notice on the tenth day", CLAIMED, [(DUE, "2026-05-10", 50), (NOTICE, "2026-05-20", 50)], []),
    (
        "a notice on the eleventh day",
        CLAIMED,
        [(DUE, "2026-05-10", 50), (NOTICE, "2026-05-21", 50)],
        [("2026-06-21T00:00", "SUSPENDED"), ("2026-07-01T00:00", "ENDED")],
    ),
    ("a notice when nothing was ever due", CLAIMED, [(NOTICE, "2026-05-21", 50)], []),
    (
        "no notice, however much is owed",
        CLAIMED,
        [(DUE, "2026-01-10", 50), (DUE, "2026-02-10", 50)],
        [],
    ),
    (
        "the arrears of the incident are enough, later instalments may wait",
        ARREARS,
        [*SPRING, (DUE, "2026-06-01", 20), (DUE, "2026-07-08", 20), (PAYMENT, "2026-07-10", 318.20)],
        [SUSPENDED, RESUMED],
    ),
    (
        "the Code asks also for what fell due during the suspension",
        L113_3,
        [*SPRING, (DUE, "2026-07-08", 20), (PAYMENT, "2026-07-09", 318.20), (PAYMENT, "2026-07-20", 20)],
        [SUSPENDED, ("2026-07-21T12:00", "IN_FORCE")],
    ),
    (
        "the Code asks also for the costs",
        L113_3,
        [*SPRING, (COSTS, "2026-06-30", 12), (PAYMENT, "2026-07-09", 318.20), (PAYMENT, "2026-07-10", 12)],
        [SUSPENDED, RESUMED],
    ),
    (
        "under the Code, what falls due on the first day of the suspension is asked for",
        L113_3,
        [*SPRING, (DUE, "2026-07-06", 20), (PAYMENT, "2026-07-10", 318.20), (PAYMENT, "2026-07-20", 20)],
        [SUSPENDED, ("2026-07-21T12:00", "IN_FORCE")],
    ),
    (
        "what fell due on the last day covered is not",
        L113_3,
        [*SPRING, (DUE, "2026-07-05", 20), (PAYMENT, "2026-07-10", 318.20), (PAYMENT, "2026-07-20", 20)],
        [SUSPENDED, RESUMED],
    ),
    (
        "paying on the first day of the suspension does not leave out what falls due on it",
        L113_3,
        [*SPRING, (DUE, "2026-07-06", 20), (PAYMENT, "2026-07-06", 318.20)],
        [SUSPENDED],
    ),
    (
        "the costs of the day of the notice are asked for",
        L113_3,
        [*SPRING, (COSTS, "2026-06-05", 12), (PAYMENT, "2026-07-09", 318.20), (PAYMENT, "2026-07-10", 12)],
        [SUSPENDED, RESUMED],
    ),
    (
        "the costs of the day before the notice are not",
        L113_3,
        [*SPRING, (COSTS, "2026-06-04", 12), (PAYMENT, "2026-07-10", 318.20), (PAYMENT, "2026-07-20", 12)],
        [SUSPENDED, RESUMED],
    ),
    (
        "no costs before the suspension begins",
        L113_3,
        [*SPRING, (COSTS, "2026-06-30", 12), (PAYMENT, "2026-07-05", 318.20)],
        [],
    ),
    ("under the Code the insurer must decide to end", L113_3, SPRING, [SUSPENDED]),
    (
        "a decision announced at once waits for the forty days",
        L113_3,
        [*SPRING, (ENDED, "2026-06-05")],
        [SUSPENDED, OVER],
    ),
    (
        "a later decision ends when it is taken",
        L113_3,
        [*SPRING, (ENDED, "2026-09-01")],
        [SUSPENDED, ("2026-09-02T00:00", "ENDED")],
    ),
    (
        "a decision before any notice ends nothing",
        L113_3,
        [*SPRING, (ENDED, "2026-06-04")],
        [SUSPENDED],
    ),
    (
        "two incidents",
        CLAIMED,
        [*SPRING, (PAYMENT, "2026-07-10", 318.20), *AUTUMN, (PAYMENT, "2026-10-15", 480)],
        [SUSPENDED, RESUMED, ("2026-10-11T00:00", "SUSPENDED"), ("2026-10-16T12:00", "IN_FORCE")],
    ),
    (
        "a second notice for the same debt changes nothing",
        CLAIMED,
        [*SPRING, (NOTICE, "2026-06-20", 318.20)],
        [SUSPENDED, OVER],
    ),
    ("a notice after the end", CLAIMED, [*SPRING, (NOTICE, "2026-08-20", 318.20)], [SUSPENDED, OVER]),
    (
        "a larger second notice outlives the first",
        CLAIMED,
        [*SPRING, (DUE, "2026-06-08", 50), (NOTICE, "2026-06-20", 368.20), (PAYMENT, "2026-07-10", 318.20)],
        [SUSPENDED, RESUMED, ("2026-07-21T00:00", "SUSPENDED"), ("2026-07-31T00:00", "ENDED")],
    ),
]


@pytest.mark.parametrize(("case", "rules", "events", "expected"), CASES, ids=[case for case, *_ in CASES])
def test_what_unpaid_premiums_do_to_cover(case, rules, events, expected):
    rows = [event(*row) for row in events]

    for order in (rows, rows[::-1], rows + rows):
        assert periods_of(unpaid_premium(rules, START, order).value) == expected


def test_a_notice_has_both_faces_of_each_boundary():
    """Sent on 5 June, paid on 10 July: the same case as an insurer's worked example."""
    rows = [event(*row) for row in (*SPRING, (PAYMENT, "2026-07-10", 318.20))]
    (notice,) = unpaid_premium(CLAIMED, START, rows).value.notices

    assert notice.sent_on == day("2026-06-05")
    assert notice.last_day_covered == day("2026-07-05")
    assert notice.suspended_from == parse_instant("2026-07-06T00:00+02:00")
    assert notice.last_day_to_pay == day("2026-07-15")
    assert notice.paid_on == day("2026-07-10")
    assert notice.resumes_at == parse_instant("2026-07-11T12:00+02:00")
    assert notice.ends_at is None


def test_a_notice_paid_in_time_suspends_nothing_and_is_still_told():
    rows = [event(*row) for row in (*SPRING, (PAYMENT, "2026-07-05", 318.20))]
    (notice,) = unpaid_premium(CLAIMED, START, rows).value.notices

    assert (notice.paid_on, notice.suspended_from, notice.resumes_at, notice.ends_at) == (
        day("2026-07-05"),
        None,
        None,
        None,
    )


def told_days(*rows):
    answer = unpaid_premium(CLAIMED, START, [event(*row) for row in rows])
    return [(date.fromordinal(n.sent_on).isoformat(), n.paid_on) for n in answer.value.notices]


def test_a_notice_paid_on_its_own_day_was_due_and_one_paid_before_was_not():
    assert told_days(*SPRING, (PAYMENT, "2026-06-05", 318.20)) == [("2026-06-05", day("2026-06-05"))]
    assert told_days(*SPRING, (PAYMENT, "2026-06-04", 318.20)) == []


def test_a_notice_sent_after_the_end_is_no_notice():
    assert told_days(*SPRING, (NOTICE, "2026-07-15", 50), (NOTICE, "2026-07-16", 50)) == [
        ("2026-06-05", None),
        ("2026-07-15", None),
    ]


def test_two_equal_payments_of_one_day_count_twice_if_they_are_two():
    halves = [PremiumEvent(PAYMENT, day("2026-07-01"), 15910, id) for id in ("a", "b")]
    rows = [event(*row) for row in SPRING]

    assert periods_of(unpaid_premium(CLAIMED, START, rows + halves).value) == []
    assert periods_of(unpaid_premium(CLAIMED, START, rows + halves[:1] * 2).value) == [SUSPENDED, OVER]


def test_of_two_notices_of_one_day_the_one_that_claims_more_counts():
    notices = [PremiumEvent(NOTICE, day("2026-06-05"), cents, id) for cents, id in ((31820, "a"), (10000, "b"))]
    rows = [event(DUE, "2026-05-10", 318.20), *notices, event(PAYMENT, "2026-07-10", 100)]

    assert periods_of(unpaid_premium(CLAIMED, START, rows).value) == [SUSPENDED, OVER]


def test_an_amount_that_does_not_matter_may_be_told_of_one_event_and_not_of_another_of_that_day():
    rows = [event(*row) for row in (*SPRING, (COSTS, "2026-06-10"), (COSTS, "2026-06-10", 5))]

    assert periods_of(unpaid_premium(CLAIMED, START, rows).value) == [SUSPENDED, OVER]


def test_cover_taken_during_a_suspension_begins_suspended():
    rows = [event(*row) for row in SPRING]
    answer = unpaid_premium(CLAIMED, start_of_day(day("2026-07-10")), rows).value

    assert [period.state for period in answer.periods] == [State.SUSPENDED, State.ENDED]


def test_the_first_day_for_a_notice_follows_ten_whole_days():
    assert first_day_for_notice(L113_3, day("2026-08-20")) == day("2026-08-31")


def test_the_numbers_and_rules_are_those_of_the_contract():
    own = replace(
        ARREARS,
        notice_after_days=3,
        notice_rules=("X-1",),
        suspended_after_days=5,
        suspension_rules=("X-2",),
        ended_after_further_days=2,
        end_rules=("X-3",),
        resumption_rules=("X-4",),
    )
    rows = [event(DUE, "2026-05-10", 50), event(NOTICE, "2026-05-14", 50)]
    answer = unpaid_premium(own, START, rows)
    paid = unpaid_premium(own, START, [*rows, event(PAYMENT, "2026-05-21", 50)])

    assert periods_of(answer.value) == [("2026-05-20T00:00", "SUSPENDED"), ("2026-05-22T00:00", "ENDED")]
    assert [period.rules for period in answer.value.periods] == [(), ("X-2",), ("X-3",)]
    assert [step.rules for step in answer.steps] == [("X-1",), ("X-2",), ("X-3",)]
    assert [step.rules for step in paid.steps] == [("X-1",), ("X-2",), ("X-4",)]


UNKNOWN = [
    ("starts", CLAIMED, None, [], ("starts_at",)),
    ("events", CLAIMED, START, None, ("events",)),
    ("no notice: nothing to ask", CLAIMED, START, [PremiumEvent(DUE, None, None)], ()),
    ("a notice that did not happen", CLAIMED, START, [PremiumEvent(NOTICE, NEVER), PremiumEvent(DUE, None)], ()),
    ("when the notice went", CLAIMED, START, [PremiumEvent(NOTICE, None, 100)], ("events[0].on",)),
    (
        "amounts",
        CLAIMED,
        START,
        [PremiumEvent(kind, START) for kind in (NOTICE, DUE, PAYMENT, COSTS, ENDED)],
        ("events[0].amount_cents", "events[1].amount_cents", "events[2].amount_cents"),
    ),
    (
        "amounts of arrears",
        ARREARS,
        START,
        [PremiumEvent(kind, START) for kind in (NOTICE, DUE, PAYMENT, COSTS, ENDED)],
        ("events[1].amount_cents", "events[2].amount_cents"),
    ),
    (
        "amounts under the Code",
        L113_3,
        START,
        [PremiumEvent(kind, START) for kind in (NOTICE, COSTS)],
        ("events[0].amount_cents", "events[1].amount_cents"),
    ),
    (
        "a payment that did not happen",
        CLAIMED,
        START,
        [PremiumEvent(NOTICE, day("2026-06-05"), 100), PremiumEvent(PAYMENT, NEVER)],
        (),
    ),
]


@pytest.mark.parametrize(("case", "rules", "starts_at", "events", "missing"), UNKNOWN, ids=[c for c, *_ in UNKNOWN])
def test_only_what_matters_is_asked(case, rules, starts_at, events, missing):
    answer = unpaid_premium(rules, starts_at, events)

    assert answer.missing == missing
    assert (answer.value is None) == bool(missing)


def test_a_negative_amount_is_refused():
    with pytest.raises(ValueError, match="négatif"):
        unpaid_premium(CLAIMED, START, [PremiumEvent(PAYMENT, day("2026-06-05"), -1)])


def test_an_amount_of_nothing_is_an_amount():
    rows = [event(*row) for row in (*SPRING, (PAYMENT, "2026-07-10", 0))]

    assert periods_of(unpaid_premium(CLAIMED, START, rows).value) == [SUSPENDED, OVER]


# Against a model that lives through the days one by one.

drawn_events = st.lists(
    st.tuples(
        st.sampled_from([DUE, DUE, NOTICE, NOTICE, PAYMENT, PAYMENT, PAYMENT]),
        st.integers(0, 120),
        st.sampled_from([5000, 10000, 15000]),
    ),
    max_size=8,
    unique=True,
)


@settings(max_examples=300)
@given(st.booleans(), drawn_events)
def test_periods_agree_with_living_through_the_days(asks_for_claimed, drawn):
    first = day("2026-01-01")
    events = [PremiumEvent(kind, first + on, amount) for kind, on, amount in drawn]
    answer = unpaid_premium(CLAIMED if asks_for_claimed else ARREARS, START, events).value
    model = PremiumModel(asks_for_claimed)

    for today in range(first, first + 200):
        assert state_at(answer.periods, start_of_day(today)) == model.morning(today)
        assert state_at(answer.periods, noon(today)) == model.noon(today)
        of_today = [e for e in events if e.on == today]
        model.live(today, *([e.amount_cents for e in of_today if e.kind is kind] for kind in (DUE, NOTICE, PAYMENT)))
