"""Legal defence and recourse: the dispute, the lawyers' fees, one row a bill, and what the court awards."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, money, rows, whole, yes_no

_BILL = "la note d'honoraires"

stake = money("legal.stake", "Quel est l'enjeu financier du litige ?", "insured", says="l'enjeu du litige")
award = money(
    "legal.award", "Quel montant l'adversaire doit-il verser au titre des frais de procès ?", "office",
    proof="le jugement", says="le montant accordé au titre des frais de procès"
)
paid_before = money(
    "legal.paid_before", "Quel total l'assureur a-t-il déjà payé pour ce litige ?", "office",
    says="le total déjà payé pour le litige"
)
purpose = choice(
    "legal.purpose",
    {
        "recourse": "recours contre un responsable", "criminal_defence": "défense pénale",
        "civil_defence": "défense civile", "fine": "remboursement d'une amende", "other": "autre procédure"
    },
    "De quelle procédure s'agit-il ?", "office", says="la procédure"
)
event_covered = yes_no(
    "legal.event_covered", "L'événement d'origine entre-t-il dans la garantie ?", "office",
    says="l'événement d'origine entre dans la garantie"
)
conflict_of_interest = yes_no(
    "legal.conflict_of_interest", "L'assureur est-il en conflit d'intérêts ?", "handler",
    says="l'assureur est en conflit d'intérêts"
)
fees = rows(
    "legal.fees", "Quels honoraires d'avocat ont été facturés ?", "insured",
    [
        choice(
            "legal.fees.court",
            {
                "judicial": "tribunal judiciaire", "juvenile_judge": "juge des enfants",
                "police": "tribunal de police", "criminal": "tribunal correctionnel", "assize": "cour d'assises",
                "administrative": "tribunal administratif", "juvenile_court": "tribunal pour enfants",
                "juvenile_assize": "cour d'assises des mineurs", "appeal": "cour d'appel",
                "administrative_appeal": "cour administrative d'appel", "cassation": "Cour de cassation",
                "council_of_state": "Conseil d'État", "commercial": "tribunal de commerce",
                "enforcement": "juge de l'exécution", "summary": "référé", "mediation": "transaction ou médiation",
                "commission": "commission", "foreign": "juridiction étrangère", "none": "aucune juridiction",
                "other": "autre juridiction"
            },
            "Devant quelle juridiction l'avocat est-il intervenu ?", "insured", _BILL, says="la juridiction"
        ),
        choice(
            "legal.fees.kind",
            {
                "lawyer": "avocat", "bailiff": "commissaire de justice", "expert": "expert", "travel": "déplacement",
                "other": "autre frais"
            },
            "De quel frais de procès s'agit-il ?", "insured", _BILL, says="la nature du frais de procès"
        ),
        whole(
            "legal.fees.hearing", "", "Quel est le numéro de l'affaire plaidée ?", "insured", low=1, high=99,
            proof=_BILL, says="le numéro de l'affaire"
        ),
        whole(
            "legal.fees.days", "day", "Combien de jours d'audience cette note couvre-t-elle ?", "insured", high=365,
            proof=_BILL, says="le nombre de jours d'audience"
        ),
        money(
            "legal.fees.fee", "Quel est le montant TTC de cette note ?", "insured", proof=_BILL,
            says="le montant des honoraires"
        ),
    ],
    max_rows=100, proof=_BILL, says="note d'honoraires"
)
insured_role = choice(
    "legal.insured_role",
    {
        "policyholder": "le souscripteur", "driver": "un conducteur autorisé", "passenger": "un passager",
        "owner": "le propriétaire du véhicule", "other": "une autre personne"
    },
    "Qui est défendu, ou exerce le recours ?", "insured", says="la qualité de la personne défendue"
)
vehicle_or_injury = yes_no(
    "legal.vehicle_or_injury", "Le recours porte-t-il sur le dommage au véhicule ou sur une blessure ?", "insured",
    says="le recours porte sur le véhicule ou sur une blessure"
)
disagreement = yes_no(
    "legal.disagreement", "L'assuré et l'assureur sont-ils en désaccord sur la procédure à suivre ?", "insured",
    says="l'assuré et l'assureur sont en désaccord sur la procédure"
)
lawyer_needed = yes_no(
    "legal.lawyer_needed", "Faut-il un avocat pour défendre ou représenter l'assuré ?", "handler",
    says="il faut un avocat pour défendre l'assuré"
)
against_insured = yes_no(
    "legal.against_insured", "Le recours vise-t-il une personne assurée par le même contrat ?", "office",
    says="le recours vise une personne assurée par le contrat"
)
