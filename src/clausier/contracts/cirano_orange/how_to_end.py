"""Article 10.4: how a termination is notified, by the member and by the insurer, and from when its time runs.

Source: general conditions BAST/CIR/2020/16/FR/25/020, article 10.4 (the law behind it: Code des assurances, article
L113-14).
"""

from __future__ import annotations

from clausier.facts import policy, request, termination
from clausier.law import endings_means
from clausier.law.articles import endings as articles
from clausier.rules.dates import if_so
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Document, Item, Route
from clausier.rules.terms import MaybeDay, Truth
from clausier.rules.words import all_of, any_of, named, reading

from .contacts import ADDRESS, EMAIL

WHERE = f"{EMAIL} ou {ADDRESS}"
MEMBER_MEANS = endings_means.INSURED_MEANS
INSURER_MEANS = "lettre recommandée au dernier domicile connu ou lettre recommandée électronique"

# --- doubts of the text -----------------------------------------------------------------------------------------------

PRINTED_FORM = Override(
    "ORNG-10.4-7",
    "Après la liste de tous les moyens admis, le texte ne parle plus que d'une lettre recommandée avec avis de "
    "réception ou d'un courriel avec accusé de réception.",
    (
        ("law", "Chacun des moyens de la liste suffit."),
        ("contract", "Seuls valent la lettre recommandée avec avis de réception et le courriel."),
    ),
    "La liste est celle de la loi, qui laisse le choix à l'assuré ; le doute profite à l'adhérent.",
    law=(articles.L113_14.cite,),
)
OTHER_DATES = Reading(
    "ORNG-10.4-8",
    "La date du cachet de la poste ne se lit pas sur une lettre électronique, et le texte ne dit rien des demandes de "
    "l'adhérent.",
    (
        (
            "sending_and_receipt",
            "Le délai de l'assureur court de l'envoi, même électronique ; celui de l'adhérent court de la réception.",
        ),
    ),
    "L'envoi électronique est daté comme le cachet ; les délais de l'adhérent se comptent, dans la loi, de la "
    "réception.",
)


def no_later(day: MaybeDay, last: MaybeDay) -> Truth:
    """The day came no later than the last one; both happened."""
    return all_of(last.happened, day.on_or_before(last.or_else(policy.starts_on)))


# --- the member -------------------------------------------------------------------------------------------------------

BY_MEMBER = endings_means.BY_INSURED
DURABLE = named(
    endings_means.DURABLE,
    "ORNG-10.4-1",
    says="L'adhérent peut résilier par lettre ou par tout autre support durable.",
)
AT_THE_OFFICE = named(
    termination.channel == "office_statement",
    "ORNG-10.4-2",
    says="L'adhérent peut résilier par une déclaration au siège de l'assureur ou chez son représentant.",
)
BY_BAILIFF = named(
    termination.channel == "bailiff",
    "ORNG-10.4-3",
    says="L'adhérent peut résilier par un acte extrajudiciaire.",
)
BY_THE_MEANS_OF_SALE = named(
    endings_means.BY_THE_MEANS_OF_SALE,
    "ORNG-10.4-4",
    says="Quand le contrat se conclut à distance, l'adhérent peut résilier par le même moyen.",
)
AS_THE_CONTRACT_PRINTS = named(
    termination.channel.is_in("registered_letter_receipt", "registered_email", "email"),
    "ORNG-10.4-5",
    "ORNG-10.4-7",
    says="Le contrat prévoit la lettre recommandée avec avis de réception et le courriel avec accusé de réception.",
)
CHANNEL_ACCEPTED = reading(
    PRINTED_FORM,
    law=any_of(DURABLE, AT_THE_OFFICE, BY_BAILIFF, BY_THE_MEANS_OF_SALE, AS_THE_CONTRACT_PRINTS),
    contract=AS_THE_CONTRACT_PRINTS,
)
MEMBER_ASKS = all_of(BY_MEMBER, CHANNEL_ACCEPTED)
#: The day from which the time of a request of the member runs.
MEMBER_NOTICE_ON = if_so(MEMBER_ASKS, termination.received_on)

WHERE_TO_WRITE = Route(
    "ORNG-10.4-7",
    "La demande de résiliation s'adresse au gestionnaire, par lettre recommandée avec avis de réception ou par "
    "courriel avec accusé de réception ; un autre moyen admis par la loi vaut aussi.",
    key="termination",
    topic="termination",
    when=request.topic == "termination",
    contact=f"{EMAIL} ; {ADDRESS}",
    channels=("courriel", "courrier"),
    accepts=CHANNEL_ACCEPTED,
    have_ready=("le numéro de la garantie", "le motif et la date de la demande"),
)
WRITTEN_CONFIRMATION = Document(
    "ORNG-10.4-6",
    "Celui qui reçoit la notification de la résiliation en confirme la réception par écrit.",
    key="termination_confirmation",
    by="assureur",
    to="adhérent",
    due=all_of(BY_MEMBER, termination.received_on.happened),
    items=(Item(what="la date de réception de la demande"), Item(what="la date à laquelle la garantie cesse")),
    present=termination.acknowledged_on.happened,
)

# --- the insurer or the manager ---------------------------------------------------------------------------------------

BY_INSURER = endings_means.BY_INSURER
LETTER = named(
    endings_means.REGISTERED,
    "ORNG-10.4-8",
    says="L'assureur ou le gestionnaire résilie par lettre recommandée, au dernier domicile connu, ou par lettre "
    "recommandée électronique.",
)
INSURER_ASKS = all_of(BY_INSURER, LETTER)
#: The postmark: the day from which the time of a letter of the insurer runs.
INSURER_NOTICE_ON = named(
    if_so(INSURER_ASKS, termination.sent_on),
    "ORNG-10.4-8",
    says="Le délai d'une résiliation par l'assureur court de la date du cachet de la poste.",
)
INSURER_LETTER = Document(
    "ORNG-10.4-8",
    "La résiliation par l'assureur ou le gestionnaire est notifiée par lettre recommandée, papier ou électronique ; "
    "son délai court du cachet de la poste.",
    key="insurer_termination_letter",
    by="assureur",
    to="adhérent",
    due=BY_INSURER,
    items=(Item(what="la date à laquelle la garantie cesse"), Item(what="les motifs de la résiliation")),
    present=LETTER,
    doubts=(OTHER_DATES,),
)
