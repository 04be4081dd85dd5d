"""The coefficient against a slow model, from 2000 to 2040, and what holds of every history."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from clausier.law.bonus_malus import CEILING, FLOOR, Claim
from clausier.law.bonus_malus_history import Start, coefficients
from clausier.law.bonus_malus_periods import Interruption
from tests.law import bonus_malus_model as model

FIRST, LAST = date(2000, 1, 1), date(2034, 12, 31)
DAYS = st.dates(FIRST, LAST)
#: Month ends and leap days as often as all the others together.
DUES = st.one_of(
    DAYS,
    st.sampled_from([date(year, month, day) for year in (2000, 2003, 2004, 2023) for month, day in
                     [(1, 31), (2, 28), (4, 29), (4, 30), (5, 1), (12, 31), (3, 1)]] + [date(2004, 2, 29)]),
)  # fmt: skip


@st.composite
def histories(draw):
    """A known coefficient, up to six years, claims and suspensions around them."""
    first_due, count = draw(DUES), draw(st.integers(1, 6))
    near = st.integers(-100, 366 * count).map(lambda days: first_due + timedelta(days=days))
    coefficient = draw(st.one_of(st.integers(FLOOR, CEILING), st.sampled_from([50, 51, 100, 101, 280, 350])))
    ago = draw(st.integers(0, 1500))
    return {
        "start": coefficient,
        "first_due": first_due,
        "years": count,
        "claims": draw(st.lists(st.tuples(near, st.sampled_from([0, 50, 100])), max_size=6)),
        "suspensions": [
            (first, first + timedelta(days=length))
            for first, length in draw(st.lists(st.tuples(near, st.integers(0, 400)), max_size=2))
        ],
        "rounds": draw(st.booleans()),
        "free_years": draw(st.integers(0, 3)),
        "floor_since": first_due - timedelta(days=ago) if coefficient == FLOOR else None,
    }


def answer(told, claims):
    """What the law gives for claims (day, share or None)."""
    dues = [model.due_date(told["first_due"], number).toordinal() for number in range(1, told["years"] + 1)]
    since = told["floor_since"] and told["floor_since"].toordinal()
    origin = told["first_due"].toordinal()
    start = Start(told["start"], origin, floor_since=since, claim_free_years=told["free_years"])
    interruptions = [Interruption(first.toordinal(), back.toordinal()) for first, back in told["suspensions"]]
    made = [Claim(on.toordinal(), share) for on, share in claims]
    return coefficients(start, dues, made, interruptions, rounds=told["rounds"])


def run(told, claims=None):
    """The coefficients of a history that is wholly known, in hundredths."""
    found = answer(told, told["claims"] if claims is None else claims)
    assert found.missing == ()
    return [one.coefficient for one in found.at]


@given(histories())
def test_every_history_comes_out_as_in_the_slow_model(told):
    slow = model.history(**{**told, "start": Fraction(told["start"], 100)})

    assert [Fraction(value, 100) for value in run(told)] == slow


@given(histories(), st.randoms())
def test_the_order_of_recording_is_irrelevant(told, random):
    mixed = list(told["claims"])
    random.shuffle(mixed)

    assert run(told, mixed) == run(told)


@given(histories(), st.integers(-100, 2200), st.sampled_from([0, 50, 100]))
def test_one_claim_more_never_lowers_a_coefficient(told, days, share):
    extra = (told["first_due"] + timedelta(days=days), share)

    assert all(more >= less for more, less in zip(run(told, [*told["claims"], extra]), run(told), strict=True))


@given(histories())
def test_a_harsher_share_never_lowers_a_coefficient(told):
    harsher = [(on, 100 if share else 0) for on, share in told["claims"]]

    assert all(more >= less for more, less in zip(run(told, harsher), run(told), strict=True))


@given(histories())
def test_a_coefficient_stays_within_its_bounds(told):
    assert all(FLOOR <= value <= CEILING for value in run(told))


@given(histories(), st.lists(st.booleans(), min_size=6, max_size=6), st.sampled_from([0, 50, 100]))
def test_a_range_holds_what_any_answer_gives(told, hidden, truth):
    """Shares hidden from the law: whatever they turn out to be, the coefficient lies within what it answered."""
    pairs = list(zip(told["claims"], hidden, strict=False))
    asked = [(on, None if hide else share) for (on, share), hide in pairs]
    real = [(on, truth if hide else share) for (on, share), hide in pairs]
    found = answer(told, asked).at

    assert all(one.low <= value <= one.high for one, value in zip(found, run(told, real), strict=True))
