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
loss_estimate_received_on = maybe_day(
    "document.loss_estimate_received_on", "Quel jour l'état estimatif des pertes a-t-il été reçu de l'assuré ?",
    "office", "l'état estimatif des pertes", says="le jour de réception de l'état estimatif des pertes"
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
import_declaration_received = yes_no(
    "document.import_declaration_received",
    "La déclaration d'importation du véhicule outre-mer, avec sa date d'entrée, a-t-elle été reçue ?", "office",
    "la déclaration d'importation", says="la déclaration d'importation du véhicule a été reçue"
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
prepared = choice(
    "document.prepared",
    {
        "product_sheet": "le document d'information normalisé sur le produit",
        "precontract": "l'information avant le contrat", "advice": "l'exposé des besoins et du conseil",
        "policy": "la police", "insured_vehicle_memo": "le justificatif d'assurance du véhicule",
        "complaint_receipt": "l'accusé de réception d'une réclamation",
        "complaint_answer": "la réponse à une réclamation", "cover_refusal": "le refus d'une garantie",
        "formal_notice": "la mise en demeure de payer", "suspension_letter": "la lettre de suspension",
        "risk_change_reminder": "le rappel de la loi après un changement du risque",
        "new_premium_offer": "la proposition d'une nouvelle prime après une aggravation",
        "victim_letter": "la première lettre à la victime", "data_notice": "la notice sur les données",
        "data_answer": "la réponse à une demande sur les données", "data_extension": "l'annonce d'un report de réponse",
        "none": "aucun"
    },
    "Quel document prépare-t-on ou vérifie-t-on ?", "office", says="le document préparé ou vérifié"
)
joint_report_possible = yes_no(
    "document.joint_report_possible", "Le constat amiable peut-il être rempli sur place ?", "insured",
    says="le constat amiable peut être rempli sur place"
)
joint_report_signed = yes_no(
    "document.joint_report_signed", "Le constat amiable est-il rempli avec l'autre conducteur ?", "insured",
    "le constat amiable", says="le constat amiable est rempli avec l'autre conducteur"
)
