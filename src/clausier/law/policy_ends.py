"""What ends a policy: every event that could, the instant it brings, and which end comes first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausier.law.periods import Reason, State
from clausier.law.policy_events import CONFIRMED, COVER_NOTE, EFFECTIVE, PAPERS_RECEIVED, SIGNED, PolicyEvent
from clausier.law.policy_rules import CoverNote, Ending, Moment, PolicyLifeRules
from clausier.law.unpaid_premium import UnpaidPremium
from clausier.rules.time import add_months, french_day, french_instant, next_anniversary, noon, paris_day, start_of_day
from clausier.rules.trace import Step


@dataclass(frozen=True)
class Start:
    """How a policy begins; all instants.

    engaged_at: the signature or the effect of the cover note, whichever came first. begins_at: the first covered
    instant. effect_at: that of the contract itself, from which anniversaries are counted. note_at: that of the cover
    note. definitive_at: from when cover is no longer provisional; None while it is. note_lapses_at: the note ends by
    itself then; None when it does not.
    """

    engaged_at: int
    begins_at: int
    effect_at: int
    note_at: int | None
    definitive_at: int | None
    note_lapses_at: int | None


def start_of(rules: PolicyLifeRules, events: Sequence[PolicyEvent]) -> Start | None:
    """How the policy begins, from its events in order; None when nothing was signed and no cover note given."""
    signed_at = _first(events, SIGNED)
    note_at = _first(events, COVER_NOTE) if rules.note else None
    engagements = [at for at in (signed_at, note_at) if at is not None]
    if not engagements:
        return None
    engaged_at = min(engagements)
    if rules.note is None or note_at is None:
        effect_at = max(engaged_at, _first(events, EFFECTIVE) or engaged_at)
        return Start(engaged_at, effect_at, effect_at, None, effect_at, None)
    effect_at = max(engaged_at, _first(events, EFFECTIVE) or note_at)
    lapses_at = note_lapses_at(rules.note, note_at)
    confirmed_at = next((event.at for event in events if event.kind == CONFIRMED and event.at >= engaged_at), None)
    received_at = _first(events, PAPERS_RECEIVED)
    waited_for = any(at is not None and at < lapses_at for at in (confirmed_at, received_at))
    definitive_at = max(confirmed_at, effect_at) if waited_for and confirmed_at is not None else None
    return Start(
        engaged_at, min(note_at, effect_at), effect_at, note_at, definitive_at, None if waited_for else lapses_at
    )


def note_lapses_at(note: CoverNote, note_at: int) -> int:
    """The instant at which a cover note that waits for papers in vain ends: 00:00 after its last day."""
    return start_of_day(paris_day(note_at) + note.days + 1)


def _first(events: Sequence[PolicyEvent], kind: str) -> int | None:
    return next((event.at for event in events if event.kind == kind), None)


def end_of(
    rules: PolicyLifeRules, events: Sequence[PolicyEvent], start: Start, premiums: UnpaidPremium | None
) -> tuple[int | None, Reason | None, list[Step]]:
    """The instant of the end, its reason, and what each event that could end the contract came to."""
    ends = _ends_without_event(rules, start, premiums)
    steps = [Step(reason.rules, f"{reason.says} Fin le {french_instant(at)}.", at) for at, reason in ends]
    first = min(ends, key=lambda end: end[0], default=None)
    for event in events:
        for ending in rules.endings:
            if ending.kind != event.kind:
                continue
            at, without_effect = _end_brought(ending, event, events, start)
            if first is not None and event.at >= first[0]:
                at, without_effect = None, "le contrat était déjà terminé"
            if at is None:
                steps.append(Step(ending.rules, f"{ending.says} : sans effet, {without_effect}.", event.at))
                continue
            steps.append(Step(ending.rules, f"{ending.says} : fin le {french_instant(at)}.", at))
            if first is None or at < first[0]:
                first = (at, Reason(State.ENDED, ending.rules, f"{ending.says}."))
    return (*first, steps) if first is not None else (None, None, steps)


def _ends_without_event(
    rules: PolicyLifeRules, start: Start, premiums: UnpaidPremium | None
) -> list[tuple[int, Reason]]:
    """The ends that come by themselves: the longest duration, the unpaid premium, the note without its papers."""
    ends: list[tuple[int, Reason]] = []
    if rules.max_months is not None:
        says = f"Durée maximale de {rules.max_months} mois atteinte."
        at = start_of_day(add_months(paris_day(start.effect_at), rules.max_months))
        ends.append((at, Reason(State.ENDED, rules.max_rules, says)))
    if premiums is not None and premiums.ends_at is not None:
        says = "Prime restée impayée après la suspension."
        ends.append((premiums.ends_at, Reason(State.ENDED, rules.unpaid.end_rules, says)))
    if start.note_lapses_at is not None:
        last_day = french_day(paris_day(start.note_lapses_at) - 1)
        says = f"Note de couverture dont les pièces demandées n'étaient pas reçues le {last_day}."
        ends.append((start.note_lapses_at, Reason(State.ENDED, rules.note.end_rules, says)))
    return ends


def _end_brought(
    ending: Ending, event: PolicyEvent, events: Sequence[PolicyEvent], start: Start
) -> tuple[int | None, str]:
    """The instant at which the event ends the contract; None, and why, if it does not."""
    if event.at < start.engaged_at:
        return None, "le contrat n'était pas conclu"
    provisional = start.note_at is not None and (start.definitive_at is None or event.at < start.definitive_at)
    if ending.provisional_only and not provisional:
        return None, "aucune note de couverture ne courait"
    on, origin = paris_day(event.at), paris_day(start.effect_at)
    if on < add_months(paris_day(start.engaged_at), ending.not_before_months):
        return None, f"{ending.not_before_months} mois ne s'étaient pas écoulés depuis la signature"
    if ending.anniversary_notice_months is None:
        day = add_months(on, ending.after_months) + ending.after_days
    else:
        day = next_anniversary(origin, on)
        while on > add_months(day, -ending.anniversary_notice_months):
            day = next_anniversary(origin, day)
    at = at_moment(ending.moment, event.at, day)
    if any(other.kind == ending.averted_by and event.at <= other.at < at for other in events):
        return None, "un événement ultérieur en écarte l'effet"
    return at, ""


def at_moment(moment: Moment, at: int, day: int) -> int:
    """The instant of a moment of the day; `at` is the instant of the event itself."""
    if moment is Moment.AT_ONCE:
        return at
    if moment is Moment.NOON:
        return noon(day)
    return start_of_day(day + 1 if moment is Moment.END_OF_DAY else day)
