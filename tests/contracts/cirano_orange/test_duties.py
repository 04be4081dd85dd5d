"""Article 8 and the sheet: what cover needs, the times to report, and what a breach costs."""

from datetime import date

import pytest

from clausier.contracts.cirano_orange import duties
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from clausier.rules.program import program
from clausier.rules.provisions import Sanction
from clausier.rules.uses import kept

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(duties,))
#: Nothing is wrong.
GOOD = {
    "repair.by_professional": True,
    "maintenance.followed": True,
    "maintenance.proved": True,
    "vehicle.unapproved_parts": False,
    **{f"vehicle.modifications.{one}": False for one in (
        "performance", "purpose", "fuel_type", "controls_or_access", "disability_fitting", "other"
    )},
    "repair.dismantled_on": "none",
    "repair.started_on": "none",
    "repair.agreement_requested_on": "none",
    "premium.unpaid_amount": "0.00",
}  # fmt: skip


def value(term, facts, readings=None, final=False):
    one = program({"it": term}, readings, final)
    return kept.compile(one)(encode(CONTRACT.vocabulary, facts))[one.slot[one.outputs["it"].number]]


def beside(facts, readings=None):
    return Beside(CONTRACT, encode(CONTRACT.vocabulary, facts), readings or {}, False)


def deadline(key, facts, readings=None):
    found = answers.deadlines(CONTRACT, facts, readings)["deadlines"]
    return next((one for one in found if one["key"] == key), None)


# --- the times to report ---------------------------------------------------------------------------------------------

MAY = {
    "event.known_on": "2026-05-06",
    "vehicle.immobilised_on": "2026-05-06",
    "vehicle.left_at_garage_on": "2026-05-06",
}
BOTH = ("report_breakdown", "agreement_request")


@pytest.mark.parametrize("key", BOTH)
def test_the_fifth_working_day_steps_over_two_may_holidays(key):
    """8 May and Ascension, 14 May: the days are 7, 11, 12, 13 and 15 May."""
    assert deadline(key, MAY)["last_day"] == "2026-05-15"


@pytest.mark.parametrize("key", BOTH)
@pytest.mark.parametrize(
    ("known", "immobilised", "left", "last_day", "from_immobilisation"),
    [
        ("2026-03-09", "2026-03-09", "2026-03-09", "2026-03-16", "2026-03-16"),  # a Monday, itself not counted
        ("2026-03-10", "2026-03-09", "2026-03-09", "2026-03-17", "2026-03-16"),
        ("2026-03-09", "2026-03-09", "2026-03-12", "2026-03-19", "2026-03-16"),
        ("2026-03-09", "2026-03-13", "2026-03-09", "2026-03-20", "2026-03-20"),
        ("2026-03-09", "2026-03-14", "none", "2026-03-20", "2026-03-20"),  # a Saturday
        ("2026-03-09", "none", "none", "2026-03-16", None),
        ("2028-02-28", "2028-02-28", "none", "2028-03-06", "2028-03-06"),
    ],
)
def test_the_time_runs_from_the_latest_of_knowledge_immobilisation_and_garage(
    key, known, immobilised, left, last_day, from_immobilisation
):
    facts = {"event.known_on": known, "vehicle.immobilised_on": immobilised, "vehicle.left_at_garage_on": left}
    assert deadline(key, facts)["last_day"] == last_day
    found = deadline(key, facts, {"ORNG-FIP-39": "immobilisation"})
    assert (found and found["last_day"]) == from_immobilisation


@pytest.mark.parametrize(("reported", "state"), [("2026-05-15", "met"), ("2026-05-18", "late"), ("none", "open")])
def test_reporting_and_asking_are_in_time_until_the_fifth_working_day(reported, state):
    assert deadline("report_breakdown", MAY | {"event.reported_on": reported})["state"] == state
    assert deadline("agreement_request", MAY | {"repair.agreement_requested_on": reported})["state"] == state


@pytest.mark.parametrize(
    ("reported", "requested", "force_majeure", "late"),
    [
        ("2026-05-15", "none", False, False),
        ("2026-05-16", "none", False, True),
        ("none", "2026-05-16", False, True),
        ("2026-05-20", "2026-05-15", False, False),  # asking for the agreement reports the breakdown
        ("2026-05-15", "2026-05-20", False, False),
        ("2026-05-16", "none", True, False),
        ("none", "none", False, False),
    ],
)
def test_a_late_report_costs_the_proved_harm_unless_it_could_not_be_helped(reported, requested, force_majeure, late):
    facts = MAY | {
        "event.reported_on": reported,
        "repair.agreement_requested_on": requested,
        "handler.force_majeure": force_majeure,
    }
    assert value(duties.LATE_REPORT.broken, facts) is late
    assert (duties.LATE_REPORT.sanction, duties.LATE_REPORT.of) == (Sanction.PROVEN_HARM, ("breakdown",))
    assert value(duties.LATE_REPORT.harm, {"handler.harm_of_late_report": "120.00"}) == 120_00


def test_a_report_before_any_time_runs_is_not_late():
    nothing = dict.fromkeys(MAY, "none")
    facts = {"event.reported_on": "2026-05-06", "repair.agreement_requested_on": "none"}
    assert value(duties.LATE_REPORT.breach, nothing | facts) is False


# --- what cover needs ------------------------------------------------------------------------------------------------


def holds(condition, facts, readings=None, final=False):
    return value(condition.holds, facts, readings, final)


@pytest.mark.parametrize(("facts", "open_file", "closed"), [
    ({"repair.by_professional": True}, True, True),
    ({"repair.by_professional": False}, False, False),
    ({}, None, False),
])  # fmt: skip
def test_the_repair_is_made_in_a_professional_workshop(facts, open_file, closed):
    assert holds(duties.IN_A_WORKSHOP, facts) is open_file
    assert holds(duties.IN_A_WORKSHOP, facts, final=True) is closed
    assert duties.IN_A_WORKSHOP.of == ("breakdown",)


@pytest.mark.parametrize(
    ("followed", "proved", "caused", "linked", "condition"),
    [
        (True, True, True, True, True),
        (False, True, True, False, False),
        (True, False, True, False, False),
        (False, True, False, True, False),
        (True, False, False, True, False),
    ],
)
def test_missing_maintenance_counts_only_when_it_caused_the_failure(followed, proved, caused, linked, condition):
    facts = {
        "maintenance.followed": followed,
        "maintenance.proved": proved,
        "failure.causes.lack_of_maintenance": caused,
    }
    assert holds(duties.MAINTENANCE, facts) is linked and duties.MAINTENANCE.of == ("breakdown",)
    assert holds(duties.MAINTENANCE, facts, {"ORNG-8-10": "condition"}) is condition


def test_at_closing_the_insurer_has_to_prove_that_maintenance_caused_the_failure():
    assert holds(duties.MAINTENANCE, {"maintenance.followed": False}) is None
    assert holds(duties.MAINTENANCE, {"maintenance.followed": False}, final=True) is True
    assert holds(duties.MAINTENANCE, {}, {"ORNG-8-10": "condition"}, final=True) is False


@pytest.mark.parametrize(
    ("booklet", "invoices", "professional", "either", "invoices_needed"),
    [
        (True, False, True, True, False),
        (False, True, True, True, True),
        (True, True, False, True, True),
        (False, True, False, True, False),
        (False, False, True, False, False),
    ],
)
def test_booklet_or_invoices_prove_the_maintenance(booklet, invoices, professional, either, invoices_needed):
    facts = {
        "maintenance.followed": True,
        "maintenance.booklet_filled_in": booklet,
        "maintenance.invoices_kept": invoices,
        "maintenance.by_professional": professional,
    }
    assert value(duties.MAINTAINED, facts) is either
    assert value(duties.MAINTAINED, facts, {"ORNG-8-3": "invoices"}) is invoices_needed


@pytest.mark.parametrize(
    ("condition", "there", "link", "reading"),
    [
        (duties.APPROVED_PARTS, "vehicle.unapproved_parts", "failure.causes.unapproved_part", "ORNG-8-4"),
        *(
            (
                duties.UNMODIFIED,
                f"vehicle.modifications.{one}",
                "vehicle.modification_linked_to_failure",
                "ORNG-8-5",
            )
            for one in ("performance", "purpose", "fuel_type", "controls_or_access", "disability_fitting", "other")
        ),
    ],
)
def test_another_part_or_a_modification_counts_only_when_it_caused_the_failure(condition, there, link, reading):
    clear = {name: False for name in GOOD if name.startswith("vehicle.")}
    for present, linked, expected in ((True, True, False), (True, False, True), (False, True, True)):
        facts = {**clear, there: present, link: linked}
        assert holds(condition, facts) is expected
        assert holds(condition, facts, {reading: "any"}) is not present
    assert holds(condition, {**clear, there: True}) is None
    assert holds(condition, {**clear, there: True}, final=True) is True
    assert condition.of == ("breakdown",)


@pytest.mark.parametrize(
    ("suspended", "unpaid", "after_notice", "at_once"),
    [
        (False, "0.00", True, True),
        (False, "0.01", True, False),
        (True, "0.00", False, False),
        (None, "0.00", None, None),
    ],
)
def test_cover_is_suspended_only_after_the_notice_of_the_law(suspended, unpaid, after_notice, at_once):
    facts = {"premium.unpaid_amount": unpaid} | ({} if suspended is None else {"policy.suspended": suspended})
    assert holds(duties.PREMIUM_PAID, facts) is after_notice
    assert holds(duties.PREMIUM_PAID, facts, {"ORNG-8-8": "contract"}) is at_once
    assert holds(duties.PREMIUM_PAID, {}, final=True) is True


@pytest.mark.parametrize(
    ("due", "asked", "received", "present", "always"),
    [
        (True, True, True, True, True),
        (True, True, False, False, False),
        (True, False, False, None, False),
        (False, True, False, None, False),
    ],
)
def test_the_inspection_report_is_due_when_one_exists_and_is_asked_for(due, asked, received, present, always):
    facts = {
        "vehicle.inspection_due": due,
        "document.inspection_report_requested": asked,
        "document.inspection_report_received": received,
    }

    def shown(readings=None):
        found = {one["key"]: one for one in beside(facts, readings).documents()}.get("inspection_report")
        return found and (found["present"], len(found["items"]))

    assert shown() == (None if present is None else (present, 0 if received else 1))
    assert shown({"ORNG-8-9": "always"}) == (always, 0 if received else 1)
    assert duties.INSPECTION_REPORT.gate == ("breakdown",)


# --- breaches --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("declared", "calendar", "working"),
    [("2026-03-07", False, False), ("2026-03-09", True, False), ("2026-03-10", True, True), ("none", False, False)],
)
def test_the_seller_declares_within_five_days_of_the_sale(declared, calendar, working):
    """The car is sold on Monday 2 March."""
    facts = {
        "vehicle.acquired_on": "2026-03-02",
        "policy.signed_on": "2026-03-02",
        "policy.signed_electronically": False,
        "policy.declared_by_seller_on": declared,
    }
    assert value(duties.SELLER_LATE.broken, facts) is calendar
    assert value(duties.SELLER_LATE.broken, facts, {"ORNG-8-1": "working"}) is working
    assert duties.SELLER_LATE.sanction is Sanction.NONE


def test_the_sale_of_the_vehicle_is_the_signature_only_under_the_other_reading():
    facts = {
        "vehicle.acquired_on": "2026-03-02",
        "policy.signed_on": "2026-03-04",
        "policy.signed_electronically": False,
        "policy.declared_by_seller_on": "2026-03-09",
    }
    assert value(duties.SELLER_LATE.broken, facts) is True
    assert value(duties.SELLER_LATE.broken, facts, {"ORNG-1-8": "signature_only"}) is False


@pytest.mark.parametrize(
    ("dismantled", "started", "requested", "broken"),
    [
        ("none", "none", "none", False),
        ("2026-03-10", "none", "none", True),
        ("none", "2026-03-10", "none", True),
        ("2026-03-10", "none", "2026-03-10", False),
        ("2026-03-09", "2026-03-12", "2026-03-10", True),
        ("2026-03-12", "2026-03-11", "2026-03-11", False),
        ("none", "2026-03-10", "2026-03-11", True),
    ],
)
def test_the_agreement_is_asked_for_before_the_vehicle_is_touched(dismantled, started, requested, broken):
    facts = {
        "repair.dismantled_on": dismantled,
        "repair.started_on": started,
        "repair.agreement_requested_on": requested,
    }
    assert value(duties.WORK_BEFORE_REQUEST, facts) is broken


@pytest.mark.parametrize(
    "changed",
    [
        {"repair.by_professional": False},
        {"maintenance.followed": False},
        {"maintenance.proved": False},
        {"vehicle.unapproved_parts": True},
        {"vehicle.modifications.other": True},
        {"repair.started_on": "2026-03-10"},
        {"premium.unpaid_amount": "0.01"},
    ],
)
def test_each_breach_may_lead_to_cancellation_and_takes_nothing_by_itself(changed):
    def shown(facts):
        breaches = [one["sanction"] for one in beside(facts).breaches()]
        found = answers.rights(CONTRACT, facts, date(2026, 3, 12))["rights"]
        return breaches, [one["state"] for one in found if one["key"] == "terminate_for_breach"]

    assert shown(GOOD) == ([], ["not_allowed"])
    assert shown(GOOD | changed) == (["droit de résilier"], ["allowed"])


def test_at_closing_a_breach_that_the_insurer_has_not_proved_gives_no_right():
    unknown = {name: fact for name, fact in GOOD.items() if name != "vehicle.unapproved_parts"}
    assert value(duties.TERMINATE_FOR_BREACH.ground, unknown) is None
    assert value(duties.TERMINATE_FOR_BREACH.ground, unknown, final=True) is False


@pytest.mark.parametrize("aggravated", [True, False, None])
def test_the_aggravated_part_stays_with_the_owner_and_is_taken_once(aggravated):
    facts = {} if aggravated is None else {"failure.aggravated": aggravated}
    assert value(duties.STOP_AND_PROTECT.broken, facts) is aggravated
    assert duties.STOP_AND_PROTECT.sanction is Sanction.AGGRAVATION_ONLY
    # The settlement of the breakdown takes it off: a harm here would take it twice.
    assert duties.STOP_AND_PROTECT.harm is None
