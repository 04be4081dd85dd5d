"""Article 5: every cause and circumstance refuses alone, within its bounds, and only when it is proved."""

import pytest

from clausier.contracts.cirano_orange import exclusions_causes
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from clausier.rules.program import program
from clausier.rules.provisions import Exclusion
from clausier.rules.uses import kept
from tests.contracts.world import close

ARTICLE_5 = Contract("test", "1", "Essai", "essai", chapters=(exclusions_causes,))
EXCLUSIONS = ARTICLE_5.of_kind(Exclusion)
#: A breakdown in France, agreed before the work, of a maintained petrol car whose cover has begun.
SOUND = {
    "event.country": "FR",
    "event.territory": "mainland",
    "policy.signed_on": "2025-06-02",
    "policy.starts_on": "2025-06-02",
    "warranty.manufacturer_ends_on": "none",
    "warranty.seller_ends_on": "none",
    "failure.nature": "mechanical",
    "vehicle.energy": "petrol",
    "vehicle.installation_approved": False,
    "maintenance.followed": True,
    "repair.agreement": "before_work",
}
#: What article 5 says of each cause that a file may name; None is not excluded by itself.
CAUSES = {
    "ORNG-5A-10": "water_ingress",
    "ORNG-5B-3": "foreign_war civil_war strike flood volcano earthquake avalanche natural_disaster",
    "ORNG-5B-4": "nuclear particle_radiation",
    "ORNG-5B-5": "seizure requisition",
    "ORNG-5B-8": "terrorism",
    "ORNG-5B-10": "bet_or_duel brawl professional_sport",
    "ORNG-5B-12": "bad_repair",
    "ORNG-5B-14": "lack_of_maintenance",
    "ORNG-5B-17": "road_accident collision theft attempted_theft vandalism",
    "ORNG-5B-22": "fire lightning explosion snow_weight hail storm frost other_weather airborne_chemicals rodents "
    "other_outside_event",
    "ORNG-5B-23": "lack_of_coolant_or_oil",
    "ORNG-5B-24": "modification",
    "ORNG-5B-25": "abusive_use overrevving wrong_fuel",
    "ORNG-5B-26": "use_against_maintenance_advice",
    "ORNG-5B-27": "competition off_road driving_school",
    "ORNG-5B-29": "corrosion oxidation",
    "ORNG-5B-30": "overloading",
    "ORNG-5B-33": "fire explosion disturbing_device",
    "ORNG-5B-34": "cyberattack",
    "ORNG-5B-40": "maker_liability maker_recall",
    None: "hidden_defect",
}
CAUSE_ROWS = sorted({cause for causes in CAUSES.values() for cause in causes.split()})


def refused(changed=None, readings=None, unknown=(), final=False):
    """The first clause of each exclusion that refuses the repair; one still open is followed by "?"."""
    facts = {name: value for name, value in {**SOUND, **(changed or {})}.items() if name not in unknown}
    compiled = program({str(place): one.applies for place, one in enumerate(EXCLUSIONS)}, readings, final)
    values = kept.compile(compiled)(encode(ARTICLE_5.vocabulary, close(ARTICLE_5, facts, unknown)))
    found = [values[compiled.slot[compiled.outputs[str(place)].number]] for place in range(len(EXCLUSIONS))]
    return [
        one.rules[0] + ("" if value else "?")
        for one, value in zip(EXCLUSIONS, found, strict=True)
        if value is not False
    ]


def test_a_breakdown_in_order_is_not_excluded():
    assert refused() == []


def test_every_cause_that_the_article_reads_is_in_the_table():
    known = {name.removeprefix("failure.causes.") for name in ARTICLE_5.vocabulary.facts if "failure.causes." in name}
    assert known == set(CAUSE_ROWS)


@pytest.mark.parametrize("cause", CAUSE_ROWS)
def test_a_proved_cause_refuses_the_repair_for_its_own_clauses(cause):
    expected = [rule for rule, causes in CAUSES.items() if rule is not None and cause in causes.split()]
    assert sorted(refused({f"failure.causes.{cause}": True})) == expected


HIDDEN = {"failure.causes.hidden_defect": True}
BRAWL = {"failure.causes.brawl": True}
DRY = {"failure.causes.lack_of_coolant_or_oil": True}
MISSTATED = {"misstatement.about_mileage_or_maintenance": True}
EARLIER = {"failure.originated_on": "2025-05-01"}
WARRANTED = {"warranty.manufacturer_ends_on": "2025-09-30"}
UNAGREED = {"repair.agreement": "after_impossible_contact"}
STAY = {"event.country": "DE", "event.stay_abroad_days": 90}


@pytest.mark.parametrize(
    ("changed", "rules"),
    [
        ({**HIDDEN, "warranty.paid_by_seller": True}, ["ORNG-5B-1"]),
        ({"warranty.paid_by_seller": True}, []),
        ({"failure.intentional_fault": True}, ["ORNG-5B-2"]),
        ({"failure.complicity": True}, ["ORNG-5B-2"]),
        ({"failure.known_at_signature": True}, ["ORNG-5B-6"]),
        ({**BRAWL, "failure.self_defence": True}, []),
        ({"failure.causes.bet_or_duel": True, "failure.self_defence": True}, []),
        ({"failure.causes.professional_sport": True, "failure.self_defence": True}, ["ORNG-5B-10"]),
        ({**MISSTATED, "misstatement.intentional": True}, ["ORNG-5B-11"]),
        (MISSTATED, []),
        ({"misstatement.intentional": True}, []),
        ({"failure.negligence": True}, ["ORNG-5B-14"]),
        ({"maintenance.followed": False}, []),
        ({"failure.aggravated": True}, []),
        ({**DRY, "failure.fluid_lost_by_covered_part": True}, []),
        ({"vehicle.modifications.performance": True}, []),
        ({"vehicle.uses.outside_maker_standards": True}, []),
        (UNAGREED, []),
        ({**UNAGREED, "handler.harm_of_late_report": "0.01"}, ["ORNG-5B-28"]),
        ({"repair.agreement": "none"}, ["ORNG-5B-28"]),
        ({"vehicle.energy": "gas"}, ["ORNG-5B-35"]),
        ({"vehicle.energy": "ethanol"}, ["ORNG-5B-35"]),
        ({"vehicle.energy": "ethanol", "vehicle.installation_approved": True}, []),
        ({"vehicle.energy": "gas", "vehicle.installation_approved": True}, []),
        ({"event.territory": "reunion"}, ["ORNG-5B-32"]),
        ({"event.territory": "corsica"}, []),
        (STAY, []),
        ({**STAY, "event.stay_abroad_days": 91}, ["ORNG-5B-32"]),
        ({"event.country": "MA", "event.stay_abroad_days": 1}, ["ORNG-5B-32"]),
    ],
)
def test_the_other_exclusions_refuse_within_their_bounds(changed, rules):
    assert refused(changed) == rules


@pytest.mark.parametrize(
    ("changed", "reported", "refuses"),
    [
        ({"failure.originated_on": "2025-07-01"}, True, True),
        ({"failure.originated_on": "2025-07-02"}, True, False),
        ({"failure.originated_on": "2025-07-01"}, False, False),
        ({"failure.originated_on": "none"}, True, False),
        ({**WARRANTED, "failure.originated_on": "2025-09-30"}, True, True),
        ({**WARRANTED, "failure.originated_on": "2025-10-01"}, True, False),
        ({"failure.nature": "electrical", "failure.originated_on": "2025-06-01"}, True, True),
        ({"failure.nature": "electrical", "failure.originated_on": "2025-06-02"}, True, False),
    ],
)
def test_an_origin_before_the_cover_of_the_breakdown_refuses_once_the_manager_knew(changed, reported, refuses):
    facts = {**changed, "failure.origin_reported_to_manager": reported}
    assert refused(facts) == (["ORNG-5B-38"] if refuses else [])


@pytest.mark.parametrize(
    ("changed", "reading", "rules"),
    [
        (HIDDEN, {"ORNG-5B-1": "every_hidden_defect"}, ["ORNG-5B-1"]),
        (MISSTATED, {"ORNG-5B-11": "contract"}, ["ORNG-5B-11"]),
        ({"maintenance.followed": False}, {"ORNG-5B-14": "any_breach"}, ["ORNG-5B-14"]),
        ({"failure.aggravated": True}, {"ORNG-5B-18": "whole"}, ["ORNG-5B-18"]),
        ({**DRY, "failure.fluid_lost_by_covered_part": True}, {"ORNG-5B-23": "always"}, ["ORNG-5B-23"]),
        ({"vehicle.uses.outside_maker_standards": True}, {"ORNG-5B-25": "contract"}, ["ORNG-5B-25"]),
        ({"vehicle.uses.highway_code_breached": True}, {"ORNG-5B-25": "contract"}, ["ORNG-5B-25"]),
        (UNAGREED, {"ORNG-5B-28": "strict"}, ["ORNG-5B-28"]),
        (EARLIER, {"ORNG-5B-38": "any_earlier_event"}, ["ORNG-5B-38"]),
        *[
            ({f"vehicle.modifications.{change}": True}, {"ORNG-5B-24": "any_modification"}, ["ORNG-5B-24"])
            for change in ("performance", "purpose", "fuel_type", "controls_or_access", "other")
        ],
    ],
)
def test_the_other_reading_refuses_what_the_reading_taken_pays(changed, reading, rules):
    assert refused(changed) == []
    assert refused(changed, reading) == rules
    assert refused({}, reading) == []


@pytest.mark.parametrize(
    ("reading", "fact", "rule"),
    [
        ({"ORNG-5B-14": "any_breach"}, "failure.negligence", "ORNG-5B-14"),
        ({"ORNG-5B-14": "any_breach"}, "failure.causes.lack_of_maintenance", "ORNG-5B-14"),
        ({"ORNG-5B-24": "any_modification"}, "failure.causes.modification", "ORNG-5B-24"),
        ({"ORNG-5B-25": "contract"}, "failure.causes.abusive_use", "ORNG-5B-25"),
        ({"ORNG-5B-25": "contract"}, "failure.causes.overrevving", "ORNG-5B-25"),
        ({"ORNG-5B-25": "contract"}, "failure.causes.wrong_fuel", "ORNG-5B-25"),
    ],
)
def test_the_wider_reading_keeps_the_causes_of_the_narrow_one(reading, fact, rule):
    assert refused({fact: True}, reading) == [rule]


@pytest.mark.parametrize(
    "fact",
    ["failure.causes.frost", "failure.negligence", "failure.known_at_signature", "repair.agreement", "event.country"],
)
def test_what_the_insurer_does_not_prove_is_open_then_falls(fact):
    assert [rule[-1] for rule in refused(unknown=(fact,))] == ["?"]
    assert refused(unknown=(fact,), final=True) == []


@pytest.mark.parametrize(
    ("changed", "fact", "rule"),
    [
        (BRAWL, "failure.self_defence", "ORNG-5B-10"),
        (DRY, "failure.fluid_lost_by_covered_part", "ORNG-5B-23"),
    ],
)
def test_the_insured_proves_what_excuses(changed, fact, rule):
    assert refused(changed, unknown=(fact,)) == [f"{rule}?"]
    assert refused(changed, unknown=(fact,), final=True) == [rule]


def test_the_insurer_proves_the_harm_of_a_late_request():
    harm = ("handler.harm_of_late_report",)
    assert refused(UNAGREED, unknown=harm) == ["ORNG-5B-28?"]
    assert refused(UNAGREED, unknown=harm, final=True) == []


def test_article_5_bears_on_the_repair_and_on_nothing_else():
    assert {one.of for one in EXCLUSIONS} == {("breakdown",)}
    assert all(one.when.node.table is None for one in EXCLUSIONS)
