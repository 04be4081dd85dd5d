"""Article 9: the premium, its payment, and what an unpaid premium leads to.

Source: general conditions n° 2220453, articles 9.1 and 9.2 (the law behind it: C. assur., art. L. 113-3 and R. 113-1).
"""

from __future__ import annotations

from dataclasses import replace

from clausier.facts import policy, policyholder
from clausier.facts import premium as fact
from clausier.law.unpaid_premium import L113_3, Asked
from clausier.law.unpaid_premium_terms import (
    NOTICE_SENT_ON,
    SUMS_DUE,
    covered_after_notice,
    ended_unpaid,
    last_covered_day,
    last_day_to_save,
    saved_after_notice,
    time_to_pay,
)
from clausier.rules.dates import after, days
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Deadline, PolicyTerm, Recourse, Right
from clausier.rules.words import all_of, insurer_proves, named, not_, reading

#: What unpaid premiums lead to: the Code's own times, and an end that comes by itself after fewer sums.
UNPAID = replace(
    L113_3,
    notice_rules=("MOTO-9.2-1",),
    suspension_rules=("MOTO-9.2-2",),
    end_rules=("MOTO-9.2-3",),
    ends_by_itself=True,
    asked=Asked.ARREARS_AT_THE_INCIDENT,
    resumption_rules=("MOTO-9.2-4",),
)
TIME_TO_PAY = time_to_pay(UNPAID)
COVERED_AFTER_NOTICE = covered_after_notice(UNPAID)
SAVED_AFTER_NOTICE = saved_after_notice(UNPAID)

# --- doubts of the text -----------------------------------------------------------------------------------------------

WHO_DEBITS = Reading(
    "MOTO-9.1-1",
    "L'article fait prélever la prime par l'assureur ; la fiche du service client prévoit aussi une facturation par "
    "l'organisme de financement.",
    (
        ("either", "La prime prélevée par l'un ou par l'autre est une prime payée."),
        ("insurer_only", "Seul l'assureur prélève."),
    ),
    "L'adhérent ne choisit pas le circuit de prélèvement ; payer celui qui réclame la prime le libère.",
)
TAXES_ONLY = Reading(
    "MOTO-9.1-4",
    "Aucun autre changement de prime n'est prévu.",
    (("taxes_only", "La prime ne change qu'avec les taxes ; toute autre hausse demande l'accord de l'adhérent."),),
    "Un contrat ne se modifie pas d'un seul côté.",
)
CALENDAR_DAYS = Reading(
    "MOTO-9.2-1",
    "Le texte ne dit pas de quels jours il s'agit.",
    (("calendar", "Les délais se comptent en jours calendaires ; le dernier jour est encore à temps."),),
    "C'est le compte de l'article L.113-3.",
)
BEFORE_AND_DURING = Reading(
    "MOTO-9.2-3",
    "Le texte ne dit pas le sort d'un sinistre selon sa date.",
    (("by_day", "Un sinistre du dernier jour garanti est réglé normalement ; un sinistre de la suspension ne l'est "
    "pas."),),
    "Seule la suspension retire la garantie ; elle commence le lendemain du trentième jour après l'envoi.",
)
SUMS_AT_THE_INCIDENT = Reading(
    "MOTO-9.2-4",
    "Le contrat demande les seules sommes dues au jour de l'incident ; la loi y ajoute les échéances de la suspension "
    "et les frais. "
    "Il ne dit rien d'un sinistre du jour de la remise en vigueur dont l'heure est inconnue.",
    (
        (
            "incident_only",
            "Les sommes dues au jour de l'incident suffisent ; sans heure connue, le sinistre du jour de la reprise "
            "est tenu pour postérieur à midi.",
        ),
    ),
    "La condition du contrat est plus favorable à l'adhérent que la loi ; le doute lui profite.",
)

# --- 9.1 amount and payment -------------------------------------------------------------------------------------------

AMOUNT = PolicyTerm(
    "MOTO-9.1-1", "Le bulletin d'adhésion rappelle le montant de la prime, en euros.", term=fact.amount
)
DIRECT_DEBIT = Right(
    ("MOTO-9.1-1", "MOTO-9.1-2"),
    "La prime est prélevée chaque mois, en euros, sur un compte tenu dans l'Union européenne, l'Espace économique "
    "européen ou la "
    "zone SEPA, avec un mandat rempli et signé.",
    key="direct_debit",
    who="assureur",
    act="prélever la prime chaque mois",
    ground=all_of(
        fact.frequency == "monthly",
        reading(
            WHO_DEBITS,
            either=policy.billed_by.is_in("insurer", "lender"),
            insurer_only=policy.billed_by == "insurer",
        ),
        policyholder.bank_account_area == "sepa",
        policyholder.debit_mandate_signed,
    ),
    addressee="banque de l'adhérent",
)
WHO_MAY_PAY = Right(
    "MOTO-9.1-3",
    "La prime peut être payée par l'adhérent ou par toute personne qui a intérêt au bon état du véhicule.",
    key="pay_premium",
    who="adhérent ou personne intéressée au bon état du véhicule",
    act="payer la prime",
    ground=fact.payer.is_in("policyholder", "interested_person"),
)
TAXES_PASSED_ON = Right(
    "MOTO-9.1-4",
    "Un changement de taux ou une taxe nouvelle se répercute sur la prime dès son entrée en vigueur.",
    key="pass_on_taxes",
    who="assureur",
    act="répercuter le changement de taxe",
    ground=fact.tax_changed_on.happened,
    opens=fact.tax_changed_on,
    effect=fact.tax_changed_on,
    doubts=(TAXES_ONLY,),
)

# --- 9.2 unpaid premium -----------------------------------------------------------------------------------------------

PAY_IN_TIME = Deadline(
    "MOTO-9.2-1",
    "Une prime se paie dans les dix jours de son échéance.",
    key="pay_premium",
    owes="adhérent",
    act="payer la prime",
    start=fact.due_on,
    within=TIME_TO_PAY,
    met=fact.arrears_paid_on,
    consequence="l'assureur peut envoyer une mise en demeure",
    doubts=(CALENDAR_DAYS,),
)
FORMAL_NOTICE = Right(
    "MOTO-9.2-1",
    "Une prime impayée, même en partie, dix jours après son échéance permet à l'assureur de mettre l'adhérent en "
    "demeure par "
    "lettre recommandée.",
    key="formal_notice",
    who="assureur",
    act="mettre en demeure de payer",
    ground=all_of(fact.due_on.happened, not_(fact.arrears_paid_on.happened)),
    opens=after(PAY_IN_TIME.due, days(1)),
    exercised_on=NOTICE_SENT_ON,
    effect=NOTICE_SENT_ON,
    means="lettre recommandée, cachet de la poste faisant foi",
    addressee="adhérent",
)
LAST_COVERED_DAY = last_covered_day(
    UNPAID,
    "Le trentième jour après l'envoi de la mise en demeure est le dernier jour garanti ; la suspension commence "
    "le lendemain à 0 h.",
)
LAST_DAY_TO_SAVE = last_day_to_save(
    UNPAID,
    "Dix jours après le début de la suspension, le contrat encore impayé est résilié.",
)
PAY_BEFORE_SUSPENSION = Deadline(
    "MOTO-9.2-2",
    "Après la mise en demeure, l'adhérent a trente jours depuis l'envoi pour payer sans perdre la garantie.",
    key="pay_before_suspension",
    owes="adhérent",
    act="payer les sommes réclamées",
    start=NOTICE_SENT_ON,
    within=COVERED_AFTER_NOTICE,
    met=fact.arrears_paid_on,
    consequence="la garantie est suspendue le lendemain à 0 h",
    doubts=(BEFORE_AND_DURING,),
)
PAY_BEFORE_THE_END = Deadline(
    "MOTO-9.2-3",
    "Dix jours de plus, soit quarante depuis l'envoi, sont laissés à l'adhérent avant la résiliation.",
    key="pay_before_the_end",
    owes="adhérent",
    act="payer les sommes dues pour que le contrat survive",
    start=NOTICE_SENT_ON,
    within=SAVED_AFTER_NOTICE,
    met=fact.arrears_paid_on,
    consequence="le contrat est résilié le lendemain à 0 h et l'assureur recouvre les sommes dues",
)
ENDED_UNPAID = named(
    ended_unpaid(LAST_DAY_TO_SAVE),
    "MOTO-9.2-3",
    says="La prime est restée impayée jusqu'au quarantième jour après l'envoi.",
)
RECOVERY = Recourse(
    "MOTO-9.2-3",
    "Le contrat résilié pour non-paiement, l'assureur recouvre les sommes dues.",
    key="recover_premiums",
    against="adhérent",
    ground=ENDED_UNPAID,
    amount=SUMS_DUE,
)
REINSTATEMENT = Right(
    "MOTO-9.2-4",
    "Si tout ce qui était dû au jour de l'impayé est réglé avant la fin du contrat, la garantie reprend le lendemain "
    "du "
    "paiement à midi, pour la durée restante.",
    key="reinstatement",
    who="adhérent",
    act="retrouver la garantie en payant l'arriéré",
    ground=all_of(NOTICE_SENT_ON.happened, not_(ENDED_UNPAID)),
    opens=after(LAST_COVERED_DAY, days(1)),
    closes=LAST_DAY_TO_SAVE,
    exercised_on=fact.arrears_paid_on,
    effect=after(fact.arrears_paid_on, days(1)),
    doubts=(SUMS_AT_THE_INCIDENT,),
)
NOT_SUSPENDED = Condition(
    ("MOTO-9.2-2", "MOTO-9.2-3", "MOTO-9.2-4"),
    "Au moment de l'événement, la garantie n'est ni suspendue ni perdue faute de paiement de la prime.",
    test=not_(insurer_proves(policy.suspended)),
)
