"""What columns say of the rows of a table, on both engines, is what the three-valued use says of each case."""

from __future__ import annotations

from itertools import product

import polars as pl
import pytest

from clausier.rules.program import program
from clausier.rules.rows import count, every, granted_in_order, largest, some, total, total_by
from clausier.rules.terms import amount, eur
from clausier.rules.uses import columns
from clausier.rules.values import RowList
from clausier.rules.words import least, most, when
from tests.rules import strategies as small
from tests.rules.uses.column_cases import ENGINES, agree, combinations, frames

PRICE, LIMIT = small.lines.price, small.limit
OF_ROWS = {
    "total": total(PRICE, of=small.lines.covered),
    "count": count(small.lines.covered),
    "count of all": count(small.lines.each),
    "some": some(small.lines.covered),
    "every": every(small.lines.covered),
    "total by": total_by(small.lines.part, PRICE, eur("0.01"), of=small.lines.covered),
    "total by, the cap known of the case": total_by(small.lines.part, PRICE, LIMIT),
    "total by, the cap of the last row": total_by(small.lines.part, PRICE, small.lines.quoted),
    "the largest": largest(amount(1), PRICE, of=small.lines.covered),
    "so many largest, losses among them": largest(small.persons, PRICE - eur("0.01"), of=small.lines.covered),
    "a number of the largest that may be negative": largest(small.delta, PRICE, of=small.lines.covered),
    "decided by a total": when(total(PRICE) > eur("0.01"), small.price, LIMIT),
    "decided by some row": when(some(small.lines.covered), small.price, eur(0)),
    "granted": total(granted_in_order(PRICE, LIMIT, of=small.lines.covered)),
    "granted within less than nothing": total(granted_in_order(PRICE, LIMIT - eur("0.01"))),
    "losses granted": total(granted_in_order(PRICE - eur("0.01"), LIMIT)),
    "granted whole": total(granted_in_order(PRICE, LIMIT, of=small.lines.covered, whole_rows=True)),
    "granted within a limit of each row": total(granted_in_order(PRICE, small.lines.quoted)),
    "rows of the case": total(when(small.agreed, PRICE, LIMIT)),
}


def tables() -> list[RowList | None]:
    """Unknown, empty, incomplete, and every mix of cells of one row; pairs of rows with some cells unknown."""
    cells = {"part": ["a", "b"], "price": [0, 1, 2, None], "covered": [True, False, None], "quoted": [0, 2]}
    one = [dict(zip(cells, mix, strict=True)) for mix in product(*cells.values())]
    two = [[first, other] for first in one[::3] for other in one[1::5]]
    full = [RowList([row]) for row in one] + [RowList(pair) for pair in two]
    return [None, RowList(), RowList(complete=False), *full, *(RowList(pair, complete=False) for pair in two[::4])]


@pytest.mark.parametrize("name", OF_ROWS)
def test_what_is_said_of_rows_agrees_whatever_is_known_of_them(name):
    of = program({"out": OF_ROWS[name]})
    cases = [{**facts, "line": table} for facts in combinations(of) for table in tables()]
    said = agree(of, cases)
    assert None in said["out"] and len(set(said["out"])) > 2
    cells_known = [case for case in cases if not any(None in row.values() for row in case["line"] or [])]
    facts_known = [case for case in cells_known if None not in [case[name] for name in of.facts]]
    agree(of, facts_known)
    agree(of, [case for case in facts_known if case["line"] is not None and case["line"].complete], total_too=True)


def test_outputs_of_rows_are_columns_of_rows():
    of = program(
        {"granted": granted_in_order(PRICE, LIMIT, of=small.lines.covered), "double": PRICE * 2, "paid": total(PRICE)}
    )
    cases = [{"limit": place % 3, "line": table} for place, table in enumerate(tables())]
    agree(of, cases)
    in_frame, in_tables = frames(of, cases)
    assert columns.compile(of).run(in_frame, in_tables).collect_schema().names() == ["case", "paid"]
    of_lines = columns.compile(of).run_rows("line", in_frame, in_tables).collect_schema()
    assert of_lines.names() == ["case", "row", "granted", "double"]


def test_totals_of_totals_take_turns_with_rows():
    """Each stage serves the rows within what the stage before left; run again for each reader, it would be for ever."""
    left, outputs = small.price, {}
    for stage in range(12):
        got = total(granted_in_order(least(PRICE, left), left, of=small.lines.covered))
        left = most(left - got, eur(0)) + total_by(small.lines.part, PRICE, left)
        outputs[f"left {stage}"] = left
    cases = [{"price": place % 4, "line": table} for place, table in enumerate(tables())]
    agree(program(outputs), cases)


def test_a_table_without_frame_is_unknown_and_a_case_without_rows_has_none():
    of = program({"paid": total(PRICE)})
    cases = pl.DataFrame({"case": ["a", "b"]})
    rows_of_b = pl.DataFrame({"case": ["b"], "row": [1], "price": [2]})
    run = columns.compile(of).run
    assert run(cases).collect()["paid"].to_list() == [None, None]
    assert run(cases, {"line": rows_of_b}).collect()["paid"].to_list() == [0, 2]
    known = cases.with_columns(pl.Series("line.known", [True, False]))
    assert run(known).collect()["paid"].to_list() == [0, None]
    incomplete = cases.with_columns(pl.Series("line.complete", [None, True]))
    assert run(incomplete, {"line": rows_of_b}).collect()["paid"].to_list() == [None, 2]


@pytest.mark.parametrize("name", OF_ROWS)
def test_rows_of_a_table_said_to_be_unknown_are_not_looked_at(name):
    facts = {"limit": 1, "persons": 1, "delta": 1, "price": 2, "agreed": True}
    cases = pl.DataFrame([{"case": 1, "line.known": True, **facts}, {"case": 2, "line.known": False, **facts}])
    one = {"row": 1, "part": "a", "price": 2, "covered": True, "quoted": 1}
    lines = pl.DataFrame([{"case": 1, **one}, {"case": 2, **one}, {"case": 2, **one, "row": 2, "covered": False}])
    run = columns.compile(program({"out": OF_ROWS[name], "granted": granted_in_order(PRICE, LIMIT)}))
    first, second = run.run(cases, {"line": lines}).collect()["out"]
    assert first is not None and second is None
    assert run.run_rows("line", cases, {"line": lines}).collect()["case"].to_list() == [1]


def test_rows_without_a_case_change_nothing():
    stray = pl.DataFrame({"case": ["b", "z"], "row": [1, 1], "price": [2, 9]})
    run = columns.compile(program({"paid": total(PRICE)})).run
    assert run(pl.DataFrame({"case": ["b"]}), {"line": stray}).collect()["paid"].to_list() == [2]


def test_cases_come_back_in_their_order_with_their_keys():
    cases = pl.DataFrame({"case": ["c", "a", "b"], "limit": [1, 2, 0]})
    lines = pl.DataFrame(
        {"case": ["a", "b", "c"] * 2, "row": [1, 1, 1, 2, 2, 2], "price": [2] * 6, "covered": [True] * 6}
    )
    of = program({"out": total(granted_in_order(PRICE, LIMIT))})
    for engine in ENGINES:
        answer = columns.compile(of).run(cases, {"line": lines}).collect(engine=engine)
        assert answer.rows() == [("c", 1), ("a", 2), ("b", 0)]
