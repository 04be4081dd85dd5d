"""Random programs over a small vocabulary, and random cases for them: what every use is tested with.

The domains are so small that all completions of a partly known case can be listed. `EVERY_OP` is one fixed program in
which every operation occurs; `programs()` draws others. Cases are encoded (see `clausier.rules.types`): facts by name,
tables as `RowList` of dicts with an `id` and the columns read. Dates run over 28 February to 1 March 2024, instants
over the seconds around a Paris midnight.

A fact that is only read through `given_or` (`OPTIONAL`) may be absent of a complete case, and stays as it is in every
completion: when it is not given, the derived value holds. Rows that an incomplete table lacks come after those it has.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

from hypothesis import strategies as st

from clausier.rules import time
from clausier.rules.dates import (
    after,
    day_of,
    days,
    days_between,
    earliest_of,
    end_of_month,
    hours,
    if_so,
    latest_of,
    months,
    next_anniversary,
    noon_of,
    start_of,
    whole_months,
    years,
)
from clausier.rules.declare import rows
from clausier.rules.facts import Column, Fact
from clausier.rules.nodes import Op, Reading, Rounding
from clausier.rules.program import Program, program
from clausier.rules.rows import count, every, granted_in_order, largest, some, total, total_by
from clausier.rules.terms import NOT_EVER, amount, as_maybe, date_literal, eur, face, pct
from clausier.rules.types import BOOL, COUNT, DATE, INSTANT, MAYBE_DATE, MONEY, NEVER, Kind, Type
from clausier.rules.values import RowList
from clausier.rules.words import (
    above,
    all_of,
    any_of,
    at_closing,
    bands,
    below,
    between,
    ceil_div,
    first_of,
    floor_div,
    given_or,
    insured_proves,
    insurer_proves,
    least,
    listed,
    lookup,
    most,
    named,
    not_,
    prorata,
    reading,
    round_to,
    share,
    truth,
    when,
)

FIRST = date(2024, 2, 28).toordinal()
MIDNIGHT = time.start_of_day(FIRST + 1)


def _fact(name: str, kind: Type, low: int = 0, high: int = 1, options: str = "") -> Any:
    labels = tuple((key, key.upper()) for key in options)
    high = len(options) - 1 if options else high
    return face(Fact(name, kind, f"{name} ?", "insured", "", low, high, labels).node)


PARTS, COLOURS = Type(Kind.CHOICE, options="part"), Type(Kind.CHOICE, options="colour")
agreed, worn, late = (_fact(name, BOOL) for name in ("agreed", "worn", "late"))
persons, delta = _fact("persons", COUNT, 0, 3), _fact("delta", COUNT, -1, 1)
price, limit = _fact("price", MONEY, 0, 3), _fact("limit", MONEY, 0, 2)
rate = _fact("rate", Type(Kind.NUMBER, scale=100), 0, 2)
start, end = _fact("start", DATE, FIRST, FIRST + 2), _fact("end", DATE, FIRST + 1, FIRST + 2)
sold, stolen = _fact("sold", MAYBE_DATE, FIRST, FIRST + 1), _fact("stolen", MAYBE_DATE, FIRST + 1, FIRST + 2)
moment = _fact("moment", INSTANT, MIDNIGHT - 1, MIDNIGHT + 1)
part = _fact("part", PARTS, options="ab")
colour, paint = _fact("colour", COLOURS, options="xyz"), _fact("paint", COLOURS, options="xyz")
stated, assessed = _fact("stated", COUNT, 0, 2), _fact("assessed", MONEY, 0, 2)
FACTS = [
    agreed, worn, late, persons, delta, price, limit, rate, start, end, sold, stolen, moment, part, colour, paint,
    stated, assessed,
]  # fmt: skip
OPTIONAL = {"stated", "assessed", "line.quoted"}

lines = rows(
    "line",
    "Lignes ?",
    "repairer",
    [
        _fact("line.part", PARTS, options="ab"),
        _fact("line.price", MONEY, 0, 2),
        _fact("line.covered", BOOL),
        _fact("line.quoted", MONEY, 0, 2),
    ],
    max_rows=2,
)
nights = rows(
    "night", "Nuits ?", "insured", [_fact("night.guests", COUNT, 0, 1), _fact("night.on", DATE, FIRST, FIRST + 1)], max_rows=3
)
TABLES = {"line": lines, "night": nights}

OPEN = Reading("DOUBT-1", "Un doute.", (("wide", "Le sens large."), ("narrow", "Le sens étroit.")), "Un autre sens.")
ROUNDINGS = list(Rounding)

# --- drawing expressions -----------------------------------------------------------------------------------------------
# Each function draws a term of one kind. `table` is None, or the rows whose columns may be read; `depth` counts down.


def _pick(draw: Any, options: list[Any]) -> Any:
    return options[draw(st.integers(0, len(options) - 1))]()


def _truth(draw: Any, depth: int, table: Any) -> Any:
    leaves = [lambda: agreed, lambda: worn, lambda: late, lambda: truth(draw(st.booleans()))]
    if table is lines:
        leaves += [lambda: lines.covered, lambda: lines.part == "a", lambda: lines.each]
    if table is nights:
        leaves += [lambda: nights.guests > 0, lambda: nights.each]
    if depth == 0:
        return _pick(draw, leaves)

    def again() -> Any:
        return _truth(draw, depth - 1, table)

    def compared() -> Any:
        kind = draw(st.sampled_from([_money, _count, _day, _moment]))
        a, b = kind(draw, depth - 1, table), kind(draw, depth - 1, table)
        return _pick(draw, [lambda: a == b, lambda: a != b, lambda: a < b, lambda: a <= b, lambda: a > b, lambda: a >= b])

    options = [
        lambda: _pick(draw, leaves),
        lambda: not_(again()),
        lambda: all_of(again(), again()),
        lambda: any_of(again(), again(), again()),
        compared,
        compared,
        lambda: _choice(draw, depth - 1).is_in(*draw(st.sampled_from(["x", "xy", "z"]))),
        lambda: listed(_choice(draw, depth - 1), {"R-1": ("x",), "R-2": ("y",)}),
        lambda: _maybe(draw, depth - 1, table).happened,
        lambda: _maybe(draw, depth - 1, table).on_or_before(_day(draw, depth - 1, table)),
        lambda: days_between(_day(draw, depth - 1, table), _day(draw, depth - 1, table)) <= draw(st.integers(-1, 1)),
        lambda: when(again(), again(), again()),
        lambda: bands(_count(draw, depth - 1, table), below(1, again()), above(0, again())),
        lambda: insured_proves(again()),
        lambda: insurer_proves(again()),
        lambda: named(again(), "R-1", says="Une condition."),
    ]
    if table is None:
        options += [lambda: some(_of_row(draw, depth - 1)), lambda: every(_of_row(draw, depth - 1))]
    return _pick(draw, options)


def _of_row(draw: Any, depth: int) -> Any:
    """A condition of the rows of one table, never a constant one."""
    table = _table(draw)
    condition = _truth(draw, depth, table)
    return condition if condition.node.table else condition & table.each


def _table(draw: Any) -> Any:
    return draw(st.sampled_from([lines, nights]))


def _count(draw: Any, depth: int, table: Any) -> Any:
    leaves = [lambda: persons, lambda: delta, lambda: amount(draw(st.integers(-1, 3)))]
    if table is nights:
        leaves += [lambda: nights.guests]
    if depth == 0:
        return _pick(draw, leaves)

    def again() -> Any:
        return _count(draw, depth - 1, table)

    options = [
        lambda: _pick(draw, leaves),
        lambda: again() + again(),
        lambda: again() - again(),
        lambda: again() * again(),
        lambda: least(again(), again()),
        lambda: most(again(), again()),
        lambda: ceil_div(again(), draw(st.integers(1, 3))),
        lambda: floor_div(again(), draw(st.integers(1, 3))),
        lambda: given_or(stated, again()),
        lambda: when(_truth(draw, depth - 1, table), again(), again()),
        lambda: bands(again(), below(0, again()), between(0, 1, again()), above(1, again())),
        lambda: lookup({("a", "x"): amount(2), ("b", "x"): amount(1)}, part, _choice(draw, depth - 1), default=amount(0)),
    ]
    if table is None:
        options += [
            lambda: count(_of_row(draw, depth - 1)),
            lambda: total(_count(draw, depth - 1, nights), of=_truth(draw, depth - 1, nights) & nights.each),
        ]
    return _pick(draw, options)


def _money(draw: Any, depth: int, table: Any) -> Any:
    leaves = [lambda: price, lambda: limit, lambda: eur(draw(st.sampled_from(["0", "0.01", "0.02"])))]
    if table is lines:
        leaves += [lambda: lines.price, lambda: given_or(lines.quoted, lines.price)]
    if depth == 0:
        return _pick(draw, leaves)

    def again() -> Any:
        return _money(draw, depth - 1, table)

    def rounded() -> Any:
        rates = [rate, pct(50), pct("12.5")]
        how = draw(st.sampled_from(ROUNDINGS))
        return round_to(share(draw(st.sampled_from(rates)), again()), draw(st.sampled_from(["cent", "euro"])), how)

    options = [
        lambda: _pick(draw, leaves),
        lambda: again() + again(),
        lambda: again() - again(),
        lambda: again() * _count(draw, depth - 1, table),
        lambda: least(again(), again(), again()),
        lambda: most(again(), eur(0)),
        rounded,
        lambda: prorata(
            again(), _count(draw, depth - 1, table), _count(draw, depth - 1, table), draw(st.sampled_from(ROUNDINGS))
        ),
        lambda: when(_truth(draw, depth - 1, table), again(), again()),
        lambda: first_of((_truth(draw, depth - 1, table), again()), (_truth(draw, depth - 1, table), again()), otherwise=again()),
        lambda: bands(_count(draw, depth - 1, table), below(1, again()), between(1, 2, again()), above(2, again())),
        lambda: lookup({"a": eur("0.01"), "b": eur(0)}, lines.part if table is lines else part),
        lambda: at_closing(again(), eur(0)),
        lambda: given_or(assessed, again()),
        lambda: reading(OPEN, wide=again(), narrow=again()),
        lambda: named(again(), "R-2", says="Un montant."),
    ]
    if table is None:
        options += [lambda: _of_rows(draw, depth - 1)] * 3
    return _pick(draw, options)


def _of_rows(draw: Any, depth: int) -> Any:
    """An amount from the rows of a table."""
    table = _table(draw)
    key = lines.part if table is lines else nights.on
    of = _truth(draw, depth, table)
    value, cap = _money(draw, depth, table), _money(draw, depth, table)
    if value.node.table is None and of.node.table is None:
        of = of & table.each
    rowwise = value if value.node.table else when(of, value, eur(0))
    whole = draw(st.booleans())
    return _pick(
        draw,
        [
            lambda: total(value, of=of),
            lambda: total_by(key, value, cap, of=of),
            lambda: largest(_count(draw, depth, None), value, of=of),
            lambda: total(granted_in_order(rowwise, _money(draw, depth, None), of=of, whole_rows=whole)),
            lambda: total(granted_in_order(rowwise, cap, whole_rows=whole), of=of),
        ],
    )


def _day(draw: Any, depth: int, table: Any) -> Any:
    leaves = [lambda: start, lambda: end, lambda: date_literal(2024, 2, 29)]
    if table is nights:
        leaves += [lambda: nights.on]
    if depth == 0:
        return _pick(draw, leaves)

    def again() -> Any:
        return _day(draw, depth - 1, table)

    return _pick(
        draw,
        [
            lambda: _pick(draw, leaves),
            lambda: _maybe(draw, depth - 1, table).or_else(again()),
            lambda: after(again(), draw(st.sampled_from([days(1), months(-1), years(1)]))),
            lambda: end_of_month(again()),
            lambda: next_anniversary(again(), again()),
            lambda: day_of(_moment(draw, depth - 1, table)),
            lambda: when(_truth(draw, depth - 1, table), again(), again()),
            lambda: when(whole_months(again(), again()) > 0, again(), again()),
            lambda: _pick(draw, [lambda: least(again(), again()), lambda: most(again(), again())]),
        ],
    )


def _maybe(draw: Any, depth: int, table: Any) -> Any:
    leaves = [lambda: sold, lambda: stolen, lambda: NOT_EVER, lambda: as_maybe(_day(draw, 0, table))]
    if depth == 0:
        return _pick(draw, leaves)

    def again() -> Any:
        return _maybe(draw, depth - 1, table)

    return _pick(
        draw,
        [
            lambda: _pick(draw, leaves),
            lambda: if_so(_truth(draw, depth - 1, table), _day(draw, depth - 1, table)),
            lambda: latest_of(again(), again()),
            lambda: earliest_of(again(), again(), again()),
            lambda: after(again(), draw(st.sampled_from([days(-1), months(1)]))),
            lambda: end_of_month(again()),
            lambda: when(_truth(draw, depth - 1, table), again(), _day(draw, depth - 1, table)),
        ],
    )


def _moment(draw: Any, depth: int, table: Any) -> Any:
    if depth == 0:
        return moment
    return _pick(
        draw,
        [
            lambda: moment,
            lambda: start_of(_day(draw, depth - 1, table)),
            lambda: noon_of(_day(draw, depth - 1, table)),
            lambda: after(_moment(draw, depth - 1, table), hours(draw(st.sampled_from([-1, 24])))),
        ],
    )


def _choice(draw: Any, depth: int) -> Any:
    leaves = [lambda: colour, lambda: paint]
    options = [*leaves, lambda: when(_truth(draw, depth - 1, None), colour, paint)] if depth > 0 else leaves
    return _pick(draw, options)


@st.composite
def programs(draw: Any, depth: int = 3, final: bool = False) -> Program:
    """A program of one to four outputs of any kind; `final` closes the file by burden of proof."""
    kinds = {
        "truth": lambda: _truth(draw, depth, None),
        "count": lambda: _count(draw, depth, None),
        "money": lambda: _money(draw, depth, None),
        "rows": lambda: _of_rows(draw, depth - 1),
        "day": lambda: _day(draw, depth, None),
        "maybe": lambda: _maybe(draw, depth, None),
    }
    chosen = draw(st.lists(st.sampled_from(sorted(kinds)), min_size=1, max_size=4, unique=True))
    outputs = {name: kinds[name]() for name in chosen}
    bare = program(outputs)
    taken = {"DOUBT-1": "narrow"} if draw(st.booleans()) else {}
    doubtful = any(node.op is Op.READING for node in bare.nodes)
    return program(outputs, taken if doubtful else {}, final) if final or doubtful else bare


# --- drawing cases -----------------------------------------------------------------------------------------------------


def domain(fact: Fact) -> list[Any]:
    """All encoded values of a fact."""
    match fact.type.kind:
        case Kind.BOOL:
            return [False, True]
        case Kind.CHOICE:
            return [key for key, _ in fact.options]
        case Kind.MAYBE_DATE:
            return [NEVER, *range(fact.low, fact.high + 1)]
        case _:
            return list(range(fact.low, fact.high + 1))


def _values(fact: Fact) -> st.SearchStrategy[Any]:
    return st.sampled_from([*domain(fact), None] if fact.name in OPTIONAL else domain(fact))


def _row(draw: Any, columns: tuple[Column, ...], place: int) -> dict[str, Any]:
    return {"id": str(place + 1), **{column.key: draw(_values(column.fact)) for column in columns}}


@st.composite
def complete_cases(draw: Any, of: Program) -> dict[str, Any]:
    """Every fact that the program reads, known; optional facts may be None."""
    case: dict[str, Any] = {name: draw(_values(fact)) for name, fact in of.facts.items()}
    for name, columns in of.tables.items():
        how_many = draw(st.integers(0, TABLES[name].table.max_rows))
        case[name] = RowList(_row(draw, columns, place) for place in range(how_many))
    return case


@st.composite
def partial_cases(draw: Any, of: Program, most_completions: int = 600) -> dict[str, Any]:
    """A case with facts, cells and whole tables unknown or rows missing, but no more completions than said."""
    case = draw(complete_cases(of))
    tried = draw(st.permutations([*of.facts, *of.tables]))
    for name in tried[draw(st.integers(0, len(tried))) :]:
        before = case.get(name)
        if name in of.facts:
            case[name] = None
        else:
            case[name] = _forget(draw, before)
        if completion_count(of, case) > most_completions:
            case[name] = before
        elif case[name] is None and draw(st.booleans()):
            del case[name]
    return case


def _forget(draw: Any, table: RowList) -> RowList | None:
    how = draw(st.sampled_from(["all", "rows", "cells", "cells"]))
    if how == "all":
        return None
    kept = table[: draw(st.integers(0, len(table)))] if how == "rows" else table
    chance = st.booleans() if how == "cells" else st.just(False)
    forgotten = [{key: None if key != "id" and draw(chance) else value for key, value in row.items()} for row in kept]
    return RowList(forgotten, complete=how != "rows")


def _choices(of: Program, case: dict[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    """For each unknown fact or open table, the values it can be completed with."""
    for name, fact in of.facts.items():
        if case.get(name) is None and name not in OPTIONAL:
            yield name, domain(fact)
    for name, columns in of.tables.items():
        given = case.get(name)
        cells = [[None] if column.fact.name in OPTIONAL else domain(column.fact) for column in columns]
        keys = [column.key for column in columns]
        starts: list[list[dict[str, Any]]] = [[]]
        for row in given or []:
            open_keys = [key for key in keys if row.get(key) is None]
            options = product(*(cells[keys.index(key)] for key in open_keys))
            filled = [{**row, **dict(zip(open_keys, values, strict=True))} for values in options]
            starts = [[*one, row] for one in starts for row in filled]
        room = TABLES[name].table.max_rows - len(given or []) if given is None or not given.complete else 0
        tables = [RowList(one + more) for one in starts for more in _more_rows(keys, cells, len(given or []), room)]
        if given is None or len(tables) > 1 or room:
            yield name, tables


def _more_rows(keys: list[str], cells: list[list[Any]], given: int, room: int) -> Iterator[list[dict[str, Any]]]:
    for how_many in range(room + 1):
        for values in product(*(product(*cells) for _ in range(how_many))):
            yield [{"id": str(given + i + 1), **dict(zip(keys, one, strict=True))} for i, one in enumerate(values)]


def completion_count(of: Program, case: dict[str, Any]) -> int:
    """How many completions a case has."""
    size = 1
    for _, values in _choices(of, case):
        size *= len(values)
    return size


def completions(of: Program, case: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every complete case that agrees with what the partial one knows."""
    unknown = list(_choices(of, case))
    known = {name: case.get(name) for name in [*of.facts, *of.tables]}
    for values in product(*(values for _, values in unknown)):
        yield {**known, **dict(zip((name for name, _ in unknown), values, strict=True))}


# --- one program with every operation -----------------------------------------------------------------------------------

EVERY_OP = program(
    {
        "truth": all_of(not_(worn), any_of(agreed, late), insured_proves(agreed), listed(colour, {"R-1": ("x",)})),
        "compared": all_of(price == limit, price < limit, price <= limit, price > limit, price >= limit),
        "chosen": when(colour.is_in("x", "y"), price, eur(0)) + lookup({"a": eur("0.01"), "b": eur(0)}, part),
        "counted": bands(persons, below(1, amount(0)), between(1, 2, persons * 2), above(2, most(persons, delta - 1))),
        "shared": named(round_to(share(rate, price), "cent", Rounding.HALF_UP), "R-2", says="Une part."),
        "read": reading(OPEN, wide=given_or(assessed, least(price, limit)), narrow=price),
        "closed": at_closing(price, eur(0)),
        "dated": latest_of(earliest_of(sold, stolen), after(start, days(1))).or_else(end),
        "happened": sold.happened,
        "rows": total(lines.price, of=lines.covered) + total_by(lines.part, lines.price, limit),
        "some": some(lines.covered),
        "every": every(nights.on <= end),
        "largest": largest(persons, lines.price),
        "granted": total(granted_in_order(lines.price, limit)),
    },
    final=True,
)
