"""Article 8: what is excluded.

The first list refuses lines of the estimate; the second refuses the claim when one of its causes is proved.
Source: general conditions n° 2220453, article 8.
"""

from __future__ import annotations

from clausier.facts import event, failure, maintenance, policy, repair
from clausier.law.articles.reading import L113_1
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Exclusion
from clausier.rules.terms import truth
from clausier.rules.words import all_of, any_of, not_, reading

from .duties import ANY_BREACH

line = repair.lines
BREAKDOWN = ("breakdown",)

# --- doubts of the text ----------------------------------------------------------------------------------------------

LIVE_WARRANTY = Reading(
    "MOTO-8A-11",
    "Le texte ne dit pas ce qu'il advient d'une garantie du constructeur ou du réparateur qui est due mais refusée.",
    (
        (
            "honoured",
            "Seule une garantie qui joue réellement exclut ; sinon l'assureur paie et se retourne contre elle.",
        ),
    ),
    "L'exclusion vise les interventions couvertes ailleurs, pas celles qui devraient l'être.",
)
PAINTING = Reading(
    "MOTO-8A-10",
    "Rien n'est prévu pour la peinture d'une pièce garantie remplacée.",
    (("as_written", "La peinture reste à charge dans tous les cas."),),
    "L'exclusion est claire.",
)
LATE_AGREEMENT = Reading(
    "MOTO-8A-13",
    "Ni l'urgence ni l'étranger ne sont réservés.",
    (
        ("after_the_fact", "L'accord peut être donné après coup quand il était impossible de joindre l'assureur."),
        ("strict", "Sans accord donné avant, les frais restent à charge."),
    ),
    "Nul n'est tenu à l'impossible ; le doute profite à l'adhérent.",
)
SEVERE_USE = Override(
    "MOTO-8B-6",
    "« Conditions sévères » n'est pas défini, et certains constructeurs y mettent les petits trajets.",
    (
        (
            "law",
            "L'exclusion suppose que le constructeur définisse cet usage, que l'entretien renforcé n'ait pas été "
            "suivi et que la panne en vienne.",
        ),
        ("contract", "Tout usage sévère exclut."),
    ),
    "Une exclusion doit être formelle et limitée ; ce qu'il en reste ici est ce qu'un constructeur a défini.",
    law=(L113_1.cite,),
)
AGGRAVATION = Reading(
    "MOTO-8B-8",
    "Le texte ne dit pas si l'aggravation exclut tout ou seulement ce qu'elle ajoute.",
    (("excess", "Seule la part aggravée reste à charge."),),
    "L'exclusion vise l'aggravation de dommage, non le dommage.",
)
NEGLIGENCE = Override(
    "MOTO-8B-14",
    "« Négligence » n'est ni défini ni borné.",
    (
        (
            "law",
            "La négligence ne joue qu'avec un manquement précis à l'article 7 dont le lien avec la panne est prouvé.",
        ),
        ("contract", "Toute négligence de l'adhérent exclut."),
    ),
    "L'assureur répond de la faute de l'assuré, sauf exclusion formelle et limitée ; seule la faute intentionnelle ou "
    "dolosive est exclue d'elle-même.",
    law=(L113_1.cite,),
)
FIRST_SIGN = Reading(
    "MOTO-8B-12",
    "Une panne apparue entre la souscription et l'ouverture du droit n'est pas visée ici.",
    (
        (
            "first_sign",
            "La date qui compte est celle du premier signe visible, que l'assureur prouve ; la carence traite le "
            "reste.",
        ),
    ),
    "Le contrat prend effet à la souscription ; la garantie panne s'ouvre plus tard (article 3.2).",
)

# --- parts, operations and costs -------------------------------------------------------------------------------------

ADDED_ACCESSORY = Exclusion(
    "MOTO-8A-2",
    "Un accessoire qui n'était pas monté d'origine n'est pas couvert.",
    when=all_of(line.kind == "part", not_(line.original_equipment)),
    of=BREAKDOWN,
)
LEGAL_COMPLIANCE = Exclusion(
    "MOTO-8A-3",
    "La mise en conformité avec une règle postérieure à la mise en circulation n'est pas couverte.",
    when=line.purpose == "legal_compliance",
    of=BREAKDOWN,
)
PREVENTIVE_REPLACEMENT = Exclusion(
    "MOTO-8A-4",
    "Le remplacement préventif demandé par une note ou un bulletin du constructeur n'est pas couvert.",
    when=line.purpose == "preventive_bulletin",
    of=BREAKDOWN,
)
FUEL_AND_TOPPING_UP = Exclusion(
    "MOTO-8A-8",
    "Carburant, nettoyage, additifs et appoints de niveau restent à charge.",
    when=line.kind.is_in("fuel", "cleaning", "additive", "topping_up"),
    of=BREAKDOWN,
)
ADJUSTMENTS = Exclusion(
    "MOTO-8A-9",
    "Réglages, diagnostic et mise au point ne sont payés que s'ils suivent une réparation couverte.",
    when=all_of(line.kind.is_in("adjustment", "diagnosis"), not_(line.linked_to_covered_damage)),
    of=BREAKDOWN,
)
PAINT = Exclusion(
    "MOTO-8A-10",
    "Peinture, lavage, lustrage et nettoyage restent à charge.",
    when=line.kind.is_in("paint", "cleaning"),
    of=BREAKDOWN,
    doubts=(PAINTING,),
)
COVERED_ELSEWHERE = Exclusion(
    "MOTO-8A-11",
    "Ce que prend en charge la garantie du constructeur ou un intervenant précédent n'est pas payé une seconde fois.",
    when=line.covered_elsewhere,
    of=BREAKDOWN,
    doubts=(LIVE_WARRANTY,),
)
IMMOBILISATION_COSTS = Exclusion(
    "MOTO-8A-12",
    "Immobilisation, perte d'exploitation, parking, garage et gardiennage restent à charge.",
    when=line.kind.is_in("parking", "immobilisation", "other"),
    of=BREAKDOWN,
)
NO_AGREEMENT = Exclusion(
    "MOTO-8A-13",
    "Les frais engagés sans accord préalable restent à charge.",
    when=not_(repair.agreement == "before_work"),
    unless=reading(LATE_AGREEMENT, after_the_fact=repair.agreement == "after_impossible_contact", strict=truth(False)),
    of=BREAKDOWN,
)

#: The row-wise exclusions of this chapter, for the lines of the breakdown guarantee.
LINE_EXCLUSIONS = (
    ADDED_ACCESSORY,
    LEGAL_COMPLIANCE,
    PREVENTIVE_REPLACEMENT,
    FUEL_AND_TOPPING_UP,
    ADJUSTMENTS,
    PAINT,
    COVERED_ELSEWHERE,
    IMMOBILISATION_COSTS,
)

# --- causes ----------------------------------------------------------------------------------------------------------

NORMAL_WEAR = Exclusion(
    "MOTO-8B-1",
    "L'usure normale d'une pièce et ses conséquences ne sont pas couvertes.",
    when=failure.normal_wear,
)
NOT_A_BREAKDOWN = Exclusion(
    "MOTO-8B-2",
    "Choc, incendie, erreur de carburant, perte de clés, crevaison, vandalisme, accident de la route (même après "
    "la défaillance "
    "d'une pièce couverte), vol et tentative de vol ne sont pas des pannes.",
    # "Such as": the list is open to every event that is no breakdown.
    when=failure.causes.has(
        "collision", "fire", "explosion", "wrong_fuel", "lost_keys", "keys_locked_in", "lost_codes", "puncture",
        "burst_tyre", "bent_wheel", "vandalism", "road_accident", "theft", "attempted_theft", "tyre_theft", "strike",
        "terrorism", "brawl", "bet_or_duel", "cyberattack", "other_outside_event",
    ),  # fmt: skip
)
WORKSITE_CHEMICALS_RODENTS = Exclusion(
    "MOTO-8B-3",
    "L'accident de chantier, les retombées chimiques et les morsures de rongeurs sont exclus.",
    when=failure.causes.has("worksite_accident", "airborne_chemicals", "rodents"),
)
NATURAL_AGENTS = Exclusion(
    "MOTO-8B-4",
    "Grêle, vent de tempête, foudre et autre temps, pollution par l'eau, oxydation et corrosion sont exclus.",
    when=failure.causes.has(
        "hail", "storm", "lightning", "snow_weight", "frost", "other_weather", "water", "oxidation", "corrosion"
    ),
)
LOSS_OF_CUSTODY = Exclusion(
    "MOTO-8B-5",
    "L'enlèvement, même par une autorité, la réquisition et tout ce qui a ôté la garde du véhicule à l'adhérent "
    "sont exclus.",
    when=failure.causes.has("removal", "requisition", "seizure", "loss_of_custody"),
)
SEVERE_CONDITIONS = Exclusion(
    "MOTO-8B-6",
    "L'usage en conditions sévères ou sous entretien renforcé est exclu.",
    when=all_of(
        failure.causes.has("severe_use"),
        reading(
            SEVERE_USE,
            law=all_of(maintenance.severe_use_defined, not_(maintenance.reinforced_plan_followed)),
            contract=truth(True),
        ),
    ),
)
ABUSIVE_USE = Exclusion(
    "MOTO-8B-7",
    "L'usage anormal ou abusif au regard de la destination du véhicule et des consignes du constructeur est exclu.",
    when=failure.causes.has("abusive_use"),
)
OVERREVVING = Exclusion("MOTO-8B-9", "Le surrégime est exclu.", when=failure.causes.has("overrevving"))
OVERLOADING = Exclusion("MOTO-8B-10", "La surcharge est exclue.", when=failure.causes.has("overloading"))
UNLOADING = Exclusion(
    "MOTO-8B-11",
    "Les opérations de déchargement ou de stockage sont exclues.",
    when=failure.causes.has("unloading_or_storage"),
)
SEEN_BEFORE = Exclusion(
    "MOTO-8B-12",
    "Une panne apparue pour la première fois avant la prise d'effet du contrat est exclue.",
    when=all_of(failure.first_seen_on.happened, not_(failure.first_seen_on.on_or_after(policy.signed_on))),
    doubts=(FIRST_SIGN,),
)
INTENTIONAL_FAULT = Exclusion(
    "MOTO-8B-13", "La faute intentionnelle ou dolosive de l'adhérent est exclue.", when=failure.intentional_fault
)
NEGLIGENT_MEMBER = Exclusion(
    "MOTO-8B-14",
    "La négligence de l'adhérent est exclue, dans la mesure d'un manquement précis et lié à la panne.",
    when=all_of(failure.negligence, reading(
            NEGLIGENCE, law=all_of(ANY_BREACH, failure.breach_caused_failure), contract=truth(True)
        )),
)
NO_MEASURES = Exclusion(
    "MOTO-8B-15",
    "Ne pas avoir pris les mesures qui évitent le dommage, ou celles qui l'empêchent de s'étendre, est exclu.",
    when=any_of(not_(failure.preventive_measures_taken), not_(failure.conservation_measures_taken)),
)
NUCLEAR = Exclusion(
    "MOTO-8B-16",
    "Les effets de la transmutation d'atomes, de la radioactivité ou de l'accélération de particules sont exclus.",
    when=failure.causes.has("nuclear", "particle_radiation"),
)
WAR_AND_RIOT = Exclusion(
    "MOTO-8B-17",
    "La guerre étrangère ou civile, l'émeute et le mouvement populaire sont exclus.",
    when=failure.causes.has("foreign_war", "civil_war", "riot"),
)
NATURAL_DISASTERS = Exclusion(
    "MOTO-8B-18",
    "L'éruption volcanique, le tremblement de terre et les autres cataclysmes naturels sont exclus.",
    when=failure.causes.has("volcano", "earthquake", "flood", "avalanche", "natural_disaster"),
)
NO_CALL = Exclusion(
    "MOTO-8A-13",
    "Les frais d'assistance engagés sans appel ni accord préalable restent à charge.",
    when=not_(event.called_before_intervention),
    unless=reading(LATE_AGREEMENT, after_the_fact=event.contact_impossible, strict=truth(False)),
    of=("roadside", "replacement_vehicle", "onward_travel", "lodging", "liaison", "recovery"),
)
