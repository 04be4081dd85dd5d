"""What travels: the strict types of the parameters, the shape of a case, and the one shape of every problem.

A parameter is text and stays strict: a day is `2026-03-10` and nothing else, an instant carries its offset, a yes or no
is `true` or `false`. The facts of a case are free here: the door of the contract looks at them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema

from ...contracts import KEYS
from ...rules.case_words import clean
from ...rules.time import format_instant, parse_instant

#: Characters of a word looked for.
LONGEST_WORDS = 120
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
#: Anything but commands, and not only spaces.
_WORDS = r"^[^\x00-\x1f\x7f]*\S[^\x00-\x1f\x7f]*$"


def _day(text: Any) -> date:
    if isinstance(text, str) and _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass  # 2026-02-30 has the form of a day, and is none
    why = f"« {clean(str(text))} » n'est pas un jour : écrivez l'année, le mois et le jour, par exemple 2026-03-10."
    raise ValueError(why)


def _instant(text: Any) -> str:
    try:
        return format_instant(parse_instant(clean(str(text))))
    except OverflowError as error:
        raise ValueError(str(error)) from None


def _flag(text: Any) -> bool:
    if text in ("true", "false"):
        return text == "true"
    why = f"« {clean(str(text))} » n'est ni true ni false."
    raise ValueError(why)


def _words(text: Any) -> str:
    if isinstance(text, str) and len(text) <= LONGEST_WORDS and re.fullmatch(_WORDS, text):
        return text
    why = f"donnez un ou plusieurs mots, de {LONGEST_WORDS} caractères au plus, sans caractère de commande."
    raise ValueError(why)


def _strict(read: Callable[[Any], Any], **schema: Any) -> tuple[Any, ...]:
    return BeforeValidator(read), WithJsonSchema(schema)


WireDay = Annotated[date, *_strict(_day, type="string", format="date", description="Le jour ; jamais deviné.")]
WireInstant = Annotated[
    str,
    *_strict(
        _instant,
        type="string",
        format="date-time",
        description="L'instant, avec son décalage horaire ; jamais deviné.",
    ),
]
WireFinal = Annotated[
    bool,
    *_strict(
        _flag,
        type="boolean",
        default=False,
        description="Clore le dossier : ce qui n'est pas prouvé se tranche contre celui qui devait le prouver.",
    ),
]
WireKey = Annotated[str, WithJsonSchema({"type": "string", "description": "La clé du contrat."})]
_ANY_WORDS = {"type": "string", "minLength": 1, "maxLength": LONGEST_WORDS, "pattern": _WORDS}
WireTyped = Annotated[
    str, *_strict(_words, **_ANY_WORDS, description=f"Les mots du garage, {LONGEST_WORDS} caractères au plus.")
]
WireSearch = Annotated[str, *_strict(_words, **_ANY_WORDS, description="Seulement les faits qui mentionnent ces mots.")]
Named = Annotated[str, Field(pattern=r"\S")]


def holds(text: str, **more: Any) -> Any:
    """A field with what it holds, in French."""
    return Field(description=text, **more)


class Wire(Schema):
    """A shape that lets nothing else through."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Case(Wire):
    """Un dossier : ce que l'on sait d'un événement, sous un contrat."""

    contract: Literal[KEYS] = holds("La clé du contrat.")
    facts: dict[str, Any] = holds(
        "Les faits, par leur nom pointé (voir le vocabulaire du contrat). Un fait absent ou nul est inconnu. Un "
        "montant est un texte décimal en euros, un taux est en pour cent, un jour s'écrit AAAA-MM-JJ, un instant "
        "porte son décalage horaire. Un nom inconnu, un type ou une valeur impossible est une erreur qui nomme le fait."
    )
    edition: Named | None = holds(
        "L'édition du contrat ; une autre que celle qui est connue est refusée.", default=None
    )
    readings: dict[str, str] | None = holds("Le sens retenu pour un doute du texte : doute → sens.", default=None)


class Event(Wire):
    """Un événement à soumettre à plusieurs contrats."""

    facts: dict[str, Any] = holds("Les faits dits à tous les contrats.")
    contracts: list[Literal[KEYS]] | dict[Literal[KEYS], dict[str, Any]] | None = holds(
        "La liste des contrats, ou un objet qui donne à chacun les faits qui ne concernent que lui ; sans elle, chaque "
        "contrat qui garantit quelque chose.",
        default=None,
    )
    readings: dict[str, str] | None = holds("Le sens retenu pour un doute du texte : doute → sens.", default=None)
    contract: Literal[KEYS] | None = holds("Le contrat d'un dossier que l'on compare tel quel.", default=None)
    edition: Named | None = holds("L'édition de ce contrat.", default=None)


class Fault(Wire):
    """Une chose à corriger."""

    fact: str | None = holds("Le fait, le paramètre ou la clé en cause ; nul si c'est le dossier entier.")
    why: str = holds("Ce qui ne va pas.")
    remedy: str = holds("Ce qu'il faut faire ; vide si cela va de soi.")


class Problem(Wire):
    """Pourquoi la demande n'a pas de réponse (RFC 9457)."""

    type: Literal["about:blank"] = holds("Toujours about:blank : le statut HTTP dit la sorte du problème.")
    title: str = holds("Le problème en quelques mots.")
    status: int = holds("Le statut HTTP.", ge=400, le=499)
    detail: str = holds("Ce qui ne va pas et ce qu'il faut faire, en une phrase ou plusieurs.")
    errors: list[Fault] | None = holds("Chaque chose à corriger, toutes à la fois.", default=None)
