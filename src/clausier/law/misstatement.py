"""A false, incomplete or inexact statement: what contracts' chapters share of nullity, termination and reduction.

Code des assurances, L. 113-8 (intentional and changing the risk: nullity, premiums kept and those fallen due owed) and
L. 113-9 (good faith: before a loss a higher premium that the insured accepts, or an end ten days after a registered
letter; after a loss a reduced indemnity). The insurer proves the intention.
"""

from __future__ import annotations

from clausier.facts import election, misstatement, premium
from clausier.law.articles import declarations as articles
from clausier.rules.dates import after, days, if_so
from clausier.rules.terms import MaybeDay, Number, Truth, eur
from clausier.rules.words import all_of, insurer_proves, most, named, not_

#: L. 113-9, from the registered letter.
TERMINATION_NOTICE = days(10)
#: What answers cite behind the clause of a contract.
NULLITY_LAW, GOOD_FAITH_LAW = (articles.L113_8.cite,), (articles.L113_9.cite,)

FOUND = misstatement.found.is_in("before_loss", "after_loss")
#: Intended, and it changes the object of the risk or what the insurer thinks of it.
BAD_FAITH = all_of(misstatement.intentional, misstatement.changes_risk)
#: In good faith, as long as the insurer has not proved the intention.
GOOD_FAITH = not_(insurer_proves(misstatement.intentional))
#: All the premiums fallen due belong to the insurer after a nullity.
PREMIUMS_STILL_OWED: Number = most(premium.due_total - premium.paid_total, eur(0))


def found_before_any_loss(good_faith: Truth) -> Truth:
    """The misstatement was found before any loss, and is one of good faith."""
    return all_of(misstatement.found == "before_loss", good_faith)


def termination_notified_on(ground: Truth | None = None) -> MaybeDay:
    """The day of the registered letter by which the insurer ends the contract, if it chose to."""
    chosen = election.misstatement_answer == "cancel"
    return if_so(chosen if ground is None else all_of(ground, chosen), misstatement.notified_on)


def ends_after(notified_on: MaybeDay, *rules: str, says: str) -> MaybeDay:
    """The last covered day: the tenth after the letter."""
    return named(after(notified_on, TERMINATION_NOTICE), *rules, says=says)


def reduced_in_proportion(good_faith: Truth, *rules: str, says: str) -> Truth:
    """Found only after a loss, in good faith, and a higher premium would have been due: the insurer proves it."""
    return named(
        all_of(
            insurer_proves(misstatement.found == "after_loss"),
            good_faith,
            insurer_proves(premium.paid < premium.due_if_declared),
        ),
        *rules,
        says=says,
    )
