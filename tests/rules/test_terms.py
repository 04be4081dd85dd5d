"""Misuse of the language fails when the contract is loaded, with a French message that says what to write instead."""

from __future__ import annotations

from decimal import Decimal

import pytest

from clausier.rules.declare import day, maybe_day, money, percent, whole, yes_no
from clausier.rules.errors import ContractError
from clausier.rules.nodes import Op
from clausier.rules.terms import (
    NOT_EVER,
    Day,
    MaybeDay,
    Number,
    amount,
    as_maybe,
    at_scale,
    date_literal,
    eur,
    pct,
    same_scale,
    truth,
)
from clausier.rules.types import MAYBE_DATE, MONEY, unit, unit_text
from tests.rules.small_facts import colour, moment

KM = whole("vehicle.mileage_km", "km", "Kilométrage ?", "insured", high=2_000_000)
HOURS = whole("repair.labour_hours", "hour", "Heures ?", "repairer", high=500)
RATE = money("repair.hourly_rate", "Taux ?", "repairer", per="hour")
PRICE = money("repair.price", "Prix ?", "repairer")
COVERED = yes_no("failure.covered", "Couverte ?", "expert")
ON, SOLD = day("event.on", "Le ?", "insured"), maybe_day("vehicle.sold_on", "Vendu le ?", "insured")

REFUSED = {
    "a truth taken by Python": lambda: COVERED and PRICE,
    "a chained comparison": lambda: 1 < KM < 5,
    "Python's not": lambda: not COVERED,
    "an if": lambda: 1 if COVERED else 2,
    "euros and kilometres": lambda: PRICE + KM,
    "euros compared with kilometres": lambda: PRICE < KM,
    "euros without a word": lambda: PRICE + 5,
    "a yes taken for a number": lambda: KM + True,
    "a decimal": lambda: KM + 1.5,
    "money times money": lambda: PRICE * PRICE,
    "a division without rounding": lambda: PRICE / 2,
    "a floor division": lambda: PRICE // 2,
    "a remainder": lambda: KM % 2,
    "a day compared with a number": lambda: ON < 5,
    "a day compared with one that may never be": lambda: ON < SOLD,
    "a day instead of a moment": lambda: moment < ON,
    "a number for a yes": lambda: COVERED & KM,
    "an unknown option": lambda: colour == "mauve",
    "an option by something else than its key": lambda: colour == 3,
    "half a cent": lambda: eur("0.005"),
    "a rate of a thousandth of a millionth": lambda: pct("0.00001"),
    "a fallback that may never be": lambda: SOLD.or_else(SOLD),
    "a number as a day": lambda: as_maybe(KM),
    "a scale that is no multiple": lambda: at_scale(eur(1).node, 250),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name):
    with pytest.raises(ContractError) as error:
        REFUSED[name]()
    assert str(error.value)


def test_terms_are_no_keys_of_dictionaries():
    for term in (PRICE, ON, SOLD, moment, colour, COVERED):
        with pytest.raises(TypeError):
            hash(term)


def test_units_multiply_and_cancel():
    assert (HOURS * RATE).node.type.unit == MONEY.unit
    assert unit_text((KM * KM * HOURS).node.type.unit) == "hour*km*km"
    assert unit("EUR/person/night") == (("EUR", 1), ("night", -1), ("person", -1))
    assert [unit_text(unit(text)) for text in ("", "km", "EUR/hour", "1/hour")] == ["", "km", "EUR/hour", "1/hour"]


def test_money_times_a_rate_stays_exact_on_a_finer_scale():
    assert (PRICE * pct(20)).node.type.scale == 100 * 100
    assert (PRICE * pct("12.5")).node.type.scale == 100 * 1000
    assert pct("12.5").node.data == 125 and pct(100).node.data == 100
    assert percent("vehicle.wear", "Vétusté ?", "expert", decimals=1).node.type.scale == 1000


def test_terms_of_one_unit_meet_on_the_smallest_common_scale():
    price, share_ = same_scale([PRICE, PRICE * pct(20)])
    assert price.type.scale == share_.type.scale == 10_000
    assert price.op is Op.MUL and share_ is (PRICE * pct(20)).node
    assert at_scale(eur(3).node, 10_000).data == 30_000


def test_a_whole_number_takes_the_unit_of_its_neighbour():
    assert (KM <= 45_000).node.args[1].type == KM.node.type
    assert (HOURS * 2).node.type.unit == HOURS.node.type.unit


def test_money_is_written_in_euros_and_kept_in_cents():
    assert [eur(value).node.data for value in (12, "12.34", Decimal("0.05"))] == [1200, 1234, 5]
    assert unit_text(eur(50, per="person/night").node.type.unit) == "EUR/night/person"


def test_an_equal_expression_is_one_node():
    assert (PRICE + eur(1)).node is (PRICE + eur(1)).node
    assert truth(True).node is not amount(1).node


def test_a_day_can_stand_for_one_that_may_never_be_but_not_the_reverse():
    assert as_maybe(ON).node.type == MAYBE_DATE and as_maybe(SOLD) is SOLD
    assert isinstance(SOLD.or_else(date_literal(2024, 2, 29)), Day)
    assert isinstance(NOT_EVER, MaybeDay) and isinstance(KM, Number)


def test_a_term_says_its_type_and_its_node():
    assert repr(KM).startswith("<nombre (km): ")
