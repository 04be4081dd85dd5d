"""What a contract says of its own life: how it begins, what suspends it, what ends it, what makes it void.

A contract instantiates these in its folder with its own numbers and rule ids; the Code's own rules stand at the end,
to be taken as they are where a contract is silent. Whether an act was allowed at all (a renunciation in time, a ground
that exists) is judged before it becomes an event here; only the tests of time below are made again.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from clausier.law.unpaid_premium import UnpaidPremiumRules
from clausier.rules.errors import ContractError


class Moment(Enum):
    """When, on its day, something takes effect. The end of a day is 00:00 of the next: that day is still covered."""

    AT_ONCE = "à l'instant même"
    START_OF_DAY = "à 0 h"
    NOON = "à midi"
    END_OF_DAY = "à minuit, à la fin du jour"


@dataclass(frozen=True)
class Ending:
    """An event that ends the contract, and when.

    The end falls `after_months` and then `after_days` after the day of the event, at the `moment`; or, with
    `anniversary_notice_months`, at the first anniversary of the effect that leaves at least so many months of notice.
    An event within `not_before_months` of the signature has no effect. An event of the kind `averted_by`, between the
    event and the end, takes the end away.
    """

    kind: str
    rules: tuple[str, ...]
    says: str
    moment: Moment
    after_days: int = 0
    after_months: int = 0
    not_before_months: int = 0
    anniversary_notice_months: int | None = None
    averted_by: str | None = None

    def __post_init__(self) -> None:
        waits = self.after_days or self.after_months or self.anniversary_notice_months is not None
        if self.moment is Moment.AT_ONCE and waits:
            raise ContractError(f"« {self.kind} » : une fin qui attend un autre jour ne peut pas être immédiate.")


@dataclass(frozen=True)
class Suspension:
    """An event that suspends cover from a moment of its day, until an event of the kind `lifted_by`, at once."""

    kind: str
    rules: tuple[str, ...]
    says: str
    moment: Moment
    lifted_by: str | None = None


@dataclass(frozen=True)
class Nullity:
    """An event that makes the contract void, as if it had never been."""

    kind: str
    rules: tuple[str, ...]
    says: str


@dataclass(frozen=True)
class PolicyLifeRules:
    """The life of a policy. The order of `endings` decides between two events of one instant; of two ends that fall at
    one instant, the event that came first gives the reason.

    `max_months`: the contract ends so many months after its effect, renewals included; None if it renews without limit.
    `unpaid`: None where premiums are not paid over time.
    """

    conclusion_rules: tuple[str, ...]
    effect_rules: tuple[str, ...]
    max_months: int | None
    max_rules: tuple[str, ...]
    unpaid: UnpaidPremiumRules | None
    endings: tuple[Ending, ...]
    suspensions: tuple[Suspension, ...] = ()
    nullities: tuple[Nullity, ...] = ()


# What the Code itself says.

SALE_SUSPENDS = Suspension(
    "vehicle_sold", ("C. assur., art. L. 121-11",), "Véhicule cédé", Moment.END_OF_DAY, lifted_by="reinstated"
)
SALE_ENDS_AFTER_SIX_MONTHS = Ending(
    "vehicle_sold",
    ("C. assur., art. L. 121-11",),
    "Véhicule cédé depuis six mois sans remise en vigueur",
    Moment.END_OF_DAY,
    after_months=6,
    averted_by="reinstated",
)
CANCELLED_AFTER_SALE = Ending(
    "cancellation_after_sale_notified",
    ("C. assur., art. L. 121-11",),
    "Résiliation après la cession du véhicule",
    Moment.END_OF_DAY,
    after_days=10,
)
TOTAL_LOSS_NOT_COVERED = Ending(
    "vehicle_destroyed",
    ("C. assur., art. L. 121-9",),
    "Perte totale par un événement non garanti",
    Moment.AT_ONCE,
)
MEMBER_AFTER_ONE_YEAR = Ending(
    "cancellation_received",
    ("C. assur., art. L. 113-15-2",),
    "Résiliation par l'assuré après un an",
    Moment.END_OF_DAY,
    after_months=1,
    not_before_months=12,
)
INSURER_AT_ANNIVERSARY = Ending(
    "yearly_cancellation_sent",
    ("C. assur., art. L. 113-12",),
    "Résiliation à l'échéance par l'assureur",
    Moment.START_OF_DAY,
    anniversary_notice_months=2,
)
INSURER_AFTER_CLAIM = Ending(
    "cancellation_after_claim_notified",
    ("C. assur., art. R. 113-10",),
    "Résiliation par l'assureur après sinistre",
    Moment.END_OF_DAY,
    after_months=1,
)
INSURER_FOR_MISSTATEMENT = Ending(
    "cancellation_for_misstatement_notified",
    ("C. assur., art. L. 113-9",),
    "Résiliation pour déclaration inexacte, sans mauvaise foi établie",
    Moment.END_OF_DAY,
    after_days=10,
)
SUPERVISOR_DECISION = Ending(
    "supervisor_decision_published",
    ("C. assur., art. L. 326-12",),
    "Décision de l'autorité de contrôle entraînant la dissolution de l'assureur",
    Moment.NOON,
    after_days=40,
)
INTENTIONAL_MISSTATEMENT = Nullity(
    "intentional_misstatement_established",
    ("C. assur., art. L. 113-8",),
    "Fausse déclaration intentionnelle",
)
