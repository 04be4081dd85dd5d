"""Article 7: duties without a sanction of their own."""

import pytest

from clausier.contracts.icare_moto import duties
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from clausier.rules.program import program
from clausier.rules.provisions import Duty, Sanction
from clausier.rules.uses import kept

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(duties,))
LATE = {
    "maintenance.followed": False,
    "maintenance.by_professional": True,
    "maintenance.booklet_supplied": True,
    "failure.causes.lack_of_maintenance": True,
}


def broken(duty, facts, readings=None, final=False):
    compiled = program({"it": duty.broken}, readings, final)
    return kept.compile(compiled)(facts)[compiled.slot[compiled.outputs["it"].number]]


def causes(*found):
    names = ("abusive_use", "overloading", "unloading_or_storage", "overrevving", "severe_use")
    return {f"failure.causes.{name}": name in found for name in names}


@pytest.mark.parametrize(
    ("duty", "facts", "expected"),
    [
        (duties.CALL_BEFORE_WORK, {"event.called_before_intervention": False, "event.contact_impossible": False}, True),
        (duties.CALL_BEFORE_WORK, {"event.called_before_intervention": False, "event.contact_impossible": True}, False),
        (duties.CALL_BEFORE_WORK, {"event.called_before_intervention": True}, False),
        (duties.PROPER_USE, causes("abusive_use"), True),
        (duties.PROPER_USE, causes("overloading"), True),
        (duties.PROPER_USE, {**causes("overrevving"), "maintenance.booklet_supplied": True}, True),
        (duties.PROPER_USE, {**causes("overrevving"), "maintenance.booklet_supplied": False}, False),
        (duties.PROPER_USE, causes("unloading_or_storage"), True),
        (duties.PROPER_USE, {**causes("severe_use"), "maintenance.booklet_supplied": True}, True),
        (duties.PROPER_USE, {**causes("severe_use"), "maintenance.booklet_supplied": False}, False),
        (duties.PROPER_USE, {**causes(), "maintenance.booklet_supplied": True}, False),
        (duties.PROPER_USE, causes(), False),
        (duties.HEED_WARNINGS, {"failure.warning_ignored": True}, True),
        (duties.HEED_WARNINGS, {"failure.warning_ignored": False}, False),
        (duties.CHECK_FLUIDS, {"maintenance.fluids_checked": False}, True),
        (duties.CHECK_FLUIDS, {"maintenance.fluids_checked": True}, False),
        (duties.INFORM, {"failure.information_given": False}, True),
        (duties.INFORM, {"failure.information_given": True}, False),
        (duties.INFORM, {}, None),
    ],
)
def test_each_duty_is_broken_by_its_own_facts(duty, facts, expected):
    assert broken(duty, facts) is expected


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, True),
        ({"maintenance.followed": True}, False),
        ({"maintenance.followed": True, "maintenance.by_professional": False}, True),
        # Late, but not why it broke down.
        ({"failure.causes.lack_of_maintenance": False}, False),
        # The seller gave no booklet: its intervals are not held against the member.
        ({"maintenance.booklet_supplied": False}, False),
    ],
)
def test_late_maintenance_counts_only_with_a_link_to_the_failure(changed, expected):
    assert broken(duties.MAINTAIN, {**LATE, **changed}) is expected


def test_other_readings_hold_any_delay_and_an_absent_booklet_against_the_member():
    unrelated = {**LATE, "failure.causes.lack_of_maintenance": False}
    assert broken(duties.MAINTAIN, unrelated, {"MOTO-7-5": "any_delay"}) is True
    no_booklet = {**LATE, "maintenance.booklet_supplied": False}
    assert broken(duties.MAINTAIN, no_booklet, {"MOTO-D-14": "opposed"}) is True


@pytest.mark.parametrize(
    ("booklet", "invoices", "either", "both"),
    [(True, True, False, False), (True, False, False, True), (False, True, False, True), (False, False, True, True)],
)
def test_the_booklet_or_the_invoices_prove_the_maintenance(booklet, invoices, either, both):
    facts = {"maintenance.booklet_filled_in": booklet, "maintenance.invoices_kept": invoices}
    assert broken(duties.KEEP_PROOF, facts) is either
    assert broken(duties.KEEP_PROOF, facts, {"MOTO-7-6": "both"}) is both


def test_no_duty_takes_anything_by_itself_and_each_burden_is_the_insurers():
    listed = CONTRACT.of_kind(Duty)
    assert len(listed) == 7
    for duty in listed:
        assert duty.sanction is Sanction.NONE and duty.harm is None
        assert broken(duty, {}, final=True) is False


def test_any_breach_is_one_of_them():
    kept_all = {
        "event.called_before_intervention": True,
        **causes(),
        "failure.warning_ignored": False,
        "maintenance.fluids_checked": True,
        **LATE,
        "maintenance.followed": True,
        "maintenance.proved": True,
        "failure.information_given": True,
    }
    compiled = program({"it": duties.ANY_BREACH})
    run, place = kept.compile(compiled), compiled.slot[compiled.outputs["it"].number]
    assert run(kept_all)[place] is False
    for name, value in [
        ("failure.warning_ignored", True),
        ("maintenance.fluids_checked", False),
        ("maintenance.followed", False),
        ("maintenance.proved", False),
        ("failure.information_given", False),
        ("failure.causes.overloading", True),
    ]:
        assert run({**kept_all, name: value})[place] is True, name
    assert (
        run({**kept_all, "event.called_before_intervention": False, "event.contact_impossible": False})[place] is True
    )


def papers(facts):
    found = Beside(CONTRACT, encode(CONTRACT.vocabulary, facts), {}, False).documents()
    return {one["key"]: (one["present"], len(one["items"])) for one in found}


def test_a_breakdown_calls_for_proof_of_maintenance_and_useful_information():
    given = {"event.kind": "breakdown", "maintenance.invoices_kept": True, "failure.information_given": False}
    assert papers(given) == {"proof_of_maintenance": (True, 0), "useful_information": (False, 1)}
    assert papers({"event.kind": "breakdown"}) == {"proof_of_maintenance": (None, 1), "useful_information": (None, 1)}
    assert papers({"event.kind": "theft"}) == {}


@pytest.mark.parametrize(
    ("event", "last_day"), [("2024-03-10", "2026-03-10"), ("2024-02-29", "2026-02-28"), ("2025-12-31", "2027-12-31")]
)
def test_only_the_two_years_of_limitation_bar_a_late_report(event, last_day):
    def report(on):
        [found] = answers.deadlines(CONTRACT, {"event.on": event, "event.reported_on": on})["deadlines"]
        return found["last_day"], found["state"]

    assert report(last_day) == (last_day, "met")
    assert report("2099-01-01") == (last_day, "late")
    assert report("none") == (last_day, "open")
