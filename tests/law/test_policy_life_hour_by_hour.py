"""The life of a policy over more than two years, against a model that lives through every hour."""

from bisect import bisect_right
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.law.policy_life import PREMIUM_KINDS, PolicyEvent, policy_life
from tests.law.life_model import PRECEDENCE, RULES, Model, wall

# Both clock changes, two anniversaries and the end of a February lie within.
HOURS = 24 * 800
WALL = wall(datetime(2023, 12, 28, tzinfo=UTC), HOURS)
hours = st.integers(24, HOURS - 24 * 60)
early = st.integers(24, 24 * 90)
acts = st.tuples(st.sampled_from([*PRECEDENCE[7:], "moved"]), hours)
starts = st.tuples(st.sampled_from(["proposed", "offer_closed", "effective", "papers_received", "confirmed"]), early)
# Few kinds and many of them, else no two events ever meet; premiums in the first months, where they bite.
money = st.tuples(st.sampled_from(["premium_due", "notice_sent", "payment"]), st.integers(24, 24 * 300))
drawn = st.tuples(
    st.lists(st.tuples(st.just("signed"), early), max_size=2),
    st.lists(st.tuples(st.just("cover_note"), early), max_size=1),
    st.lists(starts, max_size=3),
    st.lists(acts, max_size=4),
    st.lists(money, max_size=7),
)


@settings(max_examples=150)
@given(drawn, st.randoms(use_true_random=False))
def test_every_hour_has_the_state_of_the_model(rows, shuffler):
    told = [row for group in rows for row in group]
    events = [PolicyEvent(kind, WALL[hour][0], 5000 if kind in PREMIUM_KINDS else None) for kind, hour in told]
    model = Model(events)
    recorded = events + events[:2]
    shuffler.shuffle(recorded)
    periods = policy_life(RULES, recorded).value
    starts = [period.from_at for period in periods]

    for instant, on_the_wall in WALL:
        assert periods[bisect_right(starts, instant) - 1].state is model.hour(instant, on_the_wall), on_the_wall
