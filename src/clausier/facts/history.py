"""What already happened under the policy: claims, benefits granted and amounts paid."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, day, maybe_day, money, percent, rows, whole, yes_no

claims_declared = whole(
    "history.claims_declared", "", "Combien de sinistres ont été déclarés sous ce contrat ?", "office", high=999,
    says="le nombre de sinistres déclarés"
)
covered_claims_declared = whole(
    "history.covered_claims_declared", "", "Combien de sinistres garantis ont été déclarés sous ce contrat ?",
    "office", high=999, says="le nombre de sinistres garantis déclarés"
)
benefits_paid = whole(
    "history.benefits_paid", "", "Combien de prestations ont été payées ou fournies sous ce contrat ?", "office",
    high=999, says="le nombre de prestations payées ou fournies"
)
breakdowns_paid = whole(
    "history.breakdowns_paid", "", "Combien de pannes ont été prises en charge pendant la période d'adhésion ?",
    "office", high=999, says="le nombre de pannes prises en charge pendant la période d'adhésion"
)
benefit_requested = yes_no(
    "history.benefit_requested", "L'adhérent a-t-il demandé à bénéficier d'une prestation du contrat ?", "office",
    says="l'adhérent a demandé à bénéficier du contrat"
)
paid_under_policy = money(
    "history.paid_under_policy", "Quel total a été payé depuis le début du contrat, hors services d'assistance ?",
    "office", says="le total payé depuis le début du contrat, hors assistance"
)
paid_at_ceiling_on = maybe_day(
    "history.paid_at_ceiling_on", "Quel jour une indemnité a-t-elle été payée jusqu'au plafond du contrat ?", "office",
    says="le jour où une indemnité a atteint le plafond"
)
last_claim_known_to_insurer_on = maybe_day(
    "history.last_claim_known_to_insurer_on", "Quel jour l'assureur a-t-il connu le dernier sinistre ?", "office",
    says="le jour où l'assureur a connu le dernier sinistre"
)
allowance_used = yes_no(
    "history.allowance_used", "Le forfait de diagnostic et de fluides a-t-il déjà été utilisé ?", "office",
    says="le forfait de diagnostic et de fluides a déjà été utilisé"
)
contents_this_year = whole(
    "history.contents_this_year", "",
    "Combien de fois la garantie du contenu a-t-elle déjà joué pendant cette année d'assurance ?", "office", high=99,
    says="le nombre d'interventions du contenu dans l'année d'assurance"
)
equipment_this_year = whole(
    "history.equipment_this_year", "",
    "Combien de fois la garantie des équipements extérieurs a-t-elle déjà joué pendant cette année d'assurance ?",
    "office", high=99, says="le nombre d'interventions des équipements extérieurs dans l'année d'assurance"
)
shared_bike_this_year = whole(
    "history.shared_bike_this_year", "",
    "Combien de fois la garantie du vélo a-t-elle déjà joué pendant cette année d'assurance ?", "office", high=99,
    says="le nombre d'interventions du vélo dans l'année d'assurance"
)
reinforced_glass_this_year = whole(
    "history.reinforced_glass_this_year", "",
    "Combien de fois le bris de glaces renforcé a-t-il déjà joué pendant cette année d'assurance ?", "office", high=99,
    says="le nombre d'interventions du bris de glaces renforcé dans l'année d'assurance"
)
claims = rows(
    "history.claims", "Quels sinistres antérieurs le dossier contient-il ?", "office",
    [
        day(
            "history.claims.on", "Quel jour ce sinistre est-il arrivé ?", "office",
            says="le jour du sinistre antérieur"
        ),
        choice(
            "history.claims.guarantee",
            {
                "liability": "responsabilité civile", "own_damage": "dommages", "theft": "vol", "fire": "incendie",
                "glass": "bris de glace", "natural_event": "événement climatique", "breakdown": "panne",
                "contents": "contenu", "assistance": "assistance", "driver": "conducteur", "other": "autre"
            },
            "Quelle garantie ce sinistre a-t-il mise en jeu ?", "office", says="la garantie du sinistre antérieur"
        ),
        percent(
            "history.claims.liability_pct", "Quelle part de responsabilité l'assuré portait-il ?", "office",
            says="la part de responsabilité dans le sinistre antérieur"
        ),
        money(
            "history.claims.paid", "Combien ce sinistre a-t-il été indemnisé ?", "office",
            says="le montant payé pour le sinistre antérieur"
        ),
        yes_no(
            "history.claims.same_event", "Ce sinistre relève-t-il du même événement que la demande ?", "office",
            says="le sinistre antérieur relève du même événement"
        ),
    ],
    max_rows=200, says="sinistre antérieur"
)
grants = rows(
    "history.grants", "Quelles prestations ont déjà été accordées ?", "office",
    [
        choice(
            "history.grants.kind",
            {
                "replacement_vehicle": "véhicule de remplacement", "diagnosis": "diagnostic", "roadside": "dépannage",
                "transport": "transport", "hotel": "hébergement", "home_help": "aide au domicile",
                "childcare": "garde d'enfants", "pet_care": "garde d'animaux", "tutoring": "soutien scolaire",
                "meals": "portage de repas", "wrong_fuel_tow": "remorquage pour une erreur de carburant",
                "lost_keys_tow": "remorquage pour des clés perdues",
                "locked_keys_tow": "remorquage pour des clés enfermées", "other": "autre"
            },
            "Quelle prestation a été accordée ?", "office", says="la prestation déjà accordée"
        ),
        day(
            "history.grants.on", "Quel jour cette prestation a-t-elle été accordée ?", "office",
            says="le jour de la prestation déjà accordée"
        ),
        whole(
            "history.grants.days", "day", "Combien de jours cette prestation a-t-elle duré ?", "office", high=3_650,
            says="la durée de la prestation déjà accordée"
        ),
        whole(
            "history.grants.units", "unit", "Combien d'unités de service cette prestation a-t-elle consommées ?",
            "office", high=10_000, says="les unités de la prestation déjà accordée"
        ),
        yes_no(
            "history.grants.same_event", "Cette prestation relève-t-elle du même événement que la demande ?", "office",
            says="la prestation relève du même événement"
        ),
    ],
    max_rows=200, says="prestation déjà accordée"
)
