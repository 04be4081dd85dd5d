"""The fields of the page of the estimate: of the vehicle, of each line, of the questions that remain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ...faces.said import capital
from ...facts.part_search import Candidate, find_parts
from ...rules.case_words import decimals, french_unit, parts
from ...rules.facts import ASKED_OF, Fact
from ...rules.questions import declared
from ...rules.types import Kind
from .estimate_answer import Answer, LineAnswer
from .estimate_form import BLANKS, BLANKS_SAYS, COMMON, TABLE, Line, Sheet

#: What is asked first of every vehicle, as far as the contract reads it.
VEHICLE = (
    "vehicle.mileage_km", "repair.labour_rate", "repair.displayed_rate", "vehicle.kind", "vehicle.make",
    "vehicle.model_line", "vehicle.energy", "vehicle.fiscal_hp", "vehicle.engine_cc", "vehicle.first_registered_on",
    "vehicle.delivered_on",
)  # fmt: skip
#: The cells of a line that are always in sight; the others unfold.
IN_SIGHT = ("part", "kind", "parts_price", "labour_hours", "scale_hours")
SHORT = {
    "part": "Pièce", "kind": "Nature", "parts_price": "Prix (€ TTC)", "labour_hours": "Heures",
    "scale_hours": "Heures au barème", "labour_price": "Main-d'œuvre (€ TTC)",
}  # fmt: skip
#: So many questions are asked at a time.
MOST_QUESTIONS = 6
UNLISTED = "other_unlisted"


@dataclass(frozen=True)
class Option:
    """One option of a list."""

    value: str
    label: str
    chosen: bool = False


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
    """A line with its answer, if there is one, and what is wrong on it: id of the field and message."""

    line: Line
    answer: LineAnswer | None
    errors: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Row(Fate):
    """The same with its fields."""

    label: Field
    sight: tuple[Field, ...]
    more: tuple[Field, ...]

    @property
    def unfolded(self) -> bool:
        """Whether something is typed, or wrong, among what unfolds."""
        return any(one.text or one.error for one in self.more)


def vehicle(sheet: Sheet, errors: Mapping[str, str]) -> list[Field]:
    """The fields of the vehicle."""
    facts = sheet.contract.vocabulary.facts
    return [
        of_fact(facts[name], name, sheet.typed.get(name, ""), errors, capital(facts[name].noun))
        for name in VEHICLE
        if name in facts
    ]


def fates(sheet: Sheet, errors: Mapping[str, str], found: Answer | None) -> list[Fate]:
    """What becomes of every line."""
    lines = {} if found is None else found.lines
    return [
        Fate(
            line,
            None if line.is_blank else lines.get(line.id) or lines.get(str(line.number)),
            tuple((_id(name), why) for name, why in errors.items() if name.startswith(f"l{line.number}.")),
        )
        for line in sheet.lines
    ]


def rows(sheet: Sheet, errors: Mapping[str, str], found: Answer | None) -> list[Row]:
    """Every line with its fields."""
    return [_row(sheet, fate, errors) for fate in fates(sheet, errors, found)]


def _row(sheet: Sheet, fate: Fate, errors: Mapping[str, str]) -> Row:
    columns, line = sheet.contract.vocabulary.columns[TABLE], fate.line
    start = f"l{line.number}."

    def of(key: str) -> Field:
        typed = line.cells.get(key, "")
        if key == "part":
            error = errors.get(start + key, "")
            return Field(start + key, SHORT[key], "select", typed, part_options(line.cells, columns[key]), error=error)
        return of_fact(columns[key], start + key, typed, errors, SHORT.get(key) or capital(columns[key].noun))

    label = Field(
        start + "label", "Ce que le garage a écrit", text=line.cells.get("label", ""),
        error=errors.get(start + "label", ""),
    )  # fmt: skip
    search = Field(
        start + "search", "Chercher la pièce avec d'autres mots", text=line.cells.get("search", ""),
        hint="Le libellé du garage n'est pas changé.",
    )  # fmt: skip
    sight = tuple(of(key) for key in IN_SIGHT if key in columns)
    more = (search, *(of(key) for key in columns if key not in IN_SIGHT))
    return Row(line, fate.answer, fate.errors, label, sight, more)


def place(sheet: Sheet, name: str) -> str:
    """The id of the element where an error is corrected."""
    in_a_line = name.startswith("l") and name[1:2].isdigit()
    return (
        _id(name)
        if in_a_line or name in sheet.typed or name in VEHICLE
        else "lignes"
        if name == "lignes"
        else "dossier"
    )


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
            hint = "" if name.startswith("l") and name[1].isdigit() or not unit else f"En {unit}."
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
    columns = sheet.contract.vocabulary.columns[TABLE]
    stated = [Option(key, says, key in sheet.common) for key, (_, says) in COMMON.items() if key in columns]
    return [Option(BLANKS, BLANKS_SAYS, BLANKS in sheet.common), *stated]


# --- questions --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Questions:
    """What remains to be asked of the claim. fields: the first of them; others: the questions that come after."""

    fields: list[Field]
    others: list[str]


def questions(sheet: Sheet, names: Iterable[str], errors: Mapping[str, str]) -> Questions:
    """The questions on these facts, those of one set of tags together, in their order."""
    groups: dict[str, None] = {}
    facts = sheet.contract.vocabulary.facts
    for name in names:
        if name not in VEHICLE and name not in sheet.typed:
            groups[facts[name].member_of or name if name in facts else name] = None
    fields = [_question(sheet, name, errors) for name in groups]
    return Questions(fields[:MOST_QUESTIONS], [one.label for one in fields[MOST_QUESTIONS:]])


def given(sheet: Sheet, errors: Mapping[str, str]) -> list[Field]:
    """The fields of what was answered before; what this contract does not read is carried unseen."""
    facts = sheet.contract.vocabulary.facts
    found: dict[str, Field] = {}
    for name, typed in sheet.typed.items():
        if name in VEHICLE and name in facts:
            continue
        if name not in facts:
            found[name] = Field(name, name, "hidden", typed)
        elif facts[name].member_of:
            found.setdefault(facts[name].member_of, _question(sheet, facts[name].member_of, errors))
        else:
            found[name] = of_fact(facts[name], name, typed, errors)
    vocabulary = sheet.contract.vocabulary
    for name in sorted(sheet.closed):
        if name in vocabulary.tags or name in vocabulary.tables and name != TABLE:
            found.setdefault(name, _question(sheet, name, errors))
    return list(found.values())


def _question(sheet: Sheet, name: str, errors: Mapping[str, str]) -> Field:
    vocabulary = sheet.contract.vocabulary
    if name in vocabulary.tags:
        members = vocabulary.tags[name].values()
        # The question of a member is that of the set, a dash, and its label.
        parted = [one.question.partition(" — ") for one in members]
        options = tuple(
            Option(one.name, label, sheet.typed.get(one.name) == "oui")
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
