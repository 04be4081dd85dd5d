"""One value of a case: from JSON to its encoded form and back, by the declaration of its fact."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from .case_french import calendar_day, read_day, read_number
from .case_words import (
    clean,
    decimal_text,
    decimals,
    expected,
    french_unit,
    is_money,
    is_unit,
    nearest,
    parts,
    perhaps,
    reasonable,
    shown,
)
from .errors import WrongValue
from .facts import Fact
from .time import format_instant, parse_instant
from .types import NEVER, Kind

#: How a case writes a day that did not happen.
NEVER_WRITTEN = "none"

_DECIMAL = re.compile(r"(-?)([0-9]{1,20})(?:\.([0-9]{1,20}))?")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


class Refused(ValueError):
    """Why a value does not fit and what to write instead; both French, either may be empty."""

    def __init__(self, reason: str = "", remedy: str = ""):
        self.reason, self.remedy = reason, remedy
        super().__init__(reason)


def encode_value(fact: Fact, value: Any, place: str = "") -> Any:
    """The encoded form of a JSON value that is not null; raises WrongValue. `place` says where ("ligne 2")."""
    try:
        encoded = _ENCODERS[fact.type.kind](fact, value)
        within(fact, encoded)
    except Refused as refusal:
        given = f"{place} : reçu {shown(value)}" if place else f"reçu {shown(value)}"
        why = f"{given} ; attendu : {expected(fact)}." + (f" {refusal.reason}" if refusal.reason else "")
        remedy = refusal.remedy or "Corrigez la valeur, ou donnez null si on l'ignore."
        raise WrongValue(why, fact=fact.name, remedy=remedy) from None
    return encoded


def decode_value(fact: Fact, encoded: Any) -> Any:
    """The JSON value of an encoded one that is not None; always written in the same way."""
    match fact.type.kind:
        case Kind.NUMBER if is_money(fact) or parts(fact) > 1:
            return decimal_text(encoded, parts(fact), is_money(fact))
        case Kind.DATE:
            return date.fromordinal(encoded).isoformat()
        case Kind.MAYBE_DATE:
            return NEVER_WRITTEN if encoded == NEVER else date.fromordinal(encoded).isoformat()
        case Kind.INSTANT:
            return format_instant(encoded)
        case _:
            return encoded


def within(fact: Fact, encoded: Any) -> None:
    """Refuse a number, a day or an instant outside the domain of its fact."""
    kind = fact.type.kind
    if kind in (Kind.BOOL, Kind.CHOICE) or kind is Kind.MAYBE_DATE and encoded == NEVER:
        return
    if fact.low <= encoded <= fact.high:
        return
    if kind is not Kind.NUMBER:
        raise Refused("Cette date est hors de la période admise.", "Vérifiez l'année.")
    if encoded < 0 <= fact.low:
        raise _negative(fact)
    unit = french_unit(fact)
    remedy = f"Vérifiez-le, et son unité ({unit})." if unit else "Vérifiez-le."
    raise Refused("Ce nombre est hors des bornes admises.", remedy)


def _negative(fact: Fact) -> Refused:
    sort = "Un montant" if is_money(fact) else "Ce nombre"
    return Refused(f"{sort} ne peut pas être négatif.", "Vérifiez le signe.")


# --- each kind -------------------------------------------------------------------------------------------------------


def _bool(fact: Fact, value: Any) -> bool:
    if value is True or value is False:
        return value
    remedy = "Écrivez true ou false, sans guillemets ; null si on ne le sait pas."
    if isinstance(value, str) and value[:10].strip().casefold() in ("oui", "non", "true", "false", "vrai", "faux"):
        word = "true" if value.strip().casefold() in ("oui", "true", "vrai") else "false"
        remedy = f"Écrivez {word}, sans guillemets."
    raise Refused("", remedy)


def _number(fact: Fact, value: Any) -> int:
    if isinstance(value, float):
        raise Refused("Un nombre à virgule flottante n'est pas exact.", "Donnez un texte décimal ou un Decimal.")
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        raise Refused()
    if isinstance(value, Decimal) and not reasonable(value):
        raise Refused("Ce nombre est démesuré.")
    if is_money(fact):
        return _money(fact, value)
    if parts(fact) == 1 and not fact.in_percent:
        return _whole(fact, value)
    if isinstance(value, int):
        return int(value) * parts(fact)
    return exact(fact, _figures(fact, value) if isinstance(value, str) else f"{value:f}")


def _money(fact: Fact, value: int | str | Decimal) -> int:
    if isinstance(value, str):
        return exact(fact, _figures(fact, value))
    # A bare JSON number would reach other programs as an inexact one, so the door takes it from nobody.
    text = f"{Decimal(value):f}" if abs(value) < 10**20 else ""
    if _DECIMAL.fullmatch(text) and not text.startswith("-"):
        raise Refused("L'argent s'écrit entre guillemets, pour rester exact.", f'Écrivez "{_with_cents(text)}".')
    raise Refused("L'argent s'écrit entre guillemets, pour rester exact.")


def _with_cents(text: str) -> str:
    """The same amount with its two decimals where it has fewer."""
    whole, _, rest = text.partition(".")
    return f"{whole}.{rest:0<2}"


def _whole(fact: Fact, value: int | str | Decimal) -> int:
    if isinstance(value, int):
        return int(value)
    try:
        text = _guessed(fact, value) if isinstance(value, str) else f"{value:f}"
    except ValueError:
        raise Refused() from None
    whole, _, rest = text.partition(".")
    if rest.strip("0"):
        raise Refused("Un nombre entier n'a pas de décimales.")
    how = "sans guillemets, unité ni espace" if isinstance(value, str) else "sans point ni exposant"
    raise Refused("", f"Écrivez {whole}, {how}." if _DECIMAL.fullmatch(whole) else "")


def _figures(fact: Fact, text: str) -> str:
    """The text if it is a plain decimal number; else refused, with the way to write it when it can be guessed."""
    if _DECIMAL.fullmatch(text):
        return text
    try:
        figures = _guessed(fact, text)
        exact(fact, figures)
    except ValueError:
        example = decimal_text(fact.high // 2, parts(fact), is_money(fact))
        raise Refused("", f'Écrivez des chiffres et un point, par exemple "{example}".') from None
    figures = _with_cents(figures) if is_money(fact) else figures
    raise Refused("Ni espace, ni virgule, ni unité dans un nombre.", f'Écrivez "{figures}".')


def _guessed(fact: Fact, text: str) -> str:
    """The plain figures of a number written for people, in the unit of the fact; ValueError when it is doubtful."""
    figures, words = read_number(text)
    if words and not is_unit(fact, words):
        raise ValueError(words)
    return figures


def exact(fact: Fact, figures: str) -> int:
    """Plain figures (`-1.50`) in encoded steps; refuses more decimals than the fact has."""
    match = _DECIMAL.fullmatch(figures)
    if match is None:
        raise Refused("Ce nombre est démesuré.")
    sign, whole, rest = match[1], match[2], match[3] or ""
    places = decimals(parts(fact)) or 0
    if len(rest) > places:
        remedy = "Un taux de 65 % s'écrit 65." if fact.in_percent else ""
        raise Refused(f"Trop de décimales : {len(rest)} au lieu de {places} au plus.", remedy)
    steps, left = divmod(int(whole + rest) * parts(fact), 10 ** len(rest))
    if left:
        raise Refused(f"Ce nombre n'est pas un multiple de {decimal_text(1, parts(fact), False)}.")
    if sign and fact.low >= 0:
        raise _negative(fact)
    return -steps if sign else steps


def _day(fact: Fact, value: Any) -> int:
    if not isinstance(value, str):
        raise Refused()
    match = _DAY.fullmatch(value)
    try:
        if match is not None:
            return calendar_day(int(match[1]), int(match[2]), int(match[3])).toordinal()
        remedy = f'Écrivez "{read_day(value).isoformat()}".'
    except ValueError as error:
        raise Refused(str(error) if match else "") from None
    raise Refused("", remedy)


def _certain_day(fact: Fact, value: Any) -> int:
    if value == NEVER_WRITTEN:
        reason = '"none" ne vaut que pour ce qui peut ne pas avoir lieu.'
        raise Refused(reason, "Donnez la date, ou null si on l'ignore.")
    return _day(fact, value)


def _maybe_day(fact: Fact, value: Any) -> int:
    return NEVER if value == NEVER_WRITTEN else _day(fact, value)


def _instant(fact: Fact, value: Any) -> int:
    example = 'Écrivez par exemple "2026-03-10T14:30:00+01:00".'
    if not isinstance(value, str) or clean(value) != value:
        raise Refused("", example)
    try:
        return parse_instant(value)
    except (ValueError, OverflowError) as error:
        raise Refused(str(error)) from None


def _choice(fact: Fact, value: Any) -> str:
    keys = [key for key, _ in fact.options]
    if not isinstance(value, str):
        raise Refused("", "Écrivez la clé entre guillemets.")
    for key in keys:
        if key == value:
            return key
    close = nearest(value, keys)
    if not close:
        labels = {label: key for key, label in reversed(fact.options)}
        close = tuple(labels[label] for label in meant(fact, value))
    raise Refused("", perhaps(close))


def meant(fact: Fact, text: str) -> tuple[str, ...]:
    """The labels of the options that typed words may mean, the likeliest first; one alone where only spelling tells."""
    if fact.search is not None:
        return tuple(fact.label(key) for key in fact.search(text))
    by_label = [label for _, label in fact.options]
    by_key = {key: fact.label(key) for key in nearest(text, [key for key, _ in fact.options])}
    return nearest(text, by_label) or tuple(by_key.values())


_ENCODERS: dict[Kind, Callable[[Fact, Any], Any]] = {
    Kind.BOOL: _bool,
    Kind.NUMBER: _number,
    Kind.DATE: _certain_day,
    Kind.MAYBE_DATE: _maybe_day,
    Kind.INSTANT: _instant,
    Kind.CHOICE: _choice,
}
