"""What a garage types finds the part that is meant among the first, and never more than it says."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.facts.part_names import NAMES
from clausier.facts.part_search import LONGEST_TYPED, MOST_CANDIDATES, find_parts
from clausier.facts.parts import PARTS

# typed, the part found first
FIRST = {
    "calculateur moteur": "ecu",
    "engine control unit, CALCULATEUR MOTEUR": "ecu",
    "amortisseurs AV": "shock_absorber",
    "Moteur essuie-glaces AV": "wiper_motor",
    "moteur d'essuie glace arrière": "wiper_motor",
    "Actionneur d’embrayage": "clutch_actuator",
    "EGR": "egr_valve",
    "FAP": "particulate_filter",
    "filtre a particule": "particulate_filter",
    "bloc moteur": "cylinder_block",
    "vilbrequin": "crankshaft",
    "segments": "piston_ring",
    "culasse": "cylinder_head",
    "joint de culasse": "cylinder_head_gasket",
    "pompe a eau": "water_pump",
    "pompe HP": "injection_pump",
    "batterie de traction": "traction_battery",
    "batterie 12V": "battery",
    "alternatuer": "alternator",
    "demareur": "starter_motor",
    "turbo": "turbocharger",
    "durite de turbo": "hose",
    "leve vitre complet avg": "window_unit",
    "BMS": "battery_management_unit",
    "kit distri": "timing_system",
    "disque d'embrayage": "clutch_discs",
    "volant bi masse": "flywheel",
    "compresseur clim": "ac_compressor",
    "calculateur BVA": "gearbox_control_unit",
    "capteur PMH": "tdc_sensor",
    "roulement roue AV G": "front_wheel_bearing",
    "cardan AVD": "front_drive_shaft",
    "huile moteur 5W30": "engine_oil",
}


@pytest.mark.parametrize(("typed", "part"), FIRST.items())
def test_the_part_that_is_meant_comes_first(typed, part):
    assert find_parts(typed)[0].key == part


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("bougies", {"spark_plug", "glow_plug"}),
        ("calculateur", {"ecu", "other_control_unit"}),
        ("réducteur", {"electric_motor_reducer", "transmission_reducer"}),
        ("roulement de roue", {"front_wheel_bearing", "rear_wheel_bearing"}),
    ],
)
def test_a_word_used_for_several_parts_offers_them_all_equally(typed, parts):
    found = find_parts(typed)

    assert {one.key for one in found[: len(parts)]} == parts
    assert len({one.likeness for one in found[: len(parts)]}) == 1


@pytest.mark.parametrize("typed", ["", "   ", "??", "12345", "truc bidule", "premier diagnostic", "xyzzy" * 100])
def test_what_is_like_no_part_finds_none(typed):
    assert find_parts(typed) == ()


@pytest.mark.parametrize("typed", ["alt", "altern", "vilebr", "ess gla", "joint culas"])
def test_words_may_be_unfinished(typed):
    wanted = {"alt": "alternator", "altern": "alternator", "vilebr": "crankshaft", "ess gla": "wiper_blade"}

    assert wanted.get(typed, "cylinder_head_gasket") in [one.key for one in find_parts(typed)]


@pytest.mark.parametrize("key", PARTS)
def test_every_part_is_found_by_its_label_and_by_each_of_its_names(key):
    for name in (PARTS[key], *NAMES.get(key, ())):
        likely = {one.key for one in find_parts(name, len(PARTS)) if one.likeness == 1}
        assert key in likely, name


def test_names_stand_under_parts_that_exist_and_repeat_no_label():
    assert set(NAMES) <= set(PARTS)
    assert all(name and name == name.strip() for names in NAMES.values() for name in names)
    assert all(len(set(names)) == len(names) for names in NAMES.values())


@given(st.text(max_size=2 * LONGEST_TYPED))
def test_anything_may_be_typed(typed):
    found = find_parts(typed)

    assert len(found) <= MOST_CANDIDATES
    assert [one.likeness for one in found] == sorted((one.likeness for one in found), reverse=True)
    assert len({one.key for one in found}) == len(found)
    assert all(0 < one.likeness <= 1 and one.label == PARTS[one.key] for one in found)


@given(st.sampled_from(sorted(PARTS)), st.randoms(use_true_random=False))
def test_case_accents_and_the_order_of_words_do_not_matter(key, chance: random.Random):
    words = PARTS[key].replace("'", " ").split()
    chance.shuffle(words)

    assert key in {one.key for one in find_parts(" ".join(words).upper(), len(PARTS)) if one.likeness == 1}
