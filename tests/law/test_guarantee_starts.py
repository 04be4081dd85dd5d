"""Each guarantee's own start: with the contract, later, after a wait; its state while the contract is not in force."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.law.guarantee_starts import Bound, Span, Wait, guarantee_life
from clausier.law.periods import GuaranteeState, period_at
from clausier.law.policy_life import policy_life
from clausier.rules.time import format_instant, start_of_day
from tests.law.policies import SUSPENDED_BY_SALE, at, told

SIGNED, EFFECT = ("signed", "2026-01-10"), ("effective", "2026-02-01 14:00")
ALWAYS = Span(at("1990-01-01"), None, ("A",), "Choisie à la souscription.")
WARRANTY = Bound(at("2026-05-01"), ("W",), "Après la garantie du constructeur.")
PAST_WARRANTY = Bound(at("2025-05-01"), ("W",), "Après la garantie du constructeur.")
WAIT = Wait(15, ("C",), "Carence.")


def life(*events):
    return policy_life(SUSPENDED_BY_SALE, told(*events)).value


def span(first, end=None):
    return Span(at(first), at(end) if end else None, ("B",), "Avenant.")


def changes(periods):
    """Each change of state as its first minute in Paris; checks that time is covered once."""
    assert [a.to_at for a in periods[:-1]] == [b.from_at for b in periods[1:]]
    assert periods[-1].to_at is None
    return [f"{format_instant(p.from_at)[:16].replace('T', ' ')} {p.state.name}" for p in periods]


BORN = "0001-01-01 00:00 NOT_OPEN"
SOLD = ("vehicle_sold", "2026-06-10")
# (case, events of the policy, spans, bounds, wait, stops, changes of the guarantee)
CASES = [
    ("with the contract, at its hour", [SIGNED, EFFECT], [ALWAYS], [], None, [], ["2026-02-01 14:00 OPEN"]),
    ("not chosen", [SIGNED, EFFECT], [], [], None, [], []),
    (
        "after the warranty of the maker",
        [SIGNED, EFFECT], [ALWAYS], [WARRANTY], None, [], ["2026-05-01 00:00 OPEN"],
    ),
    (
        "a warranty that ended before puts nothing off",
        [SIGNED, EFFECT], [ALWAYS], [PAST_WARRANTY], None, [], ["2026-02-01 14:00 OPEN"],
    ),
    (
        "fifteen days, the day of effect the first, whatever its hour",
        [SIGNED, EFFECT], [ALWAYS], [], WAIT, [], ["2026-02-16 00:00 OPEN"],
    ),
    (
        "fifteen days after the warranty, across the change of the clocks",
        [SIGNED, ("effective", "2026-02-01")],
        [ALWAYS], [Bound(at("2026-03-20"), ("W",), "…")], WAIT, [], ["2026-04-04 00:00 OPEN"],
    ),
    (
        "an option added by an amendment waits from its own effect",
        [SIGNED, EFFECT], [span("2026-02-15")], [], WAIT, [], ["2026-03-02 00:00 OPEN"],
    ),
    (
        "in a leap year",
        [("signed", "2028-01-10")], [span("2028-02-15")], [], WAIT, [], ["2028-03-01 00:00 OPEN"],
    ),
    (
        "withdrawn, then taken again: it waits again",
        [SIGNED, EFFECT], [span("2026-02-01 14:00", "2026-06-01"), span("2026-09-01")], [], WAIT, [],
        ["2026-02-16 00:00 OPEN", "2026-06-01 00:00 NOT_OPEN", "2026-09-16 00:00 OPEN"],
    ),
    (
        "withdrawn for good",
        [SIGNED, EFFECT], [span("2026-02-01", "2026-06-01")], [], None, [],
        ["2026-02-01 14:00 OPEN", "2026-06-01 00:00 STOPPED"],
    ),
    (
        "withdrawn before the wait was over: it never ran",
        [SIGNED, EFFECT], [span("2026-02-01", "2026-02-10")], [], WAIT, [], ["2026-02-10 00:00 STOPPED"],
    ),
    (
        "stopped alone, and back",
        [SIGNED, EFFECT], [ALWAYS], [], None, [span("2026-04-01", "2026-05-01")],
        ["2026-02-01 14:00 OPEN", "2026-04-01 00:00 STOPPED", "2026-05-01 00:00 OPEN"],
    ),
    (
        "suspended and ended with the contract",
        [SIGNED, EFFECT, SOLD], [ALWAYS], [], None, [],
        ["2026-02-01 14:00 OPEN", "2026-06-11 00:00 SUSPENDED", "2026-12-11 00:00 ENDED"],
    ),
    (
        "not open yet while the contract is suspended",
        [SIGNED, EFFECT, SOLD, ("reinstated", "2026-07-01")],
        [ALWAYS], [Bound(at("2026-06-20"), ("W",), "…")], None, [],
        ["2026-06-20 00:00 SUSPENDED", "2026-07-01 00:00 OPEN"],
    ),
    (
        "the contract ends before it opens",
        [SIGNED, EFFECT, ("vehicle_destroyed", "2026-03-01 10:00")], [ALWAYS], [WARRANTY], None, [],
        ["2026-03-01 10:00 ENDED"],
    ),
    (
        "void with the contract",
        [SIGNED, EFFECT, ("intentional_misstatement_established", "2026-06-01")], [ALWAYS], [], None, [],
        ["2026-01-10 00:00 VOID"],
    ),
    ("never signed", [], [ALWAYS], [], None, [], []),
]  # fmt: skip


@pytest.mark.parametrize(("case", "events", "spans", "bounds", "wait", "stops", "expected"), CASES)
def test_the_life_of_a_guarantee(case, events, spans, bounds, wait, stops, expected):
    found = changes(guarantee_life(life(*events), spans, bounds, wait, stops))
    first = BORN if spans else BORN.replace("NOT_OPEN", "NOT_CHOSEN")
    simple = [first]
    for change in found:
        if change.rsplit(" ", 1)[1] != simple[-1].rsplit(" ", 1)[1]:
            simple.append(change)
    assert simple == [first, *expected]


@pytest.mark.parametrize(
    ("when", "rules", "says"),
    [
        ("2026-03-01", ("W", "C"), "Après la garantie du constructeur. Carence. Ouverte le 16/05/2026 à 00:00."),
        ("2026-05-16", ("W", "C"), "Après la garantie du constructeur. Carence."),
        ("2026-06-11", ("C. assur., art. L. 121-11",), "Véhicule cédé."),
    ],
)
def test_the_reason_is_that_of_the_latest_bound_and_then_of_the_contract(when, rules, says):
    periods = guarantee_life(life(SIGNED, EFFECT, SOLD), [ALWAYS], [WARRANTY], WAIT)
    found = period_at(periods, at(when))
    assert (found.rules, found.says) == (rules, says)


DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))


@given(
    effect=DAYS,
    ends=st.lists(st.integers(-800, 800), max_size=3),
    wait=st.none() | st.integers(0, 60),
    ask=st.integers(-900, 900),
    hour=st.sampled_from([0, 11, 12, 23]),
)
def test_a_guarantee_opens_on_the_day_a_diary_would_open_it(effect, ends, wait, ask, hour):
    """The diary turns its pages: nothing before the last of the days named, then so many whole days are crossed out."""
    policy = policy_life(SUSPENDED_BY_SALE, told(("signed", effect.isoformat()))).value
    bounds = [Bound(start_of_day((effect + timedelta(n)).toordinal()), ("W",), "…") for n in ends]
    rule = None if wait is None else Wait(wait, ("C",), "…")
    asked = effect + timedelta(ask)
    state = period_at(
        guarantee_life(policy, [ALWAYS], bounds, rule), start_of_day(asked.toordinal()) + hour * 3600
    ).state

    page = max([effect, *(effect + timedelta(n) for n in ends)])
    for _ in range(wait or 0):
        page += timedelta(1)
    assert (state is GuaranteeState.OPEN) == (asked >= page)
