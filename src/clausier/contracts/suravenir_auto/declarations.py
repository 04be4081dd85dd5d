"""Sections 5.1 and 5.2: what is declared at the start and during the contract, and other insurances of the risk.

What a change or an inexact declaration then leads to is in `declarations_effects`. Source: general conditions ACA AUT
CGE-05-0216, sections 5.1 and 5.2 (the law behind them: Code des assurances, articles L. 113-2, L. 113-4 and L. 121-4).
"""

from __future__ import annotations

from clausier.facts import election, other_insurance, policy, risk
from clausier.law import several_insurers
from clausier.law.articles.declarations import L113_2, L121_1, L121_4
from clausier.law.articles.reading import L111_2
from clausier.law.risk_change import DECLARED_WITHIN
from clausier.rules.dates import before, days, if_so, latest_of, years
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Deadline, Document, Duty, Election, Item, Option, Recourse, Right, Sanction
from clausier.rules.words import all_of, any_of, named, not_, reading

from .ending import INSURED, INSURER

# --- doubts of the text -----------------------------------------------------------------------------------------------

SILENT_ON_SANCTION = Reading(
    "SURA-5.1-7",
    "Aucune sanction n'est prévue ici ; la section 4.2 menace de déchéance celui qui tait une autre assurance lors "
    "d'un sinistre.",
    (("no_sanction_here", "Le silence ne coûte rien par lui-même ; la déchéance de la section 4.2 se juge à part."),),
    "Une sanction doit être écrite.",
)
BEFORE_OR_FIFTEEN_DAYS = Override(
    "SURA-5.2-2",
    "Les deux tirets ne sont reliés ni par « et » ni par « ou » : avant le changement s'il vient de l'assuré, quinze "
    "jours après l'avoir connu.",
    (
        ("law", "Une déclaration dans les quinze jours du changement est à temps, qu'il vienne ou non de l'assuré."),
        ("contract", "La veille du changement est le dernier jour."),
    ),
    "La loi laisse quinze jours dans tous les cas et nul contrat ne peut les réduire.",
    law=(L113_2.cite, L111_2.cite),
)
CALENDAR_DAYS = Reading(
    "SURA-5.2-3",
    "Le texte ne dit pas de quels jours il s'agit, ni ce que vaut un autre moyen.",
    (("calendar", "Jours calendaires, le quinzième compris ; recommandé ou interlocuteur habituel, au choix."),),
    "C'est le compte de la loi ; le contrat admet plus de moyens qu'elle.",
)
WHOSE_OFFENCE = Reading(
    "SURA-5.2-9",
    "Le texte ne dit pas de qui le procès-verbal, ni de qui le permis, doit être déclaré.",
    (("named_people", "Du souscripteur et des conducteurs désignés."),),
    "L'assureur n'a posé ses questions que sur eux.",
)
WITHIN_THE_TIMES_OF_CLAIMS = Reading(
    "SURA-5.2-13",
    "Un sinistre est dans la liste des changements à déclarer.",
    (("times_of_4_1", "Il se déclare dans les délais de la section 4.1, non dans les quinze jours."),),
    "La section 4.1 est la règle spéciale des sinistres.",
)
FORMER_COVER_GOES_ON = Reading(
    "SURA-5.2-14",
    "La garantie entre le changement et l'acceptation n'est pas réglée.",
    (("former_cover", "L'ancienne garantie continue jusqu'à la réponse de l'assureur."),),
    "Rien ne met fin au contrat ; le doute profite à l'assuré.",
)
NO_DUTY_TO_CHECK = Reading(
    "SURA-5.2-15",
    "Aucune suite n'est donnée au silence de l'assuré sur sa situation annuelle.",
    (("no_consequence", "Ne pas la vérifier ne coûte rien par soi-même."),),
    "Une sanction doit être écrite.",
)

# --- 5.1 at the start -------------------------------------------------------------------------------------------------

ANSWERS = Document(
    ("SURA-5.1-1", L113_2.cite),
    "Le souscripteur répond exactement aux questions de la déclaration du risque ; ses réponses sont reproduites aux "
    "conditions particulières, qu'il valide.",
    key="risk_answers",
    by=INSURER,
    to=INSURED,
    due=not_(policy.form_signed),
    items=(Item(what="les réponses données à la souscription"), Item(what="la validation du souscripteur")),
    present=policy.form_signed,
)

# --- 5.1 other insurances ---------------------------------------------------------------------------------------------

INSURED_TWICE = all_of(other_insurance.exists, not_(other_insurance.fraudulent))
TELL_OTHER_INSURERS = Duty(
    ("SURA-5.1-7", L121_4.cite),
    "L'assuré dont le risque est ou devient couvert ailleurs le dit aussitôt à chaque assureur, avec le nom de l'autre "
    "et la somme assurée.",
    who=INSURED,
    breach=all_of(
        other_insurance.exists, not_(all_of(other_insurance.declared, other_insurance.details_given))
    ),
    sanction=Sanction.NONE,
    doubts=(SILENT_ON_SANCTION,),
)
CHOICE_OF_INSURER = Election(
    ("SURA-5.1-8", L121_4.cite),
    "Assuré plusieurs fois sans fraude, l'assuré demande l'indemnité à l'assureur de son choix.",
    fact=election.insurer_claimed,
    by="insured",
    options=(
        Option(key="this", open=INSURED_TWICE, rules=("SURA-5.1-8",)),
        Option(key="other", open=INSURED_TWICE, rules=("SURA-5.1-8",)),
    ),
    if_silent="La demande faite ici vaut choix de cet assureur.",
)
CONTRIBUTION = Recourse(
    ("SURA-5.1-8", L121_4.cite, L121_1.cite),
    "L'assureur choisi, qui a payé le dommage entier, reprend aux autres la part que la loi leur laisse.",
    key="contribution_of_other_insurers",
    against="autres assureurs du même risque",
    ground=all_of(INSURED_TWICE, election.insurer_claimed == "this"),
    amount=several_insurers.BORNE_ELSEWHERE,
)

# --- 5.2 what to declare ----------------------------------------------------------------------------------------------

#: (rule, what is to be declared, when it has happened).
CHANGES = (
    ("SURA-5.2-4", "un changement de domicile", risk.changes.has("home")),
    ("SURA-5.2-5", "un changement de profession", risk.changes.has("profession")),
    ("SURA-5.2-6", "un changement de véhicule", risk.changes.has("vehicle")),
    ("SURA-5.2-7", "un changement d'usage", risk.changes.has("use")),
    ("SURA-5.2-8", "le changement, l'ajout ou le retrait d'un conducteur",
     risk.changes.has("driver", "driver_removed")),
    ("SURA-5.2-9", "un procès-verbal pour ivresse, stupéfiants ou délit de fuite", risk.changes.has("offence_report")),
    ("SURA-5.2-10", "une annulation ou une suspension de permis",
     risk.changes.has("licence_suspended", "licence_cancelled")),
    ("SURA-5.2-11", "une transformation du véhicule", risk.changes.has("vehicle_features")),
    ("SURA-5.2-12", "un remplacement temporaire du véhicule", risk.changes.has("temporary_replacement")),
    ("SURA-5.2-1", "tout autre changement qui rend inexactes ou caduques les réponses données", risk.answers_outdated),
)  # fmt: skip
TO_DECLARE = any_of(*(named(when, rule, says=f"Se déclare : {what}.") for rule, what, when in CHANGES))
LOSS_TO_DECLARE = named(
    risk.changes.has("loss"),
    "SURA-5.2-13",
    says="Se déclare, dans les délais des sinistres : un sinistre qui peut mettre en jeu les garanties.",
)
REPORT_CHANGES = Duty(
    ("SURA-5.2-1", L113_2.cite),
    "L'assuré déclare en cours de contrat tout changement qui rend inexactes ou caduques ses réponses, et tout "
    "sinistre qui peut mettre en jeu les garanties.",
    who=INSURED,
    breach=all_of(any_of(TO_DECLARE, LOSS_TO_DECLARE), not_(risk.change_declared_on.happened)),
    sanction=Sanction.NONE,
    doubts=(WHOSE_OFFENCE, WITHIN_THE_TIMES_OF_CLAIMS),
)
#: Registered letter, or the usual contact by whatever means.
DECLARED_ON = named(
    if_so(
        risk.declaration_channel.is_in("registered_letter", "registered_email", "other_written", "oral"),
        risk.change_declared_on,
    ),
    "SURA-5.2-3",
    says="Le changement se déclare par lettre recommandée ou auprès de l'interlocuteur habituel.",
)
#: A planned change is no new circumstance before it takes place.
HAPPENED_AND_KNOWN_ON = latest_of(risk.change_known_on, risk.change_happens_on)
DECLARE_OWN_CHANGE = Deadline(
    "SURA-5.2-2",
    "Un changement qui vient de l'assuré se déclare avant d'avoir lieu ; dans les quinze jours, il est encore à temps.",
    key="declare_own_change",
    owes=INSURED,
    act="déclarer le changement qui vient de lui",
    # Read to the letter the last day is the eve: so many days before it, plus as many.
    start=reading(
        BEFORE_OR_FIFTEEN_DAYS,
        law=HAPPENED_AND_KNOWN_ON,
        contract=before(risk.change_happens_on, days(DECLARED_WITHIN.count + 1)),
    ),
    within=DECLARED_WITHIN,
    met=DECLARED_ON,
    consequence="la déclaration devient inexacte : les sanctions de la section 5.1",
    applies=all_of(TO_DECLARE, risk.caused_by_insured),
)
DECLARE_OTHER_CHANGE = Deadline(
    ("SURA-5.2-3", L113_2.cite),
    "Un changement qui ne vient pas de l'assuré se déclare dans les quinze jours où il l'apprend.",
    key="declare_other_change",
    owes=INSURED,
    act="déclarer le changement qu'il a appris",
    start=risk.change_known_on,
    within=DECLARED_WITHIN,
    met=DECLARED_ON,
    consequence="la déclaration devient inexacte : les sanctions de la section 5.1",
    applies=all_of(TO_DECLARE, not_(risk.caused_by_insured)),
    doubts=(CALENDAR_DAYS,),
)

# --- 5.2 what the insurer answers -------------------------------------------------------------------------------------

STILL_INSURED = Right(
    "SURA-5.2-14",
    "L'assureur qui accepte enregistre le changement, revoit au besoin la prime ou les garanties et envoie de "
    "nouvelles conditions particulières ; jusqu'à sa réponse l'assuré reste garanti comme avant.",
    key="covered_until_the_answer",
    who=INSURED,
    act="rester garanti comme avant jusqu'à la réponse de l'assureur",
    ground=all_of(TO_DECLARE, risk.change_declared_on.happened),
    opens=risk.change_declared_on,
    closes=risk.insurer_answered_on,
    doubts=(FORMER_COVER_GOES_ON,),
)
YEARLY_STATEMENT = Deadline(
    "SURA-5.2-15",
    "Une fois par an l'assuré reçoit la situation de son contrat, et la vérifie.",
    key="yearly_statement",
    owes=INSURER,
    act="envoyer la situation du contrat",
    start=risk.statement_sent_on,
    within=years(1),
    doubts=(NO_DUTY_TO_CHECK,),
)
