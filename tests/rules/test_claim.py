"""Settling a claim: the order of the steps is the law, and the outcome follows the kind of step that took money."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from clausier.rules import claim
from clausier.rules.contract import Contract
from clausier.rules.decide import decide
from clausier.rules.declare import choice, money, rows, yes_no
from clausier.rules.errors import ContractError, UnusableCase
from clausier.rules.provisions import Condition, Duty, Exclusion, Guarantee, Lines, Payee, Sanction, Victims
from clausier.rules.rows import total
from clausier.rules.steps import (
    Basis,
    Credit,
    Deductible,
    Floor,
    Harm,
    Limit,
    Proportion,
    Reduction,
    RowWear,
    Sublimit,
    Take,
    Wear,
)
from clausier.rules.terms import eur, pct
from clausier.rules.words import all_of, not_, share

COST = money("damage.cost", "Combien ?", "repairer")
HIT = yes_no("damage.sudden", "Soudain ?", "insured")
WORN = yes_no("damage.worn", "Usé ?", "expert")
PAPER = yes_no("document.present", "Facture reçue ?", "office")


def contract(*settle, lines=None, pay_to=(), more=(), claimed=None, asked=None, tables=()) -> Contract:
    """One guarantee over one cost, with further provisions."""
    guarantee = Guarantee(
        "TEST-1-1",
        "On paie le dommage soudain.",
        key="damage",
        label="Dommage",
        claimed=claimed if claimed is not None else eur(0) < COST,
        trigger=HIT,
        asked=asked if asked is not None else COST,
        settle=settle or [Take("Dommage", "TEST-1-1", amount=COST)],
        lines=lines,
        pay_to=pay_to or [Payee(to="insured")],
    )
    chapter = SimpleNamespace(guarantee=guarantee, more=tuple(more))
    return Contract(key="test", edition="1", title="Essai", document="essai", chapters=(chapter,), tables=tables)


def answer(of: Contract, final: bool = False, **facts):
    """The decision on facts written with underscores for dots."""
    return decide(of, {name.replace("__", "."): value for name, value in facts.items()}, final=final).as_json()


TAKE = Take("Dommage", "TEST-1-1", amount=COST)
STEPS = {
    "nothing else": ([], "1000.01", "covered"),
    "wear keeps the rounded part and takes the difference": (
        [Wear("Vétusté", "TEST-1-2", rate=pct(30), base=COST)],
        "700.01",
        "reduced",
    ),
    "a sub-limit bounds one part": (
        [Sublimit("Sous-limite", "TEST-1-2", base=eur(300), ceiling=eur(100))],
        "800.01",
        "reduced",
    ),
    "a limit": ([Limit("Plafond", "TEST-1-2", ceiling=eur(900))], "900.00", "reduced"),
    "a limit that does not bite": ([Limit("Plafond", "TEST-1-2", ceiling=eur(2000))], "1000.01", "covered"),
    "a deductible leaves the claim covered": (
        [Deductible("Franchise", "TEST-1-2", amount=eur(150))],
        "850.01",
        "covered",
    ),
    "a reduction": ([Reduction("Réduction", "TEST-1-2", rate=pct(50))], "500.01", "reduced"),
    "the proportional rule": ([Proportion("Proportion", "TEST-1-2", part=eur(2), whole=eur(3))], "666.67", "reduced"),
    "a part above the whole keeps everything and no more": (
        [Proportion("Proportion", "TEST-1-2", part=eur(4), whole=eur(3))],
        "1000.01",
        "covered",
    ),
    "a floor": ([Floor("Minimum", "TEST-1-2", minimum=eur(1500))], "1500.00", "covered"),
    "what was already received leaves the claim covered": (
        [Credit("Reçu", "TEST-1-2", amount=eur(400))],
        "600.01",
        "covered",
    ),
    "wear of rows, rounded once": (
        [RowWear("Vétusté", "TEST-1-2", amount=share(pct(30), COST))],
        "700.01",
        "reduced",
    ),
    "a sanction": ([Harm("Préjudice", "TEST-1-2", amount=eur(400))], "600.01", "reduced"),
    "another basis": ([Basis("Perte totale", "TEST-1-2", amount=eur(800))], "800.00", "reduced"),
}


@pytest.mark.parametrize("name", STEPS)
def test_each_step_does_its_own_thing(name):
    steps, payable, outcome = STEPS[name]
    decision = answer(contract(TAKE, *steps), damage__cost="1000.01", damage__sudden=True)

    assert (decision["payable"], decision["outcome"]) == (payable, outcome)


ABSORBED = {
    "a loss below the deductible": ([Deductible("Franchise", "TEST-1-2", amount=eur(2000))], "covered"),
    "a loss that was already paid": ([Credit("Reçu", "TEST-1-2", amount=eur(1000))], "covered"),
    "a reduced loss below the deductible": (
        [Limit("Plafond", "TEST-1-3", ceiling=eur(500)), Deductible("Franchise", "TEST-1-2", amount=eur(500))],
        "reduced",
    ),
    "a ceiling of nothing, whatever is then taken off": (
        [Limit("Plafond", "TEST-1-3", ceiling=eur(0)), Deductible("Franchise", "TEST-1-2", amount=eur(500))],
        "refused",
    ),
    "a sanction that takes everything": ([Harm("Préjudice", "TEST-1-2", amount=eur(1000))], "refused"),
}


@pytest.mark.parametrize("name", ABSORBED)
def test_what_the_insured_bears_or_already_has_refuses_nothing(name):
    steps, outcome = ABSORBED[name]
    decision = answer(contract(TAKE, *steps), damage__cost="1000.00", damage__sudden=True)

    assert (decision["payable"], decision["outcome"]) == ("0.00", outcome)


ORDERS = {
    "deductible, proportion, cap": ("dpc", "7000.00"),
    "cap, deductible, proportion": ("cdp", "5200.00"),
    "cap, proportion, deductible": ("cpd", "5100.00"),
}


@pytest.mark.parametrize("name", ORDERS)
def test_the_order_of_the_steps_is_the_law(name):
    order, payable = ORDERS[name]
    step = {
        "d": Deductible("Franchise", "TEST-1-2", amount=eur(500)),
        "p": Proportion("Proportion", "TEST-1-3", part=eur(8), whole=eur(10)),
        "c": Limit("Plafond", "TEST-1-4", ceiling=eur(7000)),
    }

    decision = answer(contract(TAKE, *[step[one] for one in order]), damage__cost="10000.00", damage__sudden=True)

    assert decision["payable"] == payable


def test_a_skipped_step_takes_nothing():
    of = contract(TAKE, Deductible("Franchise", "TEST-1-2", when=WORN, amount=eur(500)))

    assert answer(of, damage__cost="800.00", damage__sudden=True, damage__worn=False)["payable"] == "800.00"
    assert answer(of, damage__cost="800.00", damage__sudden=True, damage__worn=True)["payable"] == "300.00"


@pytest.mark.parametrize(("cost", "payable"), [("800.00", "800.00"), ("9000.00", "7000.00")])
def test_the_reasons_of_a_payment_name_each_limit_that_it_was_held_against(cost, payable):
    limits = [
        Limit("Plafond", "TEST-1-4", ceiling=eur(7000)),
        Limit("Plafond de ce qui est usé", "TEST-1-5", when=WORN, ceiling=eur(100)),
    ]
    found = answer(contract(TAKE, *limits), damage__cost=cost, damage__sudden=True, damage__worn=False)

    assert found["payable"] == payable
    assert found["guarantees"][0]["because"] == ["TEST-1-1", "TEST-1-4"]


def test_an_exclusion_is_open_until_the_insurer_proves_it_and_falls_at_closing():
    of = contract(more=[Exclusion("TEST-2-1", "L'usure est exclue.", when=WORN)])
    facts = {"damage__cost": "800.00", "damage__sudden": True}

    assert answer(of, **facts)["outcome"] == "undetermined"
    assert [one["fact"] for one in answer(of, **facts)["missing"]] == ["damage.worn"]
    assert answer(of, **facts, final=True)["outcome"] == "covered"
    assert answer(of, **facts, damage__worn=True)["outcome"] == "refused"


def test_what_the_insured_does_not_prove_is_not_established_at_closing():
    decision = answer(contract(), final=True, damage__cost="800.00")

    assert decision["outcome"] == "refused"
    assert decision["guarantees"][0]["because"] == ["TEST-1-1"]


def test_a_refused_claim_asks_nothing():
    of = contract(more=[Exclusion("TEST-2-1", "L'usure est exclue.", when=WORN)])
    decision = answer(of, damage__worn=True, damage__cost="10.00")

    assert (decision["outcome"], decision["missing"]) == ("refused", [])


def test_an_open_file_already_says_between_what_and_what():
    of = contract(TAKE, Limit("Plafond", "TEST-1-2", ceiling=eur(900)))

    assert answer(of, damage__sudden=True)["range"] == {"from": "0.00", "to": "900.00"}


def test_the_ceiling_of_a_part_does_not_widen_what_may_be_paid():
    """The part is the whole cost: it may bring 8 000 at most, not twice that."""
    part = money("damage.part", "Quelle part ?", "expert", high_cents=800_000)
    of = contract(
        Take("Part", "TEST-1-1", amount=part),
        Sublimit("Sous-limite", "TEST-1-2", base=part, ceiling=eur(1_000_000)),
        claimed=HIT,
        asked=part,
    )

    assert answer(of, damage__sudden=True)["range"] == {"from": "0.00", "to": "8000.00"}


def test_a_gate_makes_the_payment_wait_and_decides_no_cover():
    of = contract(more=[Condition("TEST-3-1", "La facture est reçue.", test=PAPER, gate=True)])
    decision = answer(of, damage__cost="10.00", damage__sudden=True)

    assert decision["outcome"] == "covered"
    assert decision["payments"][0]["gates"] == [{"rules": ["TEST-3-1"], "says": "La facture est reçue."}]
    assert answer(of, damage__cost="10.00", damage__sudden=True, document__present=True)["payments"][0]["gates"] == []


def test_payees_are_served_in_order():
    of = contract(pay_to=[Payee(to="lessor", upto=eur(300)), Payee(to="insured")])
    decision = answer(of, damage__cost="800.00", damage__sudden=True)

    assert [(one["to"], one["amount"]) for one in decision["payments"]] == [("lessor", "300.00"), ("insured", "500.00")]


def two_sides(*more, common=()) -> Contract:
    """One's own damage, and as much for a victim."""
    own = contract(more=more).provisions
    victim = Guarantee(
        "TEST-6-1", "On paie la victime.", key="victim", label="Victime", claimed=eur(0) < COST, trigger=HIT,
        asked=COST, settle=[Take("Victime", "TEST-6-1", amount=COST)], pay_to=[Payee(to="victim")], to_victims=True,
    )  # fmt: skip
    chapter = SimpleNamespace(own=own, victim=victim)
    return Contract(
        key="test", edition="1", title="Essai", document="essai", chapters=(chapter,), common_steps=tuple(common)
    )


def paid(decision):
    return {one["to"]: one["amount"] for one in decision["payments"]}


def test_what_goes_to_a_victim_is_no_part_of_what_the_insured_side_receives():
    decision = answer(two_sides(), damage__cost="800.00", damage__sudden=True)

    assert decision["payable"] == "800.00"
    assert paid(decision) == {"insured": "800.00", "victim": "800.00"}


DRUNK = yes_no("driver.drunk", "Ivre ?", "office")


@pytest.mark.parametrize(
    ("victims", "to_the_victim"),
    [(Victims.NOT_OPPOSED, "800.00"), (Victims.PAID_THEN_RECOVERED, "800.00"), (Victims.OPPOSED, None)],
)
def test_an_exclusion_refuses_a_victim_only_when_it_may_be_opposed(victims, to_the_victim):
    of = two_sides(Exclusion("TEST-7-1", "L'ivresse est exclue.", when=DRUNK, victims=victims))
    decision = answer(of, damage__cost="800.00", damage__sudden=True, driver__drunk=True)

    assert decision["payable"] == "0.00"
    assert paid(decision).get("victim") == to_the_victim


def test_neither_a_forfeiture_nor_a_common_reduction_touches_a_victim():
    late = Duty("TEST-7-2", "Déclarer.", who="insured", breach=WORN, sanction=Sanction.FORFEIT)
    half = Reduction("Réduction", "TEST-7-3", rate=pct(50))
    facts = {"damage__cost": "800.00", "damage__sudden": True}

    assert paid(answer(two_sides(late), damage__worn=True, **facts)) == {"victim": "800.00"}
    assert paid(answer(two_sides(common=[half]), **facts)) == {"insured": "400.00", "victim": "800.00"}


def test_a_sanction_takes_the_harm_from_its_guarantee():
    harm = money("handler.harm", "Quel préjudice ?", "handler")
    duty = Duty(
        "TEST-4-1",
        "Prévenir à temps.",
        who="insured",
        breach=WORN,
        sanction=Sanction.PROVEN_HARM,
        harm=harm,
        of=("damage",),
    )
    decision = answer(
        contract(more=[duty]), damage__cost="800.00", damage__sudden=True, damage__worn=True, handler__harm="120.00"
    )

    assert (decision["payable"], decision["outcome"]) == ("680.00", "reduced")
    assert decision["statement"][-1]["rules"] == ["TEST-4-1"]


LINES = rows(
    "work.lines",
    "Quelles lignes ?",
    "repairer",
    [
        choice("work.lines.part", {"pump": "pompe", "tyre": "pneu"}, "Quelle pièce ?", "repairer"),
        money("work.lines.price", "Quel prix ?", "repairer"),
    ],
)
TYRE = Exclusion("TEST-5-1", "Les pneus sont exclus.", when=LINES.part == "tyre", of=("damage",))


def by_lines(covered) -> Contract:
    """A guarantee that pays 70 % of covered lines."""
    paid = LINES.price - LINES.price * pct(30)
    return contract(
        Take("Lignes", "TEST-1-1", amount=total(LINES.price, of=covered)),
        Wear("Vétusté", "TEST-1-2", rate=pct(30), base=total(LINES.price, of=covered)),
        lines=Lines(covered=covered, asked=LINES.price, granted=paid),
        claimed=total(LINES.price) > eur(0),
        asked=total(LINES.price),
        more=[TYRE],
        tables=(LINES.table,),
    )


def test_lines_add_up_to_the_statement_to_the_cent():
    of = by_lines(not_(TYRE.applies))
    given = [{"id": str(n), "part": "pump", "price": "0.05"} for n in range(7)] + [
        {"id": "t", "part": "tyre", "price": "9.00"}
    ]
    decision = answer(of, damage__sudden=True, work__lines=given)

    cents = [round(float(line["granted"]) * 100) for line in decision["lines"]]
    assert decision["payable"] == "0.25"
    assert sum(cents) == 25
    assert decision["lines"][-1]["outcome"] == "refused"
    assert decision["lines"][-1]["rules"] == ["TEST-5-1"]


def test_only_the_rows_that_a_guarantee_is_about_are_told_under_it():
    about = Contract(
        key="test", edition="1", title="Essai", document="essai", tables=(LINES.table,),
        chapters=(SimpleNamespace(guarantee=Guarantee(
            "TEST-1-1", "Les pompes.", key="pumps", label="Pompes", claimed=total(LINES.price) > eur(0), trigger=HIT,
            asked=total(LINES.price, of=LINES.part == "pump"),
            settle=[Take("Pompes", "TEST-1-1", amount=total(LINES.price, of=LINES.part == "pump"))],
            lines=Lines(
                covered=LINES.part == "pump", asked=LINES.price, granted=LINES.price, of=LINES.part == "pump"
            ),
            pay_to=[Payee(to="insured")],
        )),),
    )  # fmt: skip
    given = [{"id": "1", "part": "pump", "price": "10.00"}, {"id": "2", "part": "tyre", "price": "5.00"}]
    decision = answer(about, damage__sudden=True, work__lines=given)

    assert [(one["id"], one["granted"]) for one in decision["lines"]] == [("1", "10.00")]


def test_a_line_exclusion_that_no_line_examines_is_refused_at_load():
    with pytest.raises(ContractError, match="TEST-5-1"):
        claim.outputs(by_lines(all_of(LINES.each)).settled)


def test_a_case_with_an_unknown_fact_decides_nothing():
    with pytest.raises(UnusableCase, match="damage.sudden"):
        answer(contract(), damage__suden=True)


def test_the_same_facts_give_the_same_fingerprint():
    of = contract()
    one, other = (answer(of, damage__cost=cost, damage__sudden=True) for cost in ("10.00", "10.01"))

    assert one == answer(of, damage__cost="10.00", damage__sudden=True)
    assert one["fingerprint"] != other["fingerprint"]


def test_a_question_says_what_it_decides_and_on_what_it_depends():
    of = contract(more=[Exclusion("TEST-2-1", "L'usure est exclue.", when=WORN)])
    missing = {one["fact"]: one for one in answer(of)["missing"]}

    assert missing["damage.worn"]["decides"] == ["damage.covers", "outcome", "payable"]
    assert missing["damage.worn"]["only_if"] == []
    assert missing["damage.cost"]["decides"] == ["outcome", "payable"]
    assert missing["damage.cost"]["only_if"] == ["damage.covers"]
    assert list(missing) == ["damage.sudden", "damage.worn", "damage.cost"]


def test_a_certain_amount_still_asks_to_whom_it_goes():
    of = contract(pay_to=[Payee(to="repairer", when=WORN), Payee(to="insured")])
    known = {"damage__cost": "1000.00", "damage__sudden": True}
    decision = answer(of, **known)

    assert (decision["payable"], [one["fact"] for one in decision["missing"]]) == ("1000.00", ["damage.worn"])
    assert decision["missing"][0]["decides"] == ["payments"]
    paid = {worn: answer(of, **known, damage__worn=worn) for worn in (True, False)}
    assert [[one["to"] for one in paid[worn]["payments"]] for worn in (True, False)] == [["repairer"], ["insured"]]
    assert [paid[worn]["missing"] for worn in (True, False)] == [[], []]
