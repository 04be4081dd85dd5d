"""Services 5: the data that SPGA handles for the included services.

How long they are kept is in `privacy`, the rights of the client in `data_rights`: both texts say the same.
Source: general conditions of the included services, articles 5 to 5.3.
"""

from __future__ import annotations

from clausier.facts import privacy
from clausier.law.data_protection import asked as asked_for
from clausier.rules.provisions import Right
from clausier.rules.words import all_of, listed, named, not_

from .privacy import SERVICES_DATA

MANAGER = "SPGA (CIRANO), responsable du traitement"

LEGITIMATE_INTEREST = named(
    listed(privacy.purpose, {"ORNG-S5-5": ("prospecting", "research", "statistics", "prevention")}),
    "ORNG-S5-5",
    says="Prospection, recherche et développement, statistiques et prévention reposent sur l'intérêt légitime de SPGA, "
    "le reste sur le contrat.",
)
USE_OF_SERVICES_DATA = Right(
    ("ORNG-S5-1", "ORNG-S5-4"),
    "SPGA emploie les données des services pour le contrat, la prospection et le suivi des clients, les recours et "
    "réclamations, la recherche, la prévention, les statistiques, la fraude, le blanchiment et la loi.",
    key="use_of_services_data",
    who=MANAGER,
    act="utiliser les données des services à cette fin",
    ground=all_of(
        SERVICES_DATA,
        listed(
            privacy.purpose,
            {
                "ORNG-S5-4": (
                    "contract", "prospecting", "complaints", "research", "prevention", "statistics", "fraud",
                    "money_laundering", "legal_duty",
                ),
            },
        ),
        not_(all_of(privacy.purpose == "prospecting", asked_for("objection_to_prospecting"))),
        not_(all_of(LEGITIMATE_INTEREST, asked_for("objection"))),
    ),
)  # fmt: skip
COLLECTION_OF_SERVICES_DATA = Right(
    "ORNG-S5-2",
    "SPGA recueille identité et coordonnées, véhicule, localisation liée aux risques ou aux services, produits "
    "détenus, sinistres et interventions, échanges, paiements, connexions et usages.",
    key="collection_of_services_data",
    who=MANAGER,
    act="recueillir cette donnée pour les services",
    ground=all_of(
        SERVICES_DATA,
        listed(
            privacy.category,
            {
                "ORNG-S5-2": (
                    "identity", "contact", "vehicle", "location", "products", "claims", "exchanges", "payments",
                    "connection",
                ),
            },
        ),
    ),
)  # fmt: skip
RECIPIENTS_OF_SERVICES_DATA = Right(
    "ORNG-S5-3",
    "Les données des services vont au personnel de SPGA, à ses partenaires et sous-traitants sous contrat, aux "
    "réassureurs, organismes professionnels, assureurs ou organismes sociaux des personnes impliquées, aux "
    "intermédiaires et aux personnes intéressées au contrat.",
    key="recipients_of_services_data",
    who=MANAGER,
    act="transmettre les données des services à ce destinataire",
    ground=all_of(
        SERVICES_DATA,
        listed(
            privacy.recipient,
            {
                "ORNG-S5-3": (
                    "staff", "partner", "subcontractor", "reinsurer", "professional_body", "other_insurer",
                    "social_body", "intermediary", "interested_person",
                ),
            },
        ),
    ),
)  # fmt: skip
