"""Section 5.5: the changes to declare, when, and the "responsible kilometre" advantage.

What a change or a misstatement then leads to is in `declarations_effects`. Source: general conditions AUTO of BPCE
Assurances IARD, section 5.5 (the law behind it: Code des assurances, article L. 113-2, 3°).
"""

from __future__ import annotations

from clausier.facts import policy, risk
from clausier.law.articles.declarations import L113_2
from clausier.law.articles.reading import L111_2
from clausier.law.risk_change import DECLARED_WITHIN
from clausier.rules.dates import after, before, days, later, latest_of
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Deadline, Document, Duty, Item, Right, Sanction
from clausier.rules.terms import eur, truth
from clausier.rules.words import all_of, any_of, named, not_, reading, when

from .deductibles import EXTRA
from .ending import INSURED, INSURER

SUSPENSION_TO_DECLARE_MONTHS = 2
HEAVIEST_TRAILER_KG = 750

# --- doubts of the text -----------------------------------------------------------------------------------------------

NO_PENALTY_OF_ITS_OWN = Reading(
    "BPCE-5.5-1",
    "Ne pas déclarer « peut, dans certains cas » priver de garantie.",
    (("misstatement_only", "Seules les sanctions de la déclaration inexacte s'appliquent."),),
    "Une sanction doit être écrite.",
)
BY_RELATIVES = Reading(
    "BPCE-5.5-3",
    "Le texte ne dit ni qui déclare un décès, ni dans quel délai.",
    (("heirs_fifteen_days", "Les héritiers ou les proches, dans les quinze jours."),),
    "C'est le délai de tout changement qui ne vient pas de l'assuré.",
)
ANY_CANCELLATION = Reading(
    "BPCE-5.5-5",
    "« De 2 mois ou plus » peut viser l'annulation et la suspension, ou la seule suspension.",
    (
        ("suspension_only", "Toute annulation se déclare ; une suspension, à partir de deux mois."),
        ("both", "Une annulation ne se déclare que si elle dure deux mois ou plus."),
    ),
    "Une annulation n'a pas de durée de suspension.",
)
PARTICULAR_USES = Reading(
    "BPCE-5.5-7",
    "Les « utilisations particulières » ne sont pas définies.",
    (("asked_uses", "Celles sur lesquelles l'assureur a posé une question."),),
    "L'assuré ne déclare que ce qui dément ses réponses.",
)
NO_WAIT = Reading(
    "BPCE-5.5-11",
    "Ni attente, ni condition, ni jour d'effet ne sont dits.",
    (("by_endorsement", "À tout moment ; le changement prend effet au jour de l'avenant."),),
    "L'avenant est l'accord des deux parties.",
)
NOTICED_NOT_CAUSED = Reading(
    "BPCE-5.5-22",
    "Un dépassement vient-il de l'assuré, à déclarer avant, ou non ?",
    (("when_noticed", "Quinze jours depuis que l'assuré le constate."),),
    "On ne déclare pas un dépassement avant de l'avoir constaté.",
)
DECLARED_IN_TIME = Reading(
    "BPCE-5.5-24",
    "La franchise est rangée sous le non-respect des obligations ; le relevé de début d'année n'est pas mentionné ; la "
    "limite n'est pas réduite aux mois écoulés.",
    (
        ("undeclared_only", "Seul un dépassement non déclaré à temps la fait jouer ; « dépasser » est strict."),
        ("every_overrun", "Tout dépassement constaté la fait jouer."),
    ),
    "Celui qui déclare à temps a respecté son obligation ; le doute profite à l'assuré.",
)
BEFORE_OR_FIFTEEN_DAYS = Override(
    "BPCE-5.5-26",
    "Un changement qui vient de l'assuré se déclare avant d'avoir lieu ; aucun retard de quelques jours n'est "
    "sanctionné.",
    (
        ("law", "Une déclaration dans les quinze jours du changement est à temps, qu'il vienne ou non de l'assuré."),
        ("contract", "La veille du changement est le dernier jour."),
    ),
    "La loi laisse quinze jours dans tous les cas et nul contrat ne peut les réduire.",
    law=(L113_2.cite, L111_2.cite),
)
CALENDAR_DAYS = Reading(
    "BPCE-5.5-27",
    "Le texte ne dit pas de quels jours il s'agit.",
    (("calendar", "Jours calendaires ; le quinzième est encore à temps."),),
    "C'est le compte de la loi.",
)

# --- the mileage of the year ------------------------------------------------------------------------------------------

OVERRUN = named(
    all_of(policy.options.has("responsible_mileage"), policy.insurance_year_km > policy.annual_km_limit),
    "BPCE-5.5-21",
    says="Avec l'avantage Kilomètre responsable, l'année d'assurance compte plus de kilomètres que le maximum "
    "autorisé ; le maximum lui-même est permis.",
)

# --- what to declare --------------------------------------------------------------------------------------------------

LICENCE_CANCELLED = reading(
    ANY_CANCELLATION,
    suspension_only=risk.changes.has("licence_cancelled"),
    both=all_of(risk.changes.has("licence_cancelled"), risk.suspension_months >= SUSPENSION_TO_DECLARE_MONTHS),
)
#: (rule, what is to be declared, when it has happened).
CHANGES = (
    ("BPCE-5.5-2", "le domicile, la profession, la situation personnelle, le régime matrimonial ou la retraite du "
     "souscripteur", risk.changes.has("home", "profession", "personal_situation", "matrimonial_regime", "retirement")),
    ("BPCE-5.5-3", "le décès du souscripteur ou d'un conducteur", risk.changes.has("death")),
    ("BPCE-5.5-4", "l'ajout ou le changement d'un conducteur habituel", risk.changes.has("driver")),
    ("BPCE-5.5-5", "une condamnation pour alcool, une annulation du permis, ou sa suspension d'au moins deux mois",
     any_of(
         risk.changes.has("alcohol_conviction"), LICENCE_CANCELLED,
         all_of(risk.changes.has("licence_suspended"), risk.suspension_months >= SUSPENSION_TO_DECLARE_MONTHS),
     )),
    ("BPCE-5.5-6", "les caractéristiques du véhicule", risk.changes.has("vehicle_features")),
    ("BPCE-5.5-7", "le lieu ou le mode de stationnement, l'usage, une utilisation particulière",
     risk.changes.has("parking_place", "parking_mode", "use", "particular_use")),
    ("BPCE-5.5-8", "l'ajout d'une remorque ou d'une caravane de plus de 750 kg",
     all_of(risk.changes.has("trailer"), risk.trailer_laden_kg > HEAVIEST_TRAILER_KG)),
    ("BPCE-5.5-9", "la vente ou le remplacement temporaire du véhicule",
     risk.changes.has("sale", "temporary_replacement")),
    ("BPCE-5.5-10", "le dépassement du kilométrage autorisé", OVERRUN),
    ("BPCE-5.5-23", "le remplacement du compteur kilométrique", risk.changes.has("odometer")),
    ("BPCE-5.5-1", "tout autre changement qui rend inexactes les réponses données", risk.answers_outdated),
)  # fmt: skip
TO_DECLARE = any_of(*(named(when, rule, says=f"Se déclare : {what}.") for rule, what, when in CHANGES))
REPORT_CHANGES = Duty(
    "BPCE-5.5-1",
    "L'assuré déclare en cours de contrat tout changement qui rend inexactes les réponses de la souscription ou du "
    "dernier avenant.",
    who=INSURED,
    breach=all_of(TO_DECLARE, not_(risk.change_declared_on.happened)),
    sanction=Sanction.NONE,
    doubts=(NO_PENALTY_OF_ITS_OWN, BY_RELATIVES, PARTICULAR_USES),
)

# --- when -------------------------------------------------------------------------------------------------------------

#: A planned change is no new circumstance before it takes place.
HAPPENED_AND_KNOWN_ON = latest_of(risk.change_known_on, risk.change_happens_on)
DECLARE_OWN_CHANGE = Deadline(
    "BPCE-5.5-26",
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
    met=risk.change_declared_on,
    consequence="la déclaration devient inexacte : prime à revoir, ou indemnité réduite",
    applies=all_of(TO_DECLARE, risk.caused_by_insured),
)
DECLARE_OTHER_CHANGE = Deadline(
    ("BPCE-5.5-27", L113_2.cite),
    "Un changement qui ne vient pas de l'assuré se déclare dans les quinze jours où il l'apprend.",
    key="declare_other_change",
    owes=INSURED,
    act="déclarer le changement qu'il a appris",
    start=risk.change_known_on,
    within=DECLARED_WITHIN,
    met=risk.change_declared_on,
    consequence="la déclaration devient inexacte : prime à revoir, ou indemnité réduite",
    applies=all_of(TO_DECLARE, not_(risk.caused_by_insured)),
    doubts=(CALENDAR_DAYS,),
)
CHANGE_FORMULA = Right(
    ("BPCE-1-14", "BPCE-5.5-11"),
    "L'assuré peut changer de formule à tout moment.",
    key="change_formula",
    who=INSURED,
    act="changer de formule",
    ground=truth(True),
    doubts=(NO_WAIT,),
)

# --- the mileage: what exceeding it costs -----------------------------------------------------------------------------

KEEP_TO_THE_MILEAGE = Duty(
    "BPCE-5.5-21",
    "L'assuré qui a l'avantage Kilomètre responsable ne dépasse pas le kilométrage autorisé pendant l'année.",
    who=INSURED,
    breach=OVERRUN,
    sanction=Sanction.NONE,
)
DECLARE_OVERRUN = Deadline(
    "BPCE-5.5-22",
    "Le dépassement constaté en cours d'année se déclare comme un changement.",
    key="declare_overrun",
    owes=INSURED,
    act="déclarer le dépassement du kilométrage",
    start=risk.change_known_on,
    within=DECLARED_WITHIN,
    met=risk.change_declared_on,
    consequence="une franchise supplémentaire de 1 000 € par sinistre",
    applies=OVERRUN,
    doubts=(NOTICED_NOT_CAUSED,),
)
MILEAGE_EVIDENCE = Document(
    "BPCE-5.5-23",
    "L'assuré garde ce qui établit qu'il respecte son forfait kilométrique ; changer le compteur ne change pas la "
    "prime, mais se déclare.",
    key="mileage_evidence",
    by=INSURED,
    to=INSURER,
    due=policy.options.has("responsible_mileage"),
    items=(
        Item(what="les procès-verbaux de contrôle technique"),
        Item(what="les factures d'entretien"),
        Item(what="la déclaration du remplacement du compteur", needed=risk.changes.has("odometer")),
    ),
)
#: Declared within the fifteen days.
OVERRUN_DECLARED_IN_TIME = all_of(
    risk.change_declared_on.happened,
    not_(later(risk.change_declared_on, after(risk.change_known_on, DECLARED_WITHIN))),
)
MILEAGE_PENALTY = named(
    all_of(
        OVERRUN,
        reading(DECLARED_IN_TIME, undeclared_only=not_(OVERRUN_DECLARED_IN_TIME), every_overrun=truth(True)),
    ),
    "BPCE-5.5-24",
    says="Après un sinistre, le compteur montre un dépassement qui n'a pas été déclaré à temps.",
)
MILEAGE = named(
    when(MILEAGE_PENALTY, EXTRA, eur(0)),
    "BPCE-7.9-13",
    "BPCE-11.2-11",
    says="Le dépassement du kilométrage prévu laisse 1 000 euros de plus à charge.",
)
EXTRA_DEDUCTIBLE_TAKEN = Right(
    "BPCE-5.5-24",
    "Après un sinistre, un kilométrage dépassé et non déclaré ajoute une franchise de 1 000 € par sinistre aux autres.",
    key="mileage_deductible",
    who=INSURER,
    act="retenir la franchise supplémentaire de kilométrage",
    ground=MILEAGE_PENALTY,
    cost=EXTRA,
)
