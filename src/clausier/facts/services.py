"""The services at home asked for after an event, one row a service: counted in units of an envelope."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, day, fixed, maybe_day, rows, whole, yes_no

requested = rows(
    "services.requested", "Quels services au domicile sont demandés ?", "insured",
    [
        choice(
            "services.requested.kind",
            {
                "household_help": "aide ménagère", "relative_presence": "présence d'un proche",
                "medical_transport": "transport à un rendez-vous médical",
                "medicine_delivery": "livraison de médicaments", "shopping_delivery": "livraison de courses",
                "meal_delivery": "livraison de repas", "hairdressing": "coiffure à domicile", "gardening": "jardinage",
                "child_care": "garde d'enfants", "school_run": "trajet vers l'école",
                "activity_run": "trajet vers une activité"
            },
            "Quel service est demandé ?", "insured", says="le service demandé"
        ),
        whole(
            "services.requested.quantity", "unit", "Combien de fois, d'heures ou de trajets sont demandés ?",
            "insured", high=1_000, says="la quantité demandée"
        ),
        day(
            "services.requested.on", "Pour quel jour ce service est-il demandé ?", "insured", says="le jour du service"
        ),
        yes_no(
            "services.requested.started", "Ce service a-t-il été accepté et commencé ?", "office",
            says="le service a commencé"
        ),
        fixed(
            "services.requested.distance_km", "km", 10, "À combien de kilomètres du domicile ce service mène-t-il ?",
            "insured", high=20_000, says="la distance du service au domicile"
        ),
        whole(
            "services.requested.hedge_metres", "metre", "Combien de mètres de haie sont à tailler ?", "insured",
            high=10_000, says="la longueur de haie à tailler"
        ),
        whole(
            "services.requested.revised_units_each", "",
            "Combien d'unités ce service vaut-il, à l'unité, depuis la révision de l'enveloppe ?", "office", high=1_000,
            says="le nombre d'unités du service depuis la révision"
        ),
    ],
    max_rows=100, says="service demandé"
)
units_used = whole(
    "services.units_used", "unit", "Combien d'unités de l'enveloppe ont déjà été consommées ?", "office", high=10_000,
    says="le total des unités déjà consommées"
)
envelope_revised_on = maybe_day(
    "services.envelope_revised_on", "Quel jour l'enveloppe révisée a-t-elle été envoyée ?", "office",
    says="le jour d'envoi de l'enveloppe révisée"
)
