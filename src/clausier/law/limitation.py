"""Limitation of actions: until which day a claim under the contract may still be brought.

Code des assurances, L. 114-1 (two years, and when they begin later), L. 114-2 and L. 114-3 (what interrupts, and that
no contract may change it); Code civil, 2228 and 2229 (whole days, over when the last one is), 2231 (an interruption
starts the full period again), 2240 to 2246 (ordinary causes; 2242: court proceedings interrupt until they end).

Days are ordinals. The last day is the same day of the year so many years later, to its last minute, and 28 February
after a 29th; it is not moved when it is a Sunday or a holiday, the extension of article 642 being a rule of procedure.
A claim withdrawn or dismissed interrupts nothing (2243): leave it out. Suspensions of the period (mediation, expertise
ordered by a court: 2238, 2239) are not computed: they would only make the last day later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausier.rules.time import add_years, french_day
from clausier.rules.trace import Step, Timed
from clausier.rules.types import NEVER


@dataclass(frozen=True)
class Cause:
    """A cause that delays the start or interrupts the period: its key, its rules and, in French, what it is.

    `until_ended` marks an interruption that lasts, such as court proceedings.
    """

    key: str
    rules: tuple[str, ...]
    says: str
    until_ended: bool = False


@dataclass(frozen=True)
class LimitationRules:
    """The parameters of a limitation: its length, what may delay its start, what may interrupt it, and their rules."""

    years: int
    rules: tuple[str, ...]
    restart_rules: tuple[str, ...]
    delays: tuple[Cause, ...]
    interruptions: tuple[Cause, ...]


@dataclass(frozen=True)
class Interruption:
    """An interrupting act: its day and the key of its cause.

    `ended_on` is read only for a cause that lasts: the day it ended, NEVER while it goes on, None if unknown.
    """

    on: int | None
    cause: str
    ended_on: int | None = NEVER


@dataclass(frozen=True)
class Limitation:
    """The last day for bringing the action; None while pending proceedings keep the period from running."""

    last_day: int | None

    def expired(self, on: int) -> bool:
        """Whether it is too late on that day; on the last day itself it is not."""
        return self.last_day is not None and on > self.last_day


def limitation(
    rules: LimitationRules,
    start_on: int | None,
    interruptions: Sequence[Interruption] | None,
    delays: Sequence[tuple[int | None, str]] = (),
) -> Timed[Limitation]:
    """The limitation of an action born on `start_on`.

    `delays` holds the day and cause of what puts the start off (the latest counts). In every list NEVER means that it
    did not happen and None that the day is unknown. The order of the lists does not matter. Raises ValueError, in
    French, for a cause that the rules do not know.
    """
    missing = _unknown(rules, start_on, interruptions, delays)
    if missing:
        return Timed(None, missing=missing)
    begun, steps = _start(rules, start_on, delays)
    last_day: int | None = add_years(begun, rules.years)
    steps.append(Step(rules.rules, f"L'action se prescrit par {rules.years} ans.", last_day))
    order = {cause.key: place for place, cause in enumerate(rules.interruptions)}
    happened = {act for act in interruptions if act.on != NEVER}
    for act in sorted(happened, key=lambda act: (act.on, order[act.cause], act.ended_on or NEVER)):
        cause = rules.interruptions[order[act.cause]]
        last_day, step = _interrupt(rules, cause, act, begun, last_day)
        steps.append(step)
    return Timed(Limitation(last_day), tuple(steps))


def _unknown(rules, start_on, interruptions, delays) -> tuple[str, ...]:
    """The names of the unknown arguments; refuses causes that the rules do not know."""
    missing = ["start_on"] if start_on is None else []
    missing += [f"delays[{i}].on" for i, (on, key) in enumerate(delays) if on is None]
    for _, key in delays:
        _cause(rules.delays, key)
    if interruptions is None:
        return (*missing, "interruptions")
    for i, act in enumerate(interruptions):
        lasts = _cause(rules.interruptions, act.cause).until_ended
        if act.on is None:
            missing.append(f"interruptions[{i}].on")
        elif act.on != NEVER and lasts and act.ended_on is None:
            missing.append(f"interruptions[{i}].ended_on")
        elif act.on != NEVER and lasts and act.ended_on != NEVER and act.ended_on < act.on:
            raise ValueError(f"« {act.cause} » finit avant d'avoir commencé : vérifiez les deux dates.")
    return tuple(missing)


def _cause(known: tuple[Cause, ...], key: str) -> Cause:
    for cause in known:
        if cause.key == key:
            return cause
    names = ", ".join(cause.key for cause in known)
    raise ValueError(f"« {key} » n'est pas une cause connue : choisissez parmi {names}.")


def _start(rules: LimitationRules, start_on: int, delays: Sequence[tuple[int, str]]) -> tuple[int, list[Step]]:
    """The day the period begins, and why."""
    steps = [Step(rules.rules, "L'action naît de cet événement.", start_on)]
    begun = start_on
    order = {cause.key: place for place, cause in enumerate(rules.delays)}
    for on, key in sorted(set(delays), key=lambda delay: (delay[0], order[delay[1]])):
        if on > begun:
            begun = on
            cause = rules.delays[order[key]]
            steps.append(Step(cause.rules, f"Le délai ne court qu'à partir de ce jour : {cause.says}.", on))
    return begun, steps


def _interrupt(
    rules: LimitationRules, cause: Cause, act: Interruption, begun: int, last_day: int | None
) -> tuple[int | None, Step]:
    """The last day after the act: moved to a full period after it, unless it came too early or too late."""
    what = f"{cause.says}, le {french_day(act.on)}"
    if act.on < begun:
        return last_day, Step(cause.rules, f"{what} : le délai ne courait pas encore, sans effet.", last_day)
    if last_day is not None and act.on > last_day:
        return last_day, Step(cause.rules, f"{what} : l'action était déjà prescrite, sans effet.", last_day)
    because = cause.rules + rules.restart_rules
    if cause.until_ended and act.ended_on == NEVER:
        return None, Step(because, f"{what} : le délai ne court plus tant que cela dure.")
    restarted_on = act.ended_on if cause.until_ended else act.on
    if last_day is not None:
        last_day = max(last_day, add_years(restarted_on, rules.years))
    return last_day, Step(because, f"{what} : un délai entier repart du {french_day(restarted_on)}.", last_day)


_START = "C. assur., art. L. 114-1"
_INTERRUPTION = "C. assur., art. L. 114-2"

#: The two years of insurance law, with every cause that it names.
TWO_YEARS = LimitationRules(
    years=2,
    rules=(_START, "C. civ., art. 2228", "C. civ., art. 2229"),
    restart_rules=("C. civ., art. 2231",),
    delays=(
        Cause("insurer_knew", (f"{_START}, 1°",), "l'assureur ignorait jusque-là la déclaration inexacte"),
        Cause("insured_knew", (f"{_START}, 2°",), "l'assuré prouve qu'il ignorait jusque-là le sinistre"),
        Cause("third_party_acted", (_START,), "un tiers a agi contre l'assuré, ou a été payé par lui"),
    ),
    interruptions=(
        Cause("expert_named", (_INTERRUPTION,), "Désignation d'un expert après le sinistre"),
        Cause("insurer_letter_on_premium", (_INTERRUPTION,), "Lettre recommandée de l'assureur sur la prime"),
        Cause("insured_letter_on_indemnity", (_INTERRUPTION,), "Lettre recommandée de l'assuré sur l'indemnité"),
        Cause("right_acknowledged", (_INTERRUPTION, "C. civ., art. 2240"), "Reconnaissance du droit de l'autre partie"),
        Cause(
            "court_action",
            (_INTERRUPTION, "C. civ., art. 2241", "C. civ., art. 2242"),
            "Action en justice",
            until_ended=True,
        ),
        Cause("enforcement", (_INTERRUPTION, "C. civ., art. 2244"), "Mesure conservatoire ou exécution forcée"),
    ),
)
