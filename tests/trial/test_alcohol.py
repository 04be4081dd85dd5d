"""Alcohol or drugs: what the insurer proves, what the insured proves, and never the victim (SURA-3.14-17)."""

import pytest

from clausier.facts import damages, driver, event, expert, injury, law
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Exclusion, Guarantee, Payee
from clausier.rules.rows import total
from clausier.rules.steps import Take
from clausier.rules.terms import eur
from clausier.rules.words import all_of, any_of, insured_proves, insurer_proves, not_, reading
from tests.trial.both import contract, settle

UNDER_INFLUENCE = any_of(
    driver.alcohol_g_per_l > law.alcohol_limit_g_per_l, all_of(driver.drugs, not_(driver.drugs_prescribed))
)
WHO_PROVES_THE_LINK = Reading(
    "SURA-3.14-17",
    "Qui prouve que le sinistre est sans relation avec l'état du conducteur ?",
    (("insurer", "l'assureur prouve l'état et le lien"), ("insured", "l'assuré prouve l'absence de lien")),
    "le texte se tait ; l'exclusion se prouve par l'assureur, et le doute profite à l'assuré",
)
UNRELATED = reading(
    WHO_PROVES_THE_LINK,
    insurer=not_(insurer_proves(driver.state_caused_event)),
    insured=insured_proves(not_(driver.state_caused_event)),
)
ALCOHOL = Exclusion(
    "SURA-3.14-17",
    "Les dommages du véhicule et du conducteur sont exclus si l'alcool ou la drogue y a eu part.",
    when=UNDER_INFLUENCE,
    unless=UNRELATED,
    of=("own_damage", "driver"),
    victims="not opposed",
)


def guarantee(key, label, amount, rule):
    return Guarantee(
        rule,
        f"{label} : ce qui est dû.",
        key=key,
        label=label,
        claimed=amount > eur(0),
        trigger=event.kind == "accident",
        asked=amount,
        settle=[Take(label, rule, amount=amount)],
        pay_to=[Payee(to="victim" if key == "liability" else "insured")],
    )


CONTRACT = contract(
    guarantee("liability", "Responsabilité civile", total(damages.rows.due), "SURA-3.1.1-1"),
    guarantee("own_damage", "Dommages", expert.repair_cost, "SURA-3.7.1-1"),
    guarantee("driver", "Conducteur", total(injury.heads.amount), "SURA-3.8.1-1"),
    ALCOHOL,
)
CASE = {
    "event.kind": "accident",
    "expert.repair_cost": "4000.00",
    "damages": [{"id": "other car", "due": "3150.00"}],
    "injury.heads": [{"id": "suffering", "amount": "4500.00"}],
    "driver.alcohol_g_per_l": "0.80",
    "law.alcohol_limit_g_per_l": "0.50",
    "driver.drugs": False,
    "driver.drugs_prescribed": False,
}
AT_LIMIT, ABOVE = {"driver.alcohol_g_per_l": "0.50"}, {"driver.alcohol_g_per_l": "0.51"}
CAUSED, UNLINKED = {"driver.state_caused_event": True}, {"driver.state_caused_event": False}
NOT_MEASURED = {"driver.alcohol_g_per_l": None}
DRUGGED = AT_LIMIT | {"driver.drugs": True}
PRESCRIBED = {"driver.drugs_prescribed": True}
PAID, EXCLUDED = "11650.00", "3150.00"

#: What is known → paid while the file is open; at closing if the insurer proves the link; if the insured does.
CASES = {
    "over the limit, cause proved": (ABOVE | CAUSED, EXCLUDED, EXCLUDED, EXCLUDED),
    "over the limit, no link": (ABOVE | UNLINKED, PAID, PAID, PAID),
    "over the limit, link unknown": (ABOVE, None, PAID, EXCLUDED),
    "at the limit exactly": (AT_LIMIT | CAUSED, PAID, PAID, PAID),
    "nobody measured anything": (NOT_MEASURED, None, PAID, PAID),
    "nobody measured, no link": (NOT_MEASURED | UNLINKED, PAID, PAID, PAID),
    "nobody measured, link proved": (NOT_MEASURED | CAUSED, None, PAID, PAID),
    "drugs that were prescribed": (DRUGGED | PRESCRIBED | CAUSED, PAID, PAID, PAID),
    "drugs that were not": (DRUGGED | CAUSED, EXCLUDED, EXCLUDED, EXCLUDED),
    "drugs, prescription unknown": (DRUGGED | CAUSED | {"driver.drugs_prescribed": None}, None, PAID, PAID),
}


def case(other):
    return {name: value for name, value in (CASE | other).items() if value is not None}


@pytest.mark.parametrize("name", CASES)
def test_the_file_is_open_until_the_state_and_the_link_are_settled(name):
    other, paid, *_ = CASES[name]

    assert settle(CONTRACT, case(other))["payable"] == paid


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize(("meaning", "place"), [("insurer", 2), ("insured", 3)])
def test_at_closing_what_is_not_proved_fails_whoever_had_to_prove_it(name, meaning, place):
    other, *paid = CASES[name]
    decision = settle(CONTRACT, case(other), readings={"SURA-3.14-17": meaning}, final=True)

    assert decision["payable"] == paid[place - 1]


@pytest.mark.parametrize("final", [False, True])
@pytest.mark.parametrize("name", CASES)
def test_the_victim_is_always_paid(name, final):
    decision = settle(CONTRACT, case(CASES[name][0]), final=final)

    assert [one["amount"] for one in decision["payments"] if one["to"] == "victim"] == ["3150.00"]


def test_a_refusal_cites_the_clause():
    refused = [one for one in settle(CONTRACT, case(ABOVE | CAUSED))["guarantees"] if one["outcome"] == "refused"]

    assert {one["key"]: one["because"] for one in refused} == {
        "own_damage": ["SURA-3.14-17"],
        "driver": ["SURA-3.14-17"],
    }
