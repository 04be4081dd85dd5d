"""The life of the motor contracts: what ends them, what suspends them, and each guarantee's own dates."""

from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.contracts.bpce_auto import alive as bpce_alive
from clausier.contracts.bpce_auto import life as bpce_life
from clausier.contracts.bpce_auto import premium as bpce_premium
from clausier.contracts.suravenir_auto import alive as sura_alive
from clausier.contracts.suravenir_auto import life as sura_life
from clausier.contracts.suravenir_auto import premium as sura_premium
from clausier.law.endings_exits import Exit
from clausier.law.periods import State
from clausier.rules.answers import status
from clausier.rules.contract import Contract
from clausier.rules.decide import prepare
from clausier.rules.program import program
from clausier.rules.provisions import Condition, Right
from clausier.rules.time import format_instant, noon, start_of_day
from clausier.rules.uses import kept
from tests.contracts.motor import Asked
from tests.contracts.test_motor_acts import MOTOR
from tests.contracts.test_ways_to_end import CELLS, right, told
from tests.contracts.world import acts, close

CONTRACTS = {key: Asked(key) for key in MOTOR}
COVERS = {one.value for one in State if one.covers}
#: Rights that end a part of the cover, or something else than this contract.
OTHER_ENDS = {
    "insured_other_contracts", "insurer_after_claim_liability", "insurer_after_claim_others", "renounce_distance",
}  # fmt: skip


def instant(effect, moment):
    """The first instant without cover, from the day and the moment that a right tells."""
    day = date.fromisoformat(effect).toordinal()
    if moment == "à 0 h":
        return start_of_day(day)
    return noon(day) if moment == "à midi" else start_of_day(day + 1)


def words(key, facts, at):
    """The states just before an instant and at it."""
    states = []
    for one in (at - 1, at):
        clocks = status(CONTRACTS[key].contract, facts, format_instant(one))["clocks"]
        states.append(next(clock for clock in clocks if clock["key"] == "policy"))
    return states


def day(text, hour=0):
    return format_instant(start_of_day(date.fromisoformat(text).toordinal()) + hour * 3600)


# --- the rights and the clock tell one story --------------------------------------------------------------------------

def begun(facts):
    """The facts of an act, in effect since the signature when the act does not say."""
    return {"policy.starts_on": facts["policy.signed_on"], **facts} if "policy.signed_on" in facts else facts


WAYS = [cell for cell in CELLS if cell.values[0] in MOTOR and cell.values[1]["key"] not in OTHER_ENDS]
WORKED = [
    pytest.param(key, case["key"], begun(case["facts"]), case["on"], id=f"{key}: {case['id']}")
    for key in MOTOR
    for case in acts(key)["rights"]
    if case["key"].startswith(("insured_", "insurer_", "heir_", "end_", "renounce_"))
    and case["key"] not in OTHER_ENDS
    and case["expect"].get("effect") not in (None, "none")
    and "policy.signed_on" in case["facts"]
]


def ends_as_told(key, facts, found):
    """Whether the right was exercised: then the clock ends the contract at that very instant."""
    if not found["moment"] or found["effect"] in (None, "none") or found["exercised_on"] == "none":
        return False
    before, after = words(key, facts, instant(found["effect"], found["moment"]))
    assert before["state"] in (*COVERS, "suspendu") and after["state"] == "terminé", (found["key"], before, after)
    assert set(after["steps"][-1]["rules"]) & set(found["rules"])
    return True


@pytest.mark.parametrize(("key", "expected", "facts"), WAYS)
def test_a_way_out_ends_the_contract_at_its_instant(key, expected, facts):
    on = facts.get("termination.sent_on") or facts.get("renunciation.sent_on") or "2027-09-01"
    found = right(key, facts, on, expected["key"])
    if not ends_as_told(key, told(key, facts), found) and not facts.get("vehicle.sold_on"):
        later = day((date.fromisoformat(on) + timedelta(400)).isoformat())
        assert status(CONTRACTS[key].contract, told(key, facts), later)["clocks"][0]["state"] != "terminé"


@pytest.mark.parametrize(("key", "name", "facts", "on"), WORKED)
def test_a_worked_right_ends_the_contract_at_its_instant(key, name, facts, on):
    found = CONTRACTS[key].rights(facts, on)[name]
    assert ends_as_told(key, CONTRACTS[key].facts(facts), found) == (found["exercised_on"] != "none")


# --- what suspends it -------------------------------------------------------------------------------------------------

STORY = {
    "policy.signed_on": "2026-02-20",
    "policy.starts_on": "2026-03-01",
    "policy.anniversary_on": "2027-03-01",
}
SOLD = {**STORY, "vehicle.sold_on": "2026-03-28"}  # the clocks go forward the next night
USED = {**STORY, "vehicle.requisitioned_on": "2026-10-24", "vehicle.requisitioned_for_use_only": True}
BACK = {**USED, "vehicle.requisition_returned_on": "2026-11-10"}
both = pytest.mark.parametrize("key", MOTOR)


@both
@pytest.mark.parametrize(
    ("facts", "at", "word"),
    [
        (SOLD, "2026-03-28T23:59:59+01:00", "en vigueur"),
        (SOLD, "2026-03-29T00:00:00+01:00", "suspendu"),
        (SOLD, "2026-09-28T23:59:59+02:00", "suspendu"),
        (SOLD, "2026-09-29T00:00:00+02:00", "terminé"),
        ({**SOLD, "policy.reinstated_on": "2026-09-28"}, "2026-09-28T00:00:00+02:00", "remis en vigueur"),
        ({**SOLD, "policy.reinstated_on": "2026-09-28"}, "2030-01-01T00:00:00+01:00", "remis en vigueur"),
        (USED, "2026-10-24T23:59:59+02:00", "en vigueur"),
        (USED, "2026-10-25T00:00:00+02:00", "suspendu"),
        (USED, "2030-01-01T00:00:00+01:00", "suspendu"),
        # the return is told within a month of the day on which it was known, on its last day, too late, never
        ({**BACK, "vehicle.requisition_return_told_on": "2026-12-10"}, "2026-11-09T23:59:59+01:00", "suspendu"),
        ({**BACK, "vehicle.requisition_return_told_on": "2026-12-10"}, "2026-11-10T00:00:00+01:00", "remis en vigueur"),
        ({**BACK, "vehicle.requisition_return_told_on": "2026-12-11"}, "2026-12-10T23:59:59+01:00", "suspendu"),
        ({**BACK, "vehicle.requisition_return_told_on": "2026-12-11"}, "2026-12-11T00:00:00+01:00", "remis en vigueur"),
        (
            {
                **BACK,
                "vehicle.requisition_return_known_on": "2026-11-30",
                "vehicle.requisition_return_told_on": "2026-12-30",
            },
            "2026-11-10T00:00:00+01:00",
            "remis en vigueur",
        ),
        (BACK, "2026-12-31T00:00:00+01:00", "suspendu"),
    ],
)
def test_a_suspension_and_its_end(key, facts, at, word):
    assert CONTRACTS[key].state(facts, at) == word


@both
def test_a_contract_is_void_since_it_was_signed(key):
    lied = {
        **STORY, "misstatement.found": "after_loss", "misstatement.intentional": True,
        "misstatement.changes_risk": True, "misstatement.made_by": "policyholder",
    }  # fmt: skip
    asked = CONTRACTS[key]
    facts = {name: told for name, told in lied.items() if name in asked.contract.vocabulary}
    words_ = [asked.state(facts, at) for at in ("2026-02-19T23:59:59+01:00", "2026-02-20T00:00:00+01:00")]
    assert words_ == ["non conclu", "nul"]


# --- what is told of it -----------------------------------------------------------------------------------------------


@both
def test_the_next_renewal_is_told_while_the_contract_covers(key):
    def renewals(at, facts=STORY):
        steps = CONTRACTS[key].clock(facts, at, "policy")["steps"]
        return [step["value"] for step in steps if step["says"].startswith("Reconduit")]

    assert renewals("2027-02-28T23:59:59+01:00") == ["2027-03-01"]
    assert renewals("2027-03-01T00:00:00+01:00") == ["2028-03-01"]
    assert renewals("2026-02-25T00:00:00+01:00") == []
    assert renewals("2026-04-01T00:00:00+02:00", SOLD) == []
    leap = {**STORY, "policy.signed_on": "2028-02-29", "policy.starts_on": "2028-02-29"}
    leap["policy.anniversary_on"] = "2028-02-29"
    assert renewals("2028-03-01T00:00:00+01:00", leap) == ["2029-02-28"]
    assert renewals("2031-03-01T00:00:00+01:00", leap) == ["2032-02-29"]


@both
@pytest.mark.parametrize(
    ("unknown", "at", "word"),
    [
        ("policy.signed_on", "2026-06-01T00:00:00+02:00", None),
        ("vehicle.sold_on", "2026-06-01T00:00:00+02:00", None),
        ("notice.sent_on", "2026-06-01T00:00:00+02:00", None),
        ("policy.proposed_on", "2026-02-01T00:00:00+01:00", None),
        ("policy.proposed_on", "2026-06-01T00:00:00+02:00", "en vigueur"),
        ("vehicle.sold_on", "2026-02-01T00:00:00+01:00", "non conclu"),
    ],
)
def test_what_is_unknown_is_named_if_it_could_matter(key, unknown, at, word):
    signed = {**STORY, "policy.form_signed": True}
    signed.pop(unknown, None)
    found = CONTRACTS[key].clock(signed, at, "policy", unknown=(unknown,))
    assert (found["state"], unknown in found["missing"]) == (word, word is None)


# --- the clock and the conditions of a claim --------------------------------------------------------------------------

CHAPTERS = {"bpce_auto": bpce_alive, "suravenir_auto": sura_alive}
LIVES = {"bpce_auto": bpce_life, "suravenir_auto": sura_life}
PREMIUM = {"bpce_auto": bpce_premium, "suravenir_auto": sura_premium}
CALM = {
    "policy.signed_on": "2024-02-20",
    "policy.starts_on": "2024-02-29",
    "policy.starts_at": "2024-02-29T00:00:00+01:00",
    "policy.anniversary_on": "2027-03-31",
    "policyholder.natural_person": True,
    "policy.private_purpose": True,
    "premium.paid_to": "head_office",
    "notice.registered": True,
    "notice.claimed_amount": "50.00",
    "premium.payments": [{"id": 1, "on": "2026-07-01", "amount": "50.00", "purpose": "premium"}],
    "premium.frequency": "yearly",
    "termination.by": "none",
    "termination.channel": "other",
    "termination.ground": "other",
    "termination.to_last_known_home": True,
    "termination.reason_given": True,
    "termination.addressee": "insurer",
    "policyholder.changes": ["home"],
    "policyholder.situation_change_modifies_risk": True,
    "driver.caused_event": True,
    "driver.drugs": True,
    "vehicle.destruction_certified": True,
}
DAYS = st.dates(date(2026, 1, 1), date(2028, 6, 30)).map(date.isoformat)
MAYBE = st.none() | DAYS
LIVED = st.fixed_dictionaries(
    {
        name: MAYBE.map(lambda on: "none" if on is None else on)
        for name in (
            "vehicle.sold_on", "policy.reinstated_on", "vehicle.destroyed_on", "vehicle.requisitioned_on",
            "vehicle.requisition_returned_on", "vehicle.requisition_return_told_on", "vehicle.stolen_on",
            "policy.insurer_decision_published_on", "termination.sent_on", "termination.received_on",
            "policyholder.situation_changed_on", "history.last_claim_known_to_insurer_on", "policyholder.died_on",
            "premium.arrears_paid_on", "notice.sent_on", "premium.due_on",
        )
    }
    | {"vehicle.requisitioned_for_use_only": st.booleans()},
    optional={
        "termination.by": st.sampled_from(["policyholder", "insurer", "new_insurer", "heir"]),
        "termination.channel": st.sampled_from(["registered_letter", "email"]),
        "termination.ground": st.sampled_from(
            ["anniversary", "after_first_year", "claim", "situation_change", "vehicle_sold", "death", "theft"]
        ),
    },
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(key=st.sampled_from(MOTOR), lived=LIVED, on=DAYS, near=st.integers(0, 16), shift=st.integers(-1, 1))
def test_the_clock_and_the_conditions_agree_at_the_end_of_every_day(key, lived, on, near, shift):
    dated = [told for told in lived.values() if isinstance(told, str) and told[:2] == "20"]
    if near < len(dated):  # half of the cases sit around one of the days
        on = (date.fromisoformat(dated[near]) + timedelta(shift)).isoformat()
    at = start_of_day(date.fromisoformat(on).toordinal() + 1) - 1
    contract, base, made, run = compiled(key)
    told = {name: value for name, value in lived.items() if name in contract.vocabulary}
    facts = prepare(contract, {**base, **told, "event.on": on, "event.at": format_instant(at)})

    state = LIVES[key].CLOCK.state_over_time({**facts, "at": at})
    values = run(facts)
    conditions = [values[made.slot[node.number]] for node in made.outputs.values()]
    assert (state.missing, None in conditions) == ((), False)
    assert (state.value in COVERS) is all(conditions), state.value


@cache
def compiled(key):
    """The chapters on the life of a contract, a calm case, and one program of all the conditions of a claim."""
    chapter, whole = CHAPTERS[key], CONTRACTS[key].contract
    values = [one for value in vars(chapter).values() for one in (value if isinstance(value, tuple) else (value,))]
    tests = [one.test for one in values if isinstance(one, Condition)] + [PREMIUM[key].NOT_SUSPENDED.test]
    chapters = (chapter, LIVES[key], PREMIUM[key])
    contract = Contract("test", "1", "Essai", "essai", chapters, whole.tables, derive=LIVES[key].derive)
    calm = {name: told for name, told in CALM.items() if known(contract, name)}
    made = program({str(place): test for place, test in enumerate(tests)})
    return contract, close(contract, calm, ("policy.suspended", "event.on", "event.at")), made, kept.compile(made)


@pytest.mark.parametrize(("key", "name", "facts", "on"), WORKED)
def test_nothing_is_covered_after_a_right_has_ended_the_contract(key, name, facts, on):
    found = CONTRACTS[key].rights(facts, on)[name]
    if found["exercised_on"] == "none":
        return
    last = instant(found["effect"], found["moment"]) - 1
    suspended = "vehicle.sold_on" in facts or "notice.sent_on" in facts
    assert [covered(key, facts, at) for at in (last, last + 1)] == [not suspended, False]


def covered(key, facts, at):
    """Whether every condition of a claim holds at an instant, on the facts of an act."""
    contract, _, made, run = compiled(key)
    told = {name: one for name, one in facts.items() if known(contract, name)}
    told = {**told, "event.on": format_instant(at)[:10], "event.at": format_instant(at)}
    values = run(prepare(contract, close(contract, told, ("policy.suspended",))))
    return all(values[made.slot[node.number]] for node in made.outputs.values())


def known(contract, name):
    return name in contract.vocabulary or name in contract.vocabulary.tables or name == "policyholder.changes"


# --- nothing is left out ----------------------------------------------------------------------------------------------

#: What takes a part of the cover away is a stop of a guarantee: the terminations after a claim of one contract.
STOPS = {"bpce_auto": (), "suravenir_auto": ("LIABILITY_AFTER_CLAIM", "OTHERS_AFTER_CLAIM")}


@both
def test_every_way_out_is_an_event_of_the_clock_or_stops_a_guarantee(key):
    lived = {day.node for day in LIVES[key].EVENTS.values()}
    exits = {
        f"{chapter.__name__.rpartition('.')[2]}.{name}": one
        for chapter in CONTRACTS[key].contract.chapters
        for name, one in vars(chapter).items()
        if isinstance(one, Exit)
    }
    left = {name for name, one in exits.items() if one.leaves_on.node not in lived}
    assert len(exits) > 15
    assert {name.rpartition(".")[2] for name in left} == set(STOPS[key])


@both
def test_every_right_that_ends_by_itself_is_an_event_of_the_clock(key):
    days = {day.node for day in LIVES[key].EVENTS.values()}
    by_itself = [one for one in CONTRACTS[key].contract.of_kind(Right) if one.key.startswith("end_") and one.moment]
    asked = [one for one in by_itself if one.exercised_on is None]
    assert len(asked) >= 4
    assert [one.key for one in asked if one.effect.node not in days] == []
