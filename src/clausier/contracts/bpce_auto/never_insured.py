"""Article 5.3: what no guarantee insures, and what of it a victim is never told. Source: document 001, article 5.3.

Compulsory liability cover is never less than the decree's (C. assur., art. L. 211-5): an exclusion that the decree does
not allow, or that it keeps from victims (art. R. 211-13), refuses the insured and pays the victim.
"""

from __future__ import annotations

from clausier.facts import driver, event, policyholder, vehicle
from clausier.law.alcohol import AT_OR_ABOVE_THE_LIMIT
from clausier.law.articles import liability, recourse
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Exclusion, Information, Victims
from clausier.rules.terms import Truth
from clausier.rules.words import all_of, any_of, named, not_

from .formulas import NATURAL_EVENT

#: The guarantees of the vehicle itself.
VEHICLE = (
    "own_damage", "fire", "theft", "natural_event", "natural_disaster", "technological_disaster", "attack", "glass",
    "reinforced_glass",
)  # fmt: skip
BICYCLE, DRIVER, PROSECUTION, THINGS = "shared_bike", "driver_injury", "legal_defence", ("contents",)
EVERYTHING = (*VEHICLE, BICYCLE, DRIVER, PROSECUTION, *THINGS, "external_equipment", "breakdown", "liability")
#: What driving the insured vehicle can touch: nobody drives it on a hired bicycle.
OF_THE_ROAD = tuple(one for one in EVERYTHING if one != BICYCLE)
#: What alcohol and drugs take away: the vehicle, the driver, representation in court. The damage to a hired bicycle is
#: refused by article 7.11, which leaves its theft covered.
OF_THE_DRIVER = (*VEHICLE, DRIVER, PROSECUTION)

# --- doubts of the text, and the law ----------------------------------------------------------------------------------

SPECIAL_PREVAILS = Reading(
    "BPCE-5.3-1",
    "Une exclusion générale peut ôter ce qu'une garantie couvre expressément.",
    (("special", "La garantie particulière l'emporte."),),
    "Le particulier déroge au général, et le doute profite à l'assuré.",
)
DATA_ONLY = Reading(
    "BPCE-5.3-2",
    "L'exclusion cite l'erreur humaine parmi les atteintes informatiques.",
    (("data", "Elle ne vise que les données ; un vol ou un choc permis par un piratage reste couvert."),),
    "Une exclusion se lit étroitement.",
)
AUTHOR_ONLY = Reading(
    "BPCE-5.3-3",
    "Le texte ne dit pas si l'assuré innocent perd la garantie quand un autre a voulu le dommage.",
    (("author", "Seul l'auteur, ou son complice, la perd."),),
    "La faute intentionnelle est personnelle.",
)
VICTIMS_KEEP_COVER = Override(
    "BPCE-11.1-21",
    "Le contrat dit que « certaines » exclusions ne s'opposent pas aux victimes, sans dire lesquelles.",
    (
        ("law", "La victime est payée malgré le permis, l'âge, les matières transportées, les courses, l'alcool, les "
         "stupéfiants ou la cyberattaque."),
        ("contract", "Seules les exclusions d'alcool et de stupéfiants sont dites inopposables."),
    ),
    "L'assurance obligatoire n'est jamais moindre que le décret, qui tient ces exclusions hors de portée des victimes.",
    law=(recourse.R211_13.cite, liability.L211_5.cite),
)  # fmt: skip
LICENCE_LIMITS = Override(
    "BPCE-5.3-12",
    "Le contrat exclut tout défaut de permis, sans exception.",
    (
        ("law", "L'exclusion ne joue pas en cas de vol, de violence ou d'usage à l'insu de l'assuré, ni pour un permis "
         "déclaré dont seules les conditions d'usage manquent."),
        ("contract", "L'exclusion joue dans tous les cas."),
    ),
    "Le décret borne cette exclusion.",
    law=(liability.R211_10.cite,),
)  # fmt: skip


def _excluded(
    rules: str | tuple[str, ...],
    says: str,
    when: Truth,
    of: tuple[str, ...],
    unless: Truth | None = None,
    victims: Victims = Victims.OPPOSED,
    doubts: tuple[Reading, ...] = (),
) -> Exclusion:
    return Exclusion(rules, says, when=when, unless=unless, of=of, victims=victims, doubts=doubts)


#: Licence, age, alcohol and drugs are a driver's: a vehicle that nobody drove, or that was stolen at rest, has none.
#: A thief is no driver in the words of chapter 3, nor may the law's licence exclusion play in a theft (R. 211-10).
DRIVEN = not_(driver.relation.is_in("nobody", "thief"))

RECOVERED, KEPT = Victims.PAID_THEN_RECOVERED, Victims.NOT_OPPOSED

MORE_THAN_DATA = named(
    any_of(
        event.kind.is_in("accident", "theft", "attempted_theft", "fire"),
        event.causes.has("collision", "overturning", "fire", "explosion"),
    ),
    "BPCE-5.3-2",
    says="Le piratage n'a fait que permettre un choc, un feu ou un vol.",
)
CYBER = _excluded(
    ("BPCE-5.3-2", "BPCE-3-5", "BPCE-3-24", "BPCE-3-31", "BPCE-3-33", "BPCE-3-49"),
    "Une cyberattaque, la perte ou la divulgation de données.",
    event.causes.has("cyber"),
    EVERYTHING,
    unless=MORE_THAN_DATA,
    victims=KEPT,
    doubts=(DATA_ONLY, SPECIAL_PREVAILS, VICTIMS_KEEP_COVER),
)
#: Each chapter says again that these exclusions are its own.
SAID_AGAIN = (
    "BPCE-5.3-1", "BPCE-6.1-19", "BPCE-6.2-21", "BPCE-6.3-29", "BPCE-7.1-7", "BPCE-7.2-6", "BPCE-7.3-14", "BPCE-7.4-13",
    "BPCE-7.5-13", "BPCE-7.6-15", "BPCE-7.7-11", "BPCE-7.8-28", "BPCE-7.9-18", "BPCE-7.11-7", "BPCE-8.1-8",
    "BPCE-8.2-9",
)  # fmt: skip
INTENTIONAL = _excluded(
    ("BPCE-5.3-3", *SAID_AGAIN),
    "Le fait intentionnel de l'assuré, ou sa complicité.",
    event.causes.has("intentional"),
    EVERYTHING,
    doubts=(AUTHOR_ONLY,),
)
WAR = _excluded("BPCE-5.3-4", "La guerre civile ou étrangère.", event.causes.has("war"), EVERYTHING)
NUCLEAR = _excluded(
    ("BPCE-5.3-5", "BPCE-5.3-6", "BPCE-5.3-7"),
    "L'explosion nucléaire, les combustibles et déchets radioactifs, les rayonnements d'une installation nucléaire.",
    event.causes.has("nuclear"),
    EVERYTHING,
)
DANGEROUS_GOODS = _excluded(
    ("BPCE-5.3-8", "BPCE-5.3-9"),
    "Les matières dangereuses ou les sources radioactives transportées qui ont causé ou aggravé le dommage.",
    event.causes.has("dangerous_goods"),
    EVERYTHING,
    victims=RECOVERED,
)
COMPETITION = _excluded(
    ("BPCE-5.3-10", "BPCE-5.3-11"),
    "Les épreuves sportives soumises à autorisation, hors rallyes touristiques sans vitesse.",
    event.causes.has("race"),
    EVERYTHING,
    unless=event.touring_rally,
    victims=RECOVERED,
)
#: The scheme's own rules ask for the insurer's agreement: whoever learns within them has it.
LEARNING = named(
    driver.learner_in_scheme, "BPCE-5.2-22",
    says="La conduite accompagnée, dans les règles du dispositif, est couverte à la demande de l'assuré.",
)  # fmt: skip
LICENCE = _excluded(
    "BPCE-5.3-12",
    "Le conducteur sans l'âge, sans permis valable, ou hors des conditions de son permis.",
    all_of(
        DRIVEN,
        any_of(not_(driver.licence_valid), not_(driver.required_age_reached), not_(driver.licence_conditions_met)),
    ),
    OF_THE_ROAD,
    unless=any_of(
        driver.without_insured_knowledge,
        LEARNING,
        all_of(driver.licence_valid, driver.required_age_reached, driver.licence_declared),
    ),
    victims=RECOVERED,
    doubts=(LICENCE_LIMITS,),
)
CATACLYSM = _excluded(
    "BPCE-5.3-13",
    "Les cataclysmes, sauf ce que les garanties de dommages en couvrent.",
    event.causes.has("cataclysm"),
    EVERYTHING,
    # A policy that holds natural disasters or all accidents holds natural events too; an order gives no guarantee.
    unless=NATURAL_EVENT,
    victims=KEPT,
)

# --- alcohol and drugs ------------------------------------------------------------------------------------------------

ALCOHOL = _excluded(
    ("BPCE-5.3-14", "BPCE-5.3-18", "BPCE-5.3-19"),
    "Un taux d'alcool égal ou supérieur à celui du pays de l'accident ce jour-là.",
    all_of(DRIVEN, AT_OR_ABOVE_THE_LIMIT),
    OF_THE_DRIVER,
    victims=KEPT,
)
DRUNK = _excluded(
    ("BPCE-3-40", "BPCE-5.3-15", "BPCE-5.3-18"),
    "Une ivresse manifeste.",
    all_of(DRIVEN, driver.manifestly_drunk),
    OF_THE_DRIVER,
    victims=KEPT,
)
TEST_REFUSED = _excluded(
    ("BPCE-5.3-16", "BPCE-5.3-18"),
    "Le refus d'un dépistage, sauf impossibilité médicale.",
    all_of(DRIVEN, driver.test_refused),
    OF_THE_DRIVER,
    unless=driver.test_medically_impossible,
    victims=KEPT,
)
DRUGS = _excluded(
    ("BPCE-5.3-17", "BPCE-5.3-18"),
    "L'influence de stupéfiants.",
    all_of(DRIVEN, driver.drugs),
    OF_THE_DRIVER,
    victims=KEPT,
)

# --- losses that are nobody's damage ----------------------------------------------------------------------------------

OUT_OF_SERIES = Information(
    "BPCE-5.3-20",
    "Les accessoires hors série et les aménagements professionnels n'entrent dans aucune garantie du véhicule.",
    why="La table des dommages ne les connaît pas ; ceux des listes de l'article 8 ont leur propre table.",
)
LOSS_OF_USE = Information(
    "BPCE-5.3-22",
    "L'immobilisation et la perte de valeur du véhicule ne sont pas payées.",
    why="Aucune étape d'un décompte ne les ajoute.",
)

# --- the vehicle ------------------------------------------------------------------------------------------------------

CERTIFICATE_WITHDRAWN = _excluded(
    "BPCE-5.3-21",
    "Le véhicule dont les autorités ont retiré le certificat d'immatriculation, son contenu et son conducteur.",
    vehicle.certificate_withdrawn,
    (*VEHICLE, *THINGS, DRIVER),
)
ORIGIN_OF_FUNDS = _excluded(
    "BPCE-5.3-23",
    "Le véhicule payé en espèces dont l'origine n'est pas justifiée.",
    all_of(vehicle.paid_in_cash, not_(policyholder.origin_of_funds_justified)),
    VEHICLE,
)
