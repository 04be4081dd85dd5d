"""Section 11.4: the insurer in the place of the insured, and the recourse against the driver.

What this decision pays counts, or what was already paid when that is more. Source: general conditions AUTO of BPCE
Assurances IARD, sections 5.2, 5.5, 6.1, 6.2, 11.1 and 11.4 (the law behind them: Code des assurances, articles
L. 121-12, L. 131-2, L. 211-7-1 and R. 211-13).
"""

from __future__ import annotations

from clausier.facts import damages, driver, handler, injury, legal, payment
from clausier.facts import recourse as facts
from clausier.law import subrogation
from clausier.law.articles.liability import L211_1
from clausier.law.articles.recourse import L121_12, L131_2, L211_7_1, R211_13
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Duty, Recourse, Right, Sanction
from clausier.rules.rows import total
from clausier.rules.terms import Number, eur
from clausier.rules.words import all_of, any_of, least, most, named, not_, reading, when

from . import disasters, driver_injury, fire, glass, items, legal_defence, natural_events, own_damage, theft
from . import liability as liability_chapter
from .declarations import MILEAGE
from .declarations_effects import IN_PART, NULLITY, part_of
from .deductibles import NOVICE
from .ending import INSURED, INSURER
from .liability import COVERED, NO_DEDUCTIBLE, UNSAFELY_CARRIED
from .never_insured import COMPETITION, DANGEROUS_GOODS, LICENCE
from .what_is_paid import extra_deductibles_borne, paid_under

#: The guarantees after which the driver himself may be pursued.
OWN_DAMAGE = ("theft", "fire_and_storm", "natural_events", "glass", "all_accidents")

# --- doubts of the text -----------------------------------------------------------------------------------------------

INSURED_FIRST = Reading(
    "BPCE-11.4-1",
    "Le texte ne dit pas qui passe d'abord quand le responsable ne peut pas tout payer.",
    (
        ("insured_first", "L'assuré reprend d'abord ce qui est resté à sa charge ; l'assureur prend le reste."),
        ("insurer_first", "L'assureur prend tout ce qu'il a payé."),
    ),
    "La subrogation ne transmet que les droits de ce qui a été payé ; le doute profite à l'assuré.",
)
EXTENT_LOST = Reading(
    "BPCE-11.4-2",
    "L'assureur se dit déchargé de toute obligation ; la loi, à laquelle un contrat peut déroger, dit « en tout ou en "
    "partie ».",
    (
        ("extent_lost", "Il n'est déchargé qu'à hauteur du recours vraiment perdu."),
        ("wholly", "Il ne doit plus rien de l'indemnité."),
    ),
    "L'article renvoie à la loi, qui mesure la décharge à la perte ; le doute profite à l'assuré.",
)
FACTS_ARE_NOT_ADMISSIONS = Reading(
    "BPCE-11.4-3",
    "Reconnaître un fait matériel est-il reconnaître sa responsabilité ?",
    (("facts_only", "Non ; et la sanction est que l'assureur n'est pas engagé, non la perte de la garantie."),),
    "Le texte dit que la reconnaissance « ne peut engager » l'assureur, et rien d'autre.",
)
CLOSED_LIST = Reading(
    "BPCE-11.4-4",
    "Les deux cas sont annoncés comme les seuls.",
    (("two_cases", "Un conducteur occasionnel autorisé, un conjoint, un enfant ne sont pas poursuivis."),),
    "La liste est fermée, et la loi épargne les proches, sauf malveillance.",
)

# --- what this decision pays ------------------------------------------------------------------------------------------

#: The guarantees of article 11.4 whose payment may be claimed from the driver.
OF_THE_VEHICLE = (
    (theft.THEFT, theft), (fire.FIRE, fire), (natural_events.NATURAL_EVENT, natural_events), (glass.GLASS, glass),
    (glass.REINFORCED_GLASS, glass), (own_damage.OWN_DAMAGE, own_damage),
)  # fmt: skip
OF_THE_INSURED = (
    *OF_THE_VEHICLE, (disasters.NATURAL_DISASTER, disasters), (disasters.TECHNOLOGICAL_DISASTER, disasters),
    (disasters.ATTACK, disasters), (items.CONTENTS_OF_VEHICLE, items), (items.EXTERNAL_EQUIPMENT, items),
)  # fmt: skip
INJURY = paid_under(driver_injury.DRIVER_INJURY, driver_injury)
VICTIMS = paid_under(liability_chapter.LIABILITY, liability_chapter)
DEFENDED = paid_under(legal_defence.LEGAL_DEFENCE, legal_defence)


def _sum(amounts: list[Number]) -> Number:
    first, *others = amounts
    for one in others:
        first = first + one
    return first


SETTLED = [paid_under(*one) for one in OF_THE_INSURED]
PAID_ON_THE_VEHICLE = _sum([paid_under(*one).pays for one in OF_THE_VEHICLE])
PAID_NOW = _sum([one.pays for one in [*SETTLED, INJURY]])
#: The immediate aid was paid on the indemnity, or on the recourse itself (article 6.3).
PAID = most(payment.paid_before, PAID_NOW + injury.advance_paid)
LEFT_OF_THINGS = [when(one.guarantee.claimed, most(one.guarantee.asked - one.pays, eur(0)), eur(0)) for one in SETTLED]
LEFT_OF_INJURY = most(total(driver_injury.NET) - INJURY.pays - injury.advance_paid, eur(0))
LEFT_TO_INSURED = most(facts.loss_left_to_insured, _sum([*LEFT_OF_THINGS, LEFT_OF_INJURY]))
VICTIMS_PAID = most(payment.victims_paid, VICTIMS.pays)

# --- against the third party ------------------------------------------------------------------------------------------

SUBROGATED_AMOUNT = named(
    reading(
        INSURED_FIRST,
        insured_first=least(most(subrogation.STILL_OWED_BY_OTHERS - LEFT_TO_INSURED, eur(0)), PAID),
        insurer_first=least(subrogation.STILL_OWED_BY_OTHERS, PAID),
    ),
    "BPCE-11.4-1",
    says="L'assureur réclame jusqu'à ce qu'il a payé, dans la limite de ce que le responsable doit encore.",
)
SUBROGATION = Recourse(
    ("BPCE-11.4-1", L121_12.cite, L131_2.cite),
    "Dès qu'il a payé, l'assureur exerce à la place de l'assuré ses droits contre le tiers responsable, en tout ou en "
    "partie, dans la limite de ce qu'il a versé.",
    key="subrogation",
    against="tiers responsable",
    ground=all_of(
        subrogation.OPEN,
        not_(subrogation.SPARED_PERSON),
        # Everything that this contract pays repairs a loss; a sum fixed in advance can only have been paid elsewhere.
        any_of(eur(0) < PAID_NOW, not_(subrogation.FIXED_SUM)),
    ),
    amount=SUBROGATED_AMOUNT,
)
LOST_AMOUNT = reading(
    EXTENT_LOST,
    extent_lost=least(handler.harm_of_lost_recourse, subrogation.STILL_OWED_BY_OTHERS),
    wholly=payment.indemnity_due,
)
RELEASED = Right(
    ("BPCE-11.4-2", L121_12.cite),
    "Si l'assuré rend la subrogation impossible alors qu'elle pouvait s'exercer, l'assureur est déchargé du recours "
    "qu'il perd.",
    key="released_for_lost_recourse",
    who=INSURER,
    act="retenir le recours perdu par le fait de l'assuré",
    ground=subrogation.LOST,
    cost=LOST_AMOUNT,
)
NO_SETTLEMENT = Duty(
    "BPCE-11.4-3",
    "L'assuré ne transige pas avec les victimes et ne reconnaît pas sa responsabilité : sans l'accord de l'assureur, "
    "cela ne l'engage pas.",
    who=INSURED,
    breach=all_of(any_of(facts.settled_by_insured, facts.liability_admitted), not_(facts.insurer_agreed)),
    sanction=Sanction.NONE,
    doubts=(FACTS_ARE_NOT_ADMISSIONS,),
)

# --- against the driver -----------------------------------------------------------------------------------------------

AGAINST_THE_DRIVER = Recourse(
    "BPCE-11.4-4",
    "Après un paiement au titre du vol, de l'incendie et de la tempête, des événements naturels, du bris de glaces ou "
    "des dommages tous accidents, l'assureur ne se retourne contre le conducteur que s'il s'est emparé du véhicule par "
    "fraude, ou s'il est le professionnel de l'automobile à qui le véhicule était confié.",
    key="recourse_against_driver",
    against="conducteur",
    ground=all_of(
        any_of(facts.paid_benefit.is_in(*OWN_DAMAGE), eur(0) < PAID_ON_THE_VEHICLE),
        any_of(facts.taken_by_fraud, facts.entrusted_to_trade),
        not_(subrogation.SPARED_PERSON),
    ),
    amount=most(when(facts.paid_benefit.is_in(*OWN_DAMAGE), payment.paid_before, eur(0)), PAID_ON_THE_VEHICLE),
    doubts=(CLOSED_LIST,),
)

# --- once the victims are paid ----------------------------------------------------------------------------------------

#: Paid for whom it may concern: the cover of the insured is refused, the victims' is not (R. 211-13).
NOT_FOR_THE_INSURED = any_of(LICENCE.applies, DANGEROUS_GOODS.applies, COMPETITION.applies)
#: The insured lent nothing and answers for nothing: whoever took the vehicle does.
TAKEN_AGAINST_THE_WILL = driver.relation == "thief"
UNSAFELY_CARRIED_PAID = total(damages.rows.due, of=all_of(COVERED, UNSAFELY_CARRIED))
PAID_FOR_OTHERS = when(NOT_FOR_THE_INSURED, VICTIMS_PAID, least(UNSAFELY_CARRIED_PAID, VICTIMS_PAID))
RECOVER_FROM_THE_EXCLUDED = Recourse(
    ("BPCE-11.1-21", "BPCE-6.1-23", R211_13.cite),
    "Le permis, les matières dangereuses, l'épreuve sportive ou les places non prévues ne s'opposent pas aux "
    "victimes : l'assureur les paie, puis réclame ces sommes au responsable.",
    key="recover_excluded",
    against="responsable de l'accident",
    ground=all_of(not_(NULLITY), eur(0) < PAID_FOR_OTHERS),
    amount=PAID_FOR_OTHERS,
)
RECOVER_FROM_THE_LIABLE = Recourse(
    ("BPCE-5.5-18", L211_7_1.cite),
    "Malgré la nullité, l'assureur indemnise les victimes d'un accident, puis réclame ces sommes au responsable.",
    key="recover_after_nullity",
    against="responsable de l'accident",
    ground=NULLITY,
    amount=VICTIMS_PAID,
)
#: What the victims receive above the reduced indemnity.
ABOVE_THE_PART = VICTIMS_PAID - part_of(VICTIMS_PAID)
RECOVER_THE_REDUCTION = Recourse(
    ("BPCE-5.2-7", R211_13.cite),
    "La réduction ne s'oppose pas aux victimes : l'assureur les paie en entier pour le compte du responsable, et peut "
    "lui réclamer la différence.",
    key="recover_the_reduction",
    against="responsable de l'accident",
    ground=all_of(IN_PART, not_(NOT_FOR_THE_INSURED), not_(TAKEN_AGAINST_THE_WILL)),
    amount=ABOVE_THE_PART,
)
RECOVER_FROM_THE_TAKER = Recourse(
    ("BPCE-6.1-3", L211_1.cite),
    "Les victimes de qui a pris la garde du véhicule contre le gré de son propriétaire sont payées ; l'assureur lui "
    "réclame ces sommes.",
    key="recover_from_the_taker",
    against="celui qui a pris le véhicule",
    ground=all_of(TAKEN_AGAINST_THE_WILL, eur(0) < VICTIMS_PAID, not_(NULLITY), not_(NOT_FOR_THE_INSURED)),
    amount=VICTIMS_PAID,
)
EXTRA = reading(NO_DEDUCTIBLE, two_only=NOVICE + MILEAGE, none=eur(0))
#: One deductible a claim: what the damage of the vehicle already bore is not asked again, nor more than the rest paid.
BACK = least(
    most(EXTRA - extra_deductibles_borne(), eur(0)), when(IN_PART, VICTIMS_PAID - ABOVE_THE_PART, VICTIMS_PAID)
)
CLAIMED_BACK = Recourse(
    ("BPCE-11.1-22", "BPCE-11.2-10", "BPCE-11.2-11"),
    "La victime payée, l'assureur réclame à l'assuré les franchises qu'il n'a pas pu retenir.",
    key="deductible_back",
    against=INSURED,
    ground=all_of(eur(0) < BACK, not_(NULLITY), not_(NOT_FOR_THE_INSURED), not_(TAKEN_AGAINST_THE_WILL)),
    amount=BACK,
)

# --- what a court awards for costs ------------------------------------------------------------------------------------

LEFT_OF_COSTS = most(legal_defence.BILLED - DEFENDED.pays, eur(0))
AWARD_LEFT = named(
    most(legal.award - LEFT_OF_COSTS, eur(0)), "BPCE-6.2-20",
    says="Ce que le tribunal accorde pour les frais comble d'abord ce qui reste à l'assuré.",
)  # fmt: skip
AWARD_BACK = Recourse(
    "BPCE-6.2-20",
    "Le surplus de ce que le tribunal accorde revient à l'assureur, jusqu'à ce qu'il a payé.",
    key="award_surplus",
    against="adversaire condamné aux frais",
    ground=eur(0) < AWARD_LEFT,
    amount=least(AWARD_LEFT, DEFENDED.pays),
)
