"""Every damage has one guarantee that looks at it, and what none looks at is refused by a line with its clause."""

from __future__ import annotations

from itertools import product

import pytest

from clausier.contracts.bpce_auto import left_out
from clausier.contracts.bpce_auto.damage_lines import FIRE_AFTER_IMPACT, FIRE_AFTER_THEFT, TAKES
from clausier.contracts.bpce_auto.liability import OTHERS
from clausier.rules.case import encode
from clausier.rules.decide import decide
from clausier.rules.program import program
from clausier.rules.uses import kept
from clausier.rules.words import all_of, none_of, not_
from tests.contracts.bpce_auto.claims import BASE, BPCE, filled
from tests.contracts.world import close

COLUMNS = {
    name: [key for key, _ in column.options]
    for name, column in BPCE.vocabulary.columns["damages"].items()
    if column.options
}
#: What a clause of the allocation asks of the event before; the other answers are alike.
FOLLOWS = ("nothing", "theft", "impact")
ROWS = [
    filled("damages", {"id": str(place), "owner": "insured", "object": thing, "cause": cause, "follows": follows,
                       "treatment": "repair", "cost": "100.00"})
    for place, (thing, cause, follows) in enumerate(product(COLUMNS["object"], COLUMNS["cause"], FOLLOWS))
]  # fmt: skip
OTHER_OWNERS = [{**ROWS[0], "id": owner, "owner": owner} for owner in COLUMNS["owner"]]
#: As many rows as a case may hold.
TOGETHER = 200
KEYS = {key for _, key in TAKES.cases} | {TAKES.otherwise}
POLICIES = {
    "tiers": {"policy.formula": "third_party"},
    "tiers with glass": {"policy.formula": "third_party", "policy.options": ["glass"]},
    "tiers plus": {"policy.formula": "third_party_plus"},
    "tous risques": {"policy.formula": "all_risks", "policy.options": ["mechanical_breakdown"]},
}
EVENTS = {
    "an accident": {},
    "a shown theft": {"event.kind": "theft", "theft.break_in_found": True},
    "a natural disaster": {"event.ministerial_order": "natural_disaster"},
    "a technological disaster": {"event.ministerial_order": "technological_disaster"},
}
NOBODY = {FIRE_AFTER_IMPACT.id: "nobody", FIRE_AFTER_THEFT.id: "nobody"}


def places(facts, readings):
    """Each row with what holds of it, as many rows at a time as a case may hold."""
    terms = {key: TAKES.takes(key) for key in KEYS} | {
        "left out": left_out.LEFT_OUT,
        "told why": all_of(left_out.LEFT_OUT, not_(none_of(*left_out.REASONS))),
        "others": OTHERS,
    }
    compiled = program(terms, readings)
    run = kept.compile(compiled)
    told = close(BPCE, {**BASE, "policy.options": [], "vehicle.replacement_value": "1000000.00", **facts})
    rows = [*OTHER_OWNERS, *ROWS]
    for some in (rows[place : place + TOGETHER] for place in range(0, len(rows), TOGETHER)):
        found = run(encode(BPCE.vocabulary, {**told, "damages": some}))
        columns = {name: found[compiled.slot[node.number]] for name, node in compiled.outputs.items()}
        for place, row in enumerate(some):
            yield row, {name: column[place] for name, column in columns.items()}


@pytest.mark.parametrize("readings", [{}, NOBODY], ids=["taken", "nobody"])
@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("policy", POLICIES)
def test_one_guarantee_looks_at_a_damage_and_a_reason_leaves_out_the_others(policy, event, readings):
    for row, holds in places({**POLICIES[policy], **EVENTS[event]}, readings):
        taken = [key for key in KEYS if holds[key]]
        assert len(taken) == 1, (row, taken)
        assert holds["left out"] is (taken == ["none"] and not holds["others"]), row
        assert holds["told why"] is holds["left out"], row


@pytest.mark.parametrize("cause", ["wear", "other", "drought"])
def test_a_damage_that_nobody_looks_at_is_refused_and_does_not_lower_the_rest(cause):
    def told(*rows):
        made = [filled("damages", {"owner": "insured", "object": "vehicle", "treatment": "repair",
                                   "follows": "nothing", **row}) for row in rows]  # fmt: skip
        return decide(BPCE, close(BPCE, {**BASE, "policy.options": [], "damages": made})).as_json()

    dent = {"id": "dent", "cause": "collision", "cost": "1400.00"}
    left = {"id": "left", "cause": cause, "cost": "300.00"}
    alone, beside, both = told(left), told(dent), told(dent, left)

    assert (alone["outcome"], beside["payable"], both["payable"]) == ("refused", "1000.00", "1000.00")
    (line,) = [one for one in both["lines"] if one["guarantee"] == "none"]
    assert (line["id"], line["outcome"], line["granted"]) == ("left", "refused", "0.00")
    assert line["rules"] and line["says"]


@pytest.mark.parametrize("category", [key for key, _ in BPCE.vocabulary.columns["items"]["category"].options])
def test_every_object_has_one_line(category):
    row = filled("items", {"id": "1", "category": category, "value_today": "100.00", "owner": "insured"})
    facts = {**BASE, "policy.options": ["external_equipment"], "items": [row]}
    lines = decide(BPCE, close(BPCE, facts)).as_json()["lines"]

    assert [one["id"] for one in lines] == ["1"]
    assert lines[0]["rules"]
