"""One event under several contracts: each answers on what it reads, and the law shares what several cover."""

from __future__ import annotations

import io
import json
from types import SimpleNamespace
from unittest import mock

import pytest

from clausier import contracts, library
from clausier.cli.main import main
from clausier.comparison import compare
from clausier.facts import failure, policy, repair, roadside
from clausier.rules.contract import Contract
from clausier.rules.errors import CaseError, UnusableCase
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Guarantee
from clausier.rules.rows import total
from clausier.rules.steps import Limit, Take
from clausier.rules.terms import eur, truth
from clausier.rules.words import reading
from tests.contracts.worked import GUARANTEES, claims

PARTS = total(repair.lines.parts_price)


def guarantee(key, label, asked, ceiling, trigger):
    """A guarantee that pays what it is asked for up to a ceiling."""
    steps = [Take("Prix", "TEST-1-1", amount=asked), Limit("Plafond", "TEST-1-2", ceiling=eur(ceiling))]
    return Guarantee(
        ("TEST-1-1",),
        "On paie.",
        key=key,
        label=label,
        claimed=eur(0) < asked,
        trigger=trigger,
        asked=asked,
        settle=steps,
    )


def contract(key, *provisions):
    """A contract of one chapter."""
    chapter = SimpleNamespace(provisions=tuple(provisions))
    return Contract(key, "1", f"Contrat {key}", "essai", (chapter,), (repair.lines.table,))


SURE = Reading("TEST-9-1", "Est-ce sûr ?", (("yes", "Oui."), ("no", "Non.")), "Le doute profite à l'assuré.")
NARROW = contract(
    "narrow",
    guarantee("breakdown", "Panne", PARTS, 300, failure.internal_cause),
    Condition("TEST-2-1", "Le contrat est signé.", test=policy.form_signed),
)
WIDE = contract(
    "wide",
    guarantee("repairs", "Réparations", PARTS, 900, reading(SURE, yes=truth(True), no=truth(False))),
    guarantee("tow", "Remorquage", roadside.tow_cost, 150, failure.accidental),
)
BOTH = (NARROW, WIDE)
ESTIMATE = {"repair.lines": [{"id": 1, "parts_price": "800.00"}], "roadside.tow_cost": "100.00"}
COVERED = {**ESTIMATE, "failure.internal_cause": True, "failure.accidental": True}
SIGNED = {"narrow": {"policy.form_signed": True}}


def answers(result):
    """Outcome and amount of each contract."""
    return {one["contract"]: (one["outcome"], one["payable"]) for one in result["contracts"]}


def test_each_contract_answers_on_the_facts_that_it_reads():
    result = compare(BOTH, COVERED, SIGNED)

    assert answers(result) == {"narrow": ("reduced", "300.00"), "wide": ("covered", "900.00")}
    assert [one["unused"] for one in result["contracts"]] == [
        ["roadside.tow_cost", "failure.accidental"],
        ["failure.internal_cause"],
    ]


def test_what_belongs_to_one_contract_is_told_of_that_one_alone():
    signed, unsigned = (compare(BOTH, COVERED, {"narrow": {"policy.form_signed": yes}}) for yes in (True, False))

    assert answers(signed)["narrow"] == ("reduced", "300.00")
    assert answers(unsigned)["narrow"] == ("refused", "0.00")
    assert answers(signed)["wide"] == answers(unsigned)["wide"]


def test_two_insurers_of_one_damage_share_it_in_proportion_to_what_each_would_pay_alone():
    several = compare(BOTH, COVERED, SIGNED)["several_insurers"]

    [damage] = several["damages"]
    assert (several["state"], several["source"]) == ("applies", "C. assur., art. L. 121-4")
    assert [(one["contract"], one["key"]) for one in damage["guarantees"]] == [
        ("narrow", "breakdown"),
        ("wide", "repairs"),
    ]
    # 800.00 of loss; alone 300.00 and 800.00: 300/1,100 and 800/1,100 of 800.00.
    assert damage["at_most"] == "800.00"
    assert damage["shares"] == [
        {"contract": "narrow", "alone": "300.00", "bears": "218.18"},
        {"contract": "wide", "alone": "800.00", "bears": "581.82"},
    ]


@pytest.mark.parametrize(
    ("facts", "own", "readings", "state"),
    [
        (COVERED, SIGNED, {}, "applies"),
        (COVERED, {}, {}, "may_apply"),  # the signature is unknown
        (COVERED, {"narrow": {"policy.form_signed": False}}, {}, "does_not_apply"),
        (COVERED, SIGNED, {"TEST-9-1": "no"}, "does_not_apply"),
        ({"roadside.tow_cost": "100.00", "failure.accidental": True, "repair.lines": []}, SIGNED, {}, "does_not_apply"),
        ({}, {}, {}, "may_apply"),
    ],
)
def test_the_law_of_several_insurers_applies_only_where_two_cover(facts, own, readings, state):
    several = compare(BOTH, facts, own, readings)["several_insurers"]

    assert several["state"] == state
    assert bool(several["damages"]) is (state != "does_not_apply")
    assert all(one["at_most"] is None for one in several["damages"]) or state == "applies"


def test_a_name_that_no_contract_knows_is_refused():
    with pytest.raises(UnusableCase, match="vehicle.milage_km"):
        compare(BOTH, {"vehicle.milage_km": 1})


def test_a_fact_of_one_contract_must_be_known_to_it():
    with pytest.raises(UnusableCase, match="roadside.tow_cost"):
        compare(BOTH, COVERED, {"narrow": {"roadside.tow_cost": "10.00"}})


def test_facts_of_a_contract_that_is_not_compared_are_refused():
    with pytest.raises(CaseError, match="other"):
        compare(BOTH, COVERED, {"other": {}})


# --- in the terminal --------------------------------------------------------------------------------------------------


def typed(case, *arguments):
    """Status, output and errors of `clausier compare -` over the two contracts."""
    text = json.dumps(case).encode()
    known = {one.key: one for one in BOTH}
    out, err = io.StringIO(), io.StringIO()
    with (
        mock.patch.object(contracts, "KEYS", tuple(known)),
        mock.patch.object(contracts, "contract", lambda key: known[key]),
        mock.patch("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text))),
        mock.patch("sys.stdout", out),
        mock.patch("sys.stderr", err),
    ):
        status = main(["compare", "-", *arguments])
    return status, out.getvalue(), err.getvalue()


def test_the_page_puts_the_answers_side_by_side_and_says_who_bears_what():
    status, page, errors = typed({"facts": COVERED, "contracts": {"narrow": {"policy.form_signed": True}, "wide": {}}})
    text = page.replace("\u00a0", " ").replace("\u202f", " ")

    assert (status, errors) == (0, "")
    assert "Contrat narrow — Couvert en partie" in text and "300,00 €" in text
    assert "Ensemble, au plus" in text and "581,82 €" in text
    assert "2 faits donnés ne changent rien ici : roadside.tow_cost, failure.accidental" in text


def test_a_case_of_one_contract_is_compared_under_all():
    status, page, _ = typed({"contract": "wide", "edition": "1", "facts": COVERED}, "--json")

    assert status == 0
    assert [one["contract"] for one in json.loads(page)["contracts"]] == ["narrow", "wide"]


@pytest.mark.parametrize(
    ("case", "word"),
    [
        ({"contracts": ["wide"]}, "facts"),
        ({"facts": {}, "contracts": "wide"}, "contracts"),
        ({"facts": {}, "contracts": {"wide": []}}, "contracts"),
        ({"facts": {}, "contracts": [1]}, "contracts"),
        ({"facts": {}, "contracts": ["wide"], "readings": {"TEST-9-2": "no"}}, "TEST-9-2"),
        ({"facts": {}, "contracts": ["wide"], "readings": {"TEST-9-1": "maybe"}}, "maybe"),
        ({"facts": {}, "contracts": ["wide"], "more": 1}, "more"),
        ({"facts": {}, "contract": "wide", "edition": "2"}, "edition"),
    ],
)
def test_a_case_that_cannot_be_compared_says_why(case, word):
    status, page, errors = typed(case)

    assert (status, page) == (2, "")
    assert word in errors


@pytest.mark.parametrize("key", GUARANTEES)
def test_the_library_compares_by_key(key):
    facts = next(iter(claims(key).values()))
    alone = library.Asked(key).decide(facts)

    [one] = library.compare([key], facts)["contracts"]
    assert one["decision"]["fingerprint"] == alone["fingerprint"]
    assert (one["outcome"], one["payable"], one["unused"]) == (alone["outcome"], alone["payable"], [])


def test_a_breakdown_is_compared_under_a_warranty_and_under_motor_insurance():
    facts = claims("bpce_auto")["BPCE-V-13"]
    alone = library.Asked("bpce_auto").decide(facts)

    warranty, motor = library.compare(["cirano_orange", "bpce_auto"], facts)["contracts"]
    assert (motor["outcome"], motor["payable"]) == (alone["outcome"], alone["payable"])
    assert "policy.breakdown_deductible" in warranty["unused"]
    assert motor["unused"] == []
