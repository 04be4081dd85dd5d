"""Article 7.8: theft and attempted theft. Source: document 001, articles 7.8, 11.1, 11.2 and 11.3."""

from __future__ import annotations

from clausier.facts import damages, event, expenses, policy, theft
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition
from clausier.rules.rows import some, total
from clausier.rules.steps import Take
from clausier.rules.words import all_of, any_of, named, not_

from .damage_lines import TAKES
from .formulas import must_be_held
from .indemnity import HALF_IF_LATE
from .theft_lost import AUTHORS, KEYS_ALONE, NOT_FOUND, PRECAUTIONS, STOLEN_VEHICLE, THEFT_SHOWN
from .total_loss import IRREPARABLE
from .vehicle_damage import (
    Ids,
    Taken,
    carried,
    mileage_exceeded,
    none_pays_it,
    refused_row,
    trailers,
    vehicle_guarantee,
)

KEY, OF = "theft", ("theft",)
BEFORE = ("natural_disaster", "technological_disaster")
row = damages.rows

ONCE_PER_CLAIM = Reading(
    "BPCE-7.8-22",
    "Le texte ne dit pas si la franchise joue pour les serrures, la récupération et la fourrière.",
    (("once", "Une fois par sinistre, jamais par poste."),),
    "La franchise est celle du sinistre.",
)
ELEMENTS_STAY = Reading(
    "BPCE-7.8-31",
    "Seuls les accessoires sont nommés, pas les éléments.",
    (("accessories_only", "Le vol isolé d'un élément n'est jugé que sur l'effraction."),),
    "Une exclusion ne s'étend pas.",
)
TAKEN = some(TAKES.takes(KEY))
bill = expenses.rows
LOCKS = bill.kind == "lock_barrels"
#: Storage of the vehicle found is paid as the pound is, for as long.
KEPT_FOR_THE_OWNER = bill.kind.is_in("impound", "parking")

CARRIED = carried("BPCE-7.8-32", KEY)
TRAILERS = trailers("BPCE-7.8-33", KEY)
ACCESSORY_ALONE = refused_row(
    "BPCE-7.8-31",
    "Le vol isolé d'un accessoire sans effraction constatée.",
    KEY,
    all_of(row.object == "accessory", row.cause == "theft", not_(theft.break_in_found)),
)

IMPOUND_IN_TIME = named(
    not_(bill.after_48_hours), "BPCE-7.8-13",
    says="La fourrière et le gardiennage ne sont payés que 48 heures après la lettre qui dit de reprendre le véhicule.",
)  # fmt: skip

AGREED = named(bill.agreed, "BPCE-7.8-8", says="La récupération n'est payée qu'avec l'accord préalable de l'assureur.")
RECOVERED, STORED = all_of(bill.kind == "recovery", AGREED), all_of(KEPT_FOR_THE_OWNER, IMPOUND_IN_TIME)
BILLS = any_of(RECOVERED, STORED, LOCKS)

HELD = must_be_held(KEY, "Vol")
THEFT = vehicle_guarantee(
    KEY,
    "Vol et tentative de vol",
    ("BPCE-7.8-1", "BPCE-7.8-3", "BPCE-7.8-4", "BPCE-7.8-5", "BPCE-7.8-6", "BPCE-7.8-7"),
    "Le vol du véhicule ou d'un élément, sa tentative, et les dommages qu'ils causent.",
    Ids("BPCE-7.8-23", "BPCE-7.8-24", "BPCE-7.8-26", "BPCE-7.8-27", "BPCE-7.8-25", ("BPCE-7.8-22", "BPCE-11.2-3")),
    before=BEFORE,
    claimed=any_of(STOLEN_VEHICLE, TAKEN, all_of(KEYS_ALONE, some(LOCKS))),
    whole=all_of(any_of(NOT_FOUND, all_of(IRREPARABLE, TAKEN)), none_pays_it(BEFORE)),
    wear=True,
    spent=BILLS,
    refuses=(CARRIED, TRAILERS, ACCESSORY_ALONE),
    taken=Taken(deductible=policy.damage_deductible, extra=(mileage_exceeded(KEY),), last=(HALF_IF_LATE,), costs=(
        Take("Récupération du véhicule", "BPCE-7.8-8",
             amount=total(bill.cost, of=RECOVERED)),
        Take("Fourrière et gardiennage", ("BPCE-7.8-12", "BPCE-7.8-13"),
             amount=total(bill.cost, of=STORED)),
        Take("Serrures, après des clés perdues ou volées", "BPCE-7.8-15",
             amount=total(bill.cost, of=LOCKS)),
    )),
    doubts=(ONCE_PER_CLAIM,),
)  # fmt: skip
SHOWN = Condition(
    ("BPCE-7.8-9", "BPCE-7.8-10", "BPCE-7.8-11", "BPCE-7.8-14", "BPCE-7.8-31"),
    "Une effraction constatée par l'expert, une violence ou une menace, un abus de confiance ou un faux chèque de "
    "banque.",
    test=any_of(THEFT_SHOWN, KEYS_ALONE),
    of=OF,
    doubts=(ELEMENTS_STAY,),
)
#: What loses the theft, among the provisions of this chapter.
LOST_BY = (*PRECAUTIONS, *AUTHORS)
COMPLAINT = Condition(
    "BPCE-7.8-2",
    "La copie intégrale de la plainte a été remise à l'assureur, sauf pour des clés perdues.",
    test=any_of(event.kind == "keys", theft.complaint_copy_received),
    of=OF,
    gate=True,
)
