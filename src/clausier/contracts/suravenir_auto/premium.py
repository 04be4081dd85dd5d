"""Sections 5.3.1 and 5.3.2: when the premium is paid, and what leaving it unpaid leads to.

What a higher premium opens is in `ending_premium_rise`. Source: general conditions ACA AUT CGE-05-0216, sections 5.3.1
and 5.3.2 (the law behind them: Code des assurances, articles L. 113-3, R. 113-1 and R. 211-13).
"""

from __future__ import annotations

from dataclasses import replace

from clausier.facts import event, policy
from clausier.facts import premium as fact
from clausier.law import refunds
from clausier.law.articles.premium import L113_3 as UNPAID_LAW
from clausier.law.articles.premium import R113_1
from clausier.law.articles.reading import L111_2
from clausier.law.articles.recourse import R211_13
from clausier.law.policy_rules import Moment
from clausier.law.unpaid_premium import L113_3, Asked
from clausier.law.unpaid_premium_terms import (
    NOTICE_SENT_ON,
    SPLIT,
    SUM_LEFT,
    covered_after_notice,
    ended_unpaid,
    last_covered_day,
    last_day_to_save,
    paid_whole_on,
    saved_after_notice,
    time_to_pay,
)
from clausier.rules.dates import after, days
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Condition, Deadline, Information, Recourse, Right
from clausier.rules.terms import eur, truth
from clausier.rules.words import all_of, insurer_proves, most, named, not_, reading

from .ending import INSURED, INSURER

#: The Code's own times; the end comes by itself, and the sum of the notice is what cover needs to come back.
UNPAID = replace(
    L113_3,
    notice_rules=("SURA-5.3.2-1",),
    suspension_rules=("SURA-5.3.2-3",),
    end_rules=("SURA-5.3.2-4",),
    ends_by_itself=True,
    asked=Asked.CLAIMED,
    resumption_rules=(UNPAID_LAW.cite,),
)

# --- doubts of the text -----------------------------------------------------------------------------------------------

AFTER_THE_TEN_DAYS = Reading(
    "SURA-5.3.2-1",
    "Le texte ne dit pas quand la lettre peut partir, sinon après un « non-paiement dans les délais ».",
    (("after_ten_days", "Une fois passés les dix jours calendaires qui suivent l'échéance."),),
    "C'est le délai de la section 5.3.1, et celui de la loi.",
)
BACK_IN_FORCE = Override(
    "SURA-5.3.2-3",
    "Le texte ne dit pas quand la garantie reprend si la somme est payée entre le trentième et le quarantième jour.",
    (
        ("law", "Elle reprend à midi le lendemain du paiement de tout ce que la mise en demeure réclame."),
        ("contract", "Rien ne la fait reprendre."),
    ),
    "La loi la fait reprendre tant que le contrat n'est pas résilié ; payée le trentième jour, la somme évite même la "
    "suspension.",
    law=(UNPAID_LAW.cite, R113_1.cite, L111_2.cite),
)
FROM_SENDING = Reading(
    "SURA-5.3.2-4",
    "« Un délai supplémentaire de 10 jours (40 jours au total) » ne dit pas d'où il part.",
    (("from_sending", "Trente jours et dix jours depuis l'envoi ; impayé à la fin du quarantième, il est résilié."),),
    "C'est le compte des trente jours, qui court de l'envoi.",
)
EARNED_ONLY = Reading(
    "SURA-5.3.2-5",
    "La mise en demeure rend toute la prime annuelle exigible, alors que le temps postérieur à la résiliation n'est "
    "pas couvert.",
    (
        ("until_the_end", "L'assureur recouvre la prime du temps qui précède la résiliation ; le reste s'examine."),
        ("whole_year", "L'assureur recouvre la prime de toute l'année."),
    ),
    "Une prime sans aucun risque en face n'est pas due ; que le temps suspendu soit dû n'a été vu que dans un "
    "commentaire.",
)

# --- 5.3.1 paying -----------------------------------------------------------------------------------------------------

UPDATED_EVERY_YEAR = Information(
    "SURA-5.3.1-1",
    "La prime est actualisée chaque année selon la clause de réduction-majoration.",
    why="Le calcul lui-même est celui de la section 5.4, qui s'exécute.",
)
DUE_ON = named(
    fact.due_on,
    "SURA-5.3.1-2",
    says="La prime est due aux échéances convenues aux conditions particulières.",
)
TO_THE_INSURER = named(
    fact.paid_to.is_in("head_office", "agent"),
    "SURA-5.3.1-3",
    says="La prime se paie au siège de l'assureur ou à l'un de ses mandataires.",
)
PAID_ON = named(
    paid_whole_on(TO_THE_INSURER),
    "SURA-5.3.2-7",
    says="Tout ce que la mise en demeure réclame est payé : un règlement partiel n'annule pas ses effets.",
)
TIME_TO_PAY = time_to_pay(UNPAID)
PAY_IN_TIME = Deadline(
    ("SURA-5.3.1-4", UNPAID_LAW.cite),
    "La prime se paie dans les dix jours de son échéance, principale ou secondaire.",
    key="pay_premium",
    owes=INSURED,
    act="payer la prime",
    start=DUE_ON,
    within=TIME_TO_PAY,
    met=PAID_ON,
    consequence="l'assureur peut envoyer une mise en demeure",
)

# --- 5.3.2 the notice -------------------------------------------------------------------------------------------------

FORMAL_NOTICE = Right(
    ("SURA-5.3.2-1", UNPAID_LAW.cite, R113_1.cite),
    "Une prime, ou une fraction, impayée dans les délais permet à l'assureur une mise en demeure par lettre "
    "recommandée au dernier domicile connu.",
    key="formal_notice",
    who=INSURER,
    act="mettre en demeure de payer",
    ground=all_of(DUE_ON.happened, not_(PAID_ON.happened)),
    opens=after(PAY_IN_TIME.due, days(1)),
    exercised_on=NOTICE_SENT_ON,
    effect=NOTICE_SENT_ON,
    means="lettre recommandée au dernier domicile connu",
    addressee=INSURED,
    doubts=(AFTER_THE_TEN_DAYS,),
)
WHOLE_YEAR_DUE = Right(
    "SURA-5.3.2-2",
    "La mise en demeure rend toute la prime annuelle exigible : le paiement fractionné n'est plus accordé.",
    key="whole_year_due",
    who=INSURER,
    act="exiger le solde de la prime annuelle",
    ground=all_of(SPLIT, NOTICE_SENT_ON.happened, not_(PAID_ON.happened)),
    opens=NOTICE_SENT_ON,
    cost=most(fact.annual_amount - fact.paid, eur(0)),
)

# --- 5.3.2 suspension, end, return to force ---------------------------------------------------------------------------

LAST_COVERED_DAY = last_covered_day(
    UNPAID, "Le trentième jour après l'envoi de la mise en demeure est le dernier jour garanti."
)
LAST_DAY_TO_SAVE = last_day_to_save(
    UNPAID, "Quarante jours après l'envoi, le contrat dont la somme n'est pas payée est résilié."
)
PAY_BEFORE_SUSPENSION = Deadline(
    "SURA-5.3.2-3",
    "Sans paiement dans les trente jours de l'envoi de la mise en demeure, les garanties sont suspendues.",
    key="pay_before_suspension",
    owes=INSURED,
    act="payer la somme réclamée",
    start=NOTICE_SENT_ON,
    within=covered_after_notice(UNPAID),
    met=PAID_ON,
    consequence="les garanties sont suspendues le lendemain à 0 h",
)
PAY_BEFORE_THE_END = Deadline(
    "SURA-5.3.2-4",
    "Dix jours de plus, soit quarante depuis l'envoi, sont laissés avant la résiliation automatique.",
    key="pay_before_the_end",
    owes=INSURED,
    act="payer toute la somme réclamée pour que le contrat survive",
    start=NOTICE_SENT_ON,
    within=saved_after_notice(UNPAID),
    met=PAID_ON,
    consequence="le contrat est résilié le lendemain à 0 h",
    doubts=(FROM_SENDING,),
)
ENDED_UNPAID = named(
    ended_unpaid(LAST_DAY_TO_SAVE, PAID_ON),
    "SURA-5.3.2-4",
    says="La somme réclamée est restée impayée jusqu'au quarantième jour après l'envoi.",
)
REINSTATED_BY_PAYMENT = reading(
    BACK_IN_FORCE,
    law=all_of(NOTICE_SENT_ON.happened, not_(ENDED_UNPAID)),
    contract=truth(False),
)
REINSTATEMENT = Right(
    ("SURA-5.3.2-3", "SURA-5.3.2-6", UNPAID_LAW.cite),
    "Payée pendant la suspension, toute la somme réclamée fait reprendre les garanties le lendemain à midi ; payée "
    "après les quarante jours, elle ne remet jamais le contrat en vigueur.",
    key="reinstatement",
    who=INSURED,
    act="retrouver les garanties en payant toute la somme réclamée",
    ground=REINSTATED_BY_PAYMENT,
    opens=after(LAST_COVERED_DAY, days(1)),
    closes=LAST_DAY_TO_SAVE,
    exercised_on=PAID_ON,
    effect=after(PAID_ON, days(1)),
    moment=Moment.NOON.value,
    cost=SUM_LEFT,
)
ENDS_UNPAID = Right(
    ("SURA-5.3.2-4", "SURA-5.3.2-6", "SURA-5.6-24"),
    "Quarante jours après l'envoi de la mise en demeure, le contrat encore impayé est résilié de plein droit.",
    key="insurer_non_payment",
    who=INSURER,
    act="tenir le contrat pour résilié faute de paiement",
    ground=ENDED_UNPAID,
    opens=after(LAST_DAY_TO_SAVE, days(1)),
    effect=LAST_DAY_TO_SAVE,
    moment=Moment.END_OF_DAY.value,
    addressee=INSURED,
)
STILL_OWED = reading(
    EARNED_ONLY,
    until_the_end=most(
        fact.annual_amount - refunds.unused_by_day(LAST_DAY_TO_SAVE, fact.annual_amount) - fact.paid, eur(0)
    ),
    whole_year=most(fact.annual_amount - fact.paid, eur(0)),
)
RECOVERY = Recourse(
    "SURA-5.3.2-5",
    "Même après la résiliation, l'assureur recouvre la prime impayée en exécution du contrat.",
    key="recover_premiums",
    against=INSURED,
    ground=ENDED_UNPAID,
    amount=STILL_OWED,
)
REFUSED_WHILE_SUSPENDED = Right(
    ("SURA-5.3.2-3", R211_13.at("2°")),
    "Un sinistre d'un jour suspendu faute de paiement n'est pas garanti ; régulière, la suspension s'oppose aussi aux "
    "victimes, à la différence des déchéances.",
    key="refuse_suspended_claim",
    who=INSURER,
    act="refuser le sinistre d'un jour suspendu",
    ground=insurer_proves(policy.suspended),
    opens=event.on,
    effect=event.at,
)
NOT_SUSPENDED = Condition(
    ("SURA-5.3.2-3", "SURA-5.3.2-4", "SURA-5.3.2-6"),
    "Au moment de l'événement, les garanties ne sont ni suspendues ni perdues faute de paiement de la prime.",
    test=not_(insurer_proves(policy.suspended)),
)
