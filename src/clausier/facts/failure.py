"""The failure: what broke down, why, and when it first showed."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import Tags, choice, maybe_day, money, yes_no

_REPORT = "le rapport d'expertise ou le diagnostic du réparateur"

nature = choice(
    "failure.nature",
    {
        "mechanical": "mécanique", "hydraulic": "hydraulique", "electrical": "électrique",
        "electronic": "électronique", "software": "logicielle", "other": "d'une autre nature"
    },
    "De quelle nature est la défaillance ?", "repairer", _REPORT, says="la nature de la défaillance"
)
accidental = yes_no(
    "failure.accidental", "La défaillance est-elle fortuite ?", "expert", _REPORT, says="la défaillance est fortuite"
)
definitive = yes_no(
    "failure.definitive", "La défaillance est-elle définitive ?", "expert", _REPORT,
    says="la défaillance est définitive"
)
recurring = yes_no(
    "failure.recurring", "La défaillance revient-elle par intermittence tant qu'elle n'est pas réparée ?", "expert",
    _REPORT, says="la défaillance revient tant qu'elle n'est pas réparée"
)
internal_cause = yes_no(
    "failure.internal_cause", "La défaillance a-t-elle une cause interne à la pièce ou à l'organe ?", "expert",
    _REPORT, says="la défaillance a une cause interne"
)
normal_wear = yes_no(
    "failure.normal_wear", "La défaillance vient-elle de l'usure normale de la pièce ?", "expert", _REPORT,
    says="la défaillance vient de l'usure normale"
)
first_seen_on = maybe_day(
    "failure.first_seen_on", "Quel jour la panne s'est-elle manifestée pour la première fois ?", "expert", _REPORT,
    says="le jour où la panne s'est manifestée pour la première fois"
)
aggravated = yes_no(
    "failure.aggravated", "Le dommage a-t-il été aggravé par le fait de l'adhérent ?", "expert", _REPORT,
    says="le dommage a été aggravé par le fait de l'adhérent"
)
aggravation_cost = money(
    "failure.aggravation_cost", "Quelle part du coût de la réparation vient de cette aggravation ?", "expert",
    proof=_REPORT, says="la part du coût due à l'aggravation"
)
warning_ignored = yes_no(
    "failure.warning_ignored", "Un voyant ou un message d'alerte du tableau de bord a-t-il été ignoré ?", "expert",
    _REPORT, says="un voyant ou un message d'alerte a été ignoré"
)
breach_caused_failure = yes_no(
    "failure.breach_caused_failure", "Le manquement reproché à l'adhérent a-t-il causé la panne ?", "expert", _REPORT,
    says="le manquement reproché a causé la panne"
)
information_given = yes_no(
    "failure.information_given",
    "L'adhérent a-t-il donné les informations demandées pour examiner la prise en charge ?", "office",
    says="l'adhérent a donné les informations demandées"
)
intentional_fault = yes_no(
    "failure.intentional_fault",
    "L'adhérent a-t-il commis une faute intentionnelle ou dolosive à l'origine du dommage ?", "handler",
    says="l'adhérent a commis une faute intentionnelle ou dolosive"
)
negligence = yes_no(
    "failure.negligence", "Une négligence de l'adhérent est-elle à l'origine du dommage ?", "handler",
    says="une négligence de l'adhérent est à l'origine du dommage"
)
complicity = yes_no(
    "failure.complicity", "Le dommage a-t-il été causé volontairement avec la complicité de l'adhérent ?", "handler",
    says="le dommage a été causé volontairement avec la complicité de l'adhérent"
)
known_at_signature = yes_no(
    "failure.known_at_signature",
    "À la conclusion du contrat, l'adhérent connaissait-il un fait de nature à provoquer cette panne ?", "handler",
    says="l'adhérent connaissait à la conclusion du contrat un fait de nature à provoquer la panne"
)
originated_on = maybe_day(
    "failure.originated_on", "Quel jour le fait à l'origine de la panne s'est-il produit ?", "expert", _REPORT,
    says="le jour du fait à l'origine de la panne"
)
origin_reported_to_manager = yes_no(
    "failure.origin_reported_to_manager",
    "Ce fait à l'origine de la panne avait-il été porté à la connaissance du gestionnaire ?", "office",
    says="le fait à l'origine de la panne avait été porté à la connaissance du gestionnaire"
)
self_defence = yes_no(
    "failure.self_defence", "L'adhérent était-il en état de légitime défense ?", "insured",
    says="l'adhérent était en état de légitime défense"
)
fluid_lost_by_covered_part = yes_no(
    "failure.fluid_lost_by_covered_part",
    "Le manque de liquide vient-il de la défaillance soudaine d'une pièce garantie ?", "expert", _REPORT,
    says="le manque de liquide vient de la défaillance soudaine d'une pièce garantie"
)
noise_or_vibration = yes_no(
    "failure.noise_or_vibration", "La réparation répond-elle à un bruit ou à une vibration du véhicule en marche ?",
    "repairer", says="la réparation répond à un bruit ou à une vibration"
)
preventive_measures_taken = yes_no(
    "failure.preventive_measures_taken", "L'adhérent a-t-il pris les mesures nécessaires pour éviter le dommage ?",
    "expert", _REPORT, says="l'adhérent a pris les mesures pour éviter le dommage"
)
conservation_measures_taken = yes_no(
    "failure.conservation_measures_taken",
    "L'adhérent a-t-il pris les mesures conservatoires pour que le dommage ne s'étende pas ?", "expert", _REPORT,
    says="l'adhérent a pris les mesures conservatoires"
)
causes = Tags(
    "failure.causes",
    {
        "collision": "un choc", "fire": "un incendie", "wrong_fuel": "une erreur de carburant",
        "lost_keys": "une perte de clés", "puncture": "une crevaison", "vandalism": "un acte de vandalisme",
        "road_accident": "un accident de la circulation", "theft": "un vol", "attempted_theft": "une tentative de vol",
        "other_outside_event": "un autre événement qui n'est pas une panne",
        "worksite_accident": "un accident de chantier", "airborne_chemicals": "des retombées chimiques",
        "rodents": "une morsure de rongeur", "hail": "la grêle", "storm": "le vent de tempête",
        "lightning": "la foudre", "other_weather": "un autre phénomène climatique", "water": "une pollution par l'eau",
        "oxidation": "l'oxydation", "corrosion": "la corrosion", "removal": "un enlèvement du véhicule",
        "requisition": "une réquisition",
        "loss_of_custody": "un événement qui a privé l'adhérent de la garde du véhicule",
        "severe_use": "un usage en conditions sévères ou sous entretien renforcé",
        "abusive_use": "un usage anormal ou abusif", "overrevving": "un surrégime", "overloading": "une surcharge",
        "unloading_or_storage": "une opération de déchargement ou de stockage",
        "nuclear": "un effet nucléaire ou radioactif",
        "particle_radiation": "un rayonnement d'accélération de particules", "foreign_war": "la guerre étrangère",
        "civil_war": "la guerre civile", "riot": "une émeute ou un mouvement populaire",
        "volcano": "une éruption volcanique", "earthquake": "un tremblement de terre",
        "natural_disaster": "une autre catastrophe naturelle", "flat_battery": "une batterie déchargée",
        "electrical_energy": "une panne d'énergie électrique", "lack_of_fuel": "une panne sèche",
        "competition": "une compétition ou ses essais", "lack_of_maintenance": "un défaut d'entretien",
        "bad_repair": "une réparation antérieure mal faite", "hidden_defect": "un vice caché",
        "maker_recall": "un rappel ou un défaut de série du constructeur",
        "modification": "une modification du véhicule",
        "unapproved_part": "une pièce que le constructeur n'agrée pas",
        "water_ingress": "une infiltration ou une entrée d'eau", "strike": "une grève ou un lock-out",
        "flood": "une inondation, un débordement d'eaux ou l'action de la mer", "avalanche": "une avalanche",
        "seizure": "une saisie, une confiscation, un séquestre ou une destruction ordonnés par une autorité",
        "terrorism": "un acte de terrorisme", "bet_or_duel": "un pari ou un duel", "brawl": "une rixe",
        "professional_sport": "la pratique d'un sport par l'adhérent à titre professionnel",
        "explosion": "une explosion", "snow_weight": "le poids de la neige", "frost": "le gel",
        "lack_of_coolant_or_oil": "un manque de liquide de refroidissement ou de lubrifiant",
        "use_against_maintenance_advice": "un usage contraire aux recommandations d'entretien du constructeur",
        "off_road": "une conduite hors route", "driving_school": "un usage d'auto-école",
        "short_circuit": "un court-circuit",
        "disturbing_device": "un appareil électrique ou électronique qui dérègle le véhicule",
        "cyberattack": "une cyberattaque ou un virus informatique",
        "maker_liability": "un défaut dont répond le constructeur ou l'importateur",
        "keys_locked_in": "des clés enfermées dans le véhicule",
        "lost_codes": "des codes confidentiels perdus ou enfermés", "burst_tyre": "l'éclatement d'un pneu",
        "tyre_theft": "le vol d'un pneu", "bent_wheel": "une roue tordue",
        "service_battery": "une panne de la batterie de service"
    },
    "La panne a-t-elle cette cause ?", "expert", _REPORT, says="la panne a pour cause"
)
damage_exaggerated = yes_no(
    "failure.damage_exaggerated", "L'adhérent a-t-il volontairement exagéré le montant du dommage ?", "handler",
    says="l'adhérent a volontairement exagéré le dommage"
)
