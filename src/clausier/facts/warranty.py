"""Warranties other than the policy: the maker's, the seller's, the legal ones."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import maybe_day, whole, yes_no

_BOOKLET = "le carnet de garantie"

manufacturer_ends_on = maybe_day(
    "warranty.manufacturer_ends_on", "Quel est le dernier jour de la garantie du constructeur ?", "insured", _BOOKLET,
    says="le dernier jour de la garantie du constructeur"
)
seller_ends_on = maybe_day(
    "warranty.seller_ends_on", "Quel est le dernier jour de la garantie commerciale du vendeur ?", "insured",
    "le bon de commande", says="le dernier jour de la garantie commerciale du vendeur"
)
other_commercial_ends_on = maybe_day(
    "warranty.other_commercial_ends_on", "Quel est le dernier jour d'une autre garantie commerciale du véhicule ?",
    "insured", "le contrat de garantie", says="le dernier jour d'une autre garantie commerciale"
)
other_commercial_starts_on = maybe_day(
    "warranty.other_commercial_starts_on", "Quel jour cette autre garantie commerciale a-t-elle commencé ?", "insured",
    "le contrat de garantie", says="le premier jour d'une autre garantie commerciale"
)
in_force_at_signature = yes_no(
    "warranty.in_force_at_signature",
    "Une garantie du constructeur ou du vendeur couvrait-elle le véhicule à l'adhésion ?", "insured", _BOOKLET,
    says="une garantie du constructeur ou du vendeur couvrait le véhicule à l'adhésion"
)
legal_available = yes_no(
    "warranty.legal_available", "La garantie légale de conformité ou celle des vices cachés peut-elle être invoquée ?",
    "handler", says="une garantie légale peut être invoquée"
)

# --- the legal warranties, owed by the seller ------------------------------------------------------------------------

paid_by_seller = yes_no(
    "warranty.paid_by_seller", "Le vendeur prend-il réellement le dommage à sa charge au titre d'une garantie légale ?",
    "handler", says="le vendeur prend le dommage à sa charge au titre d'une garantie légale"
)
bought_as_consumer = yes_no(
    "warranty.bought_as_consumer", "Le véhicule a-t-il été vendu par un professionnel à un consommateur ?", "insured",
    "le bon de commande", says="le véhicule a été vendu par un professionnel à un consommateur"
)
sold_second_hand = yes_no(
    "warranty.sold_second_hand", "Le véhicule a-t-il été vendu d'occasion ?", "insured", "le bon de commande",
    says="le véhicule a été vendu d'occasion"
)
nonconformity_appeared_on = maybe_day(
    "warranty.nonconformity_appeared_on", "Quel jour le défaut de conformité est-il apparu ?", "insured",
    says="le jour d'apparition du défaut de conformité"
)
nonconformity_proved = yes_no(
    "warranty.nonconformity_proved", "L'existence du défaut de conformité est-elle prouvée ?", "insured",
    "le diagnostic du réparateur", says="le défaut de conformité est prouvé"
)
nonconformity_at_delivery_proved = yes_no(
    "warranty.nonconformity_at_delivery_proved", "Est-il prouvé que le défaut existait déjà à la livraison ?",
    "insured", "le rapport d'expertise", says="il est prouvé que le défaut existait à la livraison"
)
nonconformity_serious = yes_no(
    "warranty.nonconformity_serious", "Le défaut est-il si grave qu'il justifie une mesure immédiate ?", "handler",
    says="le défaut de conformité justifie une mesure immédiate"
)
nonconformity_minor = yes_no(
    "warranty.nonconformity_minor", "Le défaut de conformité est-il mineur ?", "handler",
    says="le défaut de conformité est mineur"
)
remedy_requested_on = maybe_day(
    "warranty.remedy_requested_on", "Quel jour la réparation ou le remplacement a-t-il été demandé au vendeur ?",
    "insured", "la demande écrite au vendeur", says="le jour de la demande au vendeur"
)
remedy_refused = yes_no(
    "warranty.remedy_refused", "Le vendeur a-t-il refusé de réparer ou de remplacer le véhicule ?", "insured",
    says="le vendeur a refusé de réparer ou de remplacer"
)
repaired_by_seller_on = maybe_day(
    "warranty.repaired_by_seller_on", "Quel jour le vendeur a-t-il rendu le véhicule réparé ?", "insured",
    says="le jour où le vendeur a rendu le véhicule réparé"
)
replaced_by_seller_on = maybe_day(
    "warranty.replaced_by_seller_on", "Quel jour le vendeur a-t-il remplacé le véhicule ?", "insured",
    says="le jour où le vendeur a remplacé le véhicule"
)
replacement_imposed = yes_no(
    "warranty.replacement_imposed", "Le vendeur a-t-il imposé le remplacement alors qu'une réparation était demandée ?",
    "insured", says="le vendeur a imposé le remplacement au lieu de la réparation demandée"
)
remedy_inconvenient = yes_no(
    "warranty.remedy_inconvenient", "La réparation ou le remplacement cause-t-il un inconvénient majeur à l'acheteur ?",
    "handler", says="la réparation ou le remplacement cause un inconvénient majeur"
)
remedy_costs_borne = yes_no(
    "warranty.remedy_costs_borne",
    "L'acheteur garde-t-il à sa charge les frais d'enlèvement ou de reprise du bien, ou d'installation du nouveau ?",
    "insured", "les factures acquittées", says="l'acheteur garde à sa charge les frais d'enlèvement ou d'installation"
)
nonconformity_persists = yes_no(
    "warranty.nonconformity_persists", "Le défaut subsiste-t-il après une tentative du vendeur ?", "insured",
    says="le défaut subsiste après une tentative du vendeur"
)
immobilised_for_remedy_days = whole(
    "warranty.immobilised_for_remedy_days", "day",
    "Combien de jours le véhicule a-t-il été immobilisé pour être réparé ou remplacé par le vendeur ?", "insured",
    high=3_650, says="le nombre de jours d'immobilisation chez le vendeur"
)
digital_supply_ends_on = maybe_day(
    "warranty.digital_supply_ends_on",
    "Jusqu'à quel jour la vente prévoit-elle la fourniture continue d'un contenu ou service numérique ?", "insured",
    "le bon de commande", says="le dernier jour de fourniture du contenu ou service numérique"
)
digital_nonconformity_proved = yes_no(
    "warranty.digital_nonconformity_proved", "Un défaut du contenu ou service numérique est-il prouvé ?", "insured",
    says="un défaut du contenu ou service numérique est prouvé"
)
updates_missing = yes_no(
    "warranty.updates_missing", "Une mise à jour nécessaire à la conformité du véhicule manque-t-elle ?", "insured",
    says="une mise à jour nécessaire à la conformité manque"
)
obstructed_in_bad_faith = yes_no(
    "warranty.obstructed_in_bad_faith", "Le vendeur fait-il obstacle de mauvaise foi à la garantie de conformité ?",
    "handler", says="le vendeur fait obstacle de mauvaise foi à la garantie de conformité"
)
hidden_defect_discovered_on = maybe_day(
    "warranty.hidden_defect_discovered_on", "Quel jour le vice caché a-t-il été découvert ?", "insured",
    "le rapport d'expertise", says="le jour de découverte du vice caché"
)
