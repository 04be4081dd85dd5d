"""The indemnity after a misstatement in good faith: its part, to the cent, and its place among the other steps."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.law.proportional_reduction import (
    Order,
    order_of,
    payable_cents,
    proportion,
    reduced_cents,
    settled_in_order,
)
from clausier.rules.claim import settle
from clausier.rules.declare import money
from clausier.rules.program import program
from clausier.rules.provisions import Guarantee
from clausier.rules.steps import Deductible, Limit, Take
from clausier.rules.terms import truth
from clausier.rules.uses import kept

# (indemnity, premium paid, premium due, what is left), cents
PARTS = [
    (3_600_00, 480_00, 600_00, 2_880_00),
    (934_50, 12_00, 16_00, 700_88),  # 700.875
    (1, 1, 2, 1),  # half a cent upwards
    (1, 1, 3, 0),
    (1_000_00, 0, 600_00, 0),
    (1_000_00, 600_00, 600_00, 1_000_00),  # nothing more was due
    (1_000_00, 700_00, 600_00, 1_000_00),
    (1_000_00, 0, 0, 1_000_00),
    (0, 1, 2, 0),
]


@pytest.mark.parametrize(("indemnity", "paid", "due", "left"), PARTS)
def test_the_part_of_the_premium_paid_is_kept(indemnity, paid, due, left):
    assert reduced_cents(indemnity, paid, due) == left


@pytest.mark.parametrize("amounts", [(-1, 1, 1), (1, -1, 1), (1, 1, -1)])
def test_negative_amounts_are_refused(amounts):
    with pytest.raises(ValueError, match="négative"):
        reduced_cents(*amounts)


FIRST, LAST, BEFORE = Order.AFTER_DEDUCTIBLE, Order.AFTER_CEILING, Order.BEFORE_DEDUCTIBLE
# (case, loss, deductible, ceiling, paid, due, what each order pays: deductible first, ceiling first, reduction first)
ORDERS = [
    ("no ceiling", 4_000_00, 400_00, None, 480, 600, 2_880_00, 2_880_00, 2_800_00),
    ("a ceiling that bites", 10_000_00, 400_00, 5_000_00, 480, 600, 5_000_00, 4_000_00, 5_000_00),
    ("a ceiling that bites only before the reduction", 6_000_00, 400_00, 5_000_00, 480, 600, 4_480_00, 4_000_00,
     4_400_00),
    ("a deductible above the loss", 300_00, 400_00, 5_000_00, 480, 600, 0, 0, 0),
    ("no deductible", 1_000_00, 0, None, 1, 3, 333_33, 333_33, 333_33),
    ("nothing to reduce", 10_000_00, 400_00, 5_000_00, 600, 600, 5_000_00, 5_000_00, 5_000_00),
]  # fmt: skip


@pytest.mark.parametrize(
    ("case", "loss", "off", "ceiling", "paid", "due", "first", "last", "before"), ORDERS, ids=[one[0] for one in ORDERS]
)
def test_the_order_of_the_three_steps(case, loss, off, ceiling, paid, due, first, last, before):
    found = [payable_cents(loss, off, ceiling, paid, due, order) for order in (FIRST, LAST, BEFORE)]
    assert found == [first, last, before]
    assert payable_cents(loss, off, ceiling, paid, due) == first


amounts = st.integers(0, 2_000_000)


@given(amounts, amounts, st.none() | amounts, st.integers(0, 100_000), st.integers(0, 100_000))
def test_the_order_that_is_taken_leaves_the_insured_the_most(loss, off, ceiling, paid, due):
    taken = payable_cents(loss, off, ceiling, paid, due)
    others = [payable_cents(loss, off, ceiling, paid, due, order) for order in (LAST, BEFORE)]

    assert taken >= max(others) - 1  # the rounding of each
    assert 0 <= taken <= max(loss - off, 0)


@given(amounts, st.integers(1, 100_000), st.integers(1, 100_000))
def test_the_part_is_the_exact_one_to_half_a_cent(indemnity, paid, due):
    exact = indemnity * min(Fraction(paid, due), 1)
    assert abs(reduced_cents(indemnity, paid, due) - exact) <= Fraction(1, 2)


# The same as steps of a guarantee.

LOSS, OFF, CEILING = (money(f"test.{name}", "Combien ?", "insured", says=name) for name in ("loss", "off", "ceiling"))
MISSTATED = money("test.misstated", "Combien ?", "insured", says="misstated") > money(
    "test.zero", "Combien ?", "insured", says="zero"
)
DOUBT = order_of("TEST-2", "Rien n'est dit de l'ordre.")


def paid_by_the_steps(
    loss, off, ceiling, paid, due, order=None, misstated=1, ceilings_come_first=False, limited_when=None
):
    steps = settled_in_order(
        [Take("Dommage", "TEST-1", amount=LOSS)],
        [Deductible("Franchise", "TEST-1", amount=OFF)],
        [Limit("Plafond", "TEST-1", ceiling=CEILING, when=limited_when)],
        proportion("Réduction", ("TEST-2",), MISSTATED),
        DOUBT,
        **({"ceilings_come_first": True} if ceilings_come_first else {}),
    )
    guarantee = Guarantee(
        "TEST-1", "Tout.", key="own", label="Dommages", claimed=truth(True), trigger=truth(True), asked=LOSS,
        settle=steps,
    )  # fmt: skip
    compiled = program({"x": settle(guarantee, [], ()).pays}, {"TEST-2": order.value} if order else None)
    facts = {
        "test.loss": loss, "test.off": off, "test.ceiling": ceiling, "premium.paid": paid,
        "premium.due_if_declared": due, "test.misstated": misstated, "test.zero": 0,
    }  # fmt: skip
    return kept.compile(compiled)(facts)[compiled.slot[compiled.outputs["x"].number]]


@pytest.mark.parametrize(
    ("case", "loss", "off", "ceiling", "paid", "due", "first", "last", "before"), ORDERS, ids=[one[0] for one in ORDERS]
)
def test_the_steps_of_a_guarantee_give_the_same_amounts(case, loss, off, ceiling, paid, due, first, last, before):
    ceiling = 9_999_999_99 if ceiling is None else ceiling
    misstated = int(paid < due)
    orders = (None, FIRST, LAST, BEFORE)
    found = [paid_by_the_steps(loss, off, ceiling, paid, due, order, misstated) for order in orders]
    assert found == [first, first, last, before]


@pytest.mark.parametrize("order", [None, LAST, BEFORE])
def test_a_contract_that_takes_the_deductible_off_the_ceiling_still_does_without_a_misstatement(order):
    found = paid_by_the_steps(10_000_00, 400_00, 5_000_00, 480, 600, order, misstated=0, ceilings_come_first=True)
    assert found == 4_600_00


def test_with_a_misstatement_its_ceiling_comes_after_the_reduction():
    assert paid_by_the_steps(10_000_00, 400_00, 5_000_00, 480, 600, ceilings_come_first=True) == 5_000_00
    assert paid_by_the_steps(6_000_00, 400_00, 5_000_00, 480, 600, ceilings_come_first=True) == 4_480_00


@pytest.mark.parametrize(("misstated", "paid"), [(0, 9_600_00), (1, 7_680_00)])
def test_a_ceiling_that_does_not_apply_limits_nothing_wherever_it_stands(misstated, paid):
    never = truth(False)
    for first in (False, True):
        assert paid_by_the_steps(10_000_00, 400_00, 5_000_00, 480, 600, None, misstated, first, never) == paid


@pytest.mark.parametrize(("misstated", "paid"), [(0, 4_600_00), (1, 5_000_00)])
def test_a_ceiling_with_a_condition_that_holds_limits_once(misstated, paid):
    always = truth(True)
    assert paid_by_the_steps(10_000_00, 400_00, 5_000_00, 480, 600, None, misstated, True, always) == paid


def test_every_order_is_a_meaning_of_the_reading_and_the_first_is_taken():
    assert [name for name, _ in DOUBT.meanings] == [order.value for order in Order]
    assert DOUBT.taken == Order.AFTER_DEDUCTIBLE.value
