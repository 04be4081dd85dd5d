"""The people travelling in the vehicle, one row a person; the `id` of a row is the number that other tables name."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, whole, yes_no
from clausier.rules.declare import rows as table

rows = table(
    "people", "Qui voyageait dans le véhicule ou demande une prestation ?", "insured",
    [
        whole(
            "people.number", "", "Quel numéro cette personne porte-t-elle dans le dossier ?", "insured", low=1,
            high=99, says="le numéro de la personne"
        ),
        choice(
            "people.role",
            {
                "policyholder": "l'adhérent", "driver": "le conducteur", "passenger": "un passager",
                "relative": "un proche", "hitchhiker": "un auto-stoppeur", "other": "une autre personne"
            },
            "Quelle est la qualité de cette personne ?", "insured", says="la qualité de la personne"
        ),
        whole(
            "people.age_years", "year", "Quel âge cette personne a-t-elle ?", "insured", high=120,
            says="l'âge de la personne"
        ),
        choice(
            "people.relation",
            {
                "self": "l'assuré lui-même", "spouse": "le conjoint, concubin ou partenaire", "child": "un enfant",
                "parent": "un parent", "sibling": "un frère ou une sœur",
                "other_family": "un autre membre de la famille", "employee": "un salarié", "none": "aucun lien"
            },
            "Quel lien cette personne a-t-elle avec l'assuré ?", "insured", says="le lien avec l'assuré"
        ),
        yes_no(
            "people.same_household", "Cette personne vit-elle au foyer de l'assuré ?", "insured",
            says="la personne vit au foyer de l'assuré"
        ),
        yes_no(
            "people.dependant", "Cette personne est-elle à la charge fiscale de l'assuré ?", "insured",
            "l'avis d'imposition", says="la personne est à la charge de l'assuré"
        ),
        yes_no(
            "people.hospitalised", "Cette personne est-elle hospitalisée ?", "doctor", "le bulletin d'hospitalisation",
            says="la personne est hospitalisée"
        ),
        yes_no(
            "people.in_vehicle", "Cette personne était-elle à bord du véhicule ?", "insured",
            says="la personne était à bord du véhicule"
        ),
        yes_no(
            "people.carried_free", "Cette personne était-elle transportée gratuitement ?", "insured",
            says="la personne était transportée gratuitement"
        ),
        yes_no(
            "people.deceased", "Cette personne est-elle décédée ?", "doctor", "l'acte de décès",
            says="la personne est décédée"
        ),
    ],
    max_rows=99, says="personne"
)
