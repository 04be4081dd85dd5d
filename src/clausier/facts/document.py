"""Documents produced for a file, and what a document states."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, maybe_day, rows, yes_no

received_on = maybe_day(
    "document.received_on", "Quel jour la dernière pièce du dossier a-t-elle été reçue ?", "office",
    says="le jour de réception de la dernière pièce"
)
complete = yes_no(
    "document.complete", "Toutes les pièces demandées ont-elles été reçues ?", "office",
    says="toutes les pièces demandées ont été reçues"
)
estimate_received = yes_no(
    "document.estimate_received", "Le devis a-t-il été reçu ?", "office", "le devis", says="le devis a été reçu"
)
proof_of_payment_received = yes_no(
    "document.proof_of_payment_received", "La preuve du paiement a-t-elle été reçue ?", "office",
    says="la preuve du paiement a été reçue"
)
file_reference_on_invoice = yes_no(
    "document.file_reference_on_invoice", "La facture porte-t-elle la référence du dossier ?", "office", "la facture",
    says="la facture porte la référence du dossier"
)
false_document = yes_no(
    "document.false_document", "Une pièce fausse ou altérée a-t-elle été produite sciemment ?", "handler",
    says="une pièce fausse a été produite sciemment"
)
items = rows(
    "document.items", "Quelles mentions ou pièces le document contient-il ?", "office",
    [
        choice(
            "document.items.name",
            {
                "identity": "l'identité", "vehicle": "le véhicule", "period": "la période", "claims": "les sinistres",
                "coefficient": "le coefficient", "issued_on": "la date d'établissement", "invoice": "la facture",
                "estimate": "le devis", "complaint_receipt": "le récépissé de plainte",
                "registration": "la carte grise", "keys": "les clés", "bank_details": "le relevé d'identité bancaire",
                "other": "une autre mention"
            },
            "De quelle mention ou pièce s'agit-il ?", "office", says="la mention ou pièce"
        ),
        yes_no(
            "document.items.present", "Cette mention ou pièce est-elle présente ?", "office",
            says="la mention ou pièce est présente"
        ),
    ],
    max_rows=100, says="mention ou pièce"
)
