"""Article 16: the insurer's recourse against those responsible, and what losing it costs.

Source: general conditions BAST/CIR/2020/16/FR/25/020, article 16; Code des assurances, L. 121-12.
"""

from __future__ import annotations

from clausier.facts import handler
from clausier.law.subrogation import AMOUNT, LOST, OPEN
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Duty, Recourse, Sanction
from clausier.rules.terms import truth
from clausier.rules.words import all_of, named, reading

# --- doubts of the text -----------------------------------------------------------------------------------------------

WHO_IS_SUBROGATED = Reading(
    "ORNG-16-1",
    "La phrase dit que l'assuré est subrogé par l'assureur, soit l'inverse de la loi qu'elle cite.",
    (("payer", "Celui qui a payé prend la place de l'assuré contre les responsables, à hauteur de ce qu'il a payé."),),
    "L'article renvoie à L. 121-12 du Code des assurances, qui subroge l'assureur.",
)
LOST_RECOURSE = Reading(
    "ORNG-16-2",
    "Une phrase décharge l'assureur « en tout ou partie », la suivante dit qu'il « n'est plus tenu à garantie ».",
    (
        ("extent_lost", "L'assureur n'est déchargé qu'à hauteur du recours qu'il a vraiment perdu."),
        ("wholly", "L'assureur ne doit plus rien."),
    ),
    "La loi mesure la décharge à la perte, et le doute profite à l'adhérent.",
)

# --- subrogation ------------------------------------------------------------------------------------------------------

SUBROGATED_AMOUNT = named(
    AMOUNT,
    "ORNG-16-1",
    says="La subrogation s'arrête à l'indemnité payée, et à ce que le responsable doit encore.",
)
SUBROGATION = Recourse(
    "ORNG-16-1",
    "L'assureur ou le gestionnaire exerce à la place de l'assuré ses droits contre les responsables du sinistre, "
    "jusqu'à hauteur de l'indemnité.",
    key="subrogation",
    against="responsable du sinistre",
    ground=OPEN,
    amount=SUBROGATED_AMOUNT,
    doubts=(WHO_IS_SUBROGATED,),
)
SUBROGATION_LOST = Duty(
    "ORNG-16-2",
    "Si la subrogation est devenue impossible par le fait de l'adhérent, l'assureur est déchargé du recours qu'il "
    "perd.",
    who="adhérent",
    breach=LOST,
    sanction=Sanction.PROVEN_HARM,
    harm=handler.harm_of_lost_recourse,
    of=("breakdown",),
)
RELEASED_WHOLLY = Duty(
    "ORNG-16-2",
    "Lu à la lettre, l'article libère l'assureur de toute garantie quand la subrogation est perdue.",
    who="adhérent",
    breach=all_of(LOST, reading(LOST_RECOURSE, extent_lost=truth(False), wholly=truth(True))),
    sanction=Sanction.FORFEIT,
)
