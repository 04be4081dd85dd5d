"""Types and units of the language.

A number is always a whole number of `1/scale` of its unit: 1.5 hours at scale 100 is 150, 800.00 euros is 80_000.
Scales only grow (money × a rate in percent has scale 10_000), so money stays exact until a written rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .errors import ContractError


class Kind(Enum):
    """The closed set of value types."""

    BOOL = "oui/non"
    NUMBER = "nombre"
    DATE = "date"
    MAYBE_DATE = "date ou jamais"
    INSTANT = "instant"
    CHOICE = "choix"


#: The value of a date that did not happen (`"none"` in a case). No calendar day has ordinal 0.
NEVER = 0

Unit = tuple[tuple[str, int], ...]
PURE: Unit = ()


def unit(text: str) -> Unit:
    """Read `"EUR"`, `"km"`, `"EUR/hour"`, `"EUR/person/night"` or `""` (a pure number) into powers sorted by name."""
    if not text:
        return PURE
    over, *under = text.split("/")
    powers: dict[str, int] = {}
    for name in over.split("*") if over != "1" else []:
        powers[name] = powers.get(name, 0) + 1
    for name in under:
        powers[name] = powers.get(name, 0) - 1
    return tuple(sorted((name, power) for name, power in powers.items() if power))


def times(a: Unit, b: Unit, sign: int = 1) -> Unit:
    """The unit of a product (`sign=1`) or of a quotient (`sign=-1`)."""
    powers = dict(a)
    for name, power in b:
        powers[name] = powers.get(name, 0) + sign * power
    return tuple(sorted((name, power) for name, power in powers.items() if power))


def unit_text(powers: Unit) -> str:
    """The inverse of `unit`."""
    over = "*".join(name for name, power in powers for _ in range(power) if power > 0)
    under = "".join("/" + name for name, power in powers for _ in range(-power) if power < 0)
    return (over or "1") + under if under else over


@dataclass(frozen=True)
class Type:
    """What a node yields: its kind and, for a number, unit and scale; for a choice, the name of its list of options."""

    kind: Kind
    unit: Unit = PURE
    scale: int = 1
    options: str = ""

    def __str__(self) -> str:
        return self.kind.value + (f" ({unit_text(self.unit)})" if self.unit else "")


BOOL = Type(Kind.BOOL)
DATE = Type(Kind.DATE)
MAYBE_DATE = Type(Kind.MAYBE_DATE)
INSTANT = Type(Kind.INSTANT)
EUR = unit("EUR")
MONEY = Type(Kind.NUMBER, EUR, 100)
DAYS = Type(Kind.NUMBER, unit("day"))
MONTHS = Type(Kind.NUMBER, unit("month"))
YEARS = Type(Kind.NUMBER, unit("year"))
COUNT = Type(Kind.NUMBER)


def number(unit_name: str = "", scale: int = 1) -> Type:
    """A number type from the text of its unit."""
    return Type(Kind.NUMBER, unit(unit_name), scale)


def require(condition: bool, message: str) -> None:
    """Refuse a badly written contract."""
    if not condition:
        raise ContractError(message)


def require_cents(kind: Type, what: str) -> None:
    """Refuse an amount of euros that would be shown or paid before its rounding is written."""
    require(kind.unit != EUR or kind.scale == MONEY.scale, f"{what} : montant non arrondi, écrivez round_to(…)")
