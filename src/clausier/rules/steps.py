"""The steps of a settlement: each prints its own line of the statement; the order of the list is the law of the
contract."""

from __future__ import annotations

from dataclasses import dataclass

from .terms import Number, Truth


class Part:
    """A piece of a provision that holds expressions of its own (a step, an option, a payee)."""


@dataclass(frozen=True, eq=False)
class Step(Part):
    """One line of the statement; the order of the list is the order of the contract.

    `rules`: the ids it prints. `when`: the step is skipped when this is false.
    """

    label: str
    rules: tuple[str, ...] | str
    when: Truth | None = None

    def __post_init__(self) -> None:
        if isinstance(self.rules, str):
            object.__setattr__(self, "rules", (self.rules,))


@dataclass(frozen=True, eq=False, kw_only=True)
class Take(Step):
    """Adds an amount, rounded to the cent (half up) when it is not whole cents."""

    amount: Number


@dataclass(frozen=True, eq=False, kw_only=True)
class Wear(Step):
    """Takes `rate` off `base`: what stays is rounded to the cent (half up), what goes is the difference."""

    rate: Number
    base: Number


@dataclass(frozen=True, eq=False, kw_only=True)
class RowWear(Step):
    """Takes the wear of rows, each at its own rate: `amount` is their sum, rounded to the cent once (half up)."""

    amount: Number


@dataclass(frozen=True, eq=False, kw_only=True)
class Sublimit(Step):
    """Limits the part `base` of what was taken to `ceiling`."""

    base: Number
    ceiling: Number


@dataclass(frozen=True, eq=False, kw_only=True)
class Limit(Step):
    """Nothing above the ceiling; `per` says per what, `then` what reaching it does."""

    ceiling: Number
    per: str = "event"
    then: str = ""


@dataclass(frozen=True, eq=False, kw_only=True)
class Deductible(Step):
    """Stays with the insured; never below zero."""

    amount: Number


@dataclass(frozen=True, eq=False, kw_only=True)
class Reduction(Step):
    """Takes a rate off everything; what stays is rounded to the cent (half up)."""

    rate: Number


@dataclass(frozen=True, eq=False, kw_only=True)
class Proportion(Step):
    """Keeps `part / whole`, rounded to the cent (half up); never more than everything."""

    part: Number
    whole: Number


@dataclass(frozen=True, eq=False, kw_only=True)
class Floor(Step):
    """Not less than the minimum."""

    minimum: Number


@dataclass(frozen=True, eq=False, kw_only=True)
class Credit(Step):
    """Already received, or kept by the insured (a wreck); leaves the outcome "covered"."""

    amount: Number


@dataclass(frozen=True, eq=False, kw_only=True)
class Basis(Step):
    """Replaces everything so far by another amount (a total loss paid at the value of the vehicle)."""

    amount: Number


@dataclass(frozen=True, eq=False, kw_only=True)
class Harm(Step):
    """What a sanction leaves to the insured; never below zero."""

    amount: Number


#: Steps that make a claim "reduced" when they take money; the others leave it "covered".
REDUCING = (Wear, RowWear, Sublimit, Limit, Reduction, Proportion, Basis, Harm)
