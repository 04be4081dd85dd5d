"""A risk that grows or shrinks during the contract: what it must be told, and what each side may then do.

Code des assurances, L. 113-2 3° (fifteen days from knowing it) and L. 113-4. Growing: the insurer ends the contract ten
days after notification, or proposes a new premium; refused or unanswered for thirty days from the proposal, it may end
the contract at that term if the letter announced it prominently. Informed, it loses both when it shows that it goes on.
Shrinking: if the insurer refuses a lower premium the insured may end the contract, thirty days after saying so. The
premium of the time not run is paid back. All days are calendar days.
"""

from __future__ import annotations

from clausier.facts import election, policy, risk
from clausier.law.articles import declarations as articles
from clausier.rules.dates import after, days, if_so, latest_of
from clausier.rules.terms import MaybeDay, Truth
from clausier.rules.words import all_of, named, not_, when

#: L. 113-2 3°: from knowing it.
DECLARED_WITHIN = days(15)
#: L. 113-4: of the insurer, from the notification.
TERMINATION_NOTICE = days(10)
#: L. 113-4: to answer the proposal of a premium, and of the insured whose lower premium was refused.
ANSWER_WITHIN = days(30)
REDUCTION_REFUSED_NOTICE = days(30)

#: The last day to answer the proposal.
ANSWER_DUE_ON = after(risk.proposal_sent_on, ANSWER_WITHIN)
PROPOSED = risk.proposal_sent_on.happened
NOT_ACCEPTED = not_(election.increase_answer == "accepted")
#: Informed of the change in any way, the insurer went on: a premium taken, an indemnity paid.
WENT_ON = named(
    all_of(
        risk.insurer_informed_on.happened,
        risk.kept_on.on_or_after(risk.insurer_informed_on.or_else(policy.signed_on)),
    ),
    articles.L113_4.cite,
    says="L'assureur, informé de l'aggravation, a montré qu'il maintenait l'assurance : il ne peut plus l'invoquer.",
)
#: The proposal announced prominently that the contract could be ended.
ANNOUNCED = named(
    risk.proposal_warned,
    articles.L113_4.cite,
    says="La lettre de proposition annonçait en caractères apparents que le contrat pourrait être résilié.",
)


def may_end_after_proposal(announced: Truth) -> Truth:
    """A premium was proposed, and not accepted; `announced`: what the letter must have said."""
    return all_of(PROPOSED, announced, NOT_ACCEPTED)


def answered_or_late_on() -> MaybeDay:
    """The first day of the insurer's right after its proposal: the day after the term, or that of an express refusal.

    L. 113-4 lets the contract end "at the term" of the thirty days even then; see `ends_after_proposal`.
    """
    return when(election.increase_answer == "refused", risk.proposal_answered_on, after(ANSWER_DUE_ON, days(1)))


def ends_after_proposal(letter_on: MaybeDay, may_end: Truth) -> MaybeDay:
    """The last covered day after a proposal that was not accepted: the term, or the letter when it came later."""
    return if_so(all_of(may_end, letter_on.happened), latest_of(letter_on, ANSWER_DUE_ON))


def ends_without_proposal(letter_on: MaybeDay) -> MaybeDay:
    """The last covered day when the insurer ends the contract at once: the tenth after the notification."""
    return after(letter_on, TERMINATION_NOTICE)


def ends_after_refused_reduction(notified_on: MaybeDay) -> MaybeDay:
    """The last covered day when a lower premium was refused: the thirtieth after the insured said so."""
    return after(notified_on, REDUCTION_REFUSED_NOTICE)
