"""Roadside repair and towing."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import Tags, choice, fixed, maybe_day, money, yes_no

_INVOICE = "la facture de dépannage ou de remorquage"

repairable_on_site = yes_no(
    "roadside.repairable_on_site", "Le véhicule peut-il être réparé sur place ?", "repairer",
    says="le véhicule peut être réparé sur place"
)
repair_cost = money(
    "roadside.repair_cost", "Quel est le coût TTC du dépannage sur place ?", "repairer", proof=_INVOICE,
    says="le coût du dépannage sur place"
)
towed = yes_no(
    "roadside.towed", "Le véhicule a-t-il été remorqué ?", "insured", _INVOICE, says="le véhicule a été remorqué"
)
towed_on = maybe_day(
    "roadside.towed_on", "Quel jour le véhicule a-t-il été remorqué ?", "repairer", _INVOICE,
    says="le jour du remorquage"
)
tow_cost = money(
    "roadside.tow_cost", "Quel est le coût TTC du remorquage ?", "repairer", proof=_INVOICE,
    says="le coût du remorquage"
)
organised_by = choice(
    "roadside.organised_by",
    {"assistance": "l'assistance", "policyholder": "l'adhérent", "authority": "les autorités"},
    "Qui a organisé le dépannage ou le remorquage ?", "office", says="celui qui a organisé le dépannage"
)
seller_has_workshop = yes_no(
    "roadside.seller_has_workshop", "Le vendeur du véhicule a-t-il un atelier ?", "office",
    says="le vendeur a un atelier"
)
seller_workshop_km = fixed(
    "roadside.seller_workshop_km", "km", 10,
    "À combien de kilomètres du lieu de la panne l'atelier du vendeur se trouve-t-il ?", "office", high=20_000,
    says="la distance de l'atelier du vendeur"
)
prefers_seller_workshop = yes_no(
    "roadside.prefers_seller_workshop", "L'adhérent préfère-t-il être remorqué à l'atelier du vendeur ?", "insured",
    says="l'adhérent préfère l'atelier du vendeur"
)
destination = choice(
    "roadside.destination",
    {
        "seller_workshop": "l'atelier du vendeur", "make_network": "le réparateur agréé par la marque le plus proche",
        "charging_point": "le point de recharge le plus proche", "home": "le domicile", "other": "un autre lieu"
    },
    "Où le véhicule a-t-il été remorqué ?", "repairer", _INVOICE, says="la destination du remorquage"
)
rechargeable_on_site = yes_no(
    "roadside.rechargeable_on_site", "La batterie peut-elle être rechargée sur place ?", "repairer",
    says="la batterie peut être rechargée sur place"
)
works = Tags(
    "roadside.works",
    {
        "bodywork": "la carrosserie", "lights": "les optiques", "fluids": "les fluides",
        "consumables": "les consommables", "glass": "un bris de glace"
    },
    "Sur quoi l'intervention au bord de la route porte-t-elle ?", "repairer", _INVOICE, says="l'intervention porte sur"
)
impassable_road = yes_no(
    "roadside.impassable_road", "Le véhicule se trouvait-il sur une voie non carrossable ?", "repairer",
    says="le véhicule se trouvait sur une voie non carrossable"
)
failed = yes_no(
    "roadside.failed", "L'assistance demandée a-t-elle manqué ou tardé ?", "insured",
    says="l'assistance demandée a manqué ou tardé"
)
obstacles = Tags(
    "roadside.obstacles",
    {
        "civil_war": "la guerre civile", "foreign_war": "la guerre étrangère",
        "mobilisation": "la mobilisation générale",
        "requisition": "une réquisition par les autorités", "terrorism": "un sabotage ou un terrorisme concertés",
        "labour_conflict": "un conflit social", "riot": "une émeute ou un mouvement populaire",
        "natural_disaster": "un cataclysme naturel",
        "nuclear": "la radioactivité ou la désintégration du noyau atomique",
        "force_majeure": "un autre cas de force majeure"
    },
    "Qu'est-ce qui a empêché ou retardé l'assistance ?", "office", says="l'assistance a été empêchée par"
)
