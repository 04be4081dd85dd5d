"""The injury of the driver: its measure and the losses it causes, one row a head of loss."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, maybe_day, money, percent, rows, whole, yes_no

_REPORT = "le rapport médical"

permanent_deficit_pct = percent(
    "injury.permanent_deficit_pct", "Quel taux de déficit fonctionnel permanent le médecin retient-il ?", "doctor",
    proof=_REPORT, says="le taux de déficit fonctionnel permanent"
)
hospital_days = whole(
    "injury.hospital_days", "day", "Combien de jours consécutifs l'hospitalisation a-t-elle duré ?", "doctor",
    high=3_650, proof="le bulletin d'hospitalisation", says="la durée d'hospitalisation"
)
consolidated_on = maybe_day(
    "injury.consolidated_on", "Quel jour l'état du blessé est-il consolidé ?", "doctor", _REPORT,
    says="le jour de consolidation"
)
deceased = yes_no(
    "injury.deceased", "Le conducteur est-il décédé de l'événement ?", "doctor", "l'acte de décès",
    says="le conducteur est décédé de l'événement"
)
advance_paid = money(
    "injury.advance_paid", "Quelle avance a déjà été payée au blessé ?", "office", says="l'avance déjà payée au blessé"
)
heads = rows(
    "injury.heads", "Quelles pertes la blessure a-t-elle causées ?", "doctor",
    [
        choice(
            "injury.heads.head",
            {
                "medical": "frais de santé", "hospital": "frais d'hospitalisation", "income": "pertes de revenus",
                "future_income": "pertes de revenus futurs", "temporary_deficit": "déficit fonctionnel temporaire",
                "permanent_deficit": "déficit fonctionnel permanent", "suffering": "souffrances endurées",
                "disfigurement": "préjudice esthétique", "third_person": "aide d'une tierce personne",
                "leisure": "préjudice d'agrément", "home_adaptation": "logement et véhicule adaptés",
                "funeral": "frais d'obsèques", "dependants": "pertes des proches", "moral": "préjudice d'affection",
                "other": "autre perte"
            },
            "De quelle perte s'agit-il ?", "doctor", _REPORT, says="le poste de préjudice"
        ),
        money(
            "injury.heads.amount", "À combien cette perte est-elle évaluée ?", "doctor", proof=_REPORT,
            says="le montant du poste de préjudice"
        ),
        money(
            "injury.heads.benefits", "Combien d'autres organismes ont-ils versé pour cette perte ?", "insured",
            proof="les relevés des organismes", says="les prestations déjà reçues pour ce poste"
        ),
    ],
    max_rows=60, proof=_REPORT, says="poste de préjudice"
)
vehicle_driven = choice(
    "injury.vehicle_driven",
    {
        "insured": "le véhicule assuré", "replacement": "un véhicule loué ou emprunté pour le remplacer",
        "other": "un autre véhicule"
    },
    "Quel véhicule le blessé conduisait-il ?", "insured", says="le véhicule que le blessé conduisait"
)
loss_of_autonomy = yes_no(
    "injury.loss_of_autonomy",
    "Le médecin de l'assureur constate-t-il un besoin définitif d'aide technique ou humaine ?", "doctor", _REPORT,
    says="le médecin constate une perte d'autonomie définitive"
)
passenger_hurt = yes_no(
    "injury.passenger_hurt", "Un passager est-il blessé ?", "insured", "le procès-verbal",
    says="un passager est blessé"
)
after_violence = yes_no(
    "injury.after_violence", "Le feu ou l'explosion suit-il un vol avec violence ou une agression ?", "police",
    "le procès-verbal", says="le feu suit un vol avec violence ou une agression"
)
during_flight = yes_no(
    "injury.during_flight", "La blessure est-elle survenue pendant la fuite du conducteur ?", "police",
    "le procès-verbal", says="la blessure est survenue pendant la fuite"
)
caused_by_relative = yes_no(
    "injury.caused_by_relative", "Le proche qui demande a-t-il causé volontairement le dommage ?", "police",
    "le procès-verbal", says="le proche qui demande a causé volontairement le dommage"
)
