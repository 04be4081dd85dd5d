"""Sections 5.1, 4.5 and 12.6: how the contract begins — its effect, the cover note, the signature online.

The states that follow over time are in `life`. Source: general conditions AUTO of BPCE Assurances IARD, sections 4.5,
5.1 and 12.6 (the law behind them: Code des assurances, articles L112-2 and L112-3).
"""

from __future__ import annotations

from clausier.facts import document, policy, policyholder
from clausier.law import risk_change
from clausier.law.articles.policy_life import L112_3
from clausier.law.policy_rules import Moment
from clausier.rules.dates import after, before, days, earliest_of, if_so
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Deadline, Document, Information, Item, Right
from clausier.rules.terms import as_maybe, eur
from clausier.rules.words import all_of, any_of, named, not_, reading

from .ending import INSURED, INSURER

COVER_NOTE_DAYS = 30

# --- doubts of the text -----------------------------------------------------------------------------------------------

FROM_MIDNIGHT = Reading(
    "BPCE-5.1-1",
    "Aucune heure d'effet n'est écrite.",
    (("midnight", "Le contrat et chaque avenant prennent effet à 0 h, sauf heure des conditions particulières."),),
    "Le doute profite à l'assuré.",
)
LAST_DAY_OF_THE_NOTE = Reading(
    "BPCE-5.1-6",
    "La fin est fixée au lendemain des trente jours à 0 h et, en même temps, trente jours après l'effet ; le jour "
    "d'effet compte ou non.",
    (
        ("thirty_full_days", "Trente jours pleins après le jour d'effet : le trentième est garanti jusqu'à minuit."),
        ("effect_day_counts", "Le jour d'effet est le premier des trente jours."),
    ),
    "Le doute profite à l'assuré.",
)
PAPERS_IN_TIME = Reading(
    "BPCE-5.1-2",
    "La note dure trente jours, mais seule l'absence de pièces y met fin d'elle-même ; rien n'est dit des pièces "
    "reçues à temps que l'assureur n'a pas encore examinées.",
    (
        (
            "until_answered",
            "La note continue jusqu'aux conditions particulières définitives ou à la fin que l'assureur notifie.",
        ),
    ),
    "Le texte énumère les fins de la note, et le doute profite à l'assuré.",
)
TIME_TO_ACCEPT = Reading(
    "BPCE-5.1-4",
    "Rien ne dit que l'assuré doive accepter les conditions modifiées, ni en combien de temps.",
    (
        (
            "as_an_increase",
            "Comme pour une aggravation du risque : trente jours pour répondre à la proposition ; sans accord écrit, "
            "le contrat n'est pas modifié.",
        ),
    ),
    "La section 5.5 règle le cas voisin, et une modification se constate par un avenant signé.",
)
NOTICE_OF_THE_END = Reading(
    "BPCE-5.1-5",
    "Aucun préavis n'est prévu quand l'assureur ne peut plus assurer.",
    (
        ("ten_days", "La note ne finit que dix jours après une notification écrite."),
        ("at_once", "La note finit le jour de la notification."),
    ),
    "C'est le préavis de la section 5.5 et de la loi pour un risque que l'assureur ne veut plus couvrir.",
)
TWENTY_NINTH_OF_FEBRUARY = Reading(
    "BPCE-5.1-8",
    "Un effet au 29 février n'est pas prévu.",
    (("twenty_eighth", "L'échéance tombe le 28 février d'une année commune."),),
    "C'est le dernier jour du mois.",
)
STOLEN_CODES = Reading(
    "BPCE-12.6-1",
    "Rien n'est dit de codes d'accès volés.",
    (("no_consent", "Des codes employés par un autre ne prouvent pas le consentement du client."),),
    "Le contrat suppose l'accord de celui qu'il engage.",
)

# --- 5.1 the cover note -----------------------------------------------------------------------------------------------

COVER_NOTE_FROM = named(
    if_so(policy.cover_note, policy.starts_on),
    "BPCE-5.1-2",
    L112_3.cite,
    says="Une note de couverture garantit pendant trente jours depuis la date d'effet, en attendant les pièces.",
)
LAST_DAY_FOR_PAPERS = named(
    reading(
        LAST_DAY_OF_THE_NOTE,
        thirty_full_days=after(COVER_NOTE_FROM, days(COVER_NOTE_DAYS)),
        effect_day_counts=before(after(COVER_NOTE_FROM, days(COVER_NOTE_DAYS)), days(1)),
    ),
    "BPCE-5.1-6",
    says="Les pièces sont attendues jusqu'à la fin du trentième jour après l'effet de la note.",
)
MAY_TAKE_A_NOTE = Right(
    "BPCE-5.1-2",
    "Celui qui veut être garanti tout de suite sans avoir toutes les pièces peut prendre une note de couverture de "
    "trente jours.",
    key="cover_note",
    who=INSURED,
    act="prendre une note de couverture",
    ground=all_of(not_(document.complete), not_(policy.confirmation_sent_on.happened)),
    effect=as_maybe(policy.starts_on),
    doubts=(PAPERS_IN_TIME,),
)
PAPERS_DUE = Deadline(
    "BPCE-5.1-6",
    "Les pièces demandées arrivent dans les trente jours de l'effet de la note ; sinon elle finit d'elle-même à 0 h le "
    "lendemain, heure de métropole.",
    key="papers_of_the_cover_note",
    owes=INSURED,
    act="faire parvenir toutes les pièces demandées",
    start=COVER_NOTE_FROM,
    within=days(COVER_NOTE_DAYS),
    met=policy.papers_received_on,
    consequence="la note de couverture finit d'elle-même et l'assuré n'est plus garanti",
)
PAPERS_IN_HAND = all_of(
    policy.cover_note,
    policy.papers_received_on.on_or_before(LAST_DAY_FOR_PAPERS.or_else(policy.starts_on)),
)
DEFINITIVE_TERMS = Document(
    "BPCE-5.1-3",
    "Les pièces reçues et conformes aux déclarations, l'assuré reçoit les conditions particulières du contrat "
    "définitif.",
    key="definitive_terms",
    by=INSURER,
    to=INSURED,
    due=all_of(PAPERS_IN_HAND, policy.papers_match),
    items=(Item(what="les conditions particulières qui rendent le contrat définitif"),),
    present=policy.confirmation_sent_on.happened,
)
AMENDED_TERMS = Document(
    "BPCE-5.1-4",
    "Si les pièces reçues à temps diffèrent des déclarations, l'assureur envoie des conditions particulières qui en "
    "tiennent compte.",
    key="amended_terms",
    by=INSURER,
    to=INSURED,
    due=all_of(PAPERS_IN_HAND, not_(policy.papers_match), policy.insurable_after_papers),
    items=(
        Item(what="les conditions particulières qui tiennent compte des différences"),
        Item(what="le délai pour les accepter", rules=("BPCE-5.1-4",)),
    ),
    present=policy.amended_terms_sent_on.happened,
)
ANSWER_TO_AMENDED_TERMS = Deadline(
    "BPCE-5.1-4",
    "L'assuré répond aux conditions particulières modifiées ; sans son accord, le contrat ne devient pas définitif.",
    key="answer_to_amended_terms",
    owes=INSURED,
    act="accepter les conditions particulières modifiées",
    start=policy.amended_terms_sent_on,
    within=risk_change.ANSWER_WITHIN,
    met=policy.amended_terms_accepted_on,
    consequence="l'assureur peut mettre fin à la note de couverture, avec dix jours de préavis",
    doubts=(TIME_TO_ACCEPT,),
)
#: The contract becomes definitive: confirmed as it was, or as amended and accepted.
DEFINITIVE_ON = named(
    earliest_of(if_so(policy.papers_match, policy.confirmation_sent_on), policy.amended_terms_accepted_on),
    "BPCE-5.1-3",
    "BPCE-5.1-4",
    says="Le contrat est définitif quand ses conditions particulières sont confirmées, ou acceptées si modifiées.",
)
NOT_INSURABLE = named(
    all_of(
        PAPERS_IN_HAND,
        not_(policy.papers_match),
        any_of(not_(policy.insurable_after_papers), policy.amended_terms_sent_on.happened),
        not_(DEFINITIVE_ON.happened),
    ),
    "BPCE-5.1-5",
    says="Les pièces diffèrent des déclarations, et l'assureur ne peut plus assurer ou n'a pas l'accord de l'assuré.",
)
#: The last covered day once the insurer has notified the end of the note.
NOTE_ENDED_ON = named(
    reading(
        NOTICE_OF_THE_END,
        ten_days=after(if_so(NOT_INSURABLE, policy.cover_note_end_notified_on), risk_change.TERMINATION_NOTICE),
        at_once=if_so(NOT_INSURABLE, policy.cover_note_end_notified_on),
    ),
    "BPCE-5.1-5",
    says="L'assureur qui ne peut plus assurer met fin à la note, dix jours après l'avoir notifié.",
)
INSURER_ENDS_THE_NOTE = Right(
    "BPCE-5.1-5",
    "Si les différences ne permettent plus d'assurer, l'assureur met fin à la note de couverture.",
    key="end_of_the_cover_note",
    who=INSURER,
    act="mettre fin à la note de couverture",
    ground=NOT_INSURABLE,
    exercised_on=policy.cover_note_end_notified_on,
    effect=NOTE_ENDED_ON,
    moment=Moment.END_OF_DAY.value,
    means="notification écrite",
    addressee=INSURED,
)
PENALTY = Information(
    "BPCE-5.1-7",
    "Rouler sans assurance est un délit : 3 750 euros d'amende, et des peines complémentaires sur le permis ou le "
    "véhicule.",
    why="Rappel de la loi pénale : aucune décision du contrat n'en dépend, et le juge seul prononce la peine.",
)

# --- 12.6 the signature online ----------------------------------------------------------------------------------------

SIGNED_ONLINE = Right(
    "BPCE-12.6-1",
    "Pour souscrire depuis la banque en ligne, le client accepte que sa signature électronique et ses codes d'accès "
    "valent consentement.",
    key="subscribe_online",
    who=INSURED,
    act="souscrire depuis la banque en ligne",
    ground=all_of(policy.sale_channel == "web", policy.electronic_consent_given, policy.signed_electronically),
    doubts=(STOLEN_CODES,),
)

# --- 4.5 the online space ---------------------------------------------------------------------------------------------

LEAVE_ONLINE_SPACE = Right(
    "BPCE-4.5-2",
    "L'assuré met fin quand il veut, sans frais, au service de l'espace en ligne.",
    key="leave_online_space",
    who=INSURED,
    act="résilier l'espace personnel en ligne",
    ground=policyholder.online_space_opened,
    cost=eur(0),
)
