"""The expert: the appointment and the findings."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, maybe_day, money, percent, yes_no

_REPORT = "le rapport d'expertise"

appointed_by = choice(
    "expert.appointed_by",
    {
        "none": "personne", "insurer": "l'assureur", "policyholder": "l'adhérent", "both": "les deux, d'accord",
        "court": "un tribunal"
    },
    "Qui a désigné l'expert ?", "office", says="celui qui a désigné l'expert"
)
appointed_on = maybe_day(
    "expert.appointed_on", "Quel jour l'expert a-t-il été désigné ?", "office",
    says="le jour de désignation de l'expert"
)
visited_on = maybe_day(
    "expert.visited_on", "Quel jour l'expert a-t-il examiné le véhicule ?", "expert", _REPORT,
    says="le jour du passage de l'expert"
)
cost = money(
    "expert.cost", "Combien l'expertise a-t-elle coûté TTC ?", "expert", proof="la note d'honoraires",
    says="le coût de l'expertise"
)
report_on = maybe_day(
    "expert.report_on", "Quel jour l'expert a-t-il rendu son rapport ?", "expert", _REPORT,
    says="le jour du rapport d'expertise"
)
report_shared = yes_no(
    "expert.report_shared", "Le rapport a-t-il été mis à la disposition de l'autre partie ?", "expert",
    says="le rapport a été mis à la disposition de l'autre partie"
)
repair_cost = money(
    "expert.repair_cost", "Quel coût TTC de réparation l'expert retient-il ?", "expert", proof=_REPORT,
    says="le coût de réparation retenu par l'expert"
)
metropolitan_cost = money(
    "expert.metropolitan_cost",
    "Combien cette réparation coûterait-elle TTC en France métropolitaine, à la même époque ?", "expert",
    proof=_REPORT, says="le coût de la réparation aux barèmes de France métropolitaine"
)
total_loss = yes_no(
    "expert.total_loss", "L'expert déclare-t-il le véhicule économiquement ou techniquement irréparable ?", "expert",
    _REPORT, says="l'expert déclare le véhicule irréparable"
)
wreck_value = money(
    "expert.wreck_value", "Quelle valeur l'expert donne-t-il à l'épave ?", "expert", proof=_REPORT,
    says="la valeur de l'épave"
)
wear_pct = percent(
    "expert.wear_pct", "Quel taux de vétusté l'expert retient-il pour le véhicule ?", "expert", proof=_REPORT,
    says="le taux de vétusté retenu"
)
