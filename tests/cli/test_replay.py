"""`clausier replay`: the same decision years later, or where it differs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from clausier.rules.decision import fingerprint
from tests.cli.desk import ask, case, write


def record(*options: str, **changes: Any) -> dict[str, Any]:
    """A decision as `decide --json` records it."""
    return ask("decide", "-", "--json", *options, typed=case(**changes)).json


def replayed(folder: Path, data: Any, *options: str) -> Any:
    """What replaying it answers."""
    return ask("replay", write(folder, json.dumps(data, ensure_ascii=False)), *options)


RECORDS: list[tuple[tuple[str, ...], dict[str, Any]]] = [
    ((), {}),
    (("--final",), {"repair.agreed": None}),
    (("--reading", "VELO-2.1-2=from"), {"vehicle.mileage_km": 1000}),
    ((), {"repair.lines": {"rows": [], "complete": False}, "repair.expected_hours": 1.5}),
]


@pytest.mark.parametrize(("options", "changes"), RECORDS)
def test_a_record_decides_to_the_same_bytes(options: tuple[str, ...], changes: dict[str, Any], tmp_path: Path):
    made = record(*options, **changes)
    answer = replayed(tmp_path, made)

    assert answer.status == 0
    assert "Identique" in answer.out and made["fingerprint"] in answer.out


def test_an_altered_amount_is_found_and_the_alteration_too(tmp_path: Path):
    made = record()
    made["payable"] = "999.00"
    answer = replayed(tmp_path, made)

    assert answer.status == 1
    assert "modifié après coup" in answer.out
    assert '  payable\n    document : "999.00"\n    à nouveau : "115.00"' in answer.text


def test_an_altered_fact_shows_every_path_that_changes(tmp_path: Path):
    made = record()
    made["case"]["facts"]["vehicle.mileage_km"] = 900
    data = replayed(tmp_path, made, "--json").json

    assert (data["same"], data["intact"]) == (False, False)
    paths = {one["path"]: (one["recorded"], one["decided"]) for one in data["differences"]}
    assert paths["payable"] == ("115.00", "140.00")
    assert "outcome" not in paths and "case" not in paths


def test_an_answer_that_the_contract_no_longer_gives_is_different_but_intact(tmp_path: Path):
    made = record()
    made["lines"].append({"id": "4"})
    made["fingerprint"] = fingerprint(made)
    data = replayed(tmp_path, made, "--json").json

    assert (data["same"], data["intact"]) == (False, True)
    assert data["differences"] == [{"path": "lines[3]", "recorded": {"id": "4"}, "decided": None}]


def test_true_and_one_are_not_the_same(tmp_path: Path):
    made = record()
    made["trace"][0]["value"] = 1 if made["trace"][0]["value"] is True else True
    assert replayed(tmp_path, made).status == 1


#: What is given as a record → words of the refusal.
BAD = {
    "{": "JSON",
    "[]": "« case »",
    "{}": "« case »",
    '{"case": []}': "« case »",
    '{"case": {"contract": "velo", "edition": "1", "facts": {}, "readings": {}, "final": "oui"}}': "« case.final »",
    '{"case": {"contract": "velo", "edition": "1", "facts": [], "readings": {}, "final": true}}': "« case.facts »",
    '{"case": {"contract": "velo", "edition": "1", "facts": {}, "readings": {"a": 1}, "final": true}}': "case.readings",
    '{"case": {"contract": "velo", "edition": "9", "facts": {}, "readings": {}, "final": true}}': "« edition »",
    '{"case": {"contract": "volo", "edition": "1", "facts": {}, "readings": {}, "final": true}}': "« volo »",
    '{"case": {"contract": "velo", "edition": "1", "facts": {"x": 1}, "readings": {}, "final": true}}': "« x »",
    '{"case": {"contract": "velo", "edition": "1", "facts": {}, "readings": {"x": "y"}, "final": true}}': "« x »",
    "[" * 100_000: "JSON",
}


@pytest.mark.parametrize("text", BAD, ids=lambda text: text[:60])
def test_what_is_no_record_is_refused(text: str, tmp_path: Path):
    answer = ask("replay", write(tmp_path, text))
    assert (answer.status, answer.out) == (2, "")
    assert BAD[text] in answer.err
