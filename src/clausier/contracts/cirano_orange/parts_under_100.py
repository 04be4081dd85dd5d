"""Article 4, under 100,000 km: the closed list of covered parts, and the sub-limits of the actuators.

Source: general conditions BAST/CIR/2020/16/FR/25/020, article 4.
"""

from __future__ import annotations

from clausier.facts import repair, vehicle
from clausier.rules.nodes import Reading
from clausier.rules.terms import Truth, eur
from clausier.rules.words import all_of, any_of, listed, named, not_, reading, when

from .bands import NO
from .scope import ELECTRICAL

line = repair.lines
ACTUATOR_CEILING = eur(2_000)

# --- doubts of the text ----------------------------------------------------------------------------------------------

FOUR_WHEEL_DRIVE = Reading(
    "ORNG-4B-5",
    "Le pont est limité à la propulsion dans la transmission, puis listé sans limite pour ses pièces internes.",
    (
        ("internal_parts_always", "Les pièces internes lubrifiées d'un pont sont couvertes quelles que soient les "
         "roues motrices ; le pont lui-même, en propulsion."),
        ("rear_wheel_drive_only", "Rien du pont n'est couvert hors d'une propulsion."),
    ),
    "La dernière liste serait sinon sans effet.",
)  # fmt: skip
SOLENOID_AND_EGR = Reading(
    "ORNG-4B-10",
    "« Électrovanne, EGR » peut nommer une pièce ou deux.",
    (
        ("two_parts", "L'électrovanne et la vanne de recyclage des gaz sont toutes deux couvertes."),
        ("egr_solenoid_only", "Seule l'électrovanne de recyclage des gaz l'est."),
    ),
    "Une virgule les sépare, et le doute profite à l'adhérent.",
)


def _not_listed(rule: str, doubt: str, taken: str) -> Reading:
    return Reading(rule, doubt, (("not_covered", taken),), "La liste est fermée et dit « uniquement ».")


DOUBTS = (
    _not_listed(
        "ORNG-4B-1",
        "Courroie de distribution, bougies et injecteurs touchent au moteur sans être nommés.",
        "Ils ne sont pas couverts ; la chaîne de distribution l'est.",
    ),
    _not_listed(
        "ORNG-4B-2",
        "La commande externe de la boîte et le disque d'embrayage n'y sont pas nommés.",
        "Ils ne sont pas couverts.",
    ),
    _not_listed(
        "ORNG-4B-7",
        "Le calculateur du moteur n'est nommé que pour les hybrides.",
        "Il n'est couvert que sur un hybride.",
    ),
    _not_listed("ORNG-4B-8", "Le bloc ABS n'est pas nommé avec le freinage.", "Il n'est pas couvert."),
    _not_listed("ORNG-4B-14", "La liste pourrait ne donner que des exemples.", "Elle est fermée."),
)

# --- the closed list -------------------------------------------------------------------------------------------------

ENGINE = (
    "camshaft", "connecting_rod", "cylinder_block", "crankshaft_bearing", "cylinder_liner", "tdc_sensor",
    "timing_chain", "bearing_shell", "cylinder_head", "rocker_arm", "valve_guide", "valve", "rocker_cover_gasket",
    "cylinder_head_gasket", "oil_seal", "timing_gear", "piston", "piston_pin", "gasket_set", "oil_pump",
    "crankshaft_pulley", "tappet", "piston_ring", "water_level_sensor", "crankshaft", "cylinder_head_bolt",
    "flywheel", "internal_seal", "turbocharger", "turbo_solenoid_valve",
)  # fmt: skip
GEARBOX = (
    "gearbox_shaft", "gearbox_speed_sensor", "differential", "synchroniser_ring", "synchroniser", "sliding_gear",
    "gearbox_fork", "gearbox_link_rod", "gearbox_gear", "gearbox_bearing", "gearbox_bush", "planet_gear", "sun_gear",
    "selector_mechanism", "gearbox_lock",
)  # fmt: skip
GEARBOX_SYSTEMS = (
    "gearbox_internal_other", "gearbox_control_unit", "torque_converter", "gearbox_solenoid_valve", "hydraulic_block",
    "gearbox_oil_pressure_sensor", "gearbox_oil_pump",
)  # fmt: skip
STEERING = ("steering_rack", "power_steering_pump", "electric_steering_pump", "power_steering_motor", "steering_ram")
POWER = ("alternator", "starter_motor", "voltage_regulator")
COOLING = ("fan_coupling", "air_intercooler", "water_pump", "radiator", "coolant_temperature_sensor", "fan")
FUEL_PUMPS = ("fuel_pump", "injection_pump")
INSIDE_THE_AXLE = ("axle_internal_other", "axle_crown_wheel", "axle_gear", "axle_bearing", "axle_planet_gear")

LISTED = {
    "ORNG-4B-1": ENGINE,
    "ORNG-4B-2": (*GEARBOX, *GEARBOX_SYSTEMS, "gearbox_seal", "gearbox_actuator", "clutch_actuator"),
    "ORNG-4B-5": ("front_drive_shaft", "drive_shaft_seal", "front_wheel_bearing", "drive_shaft_boot"),
    "ORNG-4B-6": STEERING,
    "ORNG-4B-7": (
        *POWER, "airbag_contact", "handbrake_switch", "reverse_switch", "central_locking_receiver", "wiper_motor",
        "washer_pump", "window_motor", "interior_blower", "window_control_plate",
    ),
    "ORNG-4B-8": (
        "rear_wheel_cylinder", "brake_caliper", "brake_load_limiter", "master_cylinder", "brake_distributor",
        "brake_booster", "vacuum_pump",
    ),
    "ORNG-4B-9": (*COOLING, "heater_radiator"),
    "ORNG-4B-10": ("airflow_meter", *FUEL_PUMPS, "fuel_sender", "egr_solenoid_valve"),
    "ORNG-4B-11": ("ac_compressor", "ac_condenser", "ac_fan"),
    "ORNG-4B-12": ("airbag_control_unit", "pyrotechnic_trigger", "pyrotechnic_pretensioner"),
}  # fmt: skip
AIRBAG = {"ORNG-4B-12": ("airbag",)}
AIRBAG_CONNECTION = {"ORNG-4B-7": ("airbag_connection",)}
SOLENOID_OR_EGR = {"ORNG-4B-10": ("fuel_solenoid_valve", "engine_solenoid_valve", "egr_valve")}

REAR_WHEEL_DRIVE = vehicle.driven_wheels == "rear"


def axle(whole_rule: str, internal_rule: str) -> Truth:
    """Row-wise: the part belongs to an axle that the list covers."""
    inside = listed(line.part, {internal_rule: INSIDE_THE_AXLE})
    return any_of(
        all_of(REAR_WHEEL_DRIVE, listed(line.part, {whole_rule: ("axle",)})),
        reading(FOUR_WHEEL_DRIVE, internal_parts_always=inside, rear_wheel_drive_only=all_of(REAR_WHEEL_DRIVE, inside)),
    )


#: Row-wise: the part is on the list; what hybrids add is in `parts_of_hybrids`.
LISTED_UNDER_100 = any_of(
    listed(line.part, LISTED),
    all_of(ELECTRICAL, listed(line.part, AIRBAG)),
    all_of(not_(line.replaced), listed(line.part, AIRBAG_CONNECTION)),
    axle("ORNG-4B-5", "ORNG-4B-13"),
    reading(SOLENOID_AND_EGR, two_parts=listed(line.part, SOLENOID_OR_EGR), egr_solenoid_only=NO),
)

# --- what is paid up to an amount ------------------------------------------------------------------------------------

HAS_CEILING_UNDER_100 = line.part.is_in("gearbox_actuator", "clutch_actuator")
CEILING_UNDER_100 = when(
    line.part == "gearbox_actuator",
    named(ACTUATOR_CEILING, "ORNG-4B-3", says="L'actionneur de boîte est remboursé jusqu'à 2 000 € TTC."),
    named(ACTUATOR_CEILING, "ORNG-4B-4", says="L'actionneur d'embrayage est remboursé jusqu'à 2 000 € TTC."),
)
