"""A recording of a call: when and why it was made."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, maybe_day, yes_no

made_on = maybe_day(
    "recording.made_on", "Quel jour l'enregistrement a-t-il été fait ?", "office", says="le jour de l'enregistrement"
)
purpose = choice(
    "recording.purpose",
    {
        "ordinary": "suivi ordinaire des appels", "safety": "sécurité de l'entreprise",
        "immediate_handling": "souscription à gestion immédiate", "cover_reduced": "avenant qui réduit les garanties",
        "proof": "preuve", "training": "formation",
        "improvement": "amélioration des services"
    },
    "Dans quel but l'enregistrement a-t-il été gardé ?", "office", says="le but de l'enregistrement"
)
objected = yes_no(
    "recording.objected", "L'appelant s'est-il opposé à l'enregistrement ?", "office",
    says="l'appelant s'est opposé à l'enregistrement"
)
