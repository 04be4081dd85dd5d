"""Recourse against those responsible, and what prevents it."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, money, yes_no

third_party_liable = yes_no(
    "recourse.third_party_liable", "Un tiers répond-il du dommage ?", "office", says="un tiers répond du dommage"
)
lost_by_insured = yes_no(
    "recourse.lost_by_insured", "La subrogation est-elle devenue impossible par le fait de l'adhérent ?", "handler",
    says="la subrogation est devenue impossible par le fait de l'adhérent"
)
liable_person = choice(
    "recourse.liable_person",
    {
        "child": "un enfant de l'assuré", "descendant": "un autre descendant", "ascendant": "un ascendant",
        "in_law_direct_line": "un allié en ligne directe", "employee": "un préposé, employé, ouvrier ou domestique",
        "household": "une personne qui vit habituellement à son foyer", "other": "quelqu'un d'autre"
    },
    "Qui répond du dommage, au regard de l'assuré ?", "office", says="celui qui répond du dommage"
)
malicious = yes_no(
    "recourse.malicious", "Celui qui répond du dommage l'a-t-il causé par malveillance ?", "handler",
    says="le dommage a été causé par malveillance"
)
paid_benefit = choice(
    "recourse.paid_benefit",
    {
        "theft": "vol et tentative de vol", "fire_and_storm": "incendie et tempête",
        "natural_events": "événements naturels", "glass": "bris de glaces",
        "all_accidents": "dommages tous accidents et vandalisme", "liability": "responsabilité civile",
        "injury_indemnity": "dommages corporels, prestation indemnitaire",
        "injury_fixed_sum": "dommages corporels, somme fixée d'avance", "other": "une autre garantie"
    },
    "Au titre de quelle garantie l'assureur a-t-il payé ?", "office", says="la garantie payée"
)
taken_by_fraud = yes_no(
    "recourse.taken_by_fraud", "Le conducteur s'est-il emparé du véhicule par fraude ?", "police",
    "le procès-verbal", says="le conducteur s'est emparé du véhicule par fraude"
)
entrusted_to_trade = yes_no(
    "recourse.entrusted_to_trade",
    "Le véhicule était-il confié à un professionnel de l'automobile pour son travail ?", "insured",
    says="le véhicule était confié à un professionnel de l'automobile"
)
loss_left_to_insured = money(
    "recourse.loss_left_to_insured", "Quelle part du dommage reste à la charge de l'assuré ?", "office",
    says="la part du dommage restée à l'assuré"
)
settled_by_insured = yes_no(
    "recourse.settled_by_insured", "L'assuré a-t-il transigé avec la victime ?", "handler",
    says="l'assuré a transigé avec la victime"
)
liability_admitted = yes_no(
    "recourse.liability_admitted", "L'assuré a-t-il reconnu sa responsabilité, au-delà des faits matériels ?",
    "handler", says="l'assuré a reconnu sa responsabilité"
)
insurer_agreed = yes_no(
    "recourse.insurer_agreed", "L'assureur a-t-il accepté cette transaction ou cette reconnaissance ?", "office",
    says="l'assureur a accepté la transaction ou la reconnaissance"
)
possible_amount = money(
    "recourse.possible_amount", "Quel montant pouvait être réclamé au tiers ?", "handler",
    says="le montant qui pouvait être réclamé au tiers"
)
recovered = money(
    "recourse.recovered", "Quel montant le tiers a-t-il déjà payé ?", "office",
    says="le montant déjà payé par le tiers"
)
