"""Article 11 and the information sheet: the premium, its debits, and what an unpaid premium leads to.

Source: general conditions BAST/CIR/2020/16/FR/25/020, article 11, and information sheet (amount of the premium); what
an unpaid debit leads to is article L. 113-3 of the Code des assurances, to which both refer.
"""

from __future__ import annotations

from dataclasses import replace

from clausier.facts import policy, policyholder, request, vehicle
from clausier.facts import premium as fact
from clausier.law.articles.premium import L113_3 as L113_3_ARTICLE
from clausier.law.articles.reading import L111_2
from clausier.law.unpaid_premium import L113_3
from clausier.law.unpaid_premium_terms import (
    COSTS_DUE,
    NOTICE_SENT_ON,
    SUMS_DUE,
    covered_after_notice,
    ended_unpaid,
    last_covered_day,
    last_day_to_save,
    saved_after_notice,
    time_to_pay,
)
from clausier.rules.dates import (
    after,
    before,
    days,
    earliest_of,
    end_of_month,
    months,
    whole_months,
)
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Condition, Deadline, Duty, PolicyTerm, Recourse, Right, Sanction, Service
from clausier.rules.terms import eur, truth
from clausier.rules.words import all_of, floor_div, insurer_proves, most, named, not_, reading, when

from .formation import LAST_DAY, SIX_MONTHS
from .refund import WHOLE_PREMIUM, unused_by_day

#: The day of the month on which the manager debits.
DEBIT_DAY = days(5)
UNPAID_RULES = ("ORNG-FIP-12", "ORNG-11-11")
#: What unpaid premiums lead to: the Code's own times, counted in calendar days from the day before each.
UNPAID = replace(
    L113_3,
    notice_rules=UNPAID_RULES,
    suspension_rules=UNPAID_RULES,
    end_rules=UNPAID_RULES,
    resumption_rules=UNPAID_RULES,
)
TIME_TO_PAY = time_to_pay(UNPAID)
COVERED_AFTER_NOTICE = covered_after_notice(UNPAID)
SAVED_AFTER_NOTICE = saved_after_notice(UNPAID)

# --- doubts of the text -----------------------------------------------------------------------------------------------

NO_TARIFF = Reading(
    "ORNG-FIP-10",
    "Aucun tarif n'est imprimé.",
    (("as_on_the_form", "Le montant est celui du bulletin d'adhésion."),),
    "Le bulletin est la pièce du contrat qui porte les choix de l'adhérent.",
)
SIX_MONTHS_IN_CASH = Reading(
    "ORNG-FIP-11",
    "La fiche laisse toujours le choix du paiement ; l'article 11 impose le comptant pour six mois.",
    (
        ("cash_only", "Un contrat de six mois se paie au comptant."),
        ("always_a_choice", "L'adhérent choisit dans tous les cas."),
    ),
    "La fiche renvoie aux modalités des conditions générales.",
)
ONLY_AFTER_NOTICE = Override(
    "ORNG-FIP-12",
    "L'article 8 dit la garantie suspendue dès que l'adhérent n'est pas à jour ; la fiche renvoie à l'article L.113-3.",
    (
        ("law", "La suspension suppose la mise en demeure de la loi, et trente jours depuis son envoi."),
        ("contract", "La garantie est suspendue dès qu'une prime échue n'est pas payée."),
    ),
    "La règle est d'ordre public, et meilleure pour l'adhérent.",
    law=(L113_3_ARTICLE.cite, L111_2.cite),
)
OWED_IN_FULL = Reading(
    "ORNG-FIP-13",
    "La prime reste due en entier pour la période, mais l'article 10.5 rend la part postérieure à la résiliation.",
    (("within_10_5", "La prime est due en entier tant que le contrat dure ; l'article 10.5 règle la suite."),),
    "L'article 10.5 est la règle spéciale de la fin anticipée.",
)
WITHOUT_COVER = Reading(
    "ORNG-11-4",
    "La prime est due même après 200 000 km, alors que la garantie a cessé.",
    (
        ("refunded", "La part de prime postérieure à la fin de la garantie est rendue."),
        ("kept", "La prime reste acquise jusqu'au terme."),
    ),
    "Une prime sans aucune garantie en face risque d'être tenue pour abusive.",
)
TAXES_ONLY = Reading(
    "ORNG-11-7",
    "L'article 10.3.3 prévoit pourtant une augmentation hors taxes.",
    (("taxes_only", "La cotisation ne change qu'avec les taxes ; toute autre hausse ouvre le droit de résilier."),),
    "Les deux textes se concilient ainsi.",
)
MAY_BE_REFUNDED = Reading(
    "ORNG-11-8",
    "L'article dit que les fractions postérieures « pourront » être remboursées ; l'article 10.5 l'impose.",
    (("as_10_5", "Le remboursement est dû dans les conditions de l'article 10.5."),),
    "L'article 10.5 est la règle spéciale, et le doute profite à l'adhérent.",
)

# --- amount and way of paying -----------------------------------------------------------------------------------------

AMOUNT = PolicyTerm(
    "ORNG-FIP-10",
    "La prime dépend de la puissance fiscale du véhicule et de la durée choisie à la souscription.",
    term=fact.amount,
    doubts=(NO_TARIFF,),
)
PAY_AT_ONCE = Right(
    ("ORNG-FIP-11", "ORNG-11-1", "ORNG-11-2"),
    "L'adhérent peut payer la prime au comptant, en une fois ; un contrat de six mois se paie toujours ainsi.",
    key="pay_at_once",
    who="adhérent",
    act="payer la prime au comptant",
    ground=fact.paid_total < WHOLE_PREMIUM,
    opens=policy.signed_on,
    closes=LAST_DAY,
)
MAY_PAY_MONTHLY = reading(SIX_MONTHS_IN_CASH, cash_only=not_(SIX_MONTHS), always_a_choice=truth(True))
PAY_MONTHLY = Right(
    ("ORNG-FIP-11", "ORNG-11-1", "ORNG-11-2"),
    "L'adhérent peut payer par prélèvements mensuels, sur la durée portée au bulletin, sauf pour un contrat de six "
    "mois.",
    key="pay_monthly",
    who="adhérent",
    act="payer la prime par prélèvements mensuels",
    ground=MAY_PAY_MONTHLY,
    opens=policy.signed_on,
    closes=LAST_DAY,
)
OWED = named(
    WHOLE_PREMIUM,
    "ORNG-FIP-13",
    "ORNG-11-3",
    says="La prime est due dès la souscription et pour toute la durée ; la payer par mois n'est qu'une facilité.",
)
REMAINING = most(OWED - fact.paid_total, eur(0))
TAXES_PASSED_ON = Right(
    "ORNG-11-7",
    "La cotisation ne change pas, sauf si la taxe d'assurance ou la TVA change ou si une taxe est créée.",
    key="pass_on_taxes",
    who="assureur",
    act="répercuter le changement de taxe",
    ground=fact.tax_changed_on.happened,
    opens=fact.tax_changed_on,
    effect=fact.tax_changed_on,
    doubts=(TAXES_ONLY,),
)
AFTER_THE_MILEAGE = Right(
    "ORNG-11-4",
    "La prime reste due même si le véhicule atteint 200 000 km ; la part postérieure à la fin de la garantie est à "
    "rendre.",
    key="refund_after_mileage",
    who="adhérent",
    act="reprendre la prime du temps sans garantie",
    ground=all_of(
        vehicle.mileage_limit_reached_on.happened,
        reading(WITHOUT_COVER, refunded=truth(True), kept=truth(False)),
    ),
    refund=unused_by_day(vehicle.mileage_limit_reached_on),
)

# --- debits -----------------------------------------------------------------------------------------------------------

MONTHLY = fact.frequency == "monthly"
FIRST_DEBIT_ON = named(
    after(end_of_month(policy.signed_on), DEBIT_DAY),
    "ORNG-11-5",
    "ORNG-FIP-16",
    says="Le premier prélèvement a lieu le 5 du mois qui suit l'adhésion.",
)
RECEIVED_ON = policy.received_by_manager_on.or_else(policy.signed_on)
DEBIT_OF_THE_MONTH = after(end_of_month(before(RECEIVED_ON, months(1))), DEBIT_DAY)
DEBITED_ON = named(
    most(
        FIRST_DEBIT_ON,
        when(
            RECEIVED_ON <= DEBIT_OF_THE_MONTH,
            DEBIT_OF_THE_MONTH,
            after(end_of_month(RECEIVED_ON), DEBIT_DAY),
        ),
    ),
    "ORNG-11-6",
    says="Si le gestionnaire reçoit l'adhésion après cette date, le premier prélèvement attend le 5 qui suit.",
)
INSTALMENTS_DEBITED = floor_div(whole_months(FIRST_DEBIT_ON, DEBITED_ON), 1) + 1
FIRST_DEBIT = Service(
    ("ORNG-11-5", "ORNG-11-6", "ORNG-FIP-16"),
    "La prime mensuelle est prélevée le 5 du mois suivant l'adhésion ; si l'adhésion arrive plus tard, le premier "
    "prélèvement comprend les mensualités échues.",
    key="first_debit",
    due=all_of(MONTHLY, request.topic == "payment_question"),
    what="premier prélèvement de la prime par SPGA",
    figures={"le": DEBITED_ON, "montant": fact.amount * INSTALMENTS_DEBITED, "mensualités": INSTALMENTS_DEBITED},
)
LAST_DEBIT_ON = named(
    earliest_of(LAST_DAY, policy.ended_on),
    "ORNG-11-8",
    says="Après une résiliation, les prélèvements mensuels s'arrêtent.",
)
DIRECT_DEBIT = Right(
    ("ORNG-FIP-16", "ORNG-11-5", "ORNG-11-8"),
    "SPGA prélève la prime chaque mois, dès le mois qui suit l'adhésion et dans la limite de la durée du contrat ; "
    "une résiliation arrête les prélèvements.",
    key="direct_debit",
    who="gestionnaire",
    act="prélever la prime chaque mois",
    ground=all_of(MONTHLY, MAY_PAY_MONTHLY),
    opens=DEBITED_ON,
    closes=LAST_DEBIT_ON,
    addressee="banque de l'adhérent",
    doubts=(OWED_IN_FULL, MAY_BE_REFUNDED),
)
BANK_CHANGE_HIDDEN = all_of(
    policyholder.bank_details_changed_on.happened, not_(policyholder.bank_details_reported_on.happened)
)
REPORT_BANK_CHANGE = Duty(
    "ORNG-11-9",
    "L'adhérent signale sans délai au gestionnaire tout changement des coordonnées bancaires du mandat.",
    who="adhérent",
    breach=BANK_CHANGE_HIDDEN,
    sanction=Sanction.NONE,
)
REST_AT_ONCE = Recourse(
    "ORNG-11-10",
    "Faute de l'avoir signalé, et hors mobilité bancaire, les prélèvements peuvent cesser et toute la prime restante "
    "devient exigible.",
    key="remaining_premium",
    against="adhérent",
    ground=all_of(BANK_CHANGE_HIDDEN, fact.debits_stopped_on.happened, not_(policyholder.bank_mobility_used)),
    amount=REMAINING,
)

# --- unpaid premium ---------------------------------------------------------------------------------------------------

PAY_IN_TIME = Deadline(
    UNPAID_RULES,
    "Une mensualité se paie dans les dix jours de son échéance (article L.113-3).",
    key="pay_premium",
    owes="adhérent",
    act="payer la prime",
    start=fact.due_on,
    within=TIME_TO_PAY,
    met=fact.arrears_paid_on,
    consequence="l'assureur peut envoyer une mise en demeure",
)
FORMAL_NOTICE = Right(
    UNPAID_RULES,
    "Une mensualité impayée, même en partie, dix jours après son échéance permet à l'assureur de mettre l'adhérent en "
    "demeure par lettre recommandée.",
    key="formal_notice",
    who="assureur",
    act="mettre en demeure de payer",
    ground=not_(fact.arrears_paid_on.happened),
    opens=after(PAY_IN_TIME.due, days(1)),
    exercised_on=NOTICE_SENT_ON,
    effect=NOTICE_SENT_ON,
    means="lettre recommandée",
    addressee="adhérent",
)
LAST_COVERED_DAY = last_covered_day(
    UNPAID,
    "Le trentième jour après l'envoi de la mise en demeure est le dernier jour garanti.",
)
PAY_BEFORE_SUSPENSION = Deadline(
    UNPAID_RULES,
    "Après la mise en demeure, l'adhérent a trente jours depuis l'envoi pour payer sans perdre la garantie.",
    key="pay_before_suspension",
    owes="adhérent",
    act="payer les sommes réclamées",
    start=NOTICE_SENT_ON,
    within=COVERED_AFTER_NOTICE,
    met=fact.arrears_paid_on,
    consequence="la garantie est suspendue le lendemain à 0 h",
)
LAST_DAY_TO_SAVE = last_day_to_save(
    UNPAID,
    "Dix jours après le début de la suspension, l'assureur peut résilier le contrat encore impayé.",
)
ENDED_UNPAID = ended_unpaid(LAST_DAY_TO_SAVE)
REINSTATEMENT = Right(
    UNPAID_RULES,
    "Si tout ce qui est réclamé ou échu depuis est payé, avec les frais, avant que l'assureur résilie, la garantie "
    "reprend le lendemain du paiement à midi.",
    key="reinstatement",
    who="adhérent",
    act="retrouver la garantie en payant l'arriéré",
    ground=not_(ENDED_UNPAID),
    opens=after(LAST_COVERED_DAY, days(1)),
    closes=LAST_DAY_TO_SAVE,
    exercised_on=fact.arrears_paid_on,
    effect=after(fact.arrears_paid_on, days(1)),
)
RECOVERY = Recourse(
    UNPAID_RULES,
    "Le contrat résilié pour non-paiement, l'assureur recouvre les sommes dues et les frais de recouvrement.",
    key="recover_premiums",
    against="adhérent",
    ground=ENDED_UNPAID,
    amount=SUMS_DUE + COSTS_DUE,
)
NOT_SUSPENDED = Condition(
    UNPAID_RULES,
    "Au moment de l'événement, la garantie n'est ni suspendue ni perdue faute de paiement de la prime.",
    test=not_(
        insurer_proves(reading(ONLY_AFTER_NOTICE, law=policy.suspended, contract=not_(fact.paid_up_to_date)))
    ),
)
