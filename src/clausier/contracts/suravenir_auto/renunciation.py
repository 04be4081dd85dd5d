"""Section 5.9: giving up the contract after doorstep selling.

Source: general conditions ACA AUT CGE-05-0216, section 5.9 (the law behind it: Code des assurances, article L112-9; for
the refund, which the document does not tell, the same article).
"""

from __future__ import annotations

from clausier.facts import renunciation as fact
from clausier.law import renunciation
from clausier.law.articles import renunciation as articles
from clausier.rules.dates import if_so
from clausier.rules.nodes import Override, Reading
from clausier.rules.words import all_of, any_of, named, reading

from .ending import INSURED, WHERE

# --- doubts of the text -----------------------------------------------------------------------------------------------

ELECTRONIC_TOO = Override(
    "SURA-5.9-2",
    "Seule la lettre recommandée avec demande d'avis de réception est prévue ; « quatorze jours révolus à compter du "
    "jour de la conclusion » se lit de deux façons.",
    (
        (
            "law",
            "La lettre recommandée électronique vaut aussi ; le lendemain de la conclusion est le premier jour, et un "
            "envoi le quatorzième est à temps.",
        ),
        ("contract", "Seule vaut la lettre recommandée avec demande d'avis de réception."),
    ),
    "La loi met les deux recommandés sur le même pied et n'exige pas d'avis de réception.",
    law=(articles.L112_9.cite,),
)
THROUGH_THE_BROKER = Reading(
    "SURA-5.9-3",
    "La lettre adressée à un autre que l'assureur serait sans effet.",
    (
        ("if_received_in_time", "Elle compte si l'assureur l'a lui-même reçue dans le délai."),
        ("never", "Elle ne compte jamais."),
    ),
    "Le but est que l'assureur soit averti à temps ; une perte de droit se lit étroitement.",
)
LEFT_WHOLE = Reading(
    "SURA-5.9-4",
    "Le remboursement des autres cas n'est pas donné.",
    (
        (
            "as_the_law",
            "La prime du temps couvert est seule gardée, le solde rendu sous trente jours ; qui connaît un sinistre ne "
            "renonce plus.",
        ),
    ),
    "C'est l'article L.112-9.",
)

# --- the letter -------------------------------------------------------------------------------------------------------

REGISTERED = reading(
    ELECTRONIC_TOO,
    law=fact.channel.is_in("registered_letter", "registered_email"),
    contract=all_of(fact.channel == "registered_letter", fact.return_receipt),
)
IN_TIME_AT_THE_INSURER = renunciation.in_time(fact.received_on)
TO_THE_INSURER = named(
    any_of(
        fact.addressee == "insurer",
        reading(THROUGH_THE_BROKER, if_received_in_time=IN_TIME_AT_THE_INSURER, never=fact.addressee == "insurer"),
    ),
    "SURA-5.9-3",
    says="La lettre est adressée à l'assureur, ou lui est parvenue dans le délai.",
)
SOLD_AT_THE_DOOR = named(
    renunciation.SOLD_AT_THE_DOOR,
    "SURA-5.9-1",
    says="Une personne physique a été démarchée chez elle ou à son travail, et y a signé hors de sa profession.",
)
SENT_ON = if_so(all_of(SOLD_AT_THE_DOOR, REGISTERED, TO_THE_INSURER), fact.sent_on)
DOORSTEP = renunciation.doorstep(SENT_ON, if_so(SENT_ON.happened, fact.received_on))
AFTER_DOORSTEP = DOORSTEP.right(
    ("SURA-5.9-1", "SURA-5.9-2", "SURA-5.9-3", "SURA-5.9-4", articles.L112_9.cite),
    "Après un démarchage, le particulier renonce dans les quatorze jours de la conclusion, sans motif ni pénalité ; le "
    "contrat finit à la réception. Toute la prime reste due si un sinistre qu'il ignorait est survenu dans ce délai.",
    key="renounce_doorstep",
    who=INSURED,
    act="renoncer au contrat après un démarchage",
    means="lettre recommandée avec demande d'avis de réception, ou lettre recommandée électronique",
    addressee=WHERE,
    refund_within_days=True,
    doubts=(LEFT_WHOLE,),
)
