"""The yearly step in columns gives, policy by policy, what the law gives one by one."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.law.bonus_malus import CEILING, FLOOR, Effect, Qualified
from clausier.law.bonus_malus_history import Standing, after_year
from clausier.law.bonus_malus_periods import Year
from clausier.portfolio.bonus_malus import Claims, Standings, after_a_year

DUE = date(2028, 3, 1)
DAYS = st.one_of(
    st.dates(date(2000, 1, 1), date(2040, 12, 31)),
    st.sampled_from([date(2024, 2, 29), date(2027, 2, 28), date(2027, 3, 1), date(2028, 2, 29)]),
)
POLICIES = st.fixed_dictionaries(
    {
        "coefficient": st.one_of(st.integers(FLOOR, CEILING), st.sampled_from([50, 50, 101, 350])),
        "free": st.integers(0, 3),
        "since": DAYS,
        "claims": st.lists(st.tuples(st.integers(0, 40), st.sampled_from([Effect.PARTIAL, Effect.FULL])), max_size=4),
        "from_on": DAYS,
        "rounds": st.booleans(),
        "reduces": st.booleans(),
    }
)


def one_by_one(policy):
    """The reference: coefficient, claim-free years, start of the three years at the floor (0: none)."""
    since = policy["since"].toordinal() if policy["coefficient"] == FLOOR else None
    told = [(on, Qualified(effect, effect, (), ""), effect) for on, effect in claims_of(policy)]
    year = Year(DUE.toordinal(), 1, DUE.toordinal(), interrupted=not policy["reduces"])
    after, _ = after_year(Standing(policy["coefficient"], policy["free"], since), year, told, policy["rounds"])
    return after.coefficient, after.claim_free_years, after.floor_since or 0


def claims_of(policy):
    """The claims in the order of their days: several may fall on one."""
    first = policy["from_on"]
    return sorted(
        (((first + timedelta(days=days // 4)).toordinal(), effect) for days, effect in policy["claims"]),
        key=lambda claim: claim[0],
    )


def columns(policies):
    width = max((len(policy["claims"]) for policy in policies), default=0)
    effect, on = np.zeros((len(policies), width), np.int32), np.zeros((len(policies), width), np.int32)
    for row, policy in enumerate(policies):
        for place, (day, kind) in enumerate(claims_of(policy)):
            effect[row, place], on[row, place] = kind.value, day
    since = [policy["since"].toordinal() if policy["coefficient"] == FLOOR else 0 for policy in policies]
    before = Standings(
        np.array([policy["coefficient"] for policy in policies], np.int32),
        np.array([policy["free"] for policy in policies], np.int32),
        np.array(since, np.int32),
    )
    return (
        before,
        Claims(effect, on),
        np.full(len(policies), DUE.toordinal(), np.int32),
        np.array([policy["rounds"] for policy in policies], bool),
        np.array([policy["reduces"] for policy in policies], bool),
    )


@given(st.lists(POLICIES, max_size=12))
def test_columns_and_the_law_agree_on_every_policy(policies):
    found = after_a_year(*columns(policies))
    rows = zip(found.coefficient.tolist(), found.claim_free_years.tolist(), found.floor_since.tolist(), strict=True)

    assert list(rows) == [one_by_one(policy) for policy in policies]


def test_ten_years_in_columns_are_the_table_of_claim_free_years():
    before = Standings(*(np.array([value], np.int32) for value in (100, 0, 0)))
    nothing = Claims(np.zeros((1, 0), np.int32), np.zeros((1, 0), np.int32))
    found = []
    for year in range(13):
        due = np.array([date(2001 + year, 1, 1).toordinal()], np.int32)
        before = after_a_year(before, nothing, due, np.array([False]), np.array([True]))
        found.append(int(before.coefficient[0]))

    assert found == [95, 90, 85, 80, 76, 72, 68, 64, 60, 57, 54, 51, 50]
    assert before.floor_since[0] == date(2013, 1, 1).toordinal()


def some(**changes):
    """One plain policy in columns, with changes."""
    told = {
        "coefficient": [100], "free": [0], "since": [0], "effect": [[0]], "on": [[0]], "due": [738_000],
        "rounds": [False], "reduces": [True], **changes,
    }  # fmt: skip
    made = {name: np.array(value, bool if name in ("rounds", "reduces") else np.int32) for name, value in told.items()}
    before = Standings(made["coefficient"], made["free"], made["since"])
    return before, Claims(made["effect"], made["on"]), made["due"], made["rounds"], made["reduces"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"coefficient": [49]}, "0,50 à 3,50"),
        ({"coefficient": [351]}, "0,50 à 3,50"),
        ({"effect": [[3]]}, "vérifiez la colonne"),
        ({"effect": [[-1]]}, "vérifiez la colonne"),
        ({"due": [738_000, 738_001]}, "longueur"),
        ({"on": [[0, 0]]}, "longueur"),
        ({"effect": [[2, 2]], "on": [[738_001, 738_000]]}, "triez-les"),
        ({"effect": [[0, 2]], "on": [[738_000, 738_001]]}, "triez-les"),
    ],
)
def test_columns_that_cannot_be_policies_are_refused(changes, words):
    with pytest.raises(ValueError, match=words):
        after_a_year(*some(**changes))


def test_no_policy_at_all_is_no_error():
    empty, none, flags = np.zeros(0, np.int32), np.zeros((0, 3), np.int32), np.zeros(0, bool)
    found = after_a_year(Standings(empty, empty, empty), Claims(none, none), empty, flags, flags)

    assert len(found.coefficient) == 0
