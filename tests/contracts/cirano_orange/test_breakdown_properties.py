"""What holds of every repair estimate: more lines never pay less, splitting changes nothing, ceilings always hold."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contracts.cirano_orange.repairs import claim

CENT = Decimal("0.01")
LINKED = {"linked_to_covered_damage": True}
WORKS = [
    {"part": "alternator"},
    {"part": "cylinder_head"},
    {"part": "tyre"},
    {"part": "clutch_actuator"},
    {"part": "gearbox_actuator"},
    {"kind": "labour", **LINKED},
    {"kind": "fluid", **LINKED},
    {"kind": "fluid"},
    {"kind": "towing"},
    {"kind": "diagnosis"},
]
#: Only the first diagnosis is paid: one more before it, or the same in two lines, is another estimate.
PLAIN = [work for work in WORKS if work.get("kind") != "diagnosis"]
PRICES = [0, 1, 3_333, 9_999, 10_000, 60_000, 200_001, 650_000]
RATE = {"repair.labour_rate": "33.33", "repair.displayed_rate": "33.33"}


def euros(cents):
    return f"{Decimal(cents) * CENT:.2f}"


def lines_of(works):
    """Lines made of (work, price of the part in cents, quarters of an hour of labour)."""
    return [
        {"id": place, **work, "parts_price": euros(price), "labour_hours": str(Decimal(quarters) / 4)}
        for place, (work, price, quarters) in enumerate(works)
    ]


def decided(works, **facts):
    return claim({**RATE, **facts}, lines_of(works))


def payable(works, **facts):
    return Decimal(decided(works, **facts)["payable"])


def work(among):
    return st.tuples(st.sampled_from(among), st.sampled_from(PRICES), st.integers(0, 40))


ESTIMATES = st.lists(work(WORKS), max_size=5)
CEILINGS = {
    "vehicle.fiscal_hp": st.sampled_from([6, 20]),
    "vehicle.argus_km_value": st.sampled_from(["0.00", "900.00", "5000.00", "11200.00"]),
    "vehicle.mileage_km": st.sampled_from([49_999, 84_000, 120_000, 160_000]),
}
CIRCUMSTANCES = st.fixed_dictionaries(CEILINGS)
FEW, FEWER = settings(max_examples=40, deadline=None), settings(max_examples=20, deadline=None)


@FEW
@given(ESTIMATES, work(WORKS), CIRCUMSTANCES)
def test_one_more_line_at_the_end_never_pays_less(works, one, facts):
    assert payable(works, **facts) <= payable([*works, one], **facts)


@FEW
@given(ESTIMATES, st.integers(0, 5), work(PLAIN), CIRCUMSTANCES)
def test_a_line_put_anywhere_never_pays_less(works, place, one, facts):
    assert payable(works, **facts) <= payable([*works[:place], one, *works[place:]], **facts)


@FEW
@given(ESTIMATES, work(PLAIN), ESTIMATES, st.data(), CIRCUMSTANCES)
def test_a_line_written_on_two_changes_at_most_one_rounding(before, one, behind, data, facts):
    what, price, quarters = one
    first = data.draw(st.integers(0, price)), data.draw(st.integers(0, quarters))
    halves = [(what, *first), (what, price - first[0], quarters - first[1])]

    whole, split = payable([*before, one, *behind], **facts), payable([*before, *halves, *behind], **facts)

    assert abs(whole - split) <= CENT


@FEW
@given(ESTIMATES, CIRCUMSTANCES)
def test_the_lines_add_up_to_the_statement_and_the_statement_to_the_payment(works, facts):
    decision = decided(works, **facts)
    amounts = [(set(one["rules"]), Decimal(one["amount"])) for one in decision["statement"]]
    before_ceilings = sum((amount for rules, amount in amounts if not rules & {"ORNG-7-1", "ORNG-7-2"}), Decimal(0))

    assert sum((amount for _, amount in amounts), Decimal(0)) == Decimal(decision["payable"])
    assert sum((Decimal(one["granted"]) for one in decision["lines"]), Decimal(0)) == before_ceilings
    assert all(Decimal(one["granted"]) <= Decimal(one["asked"]) for one in decision["lines"])
    assert all(one["rules"] for one in decision["lines"] if Decimal(one["asked"]))


@FEWER
@given(st.lists(st.tuples(ESTIMATES, CIRCUMSTANCES), min_size=2, max_size=4))
def test_the_ceilings_hold_over_any_sequence_of_claims(claims):
    paid, allowance, highest_value = Decimal(0), Decimal(0), Decimal(0)
    for works, facts in claims:
        history = {"history.paid_under_policy": f"{paid:.2f}", "history.allowance_used": allowance > 0}
        decision = decided(works, **facts, **history)
        now, value = Decimal(decision["payable"]), Decimal(facts["vehicle.argus_km_value"])
        assert now <= (7_000 if facts["vehicle.fiscal_hp"] < 20 else 5_000)
        assert now <= max(value - paid, Decimal(0))
        for (work, _, _), one in zip(works, decision["lines"], strict=True):
            allowance += Decimal(one["granted"]) if work.get("kind") in ("fluid", "diagnosis") else 0
        paid, highest_value = paid + now, max(highest_value, value)
    assert allowance <= 100
    assert paid <= highest_value
