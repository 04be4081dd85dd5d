"""What holds of every claim: more damage, more deductible, another formula, a year of claims.

Some properties that one expects are false because of the document; its thresholds are then shown, and the property is
asked on one side of them: an irreparable vehicle is paid once and for all (2, 3); a glass broken by a thief goes to
theft as soon as theft pays anything (7.1); glass and vehicle share one deductible of a collision (7.9).
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clausier.rules.decide import Claim, decide, prepare
from tests.contracts.bpce_auto.claims import BASE, BPCE, facts_of, filled
from tests.contracts.world import close

FORMULAS = ("all_risks", "third_party_plus", "third_party")
OPTIONS = ("glass", "reinforced_glass", "contents", "external_equipment")
WORLD = close(BPCE, {**BASE, "policy.options": []})
OWN, DUE = {"owner": "insured", "treatment": "replacement"}, {"owner": "third_party", "object": "other_vehicle"}
#: Cents that meet the deductibles (90, 400), the value (11 000) and roundings.
COSTS = st.sampled_from(["0.01", "89.99", "100.00", "400.00", "400.01", "1240.33", "3150.40", "9000.00"])

policies = st.fixed_dictionaries(
    {
        "policy.formula": st.sampled_from(FORMULAS),
        "policy.options": st.lists(st.sampled_from(OPTIONS), unique=True),
        "policy.damage_deductible": st.sampled_from(["130.00", "400.00", "2000.00"]),
        "event.liability_pct": st.sampled_from([0, 50, 100]),
        "event.third_party_identified": st.booleans(),
        "theft.break_in_found": st.booleans(),
    }
)
own = st.fixed_dictionaries(
    {
        "object": st.sampled_from(["vehicle", "windscreen", "mirror", "building"]),
        "cause": st.sampled_from(["collision", "attempted_theft", "hail", "fire", "wear"]),
        "follows": st.sampled_from(["nothing", "impact", "theft"]),
        "wear_pct": st.sampled_from([0, 0, 33]),
        "cost": COSTS,
    }
)
owed = st.fixed_dictionaries({"due": COSTS, "object": st.sampled_from(["other_vehicle", "person"])})


def rows(*found: dict[str, Any]) -> list[dict[str, Any]]:
    return [filled("damages", {"follows": "nothing", "cause": "collision", "treatment": "replacement",
                               **row, "id": str(place)}) for place, row in enumerate(found)]  # fmt: skip


def claim(policy, *damages, **more):
    told = {**WORLD, **policy, **more, "damages": rows(*damages)}
    # The closed world says "no" of each option; those of the policy are told as a set.
    for name in BPCE.vocabulary.facts:
        if name.startswith("policy.options."):
            told.pop(name, None)
    return Claim(BPCE, prepare(BPCE, told), {}, True)


def pays(found, key="payable"):
    return found.value("payable" if key == "payable" else f"{key}.pays")


def total(damages):
    return sum(int(Decimal(row["cost"]) * 100) for row in damages if row["object"] != "building")


VALUE = int(Decimal(BASE["vehicle.replacement_value"]) * 100)


def repairable(damages):
    return total(damages) <= VALUE


def stolen_glass(damages):
    return any(row["object"] in ("windscreen", "mirror") and (row["cause"] == "attempted_theft" or
               row["follows"] == "theft") for row in damages)  # fmt: skip


mine = st.lists(own.map(lambda row: {**OWN, **row}), min_size=1, max_size=3)
others = st.lists(owed.map(lambda row: {**DUE, **row}), min_size=1, max_size=3)
EXAMPLES = settings(max_examples=400, deadline=None)


@EXAMPLES
@given(policies, mine, own.map(lambda row: {**OWN, **row}))
def test_one_more_damage_never_pays_less_while_the_vehicle_can_be_repaired(policy, damages, another):
    assume(repairable([*damages, another]) and not stolen_glass([*damages, another]))

    assert pays(claim(policy, *damages)) <= pays(claim(policy, *damages, another))


@EXAMPLES
@given(policies, mine, st.integers(1, 99))
def test_a_damage_told_in_two_rows_pays_the_same(policy, damages, share):
    first, *rest = damages
    cents = int(Decimal(first["cost"]) * 100)
    parts = (cents * share // 100, cents - cents * share // 100)
    split = [{**first, "cost": f"{part // 100}.{part % 100:02d}"} for part in parts]
    whole, apart = claim(policy, *damages), claim(policy, *split, *rest)

    for one in BPCE.settled:
        assert pays(whole, one.guarantee.key) == pays(apart, one.guarantee.key)


@EXAMPLES
@given(policies, mine, st.sampled_from([("130.00", "400.00"), ("400.00", "400.01"), ("400.00", "2000.00")]))
def test_a_higher_deductible_never_pays_more(policy, damages, deductibles):
    assume(not stolen_glass(damages))
    low, high = (claim({**policy, "policy.damage_deductible": one}, *damages) for one in deductibles)

    assert pays(high) <= pays(low)


@EXAMPLES
@given(policies, mine)
def test_never_more_than_the_loss(policy, damages):
    """Without the indemnisation plus: the repairs, or the value of a vehicle that cannot be repaired."""
    assert pays(claim(policy, *damages)) <= (total(damages) if repairable(damages) else VALUE)


DRIVING = st.sampled_from(
    [
        {}, {"driver.alcohol_g_per_l": "0.80"}, {"driver.drugs": True}, {"driver.licence_valid": False},
        {"driver.test_refused": True}, {"event.causes.race": True}, {"driver.named": False, "driver.authorised": False},
        {"misstatement.found": "after_loss", "misstatement.intentional": True, "misstatement.changes_risk": True},
        {"misstatement.found": "after_loss", "premium.paid": "1.00", "premium.due_if_declared": "600.00"},
    ]
)  # fmt: skip


@EXAMPLES
@given(policies, mine, others, DRIVING)
def test_victims_are_paid_in_full_whatever_the_formula_the_driver_or_the_declarations(
    policy, damages, victims, driving
):
    due = sum(int(Decimal(row["due"]) * 100) for row in victims)

    assert pays(claim(policy, *damages, *victims, **driving), "liability") == due


@EXAMPLES
@given(policies, mine, others)
def test_what_victims_receive_is_no_part_of_what_the_insured_receives(policy, damages, victims):
    assert pays(claim(policy, *damages)) == pays(claim(policy, *damages, *victims))


@EXAMPLES
@given(policies, mine, st.sampled_from(["300.00", "600.00", "599.99"]))
def test_a_part_of_the_premium_never_pays_more_than_its_part(policy, damages, paid):
    whole = pays(claim(policy, *damages))
    part = pays(claim(policy, *damages, **{"misstatement.found": "after_loss", "premium.paid": paid,
                                           "premium.due_if_declared": "600.00"}))  # fmt: skip
    exact = whole * Decimal(paid) / 600

    assert abs(part - exact) <= Decimal("0.5") * len(BPCE.settled)


# --- the thresholds of the document -----------------------------------------------------------------------------------

PLAIN = {"policy.formula": "all_risks", "policy.options": [], "policy.damage_deductible": "400.00"}


def dent(cost, thing="vehicle", cause="collision"):
    return {**OWN, "object": thing, "cause": cause, "cost": cost}


def test_a_damage_more_may_pay_less_when_it_makes_the_vehicle_irreparable():
    """Repaired: 10 900 − 400. With one lock more the value is paid, 11 000 − 400, less the wreck that is kept, 900."""
    kept = {**PLAIN, "election.keep_wreck": "keep", "expert.wreck_value": "900.00"}
    dented, lock = dent("10900.00"), dent("200.00", "lock", "vandalism")

    assert pays(claim(kept, dented)) == 10_500_00
    assert pays(claim(kept, dented, lock)) == 9_700_00


def test_a_damage_more_may_pay_less_when_theft_begins_to_pay():
    """Glass alone stays below the deductible of theft and is paid as glass; with the lock, theft takes both."""
    window = dent("389.00", "windscreen", "attempted_theft")
    shown = {**PLAIN, "theft.break_in_found": True}

    assert pays(claim(shown, window)) == 299_00
    assert pays(claim(shown, window, dent("100.00", "lock", "attempted_theft"))) == 89_00


def test_a_higher_deductible_may_pay_more_when_theft_ceases_to_pay():
    window = dent("489.00", "windscreen", "attempted_theft")
    shown = {**PLAIN, "theft.break_in_found": True}

    assert pays(claim(shown, window)) == 89_00
    assert pays(claim({**shown, "policy.damage_deductible": "500.00"}, window)) == 399_00


# --- a year of claims -------------------------------------------------------------------------------------------------

BICYCLE = {"shared_bike.harm": "stolen", "shared_bike.penalty": "200.00"}
MIRROR = {"damages": [dent("210.00", "mirror", "stone")]}
BAG = filled("items", {"id": "1", "category": "luggage", "value_today": "300.00", "original_invoice": True,
                       "invoice_price": "300.00"})  # fmt: skip
BOX = {**BAG, "category": "roof_box", "certified": True}
YEARLY = {
    "contents": ("history.contents_this_year", "policy.contents_interventions_per_year", {"items": [BAG]}, 300_00),
    "external_equipment": ("history.equipment_this_year", "policy.equipment_interventions_per_year", {"items": [BOX]},
                           300_00),
    "shared_bike": ("history.shared_bike_this_year", "policy.shared_bike_interventions_per_year", BICYCLE, 200_00),
    "reinforced_glass": ("history.reinforced_glass_this_year", "policy.reinforced_glass_interventions_per_year", MIRROR,
                         210_00),
}  # fmt: skip
EVERYTHING = {"policy.formula": "all_risks", "policy.options": ["external_equipment", "shared_bike"]}


@pytest.mark.parametrize("allowed", [1, 2, 3])
@pytest.mark.parametrize("key", YEARLY)
def test_a_year_pays_as_many_claims_as_the_policy_allows(key, allowed):
    """Each claim that was paid counts for the next."""
    history, limit, facts, amount = YEARLY[key]
    paid: list[int] = []
    for _ in range(5):
        told = {**EVERYTHING, limit: allowed, history: sum(one > 0 for one in paid), **facts}
        paid.append(pays(claim(told, *told.pop("damages", [])), key))

    assert paid == [amount] * allowed + [0] * (5 - allowed)


def test_silent_conditions_leave_one_reinforced_glass_a_year():
    history, limit, _, _ = YEARLY["reinforced_glass"]
    paid = [
        pays(claim({**EVERYTHING, limit: 0, history: before}, dent("210.00", "mirror", "stone")), "reinforced_glass")
        for before in (0, 1)
    ]
    assert paid == [210_00, 0]


@pytest.mark.parametrize("case", ["collision-of-everything", "reduced-collision", "everything-in-a-leased-car"])
def test_what_is_paid_to_each_adds_up(case):
    decision = decide(BPCE, facts_of(case)).as_json()
    by_guarantee = {}
    for one in decision["payments"]:
        by_guarantee[one["guarantee"]] = by_guarantee.get(one["guarantee"], 0) + Decimal(one["amount"])

    assert by_guarantee == {one["key"]: Decimal(one["payable"]) for one in decision["guarantees"]
                            if Decimal(one["payable"])}  # fmt: skip
    victims = by_guarantee.get("liability", 0)
    assert sum(by_guarantee.values()) - victims == Decimal(decision["payable"])
