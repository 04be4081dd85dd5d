"""The expenses paid after the event, other than the repair: one row a bill."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, day, money, whole, yes_no
from clausier.rules.declare import rows as table

_RECEIPT = "le justificatif de la dépense"

rows = table(
    "expenses", "Quelles dépenses ont été engagées à la suite de l'événement ?", "insured",
    [
        choice(
            "expenses.kind",
            {
                "liaison": "liaison (taxi, transport local)", "taxi": "taxi", "train": "train", "plane": "avion",
                "rental": "location de véhicule", "fuel": "carburant", "toll": "péage", "ferry": "ferry",
                "meal": "repas",
                "hotel": "hôtel", "tow": "dépannage ou remorquage", "parking": "parking ou gardiennage",
                "key_duplicate": "double de clés",
                "medical": "frais médicaux", "dental": "frais dentaires", "search_and_rescue": "recherche et secours",
                "decontamination": "décontamination", "extinguisher": "recharge d'extincteur",
                "recovery": "récupération du véhicule volé",
                "lock_barrels": "remplacement de serrures",
                "cleaning_after_rescue": "nettoyage après le transport d'urgence d'un blessé",
                "extinguisher_for_third_party": "recharge d'extincteur utilisé pour le véhicule d'autrui",
                "cleaning": "nettoyage", "impound": "fourrière",
                "registration": "certificat d'immatriculation", "phone": "communications", "other": "autre dépense"
            },
            "De quelle dépense s'agit-il ?", "insured", _RECEIPT, says="la nature de la dépense"
        ),
        whole(
            "expenses.person", "", "Quel est le numéro de la personne concernée ?", "insured", low=1, high=99,
            says="le numéro de la personne concernée"
        ),
        choice(
            "expenses.leg",
            {
                "outward": "aller, du lieu d'immobilisation vers la location ou l'hébergement",
                "return": "retour, pour reprendre le véhicule réparé", "other": "autre trajet", "none": "aucun trajet"
            },
            "Pour quel trajet cette dépense a-t-elle été faite ?", "insured", says="le trajet de la dépense"
        ),
        day(
            "expenses.on", "Quel jour cette dépense a-t-elle été faite ?", "insured", _RECEIPT,
            says="le jour de la dépense"
        ),
        money(
            "expenses.cost", "Quel est le montant TTC de cette dépense ?", "insured", proof=_RECEIPT,
            says="le montant de la dépense"
        ),
        yes_no(
            "expenses.agreed", "Cette dépense a-t-elle reçu un accord préalable ?", "office",
            says="la dépense a reçu un accord préalable"
        ),
        yes_no(
            "expenses.after_48_hours",
            "Cette dépense porte-t-elle sur le temps au-delà de 48 heures après l'avis de reprendre le véhicule ?",
            "office", "l'avis de reprendre le véhicule",
            says="la dépense porte sur le temps au-delà de 48 heures après l'avis"
        ),
        yes_no(
            "expenses.receipt", "Le justificatif original de cette dépense a-t-il été produit ?", "office", _RECEIPT,
            says="le justificatif original a été produit"
        ),
    ],
    max_rows=200, proof=_RECEIPT, says="dépense"
)
