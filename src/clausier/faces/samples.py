"""Six fictional claims, and one event under several contracts, ready to open. Nobody in them exists."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).parent / "samples"

#: File → the story that it tells.
STORIES = {
    "usure.json": (
        "Anaïs Vaugrenard, boîte de vitesses",
        "À 52 000 km, la boîte de vitesses de sa moto lâche. L'atelier (fictif) Deux-Roues du Ponant demande l'accord "
        "avant de commencer ; son devis compte aussi des plaquettes de frein.",
    ),
    "refus.json": (
        "Côme Tressigny, moteur noyé",
        "Il traverse un gué, l'eau entre dans le moteur. L'atelier (fictif) Moto Garance envoie un devis complet.",
    ),
    "ouvert.json": (
        "Maëlle Kerdoncuff, panne en cours d'examen",
        "Le devis est là, l'accord est donné, mais le compteur n'a pas encore été relevé : la vétusté reste inconnue.",
    ),
    "devis.json": (
        "Gaspard Lheureux, devis ligne par ligne",
        "À 72 000 km, pompe à eau et actionneur d'embrayage ont lâché. Le garage (fictif) des Trois Platanes y ajoute "
        "des amortisseurs, le liquide et le diagnostic.",
    ),
    "vol.json": (
        "Bertille Langoumois, voiture volée",
        "Au matin du 30 juillet 2026, la place est vide. Elle est assurée en Tiers Plus ; c'est à peu près tout ce que "
        "l'on sait encore.",
    ),
    "collision.json": (
        "Garance Pellevoisin, choc au carrefour",
        "Assurée Tous Risques, elle heurte la voiture d'Anatole Brissac, chacun responsable pour moitié : une aile et "
        "un pare-brise à refaire, douze jours d'hôpital, l'autre voiture abîmée, une valise et un ordinateur perdus.",
    ),
}

#: File → the story of an event that several contracts are asked about.
COMPARED = {
    "comparisons/panne.json": (
        "Gaspard Lheureux, la même panne sous trois contrats",
        "Sa garantie de panne, la garantie de sa moto, et l'option panne mécanique de son assurance auto.",
    ),
}


@cache
def sample(name: str) -> dict[str, Any]:
    """The case of a story: `{"contract": key, "facts": {…}}`, facts in door form. Not to be changed by the caller.

    A compared event has `contracts` instead: key → facts of that contract alone.
    """
    return json.loads((SAMPLES / name).read_text(encoding="utf-8"))
