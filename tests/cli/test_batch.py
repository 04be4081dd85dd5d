"""`clausier batch`: files of cases in, files of decisions out, the same answers as one by one."""

from __future__ import annotations

import builtins
import csv
import dataclasses
from pathlib import Path
from typing import Any
from unittest import mock

import polars as pl
import pytest

from clausier.cli import batch
from clausier.rules.decide import decide
from clausier.rules.errors import UnusableCase
from tests.cli.desk import FACTS, Answer, ask, write
from tests.cli.tiny import CONTRACT

CAUSES = ("collision", "water", "theft")
CASES = """case,event.on,failure.sudden,failure.causes.collision,failure.causes.water,failure.causes.theft,\
vehicle.mileage_km,vehicle.value,repair.agreed,repair.reported_late
worn,2026-03-10,true,false,false,false,1500,900.00,true,false
wet,2026-03-10,oui,non,oui,non,1500,900,oui,non
open,2026-03-10,true,false,false,false,,900.00,true,false
cheap,2026-03-10,true,false,false,false,100,30.00,true,false
"""
LINES = "case,id,kind,price\n" + "".join(
    f"{case},1,part,100.00\n{case},2,labour,60.00\n" for case in ("worn", "wet", "open", "cheap")
)
EXPECTED = {
    "worn": ("reduced", "115.00"),
    "wet": ("refused", "0.00"),
    "open": ("undetermined", ""),
    "cheap": ("reduced", "30.00"),
}


def run(folder: Path, *options: str, cases: str = CASES, lines: str = LINES, out: str = "out.csv") -> Answer:
    """Batch on these texts."""
    source, rows = write(folder, cases, "cases.csv"), write(folder, lines, "lines.csv")
    return ask("batch", "velo", source, str(folder / out), "--lines", rows, *options)


def written(path: Path, delimiter: str = ",") -> dict[str, tuple[str, str]]:
    """Outcome and amount by case."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row["case"]: (row["outcome"], row["payable"]) for row in csv.DictReader(file, delimiter=delimiter)}


def test_each_case_gets_its_decision(tmp_path: Path):
    answer = run(tmp_path)

    assert answer.status == 0
    assert written(tmp_path / "out.csv") == EXPECTED
    assert (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()[0] == (
        "case,outcome,payable,breakdown.outcome,breakdown.payable"
    )
    assert "4 dossiers → " in answer.text
    assert [line.split(" ..")[0].strip() for line in answer.text.splitlines()[-3:]] == [
        "Couvert en partie",
        "Refusé",
        "Pas encore décidable",
    ]


def test_the_same_answers_as_one_by_one(tmp_path: Path):
    run(tmp_path)
    rows = [{"id": "1", "kind": "part", "price": "100.00"}, {"id": "2", "kind": "labour", "price": "60.00"}]
    changes: dict[str, dict[str, Any]] = {
        "worn": {},
        "wet": {"failure.causes": {"collision": False, "water": True, "theft": False}},
        "open": {"vehicle.mileage_km": None},
        "cheap": {"vehicle.mileage_km": 100, "vehicle.value": "30.00"},
    }
    for name, (outcome, payable) in written(tmp_path / "out.csv").items():
        alone = decide(CONTRACT, {**FACTS, "repair.lines": rows, **changes[name]})
        assert (alone.outcome, alone.payable or "") == (outcome, payable)


def test_the_summary_for_programs(tmp_path: Path):
    assert run(tmp_path, "--json").json == {
        "contract": "velo",
        "edition": "1",
        "cases": 4,
        "outcomes": {"reduced": 2, "refused": 1, "undetermined": 1},
        "written": str(tmp_path / "out.csv"),
    }


def test_semicolons_of_a_spreadsheet_are_read_and_written(tmp_path: Path):
    run(tmp_path, cases=CASES.replace(",", ";"), lines=LINES.replace(",", ";"))
    assert written(tmp_path / "out.csv", ";") == EXPECTED


def test_parquet_is_read_and_written(tmp_path: Path):
    for name, text in (("cases", CASES), ("lines", LINES)):
        pl.read_csv(text.encode(), infer_schema=False).write_parquet(tmp_path / f"{name}.parquet")
    paths = [str(tmp_path / name) for name in ("cases.parquet", "out.parquet", "lines.parquet")]
    assert ask("batch", "velo", paths[0], paths[1], "--lines", f"repair.lines={paths[2]}").status == 0

    answer = pl.read_parquet(paths[1])
    assert dict(zip(answer["case"], answer["outcome"], strict=True)) == {
        name: word for name, (word, _) in EXPECTED.items()
    }


def test_readings_and_closing_apply_to_every_case(tmp_path: Path):
    at_the_bound = CASES.replace(",1500,", ",1000,")
    run(tmp_path, "--reading", "VELO-2.1-2=from", cases=at_the_bound)
    assert written(tmp_path / "out.csv")["worn"] == ("reduced", "115.00")

    run(tmp_path, "--final", cases=CASES.replace("900.00,true,false", "900.00,,false"), out="closed.csv")
    assert written(tmp_path / "closed.csv")["worn"] == ("refused", "0.00")


def test_long_work_tells_how_far_it_is(tmp_path: Path):
    with mock.patch.object(batch, "CHUNK", 3):
        answer = run(tmp_path)
    assert "3 dossiers sur 4…\n4 dossiers sur 4…\n" in answer.err
    assert written(tmp_path / "out.csv") == EXPECTED


#: What is wrong → words of the refusal.
WRONG = {
    "unknown fact": (
        {"cases": CASES.replace("vehicle.value", "vehicle.valeu")},
        ("« vehicle.valeu »", "« vehicle.value »"),
    ),
    "a bad cell": ({"cases": CASES.replace("1500", "1500 €", 1)}, ("« vehicle.mileage_km »", "ligne 2")),
    "negative money": ({"lines": LINES.replace("100.00", "-1.00", 1)}, ("« repair.lines.price »", "négatif")),
    "no such case": ({"lines": LINES + "lost,1,part,3.00\n"}, ("« lost »",)),
    "empty": ({"cases": ""}, ("ne se lit pas",)),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_file_that_cannot_be_used_is_refused_and_nothing_is_written(wrong: str, tmp_path: Path):
    changes, words = WRONG[wrong]
    answer = run(tmp_path, **changes)

    assert (answer.status, answer.out) == (2, "")
    assert [word for word in words if word not in answer.err] == []
    assert not (tmp_path / "out.csv").exists()


def test_a_table_that_the_contract_lacks_is_refused_with_the_nearest(tmp_path: Path):
    source = write(tmp_path, CASES, "cases.csv")
    answer = ask("batch", "velo", source, str(tmp_path / "o.csv"), "--lines", "repair.line=x.csv")
    assert (answer.status, "« repair.lines »" in answer.err) == (2, True)


def test_the_same_table_twice_is_refused(tmp_path: Path):
    answer = run(tmp_path, "--lines", "x.csv")
    assert (answer.status, "donné deux fois" in answer.err) == (2, True)


def test_the_cases_are_never_overwritten(tmp_path: Path):
    answer = run(tmp_path, out="cases.csv")
    assert (answer.status, "même fichier" in answer.err) == (2, True)
    assert (tmp_path / "cases.csv").read_text(encoding="utf-8") == CASES


def test_without_polars_the_remedy_is_told(tmp_path: Path):
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.startswith("polars") or "columns" in str(rest):
            raise ModuleNotFoundError("No module named 'polars'", name="polars")
        return real(name, *rest)

    with mock.patch.object(builtins, "__import__", without):
        answer = run(tmp_path)
    assert (answer.status, answer.out) == (2, "")
    assert "pip install 'clausier[batch]'" in answer.err


# --- facts that follow from a clock ----------------------------------------------------------------------------------


def derive(facts: dict[str, Any]) -> dict[str, Any]:
    """Reported late when the policy had ended before the event, or when there are more than two lines."""
    if facts.get("policy.ended_on") is None:
        return {}
    rows = facts.get("repair.lines") or []
    return {"repair.reported_late": 0 < facts["policy.ended_on"] < facts["event.on"] or len(rows) > 2}


DERIVING = dataclasses.replace(CONTRACT, derive=derive)
DATED = "case,event.on,policy.ended_on,repair.reported_late\na,2026-03-10,none,\n"
DATED += "b,2026-03-10,2026-03-09,\nc,2026-03-10,,true\n"


def derived(folder: Path, cases: str, lines: str = "case,id,kind,price\n") -> dict[str, bool | None]:
    """The derived fact of each case."""
    from clausier.rules.uses import columns_io
    from clausier.rules.uses.columns_derived import with_derived

    vocabulary = CONTRACT.vocabulary
    frame = columns_io.encode_cases(columns_io.load(write(folder, cases, "dated.csv")), vocabulary)
    rows = columns_io.encode_rows(columns_io.load(write(folder, lines, "rows.csv")), vocabulary, "repair.lines", frame)
    done = with_derived(frame, {"repair.lines": rows}, vocabulary, derive)
    return dict(zip(done["case"], done["repair.reported_late"], strict=True))


def test_derived_facts_are_added_and_given_ones_kept(tmp_path: Path):
    assert derived(tmp_path, DATED) == {"a": False, "b": True, "c": True}


def test_derived_facts_see_the_rows_of_their_own_case(tmp_path: Path):
    lines = "case,id,kind,price\n" + "".join(f"a,{place},part,1.00\n" for place in range(3))
    assert derived(tmp_path, DATED, lines)["a"] is True


def test_a_given_fact_that_contradicts_the_derived_one_is_refused(tmp_path: Path):
    with pytest.raises(UnusableCase, match="« repair.reported_late » : dossier « b »"):
        derived(tmp_path, DATED.replace("2026-03-09,", "2026-03-09,false"))


def test_derived_facts_decide_as_one_by_one(tmp_path: Path):
    source = write(
        tmp_path,
        CASES.replace("reported_late\n", "reported_late,policy.ended_on\n").replace(
            "true,false\n", "true,,2026-01-01\n"
        ),
        "c.csv",
    )
    rows = write(tmp_path, LINES, "l.csv")
    answer = batch.run(DERIVING, source, str(tmp_path / "o.csv"), [rows])

    assert answer["outcomes"]["refused"] == 4
    facts = {name: value for name, value in FACTS.items() if name != "repair.reported_late"}
    assert decide(DERIVING, {**facts, "policy.ended_on": "2026-01-01"}).outcome == "refused"
