"""How a policy begins — offer, cover note, definitive contract —, and what was known of it on another day."""

import random
from datetime import date

import pytest

from clausier.law.periods import State, state_at
from clausier.law.policy_life import PolicyEvent, policy_life
from tests.law.policies import NOTED, SUSPENDED_BY_SALE, at, told
from tests.law.test_policy_life import IN_FORCE, IN_FORCE_UNTIL_SOLD, SIGNED, SOLD, changes

NOTE = ("cover_note", "2026-03-01")
NOTE_RUNS = "2026-03-01 00:00 COVER_NOTE"
PAPERS, DEFINITIVE = ("papers_received", "2026-03-31 18:00"), ("confirmed", "2026-04-10 09:00")
NOTED_CASES = [
    (
        "proposed, and left there",
        [("proposed", "2026-02-01 10:00")],
        ["2026-02-01 10:00 PROPOSED"],
    ),
    (
        "proposed, closed, proposed again, signed",
        [
            ("proposed", "2026-02-01"),
            ("offer_closed", "2026-02-10"),
            ("proposed", "2026-02-20"),
            ("signed", "2026-02-25"),
        ],
        [
            "2026-02-01 00:00 PROPOSED",
            "2026-02-10 00:00 NOT_CONCLUDED",
            "2026-02-20 00:00 PROPOSED",
            "2026-02-25 00:00 IN_FORCE",
        ],
    ),
    (
        "an offer after the signature is of another contract",
        [("signed", "2026-02-25"), ("proposed", "2026-03-01")],
        ["2026-02-25 00:00 IN_FORCE"],
    ),
    ("a note alone: thirty days after its own", [NOTE], [NOTE_RUNS, "2026-04-01 00:00 ENDED"]),
    (
        "signed before the note takes effect",
        [("signed", "2026-02-20"), NOTE],
        ["2026-02-20 00:00 WAITING", NOTE_RUNS, "2026-04-01 00:00 ENDED"],
    ),
    ("the papers on the last day, then silence", [NOTE, PAPERS], [NOTE_RUNS]),
    (
        "the papers a day too late",
        [NOTE, ("papers_received", "2026-04-01 00:00")],
        [NOTE_RUNS, "2026-04-01 00:00 ENDED"],
    ),
    (
        "confirmed after the papers, and signed then",
        [NOTE, PAPERS, ("signed", "2026-04-08"), DEFINITIVE],
        [NOTE_RUNS, "2026-04-10 09:00 IN_FORCE"],
    ),
    (
        "confirmed too late, the papers having never come",
        [NOTE, DEFINITIVE],
        [NOTE_RUNS, "2026-04-01 00:00 ENDED"],
    ),
    (
        "confirmed before the contract itself takes effect: the note goes on till then",
        [NOTE, ("confirmed", "2026-03-10"), ("effective", "2026-03-20")],
        [NOTE_RUNS, "2026-03-20 00:00 IN_FORCE"],
    ),
    (
        "ended by the insurer with ten days of notice",
        [NOTE, PAPERS, ("note_refused", "2026-04-02 15:00")],
        [NOTE_RUNS, "2026-04-13 00:00 ENDED"],
    ),
    (
        "the insurer then confirms it after all",
        [NOTE, PAPERS, ("note_refused", "2026-04-02 15:00"), DEFINITIVE],
        [NOTE_RUNS, "2026-04-10 09:00 IN_FORCE"],
    ),
    (
        "a definitive contract is not ended like a note",
        [NOTE, PAPERS, DEFINITIVE, ("note_refused", "2026-04-11")],
        [NOTE_RUNS, "2026-04-10 09:00 IN_FORCE"],
    ),
    (
        "nor is a contract without a note",
        [("signed", "2026-02-20"), ("note_refused", "2026-04-11")],
        ["2026-02-20 00:00 IN_FORCE"],
    ),
    (
        "sold under the note, moved, then definitive: it came back",
        [NOTE, PAPERS, ("vehicle_sold", "2026-03-05"), ("reinstated", "2026-03-08"), DEFINITIVE],
        [
            NOTE_RUNS,
            "2026-03-06 00:00 SUSPENDED",
            "2026-03-08 00:00 COVER_NOTE",
            "2026-04-10 09:00 REINSTATED",
        ],
    ),
    (
        "a note of the end of February, in a leap year and across the change of the clocks",
        [("cover_note", "2028-02-29 23:00")],
        ["2028-02-29 23:00 COVER_NOTE", "2028-03-31 00:00 ENDED"],
    ),
]


@pytest.mark.parametrize(("case", "events", "expected"), NOTED_CASES, ids=[case for case, *_ in NOTED_CASES])
def test_how_a_policy_begins(case, events, expected):
    assert changes(policy_life(NOTED, told(*events)).value) == expected


@pytest.mark.parametrize(("case", "events", "expected"), NOTED_CASES, ids=[case for case, *_ in NOTED_CASES])
def test_neither_order_nor_repetition_of_the_record_matters(case, events, expected):
    rows = told(*events)
    for seed in range(3):
        shuffled = rows + rows[:seed]
        random.Random(seed).shuffle(shuffled)
        assert policy_life(NOTED, shuffled) == policy_life(NOTED, rows)


def test_the_beginning_of_a_cover_note_is_traced():
    steps = policy_life(NOTED, told(("signed", "2026-02-20"), NOTE, PAPERS, DEFINITIVE)).steps
    assert [(step.rules, step.says) for step in steps] == [
        (("A-1",), "Conclu le 20/02/2026 à 00:00."),
        (("A-3",), "Note de couverture à effet du 01/03/2026 à 00:00."),
        (("A-6",), "Contrat définitif le 10/04/2026 à 09:00."),
    ]


@pytest.mark.parametrize(
    ("events", "says"),
    [
        (
            [NOTE],
            "Note de couverture dont les pièces demandées n'étaient pas reçues le 31/03/2026. Fin le 01/04/2026 à "
            "00:00.",
        ),
        (
            [("signed", "2026-02-20"), ("note_refused", "2026-04-11")],
            "Note refusée : sans effet, aucune note de couverture ne courait.",
        ),
    ],
)
def test_the_end_of_a_cover_note_is_traced(events, says):
    assert says in [step.says for step in policy_life(NOTED, told(*events)).steps]


# --- two time axes ----------------------------------------------------------------------------------------------------


def recorded(kind, when, on_record, withdrawn=None):
    return PolicyEvent(kind, at(when), None, "", at(on_record), at(withdrawn) if withdrawn else None)


KNOWN = [
    # (what is asked of, as known on, the state)
    ("2026-06-01", "2026-05-31", State.IN_FORCE),
    ("2026-06-01", "2026-06-14 23:59", State.IN_FORCE),
    ("2026-06-01", "2026-06-15", State.SUSPENDED),  # the sale of 20 May comes to be known
    ("2026-05-20", "2026-06-15", State.IN_FORCE),
    ("2026-06-01", "2026-07-01", State.IN_FORCE),  # it was a mistake: the record is withdrawn
    ("2025-12-01", "2024-06-01", State.NOT_CONCLUDED),  # before anything was on record
]


@pytest.mark.parametrize(("asked", "known", "state"), KNOWN)
def test_what_was_true_on_a_day_as_it_was_known_on_another(asked, known, state):
    events = [*told(SIGNED), recorded("vehicle_sold", "2026-05-20", "2026-06-15", "2026-07-01")]

    assert state_at(policy_life(SUSPENDED_BY_SALE, events, known_at=at(known)).value, at(asked)) is state


def test_an_event_without_a_record_of_its_own_is_known_since_it_happened():
    events = told(SIGNED, SOLD)

    before, after = (policy_life(SUSPENDED_BY_SALE, events, known_at=at(day)) for day in ("2025-04-18", "2025-04-19"))
    assert (changes(before.value), changes(after.value)) == (
        [IN_FORCE],
        [*IN_FORCE_UNTIL_SOLD, "2025-10-19 00:00 ENDED"],
    )
    assert after == policy_life(SUSPENDED_BY_SALE, events)


def test_an_effect_that_the_contract_states_is_known_from_the_signature():
    events = told(SIGNED, ("effective", "2025-03-01"))

    assert policy_life(SUSPENDED_BY_SALE, events, at("2025-02-11")) == policy_life(SUSPENDED_BY_SALE, events)


def test_an_unknown_event_that_was_recorded_later_is_not_asked_for():
    events = [*told(SIGNED), PolicyEvent("vehicle_sold", None, recorded_at=at("2026-01-01"))]

    assert policy_life(SUSPENDED_BY_SALE, events, at("2025-12-31")).missing == ()
    assert policy_life(SUSPENDED_BY_SALE, events, at("2026-01-01")).missing == ("events[1].at",)


PARTS = [
    # (unpaid part due on, notice, changes): the year runs from 10 February to 10 February
    ("2025-11-05", "2025-11-16", ["2025-12-17 00:00 SUSPENDED", "2026-02-10 00:00 REINSTATED"]),
    ("2026-01-05", "2026-01-16", []),
    ("2026-02-10", "2026-02-21", ["2026-03-24 00:00 SUSPENDED", "2027-02-10 00:00 REINSTATED"]),
]


@pytest.mark.parametrize(("due", "notice", "expected"), PARTS)
def test_a_suspension_for_a_premium_paid_in_parts_ends_with_the_year(due, notice, expected):
    events = told(SIGNED, ("premium_due", due, 50), ("notice_sent", notice, 50))

    periods = policy_life(NOTED, events, split_from=date(2025, 2, 10).toordinal()).value
    assert changes(periods) == [IN_FORCE, *expected]
    assert len(periods) == 2 or "fractionnée" in periods[-1].says
