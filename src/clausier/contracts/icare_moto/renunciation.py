"""The right to renounce: thirty calendar days of the preamble, fourteen days of article 3.5.

Source: general conditions n° 2220453, preamble (which tells of article L112-10 of the Code des assurances), articles
3.5.1 to 3.5.3 and the form announced as annex 1.
"""

from __future__ import annotations

from clausier.facts import history, policy, premium, request
from clausier.facts import renunciation as fact
from clausier.law import renunciation as law
from clausier.law.articles import renunciation as articles
from clausier.law.policy_rules import Moment
from clausier.rules.dates import after, days, days_between, earliest_of, if_so
from clausier.rules.nodes import Override, Reading, Rounding
from clausier.rules.provisions import Document, Information, Item, Right, Route
from clausier.rules.terms import Number, amount, as_maybe, eur, truth
from clausier.rules.words import all_of, any_of, least, most, named, not_, prorata, reading, when

from .ending import MAILBOX
from .scope import BREAKDOWN_STARTS_ON

#: The thirty days that the preamble prints are those of the Code.
THIRTY_DAYS = law.COMPLEMENTARY_WITHIN
FOURTEEN_DAYS = days(14)
REFUND_AFTER_RECEIPT = days(14)
REFUND_AFTER_RENUNCIATION = law.REFUND_WITHIN

POST = "Icare SRC, CS 25803, 72058 Le Mans Cedex 2"

# --- doubts of the text -----------------------------------------------------------------------------------------------

THIRTY_OR_FOURTEEN = Override(
    "MOTO-P-10",
    "Le préambule donne trente jours depuis la conclusion, l'article 3.5.2 quatorze jours depuis la signature.",
    (
        (
            "law",
            "Trente jours calendaires quand les quatre conditions sont réunies ; quatorze jours pour qui en manque "
            "une.",
        ),
        ("contract", "Quatorze jours dans tous les cas, comme le dit l'article 3.5.2."),
    ),
    "L'article est impératif et le délai le plus long profite à l'adhérent.",
    law=(articles.L112_10.cite,),
)
FREE_MONTHS = Reading(
    "MOTO-P-11",
    "Le départ retardé par des mois offerts n'est pas repris à l'article 3.5.",
    (
        ("thirty_days_only", "Il ne retarde que le délai de trente jours."),
        ("both", "Il retarde les deux délais."),
    ),
    "Le préambule ne le dit que de son propre délai.",
)
LINKED_BY_NATURE = Reading(
    "MOTO-P-13",
    "Cette condition manque à l'article 3.5.1.",
    (("met_by_nature", "Elle n'est demandée que par le droit de trente jours ; le contrat vendu avec une moto "
    "financée la remplit."),),
    "Le contrat accompagne par nature l'achat du véhicule.",
)
INVITATION = Reading(
    "MOTO-P-18",
    "L'invitation à vérifier n'a pas de suite écrite.",
    (("no_sanction", "Ne pas vérifier ne coûte rien à l'adhérent."),),
    "Une perte de droit doit être écrite.",
)
DECLARED_OR_PAID = Reading(
    "MOTO-P-15",
    "Le préambule demande qu'aucun sinistre garanti ne soit déclaré ; l'article 3.5.1, que rien n'ait été pris en "
    "charge.",
    (
        ("covered_only", "Un sinistre déclaré qui n'est pas garanti laisse le droit de trente jours."),
        ("any_claim", "Tout sinistre déclaré ferme le droit de trente jours."),
    ),
    "Chaque droit garde sa condition ; le préambule vise un sinistre « garanti ».",
)
WHERE_TO_SEND = Reading(
    "MOTO-P-16",
    "Le préambule ne donne pas d'adresse et ne demande ni date ni signature.",
    (("same_addresses", "Courriel ou courrier aux adresses de l'article 3.5.2 ; la date d'envoi compte."),),
    "Le délai protège l'adhérent : l'envoi suffit.",
)
WHICH_REFUND = Reading(
    "MOTO-P-17",
    "Le préambule rembourse toute la prime sous trente jours ; l'article 3.5.3, sous quatorze jours et avec une "
    "retenue possible.",
    (
        ("full_and_earlier", "Remboursement entier, au plus tôt des deux termes."),
        ("thirty_days", "Remboursement entier, trente jours après la renonciation."),
    ),
    "« Sans frais ni pénalités » exclut la retenue ; le terme le plus proche profite à l'adhérent.",
)
NOTHING_PAID = Reading(
    "MOTO-3.5.1-3",
    "Le préambule demande qu'aucun sinistre ne soit déclaré, cet article que rien n'ait été pris en charge.",
    (("as_written", "Un sinistre garanti déclaré mais non payé laisse le droit de quatorze jours."),),
    "Chaque droit garde ses conditions.",
)
CALENDAR_DAYS = Reading(
    "MOTO-3.5.2-1",
    "Ni la nature des jours ni la date qui compte ne sont dites.",
    (("sent", "Quatorze jours calendaires ; la date d'envoi compte."),),
    "Le préambule compte en jours calendaires ; le doute profite à l'adhérent.",
)
FORM_MISSING = Reading(
    "MOTO-annex-1",
    "Le formulaire annoncé en annexe n'est pas dans le document.",
    (("any_statement", "Toute déclaration sans équivoque, datée et signée, qui désigne le contrat, suffit."),),
    "Le formulaire n'est donné qu'en exemple.",
)
FORM_OPTIONAL = Reading(
    "MOTO-3.5.2-2",
    "L'annexe 1 est annoncée mais absente.",
    (("optional", "Le formulaire est facultatif."),),
    "Le texte dit « par exemple ».",
)
REFUND_TERM = Reading(
    "MOTO-3.5.3-2",
    "Le préambule donne trente jours depuis la renonciation.",
    (
        ("fourteen_days", "Quatorze jours après la réception."),
        ("thirty_days", "Trente jours après la renonciation."),
    ),
    "Le terme le plus proche profite à l'adhérent.",
)
DEDUCTION = Reading(
    "MOTO-3.5.3-3",
    "La retenue pour le temps couvert n'a pas de formule, et le préambule ne l'admet pas.",
    (
        (
            "started_only",
            "Seulement pour le droit de quatorze jours, par jour de garantie réelle : rien pour la panne tant que son "
            "droit n'est pas ouvert.",
        ),
        ("every_day", "Par jour depuis la signature, sur toute la prime."),
    ),
    "Le texte ne retient que le temps « pendant lequel vous avez été couvert ».",
)

# --- the notice -------------------------------------------------------------------------------------------------------

DURABLE = named(
    fact.channel.is_in("email", "letter", "registered_letter", "registered_email", "other_durable"),
    "MOTO-P-16",
    says="La renonciation se fait par lettre ou par un autre support durable.",
)
DATED_AND_SIGNED = named(
    all_of(fact.unambiguous, fact.dated, fact.signed),
    "MOTO-3.5.2-2",
    "MOTO-annex-1",
    says="La renonciation est une déclaration sans équivoque, datée et signée.",
)
NOTICE = Document(
    ("MOTO-3.5.2-2", "MOTO-annex-1", "MOTO-P-16"),
    "La renonciation tient en une seule déclaration sans équivoque, datée et signée ; le formulaire annoncé n'est "
    "qu'un exemple.",
    key="renunciation_notice",
    by="adhérent",
    to="assureur",
    due=any_of(request.topic == "renunciation", fact.sent_on.happened),
    items=(
        Item(what="le contrat auquel l'adhérent renonce"),
        Item(what="la volonté de renoncer, sans équivoque"),
        Item(what="la date"),
        Item(what="la signature"),
    ),
    present=all_of(DURABLE, DATED_AND_SIGNED),
    doubts=(FORM_MISSING, FORM_OPTIONAL),
)
WHERE = Route(
    ("MOTO-3.5.2-3", "MOTO-P-16"),
    "La renonciation s'envoie par courriel ou par courrier au service de la relation client.",
    key="renunciation",
    topic="renunciation",
    when=request.topic == "renunciation",
    contact=f"{MAILBOX} ; {POST}",
    channels=("email", "letter"),
    have_ready=("le numéro du contrat", "la date de signature du bulletin d'adhésion"),
    doubts=(WHERE_TO_SEND,),
)
CHECK_OTHER_POLICIES = Information(
    "MOTO-P-18",
    "L'adhérent est invité à vérifier, avant de signer, qu'il n'est pas déjà assuré pour l'un de ces risques.",
    why="Une invitation sans sanction ; le cumul d'assurances se traite à l'article 13.",
    doubts=(INVITATION,),
)

# --- thirty days of the preamble --------------------------------------------------------------------------------------

PRIVATE = named(
    policy.private_purpose, "MOTO-P-12", "MOTO-3.5.1-1", says="Le contrat a été souscrit à des fins non "
    "professionnelles."
)
LINKED = named(policy.linked_purchase, "MOTO-P-13", says="Le contrat complète l'achat d'un bien ou d'un service.")
NOT_PERFORMED = named(
    not_(policy.fully_performed), "MOTO-P-14", "MOTO-3.5.1-2", says="Le contrat n'est pas intégralement exécuté."
)
NO_CLAIM_DECLARED = history.claims_declared == 0
NO_COVERED_CLAIM = named(
    reading(
        DECLARED_OR_PAID,
        covered_only=any_of(NO_CLAIM_DECLARED, history.covered_claims_declared == 0),
        any_claim=NO_CLAIM_DECLARED,
    ),
    "MOTO-P-15",
    says="Aucun sinistre garanti n'a été déclaré.",
)
FOUR_CONDITIONS = all_of(PRIVATE, LINKED, NOT_PERFORMED, NO_COVERED_CLAIM)
THIRTY_DAYS_FIRST = reading(THIRTY_OR_FOURTEEN, law=truth(True), contract=truth(False))
STARTS_ON = named(
    when(premium.free_months > 0, premium.first_paid_on, as_maybe(policy.signed_on)),
    "MOTO-P-11",
    says="Si des mois sont offerts au début, le délai ne court que du paiement de tout ou partie de la première prime.",
)
THIRTY_DAYS_RIGHT = Right(
    (
        "MOTO-P-10", "MOTO-P-11", "MOTO-P-12", "MOTO-P-13", "MOTO-P-14", "MOTO-P-15", "MOTO-P-16", "MOTO-P-17",
        "MOTO-3.5.3-1",
    ),
    "Pendant trente jours calendaires depuis la conclusion, l'adhérent qui remplit les quatre conditions renonce sans "
    "frais : le "
    "contrat finit à la réception, et toute la prime est rendue quatorze jours après elle au plus tard, ou trente "
    "jours après la "
    "renonciation si c'est plus tôt.",
    key="renounce_30_days",
    who="adhérent",
    act="renoncer au contrat dans les trente jours",
    ground=all_of(THIRTY_DAYS_FIRST, FOUR_CONDITIONS),
    opens=policy.signed_on,
    closes=after(STARTS_ON, THIRTY_DAYS),
    exercised_on=if_so(DURABLE, fact.sent_on),
    effect=if_so(DURABLE, fact.received_on),
    moment=Moment.END_OF_DAY.value,
    refund=premium.paid_total,
    refund_by=reading(
        WHICH_REFUND,
        full_and_earlier=earliest_of(
            after(fact.received_on, REFUND_AFTER_RECEIPT), after(fact.sent_on, REFUND_AFTER_RENUNCIATION)
        ),
        thirty_days=after(fact.sent_on, REFUND_AFTER_RENUNCIATION),
    ),
    means="lettre ou autre support durable",
    addressee=f"{MAILBOX} ou {POST}",
    doubts=(LINKED_BY_NATURE,),
)  # fmt: skip

# --- fourteen days of article 3.5 -------------------------------------------------------------------------------------

NOTHING_TAKEN_IN_CHARGE = named(
    history.benefits_paid == 0, "MOTO-3.5.1-3", says="Rien n'a été pris en charge au titre du contrat."
)
THREE_CONDITIONS = all_of(PRIVATE, NOT_PERFORMED, NOTHING_TAKEN_IN_CHARGE)
RECEIVED = fact.received_on.or_else(policy.signed_on)
PERIOD_DAYS = days_between(premium.period_starts_on, premium.period_ends_on) + 1


def kept(part: Number, covered_days: Number) -> Number:
    """The price of the days covered: `part` of the paid premium per day of its period, rounded half up to the cent."""
    used = least(most(covered_days, amount(0, "day")), PERIOD_DAYS)
    return prorata(part, used, PERIOD_DAYS, Rounding.HALF_UP)


SINCE_SIGNATURE = days_between(policy.signed_on, RECEIVED)
SINCE_BREAKDOWN_STARTED = days_between(BREAKDOWN_STARTS_ON.or_else(RECEIVED), RECEIVED)
PRICE_OF_COVER = named(
    reading(
        DEDUCTION,
        started_only=kept(premium.assistance_part, SINCE_SIGNATURE)
        + kept(most(premium.paid - premium.assistance_part, eur(0)), SINCE_BREAKDOWN_STARTED),
        every_day=kept(premium.paid, SINCE_SIGNATURE),
    ),
    "MOTO-3.5.3-3",
    says="Le remboursement peut être diminué du prix des jours pendant lesquels chaque garantie a réellement couru.",
)
FOURTEEN_DAYS_RIGHT = Right(
    (
        "MOTO-P-19", "MOTO-3.5.1-1", "MOTO-3.5.1-2", "MOTO-3.5.1-3", "MOTO-3.5.2-1", "MOTO-3.5.2-2", "MOTO-3.5.3-1",
        "MOTO-3.5.3-2", "MOTO-3.5.3-3",
    ),
    "À défaut des quatre conditions, l'adhérent qui remplit celles de l'article 3.5 renonce dans les quatorze jours "
    "de la "
    "signature ; le contrat finit à la réception et la prime est rendue sous quatorze jours, moins les jours couverts.",
    key="renounce_14_days",
    who="adhérent",
    act="renoncer au contrat dans les quatorze jours",
    ground=all_of(THREE_CONDITIONS, not_(all_of(THIRTY_DAYS_FIRST, FOUR_CONDITIONS))),
    opens=policy.signed_on,
    closes=after(
        reading(FREE_MONTHS, thirty_days_only=as_maybe(policy.signed_on), both=STARTS_ON), FOURTEEN_DAYS
    ),
    exercised_on=if_so(all_of(DURABLE, DATED_AND_SIGNED), fact.sent_on),
    effect=if_so(all_of(DURABLE, DATED_AND_SIGNED), fact.received_on),
    moment=Moment.END_OF_DAY.value,
    refund=most(premium.paid_total - PRICE_OF_COVER, eur(0)),
    refund_by=reading(
        REFUND_TERM,
        fourteen_days=after(fact.received_on, REFUND_AFTER_RECEIPT),
        thirty_days=after(fact.sent_on, REFUND_AFTER_RENUNCIATION),
    ),
    means="courriel ou lettre, datés et signés",
    addressee=f"{MAILBOX} ou {POST}",
    doubts=(NOTHING_PAID, CALENDAR_DAYS),
)  # fmt: skip
#: The last covered day: the day of receipt, whose hour is seldom known, is covered to its end.
RENOUNCED_ON = named(
    fact.received_on, "MOTO-3.5.3-1", says="Le contrat finit le jour où la renonciation est reçue."
)
