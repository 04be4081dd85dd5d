"""Article 5: the causes and circumstances that refuse the whole repair.

The lines of the estimate that are never paid are in `exclusions`.
Source: general conditions BAST/CIR/2020/16/FR/25/020, articles 1 and 5.
"""

from __future__ import annotations

from clausier.facts import failure, handler, maintenance, misstatement, repair, vehicle, warranty
from clausier.law.articles.declarations import L113_8, L113_9
from clausier.law.articles.reading import L113_1
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Exclusion
from clausier.rules.terms import eur, truth
from clausier.rules.words import all_of, any_of, insured_proves, insurer_proves, named, not_, reading

from .exclusions import AGGRAVATION, BREAKDOWN
from .formation import COVER_STARTS_ON
from .scope import IN_FRANCE, STAY_IN_EUROPE

# --- doubts of the text ----------------------------------------------------------------------------------------------

HIDDEN_DEFECTS = Reading(
    "ORNG-5B-1",
    "L'article 5 exclut ce que couvre la garantie des vices cachés, alors que l'article 6 et la fiche disent que les "
    "deux coexistent.",
    (
        ("seller_pays", "L'exclusion ne joue que si le vendeur paie vraiment ; sinon l'assureur paie et se retourne."),
        ("every_hidden_defect", "Tout vice caché exclut."),
    ),
    "Une garantie qui s'ajoute aux garanties légales ne peut laisser l'adhérent sans personne qui paie.",
)
FALSE_STATEMENT = Override(
    "ORNG-5B-11",
    "L'exclusion ne distingue pas la bonne foi de la mauvaise, que l'article 19 traite différemment.",
    (
        ("law", "Seule la fausse déclaration intentionnelle exclut ; de bonne foi, l'article 19 réduit."),
        ("contract", "Toute déclaration inexacte sur le kilométrage ou l'entretien exclut."),
    ),
    "La loi annule le contrat de l'assuré de mauvaise foi ; de bonne foi, elle ne permet que de réduire l'indemnité.",
    law=(L113_8.cite, L113_9.cite),
)
NEGLIGENCE_CAUSES = Reading(
    "ORNG-5B-14",
    "Le texte ne dit pas si la négligence ou le défaut d'entretien doit avoir causé la panne.",
    (
        ("causal_link", "L'assureur prouve que la négligence ou le défaut d'entretien a causé la panne."),
        ("any_breach", "Un entretien qui n'est pas à jour suffit."),
    ),
    "La définition parle d'une faute « entraînant un sinistre », et le texte de dommages « dus à » elle.",
)
LOSS_OF_FLUID = Reading(
    "ORNG-5B-23",
    "Le manque de liquide peut lui-même venir d'une pièce garantie qui a cédé.",
    (
        ("not_from_covered_part", "L'exclusion ne joue pas si une pièce garantie a soudainement lâché."),
        ("always", "Tout manque de liquide exclut."),
    ),
    "La cause première est alors une panne garantie.",
)
MODIFICATIONS = Reading(
    "ORNG-5B-24",
    "Le texte exclut « les modifications » sans dire si elles doivent avoir causé la panne.",
    (
        ("modified_part", "Sont exclues la pièce modifiée et les pannes qu'elle cause."),
        ("any_modification", "Toute modification du véhicule exclut toute panne."),
    ),
    "Le texte exclut « les modifications », non les pannes d'un véhicule modifié ; une exclusion se lit étroitement.",
)
GOOD_DRIVING = Override(
    "ORNG-5B-25",
    "Les « normes d'une bonne conduite » ne sont pas définies.",
    (
        ("law", "L'exclusion suppose un usage fautif prouvé, et qu'il ait causé la panne."),
        ("contract", "Tout usage hors des normes du constructeur ou du Code de la route exclut."),
    ),
    "L'assureur répond de la faute de l'assuré, sauf exclusion formelle et limitée ; celle-ci ne l'est que d'un usage "
    "précis et lié à la panne.",
    law=(L113_1.cite,),
)
LATE_REQUEST = Reading(
    "ORNG-5B-28",
    "L'article 5 n'admet aucune excuse à l'absence d'accord préalable.",
    (
        (
            "no_harm",
            "Une demande tardive mais justifiée est excusée quand l'assureur n'en a subi aucun préjudice.",
        ),
        ("strict", "Sans numéro d'accord avant les travaux, rien n'est payé."),
    ),
    "Nul n'est tenu à l'impossible ; le doute profite à l'adhérent.",
)
EARLIER_EVENT = Reading(
    "ORNG-5B-38",
    "« Portée à la connaissance du gestionnaire » peut se rattacher à l'événement ou à la prise d'effet.",
    (
        ("known_to_manager", "Le fait antérieur n'exclut que si le gestionnaire en avait été informé."),
        ("any_earlier_event", "Tout fait antérieur exclut, même ignoré de tous."),
    ),
    "Un défaut caché que personne ne connaissait est ce que la garantie couvre.",
)
WHICH_ARTICLE = Reading(
    "ORNG-5B-40",
    "Le texte renvoie ici à L.217-4 et suivants du Code de la consommation, ailleurs à L.217-1 et suivants.",
    (("same_warranty", "Les deux renvois visent la même garantie légale de conformité."),),
    "La numérotation a changé le 1er janvier 2022 ; l'objet est le même.",
)

# --- who answers for it ----------------------------------------------------------------------------------------------

HIDDEN_DEFECT_PAID_BY_SELLER = Exclusion(
    "ORNG-5B-1",
    "Le dommage qui relève de la garantie des vices cachés n'est pas payé une seconde fois.",
    when=all_of(
        failure.causes.has("hidden_defect"),
        reading(HIDDEN_DEFECTS, seller_pays=warranty.paid_by_seller, every_hidden_defect=truth(True)),
    ),
    of=BREAKDOWN,
)
INTENTIONAL_DAMAGE = Exclusion(
    "ORNG-5B-2",
    "Le dommage que l'adhérent cause volontairement, ou avec sa complicité, n'est pas payé.",
    when=any_of(failure.intentional_fault, failure.complicity),
    of=BREAKDOWN,
)
GARAGE_LIABLE = Exclusion(
    "ORNG-5B-12",
    "Le dommage dont répond le garage vendeur ou réparateur après une intervention n'est pas payé.",
    when=failure.causes.has("bad_repair"),
    of=BREAKDOWN,
)
MAKER_LIABLE = Exclusion(
    "ORNG-5B-40",
    "Les incidents dont répond le constructeur ou l'importateur ne sont pas payés, ni leurs suites.",
    when=failure.causes.has("maker_liability", "maker_recall"),
    of=BREAKDOWN,
    doubts=(WHICH_ARTICLE,),
)

# --- known before, or misstated --------------------------------------------------------------------------------------

KNOWN_AT_CONCLUSION = Exclusion(
    "ORNG-5B-6",
    "Le fait que l'adhérent savait, à la conclusion, de nature à faire jouer la garantie n'est pas couvert.",
    when=failure.known_at_signature,
    of=BREAKDOWN,
)
MISSTATED_MILEAGE_OR_MAINTENANCE = Exclusion(
    "ORNG-5B-11",
    "Une fausse déclaration sur le kilométrage au début de la garantie ou sur l'entretien effectué exclut les dommages "
    "du véhicule.",
    when=all_of(
        misstatement.about_mileage_or_maintenance,
        reading(FALSE_STATEMENT, law=misstatement.intentional, contract=truth(True)),
    ),
    of=BREAKDOWN,
)
ORIGIN_BEFORE_COVER = Exclusion(
    "ORNG-5B-38",
    "La panne née d'un fait antérieur à la prise d'effet, et porté à la connaissance du gestionnaire, n'est pas payée.",
    when=all_of(
        failure.originated_on.happened,
        not_(failure.originated_on.on_or_after(COVER_STARTS_ON)),
        reading(EARLIER_EVENT, known_to_manager=failure.origin_reported_to_manager, any_earlier_event=truth(True)),
    ),
    of=BREAKDOWN,
)

# --- outside events --------------------------------------------------------------------------------------------------

WATER_INGRESS = Exclusion(
    "ORNG-5A-10",
    "Les avaries dues à une infiltration ou à une entrée d'eau ne sont pas payées.",
    when=failure.causes.has("water_ingress"),
    of=BREAKDOWN,
)
WAR_STRIKES_AND_DISASTERS = Exclusion(
    "ORNG-5B-3",
    "Guerre étrangère ou civile, grève, lock-out, inondation, débordement d'eaux, mer, éruption, tremblement de terre, "
    "avalanche et autre catastrophe naturelle, reconnue ou non, excluent.",
    when=failure.causes.has(
        "foreign_war", "civil_war", "strike", "flood", "volcano", "earthquake", "avalanche", "natural_disaster"
    ),
    of=BREAKDOWN,
)
NUCLEAR = Exclusion(
    ("ORNG-5B-4", "ORNG-5B-7"),
    "Les accidents nucléaires, les rayonnements ionisants et la contamination radioactive excluent.",
    when=failure.causes.has("nuclear", "particle_radiation"),
    of=BREAKDOWN,
)
SEIZURE = Exclusion(
    "ORNG-5B-5",
    "Saisie, confiscation, séquestre et destruction sur ordre d'une autorité excluent.",
    when=failure.causes.has("seizure", "requisition"),
    of=BREAKDOWN,
)
TERRORISM = Exclusion(
    "ORNG-5B-8", "Tout acte de terrorisme exclut.", when=failure.causes.has("terrorism"), of=BREAKDOWN
)
ACCIDENT_THEFT_VANDALISM = Exclusion(
    "ORNG-5B-17",
    "Accident de la route, vol, vandalisme et autres dommages de conséquence ne sont pas payés.",
    when=failure.causes.has("road_accident", "collision", "theft", "attempted_theft", "vandalism"),
    of=BREAKDOWN,
)
EXTERNAL_CAUSE = Exclusion(
    "ORNG-5B-22",
    "Une cause extérieure au véhicule exclut : incendie, foudre, explosion, poids de la neige, grêle, ouragan, gel et "
    "ce qui leur ressemble.",
    when=failure.causes.has(
        "fire", "lightning", "explosion", "snow_weight", "hail", "storm", "frost", "other_weather",
        "airborne_chemicals", "rodents", "other_outside_event",
    ),
    of=BREAKDOWN,
)  # fmt: skip
CORROSION = Exclusion(
    "ORNG-5B-29", "La corrosion exclut.", when=failure.causes.has("corrosion", "oxidation"), of=BREAKDOWN
)
FIRE_AND_DEVICES = Exclusion(
    "ORNG-5B-33",
    "L'incendie, l'explosion et l'appareil qui dérègle le véhicule excluent, quelle que soit leur cause.",
    when=failure.causes.has("fire", "explosion", "disturbing_device"),
    of=BREAKDOWN,
)
CYBERATTACK = Exclusion(
    "ORNG-5B-34",
    "La cyberattaque et le virus informatique excluent.",
    when=failure.causes.has("cyberattack"),
    of=BREAKDOWN,
)

# --- what the member did ---------------------------------------------------------------------------------------------

BETS_FIGHTS_AND_SPORT = Exclusion(
    "ORNG-5B-10",
    "Paris, duels et rixes excluent, sauf légitime défense ; la pratique professionnelle d'un sport aussi.",
    when=any_of(
        failure.causes.has("professional_sport"),
        all_of(failure.causes.has("bet_or_duel", "brawl"), not_(insured_proves(failure.self_defence))),
    ),
    of=BREAKDOWN,
)
NEGLIGENCE = named(
    failure.negligence,
    "ORNG-1-9",
    says="La négligence est le manque de prudence, d'attention ou de soin envers le véhicule qui entraîne le sinistre.",
)
NEGLIGENCE_AND_NO_MAINTENANCE = Exclusion(
    "ORNG-5B-14",
    "Le dommage dû à une négligence ou à un défaut d'entretien n'est pas payé.",
    when=reading(
        NEGLIGENCE_CAUSES,
        causal_link=any_of(NEGLIGENCE, failure.causes.has("lack_of_maintenance")),
        any_breach=any_of(NEGLIGENCE, failure.causes.has("lack_of_maintenance"), not_(maintenance.followed)),
    ),
    of=BREAKDOWN,
)
CONTINUED_USE = Exclusion(
    "ORNG-5B-18",
    "Ce qu'ajoute au dommage la poursuite de l'utilisation malgré une anomalie reste à charge.",
    when=reading(AGGRAVATION, excess=truth(False), whole=failure.aggravated),
    of=BREAKDOWN,
)
LACK_OF_COOLANT_OR_OIL = Exclusion(
    "ORNG-5B-23",
    "Le manque de liquide de refroidissement ou de lubrifiant exclut, sauf s'il vient de la défaillance soudaine d'une "
    "pièce garantie.",
    when=failure.causes.has("lack_of_coolant_or_oil"),
    unless=reading(
        LOSS_OF_FLUID,
        not_from_covered_part=insured_proves(failure.fluid_lost_by_covered_part),
        always=truth(False),
    ),
    of=BREAKDOWN,
)
MODIFIED_VEHICLE = Exclusion(
    "ORNG-5B-24",
    "Les modifications du véhicule, et les pannes qu'elles causent, ne sont pas couvertes.",
    when=reading(
        MODIFICATIONS,
        modified_part=failure.causes.has("modification"),
        any_modification=any_of(
            failure.causes.has("modification"),
            vehicle.modifications.has("performance", "purpose", "fuel_type", "controls_or_access", "other"),
        ),
    ),
    of=BREAKDOWN,
)
ABNORMAL_USE = Exclusion(
    "ORNG-5B-25",
    "L'usage anormal, contraire aux prescriptions du constructeur ou à une bonne conduite, exclut.",
    when=reading(
        GOOD_DRIVING,
        law=failure.causes.has("abusive_use", "overrevving", "wrong_fuel"),
        contract=any_of(
            failure.causes.has("abusive_use", "overrevving", "wrong_fuel"),
            vehicle.uses.has("outside_maker_standards", "highway_code_breached"),
        ),
    ),
    of=BREAKDOWN,
)
INADEQUATE_USE = Exclusion(
    "ORNG-5B-26",
    "L'usage inadéquat, contraire aux recommandations d'entretien du constructeur, exclut.",
    when=failure.causes.has("use_against_maintenance_advice"),
    of=BREAKDOWN,
)
COMPETITION_OFF_ROAD_SCHOOL = Exclusion(
    "ORNG-5B-27",
    "La compétition, la conduite hors route, l'auto-école et les usages semblables excluent.",
    when=failure.causes.has("competition", "off_road", "driving_school"),
    of=BREAKDOWN,
)
OVERLOADING = Exclusion(
    "ORNG-5B-30",
    "La surcharge du véhicule exclut, même brève.",
    when=failure.causes.has("overloading"),
    of=BREAKDOWN,
)

# --- agreement, place, fuel system -----------------------------------------------------------------------------------

NO_AGREEMENT = Exclusion(
    "ORNG-5B-28",
    "Sans numéro d'accord préalable exprès du gestionnaire, le dommage n'est pas payé.",
    when=not_(repair.agreement == "before_work"),
    unless=reading(
        LATE_REQUEST,
        no_harm=all_of(
            repair.agreement == "after_impossible_contact",
            not_(insurer_proves(handler.harm_of_late_report > eur(0))),
        ),
        strict=truth(False),
    ),
    of=BREAKDOWN,
)
OUTSIDE_TERRITORY = Exclusion(
    "ORNG-5B-32",
    "Le dommage survenu hors du territoire de l'article 9 n'est pas payé.",
    when=not_(any_of(IN_FRANCE, STAY_IN_EUROPE)),
    of=BREAKDOWN,
)
UNAPPROVED_GAS_OR_ETHANOL = Exclusion(
    "ORNG-5B-35",
    "Un véhicule au gaz ou au superéthanol dont l'installation n'est pas homologuée n'est pas couvert.",
    when=all_of(vehicle.energy.is_in("gas", "ethanol"), not_(vehicle.installation_approved)),
    of=BREAKDOWN,
)
