"""The life of a policy as an office records it: events in any order, twice, late, withdrawn — against the naive model.

Each window spans some odd days: a leap February, the ends of months of 28 to 31 days, the changes of the clocks.
"""

from bisect import bisect_right
from datetime import UTC, datetime

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from clausier.law.policy_life import PREMIUM_KINDS, PolicyEvent, policy_life
from tests.law.life_model import PRECEDENCE, RULES, Model, wall

HOURS = 24 * 100
#: The last days of a month, a leap day or a change of the clocks come within two weeks of each.
WINDOWS = [
    datetime(*day, tzinfo=UTC)
    for day in [
        (2000, 2, 14), (2001, 3, 14), (2004, 10, 17), (2010, 4, 17), (2020, 2, 16), (2023, 1, 28), (2026, 10, 11),
        (2028, 2, 15), (2031, 12, 18), (2039, 10, 16), (2040, 2, 15),
    ]
]  # fmt: skip
KINDS = [*PRECEDENCE, *PREMIUM_KINDS]
KINDS = [kind for kind in KINDS if kind not in ("recovery_costs", "ended_for_non_payment")]
#: Midnights, noons, and the hours around them more often than others.
HOURS_OF_A_DAY = st.sampled_from([0, 10, 11, 12, 21, 22, 23]) | st.integers(0, 23)


class Office(RuleBasedStateMachine):
    """Events are recorded at `now`, which only moves forward, whenever they happened."""

    @initialize(window=st.sampled_from(WINDOWS), signed=st.integers(0, 20), hour=HOURS_OF_A_DAY)
    def open(self, window, signed, hour):
        self.wall = wall(window, HOURS)
        self.now = 0
        self.record, self.answers = [], {}
        self.record.append(PolicyEvent("signed", self.wall[24 * signed + hour][0], recorded_at=self.wall[0][0]))

    @rule(kind=st.sampled_from(KINDS), day=st.integers(0, 70), hour=HOURS_OF_A_DAY)
    def learn(self, kind, day, hour):
        cents = 5000 if kind in PREMIUM_KINDS else None
        at, now = self.wall[24 * day + hour][0], self.wall[self.now][0]
        self.record.append(PolicyEvent(kind, at, cents, recorded_at=now))

    @rule(day=st.integers(0, 20), hour=HOURS_OF_A_DAY, late=st.integers(10, 14), paid=st.none() | st.integers(0, 45))
    def learn_of_an_unpaid_premium(self, day, hour, late, paid):
        self.learn("premium_due", day, hour)
        self.learn("notice_sent", day + late, hour)
        if paid is not None:
            self.learn("payment", day + late + paid, hour)

    @rule(day=st.integers(0, 15), hour=HOURS_OF_A_DAY, later=st.sampled_from([0, 0, 3]))
    def learn_of_an_offer(self, day, hour, later):
        self.learn("offer_closed", day + later, hour)
        self.learn("proposed", day, hour)

    @rule(day=st.integers(0, 30), hour=HOURS_OF_A_DAY, confirmed=st.integers(0, 8), effective=st.integers(0, 12))
    def learn_of_a_cover_note(self, day, hour, confirmed, effective):
        for kind, after in (("cover_note", 0), ("confirmed", confirmed), ("effective", effective)):
            self.learn(kind, day + after, hour)

    @rule(which=st.integers(0, 30))
    def learn_again(self, which):
        one = self.record[which % len(self.record)]
        now = self.wall[self.now][0]
        self.record.append(PolicyEvent(one.kind, one.at, one.amount_cents, one.id, recorded_at=now))

    @rule(which=st.integers(0, 30))
    def withdraw(self, which):
        place = which % len(self.record)
        one = self.record[place]
        if one.withdrawn_at is None:
            self.record[place] = PolicyEvent(
                one.kind, one.at, one.amount_cents, one.id, one.recorded_at, self.wall[self.now][0]
            )

    @precondition(lambda self: self.now < HOURS - 1)
    @rule(hours=st.integers(1, 24 * 20))
    def time_goes_by(self, hours):
        """What is known until now is asked once more whenever more is known."""
        self.answers[self.wall[self.now][0]] = policy_life(RULES, self.record, known_at=self.wall[self.now][0])
        self.now = min(self.now + hours, HOURS - 1)

    @invariant()
    def what_is_learned_later_changes_nothing_of_what_was_known(self):
        for known_at, answer in getattr(self, "answers", {}).items():
            assert policy_life(RULES, self.record[::-1], known_at) == answer

    @invariant()
    def every_hour_has_the_state_of_the_model(self):
        if not hasattr(self, "record"):
            return
        now = self.wall[self.now][0]
        known = [one for one in self.record if one.recorded_at <= now and (one.withdrawn_at or now + 1) > now]
        periods = policy_life(RULES, self.record, known_at=now).value
        assert all(a.to_at == b.from_at and a.from_at < a.to_at for a, b in zip(periods, periods[1:], strict=False))
        assert periods[-1].to_at is None
        model, starts = Model(known), [period.from_at for period in periods]
        for instant, on_the_wall in self.wall:
            assert periods[bisect_right(starts, instant) - 1].state is model.hour(instant, on_the_wall), on_the_wall


Office.TestCase.settings = settings(max_examples=40, stateful_step_count=12, deadline=None)
test_an_office_that_records = Office.TestCase
