"""The fields of the page of the estimate: of the vehicle, of each line, of the questions that remain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ...faces.said import capital
from ...facts.part_search import Candidate, find_parts
from ...rules.case_words import decimals, french_unit, parts
from ...rules.facts import ASKED_OF, Fact
from ...rules.french import HARD
from ...rules.questions import declared
from ...rules.types import Kind
from .estimate_answer import LineAnswer
from .estimate_form import BLANKS, BLANKS_SAYS, COMMON, IN_SIGHT, TABLE, Line, Sheet, columns_read

#: What is asked first of every vehicle, as far as the contract reads it.
VEHICLE = (
    "vehicle.mileage_km", "repair.labour_rate", "repair.displayed_rate", "vehicle.kind", "vehicle.make",
    "vehicle.model_line", "vehicle.energy", "vehicle.fiscal_hp", "vehicle.engine_cc", "vehicle.first_registered_on",
    "vehicle.delivered_on",
)  # fmt: skip
SHORT = {
    "label": "Désignation du garage", "part": "Pièce", "kind": "Nature", "labour_hours": "Heures",
    "parts_price": "Prix TTC", "scale_hours": "Heures au barème", "labour_price": "Prix TTC de la main-d'œuvre",
}  # fmt: skip
#: So many open questions are asked at a time.
MOST_QUESTIONS = 6
#: A line that waits for what unfolds is unfolded, unless more than this do: the page would be too long to be read.
MOST_UNFOLDED = 3
UNLISTED = "other_unlisted"
_LINE = re.compile("l[0-9]{1,4}")


@dataclass(frozen=True)
class Option:
    """One option of a list. denied: it was said not to be the case."""

    value: str
    label: str
    chosen: bool = False
    denied: bool = False


@dataclass(frozen=True)
class Field:
    """One field. kind: text, select, tags, ticked (a table is empty), hidden. number: on the right, in `unit`."""

    name: str
    label: str
    kind: str = "text"
    text: str = ""
    options: tuple[Option, ...] = ()
    hint: str = ""
    error: str = ""
    inputmode: str = "text"
    number: bool = False
    unit: str = ""

    @property
    def id(self) -> str:
        """The id of its element."""
        return _id(self.name)


@dataclass(frozen=True)
class Fate:
    """A line with its answer, if there is one, and what is wrong on it: id and name of the field, message."""

    line: Line
    answer: LineAnswer | None
    errors: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Row(Fate):
    """The same with its fields. unread: cells that this contract does not read, carried unseen."""

    label: Field
    sight: tuple[Field, ...]
    more: tuple[Field, ...]
    unread: tuple[Field, ...]
    unfolded: bool

    @property
    def told(self) -> int:
        """How many of the fields that unfold are filled in."""
        return sum(bool(one.text) for one in self.more)


def vehicle(sheet: Sheet, errors: Mapping[str, str]) -> list[Field]:
    """The fields of the vehicle."""
    facts = sheet.contract.vocabulary.facts
    return [
        of_fact(facts[name], name, sheet.typed.get(name, ""), errors, capital(facts[name].noun))
        for name in VEHICLE
        if name in facts
    ]


def fates(sheet: Sheet, errors: Mapping[str, str], lines: Mapping[str, LineAnswer]) -> list[Fate]:
    """What becomes of every line."""
    columns = columns_read(sheet.contract)

    def wrong(number: int) -> tuple[tuple[str, str, str], ...]:
        places = [(name, name.partition(".")[2]) for name in errors if name.startswith(f"l{number}.")]
        return tuple((_id(name), _called(columns.get(key), key), errors[name]) for name, key in places)

    return [
        Fate(
            line,
            None if line.is_blank else lines.get(line.id) or lines.get(str(line.number)),
            wrong(line.number),
        )
        for line in sheet.lines
    ]


def _called(fact: Fact | None, key: str) -> str:
    """The name of a cell."""
    return SHORT.get(key) or (capital(fact.noun) if fact else key)


def rows(sheet: Sheet, errors: Mapping[str, str], lines: Mapping[str, LineAnswer]) -> list[Row]:
    """Every line with its fields."""
    found = fates(sheet, errors, lines)
    wait = [fate.line.number for fate in found if fate.answer and not set(fate.answer.cells) <= {*IN_SIGHT}]
    unfolded = wait if len(wait) <= MOST_UNFOLDED else []
    return [_row(sheet, fate, errors, fate.line.number in unfolded) for fate in found]


def _row(sheet: Sheet, fate: Fate, errors: Mapping[str, str], unfolded: bool) -> Row:
    columns, line = columns_read(sheet.contract), fate.line
    start = f"l{line.number}."

    def of(key: str) -> Field:
        typed = line.cells.get(key, "")
        if key == "part":
            error = errors.get(start + key, "")
            return Field(start + key, SHORT[key], "select", typed, part_options(line.cells, columns[key]), error=error)
        return of_fact(columns[key], start + key, typed, errors, _called(columns[key], key))

    label = Field(
        start + "label", SHORT["label"], text=line.cells.get("label", ""),
        error=errors.get(start + "label", ""),
    )  # fmt: skip
    search = Field(
        start + "search", "Chercher la pièce avec d'autres mots", text=line.cells.get("search", ""),
        hint="La désignation du garage n'est pas changée.",
    )  # fmt: skip
    sight = tuple(of(key) for key in IN_SIGHT if key in columns)
    more = (search, *(of(key) for key in columns if key not in IN_SIGHT))
    shown = {"label", "search", *columns}
    unread = tuple(Field(start + key, key, "hidden", text) for key, text in line.cells.items() if key not in shown)
    wrong = any(one.error for one in more)
    return Row(line, fate.answer, fate.errors, label, sight, more, unread, wrong or unfolded)


def place(sheet: Sheet, name: str) -> str:
    """The id of the element where an error is corrected."""
    if _LINE.fullmatch(name.partition(".")[0]) or name in sheet.typed or name in VEHICLE:
        return _id(name)
    return "lignes" if name == "lignes" else "dossier"


def named(sheet: Sheet, name: str, why: str) -> str:
    """What is wrong, beginning with the name of the field; what concerns several fields has none."""
    line, _, key = name.partition(".")
    if _LINE.fullmatch(line):
        return f"Ligne {line[1:]}, {_called(columns_read(sheet.contract).get(key), key)}{HARD}: {why}"
    fact = sheet.contract.vocabulary.facts.get(name)
    return f"{capital(fact.noun)}{HARD}: {why}" if fact else capital(why)


def _id(name: str) -> str:
    return name.replace(".", "-")


@lru_cache(maxsize=4096)
def _meant(words: str) -> tuple[Candidate, ...]:
    """The same words come back each time that a page is computed again."""
    return find_parts(words)


def part_options(cells: Mapping[str, str], fact: Fact) -> tuple[Option, ...]:
    """The parts that the words of a line may mean, the likeliest first. None is chosen but by a person."""
    known, chosen = dict(fact.options), cells.get("part", "").strip()
    words = cells.get("search", "").strip() or cells.get("label", "")
    found = {one.key: f"{one.label} ({one.system})" for one in _meant(words) if one.key in known}
    if chosen and chosen not in found:
        found = {chosen: known.get(chosen, chosen)} | found
    if UNLISTED in known:
        found.setdefault(UNLISTED, known[UNLISTED])
    return (
        Option("", "à identifier", not chosen),
        *(Option(key, label, key == chosen) for key, label in found.items()),
    )


def of_fact(fact: Fact, name: str, typed: str, errors: Mapping[str, str], label: str = "") -> Field:
    """The field of a fact or of a cell."""
    label, error, unit = label or fact.question, errors.get(name, ""), french_unit(fact)
    match fact.type.kind:
        case Kind.BOOL:
            options = _chosen((("oui", "oui"), ("non", "non")), typed, "inconnu")
            return Field(name, label, "select", typed, options, error=error)
        case Kind.CHOICE:
            return Field(name, label, "select", typed, _chosen(fact.options, typed, "à préciser"), error=error)
        case Kind.NUMBER:
            mode = "decimal" if decimals(parts(fact)) else "numeric"
            hint = "" if _LINE.match(name) or not unit else f"En {unit}."
            return Field(name, label, text=typed, hint=hint, error=error, inputmode=mode, number=True, unit=unit)
        case Kind.DATE:
            return Field(name, label, text=typed, hint="Par exemple 10/03/2026.", error=error)
        case Kind.MAYBE_DATE:
            return Field(name, label, text=typed, hint="Par exemple 10/03/2026, ou « jamais ».", error=error)
        case _:
            return Field(name, label, text=typed, hint="Par exemple 10/03/2026 14:30.", error=error)


def _chosen(options: Iterable[tuple[str, str]], typed: str, unknown: str) -> tuple[Option, ...]:
    options = list(options)
    # What was posted and is no option stays in sight, next to its error.
    strange = [] if not typed or typed in dict(options) else [(typed, typed)]
    return tuple(Option(key, label, key == typed) for key, label in [("", unknown), *options, *strange])


def common(sheet: Sheet) -> list[Option]:
    """What can be stated once for every line."""
    columns = columns_read(sheet.contract)
    stated = [Option(key, says, key in sheet.common) for key, (_, says) in COMMON.items() if key in columns]
    return [Option(BLANKS, BLANKS_SAYS, BLANKS in sheet.common), *stated]


# --- questions --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Questions:
    """What is asked of the claim. fields: the questions in sight; others: those that come after."""

    fields: list[Field]
    others: list[str]


def questions(sheet: Sheet, names: Iterable[str], errors: Mapping[str, str]) -> Questions:
    """The questions in sight: those that were there keep their place, also once answered, and open ones follow.

    names: the open facts and tables, the most decisive first. The members of one set of tags are one question.
    """
    facts = sheet.contract.vocabulary.facts
    asked: dict[str, None] = {}
    for name in names:
        if name not in VEHICLE and name not in sheet.typed:
            asked[facts[name].member_of or name if name in facts else name] = None
    answered = _answered(sheet)
    stay = [name for name in sheet.asked if name in asked or name in answered]
    room = max(MOST_QUESTIONS - sum(name not in answered for name in stay), 0)
    new = [name for name in asked if name not in stay and name not in answered]
    fields = [_question(sheet, name, errors) for name in (*stay, *new[:room])]
    return Questions(fields, [_question(sheet, name, errors).label for name in new[room:]])


def given(sheet: Sheet, errors: Mapping[str, str]) -> list[Field]:
    """The fields of what was answered elsewhere; what this contract does not read is carried unseen."""
    facts = sheet.contract.vocabulary.facts
    unread = [Field(name, name, "hidden", typed) for name, typed in sheet.typed.items() if name not in facts]
    return unread + [_question(sheet, name, errors) for name in _answered(sheet) if name not in sheet.asked]


def _answered(sheet: Sheet) -> list[str]:
    """The questions that were answered, each once; those of the vehicle have their own place."""
    vocabulary = sheet.contract.vocabulary
    told = [name for name in sheet.typed if name in vocabulary.facts and name not in VEHICLE]
    sets = {*vocabulary.tags, *vocabulary.tables} - {TABLE}
    closed = sorted(sets & sheet.closed)
    return list(dict.fromkeys([*(vocabulary.facts[name].member_of or name for name in told), *closed]))


def _question(sheet: Sheet, name: str, errors: Mapping[str, str]) -> Field:
    vocabulary = sheet.contract.vocabulary
    if name in vocabulary.tags:
        members = vocabulary.tags[name].values()
        # The question of a member is that of the set, a dash, and its label.
        parted = [one.question.partition(" — ") for one in members]
        options = tuple(
            Option(one.name, label, sheet.typed.get(one.name) == "oui", sheet.typed.get(one.name) == "non")
            for one, (_, _, label) in zip(members, parted, strict=True)
        )
        closed = "1" if name in sheet.closed else ""
        return Field(name, parted[0][0].strip(), "tags", closed, options, _asked_of(next(iter(members))))
    thing: Any = declared(sheet.contract, name)
    if name in vocabulary.tables:
        return Field(name, thing.question, "ticked", "1" if name in sheet.closed else "", hint=_asked_of(thing))
    return of_fact(thing, name, sheet.typed.get(name, ""), errors)


def _asked_of(thing: Any) -> str:
    return f"Répond : {ASKED_OF[thing.asked_of]}."
