"""The coefficient of a policy over time, from the facts of a case: what motor contracts' `bonus_malus` chapters share.

A chapter gives what it cites for each sentence of the annex, and which uses have another rate; the reasoning is that of
`law.bonus_malus_history` and `law.bonus_malus_changes`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from clausier.facts import bonus_malus as fact
from clausier.facts import policy
from clausier.law.articles.bonus_malus import A121_1_1, A121_1_2, A335_9_3
from clausier.law.bonus_malus import ORIGIN, Cites, Claim, Effect, Sentence, written
from clausier.law.bonus_malus_changes import Drivers, Reclassified, as_known, correction_cents, transferred
from clausier.law.bonus_malus_history import AtDueDate, Coefficients, Start, coefficients
from clausier.law.bonus_malus_periods import Interruption, due_dates
from clausier.law.bonus_malus_words import SAYS
from clausier.rules.declare import Rows
from clausier.rules.errors import Inconsistent
from clausier.rules.nodes import Reading
from clausier.rules.provision import Provision
from clausier.rules.provisions import Clock
from clausier.rules.time import add_years, paris_day
from clausier.rules.trace import Step, Timed
from clausier.rules.types import NEVER
from clausier.rules.values import RowList

_CLAIMS, _INTERRUPTIONS, _RECEIPTS = (
    rows.table.name for rows in (fact.claims, fact.interruptions, fact.receipts)
)
_EFFECTS = {"none": Effect.NONE, "partial": Effect.PARTIAL, "full": Effect.FULL}
_DRIVERS = {"same": Drivers.SAME, "fewer": Drivers.FEWER, "other": Drivers.OTHER}
#: Natures that bring a cover other than theft, fire and glass into play, or none of the three.
_NOT_THEFT_FIRE_GLASS = {"collision", "pedestrian_or_cyclist", "alone", "parked", "natural_event", "vandalism"}
_NAMES = {
    "start.floor_since": fact.floor_since_on, "start.claim_free_years": fact.claim_free_years, "rounds": policy.use,
    "drivers": fact.usual_drivers, "own": fact.drivers_own_coefficient,
}  # fmt: skip


def name_of(term: Any) -> str:
    """The dotted name of a fact."""
    return term.node.data.name


def columns_of(rows: Rows) -> list[Any]:
    """The terms of every column of a table."""
    return [getattr(rows, column.key) for column in rows.table.columns]


@dataclass(frozen=True)
class Account:
    """The coefficient at an instant, and everything it comes from.

    on: the day (ordinal). at: every due date up to it and the next one, in order; the last is not settled while its
    period runs. as_first_classified: the same with claims as they were first classified, where that differs. vehicle:
    the coefficient of the vehicle that replaced or joined the first (None: there is none). missing: names of facts.
    """

    on: int
    start: Start | None
    at: tuple[AtDueDate, ...]
    as_first_classified: tuple[AtDueDate, ...]
    vehicle: Timed[int] | None
    steps: tuple[Step, ...]
    missing: tuple[str, ...]

    @property
    def applied(self) -> tuple[int, int] | None:
        """The lowest and the highest coefficient that may be applied on the day; None when nothing bounds it."""
        if self.start is None or (not self.at and self.missing):
            return None
        past = [one for one in self.at if one.year.due_on <= self.on]
        return (past[-1].low, past[-1].high) if past else (self.start.coefficient, self.start.coefficient)


@dataclass(frozen=True)
class Correction:
    """A due date whose coefficient (hundredths, None: only in a range) is corrected, and by how many cents.

    cents: negative when they are to be paid back; None when the reference premium of that due date is not known.
    """

    due_on: int
    was: int | None
    becomes: int | None
    cents: int | None


class BonusMalusClock:
    """The clock of one contract.

    cites: what each sentence of the annex is cited by. uses: the step that tells of a use (a key of `policy.use`) to
    which the higher reduction and the lower increase apply.
    """

    def __init__(self, cites: Cites, uses: Mapping[str, Step]) -> None:
        self.cites, self.uses = cites, uses
        self.reads = (
            fact.origin, fact.coefficient, fact.applied_on, fact.floor_since_on, fact.claim_free_years,
            policy.starts_on, policy.anniversary_on, policy.use, *columns_of(fact.claims),
            *columns_of(fact.interruptions), *columns_of(fact.receipts), fact.vehicle_changed_on, fact.usual_drivers,
            fact.drivers_own_coefficient,
        )  # fmt: skip

    def state(self, case: dict[str, Any]) -> Timed[str]:
        """The coefficient applied at the instant `at` (UTC seconds) of the encoded case, as people write it."""
        found = self.account(case)
        if found.applied is None:
            return Timed(None, found.steps, found.missing)
        low, high = found.applied
        steps = [step for one in found.at if one.year.due_on <= found.on for step in one.steps]
        says = written(low) if low == high else f"entre {written(low)} et {written(high)}"
        return Timed(says, (*found.steps, *steps))

    def account(self, case: dict[str, Any]) -> Account:
        """Every due date up to the instant `at` of the encoded case, and the next one. Raises Inconsistent, in French,
        for facts that cannot hold together.
        """
        on = paris_day(case["at"])
        start, dues, steps, missing = self._start(case, on)
        if missing:
            return Account(on, None, (), (), None, (), tuple(missing))
        if on < start.on and not start.begins:
            says = "Le jour de la question précède le dernier coefficient connu : donnez-en un plus ancien."
            before = (Step(self.cites(Sentence.PREMIUM), says),)
            return Account(on, None, (), (), None, before, (name_of(fact.applied_on), name_of(fact.coefficient)))
        use = case.get(name_of(policy.use))
        if use in self.uses:
            steps.append(self.uses[use])
        rounds = None if use is None else use in self.uses
        try:
            return self._account(case, on, start, dues, rounds, steps)
        except ValueError as refused:
            raise Inconsistent(str(refused), fact=_CLAIMS, remedy="Corrigez le fait.") from None

    def _account(
        self, case: dict[str, Any], on: int, start: Start, dues: tuple[int, ...], rounds: bool | None, steps: list[Step]
    ) -> Account:
        claims, told, unknown = self._claims(case, on, dues)
        steps += told

        def run(these: list[Claim] | None) -> Coefficients:
            return coefficients(start, dues, these, _interruptions(case), rounds=rounds, cites=self.cites)

        found = run(claims)
        missing = list(dict.fromkeys([*unknown, *(_fact_name(name, case) for name in found.missing)]))
        at = () if unknown else found.at
        first = self._as_first_classified(case) if at else []
        before = run(first).at if first else ()
        account = Account(on, start, at, _different(before, at), None, tuple(steps), tuple(missing))
        return replace(account, vehicle=self._vehicle(case, account))

    # --- where it starts ---------------------------------------------------------------------------------------------

    def _start(self, case: dict[str, Any], on: int) -> tuple[Start | None, tuple[int, ...], list[Step], list[str]]:
        """The known coefficient, the due dates that follow up to the day and the next one, steps, what is missing."""
        origin = case.get(name_of(fact.origin))
        needed = {
            None: (fact.origin,),
            "first_contract": (policy.starts_on, policy.anniversary_on),
            "due_date": (fact.coefficient, fact.applied_on),
            "statement": (fact.coefficient, fact.applied_on, policy.starts_on, policy.anniversary_on),
        }[origin]
        missing = [name_of(term) for term in needed if case.get(name_of(term)) is None]
        if missing:
            return None, (), [], missing
        starts_on, applied_on = case.get(name_of(policy.starts_on)), case.get(name_of(fact.applied_on))
        if origin == "first_contract":
            says = "Premier contrat sans antécédent : le coefficient d'origine s'applique."
            step = Step(self.cites(Sentence.ORIGIN), says, written(ORIGIN))
            return Start(ORIGIN, starts_on, begins=True), _anniversaries(case, starts_on, on), [step], []
        coefficient = case[name_of(fact.coefficient)]
        since = case.get(name_of(fact.floor_since_on))
        start = Start(
            coefficient, applied_on, floor_since=applied_on if since == NEVER else since,
            claim_free_years=case.get(name_of(fact.claim_free_years)),
        )  # fmt: skip
        if origin == "due_date":
            step = Step(self.cites(Sentence.PREMIUM), "Dernier coefficient connu de ce contrat.", written(coefficient))
            return start, _with_next(applied_on, applied_on, on), [step], []
        if starts_on < applied_on:
            why = "le contrat commence avant l'échéance du relevé de l'assureur précédent."
            raise Inconsistent(why, fact=name_of(policy.starts_on), remedy="Vérifiez les deux dates.")
        says = "Le relevé d'informations de l'assureur précédent donne le coefficient."
        step = Step(self.cites(Sentence.CHANGE_OF_INSURER), says, written(coefficient))
        return replace(start, taken_over_on=starts_on), _anniversaries(case, starts_on, on), [step], []

    # --- claims ------------------------------------------------------------------------------------------------------

    def _claims(
        self, case: dict[str, Any], on: int, dues: tuple[int, ...]
    ) -> tuple[list[Claim] | None, list[Step], list[str]]:
        """The claims as they count on the day, steps on those that were classified otherwise, and what is missing."""
        rows: RowList | None = case.get(_CLAIMS)
        if rows is None or not rows.complete:
            return None, [], [_CLAIMS]
        claims, steps, unknown = [], [], []
        for row in rows:
            claim, change = _claim(row), _reclassified(row)
            if change is not None:
                known = as_known(claim, change, on, dues, self.cites)
                steps += known.steps
                column = {"on": "on", "found_on": "reclassified_on"}
                unknown += [cell(_CLAIMS, row, column[name]) for name in known.missing]
                claim = known.value or claim
            claims.append(claim)
        return claims, steps, unknown

    def _as_first_classified(self, case: dict[str, Any]) -> list[Claim]:
        """Every claim as it was first classified; empty when none was classified otherwise."""
        rows = case[_CLAIMS]
        changes = [_reclassified(row) for row in rows]
        if not any(changes):
            return []
        return [
            _claim(row) if change is None else replace(_claim(row), classified=change.first)
            for row, change in zip(rows, changes, strict=True)
        ]

    def corrections(self, case: Mapping[str, Any], account: Account) -> list[Correction]:
        """What the due dates already past change by, once claims are classified as they should be."""
        receipts = {row.get("due_on"): row.get("reference") for row in case.get(_RECEIPTS) or ()}
        now = {(one.year.due_on, one.year.from_on): one for one in account.at}
        found = []
        for was in account.as_first_classified:
            if was.year.due_on <= account.on:
                before, after = was.coefficient, now[was.year.due_on, was.year.from_on].coefficient
                reference = receipts.get(was.year.due_on)
                known = None not in (before, after, reference)
                amount = correction_cents(reference, before, after) if known else None
                found.append(Correction(was.year.due_on, before, after, amount))
        return found

    def _vehicle(self, case: dict[str, Any], account: Account) -> Timed[int] | None:
        """The coefficient of the other vehicle, from the one applied on the day it came."""
        changed_on = case.get(name_of(fact.vehicle_changed_on))
        if changed_on in (None, NEVER) or changed_on > account.on:
            return None
        applied = replace(account, on=changed_on).applied
        if applied is None or applied[0] != applied[1]:
            return Timed(None, missing=account.missing)
        drivers = case.get(name_of(fact.usual_drivers))
        own = case.get(name_of(fact.drivers_own_coefficient))
        moved = transferred(applied[0], _DRIVERS.get(drivers), own, self.cites)
        return Timed(moved.value, moved.steps, tuple(_fact_name(name, case) for name in moved.missing))


@dataclass(frozen=True, eq=False, kw_only=True)
class CoefficientClock(Clock):
    """The clock of the coefficient; `of` tells every due date, from the encoded case at its instant `at`."""

    of: BonusMalusClock


#: The articles outside the annex that a sentence refers to, under the numbers of today.
_MORE = {Sentence.WITHOUT_INCREASES: (A121_1_2.cite,), Sentence.WITH_NOVICE: (A121_1_1.cite, A335_9_3.cite)}


@dataclass(frozen=True, eq=False)
class ClockSentence(Provision):
    """One sentence of the clause, told in its own place to who reads the contract: a clock executes it."""


def sentences(cites: Cites, doubts: Mapping[Sentence, Reading]) -> tuple[ClockSentence, ...]:
    """The sentences that the clocks of a contract execute, each with its doubt."""
    return tuple(
        ClockSentence(
            (*cites(sentence), *_MORE.get(sentence, ())), says, (doubts[sentence],) if sentence in doubts else ()
        )
        for sentence, says in SAYS.items()
    )


def _with_next(origin: int, after: int, on: int) -> tuple[int, ...]:
    """The due dates counted from an origin, after a day, up to the first one that follows the day of the question."""
    dues = due_dates(origin, after, add_years(max(on, after), 2))
    past = [due_on for due_on in dues if due_on <= on]
    return dues[: len(past) + 1]


def _anniversaries(case: dict[str, Any], starts_on: int, on: int) -> tuple[int, ...]:
    """The due dates of a contract that starts on a day: the anniversary of the case, carried backwards and forwards."""
    known = case[name_of(policy.anniversary_on)]
    earlier = 0
    while add_years(known, -earlier - 1) > starts_on:
        earlier += 1
    return _with_next(add_years(known, -earlier), starts_on, on)


def _claim(row: Mapping[str, Any]) -> Claim:
    """A row as a claim; what the nature alone tells is not asked."""
    only = row.get("theft_fire_glass_only")
    if only is None and row.get("nature") in _NOT_THEFT_FIRE_GLASS:
        only = False
    return Claim(
        row.get("on"), row.get("liability_pct"), row.get("without_knowledge"), row.get("in_household"),
        row.get("force_majeure"), row.get("parked_unknown_author"), only,
    )  # fmt: skip


def _reclassified(row: Mapping[str, Any]) -> Reclassified | None:
    """How the claim was classified at first, where that is told, and when it turned out otherwise."""
    first = row.get("first_classified")
    return None if first is None else Reclassified(_EFFECTS[first], row.get("reclassified_on"))


def _interruptions(case: Mapping[str, Any]) -> list[Interruption] | None:
    rows: RowList | None = case.get(_INTERRUPTIONS)
    if rows is None or not rows.complete:
        return None
    return [Interruption(row.get("from_on"), row.get("back_on")) for row in rows]


def cell(table: str, row: Mapping[str, Any], column: str) -> str:
    """The name of one cell, by the identifier of its row: `bonus_malus.claims[2].on`."""
    return f"{table}[{row['id']}].{column}"


def _fact_name(missing: str, case: Mapping[str, Any]) -> str:
    """The fact behind a missing argument: `claims[0].on` → `bonus_malus.claims[1].on`, for a first row named 1."""
    if missing in _NAMES:
        return name_of(_NAMES[missing])
    table, _, rest = missing.partition("[")
    name = {"claims": _CLAIMS, "interruptions": _INTERRUPTIONS}[table]
    if not rest:
        return name
    place, _, column = rest.partition("].")
    return cell(name, case[name][int(place)], column)


def _different(before: tuple[AtDueDate, ...], after: tuple[AtDueDate, ...]) -> tuple[AtDueDate, ...]:
    """The due dates that came out otherwise."""
    pairs = zip(before, after, strict=True) if before else ()
    return tuple(was for was, now in pairs if (was.low, was.high) != (now.low, now.high))
