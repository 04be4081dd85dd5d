"""The life of a policy, on the rules of a contract for a financed motorcycle, and of one that a sale suspends."""

import random
from dataclasses import replace

import pytest

from clausier.law.periods import State, period_at, state_at
from clausier.law.policy_life import PolicyEvent, policy_life
from clausier.law.policy_rules import Ending, Moment
from clausier.rules.errors import ContractError
from clausier.rules.time import format_instant, parse_instant
from tests.law.policies import MOTORCYCLE, SUSPENDED_BY_SALE, at, told


def changes(periods):
    """Each period but the first as its first minute in Paris and its state; checks that time is covered once."""
    assert periods[0].state is State.NOT_CONCLUDED or len(periods) == 1
    assert [a.to_at for a in periods[:-1]] == [b.from_at for b in periods[1:]]
    assert all(a.from_at < a.to_at for a in periods[:-1])
    assert periods[-1].to_at is None
    return [f"{format_instant(p.from_at)[:16].replace('T', ' ')} {p.state.name}" for p in periods[1:]]


SIGNED = ("signed", "2025-02-10 15:30")
IN_FORCE = "2025-02-10 15:30 IN_FORCE"
# (case, events, changes of state)
MOTORCYCLE_CASES = [
    ("nothing but the signature", [SIGNED], [IN_FORCE, "2031-02-10 00:00 ENDED"]),
    ("never signed", [("payment", "2025-02-10", 15)], []),
    (
        "effect later than signature",
        [SIGNED, ("effective", "2025-03-01")],
        ["2025-02-10 15:30 WAITING", "2025-03-01 00:00 IN_FORCE", "2031-03-01 00:00 ENDED"],
    ),
    ("no effect before the signature", [SIGNED, ("effective", "2025-02-01")], [IN_FORCE, "2031-02-10 00:00 ENDED"]),
    (
        "renounced before it takes effect",
        [SIGNED, ("effective", "2025-03-01"), ("renunciation_received", "2025-02-14 09:00")],
        ["2025-02-10 15:30 WAITING", "2025-02-14 09:00 ENDED"],
    ),
    ("sold", [SIGNED, ("vehicle_sold", "2026-04-18 11:00")], [IN_FORCE, "2026-04-19 00:00 ENDED"]),
    ("sold at the spring change", [SIGNED, ("vehicle_sold", "2026-03-28 23:59")], [IN_FORCE, "2026-03-29 00:00 ENDED"]),
    ("stolen", [SIGNED, ("vehicle_stolen", "2026-04-18 11:00")], [IN_FORCE, "2026-04-18 11:00 ENDED"]),
    ("destroyed", [SIGNED, ("vehicle_destroyed", "2026-04-18 11:00")], [IN_FORCE, "2026-04-18 11:00 ENDED"]),
    ("cap paid", [SIGNED, ("cap_paid", "2026-04-18 11:00")], [IN_FORCE, "2026-04-18 11:00 ENDED"]),
    ("repaid", [SIGNED, ("financing_repaid", "2026-04-18 11:00")], [IN_FORCE, "2026-04-18 11:00 ENDED"]),
    ("credit ends", [SIGNED, ("financing_cancelled", "2026-04-18 11:00")], [IN_FORCE, "2026-04-18 11:00 ENDED"]),
    (
        "cancelled after a year, clamped to the end of February",
        [("signed", "2025-01-20"), ("cancellation_received", "2026-01-31 10:00")],
        ["2025-01-20 00:00 IN_FORCE", "2026-02-28 00:00 ENDED"],
    ),
    (
        "cancelled on the day the year is over",
        [SIGNED, ("cancellation_received", "2026-02-10")],
        [IN_FORCE, "2026-03-10 00:00 ENDED"],
    ),
    (
        "cancelled a day too soon",
        [SIGNED, ("cancellation_received", "2026-02-09 23:59")],
        [IN_FORCE, "2031-02-10 00:00 ENDED"],
    ),
    (
        "cancelled too soon, then in time",
        [SIGNED, ("cancellation_received", "2025-12-01"), ("cancellation_received", "2026-05-04")],
        [IN_FORCE, "2026-06-04 00:00 ENDED"],
    ),
    (
        "by the insurer after a claim",
        [SIGNED, ("cancellation_after_claim_notified", "2025-05-31")],
        [IN_FORCE, "2025-06-30 00:00 ENDED"],
    ),
    (
        "by the insurer, two months before the anniversary",
        [SIGNED, ("yearly_cancellation_sent", "2026-12-10 18:00")],
        [IN_FORCE, "2027-02-10 00:00 ENDED"],
    ),
    (
        "by the insurer, a day late: the next anniversary",
        [SIGNED, ("yearly_cancellation_sent", "2026-12-11")],
        [IN_FORCE, "2028-02-10 00:00 ENDED"],
    ),
    (
        "by the insurer, in the first year: at its end",
        [SIGNED, ("yearly_cancellation_sent", "2025-02-11")],
        [IN_FORCE, "2026-02-10 00:00 ENDED"],
    ),
    (
        "for a misstatement in good faith",
        [SIGNED, ("cancellation_for_misstatement_notified", "2025-06-05 08:00")],
        [IN_FORCE, "2025-06-16 00:00 ENDED"],
    ),
    ("void", [SIGNED, ("nullity_established", "2026-06-05")], ["2025-02-10 15:30 VOID"]),
    (
        "void, although it had ended",
        [SIGNED, ("vehicle_sold", "2025-04-18"), ("ineligibility_found", "2026-06-05")],
        ["2025-02-10 15:30 VOID"],
    ),
    (
        "the earlier end wins, whatever was received first",
        [SIGNED, ("cancellation_received", "2026-04-01"), ("vehicle_sold", "2026-04-10")],
        [IN_FORCE, "2026-04-11 00:00 ENDED"],
    ),
    (
        "nothing happens after the end",
        [SIGNED, ("vehicle_stolen", "2026-04-10"), ("vehicle_sold", "2026-04-10 09:00")],
        [IN_FORCE, "2026-04-10 00:00 ENDED"],
    ),
    (
        "nothing happens before the signature",
        [SIGNED, ("vehicle_sold", "2025-02-09"), ("financing_cancelled", "2025-02-10 15:29")],
        [IN_FORCE, "2031-02-10 00:00 ENDED"],
    ),
    (
        "unpaid, then paid",
        [SIGNED, ("premium_due", "2026-05-10", 50), ("notice_sent", "2026-06-05"), ("payment", "2026-07-10 17:00", 50)],
        [IN_FORCE, "2026-07-06 00:00 SUSPENDED", "2026-07-11 12:00 REINSTATED", "2031-02-10 00:00 ENDED"],
    ),
    (
        "unpaid to the end",
        [SIGNED, ("premium_due", "2026-05-10", 50), ("notice_sent", "2026-06-05")],
        [IN_FORCE, "2026-07-06 00:00 SUSPENDED", "2026-07-16 00:00 ENDED"],
    ),
    (
        "sold while suspended: paying brings nothing back",
        [
            SIGNED,
            ("premium_due", "2026-05-10", 50),
            ("notice_sent", "2026-06-05"),
            ("vehicle_sold", "2026-07-10"),
            ("payment", "2026-07-10 17:00", 50),
        ],
        [IN_FORCE, "2026-07-06 00:00 SUSPENDED", "2026-07-11 00:00 ENDED"],
    ),
    (
        "two payments of one day",
        [
            SIGNED,
            ("premium_due", "2026-05-10", 50),
            ("notice_sent", "2026-06-05"),
            ("payment", "2026-07-10 09:00", 25),
            ("payment", "2026-07-10 10:00", 25),
        ],
        [IN_FORCE, "2026-07-06 00:00 SUSPENDED", "2026-07-11 12:00 REINSTATED", "2031-02-10 00:00 ENDED"],
    ),
]
SOLD, REINSTATED = ("vehicle_sold", "2025-04-18 11:00"), ("reinstated", "2025-06-01 08:00")
IN_FORCE_UNTIL_SOLD = [IN_FORCE, "2025-04-19 00:00 SUSPENDED"]
SUSPENDED_BY_SALE_CASES = [
    ("nothing", [SIGNED], [IN_FORCE]),
    ("sold and left there", [SIGNED, SOLD], [*IN_FORCE_UNTIL_SOLD, "2025-10-19 00:00 ENDED"]),
    ("moved to another vehicle", [SIGNED, SOLD, REINSTATED], [*IN_FORCE_UNTIL_SOLD, "2025-06-01 08:00 REINSTATED"]),
    (
        "moved on the same day",
        [SIGNED, SOLD, ("reinstated", "2025-04-18 16:00")],
        [IN_FORCE],
    ),
    ("moved at the very instant of the sale", [SIGNED, SOLD, ("reinstated", "2025-04-18 11:00")], [IN_FORCE]),
    (
        "moved too late",
        [SIGNED, SOLD, ("reinstated", "2025-10-19")],
        [*IN_FORCE_UNTIL_SOLD, "2025-10-19 00:00 ENDED"],
    ),
    (
        "moved, then sold again",
        [SIGNED, SOLD, REINSTATED, ("vehicle_sold", "2025-08-31")],
        [
            *IN_FORCE_UNTIL_SOLD,
            "2025-06-01 08:00 REINSTATED",
            "2025-09-01 00:00 SUSPENDED",
            "2026-03-01 00:00 ENDED",
        ],
    ),
    (
        "cancelled after the sale",
        [SIGNED, SOLD, ("cancellation_after_sale_notified", "2025-05-02")],
        [*IN_FORCE_UNTIL_SOLD, "2025-05-13 00:00 ENDED"],
    ),
    (
        "the last day of a cancellation after a year is covered",
        [SIGNED, ("cancellation_received", "2026-05-04 10:00")],
        [IN_FORCE, "2026-06-05 00:00 ENDED"],
    ),
    (
        "cancelled under the Code on the day the year is over",
        [SIGNED, ("cancellation_received", "2026-02-10")],
        [IN_FORCE, "2026-03-11 00:00 ENDED"],
    ),
    ("cancelled under the Code a day too soon", [SIGNED, ("cancellation_received", "2026-02-09 23:59")], [IN_FORCE]),
    (
        "after a claim",
        [SIGNED, ("cancellation_after_claim_notified", "2025-05-31")],
        [IN_FORCE, "2025-07-01 00:00 ENDED"],
    ),
    (
        "posted on the last day before the first anniversary",
        [("signed", "2026-02-15"), ("yearly_cancellation_sent", "2026-12-15")],
        ["2026-02-15 00:00 IN_FORCE", "2027-02-15 00:00 ENDED"],
    ),
    (
        "posted one day too late",
        [("signed", "2026-02-15"), ("yearly_cancellation_sent", "2026-12-16")],
        ["2026-02-15 00:00 IN_FORCE", "2028-02-15 00:00 ENDED"],
    ),
    (
        "misstatement",
        [SIGNED, ("cancellation_for_misstatement_notified", "2025-06-05")],
        [IN_FORCE, "2025-06-16 00:00 ENDED"],
    ),
    (
        "insurer dissolved: noon of the fortieth day",
        [SIGNED, ("supervisor_decision_published", "2025-06-01")],
        [IN_FORCE, "2025-07-11 12:00 ENDED"],
    ),
    (
        "at noon of the day on which the clocks go forward",
        [SIGNED, ("supervisor_decision_published", "2026-02-17")],
        [IN_FORCE, "2026-03-29 12:00 ENDED"],
    ),
    (
        "at noon of the day on which they go back",
        [SIGNED, ("supervisor_decision_published", "2026-09-15")],
        [IN_FORCE, "2026-10-25 12:00 ENDED"],
    ),
    ("lost", [SIGNED, ("vehicle_destroyed", "2025-06-01 04:00")], [IN_FORCE, "2025-06-01 04:00 ENDED"]),
    ("lied about", [SIGNED, ("intentional_misstatement_established", "2025-06-01")], ["2025-02-10 15:30 VOID"]),
]
CASES = [(MOTORCYCLE, *row) for row in MOTORCYCLE_CASES]
CASES += [(SUSPENDED_BY_SALE, *row) for row in SUSPENDED_BY_SALE_CASES]


@pytest.mark.parametrize(("rules", "case", "events", "expected"), CASES, ids=[case for _, case, *_ in CASES])
def test_the_life_of_a_policy(rules, case, events, expected):
    assert changes(policy_life(rules, told(*events)).value) == expected


@pytest.mark.parametrize(("rules", "case", "events", "expected"), CASES, ids=[case for _, case, *_ in CASES])
def test_neither_order_nor_repetition_of_the_record_matters(rules, case, events, expected):
    rows = told(*events)
    answer = policy_life(rules, rows)

    for seed in range(5):
        shuffled = rows + rows[:seed]
        random.Random(seed).shuffle(shuffled)
        assert policy_life(rules, shuffled) == answer


def test_the_state_is_asked_of_an_instant():
    periods = policy_life(MOTORCYCLE, told(SIGNED, ("vehicle_sold", "2026-04-18"))).value

    assert state_at(periods, parse_instant("1990-01-01T00:00Z")) is State.NOT_CONCLUDED
    assert state_at(periods, at("2025-02-10 15:29")) is State.NOT_CONCLUDED
    assert state_at(periods, at("2025-02-10 15:30")) is State.IN_FORCE
    assert state_at(periods, at("2026-04-19") - 1) is State.IN_FORCE
    assert state_at(periods, at("2026-04-19")) is State.ENDED
    assert period_at(periods, at("2050-01-01")).rules == ("M-10-1",)


def test_each_state_has_its_rules_and_its_reason():
    events = told(SIGNED, ("effective", "2025-03-01"), ("premium_due", "2026-05-10", 50), ("notice_sent", "2026-06-05"))
    periods = policy_life(MOTORCYCLE, events).value

    assert [period.rules for period in periods] == [
        ("M-3.1-1",),
        ("M-3.1-2",),
        ("M-3.1-2",),
        ("C. assur., art. L. 113-3",),
        ("M-9.2-3",),
    ]
    assert all(period.says.endswith(".") for period in periods)


def test_at_one_instant_the_order_of_the_rules_decides():
    events = told(SIGNED, ("cap_paid", "2026-04-18 11:00"), ("vehicle_stolen", "2026-04-18 11:00"))
    turned = replace(MOTORCYCLE, endings=MOTORCYCLE.endings[::-1])

    assert policy_life(MOTORCYCLE, events).value[-1].rules == ("M-3.4.1-1",)
    assert policy_life(turned, events).value[-1].rules == ("M-3.4.1-2",)
    assert (
        policy_life(MOTORCYCLE, events).steps[-1].says == "Plafond versé : sans effet, le contrat était déjà terminé."
    )


def test_of_two_ends_at_one_instant_the_earlier_event_gives_the_reason():
    events = told(SIGNED, ("vehicle_sold", "2026-04-17"), ("cancellation_received", "2026-03-18"))

    assert policy_life(MOTORCYCLE, events).value[-1].rules == ("M-3.4.2-2",)
    assert changes(policy_life(MOTORCYCLE, events).value) == [IN_FORCE, "2026-04-18 00:00 ENDED"]


def test_the_trace_says_what_each_event_came_to():
    events = told(
        ("vehicle_stolen", "2025-02-01"),
        SIGNED,
        ("cancellation_received", "2025-12-01"),
        ("vehicle_sold", "2026-04-18"),
        ("cap_paid", "2026-05-01"),
    )

    assert [(step.rules[0], step.says) for step in policy_life(MOTORCYCLE, events).steps] == [
        ("M-3.1-1", "Conclu le 10/02/2025 à 15:30."),
        ("M-3.1-2", "Prend effet le 10/02/2025 à 15:30."),
        ("M-3.1-2", "Durée maximale de 72 mois atteinte. Fin le 10/02/2031 à 00:00."),
        ("M-3.4.1-1", "Vol du véhicule : sans effet, le contrat n'était pas conclu."),
        (
            "M-3.4.2-2",
            "Résiliation par l'adhérent : sans effet, 12 mois ne s'étaient pas écoulés depuis la signature.",
        ),
        ("M-10-1", "Véhicule cédé : fin le 19/04/2026 à 00:00."),
        ("M-3.4.1-2", "Plafond versé : sans effet, le contrat était déjà terminé."),
    ]


def test_a_suspension_and_an_averted_end_are_traced():
    steps = policy_life(SUSPENDED_BY_SALE, told(SIGNED, SOLD, REINSTATED)).steps

    assert [step.says for step in steps[2:]] == [
        "Véhicule cédé depuis six mois sans remise en vigueur : sans effet, un événement ultérieur en écarte l'effet.",
        "Véhicule cédé. Suspendu le 19/04/2025 à 00:00.",
        "Les parties s'accordent pour remettre le contrat en vigueur. Remis en vigueur le 01/06/2025 à 08:00.",
    ]


def test_what_is_lifted_at_the_instant_it_would_begin_suspends_nothing():
    answer = policy_life(SUSPENDED_BY_SALE, told(SIGNED, SOLD, ("reinstated", "2025-04-19")))

    assert changes(answer.value) == [IN_FORCE]
    assert not any("Suspendu" in step.says for step in answer.steps)


def test_an_amount_that_does_not_matter_may_be_told_of_one_event_and_not_of_another_of_that_instant():
    payments = [PolicyEvent("payment", at("2025-05-01"), cents) for cents in (None, 100)]

    assert changes(policy_life(MOTORCYCLE, told(SIGNED) + payments).value) == [IN_FORCE, "2031-02-10 00:00 ENDED"]


UNKNOWN = [
    (None, ("events",)),
    ([PolicyEvent("signed", None)], ("events[0].at",)),
    ([*told(SIGNED), PolicyEvent("vehicle_sold", None)], ("events[1].at",)),
    ([*told(SIGNED), PolicyEvent("payment", None, None)], ()),
    ([*told(SIGNED, ("notice_sent", "2026-06-05")), PolicyEvent("payment", None, 100)], ("events[2].at",)),
    (told(SIGNED, ("notice_sent", "2026-06-05"), ("payment", "2026-06-05")), ("events[2].amount_cents",)),
]


@pytest.mark.parametrize(("events", "missing"), UNKNOWN)
def test_what_is_unknown_is_named_if_it_could_matter(events, missing):
    answer = policy_life(MOTORCYCLE, events)

    assert answer.missing == missing
    assert (answer.value is None) == bool(missing)


MISUSED = [
    (MOTORCYCLE, [PolicyEvent("vehicle_lent", 0)], "« vehicle_lent » n'est pas un événement connu.*vehicle_sold"),
    (SUSPENDED_BY_SALE, [PolicyEvent("payment", 0, 100)], "« payment » n'est pas un événement connu"),
    (MOTORCYCLE, [PolicyEvent("payment", 0, -100)], "négatif"),
]


@pytest.mark.parametrize(("rules", "events", "why"), MISUSED)
def test_an_event_outside_the_rules_is_refused(rules, events, why):
    with pytest.raises(ValueError, match=why):
        policy_life(rules, events)


@pytest.mark.parametrize("wait", [{"after_days": 10}, {"after_months": 1}, {"anniversary_notice_months": 2}])
def test_an_end_on_another_day_cannot_be_at_once(wait):
    with pytest.raises(ContractError, match="« cap_paid »"):
        Ending("cap_paid", ("X-1",), "Plafond versé", Moment.AT_ONCE, **wait)
