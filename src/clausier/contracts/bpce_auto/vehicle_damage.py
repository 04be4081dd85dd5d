"""How a guarantee of the vehicle settles: repairs or value, wear where the text takes it, deductible, wreck, lessor.

What chapters 7.3 to 7.9 and 11.1 share. Each chapter gives its own ids. Source: document 001, articles 11.1 and 11.2.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clausier.facts import damages, election, expenses, expert, lease, repair, vehicle
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Exclusion, Guarantee, Lines, Payee
from clausier.rules.rows import some, total
from clausier.rules.steps import Credit, Deductible, RowWear, Step, Sublimit, Take
from clausier.rules.terms import Number, Truth, eur, truth
from clausier.rules.words import all_of, first_of, named, none_of, not_, reading, share, when

from . import vat
from .damage_lines import TAKES
from .declarations import MILEAGE, MILEAGE_PENALTY
from .declarations_effects import met_by_a_ceiling, settled, without_deductible
from .deductibles import EXTRA
from .formulas import HELD
from .total_loss import (
    BASIS,
    BY_FIFTY,
    BY_PRICE,
    BY_TWENTY,
    CAP,
    CARRIED,
    IRREPARABLE,
    PLUS,
    PRICE_PROVED,
    STANDARD,
    TWENTY_MORE,
    UPLIFT,
    VALUE,
)

row = damages.rows
WEAR_OF_THE_EXPERT = Reading(
    "BPCE-11.1-27",
    "L'article déduit une vétusté dont le document ne donne ni taux ni table.",
    (
        ("reasoned", "Seule la vétusté que l'expert fixe et motive pour une pièce est déduite."),
        ("none", "Aucune vétusté n'est déduite d'une réparation."),
    ),
    "L'exemple du chapitre 2 paie la réparation entière ; sans chiffre de l'expert, rien ne se déduit.",
)
NO_WEAR_ON_A_VALUE = Reading(
    "BPCE-11.1-29",
    "L'article parle de déduire une vétusté de la valeur d'un véhicule irréparable.",
    (("never", "Une valeur de marché tient déjà compte de l'âge : rien d'autre n'en est déduit."),),
    "Déduire deux fois la même usure n'a pas de sens.",
)

KEPT_WRECK = Reading(
    "BPCE-11.1-30",
    "L'article déduit la valeur de l'épave « de l'indemnité », sans dire si c'est avant ou après une réduction.",
    (("part_of_the_loss", "Qui garde l'épave n'a pas perdu ce qu'elle vaut : elle se déduit de la perte, d'abord."),),
    "L'indemnité répare la perte réelle, et cet ordre laisse davantage à l'assuré.",
)
BY_AN_APPROVED_REPAIRER = named(
    repair.repairer_kind == "approved", "BPCE-11.1-28", "BPCE-2-7",
    says="Chez un réparateur agréé, l'assuré n'avance que la franchise et la vétusté.",
)  # fmt: skip

MILEAGE_ONCE = Reading(
    "BPCE-11.2-11",
    "La franchise de kilométrage joue « par sinistre », dans toutes les formules, sans que le tableau nomme de "
    "garantie.",
    (
        (
            "with_the_damage_deductible",
            "Une fois par sinistre, avec la franchise dommages : ni sur les glaces, qui ont la leur, ni sur une "
            "catastrophe, dont la loi seule fixe la franchise ou n'en permet aucune.",
        ),
    ),
    "Elle « s'ajoute aux autres franchises » du véhicule ; le doute profite à l'assuré.",
)
#: The guarantees that bear the damage deductible, in the order in which one of them bears the mileage.
MILEAGE_BORNE_BY = ("own_damage", "fire", "theft", "natural_event", "attack")
#: The standard indemnity of an irreparable vehicle, as chapters 1 and 11 say it of every guarantee.
STANDARD_IDS = ("BPCE-11.1-29", "BPCE-11.1-31", "BPCE-1-32", "BPCE-1.5-21")


@dataclass(frozen=True)
class Ids:
    """The rows of the table of one chapter, and of its deductible; "" or none where the chapter has none."""

    repairs: str
    standard: str
    price: str
    fifty: str
    twenty: str = ""
    deductible: tuple[str, ...] = ()


def takes_the_vehicle(key: str, before: Sequence[str]) -> Truth:
    """Whether this guarantee pays the whole vehicle: one only does, the first that the policy holds and that takes a
    damage of it."""
    return all_of(IRREPARABLE, some(TAKES.takes(key)), none_pays_it(before))


def none_pays_it(before: Sequence[str]) -> Truth:
    """No guarantee that comes before, and that the policy holds, takes a damage of the vehicle."""
    if not before:
        return truth(True)
    return none_of(*[all_of(HELD[one], some(TAKES.takes(one))) for one in before])


def mileage_exceeded(key: str, *rules: str) -> Deductible:
    """The deductible of an exceeded mileage, borne once: by the first of `MILEAGE_BORNE_BY` that takes a damage."""
    earlier = MILEAGE_BORNE_BY[: MILEAGE_BORNE_BY.index(key)]
    borne = when(MILEAGE_PENALTY, when(none_pays_it(earlier), EXTRA, eur(0)), eur(0)) if earlier else MILEAGE
    return Deductible("Kilométrage dépassé", (*rules, "BPCE-5.5-24", "BPCE-11.2-11"), amount=borne)


def refused_row(rules: str | tuple[str, ...], says: str, key: str, which: Truth) -> Exclusion:
    """A damage that the guarantee looks at and refuses; give it to `vehicle_guarantee` too."""
    return Exclusion(rules, says, when=which, of=(key,))


def carried(rules: str | tuple[str, ...], key: str) -> Exclusion:
    """What is carried belongs to the guarantees of chapter 8, which have their own table, or to none."""
    says = "Les biens, objets et animaux transportés ne sont pas le véhicule : leur table est celle des objets."
    return refused_row(rules, says, key, row.object.is_in(*CARRIED))


def trailers(rules: str | tuple[str, ...], key: str) -> Exclusion:
    """Trailers and caravans are not the vehicle."""
    says = "Les remorques, caravanes et engins attelés ne sont pas le véhicule."
    return refused_row(rules, says, key, row.object == "trailer")


def _repairs(ids: Ids, repaired: Truth, covered: Truth, wear: bool) -> list[Step]:
    """The repairs of the damages that are covered, and the wear that the expert fixes, where the text takes it."""
    repairs = total(row.cost, of=covered)
    steps: list[Step] = [Take("Réparations", (ids.repairs, "BPCE-11.1-27"), when=repaired, amount=repairs)]
    if wear:
        kept = reading(WEAR_OF_THE_EXPERT, reasoned=total(share(row.wear_pct, row.cost), of=covered), none=eur(0))
        cited = ("BPCE-11.1-27", "BPCE-11.1-43", "BPCE-3-62")
        steps.append(RowWear("Vétusté fixée par l'expert", cited, when=repaired, amount=kept))
    worn = reading(WEAR_OF_THE_EXPERT, reasoned=share(row.wear_pct, vat.VAT), none=eur(0)) if wear else eur(0)
    return [*steps, vat.recovered(repaired, total(vat.VAT - worn, of=covered))]


def _values(ids: Ids, pays_vehicle: Truth) -> list[Step]:
    """The vehicle itself, at the value that the policy gives it."""
    bases = (
        ("Valeur à dire d'expert", (ids.standard, *STANDARD_IDS), STANDARD, VALUE),
        ("Valeur majorée de 20 %", (ids.twenty, "BPCE-11.1-33", "BPCE-11.1-36"), BY_TWENTY, TWENTY_MORE),
        ("Prix d'achat", (ids.price, "BPCE-11.1-33"), BY_PRICE, vehicle.purchase_price),
        ("Valeur majorée de 50 %, 1 500 € au moins", (ids.fifty, "BPCE-11.1-33", "BPCE-11.1-36"), BY_FIFTY, UPLIFT),
    )
    taken = [
        Take(name, cited, when=all_of(pays_vehicle, taken), amount=amount)
        for name, cited, taken, amount in bases
        if cited[0]
    ]
    return [*taken, vat.recovered(pays_vehicle, expert.vat_in_value)]


def _within_the_price(pays_vehicle: Truth, legal: Sequence[Deductible]) -> Sublimit:
    """The purchase price, less the legal deductible: it limits the vehicle alone, not the expenses beside it.

    No invoice, no purchase price, no ceiling.
    """
    off = vat.OF_THE_VALUE
    for one in legal:
        off = off + one.amount
    return Sublimit(
        "Prix d'achat du véhicule", "BPCE-11.1-36", when=all_of(pays_vehicle, PLUS, PRICE_PROVED),
        base=met_by_a_ceiling(BASIS - off), ceiling=CAP - off,
    )  # fmt: skip


@dataclass(frozen=True)
class Taken:
    """What stays with the insured, and expenses beside the damage.

    deductible: that of the particular conditions; extra: those that are added to it; the indemnisation plus waives
    both. legal: one that nothing waives, with its ids. costs: expenses that bear the deductible with the rest; free:
    expenses that bear none. last: what is taken off the net indemnity.
    """

    deductible: Number | None = None
    extra: tuple[Deductible, ...] = ()
    legal: tuple[Deductible, ...] = ()
    costs: tuple[Take, ...] = ()
    free: tuple[Take, ...] = ()
    last: tuple[Step, ...] = ()

    def steps(self, loss: Sequence[Step], ids: Ids, waived: Truth, ceiling: Step) -> tuple[Step, ...]:
        """The settlement of a loss: deductibles, costs that bear none, the reduction, the ceiling, what comes last."""
        off: list[Step] = []
        if self.deductible is not None:
            cited = (*ids.deductible, "BPCE-11.1-33")
            off.append(Deductible("Franchise dommages", cited, when=not_(waived), amount=self.deductible))
        off += [replace(one, when=not_(waived)) for one in self.extra]
        off += self.legal
        off += [replace(one, amount=without_deductible(one.amount)) for one in self.free]
        return (*settled([*loss, *self.costs], off, [ceiling]), *self.last)


NOTHING_TAKEN = Taken()


def vehicle_guarantee(
    key: str,
    label: str,
    rules: tuple[str, ...],
    says: str,
    ids: Ids,
    *,
    before: Sequence[str],
    trigger: Truth | None = None,
    claimed: Truth | None = None,
    whole: Truth | None = None,
    wear: bool = False,
    spent: Truth | None = None,
    taken: Taken = NOTHING_TAKEN,
    refuses: Sequence[Exclusion] = (),
    doubts: tuple[Reading, ...] = (),
) -> Guarantee:
    """A guarantee that pays damages of the vehicle, or the vehicle.

    before: the guarantees that pay the vehicle before it. whole: when it pays the vehicle (default: irreparable).
    wear: whether repairs bear the wear fixed by the expert.
    spent: its bills, rows of expenses. refuses: the row-wise exclusions of the chapter.
    """
    takes = TAKES.takes(key)
    covered = all_of(takes, *[not_(one.applies) for one in refuses])
    pays_vehicle = whole if whole is not None else takes_the_vehicle(key, before)
    repaired = not_(IRREPARABLE) if whole is None else none_of(whole, IRREPARABLE)
    keeps = all_of(pays_vehicle, election.keep_wreck == "keep")  # the indemnisation plus asks to cede it
    loss = [
        *_repairs(ids, repaired, covered, wear),
        *_values(ids, pays_vehicle),
        Credit("Épave gardée par l'assuré", "BPCE-11.1-30", when=keeps, amount=expert.wreck_value),
    ]
    touched = some(takes) if claimed is None else claimed
    bills = eur(0) if spent is None else total(expenses.rows.cost, of=spent)
    return Guarantee(
        rules,
        says,
        key=key,
        label=label,
        claimed=touched,
        trigger=touched if trigger is None else trigger,
        asked=first_of((pays_vehicle, BASIS), (repaired, total(row.cost, of=takes)), otherwise=eur(0)) + bills,
        settle=taken.steps(loss, ids, all_of(pays_vehicle, PLUS), _within_the_price(pays_vehicle, taken.legal)),
        lines=Lines(
            covered=covered,
            asked=row.cost,
            granted=row.cost - share(row.wear_pct, row.cost) if wear else row.cost,
            of=all_of(takes, repaired),
        ),
        pay_to=(
            Payee(to="lessor", when=all_of(vehicle.leased, pays_vehicle), upto=lease.balance_due,
                  rules=("BPCE-11.1-37",)),
            Payee(to="repairer", nature="règlement direct", when=all_of(BY_AN_APPROVED_REPAIRER, repaired),
                  upto=total(row.cost, of=covered), rules=("BPCE-11.1-28", "BPCE-2-7")),
            Payee(to="insured", rules=rules),
        ),
        doubts=(NO_WEAR_ON_A_VALUE, KEPT_WRECK, MILEAGE_ONCE, vat.OF_A_TRADE, *doubts),
    )  # fmt: skip
