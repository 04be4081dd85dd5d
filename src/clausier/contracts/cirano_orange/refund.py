"""Article 10.5: the premium that is paid back when the contract ends before its term.

Source: general conditions BAST/CIR/2020/16/FR/25/020, article 10.5. Where the law itself gives the right to end the
contract (Code des assurances, articles L113-4, L113-9, L113-16, L121-9 and R113-10), it counts the refund from the day
of effect; the contract counts whole months for the endings that it grants itself.
"""

from __future__ import annotations

from clausier.facts import history, misstatement, policy, premium, termination
from clausier.law.articles import declarations
from clausier.law.articles import endings as articles
from clausier.law.refunds import unused_by_day, unused_by_month
from clausier.rules.nodes import Override, Reading, Rounding
from clausier.rules.provisions import Recourse
from clausier.rules.terms import MaybeDay, Number, Truth, amount, eur, truth
from clausier.rules.words import all_of, any_of, most, named, prorata, reading, when

# --- doubts of the text -----------------------------------------------------------------------------------------------

MONTHS_OR_DAYS = Override(
    "ORNG-10.5-1",
    "Tout mois commencé est dû, mais la prime postérieure à la résiliation doit être rendue.",
    (
        (
            "law",
            "Par mois entiers après le mois de l'effet pour les résiliations que le contrat accorde, par jours pour "
            "celles que la loi règle.",
        ),
        ("contract", "Par mois entiers dans tous les cas."),
    ),
    "Ces articles rendent la prime depuis le jour de l'effet.",
    law=(
        declarations.L113_4.cite, declarations.L113_9.cite, articles.L113_16.cite, articles.L121_9.cite,
        articles.R113_10.cite,
    ),
)  # fmt: skip
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
            law=of_its_kind,
            contract=unused_by_month(last_covered_day),
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
