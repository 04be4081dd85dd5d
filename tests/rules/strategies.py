"""Random programs over a small vocabulary, and random cases for them: what every use is tested with.

The domains are so small that all completions of a partly known case can be listed. `EVERY_OP` is one fixed program in
which every operation occurs; `programs()` draws others. Cases are encoded (see `clausier.rules.types`): facts by name,
tables as `RowList` of dicts with an `id` and the columns read. Dates run over 28 February to 1 March 2024, instants
over the seconds around a Paris midnight.

A fact that is only read through `given_or` (`OPTIONAL`) may be absent of a complete case, and stays as it is in every
completion: when it is not given, the derived value holds. Rows that an incomplete table lacks come after those it has.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

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
from clausier.rules.nodes import Op, Rounding
from clausier.rules.program import Program, program
from clausier.rules.rows import count, every, granted_in_order, largest, some, total, total_by
from clausier.rules.terms import NOT_EVER, amount, as_maybe, date_literal, eur, pct
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
from tests.rules.small_cases import complete_cases, completion_count, completions, domain, more_rows, partial_cases
from tests.rules.small_facts import (
    FACTS,
    OPEN,
    OPTIONAL,
    TABLES,
    agreed,
    assessed,
    colour,
    delta,
    end,
    late,
    limit,
    lines,
    moment,
    nights,
    paint,
    part,
    persons,
    price,
    rate,
    sold,
    start,
    stated,
    stolen,
    worn,
)  # fmt: skip

__all__ = [
    "EVERY_OP", "FACTS", "OPTIONAL", "TABLES", "complete_cases", "completion_count", "completions", "domain",
    "more_rows", "partial_cases", "programs",
]  # fmt: skip

ROUNDINGS = list(Rounding)

# --- drawing expressions --------------------------------------------------------------------------------------------
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
        return _pick(
            draw, [lambda: a == b, lambda: a != b, lambda: a < b, lambda: a <= b, lambda: a > b, lambda: a >= b]
        )

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
        lambda: lookup(
            {("a", "x"): amount(2), ("b", "x"): amount(1)}, part, _choice(draw, depth - 1), default=amount(0)
        ),
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
        lambda: first_of(
            (_truth(draw, depth - 1, table), again()), (_truth(draw, depth - 1, table), again()), otherwise=again()
        ),
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


# --- one program with every operation -------------------------------------------------------------------------------

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
