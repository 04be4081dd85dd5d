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
requested = yes_no(
    "document.requested", "Le gestionnaire a-t-il demandé des pièces pour examiner le dossier ?", "office",
    says="le gestionnaire a demandé des pièces"
)
inspection_report_requested = yes_no(
    "document.inspection_report_requested", "Le gestionnaire a-t-il demandé la copie du contrôle technique ?",
    "office", says="la copie du contrôle technique a été demandée"
)
inspection_report_received = yes_no(
    "document.inspection_report_received", "La copie du contrôle technique a-t-elle été reçue ?", "office",
    "le procès-verbal de contrôle technique", says="la copie du contrôle technique a été reçue"
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
warranty_book_lost = yes_no(
    "document.warranty_book_lost", "Le carnet de garantie est-il perdu ?", "insured",
    says="le carnet de garantie est perdu"
)
original_receipts_received = yes_no(
    "document.original_receipts_received", "Les justificatifs originaux des frais ont-ils été reçus ?", "office",
    says="les justificatifs originaux des frais ont été reçus"
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
