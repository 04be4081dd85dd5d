"""What a contract says of its own life: how it begins, what suspends it, what ends it, what makes it void.

A contract instantiates these in its folder with its own numbers and rule ids; the Code's own rules stand at the end,
to be taken as they are where a contract is silent. Whether an act was allowed at all (a renunciation in time, a ground
that exists) is judged before it becomes an event here; only the tests of time below are made again.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from clausier.law import endings
from clausier.law.articles.declarations import L113_8, L113_9
from clausier.law.articles.endings import L113_12, L113_15_2, L121_9, L121_11, L326_12, R113_10
from clausier.law.articles.policy_life import L112_2
from clausier.law.misstatement import TERMINATION_NOTICE
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
    event and the end, takes the end away. `provisional_only`: it ends a cover note, never a definitive contract.
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
    provisional_only: bool = False

    def __post_init__(self) -> None:
        waits = self.after_days or self.after_months or self.anniversary_notice_months is not None
        if self.moment is Moment.AT_ONCE and waits:
            raise ContractError(f"« {self.kind} » : une fin qui attend un autre jour ne peut pas être immédiate.")


@dataclass(frozen=True)
class Suspension:
    """An event that suspends cover from a moment of its day, until an event of the kind `lifted_by`, at once.

    lifted_says: what then brings cover back, French.
    """

    kind: str
    rules: tuple[str, ...]
    says: str
    moment: Moment
    lifted_by: str | None = None
    lifted_says: str = "La cause de la suspension a disparu"


@dataclass(frozen=True)
class CoverNote:
    """Provisional cover, taken before the contract is definitive.

    It runs through the day that comes `days` after the day of its effect, and ends by itself at 00:00 on the next,
    unless the papers asked for have come by then: it then goes on until the insurer confirms or ends it. Once
    confirmed it is the contract itself, from the later of the confirmation and the contract's own effect.
    """

    days: int
    rules: tuple[str, ...]
    end_rules: tuple[str, ...]
    confirmation_rules: tuple[str, ...]


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
    `unpaid`: None where premiums are not paid over time. `note`: None where no cover note is offered.
    `renewal_rules`: what renews it from year to year; none where it is not renewed, or not told.
    """

    conclusion_rules: tuple[str, ...]
    effect_rules: tuple[str, ...]
    max_months: int | None
    max_rules: tuple[str, ...]
    unpaid: UnpaidPremiumRules | None
    endings: tuple[Ending, ...]
    suspensions: tuple[Suspension, ...] = ()
    nullities: tuple[Nullity, ...] = ()
    offer_rules: tuple[str, ...] = (L112_2.cite,)
    note: CoverNote | None = None
    renewal_rules: tuple[str, ...] = ()


# What the Code itself says.

SALE_SUSPENDS = Suspension(
    "vehicle_sold", (L121_11.cite,), "Véhicule cédé", Moment.END_OF_DAY, lifted_by="reinstated",
    lifted_says="Les parties s'accordent pour remettre le contrat en vigueur",
)  # fmt: skip
SALE_ENDS_AFTER_SIX_MONTHS = Ending(
    "vehicle_sold",
    (L121_11.cite,),
    "Véhicule cédé depuis six mois sans remise en vigueur",
    Moment.END_OF_DAY,
    after_months=endings.SALE_LAPSE.count,
    averted_by="reinstated",
)
CANCELLED_AFTER_SALE = Ending(
    "cancellation_after_sale_notified",
    (L121_11.cite,),
    "Résiliation après la cession du véhicule",
    Moment.END_OF_DAY,
    after_days=endings.SALE_NOTICE.count,
)
TOTAL_LOSS_NOT_COVERED = Ending(
    "vehicle_destroyed",
    (L121_9.cite,),
    "Perte totale par un événement non garanti",
    Moment.AT_ONCE,
)
MEMBER_AFTER_ONE_YEAR = Ending(
    "cancellation_received",
    (L113_15_2.cite,),
    "Résiliation par l'assuré après un an",
    Moment.END_OF_DAY,
    after_months=endings.LEAVING_NOTICE.count,
    not_before_months=12 * endings.MAY_LEAVE_AFTER.count,
)
INSURER_AT_ANNIVERSARY = Ending(
    "yearly_cancellation_sent",
    (L113_12.cite,),
    "Résiliation à l'échéance par l'assureur",
    Moment.START_OF_DAY,
    anniversary_notice_months=endings.YEARLY_NOTICE.count,
)
INSURER_AFTER_CLAIM = Ending(
    "cancellation_after_claim_notified",
    (R113_10.cite,),
    "Résiliation par l'assureur après sinistre",
    Moment.END_OF_DAY,
    after_months=endings.AFTER_CLAIM_NOTICE.count,
)
INSURER_FOR_MISSTATEMENT = Ending(
    "cancellation_for_misstatement_notified",
    (L113_9.cite,),
    "Résiliation pour déclaration inexacte, sans mauvaise foi établie",
    Moment.END_OF_DAY,
    after_days=TERMINATION_NOTICE.count,
)
SUPERVISOR_DECISION = Ending(
    "supervisor_decision_published",
    (L326_12.cite,),
    "Décision de l'autorité de contrôle entraînant la dissolution de l'assureur",
    Moment.NOON,
    after_days=endings.SUPERVISOR_NOTICE.count,
)
INTENTIONAL_MISSTATEMENT = Nullity(
    "intentional_misstatement_established",
    (L113_8.cite,),
    "Fausse déclaration intentionnelle",
)
