"""Four fictional claims, told and ready to open. Nobody in them exists."""

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
}


@cache
def sample(name: str) -> dict[str, Any]:
    """The case of a story: `{"contract": key, "facts": {…}}`, facts in door form. Not to be changed by the caller."""
    return json.loads((SAMPLES / name).read_text(encoding="utf-8"))
