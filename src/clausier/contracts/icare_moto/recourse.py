"""Article 13: several insurances of the same risk, and the insurer's recourse against those responsible.

Source: general conditions n° 2220453, article 13; Code des assurances, L. 121-4 and L. 121-12.
"""

from __future__ import annotations

from clausier.facts import election, handler, other_insurance
from clausier.law.subrogation import AMOUNT, LOST, OPEN
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Duty, Election, Option, Recourse, Sanction
from clausier.rules.words import all_of, named, not_, reading

from .breakdown import BREAKDOWN

# --- doubts of the text -----------------------------------------------------------------------------------------------

SILENT_ON_SANCTION = Reading(
    "MOTO-13-1",
    "Ni délai ni sanction ne sont prévus pour signaler une autre assurance.",
    (
        (
            "no_sanction",
            "Le silence ne coûte rien à l'adhérent de bonne foi ; il signale l'autre assurance dès qu'il le peut.",
        ),
    ),
    "Une sanction doit être écrite ; la loi ne punit que le cumul frauduleux.",
)
LOST_RECOURSE = Reading(
    "MOTO-13-4",
    "L'article libère l'assureur de toutes ses obligations, alors que la loi dit « en tout ou en partie ».",
    (
        ("extent_lost", "L'assureur n'est libéré qu'à hauteur du recours qu'il a vraiment perdu."),
        ("wholly", "L'assureur est libéré de toute la garantie panne."),
    ),
    "Le texte renvoie à l'article L. 121-12 du Code des assurances, qui mesure la décharge à la perte.",
)

# --- several insurers -------------------------------------------------------------------------------------------------

TELL_OTHER_INSURERS = Duty(
    "MOTO-13-1",
    "L'adhérent couvert ailleurs pour les mêmes garanties donne à l'assureur le nom de ces assureurs et l'étendue de "
    "leurs garanties.",
    who="adhérent",
    breach=all_of(other_insurance.exists, not_(other_insurance.declared)),
    sanction=Sanction.NONE,
    doubts=(SILENT_ON_SANCTION,),
)
CHOICE_OF_INSURER = Election(
    "MOTO-13-2",
    "Assuré plusieurs fois pour le même risque, l'adhérent demande son indemnité à l'assureur de son choix.",
    fact=election.insurer_claimed,
    by="insured",
    options=[
        Option(key="this", open=all_of(other_insurance.exists, not_(other_insurance.fraudulent))),
        Option(key="other", open=all_of(other_insurance.exists, not_(other_insurance.fraudulent))),
    ],
    if_silent="La demande faite ici vaut choix de cet assureur.",
)

# --- subrogation ------------------------------------------------------------------------------------------------------

SUBROGATED_AMOUNT = named(
    AMOUNT,
    "MOTO-13-3",
    says="La subrogation est limitée à ce que l'assureur a dépensé.",
)
SUBROGATION = Recourse(
    "MOTO-13-3",
    "L'assureur exerce à la place de l'adhérent ses droits contre les responsables du sinistre, dans la limite de ce "
    "qu'il a dépensé.",
    key="subrogation",
    against="responsable du sinistre",
    ground=OPEN,
    amount=SUBROGATED_AMOUNT,
)
SUBROGATION_LOST = Duty(
    "MOTO-13-4",
    "Si l'adhérent rend la subrogation impossible, l'assureur est déchargé, à hauteur du recours qu'il perd.",
    who="adhérent",
    breach=LOST,
    sanction=Sanction.PROVEN_HARM,
    harm=reading(LOST_RECOURSE, extent_lost=handler.harm_of_lost_recourse, wholly=BREAKDOWN.asked),
    of=("breakdown",),
)
