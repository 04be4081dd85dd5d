"""The field of a question: which input suits its type, and what a posted form says, in the words of the interview."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import QueryDict

from ...faces.interview import Asked, given_rows
from ...facts.part_search import find_parts
from ...rules.case import encode
from ...rules.case_words import LONGEST_LIST, decimals, french_number, french_unit, parts
from ...rules.errors import WrongValue
from ...rules.facts import Fact, Table
from ...rules.questions import declared
from ...rules.time import PARIS
from ...rules.types import NEVER, Kind
from ..state import Case

#: Beyond so many options a list unfolds instead of showing them all.
MOST_RADIOS = LONGEST_LIST


@dataclass(frozen=True)
class Option:
    """One answer to choose."""

    value: str
    label: str
    note: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class Field:
    """An input. kind: yes_no, radios, select, part, tags, text or rows. typed: what it holds.

    never: None where a day always exists, else whether « cela n'a pas eu lieu » is ticked; none: the same for a set.
    """

    kind: str
    typed: str = ""
    options: tuple[Option, ...] = ()
    unit: str = ""
    hint: str = ""
    inputmode: str = "text"
    never: bool | None = None
    none: bool = False

    @property
    def first(self) -> str:
        """The id of the element that an error links to."""
        return "reponse-1" if self.kind in ("yes_no", "radios", "tags") else "reponse"

    @property
    def radio(self) -> str:
        """What the ids of its radio buttons begin with."""
        return "piece" if self.kind == "part" else "reponse"


@dataclass(frozen=True)
class Typed:
    """What a form holds for one question, before it is read."""

    text: str = ""
    tags: frozenset[str] = frozenset()
    never: bool = False
    none: bool = False
    looked_up: str = ""


def typed_in(form: QueryDict) -> Typed:
    """What was posted, whatever the question."""
    return Typed(
        form.get("reponse", "").strip(),
        frozenset(form.getlist("reponses")),
        "jamais" in form,
        "aucun" in form,
        form.get("piece", "").strip(),
    )


# --- from the case or the form to the field -------------------------------------------------------------------------


def field(case: Case, asked: Asked, typed: Typed) -> Field:
    """The input of a question, holding what was typed."""
    thing = declared(case.contract, asked.names[0])
    if isinstance(thing, Table):
        known = len(given_rows(dict(case.facts), thing.name))
        hint = f"Un nombre de 0 à {thing.max_rows - known}. {asked.help}"
        return Field("rows", typed.text, hint=hint, inputmode="numeric")
    if len(asked.names) > 1:
        options = [
            Option(str(place), label, chosen=str(place) in typed.tags)
            for place, label in enumerate(asked.options, start=1)
        ]
        return Field("tags", options=tuple(options), none=typed.none)
    return _of_fact(thing, typed)


def _of_fact(fact: Fact, typed: Typed) -> Field:
    match fact.type.kind:
        case Kind.BOOL:
            return Field("yes_no", typed.text, _options([("oui", "Oui"), ("non", "Non")], typed.text))
        case Kind.CHOICE:
            return _choice(fact, typed)
        case Kind.NUMBER:
            mode = "decimal" if decimals(parts(fact)) else "numeric"
            low, high = french_number(fact, fact.low), french_number(fact, fact.high)
            return Field("text", typed.text, unit=french_unit(fact), hint=f"De {low} à {high}.", inputmode=mode)
        case Kind.INSTANT:
            hint = "Un jour et une heure de Paris, par exemple 10/03/2026 14:30."
            return Field("text", typed.text, hint=hint)
        case Kind.MAYBE_DATE:
            return Field("text", typed.text, hint=_A_DAY, never=typed.never)
        case Kind.DATE:
            return Field("text", typed.text, hint=_A_DAY)


#: A native date field forgets a day that it cannot read; a line of text keeps it, so that it can be corrected.
_A_DAY = "Par exemple 10/03/2026, ou 10 mars 2026."


def _choice(fact: Fact, typed: Typed) -> Field:
    if fact.search is not None:
        return Field("part", typed.looked_up, candidates(fact, typed.looked_up, typed.text))
    kind = "radios" if len(fact.options) <= MOST_RADIOS else "select"
    return Field(kind, typed.text, _options(fact.options, typed.text))


def _options(options: Sequence[tuple[str, str]], chosen: str) -> tuple[Option, ...]:
    return tuple(Option(key, label, chosen=key == chosen) for key, label in options)


def candidates(fact: Fact, looked_up: str, chosen: str = "") -> tuple[Option, ...]:
    """The parts that typed words may mean; a part chosen before stays among them."""
    known = dict(fact.options)
    found = {one.key: one.system for one in find_parts(looked_up) if one.key in known}
    if chosen in known:
        found = {chosen: found.get(chosen, "")} | found
    return tuple(Option(key, known[key], system, key == chosen) for key, system in found.items())


def held(case: Case, asked: Asked) -> Typed:
    """What the form holds when an answer already given is to be changed; empty for a new question."""
    name = asked.names[0]
    thing = declared(case.contract, name)
    if isinstance(thing, Table):
        return Typed()
    encoded = encode(case.contract.vocabulary, case.facts)
    if len(asked.names) > 1:
        named = frozenset(str(place) for place, one in enumerate(asked.names, start=1) if encoded.get(one))
        return Typed(tags=named, none=not named and any(one in encoded for one in asked.names))
    value = _cell(encoded, name) if "[" in name else encoded.get(name)
    return Typed() if value is None else _written(thing, value)


def _cell(encoded: Mapping[str, Any], name: str) -> Any:
    table, _, rest = name.partition("[")
    own, _, key = rest.rpartition("].")
    rows = enumerate(encoded.get(table, ()), start=1)
    return next((row.get(key) for place, row in rows if str(row.get("id", place)) == own), None)


def _written(fact: Fact, value: Any) -> Typed:
    """A known value as a person would have typed it."""
    match fact.type.kind:
        case Kind.BOOL:
            return Typed("oui" if value else "non")
        case Kind.NUMBER:
            return Typed(french_number(fact, value))
        case Kind.CHOICE:
            return Typed(value, looked_up=fact.label(value) if fact.search is not None else "")
        case Kind.INSTANT:
            # With its offset: an hour that the change of time repeats stays the one that was meant.
            return Typed(datetime.fromtimestamp(value, PARIS).isoformat(timespec="minutes"))
        case _ if value == NEVER:
            return Typed(never=True)
        case _:
            return Typed(datetime.fromordinal(value).strftime("%d/%m/%Y"))


# --- from the field to words ------------------------------------------------------------------------------------------


def words(asked: Asked, shown: Field, typed: Typed) -> str:
    """The typed answer as the interview reads it. Raises WrongValue when there is none, or two that exclude each other.

    The interview takes an empty answer for « je ne sais pas »; on a page that is a button, so that nobody says it by
    mistake.
    """
    if shown.kind == "tags":
        if typed.none and typed.tags:
            raise WrongValue("Vous avez coché à la fois « aucun » et une réponse.", remedy="Décochez l'un des deux.")
        if not (typed.none or typed.tags):
            raise WrongValue("Rien n'est coché.", remedy="Cochez ce qui s'applique, « aucun », ou « je ne sais pas ».")
        return ", ".join(sorted(typed.tags)) if typed.tags else "aucun"
    if typed.never:
        if typed.text:
            raise WrongValue("Vous avez donné une date et coché « jamais ».", remedy="Gardez l'un des deux.")
        return "jamais"
    if typed.text:
        return typed.text
    if shown.kind == "part":
        raise _no_part(shown)
    raise WrongValue("Il manque votre réponse.", remedy="Répondez, ou choisissez « Je ne sais pas ».")


def _no_part(shown: Field) -> WrongValue:
    if not shown.typed:
        return WrongValue("Il manque le nom de la pièce.", remedy="Écrivez-le comme sur le devis, puis cherchez.")
    if not shown.options:
        why = "Aucune pièce connue ne porte ce nom."
        return WrongValue(why, remedy="Essayez un autre mot ; une pièce inconnue se laisse à « Je ne sais pas ».")
    return WrongValue("Plusieurs pièces peuvent être désignées.", remedy="Choisissez celle du devis.")
