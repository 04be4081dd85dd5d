"""One event, several damages, one guarantee a damage; the victim is paid in full and a deductible claimed back.

BPCE-7.1-8/9, 7.6-21/22, 7.9-30/31, 11.1-21/22, 11.2-10.
"""

import pytest

from clausier.facts import damages, driver, event, policy, theft
from clausier.rules.nodes import Rounding
from clausier.rules.provisions import Allocation, Guarantee, Payee, Recourse
from clausier.rules.rows import some, total
from clausier.rules.steps import Deductible, Take
from clausier.rules.terms import eur
from clausier.rules.words import all_of, any_of, insured_proves, least, most, named, not_, round_to, share, when
from tests.trial.both import ask, contract, settle

row = damages.rows
ALL_RISKS = policy.formula == "all_risks"
HELD = policy.formula.is_in("third_party_plus", "all_risks")
#: A break-in that an expert can see, or violence: without it the Theft guarantee pays nothing (BPCE-7.8-9).
THEFT_COVERS = all_of(HELD, insured_proves(theft.break_in_found | theft.violence))
STOLEN = row.cause.is_in("theft", "attempted_theft")
BURNT = row.cause.is_in("fire", "explosion")
GLASS = row.object.is_in("glass", "windscreen")
#: Theft compensates something only above its own deductible; otherwise the glass may be claimed as glass.
THEFT_PAYS = all_of(
    THEFT_COVERS, total(row.cost, of=any_of(STOLEN, all_of(BURNT, row.follows == "theft"))) > policy.theft_deductible
)

TAKES = Allocation(
    ("BPCE-7.1-8", "BPCE-7.1-9", "BPCE-7.6-21", "BPCE-7.6-22", "BPCE-7.9-30", "BPCE-7.9-31"),
    "Chaque dommage relève d'une seule garantie : la première qui le prend dans cet ordre.",
    cases=[
        (row.owner == "third_party", "liability"),
        (all_of(GLASS, STOLEN, THEFT_PAYS), "theft"),
        (GLASS, "glass"),
        (all_of(STOLEN, THEFT_COVERS), "theft"),
        (all_of(BURNT, row.follows == "theft", THEFT_COVERS), "theft"),
        (all_of(BURNT, row.follows == "impact", ALL_RISKS), "own_damage"),
        (all_of(BURNT, HELD), "fire"),
        (all_of(row.cause.is_in("collision", "overturning", "vandalism"), ALL_RISKS), "own_damage"),
    ],
    otherwise="none",
)
KEYS = ("liability", "theft", "glass", "own_damage", "fire", "none")


def taken(key):
    """What a guarantee takes: damages to others at what is due to them, one's own at their cost."""
    return total(row.due if key == "liability" else row.cost, of=TAKES.takes(key))


NOVICE = named(
    when(
        all_of(driver.novice, driver.lending_exceptional, not_(driver.named)),
        round_to(share(event.liability_pct, eur(1_000)), "cent", Rounding.HALF_UP),
        eur(0),
    ),
    "BPCE-11.2-10",
    says="Le prêt à un novice non désigné laisse 1 000 € à charge, selon la part de responsabilité.",
)
#: What is left of one's own damage for that deductible; the rest is claimed back once the victim is paid.
OWN_LEFT = most(taken("own_damage") - policy.damage_deductible, eur(0))


def guarantee(key, label, *steps, rule, to="policyholder"):
    return Guarantee(
        rule,
        f"{label} : ce que la garantie prend.",
        key=key,
        label=label,
        claimed=some(TAKES.takes(key)),
        trigger=some(TAKES.takes(key)),
        asked=taken(key),
        settle=[Take(label, rule, amount=taken(key)), *steps],
        pay_to=[Payee(to=to)],
    )


LIABILITY = guarantee("liability", "Responsabilité civile", rule="BPCE-11.1-21", to="victim")
THEFT = guarantee(
    "theft", "Vol", Deductible("Franchise vol", "BPCE-11.2-3", amount=policy.theft_deductible), rule="BPCE-7.8-9"
)
REPLACED = some(all_of(TAKES.takes("glass"), row.treatment == "replacement"))
GLASS_BREAKAGE = guarantee(
    "glass",
    "Bris de glace",
    Deductible("Franchise bris de glace", "BPCE-11.2-7", when=REPLACED, amount=policy.glass_deductible),
    rule="BPCE-7.1-9",
)
OWN_DAMAGE = guarantee(
    "own_damage",
    "Dommages tous accidents",
    Deductible("Franchise dommages", "BPCE-11.2-5", amount=policy.damage_deductible),
    Deductible("Prêt à un novice", "BPCE-11.2-10", amount=NOVICE),
    rule="BPCE-7.6-22",
)
FIRE = guarantee(
    "fire",
    "Incendie",
    Deductible("Franchise incendie", "BPCE-11.2-3", amount=policy.fire_deductible),
    rule="BPCE-7.6-21",
)
OWED_BACK = most(NOVICE - OWN_LEFT, eur(0))
CLAIMED_BACK = Recourse(
    "BPCE-11.1-22",
    "La victime payée, l'assureur réclame à l'assuré la franchise qu'il n'a pas pu retenir.",
    key="deductible_back",
    against="policyholder",
    ground=all_of(taken("liability") > eur(0), eur(0) < OWED_BACK),
    amount=least(OWED_BACK, taken("liability")),
)
CONTRACT = contract(LIABILITY, THEFT, GLASS_BREAKAGE, OWN_DAMAGE, FIRE, CLAIMED_BACK)

POLICY = {
    "policy.formula": "all_risks",
    "policy.theft_deductible": "300.00",
    "policy.glass_deductible": "90.00",
    "policy.damage_deductible": "400.00",
    "policy.fire_deductible": "500.00",
    "theft.break_in_found": True,
    "theft.violence": False,
    "driver.novice": False,
    "driver.lending_exceptional": False,
    "driver.named": True,
    "event.liability_pct": 100,
}
TIERS_PLUS = {"policy.formula": "third_party_plus"}
NO_BREAK_IN = {"theft.break_in_found": False}
LENT_TO_A_NOVICE = {"driver.novice": True, "driver.lending_exceptional": True, "driver.named": False}


def damage(what, cause, cost, *, follows="nothing", owner="insured", due="0.00", treatment="replacement"):
    return {
        "id": f"{owner} {what} {cause} {cost}", "object": what, "cause": cause, "cost": cost, "follows": follows,
        "owner": owner, "due": due, "treatment": treatment,
    }  # fmt: skip


def case(*found, **other):
    return {**POLICY, **other, "damages": list(found)}


WINDOW, LOCK = damage("glass", "theft", "250.00"), damage("lock", "theft", "420.00")
BURNT_AFTER_THEFT = damage("vehicle", "fire", "6000.00", follows="theft")
BURNT_AFTER_IMPACT = damage("vehicle", "fire", "6000.00", follows="impact")
OTHER_CAR = damage("other_vehicle", "collision", "3150.00", owner="third_party", due="3150.00")
DENT, WINDSCREEN = damage("vehicle", "collision", "3150.40"), damage("windscreen", "collision", "480.00")

ONE_DAMAGE_ONE_GUARANTEE = {
    "glass broken by a thief belongs to Theft, which pays": (case(WINDOW, LOCK), {"theft": "370.00"}),
    "Theft pays nothing below its deductible: glass it is": (case(WINDOW), {"glass": "160.00"}),
    "without a break-in Theft fails, glass remains": (case(WINDOW, LOCK, **NO_BREAK_IN), {"glass": "160.00"}),
    "the third-party formula never had Theft": (
        case(WINDOW, LOCK, **{"policy.formula": "third_party"}),
        {"glass": "160.00"},
    ),
    "a fire after a theft belongs to Theft": (case(BURNT_AFTER_THEFT), {"theft": "5700.00"}),
    "a fire after a theft that Theft does not cover is a fire": (
        case(BURNT_AFTER_THEFT, **NO_BREAK_IN),
        {"fire": "5500.00"},
    ),
    "a fire after an impact is accident damage": (case(BURNT_AFTER_IMPACT), {"own_damage": "5600.00"}),
    "without accident damage it is a fire": (case(BURNT_AFTER_IMPACT, **TIERS_PLUS), {"fire": "5500.00"}),
    "a scratch belongs to nothing in the middle formula": (
        case(damage("vehicle", "vandalism", "1240.00"), **TIERS_PLUS),
        {},
    ),
    "the other car is paid in full, one's own is not": (case(OTHER_CAR, DENT, **TIERS_PLUS), {"liability": "3150.00"}),
    "a collision with everything at once": (
        case(OTHER_CAR, DENT, WINDSCREEN, BURNT_AFTER_THEFT, WINDOW),
        {"liability": "3150.00", "own_damage": "2750.40", "glass": "390.00", "theft": "5950.00"},
    ),
    "a chip that is repaired bears no deductible": (
        case(damage("windscreen", "stone", "95.00", treatment="repair"), **TIERS_PLUS),
        {"glass": "95.00"},
    ),
}


@pytest.mark.parametrize("name", ONE_DAMAGE_ONE_GUARANTEE)
def test_every_damage_is_paid_by_one_guarantee(name):
    facts, paid = ONE_DAMAGE_ONE_GUARANTEE[name]
    decision = settle(CONTRACT, facts)

    assert {one["key"]: one["payable"] for one in decision["guarantees"] if one["payable"] != "0.00"} == paid
    assert sum(float(amount) for amount in paid.values()) == pytest.approx(float(decision["payable"]))


def test_every_damage_has_exactly_one_place():
    cases = {name: facts for name, (facts, _) in ONE_DAMAGE_ONE_GUARANTEE.items()}
    for answer in ask({key: TAKES.takes(key) for key in KEYS}, cases).values():
        assert all(sum(places) == 1 for places in zip(*answer.values(), strict=True))


CLAIMED_BACK_CASES = {
    "a driver who is named": ({}, TIERS_PLUS, None),
    "nothing else to take it from": (LENT_TO_A_NOVICE, TIERS_PLUS, "1000.00"),
    "half liable": ({**LENT_TO_A_NOVICE, "event.liability_pct": 50}, TIERS_PLUS, "500.00"),
    "not liable": ({**LENT_TO_A_NOVICE, "event.liability_pct": 0}, TIERS_PLUS, None),
    "already taken from one's own damage": (LENT_TO_A_NOVICE, {}, None),
}


@pytest.mark.parametrize("name", CLAIMED_BACK_CASES)
def test_the_victim_is_paid_in_full_and_the_deductible_claimed_back(name):
    driving, formula, back = CLAIMED_BACK_CASES[name]
    decision = settle(CONTRACT, case(OTHER_CAR, DENT, **driving, **formula))

    assert [one["amount"] for one in decision["payments"] if one["to"] == "victim"] == ["3150.00"]
    assert [one["amount"] for one in decision["recoveries"]] == ([back] if back else [])


def test_what_own_damage_could_not_bear_is_claimed_back():
    decision = settle(CONTRACT, case(OTHER_CAR, damage("vehicle", "collision", "1000.00"), **LENT_TO_A_NOVICE))

    assert {one["key"]: one["payable"] for one in decision["guarantees"]}["own_damage"] == "0.00"
    assert [one["amount"] for one in decision["recoveries"]] == ["400.00"]


def test_an_unproved_break_in_leaves_the_fire_open_and_gives_it_to_fire_at_closing():
    facts = case(BURNT_AFTER_THEFT)
    del facts["theft.break_in_found"]
    paid = {one["key"]: one["payable"] for one in settle(CONTRACT, facts)["guarantees"]}
    closed = {one["key"]: one["payable"] for one in settle(CONTRACT, facts, final=True)["guarantees"]}

    assert (paid["theft"], paid["fire"]) == (None, None)
    assert (closed["theft"], closed["fire"]) == ("0.00", "5500.00")


def test_either_guarantee_bounds_what_an_open_file_may_cost():
    facts = case(BURNT_AFTER_THEFT)
    del facts["theft.break_in_found"]
    decision = settle(CONTRACT, facts)

    assert (decision["outcome"], decision["payable"]) == ("covered", None)
    assert [one["fact"] for one in decision["missing"]] == ["theft.break_in_found"]
