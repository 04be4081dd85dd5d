"""A decision: plain data, the same bytes from the same facts, for years.

`Decision.as_json()` has the shape of the public interface; `fingerprint` is the SHA-256 of all the rest in canonical
JSON.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from .time import format_instant
from .types import MONEY, NEVER, PURE, Kind, Type


def canonical(data: Any) -> bytes:
    """Canonical JSON: sorted keys, no spaces, UTF-8."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def fingerprint(data: dict[str, Any]) -> str:
    """`sha256:` and the digest of the canonical JSON of everything but the fingerprint itself."""
    rest = {key: value for key, value in data.items() if key != "fingerprint"}
    return "sha256:" + hashlib.sha256(canonical(rest)).hexdigest()


@dataclass(frozen=True)
class Decision:
    """What the contract answers on a claim. Amounts are decimal strings in euros, dates ISO, unknown is None.

    readings, overrides: the doubts that the answer rests on, and where the law prevailed over the contract's words.
    outcome: covered, reduced, refused, undetermined or not_claimed (nothing is asked). case: what it was decided on
    (contract, edition, facts, readings, final), from which it can be replayed.
    """

    contract: str
    edition: str
    outcome: str
    payable: str | None
    range: dict[str, str | None]
    statement: list[dict[str, Any]]
    lines: list[dict[str, Any]]
    payments: list[dict[str, Any]]
    recoveries: list[dict[str, Any]]
    guarantees: list[dict[str, Any]]
    choices: list[dict[str, Any]]
    services: list[dict[str, Any]]
    deadlines: list[dict[str, Any]]
    documents: list[dict[str, Any]]
    breaches: list[dict[str, Any]]
    missing: list[dict[str, Any]]
    readings: list[str]
    overrides: list[dict[str, Any]]
    trace: list[dict[str, Any]]
    case: dict[str, Any] = field(default_factory=dict)
    fingerprint: str = ""

    def as_json(self) -> dict[str, Any]:
        """The decision with its fingerprint, ready for `json.dumps`."""
        data = {name: _copy(value) for name, value in vars(self).items()}
        data["fingerprint"] = fingerprint(data)
        return data


def _copy(data: Any) -> Any:
    """Plain data that can be changed without changing the decision."""
    if isinstance(data, dict):
        return {key: _copy(value) for key, value in data.items()}
    return [_copy(value) for value in data] if isinstance(data, list) else data


def euros(cents: int | None) -> str | None:
    """Whole cents as a decimal string: 86000 → "860.00"."""
    if cents is None:
        return None
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def door(kind: Type, value: Any) -> Any:
    """An encoded value of a computed node as the public interface writes it; None stays None.

    Money is a decimal string in euros, a rate a decimal string in percent, other numbers whole or decimal strings, days
    and instants ISO, a day that never happens "none".
    """
    if value is None or isinstance(value, (bool, str, list)):
        return value
    match kind.kind:
        case Kind.DATE | Kind.MAYBE_DATE:
            return "none" if value == NEVER else date.fromordinal(value).isoformat()
        case Kind.INSTANT:
            return format_instant(value)
        case Kind.NUMBER if kind.unit == PURE and kind.scale != 1:
            return decimal_string(Fraction(value * 100, kind.scale))
        case Kind.NUMBER if kind == MONEY:
            return euros(value)
        case _:
            return value if kind.scale == 1 else decimal_string(Fraction(value, kind.scale))


def decimal_string(number: Fraction) -> str:
    """An exact decimal number, without an exponent and without useless zeros."""
    return format(Decimal(number.numerator) / Decimal(number.denominator), "f")
