"""That the contract was alive at the event: what the chapters of every contract share.

The insurer proves what ended or suspended the contract, and cannot once it has confirmed that it was in force. Days
without an hour are read in favour of the insured: the last day of a contract is covered to its end.
"""

from __future__ import annotations

from clausier.facts import event, policy
from clausier.law.policy_rules import Moment
from clausier.rules.dates import before, days, noon_of
from clausier.rules.terms import MaybeDay, Truth
from clausier.rules.words import all_of, any_of, insurer_proves, not_


def not_over(last_day: MaybeDay) -> Truth:
    """The event falls on the last covered day of an ending or before; it always does when the ending did not happen."""
    ended = all_of(last_day.happened, last_day.or_else(event.day) < event.day)
    return not_(insurer_proves(all_of(not_(policy.confirmed_in_force), ended)))


def not_ended(day: MaybeDay, moment: Moment) -> Truth:
    """The event comes before the end that an ending brings at a moment of its day."""
    if moment is Moment.START_OF_DAY:
        return not_over(before(day, days(1)))
    if moment is not Moment.NOON:
        return not_over(day)
    after_noon = all_of(day.on_or_before(event.day), event.at >= noon_of(day.or_else(event.day)))
    return all_of(not_over(day), not_(insurer_proves(all_of(not_(policy.confirmed_in_force), after_noon))))


def not_suspended(last_day: MaybeDay, back_on: MaybeDay) -> Truth:
    """The event comes before a suspension, or once cover has come back (from 00:00 of that day)."""
    return any_of(not_over(last_day), back_on.on_or_before(event.day))
