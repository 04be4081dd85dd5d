"""The animals that travel with the people, one row an animal."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, yes_no
from clausier.rules.declare import rows as table

rows = table(
    "animals", "Quels animaux voyageaient avec les personnes ?", "insured",
    [
        choice(
            "animals.species", {"cat": "chat", "dog": "chien", "other": "autre animal"}, "De quel animal s'agit-il ?",
            "insured", says="l'espèce de l'animal"
        ),
        choice(
            "animals.dog_category",
            {
                "none": "aucune catégorie", "attack": "première catégorie, chien d'attaque",
                "guard": "deuxième catégorie, chien de garde et de défense"
            },
            "À quelle catégorie de chiens cet animal appartient-il ?", "insured", "le permis de détention",
            says="la catégorie du chien"
        ),
        yes_no(
            "animals.lives_with_beneficiary", "L'animal vit-il au domicile du bénéficiaire ?", "insured",
            says="l'animal vit au domicile du bénéficiaire"
        ),
    ],
    max_rows=20, says="animal"
)
