"""What answers make of a case: the question of any fact again, facts taken back, and the list of the answers given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import BadRequest

from ...faces.interview import Asked, entry_of, given_rows, next_question, next_question_or_other
from ...faces.said import capital
from ...faces.said import row as row_called
from ...rules.case import decode, encode
from ...rules.contract import Contract
from ...rules.facts import Fact, Table
from ...rules.french import listing, say
from ...rules.questions import declared
from ..state import Case
from . import ask_answers

#: So many options of a set are named in the list of answers; the others are counted.
MOST_NAMED = 6


@dataclass(frozen=True)
class Given:
    """One answer of a case, as it is listed. name: what to ask again to change it. rows: those of a table."""

    name: str
    label: str
    value: str
    known: bool = True
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True)
class Row:
    """One row of a table: its name (`repair.lines[1]`), how it is called, and its answers."""

    name: str
    label: str
    cells: tuple[Given, ...]


# --- asking again -----------------------------------------------------------------------------------------------------


def question_on(case: Case, names: Sequence[str], missing: Iterable[Mapping[str, Any]] = ()) -> Asked:
    """The question that settles these facts, whether they still matter or are already answered.

    names: one fact, table, cell or set of tags, or members of one set. Raises BadRequest when nothing has that name.
    """
    wanted = {entry["fact"]: entry for entry in missing}
    members = _members(case, names)
    try:
        entries = [wanted.get(name) or entry_of(case.contract, name) for name in members]
        asked = next_question(case.contract, dict(without(case, members).facts), entries, frozenset())
    except (KeyError, ValueError, StopIteration):
        raise BadRequest("no such question") from None
    if asked is None or set(asked.names) != set(members):
        raise BadRequest("these facts are not asked together")
    return asked


def _members(case: Case, names: Sequence[str]) -> list[str]:
    """The names, that of a set of tags replaced by its members: those answered or passed, or all of them."""
    tags = case.contract.vocabulary.tags
    found: list[str] = []
    for name in names:
        if name not in tags:
            found.append(name)
            continue
        every = [fact.name for fact in tags[name].values()]
        known = set(case.passed) | set(encode(case.contract.vocabulary, case.facts))
        found += [member for member in every if member in known] or every
    return list(dict.fromkeys(found))


def next_asked(case: Case, missing: Sequence[Mapping[str, Any]]) -> Asked | None:
    """The most decisive question left, or what stands in for one that was passed over; None when there is none."""
    return next_question_or_other(ask_answers.claimed(case), dict(case.facts), missing, case.passed)


# --- taking back ------------------------------------------------------------------------------------------------------


def without(case: Case, names: Iterable[str]) -> Case:
    """The case not knowing these facts, members or cells; tables named as a whole are kept, to be added to."""
    vocabulary = case.contract.vocabulary
    facts = decode(vocabulary, encode(vocabulary, case.facts))
    for name in names:
        table, bracket, rest = name.partition("[")
        fact = vocabulary.facts.get(name)
        if bracket:
            own, _, key = rest.rpartition("].")
            for place, row in enumerate(given_rows(facts, table), start=1):
                if str(row.get("id", place)) == own:
                    row.pop(key, None)
        elif fact is not None and fact.member_of:
            facts.get(fact.member_of, {}).pop(name.removeprefix(fact.member_of + "."), None)
        else:
            facts.pop(name, None) if fact is not None else None
    return case.with_facts(facts)


def unknown(case: Case, asked: Asked) -> Case:
    """The case when the person does not know: the facts taken back, their question passed over."""
    kept = without(case, asked.names)
    tables = [name for name in asked.names if name in case.contract.vocabulary.tables]
    facts = {name: value for name, value in kept.facts.items() if name not in tables}
    return replace(kept, facts=facts, passed=case.passed | set(asked.names))


def answered(case: Case, asked: Asked, facts: Mapping[str, Any]) -> Case:
    """The case with an answer: it is no longer passed over."""
    vocabulary = case.contract.vocabulary
    written = decode(vocabulary, encode(vocabulary, facts))
    return replace(case, facts=written, passed=case.passed - set(asked.names))


def without_row(case: Case, name: str) -> Case:
    """The case without one row (`repair.lines[2]`). Raises BadRequest when there is no such row."""
    table, _, own = name.removesuffix("]").partition("[")
    facts = dict(without(case, ()).facts)
    rows = given_rows(facts, table) if table in case.contract.vocabulary.tables else []
    left = [row for place, row in enumerate(rows, start=1) if str(row.get("id", place)) != own]
    if len(left) == len(rows):
        raise BadRequest("no such row")
    whole = facts[table]
    facts[table] = {**whole, "rows": left} if isinstance(whole, Mapping) else left
    passed = frozenset(one for one in case.passed if not one.startswith(name + "."))
    return replace(case, facts=facts, passed=passed)


# --- the answers given ------------------------------------------------------------------------------------------------


def given(case: Case) -> list[Given]:
    """Every answer, in the order of the vocabulary: what is known, then what was passed over."""
    vocabulary = case.contract.vocabulary
    encoded = encode(vocabulary, case.facts)
    found: list[Given] = []
    for name, fact in vocabulary.facts.items():
        if name in encoded and not fact.member_of:
            found.append(Given(name, capital(fact.noun), say(encoded[name], fact.type, fact)))
    for name, members in vocabulary.tags.items():
        known = {key: fact for key, fact in members.items() if fact.name in encoded}
        if known:
            found.append(_set(name, known, encoded))
    found += [_table(case.contract, table, encoded) for name, table in vocabulary.tables.items() if name in encoded]
    return found + list(_passed(case))


def _set(name: str, known: Mapping[str, Fact], encoded: Mapping[str, Any]) -> Given:
    """A set of tags: those that hold, or that none does."""
    first = next(iter(known.values()))
    question = first.question.partition(" — ")[0]
    true = [fact.question.partition(" — ")[2] or fact.noun for fact in known.values() if encoded[fact.name]]
    shown = true[:MOST_NAMED] + ([f"{len(true) - MOST_NAMED} de plus"] if len(true) > MOST_NAMED else [])
    return Given(name, question, listing(shown) if shown else "aucun")


def _table(contract: Contract, table: Table, encoded: Mapping[str, Any]) -> Given:
    rows = []
    columns = contract.vocabulary.columns[table.name]
    for place, row in enumerate(encoded[table.name], start=1):
        own = str(row.get("id", place))
        cells = tuple(
            Given(f"{table.name}[{own}].{key}", capital(fact.noun), say(row[key], fact.type, fact))
            for key, fact in columns.items()
            if row.get(key) is not None
        )
        rows.append(Row(f"{table.name}[{own}]", row_called(table, own), cells))
    count = f"{len(rows)} ligne{'s' * (len(rows) > 1)}" if rows else "aucune ligne"
    return Given(table.name, table.question, count, rows=tuple(rows))


def _passed(case: Case) -> Iterator[Given]:
    """The questions left unanswered; a set of tags once."""
    told: set[str] = set()
    for name in sorted(case.passed):
        try:
            thing = declared(case.contract, name)
        except KeyError:
            continue
        group = getattr(thing, "member_of", "") or name
        if group in told:
            continue
        told.add(group)
        table, bracket, rest = name.partition("[")
        cell = f"{row_called(case.contract.vocabulary.tables[table], rest.rpartition('].')[0])} : " if bracket else ""
        is_set = isinstance(thing, Fact) and thing.member_of
        label = thing.question.partition(" — ")[0] if is_set or isinstance(thing, Table) else thing.noun
        yield Given(group, capital(cell + label), "je ne sais pas", known=False)
