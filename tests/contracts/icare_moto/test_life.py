"""The state of the contract at every instant, and the suspension at the event, from the same facts."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.contracts.icare_moto import life
from clausier.law.periods import State
from clausier.rules.decide import prepare
from clausier.rules.provisions import Condition
from clausier.rules.time import format_instant, parse_instant
from tests.contracts.icare_moto.policies import LIVES, QUIET, UNPAID, state, value
from tests.contracts.icare_moto.test_formation import BY_INSURER, BY_MEMBER, ENDINGS

WINTER, SUMMER = "+01:00", "+02:00"
COVERED = {one.value for one in State if one.covers}
ASKS = {**BY_MEMBER, "termination.received_on": "2026-03-20"}


@pytest.mark.parametrize(
    ("facts", "at", "word"),
    [
        ({}, f"2025-02-09T23:59{WINTER}", "non conclu"),
        ({}, f"2025-02-10T00:00{WINTER}", "en vigueur"),
        ({}, f"2031-02-09T23:59{WINTER}", "en vigueur"),
        ({}, f"2031-02-10T00:00{WINTER}", "terminé"),
        ({"vehicle.sold_on": "2026-04-18"}, f"2026-04-18T23:59{SUMMER}", "en vigueur"),
        ({"vehicle.sold_on": "2026-04-18"}, f"2026-04-19T00:00{SUMMER}", "terminé"),
        (UNPAID, f"2026-02-11T23:59{WINTER}", "en vigueur"),
        (UNPAID, f"2026-02-12T00:00{WINTER}", "suspendu"),
        (UNPAID, f"2026-02-21T23:59{WINTER}", "suspendu"),
        (UNPAID, f"2026-02-22T00:00{WINTER}", "terminé"),
        ({**UNPAID, "premium.arrears_paid_on": "2026-02-21"}, f"2026-02-22T11:59{WINTER}", "suspendu"),
        ({**UNPAID, "premium.arrears_paid_on": "2026-02-21"}, f"2026-02-22T12:00{WINTER}", "remis en vigueur"),
        ({**UNPAID, "premium.arrears_paid_on": "2026-02-11"}, f"2026-02-12T00:00{WINTER}", "en vigueur"),
        ({**UNPAID, "notice.sent_on": "2026-01-11"}, f"2026-03-01T00:00{WINTER}", "en vigueur"),
        ({**UNPAID, "notice.registered": False}, f"2026-03-01T00:00{WINTER}", "en vigueur"),
        (
            {"misstatement.found": "after_loss", "misstatement.intentional": True, "misstatement.changes_risk": True},
            f"2025-03-01T00:00{WINTER}",
            "nul",
        ),
        ({"misstatement.ineligible_from_start": True}, f"2025-03-01T00:00{WINTER}", "nul"),
        # a request on a special ground follows that ground only; a letter of the other side is no request
        ({**ASKS, "termination.ground": "renewal_notice_late"}, f"2026-06-01T00:00{SUMMER}", "en vigueur"),
        ({**ASKS, "termination.ground": "other_policy_cancelled"}, f"2026-04-20T23:59{SUMMER}", "en vigueur"),
        ({**ASKS, "termination.ground": "other_policy_cancelled"}, f"2026-04-21T00:00{SUMMER}", "terminé"),
        ({**ASKS, "termination.channel": "other"}, f"2026-06-01T00:00{SUMMER}", "en vigueur"),
        (
            {**ASKS, "termination.by": "insurer", "termination.ground": "other_policy_cancelled"},
            f"2026-06-01T00:00{SUMMER}",
            "en vigueur",
        ),
        ({**ASKS, "termination.by": "insurer"}, f"2026-06-01T00:00{SUMMER}", "en vigueur"),
    ],
)
def test_the_state_at_an_instant(facts, at, word):
    found = state({**QUIET, **facts}, at)
    assert (found["state"], found["missing"]) == (word, [])
    assert found["steps"][-1]["value"] == word


def test_the_steps_say_what_ended_the_contract():
    found = state({**QUIET, "vehicle.sold_on": "2026-04-18"}, f"2026-04-20T12:00{SUMMER}")
    assert {"rules": ["MOTO-10-1"], "says": "Véhicule cédé : fin le 19/04/2026 à 00:00."}.items() <= next(
        step.items() for step in found["steps"] if step["rules"] == ["MOTO-10-1"]
    )


@pytest.mark.parametrize(
    ("unknown", "at", "word", "missing"),
    [
        ("policy.signed_on", f"2026-03-01T00:00{WINTER}", None, ["policy.signed_on"]),
        ("vehicle.sold_on", f"2026-03-01T00:00{WINTER}", None, ["vehicle.sold_on"]),
        ("vehicle.sold_on", f"2025-01-01T00:00{WINTER}", "non conclu", []),
        ("vehicle.sold_on", f"2032-01-01T00:00{WINTER}", "terminé", []),
        ("misstatement.found", f"2032-01-01T00:00{WINTER}", None, ["misstatement.found"]),
        ("notice.sent_on", f"2026-03-01T00:00{WINTER}", None, ["notice.sent_on"]),
    ],
)
def test_what_is_unknown_is_named_if_it_could_matter(unknown, at, word, missing):
    facts = {name: told for name, told in QUIET.items() if name != unknown}
    found = state(facts, at)
    assert found["state"] == word
    assert set(missing) <= set(found["missing"])
    assert bool(missing) is (word is None)


ROWS = {
    "notice.sent_on": "2026-01-12",
    "notice.registered": True,
    "premium.instalments": [
        {"id": "1", "due_on": "2025-12-01", "amount": "14.90"},
        {"id": "2", "due_on": "2026-01-01", "amount": "14.90"},
        {"id": "3", "due_on": "2026-02-01", "amount": "14.90"},
    ],
    "premium.payments": [{"id": "1", "on": "2025-12-01", "amount": "14.90", "purpose": "premium"}],
}


def suspended(facts):
    return life.derive(prepare(LIVES, {**QUIET, **facts})).get("policy.suspended")


def paid(on, amount, purpose="premium"):
    return {
        **ROWS,
        "premium.payments": [*ROWS["premium.payments"], {"id": "2", "on": on, "amount": amount, "purpose": purpose}],
    }


@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({"notice.sent_on": "none"}, False),
        ({"notice.sent_on": "none", "event.on": None}, False),
        ({**ROWS, "event.on": "2026-02-11"}, False),
        ({**ROWS, "event.on": "2026-02-12"}, True),
        ({**ROWS, "event.on": "2026-05-01"}, True),
        # a later instalment need not be paid; a cent short or recovery costs alone do nothing
        ({**paid("2026-02-14", "14.90"), "event.on": "2026-02-14"}, True),
        ({**paid("2026-02-14", "14.90"), "event.on": "2026-02-15"}, False),
        ({**paid("2026-02-14", "14.89"), "event.on": "2026-02-15"}, True),
        ({**paid("2026-02-14", "14.90", "recovery_costs"), "event.on": "2026-02-15"}, True),
        ({**paid("2026-02-14", "14.90"), "event.on": "2026-02-15", "event.at": f"2026-02-15T11:59:00{WINTER}"}, True),
        ({**paid("2026-02-14", "14.90"), "event.on": "2026-02-15", "event.at": f"2026-02-15T12:00:00{WINTER}"}, False),
        ({**ROWS, "event.on": "2026-02-12", "notice.registered": None}, None),
        ({**ROWS, "event.on": "2026-02-11", "notice.registered": None}, False),
        ({**ROWS, "event.on": "2026-02-12", "premium.payments": None}, None),
        ({**ROWS, "event.on": None}, None),
        ({**UNPAID, "event.on": "2026-02-12", "premium.due_on": None}, None),
        ({"notice.sent_on": None}, None),
    ],
)
def test_the_suspension_at_the_event(facts, answer):
    assert suspended(facts) is answer


DAYS = st.dates(date(2025, 2, 10), date(2031, 3, 1)).map(date.isoformat)
MAYBE = st.one_of(st.just("none"), DAYS)
LIVED = st.fixed_dictionaries(
    dict.fromkeys(
        ("vehicle.sold_on", "vehicle.stolen_on", "financing.repaid_early_on", "renunciation.received_on"), MAYBE
    )
    | {"termination.received_on": MAYBE, "termination.sent_on": MAYBE, "misstatement.notified_on": MAYBE},
    optional={"notice.sent_on": DAYS},
)
ASKED = st.sampled_from(
    [
        BY_MEMBER,
        {**BY_MEMBER, "termination.ground": "other_policy_cancelled"},
        {**BY_MEMBER, "termination.ground": "renewal_notice_late"},
        {**BY_INSURER, "termination.ground": "claim"},
        {**BY_INSURER, "termination.ground": "anniversary"},
    ]
)


@given(
    lived=LIVED,
    asked=ASKED,
    due=DAYS,
    paid_on=MAYBE,
    on=DAYS,
    ending=st.integers(0, len(ENDINGS) - 1),
    near=st.integers(-1, 1),
)
def test_the_clock_and_the_conditions_agree_at_the_end_of_every_day(lived, asked, due, paid_on, on, ending, near):
    facts = {
        **QUIET, **asked, **lived, "election.misstatement_answer": "cancel", "notice.registered": True,
        "premium.due_on": due, "premium.arrears_paid_on": paid_on,
    }  # fmt: skip
    if near != 1:  # half of the cases sit on a bound
        facts |= ENDINGS[ending][0]
        on = (date.fromisoformat(ENDINGS[ending][1]) + timedelta(days=near + 1)).isoformat()
    tests = [value(one.test, {**facts, "event.on": on}) for one in LIVES.of_kind(Condition)]
    day = date.fromisoformat(on)
    offset = next(zone for zone in (WINTER, SUMMER) if _is_local(day, zone))
    assert (state(facts, f"{on}T23:59:59{offset}")["state"] in COVERED) is all(tests)


def _is_local(day, zone):
    shown = format_instant(parse_instant(f"{day.isoformat()}T23:59:59{zone}"))
    return shown == f"{day.isoformat()}T23:59:59{zone}"
