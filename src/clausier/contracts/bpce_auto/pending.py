"""What is not wholly written yet of the document of BPCE AUTO."""

from __future__ import annotations

#: Section → what it is about. A section leaves the table when every one of its rules is mapped.
PENDING = {
    "9.1": "l'assistance : généralités",
    "9.2": "l'assistance aux personnes",
    "9.3": "l'assistance au véhicule à 50 km",
    "9.4": "l'assistance étendue, à 0 km",
    "9.5": "le véhicule de remplacement",
    "10.1": "les stages de conduite",
    "10.2": "le retour en taxi",
    "10.3": "l'étude d'un devis de panne",
}
