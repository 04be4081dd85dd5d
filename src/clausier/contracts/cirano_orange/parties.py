"""Article 1 and the sheet: who is insured, who sells, manages and insures, and what the contract is made of.

The definitions of things and events are in the chapters that use them (`scope`, `value`, `covered_parts`). Source:
information sheet and general conditions BAST/CIR/2020/16/FR/25/020, heading and article 1.
"""

from __future__ import annotations

from clausier.facts import policy, policyholder, repair, roadside, vehicle
from clausier.facts import request as asked
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Document, Item, Right, Route
from clausier.rules.words import all_of, any_of, named, not_, reading

from .contacts import ADDRESS, EMAIL

# --- doubts of the text -----------------------------------------------------------------------------------------------

LEASED_VEHICLE = Reading(
    "ORNG-1-1",
    "L'adhérent doit figurer sur le bulletin et sur le certificat d'immatriculation ; or celui d'un véhicule loué est "
    "au nom du bailleur.",
    (
        ("lessee_counts", "Le locataire qui a signé le bulletin est l'adhérent."),
        ("holder_only", "Seul le titulaire du certificat d'immatriculation peut être l'adhérent."),
    ),
    "Le contrat s'adresse à qui choisit d'adhérer ; le certificat nomme aussi le locataire.",
)
WHICH_SALE = Reading(
    "ORNG-1-8",
    "Le « jour de la vente » est celui de la signature du contrat, mais les cinq jours de déclaration du vendeur se "
    "comptent de « la vente du véhicule ».",
    (
        ("as_written", "Le terme défini vaut pour l'éligibilité ; la vente du véhicule, là où le texte la nomme."),
        ("signature_only", "Toute vente s'entend de la signature du contrat."),
    ),
    "La définition vise une expression ; le texte en emploie une autre.",
)

# --- who is insured ---------------------------------------------------------------------------------------------------

MEMBER = named(
    all_of(
        policyholder.signatory,
        reading(
            LEASED_VEHICLE,
            lessee_counts=any_of(vehicle.registered_to_policyholder, vehicle.leased),
            holder_only=vehicle.registered_to_policyholder,
        ),
    ),
    "ORNG-1-1",
    says="L'adhérent, ou assuré, ou client, est la personne qui souscrit et que désignent le bulletin d'adhésion et le "
    "certificat d'immatriculation.",
)
ACT_ON_CONTRACT = Right(
    "ORNG-1-1",
    "Modifier le contrat, y renoncer ou le résilier revient à l'adhérent, personne physique ou morale.",
    key="act_on_contract",
    who="adhérent",
    act="modifier le contrat, y renoncer ou le résilier",
    ground=MEMBER,
)
SALE_DAY = named(policy.signed_on, "ORNG-1-8", says="Le jour de la vente est celui où le contrat a été signé.")

# --- garages ----------------------------------------------------------------------------------------------------------

REPAIR_GARAGE = named(
    repair.by_professional, "ORNG-1-5", says="Le garage réparateur est un professionnel de l'automobile."
)
SELLER_WORKSHOP = Route(
    ("ORNG-12-3", "ORNG-1-4"),
    "Le véhicule va au plus tôt chez le distributeur qui a vendu la garantie, s'il a un atelier, ou chez un autre "
    "professionnel au choix du client.",
    key="seller_workshop",
    topic="repairer_choice",
    when=all_of(asked.topic == "repairer_choice", roadside.seller_has_workshop),
    contact="l'atelier du point de vente qui a vendu la garantie, ou tout professionnel de l'automobile",
    channels=("sur place", "téléphone"),
    have_ready=("le bulletin d'adhésion", "le carnet d'entretien"),
)
ANY_PROFESSIONAL = Route(
    "ORNG-12-3",
    "Si le vendeur n'a pas d'atelier, le véhicule va au plus tôt chez un professionnel de l'automobile, au choix du "
    "client.",
    key="any_professional",
    topic="repairer_choice",
    when=asked.topic == "repairer_choice",
    contact="tout professionnel de l'automobile",
    channels=("sur place", "téléphone"),
    have_ready=("le bulletin d'adhésion", "le carnet d'entretien"),
)
CHOOSE_REPAIRER = Right(
    "ORNG-12-3",
    "Le client conduit ou fait remorquer le véhicule chez le vendeur qui a un atelier ou chez le professionnel de son "
    "choix.",
    key="choose_repairer",
    who="client",
    act="confier le véhicule à ce réparateur",
    ground=REPAIR_GARAGE,
)

# --- the contract and the other side ----------------------------------------------------------------------------------

CONTRACT_DOCUMENTS = Document(
    "ORNG-1-6",
    "Le contrat « Orange Sans Vétusté » est fait de trois pièces, remises à qui en demande copie.",
    key="contract_documents",
    by="gestionnaire",
    to="adhérent",
    due=asked.topic == "contract_copy",
    items=[
        Item(what="le bulletin d'adhésion"),
        Item(what="la fiche d'information précontractuelle"),
        Item(what="les conditions générales"),
    ],
    present=policy.documents_available,
)
INFORMATION_SHEET = Document(
    "ORNG-FIP-43",
    "Avant d'adhérer, le client reçoit la fiche d'information, en accuse réception par date et signature, et "
    "l'essentiel de ses réponses sur sa situation, ses besoins, ses connaissances et son expérience figure au "
    "bulletin.",
    key="information_sheet",
    by="distributeur",
    to="adhérent",
    due=not_(all_of(policy.precontract_information_given, policy.information_sheet_signed, policy.form_signed)),
    items=[
        Item(what="la fiche d'information, avant l'adhésion", needed=not_(policy.precontract_information_given)),
        Item(what="la date de réception et la signature du client", needed=not_(policy.information_sheet_signed)),
        Item(what="le bulletin signé avec l'essentiel des réponses", needed=not_(policy.form_signed)),
    ],
)
INTERMEDIARY = Route(
    ("ORNG-FIP-1", "ORNG-FIP-42"),
    "SPGA, sous la marque CIRANO, est à la fois souscripteur du contrat de groupe, courtier et gestionnaire ; "
    "l'assureur est Bastion Insurance Company Limited, à Malte. SPGA appartient au groupe Verspieren, qui détient plus "
    "de 10 % de son capital, et peut être rémunérée par commission.",
    key="intermediary",
    topic="intermediary",
    when=asked.topic == "intermediary",
    contact=f"SPGA (ORIAS n° 07 003 110), {ADDRESS}",
    channels=("lettre", "courriel"),
    have_ready=("le bulletin d'adhésion",),
)
OTHER_INSURERS = Route(
    "ORNG-FIP-41",
    "Le courtier donne, à qui le demande, le nom des autres assureurs avec lesquels il travaille.",
    key="other_insurers",
    topic="partners",
    when=asked.topic == "partners",
    contact=f"SPGA, {ADDRESS}, ou {EMAIL}",
    channels=("lettre", "courriel"),
)
MANAGER = Route(
    "ORNG-1-7",
    "Le gestionnaire du contrat est SPGA, plateau de gestion CIRANO.",
    key="manager",
    topic="other",
    when=asked.topic == "other",
    contact=f"le plateau de gestion, {ADDRESS}, ou {EMAIL}",
    channels=("lettre", "courriel"),
    have_ready=("le numéro de garantie",),
)
