"""The bonus-malus: the last known coefficient, what happened since, another vehicle, the information statement."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, day, fixed, maybe_day, money, percent, rows, whole, yes_no

_STATEMENT = "le relevé d'informations"
_NOTICE = "l'avis d'échéance"
_REPORT = "le constat ou le procès-verbal"
_RECEIPT = "la quittance"

# --- where it starts -------------------------------------------------------------------------------------------------

origin = choice(
    "bonus_malus.origin",
    {
        "first_contract": "premier contrat, sans antécédent d'assurance",
        "due_date": "coefficient appliqué à une échéance de ce contrat",
        "statement": "coefficient du relevé d'un assureur précédent"
    },
    "D'où vient le dernier coefficient connu ?", "office", says="l'origine du dernier coefficient connu"
)
coefficient = fixed(
    "bonus_malus.coefficient", "", 100, "Quel est le dernier coefficient de réduction-majoration appliqué ?", "office",
    high=4, proof=_STATEMENT, says="le dernier coefficient appliqué"
)
applied_on = day(
    "bonus_malus.applied_on", "À quelle échéance annuelle ce coefficient a-t-il été appliqué ?", "office", _STATEMENT,
    says="l'échéance à laquelle le dernier coefficient a été appliqué"
)
floor_since_on = maybe_day(
    "bonus_malus.floor_since_on", "Depuis quel jour le coefficient 0,50 est-il appliqué sans interruption ?", "office",
    _STATEMENT, says="le jour depuis lequel le coefficient est de 0,50"
)
claim_free_years = whole(
    "bonus_malus.claim_free_years", "year",
    "Combien d'années de suite sans sinistre pris en compte ont précédé cette échéance ?", "office", high=99,
    proof=_STATEMENT, says="le nombre d'années de suite sans sinistre avant cette échéance"
)

# --- what happened since ---------------------------------------------------------------------------------------------

claims = rows(
    "bonus_malus.claims", "Quels sinistres sont survenus depuis que ce coefficient a été calculé ?", "office",
    [
        day("bonus_malus.claims.on", "Quel jour ce sinistre est-il survenu ?", "insured", says="le jour du sinistre"),
        choice(
            "bonus_malus.claims.nature",
            {
                "collision": "collision", "pedestrian_or_cyclist": "accident avec un piéton ou un cycliste",
                "alone": "accident sans tiers", "parked": "choc en stationnement", "theft": "vol",
                "fire": "incendie", "glass": "bris de glaces", "natural_event": "événement naturel",
                "vandalism": "vandalisme", "other": "autre"
            },
            "Quelle est la nature de ce sinistre ?", "office", says="la nature du sinistre"
        ),
        percent(
            "bonus_malus.claims.liability_pct", "Quelle part de responsabilité le conducteur porte-t-il ?", "office",
            proof=_REPORT, says="la part de responsabilité du conducteur"
        ),
        yes_no(
            "bonus_malus.claims.without_knowledge",
            "Le conducteur conduisait-il à l'insu du propriétaire ou d'un conducteur désigné ?", "insured",
            says="le conducteur conduisait à l'insu du propriétaire ou d'un conducteur désigné"
        ),
        yes_no(
            "bonus_malus.claims.in_household",
            "Ce conducteur vit-il habituellement au foyer du propriétaire ou d'un conducteur désigné ?", "insured",
            says="ce conducteur vit au foyer du propriétaire ou d'un conducteur désigné"
        ),
        yes_no(
            "bonus_malus.claims.force_majeure", "La cause du sinistre a-t-elle les caractères de la force majeure ?",
            "handler", says="la cause du sinistre est la force majeure"
        ),
        yes_no(
            "bonus_malus.claims.parked_unknown_author",
            "Le véhicule a-t-il été heurté en stationnement par un auteur inconnu ?", "insured",
            says="le véhicule a été heurté en stationnement par un inconnu"
        ),
        yes_no(
            "bonus_malus.claims.theft_fire_glass_only",
            "Seules les garanties vol, incendie ou bris de glaces sont-elles en jeu ?", "office",
            says="seuls le vol, l'incendie ou le bris de glaces sont en jeu"
        ),
        yes_no(
            "bonus_malus.claims.indemnified", "Ce sinistre a-t-il donné lieu à une indemnité ?", "office",
            says="le sinistre a donné lieu à une indemnité"
        ),
        choice(
            "bonus_malus.claims.first_classified",
            {"none": "non compté", "partial": "responsabilité partielle", "full": "responsabilité entière"},
            "Comment ce sinistre avait-il d'abord été qualifié ?", "office",
            says="la première qualification du sinistre"
        ),
        maybe_day(
            "bonus_malus.claims.reclassified_on",
            "Quel jour a-t-on constaté que cette première qualification était inexacte ?", "office",
            says="le jour où la qualification s'est révélée inexacte"
        ),
    ],
    max_rows=60, proof=_STATEMENT, says="sinistre depuis le dernier coefficient"
)
interruptions = rows(
    "bonus_malus.interruptions", "Quand le contrat a-t-il été interrompu ou suspendu ?", "office",
    [
        day(
            "bonus_malus.interruptions.from_on", "Quel jour l'interruption a-t-elle commencé ?", "office",
            says="le premier jour de l'interruption"
        ),
        maybe_day(
            "bonus_malus.interruptions.back_on", "Quel jour la garantie est-elle revenue ?", "office",
            says="le jour où la garantie est revenue"
        ),
    ],
    max_rows=30, says="interruption du contrat"
)

# --- another vehicle -------------------------------------------------------------------------------------------------

vehicle_changed_on = maybe_day(
    "bonus_malus.vehicle_changed_on", "Quel jour un autre véhicule a-t-il remplacé ou rejoint le premier ?", "insured",
    "la carte grise", says="le jour où un autre véhicule remplace ou rejoint le premier"
)
usual_drivers = choice(
    "bonus_malus.usual_drivers",
    {"same": "les mêmes", "fewer": "les mêmes, moins nombreux", "other": "d'autres, ou d'autres en plus"},
    "Qui sont les conducteurs habituels de l'autre véhicule ?", "insured", says="les conducteurs de l'autre véhicule"
)
drivers_own_coefficient = fixed(
    "bonus_malus.drivers_own_coefficient", "", 100,
    "Quel est le coefficient propre des conducteurs de l'autre véhicule (1,00 sans antécédent) ?", "insured", high=4,
    proof=_STATEMENT, says="le coefficient propre des conducteurs de l'autre véhicule"
)

# --- a claim classified otherwise, the statement, the notice ---------------------------------------------------------

reclassified_on = maybe_day(
    "bonus_malus.reclassified_on", "Quel jour a-t-on constaté qu'un sinistre avait été mal qualifié ?", "office",
    says="le jour où un sinistre s'est révélé mal qualifié"
)
due_after_claim_on = day(
    "bonus_malus.due_after_claim_on", "Quelle échéance annuelle a suivi ce sinistre ?", "office", _NOTICE,
    says="l'échéance annuelle qui a suivi ce sinistre"
)
correction_raises = yes_no(
    "bonus_malus.correction_raises", "La rectification augmente-t-elle la prime ?", "office",
    says="la rectification augmente la prime"
)
correction_amount = money(
    "bonus_malus.correction_amount", "De combien la prime est-elle rectifiée ?", "office", proof=_RECEIPT,
    says="le montant de la rectification"
)
receipts = rows(
    "bonus_malus.receipts", "Quelle prime de référence chaque échéance passée portait-elle ?", "office",
    [
        day(
            "bonus_malus.receipts.due_on", "De quelle échéance est cette quittance ?", "office", _RECEIPT,
            says="l'échéance de la quittance"
        ),
        money(
            "bonus_malus.receipts.reference", "Quelle prime de référence cette quittance porte-t-elle ?", "office",
            proof=_RECEIPT, says="la prime de référence de la quittance"
        ),
    ],
    max_rows=40, proof=_RECEIPT, says="quittance d'une échéance passée"
)
statement_requested_on = maybe_day(
    "bonus_malus.statement_requested_on", "Quel jour le souscripteur a-t-il demandé son relevé d'informations ?",
    "insured", says="le jour de la demande du relevé d'informations"
)
statement_issued_on = maybe_day(
    "bonus_malus.statement_issued_on", "Quel jour le relevé d'informations a-t-il été délivré ?", "office", _STATEMENT,
    says="le jour de délivrance du relevé d'informations"
)
insured_elsewhere_before = yes_no(
    "bonus_malus.insured_elsewhere_before", "Le véhicule ou le conducteur était-il assuré auprès d'un autre assureur ?",
    "insured", says="le véhicule ou le conducteur était assuré ailleurs"
)
statement_given_on = maybe_day(
    "bonus_malus.statement_given_on", "Quel jour le relevé de l'assureur précédent a-t-il été remis ?", "insured",
    _STATEMENT, says="le jour de remise du relevé de l'assureur précédent"
)
