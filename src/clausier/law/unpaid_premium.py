"""Unpaid premiums: formal notice, suspension, end of the contract, return to force.

Code des assurances, L. 113-3 and R. 113-1. A premium still unpaid ten days after it fell due allows a formal notice;
the sending counts, not the receipt. Thirty days later cover is suspended, ten more and the contract may be ended.
Paying everything that is asked, before the end, brings cover back at noon on the next day; paying a part does nothing.

Everything is counted in whole days. "30 days after sending on day D" has two faces, both given: D + 30 is the last day
covered, and cover is suspended from 00:00 on the next. A payment made on that day, or on the last day before the end of
the contract, is in time. On one day, what falls due comes first, then the notice, then the payment.

Payments settle the oldest premium first. A notice sent too early, or when nothing had been due for long enough, starts
nothing. When the annual premium was split, a suspension lasts no longer than the annual period of the unpaid part
(`split_from`): cover then comes back at 00:00, the debt stays, and the insurer may still end the contract. Read to the
letter, a suspension that would only begin after that period never begins; no commentary on it was seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from clausier.law.articles import premium
from clausier.law.periods import Period, Reason, State, build_periods
from clausier.rules.time import french_day, next_anniversary, noon, start_of_day
from clausier.rules.trace import Step, Timed
from clausier.rules.types import NEVER


class Asked(Enum):
    """What must have been paid for cover to come back."""

    ARREARS_AT_THE_INCIDENT = "les sommes dues au jour de l'incident de paiement"
    CLAIMED = "la somme réclamée par la mise en demeure"
    CLAIMED_AND_SINCE = "la somme réclamée, les échéances tombées pendant la suspension et les frais de recouvrement"


@dataclass(frozen=True)
class UnpaidPremiumRules:
    """The times of a contract in days, what it asks for, and the rules of each.

    `ends_by_itself`: whether the notice is enough to end the contract, or a decision of the insurer is needed.
    """

    notice_after_days: int
    notice_rules: tuple[str, ...]
    suspended_after_days: int
    suspension_rules: tuple[str, ...]
    ended_after_further_days: int
    end_rules: tuple[str, ...]
    ends_by_itself: bool
    asked: Asked
    resumption_rules: tuple[str, ...]


#: The Code's own times: the insurer *may* end the contract.
L113_3 = UnpaidPremiumRules(
    notice_after_days=10,
    notice_rules=(premium.L113_3.cite, premium.R113_1.cite),
    suspended_after_days=30,
    suspension_rules=(premium.L113_3.cite,),
    ended_after_further_days=10,
    end_rules=(premium.L113_3.cite,),
    ends_by_itself=False,
    asked=Asked.CLAIMED_AND_SINCE,
    resumption_rules=(premium.L113_3.cite,),
)


class PremiumEventKind(Enum):
    """What can happen to premiums; the amount is read for all but the insurer's decision to end."""

    DUE = "échéance"
    COSTS = "frais de recouvrement"
    NOTICE = "mise en demeure"
    PAYMENT = "paiement"
    ENDED_BY_INSURER = "résiliation par l'assureur"


@dataclass(frozen=True)
class PremiumEvent:
    """One event: its day (an ordinal, NEVER, or None if unknown) and its amount in cents (None if unknown).

    Of a notice, the day is that of sending and the amount the sum claimed. `id` tells two equal payments of one day
    apart; the same row sent twice counts once.
    """

    kind: PremiumEventKind
    on: int | None
    amount_cents: int | None = None
    id: str = ""


@dataclass(frozen=True)
class Notice:
    """What became of a formal notice. Days are ordinals, instants seconds; None where it does not come to that.

    `paid_on`: the day everything asked was paid. `suspended_from`, `resumes_at` and `ends_at` are instants; cover
    resumes after a payment, or with the end of the annual period of a premium that was split.
    """

    sent_on: int
    last_day_covered: int
    suspended_from: int | None
    last_day_to_pay: int | None
    paid_on: int | None
    resumes_at: int | None
    ends_at: int | None


@dataclass(frozen=True)
class UnpaidPremium:
    """The notices that had an effect, in order, and the periods (in force, suspended, ended) that follow from them."""

    notices: tuple[Notice, ...]
    periods: tuple[Period, ...]

    @property
    def ends_at(self) -> int | None:
        """The instant at which the contract ends for non-payment, if it does."""
        return _end(self.notices)


def first_day_for_notice(rules: UnpaidPremiumRules, due_on: int) -> int:
    """The first day on which a notice may be sent: due on the 1st and ten days allowed, the 12th."""
    return due_on + rules.notice_after_days + 1


def unpaid_premium(
    rules: UnpaidPremiumRules,
    starts_at: int | None,
    events: Sequence[PremiumEvent] | None,
    split_from: int | None = None,
) -> Timed[UnpaidPremium]:
    """What unpaid premiums do to cover that takes effect at the instant `starts_at`.

    The order of the events does not matter. Without a notice no day and no amount is asked for. `split_from`: the first
    day (ordinal) of the annual periods when the annual premium is paid in parts, else None. Raises ValueError, in
    French, for a negative amount.
    """
    missing = _unknown(rules, starts_at, events)
    if missing:
        return Timed(None, missing=missing)
    # A day is still unknown here only without a notice, when nothing is read of it.
    happened = {event for event in events if event.on is not None and event.on != NEVER}
    ledger = _Ledger(tuple(sorted(happened, key=_order)))
    notices: list[Notice] = []
    steps: list[Step] = []
    for sent_on, claimed in ledger.notices():
        ends_at = _end(notices)
        if ends_at is not None and start_of_day(sent_on) >= ends_at:
            break
        notice, told = _follow(rules, ledger, sent_on, claimed, split_from)
        steps += told
        if notice is not None:
            notices.append(notice)
    return Timed(UnpaidPremium(tuple(notices), _periods(rules, starts_at, notices)), tuple(steps))


def _end(notices: Sequence[Notice]) -> int | None:
    return min((notice.ends_at for notice in notices if notice.ends_at is not None), default=None)


_PLACE = {kind: place for place, kind in enumerate(PremiumEventKind)}


def _order(event: PremiumEvent) -> tuple[int, int, int, str]:
    return event.on, _PLACE[event.kind], event.amount_cents or 0, event.id


def _unknown(
    rules: UnpaidPremiumRules, starts_at: int | None, events: Sequence[PremiumEvent] | None
) -> tuple[str, ...]:
    """The names of the unknown arguments that could matter."""
    missing = ["starts_at"] if starts_at is None else []
    if events is None:
        return (*missing, "events")
    for event in events:
        if event.amount_cents is not None and event.amount_cents < 0:
            raise ValueError("Un montant ne peut pas être négatif : écrivez un remboursement comme une somme à part.")
    if not any(event.kind is PremiumEventKind.NOTICE and event.on != NEVER for event in events):
        return tuple(missing)
    for i, event in enumerate(events):
        if event.on is None:
            missing.append(f"events[{i}].on")
        if event.on != NEVER and event.amount_cents is None and _amount_matters(rules, event.kind):
            missing.append(f"events[{i}].amount_cents")
    return tuple(missing)


def _amount_matters(rules: UnpaidPremiumRules, kind: PremiumEventKind) -> bool:
    if kind is PremiumEventKind.NOTICE:
        return rules.asked is not Asked.ARREARS_AT_THE_INCIDENT
    if kind is PremiumEventKind.COSTS:
        return rules.asked is Asked.CLAIMED_AND_SINCE
    return kind is not PremiumEventKind.ENDED_BY_INSURER


@dataclass(frozen=True)
class _Ledger:
    """The events that happened, in order."""

    events: tuple[PremiumEvent, ...]

    def of(self, kind: PremiumEventKind) -> Iterable[PremiumEvent]:
        return (event for event in self.events if event.kind is kind)

    def notices(self) -> Iterable[tuple[int, int | None]]:
        """Day of sending and sum claimed of each notice; of two sent on one day, the one that claims more."""
        return sorted({notice.on: notice.amount_cents for notice in self.of(PremiumEventKind.NOTICE)}.items())

    def total(self, kind: PremiumEventKind, first: int, last: int) -> int:
        """Cents of that kind from one day to another, both included."""
        return sum(event.amount_cents for event in self.of(kind) if first <= event.on <= last)

    def oldest_unpaid_on(self, sent_on: int) -> int | None:
        """The due day of the oldest premium not wholly paid before that day."""
        paid = self.total(PremiumEventKind.PAYMENT, 0, sent_on - 1)
        for due in self.of(PremiumEventKind.DUE):
            paid -= due.amount_cents
            if paid < 0:
                return due.on
        return None


def _follow(
    rules: UnpaidPremiumRules, ledger: _Ledger, sent_on: int, claimed_cents: int | None, split_from: int | None
) -> tuple[Notice | None, list[Step]]:
    """What one notice leads to, and why; no notice at all if it was sent too early or for nothing."""
    incident_on = ledger.oldest_unpaid_on(sent_on)
    sent = f"Mise en demeure envoyée le {french_day(sent_on)}"
    if incident_on is None or sent_on < first_day_for_notice(rules, incident_on):
        why = f"aucune prime n'est impayée depuis plus de {rules.notice_after_days} jours"
        return None, [Step(rules.notice_rules, f"{sent} : {why}, sans effet.")]
    last_day_covered = sent_on + rules.suspended_after_days
    last_day_to_pay = _last_day_to_pay(rules, ledger, sent_on)
    if rules.asked is Asked.ARREARS_AT_THE_INCIDENT:
        asked = ledger.total(PremiumEventKind.DUE, 0, incident_on)
    else:
        asked = ledger.total(PremiumEventKind.PAYMENT, 0, sent_on - 1) + claimed_cents
    paid_on = _paid_on(rules, ledger, asked, sent_on)
    steps = [Step(rules.notice_rules, f"{sent} : l'échéance du {french_day(incident_on)} reste impayée.", sent_on)]
    if paid_on is not None and paid_on <= last_day_covered:
        steps.append(Step(rules.suspension_rules, "Payé à temps : la garantie n'est pas suspendue.", paid_on))
        return Notice(sent_on, last_day_covered, None, last_day_to_pay, paid_on, None, None), steps
    suspended_from = start_of_day(last_day_covered + 1)
    steps.append(
        Step(rules.suspension_rules, f"Dernier jour garanti : le {french_day(last_day_covered)}.", last_day_covered)
    )
    resumes_at = ends_at = None
    if paid_on is not None and (last_day_to_pay is None or paid_on <= last_day_to_pay):
        resumes_at = noon(paid_on + 1)
        says = f"Tout est payé le {french_day(paid_on)} : la garantie reprend le lendemain à midi."
        steps.append(Step(rules.resumption_rules, says, resumes_at))
    elif last_day_to_pay is not None:
        ends_at = start_of_day(last_day_to_pay + 1)
        says = f"Toujours impayé le {french_day(last_day_to_pay)} : le contrat prend fin."
        steps.append(Step(rules.end_rules, says, ends_at))
    notice = Notice(sent_on, last_day_covered, suspended_from, last_day_to_pay, paid_on, resumes_at, ends_at)
    return _within_the_year(notice, incident_on, split_from, steps), steps


def _within_the_year(notice: Notice, incident_on: int, split_from: int | None, steps: list[Step]) -> Notice:
    """The notice, whose suspension ends with the annual period of the unpaid part when the premium was split."""
    if split_from is None:
        return notice
    year_ends_at = start_of_day(next_anniversary(split_from, incident_on))
    if any(at is not None and at <= year_ends_at for at in (notice.resumes_at, notice.ends_at)):
        return notice
    says = "La prime était fractionnée : la suspension ne dépasse pas la fin de la période annuelle."
    steps.append(Step((premium.L113_3.cite,), says, year_ends_at))
    if year_ends_at <= notice.suspended_from:
        return replace(notice, suspended_from=None, resumes_at=None)
    return replace(notice, resumes_at=year_ends_at)


def _last_day_to_pay(rules: UnpaidPremiumRules, ledger: _Ledger, sent_on: int) -> int | None:
    """The last day on which paying still saves the contract; None if nothing ends it."""
    earliest = sent_on + rules.suspended_after_days + rules.ended_after_further_days
    if rules.ends_by_itself:
        return earliest
    # A decision announced earlier, in the notice itself for instance, waits for the end of the further days.
    decided = [event.on for event in ledger.of(PremiumEventKind.ENDED_BY_INSURER) if event.on >= sent_on]
    return max(earliest, decided[0]) if decided else None


def _paid_on(rules: UnpaidPremiumRules, ledger: _Ledger, asked_cents: int, sent_on: int) -> int | None:
    """The first day, from the sending on, when everything asked had been paid.

    `asked_cents` is what must have been paid since the beginning, before anything that falls due during a suspension.
    """
    suspended_on = sent_on + rules.suspended_after_days + 1
    for payment in ledger.of(PremiumEventKind.PAYMENT):
        asked = asked_cents
        if rules.asked is Asked.CLAIMED_AND_SINCE and payment.on >= suspended_on:
            asked += ledger.total(PremiumEventKind.DUE, suspended_on, payment.on)
            asked += ledger.total(PremiumEventKind.COSTS, sent_on, payment.on)
        if payment.on >= sent_on and ledger.total(PremiumEventKind.PAYMENT, 0, payment.on) >= asked:
            return payment.on
    return None


def _periods(rules: UnpaidPremiumRules, starts_at: int, notices: Sequence[Notice]) -> tuple[Period, ...]:
    ends_at = _end(notices)
    in_force = Reason(State.IN_FORCE, (), "Rien n'est impayé au point de suspendre la garantie.")
    suspended = Reason(State.SUSPENDED, rules.suspension_rules, "Prime impayée après mise en demeure.")
    ended = Reason(State.ENDED, rules.end_rules, "Prime restée impayée après la suspension.")

    def reason_at(instant: int) -> Reason:
        if ends_at is not None and instant >= ends_at:
            return ended
        for notice in notices:
            since, until = notice.suspended_from, notice.resumes_at
            if since is not None and since <= instant and (until is None or instant < until):
                return suspended
        return in_force

    instants = (at for notice in notices for at in (notice.suspended_from, notice.resumes_at, notice.ends_at))
    return build_periods(starts_at, (at for at in instants if at is not None), reason_at)
