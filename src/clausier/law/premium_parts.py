"""The parts of a motor premium, in the order in which they apply.

Reference premium (multiplied covers, novice surcharge, reductions of the tariff) × coefficient, then the increases for
aggravating circumstances and the covers that the coefficient does not touch. Source: Code des assurances, annex to
A. 121-1, articles 1 to 3; A. 121-1-1 (novices); A. 121-1-2 (increases).

Amounts are whole cents. A share of the reference premium is exact until its part is written, each part rounded to the
cent, half up, once: no text gives a rounding, and a receipt prints cents.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

from clausier.law.articles.bonus_malus import A121_1_1, A121_1_2
from clausier.rules.french import decimal, say
from clausier.rules.time import add_years, french_day
from clausier.rules.trace import Step, Timed
from clausier.rules.types import MONEY
from clausier.rules.values import div_half_up

from .bonus_malus import CEILING, FLOOR, Cites, Sentence, by_the_annex, written

#: Covers whose premium the coefficient multiplies (annex, article 3); windows are glass.
MULTIPLIED = ("liability", "own_damage", "theft", "fire", "glass", "windows", "natural_disaster")

NOVICE_LIMIT_PCT = 100
NOVICE_LIMIT_ACCOMPANIED_PCT = 50
#: The surcharge goes in so many claim-free years, by equal parts of its initial rate.
NOVICE_YEARS = 2
NOVICE_LICENCE_YEARS = 3

#: Circumstance → the most that may be added, in percent of the reference premium before surcharge and coefficient.
INCREASE_LIMITS_PCT = {
    "drunk_at_fault": 150,
    "licence_suspended_2_to_6_months": 50,
    "licence_suspended_over_6_months": 100,
    "licence_cancelled_or_suspended_repeatedly": 200,
    "hit_and_run": 100,
    "undeclared": 100,
    "three_claims_at_fault": 50,
}
#: Circumstances that may lead to a suspension, and the suspensions: one or the other, not both.
OFFENCES = ("drunk_at_fault", "hit_and_run")
SUSPENSIONS = (
    "licence_suspended_2_to_6_months", "licence_suspended_over_6_months", "licence_cancelled_or_suspended_repeatedly",
)  # fmt: skip
INCREASES_LIMIT_PCT = 400
INCREASES_LAST_YEARS = 2


# --- novices ----------------------------------------------------------------------------------------------------------


def is_novice(licence_years: int | None, insured_3_years: bool | None) -> bool | None:
    """Whether the surcharge may be asked: a licence of less than three years, or no proof of effective insurance over
    the last three.
    """
    if licence_years is not None and licence_years < NOVICE_LICENCE_YEARS or insured_3_years is False:
        return True
    return None if licence_years is None or insured_3_years is None else False


def no_novice() -> Timed[int]:
    """No surcharge for a driver who is no novice, whatever was asked."""
    says = "Permis d'au moins trois ans, assurance prouvée sur les trois dernières années : pas de surprime de novice."
    return Timed(0, (Step((A121_1_1.cite,), says),))


def novice_per_mille(initial_pct: int, claim_free_years: int, accompanied: bool) -> Timed[int]:
    """The surcharge in thousandths of the reference premium, after so many years without an at-fault claim.

    initial_pct: what the insurer asked at first, whole percent, cut to its legal limit. The years need not follow each
    other.
    """
    limit = NOVICE_LIMIT_ACCOMPANIED_PCT if accompanied else NOVICE_LIMIT_PCT
    asked = min(initial_pct, limit)
    steps = []
    if initial_pct > limit:
        says = f"La surprime de novice est limitée à {limit} % : les {initial_pct} % demandés y sont ramenés."
        steps.append(Step((A121_1_1.cite,), says))
    left = asked * 10 * max(NOVICE_YEARS - claim_free_years, 0) // NOVICE_YEARS
    says = (
        f"Surprime de novice : {asked} % au départ, moitié de moins après chaque année sans sinistre responsable "
        f"({claim_free_years}), reste {_percent(left)} %."
    )
    return Timed(left, (*steps, Step((A121_1_1.cite,), says)))


# --- increases --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Circumstance:
    """An aggravating circumstance: a key of `INCREASE_LIMITS_PCT`, its day (ordinal), the thousandths asked for it.

    led_to_suspension: an offence for which one of the suspensions listed was pronounced.
    """

    kind: str
    on: int
    asked_per_mille: int
    led_to_suspension: bool = False


def increases_per_mille(circumstances: Sequence[Circumstance], due_on: int, dues: Sequence[int]) -> Timed[int]:
    """The increases that a due date may carry, in thousandths of the reference premium, and why.

    dues: the due dates of the contract in order, `due_on` included. Each is cut to its limit; between an offence and
    the suspension that it led to, the larger is kept (the article allows either one); the sum has a limit too; nothing
    is asked beyond two years after the first due date that follows the circumstance. Raises ValueError, in French, for
    a circumstance that the article does not know.
    """
    steps, kept = [], []
    for one in sorted(circumstances, key=lambda circumstance: (circumstance.on, circumstance.kind)):
        if one.kind not in INCREASE_LIMITS_PCT:
            known = ", ".join(INCREASE_LIMITS_PCT)
            raise ValueError(f"« {one.kind} » n'est pas une circonstance aggravante : choisissez parmi {known}.")
        rate, says = _allowed(one, due_on, dues)
        steps.append(Step((A121_1_2.cite,), f"Circonstance du {french_day(one.on)} : {says}.", f"{_percent(rate)} %"))
        if rate:
            kept.append((one, rate))
    linked = sum(rate for one, rate in kept if one.kind in OFFENCES and one.led_to_suspension)
    suspended = sum(rate for one, rate in kept if one.kind in SUSPENSIONS)
    total = sum(rate for _, rate in kept)
    if linked and suspended:
        total -= min(linked, suspended)
        says = "L'infraction et la suspension qu'elle a entraînée ne se cumulent pas : la plus forte est retenue."
        steps.append(Step((A121_1_2.cite,), says, f"{_percent(total)} %"))
    if total > 10 * INCREASES_LIMIT_PCT:
        total = 10 * INCREASES_LIMIT_PCT
        says = f"Les majorations ne dépassent pas {INCREASES_LIMIT_PCT} % en tout."
        steps.append(Step((A121_1_2.cite,), says, f"{_percent(total)} %"))
    return Timed(total, tuple(steps))


def _allowed(one: Circumstance, due_on: int, dues: Sequence[int]) -> tuple[int, str]:
    """The thousandths that may be asked at a due date, and why."""
    following = [due for due in dues if due > one.on]
    if not following or due_on < following[0]:
        return 0, "postérieure, sans effet sur cette échéance"
    if due_on >= add_years(following[0], INCREASES_LAST_YEARS):
        return 0, "plus de deux ans après la première échéance qui a suivi, plus rien n'est demandé"
    limit, asked = INCREASE_LIMITS_PCT[one.kind], f"{_percent(one.asked_per_mille)} %"
    if one.asked_per_mille > 10 * limit:
        return 10 * limit, f"{asked} demandés, ramenés à la limite de {limit} %"
    return one.asked_per_mille, f"{asked} de la prime de référence, dans la limite de {limit} %"


# --- the premium ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Premium:
    """A premium of a due date, in cents: net = reference × coefficient (hundredths); total = net + increases + others.
    """

    reference_cents: int
    coefficient: int
    net_cents: int
    increases_cents: int
    reductions_cents: int
    others_cents: int

    @property
    def total_cents(self) -> int:
        """What is owed, fees and taxes left out where the amounts do not hold them."""
        return self.net_cents + self.increases_cents + self.others_cents


def premium(
    covers: Sequence[tuple[str, int]],
    coefficient: int,
    *,
    novice_per_mille: int = 0,
    reductions_cents: int = 0,
    increases_per_mille: int = 0,
    multiplied: Collection[str] = MULTIPLIED,
    cites: Cites = by_the_annex,
) -> Timed[Premium]:
    """The premium of a due date. covers: (cover, cents of its tariff); those of `multiplied` make the reference.

    Raises ValueError, in French, for a negative amount, a coefficient out of bounds, or reductions above the reference.
    """
    base = sum(cents for cover, cents in covers if cover in multiplied)
    others = sum(cents for cover, cents in covers if cover not in multiplied)
    if reductions_cents < 0 or any(cents < 0 for _, cents in covers):
        raise ValueError("Une prime et une réduction ne sont pas négatives : corrigez le montant.")
    if not FLOOR <= coefficient <= CEILING:
        bounds = f"{written(FLOOR)} à {written(CEILING)}"
        raise ValueError(f"Un coefficient va de {bounds}, pas {written(coefficient)} : vérifiez-le.")
    novice = div_half_up(base * novice_per_mille, 1000)
    reference = base + novice - reductions_cents
    if reductions_cents > base:
        raise ValueError("Les réductions dépassent la prime de référence : vérifiez-les.")
    net = div_half_up(reference * coefficient, 100)
    # A share of the reference premium before the surcharge of novices.
    increases = div_half_up((base - reductions_cents) * increases_per_mille, 1000)
    made = Premium(reference, coefficient, net, increases, reductions_cents, others)
    return Timed(made, _steps(made, base, novice, cites))


def _steps(made: Premium, base: int, novice: int, cites: Cites) -> tuple[Step, ...]:
    risks = (*cites(Sentence.REFERENCE), *cites(Sentence.RISKS))
    steps = [Step(risks, "Primes des garanties soumises au coefficient, au tarif.", written_euros(base))]
    if novice:
        steps.append(Step(cites(Sentence.WITH_NOVICE), "La surprime de novice y est comprise.", written_euros(novice)))
    if made.reductions_cents:
        says = "Les réductions du tarif en sont déduites."
        steps.append(Step(cites(Sentence.WITH_NOVICE), says, written_euros(made.reductions_cents)))
    net = f"Prime nette : {written_euros(made.reference_cents)} × {written(made.coefficient)}."
    steps.append(Step(cites(Sentence.PREMIUM), net, written_euros(made.net_cents)))
    if made.increases_cents:
        says = "Les majorations pour circonstances aggravantes s'ajoutent, sans coefficient."
        rules = (*cites(Sentence.WITHOUT_INCREASES), A121_1_2.cite)
        steps.append(Step(rules, says, written_euros(made.increases_cents)))
    if made.others_cents:
        says = "Les autres garanties s'ajoutent, sans coefficient."
        steps.append(Step(cites(Sentence.RISKS), says, written_euros(made.others_cents)))
    return (*steps, Step(cites(Sentence.PREMIUM), "Prime de l'échéance.", written_euros(made.total_cents)))


def written_euros(cents: int) -> str:
    """An amount as people write it: 76000 is « 760,00 € »."""
    return say(cents, MONEY)


def _percent(per_mille: int) -> str:
    return decimal(Fraction(per_mille, 10))
