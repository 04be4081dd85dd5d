"""What the letters of the insurer must hold by law: every item with its article.

Source: recommendation 2024-R-02; Code de la consommation, L. 612-1, L. 616-1 and R. 616-1; Code des assurances,
L. 113-3, R. 113-1, L. 113-4, L. 211-10, R. 211-39; Regulation (EU) 2016/679, articles 12 and 13. Where no article that
was read lists the items of a letter, the letter says so. The papers of a termination are those of `endings_means`, and
of the chapters of each contract on its end.
"""

from __future__ import annotations

from collections.abc import Sequence

from clausier.facts import complaint, notice, privacy, risk
from clausier.law.articles import documents as articles
from clausier.law.articles.complaints import ACPR_2024_R_02, CONSUMER_L612_1, CONSUMER_L616_1, CONSUMER_R616_1
from clausier.law.articles.data_protection import RGPD_12, RGPD_13
from clausier.law.articles.declarations import L113_4
from clausier.law.articles.premium import L113_3, R113_1
from clausier.law.articles.reading import CIVIL_1353
from clausier.law.documents import paper, stated
from clausier.rules.provisions import Document, Item
from clausier.rules.terms import Truth
from clausier.rules.words import all_of, any_of, none_of, not_

PERSON = "personne concernée"

# --- complaints ------------------------------------------------------------------------------------------------------


def complaint_receipt(*rules: str) -> Document:
    """The acknowledgement of a complaint that has no answer yet."""
    return paper(
        "complaint_receipt",
        rules,
        "Une réclamation reste sans réponse : sa réception est accusée par écrit.",
        to="réclamant",
        items=stated(ACPR_2024_R_02, "la réception de la réclamation"),
        also=all_of(
            any_of(complaint.sent_on.happened, complaint.received_on.happened),
            not_(complaint.answered_on.happened),
        ),
        present=complaint.acknowledged_on.happened,
    )


def complaint_answer(*rules: str) -> Document:
    """The answer to a complaint: when it rejects, its reasons and where to go next."""
    rejects = complaint.rejected
    return paper(
        "complaint_answer",
        rules,
        "La réponse à une réclamation est écrite ; un rejet, même partiel, donne ses motifs et les recours.",
        to="réclamant",
        items=[
            *stated(ACPR_2024_R_02, "la réponse à chaque point de la réclamation"),
            *stated(ACPR_2024_R_02, "les motifs du rejet", "les voies de recours", needed=rejects),
            *stated(CONSUMER_L616_1, "le nom et l'adresse du médiateur", needed=rejects),
            *stated(CONSUMER_R616_1, "le site du médiateur", needed=rejects),
            *stated(CONSUMER_L612_1, "la gratuité de la médiation", needed=rejects),
        ],
        also=rejects,
        present=complaint.answered_on.happened,
    )


def cover_refusal(*rules: str) -> Document:
    """The refusal of a cover: no article that was read lists its items, but the insurer proves what releases him."""
    return paper(
        "cover_refusal",
        rules,
        "Aucun article lu ne dresse la liste d'un refus ; l'assureur qui se dit libéré prouve ce qui le libère.",
        items=stated(CIVIL_1353, "la clause invoquée", "le fait qui la fait jouer, avec sa preuve"),
    )


# --- premium and risk ------------------------------------------------------------------------------------------------


def formal_notice(*rules: str) -> Document:
    """The formal notice to pay: the article asks for a registered letter; the rest lets the insured pay in time."""
    return paper(
        "formal_notice",
        rules,
        "La mise en demeure est une lettre recommandée ; elle réclame une prime précise et dit ce qui suivra.",
        items=[
            *stated(R113_1, "l'envoi recommandé, au dernier domicile connu de l'assuré ou de qui paie la prime"),
            *stated(
                L113_3,
                "la prime ou la fraction réclamée, et son échéance",
                "la suspension des garanties trente jours après l'envoi",
                "la résiliation possible dix jours plus tard",
            ),
        ],
        present=notice.sent_on.happened,
    )


def suspension_letter(*rules: str) -> Document:
    """The letter that tells the suspension: no article asks for it; it says what the law makes of the payment."""
    return paper(
        "suspension_letter",
        rules,
        "Aucun article lu n'impose d'annoncer la suspension ; la lettre dit comment la garantie reprend.",
        items=stated(
            L113_3,
            "le jour depuis lequel la garantie est suspendue",
            "ce qu'il faut payer : l'arriéré, les fractions échues depuis, les frais éventuels",
            "la reprise à midi, le lendemain du paiement",
            "la résiliation possible dix jours après le début de la suspension",
        ),
    )


def risk_change_reminder(*rules: str) -> Document:
    """What the insurer recalls to whoever declares that the risk has grown or shrunk."""
    grown = risk.increased
    return paper(
        "risk_change_reminder",
        rules,
        "À l'assuré qui déclare un changement du risque, l'assureur rappelle ce que la loi en fait.",
        items=[
            *stated(
                L113_4,
                "l'assureur peut résilier, avec effet dix jours après, ou proposer une nouvelle prime",
                "sans réponse ou sur refus dans les trente jours, il peut résilier au terme de ce délai",
                "il perd ce droit s'il maintient l'assurance en connaissance de cause",
                needed=grown,
            ),
            *stated(
                L113_4,
                "l'assuré a droit à une prime plus basse",
                "si elle est refusée, il peut résilier, avec effet trente jours après",
                needed=not_(grown),
            ),
            *stated(L113_4, "la prime du temps qui ne court plus est rendue"),
        ],
        also=risk.change_declared_on.happened,
    )


def new_premium_offer(*rules: str) -> Document:
    """The offer of a new premium after an aggravation."""
    return paper(
        "new_premium_offer",
        rules,
        "La proposition d'une nouvelle prime n'ouvre la résiliation que si elle l'annonce en caractères apparents.",
        items=stated(
            L113_4,
            "le nouveau montant de la prime",
            "les trente jours pour répondre",
            "en caractères apparents, la résiliation possible au terme de ce délai",
        ),
        present=risk.proposal_sent_on.happened,
    )


# --- victims ---------------------------------------------------------------------------------------------------------


def victim_letter(*rules: str) -> Document:
    """The first letter to the victim of a road accident."""
    return paper(
        "victim_letter",
        rules,
        "La première lettre à une victime de la circulation dit ses droits, à peine de nullité de la transaction.",
        to="victime",
        items=[
            *stated(
                articles.L211_10,
                "la copie du procès-verbal, sur simple demande",
                "l'avocat de son choix et, pour un examen, le médecin de son choix",
                "les règles de l'offre tardive et du recours des caisses que l'article cite",
            ),
            *stated(
                articles.R211_39,
                "le nom de la personne qui suit le dossier",
                "ce que coûte une absence de réponse ou une réponse incomplète",
                "la remise sans frais du procès-verbal",
                "la notice sur l'indemnisation des victimes",
            ),
        ],
    )


# --- personal data ---------------------------------------------------------------------------------------------------


def data_notice(*rules: str, officer: bool, also: Truth | None = None, more: Sequence[Item] = ()) -> Document:
    """The notice handed over when data are collected; `officer`: a data protection officer was designated."""
    return paper(
        "data_notice",
        rules,
        "À la collecte, la personne apprend qui traite ses données, pourquoi, combien de temps, et ses droits.",
        to=PERSON,
        items=[
            *stated(RGPD_13, "l'identité et les coordonnées du responsable du traitement"),
            *(stated(RGPD_13, "les coordonnées du délégué à la protection des données") if officer else []),
            *stated(
                RGPD_13,
                "les finalités et leur base juridique, avec l'intérêt légitime invoqué s'il y en a un",
                "les destinataires",
            ),
            *stated(
                RGPD_13,
                "les transferts hors de l'Union et leurs garanties",
                needed=none_of(privacy.destination == "european_union"),
            ),
            *stated(
                RGPD_13,
                "la durée de conservation, ou comment elle se détermine",
                "les droits d'accès, de rectification, d'effacement, de limitation, d'opposition, de portabilité",
            ),
            *stated(RGPD_13, "le retrait du consentement à tout moment", needed=privacy.purpose == "consent"),
            *stated(
                RGPD_13,
                "la plainte à l'autorité de contrôle",
                "si les données sont obligatoires, et ce que coûte un refus",
            ),
            *stated(RGPD_13, "la décision automatisée et sa logique", needed=privacy.automated_decision),
            *more,
        ],
        also=also,
    )


def data_answer(*rules: str) -> Document:
    """The answer to a request over data; a refusal says why and where to go."""
    refused = privacy.request_refused
    return paper(
        "data_answer",
        rules,
        "La réponse à une demande sur les données dit ce qui a été fait ; un refus donne ses motifs et les recours.",
        to=PERSON,
        items=[
            *stated(RGPD_12, "ce qui a été fait de la demande", needed=not_(refused)),
            *stated(
                RGPD_12,
                "les motifs du refus",
                "la plainte à l'autorité de contrôle",
                "le recours en justice",
                needed=refused,
            ),
        ],
        also=all_of(privacy.right != "none", privacy.requested_on.happened, not_(privacy.answered_on.happened)),
        present=privacy.answered_on.happened,
    )


def data_extension(*rules: str) -> Document:
    """The announcement that an answer will take longer than a month."""
    return paper(
        "data_extension",
        rules,
        "Un report se dit dans le mois de la demande, avec ses motifs.",
        to=PERSON,
        items=stated(RGPD_12, "la prolongation", "les motifs du report"),
        present=privacy.extended_on.happened,
    )

# --- all of them -----------------------------------------------------------------------------------------------------


def of_any_contract(*unpaid: str) -> tuple[Document, ...]:
    """The letters that no clause calls for by itself; complaints, terminations and data have their own chapters.

    unpaid: the clauses on a premium that is not paid.
    """
    return cover_refusal(), formal_notice(*unpaid), suspension_letter(*unpaid)


def of_a_motor_contract(*unpaid: str) -> tuple[Document, ...]:
    """Those, with what a change of the risk and a victim call for."""
    return *of_any_contract(*unpaid), risk_change_reminder(), new_premium_offer(), victim_letter()
