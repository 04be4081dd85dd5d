"""The premium: its amount, its due days and its payments."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, day, maybe_day, money, rows, whole, yes_no

_NOTICE = "l'avis d'échéance"

amount = money(
    "premium.amount", "Quel est le montant TTC d'une échéance de prime ?", "office", proof=_NOTICE,
    says="le montant d'une échéance de prime"
)
annual_amount = money(
    "premium.annual_amount", "Quel est le montant TTC de la prime annuelle ?", "office", proof=_NOTICE,
    says="la prime annuelle"
)
frequency = choice(
    "premium.frequency",
    {
        "monthly": "mensuelle", "quarterly": "trimestrielle", "half_yearly": "semestrielle", "yearly": "annuelle",
        "single": "unique"
    },
    "À quel rythme la prime est-elle payée ?", "office", says="le rythme de paiement de la prime"
)
paid_total = money(
    "premium.paid_total", "Quel total de primes a été payé depuis la conclusion du contrat ?", "office",
    says="le total des primes payées"
)
due_total = money(
    "premium.due_total", "Quel total de primes est échu depuis la conclusion du contrat ?", "office",
    says="le total des primes échues"
)
#: A premium of more than 50 000 euros is a mistake; an indemnity times a premium must fit in the columns of a batch.
_LARGEST_PREMIUM_CENTS = 50_000_00
paid = money(
    "premium.paid", "Quel taux ou montant de prime a été payé pour la période ?", "office",
    high_cents=_LARGEST_PREMIUM_CENTS,
    says="la prime payée pour la période"
)
due_if_declared = money(
    "premium.due_if_declared", "Quelle prime aurait été due pour la période si tout avait été déclaré exactement ?",
    "office", says="la prime due si tout avait été déclaré exactement"
)
paid_up_to_date = yes_no(
    "premium.paid_up_to_date", "Toutes les primes échues sont-elles payées ?", "office",
    says="toutes les primes échues sont payées"
)
due_on = maybe_day(
    "premium.due_on", "Quel jour la prime impayée était-elle due ?", "office", _NOTICE,
    says="le jour où la prime impayée était due"
)
unpaid_amount = money(
    "premium.unpaid_amount", "Quel montant de prime reste impayé ?", "office", says="la prime impayée"
)
arrears_paid_on = maybe_day(
    "premium.arrears_paid_on", "Quel jour tout ce qui était dû au jour de l'impayé a-t-il été payé ?", "office",
    "le relevé des paiements", says="le jour de paiement de tout l'arriéré"
)
assistance_part = money(
    "premium.assistance_part", "Quelle part de la prime payée correspond à l'assistance seule ?", "office",
    proof=_NOTICE, says="la part de la prime payée qui correspond à l'assistance"
)
first_paid_on = maybe_day(
    "premium.first_paid_on", "Quel jour tout ou partie de la première prime a-t-il été payé ?", "office",
    says="le jour de paiement de la première prime"
)
free_months = whole(
    "premium.free_months", "month", "Combien de mois de prime sont offerts au début ?", "office", high=120,
    says="le nombre de mois de prime offerts"
)
period_starts_on = day(
    "premium.period_starts_on", "Quel jour la période payée a-t-elle commencé ?", "office", _NOTICE,
    says="le premier jour de la période payée"
)
period_ends_on = day(
    "premium.period_ends_on", "Quel est le dernier jour de la période payée ?", "office", _NOTICE,
    says="le dernier jour de la période payée"
)
payer = choice(
    "premium.payer",
    {
        "policyholder": "l'adhérent", "interested_person": "une personne intéressée à la conservation du véhicule",
        "other": "une autre personne"
    },
    "Qui paie la prime ?", "office", says="celui qui paie la prime"
)
paid_to = choice(
    "premium.paid_to",
    {
        "head_office": "l'assureur, à son siège", "agent": "un mandataire de l'assureur",
        "other": "quelqu'un qui ne représente pas l'assureur"
    },
    "À qui le paiement a-t-il été remis ?", "office", says="celui à qui le paiement a été remis"
)
tax_changed_on = maybe_day(
    "premium.tax_changed_on", "Quel jour la taxe sur la prime change-t-elle ?", "law",
    says="le jour de changement de la taxe"
)
increase_excl_tax = money(
    "premium.increase_excl_tax", "De combien la prime hors taxe augmente-t-elle ?", "office",
    says="l'augmentation de prime hors taxe"
)
increase = money(
    "premium.increase", "De combien la prime annuelle augmente-t-elle, taxes comprises ?", "office", proof=_NOTICE,
    says="l'augmentation de la prime annuelle"
)
increase_not_tariff = money(
    "premium.increase_not_tariff",
    "Quelle part de l'augmentation vient du bonus-malus, des taxes ou des catastrophes naturelles ?", "office",
    proof=_NOTICE, says="la part de l'augmentation qui ne vient pas du tarif"
)
increase_known_on = maybe_day(
    "premium.increase_known_on", "Quel jour l'adhérent a-t-il connu l'augmentation de la prime ?", "insured", _NOTICE,
    says="le jour où l'adhérent connaît l'augmentation de la prime"
)
former_annual_amount = money(
    "premium.former_annual_amount", "Quel était le montant TTC de la prime annuelle avant l'augmentation ?", "office",
    proof=_NOTICE, says="l'ancienne prime annuelle"
)
revised = choice(
    "premium.revised",
    {
        "premium": "la prime, au tarif", "ceilings": "les plafonds des garanties", "deductibles": "les franchises",
        "statutory_deductible": "une franchise fixée par les pouvoirs publics", "bonus_malus": "le bonus-malus seul",
        "nothing": "rien"
    },
    "Que change la révision annuelle du contrat ?", "office", _NOTICE, says="ce que change la révision annuelle"
)
revision_told_on = maybe_day(
    "premium.revision_told_on", "Quel jour l'assureur a-t-il annoncé les nouveaux montants de la révision annuelle ?",
    "office", _NOTICE, says="le jour où l'assureur annonce les nouveaux montants"
)
revision_known_on = maybe_day(
    "premium.revision_known_on", "Quel jour le souscripteur a-t-il eu connaissance de la révision annuelle ?",
    "insured", _NOTICE, says="le jour où le souscripteur connaît la révision annuelle"
)
revision_applies_on = maybe_day(
    "premium.revision_applies_on", "Quel jour les nouveaux montants de la révision s'appliquent-ils ?", "office",
    _NOTICE, says="le jour d'application de la révision annuelle"
)
reduction_refused_on = maybe_day(
    "premium.reduction_refused_on",
    "Quel jour l'assureur a-t-il refusé de baisser la prime alors que le risque avait diminué ?", "office",
    says="le jour où l'assureur refuse de baisser la prime"
)
accepted_after_claim_on = maybe_day(
    "premium.accepted_after_claim_on",
    "Quel jour l'assureur a-t-il accepté une prime d'une période postérieure au sinistre ?", "office",
    says="le jour où l'assureur accepte une prime postérieure au sinistre"
)
refunded_on = maybe_day(
    "premium.refunded_on", "Quel jour la prime a-t-elle été remboursée ?", "office",
    says="le jour de remboursement de la prime"
)
recovery_costs = money(
    "premium.recovery_costs", "Quels frais de poursuite et de recouvrement sont dus ?", "office",
    says="les frais de recouvrement"
)
instalments = rows(
    "premium.instalments", "Quelles échéances de prime ont été appelées ?", "office",
    [
        day(
            "premium.instalments.due_on", "Quel jour cette échéance est-elle due ?", "office", _NOTICE,
            says="le jour où l'échéance est due"
        ),
        money(
            "premium.instalments.amount", "Quel est le montant de cette échéance ?", "office", proof=_NOTICE,
            says="le montant de l'échéance"
        ),
    ],
    max_rows=200, proof=_NOTICE, says="échéance de prime"
)
payments = rows(
    "premium.payments", "Quels paiements de prime ont été reçus ?", "office",
    [
        day("premium.payments.on", "Quel jour ce paiement a-t-il été reçu ?", "office", says="le jour du paiement"),
        money(
            "premium.payments.amount", "Quel est le montant de ce paiement ?", "office", says="le montant du paiement"
        ),
        choice(
            "premium.payments.purpose", {"premium": "la prime", "recovery_costs": "les frais de recouvrement"},
            "Que ce paiement règle-t-il ?", "office", says="l'objet du paiement"
        ),
    ],
    max_rows=200, says="paiement de prime"
)
debits_stopped_on = maybe_day(
    "premium.debits_stopped_on", "Quel jour le gestionnaire a-t-il mis fin aux prélèvements ?", "office",
    says="le jour où le gestionnaire a mis fin aux prélèvements"
)
