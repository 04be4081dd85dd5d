"""Chapter 3: the words that compute nothing by themselves. Source: document 001, chapter 3.

The others are executed where they count: theft and break-in in `damage_lines`, total loss and values in `total_loss`,
drivers and uses in `what_is_insured`, the cyber words in `never_insured`.
"""

from __future__ import annotations

from clausier.rules.provisions import Information

IN_OTHER_WORDS = "Le mot est défini pour être lu : les règles n'en dépendent que par les faits qu'elles demandent."


def _word(rules: str | tuple[str, ...], says: str, why: str = IN_OTHER_WORDS) -> Information:
    return Information(rules, says, why=why)


VEHICLE_WORDS = _word(
    ("BPCE-3-2", "BPCE-3-3", "BPCE-3-7", "BPCE-3-30"),
    "Accessoire de série ou monté avant la première immatriculation, accessoire hors série, aménagement, élément.",
    "La table des dommages et celle des objets les distinguent par la chose touchée, que l'expert désigne.",
)
PEOPLE_WORDS = _word(
    ("BPCE-3-20", "BPCE-3-41", "BPCE-3-44", "BPCE-3-48"),
    "Conjoint, locataire, passager gratuit, souscripteur.",
    "Les qualités des personnes sont des faits, avec ces mots pour options.",
)
CONTRACT_WORDS = _word(
    ("BPCE-3-11", "BPCE-3-12", "BPCE-3-14", "BPCE-3-29", "BPCE-3-46", "BPCE-3-47"),
    "Assureur, avenant, conditions générales, échéance, prescription, sinistre.",
)
MONEY_WORDS = _word(
    "BPCE-3-35", "Franchise : ce qui reste à l'assuré.", "C'est le nom de l'étape du décompte qui la retire."
)
HARM_WORDS = _word(
    ("BPCE-3-21", "BPCE-3-26"),
    "Consolidation, dommage immatériel.",
    "Le médecin dit la consolidation ; l'immatériel n'est payé que par la garantie des attentats.",
)
