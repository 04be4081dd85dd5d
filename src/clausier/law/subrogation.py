"""The recourse of the insurer that has paid: against whom, for how much, and what losing it costs.

Code des assurances, L. 121-12 (in the place of the insured, up to what was paid; released wholly or partly when the
insured's act prevents it; nobody of the family line, the employees or the home is pursued, save malice) and L. 131-2
(insurance of persons: only for benefits that indemnify). A contract may vary L. 121-12 (L. 111-2). Neither article says
who comes first when the person liable does not owe enough for both; contracts are read for the insured.
"""

from __future__ import annotations

from clausier.facts import payment
from clausier.facts import recourse as facts
from clausier.law.articles import recourse as articles
from clausier.rules.terms import Number, Truth, eur
from clausier.rules.words import all_of, any_of, least, most, named, not_

#: Options of `recourse.liable_person` that the law spares.
SPARED = ("child", "descendant", "ascendant", "in_law_direct_line", "employee", "household")

LOST = all_of(facts.third_party_liable, facts.lost_by_insured)
OPEN = all_of(facts.third_party_liable, not_(facts.lost_by_insured))
#: What the person liable still owes.
STILL_OWED_BY_OTHERS: Number = most(facts.possible_amount - facts.recovered, eur(0))
#: Up to what was paid, and to what is still owed.
AMOUNT: Number = least(STILL_OWED_BY_OTHERS, payment.paid_before)
#: The same when the insured first takes what was left to him.
AMOUNT_AFTER_INSURED: Number = least(
    most(STILL_OWED_BY_OTHERS - facts.loss_left_to_insured, eur(0)), payment.paid_before
)
SPARED_PERSON = named(
    all_of(facts.liable_person.is_in(*SPARED), not_(facts.malicious)),
    articles.L121_12.cite,
    says="Sauf malveillance, l'assureur n'a aucun recours contre la famille en ligne directe, les préposés de l'assuré "
    "ni ceux qui vivent à son foyer.",
)
FIXED_SUM = named(
    facts.paid_benefit == "injury_fixed_sum",
    articles.L131_2.cite,
    says="Une somme fixée d'avance, en assurance de personnes, n'ouvre pas de recours.",
)


def barred() -> Truth:
    """The law leaves no recourse: a spared person, or a benefit that does not indemnify."""
    return any_of(SPARED_PERSON, FIXED_SUM)


def recoverable_cents(owed_cents: int, recovered_cents: int, paid_cents: int, left_to_insured_cents: int = 0) -> int:
    """What the insurer may claim, in cents: what is still owed, after the insured's own part, up to what it paid."""
    return min(max(owed_cents - recovered_cents - left_to_insured_cents, 0), paid_cents)
