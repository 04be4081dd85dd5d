"""Article 4: what is covered in addition on a hybrid, and the traction battery.

The wear of the charging cable is refused with that of every other part (article 5).
Source: general conditions BAST/CIR/2020/16/FR/25/020, article 4.
"""

from __future__ import annotations

from clausier.facts import battery, event, repair
from clausier.rules.nodes import Reading
from clausier.rules.terms import Truth, pct
from clausier.rules.words import all_of, any_of, listed, named, not_, reading

from .bands import HYBRID

line = repair.lines
CAPACITY_LIMIT = pct(65)
BATTERY = "traction_battery"
CAPACITY_MEANINGS = (
    ("below", "La capacité est strictement inférieure à 65 %, mesurée avec ses décimales."),
    ("at_most", "65 % exactement suffit, comme sous 50 000 km."),
)
CAPACITY_DOUBT = (
    "La batterie est couverte en dessous de 65 %, alors que sous 50 000 km elle n'est exclue qu'au-dessus : à 65 % les "
    "deux listes diffèrent."
)
CAPACITY_WHY = "« Inférieure à » est écrit ; un affichage arrondi à 65 ne dit pas la mesure."

CAPACITY_UNDER_100 = Reading("ORNG-4BH-2", CAPACITY_DOUBT, CAPACITY_MEANINGS, CAPACITY_WHY)
CAPACITY_UNDER_150 = Reading("ORNG-4CH-2", CAPACITY_DOUBT, CAPACITY_MEANINGS, CAPACITY_WHY)

UNDER_MAKER_WARRANTY = battery.warranty_ends_on.on_or_after(event.day)

MOTOR = (
    "electric_motor", "electric_motor_reducer", "electric_motor_bearing", "electric_motor_rotor",
    "electric_motor_stator",
)  # fmt: skip
SUPPLY = (
    "charging_cable", "charging_control_unit", "battery_management_unit", "ecu", "ac_charging_circuit",
    "dc_charging_circuit", "high_voltage_connector", "voltage_converter", "current_inverter", "power_electronics",
    "high_voltage_cable", "electric_generator", "power_inverter", "transformer_12v", "high_voltage_transformer",
)  # fmt: skip
TRANSMISSION = ("transmission_reducer",)
COOLING = ("cooling_control_unit", "battery_fan")
STEERING = ("electric_steering_pump", "power_steering_motor")


def _battery(rule: str, capacity: Reading) -> Truth:
    """Row-wise: the line is a traction battery that a closed list covers, for its breakdown and its wear."""
    return named(
        all_of(
            HYBRID,
            line.part == BATTERY,
            not_(battery.leased),
            not_(UNDER_MAKER_WARRANTY),
            reading(
                capacity,
                below=battery.capacity_pct < CAPACITY_LIMIT,
                at_most=battery.capacity_pct <= CAPACITY_LIMIT,
            ),
        ),
        rule,
        says="La batterie de traction d'un hybride, panne et usure, est garantie une fois finie la garantie du "
        "constructeur, si sa capacité est inférieure à 65 % et si elle n'est pas louée.",
    )


BATTERY_UNDER_100 = _battery("ORNG-4BH-2", CAPACITY_UNDER_100)
BATTERY_UNDER_150 = _battery("ORNG-4CH-2", CAPACITY_UNDER_150)

LISTED_UNDER_100 = {
    "ORNG-4BH-1": MOTOR,
    "ORNG-4BH-3": SUPPLY,
    "ORNG-4BH-4": TRANSMISSION,
    "ORNG-4BH-5": COOLING,
    "ORNG-4BH-6": STEERING,
}
LISTED_UNDER_150 = {
    "ORNG-4CH-1": MOTOR,
    "ORNG-4CH-3": SUPPLY,
    "ORNG-4CH-4": TRANSMISSION,
    "ORNG-4CH-5": COOLING,
    "ORNG-4CH-6": STEERING,
}
#: Row-wise: the part is one that the list adds when the vehicle is a hybrid.
ADDED_UNDER_100 = any_of(listed(line.part, LISTED_UNDER_100), BATTERY_UNDER_100)
ADDED_UNDER_150 = any_of(listed(line.part, LISTED_UNDER_150), BATTERY_UNDER_150)
