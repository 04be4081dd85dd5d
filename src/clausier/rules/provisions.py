"""Provisions: the kinds of sentence a contract is made of.

Each names its catalogue ids (`rules`, one or more: contracts repeat themselves), says in French and in our own words
what it does (`says`), and holds expressions; `doubts` are the readings of a text that no expression depends on.
Expressions carry their own citations (`words.named`) and readings (`words.reading`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from .dates import Duration, after
from .papers import Document as Document
from .papers import Item as Item
from .papers import Retention as Retention
from .papers import Route as Route
from .provision import Provision, once
from .steps import Part, Step
from .terms import Choice as ChoiceTerm
from .terms import Day, MaybeDay, Moment, Number, Truth
from .types import require, require_cents
from .words import all_of, any_of, insured_proves, insurer_proves, named, none_of, not_, when

#: The scope of a provision that bears on every guarantee.
EVERY_GUARANTEE: tuple[str, ...] = ("*",)


@dataclass(frozen=True, eq=False)
class Information(Provision):
    """A sentence that nothing executes; `why` says why there is nothing to execute."""

    why: str = ""


@dataclass(frozen=True, eq=False)
class Judgement(Provision):
    """A sentence that a person must apply; `why` says why a person must decide."""

    why: str = ""


@dataclass(frozen=True, eq=False, kw_only=True)
class PolicyTerm(Provision):
    """A value that the particular conditions set; the fact's own bounds are those of the document."""

    term: Any
    set_by: str = "office"


@dataclass(frozen=True, eq=False, kw_only=True)
class Parameter(Provision):
    """A figure that changes with the day (law, index): `values` are (from day, value), oldest first."""

    values: Sequence[tuple[Day, Number]]
    source: str

    def on(self, day: Day) -> Number:
        """The figure in force on a day; before the first one, the first one."""
        result = self.values[0][1]
        for start, value in self.values[1:]:
            result = when(day >= start, value, result)
        return result


def _breach(provision: Provision, proved: Truth, unless: Truth | None) -> Truth:
    fault = insurer_proves(proved)
    return named(all_of(fault, not_(unless)) if unless is not None else fault, *provision.rules, says=provision.says)


class Breach(Enum):
    """What an eligibility condition that is not met gives."""

    REFUSE = "refus de souscription"
    NULLITY = "nullité"
    RISK_CHANGE = "changement de risque à déclarer"
    REVIEW = "examen par une personne"
    #: A value that the particular conditions may not hold: it is corrected, and what is insured stays so.
    CORRECTION = "valeur à corriger aux conditions particulières"


@dataclass(frozen=True, eq=False, kw_only=True)
class Eligibility(Provision):
    """May this be insured? `throughout`: asked at the sale and during the whole contract."""

    test: Truth
    throughout: bool = False
    breach: Breach = Breach.REFUSE


@dataclass(frozen=True, eq=False, kw_only=True)
class Condition(Provision):
    """Cover needs it, and the insured proves it. `of`: keys of guarantees.

    A `gate` does not decide cover: payment waits until it holds.
    """

    test: Truth
    of: tuple[str, ...] = EVERY_GUARANTEE
    gate: bool = False

    @property
    @once
    def holds(self) -> Truth:
        """The insured proves it, under its citation."""
        return named(insured_proves(self.test), *self.rules, says=self.says)


class Victims(Enum):
    """What an exclusion is to a victim; only the first refuses a guarantee that pays victims."""

    OPPOSED = "opposable à la victime"
    PAID_THEN_RECOVERED = "la victime est payée, puis l'assureur se retourne"
    NOT_OPPOSED = "inopposable à la victime"


@dataclass(frozen=True, eq=False, kw_only=True)
class Exclusion(Provision):
    """Cover is refused `when` the insurer proves it, `unless` the exception holds (with its own burden).

    With row-wise expressions it refuses lines instead of the whole guarantee. `victims`: whether it refuses a guarantee
    that pays victims too.
    """

    when: Truth
    unless: Truth | None = None
    of: tuple[str, ...] = EVERY_GUARANTEE
    victims: Victims = Victims.OPPOSED

    @property
    @once
    def applies(self) -> Truth:
        """It is proved and no exception holds, under its citation."""
        return _breach(self, self.when, self.unless)


class Sanction(Enum):
    """What breaking a duty costs."""

    FORFEIT = "perte du droit à la garantie"
    EXCESS_ONLY = "le surcoût seul reste à charge"
    AGGRAVATION_ONLY = "la part aggravée seule reste à charge"
    PROVEN_HARM = "réduction au préjudice prouvé"
    COSTS_BACK = "frais à rembourser"
    PAYMENT_WAITS = "le paiement attend"
    RIGHT_TO_TERMINATE = "droit de résilier"
    NONE = "aucune sanction propre"


@dataclass(frozen=True, eq=False, kw_only=True)
class Duty(Provision):
    """Someone must do something. FORFEIT refuses the guarantees `of` when `breach` is proved by the insurer, unless
    `excuse`.

    `harm` is the amount that another sanction leaves to the insured; it needs exactly one guarantee in `of`, and is
    taken after that guarantee's own steps. NONE lists the breach in the decision and takes nothing.
    """

    who: str
    breach: Truth
    sanction: Sanction
    excuse: Truth | None = None
    harm: Number | None = None
    of: tuple[str, ...] = EVERY_GUARANTEE

    @property
    @once
    def broken(self) -> Truth:
        """It is proved to be broken and nothing excuses it, under its citation."""
        return _breach(self, self.breach, self.excuse)


# --- what is paid or provided ----------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False, kw_only=True)
class Lines(Part):
    """The rows that a guarantee settles one by one.

    covered: row-wise, why a row is in or out (cited; every row-wise exclusion of the guarantee must be in it). asked:
    row-wise, what is asked for it. granted: row-wise and exact, what a covered row gives before event-wide limits. of:
    row-wise, the rows that the guarantee is about (none: all of them); the others are told elsewhere.
    """

    covered: Truth
    asked: Number
    granted: Number
    of: Truth | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Payee(Part):
    """Who receives: served in order, each up to `upto` (None: all that is left), if `when` holds."""

    to: str
    nature: str = "indemnité"
    when: Truth | None = None
    upto: Number | None = None
    by: Day | MaybeDay | None = None
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class Guarantee(Provision):
    """What may be paid. `key` names it in scopes; `claimed`: something is asked of it; `asked`: how much.

    Cover needs `trigger` (the insured proves) and every condition, no exclusion and no forfeiture of its scope; a cost
    guarantee then settles `settle` in order. `lines`: rows settled one by one. `to_victims`: what it pays goes to
    others than the insured's side, and is no part of what that side receives.
    """

    key: str
    label: str
    claimed: Truth
    trigger: Truth
    asked: Number
    settle: Sequence[Step]
    lines: Lines | None = None
    pay_to: Sequence[Payee] = ()
    to_victims: bool = False


@dataclass(frozen=True, eq=False, kw_only=True)
class Service(Provision):
    """Something is provided in kind. `due`: when; `what`: French; `figures`: label → term (days, euros, km)."""

    key: str
    due: Truth
    what: str
    of: tuple[str, ...] = ()
    figures: dict[str, Any] | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Option(Part):
    """One option of a choice: `open` when it can be taken, and what it is worth (None: in kind)."""

    key: str
    open: Truth
    worth: Number | None = None
    rules: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.worth is not None:
            require_cents(self.worth.node.type, f"option « {self.key} »")


@dataclass(frozen=True, eq=False, kw_only=True)
class Election(Provision):
    """Someone chooses among options; the choice itself is a fact asked of the chooser."""

    fact: ChoiceTerm
    by: str
    options: Sequence[Option]
    if_silent: str = ""


# --- time ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False, kw_only=True)
class Deadline(Provision):
    """`owes` must do `act` by the end of `start` + `within`; `met` is when it was done (none: not yet).

    The last day of a period of n days after D is D + n. `consequence`: what lapse costs, in French.
    """

    key: str
    owes: str
    act: str
    start: Day | MaybeDay
    within: Duration
    met: MaybeDay | None = None
    consequence: str = ""
    applies: Truth | None = None

    @property
    @once
    def due(self) -> Day | MaybeDay:
        """The last day to do it; never, when it never starts."""
        return after(self.start, self.within)

    def terms(self) -> list[Any]:
        """Its expressions and the last day."""
        return [*super().terms(), self.due]


@dataclass(frozen=True, eq=False, kw_only=True)
class Right(Provision):
    """`who` may do `act`, on the ground that holds, from `opens` to `closes` (both days included; None: no bound).

    effect: when it takes effect, once exercised, and `moment`, in French, at what time of that day. refund: the amount
    paid back, by `refund_by`. cost: what exercising it leaves to pay. Several may be open.
    """

    key: str
    who: str
    act: str
    ground: Truth
    opens: Day | MaybeDay | None = None
    closes: Day | MaybeDay | None = None
    exercised_on: MaybeDay | None = None
    effect: Day | MaybeDay | Moment | None = None
    moment: str = ""
    refund: Number | None = None
    refund_by: Day | MaybeDay | None = None
    cost: Number | None = None
    means: str = ""
    addressee: str = ""
    confirms: str = ""


@dataclass(frozen=True, eq=False, kw_only=True)
class Clock(Provision):
    """A state over time: a pure function from the encoded case to `trace.Timed`, its numbers given by the contract.

    `reads`: the terms of the facts and columns that it reads, so that a case may carry them.
    """

    key: str
    run: Callable[[dict[str, Any]], Any]
    reads: tuple[Any, ...] = ()


# --- money back, and which guarantee takes what -----------------------------------------------------------------------


@dataclass(frozen=True, eq=False, kw_only=True)
class Recourse(Provision):
    """Money claimed from someone after payment, or another way to be heard: `amount` None when it is not money."""

    key: str
    against: str
    ground: Truth
    amount: Number | None = None
    of: tuple[str, ...] = EVERY_GUARANTEE

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.amount is not None:
            require_cents(self.amount.node.type, f"{self.rules[0]}, ce qui est réclamé")


@dataclass(frozen=True, eq=False, kw_only=True)
class Allocation(Provision):
    """Which guarantee takes each row: the first case that holds. `cases`: (row-wise condition, guarantee key)."""

    cases: Sequence[tuple[Truth, str]]
    otherwise: str

    def takes(self, key: str) -> Truth:
        """Row-wise: the row goes to this guarantee."""
        mine, earlier = [], []
        for condition, guarantee in self.cases:
            if guarantee == key:
                mine.append(all_of(condition, none_of(*earlier)) if earlier else condition)
            earlier.append(condition)
        if self.otherwise == key:
            mine.append(none_of(*earlier))
        require(bool(mine), f"aucune ligne ne va à « {key} »")
        return any_of(*mine)
