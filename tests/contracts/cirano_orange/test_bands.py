"""Article 4: the mileage of the vehicle on the day of the damage opens one list of parts."""

import pytest

from clausier.contracts.cirano_orange import bands
from clausier.facts import vehicle
from clausier.rules.case import Vocabulary, encode
from clausier.rules.program import program
from clausier.rules.terms import amount
from clausier.rules.uses import kept

NAMES = ("UNDER_50", "UNDER_100", "UNDER_150", "OVER_150")
VOCABULARY = Vocabulary([vehicle.mileage_km.node.data, vehicle.energy.node.data], [])
KM = {
    0: "UNDER_50", 49_999: "UNDER_50", 50_000: "UNDER_100", 50_001: "UNDER_100", 99_999: "UNDER_100",
    100_000: "UNDER_150", 149_999: "UNDER_150", 150_000: "UNDER_150", 150_001: "OVER_150", 200_000: "OVER_150",
}  # fmt: skip


def value(term, facts, readings=None):
    asked = program({"it": term}, readings)
    return kept.compile(asked)(encode(VOCABULARY, facts))[asked.slot[asked.outputs["it"].number]]


@pytest.mark.parametrize(("km", "band"), KM.items())
def test_a_mileage_is_in_one_band(km, band):
    assert [name for name in NAMES if value(getattr(bands, name), {"vehicle.mileage_km": km})] == [band]


@pytest.mark.parametrize(("km", "band"), KM.items())
def test_a_value_by_band_is_that_of_the_band(km, band):
    chosen = bands.by_band(*[amount(place) for place in range(4)])
    assert value(chosen, {"vehicle.mileage_km": km}) == NAMES.index(band)


@pytest.mark.parametrize(("km", "band"), [(149_999, 2), (150_000, 3), (150_001, 3)])
def test_exactly_150_000_km_is_in_the_last_band_in_the_other_reading(km, band):
    other = {"ORNG-4D-5": "over_150"}
    chosen = bands.by_band(*[amount(place) for place in range(4)])
    assert value(chosen, {"vehicle.mileage_km": km}, other) == band
    found = [value(getattr(bands, name), {"vehicle.mileage_km": km}, other) for name in ("UNDER_150", "OVER_150")]
    assert found == [band == 2, band == 3]


@pytest.mark.parametrize("km", KM)
def test_a_band_alone_is_a_value_by_band(km):
    alone = bands.by_band(bands.YES, bands.NO, bands.NO, bands.NO)
    assert value(alone, {"vehicle.mileage_km": km}) is (km < 50_000)


def test_the_document_prints_no_row_for_150_000_km():
    node = bands.by_band(*[amount(place) for place in range(4)]).node.args[0]
    assert node.data.printed == ((None, 49_999), (50_000, 99_999), (100_000, 149_999), (150_001, None))
    assert node.data.rules == ("ORNG-4-4",)


def test_an_unknown_mileage_matters_only_where_the_lists_differ():
    same, other = amount(1), amount(2)
    assert value(bands.by_band(same, same, same, same), {}) == 1
    assert value(bands.by_band(same, same, same, other), {}) is None


@pytest.mark.parametrize("energy", [key for key, _ in vehicle.energy.node.data.options])
def test_a_hybrid_is_a_petrol_or_diesel_hybrid(energy):
    assert value(bands.HYBRID, {"vehicle.energy": energy}) is (energy in ("petrol_hybrid", "diesel_hybrid"))
