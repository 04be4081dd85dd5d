"""The papers of a claim, by kind: what the chapters and article 11.1 ask before they pay.

Those of every claim are in `claim_report`. Source: document 001, chapter 3, articles 7.11 and 11.1.
"""

from __future__ import annotations

from clausier.facts import items, shared_bike, vehicle
from clausier.rules.provisions import Document, Item
from clausier.rules.rows import some
from clausier.rules.terms import Truth, eur
from clausier.rules.words import all_of, any_of, none_of, not_

from .formulas import INDEMNITY_PLUS, TOUS_RISQUES
from .items import CONTENTS, EQUIPMENT_KIND
from .theft import NOT_FOUND
from .total_loss import IRREPARABLE

OBJECT = items.rows
LISTED = any_of(CONTENTS, EQUIPMENT_KIND)


def _asked(key: str, rule: str | tuple[str, ...], says: str, what: str, due: Truth, present: Truth) -> Document:
    return Document(
        rule, says, key=key, by="insured", to="insurer", due=due, items=(Item(what=what),), present=present
    )  # fmt: skip


OBJECT_INVOICES = _asked(
    "object_invoices",
    ("BPCE-11.1-38", "BPCE-11.1-40"),
    "Les objets et les équipements sont payés sur facture d'origine, dans la limite de son montant.",
    "l'original de la facture d'achat de chaque objet",
    some(LISTED),
    none_of(some(all_of(LISTED, not_(OBJECT.original_invoice)))),
)
PENALTY_PROOF = _asked(
    "bicycle_penalty_proof",
    "BPCE-7.11-5",
    "La pénalité d'un vélo en libre-service est remboursée sur la preuve de son paiement.",
    "la preuve du paiement de la pénalité",
    all_of(not_(shared_bike.harm == "none"), eur(0) < shared_bike.penalty),
    shared_bike.penalty_proved,
)
PURCHASE_INVOICE = _asked(
    "professional_invoice",
    "BPCE-3-57",
    "Le prix d'achat n'est retenu que sur la facture d'un professionnel de l'automobile.",
    "la facture d'achat du véhicule, établie par un professionnel de l'automobile",
    all_of(INDEMNITY_PLUS, TOUS_RISQUES, any_of(IRREPARABLE, NOT_FOUND)),
    vehicle.professional_invoice,
)
