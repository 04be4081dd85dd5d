"""The unpaid premium as terms of a case: what the chapters on the premium of every contract share.

The days and the rules are those of the contract's `UnpaidPremiumRules`; what follows from a whole history is in
`law.unpaid_premium`. Source: Code des assurances, L. 113-3 and R. 113-1.
"""

from __future__ import annotations

from clausier.facts import notice, policy
from clausier.facts import premium as fact
from clausier.law.unpaid_premium import UnpaidPremiumRules
from clausier.rules.dates import Duration, after, days, if_so, latest_of
from clausier.rules.rows import total
from clausier.rules.terms import MaybeDay, Number, Truth, eur
from clausier.rules.words import all_of, any_of, given_or, most, named, not_

#: The notice counts from its sending, and only as a registered letter.
NOTICE_SENT_ON = if_so(notice.registered, notice.sent_on)
PAID_OF_PREMIUM = total(fact.payments.amount, fact.payments.purpose == "premium")
SUMS_DUE: Number = given_or(fact.unpaid_amount, most(total(fact.instalments.amount) - PAID_OF_PREMIUM, eur(0)))
COSTS_DUE: Number = most(
    fact.recovery_costs - total(fact.payments.amount, fact.payments.purpose == "recovery_costs"), eur(0)
)
#: The year was to be paid in several times.
SPLIT = fact.frequency.is_in("monthly", "quarterly", "half_yearly")


def time_to_pay(rules: UnpaidPremiumRules) -> Duration:
    """From the due day, before a notice may go."""
    return days(rules.notice_after_days)


def covered_after_notice(rules: UnpaidPremiumRules) -> Duration:
    """From the sending of the notice, to the last covered day."""
    return days(rules.suspended_after_days)


def saved_after_notice(rules: UnpaidPremiumRules) -> Duration:
    """From the sending of the notice, to the last day on which paying saves the contract."""
    return days(rules.suspended_after_days + rules.ended_after_further_days)


def last_covered_day(rules: UnpaidPremiumRules, says: str) -> MaybeDay:
    """The last covered day after a notice that nobody answers."""
    return named(after(NOTICE_SENT_ON, covered_after_notice(rules)), *rules.suspension_rules, says=says)


def last_day_to_save(rules: UnpaidPremiumRules, says: str) -> MaybeDay:
    """The last day on which paying saves the contract; where the insurer must decide, never while it has not."""
    last = after(NOTICE_SENT_ON, saved_after_notice(rules))
    if not rules.ends_by_itself:
        declared_on = notice.termination_declared_on
        last = latest_of(if_so(declared_on.happened, last), if_so(NOTICE_SENT_ON.happened, declared_on))
    return named(last, *rules.end_rules, says=says)


def ended_unpaid(last_day: MaybeDay, paid_on: MaybeDay = fact.arrears_paid_on) -> Truth:
    """The last day went by and what must be paid was not."""
    return all_of(last_day.happened, not_(paid_on.on_or_before(last_day.or_else(policy.signed_on))))


#: What was paid of the premium from the day of the notice on.
PAID_SINCE_NOTICE = total(
    fact.payments.amount,
    all_of(fact.payments.purpose == "premium", fact.payments.on >= NOTICE_SENT_ON.or_else(policy.signed_on)),
)
#: What is left to pay of the sum that the notice claims.
SUM_LEFT: Number = most(notice.claimed_amount - PAID_SINCE_NOTICE, eur(0))


def paid_whole_on(to_the_insurer: Truth) -> MaybeDay:
    """The day everything was paid, if it reached the insurer and the whole sum that the notice claims was paid.

    A part of it is as if nothing had been paid: L. 113-3 names the whole.
    """
    whole = any_of(not_(NOTICE_SENT_ON.happened), notice.claimed_amount <= PAID_SINCE_NOTICE)
    return if_so(all_of(to_the_insurer, whole), fact.arrears_paid_on)
