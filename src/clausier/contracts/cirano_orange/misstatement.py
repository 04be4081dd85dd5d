"""Articles 18 and 19: declaring the risk and its changes, and what a false, incomplete or late statement costs.

Source: general conditions BAST/CIR/2020/16/FR/25/020, articles 18 and 19 (the law behind them: C. assur.,
art. L. 113-4, L. 113-8 and L. 113-9).
"""

from __future__ import annotations

from clausier.facts import election, misstatement, premium, risk, termination
from clausier.law import misstatement as law
from clausier.law import risk_change
from clausier.law.articles.declarations import L113_4
from clausier.law.articles.reading import L111_2
from clausier.law.misstatement import FOUND
from clausier.law.proportional_reduction import proportion
from clausier.law.risk_change import ANSWER_DUE_ON, PROPOSED, TERMINATION_NOTICE
from clausier.rules.dates import after, days, if_so, latest_of
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Deadline, Duty, Election, Option, Recourse, Right, Sanction
from clausier.rules.terms import truth
from clausier.rules.words import all_of, named, not_, reading, when

from .how_to_end import INSURER_MEANS, INSURER_NOTICE_ON
from .refund import refund_by_law

# --- doubts of the text -----------------------------------------------------------------------------------------------

HOW_TO_DECLARE = Reading(
    "ORNG-18-2",
    "Le texte ne dit ni de quels jours il s'agit, ni ce que vaut un autre écrit qu'un recommandé, ni ce que coûte un "
    "retard.",
    (
        ("any_written", "Quinze jours calendaires ; tout écrit vaut déclaration, et l'article 19 seul sanctionne."),
        ("registered_only", "Quinze jours calendaires, par lettre recommandée papier ou électronique seulement."),
    ),
    "Le recommandé sert la preuve ; un autre écrit la donne aussi.",
)
AFTER_THE_PROPOSAL = Reading(
    "ORNG-18-4",
    "L'adhérent a trente jours pour répondre ; l'article 10.3.2 donne dix jours de préavis après son refus ; la loi "
    "permet de résilier au terme des trente jours.",
    (
        ("thirty_then_ten", "Les trente jours d'abord, puis les dix jours de préavis."),
        ("thirty_only", "La résiliation prend effet au terme des trente jours, ou à la lettre si elle vient après."),
    ),
    "Le préavis du contrat est plus favorable à l'adhérent que l'article L.113-4.",
)
LOST_BY_GOING_ON = Override(
    "ORNG-18-3",
    "Le texte ne dit rien de l'assureur qui, informé de l'aggravation, continue comme avant.",
    (
        ("law", "Informé, l'assureur qui reçoit une prime ou paie une indemnité ne peut plus invoquer l'aggravation."),
        ("contract", "L'aggravation peut être invoquée à tout moment."),
    ),
    "La règle est impérative, et meilleure pour l'adhérent.",
    law=(L113_4.cite, L111_2.cite),
)
PREMIUMS_OF_A_VOID_CONTRACT = Reading(
    "ORNG-19-3",
    "Le texte ne dit pas ce que deviennent les primes d'un contrat nul.",
    (
        ("kept", "L'assureur garde les primes payées et réclame celles qui sont échues."),
        ("returned", "Les primes payées sont rendues."),
    ),
    "C'est la règle de l'article L.113-8, auquel le texte renvoie.",
)

# --- 18 during the contract: a change of the risk ---------------------------------------------------------------------

WRITTEN = reading(
    HOW_TO_DECLARE,
    any_written=risk.declaration_channel.is_in("registered_letter", "registered_email", "other_written"),
    registered_only=risk.declaration_channel.is_in("registered_letter", "registered_email"),
)
DECLARE_A_CHANGE = Deadline(
    "ORNG-18-2",
    "L'adhérent déclare par lettre recommandée, papier ou électronique, dans les quinze jours où il les connaît, les "
    "circonstances qui aggravent le risque ou en créent un et qui démentent ses réponses, notamment sur son domicile, "
    "sa situation ou celle du véhicule.",
    key="declare_risk_change",
    owes="adhérent",
    act="déclarer le changement du risque",
    start=risk.change_known_on,
    within=risk_change.DECLARED_WITHIN,
    met=if_so(WRITTEN, risk.change_declared_on),
    consequence="l'article 19 s'applique à la déclaration devenue inexacte",
    applies=risk.increased,
)
#: The risk has grown, and the insurer has not shown that it goes on all the same.
MAY_BE_INVOKED = all_of(
    risk.increased, reading(LOST_BY_GOING_ON, law=not_(risk_change.WENT_ON), contract=truth(True))
)
RISK_LETTER_ON = if_so(all_of(termination.ground == "risk_change", risk.increased), INSURER_NOTICE_ON)
ANSWER_THE_PROPOSAL = Deadline(
    "ORNG-18-4",
    "L'adhérent a trente jours depuis la proposition pour répondre à la nouvelle prime.",
    key="answer_premium_proposal",
    owes="adhérent",
    act="répondre à la proposition d'une nouvelle prime",
    start=risk.proposal_sent_on,
    within=risk_change.ANSWER_WITHIN,
    met=risk.proposal_answered_on,
    consequence="le contrat peut être résilié si la lettre de proposition l'annonçait",
)
MAY_END_AFTER_PROPOSAL = all_of(PROPOSED, risk.proposal_warned, not_(election.increase_answer == "accepted"))
ANSWERED_OR_LATE = latest_of(RISK_LETTER_ON, ANSWER_DUE_ON)
#: The last covered day: the tenth after the letter, and after the time to answer when a premium was proposed.
ENDS_AFTER_RISK_CHANGE = named(
    if_so(
        RISK_LETTER_ON.happened,
        when(
            PROPOSED,
            if_so(
                MAY_END_AFTER_PROPOSAL,
                named(
                    reading(
                        AFTER_THE_PROPOSAL,
                        thirty_then_ten=after(ANSWERED_OR_LATE, TERMINATION_NOTICE),
                        thirty_only=ANSWERED_OR_LATE,
                    ),
                    "ORNG-18-4",
                    says="Après une proposition de prime refusée ou restée sans réponse pendant trente jours, la "
                    "résiliation suppose que la lettre de proposition l'ait annoncée.",
                ),
            ),
            after(RISK_LETTER_ON, TERMINATION_NOTICE),
        ),
    ),
    "ORNG-18-3",
    says="La résiliation pour aggravation du risque prend effet dix jours après sa notification, à la fin du dixième "
    "jour.",
)
END_FOR_INCREASED_RISK = Right(
    "ORNG-18-3",
    "Quand le risque est aggravé, l'assureur ou le courtier peut résilier avec dix jours de préavis, ou demander une "
    "nouvelle prime.",
    key="insurer_risk_increase",
    who="assureur ou courtier gestionnaire",
    act="résilier pour aggravation du risque",
    ground=all_of(MAY_BE_INVOKED, not_(PROPOSED)),
    exercised_on=RISK_LETTER_ON,
    effect=ENDS_AFTER_RISK_CHANGE,
    refund=refund_by_law(ENDS_AFTER_RISK_CHANGE),
    means=INSURER_MEANS,
    addressee="adhérent",
)
PROPOSE_A_PREMIUM = Right(
    "ORNG-18-3",
    "Au lieu de résilier, l'assureur ou le courtier peut proposer une nouvelle prime pour le risque aggravé.",
    key="insurer_new_premium",
    who="assureur ou courtier gestionnaire",
    act="proposer une nouvelle prime",
    ground=all_of(MAY_BE_INVOKED, not_(RISK_LETTER_ON.happened)),
    exercised_on=risk.proposal_sent_on,
    addressee="adhérent",
)
END_AFTER_THE_PROPOSAL = Right(
    "ORNG-18-4",
    "Si l'adhérent refuse la nouvelle prime ou ne répond pas dans les trente jours, le contrat peut être résilié, à "
    "condition que la lettre de proposition l'ait annoncé.",
    key="insurer_after_proposal",
    who="assureur ou courtier gestionnaire",
    act="résilier faute d'accord sur la nouvelle prime",
    ground=all_of(MAY_BE_INVOKED, MAY_END_AFTER_PROPOSAL),
    opens=when(
        election.increase_answer == "refused", risk.proposal_answered_on, after(ANSWER_DUE_ON, days(1))
    ),
    exercised_on=RISK_LETTER_ON,
    effect=ENDS_AFTER_RISK_CHANGE,
    refund=refund_by_law(ENDS_AFTER_RISK_CHANGE),
    means=INSURER_MEANS,
    addressee="adhérent",
)  # fmt: skip

# --- 19 nullity -------------------------------------------------------------------------------------------------------

NULLITY = named(
    all_of(FOUND, misstatement.intentional, misstatement.changes_risk),
    "ORNG-19-3",
    says="Une réticence ou une fausse déclaration intentionnelle qui change l'objet du risque, ou en diminue l'opinion "
    "pour l'assureur, rend le contrat nul, même sans influence sur le sinistre.",
)
GOOD_FAITH = named(
    law.GOOD_FAITH,
    "ORNG-19-4",
    says="Une omission ou une inexactitude dont la mauvaise foi n'est pas établie n'annule pas le contrat.",
)
NO_FALSE_STATEMENT = Duty(
    ("ORNG-18-1", "ORNG-19-3"),
    "À la souscription, l'adhérent répond exactement aux questions du bulletin d'adhésion : une fausse déclaration "
    "intentionnelle annule le contrat et aucune garantie ne joue.",
    who="adhérent",
    breach=NULLITY,
    sanction=Sanction.FORFEIT,
)
INSURER_KEEPS_PREMIUMS = reading(PREMIUMS_OF_A_VOID_CONTRACT, kept=NULLITY, returned=truth(False))
PREMIUMS_AS_DAMAGES = Recourse(
    "ORNG-19-3",
    "Après une nullité pour mauvaise foi, l'assureur garde les primes payées et réclame toutes celles qui sont échues.",
    key="premiums_as_damages",
    against="adhérent",
    ground=INSURER_KEEPS_PREMIUMS,
    amount=law.PREMIUMS_STILL_OWED,
)
REFUND_AFTER_NULLITY = Right(
    "ORNG-19-3",
    "Les primes d'un contrat nul ne sont reprises par l'adhérent que si la loi ne les laisse pas à l'assureur.",
    key="refund_after_nullity",
    who="adhérent",
    act="reprendre les primes d'un contrat nul",
    ground=all_of(NULLITY, not_(INSURER_KEEPS_PREMIUMS)),
    refund=premium.paid_total,
)

# --- 19 good faith, found before any loss ---------------------------------------------------------------------------

BEFORE_ANY_LOSS = law.found_before_any_loss(GOOD_FAITH)
KEEP_OR_TERMINATE = Election(
    "ORNG-19-1",
    "Une inexactitude de bonne foi découverte avant tout sinistre laisse le choix à l'assureur : maintenir le contrat "
    "avec une augmentation de prime que l'adhérent accepte, ou résilier dix jours après une lettre recommandée.",
    fact=election.misstatement_answer,
    by="office",
    options=(
        Option(key="keep_with_increase", open=BEFORE_ANY_LOSS, rules=("ORNG-19-1",)),
        Option(key="cancel", open=BEFORE_ANY_LOSS, rules=("ORNG-19-1",)),
    ),
    if_silent="le contrat continue aux conditions en cours",
)
TERMINATION_NOTIFIED_ON = law.termination_notified_on(BEFORE_ANY_LOSS)
ENDS_AFTER_MISSTATEMENT = law.ends_after(
    TERMINATION_NOTIFIED_ON,
    "ORNG-19-1",
    says="La résiliation pour inexactitude prend effet dix jours après sa notification par lettre recommandée, à la "
    "fin du dixième jour.",
)
INSURER_TERMINATES = Right(
    "ORNG-19-1",
    "L'assureur ou le courtier peut résilier pour une inexactitude de bonne foi découverte avant tout sinistre ; il "
    "rend la prime du temps qui n'est plus assuré.",
    key="insurer_misstatement",
    who="assureur ou courtier gestionnaire",
    act="résilier pour déclaration inexacte",
    ground=all_of(BEFORE_ANY_LOSS, not_(election.increase_answer == "accepted")),
    exercised_on=TERMINATION_NOTIFIED_ON,
    effect=ENDS_AFTER_MISSTATEMENT,
    refund=refund_by_law(ENDS_AFTER_MISSTATEMENT),
    means=INSURER_MEANS,
    addressee="adhérent",
)

# --- 19 good faith, found only after a loss -------------------------------------------------------------------------

REDUCED_IN_PROPORTION = law.reduced_in_proportion(
    GOOD_FAITH,
    "ORNG-19-2",
    says="Une inexactitude de bonne foi découverte après le sinistre réduit l'indemnité selon le rapport de la prime "
    "payée à celle qui aurait été due.",
)
PROPORTION = proportion("Réduction selon la prime payée et la prime due", ("ORNG-19-2",), REDUCED_IN_PROPORTION)
PROPORTION_STATED = Right(
    ("ORNG-19-2", "ORNG-19-4"),
    "Une inexactitude de bonne foi découverte seulement après un sinistre ne fait pas perdre la garantie : l'indemnité "
    "est réduite en proportion des primes.",
    key="reduced_indemnity",
    who="adhérent",
    act="être indemnisé en proportion de la prime payée",
    ground=REDUCED_IN_PROPORTION,
)
