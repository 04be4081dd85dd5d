"""The definitions of persons: who is insured, who may act on the contract, who stands on the other side.

Source: general conditions n° 2220453, preamble and definitions. The definitions of things and events are in the
chapters that use them: breakdown and normal wear in `scope`, immobilisation and assistance in `assistance`, VRADE in
`breakdown`.
"""

from __future__ import annotations

from clausier.facts import policy, policyholder, repair
from clausier.facts import request as asked
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Document, Information, Item, Right, Route
from clausier.rules.words import all_of, any_of, given_or, named, not_, reading

from .request import MANAGER_ADDRESS

# --- doubts of the text -----------------------------------------------------------------------------------------------

WHO_IS_THE_ASSISTANT = Reading(
    "MOTO-D-1",
    "L'article 5 parle d'un « Assisteur » que rien ne définit, et l'article 5.6 fait payer l'assureur là où l'article "
    "5.2 fait payer l'assisteur.",
    (
        (
            "insurer_owes_all",
            "L'assureur doit toutes les prestations d'assistance, quel que soit celui qui les organise.",
        ),
    ),
    "La définition fait de lui le garant de l'assistance comme de la panne.",
)
WHICH_DAY_MAKES_THE_USER = Reading(
    "MOTO-D-3",
    "L'usage s'apprécie au jour du sinistre « ou » à la remise au réparateur : ce peuvent être deux personnes ; et la "
    "définition fait d'un simple emprunteur un adhérent.",
    (
        (
            "either_day",
            "L'une des deux dates suffit ; l'emprunteur reçoit les prestations, le signataire garde le contrat.",
        ),
        ("day_of_event", "Seul compte le jour du sinistre ; l'emprunteur n'agit pas davantage sur le contrat."),
        ("full_member", "L'une des deux dates suffit, et l'emprunteur peut aussi agir sur le contrat."),
    ),
    "Le bulletin, la prime et la résiliation sont l'affaire de celui qui a signé ; pour les prestations, le doute "
    "profite à l'assuré.",
)
CHOICE_OF_REPAIRER = Reading(
    "MOTO-D-15",
    "Le réparateur est librement choisi, mais l'article 6.1 oriente vers le vendeur ou un réparateur recommandé.",
    (
        (
            "free",
            "L'orientation est un conseil : l'accord ne peut être refusé à cause du choix d'un autre professionnel.",
        ),
        ("directed", "Le choix se limite au vendeur, au réseau et aux réparateurs agréés ou recommandés."),
    ),
    "La définition met en premier le libre choix.",
)
UNDEFINED_WORDS = Reading(
    "MOTO-D-20",
    "Assisteur, Vendeur, Vendeur Automobile, Domicile, réparateur recommandé et réparateur agréé ne sont pas définis.",
    (
        (
            "usual_sense",
            "L'assisteur est celui qui exécute l'assistance pour l'assureur ; le vendeur, le professionnel qui a vendu "
            "le véhicule et non CETELEM ; le domicile, la résidence habituelle de l'adhérent.",
        ),
    ),
    "C'est le sens courant de ces mots.",
)
BROKER_ADDRESS = Reading(
    "MOTO-D-6",
    "Le même siège de CETELEM est écrit avec deux codes postaux, 75318 (préambule et souscripteur) et 75009 (CETELEM).",
    (("cedex", "On écrit au code 75318 Paris Cedex 9 ; un courrier à l'autre adresse vaut aussi."),),
    "« Cedex 9 » ne va qu'avec ce code, et il est imprimé deux fois.",
)

# --- who is insured ---------------------------------------------------------------------------------------------------

USER_AT_EVENT = policyholder.use_with_owner_consent_at_event
USER_ON_EITHER_DAY = any_of(USER_AT_EVENT, policyholder.use_with_owner_consent_at_handover)
IS_USER = named(
    all_of(
        policyholder.role == "user",
        reading(
            WHICH_DAY_MAKES_THE_USER,
            either_day=USER_ON_EITHER_DAY,
            day_of_event=USER_AT_EVENT,
            full_member=USER_ON_EITHER_DAY,
        ),
    ),
    "MOTO-D-3",
    says="L'utilisateur a l'usage et la conduite du véhicule avec l'accord du propriétaire, au jour du sinistre ou "
    "lors de la remise au réparateur.",
)
IS_OWNER = named(
    policyholder.role.is_in("owner", "heir"),
    "MOTO-D-2",
    says="L'adhérent est le propriétaire du véhicule ; ses héritiers exercent ses droits.",
)
BENEFICIARY = Condition(
    ("MOTO-D-2", "MOTO-D-3"),
    "Les garanties profitent au propriétaire du véhicule et à celui qui l'utilise avec son accord ; ni à l'acquéreur, "
    "car le contrat ne se cède pas, ni à un tiers.",
    test=any_of(IS_OWNER, IS_USER),
)
MAY_ACT_ON_CONTRACT = named(
    reading(
        WHICH_DAY_MAKES_THE_USER,
        either_day=any_of(policyholder.signatory, policyholder.role == "heir"),
        day_of_event=any_of(policyholder.signatory, policyholder.role == "heir"),
        full_member=any_of(policyholder.signatory, policyholder.role == "heir", IS_USER),
    ),
    "MOTO-D-3",
    says="Seul celui qui a signé le bulletin d'adhésion, ou son héritier, agit sur le contrat ; l'emprunteur n'a droit "
    "qu'aux prestations.",
)
ACT_ON_CONTRACT = Right(
    ("MOTO-D-2", "MOTO-D-3"),
    "Modifier le contrat, y renoncer ou le résilier revient au signataire du bulletin d'adhésion ou à son héritier.",
    key="act_on_contract",
    who="signataire du bulletin d'adhésion",
    act="modifier le contrat, y renoncer ou le résilier",
    ground=MAY_ACT_ON_CONTRACT,
)
MEMBERSHIP_FORM = Document(
    "MOTO-D-4",
    "Le bulletin d'adhésion, signé par l'adhérent, décrit le véhicule et l'essentiel du contrat ; il est réclamé tant "
    "qu'il n'est pas signé.",
    key="membership_form",
    by="adhérent",
    to="assureur",
    due=not_(policy.form_signed),
    items=[
        Item(what="les caractéristiques du véhicule"),
        Item(what="les principaux éléments du contrat"),
        Item(what="la signature de l'adhérent"),
    ],
    present=policy.form_signed,
)
FREE_CHOICE_OF_REPAIRER = Right(
    "MOTO-D-15",
    "L'adhérent choisit librement son réparateur, pourvu que ce soit un professionnel de la réparation ; l'atelier du "
    "vendeur et les réparateurs agréés en sont.",
    key="choose_repairer",
    who="adhérent",
    act="confier le véhicule à ce réparateur",
    ground=all_of(
        repair.by_professional,
        reading(CHOICE_OF_REPAIRER, free=repair.by_professional, directed=repair.repairer_kind != "other"),
    ),
)

# --- how the contract was made ----------------------------------------------------------------------------------------

DISTANCE_CONTRACT = named(
    given_or(policy.sold_at_distance, all_of(policy.private_purpose, policy.sale_channel != "in_person")),
    "MOTO-D-7",
    says="Le contrat est conclu à distance quand un consommateur et un professionnel n'ont employé, jusqu'à sa "
    "conclusion, que des moyens de communication à distance, dans un système organisé pour cela.",
)
DISTANCE_RULES = Right(
    "MOTO-D-7",
    "Les règles de la vente à distance protègent l'adhérent dont le contrat a été conclu sans rencontre avec le "
    "vendeur.",
    key="distance_selling_rules",
    who="adhérent",
    act="invoquer les règles de la vente à distance",
    ground=DISTANCE_CONTRACT,
)

# --- the other side ---------------------------------------------------------------------------------------------------

INSURER = Information(
    "MOTO-D-1",
    "L'assureur est Icare Assurance, garant de la panne comme de l'assistance.",
    why="Identité de celui qui doit ce que les autres articles calculent : elle ne change aucun résultat.",
    doubts=(WHO_IS_THE_ASSISTANT,),
)
CONTRACT = Information(
    "MOTO-D-5",
    "Le contrat assure la panne mécanique du véhicule et y joint une garantie d'assistance.",
    why="Nom donné à l'ensemble ; les articles 4 et 5 l'exécutent.",
)
UNDEFINED = Information(
    "MOTO-D-20",
    "Plusieurs mots du contrat n'y sont pas définis : assisteur, vendeur, domicile, réparateur agréé ou recommandé.",
    why="Une absence de définition ne décide rien ; le sens retenu est celui que lisent les articles 5 et 6.",
    doubts=(UNDEFINED_WORDS,),
)
BROKER_ROUTE = Route(
    ("MOTO-D-6", "MOTO-D-16"),
    "CETELEM, marque de BNP Paribas Personal Finance, est le courtier mandaté par Icare et Icare Assurance, et le "
    "souscripteur du contrat de groupe auquel l'adhérent adhère.",
    key="broker",
    topic="intermediary",
    when=asked.topic == "intermediary",
    contact="CETELEM, 1 boulevard Haussmann, 75318 Paris Cedex 9 (ORIAS n° 07 023 128)",
    channels=("lettre",),
    have_ready=("le bulletin d'adhésion",),
    doubts=(BROKER_ADDRESS,),
)
MANAGER_ROUTE = Route(
    "MOTO-D-10",
    "Icare gère le contrat pour Icare Assurance : devis, factures et courriers lui sont adressés.",
    key="manager",
    topic="other",
    when=asked.topic == "other",
    contact=f"le gestionnaire, {MANAGER_ADDRESS}",
    channels=("lettre",),
    have_ready=("le numéro de contrat", "le numéro de dossier s'il y en a un"),
)
