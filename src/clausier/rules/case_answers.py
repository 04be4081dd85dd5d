"""The answer that a person types to the question of a fact, as the French write."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .case_french import LONGEST_ANSWER, read_day, read_moment, read_number
from .case_values import Refused, exact, meant, within
from .case_words import clean, expected_answer, folded, french_unit, is_unit, parts, perhaps
from .errors import WrongValue
from .facts import Fact
from .time import parse_instant
from .types import NEVER, Kind

_YES = {"oui", "o", "vrai", "true", "yes", "y", "ok"}
_NO = {"non", "n", "faux", "false", "no"}
_UNKNOWN = {
    "", "?", "je ne sais pas", "ne sais pas", "sais pas", "je sais pas", "nsp", "inconnu", "inconnue", "aucune idee",
    "je l'ignore", "null",
}  # fmt: skip
_NEVER = {"jamais", "aucune", "aucun", "non", "n", "none", "pas eu lieu", "cela n'a pas eu lieu", "pas encore"}


def parse_answer(fact: Fact, text: str) -> Any:
    """The encoded value of a typed answer; None when the person does not know (« ? », « je ne sais pas », nothing).

    Takes oui/non, `52 000 km`, `1 234,50 €`, `10/03/2026`, `10 mars 2026`, ISO dates, « jamais », the key, the French
    label or the number of an option; a day and an hour without offset are those of Paris. Raises WrongValue.
    """
    try:
        if len(text) > LONGEST_ANSWER:
            raise Refused(f"Une réponse compte au plus {LONGEST_ANSWER} caractères.")
        # An option may itself be called "unknown": it is then that option which is chosen.
        if fact.type.kind is not Kind.CHOICE and folded(text) in _UNKNOWN:
            return None
        encoded = _READERS[fact.type.kind](fact, text.strip())
        if encoded is not None:
            within(fact, encoded)
        return encoded
    except Refused as refusal:
        why = f"réponse « {clean(text)} » ; attendu : {expected_answer(fact)}."
        why += f" {refusal.reason}" if refusal.reason else ""
        remedy = refusal.remedy or "Répondez ainsi, ou « ? » si vous ne savez pas."
        raise WrongValue(why, fact=fact.name, remedy=remedy) from None


def _bool(fact: Fact, text: str) -> bool:
    word = folded(text)
    if word in _YES or word in _NO:
        return word in _YES
    raise Refused()


def _number(fact: Fact, text: str) -> int:
    try:
        figures, words = read_number(text)
    except ValueError as error:
        raise Refused(str(error)) from None
    if words and not is_unit(fact, words):
        unit = french_unit(fact)
        remedy = f"Répondez en {unit}." if unit else "Répondez sans unité."
        raise Refused(f"« {clean(words)} » n'est pas l'unité.", remedy)
    if parts(fact) == 1 and "." in figures and not figures.partition(".")[2].strip("0"):
        figures = figures.partition(".")[0]
    return exact(fact, figures)


def _day(fact: Fact, text: str) -> int:
    if fact.type.kind is Kind.MAYBE_DATE and folded(text) in _NEVER:
        return NEVER
    try:
        return read_day(text).toordinal()
    except ValueError as error:
        raise Refused(str(error), "Répondez par exemple 10/03/2026.") from None


def _instant(fact: Fact, text: str) -> int:
    try:
        return parse_instant(text)
    except OverflowError as error:
        raise Refused(str(error)) from None
    except ValueError:
        pass  # without its offset, the hour is that of Paris
    try:
        return read_moment(text)
    except ValueError as error:
        raise Refused(str(error)) from None


def _choice(fact: Fact, text: str) -> str | None:
    word = folded(text)
    keys = [key for key, _ in fact.options]
    # The key first, then the label, then the place in the list: an option may be called "2".
    for names in (keys, [label for _, label in fact.options], [str(n) for n in range(1, len(keys) + 1)]):
        found = [key for key, name in zip(keys, names, strict=True) if folded(name) == word]
        if len(found) == 1:
            return found[0]
    if word in _UNKNOWN:
        return None
    raise Refused("", perhaps(meant(fact, text)))


_READERS: dict[Kind, Callable[[Fact, str], Any]] = {
    Kind.BOOL: _bool,
    Kind.NUMBER: _number,
    Kind.DATE: _day,
    Kind.MAYBE_DATE: _day,
    Kind.INSTANT: _instant,
    Kind.CHOICE: _choice,
}
