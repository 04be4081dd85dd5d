"""The preliminary page: what the contract is made of, from when, for how long, and where it runs.

The states that follow over time are in `life`. Source: general conditions ACA AUT CGE-05-0216, preliminary page (the
law behind it: decree 2023-1152, which ended the green card of registered vehicles).
"""

from __future__ import annotations

from clausier.facts import event, policy, policyholder, request, vehicle
from clausier.law.articles.liability import DECREE_2023_1152
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Breach, Document, Eligibility, Item, Right
from clausier.rules.terms import date_literal
from clausier.rules.words import all_of, any_of, named, not_, reading, when

#: Member states of the European Union, France among them; the United Kingdom has left it.
MEMBER_STATES = (
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
)  # fmt: skip
NAMED_COUNTRIES = ("MC", "SM", "LI", "VA", "AD")
#: Overseas, but no part of the European Union.
OUTSIDE_THE_UNION = (
    "saint_barthelemy", "saint_pierre_et_miquelon", "polynesie", "nouvelle_caledonie", "wallis_et_futuna", "other",
)  # fmt: skip
NO_GREEN_CARD_SINCE = date_literal(2024, 4, 1)

# --- doubts of the text -----------------------------------------------------------------------------------------------

PRECEDENCE = Reading(
    "SURA-0-1",
    "Aucun ordre n'est donné entre les conditions particulières et les conditions générales.",
    (
        (
            "particular_first",
            "Les conditions particulières l'emportent, sauf si les conditions générales sont plus favorables à "
            "l'assuré.",
        ),
    ),
    "Ce qui est écrit pour un seul contrat dit mieux l'accord ; le doute profite à l'assuré.",
)
OWN_START = Reading(
    "SURA-0-2",
    "Les dates et les heures d'effet sont écrites au pluriel.",
    (("each_its_own", "Chaque garantie commence au moment que les conditions particulières lui donnent."),),
    "Le pluriel n'a de sens que si les garanties peuvent commencer à des moments différents.",
)
PRINTED_RENEWAL = Reading(
    "SURA-0-3",
    "La première période finit à l'échéance imprimée, qui peut venir avant un an.",
    (("printed_date", "L'échéance des conditions particulières, puis la même date chaque année."),),
    "Le texte renvoie à la date imprimée.",
)
WHICH_FRANCE = Reading(
    "SURA-0-4",
    "La liste ne nomme ni la Corse ni l'outre-mer.",
    (
        (
            "with_the_union",
            "La Corse est en métropole ; les départements d'outre-mer et Saint-Martin sont dans l'Union européenne.",
        ),
        ("mainland_and_corsica", "Seules la France continentale et la Corse."),
    ),
    "L'outre-mer qui est dans l'Union est dans l'un de ses pays membres ; le doute profite à l'assuré.",
)
WHICH_CARD = Reading(
    "SURA-0-5",
    "Le texte ne dit pas quelle carte compte quand un pays est rayé en cours d'année.",
    (("card_of_the_day", "La carte en vigueur le jour de l'événement."),),
    "C'est elle que l'assuré peut montrer ce jour-là.",
)
DETOUR = Reading(
    "SURA-0-6",
    "« Reliant directement » ne dit rien d'un détour.",
    (("reasonable", "Un itinéraire raisonnable entre les deux territoires compte ; seule la responsabilité s'étend."),),
    "Le doute profite à l'assuré.",
)
WHO_MAY_LIVE_WHERE = Reading(
    "SURA-0-7",
    "La ponctuation laisse croire que l'outre-mer et Monaco sont admis, ou exclus comme la Corse.",
    (
        (
            "all_outside",
            "La Corse, l'outre-mer et Monaco sont hors de la zone de souscription ; un contrat accepté avec une "
            "adresse vraie reste valable.",
        ),
    ),
    "L'assistance définit aussi le domicile par la France métropolitaine hors Corse.",
)
CARD_SINCE_2024 = Reading(
    "SURA-0-8",
    "La carte est promise à chaque échéance, alors que le décret 2023-1152 l'a supprimée en France pour les véhicules "
    "immatriculés.",
    (
        ("on_request", "Depuis le 1er avril 2024, elle est remise sur demande, pour les pays qui l'exigent encore."),
        ("every_year", "Elle est remise à chaque échéance."),
    ),
    "Le fichier des véhicules assurés prouve l'assurance en France ; à l'étranger la promesse garde son objet.",
)

# --- what the contract is made of -------------------------------------------------------------------------------------

CONTRACT_PAPERS = Document(
    "SURA-0-1",
    "Le contrat est fait des conditions particulières, écrites d'après les déclarations du souscripteur, et des "
    "conditions générales ; le Code des assurances le régit.",
    key="contract_papers",
    by="assureur",
    to="souscripteur",
    due=request.topic == "contract_copy",
    items=(Item(what="les conditions particulières"), Item(what="les conditions générales")),
    doubts=(PRECEDENCE,),
)
LIVES_IN_THE_AREA = Eligibility(
    "SURA-0-7",
    "Le souscripteur prouve une adresse principale fixe en France métropolitaine, hors Corse, outre-mer et Monaco, la "
    "même que celle des conditions particulières.",
    test=all_of(policyholder.main_address_fixed, policyholder.main_address_as_stated),
    breach=Breach.REFUSE,
    doubts=(WHO_MAY_LIVE_WHERE,),
)

# --- where ------------------------------------------------------------------------------------------------------------

IN_THE_TERRITORY = named(
    any_of(
        event.country.is_in(*NAMED_COUNTRIES),
        all_of(event.country.is_in(*MEMBER_STATES), event.country != "FR"),
        all_of(
            event.country == "FR",
            reading(
                WHICH_FRANCE,
                with_the_union=not_(event.territory.is_in(*OUTSIDE_THE_UNION)),
                mainland_and_corsica=event.territory.is_in("mainland", "corsica"),
            ),
        ),
    ),
    "SURA-0-4",
    says="Les garanties jouent en France métropolitaine, dans l'Union européenne, à Monaco, à Saint-Marin, au "
    "Liechtenstein, au Saint-Siège et en Andorre.",
)
ON_THE_CARD = named(
    all_of(event.country_on_green_card, not_(event.country_struck_out)),
    "SURA-0-5",
    says="Elles jouent aussi dans les pays de la carte internationale d'assurance qui n'y sont pas rayés.",
)
BETWEEN_TWO_TERRITORIES = named(
    all_of(event.direct_eu_journey, event.territory_without_bureau),
    "SURA-0-6",
    says="La responsabilité est garantie sur un trajet direct entre deux territoires de l'Union européenne, là où "
    "aucun bureau national d'assurance n'existe.",
)
COVERED_HERE = any_of(IN_THE_TERRITORY, ON_THE_CARD)
TERRITORY = Right(
    ("SURA-0-4", "SURA-0-5"),
    "Les garanties choisies jouent dans l'Union européenne, dans cinq pays nommés et dans ceux de la carte.",
    key="covered_there",
    who="assuré",
    act="être garanti dans ce pays",
    ground=COVERED_HERE,
    doubts=(WHICH_CARD,),
)
LIABILITY_TERRITORY = Right(
    ("SURA-0-4", "SURA-0-5", "SURA-0-6"),
    "La responsabilité civile joue aussi sur le trajet direct entre deux territoires de l'Union européenne.",
    key="liability_covered_there",
    who="assuré",
    act="être garanti en responsabilité civile dans ce pays",
    ground=any_of(COVERED_HERE, BETWEEN_TWO_TERRITORIES),
    doubts=(DETOUR,),
)
# --- the card ---------------------------------------------------------------------------------------------------------

ASKED = request.topic == "international_card"
CARD_DUE = reading(
    CARD_SINCE_2024,
    on_request=when(
        all_of(request.on >= NO_GREEN_CARD_SINCE, vehicle.registered),
        ASKED,
        any_of(ASKED, policy.last_renewed_on.happened),
    ),
    every_year=any_of(ASKED, policy.last_renewed_on.happened),
)
GREEN_CARD = Document(
    ("SURA-0-8", DECREE_2023_1152.cite),
    "L'assureur remet la carte internationale d'assurance à chaque échéance ; depuis le 1er avril 2024, sur demande "
    "pour un véhicule immatriculé.",
    key="green_card",
    by="assureur",
    to="assuré",
    due=CARD_DUE,
    items=(Item(what="les pays où l'assurance vaut"), Item(what="ceux qui sont rayés")),
)
