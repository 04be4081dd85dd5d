"""Article 10.3.2: how the insurer or the manager may end the contract.

Their time runs from the postmark of the letter (article 10.4), or from its receipt where the text says so. Source:
general conditions BAST/CIR/2020/16/FR/25/020, articles 10.3.1 and 10.3.2 (the law behind them: Code des assurances,
articles L113-3, L113-4, L113-9, L113-12, L113-12-1, L113-16, L121-11 and R113-10).
"""

from __future__ import annotations

from clausier.facts import election, notice, policy, policyholder, premium, risk, termination, vehicle
from clausier.law import endings
from clausier.law.articles import endings as articles
from clausier.law.policy_rules import Moment
from clausier.law.refunds import owed_until
from clausier.rules.dates import after, before, days, if_so
from clausier.rules.nodes import Override
from clausier.rules.provisions import Right
from clausier.rules.words import all_of, any_of, named, not_, reading

from . import misstatement
from . import premium as unpaid
from .ending import ON_SALE, SOLD_ON, sale_cost, sale_ends_on, sale_refund, yearly_end
from .ending_on_grounds import (
    INSURER_LEAVES_AFTER_CHANGE_ON,
    ON_CHANGE,
    SITUATION_CHANGED,
    SITUATION_WINDOW_ENDS_ON,
)
from .how_to_end import INSURER_MEANS, INSURER_NOTICE_ON
from .refund import refund_by_law, refund_granted

INSURER = "assureur ou courtier gestionnaire"
TO_THE_MEMBER = "adhérent"

# --- doubts of the text -----------------------------------------------------------------------------------------------

AFTER_A_LOSS = Override(
    "ORNG-10.3.2-6",
    "Aucun délai n'est imprimé, et l'article 10.4 fait courir les délais du cachet de la poste.",
    (
        (
            "law",
            "Un mois depuis que l'adhérent a reçu la lettre ; le droit se perd par l'acceptation d'une prime "
            "postérieure, et la prime non courue est rendue.",
        ),
        ("contract", "De même, mais un mois depuis le cachet de la poste."),
    ),
    "La loi, à laquelle le texte renvoie, ne laisse prendre effet qu'un mois après la notification à l'assuré.",
    law=(articles.R113_10.cite,),
)

# --- every year -------------------------------------------------------------------------------------------------------

MAY_END_YEARLY = named(
    all_of(policyholder.natural_person, termination.reason_given),
    "ORNG-10.3.2-1",
    says="L'assureur ne résilie à l'échéance que le contrat d'une personne physique, et il donne ses motifs.",
)
YEARLY_REQUEST_ON = if_so(termination.ground == "anniversary", INSURER_NOTICE_ON)
YEARLY_LETTER_ON = if_so(MAY_END_YEARLY, YEARLY_REQUEST_ON)
#: The contract ends at 00:00 on the anniversary: the day before is the last covered one.
INSURER_LEAVES_YEARLY_ON = named(
    if_so(YEARLY_LETTER_ON.happened, before(yearly_end(YEARLY_LETTER_ON), days(1))),
    "ORNG-10.3.2-1",
    says="La résiliation annuelle par l'assureur prend effet à 0 h au premier anniversaire qui laisse deux mois depuis "
    "l'envoi.",
)
EVERY_YEAR = Right(
    "ORNG-10.3.2-1",
    "L'assureur peut résilier à chaque anniversaire, une fois un an écoulé, par une lettre motivée envoyée deux mois "
    "avant à une personne physique.",
    key="insurer_yearly",
    who=INSURER,
    act="résilier à l'échéance annuelle",
    ground=MAY_END_YEARLY,
    opens=policy.starts_on,
    exercised_on=YEARLY_REQUEST_ON,
    effect=if_so(YEARLY_LETTER_ON.happened, yearly_end(YEARLY_LETTER_ON)),
    moment=Moment.START_OF_DAY.value,
    refund=refund_granted(INSURER_LEAVES_YEARLY_ON),
    cost=owed_until(INSURER_LEAVES_YEARLY_ON, by_month=True),
    means=INSURER_MEANS,
    addressee=TO_THE_MEMBER,
)

# --- an unpaid premium ------------------------------------------------------------------------------------------------

STILL_UNPAID = named(
    all_of(
        unpaid.NOTICE_SENT_ON.happened, any_of(not_(premium.arrears_paid_on.happened), unpaid.ENDED_UNPAID)
    ),
    "ORNG-10.3.2-2",
    says="La prime réclamée par la mise en demeure n'est pas payée.",
)
FOR_NON_PAYMENT = Right(
    "ORNG-10.3.2-2",
    "Quarante jours après la mise en demeure, l'assureur peut résilier le contrat encore impayé (article L.113-3) ; la "
    "prime de la période postérieure lui reste due.",
    key="insurer_non_payment",
    who=INSURER,
    act="résilier pour non-paiement de la prime",
    ground=STILL_UNPAID,
    opens=after(after(unpaid.NOTICE_SENT_ON, unpaid.SAVED_AFTER_NOTICE), days(1)),
    exercised_on=if_so(STILL_UNPAID, notice.termination_declared_on),
    effect=if_so(unpaid.ENDED_UNPAID, after(unpaid.LAST_DAY_TO_SAVE, days(1))),
    moment=Moment.START_OF_DAY.value,
    means=INSURER_MEANS,
    addressee=TO_THE_MEMBER,
)

# --- a higher risk, a misstatement ------------------------------------------------------------------------------------

INCREASE_REFUSED = named(
    all_of(risk.increased, election.increase_answer == "refused"),
    "ORNG-10.3.2-3",
    says="Le risque s'est aggravé et l'adhérent refuse l'augmentation de prime.",
)
RISK_LEAVES_ON = named(
    if_so(INCREASE_REFUSED, misstatement.ENDS_AFTER_RISK_CHANGE),
    "ORNG-10.3.2-3",
    says="La résiliation après ce refus respecte un préavis de dix jours.",
)
AFTER_A_REFUSED_INCREASE = Right(
    ("ORNG-10.3.2-3", "ORNG-10.3.2-4"),
    "Si l'adhérent refuse la prime d'un risque aggravé, l'assureur peut résilier avec dix jours de préavis ; il rend "
    "la prime du temps où le risque n'a pas couru.",
    key="insurer_refused_increase",
    who=INSURER,
    act="résilier après le refus d'une augmentation de prime",
    ground=INCREASE_REFUSED,
    exercised_on=misstatement.RISK_LETTER_ON,
    effect=RISK_LEAVES_ON,
    moment=Moment.END_OF_DAY.value,
    refund=refund_by_law(RISK_LEAVES_ON),
    cost=owed_until(RISK_LEAVES_ON),
    means=INSURER_MEANS,
    addressee=TO_THE_MEMBER,
)
FOR_MISSTATEMENT = Right(
    "ORNG-10.3.2-5",
    "Une omission ou une inexactitude dans la déclaration du risque, à la souscription ou ensuite, permet de résilier "
    "comme le dit l'article 19.",
    key="insurer_omission",
    who=INSURER,
    act="résilier pour une omission ou une inexactitude",
    ground=misstatement.BEFORE_ANY_LOSS,
    exercised_on=misstatement.TERMINATION_NOTIFIED_ON,
    effect=misstatement.ENDS_AFTER_MISSTATEMENT,
    moment=Moment.END_OF_DAY.value,
    refund=refund_by_law(misstatement.ENDS_AFTER_MISSTATEMENT),
    cost=owed_until(misstatement.ENDS_AFTER_MISSTATEMENT),
    means=INSURER_MEANS,
    addressee=TO_THE_MEMBER,
)

# --- after a loss -----------------------------------------------------------------------------------------------------

CLAIM_KNOWN_ON = endings.CLAIM_KNOWN_ON
MAY_END_AFTER_CLAIM = all_of(CLAIM_KNOWN_ON.happened, not_(endings.accepted_a_later_premium(policy.starts_on)))
CLAIM_REQUEST_ON = if_so(termination.ground == "claim", INSURER_NOTICE_ON)
LETTER_AFTER_CLAIM_ON = if_so(
    all_of(MAY_END_AFTER_CLAIM, CLAIM_REQUEST_ON.happened),
    reading(AFTER_A_LOSS, law=termination.received_on, contract=termination.sent_on),
)
INSURER_LEAVES_AFTER_CLAIM_ON = named(
    after(LETTER_AFTER_CLAIM_ON, endings.AFTER_CLAIM_NOTICE),
    "ORNG-10.3.2-6",
    says="La résiliation après sinistre prend effet un mois après sa notification, à la fin du jour.",
)
AFTER_CLAIM = Right(
    "ORNG-10.3.2-6",
    "L'assureur peut résilier après un sinistre, avec effet un mois après la notification ; il perd ce droit si, "
    "connaissant le sinistre depuis plus d'un mois, il accepte une prime postérieure. La prime non courue est rendue.",
    key="insurer_after_claim",
    who=INSURER,
    act="résilier après un sinistre",
    ground=MAY_END_AFTER_CLAIM,
    opens=CLAIM_KNOWN_ON,
    exercised_on=CLAIM_REQUEST_ON,
    effect=INSURER_LEAVES_AFTER_CLAIM_ON,
    moment=Moment.END_OF_DAY.value,
    refund=refund_by_law(INSURER_LEAVES_AFTER_CLAIM_ON),
    cost=owed_until(INSURER_LEAVES_AFTER_CLAIM_ON),
    means=INSURER_MEANS,
    addressee=TO_THE_MEMBER,
)

# --- the grounds of both parties --------------------------------------------------------------------------------------

INSURER_AFTER_CHANGE = Right(
    ("ORNG-10.3.1-2", "ORNG-10.3.1-3"),
    "Si un changement de situation de l'adhérent modifie le risque, l'assureur peut résilier dans les trois mois ; "
    "l'effet vient un mois après la réception et la prime non courue est rendue.",
    key="insurer_after_change",
    who=INSURER,
    act="résilier après un changement de situation de l'adhérent",
    ground=SITUATION_CHANGED,
    opens=policyholder.situation_changed_on,
    closes=SITUATION_WINDOW_ENDS_ON,
    exercised_on=if_so(ON_CHANGE, INSURER_NOTICE_ON),
    effect=INSURER_LEAVES_AFTER_CHANGE_ON,
    moment=Moment.END_OF_DAY.value,
    refund=refund_by_law(INSURER_LEAVES_AFTER_CHANGE_ON),
    cost=owed_until(INSURER_LEAVES_AFTER_CHANGE_ON),
    means=INSURER_MEANS,
    addressee=TO_THE_MEMBER,
)
INSURER_AFTER_SALE = Right(
    "ORNG-10.3.1-1",
    "Après la vente du véhicule, si la garantie n'est pas reprise par l'acquéreur, l'assureur peut résilier ; le "
    "contrat finit dix jours après (article L.121-11).",
    key="insurer_after_sale",
    who=INSURER,
    act="résilier après la vente du véhicule",
    ground=SOLD_ON.happened,
    opens=vehicle.sold_on,
    exercised_on=if_so(ON_SALE, INSURER_NOTICE_ON),
    effect=sale_ends_on(INSURER_NOTICE_ON),
    moment=Moment.END_OF_DAY.value,
    refund=sale_refund(sale_ends_on(INSURER_NOTICE_ON)),
    cost=sale_cost(sale_ends_on(INSURER_NOTICE_ON)),
    means=INSURER_MEANS,
    addressee=TO_THE_MEMBER,
)
