"""The vehicle: what it is, what it is used for, its mileage, its value and what became of it."""

# fmt: off
from __future__ import annotations

from clausier.rules.dates import whole_years
from clausier.rules.declare import Tags, choice, day, fixed, maybe_day, money, whole, yes_no
from clausier.rules.words import given_or

from . import event
from .places import COUNTRIES

_REGISTRATION = "le certificat d'immatriculation"
_APPRAISAL = "le rapport d'expertise"

# --- what it is ------------------------------------------------------------------------------------------------------

kind = choice(
    "vehicle.kind",
    {
        "motorcycle": "une moto ou un scooter", "tricycle": "un tricycle à moteur", "quad": "un quadricycle à moteur",
        "car": "une voiture particulière", "van": "un utilitaire", "camper": "un camping-car",
        "other": "un autre véhicule"
    },
    "De quel genre de véhicule s'agit-il ?", "office", _REGISTRATION, says="le genre du véhicule"
)
wheels = whole(
    "vehicle.wheels", "wheel", "Combien de roues le véhicule a-t-il ?", "office", low=1, high=12, proof=_REGISTRATION,
    says="le nombre de roues"
)
identified_on_policy = yes_no(
    "vehicle.identified_on_policy",
    "Le véhicule est-il celui que désigne le bulletin d'adhésion ou les conditions particulières ?", "office",
    "le bulletin d'adhésion ou les conditions particulières", says="le véhicule est celui que désigne le contrat"
)
energy = choice(
    "vehicle.energy",
    {
        "petrol": "essence", "petrol_hybrid": "hybride essence", "diesel": "gazole", "diesel_hybrid": "hybride gazole",
        "electric": "électrique", "gas": "gaz", "ethanol": "superéthanol", "hydrogen": "hydrogène",
        "other": "autre énergie"
    },
    "Quelle est l'énergie du véhicule ?", "office", _REGISTRATION, says="l'énergie du véhicule"
)
gearbox = choice(
    "vehicle.gearbox",
    {"manual": "manuelle", "robotised": "robotisée ou pilotée", "automatic": "automatique"},
    "Quelle est la boîte de vitesses du véhicule ?", "repairer", says="la boîte de vitesses du véhicule"
)
driven_wheels = choice(
    "vehicle.driven_wheels",
    {
        "front": "les roues avant (traction)", "rear": "les roues arrière (propulsion)",
        "all": "les quatre roues (transmission intégrale)"
    },
    "Quelles roues entraînent le véhicule ?", "repairer", says="les roues motrices du véhicule"
)
engine_cc = whole(
    "vehicle.engine_cc", "cc", "Quelle est la cylindrée du véhicule, en cm³ ?", "office", high=20_000,
    proof=_REGISTRATION, says="la cylindrée"
)
fiscal_hp = whole(
    "vehicle.fiscal_hp", "hp", "Quelle est la puissance fiscale du véhicule, en chevaux ?", "office", high=200,
    proof=_REGISTRATION, says="la puissance fiscale"
)
gross_weight_kg = whole(
    "vehicle.gross_weight_kg", "kg", "Quel est le poids total autorisé en charge du véhicule, en kg ?", "office",
    high=60_000, proof=_REGISTRATION, says="le poids total autorisé en charge"
)
seats = whole(
    "vehicle.seats", "person", "Combien de places le certificat d'immatriculation indique-t-il ?", "office", low=1,
    high=60, proof=_REGISTRATION, says="le nombre de places du certificat d'immatriculation"
)
licence_required = choice(
    "vehicle.licence_required",
    {
        "AM": "catégorie AM", "A1": "catégorie A1", "A2": "catégorie A2", "A": "catégorie A", "B": "catégorie B",
        "other": "une autre catégorie", "none": "aucun permis"
    },
    "Quelle catégorie de permis la conduite du véhicule demande-t-elle ?", "office", _REGISTRATION,
    says="la catégorie de permis exigée"
)
model_marketed_in_france = yes_no(
    "vehicle.model_marketed_in_france", "Le modèle est-il commercialisé en France ?", "office",
    says="le modèle est commercialisé en France"
)
model_registrations_per_year = whole(
    "vehicle.model_registrations_per_year", "vehicle",
    "Combien d'exemplaires de ce modèle ont été immatriculés en France l'année précédant la livraison ?", "office",
    high=10_000_000, says="le nombre annuel d'immatriculations du modèle en France"
)
individually_approved = yes_no(
    "vehicle.individually_approved", "Le véhicule a-t-il été importé et réceptionné à titre isolé ?", "office",
    _REGISTRATION, says="le véhicule a été importé et réceptionné à titre isolé"
)
make = choice(
    "vehicle.make",
    {
        "aston_martin": "Aston Martin", "audi": "Audi", "bentley": "Bentley", "bluecar": "Bluecar", "bmw": "BMW",
        "bugatti": "Bugatti", "buick": "Buick", "cadillac": "Cadillac", "chevrolet": "Chevrolet",
        "chrysler": "Chrysler", "de_tomaso": "De Tomaso", "dodge": "Dodge", "ferrari": "Ferrari",
        "ford_europe": "Ford (gamme européenne)", "ford_us": "Ford (gamme américaine)", "gmc": "GMC",
        "hummer": "Hummer", "jaguar": "Jaguar", "jeep": "Jeep", "lamborghini": "Lamborghini",
        "land_rover": "Land Rover", "lincoln": "Lincoln", "lotus": "Lotus", "maserati": "Maserati",
        "maybach": "Maybach", "mclaren": "McLaren", "mercedes": "Mercedes-Benz", "mercury": "Mercury",
        "plymouth": "Plymouth", "pontiac": "Pontiac", "porsche": "Porsche", "ram": "RAM",
        "rolls_royce": "Rolls-Royce", "shelby": "Shelby", "tesla": "Tesla", "tvr": "TVR", "venturi": "Venturi",
        "other_american": "une autre marque américaine", "other": "une autre marque"
    },
    "Quelle est la marque du véhicule ?", "office", _REGISTRATION, says="la marque du véhicule"
)
model_line = choice(
    "vehicle.model_line",
    {
        "s": "type S", "rs": "type RS", "r8": "R8", "m": "type M", "r": "type R", "svr": "type SVR",
        "amg": "type AMG", "sport_trim": "simple finition sportive (S line, M Sport, R-Dynamic, AMG Line…)",
        "discovery_sport": "Discovery Sport", "freelander": "Freelander",
        "range_rover_velar": "Range Rover Velar", "range_rover_evoque": "Range Rover Evoque",
        "corvette": "Corvette", "camaro": "Camaro", "other": "un autre modèle"
    },
    "De quelle gamme ou de quel type de la marque le modèle est-il ?", "office", _REGISTRATION,
    says="la gamme du modèle"
)
installation_approved = yes_no(
    "vehicle.installation_approved",
    "L'installation au gaz ou au superéthanol est-elle homologuée ?", "office", _REGISTRATION,
    says="l'installation au gaz ou au superéthanol est homologuée"
)
registration_country = choice(
    "vehicle.registration_country", COUNTRIES, "Dans quel pays le véhicule est-il immatriculé ?", "office",
    _REGISTRATION, says="le pays d'immatriculation"
)
registered = yes_no(
    "vehicle.registered", "Le véhicule est-il immatriculé ?", "office", _REGISTRATION,
    says="le véhicule est immatriculé"
)
registered_in_metropolitan_france = yes_no(
    "vehicle.registered_in_metropolitan_france", "Le véhicule est-il immatriculé en France métropolitaine ?", "office",
    _REGISTRATION, says="le véhicule est immatriculé en France métropolitaine"
)
registered_to_policyholder = yes_no(
    "vehicle.registered_to_policyholder", "Le certificat d'immatriculation est-il au nom de l'adhérent ?", "office",
    _REGISTRATION, says="le certificat d'immatriculation est au nom de l'adhérent"
)
collector_registration = yes_no(
    "vehicle.collector_registration",
    "Le certificat d'immatriculation porte-t-il la mention de véhicule de collection ?", "office", _REGISTRATION,
    says="le véhicule est immatriculé comme véhicule de collection"
)
condition = choice(
    "vehicle.condition",
    {
        "normal": "en état normal", "scrap": "bon pour la démolition ou assimilé",
        "total_loss": "déclaré en perte totale ou équivalent"
    },
    "Dans quel état administratif le véhicule se trouve-t-il ?", "office", says="l'état administratif du véhicule"
)
modifications = Tags(
    "vehicle.modifications",
    {
        "performance": "performances accrues", "purpose": "destination changée",
        "fuel_type": "nature de carburant changée", "controls_or_access": "commandes ou accès changés",
        "disability_fitting": "adaptation à un handicap", "approved_accessory": "accessoire homologué",
        "other": "autre transformation"
    },
    "Le véhicule a-t-il été modifié depuis sa sortie d'usine ?", "insured", says="le véhicule a été modifié :"
)
inspection_compliant = yes_no(
    "vehicle.inspection_compliant", "Le véhicule était-il en règle du contrôle technique obligatoire ?", "insured",
    "le procès-verbal de contrôle technique", says="le véhicule était en règle du contrôle technique"
)
inspection_caused_damage = yes_no(
    "vehicle.inspection_caused_damage", "Le défaut de contrôle technique a-t-il causé les dommages du véhicule ?",
    "expert", _APPRAISAL, says="le défaut de contrôle technique a causé les dommages"
)
inspection_due = yes_no(
    "vehicle.inspection_due", "Le véhicule est-il en âge de passer le contrôle technique obligatoire ?", "office",
    says="le véhicule est soumis au contrôle technique"
)
unapproved_parts = yes_no(
    "vehicle.unapproved_parts",
    "Des pièces d'origine ont-elles été remplacées par des pièces que le constructeur n'agrée pas ?", "expert",
    _APPRAISAL, says="des pièces d'origine ont été remplacées par des pièces non agréées"
)
modification_linked_to_failure = yes_no(
    "vehicle.modification_linked_to_failure", "La panne est-elle liée à une modification du véhicule ?", "expert",
    _APPRAISAL, says="la panne est liée à une modification du véhicule"
)
uses = Tags(
    "vehicle.uses",
    {
        "paid_passenger_transport": "transport de personnes à titre onéreux",
        "paid_goods_transport": "transport de marchandises à titre onéreux",
        "rental": "location de courte ou de longue durée à titre professionnel", "ambulance": "ambulance",
        "driving_school": "auto-école", "taxi": "taxi", "medical_transport": "véhicule sanitaire léger",
        "police": "police ou gendarmerie", "fire_service": "pompiers", "motor_trade": "professionnel de l'automobile",
        "sport": "usage sportif", "competition": "compétition", "rally": "rallye", "trials": "essais d'une épreuve",
        "off_road": "franchissement ou tout-terrain", "building_site": "chantiers et travaux publics",
        "severe_conditions": "conditions sévères au sens du constructeur",
        "outside_maker_standards": "usage hors des normes techniques du constructeur",
        "highway_code_breached": "circulation contraire au Code de la route",
        "short_rental": "location de courte durée", "freight": "société de fret",
        "public_transport": "transport collectif", "show": "spectacle", "stunts": "cascade",
        "speed_event": "épreuve de vitesse", "hearse": "corbillard", "agricultural": "travaux agricoles"
    },
    "Le véhicule sert-il à l'un de ces usages ?", "insured", says="le véhicule sert à l'usage suivant :"
)
mainly_abroad = yes_no(
    "vehicle.mainly_abroad", "Le véhicule est-il principalement gardé ou utilisé à l'étranger ?", "insured",
    says="le véhicule est principalement gardé ou utilisé à l'étranger"
)

# --- dates and mileage -----------------------------------------------------------------------------------------------

first_registered_on = day(
    "vehicle.first_registered_on", "Quand le véhicule a-t-il été mis en circulation pour la première fois ?", "office",
    _REGISTRATION, says="le jour de première mise en circulation"
)
delivered_on = day(
    "vehicle.delivered_on", "Quand le véhicule a-t-il été livré ?", "office", "le bon de livraison",
    says="le jour de livraison"
)
mileage_at_delivery_km = whole(
    "vehicle.mileage_at_delivery_km", "km", "Combien de kilomètres le véhicule avait-il parcourus à la livraison ?",
    "office", high=2_000_000, proof="le bon de livraison", says="le kilométrage à la livraison"
)
mileage_at_signature_km = whole(
    "vehicle.mileage_at_signature_km", "km",
    "Combien de kilomètres le véhicule avait-il parcourus à la signature du contrat ?", "office", high=2_000_000,
    proof="le bon de commande", says="le kilométrage à la signature du contrat"
)
mileage_limit_reached_on = maybe_day(
    "vehicle.mileage_limit_reached_on",
    "Quel jour le véhicule a-t-il atteint le kilométrage auquel la garantie cesse ?", "insured",
    "le relevé du compteur", says="le jour où le véhicule atteint le kilométrage limite"
)
age_years_given = whole(
    "vehicle.age_years", "year", "Quel âge le véhicule a-t-il au jour de l'événement, en années entières ?", "office",
    high=150, proof=_REGISTRATION, says="l'âge du véhicule"
)
#: Complete years from the first registration to the event, unless the age itself is given.
age_years = given_or(age_years_given, whole_years(first_registered_on, event.day))
mileage_km = whole(
    "vehicle.mileage_km", "km", "Quel est le kilométrage du véhicule au moment de l'intervention ?", "repairer",
    high=2_000_000, proof="le relevé du compteur", says="le kilométrage au moment de l'intervention"
)
mileage_at_acceptance_km = whole(
    "vehicle.mileage_at_acceptance_km", "km", "Quel kilométrage a été relevé au moment de la prise en charge ?",
    "repairer", high=2_000_000, proof="le relevé du compteur", says="le kilométrage relevé à la prise en charge"
)
acquired_on = day(
    "vehicle.acquired_on", "Quand le véhicule a-t-il été acquis ?", "insured", "la facture d'achat",
    says="le jour d'acquisition du véhicule"
)
purchase_price = money(
    "vehicle.purchase_price", "Quel prix TTC le véhicule a-t-il coûté ?", "insured", proof="la facture d'achat",
    says="le prix d'achat du véhicule"
)
professional_invoice = yes_no(
    "vehicle.professional_invoice",
    "Le prix est-il prouvé par une facture d'achat établie par un professionnel de l'automobile ?", "insured",
    "la facture d'achat", says="le prix est prouvé par la facture d'un professionnel"
)

# --- value -----------------------------------------------------------------------------------------------------------

replacement_value = money(
    "vehicle.replacement_value", "Quelle est la valeur de remplacement du véhicule à dire d'expert ?", "expert",
    proof=_APPRAISAL, says="la valeur de remplacement à dire d'expert"
)
argus_km_value = money(
    "vehicle.argus_km_value", "Quelle est la cote du véhicule corrigée du kilométrage ?", "expert",
    proof="la cote de l'Argus", says="la cote corrigée du kilométrage"
)
argus_standard_value = money(
    "vehicle.argus_standard_value", "Quelle est la cote standard du véhicule, sans correction du kilométrage ?",
    "expert", proof="la cote de l'Argus", says="la cote standard"
)
argus_last_quotation = money(
    "vehicle.argus_last_quotation", "Quelle est la dernière cote publiée du véhicule ?", "expert",
    proof="la cote de l'Argus", says="la dernière cote publiée"
)
argus_last_quoted_on = maybe_day(
    "vehicle.argus_last_quoted_on", "Si le véhicule n'est plus coté, de quel jour date sa dernière cote publiée ?",
    "expert", "la cote de l'Argus", says="la date de la dernière cote publiée d'un véhicule qui n'est plus coté"
)

# --- what became of it -----------------------------------------------------------------------------------------------

immobilised = yes_no(
    "vehicle.immobilised", "Le véhicule est-il immobilisé par une panne ?", "insured",
    says="le véhicule est immobilisé par une panne"
)
rideable = yes_no(
    "vehicle.rideable", "Le véhicule est-il en état de rouler ?", "insured", says="le véhicule est en état de rouler"
)
safe_to_ride = yes_no(
    "vehicle.safe_to_ride", "Peut-on rouler avec le véhicule sans risquer d'aggraver les dommages ?", "repairer",
    says="on peut rouler sans risquer d'aggraver les dommages"
)
needs_roadside_or_tow = yes_no(
    "vehicle.needs_roadside_or_tow", "Le véhicule a-t-il besoin d'un dépannage sur place ou d'un remorquage ?",
    "insured", says="le véhicule a besoin d'un dépannage sur place ou d'un remorquage"
)
dangerous_to_drive = yes_no(
    "vehicle.dangerous_to_drive",
    "Rouler avec le véhicule serait-il anormal, ou dangereux pour les personnes ou les véhicules ?", "insured",
    says="rouler avec le véhicule serait anormal ou dangereux"
)
wreck = yes_no("vehicle.wreck", "Le véhicule est-il une épave ?", "expert", says="le véhicule est une épave")
immobilised_on = maybe_day(
    "vehicle.immobilised_on", "Depuis quel jour le véhicule est-il immobilisé ?", "insured",
    says="le jour où le véhicule est immobilisé"
)
left_at_garage_on = maybe_day(
    "vehicle.left_at_garage_on", "Quel jour le véhicule a-t-il été laissé au garage ?", "repairer",
    "l'ordre de réparation", says="le jour où le véhicule est laissé au garage"
)
collected_on = maybe_day(
    "vehicle.collected_on", "Quel jour le véhicule réparé a-t-il été repris ?", "insured",
    says="le jour où le véhicule réparé est repris"
)
immobilised_days = whole(
    "vehicle.immobilised_days", "day", "Combien de jours l'immobilisation du véhicule dure-t-elle ?", "repairer",
    high=3_650, says="la durée d'immobilisation"
)
immobilised_hours = fixed(
    "vehicle.immobilised_hours", "hour", 10, "Combien d'heures l'immobilisation du véhicule dure-t-elle ?", "repairer",
    high=87_600, says="la durée d'immobilisation en heures"
)
sold_on = maybe_day(
    "vehicle.sold_on", "Quel jour le véhicule a-t-il été cédé ?", "insured", "le certificat de cession",
    says="le jour de la cession du véhicule"
)
stolen_on = maybe_day(
    "vehicle.stolen_on", "Quel jour le véhicule a-t-il été volé ?", "insured", "le récépissé de plainte",
    says="le jour du vol du véhicule"
)
destroyed_on = maybe_day(
    "vehicle.destroyed_on", "Quel jour le véhicule a-t-il été détruit ?", "insured", "le certificat de destruction",
    says="le jour de la destruction du véhicule"
)
destruction_certified = yes_no(
    "vehicle.destruction_certified", "Le certificat de destruction du véhicule a-t-il été fourni ?", "insured",
    "le certificat de destruction", says="le certificat de destruction a été fourni"
)
destroyed_by_covered_event = yes_no(
    "vehicle.destroyed_by_covered_event", "Le véhicule a-t-il été détruit par un événement garanti ?", "handler",
    says="le véhicule a été détruit par un événement garanti"
)
owner_died_on = maybe_day(
    "vehicle.owner_died_on", "Quel jour le propriétaire du véhicule est-il décédé ?", "insured", "l'acte de décès",
    says="le jour du décès du propriétaire du véhicule"
)
seized_on = maybe_day(
    "vehicle.seized_on", "Quel jour le véhicule a-t-il été saisi ?", "insured", "l'acte de saisie",
    says="le jour de la saisie du véhicule"
)
requisitioned_on = maybe_day(
    "vehicle.requisitioned_on", "Quel jour le véhicule a-t-il été réquisitionné ?", "insured",
    "l'ordre de réquisition", says="le jour de la réquisition du véhicule"
)
requisitioned_for_use_only = yes_no(
    "vehicle.requisitioned_for_use_only", "La réquisition porte-t-elle sur le seul usage du véhicule ?", "insured",
    "l'ordre de réquisition", says="la réquisition porte sur le seul usage du véhicule"
)
requisition_suspension_asked = yes_no(
    "vehicle.requisition_suspension_asked",
    "L'adhérent a-t-il demandé que la réquisition suspende le contrat au lieu d'y mettre fin ?", "insured",
    says="l'adhérent a demandé la suspension du contrat pendant la réquisition"
)
requisition_returned_on = maybe_day(
    "vehicle.requisition_returned_on", "Quel jour le véhicule réquisitionné a-t-il été rendu ?", "insured",
    says="le jour où le véhicule réquisitionné est rendu"
)
requisition_return_known_on = maybe_day(
    "vehicle.requisition_return_known_on", "Quel jour l'assuré a-t-il su que le véhicule était rendu ?", "insured",
    says="le jour où l'assuré sait que le véhicule réquisitionné est rendu"
)
requisition_return_told_on = maybe_day(
    "vehicle.requisition_return_told_on", "Quel jour l'assureur a-t-il été avisé du retour du véhicule ?", "office",
    says="le jour où l'assureur est avisé du retour du véhicule réquisitionné"
)
leased = yes_no(
    "vehicle.leased", "Le véhicule est-il loué avec option d'achat ou en location de longue durée ?", "insured",
    "le contrat de location", says="le véhicule est en location avec option d'achat ou de longue durée"
)
certificate_withdrawn = yes_no(
    "vehicle.certificate_withdrawn", "Les autorités ont-elles retiré le certificat d'immatriculation ?", "office",
    "le certificat d'immatriculation", says="le certificat d'immatriculation a été retiré"
)
paid_in_cash = yes_no(
    "vehicle.paid_in_cash", "Le véhicule a-t-il été payé en espèces ?", "insured", "la facture d'achat",
    says="le véhicule a été payé en espèces"
)
conversion_accepted = yes_no(
    "vehicle.conversion_accepted", "Les conditions particulières acceptent-elles l'aménagement du véhicule ?", "office",
    "les conditions particulières", says="l'aménagement est accepté"
)
