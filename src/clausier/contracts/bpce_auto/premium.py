"""Section 5.7: what an unpaid premium leads to — formal notice, suspension, end, return to force, what stays owed.

Source: general conditions AUTO of BPCE Assurances IARD, section 5.7, table and paragraph on the unpaid premium (the law
behind it: Code des assurances, articles L. 113-3, R. 113-1 and R. 211-13).
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
from clausier.rules.provisions import Condition, Deadline, Recourse, Right
from clausier.rules.terms import eur
from clausier.rules.words import all_of, insurer_proves, most, named, not_, reading

from .ending import INSURED, INSURER

#: The Code's own times; the end comes by itself, and less is asked for cover to come back.
UNPAID = replace(
    L113_3,
    notice_rules=("BPCE-5.7-25",),
    suspension_rules=("BPCE-5.7-15", "BPCE-5.7-26"),
    end_rules=("BPCE-5.7-16", "BPCE-5.7-26"),
    ends_by_itself=True,
    asked=Asked.CLAIMED,
    resumption_rules=("BPCE-5.7-27",),
)
#: What the contract gives the insurer to send the notice, from the due day.
NOTICE_WITHIN = days(30)

# --- doubts of the text -----------------------------------------------------------------------------------------------

THE_WHOLE_YEAR = Reading(
    "BPCE-5.7-24",
    "Le fractionnement est supprimé ; que le solde de l'année devienne dû n'est pas écrit.",
    (("balance_due", "Le solde de la prime annuelle devient exigible."),),
    "Sans fractionnement, il ne reste que la prime de l'année.",
)
NOT_BEFORE_TEN_DAYS = Override(
    "BPCE-5.7-25",
    "La mise en demeure part « dans les 30 jours qui suivent l'échéance », sans attendre ; rien n'est dit d'un envoi "
    "plus tardif.",
    (
        ("law", "Elle ne part pas avant le onzième jour après l'échéance ; envoyée plus tôt, elle ne fait rien "
        "courir ; envoyée après trente jours, ses délais courent de son envoi."),
        ("contract", "Elle peut partir dès le lendemain de l'échéance."),
    ),
    "La loi laisse dix jours pour payer et nul contrat ne peut les ôter.",
    law=(UNPAID_LAW.cite, R113_1.cite, L111_2.cite),
)
WHICH_TIME = Reading(
    "BPCE-5.7-26",
    "« Dans ce délai » peut viser les trente jours depuis l'échéance ou ceux de la mise en demeure ; la résiliation "
    "« interviendra », alors que le tableau dit que l'assureur peut résilier.",
    (("from_sending", "Trente puis quarante jours depuis l'envoi ; la lettre suffit, sans autre notification."),),
    "C'est la chronologie du tableau, et celle de la loi.",
)
LESS_THAN_THE_LAW = Reading(
    "BPCE-5.7-27",
    "Le contrat demande la seule somme de la mise en demeure ; la loi y ajoute les échéances de la suspension et les "
    "frais. Un paiement partiel n'est pas prévu.",
    (("claimed_only", "La somme réclamée suffit ; une partie de cette somme ne suffit pas."),),
    "Le contrat est plus favorable à l'assuré que la loi.",
)
INSURED_PERIOD = Reading(
    "BPCE-5.7-28",
    "La « période assurée » n'est pas définie ; la loi n'en dit rien, et un commentaire seul tient la prime de la "
    "suspension pour due jusqu'à la résiliation.",
    (
        ("until_suspension", "La prime n'est due que jusqu'au dernier jour garanti."),
        ("until_the_end", "La prime est due jusqu'à la résiliation, suspension comprise."),
    ),
    "Un jour sans garantie n'est pas un jour assuré ; le doute profite à l'assuré.",
)

# --- the notice -------------------------------------------------------------------------------------------------------

TIME_TO_PAY = time_to_pay(UNPAID)
#: The day the sum of the notice had reached the insurer or its agent.
PAID_ON = named(
    paid_whole_on(fact.paid_to.is_in("head_office", "agent")),
    "BPCE-5.7-27",
    says="Toute la somme de la mise en demeure est parvenue à l'assureur ou à son mandataire.",
)
PAY_IN_TIME = Deadline(
    ("BPCE-5.7-25", UNPAID_LAW.cite),
    "Une prime se paie dans les dix jours de son échéance.",
    key="pay_premium",
    owes=INSURED,
    act="payer la prime",
    start=fact.due_on,
    within=TIME_TO_PAY,
    met=PAID_ON,
    consequence="l'assureur peut envoyer une mise en demeure",
)
SEND_THE_NOTICE = Deadline(
    "BPCE-5.7-25",
    "L'assureur envoie sa mise en demeure dans les trente jours de l'échéance.",
    key="send_formal_notice",
    owes=INSURER,
    act="envoyer la mise en demeure",
    start=fact.due_on,
    within=NOTICE_WITHIN,
    met=NOTICE_SENT_ON,
    consequence="les délais courent de l'envoi, même tardif",
)
FORMAL_NOTICE = Right(
    "BPCE-5.7-25",
    "Une prime impayée, même en partie, permet à l'assureur une mise en demeure par lettre recommandée au dernier "
    "domicile connu.",
    key="formal_notice",
    who=INSURER,
    act="mettre en demeure de payer",
    ground=all_of(fact.due_on.happened, not_(PAID_ON.happened)),
    opens=reading(NOT_BEFORE_TEN_DAYS, law=after(PAY_IN_TIME.due, days(1)), contract=after(fact.due_on, days(1))),
    exercised_on=NOTICE_SENT_ON,
    effect=NOTICE_SENT_ON,
    means="lettre recommandée au dernier domicile connu",
    addressee=INSURED,
)
WHOLE_YEAR_DUE = Right(
    "BPCE-5.7-24",
    "Faute de paiement, même d'une fraction, le fractionnement est supprimé : le solde de la prime annuelle est dû.",
    key="whole_year_due",
    who=INSURER,
    act="exiger le solde de la prime annuelle",
    ground=all_of(SPLIT, fact.due_on.happened, not_(PAID_ON.happened)),
    opens=fact.due_on,
    cost=most(fact.annual_amount - fact.paid, eur(0)),
    doubts=(THE_WHOLE_YEAR,),
)

# --- suspension, end, return to force ---------------------------------------------------------------------------------

LAST_COVERED_DAY = last_covered_day(
    UNPAID, "Le trentième jour après l'envoi de la mise en demeure est le dernier jour garanti."
)
LAST_DAY_TO_SAVE = last_day_to_save(
    UNPAID, "Dix jours après le début de la suspension, le contrat encore impayé est résilié."
)
PAY_BEFORE_SUSPENSION = Deadline(
    ("BPCE-5.7-15", "BPCE-5.7-26"),
    "Sans paiement dans les trente jours de l'envoi de la mise en demeure, toutes les garanties sont suspendues.",
    key="pay_before_suspension",
    owes=INSURED,
    act="payer la somme réclamée",
    start=NOTICE_SENT_ON,
    within=covered_after_notice(UNPAID),
    met=PAID_ON,
    consequence="toutes les garanties sont suspendues le lendemain à 0 h",
    doubts=(WHICH_TIME,),
)
PAY_BEFORE_THE_END = Deadline(
    ("BPCE-5.7-16", "BPCE-5.7-26"),
    "Sans paiement dans les quarante jours de l'envoi, le contrat est résilié.",
    key="pay_before_the_end",
    owes=INSURED,
    act="payer la somme réclamée pour que le contrat survive",
    start=NOTICE_SENT_ON,
    within=saved_after_notice(UNPAID),
    met=PAID_ON,
    consequence="le contrat est résilié le lendemain à 0 h",
)
ENDED_UNPAID = named(
    ended_unpaid(LAST_DAY_TO_SAVE, PAID_ON),
    "BPCE-5.7-16",
    says="La somme réclamée est restée impayée jusqu'au quarantième jour après l'envoi.",
)
REINSTATEMENT = Right(
    "BPCE-5.7-27",
    "Payée pendant la suspension et avant la résiliation, la somme de la mise en demeure fait reprendre le contrat le "
    "lendemain à midi ; un sinistre de la suspension reste sans garantie.",
    key="reinstatement",
    who=INSURED,
    act="retrouver les garanties en payant la somme réclamée",
    ground=all_of(NOTICE_SENT_ON.happened, not_(ENDED_UNPAID)),
    opens=after(LAST_COVERED_DAY, days(1)),
    closes=LAST_DAY_TO_SAVE,
    exercised_on=PAID_ON,
    effect=after(PAID_ON, days(1)),
    moment=Moment.NOON.value,
    cost=SUM_LEFT,
    doubts=(LESS_THAN_THE_LAW,),
)
ENDS_UNPAID = Right(
    ("BPCE-5.7-16", "BPCE-5.7-26"),
    "Quarante jours après l'envoi de la mise en demeure, le contrat encore impayé est résilié.",
    key="insurer_non_payment",
    who=INSURER,
    act="tenir le contrat pour résilié faute de paiement",
    ground=ENDED_UNPAID,
    opens=after(LAST_DAY_TO_SAVE, days(1)),
    effect=LAST_DAY_TO_SAVE,
    moment=Moment.END_OF_DAY.value,
    addressee=INSURED,
)
#: The price of the year for the days up to the last that is owed, less what was paid for it.
OWED_UNTIL = named(
    reading(INSURED_PERIOD, until_suspension=LAST_COVERED_DAY, until_the_end=LAST_DAY_TO_SAVE),
    "BPCE-5.7-28",
    says="Le dernier jour dont la prime reste due après la résiliation.",
)
STILL_OWED = most(
    fact.annual_amount - refunds.unused_by_day(OWED_UNTIL, fact.annual_amount) - fact.paid, eur(0)
)
RECOVERY = Recourse(
    "BPCE-5.7-28",
    "Le contrat résilié, l'assureur recouvre la prime de la période assurée.",
    key="recover_premiums",
    against=INSURED,
    ground=ENDED_UNPAID,
    amount=STILL_OWED,
)
REFUSED_WHILE_SUSPENDED = Right(
    ("BPCE-5.7-15", R211_13.at("2°")),
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
    ("BPCE-5.7-15", "BPCE-5.7-16", "BPCE-5.7-27"),
    "Au moment de l'événement, la garantie n'est ni suspendue ni perdue faute de paiement de la prime.",
    test=not_(insurer_proves(policy.suspended)),
)
