"""The premium of a due date over time, from the facts of a case: what motor contracts share.

A chapter gives what it cites and the covers that the coefficient multiplies; the coefficient is that of its
`bonus_malus_clock`, the arithmetic that of `law.premium_parts`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from clausier.contracts.bonus_malus_clock import BonusMalusClock, cell, columns_of, name_of
from clausier.facts import driver, tariff
from clausier.law import premium_parts as law
from clausier.law.bonus_malus import Cites
from clausier.law.premium_parts import Circumstance, Premium
from clausier.rules.errors import Inconsistent
from clausier.rules.provisions import Clock
from clausier.rules.time import add_years
from clausier.rules.trace import Timed
from clausier.rules.values import RowList

_THREE_YEARS_MONTHS = 12 * law.NOVICE_LICENCE_YEARS
_PREMIUMS, _CIRCUMSTANCES = tariff.premiums.table.name, tariff.circumstances.table.name


@dataclass(frozen=True)
class Bill:
    """The premium at the lowest and at the highest coefficient that may apply (the same when it is known)."""

    low: Premium
    high: Premium


@dataclass(frozen=True, eq=False, kw_only=True)
class PremiumClock(Clock):
    """The clock of the premium; `bill` gives its parts, from the encoded case at its instant `at`."""

    bill: Callable[[dict[str, Any]], Timed[Bill]]


class MotorPremium:
    """The premium of one contract.

    coefficient: its clock. cites: what each sentence of the annex is cited by. multiplied: the covers that the
    coefficient multiplies (keys of `tariff.premiums.cover`).
    """

    def __init__(self, coefficient: BonusMalusClock, cites: Cites, multiplied: Collection[str]) -> None:
        self.coefficient, self.cites, self.multiplied = coefficient, cites, multiplied
        self.reads = (
            *coefficient.reads, *columns_of(tariff.premiums), tariff.reductions, tariff.novice_pct,
            tariff.novice_years, tariff.accompanied_learning, *columns_of(tariff.circumstances),
            driver.licence_held_years, driver.insured_months_in_3_years,
        )  # fmt: skip

    def state(self, case: dict[str, Any]) -> Timed[str]:
        """What is owed at the due date in force at the instant `at` of the encoded case, as people write it."""
        found = self.bill(case)
        if found.value is None:
            return Timed(None, missing=found.missing)
        low, high = (law.written_euros(one.total_cents) for one in (found.value.low, found.value.high))
        return Timed(low if low == high else f"entre {low} et {high}", found.steps)

    def bill(self, case: dict[str, Any]) -> Timed[Bill]:
        """The parts of the premium in force at the instant. Raises Inconsistent, in French, for impossible amounts."""
        account = self.coefficient.account(case)
        covers, missing = self._covers(case)
        missing += [] if account.applied is not None else list(account.missing)
        novice, novice_missing = self._novice(case)
        circumstances, circumstances_missing = _circumstances(case)
        missing += [*novice_missing, *circumstances_missing]
        if case.get(name_of(tariff.reductions)) is None:
            missing.append(name_of(tariff.reductions))
        if missing:
            return Timed(None, missing=tuple(dict.fromkeys(missing)))
        past = [one.year.due_on for one in account.at if one.year.due_on <= account.on]
        due_on = past[-1] if past else account.start.on
        try:
            # Circumstances may be older than the last known coefficient: three years behind tell whether they end.
            dues = [add_years(due_on, years) for years in range(-law.INCREASES_LAST_YEARS - 1, 1)]
            increases = law.increases_per_mille(circumstances, due_on, dues)
            low, high = (
                law.premium(
                    covers, one, novice_per_mille=novice.value, reductions_cents=case[name_of(tariff.reductions)],
                    increases_per_mille=increases.value, multiplied=self.multiplied, cites=self.cites,
                )
                for one in account.applied
            )  # fmt: skip
        except ValueError as refused:
            raise Inconsistent(str(refused), fact=_PREMIUMS, remedy="Corrigez le fait.") from None
        return Timed(Bill(low.value, high.value), (*novice.steps, *increases.steps, *low.steps))

    def _covers(self, case: Mapping[str, Any]) -> tuple[list[tuple[str, int]], list[str]]:
        rows: RowList | None = case.get(_PREMIUMS)
        if rows is None or not rows.complete:
            return [], [_PREMIUMS]
        lacking = [cell(_PREMIUMS, row, key) for row in rows for key in ("cover", "amount") if row.get(key) is None]
        return [(row.get("cover"), row.get("amount")) for row in rows], lacking

    def _novice(self, case: Mapping[str, Any]) -> tuple[Timed[int] | None, list[str]]:
        """The surcharge of novices, in thousandths: none if none was asked, or the driver is known to be no novice."""
        asked = case.get(name_of(tariff.novice_pct))
        if asked == 0:
            return Timed(0), []
        months = case.get(name_of(driver.insured_months_in_3_years))
        insured = None if months is None else months >= _THREE_YEARS_MONTHS
        if law.is_novice(case.get(name_of(driver.licence_held_years)), insured) is False:
            return law.no_novice(), []
        needed = (tariff.novice_pct, tariff.novice_years, tariff.accompanied_learning)
        values = [case.get(name_of(term)) for term in needed]
        if None in values:
            return None, [name_of(term) for term, value in zip(needed, values, strict=True) if value is None]
        return law.novice_per_mille(*values), []


def _circumstances(case: Mapping[str, Any]) -> tuple[list[Circumstance], list[str]]:
    rows: RowList | None = case.get(_CIRCUMSTANCES)
    if rows is None or not rows.complete:
        return [], [_CIRCUMSTANCES]
    keys = ("kind", "on", "asked_pct", "led_to_suspension")
    lacking = [cell(_CIRCUMSTANCES, row, key) for row in rows for key in keys if row.get(key) is None]
    return ([] if lacking else [Circumstance(*(row[key] for key in keys)) for row in rows]), lacking
