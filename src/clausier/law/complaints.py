"""What every complaint has by law: its clocks, the mediator, the courts, the supervisor.

Recommendation 2024-R-02 of the supervisor (acknowledgement, answer); Code de la consommation, L. 612-1 to L. 616-1 and
R. 612-2 to R. 616-1 (mediation); Code des assurances, R. 114-1, and Code de la consommation, R. 631-3 (courts);
Regulation (EU) 2024/3228 (the European platform). The builders make the provisions that every contract states, from its
own ids and words: a contract passes a figure only where it prints another.
"""

from __future__ import annotations

from collections.abc import Sequence

from clausier.facts import complaint
from clausier.law.articles import complaints as articles
from clausier.law.calendar import business_days
from clausier.law.dated import Change
from clausier.rules.dates import Duration, counted, days, earliest_of, if_so, months, years
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Deadline, Right
from clausier.rules.terms import Day, MaybeDay, Truth, date_literal
from clausier.rules.words import any_of, named, not_

#: Recommendation 2024-R-02. The contract says from when: the sending or the receipt.
ACKNOWLEDGE_WITHIN = counted(10, business_days())
ANSWER_WITHIN = months(2)
#: L. 612-2, 4°: from the written complaint.
MEDIATION_WITHIN = years(1)
#: L. 612-2, last paragraph: from the receipt of the file.
MEDIATOR_REFUSES_WITHIN = days(21)
#: R. 612-5: from the day on which the mediator told the parties.
MEDIATION_ENDS_WITHIN = days(90)

MEDIATOR = "La Médiation de l'Assurance, TSA 50110, 75441 Paris Cedex 09"
MEDIATOR_SITE = "mediation-assurance.org"
SUPERVISOR = (
    "Autorité de contrôle prudentiel et de résolution (ACPR), 4 place de Budapest, CS 92459, 75436 Paris Cedex 09"
)
THE_MEDIATOR = "médiateur de l'assurance"

PLATFORM = Change(
    "La plate-forme européenne de règlement en ligne des litiges",
    date_literal(2025, 3, 20),
    "ouverte aux réclamations",
    "elle ne reçoit plus de réclamation, et a fermé le 20 juillet 2025",
    articles.EU_2024_3228,
)
#: The last day on which it took a new complaint.
LAST_DAY_OF_THE_PLATFORM = date_literal(2025, 3, 19)

# --- what is true of a complaint -------------------------------------------------------------------------------------

UNANSWERED = not_(complaint.answered_on.happened)
NO_COURT = named(
    not_(complaint.court_action_brought),
    articles.CONSUMER_L612_2.cite,
    says="Le médiateur n'examine pas un litige dont un tribunal est saisi.",
)

# --- the clocks that every contract states ---------------------------------------------------------------------------


def acknowledge(
    rules: str | tuple[str, ...],
    says: str,
    *,
    owes: str,
    start: Day | MaybeDay,
    within: Duration = ACKNOWLEDGE_WITHIN,
    applies: Truth | None = None,
    doubts: Sequence[Reading] = (),
) -> Deadline:
    """The acknowledgement of a complaint received or sent on `start`; an answer within the time makes it useless."""
    return Deadline(
        rules,
        says,
        tuple(doubts),
        key="acknowledge_complaint",
        owes=owes,
        act="accuser réception de la réclamation, ou y répondre",
        start=start,
        within=within,
        met=earliest_of(complaint.acknowledged_on, complaint.answered_on),
        applies=applies,
    )


def answer(
    rules: str | tuple[str, ...],
    says: str,
    *,
    owes: str,
    start: Day | MaybeDay,
    within: Duration = ANSWER_WITHIN,
    act: str = "répondre à la réclamation",
    insured: str = "l'adhérent",
    applies: Truth | None = None,
    doubts: Sequence[Reading] = (),
) -> Deadline:
    """The answer to a complaint received or sent on `start`; late, the mediator is open."""
    return Deadline(
        rules,
        says,
        tuple(doubts),
        key="answer_complaint",
        owes=owes,
        act=act,
        start=start,
        within=within,
        met=complaint.answered_on,
        consequence=f"{insured} peut saisir le médiateur",
        applies=applies,
    )


def mediation(
    rules: str | tuple[str, ...],
    says: str,
    *,
    who: str,
    ground: Truth,
    opens: Day | MaybeDay,
    closes: Day | MaybeDay,
    means: str = "formulaire en ligne ou lettre",
    addressee: str = f"{MEDIATOR} ({MEDIATOR_SITE})",
    doubts: Sequence[Reading] = (),
) -> Right:
    """Going to the mediator, from `opens` to `closes`."""
    return Right(
        rules,
        says,
        tuple(doubts),
        key="mediation",
        who=who,
        act="saisir le médiateur de l'assurance",
        ground=ground,
        opens=opens,
        closes=closes,
        exercised_on=complaint.mediator_seized_on,
        means=means,
        addressee=addressee,
    )


# --- the clocks of the mediator, the same under every contract -------------------------------------------------------


def mediator_refuses(*rules: str) -> Deadline:
    """Three weeks from the receipt of the file for the mediator to say that the dispute is not examined."""
    return Deadline(
        (*rules, articles.CONSUMER_L612_2.cite),
        "Le médiateur qui n'examine pas un litige le dit sous trois semaines à compter de la réception du dossier.",
        key="mediator_refuses",
        owes=THE_MEDIATOR,
        act="dire que le litige ne sera pas examiné, ou annoncer qu'il est saisi",
        start=complaint.mediator_file_received_on,
        within=MEDIATOR_REFUSES_WITHIN,
        # Telling the parties that the dispute is taken up leaves nothing to refuse.
        met=earliest_of(complaint.mediator_refused_on, complaint.mediator_notified_on),
    )


def mediation_ends(*rules: str) -> Deadline:
    """Ninety days from the announcement for the outcome; none that can be computed once the mediator needs longer."""
    return Deadline(
        (*rules, articles.CONSUMER_R612_5.cite, articles.CONSUMER_R612_2.cite),
        "L'issue de la médiation vient au plus tard quatre-vingt-dix jours après l'annonce de la saisine, sauf "
        "prolongation d'un litige complexe.",
        key="mediation_ends",
        owes=THE_MEDIATOR,
        act="rendre son avis",
        start=if_so(not_(complaint.mediator_needs_longer), complaint.mediator_notified_on),
        within=MEDIATION_ENDS_WITHIN,
        met=complaint.mediation_ended_on,
    )


def still_unsatisfied(satisfied: Truth) -> Truth:
    """No answer yet, or one that does not satisfy."""
    return any_of(UNANSWERED, not_(satisfied))
