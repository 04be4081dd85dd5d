"""Section 11.4: the insurer in the place of the insured, and the recourse against the driver.

Source: general conditions AUTO of BPCE Assurances IARD, section 11.4 (the law behind it: Code des assurances, articles
L. 121-12 and L. 131-2).
"""

from __future__ import annotations

from clausier.facts import handler, payment
from clausier.facts import recourse as facts
from clausier.law import subrogation
from clausier.law.articles.recourse import L121_12, L131_2
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Duty, Recourse, Right, Sanction
from clausier.rules.words import all_of, any_of, least, named, not_, reading

from .ending import INSURED, INSURER

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

# --- against the third party ------------------------------------------------------------------------------------------

SUBROGATED_AMOUNT = named(
    reading(INSURED_FIRST, insured_first=subrogation.AMOUNT_AFTER_INSURED, insurer_first=subrogation.AMOUNT),
    "BPCE-11.4-1",
    says="L'assureur réclame jusqu'à ce qu'il a payé, dans la limite de ce que le responsable doit encore.",
)
SUBROGATION = Recourse(
    ("BPCE-11.4-1", L121_12.cite, L131_2.cite),
    "Dès qu'il a payé, l'assureur exerce à la place de l'assuré ses droits contre le tiers responsable, en tout ou en "
    "partie, dans la limite de ce qu'il a versé.",
    key="subrogation",
    against="tiers responsable",
    ground=all_of(subrogation.OPEN, not_(subrogation.barred())),
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
        facts.paid_benefit.is_in(*OWN_DAMAGE),
        any_of(facts.taken_by_fraud, facts.entrusted_to_trade),
        not_(subrogation.SPARED_PERSON),
    ),
    amount=payment.paid_before,
    doubts=(CLOSED_LIST,),
)
