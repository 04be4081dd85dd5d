"""Article 4: what the two middle lists add on a hybrid, and the traction battery."""

import pytest

from clausier.contracts.cirano_orange.parts_of_hybrids import BATTERY_UNDER_100, BATTERY_UNDER_150
from tests.contracts.cirano_orange.lists import covered, fate, fates, listed, outcome, value

#: The additions, in the order of the document; B is under 100,000 km and C under 150,000 km.
ADDED = {
    "1": "electric_motor electric_motor_reducer electric_motor_bearing electric_motor_rotor electric_motor_stator",
    "2": "traction_battery",
    "3": "charging_cable charging_control_unit battery_management_unit ecu ac_charging_circuit dc_charging_circuit "
    "high_voltage_connector voltage_converter current_inverter power_electronics high_voltage_cable "
    "electric_generator power_inverter transformer_12v high_voltage_transformer",
    "4": "transmission_reducer",
    "5": "cooling_control_unit battery_fan",
    "6": "electric_steering_pump power_steering_motor",
}
STEERING = {"electric_steering_pump", "power_steering_motor"}
KM = {"B": 99_999, "C": 120_000}
BANDS = [("B", "ORNG-4BH"), ("C", "ORNG-4CH")]
BATTERY = {"part": "traction_battery"}


def hybrid(band, **more):
    return {"vehicle.mileage_km": KM[band], "vehicle.energy": "petrol_hybrid", **more}


@pytest.mark.parametrize(("band", "rule"), BANDS)
def test_the_additions_are_covered_by_their_row_on_a_hybrid_only(band, rule):
    added = listed({f"{rule}-{row}": parts for row, parts in ADDED.items()})
    found = fates(hybrid(band), parts=added)
    own = f"ORNG-4{band}-{6 if band == 'B' else 5}"
    for part, rules in added.items():
        expected = [own, *rules] if part in STEERING else rules
        assert found[part]["outcome"] == "granted"
        assert set(found[part]["rules"]) - {"ORNG-4-4"} in (set(expected), set(rules))
    before = covered({"vehicle.mileage_km": KM[band]})
    assert covered(hybrid(band)) - before == set(added) - STEERING
    assert before <= covered(hybrid(band))


@pytest.mark.parametrize("energy", ["petrol", "diesel", "electric", "gas", "other"])
@pytest.mark.parametrize("band", KM)
def test_no_other_vehicle_has_the_additions(energy, band):
    for part in ("electric_motor", "ecu", "traction_battery", "transmission_reducer", "battery_fan"):
        assert outcome({"vehicle.mileage_km": KM[band], "vehicle.energy": energy, "part": part}) == "refused"


@pytest.mark.parametrize(
    ("band", "rules"),
    [("B", ["ORNG-4-4", "ORNG-4B-14", "ORNG-4D-6", "ORNG-4BH-7"]),
     ("C", ["ORNG-4-4", "ORNG-4C-11", "ORNG-4D-6", "ORNG-4CH-7"])],
)  # fmt: skip
def test_a_part_outside_both_lists_is_refused_on_a_hybrid(band, rules):
    found = fate({**hybrid(band), "part": "injector"})
    assert (found["outcome"], found["rules"]) == ("refused", rules)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, "granted"),
        ({"battery.leased": True}, "refused"),
        ({"battery.warranty_ends_on": "none"}, "granted"),
        ({"battery.warranty_ends_on": "2026-03-09"}, "granted"),
        ({"battery.warranty_ends_on": "2026-03-10"}, "refused"),
        ({"battery.warranty_ends_on": "2026-03-11"}, "refused"),
        ({"battery.capacity_pct": "64.9"}, "granted"),
        ({"battery.capacity_pct": "65"}, "refused"),
        ({"battery.capacity_pct": "65.1"}, "refused"),
    ],
)
@pytest.mark.parametrize(("band", "rule"), BANDS)
def test_a_traction_battery_is_covered_after_the_warranty_below_65_percent_and_not_leased(band, rule, told, expected):
    found = fate({**hybrid(band), **BATTERY, **told})
    assert found["outcome"] == expected
    assert expected == "refused" or found["rules"] == ["ORNG-4-4", f"{rule}-2"]


@pytest.mark.parametrize(("band", "rule"), BANDS)
def test_exactly_65_percent_is_covered_in_the_other_reading_of_the_band(band, rule):
    other = {f"{rule}-2": "at_most"}
    assert outcome({**hybrid(band), **BATTERY, "battery.capacity_pct": "65"}, other) == "granted"
    assert outcome({**hybrid(band), **BATTERY, "battery.capacity_pct": "65.1"}, other) == "refused"
    elsewhere = hybrid("C" if band == "B" else "B")
    assert outcome({**elsewhere, **BATTERY, "battery.capacity_pct": "65"}, other) == "refused"


@pytest.mark.parametrize("name", ["battery.leased", "battery.warranty_ends_on", "battery.capacity_pct"])
@pytest.mark.parametrize("band", KM)
def test_what_is_unknown_of_the_battery_leaves_it_open_and_the_insured_had_to_prove_it(band, name):
    assert outcome({**hybrid(band), **BATTERY, name: None}) == "undetermined"
    assert outcome({**hybrid(band), **BATTERY, name: None}, final=True) == "refused"


@pytest.mark.parametrize("term", [BATTERY_UNDER_100, BATTERY_UNDER_150])
def test_the_wear_of_a_battery_is_that_of_a_hybrid(term):
    assert value(term, {**BATTERY, "vehicle.energy": "diesel_hybrid"}) is True
    assert value(term, {**BATTERY, "vehicle.energy": "electric"}) is False
