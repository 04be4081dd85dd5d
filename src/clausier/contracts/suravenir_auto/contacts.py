"""Article 5.10: the supervisor. Whom to ask in a difficulty is in `complaints`.

Source: general conditions ACA AUT CGE-05-0216, article 5.10.
"""

from __future__ import annotations

from clausier.facts import request as asked
from clausier.law.complaints import SUPERVISOR
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Route

SUPERVISOR_MOVED = Reading(
    "SURA-5.10-1",
    "L'adresse imprimée, 61 rue Taitbout, date de 2016 ; d'autres contrats, plus récents, en donnent une autre.",
    (("newer_address", "On écrit à l'adresse la plus récente, 4 place de Budapest."),),
    "Une lettre à une adresse abandonnée se perd ; l'ACPR ne tranche de toute façon pas les litiges.",
)
SUPERVISION = Route(
    "SURA-5.10-1",
    "L'autorité de contrôle est l'ACPR.",
    key="supervisor",
    topic="supervision",
    when=asked.topic == "supervision",
    contact=SUPERVISOR,
    channels=("lettre",),
    doubts=(SUPERVISOR_MOVED,),
)
