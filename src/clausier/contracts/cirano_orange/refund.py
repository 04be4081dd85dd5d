"""Article 10.5: the premium that is paid back when the contract ends before its term.

Source: general conditions BAST/CIR/2020/16/FR/25/020, article 10.5. Where the law itself gives the right to end the
contract (C. assur., art. L. 113-4, L. 113-9, L. 113-16, L. 121-9 and R. 113-10), it counts the refund from the day of
effect; the contract counts whole months for the endings that it grants itself.
"""

from __future__ import annotations

from clausier.facts import history, misstatement, policy, premium, termination
from clausier.rules.dates import after, days, days_between, months_begun
from clausier.rules.nodes import Reading, Rounding
from clausier.rules.provisions import Recourse
from clausier.rules.terms import Day, MaybeDay, Number, Truth, amount, eur, truth
from clausier.rules.words import all_of, any_of, least, most, named, prorata, reading, when

# --- doubts of the text -----------------------------------------------------------------------------------------------

MONTHS_OR_DAYS = Reading(
    "ORNG-10.5-1",
    "Tout mois commencé est dû, mais la prime postérieure à la résiliation doit être rendue.",
    (
        (
            "by_kind",
            "Par mois entiers après le mois de l'effet pour les résiliations que le contrat accorde, par jours pour "
            "celles que la loi règle.",
        ),
        ("months", "Par mois entiers dans tous les cas."),
        ("days", "Par jours dans tous les cas."),
    ),
    "Les articles L.113-4, L.113-9, L.113-16, L.121-9 et R.113-10 rendent la prime depuis le jour de l'effet.",
)
REFUND_DUE = Reading(
    "ORNG-10.5-3",
    "L'article 10.5 impose le remboursement si aucune panne n'a été prise en charge ; l'article 11 dit qu'il est "
    "seulement possible, et pour un paiement au comptant.",
    (
        ("due", "Le remboursement est dû ; l'absence de prise en charge n'est exigée que hors des cas de la loi."),
        ("without_use_only", "Il n'est jamais dû après la prise en charge d'une panne."),
        ("never", "Rien n'est rendu."),
    ),
    "L'article 10.5 est la règle spéciale du remboursement, et le doute profite à l'adhérent.",
)

# --- what is left of the premium --------------------------------------------------------------------------------------


def _next_day(last_covered_day: MaybeDay) -> Day:
    """The first day without cover; the day after the paid period when the contract has not ended."""
    return after(last_covered_day.or_else(premium.period_ends_on), days(1))


def _part(left: Number, whole: Number) -> Number:
    """`left` of `whole` of the paid premium, rounded half up to the cent; never more than was paid, never below 0."""
    return prorata(premium.paid, least(most(left, whole - whole), whole), whole, Rounding.HALF_UP)


def unused_by_month(last_covered_day: MaybeDay) -> Number:
    """The premium of the whole months of the paid period that had not begun on the last covered day."""
    end = after(premium.period_ends_on, days(1))
    whole = months_begun(premium.period_starts_on, end)
    return _part(whole - months_begun(premium.period_starts_on, _next_day(last_covered_day)), whole)


def unused_by_day(last_covered_day: MaybeDay) -> Number:
    """The premium of the days of the paid period after the last covered one; both ends of the period count."""
    whole = days_between(premium.period_starts_on, premium.period_ends_on) + 1
    return _part(days_between(_next_day(last_covered_day), premium.period_ends_on) + 1, whole)


WARRANTY_USED = named(
    history.breakdowns_paid > 0,
    "ORNG-10.5-3",
    says="La garantie a joué pour une panne mécanique pendant la période d'adhésion.",
)


def refund_granted(last_covered_day: MaybeDay) -> Number:
    """What is paid back after an ending that the contract grants: whole months, if no breakdown was paid."""
    return _refund(unused_by_month(last_covered_day), last_covered_day, WARRANTY_USED)


def refund_by_law(last_covered_day: MaybeDay) -> Number:
    """What is paid back after an ending that the law settles: days, whether the warranty was used or not."""
    return _refund(unused_by_day(last_covered_day), last_covered_day, truth(False))


def _refund(of_its_kind: Number, last_covered_day: MaybeDay, kept: Truth) -> Number:
    unused = named(
        reading(
            MONTHS_OR_DAYS,
            by_kind=of_its_kind,
            months=unused_by_month(last_covered_day),
            days=unused_by_day(last_covered_day),
        ),
        "ORNG-10.5-1",
        says="Tout mois commencé est dû ; quand la loi règle la résiliation, la prime est due jusqu'au jour de "
        "l'effet.",
    )
    nothing_back = reading(REFUND_DUE, due=kept, without_use_only=WARRANTY_USED, never=truth(True))
    return named(
        when(nothing_back, eur(0), unused),
        "ORNG-10.5-3",
        says="La prime de la période postérieure à la résiliation n'est pas acquise à l'assureur : elle est rendue.",
    )


# --- after a breach of the member -------------------------------------------------------------------------------------

FOLLOWS_A_BREACH = named(
    all_of(
        termination.sent_on.happened,
        any_of(
            termination.ground.is_in("non_payment", "nullity"),
            all_of(termination.ground == "misstatement", misstatement.intentional),
        ),
    ),
    "ORNG-10.5-4",
    says="La résiliation suit un manquement de l'adhérent, notamment une fausse déclaration intentionnelle ou un "
    "défaut de paiement.",
)
WHOLE_PREMIUM = named(
    when(
        premium.frequency == "monthly",
        prorata(premium.amount, policy.duration_months, amount(1, "month"), Rounding.HALF_UP),
        premium.amount,
    ),
    "ORNG-10.5-2",
    says="La prime est due en entier au début de l'adhésion ; la payer par mois n'est qu'une façon de la régler.",
)
PREMIUM_STAYS_DUE = Recourse(
    ("ORNG-10.5-4", "ORNG-10.5-2"),
    "Après une résiliation pour un manquement de l'adhérent, la prime de la période postérieure reste due à "
    "l'assureur.",
    key="premium_after_breach",
    against="adhérent",
    ground=FOLLOWS_A_BREACH,
    amount=most(WHOLE_PREMIUM - premium.paid_total, eur(0)),
)
