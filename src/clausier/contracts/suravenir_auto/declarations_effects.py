"""Sections 5.1 and 5.2: what an inexact declaration or a change of the risk leads to.

The times are those of the Code (`law.risk_change`, `law.misstatement`), the order of the reduction is stated in
`law.proportional_reduction`. Source: general conditions ACA AUT CGE-05-0216, sections 5.1 and 5.2 (the law behind them:
Code des assurances, articles L. 113-4, L. 113-8, L. 113-9, L. 211-7-1 and R. 211-13).
"""

from __future__ import annotations

from clausier.facts import election, misstatement, payment, policy, premium, risk, termination
from clausier.law import endings_means, risk_change
from clausier.law import misstatement as law
from clausier.law.articles.declarations import L113_4, L113_8, L113_9
from clausier.law.articles.reading import L111_2
from clausier.law.articles.recourse import L211_7_1, R211_13
from clausier.law.endings_exits import Exit
from clausier.law.proportional_reduction import order_of, proportion
from clausier.law.risk_change import WENT_ON
from clausier.rules.dates import after, if_so
from clausier.rules.nodes import Override, Reading, Rounding
from clausier.rules.provisions import Deadline, Duty, Election, Option, Recourse, Right, Sanction
from clausier.rules.terms import MaybeDay, Number, eur, truth
from clausier.rules.words import all_of, any_of, named, not_, prorata, reading, when

from .ending import INSURED, INSURER, WHERE, asked, unused

# --- doubts of the text -----------------------------------------------------------------------------------------------

VICTIMS_IN_FULL = Override(
    "SURA-5.1-2",
    "Après une nullité, les sinistres « restent à votre charge » ; après une inexactitude de bonne foi, l'indemnité "
    "due « à des tiers » est réduite comme celle de l'assuré.",
    (
        ("law", "Ni l'une ni l'autre ne s'oppose aux victimes d'un accident de la circulation : elles sont payées en "
        "entier, et l'assureur se retourne contre le responsable."),
        ("contract", "Les victimes ne reçoivent rien d'un contrat nul, et une part d'un contrat mal déclaré."),
    ),
    "La loi protège les victimes d'un accident de la circulation.",
    law=(L211_7_1.cite, R211_13.at("3°")),
)
CHOICE_OF_THE_INSURER = Reading(
    "SURA-5.1-4",
    "Le texte ne dit ni qui choisit entre maintien et résiliation, ni de quels jours il s'agit.",
    (("insurer_calendar", "L'assureur choisit ; dix jours calendaires depuis la lettre recommandée."),),
    "C'est la règle de la loi.",
)
ORDER = order_of("SURA-5.1-5", "Le texte ne dit pas si la réduction vient avant ou après la franchise et le plafond.")
NOTIFIED_WHEN_RECEIVED = Reading(
    "SURA-5.2-17",
    "Le texte ne dit ni de quels jours il s'agit, ni depuis quand ils courent.",
    (
        ("receipt", "Dix jours calendaires depuis la réception de la lettre."),
        ("postmark", "Dix jours calendaires depuis le cachet de la poste."),
    ),
    "On n'est notifié que de ce que l'on a reçu ; le doute profite à l'assuré.",
)
ANNOUNCED_FIRST = Override(
    "SURA-5.2-19",
    "L'assureur peut résilier trente jours après sa proposition, sans que le texte exige qu'il l'ait annoncé ; le "
    "remboursement n'est pas répété.",
    (
        ("law", "La lettre de proposition doit annoncer la résiliation en caractères apparents ; la prime non courue "
        "est rendue."),
        ("contract", "La résiliation est ouverte même sans annonce."),
    ),
    "La loi met cette condition à la résiliation et nul contrat ne peut l'ôter.",
    law=(L113_4.cite, L111_2.cite),
)
ALL_PAID_BACK = Reading(
    "SURA-5.2-20",
    "Ni délai ni remboursement ne sont dits pour la dénonciation avant l'effet.",
    (("all_back", "Toute la prime payée est rendue."),),
    "Rien n'a été garanti.",
)

# --- 5.1 an inexact declaration: nullity ------------------------------------------------------------------------------

BY_THE_INSURED_SIDE = named(
    misstatement.made_by.is_in("policyholder", "named_driver"),
    "SURA-5.1-6",
    says="Les déclarations des conducteurs désignés suivent les mêmes règles que celles du souscripteur.",
)
#: At the start (5.1) or during the contract (5.2): the same sanctions.
FOUND = named(
    all_of(law.FOUND, BY_THE_INSURED_SIDE),
    "SURA-5.2-24",
    says="Les sanctions de la souscription valent aussi pour ce qui est mal déclaré, ou tu, en cours de contrat.",
)
NULLITY = named(
    all_of(FOUND, law.BAD_FAITH),
    "SURA-5.1-2",
    says="Une fausse déclaration, réticence, omission ou inexactitude intentionnelle rend le contrat nul.",
)
NO_FALSE_STATEMENT = Duty(
    ("SURA-5.1-1", "SURA-5.1-2", L113_8.cite, L211_7_1.cite),
    "Une fausse déclaration intentionnelle annule le contrat : les sinistres restent à la charge de l'assuré ; les "
    "victimes d'un accident gardent leur indemnisation.",
    who=INSURED,
    breach=NULLITY,
    sanction=Sanction.FORFEIT,
)
PREMIUMS_AS_DAMAGES = Recourse(
    ("SURA-5.1-2", L113_8.cite),
    "Après une nullité, l'assureur garde les primes payées et réclame toutes celles qui sont échues.",
    key="premiums_as_damages",
    against=INSURED,
    ground=NULLITY,
    amount=law.PREMIUMS_STILL_OWED,
)
RECOVER_FROM_THE_LIABLE = Recourse(
    ("SURA-5.1-2", L211_7_1.cite),
    "Malgré la nullité, l'assureur indemnise les victimes d'un accident, puis réclame ces sommes au responsable.",
    key="recover_after_nullity",
    against="responsable de l'accident",
    ground=NULLITY,
    amount=reading(VICTIMS_IN_FULL, law=payment.victims_paid, contract=eur(0)),
)

# --- 5.1 in good faith ------------------------------------------------------------------------------------------------

BEFORE_ANY_LOSS = all_of(FOUND, law.found_before_any_loss(law.GOOD_FAITH))
KEEP_OR_TERMINATE = Election(
    ("SURA-5.1-3", "SURA-5.1-4", L113_9.cite),
    "Une inexactitude de bonne foi découverte avant tout sinistre laisse le choix à l'assureur : maintenir le contrat "
    "avec une prime plus élevée que l'assuré accepte, ou résilier.",
    fact=election.misstatement_answer,
    by="office",
    options=(
        Option(key="keep_with_increase", open=BEFORE_ANY_LOSS, rules=("SURA-5.1-3",)),
        Option(key="cancel", open=BEFORE_ANY_LOSS, rules=("SURA-5.1-4",)),
    ),
    if_silent="le contrat continue aux conditions en cours",
    doubts=(CHOICE_OF_THE_INSURER,),
)
MISSTATED = Exit(
    ground=all_of(BEFORE_ANY_LOSS, risk_change.NOT_ACCEPTED),
    asked_on=law.termination_notified_on(),
    ends=lambda day: after(day, law.TERMINATION_NOTICE),
    unused=unused,
)
END_FOR_MISSTATEMENT = MISSTATED.right(
    ("SURA-5.1-4", "SURA-5.6-23", L113_9.cite),
    "L'assureur peut résilier pour une inexactitude de bonne foi découverte avant tout sinistre, dix jours après une "
    "lettre recommandée ; il rend la prime du temps qui n'est plus assuré.",
    key="insurer_misstatement",
    who=INSURER,
    act="résilier pour déclaration inexacte",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
)
REDUCED = all_of(
    FOUND,
    law.reduced_in_proportion(
        law.GOOD_FAITH,
        "SURA-5.1-5",
        says="Une inexactitude de bonne foi découverte après le sinistre réduit l'indemnité en proportion des primes "
        "payées et de celles qui auraient été dues.",
    ),
)
#: For the guarantees of the insured's own loss, by `law.proportional_reduction.settled_in_order`; never for victims.
PROPORTION = proportion("Réduction selon la prime payée et la prime due", ("SURA-5.1-5",), REDUCED)
REDUCED_INDEMNITY = Right(
    ("SURA-5.1-5", L113_9.cite),
    "Une inexactitude de bonne foi découverte après un sinistre ne fait pas perdre la garantie : l'indemnité est "
    "réduite en proportion des primes, la franchise déjà ôtée.",
    key="reduced_indemnity",
    who=INSURED,
    act="être indemnisé en proportion de la prime payée",
    ground=REDUCED,
    doubts=(ORDER,),
)
#: What the victims received above the reduced indemnity; nothing, had theirs been reduced too.
PAID_ABOVE_THE_PART = reading(
    VICTIMS_IN_FULL,
    law=payment.victims_paid
    - prorata(payment.victims_paid, premium.paid, premium.due_if_declared, Rounding.HALF_UP),
    contract=eur(0),
)
RECOVER_THE_REDUCTION = Recourse(
    ("SURA-5.1-5", R211_13.cite),
    "Les victimes sont payées en entier pour le compte du responsable ; l'assureur peut lui réclamer la part que la "
    "réduction aurait ôtée.",
    key="recover_the_reduction",
    against="responsable de l'accident",
    ground=REDUCED,
    amount=PAID_ABOVE_THE_PART,
)

# --- 5.2 the risk grows -----------------------------------------------------------------------------------------------

AGGRAVATED = named(
    all_of(risk.increased, any_of(risk.would_be_refused, risk.would_cost_more)),
    "SURA-5.2-16",
    says="Le risque est aggravé quand, déclaré plus tôt, il aurait été refusé ou assuré plus cher.",
)
STILL_OPEN = all_of(AGGRAVATED, not_(WENT_ON))
LETTER = all_of(endings_means.BY_INSURER, endings_means.REGISTERED, termination.ground == "risk_change")
LETTER_SENT_ON = if_so(LETTER, termination.sent_on)
NOTIFIED_ON = reading(
    NOTIFIED_WHEN_RECEIVED, receipt=if_so(LETTER, termination.received_on), postmark=LETTER_SENT_ON
)
AT_ONCE = Exit(
    ground=all_of(STILL_OPEN, not_(risk_change.PROPOSED)),
    asked_on=LETTER_SENT_ON,
    runs_from=NOTIFIED_ON,
    ends=risk_change.ends_without_proposal,
    unused=unused,
)
END_AT_ONCE = AT_ONCE.right(
    ("SURA-5.2-17", "SURA-5.6-22", L113_4.cite),
    "L'assureur peut résilier pour aggravation du risque avec dix jours de préavis ; il rend la part de prime de la "
    "période non courue.",
    key="insurer_risk_increase",
    who=INSURER,
    act="résilier pour aggravation du risque",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
)
PROPOSE_A_PREMIUM = Right(
    ("SURA-5.2-18", L113_4.cite),
    "Au lieu de résilier, l'assureur peut proposer une nouvelle prime.",
    key="insurer_new_premium",
    who=INSURER,
    act="proposer une nouvelle prime",
    ground=all_of(STILL_OPEN, not_(LETTER_SENT_ON.happened)),
    exercised_on=risk.proposal_sent_on,
    means="lettre qui annonce en caractères apparents que le contrat pourra être résilié",
    addressee=INSURED,
)
ANSWER_THE_PROPOSAL = Deadline(
    ("SURA-5.2-19", L113_4.cite),
    "L'assuré répond dans les trente jours de la proposition.",
    key="answer_premium_proposal",
    owes=INSURED,
    act="répondre à la proposition d'une nouvelle prime",
    start=risk.proposal_sent_on,
    within=risk_change.ANSWER_WITHIN,
    met=risk.proposal_answered_on,
    consequence="le contrat peut être résilié si la lettre l'annonçait en caractères apparents",
)
MAY_END = risk_change.may_end_after_proposal(
    reading(ANNOUNCED_FIRST, law=risk_change.ANNOUNCED, contract=truth(True))
)
WITHOUT_AGREEMENT = Exit(
    ground=all_of(STILL_OPEN, MAY_END),
    asked_on=LETTER_SENT_ON,
    opens=risk_change.answered_or_late_on(),
    runs_from=NOTIFIED_ON,
    ends=lambda day: risk_change.ends_after_proposal(day, MAY_END),
    unused=unused,
)
END_WITHOUT_AGREEMENT = WITHOUT_AGREEMENT.right(
    ("SURA-5.2-19", "SURA-5.6-22", L113_4.cite),
    "Si l'assuré refuse la proposition ou n'y donne pas suite, l'assureur peut résilier au terme des trente jours, si "
    "sa lettre l'annonçait en caractères apparents.",
    key="insurer_after_proposal",
    who=INSURER,
    act="résilier faute d'accord sur la nouvelle prime",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
)
WITHDRAW_BEFORE_EFFECT = Right(
    "SURA-5.2-20",
    "Si le risque s'aggrave entre la souscription et la prise d'effet au point que l'assureur n'aurait pas contracté, "
    "il peut dénoncer le contrat ; il rend alors toute la prime.",
    key="insurer_before_effect",
    who=INSURER,
    act="dénoncer le contrat avant sa prise d'effet",
    ground=all_of(
        risk.increased, risk.would_be_refused, risk.change_happens_on.on_or_after(policy.signed_on),
        not_(risk.change_happens_on.on_or_after(policy.starts_on)),
    ),
    opens=risk.change_happens_on,
    refund=premium.paid_total,
    doubts=(ALL_PAID_BACK,),
)  # fmt: skip

# --- 5.2 the risk shrinks ---------------------------------------------------------------------------------------------

PROPOSE_A_LOWER_PREMIUM = Duty(
    ("SURA-5.2-21", L113_4.cite),
    "Quand le risque diminue, l'assureur propose une prime plus basse.",
    who=INSURER,
    breach=all_of(risk.decreased, risk.change_declared_on.happened, not_(risk.reduction_proposed_on.happened)),
    sanction=Sanction.RIGHT_TO_TERMINATE,
)


def unused_after_refusal(last_covered_day: MaybeDay) -> Number:
    """The price of the days that are left when the insured leaves because no lower premium was proposed."""
    return named(
        unused(last_covered_day),
        "SURA-5.2-23",
        says="La part de prime de la période non courue est rendue à l'assuré qui part faute de baisse.",
    )


#: The first day on which the reduction was refused; the declaration itself when no reduction was ever proposed.
REFUSED_ON = when(
    premium.reduction_refused_on.happened,
    premium.reduction_refused_on,
    if_so(not_(risk.reduction_proposed_on.happened), risk.insurer_answered_on),
)
NO_LOWER_PREMIUM = Exit(
    ground=all_of(risk.decreased, REFUSED_ON.happened),
    asked_on=asked("risk_change"),
    opens=REFUSED_ON,
    ends=risk_change.ends_after_refused_reduction,
    unused=unused_after_refusal,
)
END_FOR_LOWER_RISK = NO_LOWER_PREMIUM.right(
    ("SURA-5.2-22", "SURA-5.2-23", "SURA-5.6-16", L113_4.cite),
    "Si l'assureur ne propose pas de baisse, l'assuré peut résilier avec trente jours de préavis.",
    key="insured_lower_risk",
    who=INSURED,
    act="résilier faute de baisse de la prime",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
)
