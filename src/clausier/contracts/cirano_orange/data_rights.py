"""Article 17.4 and services 5.5: the rights of persons over their data, telephone canvassing and recorded calls.

The data of the insurance and those of the included services open the same rights: most provisions cite both texts.
Source: general conditions BAST/CIR/2020/16/FR/25/020, article 17.4, and information sheet; general conditions of the
included services, article 5.5; Regulation (EU) 2016/679, articles 12 to 22; Code de la consommation, L. 223-1 (Act
2025-594).
"""

from __future__ import annotations

from clausier.facts import privacy, recording
from clausier.facts import request as asked
from clausier.law import data_protection as law
from clausier.law import letters
from clausier.law.articles.data_protection import RGPD_15, RGPD_16, RGPD_18, RGPD_20
from clausier.law.data_protection import PERSON
from clausier.law.data_protection import asked as asked_for
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Document, Recourse, Right, Route, Service
from clausier.rules.terms import truth
from clausier.rules.words import all_of, any_of, listed, named, none_of, not_, reading, when

from .contacts import ADDRESS
from .privacy import CONTROLLERS, SERVICES_DATA
from .services_privacy import LEGITIMATE_INTEREST

CIRANO_OFFICER = f"le délégué à la protection des données de CIRANO, rgpd-dpo@cirano.com ou {ADDRESS}"
INSURER_OFFICER = (
    "le délégué à la protection des données de Bastion, info@bastion-insurance.com ou The Landmark, Level 1, Suite 2, "
    "Triq L-Iljun, Qormi QRM 3800, Malte"
)
BY_MAIL = "courriel ou lettre, avec un justificatif d'identité"

# --- doubts of the text ----------------------------------------------------------------------------------------------

WHAT_MAY_BE_REFUSED = Override(
    "ORNG-17.4-8",
    "Le responsable se réserve de refuser « ces demandes », donc même l'accès, ce que la loi ne permet pas.",
    (
        ("law", "Le refus ne vise que l'effacement et l'opposition."),
        ("contract", "Le refus vise toute demande."),
    ),
    "L'accès, la rectification, la limitation et la portabilité sont dus sans cette réserve.",
    law=(RGPD_15.cite, RGPD_16.cite, RGPD_18.cite, RGPD_20.cite),
)
NEEDED_BY_THE_PERSON = Reading(
    "ORNG-S5-11",
    "Avoir besoin des données pour défendre ses droits est donné comme motif d'effacement.",
    (
        ("restriction", "Les données sont alors gardées et leur usage limité."),
        ("erasure", "Elles sont effacées."),
    ),
    "Effacer ce dont on a besoin n'a pas de sens ; c'est le motif de la limitation.",
)

# --- when a request may be refused -----------------------------------------------------------------------------------

NECESSARY = named(
    listed(privacy.purpose, {"ORNG-17.4-8": ("contract", "legal_duty", "money_laundering", "legal_claims")}),
    "ORNG-17.4-8",
    says="Une demande peut être refusée quand le traitement est nécessaire au contrat, à une obligation légale ou à la "
    "défense de droits en justice.",
)
REFUSED_IN_ALL_CASES = reading(WHAT_MAY_BE_REFUSED, law=truth(False), contract=NECESSARY)

# --- the rights ------------------------------------------------------------------------------------------------------

ACCESS = law.right(
    "access",
    ("ORNG-17.4-1", "ORNG-FIP-54", "ORNG-S5-8"),
    "Droit d'accès : savoir si des données sont traitées et en recevoir une copie complète.",
    act="savoir si ses données sont traitées et en obtenir une copie",
    ground=not_(REFUSED_IN_ALL_CASES),
    means=BY_MAIL,
    addressee=CIRANO_OFFICER,
)
RECTIFICATION = law.right(
    "rectification",
    ("ORNG-17.4-1", "ORNG-FIP-54", "ORNG-S5-10"),
    "Droit de rectification : faire corriger une donnée fausse ou périmée, compléter une donnée incomplète.",
    act="faire corriger ou compléter ses données",
    ground=not_(REFUSED_IN_ALL_CASES),
    means=BY_MAIL,
    addressee=CIRANO_OFFICER,
)
NEEDED_FOR_CLAIMS = privacy.grounds.has("needed_for_claims")
ERASURE = law.right(
    "erasure",
    ("ORNG-17.4-1", "ORNG-FIP-54", "ORNG-S5-11"),
    "Droit à l'effacement, sous réserve des durées légales : données devenues inutiles, usage illicite, exactitude "
    "contestée ou autre motif légitime.",
    act="faire effacer ses données",
    ground=all_of(
        any_of(
            privacy.grounds.has("no_longer_needed", "unlawful_use", "accuracy_contested", "other"),
            reading(NEEDED_BY_THE_PERSON, restriction=truth(False), erasure=NEEDED_FOR_CLAIMS),
        ),
        none_of(privacy.erasure_barred_by_law, NECESSARY),
    ),
    means=BY_MAIL,
    addressee=CIRANO_OFFICER,
)
RESTRICTION = law.right(
    "restriction",
    ("ORNG-17.4-1", "ORNG-FIP-54", "ORNG-S5-11"),
    "Droit à la limitation : garder les données sans les employer, notamment quand la personne en a besoin pour ses "
    "droits.",
    act="faire limiter l'emploi de ses données",
    ground=not_(REFUSED_IN_ALL_CASES),
    means=BY_MAIL,
    addressee=CIRANO_OFFICER,
)
RESTRICT_INSTEAD = Service(
    "ORNG-S5-11",
    "À qui en a besoin pour défendre ses droits, les données sont gardées, leur usage limité, au lieu d'être effacées.",
    key="restriction_instead_of_erasure",
    due=all_of(
        asked_for("erasure"),
        reading(NEEDED_BY_THE_PERSON, restriction=NEEDED_FOR_CLAIMS, erasure=truth(False)),
    ),
    what="Conservation des données, dont l'usage est limité",
)
OBJECTION = law.right(
    "objection",
    ("ORNG-17.4-1", "ORNG-FIP-54", "ORNG-S5-5"),
    "Droit d'opposition, pour un motif légitime : contre ce qui n'est pas nécessaire à l'assurance, ou ce qui repose "
    "sur l'intérêt légitime de SPGA.",
    act="s'opposer au traitement de ses données",
    ground=when(SERVICES_DATA, LEGITIMATE_INTEREST, not_(NECESSARY)),
    means=BY_MAIL,
    addressee=CIRANO_OFFICER,
)
OBJECTION_TO_PROSPECTING = law.right(
    "objection_to_prospecting",
    "ORNG-S5-7",
    "À tout moment et sans frais, le client refuse la prospection commerciale de SPGA ou de ses partenaires.",
    act="s'opposer à la prospection commerciale",
    ground=privacy.purpose == "prospecting",
    means=BY_MAIL,
    addressee=CIRANO_OFFICER,
)
STOP_PROSPECTING = Service(
    "ORNG-S5-7",
    "Dès que le client s'y oppose, SPGA et ses partenaires cessent la prospection.",
    key="stop_prospecting",
    due=asked_for("objection_to_prospecting"),
    what="Arrêt de la prospection, partenaires compris",
    figures={"à partir du": privacy.requested_on},
)
PORTABILITY = law.right(
    "portability",
    ("ORNG-17.4-1", "ORNG-FIP-54", "ORNG-S5-9"),
    "Droit à la portabilité, plus étroit que l'accès : reprendre les données que la personne a fournies, ou que son "
    "usage a révélées, pour conclure et gérer le contrat.",
    act="reprendre ses données ou les faire transmettre",
    ground=all_of(
        privacy.data_provided_by_person, privacy.purpose.is_in("contract", "consent"), not_(REFUSED_IN_ALL_CASES)
    ),
    means=BY_MAIL,
    addressee=CIRANO_OFFICER,
)
WITHDRAWAL_OF_CONSENT = law.right(
    "withdrawal_of_consent",
    "ORNG-17.4-2",
    "Le consentement donné peut être retiré à tout moment.",
    act="retirer son consentement",
    ground=privacy.consent_given,
    means=BY_MAIL,
    addressee=CIRANO_OFFICER,
)
AFTER_DEATH = law.right(
    "after_death",
    ("ORNG-17.4-3", "ORNG-S5-12"),
    "La personne donne des directives, générales ou particulières, sur ses données après sa mort, à un tiers de "
    "confiance ou au responsable ; elle les change ou les révoque quand elle veut.",
    act="donner, changer ou révoquer des directives pour après son décès",
    ground=truth(True),
    means=BY_MAIL,
    addressee=CIRANO_OFFICER,
)

# --- requests and complaints -----------------------------------------------------------------------------------------

ANSWER_DATA_REQUEST = law.answer_request(
    "ORNG-17.4-7", "Une demande sur les données reçoit sa réponse dans le mois qui la suit.", owes=CONTROLLERS
)
ANSWER_AFTER_EXTENSION = law.answer_extended_request("ORNG-17.4-7", owes=CONTROLLERS)
LETTERS = (letters.data_answer("ORNG-17.4-7"), letters.data_extension("ORNG-17.4-7"))
PROOF_OF_IDENTITY = Document(
    ("ORNG-17.4-6", "ORNG-S5-13"),
    "La demande est accompagnée d'un justificatif d'identité : passeport ou carte d'identité.",
    key="proof_of_identity",
    by=PERSON,
    to="délégué à la protection des données",
    due=law.ANY_RIGHT,
    present=privacy.identity_proved,
)
DATA_REQUEST = asked.topic == "personal_data"
SERVICES_ROUTE = Route(
    "ORNG-S5-13",
    "Pour les données des services, on s'adresse au délégué de CIRANO, par lettre ou par courriel.",
    key="services_data_officer",
    topic="personal_data",
    when=all_of(DATA_REQUEST, SERVICES_DATA),
    contact=CIRANO_OFFICER,
    channels=("courriel", "lettre"),
    have_ready=("un justificatif d'identité", "le droit que l'on exerce"),
)
INSURANCE_ROUTE = Route(
    ("ORNG-17.4-6", "ORNG-FIP-54"),
    "Pour les données de l'assurance, on s'adresse au délégué de CIRANO ou à celui de Bastion.",
    key="data_officer",
    topic="personal_data",
    when=DATA_REQUEST,
    contact=f"{CIRANO_OFFICER} ; ou {INSURER_OFFICER}",
    channels=("courriel", "lettre"),
    have_ready=("un passeport ou une carte d'identité", "le droit que l'on exerce"),
)
DATA_COMPLAINT = Recourse(
    ("ORNG-17.4-9", "ORNG-S5-15"),
    "Qui conteste la collecte ou l'usage de ses données peut saisir une autorité de contrôle, en France la CNIL.",
    key="data_complaint",
    against=f"la {law.CNIL}",
    ground=privacy.disputed,
)

# --- telephone -------------------------------------------------------------------------------------------------------

OPPOSITION_LIST = Route(
    ("ORNG-17.4-4", "ORNG-S5-14"),
    "L'inscription sur la liste d'opposition au démarchage téléphonique est gratuite.",
    key="phone_opposition",
    topic="phone_opposition",
    when=asked.topic == "phone_opposition",
    contact="www.bloctel.gouv.fr",
    channels=("espace en ligne",),
    have_ready=("les numéros de téléphone à inscrire",),
)
ABOUT_THE_POLICY = named(
    privacy.call_purpose == "current_policy",
    "ORNG-17.4-4",
    "ORNG-S5-14",
    says="L'appel ne sort pas de la gestion et de l'exécution du contrat.",
)
CALL_THE_MEMBER = law.call_a_person(
    ("ORNG-17.4-4", "ORNG-S5-14"),
    "Qui est inscrit sur la liste d'opposition n'est appelé que pour la gestion et l'exécution de son contrat.",
    who="CIRANO ou un partenaire",
    act="démarcher la personne par téléphone",
    about_the_policy=ABOUT_THE_POLICY,
    end_of_list=law.end_of_the_list("ORNG-17.4-4"),
)
RECORD_A_CALL = Right(
    ("ORNG-17.4-5", "ORNG-S5-14"),
    "Un appel peut être enregistré pour former le personnel et améliorer le service, sauf refus exprimé au conseiller.",
    key="recording_of_calls",
    who="CIRANO",
    act="enregistrer l'appel",
    ground=all_of(law.RECORDED_FOR_SERVICE, not_(recording.objected)),
)
