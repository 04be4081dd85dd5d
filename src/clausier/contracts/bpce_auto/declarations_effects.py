"""Sections 5.5 and 5.2: what a change of the risk or an inexact declaration leads to.

The times are those of the Code (`law.risk_change`, `law.misstatement`), the order of the reduction is stated in
`law.proportional_reduction`. Source: general conditions AUTO of BPCE Assurances IARD, sections 5.2 and 5.5 (the law
behind them: Code des assurances, articles L. 113-4, L. 113-8, L. 113-9, L. 211-7-1 and R. 211-13).
"""

from __future__ import annotations

from collections.abc import Sequence

from clausier.facts import election, misstatement, premium, risk, termination
from clausier.law import endings_means, risk_change
from clausier.law import misstatement as law
from clausier.law.articles.declarations import L113_4, L113_8, L113_9
from clausier.law.articles.recourse import L211_7_1
from clausier.law.endings_exits import Exit
from clausier.law.proportional_reduction import order_of, proportion, settled_in_order
from clausier.rules.dates import after, if_so, latest_of
from clausier.rules.nodes import Reading, Rounding
from clausier.rules.provisions import Deadline, Duty, Election, Option, Recourse, Right, Sanction
from clausier.rules.steps import Step
from clausier.rules.terms import MaybeDay, Number
from clausier.rules.words import all_of, any_of, insurer_proves, least, named, not_, prorata, reading, when

from .declarations import MILEAGE_PENALTY
from .ending import CONFIRMED, INSURED, INSURER, WHERE, asked, unused
from .ending_by_insurer import LETTER_SENT_ON, RECEIVED_ON
from .what_is_insured import UNDECLARED_STAY

# --- doubts of the text -----------------------------------------------------------------------------------------------

THIRTY_THEN_TEN = Reading(
    "BPCE-5.5-12",
    "Après trente jours sans accord, le contrat donne dix jours de préavis ; la loi permet de résilier au terme des "
    "trente jours. Le remboursement n'est pas répété ici.",
    (("thirty_then_ten", "Trente jours calendaires, puis dix jours de préavis ; la prime non courue est rendue."),),
    "Le préavis du contrat est plus favorable à l'assuré que la loi, et le remboursement est celui de toute fin.",
)
FROM_THE_DECLARATION = Reading(
    "BPCE-5.5-17",
    "Le texte ne dit pas depuis quel jour la prime baisse.",
    (("from_the_declaration", "Depuis la déclaration du changement."),),
    "Il faut déclarer pour en bénéficier ; rien ne repousse la baisse plus loin.",
)
PREMIUMS_OF_A_VOID_CONTRACT = Reading(
    "BPCE-5.5-18",
    "Le texte ne dit pas ce que deviennent les primes d'un contrat nul.",
    (("kept", "L'intention prouvée, l'assureur garde les primes payées et réclame celles qui sont échues."),),
    "C'est la règle de la loi, à laquelle le texte renvoie.",
)
ORDER = order_of(
    "BPCE-5.2-7", "Le texte ne dit pas si le rapport s'applique avant ou après la franchise et le plafond."
)
RATE_OR_PREMIUM = Reading(
    "BPCE-5.5-20",
    "La section 5.2 parle du taux de prime, celle-ci de la prime.",
    (("same_ratio", "C'est le même rapport, celui de l'année du sinistre."),),
    "Le taux et la prime varient ensemble.",
)
NOT_BOTH_FOR_NOTHING = Reading(
    "BPCE-5.5-25",
    "La franchise et la réduction frappent le même dépassement.",
    (("only_if_dearer", "La franchise d'abord ; la réduction seulement si la prime aurait été plus élevée."),),
    "La réduction mesure une prime qui manque, et rien d'autre.",
)

# --- the risk grows ---------------------------------------------------------------------------------------------------

AGGRAVATED = all_of(risk.increased, not_(risk_change.WENT_ON))
PROPOSE_A_PREMIUM = Right(
    ("BPCE-5.5-12", L113_4.cite),
    "Quand le changement aggrave le risque, l'assureur peut proposer un avenant qui garde les garanties contre une "
    "prime plus élevée.",
    key="insurer_new_premium",
    who=INSURER,
    act="proposer une prime plus élevée",
    ground=all_of(AGGRAVATED, not_(LETTER_SENT_ON.happened)),
    exercised_on=risk.proposal_sent_on,
    means="lettre qui annonce en caractères apparents que le contrat pourra être résilié",
    addressee=INSURED,
)
ANSWER_THE_PROPOSAL = Deadline(
    ("BPCE-5.5-12", L113_4.cite),
    "L'assuré répond dans les trente jours de la proposition.",
    key="answer_premium_proposal",
    owes=INSURED,
    act="répondre à la proposition d'une prime plus élevée",
    start=risk.proposal_sent_on,
    within=risk_change.ANSWER_WITHIN,
    met=risk.proposal_answered_on,
    consequence="le contrat peut être résilié si la lettre l'annonçait en caractères apparents",
    doubts=(THIRTY_THEN_TEN,),
)
LETTER_ABOUT_RISK_ON = if_so(termination.ground == "risk_change", LETTER_SENT_ON)


def ten_days_after_the_term(received_on: MaybeDay) -> MaybeDay:
    """Ten days after the letter, and after the thirty days of the proposal."""
    return after(if_so(received_on.happened, latest_of(received_on, risk_change.ANSWER_DUE_ON)),
                 risk_change.TERMINATION_NOTICE)  # fmt: skip


WITHOUT_AGREEMENT = Exit(
    ground=all_of(
        AGGRAVATED,
        risk_change.may_end_after_proposal(
            named(
                risk_change.ANNOUNCED,
                "BPCE-5.5-12",
                says="La proposition annonçait en caractères apparents la résiliation en cas de refus ou de silence.",
            )
        ),
    ),
    asked_on=LETTER_ABOUT_RISK_ON,
    opens=risk_change.answered_or_late_on(),
    runs_from=if_so(termination.ground == "risk_change", RECEIVED_ON),
    ends=ten_days_after_the_term,
    unused=unused,
)
END_WITHOUT_AGREEMENT = WITHOUT_AGREEMENT.right(
    ("BPCE-5.5-12", L113_4.cite),
    "Si l'assuré refuse la proposition ou n'y répond pas en trente jours, l'assureur qui l'avait annoncé résilie avec "
    "dix jours de préavis.",
    key="insurer_after_proposal",
    who=INSURER,
    act="résilier faute d'accord sur la nouvelle prime",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
)
AT_ONCE = Exit(
    ground=all_of(AGGRAVATED, not_(risk_change.PROPOSED)),
    asked_on=LETTER_ABOUT_RISK_ON,
    runs_from=if_so(termination.ground == "risk_change", RECEIVED_ON),
    ends=risk_change.ends_without_proposal,
    unused=unused,
)
END_AT_ONCE = AT_ONCE.right(
    ("BPCE-5.5-13", L113_4.cite),
    "Quand le changement aggrave le risque, l'assureur peut aussi résilier avec dix jours de préavis ; il rend la "
    "prime de la période non courue.",
    key="insurer_risk_increase",
    who=INSURER,
    act="résilier pour aggravation du risque",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
)

# --- the risk shrinks -------------------------------------------------------------------------------------------------

PROPOSE_A_LOWER_PREMIUM = Duty(
    ("BPCE-5.5-14", L113_4.cite),
    "Quand le changement diminue le risque, l'assureur propose un avenant aux mêmes garanties et à prime réduite.",
    who=INSURER,
    breach=all_of(risk.decreased, risk.change_declared_on.happened, not_(risk.reduction_proposed_on.happened)),
    sanction=Sanction.RIGHT_TO_TERMINATE,
)
LOWER_PREMIUM = Right(
    ("BPCE-5.5-17", L113_4.cite),
    "Le changement qui diminue le risque fait baisser la prime, à condition d'être déclaré.",
    key="lower_premium",
    who=INSURED,
    act="obtenir une prime plus basse",
    ground=all_of(risk.decreased, risk.change_declared_on.happened),
    opens=risk.change_declared_on,
    effect=risk.change_declared_on,
    doubts=(FROM_THE_DECLARATION,),
)


def unused_after_refusal(last_covered_day: MaybeDay) -> Number:
    """The price of the time that is left when the insured leaves because a lower premium was refused."""
    return named(
        unused(last_covered_day),
        "BPCE-5.5-16",
        says="La prime de la période non courue est rendue à l'assuré qui part faute de baisse.",
    )


LOWER_PREMIUM_REFUSED = Exit(
    ground=all_of(risk.decreased, premium.reduction_refused_on.happened),
    asked_on=asked("risk_change"),
    opens=premium.reduction_refused_on,
    ends=risk_change.ends_after_refused_reduction,
    unused=unused_after_refusal,
)
END_FOR_LOWER_RISK = LOWER_PREMIUM_REFUSED.right(
    ("BPCE-5.5-15", "BPCE-5.5-16", L113_4.cite),
    "Si l'assureur refuse de réduire la prime, l'assuré peut résilier, par lettre ou autre support durable, avec effet "
    "trente jours après.",
    key="insured_lower_risk",
    who=INSURED,
    act="résilier faute de baisse de la prime",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)

# --- an inexact declaration: nullity ----------------------------------------------------------------------------------

NULLITY = named(
    all_of(law.FOUND, law.BAD_FAITH),
    "BPCE-5.5-18",
    says="Une fausse déclaration intentionnelle qui change l'objet du risque, ou l'opinion de l'assureur, permet "
    "d'opposer la nullité.",
)
NO_FALSE_STATEMENT = Duty(
    ("BPCE-5.5-18", L113_8.cite, L211_7_1.cite),
    "Une fausse déclaration intentionnelle annule le contrat et aucune garantie de l'assuré ne joue ; les victimes "
    "d'un accident gardent leur indemnisation.",
    who=INSURED,
    breach=NULLITY,
    sanction=Sanction.FORFEIT,
)
PREMIUMS_AS_DAMAGES = Recourse(
    ("BPCE-5.5-18", L113_8.cite),
    "Après une nullité, l'assureur garde les primes payées et réclame toutes celles qui sont échues.",
    key="premiums_as_damages",
    against=INSURED,
    ground=NULLITY,
    amount=law.PREMIUMS_STILL_OWED,
)

# --- an inexact declaration in good faith -----------------------------------------------------------------------------

BEFORE_ANY_LOSS = named(
    all_of(law.found_before_any_loss(law.GOOD_FAITH), misstatement.changes_risk),
    "BPCE-5.5-19",
    says="Une inexactitude qui change le risque, découverte avant tout sinistre, est traitée comme une aggravation.",
)
KEEP_OR_TERMINATE = Election(
    ("BPCE-5.5-19", L113_9.cite),
    "Une inexactitude découverte avant tout sinistre laisse le choix à l'assureur : une prime plus élevée que l'assuré "
    "accepte, ou la résiliation dix jours après une lettre recommandée.",
    fact=election.misstatement_answer,
    by="office",
    options=(
        Option(key="keep_with_increase", open=BEFORE_ANY_LOSS, rules=("BPCE-5.5-19",)),
        Option(key="cancel", open=BEFORE_ANY_LOSS, rules=("BPCE-5.5-19",)),
    ),
    if_silent="le contrat continue aux conditions en cours",
)
MISSTATED = Exit(
    ground=all_of(BEFORE_ANY_LOSS, risk_change.NOT_ACCEPTED),
    asked_on=law.termination_notified_on(),
    ends=lambda day: after(day, law.TERMINATION_NOTICE),
    unused=unused,
)
END_FOR_MISSTATEMENT = MISSTATED.right(
    ("BPCE-5.5-19", L113_9.cite),
    "L'assureur peut résilier pour une inexactitude de bonne foi découverte avant tout sinistre, dix jours après une "
    "lettre recommandée ; il rend la prime de la période non courue.",
    key="insurer_misstatement",
    who=INSURER,
    act="résilier pour déclaration inexacte",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
)
REDUCED = law.reduced_in_proportion(
    law.GOOD_FAITH,
    "BPCE-5.2-7",
    "BPCE-5.5-20",
    says="Une inexactitude de bonne foi découverte après le sinistre réduit l'indemnité selon le rapport de la prime "
    "payée à celle qui aurait été due.",
)
#: The overrun is an undeclared change too: what it costs above its deductible is the premium that is missing.
REDUCED_BY_MILEAGE = named(
    all_of(MILEAGE_PENALTY, insurer_proves(premium.paid < premium.due_if_declared)),
    "BPCE-5.5-25",
    says="Le kilométrage dépassé, non déclaré à temps, aurait fait payer une prime plus élevée.",
)
#: A car of the mainland that lives in a DROM is a change that nobody declared, with its own premium.
REDUCED_BY_STAY = named(
    all_of(UNDECLARED_STAY, insurer_proves(premium.paid < premium.due_if_declared)),
    "BPCE-5.2-29",
    says="Le séjour de plus de trois mois dans un DROM, non déclaré, aurait fait payer une prime plus élevée.",
)
IN_PART = any_of(REDUCED, REDUCED_BY_MILEAGE, REDUCED_BY_STAY)
PROPORTION = proportion(
    "Réduction selon la prime payée et la prime due",
    ("BPCE-5.2-7", "BPCE-5.2-29", "BPCE-5.5-20", "BPCE-5.5-25"),
    IN_PART,
)


def settled(loss: Sequence[Step], deductibles: Sequence[Step] = (), ceilings: Sequence[Step] = ()) -> list[Step]:
    """The steps of a guarantee of the insured's own loss, the reduction where `ORDER` puts it; never for victims."""
    return settled_in_order(loss, deductibles, ceilings, PROPORTION, ORDER)


def part_of(amount: Number) -> Number:
    """The part of an amount that the premium paid gives, never more than the amount; half a cent upwards."""
    return least(amount, prorata(amount, premium.paid, premium.due_if_declared, Rounding.HALF_UP))


def met_by_a_ceiling(amount: Number) -> Number:
    """What is left of one part of a loss when a ceiling of that part alone meets it."""
    left = part_of(amount)
    return when(IN_PART, reading(ORDER, deductible_first=left, ceiling_first=amount, reduction_first=left), amount)


def without_deductible(amount: Number) -> Number:
    """A cost that no deductible touches, taken after the deductibles: reduced here where the reduction came before."""
    left = part_of(amount)
    return when(IN_PART, reading(ORDER, deductible_first=amount, ceiling_first=amount, reduction_first=left), amount)


REDUCED_INDEMNITY = Right(
    ("BPCE-5.2-7", "BPCE-5.5-20", L113_9.cite),
    "Une inexactitude de bonne foi découverte après un sinistre ne fait pas perdre la garantie : l'indemnité est "
    "réduite en proportion des primes.",
    key="reduced_indemnity",
    who=INSURED,
    act="être indemnisé en proportion de la prime payée",
    ground=REDUCED,
    doubts=(RATE_OR_PREMIUM, ORDER),
)
REDUCED_FOR_MILEAGE = Right(
    "BPCE-5.5-25",
    "Le kilométrage dépassé au moment d'un sinistre réduit aussi l'indemnité, si la prime aurait été plus élevée.",
    key="reduced_for_mileage",
    who=INSURER,
    act="réduire l'indemnité pour le kilométrage dépassé",
    ground=REDUCED_BY_MILEAGE,
    doubts=(NOT_BOTH_FOR_NOTHING,),
)
