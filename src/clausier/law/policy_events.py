"""The events of a policy: their kinds, who knows them when, and what may not be unknown of them.

Two time axes. `at` is when it happened; `recorded_at` and `withdrawn_at` bound the time during which the record of it
stood. What a policy was on a day, as it was known on another, is its life from the events that were on record then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clausier.law.policy_rules import PolicyLifeRules
from clausier.law.unpaid_premium import PremiumEvent, PremiumEventKind, unpaid_premium
from clausier.rules.time import FIRST_DAY, paris_day, start_of_day
from clausier.rules.types import NEVER

#: The offer and its end without acceptance; the signature; the instant at which the contract takes effect.
PROPOSED, OFFER_CLOSED, SIGNED, EFFECTIVE = "proposed", "offer_closed", "signed", "effective"
#: The instant at which a cover note takes effect; the papers that it waits for; the contract becomes definitive.
COVER_NOTE, PAPERS_RECEIVED, CONFIRMED = "cover_note", "papers_received", "confirmed"
#: The kinds of event that a contract with premiums over time knows, whatever else it names itself.
PREMIUM_KINDS = {
    "premium_due": PremiumEventKind.DUE,
    "recovery_costs": PremiumEventKind.COSTS,
    "notice_sent": PremiumEventKind.NOTICE,
    "payment": PremiumEventKind.PAYMENT,
    "ended_for_non_payment": PremiumEventKind.ENDED_BY_INSURER,
}
#: What a contract states beforehand, known since it was concluded.
_STATED_BEFOREHAND = (EFFECTIVE, COVER_NOTE)
BEFORE_EVERYTHING = start_of_day(FIRST_DAY)


@dataclass(frozen=True)
class PolicyEvent:
    """One event: its kind (one of those above, or a kind that the rules name), its instant (None if unknown) and, for
    premiums, its amount in cents. `id` tells two equal payments of one instant apart.

    recorded_at, withdrawn_at: the instants from which, and up to which, it is on record. Without the first it is on
    record since it happened; an effect written in the contract, since always. Without the second it still is.
    """

    kind: str
    at: int | None
    amount_cents: int | None = None
    id: str = ""
    recorded_at: int | None = None
    withdrawn_at: int | None = None

    def known_at(self, instant: int) -> bool:
        """Whether the event was on record at an instant; one of unknown day and unknown recording is."""
        since = self.recorded_at
        if since is None and self.kind not in _STATED_BEFOREHAND:
            since = self.at
        return (since is None or since <= instant) and (self.withdrawn_at is None or instant < self.withdrawn_at)


def precedence(rules: PolicyLifeRules) -> list[str]:
    """Every kind of event that the rules know, in the order in which those of one instant are taken."""
    kinds = [PROPOSED, OFFER_CLOSED, SIGNED, EFFECTIVE]
    kinds += [COVER_NOTE, PAPERS_RECEIVED, CONFIRMED] if rules.note else []
    kinds += [nullity.kind for nullity in rules.nullities]
    kinds += [ending.kind for ending in rules.endings] + [suspension.kind for suspension in rules.suspensions]
    kinds += [rule.averted_by for rule in rules.endings if rule.averted_by]
    kinds += [rule.lifted_by for rule in rules.suspensions if rule.lifted_by]
    return list(dict.fromkeys(kinds + (list(PREMIUM_KINDS) if rules.unpaid else [])))


def require_known_kinds(rules: PolicyLifeRules, events: Sequence[PolicyEvent]) -> None:
    """Raise ValueError, in French, for an event of a kind that the rules do not know."""
    known = precedence(rules)
    for event in events:
        if event.kind not in known:
            raise ValueError(
                f"« {event.kind} » n'est pas un événement connu : choisissez parmi {', '.join(known)}."
            )


def missing_of(rules: PolicyLifeRules, events: Sequence[PolicyEvent | None]) -> tuple[str, ...]:
    """The names of the unknown arguments that could matter; an event that is not on record stands as None."""
    missing = [f"events[{i}].at" for i, e in enumerate(events) if e and e.at is None and e.kind not in PREMIUM_KINDS]
    if rules.unpaid:
        # Whatever the start of cover, the same is asked of premiums.
        asked = unpaid_premium(rules.unpaid, BEFORE_EVERYTHING, premium_rows(events)).missing
        missing += [name.replace("].on", "].at") for name in asked]
    return tuple(missing)


def premium_rows(events: Sequence[PolicyEvent | None]) -> list[PremiumEvent]:
    """The events as premium events, each in its place: what is no premium stands as one that did not happen."""
    rows = []
    for event in events:
        if event is not None and event.kind in PREMIUM_KINDS:
            on = None if event.at is None else paris_day(event.at)
            # Two payments at two hours of a day are two payments.
            row_id = f"{event.at} {event.id}"
            rows.append(PremiumEvent(PREMIUM_KINDS[event.kind], on, event.amount_cents, row_id))
        else:
            rows.append(PremiumEvent(PremiumEventKind.PAYMENT, NEVER))
    return rows


def in_order(rules: PolicyLifeRules, events: Sequence[PolicyEvent | None]) -> list[PolicyEvent]:
    """The events on record whose instant is known, each once, by instant and then in the order of the rules."""
    order = {kind: place for place, kind in enumerate(precedence(rules))}
    once = {replace(event, recorded_at=None, withdrawn_at=None) for event in events if event and event.at is not None}
    return sorted(once, key=lambda event: (event.at, order[event.kind], event.amount_cents or 0, event.id))
