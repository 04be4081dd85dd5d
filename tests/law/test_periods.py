"""Periods: half-open, ordered, without gap or overlap; neighbours with one reason are one period."""

import pytest

from clausier.law.periods import Period, Reason, State, build_periods, period_at, state_at

WAITS = Reason(State.WAITING, ("A",), "attente")
RUNS = Reason(State.IN_FORCE, ("A",), "en cours")
OTHER_RULES = Reason(State.IN_FORCE, ("B",), "en cours")
OTHER_WORDS = Reason(State.IN_FORCE, ("A",), "repris")
STOPS = Reason(State.SUSPENDED, ("A",), "en cours")


def built(changes, *reasons, from_at=0):
    """The periods when each reason holds for ten instants, the last one for ever, as (start, end, reason)."""
    periods = build_periods(from_at, changes, lambda at: reasons[min(max(at, 0) // 10, len(reasons) - 1)])
    return [(one.from_at, one.to_at, Reason(one.state, one.rules, one.says)) for one in periods]


@pytest.mark.parametrize(
    ("changes", "reasons", "expected"),
    [
        ([], [RUNS], [(0, None, RUNS)]),
        ([10], [WAITS, RUNS], [(0, 10, WAITS), (10, None, RUNS)]),
        ([20, 10, 20], [WAITS, RUNS, STOPS], [(0, 10, WAITS), (10, 20, RUNS), (20, None, STOPS)]),
        ([-5, 0, 10], [WAITS, RUNS], [(0, 10, WAITS), (10, None, RUNS)]),
        ([5, 10, 15], [WAITS, RUNS], [(0, 10, WAITS), (10, None, RUNS)]),
        ([10, 20], [RUNS, RUNS, STOPS], [(0, 20, RUNS), (20, None, STOPS)]),
        ([10], [RUNS, OTHER_RULES], [(0, 10, RUNS), (10, None, OTHER_RULES)]),
        ([10], [RUNS, OTHER_WORDS], [(0, 10, RUNS), (10, None, OTHER_WORDS)]),
        ([10], [RUNS, STOPS], [(0, 10, RUNS), (10, None, STOPS)]),
    ],
)
def test_neighbours_with_the_same_reason_are_one_period(changes, reasons, expected):
    assert built(changes, *reasons) == expected


def test_a_change_before_the_beginning_is_left_out():
    assert built([10, 20], RUNS, WAITS, STOPS, from_at=15) == [(15, 20, WAITS), (20, None, STOPS)]


@pytest.mark.parametrize(("at", "state"), [(0, State.WAITING), (9, State.WAITING), (10, State.IN_FORCE)])
def test_a_period_holds_from_its_first_instant_to_just_before_its_last(at, state):
    periods = build_periods(0, [10], lambda instant: WAITS if instant < 10 else RUNS)
    assert state_at(periods, at) is state
    assert [one.holds_at(at) for one in periods] == [state is State.WAITING, state is State.IN_FORCE]


def test_an_instant_before_the_first_period_has_no_state():
    with pytest.raises(ValueError, match="précède la première période"):
        period_at([Period(0, None, State.IN_FORCE, ("A",), "en cours")], -1)
