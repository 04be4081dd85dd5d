"""A deductible with a variable part, rounded up once; then one halving, then the proportional rule.

SURA-3.13.1-12..14, 3.3.2-7, 4.3.1-3, 5.1-5.
"""

import pytest

from clausier.facts import event, expert, misstatement, policy, premium, theft, vehicle
from clausier.rules.nodes import Rounding
from clausier.rules.provisions import Guarantee, Payee
from clausier.rules.steps import Deductible, Limit, Proportion, Reduction, Take
from clausier.rules.terms import eur, pct
from clausier.rules.words import all_of, any_of, insurer_proves, least, named, not_, round_to, share
from tests.trial.both import ask, contract, settle

COST = expert.repair_cost
DEDUCTIBLE = named(
    round_to(
        share(
            event.liability_pct,
            least(policy.damage_deductible + share(policy.damage_deductible_pct, COST), policy.damage_deductible_cap),
        ),
        "euro",
        Rounding.UP,
    ),
    "SURA-3.13.1-12",
    "SURA-3.13.1-13",
    "SURA-3.13.1-14",
    says="Part fixe plus part variable, plafonnées, selon la part de responsabilité, arrondies à l'euro supérieur.",
)
PIECE_MISSING = all_of(
    event.kind == "theft", not_(theft.handover_impossible), not_(theft.certificate_handed_over & theft.keys_handed_over)
)
INSPECTION_LAPSED = all_of(not_(vehicle.inspection_compliant), vehicle.inspection_caused_damage)
HALVED = named(
    insurer_proves(any_of(PIECE_MISSING, INSPECTION_LAPSED)),
    "SURA-3.3.2-7",
    "SURA-4.3.1-3",
    says="Une pièce manquante ou un défaut de contrôle technique qui a causé le dommage coûte une moitié, une fois.",
)
REPAIR = Guarantee(
    "SURA-3.7.1-1",
    "Les dommages du véhicule sont payés.",
    key="own_damage",
    label="Dommages",
    claimed=eur(0) < COST,
    trigger=event.kind.is_in("accident", "theft"),
    asked=COST,
    settle=[
        Take("Réparations", "SURA-3.7.1-1", amount=COST),
        Limit("Valeur de remplacement", "SURA-3.7.1-2", ceiling=vehicle.replacement_value),
        Deductible("Franchise", ("SURA-3.13.1-13", "SURA-3.13.1-14"), amount=DEDUCTIBLE),
        Reduction("Moitié", ("SURA-3.3.2-7", "SURA-4.3.1-3"), when=HALVED, rate=pct(50)),
        Proportion(
            "Règle proportionnelle",
            "SURA-5.1-5",
            when=all_of(misstatement.found == "after_loss", not_(misstatement.intentional)),
            part=premium.paid,
            whole=premium.due_if_declared,
        ),
    ],
    pay_to=[Payee(to="insured")],
)
CONTRACT = contract(REPAIR)

CASE = {
    "event.kind": "accident",
    "event.liability_pct": 100,
    "expert.repair_cost": "3150.00",
    "policy.damage_deductible": "290.00",
    "policy.damage_deductible_pct": 10,
    "policy.damage_deductible_cap": "680.00",
    "vehicle.replacement_value": "12000.00",
    "vehicle.inspection_compliant": True,
    "vehicle.inspection_caused_damage": False,
    "theft.certificate_handed_over": True,
    "theft.keys_handed_over": True,
    "theft.handover_impossible": False,
    "misstatement.found": "none",
    "misstatement.intentional": False,
    "premium.paid": "480.00",
    "premium.due_if_declared": "600.00",
}

DEDUCTIBLES = {
    "first example of the document": ("3150.00", 100, "605.00"),
    "second example of the document": ("5500.00", 100, "680.00"),
    "rounded up": ("2418.37", 100, "532.00"),
    "already whole": ("3100.00", 100, "600.00"),
    "capped": ("4112.00", 100, "680.00"),
    "the last cent below the cap": ("3899.99", 100, "680.00"),
    "half liable: 302.50": ("3150.00", 50, "303.00"),
    "not liable": ("3150.00", 0, "0.00"),
    "500.004 is more than 500, though not by a cent": ("2100.04", 100, "501.00"),
    "exactly 500": ("2100.00", 100, "500.00"),
}


@pytest.fixture(scope="module")
def deductibles():
    cases = {
        name: CASE | {"expert.repair_cost": cost, "event.liability_pct": liability}
        for name, (cost, liability, _) in DEDUCTIBLES.items()
    }
    return ask({"deductible": DEDUCTIBLE}, cases)


@pytest.mark.parametrize("name", DEDUCTIBLES)
def test_the_variable_deductible_is_exact_until_it_is_rounded_up(deductibles, name):
    assert deductibles[name]["deductible"] == DEDUCTIBLES[name][-1]


FIXED_400 = {"policy.damage_deductible": "400.00", "policy.damage_deductible_pct": 0, "expert.repair_cost": "4000.00"}
STOLEN = {"event.kind": "theft"}
NO_PAPERS, NO_KEYS = {"theft.certificate_handed_over": False}, {"theft.keys_handed_over": False}
LAPSED = {"vehicle.inspection_compliant": False, "vehicle.inspection_caused_damage": True}
MISSTATED = {"misstatement.found": "after_loss"}

ORDER = {
    "worked case A": ({"expert.repair_cost": "2418.37"}, "1886.37"),
    "worked case B": ({"expert.repair_cost": "3100.00"}, "2500.00"),
    "worked case C": ({"expert.repair_cost": "4112.00"}, "3432.00"),
    "the deductible, then four fifths": (FIXED_400 | MISSTATED, "2880.00"),
    "an intentional misstatement is another matter": (
        FIXED_400 | MISSTATED | {"misstatement.intentional": True},
        "3600.00",
    ),
    "half of what is left after the deductible": (FIXED_400 | STOLEN | NO_KEYS, "1800.00"),
    "two missing pieces halve once": (FIXED_400 | STOLEN | NO_KEYS | NO_PAPERS, "1800.00"),
    "both grounds halve once": (FIXED_400 | STOLEN | NO_KEYS | LAPSED, "1800.00"),
    "half, then four fifths": (FIXED_400 | STOLEN | NO_PAPERS | MISSTATED, "1440.00"),
    "a lapse that caused nothing": (FIXED_400 | LAPSED | {"vehicle.inspection_caused_damage": False}, "3600.00"),
    "keys that could not be handed over": (
        FIXED_400 | STOLEN | NO_KEYS | {"theft.handover_impossible": True},
        "3600.00",
    ),
    "keys do not matter in a collision": (FIXED_400 | NO_KEYS, "3600.00"),
    "the replacement value comes before the deductible": (
        FIXED_400 | {"vehicle.replacement_value": "3000.00"},
        "2600.00",
    ),
    "an odd cent is kept by the insured": (FIXED_400 | LAPSED | {"expert.repair_cost": "4000.01"}, "1800.01"),
}


@pytest.mark.parametrize("name", ORDER)
def test_deductible_then_one_half_then_the_proportion(name):
    other, paid = ORDER[name]

    assert settle(CONTRACT, CASE | other)["payable"] == paid


def test_a_lapse_that_nobody_linked_to_the_damage_halves_nothing_at_closing():
    facts = CASE | FIXED_400 | {"vehicle.inspection_compliant": False}
    del facts["vehicle.inspection_caused_damage"]

    assert settle(CONTRACT, facts)["range"] == {"from": "1800.00", "to": "3600.00"}
    assert settle(CONTRACT, facts, final=True)["payable"] == "3600.00"
