"""Section 4.5: the insurer in the place of the insured.

Source: general conditions ACA AUT CGE-05-0216, section 4.5 (the law behind it: Code des assurances, articles L. 121-12
and L. 131-2).
"""

from __future__ import annotations

from clausier.law import subrogation
from clausier.law.articles.recourse import L121_12, L131_2
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Recourse
from clausier.rules.words import all_of, named, not_, reading

# --- doubts of the text -----------------------------------------------------------------------------------------------

INSURED_FIRST = Reading(
    "SURA-4.5-1",
    "Le texte ne dit pas qui passe d'abord quand le responsable ne peut pas tout payer.",
    (
        ("insured_first", "L'assuré reprend d'abord ce qui est resté à sa charge ; l'assureur prend le reste."),
        ("insurer_first", "L'assureur prend tout ce qu'il a payé."),
    ),
    "La subrogation ne transmet que les droits de ce qui a été payé ; le doute profite à l'assuré.",
)

# --- subrogation ------------------------------------------------------------------------------------------------------

SUBROGATED_AMOUNT = named(
    reading(INSURED_FIRST, insured_first=subrogation.AMOUNT_AFTER_INSURED, insurer_first=subrogation.AMOUNT),
    "SURA-4.5-1",
    says="L'assureur réclame jusqu'à ce qu'il a payé, dans la limite des droits de l'assuré.",
)
SUBROGATION = Recourse(
    ("SURA-4.5-1", L121_12.cite, L131_2.cite),
    "L'assureur exerce à la place de l'assuré ses droits contre tout responsable du sinistre, jusqu'aux indemnités "
    "qu'il a versées.",
    key="subrogation",
    against="responsable du sinistre",
    ground=all_of(subrogation.OPEN, not_(subrogation.barred())),
    amount=SUBROGATED_AMOUNT,
)
