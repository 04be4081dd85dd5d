"""ICARE customer service: the questions that it answers, and where it sends people."""

from __future__ import annotations

from clausier.rules.contract import Contract

from . import cancellation, claims, contract_papers, directory
from .law import LAW

CONTRACT = Contract(
    key="icare_service",
    edition="questions-réponses",
    title="Service clients ICARE",
    document="réponses du service clients ICARE",
    chapters=(directory, contract_papers, cancellation, claims),
    law=LAW,
    clauses={
        "1": "numéro de contrat perdu",
        "2": "copie des conditions",
        "3": "données du contrat",
        "4": "prolongation",
        "5": "résiliation",
        "6": "sinistre",
        "7": "réclamation",
        "8": "choix du garage",
        "9": "panne à l'étranger",
        "10": "véhicule de remplacement",
        "C": "coordonnées",
    },
)
