"""The life of a policy against a model that lives through every hour and only ever looks at the clock on the wall."""

from bisect import bisect_right
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.law.periods import State
from clausier.law.policy_life import PREMIUM_KINDS, PolicyEvent, policy_life
from clausier.law.policy_rules import Ending, Moment, Nullity, PolicyLifeRules, Suspension
from clausier.law.unpaid_premium import L113_3, Asked
from tests.law.premium_model import PremiumModel

PARIS = ZoneInfo("Europe/Paris")
# Both clock changes, two anniversaries and the end of a February lie within.
FIRST_HOUR = datetime(2023, 12, 28, tzinfo=UTC)
HOURS = 24 * 800
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# What the clock of Paris reads at each hour, looked up once.
WALL = [(FIRST_HOUR + timedelta(hours=n)).astimezone(PARIS) for n in range(HOURS)]
INSTANTS = [int((moment - EPOCH).total_seconds()) for moment in WALL]

RULES = PolicyLifeRules(
    conclusion_rules=("signed",),
    effect_rules=("effective",),
    max_months=18,
    max_rules=("max",),
    unpaid=replace(L113_3, ends_by_itself=True, asked=Asked.ARREARS_AT_THE_INCIDENT),
    endings=(
        Ending("stolen", ("stolen",), "Vol", Moment.AT_ONCE),
        Ending("given_away", ("given_away",), "Don", Moment.END_OF_DAY),
        Ending("cancelled", ("cancelled",), "Résiliation", Moment.START_OF_DAY, after_months=1, not_before_months=2),
        Ending("dissolved", ("dissolved",), "Dissolution", Moment.NOON, after_days=40),
        Ending("refused", ("refused",), "Refus annuel", Moment.START_OF_DAY, anniversary_notice_months=2),
        Ending("sold", ("sold",), "Cession", Moment.END_OF_DAY, after_months=6, averted_by="moved"),
    ),
    suspensions=(Suspension("sold", ("sale",), "Cession", Moment.END_OF_DAY, lifted_by="moved"),),
    nullities=(Nullity("lie", ("lie",), "Fausse déclaration"),),
)
PRECEDENCE = ["signed", "effective", "stolen", "given_away", "cancelled", "dissolved", "refused", "sold", "moved"]
DAILY = {"premium_due": "dues", "notice_sent": "claims", "payment": "payments"}


def months_after(day, months):
    """The day so many months later, found by trying: the same number, else the nearest before it."""
    year, month, number = day.year, day.month + months, day.day
    while month > 12:
        year, month = year + 1, month - 12
    while month < 1:
        year, month = year - 1, month + 12
    while True:
        try:
            return day.replace(year=year, month=month, day=number)
        except ValueError:
            number -= 1


def day_that_ends(kind, on, effect_on):
    """The day on which an event of this kind ends the contract."""
    if kind == "cancelled":
        return months_after(on, 1)
    if kind == "dissolved":
        return on + timedelta(days=40)
    if kind == "sold":
        return months_after(on, 6)
    if kind == "refused":
        anniversaries = (months_after(effect_on, 12 * years) for years in range(1, 10))
        return next(day for day in anniversaries if on < day and on <= months_after(day, -2))
    return on


class Model:
    """Lives hour by hour. An end that is due waits in `ends` until its day and hour come."""

    def __init__(self, events):
        self.events = {}
        for event in events:
            self.events.setdefault(event.at, set()).add(event)
        self.effective_hours = sorted(event.at for event in events if event.kind == "effective")
        self.void = any(event.kind == "lie" for event in events)
        self.signed = self.ended = False
        self.signed_on = self.effect_at = self.effect_on = self.suspended_on = None
        self.ends, self.sold, self.today_in_money = set(), [], {"dues": [], "claims": [], "payments": []}
        self.premiums = PremiumModel(asks_for_claimed=False)
        self.premium_state = State.IN_FORCE

    def hour(self, instant, wall):
        """Whatever the clock brings, then whatever is recorded for this hour; the state from here on."""
        today = wall.date()
        if wall.hour == 0:
            self.premium_state = self.premiums.morning(today.toordinal())
        if wall.hour == 12:
            self.premium_state = self.premiums.noon(today.toordinal())
        if self.premium_state is State.ENDED and self.signed:
            self.ended = True
        if self.signed and any((day, hour) <= (today, wall.hour) for _, day, hour in self.ends):
            self.ended = True
        for event in sorted(self.events.get(instant, ()), key=lambda event: PRECEDENCE_OF.get(event.kind, 0)):
            self.happens(event, today)
        if wall.hour == 23:
            self.premiums.live(today.toordinal(), **self.today_in_money)
            self.today_in_money = {"dues": [], "claims": [], "payments": []}
        return self.state(instant, today)

    def happens(self, event, today):
        if event.kind in DAILY:
            self.today_in_money[DAILY[event.kind]].append(event.amount_cents)
        elif event.kind == "signed" and not self.signed:
            self.sign(event.at, today)
        elif self.signed and not self.ended and event.kind not in ("signed", "effective", "lie"):
            self.act(event.kind, today)

    def sign(self, instant, today):
        self.signed, self.signed_on = True, today
        self.effect_at = max([instant, *self.effective_hours[:1]])
        self.effect_on = WALL[INSTANTS.index(self.effect_at)].date()
        self.ends.add(("max", months_after(self.effect_on, 18), 0))
        if self.premium_state is State.ENDED:
            self.ended = True

    def act(self, kind, today):
        if kind == "moved":
            self.ends = {end for end in self.ends if end[0] != "sold"}
            self.sold = []
        elif kind == "stolen":
            self.ended = True
        elif kind != "cancelled" or today >= months_after(self.signed_on, 2):
            day = day_that_ends(kind, today, self.effect_on)
            if kind in ("given_away", "sold"):
                self.ends.add((kind, day + timedelta(days=1), 0))
            else:
                self.ends.add((kind, day, 12 if kind == "dissolved" else 0))
            if kind == "sold":
                self.sold.append(today)

    def state(self, instant, today):
        if not self.signed:
            return State.NOT_CONCLUDED
        if self.void:
            return State.VOID
        if self.ended:
            return State.ENDED
        if instant < self.effect_at:
            return State.WAITING
        sold = any(today > on for on in self.sold)
        return State.SUSPENDED if sold or self.premium_state is State.SUSPENDED else State.IN_FORCE


PRECEDENCE_OF = {kind: place for place, kind in enumerate(PRECEDENCE)}
hours = st.integers(24, HOURS - 24 * 60)
early = st.integers(24, 24 * 90)
acts = st.tuples(st.sampled_from([*PRECEDENCE[2:], "lie"]), hours)
# Few kinds and many of them, else no two events ever meet; premiums in the first months, where they bite.
money = st.tuples(st.sampled_from(["premium_due", "notice_sent", "payment"]), st.integers(24, 24 * 300))
drawn = st.tuples(
    st.lists(st.tuples(st.just("signed"), early), max_size=2),
    st.lists(st.tuples(st.just("effective"), early), max_size=2),
    st.lists(acts, max_size=4),
    st.lists(money, max_size=7),
)


@settings(max_examples=150)
@given(drawn, st.randoms(use_true_random=False))
def test_every_hour_has_the_state_of_the_model(rows, shuffler):
    events = [
        PolicyEvent(kind, INSTANTS[hour], 5000 if kind in PREMIUM_KINDS else None)
        for group in rows
        for kind, hour in group
    ]
    model = Model(events)
    recorded = events + events[:2]
    shuffler.shuffle(recorded)
    periods = policy_life(RULES, recorded).value
    starts = [period.from_at for period in periods]

    for instant, wall in zip(INSTANTS, WALL, strict=True):
        assert periods[bisect_right(starts, instant) - 1].state is model.hour(instant, wall), wall
