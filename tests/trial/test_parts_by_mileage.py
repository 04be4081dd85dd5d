"""Parts covered by bands of mileage, a sub-limit on two of them, a ceiling a damage and one for life.

ORNG-4-4, 4A-56/57, 4B-3/4, 4B–4D, 7-1..4.
"""

import pytest

from clausier.facts import event, history, repair, vehicle
from clausier.rules.provisions import Exclusion, Guarantee, Lines, Payee
from clausier.rules.rows import total
from clausier.rules.steps import Limit, Sublimit, Take
from clausier.rules.terms import eur
from clausier.rules.words import above, all_of, any_of, bands, below, between, least, listed, most, named, not_, when
from tests.trial.both import ask, contract, settle

line = repair.lines
_ENGINE = (
    "camshaft", "connecting_rod", "cylinder_block", "bearing_shell", "cylinder_head", "rocker_arm", "valve",
    "cylinder_head_gasket", "piston", "piston_ring", "oil_pump", "tappet", "crankshaft",
)  # fmt: skip
_GEARBOX = ("gearbox_shaft", "gearbox_bush", "gearbox_gear", "gearbox_bearing", "selector_mechanism")
ACTUATORS = ("gearbox_actuator", "clutch_actuator")

#: Under 50,000 km everything is covered except this list.
NEVER_IN_A = {
    "ORNG-4A-20": ("shock_absorber",),
    "ORNG-4A-46": ("spark_plug",),
    "ORNG-4A-33": ("tyre", "mirror", "battery", "brake_disc", "brake_pads", "exhaust", "fuel_tank"),
}
LIST_B = {
    "ORNG-4B-1": _ENGINE,
    "ORNG-4B-2": (*_GEARBOX, *ACTUATORS),
    "ORNG-4B-7": ("alternator", "starter_motor", "wiper_motor"),
    "ORNG-4B-8": ("brake_caliper", "master_cylinder"),
    "ORNG-4B-9": ("water_pump", "radiator", "fan"),
    "ORNG-4B-10": ("fuel_pump", "injection_pump", "egr_valve"),
}
LIST_C = {
    "ORNG-4C-1": _ENGINE,
    "ORNG-4C-2": _GEARBOX,
    "ORNG-4C-6": ("alternator", "starter_motor"),
    "ORNG-4C-8": ("water_pump", "radiator", "fan"),
    "ORNG-4C-9": ("fuel_pump", "injection_pump"),
}
LIST_D = {
    "ORNG-4D-1": tuple(part for part in _ENGINE if not part.startswith("cylinder")),
    "ORNG-4D-2": ("gearbox_shaft", "gearbox_gear", "gearbox_bearing"),
}
PART_COVERED = named(
    bands(
        vehicle.mileage_km,
        below(50_000, any_of(not_(listed(line.part, NEVER_IN_A)), listed(line.part, LIST_B))),
        between(50_000, 99_999, listed(line.part, LIST_B)),
        between(100_000, 150_000, listed(line.part, LIST_C)),
        above(150_000, listed(line.part, LIST_D)),
    ),
    "ORNG-4-4",
    says="La liste des pièces garanties est celle de la première tranche de kilométrage où entre le véhicule.",
)
LABOUR = line.kind == "labour"
COVERED = any_of(all_of(not_(LABOUR), PART_COVERED), all_of(LABOUR, line.linked_to_covered_damage))
COST = line.parts_price + repair.line_labour_price
CAPPED = line.part.is_in(*ACTUATORS)
AT_MOST_2000 = least(COST, eur(2_000))

PER_DAMAGE = bands(
    vehicle.fiscal_hp, below(20, eur(7_000)), between(20, 30, eur(5_000)), above(30, eur(0)), rules=("ORNG-7-2",)
)
LEFT_FOR_LIFE = most(vehicle.argus_km_value - history.paid_under_policy, eur(0))

REPAIR = Guarantee(
    "ORNG-3-2",
    "Les pièces garanties et leur main-d'œuvre sont payées sans vétusté.",
    key="repair",
    label="Réparation",
    claimed=event.kind == "breakdown",
    trigger=event.kind == "breakdown",
    asked=total(COST),
    settle=[
        Take("Lignes garanties", "ORNG-3-2", amount=total(COST, of=COVERED)),
        Sublimit(
            "Actionneurs, 2 000 € chacun",
            ("ORNG-4B-3", "ORNG-4B-4"),
            base=total(COST, of=all_of(COVERED, CAPPED)),
            ceiling=total(AT_MOST_2000, of=all_of(COVERED, CAPPED)),
        ),
        Limit("Plafond par dommage", ("ORNG-7-2", "ORNG-7-3"), ceiling=PER_DAMAGE, per="claim"),
        Limit("Reste du plafond du contrat", "ORNG-7-1", ceiling=LEFT_FOR_LIFE, per="life"),
    ],
    lines=Lines(covered=COVERED, asked=COST, granted=when(CAPPED, AT_MOST_2000, COST)),
    pay_to=[Payee(to="repairer")],
)
TOO_FAR = Exclusion("ORNG-7-4", "Rien n'est payé au-delà de 200 000 km.", when=vehicle.mileage_km > 200_000)
CONTRACT = contract(REPAIR, TOO_FAR)

CASE = {
    "event.kind": "breakdown",
    "vehicle.fiscal_hp": 6,
    "vehicle.argus_km_value": "11200.00",
    "history.paid_under_policy": "0.00",
    "repair.labour_rate": "76.00",
}


def part(key, price, hours="0", kind="part", linked=True):
    return {
        "id": key, "kind": kind, "part": key, "parts_price": price, "labour_hours": hours,
        "linked_to_covered_damage": linked,
    }  # fmt: skip


def labour(hours, linked=True):
    return part("other_unlisted", "0.00", hours, "labour", linked)


def case(km, *lines, **other):
    return CASE | {"vehicle.mileage_km": km, "repair.lines": list(lines)} | other


FOUR = (
    part("ecu", "742.30", "1.5"),
    part("shock_absorber", "268.00", "1.6"),
    part("wiper_motor", "136.45", "0.8"),
    part("spark_plug", "48.60", "0.5"),
)
ROBOTISED = (
    part("clutch_actuator", "2180.00"),
    part("egr_valve", "286.40", "1.4"),
    part("particulate_filter", "640.00", "1.0"),
)
AT_82 = {"repair.labour_rate": "82.00", "vehicle.fiscal_hp": 7}
REBUILT = (part("cylinder_block", "3980.00"), part("crankshaft", "1240.00"), part("piston", "860.50"), labour("22.0"))
AT_95 = {"repair.labour_rate": "95.00", "vehicle.fiscal_hp": 12, "vehicle.argus_km_value": "14500.00"}
HEAD = (part("cylinder_head", "1310.00"), part("cylinder_head_gasket", "145.30"), labour("12.5"))
THIRD = {"repair.labour_rate": "78.00", "vehicle.argus_km_value": "6100.00", "history.paid_under_policy": "4200.00"}

CASES = {
    "49,999 km: all but a list": (case(49_999, *FOUR), "1053.55", ["ecu", "wiper_motor"]),
    "50,000 km: a closed list": (case(50_000, *FOUR), "197.25", ["wiper_motor"]),
    "100,000 km: a shorter list": (case(100_000, *FOUR), "0.00", []),
    "99,999 km: an actuator at most at 2,000": (
        case(99_999, *ROBOTISED, **AT_82),
        "2401.20",
        ["clutch_actuator", "egr_valve"],
    ),
    "an actuator under 50,000 km: the same 2,000": (case(49_999, ROBOTISED[0]), "2000.00", ["clutch_actuator"]),
    "an actuator at 2,000 exactly": (
        case(99_999, part("gearbox_actuator", "2000.00")),
        "2000.00",
        ["gearbox_actuator"],
    ),
    "two actuators have a limit each": (
        case(99_999, part("gearbox_actuator", "2500.00"), part("clutch_actuator", "1900.00")),
        "3900.00",
        ["gearbox_actuator", "clutch_actuator"],
    ),
    "an actuator at 100,000 km": (case(100_000, ROBOTISED[0]), "0.00", []),
    "a whole engine: 7,000 a damage": (
        case(84_000, *REBUILT, **AT_95),
        "7000.00",
        ["cylinder_block", "crankshaft", "piston", "other_unlisted"],
    ),
    "20 CV: 5,000 a damage": (
        case(84_000, *REBUILT, **AT_95 | {"vehicle.fiscal_hp": 20}),
        "5000.00",
        ["cylinder_block", "crankshaft", "piston", "other_unlisted"],
    ),
    "third breakdown: what is left for life": (
        case(110_000, *HEAD, **THIRD),
        "1900.00",
        ["cylinder_head", "cylinder_head_gasket", "other_unlisted"],
    ),
    "nothing is left for life": (
        case(110_000, *HEAD, **THIRD | {"history.paid_under_policy": "6200.00"}),
        "0.00",
        ["cylinder_head", "cylinder_head_gasket", "other_unlisted"],
    ),
    "150,000 km exactly still has the third list": (case(150_000, HEAD[0]), "1310.00", ["cylinder_head"]),
    "150,001 km": (case(150_001, HEAD[0]), "0.00", []),
    "200,000 km exactly": (case(200_000, part("piston", "860.50")), "860.50", ["piston"]),
}


@pytest.mark.parametrize("name", CASES)
def test_the_band_of_mileage_says_which_parts_are_paid(name):
    facts, paid, parts = CASES[name]
    decision = settle(CONTRACT, facts)

    assert decision["payable"] == paid
    assert [one["id"] for one in decision["lines"] if one["outcome"] in ("granted", "reduced")] == parts


def test_nothing_is_paid_above_200_000_km():
    decision = settle(CONTRACT, case(200_001, part("piston", "860.50")))

    assert (decision["outcome"], decision["guarantees"][0]["because"]) == ("refused", ["ORNG-7-4"])


def test_a_line_cites_the_list_that_names_its_part():
    lines = settle(CONTRACT, case(99_999, *ROBOTISED, **AT_82))["lines"]

    assert [(one["outcome"], one["granted"]) for one in lines] == [
        ("reduced", "2000.00"),
        ("granted", "401.20"),
        ("refused", "0.00"),
    ]
    assert "ORNG-4B-2" in lines[0]["rules"] and "ORNG-4B-10" in lines[1]["rules"]


def test_a_refused_line_cites_the_list_that_takes_its_part_away():
    lines = settle(CONTRACT, case(49_999, part("shock_absorber", "268.00"), part("tyre", "99.00")))["lines"]

    assert [one["outcome"] for one in lines] == ["refused", "refused"]
    assert [one["rules"] for one in lines] == [["ORNG-4-4", "ORNG-4A-20"], ["ORNG-4-4", "ORNG-4A-33"]]


def test_a_part_on_every_list_is_covered_whatever_the_mileage():
    facts = case(0, part("piston", "860.50"), part("ecu", "742.30"))
    del facts["vehicle.mileage_km"]

    assert ask({"covered": PART_COVERED}, {"any": facts})["any"]["covered"] == [True, None]


def test_an_unknown_value_of_the_car_does_not_matter_once_nothing_is_covered():
    facts = case(100_000, ROBOTISED[0])
    del facts["vehicle.argus_km_value"]

    assert settle(CONTRACT, facts)["payable"] == "0.00"
