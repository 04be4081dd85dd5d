"""Limitation of actions: until which day a claim under the contract may still be brought.

Code des assurances, L. 114-1 (two years, and when they begin later; ten for the heirs in accident cover; five for
drought), L. 114-2 and L. 114-3 (what interrupts, and that no contract may change it); Code civil, 2228 and 2229 (whole
days, over when the last one is), 2231 (an interruption starts the full period again), 2240 to 2246 (ordinary causes;
2242: court proceedings interrupt until they end), 2230, 2238 and 2239 (a suspension stops the time without erasing it).

Days are ordinals. The last day is the same day of the year so many years later, to its last minute, and 28 February
after a 29th; it is not moved when it is a Sunday or a holiday, the extension of article 642 being a rule of procedure.
A claim withdrawn or dismissed interrupts nothing (2243): leave it out.

A suspension from day A to day B adds its B - A days to the last day, which then falls at least six months after B. Of
suspensions that overlap, each day counts once; while proceedings last there is no time to suspend.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clausier.law.articles import limitation as articles
from clausier.law.dated import Dated, Since
from clausier.rules.terms import amount, date_literal
from clausier.rules.time import add_months, add_years, french_day
from clausier.rules.trace import Step, Timed
from clausier.rules.types import NEVER


@dataclass(frozen=True)
class Cause:
    """A cause that delays the start, interrupts the period or suspends it: its key, its rules, what it is (French).

    `until_ended` marks an act that lasts: court proceedings, and every suspension. `at_least_months`: what a suspension
    leaves after its end.
    """

    key: str
    rules: tuple[str, ...]
    says: str
    until_ended: bool = False
    at_least_months: int = 0


@dataclass(frozen=True)
class LimitationRules:
    """The parameters of a limitation: its length, what may delay its start, interrupt or suspend it, and their rules.

    `lengthened`: a law that changed the length in years; it does not bring back a time that had run out (Code civil,
    2222), so the length is that of the day on which `years` run out.
    """

    years: int
    rules: tuple[str, ...]
    restart_rules: tuple[str, ...]
    delays: tuple[Cause, ...]
    interruptions: tuple[Cause, ...]
    suspensions: tuple[Cause, ...] = ()
    lengthened: Dated | None = None

    @property
    def acts(self) -> tuple[Cause, ...]:
        """What interrupts, then what suspends."""
        return (*self.interruptions, *self.suspensions)

    def years_from(self, begun: int) -> tuple[int, tuple[str, ...]]:
        """The length of a time that begins on the day, and the rules of that length."""
        if self.lengthened is None:
            return self.years, self.rules
        found = self.lengthened.on(add_years(begun, self.years))
        rules = self.rules if found.value.node.data == self.years else (*self.rules, articles.C2222.cite)
        return found.value.node.data, rules


@dataclass(frozen=True)
class Interruption:
    """An act that interrupts or suspends: its day and the key of its cause.

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
    years, why = rules.years_from(begun)
    run = _Run(years, begun, begun, add_years(begun, years))
    steps.append(Step(why, f"L'action se prescrit par {years} ans.", run.last_day))
    order = {cause.key: place for place, cause in enumerate(rules.acts)}
    happened = {act for act in interruptions if act.on != NEVER}
    for act in sorted(happened, key=lambda act: (act.on, order[act.cause], act.ended_on or NEVER)):
        cause = rules.acts[order[act.cause]]
        follow = _suspend if cause in rules.suspensions else _interrupt
        run, step = follow(rules, cause, act, run)
        steps.append(step)
    return Timed(Limitation(run.last_day), tuple(steps))


def _unknown(rules, start_on, interruptions, delays) -> tuple[str, ...]:
    """The names of the unknown arguments; refuses causes that the rules do not know."""
    missing = ["start_on"] if start_on is None else []
    missing += [f"delays[{i}].on" for i, (on, key) in enumerate(delays) if on is None]
    for _, key in delays:
        _cause(rules.delays, key)
    if interruptions is None:
        return (*missing, "interruptions")
    for i, act in enumerate(interruptions):
        lasts = _cause(rules.acts, act.cause).until_ended
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


@dataclass(frozen=True)
class _Run:
    """The running time: its length, the day it first ran, the day it last started, and what it came to.

    `ends_on` without, and `floor` by, the least that the latest suspension leaves. Days before `paused_until` are
    suspended. `stopped`: nothing runs any more, for an end that is not in sight.
    """

    years: int
    begun: int
    runs_from: int
    ends_on: int
    floor: int = 0
    paused_until: int = 0
    stopped: bool = False

    @property
    def last_day(self) -> int | None:
        """The last day; None while nothing runs."""
        return None if self.stopped else max(self.ends_on, self.floor)

    def too_late(self, act: Interruption) -> bool:
        """Whether the time had run out before the act."""
        return not self.stopped and act.on > self.last_day

    def restarted(self, on: int) -> _Run:
        """A whole period from the day on; it waits while a suspension lasts, and never brings the end forward."""
        if self.stopped:
            return self
        waits = max(self.paused_until - on, 0)
        run = self if waits else replace(self, ends_on=self.last_day, floor=0)
        ends_on = max(run.ends_on, add_years(on, self.years) + waits)
        return replace(run, ends_on=ends_on, runs_from=max(self.runs_from, on))

    def suspended(self, on: int, until: int, at_least_months: int) -> _Run:
        """The end put off by the days that were not suspended yet; it leaves so many months after the last of them."""
        # A suspension that follows another without a day between goes on with it: the time has not run in between.
        run = self if on <= self.paused_until else replace(self, ends_on=self.last_day)
        since = max(on, self.runs_from, self.paused_until)
        return replace(
            run, ends_on=run.ends_on + until - since, floor=add_months(until, at_least_months), paused_until=until
        )


def _interrupt(rules: LimitationRules, cause: Cause, act: Interruption, run: _Run) -> tuple[_Run, Step]:
    """The time after an interrupting act: a full period after it, unless it came too early or too late."""
    what = f"{cause.says}, le {french_day(act.on)}"
    if act.on < run.begun:
        return run, Step(cause.rules, f"{what} : le délai ne courait pas encore, sans effet.", run.last_day)
    if run.too_late(act):
        return run, Step(cause.rules, f"{what} : l'action était déjà prescrite, sans effet.", run.last_day)
    because = cause.rules + rules.restart_rules
    if cause.until_ended and act.ended_on == NEVER:
        return replace(run, stopped=True), Step(because, f"{what} : le délai ne court plus tant que cela dure.")
    restarted_on = act.ended_on if cause.until_ended else act.on
    run = run.restarted(restarted_on)
    return run, Step(because, f"{what} : un délai entier repart du {french_day(restarted_on)}.", run.last_day)


def _suspend(rules: LimitationRules, cause: Cause, act: Interruption, run: _Run) -> tuple[_Run, Step]:
    """The time after a suspension: its last day put off, unless it came too early, too late or for nothing."""
    what = f"{cause.says}, le {french_day(act.on)}"
    if run.too_late(act):
        return run, Step(cause.rules, f"{what} : l'action était déjà prescrite, sans effet.", run.last_day)
    if run.stopped or NEVER < act.ended_on <= max(run.runs_from, run.paused_until):
        return run, Step(cause.rules, f"{what} : ces jours-là le délai ne courait pas, sans effet.", run.last_day)
    if act.ended_on == NEVER:
        return replace(run, stopped=True), Step(cause.rules, f"{what} : le délai est suspendu tant que cela dure.")
    run = run.suspended(act.on, act.ended_on, cause.at_least_months)
    return run, Step(cause.rules, f"{what} : le délai est suspendu jusqu'au {french_day(act.ended_on)}.", run.last_day)


#: What stops the time without erasing it.
SUSPENSIONS = (
    Cause(
        "mediation",
        (articles.C2238.cite, articles.C2230.cite),
        "Accord de médiation ou de conciliation",
        until_ended=True,
        at_least_months=6,
    ),
    Cause(
        "court_expertise",
        (articles.C2239.cite, articles.C2230.cite),
        "Expertise ordonnée avant tout procès",
        until_ended=True,
        at_least_months=6,
    ),
)
DROUGHT_YEARS = Dated(
    "Durée de la prescription des dommages d'un mouvement de terrain dû à la sécheresse",
    (
        Since(None, amount(2, "year"), articles.L114_1),
        Since(date_literal(2021, 12, 30), amount(5, "year"), articles.L114_1),
    ),
    why="Le jour où les deux ans finissent décide : la loi ne fait pas revivre une action déjà prescrite "
    f"({articles.C2222.cite}).",
)

#: The two years of insurance law, with every cause that it names.
TWO_YEARS = LimitationRules(
    years=2,
    rules=(articles.L114_1.cite, articles.C2228.cite, articles.C2229.cite),
    restart_rules=(articles.C2231.cite,),
    delays=(
        Cause(
            "insurer_knew", (articles.L114_1.at("1°"),), "l'assureur ignorait jusque-là la déclaration inexacte"
        ),
        Cause("insured_knew", (articles.L114_1.at("2°"),), "l'assuré prouve qu'il ignorait jusque-là le sinistre"),
        Cause("third_party_acted", (articles.L114_1.cite,), "un tiers a agi contre l'assuré, ou a été payé par lui"),
    ),
    interruptions=(
        Cause("expert_named", (articles.L114_2.cite,), "Désignation d'un expert après le sinistre"),
        Cause("insurer_letter_on_premium", (articles.L114_2.cite,), "Lettre recommandée de l'assureur sur la prime"),
        Cause(
            "insured_letter_on_indemnity", (articles.L114_2.cite,), "Lettre recommandée de l'assuré sur l'indemnité"
        ),
        Cause(
            "right_acknowledged",
            (articles.L114_2.cite, articles.C2240.cite),
            "Reconnaissance du droit de l'autre partie",
        ),
        Cause(
            "court_action",
            (articles.L114_2.cite, articles.C2241.cite, articles.C2242.cite),
            "Action en justice",
            until_ended=True,
        ),
        Cause("enforcement", (articles.L114_2.cite, articles.C2244.cite), "Mesure conservatoire ou exécution forcée"),
    ),
    suspensions=SUSPENSIONS,
)
#: Accident cover of persons, when the beneficiaries are the heirs of the insured who died.
TEN_YEARS_FOR_HEIRS = replace(TWO_YEARS, years=10)
#: Damage by the drying and swelling of the ground, recognised as a natural disaster.
DROUGHT = replace(TWO_YEARS, lengthened=DROUGHT_YEARS)
