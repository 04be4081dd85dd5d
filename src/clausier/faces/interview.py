"""The questions that still matter, one at a time: what is asked, and what a typed answer makes of the facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..rules.case import parse_answer
from ..rules.case_values import decode_value
from ..rules.case_words import LONGEST_LIST, clean, expected_answer, folded
from ..rules.contract import Contract
from ..rules.decide import Claim, prepare
from ..rules.decision import euros
from ..rules.errors import WrongValue
from ..rules.facts import Fact, Table
from ..rules.french import listing
from ..rules.nodes import Node, Op, walk
from ..rules.questions import declared, missing
from ..rules.types import Kind
from .said import one_of
from .said import row as row_called

Facts = dict[str, Any]

#: So many columns of a table are named before its rows are asked for.
MOST_TOLD = 4
_NONE = {"0", "non", "aucun", "aucune", "rien", "aucun d'eux", "aucune d'elles"}
_UNKNOWN = {"", "?", "je ne sais pas", "ne sais pas", "sais pas", "je sais pas", "nsp"}
_MANY = re.compile(r"[\s,;]+(?:et\s+)?")


@dataclass(frozen=True)
class Asked:
    """A question. names: the missing facts that it settles. head: where in the case it stands ("Ligne 2").

    options: the French labels to choose from, in order. expected: how to answer. read: typed text → the facts with the
    answer in them, or None when the person does not know; raises WrongValue. help: what comes of the answer.
    """

    names: tuple[str, ...]
    entry: Mapping[str, Any]
    text: str
    expected: str
    read: Callable[[str], Facts | None]
    head: str = ""
    options: tuple[str, ...] = ()
    help: str = ""


def next_question(
    contract: Contract, facts: Facts, missing: Sequence[Mapping[str, Any]], passed: frozenset[str]
) -> Asked | None:
    """The most decisive question that was not passed over; None when there is none.

    The members of a set of tags are asked together, and the cells of a table row after row.
    """
    left = [entry for entry in missing if entry["fact"] not in passed]
    if not left:
        return None
    entry = left[0]
    name = entry["fact"]
    if "[" in name:
        return _cell(contract, facts, _first_cell(contract, facts, left, name.partition("[")[0]))
    thing = declared(contract, name)
    if isinstance(thing, Table):
        return _rows(facts, thing, entry)
    if thing.member_of:
        members = [other for other in left if _member_of(contract, other["fact"]) == thing.member_of]
        if len(members) > 1:
            return _tags(contract, facts, members)
    return _fact(facts, thing, entry)


def next_question_or_other(
    claim: Claim, facts: Facts, missing: Sequence[Mapping[str, Any]], passed: frozenset[str]
) -> Asked | None:
    """The same, but first what may stand in for a question that was passed over.

    A fact that can be deduced from others is never asked for: they are. Whoever does not know them may still know it
    (not the hour of an event, but its day). `facts` (door form) are those of the claim.
    """
    contract = claim.contract
    other = _deducible(claim, {entry["fact"] for entry in missing} & passed, passed)
    if other is not None:
        return next_question(contract, facts, [entry_of(contract, other)], frozenset())
    return next_question(contract, facts, missing, passed)


def _deducible(claim: Claim, open_still: set[str], passed: frozenset[str]) -> str | None:
    """A fact neither known nor passed over that takes the place of one of these."""
    program = claim.compiled.program
    for node in program.nodes if open_still else ():
        if node.op is not Op.GIVEN or node.args[0].op is not Op.FACT:
            continue
        name, stood_for = node.args[0].data.name, walk(node.args[1:])
        if claim.values[program.slot[node.number]] is not None or name in passed:
            continue
        if open_still & {one.data.name for one in stood_for if one.op is Op.FACT}:
            return name
    return None


def entry_of(contract: Contract, name: str) -> dict[str, Any]:
    """The entry of a question on which nothing is known to depend. Raises KeyError when nothing has this name."""
    thing = declared(contract, name)
    return {
        "fact": name,
        "question": thing.question,
        "asked_of": thing.asked_of,
        "proof": thing.proof,
        "decides": [],
        "only_if": [],
    }


def _member_of(contract: Contract, name: str) -> str:
    fact = contract.vocabulary.facts.get(name)
    return fact.member_of if fact else ""


# --- a fact ----------------------------------------------------------------------------------------------------------


def _fact(facts: Facts, fact: Fact, entry: Mapping[str, Any]) -> Asked:
    def read(text: str) -> Facts | None:
        encoded = parse_answer(fact, text)
        return None if encoded is None else {**facts, fact.name: decode_value(fact, encoded)}

    return Asked((fact.name,), entry, fact.question, _expected(fact), read, options=_labels(fact))


def _labels(fact: Fact) -> tuple[str, ...]:
    return tuple(label for _, label in fact.options)


def _expected(fact: Fact) -> str:
    if fact.type.kind is not Kind.CHOICE:
        return expected_answer(fact)
    if len(fact.options) > LONGEST_LIST:
        return f"un nom, ou un numéro de 1 à {len(fact.options)} ; « liste » les montre tous"
    return "un numéro, ou le nom"


# --- a set of tags ---------------------------------------------------------------------------------------------------


def _tags(contract: Contract, facts: Facts, members: Sequence[Mapping[str, Any]]) -> Asked:
    """One question for every member that still matters; those not named in the answer are said not to be in the set."""
    names = tuple(entry["fact"] for entry in members)
    # The question of a member is that of the set, a dash, and its label (`declare.Tags`).
    parted = [contract.vocabulary.facts[name].question.partition(" — ") for name in names]
    labels = tuple(label for _, _, label in parted)

    def read(text: str) -> Facts | None:
        if folded(text) in _UNKNOWN:
            return None
        named = _numbers(text, labels, contract.vocabulary.facts[names[0]].member_of)
        return {**facts, **{name: place in named for place, name in enumerate(names)}}

    expected = "un ou plusieurs numéros, ou « aucun »"
    if len(labels) > LONGEST_LIST:
        expected += f" ; « liste » montre les {len(labels)} réponses possibles"
    return Asked(names, members[0], parted[0][0].strip(), expected, read, options=labels)


def _numbers(text: str, labels: Sequence[str], name: str) -> set[int]:
    typed = folded(text)
    if typed in _NONE:
        return set()
    known = [folded(label) for label in labels]
    if typed in known:
        return {known.index(typed)}
    words = [word for word in _MANY.split(typed) if word]
    if not words or not all(word.isascii() and word.isdigit() and 1 <= int(word[:6]) <= len(labels) for word in words):
        why = f"réponse « {clean(text)} » ; attendu : des numéros de 1 à {len(labels)}, un nom, ou « aucun »."
        raise WrongValue(why, fact=name, remedy="Séparez les numéros par des virgules ; « ? » si vous ne savez pas.")
    return {int(word) - 1 for word in words}


# --- a table ---------------------------------------------------------------------------------------------------------


def _rows(facts: Facts, table: Table, entry: Mapping[str, Any]) -> Asked:
    """How many rows there are; their cells are asked afterwards, as far as they matter."""
    known = given_rows(facts, table.name)
    room = table.max_rows - len(known)

    def read(text: str) -> Facts | None:
        typed = folded(text)
        if typed in _UNKNOWN:
            return None
        count = "0" if typed in _NONE else typed
        if not (count.isascii() and count.isdigit() and int(count[:6]) <= room):
            why = f"réponse « {clean(text)} » ; attendu : un nombre de lignes, de 0 à {room}."
            raise WrongValue(why, fact=table.name, remedy="Chaque ligne sera ensuite demandée ; 0 s'il n'y en a pas.")
        ids = {str(row.get("id")) for row in known}
        free = (str(number) for number in range(1, table.max_rows + len(ids) + 1) if str(number) not in ids)
        return {**facts, table.name: [*known, *({"id": next(free)} for _ in range(int(count)))]}

    more = f"Il y en a déjà {len(known)} : combien d'autres ?" if known else "Combien y en a-t-il ?"
    expected = f"un nombre de 0 à {room}"
    return Asked((table.name,), entry, f"{table.question} {more}", expected, read, help=_then(table))


def _then(table: Table) -> str:
    """What will be asked of each row: the first of its columns, as far as they matter."""
    told = [one.fact.noun for one in table.columns if one.fact.type.kind is not Kind.BOOL]
    what = f"{', '.join(told[:MOST_TOLD])}…" if len(told) > MOST_TOLD else f"{listing(told)}."
    return f"De chaque {one_of(table)} sera ensuite demandé, si cela compte : {what}"


def given_rows(facts: Facts, table: str) -> list[dict[str, Any]]:
    """The rows that a case gives of a table, complete or not."""
    rows = facts.get(table) or []
    return list(rows["rows"] if isinstance(rows, Mapping) else rows)


def _split(name: str) -> tuple[str, str, str]:
    """`repair.lines[3].part` → table, row, column; an identifier may itself hold brackets."""
    table, _, rest = name.partition("[")
    row, _, key = rest.rpartition("].")
    return table, row, key


def _first_cell(
    contract: Contract, facts: Facts, missing: Sequence[Mapping[str, Any]], table: str
) -> Mapping[str, Any]:
    """The next cell as people fill in a form: row after row, each in the order of its columns."""
    rows = [_own(row, place) for place, row in enumerate(given_rows(facts, table), start=1)]
    keys = list(contract.vocabulary.columns[table])

    def place(entry: Mapping[str, Any]) -> tuple[int, int]:
        _, own, key = _split(entry["fact"])
        return rows.index(own), keys.index(key)

    return min((entry for entry in missing if entry["fact"].startswith(table + "[")), key=place)


def _cell(contract: Contract, facts: Facts, entry: Mapping[str, Any]) -> Asked:
    table, own, key = _split(entry["fact"])
    fact = contract.vocabulary.columns[table][key]
    rows = given_rows(facts, table)

    def read(text: str) -> Facts | None:
        encoded = parse_answer(fact, text)
        if encoded is None:
            return None
        written = decode_value(fact, encoded)
        changed = [{**row, key: written} if _own(row, place) == own else row for place, row in enumerate(rows, start=1)]
        whole = facts[table]
        return {**facts, table: {**whole, "rows": changed} if isinstance(whole, Mapping) else changed}

    chosen = next(row for place, row in enumerate(rows, start=1) if _own(row, place) == own)
    return Asked(
        (entry["fact"],),
        entry,
        fact.question,
        _expected(fact),
        read,
        _row_head(contract, table, own, chosen),
        _labels(fact),
    )


def _own(row: Mapping[str, Any], place: int) -> str:
    return str(row.get("id", place))


def _row_head(contract: Contract, table: str, own: str, row: Mapping[str, Any]) -> str:
    """ "Ligne 2 (pièce, culasse)", "Dommage 1 (l'assuré)": what was already chosen tells people which row is meant."""
    columns = contract.vocabulary.columns[table]
    chosen = [columns[key].label(value) for key, value in row.items() if key in columns and columns[key].options]
    return row_called(contract.vocabulary.tables[table], own) + (f" ({', '.join(chosen)})" if chosen else "")


# --- where a case stands ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class State:
    """Where a case stands: outcome word, amount or bounds, and what is missing."""

    claim: Claim
    outcome: str
    payable: str | None
    bounds: dict[str, str | None]
    missing: list[dict[str, Any]]

    def as_json(self) -> dict[str, Any]:
        """The part of a decision that tells what is missing, with the same keys."""
        contract = self.claim.contract
        return {
            "contract": contract.key,
            "edition": contract.edition,
            "outcome": self.outcome,
            "payable": self.payable,
            "range": self.bounds,
            "missing": self.missing,
        }


def state_of(contract: Contract, facts: Mapping[str, Any], readings: Mapping[str, str]) -> State:
    """Where the case stands; much cheaper than a whole decision. Raises CaseError."""
    claim = Claim(contract, prepare(contract, facts), dict(readings), False)
    payable = claim.value("payable")
    asked = missing(claim.compiled, contract, claim.facts, claim.values)
    return State(claim, claim.value("outcome") or "undetermined", euros(payable), claim.range(payable), asked)


def open_clauses(claim: Claim, names: tuple[str, ...]) -> list[Node]:
    """The cited clauses, still open, that read one of these facts themselves and not through another clause."""
    wanted = {_column(name) for name in names}
    program = claim.compiled.program
    found: dict[str, Node] = {}
    for node in program.nodes:
        if node.op is not Op.NAMED:
            continue
        value = claim.values[program.slot[node.number]]
        is_open = value is None or isinstance(value, list | tuple) and any(one is None for one in value)
        if is_open and wanted & _read_directly(node):
            found.setdefault(node.data.says, node)
    return list(found.values())


def _column(name: str) -> str:
    """`repair.lines[3].part` → `repair.lines.part`."""
    table, bracket, rest = name.partition("[")
    return f"{table}.{rest.rpartition('].')[2]}" if bracket else name


def _read_directly(root: Node) -> set[str]:
    """Names of the facts, columns and tables that a clause reads before it cites another."""
    found: set[str] = set()
    stack = list(root.args)
    while stack:
        node = stack.pop()
        if node.table:
            found.add(node.table)
        if node.op is Op.FACT:
            found.add(node.data.name)
        elif node.op is Op.COLUMN:
            found.add(node.data.fact.name)
        elif node.op is not Op.NAMED:
            stack.extend(node.args)
    return found
