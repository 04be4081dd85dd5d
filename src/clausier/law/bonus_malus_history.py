"""Bonus-malus: from a known coefficient and the claims since, the coefficient of every due date, step by step.

Source: Code des assurances, annex to article A. 121-1, articles 4, 5 and 9. The order in which claims are recorded does
not matter; they multiply in the order of their days, those of one day in the order that gives the lower result (the
annex is silent). What is unknown and only moves the coefficient up or down gives a range; the rest is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clausier.rules.time import add_years, french_day
from clausier.rules.trace import Step
from clausier.rules.types import NEVER

from .bonus_malus import (
    BACK_TO_ORIGIN_YEARS,
    CEILING,
    FLOOR,
    ORIGIN,
    PROTECTED_AFTER_YEARS,
    Cites,
    Claim,
    Effect,
    Qualified,
    Sentence,
    by_the_annex,
    increase_per_mille,
    increased,
    multiplication,
    qualify,
    reduced,
    reduction_pct,
    written,
)
from .bonus_malus_periods import Interruption, Year, years


@dataclass(frozen=True)
class Start:
    """A coefficient in hundredths that is known, and what it stands on; None is unknown.

    on: the due date at which it was applied or, with `begins`, the first day of the first contract. floor_since: at
    0.50, the day from which it was applied without a break. claim_free_years: how many periods in a row, up to it, were
    without a claim; it matters above 1.00 only. taken_over_on: the first day with a new insurer, the coefficient being
    that of the former insurer's statement.
    """

    coefficient: int
    on: int
    begins: bool = False
    floor_since: int | None = None
    claim_free_years: int | None = 0
    taken_over_on: int | None = None


@dataclass(frozen=True)
class Standing:
    """Where a policy stands: coefficient, claim-free years in a row, and since when three years at the floor count."""

    coefficient: int
    claim_free_years: int
    floor_since: int | None


@dataclass(frozen=True)
class AtDueDate:
    """The coefficient of a due date, in hundredths, between `low` and `high` (equal when it is known), and why.

    low_before and high_before: that of the due date before.
    """

    year: Year
    low_before: int
    high_before: int
    low: int
    high: int
    steps: tuple[Step, ...]

    @property
    def coefficient(self) -> int | None:
        """The coefficient, or None when it is only known between two bounds."""
        return self.low if self.low == self.high else None

    @property
    def change(self) -> str | None:
        """reduced, increased or unchanged; None when that is not known."""
        found = {_compare(self.low_before, self.low), _compare(self.high_before, self.high)}
        return found.pop() if len(found) == 1 else None


@dataclass(frozen=True)
class Coefficients:
    """The coefficient of every due date asked for, in order; none when `missing` holds what no bound can replace.

    missing: names of unknown arguments that could change an answer, such as `claims[2].liability_pct`.
    """

    at: tuple[AtDueDate, ...]
    missing: tuple[str, ...] = ()


def coefficients(
    start: Start,
    dues: Sequence[int],
    claims: Sequence[Claim] | None,
    interruptions: Sequence[Interruption] | None = (),
    *,
    rounds: bool | None = False,
    cites: Cites = by_the_annex,
) -> Coefficients:
    """The coefficient of each due date of `dues` (ordinals in order, after the start), those of a former insurer first.

    claims, interruptions: None when there may be others; one whose day is NEVER did not happen. rounds: the vehicle
    serves for rounds or every journey. Raises ValueError, in French, for a coefficient outside 0.50 to 3.50, due dates
    less than a year apart, or an interruption that ends before it begins.
    """
    _refuse(start, dues, interruptions)
    missing = _indispensable(claims, interruptions)
    if missing:
        return Coefficients((), missing)
    periods = years(start.on, dues, interruptions, begins=start.begins, taken_over_on=start.taken_over_on)
    told = _Told(start, periods, tuple(claims), rounds)
    unknown = told.unknown()
    mild, harsh = told.run(frozenset(), cites), told.run(frozenset(unknown), cites)
    at = tuple(map(_at_due_date, told.years, mild, harsh))
    return Coefficients(at, tuple(name for name in unknown if told.decides(name, unknown)))


@dataclass(frozen=True)
class _Ran:
    """One year as it came out under one assumption on what is unknown."""

    before: int
    after: int
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class _Told:
    """What is known of a history; each unknown is taken at its mildest, or at its harshest when named so."""

    start: Start
    years: tuple[Year, ...]
    claims: tuple[Claim, ...]
    rounds: bool | None

    def unknown(self) -> list[str]:
        """The unknown arguments that move the coefficient one way only."""
        start = {"start.floor_since": self.start.floor_since, "start.claim_free_years": self.start.claim_free_years}
        names = [name for name, value in {**start, "rounds": self.rounds}.items() if value is None]
        for place, claim in enumerate(self.claims):
            if claim.on != NEVER:
                names += [f"claims[{place}].{name}" for name in qualify(claim).missing]
        return names

    def run(self, harsh: frozenset[str], cites: Cites = by_the_annex) -> list[_Ran]:
        """Every year in turn. A claim is taken at its harshest as soon as one of its unknowns is."""
        standing, ran = self._standing(harsh), []
        rounds = "rounds" not in harsh if self.rounds is None else self.rounds
        found = [
            (claim.on, qualify(claim), _taken(qualify(claim), f"claims[{place}].", harsh))
            for place, claim in enumerate(self.claims)
            if claim.on is not None and claim.on != NEVER
        ]
        for year in self.years:
            before = standing.coefficient
            mine = [one for one in found if year.holds(one[0])]
            standing, steps = after_year(standing, year, mine, rounds, cites)
            ran.append(_Ran(before, standing.coefficient, steps))
        return ran

    def _standing(self, harsh: frozenset[str]) -> Standing:
        start = self.start
        since, free = start.floor_since, start.claim_free_years
        if since is None:  # long ago at best, only from here on at worst
            since = start.on if "start.floor_since" in harsh else 1
        if free is None:
            free = 0 if "start.claim_free_years" in harsh else BACK_TO_ORIGIN_YEARS
        return Standing(start.coefficient, free, since if start.coefficient == FLOOR else None)

    def decides(self, name: str, unknown: Sequence[str]) -> bool:
        """Whether knowing it may change an answer, whatever the other unknowns are."""

        def seen(harsh: frozenset[str]) -> list[int]:
            return [one.after for one in self.run(harsh)]

        return seen(frozenset()) != seen(frozenset([name])) or seen(frozenset(unknown)) != seen(
            frozenset(unknown) - {name}
        )


def _taken(found: Qualified, prefix: str, harsh: frozenset[str]) -> Effect:
    return found.harshest if any(prefix + name in harsh for name in found.missing) else found.mildest


def _refuse(start: Start, dues: Sequence[int], interruptions: Sequence[Interruption] | None) -> None:
    if not FLOOR <= start.coefficient <= CEILING:
        bounds = f"{written(FLOOR)} à {written(CEILING)}"
        raise ValueError(f"Un coefficient va de {bounds}, pas {written(start.coefficient)} : vérifiez-le.")
    if any(other < add_years(one, 1) for one, other in zip(dues, dues[1:], strict=False)):
        raise ValueError("Les échéances annuelles se suivent dans l'ordre, à un an au moins : corrigez leur liste.")
    for one in interruptions or ():
        # NEVER is zero: a day that did not happen, or is unknown, compares with nothing.
        if one.from_on and one.back_on and one.back_on < one.from_on:
            raise ValueError("Une interruption finit avant d'avoir commencé : vérifiez les deux dates.")


def _indispensable(claims: Sequence[Claim] | None, interruptions: Sequence[Interruption] | None) -> tuple[str, ...]:
    """The unknown arguments without which no bound is known."""
    missing = ["claims"] if claims is None else []
    for place, claim in enumerate(claims or ()):
        if claim.on is None and qualify(claim).harshest is not Effect.NONE:
            missing.append(f"claims[{place}].on")
    missing += ["interruptions"] if interruptions is None else []
    for place, one in enumerate(interruptions or ()):
        if one.from_on is None:
            missing.append(f"interruptions[{place}].from_on")
        elif one.from_on != NEVER and one.back_on is None:
            missing.append(f"interruptions[{place}].back_on")
    return tuple(missing)


# --- one year ---------------------------------------------------------------------------------------------------------


def after_year(
    standing: Standing,
    year: Year,
    found: Sequence[tuple[int, Qualified, Effect]],
    rounds: bool,
    cites: Cites = by_the_annex,
) -> tuple[Standing, tuple[Step, ...]]:
    """The standing at the due date, given the claims of its period (day, what it may count for, the effect taken)."""
    steps = [_period(year, cites)]
    steps += [
        Step(_cited(cites, *one.sentences), f"Sinistre du {french_day(on)} : {_not_counted(one)}.")
        for on, one, effect in sorted(found, key=lambda claim: claim[0])
        if effect is Effect.NONE
    ]
    counted = [(on, effect) for on, _, effect in found if effect is not Effect.NONE]
    if counted:
        after, told = _with_claims(standing, counted, rounds, cites)
    else:
        after, told = _claim_free(standing, year, rounds, cites)
    if after.coefficient == FLOOR and after.floor_since is None:
        after = replace(after, floor_since=year.due_on)
    return after, (*steps, *told)


def _not_counted(found: Qualified) -> str:
    return found.says if found.harshest is Effect.NONE else f"{found.says}, supposé ne pas compter"


def _period(year: Year, cites: Cites) -> Step:
    period = f"du {french_day(year.from_on)} au {french_day(year.to_on - 1)}"
    if year.takes_over:
        says = f"Nouvel assureur le {french_day(year.due_on)} : le relevé est complété des sinistres {period}."
        return Step(_cited(cites, Sentence.CHANGE_OF_INSURER), says)
    sentences = (Sentence.PERIOD, Sentence.FIRST_PERIOD) if year.too_short else (Sentence.PERIOD,)
    return Step(_cited(cites, *sentences), f"Échéance du {french_day(year.due_on)} : la période va {period}.")


def _claim_free(standing: Standing, year: Year, rounds: bool, cites: Cites) -> tuple[Standing, list[Step]]:
    """The standing after a period without a claim that counts."""
    before = standing.coefficient
    if year.takes_over:
        says = "Le coefficient du relevé d'informations est repris."
        return standing, [Step(_cited(cites, Sentence.CHANGE_OF_INSURER), says, written(before))]
    if year.interrupted:
        says = "Interruption ou suspension de plus de trois mois : coefficient acquis, sans réduction nouvelle."
        return standing, [Step(_cited(cites, Sentence.INTERRUPTION), says, written(before))]
    if year.too_short:
        says = "Première période de moins de neuf mois : le coefficient est conservé."
        return standing, [Step(_cited(cites, Sentence.FIRST_PERIOD), says, written(before))]
    rate = Sentence.ROUNDS_REDUCTION if rounds else Sentence.REDUCTION
    per_mille = 10 * (100 - reduction_pct(rounds))
    after = reduced(before, rounds)
    cut = before * per_mille // 1000
    steps = [
        Step(
            _cited(cites, Sentence.REDUCTION, rate),
            f"Période sans sinistre : {multiplication(before, per_mille)}.",
            written(cut),
        )
    ]
    if cut < FLOOR:
        says = f"Le coefficient ne descend pas sous {written(FLOOR)}."
        steps.append(Step(_cited(cites, Sentence.FLOOR), says, written(FLOOR)))
    free = standing.claim_free_years + 1
    if free >= BACK_TO_ORIGIN_YEARS and after > ORIGIN:
        after = ORIGIN
        says = f"Deux années de suite sans sinistre : le coefficient ne dépasse pas {written(ORIGIN)}."
        steps.append(Step(_cited(cites, Sentence.BACK_TO_ORIGIN), says, written(ORIGIN)))
    return Standing(after, free, standing.floor_since), steps


def _with_claims(
    standing: Standing, counted: Sequence[tuple[int, Effect]], rounds: bool, cites: Cites
) -> tuple[Standing, list[Step]]:
    """The standing after the claims that count, in the order of their days."""
    coefficient, since = standing.coefficient, standing.floor_since
    at_floor = coefficient == FLOOR  # what is applied until the due date, whatever the claims of the period make of it
    steps: list[Step] = []
    for on in sorted({on for on, _ in counted}):
        effects = [effect for day, effect in counted if day == on]
        if at_floor and since is not None and on >= add_years(since, PROTECTED_AFTER_YEARS):
            # The harshest of the day is the one spared: the first of one day is not known, the doubt is the insured's.
            effects.remove(max(effects, key=lambda effect: effect.value))
            since = on
            says = (
                f"Sinistre du {french_day(on)} : le premier après trois ans au moins à {written(FLOOR)}, "
                "aucune majoration."
            )
            steps.append(Step(_cited(cites, Sentence.PROTECTED), says, written(coefficient)))
        for effect in lowest_order(coefficient, effects, rounds):
            coefficient, step = _one_claim(coefficient, on, effect, rounds, cites)
            steps.append(step)
    return Standing(coefficient, 0, since if coefficient == FLOOR else None), steps


def lowest_order(coefficient: int, effects: Sequence[Effect], rounds: bool) -> tuple[Effect, ...]:
    """The claims of one day in the order that gives the lower coefficient: cuts make it matter, and nothing tells which
    came first.
    """
    best: dict[tuple[int, int], tuple[int, tuple[Effect, ...]]] = {(0, 0): (coefficient, ())}
    fulls, partials = effects.count(Effect.FULL), effects.count(Effect.PARTIAL)
    for full in range(fulls + 1):
        for partial in range(partials + 1):
            ways = []
            if full:
                value, path = best[full - 1, partial]
                ways.append((increased(value, Effect.FULL, rounds), (*path, Effect.FULL)))
            if partial:
                value, path = best[full, partial - 1]
                ways.append((increased(value, Effect.PARTIAL, rounds), (*path, Effect.PARTIAL)))
            if ways:
                best[full, partial] = min(ways, key=lambda way: way[0])
    return best[fulls, partials][1]


def _one_claim(coefficient: int, on: int, effect: Effect, rounds: bool, cites: Cites) -> tuple[int, Step]:
    per_mille = 1000 + increase_per_mille(effect, rounds)
    after, cut = increased(coefficient, effect, rounds), coefficient * per_mille // 1000
    sentences = [Sentence.INCREASE, Sentence.CUT]
    if rounds:
        sentences.append(Sentence.ROUNDS_INCREASE)
    share = "responsabilité entière"
    if effect is Effect.PARTIAL:
        share = "responsabilité partielle, majoration réduite de moitié"
        sentences.append(Sentence.PARTIAL)
    says = f"Sinistre du {french_day(on)}, {share} : {multiplication(coefficient, per_mille)}"
    if cut > CEILING:
        sentences.append(Sentence.CEILING)
        says += f", sans dépasser {written(CEILING)}"
    return after, Step(_cited(cites, *sentences), says + ".", written(after))


# --- what is told -----------------------------------------------------------------------------------------------------


def _cited(cites: Cites, *sentences: Sentence) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rule for sentence in sentences for rule in cites(sentence)))


def _compare(before: int, after: int) -> str:
    return "unchanged" if after == before else "increased" if after > before else "reduced"


def _at_due_date(year: Year, mild: _Ran, harsh: _Ran) -> AtDueDate:
    steps = mild.steps
    if mild.steps != harsh.steps:
        steps = tuple(
            replace(step, says=f"{kind} : {step.says}")
            for kind, ran in (("Au mieux", mild), ("Au pire", harsh))
            for step in ran.steps
        )
    return AtDueDate(year, mild.before, harsh.before, mild.after, harsh.after, steps)
