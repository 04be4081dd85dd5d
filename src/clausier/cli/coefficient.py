"""The page of `clausier coefficient`: the coefficient of each due date with its arithmetic, and the premium."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..faces.said import capital, cite, day, euros, head
from ..law.renewal_notice import ITEMS
from ..rules.contract import Contract
from ..rules.questions import declared
from .ink import WIDTH, Ink, columns, dimmed, page, wrap

_CHANGES = {"reduced": ("réduit", "green"), "increased": ("majoré", "red"), "unchanged": ("inchangé", "cyan")}


def coefficient_page(contract: Contract, answer: dict[str, Any], ink: Ink) -> str:
    """The coefficient on a day, every due date, the other vehicle, the premium, what is missing."""
    return page(
        [
            _top(contract, answer, ink),
            _missing(contract, answer["missing"], "Pour le dire exactement, il manque", ink),
            *(_due_date(one, ink) for one in answer["due_dates"]),
            _corrections(answer["corrections"], ink),
            _other_vehicle(contract, answer["other_vehicle"], ink),
            _premium(contract, answer["premium"], ink),
            _overrides(answer["overrides"], ink),
        ]
    )


def between(coefficient: str | None, bounds: dict[str, str | None]) -> str:
    """A coefficient or its bounds as people write them."""
    if coefficient is not None:
        return coefficient.replace(".", ",")
    if bounds["from"] is None:
        return "encore inconnu"
    return f"entre {bounds['from']} et {bounds['to']}".replace(".", ",")


def _top(contract: Contract, answer: dict[str, Any], ink: Ink) -> Iterator[str]:
    yield ink(head(contract), "bold")
    yield ink("─" * WIDTH, "dim")
    found = between(answer["coefficient"], answer["range"])
    yield from columns(ink(f"Coefficient au {day(answer['on'])}", "bold"), ink(found, "bold"))
    yield from _steps(answer["steps"])


def _steps(steps: Sequence[dict[str, Any]]) -> Iterator[str]:
    for step in steps:
        yield from wrap(f"• {step['says'].rstrip('.')}{cite(step['rules'])}", "  ", "    ")


def _due_date(one: dict[str, Any], ink: Ink) -> Iterator[str]:
    found = between(one["coefficient"], one["range"])
    what = "Nouvel assureur le" if one["takes_over"] else "Échéance du"
    open_ = "" if one["settled"] else ", si rien d'autre n'arrive d'ici la fin de la période"
    words, colour = _CHANGES.get(one["change"], ("à préciser", "blue"))
    yield from columns(ink(f"{what} {day(one['due_on'])}{open_}", "bold"), ink(f"{found} ({words})", "bold", colour))
    yield from _steps(one["steps"])


def _corrections(corrections: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    if corrections:
        yield ink("Échéances à rectifier", "bold")
    for one in corrections:
        was, becomes = (between(one[key], {"from": None, "to": None}) for key in ("was", "becomes"))
        more = "" if one["amount"] is None else f", soit {_difference(one['amount'])}"
        yield from wrap(f"• {day(one['due_on'])} : {was} → {becomes}{more}", "  ", "    ")


def _difference(amount: str) -> str:
    """What a correction adds, or gives back."""
    if amount.startswith("-"):
        return f"{euros(amount[1:])} à rembourser"
    return f"{euros(amount)} à payer"


def _other_vehicle(contract: Contract, one: dict[str, Any] | None, ink: Ink) -> Iterator[str]:
    if one is None:
        return
    found = between(one["coefficient"], {"from": None, "to": None})
    yield from columns(ink("Autre véhicule", "bold"), ink(found, "bold"))
    yield from _steps(one["steps"])
    yield from _missing(contract, one["missing"], "Il manque", ink)


def _premium(contract: Contract, one: dict[str, Any], ink: Ink) -> Iterator[str]:
    if one["range"]["from"] is None:
        yield from _missing(contract, one["missing"], "Pour la prime, il manque", ink)
        return
    low, high = one["range"]["from"], one["range"]["to"]
    found = euros(low) if low == high else f"entre {euros(low)} et {euros(high)}"
    yield from columns(ink("Prime de l'échéance", "bold"), ink(found, "bold"))
    yield from _steps([{**step, "says": _with_value(step)} for step in one["steps"]])
    if one["notice"]:
        yield "  L'avis d'échéance porte :"
        for key, what in ITEMS.items():
            shown = one["notice"][key]
            yield from columns(f"    {capital(what)}", shown if key == "coefficient" else euros(shown))


def _with_value(step: dict[str, Any]) -> str:
    return step["says"] if step["value"] is None else f"{step['says'].rstrip('.')} : {step['value']}"


def _missing(contract: Contract, names: Sequence[str], title: str, ink: Ink) -> Iterator[str]:
    if names:
        yield ink(f"{title} :", "bold")
    for name in names:
        yield from wrap(f"• {_question(contract, name)}", "  ", "    ")
        yield from dimmed(ink, name, "    ")


def _question(contract: Contract, name: str) -> str:
    return declared(contract, name).question


def _overrides(overrides: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    if overrides:
        yield ink("Où la loi l'emporte sur le contrat", "bold")
    for one in overrides:
        yield from wrap(f"• {one['says']}{cite([*one['rules'], *one['law']])}", "  ", "    ")
