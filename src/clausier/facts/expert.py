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
disputed = yes_no(
    "expert.disputed", "L'assuré conteste-t-il les conclusions de l'expert de l'assureur ?", "insured",
    says="l'assuré conteste les conclusions de l'expert de l'assureur"
)
dispute_subject = choice(
    "expert.dispute_subject",
    {
        "vehicle": "les dommages matériels au véhicule assuré", "driver_injury": "les dommages corporels du conducteur",
        "contents": "le contenu du véhicule", "accessories": "les accessoires", "legal_defence": "la défense",
        "other": "autre chose"
    },
    "Sur quoi porte le désaccord avec l'expert ?", "insured", says="l'objet du désaccord avec l'expert"
)
second_named_on = maybe_day(
    "expert.second_named_on", "Quel jour l'assuré a-t-il désigné son propre expert ?", "insured",
    says="le jour où l'assuré a désigné son expert"
)
second_agrees = yes_no(
    "expert.second_agrees", "Les deux experts se sont-ils mis d'accord ?", "expert", _REPORT,
    says="les deux experts se sont mis d'accord"
)
third_named_on = maybe_day(
    "expert.third_named_on", "Quel jour le troisième expert a-t-il été désigné ?", "office",
    says="le jour de désignation du troisième expert"
)
third_opinion_on = maybe_day(
    "expert.third_opinion_on", "Quel jour les trois experts ont-ils rendu leur avis ?", "expert", _REPORT,
    says="le jour de l'avis des trois experts"
)
summons_sent_on = maybe_day(
    "expert.summons_sent_on",
    "Quel jour la mise en demeure de désigner un expert a-t-elle été envoyée à l'autre partie ?", "office",
    "la lettre recommandée", says="le jour d'envoi de la mise en demeure de désigner un expert"
)
summons_received_on = maybe_day(
    "expert.summons_received_on",
    "Quel jour l'autre partie a-t-elle reçu la mise en demeure de désigner un expert ?", "office",
    "l'avis de réception", says="le jour de réception de la mise en demeure de désigner un expert"
)
second_fees = money(
    "expert.second_fees", "Quels honoraires l'expert de l'assuré demande-t-il TTC ?", "insured",
    proof="la note d'honoraires", says="les honoraires de l'expert de l'assuré"
)
third_fees = money(
    "expert.third_fees", "Quels honoraires le troisième expert demande-t-il TTC ?", "expert",
    proof="la note d'honoraires", says="les honoraires du troisième expert"
)
finds_for_insured = yes_no(
    "expert.finds_for_insured", "L'expertise contradictoire montre-t-elle que la réparation est garantie ?", "expert",
    _REPORT, says="l'expertise montre que la réparation est garantie"
)
vat_in_value = money(
    "expert.vat_in_value", "Quelle TVA la valeur indemnisée du véhicule comprend-elle ?", "expert",
    high_cents=50_000_000, proof=_REPORT, says="la TVA comprise dans la valeur indemnisée"
)
