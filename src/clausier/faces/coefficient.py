"""The bonus-malus of a case, for people and programs: every due date, the other vehicle, the parts of the premium."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from ..contracts.bonus_malus_clock import Account, CoefficientClock, Correction
from ..contracts.premium_clock import PremiumClock
from ..law import renewal_notice
from ..law.bonus_malus_history import AtDueDate
from ..rules.contract import Contract
from ..rules.decide import prepare
from ..rules.decision import euros
from ..rules.errors import CaseError
from ..rules.facts import FIRST_DAY, LAST_DAY
from ..rules.nodes import Override
from ..rules.overrides import told
from ..rules.time import noon
from ..rules.trace import Step


def coefficient(contract: Contract, facts: Mapping[str, Any], on: date) -> dict[str, Any]:
    """The coefficient applied on a day, that of every due date up to the next one, and the premium of the day.

    Coefficients are decimal strings with two decimals ("0.85"), null when only `range` is known; amounts are decimal
    euros, days ISO. Raises CaseError for a contract without the clause or a day outside the years of a case.
    """
    clock = _only(contract, CoefficientClock)
    if not FIRST_DAY <= on.toordinal() <= LAST_DAY:
        raise CaseError("ce jour est hors de la période admise (1950 à 2100).", fact="on", remedy="Vérifiez l'année.")
    case = {**prepare(contract, facts), "at": noon(on.toordinal())}
    account = clock.of.account(case)
    low, high = account.applied or (None, None)
    return {
        "contract": contract.key,
        "edition": contract.edition,
        "on": on.isoformat(),
        "coefficient": _decimal(low) if low == high else None,
        "range": {"from": _decimal(low), "to": _decimal(high)},
        "missing": list(account.missing),
        "steps": _steps(account.steps),
        "due_dates": [_due_date(one, account) for one in account.at],
        "corrections": [_correction(one) for one in clock.of.corrections(case, account)],
        "other_vehicle": _other_vehicle(account),
        "premium": _premium(contract, case),
        "rules": list(clock.rules),
        "overrides": told(_at_work(contract.overrides, account)),
    }


def _at_work(overrides: Iterable[Override], account: Account) -> list[Override]:
    """The overrides that a step of the case cites with their articles."""
    cited = [set(step.rules) for step in account.steps]
    return [one for one in overrides if any({one.id, *one.law} <= rules for rules in cited)]


def _only(contract: Contract, kind: type) -> Any:
    """The one clock of a kind; CaseError when the contract has no bonus-malus clause."""
    found = contract.of_kind(kind)
    if not found:
        raise CaseError(
            f"le contrat « {contract.key} » n'a pas de clause de réduction-majoration (bonus-malus).",
            remedy="Demandez un contrat d'assurance automobile.",
        )
    return found[0]


def _due_date(one: AtDueDate, account: Account) -> dict[str, Any]:
    return {
        "due_on": _iso(one.year.due_on),
        "period": {"from": _iso(one.year.from_on), "to": _iso(one.year.to_on - 1)},
        "takes_over": one.year.takes_over,
        "coefficient": _decimal(one.coefficient),
        "range": {"from": _decimal(one.low), "to": _decimal(one.high)},
        "change": one.change,
        "settled": one.year.to_on <= account.on,
        "steps": _steps(one.steps),
    }


def _correction(one: Correction) -> dict[str, Any]:
    amount = None if one.cents is None else euros(one.cents)
    return {"due_on": _iso(one.due_on), "was": _decimal(one.was), "becomes": _decimal(one.becomes), "amount": amount}


def _other_vehicle(account: Account) -> dict[str, Any] | None:
    if account.vehicle is None:
        return None
    moved = account.vehicle
    return {"coefficient": _decimal(moved.value), "missing": list(moved.missing), "steps": _steps(moved.steps)}


def _premium(contract: Contract, case: dict[str, Any]) -> dict[str, Any]:
    """The premium in force, its five items, and what it costs at most when the coefficient is only known in a range."""
    bill = _only(contract, PremiumClock).bill(case)
    if bill.value is None:
        unknown = {"total": None, "range": {"from": None, "to": None}, "notice": None}
        return {**unknown, "missing": list(bill.missing), "steps": []}
    low, high = bill.value.low, bill.value.high
    return {
        "total": euros(low.total_cents) if low == high else None,
        "range": {"from": euros(low.total_cents), "to": euros(high.total_cents)},
        "notice": renewal_notice.notice(low) if low == high else None,
        "missing": [],
        "steps": _steps(bill.steps),
    }


def _steps(steps: Iterable[Step]) -> list[dict[str, Any]]:
    return [{"rules": list(step.rules), "says": step.says, "value": step.value} for step in steps]


def _decimal(hundredths: int | None) -> str | None:
    return None if hundredths is None else f"{hundredths // 100}.{hundredths % 100:02}"


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
