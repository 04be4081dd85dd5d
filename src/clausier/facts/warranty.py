"""Warranties other than the policy: the maker's, the seller's, the legal ones."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import maybe_day, yes_no

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
