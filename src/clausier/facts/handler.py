"""The judgements that a contract leaves to the person who handles the file."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import money, yes_no

eligibility_error_material = yes_no(
    "handler.eligibility_error_material",
    "L'écart constaté avec les conditions d'éligibilité justifie-t-il une sanction ?", "handler",
    says="l'écart avec les conditions d'éligibilité justifie une sanction"
)
off_road_practice = yes_no(
    "handler.off_road_practice", "Le véhicule a-t-il pratiqué le franchissement ou le tout-terrain ?", "handler",
    says="le véhicule a pratiqué le franchissement ou le tout-terrain"
)
force_majeure = yes_no(
    "handler.force_majeure", "Un événement de force majeure a-t-il empêché d'agir ?", "handler",
    says="un événement de force majeure a empêché d'agir"
)
harm_of_late_report = money(
    "handler.harm_of_late_report", "Quel préjudice prouvé la déclaration tardive a-t-elle causé à l'assureur ?",
    "handler", says="le préjudice causé par la déclaration tardive"
)
harm_of_late_invoice = money(
    "handler.harm_of_late_invoice", "Quel préjudice prouvé l'envoi tardif de la facture a-t-il causé à l'assureur ?",
    "handler", says="le préjudice causé par l'envoi tardif de la facture"
)
harm_of_lost_recourse = money(
    "handler.harm_of_lost_recourse", "Quel recours perdu par le fait de l'adhérent l'assureur chiffre-t-il ?",
    "handler", says="le montant du recours perdu par le fait de l'adhérent"
)
clause_lawful = yes_no(
    "handler.clause_lawful", "La clause invoquée par l'assureur peut-elle être opposée ?", "handler",
    says="la clause invoquée peut être opposée"
)
regional_rate_accepted = yes_no(
    "handler.regional_rate_accepted", "La moyenne régionale produite par l'assureur est-elle probante ?", "handler",
    says="la moyenne régionale est probante"
)
knowingly_false_statement = yes_no(
    "handler.knowingly_false_statement",
    "L'assuré a-t-il menti sciemment sur le véhicule, son prix, son kilométrage ou l'événement ?", "handler",
    says="l'assuré a menti sciemment sur l'événement ou le véhicule"
)
fraudulent_means = yes_no(
    "handler.fraudulent_means", "L'assuré a-t-il usé de moyens frauduleux ou de documents faux ?", "handler",
    says="l'assuré a usé de moyens frauduleux ou de documents faux"
)
