"""Article 7.8: how a theft is shown, the precautions whose breach loses the guarantee, and the authors it leaves out.

Apart from the guarantee, because other chapters ask whether the theft is lost: its glass then goes elsewhere.
Source: document 001, articles 3, 7.8 and 11.3.
"""

from __future__ import annotations

from clausier.facts import event, theft
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Duty, Exclusion, Sanction
from clausier.rules.terms import Truth
from clausier.rules.words import all_of, any_of, insured_proves, named, none_of, not_

from .indemnity import FOUND_IN_TIME

OF = ("theft",)

WHEN_LEFT = Reading(
    "BPCE-7.8-19",
    "Le texte ne dit pas si porter le certificat dans le véhicule en conduisant est un manquement, ni si un vol avec "
    "violence, ou un véhicule remis de plein gré, est visé.",
    (
        (
            "left_only",
            "Les précautions ne valent que pour un véhicule laissé sans surveillance : ni la violence, ni l'abus de "
            "confiance, ni le faux chèque de banque, ni les clés seules ne sont visés.",
        ),
    ),
    "Elles parlent de s'éloigner du véhicule ; une sanction se lit étroitement.",
)

# --- what is shown ----------------------------------------------------------------------------------------------------

#: Fraud and breach of trust are covered on their own terms; the break-in is for the rest (BPCE-7.8-9, 7.8-11, 7.8-14).
WITHOUT_BREAK_IN = any_of(theft.breach_of_trust, theft.forged_bank_cheque)
BROKEN_INTO = insured_proves(any_of(theft.break_in_found, theft.electronic_traces, theft.garage_broken_into))
THEFT_SHOWN = named(
    any_of(
        BROKEN_INTO,
        insured_proves(theft.violence),
        WITHOUT_BREAK_IN,
    ),
    "BPCE-3-1", "BPCE-3-6", "BPCE-3-32", "BPCE-3-37", "BPCE-3-52", "BPCE-3-63", "BPCE-7.8-4", "BPCE-7.8-5",
    "BPCE-7.8-9", "BPCE-7.8-10", "BPCE-7.8-11", "BPCE-7.8-14",
    says="Effraction du véhicule ou du garage constatée par l'expert, violence ou menaces, abus de confiance ou faux "
    "chèque de banque.",
)  # fmt: skip
KEYS_ALONE = named(
    any_of(event.kind == "keys", theft.keys_only), "BPCE-7.8-15",
    says="Les clés seules ont été perdues ou volées : l'effraction du véhicule n'est pas demandée.",
)  # fmt: skip
STOLEN_VEHICLE = event.kind.is_in("theft")
NOT_FOUND = named(
    all_of(STOLEN_VEHICLE, not_(FOUND_IN_TIME), not_(theft.keys_only)), "BPCE-7.8-24", "BPCE-11.3-4",
    says="Le véhicule volé n'a pas été retrouvé à temps pour être repris.",
)  # fmt: skip

# --- precautions ------------------------------------------------------------------------------------------------------


#: A vehicle that was broken into was not handed over: the rest is then not asked.
HANDED_OVER = all_of(not_(BROKEN_INTO), WITHOUT_BREAK_IN)


def _precaution(rules: tuple[str, ...], says: str, breach: Truth) -> Duty:
    return Duty(
        rules, says, who="insured", breach=breach, sanction=Sanction.FORFEIT,
        excuse=any_of(KEYS_ALONE, theft.violence, HANDED_OVER), of=OF,
        doubts=(WHEN_LEFT,),
    )  # fmt: skip


LOCKED = _precaution(
    ("BPCE-7.8-17", "BPCE-7.8-20"),
    "Verrouiller les portes et fermer les vitres avant de s'éloigner.",
    not_(theft.doors_locked),
)
KEYS_AWAY = _precaution(
    ("BPCE-7.8-18", "BPCE-7.8-20"),
    "Ne jamais laisser les clés dans le véhicule ou dessus.",
    theft.keys_location.is_in("in_vehicle", "on_vehicle"),
)
CERTIFICATE_AWAY = _precaution(
    ("BPCE-7.8-19", "BPCE-7.8-20"),
    "Ne jamais laisser le certificat d'immatriculation dans le véhicule.",
    theft.certificate_location.is_in("in_vehicle", "on_vehicle"),
)
ANTITHEFT_ON = _precaution(
    ("BPCE-7.8-16", "BPCE-7.8-20", "BPCE-7.8-21"),
    "Mettre en marche la protection du véhicule et l'antivol exigé.",
    all_of(theft.antitheft_required, not_(theft.antitheft_activated)),
)

# --- authors ----------------------------------------------------------------------------------------------------------

BY_EMPLOYEE = Exclusion(
    "BPCE-7.8-29",
    "Le vol commis par un préposé du souscripteur, ou avec sa complicité.",
    when=theft.author_relation == "employee",
    of=OF,
)
BY_RELATIVE = Exclusion(
    "BPCE-7.8-30",
    "Le vol commis par la famille, le conjoint ou une personne du foyer, ou avec leur complicité.",
    when=theft.author_relation.is_in("family", "household"),
    of=OF,
)

PRECAUTIONS = (LOCKED, KEYS_AWAY, CERTIFICATE_AWAY, ANTITHEFT_ON)
AUTHORS = (BY_EMPLOYEE, BY_RELATIVE)
#: A theft that is shown, and that no precaution nor author takes away from its guarantee.
SHOWN_AND_KEPT = all_of(THEFT_SHOWN, none_of(*[one.broken for one in PRECAUTIONS], *[one.applies for one in AUTHORS]))
