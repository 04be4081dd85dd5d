"""The choices left to someone by a contract."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice

onward = choice(
    "election.onward",
    {
        "rental": "un véhicule de remplacement", "transport": "le transport pour continuer ou rentrer",
        "accommodation": "l'hébergement sur place", "none": "aucune de ces prestations"
    },
    "Que l'adhérent choisit-il pendant la réparation ?", "insured", says="la prestation choisie pendant la réparation"
)
tow_destination = choice(
    "election.tow_destination",
    {
        "seller_workshop": "l'atelier du vendeur", "make_network": "le réparateur agréé par la marque le plus proche",
        "nearest_garage": "le garage réparateur le plus proche"
    },
    "À distance égale à la limite, où l'adhérent veut-il être remorqué ?", "insured",
    says="la destination de remorquage choisie"
)
insurer_claimed = choice(
    "election.insurer_claimed", {"this": "cet assureur", "other": "un autre assureur"},
    "À quel assureur l'adhérent demande-t-il l'indemnité ?", "insured", says="l'assureur choisi"
)
after_sale = choice(
    "election.after_sale", {"cancel": "résilier la garantie", "transfer": "en proposer le bénéfice à l'acquéreur"},
    "Que le vendeur du véhicule fait-il de la garantie ?", "insured", says="le sort de la garantie après la cession"
)
keep_wreck = choice(
    "election.keep_wreck", {"keep": "garder l'épave", "cede": "la céder à l'assureur"},
    "L'assuré garde-t-il le véhicule irréparable ou le cède-t-il ?", "insured", says="le sort choisi pour l'épave"
)
repair_method = choice(
    "election.repair_method", {"repair": "remettre la pièce en état", "exchange": "échanger la pièce"},
    "Le gestionnaire fait-il remettre en état ou échanger la pièce défectueuse ?", "office",
    says="le choix entre remise en état et échange"
)
part_origin = choice(
    "election.part_origin",
    {"new": "une pièce neuve", "standard_exchange": "une pièce d'échange standard", "reused": "une pièce de réemploi"},
    "Quelle sorte de pièce le gestionnaire choisit-il pour la réparation ?", "office",
    says="la sorte de pièce choisie pour la réparation"
)
take_back = choice(
    "election.take_back", {"take_back": "reprendre le véhicule retrouvé", "leave": "le laisser à l'assureur"},
    "L'assuré reprend-il le véhicule retrouvé ?", "insured", says="le sort choisi pour le véhicule retrouvé"
)
repair_or_indemnity = choice(
    "election.repair_or_indemnity", {"repair": "faire réparer", "indemnity": "recevoir l'indemnité"},
    "L'assuré fait-il réparer ou demande-t-il l'indemnité ?", "insured", says="le choix entre réparation et indemnité"
)
misstatement_answer = choice(
    "election.misstatement_answer",
    {"keep_with_increase": "maintenir le contrat avec un supplément de prime", "cancel": "résilier le contrat"},
    "Que l'assureur choisit-il après l'inexactitude découverte ?", "office",
    says="le choix de l'assureur après l'inexactitude"
)
increase_answer = choice(
    "election.increase_answer",
    {"accepted": "le supplément est accepté", "refused": "le supplément est refusé", "none": "pas encore de réponse"},
    "Que l'adhérent répond-il au supplément de prime proposé ?", "insured", says="la réponse au supplément de prime"
)
