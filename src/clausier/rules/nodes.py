"""The nodes of an expression: a closed set of operations, interned so that equal structure is one object.

Nothing here computes. Each use (`uses/`) gives every operation one meaning: a Python line, a column, a solver's term,
a French phrase. Values inside nodes are encoded: whole numbers at their scale, day ordinals, UTC seconds, booleans,
choice keys; `None` is unknown everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import count

from .types import BOOL, Kind, Type, require


class Op(Enum):
    """Every operation of the language."""

    # A member is one object, looked up hundreds of thousands of times; the hash of an Enum is that of its name.
    __hash__ = object.__hash__

    LIT = auto()  # data: value
    FACT = auto()  # data: Fact
    COLUMN = auto()  # data: Column of a table; one value a row
    NOT = auto()
    AND = auto()
    OR = auto()
    EQ = auto()
    LT = auto()
    LE = auto()
    GT = auto()
    GE = auto()
    IN = auto()  # data: tuple of choice keys
    LISTED = auto()  # data: tuple of (rule id, tuple of choice keys)
    ADD = auto()
    SUB = auto()
    MUL = auto()
    DIV = auto()  # data: Rounding; args: dividend, divisor (> 0)
    MIN = auto()
    MAX = auto()
    IF = auto()
    BANDS = auto()  # data: BandTable; args: the number, then one value a band
    TABLE = auto()  # data: LookupTable; args: the keys
    CALL = auto()  # data: Function, a total function of whole numbers
    HAPPENED = auto()  # of a date that may never be
    OR_ELSE = auto()  # args: a date that may never be, the date to take then
    EARLIEST = auto()  # the first of dates that may never be
    SUM = auto()  # data: table (as for the four below); args: value, where
    ANY = auto()  # args: where
    ALL = auto()  # args: where
    SUM_BY = auto()  # args: key, value, where, cap of each group
    LARGEST = auto()  # args: value, where, how many
    RUNNING = auto()  # data: are rows granted whole or not at all?; args: value, where, limit; one value a row
    PROVED = auto()  # data: "insured" or "insurer"
    CLOSING = auto()  # args: amount, amount presumed at closing
    READING = auto()  # data: Reading; args: the alternatives, the one taken first
    NAMED = auto()  # data: Citation
    GIVEN = auto()  # args: a fact, the value it has when it is not given


AGGREGATES = frozenset({Op.SUM, Op.ANY, Op.ALL, Op.SUM_BY, Op.LARGEST})


class Rounding(Enum):
    """The written roundings of a division; halves and signs are those of whole numbers ≥ 0 mirrored around zero."""

    HALF_UP = "à l'unité la plus proche, la moitié vers le haut"
    DOWN = "à l'unité inférieure"
    UP = "à l'unité supérieure"


@dataclass(frozen=True, eq=False)
class Function:
    """A total function of whole numbers (date arithmetic); equal only to itself.

    `says` is a French template over `{0}`, `{1}`…; `maybe` means that a first argument NEVER gives NEVER.
    `increasing` lists the positions in which the function never decreases (used by ranges and the solver). `bounds`
    takes the lowest and the highest arguments and bounds a function that rises and falls; without it nothing is known.
    """

    name: str
    run: Callable[..., int] = field(repr=False)
    says: str
    increasing: tuple[int, ...] = ()
    decreasing: tuple[int, ...] = ()
    maybe: bool = False
    bounds: Callable[[tuple[int, ...], tuple[int, ...]], tuple[int, int]] | None = field(default=None, repr=False)


@dataclass(frozen=True)
class BandTable:
    """Bands over whole numbers: `tops[i]` is the last value of band i, the last band has none.

    `printed` keeps the rows as the document prints them, `(first, last)` with None for open ends, so that a proof can
    say which values no printed row holds; `rules` are the catalogue ids.
    """

    tops: tuple[int, ...]
    printed: tuple[tuple[int | None, int | None], ...]
    rules: tuple[str, ...] = ()


@dataclass(frozen=True)
class LookupTable:
    """A table with one to three choice keys: `cells` maps tuples of keys to encoded constants; `default` or None."""

    cells: tuple[tuple[tuple[str, ...], int], ...]
    default: int | None = None


@dataclass(frozen=True)
class Citation:
    """Where a named node comes from and what it says, in French and in our own words."""

    rules: tuple[str, ...]
    says: str
    clause: str = ""
    label: str = ""


@dataclass(frozen=True)
class Reading:
    """A doubt of the text: what it leaves open, the meanings by name (the one taken first), and why that one.

    `id` is the catalogue id; `meanings` maps a name to a French sentence.
    """

    id: str
    doubt: str
    meanings: tuple[tuple[str, str], ...]
    why: str

    @property
    def taken(self) -> str:
        """The name of the meaning that is taken unless a caller asks for another."""
        return self.meanings[0][0]


@dataclass(frozen=True)
class Override(Reading):
    """Where the law prevails over the words of the contract: a reading whose first meaning the law imposes.

    `law` cites the articles; the first meanings are `law` and `contract`, in that order. Another meaning can be asked
    for: `contract` shows what its words alone would have given, a third one how the law may be read otherwise.
    """

    law: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        names = [name for name, _ in self.meanings]
        require(names[:2] == ["law", "contract"], f"{self.id} : une primauté de la loi oppose « law » et « contract »")
        require(bool(self.law), f"{self.id} : une primauté de la loi cite ses articles")


class Node:
    """One operation on arguments. Identity is equality: build nodes with `make`, compare them with `is`."""

    __slots__ = ("op", "args", "data", "type", "table", "number")
    __match_args__ = ("op", "args", "data")

    def __init__(self, op: Op, args: tuple[Node, ...], data: object, type: Type, table: str | None, number: int):
        self.op, self.args, self.data, self.type, self.table, self.number = op, args, data, type, table, number

    def __repr__(self) -> str:
        # Shallow on purpose: a shared graph of a thousand nodes has millions of paths, and messages quote terms.
        return f"{self.op.name.lower()}#{self.number}"


_interned: dict[tuple, Node] = {}
_numbers = count()


def make(op: Op, args: Iterable[Node] = (), data: object = None, type: Type = BOOL, table: str | None = None) -> Node:
    """The one node with this structure. `table` names the table of a row-wise leaf; others inherit it."""
    args = tuple(args)
    if op not in AGGREGATES and table is None:
        tables = {arg.table for arg in args} - {None}
        require(len(tables) <= 1, f"{op.name} mélange les lignes de deux tableaux : {sorted(map(str, tables))}")
        table = next(iter(tables), None)
    elif op in AGGREGATES:
        table = None
    key = (op, tuple(arg.number for arg in args), data, type, table)
    found = _interned.get(key)
    if found is None:
        # A server compiles in several threads: both steps are indivisible, so that two nodes never get one number, nor
        # one structure two nodes. A number that comes too late is not used.
        found = _interned.setdefault(key, Node(op, args, data, type, table, next(_numbers)))
    return found


def literal(value: object, type: Type) -> Node:
    """A constant; `value` is already encoded."""
    # True == 1 in Python: the type is part of the key, so they stay apart.
    return make(Op.LIT, (), value, type)


TRUE, FALSE = literal(True, BOOL), literal(False, BOOL)


def walk(roots: Iterable[Node]) -> Iterator[Node]:
    """Every node below the roots once, arguments before users; iterative, so depth does not matter."""
    seen: set[int] = set()
    for root in roots:
        stack = [(root, False)]
        while stack:
            node, ready = stack.pop()
            if node.number in seen:
                continue
            if ready:
                seen.add(node.number)
                yield node
            else:
                stack.append((node, True))
                stack.extend((arg, False) for arg in reversed(node.args) if arg.number not in seen)


def rebuild(roots: Iterable[Node], change: Callable[[Node, tuple[Node, ...]], Node]) -> list[Node]:
    """Roots with every node replaced by `change(node, its new arguments)`; shared nodes stay shared."""
    roots = list(roots)
    new: dict[int, Node] = {}
    for node in walk(roots):
        new[node.number] = change(node, tuple(new[arg.number] for arg in node.args))
    return [new[root.number] for root in roots]


def same(node: Node, args: tuple[Node, ...]) -> Node:
    """The node over other arguments."""
    if args == node.args:
        return node
    # What is granted row by row stays of its table even when no argument depends on a row any more.
    table = node.table if node.op is Op.RUNNING else None
    return make(node.op, args, node.data, node.type, table)


def is_number(node: Node) -> bool:
    """Whether the node yields a number with unit and scale."""
    return node.type.kind is Kind.NUMBER
