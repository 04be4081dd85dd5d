"""The text of a case: strict JSON in, canonical JSON out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn

from .case_words import MOST_DIGITS, clean, nearest, perhaps, shown
from .errors import UnreadableCase

MAX_BYTES = 5_000_000
#: So many repeated keys are named.
MOST_NAMES = 10
#: The keys of a case, and those that it must have.
KEYS = ("contract", "facts", "edition", "readings")
NEEDED = ("contract", "facts")
#: The keys of a case to compare: `contracts` lists them, or gives each the facts of its own.
COMPARED_KEYS = ("facts", "contracts", "readings", "contract", "edition")
_EXAMPLE = 'Écrivez {"contract": "…", "facts": {…}}.'
_COMPARED_EXAMPLE = 'Écrivez {"facts": {…}, "contracts": ["…", "…"]}.'

_SYNTAX = {
    "Expecting value": "une valeur est attendue ici",
    "Expecting property name": "une clé entre guillemets doubles est attendue ici",
    "Expecting ':' delimiter": "il manque « : » entre une clé et sa valeur",
    "Expecting ',' delimiter": "il manque une virgule, ou la fermeture de la liste ou de l'objet",
    "Extra data": "il y a du texte après la fin du dossier",
    "Unterminated string": "un guillemet ouvert ici n'est jamais fermé",
    "Invalid control character": "un texte ne peut pas contenir de saut de ligne ni de caractère de commande",
    "Invalid \\": "cette barre oblique inverse n'introduit rien de connu",
    "Illegal trailing comma": "il y a une virgule de trop avant la fermeture",
}


def read_text(text: str | bytes, max_bytes: int = MAX_BYTES) -> dict[str, Any]:
    """The case that a JSON text holds: `contract` and `facts`, and `edition` and `readings` where they are given.

    Numbers with a point or an exponent are Decimals. Raises UnreadableCase. The facts are not looked at: see `encode`.
    """
    return _checked(_parsed(_characters(text, max_bytes)), KEYS, NEEDED, _EXAMPLE)


def read_comparison(text: str | bytes, max_bytes: int = MAX_BYTES) -> dict[str, Any]:
    """A case to compare: `facts` told of all contracts, and `contracts`, key → the facts of that contract alone.

    `contracts` may be a list of keys, or be missing (None): every contract. A case of one contract is one too. Raises
    UnreadableCase.
    """
    case = _checked(_parsed(_characters(text, max_bytes)), COMPARED_KEYS, ("facts",), _COMPARED_EXAMPLE)
    given = case.get("contracts")
    if isinstance(given, list) and all(isinstance(key, str) for key in given):
        given = {key: {} for key in given}
    if given is not None and not (isinstance(given, dict) and all(isinstance(one, dict) for one in given.values())):
        why = f"reçu {shown(given)} au lieu d'une liste de contrats, ou d'un objet de faits pour chacun."
        raise UnreadableCase(why, fact="contracts", remedy=_COMPARED_EXAMPLE)
    return case | {"contracts": given}


def _characters(text: str | bytes, max_bytes: int) -> str:
    _refuse_large(text, max_bytes)
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            raise UnreadableCase(
                f"le texte n'est pas en UTF-8 (octet {error.start + 1}).", remedy="Enregistrez le dossier en UTF-8."
            ) from None
    return text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")


def canonical(facts: Mapping[str, Any]) -> bytes:
    """The one way to write facts in their door form (see `decode`): UTF-8 JSON, keys sorted, no spaces.

    Two cases that say the same thing have the same bytes once encoded and decoded, so a fingerprint can rest on them.
    """
    return json.dumps(facts, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def _refuse_large(text: str | bytes, max_bytes: int) -> None:
    # A text has at least as many bytes as characters: a large one is refused before it is copied.
    size = len(text)
    if size <= max_bytes and isinstance(text, str):
        size = len(text.encode("utf-8", "surrogatepass"))
    if size > max_bytes:
        raise UnreadableCase(
            f"le dossier est trop gros : {_size(size)}, alors que la limite est de {_size(max_bytes)}.",
            remedy="Envoyez un dossier à la fois ; pour en traiter beaucoup, employez « clausier batch ».",
        )


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} Mo".replace(".", ",") if count >= 100_000 else f"{count} octets"


def _parsed(text: str) -> Any:
    repeated: list[str] = []

    def unrepeated(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                repeated.append(key)
            found[key] = value
        return found

    try:
        case = json.loads(
            text, object_pairs_hook=unrepeated, parse_float=_decimal, parse_int=_whole, parse_constant=_constant
        )
    except json.JSONDecodeError as error:
        reason = next((french for start, french in _SYNTAX.items() if error.msg.startswith(start)), "syntaxe inconnue")
        raise UnreadableCase(
            f"ce n'est pas du JSON : ligne {error.lineno}, colonne {error.colno}, {reason}.",
            remedy="Corrigez le texte à cet endroit.",
        ) from None
    except RecursionError:
        raise UnreadableCase(
            "les listes ou les objets y sont trop profondément emboîtés.",
            remedy="Un dossier n'en emboîte que quelques-uns : vérifiez le programme qui l'écrit.",
        ) from None
    if repeated:
        names = [f"« {clean(name)} »" for name in dict.fromkeys(repeated)]
        more = "…" if len(names) > MOST_NAMES else "."
        raise UnreadableCase(
            f"une clé est donnée plusieurs fois : {', '.join(names[:MOST_NAMES])}{more}",
            remedy="Gardez une seule valeur par clé.",
        )
    return case


def _whole(figures: str) -> int | Decimal:
    # Turning many figures into an integer is slow or refused by Python; no fact needs them, and its fact will be named.
    return int(figures) if len(figures) <= MOST_DIGITS else Decimal("Infinity")


def _decimal(figures: str) -> Decimal:
    try:
        return Decimal(figures) if len(figures) <= MOST_DIGITS else Decimal("Infinity")
    except InvalidOperation:
        return Decimal("Infinity")


def _constant(name: str) -> NoReturn:
    raise UnreadableCase(f"{name} n'est pas une valeur du JSON.", remedy="Écrivez un nombre, ou null si on l'ignore.")


def _checked(case: Any, keys: tuple[str, ...], needed: tuple[str, ...], example: str) -> dict[str, Any]:
    if not isinstance(case, dict):
        raise UnreadableCase(f"un dossier est un objet JSON ; reçu {shown(case)}.", remedy=example)
    for key in case:
        if key not in keys:
            raise UnreadableCase(
                f"cette clé n'existe pas au premier niveau d'un dossier (clés : {', '.join(keys)}).",
                fact=clean(key),
                remedy=perhaps(nearest(key, keys)) or "S'il s'agit d'un fait, placez-le dans « facts ».",
            )
    case = {key: value for key, value in case.items() if value is not None}
    for key in needed:
        if key not in case:
            raise UnreadableCase(f"il manque la clé « {key} ».", fact=key, remedy=example)
    if not isinstance(case["facts"], dict):
        raise UnreadableCase(f"reçu {shown(case['facts'])} au lieu d'un objet.", fact="facts", remedy=example)
    for key in ("contract", "edition"):
        if key in case and not (isinstance(case[key], str) and case[key].strip()):
            why = f"reçu {shown(case[key])} au lieu d'un nom entre guillemets."
            raise UnreadableCase(why, fact=key, remedy=example)
    readings = case.get("readings", {})
    if not isinstance(readings, dict) or not all(isinstance(meaning, str) for meaning in readings.values()):
        raise UnreadableCase(
            f"reçu {shown(readings)} au lieu d'un objet dont chaque valeur est un texte.",
            fact="readings",
            remedy='Écrivez {"lecture": "sens"}.',
        )
    return case
