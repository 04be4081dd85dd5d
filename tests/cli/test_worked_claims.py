"""The commands on the worked claims of every contract: what they say is what the contract decides."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from clausier import contracts
from clausier.cli.ink import WIDTH
from clausier.rules.decide import decide
from tests.cli.desk import ask, write
from tests.contracts.worked import GUARANTEES, claims

each = pytest.mark.parametrize("key", GUARANTEES)
CLAIMS = cache(claims)


def typed(key: str, facts: dict[str, Any]) -> str:
    """A case as one types it."""
    return json.dumps({"contract": key, "facts": facts}, ensure_ascii=False)


# --- batch ------------------------------------------------------------------------------------------------------------


def flat(facts: dict[str, Any], tags: Any) -> dict[str, Any]:
    """The facts of a case as the cells of one line: a set by its members, tables left out."""
    cells: dict[str, Any] = {}
    for name, value in facts.items():
        if name in tags:
            cells |= {f"{name}.{member}": member in value for member in tags[name]}
        else:
            cells[name] = value
    return {name: cell(value) for name, value in cells.items()}


def cell(value: Any) -> Any:
    """A value as a cell holds it."""
    return str(value).lower() if isinstance(value, bool) else value


def table(folder: Path, name: str, rows: list[dict[str, Any]]) -> str:
    """A file of these lines."""
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(dict.fromkeys(key for row in rows for key in row)))
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


@each
def test_a_batch_of_the_worked_claims_decides_them_as_one_by_one(key: str, tmp_path: Path):
    known = contracts.contract(key).vocabulary
    cases = [
        {"case": name, **flat({of: told for of, told in facts.items() if of not in known.tables}, known.tags)}
        | {f"{of}.known": cell(of in facts) for of in known.tables}
        for name, facts in CLAIMS(key).items()
    ]
    options = []
    for of in known.tables:
        rows = [
            {"case": name, **{column: cell(told) for column, told in row.items()}}
            for name, facts in CLAIMS(key).items()
            for row in facts.get(of, [])
        ]
        if rows:
            options += ["--lines", f"{of}={table(tmp_path, f'{of}.csv', rows)}"]

    answer = ask("batch", key, table(tmp_path, "cases.csv", cases), str(tmp_path / "out.csv"), *options)

    assert (answer.status, answer.err.count("dossiers")) == (0, 0), answer.err
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        found = {row["case"]: (row["outcome"], row["payable"]) for row in csv.DictReader(file)}
    alone = {name: decide(contracts.contract(key), facts) for name, facts in CLAIMS(key).items()}
    assert found == {name: (one.outcome, one.payable) for name, one in alone.items()}


# --- decide, replay ---------------------------------------------------------------------------------------------------


@each
def test_a_decision_is_replayed_to_the_same_bytes(key: str, tmp_path: Path):
    facts = list(CLAIMS(key).values())[0]
    made = ask("decide", "-", "--json", typed=typed(key, facts)).json
    answer = ask("replay", write(tmp_path, json.dumps(made, ensure_ascii=False)))

    assert (answer.status, made["fingerprint"] in answer.out) == (0, True)

    made["case"]["facts"]["event.on"] = "2026-03-11"
    assert ask("replay", write(tmp_path, json.dumps(made, ensure_ascii=False))).status == 1


@each
def test_the_page_of_every_worked_claim_keeps_its_width_and_tells_its_amount(key: str):
    for name, facts in list(CLAIMS(key).items())[::6]:
        answer = ask("decide", "-", typed=typed(key, facts))
        paid = decide(contracts.contract(key), facts).payable or ""

        assert answer.status == 0, (name, answer.err)
        assert f"{float(paid):,.2f}".replace(",", " ").replace(".", ",") in answer.text, name
        assert [line for line in answer.text.splitlines() if len(line) > WIDTH] == [], name


# --- BPCE AUTO --------------------------------------------------------------------------------------------------------

PROOFS_OF_A_THEFT = ("theft.break_in_found", "theft.electronic_traces", "theft.garage_broken_into", "theft.violence")


def test_a_file_is_closed_by_the_burden_of_proof():
    known = CLAIMS("bpce_auto")["stolen-not-found"]
    open_still = {name: told for name, told in known.items() if name not in PROOFS_OF_A_THEFT}
    left = ask("decide", "-", "--json", typed=typed("bpce_auto", open_still)).json
    closed = ask("decide", "-", "--json", "--final", typed=typed("bpce_auto", open_still)).json

    assert left["outcome"] == "undetermined"
    assert {one["fact"] for one in left["missing"]} == set(PROOFS_OF_A_THEFT)
    assert (closed["outcome"], closed["payable"], closed["missing"]) == ("refused", "0.00", [])


def test_another_reading_gives_another_amount():
    case = typed("bpce_auto", CLAIMS("bpce_auto")["half-liable"])
    usual = ask("decide", "-", "--json", typed=case).json
    other = ask("decide", "-", "--json", "--reading", "BPCE-2-12=whole", typed=case).json

    # 2,000.00 of repairs, 400.00 of deductible: half of it before a third party who answers for the other half.
    assert (usual["payable"], other["payable"]) == ("1800.00", "1600.00")
    assert "BPCE-2-12" in usual["readings"]


def test_a_reading_that_is_only_stated_cannot_be_taken():
    case = typed("bpce_auto", CLAIMS("bpce_auto")["half-liable"])
    answer = ask("decide", "-", "--reading", "BPCE-7.1-5=twice", typed=case)

    assert (answer.status, answer.out) == (2, "")
