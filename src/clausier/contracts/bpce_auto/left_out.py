"""The damages and the bills that no guarantee looks at, each told with the clause that leaves it out.

Silence about them would read as an oversight: each is refused by a line of its own. Source: document 001, chapters
3, 6 and 7.
"""

from __future__ import annotations

from clausier.facts import damages, expenses
from clausier.rules.provisions import Guarantee, Lines
from clausier.rules.rows import some, total
from clausier.rules.steps import Take
from clausier.rules.terms import Number, Truth, eur
from clausier.rules.words import all_of, any_of, named, none_of, not_

from . import assistance, disasters, fire, theft
from .damage_lines import BURNT, LOOKED_AT, RECOGNISED_NATURAL, RECOGNISED_TECHNOLOGICAL, STAYS_FIRE, TAKES
from .liability import HELP_BILLS, OTHERS

row = damages.rows
LEFT_OUT = all_of(TAKES.takes("none"), not_(OTHERS))
#: The damage of the insured is asked at its cost; a victim's at what is due.
ASKED: Number = row.cost

HURT = named(
    row.object == "person", "BPCE-6.1-20", "BPCE-6.3-1",
    says="L'assuré blessé relève des dommages corporels du conducteur, qui ont leur propre table.",
)  # fmt: skip
NOT_THE_VEHICLE = named(
    not_(row.object.is_in("person", *LOOKED_AT)), "BPCE-6.1-21", "BPCE-7.6-1", "BPCE-7.9-2",
    says="Un bien de l'assuré autre que le véhicule, ses éléments et ses accessoires n'est assuré par aucune garantie.",
)  # fmt: skip
NOT_SUDDEN = named(
    row.cause == "wear", "BPCE-3-4",
    says="L'usure n'est pas un accident : elle n'est ni soudaine, ni imprévue, ni extérieure.",
)  # fmt: skip
NO_NATURAL_ORDER = named(
    all_of(row.cause.is_in("natural_disaster", "drought"), not_(RECOGNISED_NATURAL)), "BPCE-7.3-3", "BPCE-7.7-2",
    says="Aucun arrêté ne reconnaît la catastrophe, et la liste des événements naturels ne nomme pas cette cause.",
)  # fmt: skip
NO_TECHNOLOGICAL_ORDER = named(
    all_of(row.cause == "technological_disaster", not_(RECOGNISED_TECHNOLOGICAL)), "BPCE-7.4-3",
    says="Aucune décision publiée ne reconnaît la catastrophe technologique.",
)  # fmt: skip
CAUSE_NOT_LISTED = named(
    row.cause == "other", "BPCE-7.6-2", "BPCE-7.7-2", "BPCE-7.9-3",
    says="Aucune garantie du véhicule n'a cette cause dans sa liste.",
)  # fmt: skip
FIRE_OF_NOBODY = named(
    all_of(any_of(BURNT, row.cause.is_in("smoker_burn", "own_operation")), not_(STAYS_FIRE)), "BPCE-7.6-21",
    "BPCE-7.6-22",
    says="L'incendie est renvoyé à une garantie qui ne joue pas.",
)  # fmt: skip
REASONS = (
    HURT, NOT_THE_VEHICLE, NOT_SUDDEN, NO_NATURAL_ORDER, NO_TECHNOLOGICAL_ORDER, CAUSE_NOT_LISTED, FIRE_OF_NOBODY,
)  # fmt: skip


def _refused(key: str, label: str, says: str, which: Truth, covered: Truth, cost: Number) -> Guarantee:
    """Pays nothing: a line for each row of `which`, with the reason why it is not covered."""
    return Guarantee(
        "BPCE-3-47",
        says,
        key=key,
        label=label,
        claimed=some(which),
        trigger=some(which),
        asked=total(cost, of=which),
        settle=(Take("Rien", "BPCE-3-47", amount=eur(0)),),
        lines=Lines(covered=covered, asked=cost, granted=cost, of=which),
    )


NOWHERE = _refused(
    "none",
    "Hors de toute garantie",
    "Un événement n'est un sinistre que s'il peut mettre en jeu une garantie.",
    LEFT_OUT,
    none_of(*REASONS),
    ASKED,
)

# --- bills ------------------------------------------------------------------------------------------------------------

bill = expenses.rows
NOT_AGREED = all_of(theft.THEFT.claimed, bill.kind == "recovery", not_(theft.AGREED))
STORED_TOO_LONG = all_of(theft.THEFT.claimed, theft.KEPT_FOR_THE_OWNER, not_(theft.IMPOUND_IN_TIME))
OF_NO_GUARANTEE = named(
    none_of(
        NOT_AGREED,
        STORED_TOO_LONG,
        assistance.OF_ASSISTANCE,
        HELP_BILLS,
        all_of(theft.THEFT.claimed, theft.BILLS),
        all_of(fire.FIRE.claimed, fire.BILLS),
        all_of(disasters.ATTACK.claimed, disasters.DECONTAMINATION),
    ),
    "BPCE-3-47",
    says="Aucune garantie en jeu ne paie cette dépense.",
)  # fmt: skip
UNPAID = any_of(NOT_AGREED, STORED_TOO_LONG, OF_NO_GUARANTEE)
UNPAID_BILLS = _refused(
    "unpaid_bills",
    "Dépenses non payées",
    "Une dépense n'est payée que par une garantie que l'événement met en jeu.",
    UNPAID,
    not_(UNPAID),
    bill.cost,
)
