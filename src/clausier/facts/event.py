"""The event: what happened, when and where, and when it was known and reported.

One entity for what contracts call claim, incident, loss or breakdown. `day` is the day of the event in Paris, from
`on` or from `at`.
"""

# fmt: off
from __future__ import annotations

from clausier.rules import declare
from clausier.rules.dates import day_of
from clausier.rules.declare import Tags, choice, fixed, instant, maybe_day, percent, whole, yes_no
from clausier.rules.words import given_or

from .places import COUNTRIES, TERRITORIES

kind = choice(
    "event.kind",
    {
        "breakdown": "panne mécanique, électrique, électronique ou hydraulique",
        "flat_battery": "batterie déchargée ou panne d'énergie électrique", "accident": "accident ou choc",
        "theft": "vol", "attempted_theft": "tentative de vol", "vandalism": "vandalisme",
        "fire": "incendie ou explosion", "glass": "bris de glace", "natural_event": "événement climatique",
        "natural_disaster": "catastrophe naturelle", "technological_disaster": "catastrophe technologique",
        "terrorism": "attentat ou acte de terrorisme", "puncture": "crevaison", "fuel": "panne ou erreur de carburant",
        "keys": "perte, vol ou casse de clés", "liability": "dommage causé à autrui", "injury": "blessure",
        "illness": "maladie", "dispute": "litige", "other": "autre événement"
    },
    "Que s'est-il passé ?", "insured", says="la nature de l'événement"
)
on = declare.day("event.on", "Quel jour l'événement est-il arrivé ?", "insured", says="le jour de l'événement")
at = instant("event.at", "À quel moment l'événement est-il arrivé ?", "insured", says="le moment de l'événement")
#: The day of the event in Paris.
day = given_or(on, day_of(at))
known_on = maybe_day(
    "event.known_on", "Quel jour l'assuré a-t-il eu connaissance de l'événement ?", "insured",
    says="le jour où l'assuré a connu l'événement"
)
reported_on = maybe_day(
    "event.reported_on", "Quel jour l'événement a-t-il été déclaré ?", "office", says="le jour de la déclaration"
)
called_before_intervention = yes_no(
    "event.called_before_intervention", "L'assuré a-t-il appelé avant toute intervention sur le véhicule ?", "office",
    "le journal des appels", says="l'assuré a appelé avant toute intervention"
)
contact_impossible = yes_no(
    "event.contact_impossible", "Était-il impossible de joindre l'assureur ou l'assistance avant l'intervention ?",
    "insured", says="il était impossible de joindre l'assureur avant l'intervention"
)
country = choice(
    "event.country", COUNTRIES, "Dans quel pays l'événement est-il arrivé ?", "insured", says="le pays de l'événement"
)
territory = choice(
    "event.territory", TERRITORIES, "Dans quelle partie de ce pays l'événement est-il arrivé ?", "insured",
    says="le territoire de l'événement"
)
country_on_green_card = yes_no(
    "event.country_on_green_card", "Le pays de l'événement figure-t-il sur la carte verte du véhicule ?", "office",
    "la carte verte", says="le pays de l'événement figure sur la carte verte"
)
country_struck_out = yes_no(
    "event.country_struck_out", "Le pays de l'événement est-il barré ou suspendu sur la carte verte du véhicule ?",
    "office", "la carte verte", says="le pays de l'événement est barré ou suspendu sur la carte verte"
)
direct_eu_journey = yes_no(
    "event.direct_eu_journey",
    "L'événement est-il arrivé sur un trajet reliant directement deux territoires de l'Union européenne ?", "insured",
    says="l'événement est arrivé entre deux territoires de l'Union européenne"
)
territory_without_bureau = yes_no(
    "event.territory_without_bureau", "Le territoire traversé est-il sans bureau national d'assurance ?", "office",
    says="le territoire traversé n'a pas de bureau national d'assurance"
)
stay_abroad_days = whole(
    "event.stay_abroad_days", "day",
    "À quel jour du séjour à l'étranger, le premier comptant pour un, l'événement est-il arrivé ?", "insured",
    high=36_500, says="le jour du séjour à l'étranger où l'événement est arrivé"
)
during_journey = yes_no(
    "event.during_journey", "L'événement est-il arrivé au cours d'un déplacement avec le véhicule ?", "insured",
    says="l'événement est arrivé au cours d'un déplacement"
)
road_km_from_home = fixed(
    "event.road_km_from_home", "km", 10,
    "À combien de kilomètres du domicile, par la route, l'événement est-il arrivé ?", "insured", high=20_000,
    says="la distance au domicile par la route"
)
straight_km_from_home = fixed(
    "event.straight_km_from_home", "km", 10,
    "À combien de kilomètres du domicile, à vol d'oiseau, l'événement est-il arrivé ?", "insured", high=20_000,
    says="la distance au domicile à vol d'oiseau"
)
in_ile_de_france = yes_no(
    "event.in_ile_de_france", "L'événement est-il arrivé en Île-de-France ?", "insured",
    says="l'événement est arrivé en Île-de-France"
)
liability_pct = percent(
    "event.liability_pct", "Quelle part de responsabilité l'assuré porte-t-il dans l'événement, en pourcentage ?",
    "office", proof="le constat amiable", says="la part de responsabilité de l'assuré"
)
third_party_identified = yes_no(
    "event.third_party_identified", "Un tiers responsable est-il identifié ?", "insured", "le constat amiable",
    says="un tiers responsable est identifié"
)
natural_disaster_order_published_on = maybe_day(
    "event.natural_disaster_order_published_on",
    "Quand l'arrêté constatant la catastrophe naturelle a-t-il été publié ?", "law", "le Journal officiel",
    says="le jour de publication de l'arrêté de catastrophe naturelle"
)
technological_disaster_order_published_on = maybe_day(
    "event.technological_disaster_order_published_on",
    "Quand la décision constatant la catastrophe technologique a-t-elle été publiée ?", "law", "le Journal officiel",
    says="le jour de publication de la décision de catastrophe technologique"
)
causes = Tags(
    "event.causes",
    {
        "collision": "un choc avec un autre véhicule, un animal, un piéton ou un objet",
        "overturning": "un renversement", "flooding": "une inondation", "hail": "la grêle", "storm": "une tempête",
        "lightning": "la foudre", "snow": "la neige ou une avalanche",
        "landslide": "un glissement de terrain ou un éboulement",
        "object_falling": "la chute d'un objet ou d'un aéronef", "explosion": "une explosion", "fire": "un feu",
        "arson": "un incendie volontaire", "electrical_damage": "un dommage électrique",
        "smoking_burn": "une brûlure de fumeur", "vandalism": "un acte de vandalisme",
        "riot": "une émeute ou un mouvement populaire", "terrorism": "un attentat",
        "war": "la guerre étrangère ou civile", "nuclear": "un risque nucléaire",
        "internal_breakdown": "une panne interne", "wear": "l'usure", "lack_of_maintenance": "un défaut d'entretien",
        "intentional": "un fait volontaire de l'assuré", "race": "une course ou une épreuve sportive",
        "cyber": "une atteinte à un système informatique", "dangerous_goods": "un transport de matières dangereuses",
        "street_race": "une course sauvage, un run ou un rodéo", "circuit": "l'usage du véhicule sur un circuit",
        "wrong_fuel": "une erreur de carburant", "negligence": "une négligence qui a facilité l'événement",
        "amateur_wiring": "une modification électrique faite par un amateur",
        "cataclysm": "un tremblement de terre, une éruption, un raz de marée ou un autre cataclysme"
    },
    "L'événement a-t-il cette cause ?", "expert", "le rapport d'expertise", says="l'événement a pour cause"
)
malice_author_relation = choice(
    "event.malice_author_relation",
    {
        "none": "il n'y a pas d'acte malveillant", "unknown": "auteur inconnu",
        "stranger": "une personne sans lien avec le souscripteur", "employee": "un salarié ou un préposé",
        "family": "un membre de la famille", "spouse": "le conjoint", "household": "une personne du foyer"
    },
    "Quel lien l'auteur de l'acte malveillant, ou son complice, a-t-il avec le souscripteur ?", "police",
    "le procès-verbal", says="le lien de l'auteur de l'acte malveillant avec le souscripteur"
)
impounded = yes_no(
    "event.impounded", "Le dommage est-il survenu après la mise en fourrière du véhicule ?", "insured",
    "l'avis de mise en fourrière", says="le dommage est survenu après la mise en fourrière"
)
impounded_after_covered_event = yes_no(
    "event.impounded_after_covered_event", "La mise en fourrière était-elle la suite d'un événement garanti ?",
    "handler", "l'avis de mise en fourrière", says="la mise en fourrière était la suite d'un événement garanti"
)
ministerial_order = choice(
    "event.ministerial_order",
    {
        "none": "aucun arrêté", "natural_disaster": "catastrophe naturelle",
        "technological_disaster": "catastrophe technologique"
    },
    "Quel arrêté a reconnu l'événement, pour ce lieu et cette période ?", "law", "le Journal officiel",
    says="l'arrêté qui reconnaît l'événement"
)
other_driver_involved = yes_no(
    "event.other_driver_involved", "Un autre conducteur est-il en cause dans l'accident ?", "insured",
    says="un autre conducteur est en cause dans l'accident"
)
touring_rally = yes_no(
    "event.touring_rally", "La manifestation n'était-elle qu'un rallye touristique, sans notion de vitesse ?",
    "insured", "le règlement de la manifestation", says="la manifestation était un rallye touristique"
)
towing = choice(
    "event.towing",
    {
        "none": "aucun remorquage", "towing": "le véhicule en remorquait un autre",
        "towed": "le véhicule était remorqué"
    },
    "Le véhicule remorquait-il, ou était-il remorqué, à l'occasion ?", "insured", says="le remorquage en cours"
)
towing_lawful = yes_no(
    "event.towing_lawful", "Le remorquage respectait-il les règles de signalisation et d'attache ?", "police",
    "le procès-verbal", says="le remorquage respectait les règles"
)
insured_vehicle_involved = yes_no(
    "event.insured_vehicle_involved",
    "Le véhicule assuré, sa remorque, ses accessoires ou son chargement sont-ils impliqués ?", "insured",
    "le constat amiable", says="le véhicule assuré est impliqué"
)
trailer_attached = yes_no(
    "event.trailer_attached", "Une remorque ou un engin était-il attelé ?", "insured",
    says="une remorque était attelée"
)
trailer_light = yes_no(
    "event.trailer_light", "La remorque attelée avait-elle un poids total autorisé de 750 kg au plus ?", "insured",
    "le certificat d'immatriculation de la remorque", says="la remorque attelée pesait 750 kg au plus"
)
damage_by_trailer = yes_no(
    "event.damage_by_trailer", "Est-ce la remorque elle-même qui a causé le dommage ?", "insured", "le constat amiable",
    says="la remorque elle-même a causé le dommage"
)
trip_starts_on = declare.day(
    "event.trip_starts_on", "Quel jour le voyage a-t-il commencé ?", "insured", says="le jour de départ en voyage"
)
trip_ends_on = maybe_day(
    "event.trip_ends_on", "Quel jour le voyage finit-il ?", "insured", says="le jour de fin du voyage"
)
