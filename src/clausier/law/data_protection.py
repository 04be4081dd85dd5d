"""What every person has over their data by law: the rights and their limits, the clocks, how long data are kept.

Regulation (EU) 2016/679 (RGPD), articles 7 and 12 to 22; loi n° 78-17, article 85; Code de la consommation, L. 223-1
(telephone selling); the marks of the data protection authority (CNIL) for insurance. The builders make the provisions
that every contract states, from its own ids and words.
"""

from __future__ import annotations

from collections.abc import Sequence

from clausier.facts import file, policy, policyholder, privacy, recording
from clausier.law.articles import data_protection as articles
from clausier.law.dated import Change
from clausier.rules.dates import after, if_so, later, latest_of, months, years
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Deadline, Right
from clausier.rules.terms import NOT_EVER, MaybeDay, Truth, date_literal
from clausier.rules.words import all_of, any_of, listed, named, none_of, not_, reading

#: Article 12, paragraph 3: from the receipt of the request; two months more make three in all.
ANSWER_WITHIN = months(1)
EXTENDED_WITHIN = months(3)
#: CNIL: a prospect without a contract, from the collection or the last contact that came from the person.
PROSPECT_KEPT = years(3)
#: CNIL: what may prove something in court, from the same day.
PROOF_KEPT = years(5)
#: Act 2025-594: from this day no call without consent given beforehand, and no opposition list any more.
PHONE_SELLING = Change(
    "Le démarchage par téléphone",
    date_literal(2026, 8, 11),
    "interdit seulement auprès de qui figure sur la liste d'opposition",
    "interdit sans accord donné d'avance, sauf pour l'exécution d'un contrat en cours",
    articles.CONSUMER_L223_1,
)
LAST_DAY_OF_THE_OPPOSITION_LIST = date_literal(2026, 8, 10)
#: Code civil, 2226: an action for bodily injury, from the consolidation; its data serve until then.
BODILY_INJURY_WITHIN = years(10)
PERSON = "personne concernée"
CNIL = "Commission nationale de l'informatique et des libertés (CNIL)"

# --- what is asked ---------------------------------------------------------------------------------------------------


def asked(right: str) -> Truth:
    """The person asked to exercise this right (a key of `privacy.right`)."""
    return all_of(privacy.right == right, privacy.requested_on.happened)


def asked_on(right: str) -> MaybeDay:
    """The day on which the person asked to exercise this right."""
    return if_so(privacy.right == right, privacy.requested_on)


ANY_RIGHT = all_of(privacy.right != "none", privacy.requested_on.happened)
CONSENT_HOLDS = all_of(privacy.consent_given, not_(asked("withdrawal_of_consent")))

# --- the grounds and the limits of the law ---------------------------------------------------------------------------

RETENTION_IMPOSED = named(
    any_of(
        privacy.erasure_barred_by_law,
        listed(privacy.purpose, {articles.RGPD_17.cite: ("legal_duty", "money_laundering", "legal_claims")}),
    ),
    articles.RGPD_17.cite,
    says="La loi impose de garder les données, ou elles servent à défendre des droits en justice.",
)
ERASABLE = named(
    all_of(
        privacy.grounds.has("no_longer_needed", "unlawful_use", "consent_withdrawn", "objected"),
        not_(RETENTION_IMPOSED),
    ),
    articles.RGPD_17.cite,
    says="Les données sont devenues inutiles, employées sans droit, sans le consentement qui les fondait ou malgré une "
    "opposition, et rien n'impose de les garder.",
)
RESTRICTABLE = named(
    privacy.grounds.has("accuracy_contested", "unlawful_use", "needed_for_claims", "objected"),
    articles.RGPD_18.cite,
    says="L'exactitude est contestée, l'usage illicite, les données utiles à la seule personne pour ses droits, ou une "
    "opposition est examinée.",
)
PORTABLE = named(
    all_of(privacy.data_provided_by_person, privacy.purpose.is_in("contract", "consent")),
    articles.RGPD_20.cite,
    says="La personne a fourni les données, traitées pour le contrat ou avec son consentement.",
)
OPPOSABLE = named(
    none_of(
        listed(
            privacy.purpose,
            {articles.RGPD_21.cite: ("contract", "legal_duty", "money_laundering", "legal_claims", "consent")},
        )
    ),
    articles.RGPD_21.cite,
    says="Le traitement repose sur l'intérêt légitime du responsable : ni le contrat, ni la loi, ni un consentement, "
    "ni la défense de droits ne le fonde.",
)
CONTESTABLE = named(
    privacy.automated_decision,
    articles.RGPD_22.cite,
    says="La décision a été prise par un procédé automatisé : une personne la revoit.",
)
IDENTITY_DOUBTED = named(
    not_(privacy.identity_proved),
    articles.RGPD_12.cite,
    says="Une preuve d'identité ne se demande qu'à qui n'a pas justifié de son identité autrement.",
)

# --- rights and their clocks -----------------------------------------------------------------------------------------

#: Right → the key of its provision, and whether it takes effect at once.
_KEYS = {
    "access": ("data_access", False),
    "rectification": ("data_rectification", False),
    "erasure": ("data_erasure", False),
    "restriction": ("data_restriction", False),
    "objection": ("data_objection", False),
    "objection_to_prospecting": ("objection_to_prospecting", True),
    "withdrawal_of_consent": ("withdrawal_of_consent", True),
    "portability": ("data_portability", False),
    "after_death": ("data_after_death", False),
    "human_review": ("data_human_review", False),
}


def right(
    name: str,
    rules: str | tuple[str, ...],
    says: str,
    *,
    act: str,
    ground: Truth,
    means: str,
    addressee: str,
    doubts: Sequence[Reading] = (),
) -> Right:
    """A right over data (`name`: a key of `privacy.right`), exercised on the day of the request."""
    key, at_once = _KEYS[name]
    return Right(
        rules,
        says,
        tuple(doubts),
        key=key,
        who=PERSON,
        act=act,
        ground=ground,
        exercised_on=asked_on(name),
        effect=asked_on(name) if at_once else None,
        means=means,
        addressee=addressee,
    )


EXTENDED = named(
    all_of(
        privacy.extended_on.happened,
        privacy.requested_on.happened,
        not_(later(privacy.extended_on, after(privacy.requested_on, ANSWER_WITHIN))),
    ),
    articles.RGPD_12.cite,
    says="La prolongation a été annoncée, motifs à l'appui, dans le mois de la demande ; plus tard, elle ne vaut rien.",
)


def answer_request(
    rules: str | tuple[str, ...], says: str, *, owes: str, doubts: Sequence[Reading] = ()
) -> Deadline:
    """One month to answer a request, unless its extension was announced in time."""
    return Deadline(
        rules,
        says,
        tuple(doubts),
        key="answer_data_request",
        owes=owes,
        act="répondre à la demande sur les données",
        start=privacy.requested_on,
        within=ANSWER_WITHIN,
        met=privacy.answered_on,
        consequence="une plainte à la CNIL est ouverte",
        applies=all_of(privacy.right != "none", not_(EXTENDED)),
    )


def answer_extended_request(*rules: str, owes: str) -> Deadline:
    """Three months in all, when the extension was announced in time; from the request, so that month ends fall once."""
    return Deadline(
        (*rules, articles.RGPD_12.cite),
        "Si la personne en a été informée dans le mois, motifs à l'appui, la réponse vient au plus tard trois mois "
        "après la demande.",
        key="answer_extended_data_request",
        owes=owes,
        act="répondre à la demande sur les données, après prolongation",
        start=if_so(EXTENDED, privacy.requested_on),
        within=EXTENDED_WITHIN,
        met=privacy.answered_on,
        consequence="une plainte à la CNIL est ouverte",
        applies=all_of(privacy.right != "none", EXTENDED),
    )


# --- telephone -------------------------------------------------------------------------------------------------------


def call_a_person(
    rules: str | tuple[str, ...], says: str, *, who: str, act: str, about_the_policy: Truth, end_of_list: Override
) -> Right:
    """A sales call: free to who is on no list, and always about the policy; since `PHONE_SELLING`, only with consent.

    end_of_list: the override by which the law closes what the contract prints.
    """
    return Right(
        rules,
        says,
        key="sales_call",
        who=who,
        act=act,
        ground=any_of(about_the_policy, not_(policyholder.on_phone_opposition_list)),
        closes=reading(
            end_of_list,
            law=if_so(none_of(about_the_policy, privacy.consent_given), LAST_DAY_OF_THE_OPPOSITION_LIST),
            contract=NOT_EVER,
        ),
    )


def end_of_the_list(rule: str) -> Override:
    """The doubt of a contract that prints the opposition list as if it went on."""
    return Override(
        rule,
        "La liste d'opposition imprimée laisse la place, le 11 août 2026, à un accord donné d'avance.",
        (
            ("law", "À partir de ce jour, sans cet accord, seul l'appel lié au contrat en cours est permis."),
            ("contract", "La liste d'opposition continue de jouer."),
        ),
        "La loi du 30 juin 2025 s'impose au contrat ; elle garde l'exception du contrat en cours.",
        law=(articles.CONSUMER_L223_1.cite,),
    )


RECORDED_FOR_SERVICE = recording.purpose.is_in("training", "improvement")

# --- how long --------------------------------------------------------------------------------------------------------

#: A contract's data: from its end, or from the closing of its last claim when that is later.
CONTRACT_OVER = latest_of(policy.ended_on, file.last_claim_closed_on)

