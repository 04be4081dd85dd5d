"""The state of the contract at every instant, and the suspension at the event, from the same facts."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.contracts.cirano_orange import life
from clausier.law.periods import State
from clausier.rules.decide import prepare
from clausier.rules.program import program
from clausier.rules.provisions import EVERY_GUARANTEE, Condition
from clausier.rules.time import format_instant, parse_instant
from clausier.rules.uses import kept
from tests.contracts.cirano_orange.policies import APRIL, LIVES, UNPAID, right, state, value, world
from tests.contracts.cirano_orange.repairs import claim

WINTER, SUMMER = "+01:00", "+02:00"
COVERED = {one.value for one in State if one.covers}
BY_MEMBER = {
    "termination.by": "policyholder",
    "termination.ground": "after_first_year",
    "termination.channel": "email",
    "policyholder.natural_person": True,
}
BY_INSURER = {
    "termination.by": "insurer",
    "termination.channel": "registered_letter",
    "termination.reason_given": True,
    "policyholder.natural_person": True,
}
CHANGE = {
    "policyholder.changes": ["home"],
    "policyholder.situation_change_modifies_risk": True,
    "policyholder.situation_changed_on": "2026-03-01",
    "termination.ground": "situation_change",
    "termination.sent_on": "2026-03-10",
    "termination.received_on": "2026-03-12",
}
RENOUNCED = {
    "policy.private_purpose": True,
    "policy.linked_purchase": True,
    "renunciation.sent_on": "2025-06-20",
    "renunciation.received_on": "2025-06-23",
    "renunciation.channel": "registered_letter",
}
SOLD = {"vehicle.sold_on": "2026-04-18", "termination.ground": "vehicle_sold"}
SOLD_AND_LEFT = {**BY_MEMBER, **SOLD, "termination.received_on": "2026-04-20"}
FOR_AN_ERROR = {
    "misstatement.found": "before_loss",
    "election.misstatement_answer": "cancel",
    "misstatement.notified_on": "2026-03-01",
}

# What happened, the last covered day, and a rule that the state then cites.
ENDINGS = [
    ({}, "2028-06-01", "ORNG-10.1-5"),
    ({"policy.duration_months": 6}, "2025-12-01", "ORNG-10.1-5"),
    ({"vehicle.destroyed_on": "2026-04-18"}, "2026-04-18", "ORNG-10.1-6"),
    ({"vehicle.stolen_on": "2026-04-18"}, "2026-04-18", "ORNG-10.1-6"),
    ({"vehicle.seized_on": "2026-04-18"}, "2026-04-18", "ORNG-10.1-6"),
    ({"vehicle.requisitioned_on": "2026-04-18"}, "2026-04-18", "ORNG-10.1-6"),
    ({"vehicle.mileage_limit_reached_on": "2026-04-18"}, "2026-04-18", "ORNG-10.1-5"),
    ({"policy.ended_on": "2026-04-18"}, "2026-04-18", "ORNG-10.1-8"),
    (RENOUNCED, "2025-06-23", "ORNG-FIP-36"),
    ({**BY_MEMBER, "termination.received_on": "2026-06-30"}, "2026-07-30", "ORNG-10.3.3-1"),
    (
        {**BY_MEMBER, "termination.ground": "anniversary", "termination.sent_on": "2026-04-02"},
        "2026-06-01",
        "ORNG-10.3.3-1",
    ),
    ({**BY_MEMBER, **CHANGE}, "2026-04-12", "ORNG-10.3.1-3"),
    ({**BY_INSURER, **CHANGE}, "2026-04-12", "ORNG-10.3.1-3"),
    (
        {
            **BY_MEMBER,
            "termination.ground": "risk_change",
            "premium.reduction_refused_on": "2026-03-01",
            "termination.received_on": "2026-04-10",
        },
        "2026-05-10",
        "ORNG-10.3.3-2",
    ),
    (
        {
            **BY_MEMBER,
            "termination.ground": "other_policy_cancelled",
            "termination.other_policy_cancelled_on": "2026-03-15",
            "termination.sent_on": "2026-03-20",
            "termination.received_on": "2026-03-20",
        },
        "2026-04-20",
        "ORNG-10.3.3-3",
    ),
    (
        {
            **BY_MEMBER,
            "termination.ground": "premium_increase",
            "premium.increase_excl_tax": "2.00",
            "termination.received_on": "2026-04-10",
        },
        "2026-05-10",
        "ORNG-10.3.3-4",
    ),
    (
        {
            "policy.use": "business",
            "policyholder.insolvency_opened_on": "2026-03-01",
            "termination.by": "administrator",
            "termination.ground": "insolvency",
            "termination.received_on": "2026-04-10",
        },
        "2026-04-10",
        "ORNG-10.3.4-1",
    ),
    (
        {**BY_INSURER, "termination.ground": "anniversary", "termination.sent_on": "2026-04-02"},
        "2026-06-01",
        "ORNG-10.3.2-1",
    ),
    (
        {
            **BY_INSURER,
            "termination.ground": "claim",
            "history.last_claim_known_to_insurer_on": "2026-03-01",
            "termination.sent_on": "2026-03-28",
            "termination.received_on": "2026-03-31",
        },
        "2026-04-30",
        "ORNG-10.3.2-6",
    ),
    (
        {
            **BY_INSURER,
            "termination.ground": "risk_change",
            "risk.increased": True,
            "termination.sent_on": "2026-04-01",
        },
        "2026-04-11",
        "ORNG-18-3",
    ),
    (FOR_AN_ERROR, "2026-03-11", "ORNG-19-1"),
    ({**UNPAID, "notice.termination_declared_on": "2026-02-20"}, "2026-02-15", "ORNG-11-11"),
    (SOLD, "2026-04-18", "ORNG-10.3.1-1"),
    (SOLD_AND_LEFT, "2026-04-18", "ORNG-10.3.1-1"),
]


#: The rules of the endings that somebody notifies, but for the sale.
BY_NOTICE = ("ORNG-10.3.1-3", "ORNG-10.3.2", "ORNG-10.3.3", "ORNG-10.3.4", "ORNG-18", "ORNG-19")
EVERYWHERE = [one for one in LIVES.of_kind(Condition) if one.of == EVERY_GUARANTEE]
ALIVE = program({str(place): one.test for place, one in enumerate(EVERYWHERE)})
RUN = kept.compile(ALIVE)


def failing(facts):
    """The rules of the conditions of every guarantee that the case does not meet; none may stay open."""
    values = RUN(prepare(LIVES, world(facts)))
    tests = [values[ALIVE.slot[ALIVE.outputs[str(place)].number]] for place in range(len(EVERYWHERE))]
    assert None not in tests
    return {rule for one, met in zip(EVERYWHERE, tests, strict=True) if not met for rule in one.rules}


def night(day):
    """The last second of a day in Paris."""
    for zone in (WINTER, SUMMER):
        if format_instant(parse_instant(f"{day}T23:59:59{zone}")) == f"{day}T23:59:59{zone}":
            return f"{day}T23:59:59{zone}"
    raise AssertionError(day)


def after(day, count=1):
    return (date.fromisoformat(day) + timedelta(days=count)).isoformat()


@pytest.mark.parametrize(("facts", "last", "rule"), ENDINGS)
def test_the_last_covered_day_is_covered_and_the_next_is_not(facts, last, rule):
    assert failing({**facts, "event.on": last}) == set()
    assert failing({**facts, "event.on": after(last)}) != set()
    assert state(facts, night(last))["state"] in COVERED
    found = state(facts, night(after(last)))
    assert found["state"] in ("terminé", "suspendu")
    assert found["missing"] == []
    assert rule in found["steps"][-1]["rules"]


@pytest.mark.parametrize(
    ("facts", "rule"),
    [
        ({"vehicle.destroyed_on": "2026-03-09"}, "ORNG-10.1-6"),
        ({"vehicle.mileage_limit_reached_on": "2026-03-09"}, "ORNG-10.1-5"),
        ({"policy.ended_on": "2026-03-09"}, "ORNG-10.1-8"),
        ({"policy.insurer_decision_published_on": "2026-01-01"}, "ORNG-10.1-7"),
        ({"policy.duration_months": 6}, "ORNG-10.1-5"),
        (RENOUNCED, "ORNG-FIP-36"),
    ],
)
def test_the_clause_that_ended_the_contract_refuses(facts, rule):
    assert rule in failing(facts)
    assert failing({}) == set()


@pytest.mark.parametrize(
    ("facts", "at", "word"),
    [
        ({}, f"2025-06-01T23:59{SUMMER}", "non conclu"),
        ({}, f"2025-06-02T00:00{SUMMER}", "en vigueur"),
        ({"policy.starts_on": "2025-07-01"}, f"2025-06-30T23:59{SUMMER}", "conclu, sans effet encore"),
        ({"policy.starts_on": "2025-07-01"}, f"2025-07-01T00:00{SUMMER}", "en vigueur"),
        ({}, f"2028-06-01T23:59{SUMMER}", "en vigueur"),
        ({}, f"2028-06-02T00:00{SUMMER}", "terminé"),
        ({"policy.insurer_decision_published_on": "2026-01-01"}, f"2026-02-10T11:59{WINTER}", "en vigueur"),
        ({"policy.insurer_decision_published_on": "2026-01-01"}, f"2026-02-10T12:00{WINTER}", "terminé"),
        (UNPAID, f"2026-02-15T23:59{WINTER}", "en vigueur"),
        (UNPAID, f"2026-02-16T00:00{WINTER}", "suspendu"),
        (UNPAID, f"2027-02-16T00:00{WINTER}", "suspendu"),
        ({**UNPAID, "notice.termination_declared_on": "2026-02-01"}, f"2026-02-25T23:59{WINTER}", "suspendu"),
        ({**UNPAID, "notice.termination_declared_on": "2026-02-01"}, f"2026-02-26T00:00{WINTER}", "terminé"),
        ({**UNPAID, "notice.termination_declared_on": "2026-03-10"}, f"2026-03-10T23:59{WINTER}", "suspendu"),
        ({**UNPAID, "notice.termination_declared_on": "2026-03-10"}, f"2026-03-11T00:00{WINTER}", "terminé"),
        ({**UNPAID, "premium.arrears_paid_on": "2026-06-01"}, f"2026-06-02T11:59{SUMMER}", "suspendu"),
        ({**UNPAID, "premium.arrears_paid_on": "2026-06-01"}, f"2026-06-02T12:00{SUMMER}", "remis en vigueur"),
        ({**UNPAID, "premium.arrears_paid_on": "2026-02-15"}, f"2026-02-16T00:00{WINTER}", "en vigueur"),
        ({**UNPAID, "notice.sent_on": "2026-01-15"}, f"2026-03-01T00:00{WINTER}", "en vigueur"),
        ({**UNPAID, "notice.registered": False}, f"2026-03-01T00:00{WINTER}", "en vigueur"),
        (
            {"misstatement.found": "after_loss", "misstatement.intentional": True, "misstatement.changes_risk": True},
            f"2025-07-01T00:00{SUMMER}",
            "nul",
        ),
        (SOLD, f"2026-10-18T23:59{SUMMER}", "suspendu"),
        (SOLD, f"2026-10-19T00:00{SUMMER}", "terminé"),
        (SOLD_AND_LEFT, f"2026-04-30T23:59{SUMMER}", "suspendu"),
        (SOLD_AND_LEFT, f"2026-05-01T00:00{SUMMER}", "terminé"),
    ],
)
def test_the_state_at_an_instant(facts, at, word):
    found = state(facts, at)
    assert (found["state"], found["missing"]) == (word, [])
    assert found["steps"][-1]["value"] == word


TAKEN_OVER = {
    "vehicle.sold_on": "2026-04-18",
    "election.after_sale": "transfer",
    "sale.by_private_person": True,
    "sale.to_private_person": True,
    "sale.terms_accepted": True,
    "sale.premiums_accepted": True,
    "sale.buyer_called_on": "2026-04-22",
    "sale.manager_told_on": "2026-04-20",
    "premium.paid_up_to_date": True,
    "maintenance.proved": True,
}


def test_a_warranty_that_the_buyer_takes_over_is_suspended_meanwhile():
    words = [state(TAKEN_OVER, night(day))["state"] for day in ("2026-04-18", "2026-04-21", "2026-04-22", "2026-12-01")]
    assert words == ["en vigueur", "suspendu", "remis en vigueur", "remis en vigueur"]
    assert failing({**TAKEN_OVER, "event.on": "2026-04-21"}) != set()
    assert failing({**TAKEN_OVER, "event.on": "2026-04-22"}) == set()


def test_an_ending_that_nobody_proved_does_not_refuse_at_closing():
    assert value(life.NOT_LOST.test, {"vehicle.seized_on": None}) is None
    assert value(life.NOT_LOST.test, {"vehicle.seized_on": None}, final=True) is True


def test_an_ending_that_did_not_happen_refuses_nothing_even_if_the_day_of_the_event_is_unknown():
    assert value(life.NOT_LOST.test, {"event.on": None}) is True
    assert value(life.NOT_LOST.test, {"event.on": None, "vehicle.seized_on": "2026-03-09"}) is None


@pytest.mark.parametrize("why", ["vehicle.requisitioned_for_use_only", "vehicle.requisition_suspension_asked"])
def test_a_requisition_may_only_suspend(why):
    facts = {"vehicle.requisitioned_on": "2026-04-18", why: True, "vehicle.requisition_returned_on": "2026-05-04"}
    words = [state(facts, night(day))["state"] for day in ("2026-04-18", "2026-04-19", "2026-05-03", "2026-05-04")]
    assert words == ["en vigueur", "suspendu", "suspendu", "remis en vigueur"]
    covered = [failing({**facts, "event.on": day}) == set() for day in ("2026-04-18", "2026-04-19", "2026-05-04")]
    assert covered == [True, False, True]
    assert failing({**facts, "vehicle.requisition_returned_on": "none", "event.on": "2026-05-04"}) == {"ORNG-10.1-6"}


def test_a_seizure_ends_the_contract_unless_only_requisition_does():
    facts = {"vehicle.seized_on": "2026-03-09"}
    assert value(life.NOT_LOST.test, facts) is False
    other = {"ORNG-10.1-6": "requisition_only"}
    assert value(life.NOT_LOST.test, facts, other) is True
    assert value(life.NOT_LOST.test, {"vehicle.destroyed_on": "2026-03-09"}, other) is False


@pytest.mark.parametrize(
    ("on", "at", "covered"),
    [
        ("2026-02-09", None, True),
        ("2026-02-10", None, None),
        ("2026-02-10", f"2026-02-10T11:59:59{WINTER}", True),
        ("2026-02-10", f"2026-02-10T12:00:00{WINTER}", False),
        ("2026-02-11", None, False),
    ],
)
def test_the_contract_ends_at_noon_of_the_fortieth_day_after_the_licence_is_withdrawn(on, at, covered):
    facts = {"policy.insurer_decision_published_on": "2026-01-01", "event.on": on, "event.at": at}
    assert value(life.LICENSED.test, facts) is covered
    assert value(life.LICENSED.test, facts, final=True) is (covered is not False)


@pytest.mark.parametrize(
    ("facts", "state", "effect", "refund"),
    [
        ({"vehicle.seized_on": "2026-04-10"}, "allowed", "2026-04-10", "10.00"),
        ({"vehicle.destroyed_on": "2026-04-10"}, "allowed", "2026-04-10", "10.00"),
        ({"policy.insurer_decision_published_on": "2026-03-11"}, "allowed", "2026-04-20", "5.00"),
        (
            {"policy.insurer_decision_published_on": "2026-03-11", "vehicle.seized_on": "2026-04-10"},
            "allowed",
            "2026-04-10",
            "10.00",
        ),
        ({"vehicle.destroyed_on": "2026-04-20", "vehicle.seized_on": "2026-04-10"}, "allowed", "2026-04-10", "10.00"),
        ({}, "not_allowed", "none", "0.00"),
    ],
)
def test_an_automatic_end_pays_the_premium_back_by_day(facts, state, effect, refund):
    found = right("refund_after_automatic_end", {**APRIL, **facts}, "2026-05-01")
    assert (found["state"], found["effect"], found["refund"]) == (state, effect, refund)


@pytest.mark.parametrize(
    ("facts", "first"),
    [
        ({}, "none"),
        ({"vehicle.destroyed_on": "2026-04-18"}, "none"),
        ({**BY_MEMBER, "termination.received_on": "2026-06-30"}, "2026-07-31"),
        (SOLD_AND_LEFT, "2026-05-01"),
        ({**BY_MEMBER, "termination.received_on": "2026-06-30", **FOR_AN_ERROR}, "2026-03-12"),
        *[(facts, after(last)) for facts, last, rule in ENDINGS if rule.startswith(BY_NOTICE)],
    ],
)
def test_a_termination_cancels_cover_from_the_next_day(facts, first):
    assert value(life.CANCELLED_ON, facts) == first


@pytest.mark.parametrize(
    ("unknown", "at", "word", "missing"),
    [
        ("policy.signed_on", f"2026-03-01T00:00{WINTER}", None, {"policy.signed_on"}),
        ("policy.starts_on", f"2026-03-01T00:00{WINTER}", None, {"policy.starts_on"}),
        ("policy.duration_months", f"2026-03-01T00:00{WINTER}", None, {"policy.duration_months"}),
        ("vehicle.seized_on", f"2026-03-01T00:00{WINTER}", None, {"vehicle.seized_on"}),
        ("vehicle.seized_on", f"2025-01-01T00:00{WINTER}", "non conclu", set()),
        ("vehicle.seized_on", f"2030-01-01T00:00{WINTER}", "terminé", set()),
        ("notice.sent_on", f"2026-03-01T00:00{WINTER}", None, {"notice.sent_on"}),
    ],
)
def test_what_is_unknown_is_named_if_it_could_matter(unknown, at, word, missing):
    found = state({unknown: None, "policy.form_signed": True}, at)
    assert found["state"] == word
    assert missing == set(found["missing"])


# --- the clock and the conditions -------------------------------------------------------------------------------------

DAYS = st.dates(date(2025, 6, 2), date(2028, 7, 1)).map(date.isoformat)
MAYBE = st.one_of(st.just("none"), DAYS)
LIVED = st.fixed_dictionaries(
    dict.fromkeys(
        (
            "vehicle.sold_on", "vehicle.seized_on", "vehicle.mileage_limit_reached_on", "policy.ended_on",
            "vehicle.requisitioned_on", "vehicle.requisition_returned_on",
        ),
        MAYBE,
    )
    | {"vehicle.requisitioned_for_use_only": st.booleans(), "premium.arrears_paid_on": MAYBE}
)  # fmt: skip


@given(
    lived=LIVED,
    declared=MAYBE,
    due=DAYS,
    sent=MAYBE,
    on=DAYS,
    ending=st.integers(0, len(ENDINGS) - 1),
    near=st.integers(-1, 1),
)
def test_the_clock_and_the_conditions_agree_at_the_end_of_every_day(lived, declared, due, sent, on, ending, near):
    premiums = {
        **UNPAID, "notice.termination_declared_on": declared, "premium.due_on": due, "notice.sent_on": sent
    }  # fmt: skip
    facts = {**premiums, **lived, **ENDINGS[ending][0]}
    if near != 1:  # half of the cases sit on a bound
        on = after(ENDINGS[ending][1], near + 1)
    at = night(on)
    covered = failing({**facts, "event.on": on, "event.at": at}) == set()
    assert (state(facts, at)["state"] in COVERED) is covered


@pytest.mark.parametrize(("confirmed", "outcome"), [(True, "covered"), (False, "refused")])
def test_an_ending_does_not_count_once_the_manager_has_confirmed_that_the_contract_is_in_force(confirmed, outcome):
    facts = {"policy.ended_on": "2026-03-09", "policy.confirmed_in_force": confirmed}

    assert claim(facts)["outcome"] == outcome


def test_the_ways_to_end_are_not_asked_of_a_contract_confirmed_in_force():
    unknown = ("policy.ended_on", "vehicle.stolen_on", "policy.insurer_decision_published_on")

    assert claim({"policy.confirmed_in_force": True}, unknown=unknown)["missing"] == []
    asked = {one["fact"] for one in claim({}, unknown=(*unknown, "policy.confirmed_in_force"))["missing"]}
    assert asked >= {"policy.confirmed_in_force", *unknown}
