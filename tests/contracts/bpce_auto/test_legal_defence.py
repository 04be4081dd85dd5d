"""The law leaves the choice of the lawyer to the insured, whatever the contract says."""

from __future__ import annotations

from datetime import date

import pytest

from clausier.contracts.bpce_auto import formulas, legal_defence
from clausier.facts import legal
from clausier.rules.answers import rights
from clausier.rules.contract import Contract
from clausier.rules.decide import decide
from tests.contracts.bpce_auto.claims import BPCE, facts_of
from tests.contracts.world import close, load

FILE = load("bpce_auto", "legal.yaml")
LEGAL = Contract(
    key="bpce_auto",
    edition="2024-02-01",
    title="Assurance AUTO, défense et recours",
    document="conditions générales AUTO de BPCE Assurances IARD",
    chapters=(formulas, legal_defence),
    tables=(legal.fees.table,),
)


def choosing(facts, readings=None):
    found = rights(LEGAL, close(LEGAL, {**FILE["base"], **facts}), date(2026, 3, 10), readings)["rights"]
    return next(one for one in found if one["key"] == "choose_lawyer")


def test_the_law_gives_the_choice_of_the_lawyer_that_the_contract_keeps_to_conflicts():
    needed = {"legal.lawyer_needed": True}
    (override,) = choosing(needed)["overrides"]

    assert choosing(needed)["state"] == "allowed"
    assert choosing(needed, {"BPCE-6.2-7": "contract"})["state"] == "not_allowed"
    assert (override["rules"], override["applied"]) == (["BPCE-6.2-7"], True)


@pytest.mark.parametrize(
    ("claim", "readings", "fates"),
    [
        ("bailiff-and-expert", {}, ["granted", "granted", "granted"]),
        ("commercial", {}, ["reduced"]),
        ("commercial", {"BPCE-6.2-13": "nothing"}, ["refused"]),
    ],
)
def test_each_bill_is_told_as_it_is_paid(claim, readings, fates):
    assert [one["outcome"] for one in decide(BPCE, facts_of(claim), readings).as_json()["lines"]] == fates
