"""Articles 12 and 13: the agreement, the expert, the papers, the payment, repairs abroad, and deceit."""

import pytest

from clausier.contracts.cirano_orange import request
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from clausier.rules.program import program
from clausier.rules.provisions import Sanction
from clausier.rules.uses import kept

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(request,))
FRANCE = {"event.country": "FR", "event.territory": "mainland"}
SPAIN = {"event.country": "ES", "event.territory": "mainland"}


def value(term, facts, readings=None, final=False):
    one = program({"it": term}, readings, final)
    return kept.compile(one)(encode(CONTRACT.vocabulary, facts))[one.slot[one.outputs["it"].number]]


def beside(facts):
    return Beside(CONTRACT, encode(CONTRACT.vocabulary, facts), {}, False)


def deadline(key, facts):
    found = answers.deadlines(CONTRACT, facts)["deadlines"]
    return next((one for one in found if one["key"] == key), None)


def document(key, facts):
    return next((one for one in beside(facts).documents() if one["key"] == key), None)


# --- the agreement ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("topic", "key", "said"),
    [
        ("repair_agreement", "repair_agreement", "Service Technique"),
        ("repair_agreement", "repair_agreement", "08 20 024 407"),
        ("repair_agreement", "repair_agreement", "pannes@cirano.com"),
        ("foreign_repair", "foreign_repair", "+33 8 20 024 407"),
        ("foreign_repair", "foreign_repair", "+33 970 809 054"),
    ],
)
def test_the_garage_asks_for_the_agreement_by_phone_mail_or_post(topic, key, said):
    [found] = answers.routes(CONTRACT, {"request.topic": topic})["routes"]
    assert found["key"] == key and said in found["contact"]


def test_other_requests_are_not_for_the_technical_desk():
    assert answers.routes(CONTRACT, {"request.topic": "refund"})["routes"] == []


@pytest.mark.parametrize(
    ("requested", "late", "calendar"),
    [
        ("2026-05-11", False, False),  # the fifth calendar day after the 6th
        ("2026-05-12", False, True),
        ("2026-05-15", False, True),
        ("2026-05-16", True, True),
        ("none", False, False),
    ],
)
def test_the_repairer_informs_the_desk_within_five_working_days_of_the_arrival(requested, late, calendar):
    facts = {"vehicle.left_at_garage_on": "2026-05-06", "repair.agreement_requested_on": requested}
    assert deadline("repairer_informs", facts)["last_day"] == "2026-05-15"
    assert value(request.REPAIRER_LATE.broken, facts) is late
    assert value(request.REPAIRER_LATE.broken, facts, {"ORNG-12-4": "contract"}) is calendar
    assert request.REPAIRER_LATE.sanction is Sanction.NONE


@pytest.mark.parametrize(("requested", "state"), [("2026-05-15", "met"), ("2026-05-18", "late"), ("none", "open")])
def test_the_repairer_is_in_time_until_the_fifth_working_day(requested, state):
    facts = {"vehicle.left_at_garage_on": "2026-05-06", "repair.agreement_requested_on": requested}
    assert deadline("repairer_informs", facts)["state"] == state
    assert deadline("repairer_informs", facts | {"vehicle.left_at_garage_on": "none"}) is None


@pytest.mark.parametrize(
    ("dismantled", "started", "reported", "impossible", "holds"),
    [
        ("none", "none", "none", False, True),
        ("none", "2026-03-10", "2026-03-10", False, True),
        ("none", "2026-03-10", "2026-03-11", False, False),
        ("2026-03-09", "2026-03-10", "2026-03-10", False, False),
        ("none", "2026-03-10", "none", False, False),
        ("none", "2026-03-10", "2026-03-11", True, True),
    ],
)
def test_the_manager_judges_the_claim_before_any_intervention(dismantled, started, reported, impossible, holds):
    facts = {
        "repair.dismantled_on": dismantled,
        "repair.started_on": started,
        "event.reported_on": reported,
        "event.contact_impossible": impossible,
    }
    assert value(request.JUDGED_BEFORE_WORK.holds, facts) is holds
    assert request.JUDGED_BEFORE_WORK.of == ("breakdown",)


@pytest.mark.parametrize(
    ("agreement", "harm", "refused", "strict"),
    [
        ("before_work", "0.00", False, False),
        ("after_impossible_contact", "0.00", False, True),
        ("after_impossible_contact", "10.00", True, True),
        ("none", "0.00", True, True),
    ],
)
def test_costs_without_agreement_are_refused_as_article_5_refuses_them(agreement, harm, refused, strict):
    facts = {"repair.agreement": agreement, "handler.harm_of_late_report": harm}
    assert value(request.COSTS_WITHOUT_AGREEMENT.applies, facts) is refused
    assert value(request.COSTS_WITHOUT_AGREEMENT.applies, facts, {"ORNG-5B-28": "strict"}) is strict
    assert request.COSTS_WITHOUT_AGREEMENT.of == ("breakdown",)


CLEAR = {"document.requested": False, "document.complete": False, "expert.appointed_on": "none"}


@pytest.mark.parametrize(
    ("changed", "last_day"),
    [
        ({}, "2026-03-10"),
        ({"document.requested": True}, None),
        ({"document.requested": True, "document.complete": True}, "2026-03-10"),
        ({"expert.appointed_on": "2026-03-10"}, None),
        ({"repair.agreement_requested_on": "none"}, None),
    ],
)
def test_the_agreement_is_given_at_once_when_nothing_stands_in_the_way(changed, last_day):
    found = deadline("agreement", CLEAR | {"repair.agreement_requested_on": "2026-03-10"} | changed)
    assert (found and found["last_day"]) == last_day


@pytest.mark.parametrize(("agreed", "state"), [("2026-03-10", "met"), ("2026-03-11", "late")])
def test_an_agreement_of_the_next_day_is_late(agreed, state):
    facts = CLEAR | {"repair.agreement_requested_on": "2026-03-10", "repair.agreed_on": agreed}
    assert deadline("agreement", facts)["state"] == state


def test_the_repair_order_is_signed_when_the_vehicle_arrives():
    facts = {"vehicle.left_at_garage_on": "2026-03-10", "repair.ordered_by_policyholder": True}
    assert document("repair_order", facts)["present"] is True
    assert document("repair_order", facts | {"vehicle.left_at_garage_on": "none"}) is None


@pytest.mark.parametrize("complete", [True, False])
def test_papers_are_produced_only_when_they_are_asked_for(complete):
    asked = {"document.requested": True, "document.complete": complete}
    found = document("claim_papers", asked)
    assert found["present"] is complete and len(found["items"]) == 5
    assert document("claim_papers", asked | {"document.requested": False}) is None


# --- the expert ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reported", "last_day"),
    [
        ("2026-05-06", "2026-05-19"),  # without 8 May and Ascension
        ("2026-03-02", "2026-03-11"),
        ("2026-03-07", "2026-03-17"),  # a Saturday
        ("2026-12-23", "2027-01-05"),  # without Christmas and New Year
    ],
)
def test_an_expert_is_appointed_within_seven_working_days_of_the_report(reported, last_day):
    assert deadline("appoint_expert", {"event.reported_on": reported})["last_day"] == last_day


@pytest.mark.parametrize(("appointed", "state"), [("2026-03-11", "met"), ("2026-03-12", "late"), ("none", "open")])
def test_the_expert_is_in_time_until_the_seventh_working_day(appointed, state):
    facts = {"event.reported_on": "2026-03-02", "expert.appointed_on": appointed}
    assert deadline("appoint_expert", facts)["state"] == state


@pytest.mark.parametrize(
    ("appointed", "visited", "started", "holds", "must_wait"),
    [
        ("none", "none", "2026-03-03", True, True),
        ("2026-03-03", "none", "none", True, True),
        ("2026-03-03", "2026-03-05", "2026-03-05", True, True),
        ("2026-03-03", "2026-03-05", "2026-03-04", False, False),
        ("2026-03-03", "none", "2026-03-11", False, False),  # the seventh working day after 2 March
        ("2026-03-03", "none", "2026-03-12", True, False),
        ("2026-03-03", "2026-03-20", "2026-03-12", True, False),  # a visit that comes too late changes nothing
    ],
)
def test_work_waits_for_the_expert_but_not_beyond_seven_working_days(appointed, visited, started, holds, must_wait):
    facts = {
        "event.reported_on": "2026-03-02",
        "expert.appointed_on": appointed,
        "expert.visited_on": visited,
        "repair.started_on": started,
    }
    assert value(request.WORK_AFTER_EXPERT.holds, facts) is holds
    assert value(request.WORK_AFTER_EXPERT.holds, facts, {"ORNG-13-1": "must_wait"}) is must_wait
    assert request.WORK_AFTER_EXPERT.of == ("breakdown",)


@pytest.mark.parametrize(("report", "present"), [("2026-03-12", True), ("none", False)])
def test_the_appointed_expert_reports_to_the_manager(report, present):
    facts = {"expert.appointed_on": "2026-03-03", "expert.report_on": report}
    found = document("expert_report", facts)
    assert found["present"] is present and len(found["items"]) == 3
    assert document("expert_report", facts | {"expert.appointed_on": "none"}) is None


# --- the payment -----------------------------------------------------------------------------------------------------

AGREED = {"repair.agreement": "before_work", "document.requested": False, "document.received_on": "none"}


@pytest.mark.parametrize(
    ("invoice", "papers", "last_day"),
    [
        ("2026-03-01", "none", "2026-03-31"),  # the 30th day is the last of March
        ("2026-03-02", "none", "2026-04-30"),
        ("2026-01-29", "none", "2026-02-28"),
        ("2028-01-30", "none", "2028-02-29"),
        ("2026-03-01", "2026-03-02", "2026-04-30"),
        ("2026-03-02", "2026-02-01", "2026-04-30"),
        ("none", "2026-03-02", None),
    ],
)
def test_the_repairer_is_paid_thirty_days_then_the_end_of_the_month(invoice, papers, last_day):
    facts = AGREED | {"invoice.received_on": invoice, "document.received_on": papers}
    found = deadline("pay_repair", facts)
    assert (found and found["last_day"]) == last_day


@pytest.mark.parametrize(
    ("changed", "runs"),
    [
        ({"repair.agreement": "none"}, False),
        ({"repair.agreement": "after_impossible_contact"}, True),
        ({"document.requested": True, "document.complete": False}, False),
        ({"document.requested": True, "document.complete": True}, True),
    ],
)
def test_the_payment_waits_for_the_agreement_and_the_papers_asked_for(changed, runs):
    facts = AGREED | {"invoice.received_on": "2026-03-02"} | changed
    assert (deadline("pay_repair", facts) is not None) is runs


@pytest.mark.parametrize(("paid", "state"), [("2026-04-30", "met"), ("2026-05-01", "late"), ("none", "open")])
def test_the_payment_is_in_time_until_the_last_day_of_the_month(paid, state):
    facts = AGREED | {"invoice.received_on": "2026-03-02", "payment.made_on": paid}
    assert deadline("pay_repair", facts)["state"] == state


@pytest.mark.parametrize(
    ("received", "requested", "complete", "present", "items"),
    [
        ("2026-04-01", False, False, True, 0),
        ("2026-04-01", True, True, True, 0),
        ("2026-04-01", True, False, False, 1),
        ("none", False, False, False, 1),
        ("none", True, False, False, 2),
    ],
)
def test_the_repairer_sends_the_invoice_and_what_was_asked_for(received, requested, complete, present, items):
    facts = {
        "repair.agreement": "before_work",
        "invoice.received_on": received,
        "document.requested": requested,
        "document.complete": complete,
    }
    found = document("repair_invoice", facts)
    assert (found["present"], len(found["items"])) == (present, items)
    assert document("repair_invoice", facts | {"repair.agreement": "none"}) is None
    assert request.INVOICE.gate == ("breakdown",)


# --- abroad ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("where", "agreement", "holds"),
    [
        (FRANCE, "none", True),
        (SPAIN, "before_work", True),
        (SPAIN, "after_impossible_contact", True),
        (SPAIN, "none", False),
    ],
)
def test_abroad_too_the_garage_obtains_the_agreement_first(where, agreement, holds):
    assert value(request.AGREED_ABROAD.holds, where | {"repair.agreement": agreement}) is holds
    assert request.AGREED_ABROAD.of == ("breakdown",)


PAID_ABROAD = SPAIN | {
    "payment.direct_to_repairer": False,
    "repair.agreement": "before_work",
    "invoice.amount": "900.00",
    "expert.metropolitan_cost": "750.00",
    "invoice.received_on": "2026-03-20",
}


@pytest.mark.parametrize(
    ("changed", "at_most"),
    [
        ({}, "750.00"),
        ({"invoice.amount": "700.00"}, "700.00"),
        ({"payment.direct_to_repairer": True}, None),
        ({"repair.agreement": "none"}, None),
        (FRANCE, None),
    ],
)
def test_what_the_member_paid_abroad_is_refunded_within_metropolitan_scales(changed, at_most):
    found = [one["figures"] for one in beside(PAID_ABROAD | changed).services() if one["key"] == "refund_abroad"]
    assert found == ([] if at_most is None else [{"au plus": at_most}])


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, (True, 0)),
        ({"invoice.received_on": "none"}, (False, 1)),
        ({"payment.direct_to_repairer": True}, None),
        (FRANCE, None),
    ],
)
def test_the_refund_from_abroad_waits_for_the_invoices(changed, expected):
    found = document("invoices_abroad", PAID_ABROAD | changed)
    assert (found and (found["present"], len(found["items"]))) == expected
    assert request.INVOICES_FROM_ABROAD.gate == ("breakdown",)


# --- deceit ----------------------------------------------------------------------------------------------------------

HONEST = {
    "misstatement.about_claim": False,
    "misstatement.intentional": False,
    "document.false_document": False,
    "event.known_on": "2026-05-06",
    "vehicle.immobilised_on": "2026-05-06",
    "vehicle.left_at_garage_on": "2026-05-06",
    "event.reported_on": "2026-05-15",
    "repair.agreement_requested_on": "none",
    "repair.dismantled_on": "none",
    "repair.started_on": "none",
    "failure.aggravated": False,
    "handler.force_majeure": False,
    "handler.harm_of_late_report": "0.00",
    "payment.paid_before": "450.00",
}
LATE = {"event.reported_on": "2026-05-18"}
HARM = {"handler.harm_of_late_report": "50.00"}


@pytest.mark.parametrize(
    ("changed", "taken", "if_harm", "as_written"),
    [
        ({}, False, False, False),
        ({"misstatement.about_claim": True, "misstatement.intentional": True}, True, True, True),
        ({"misstatement.about_claim": True}, False, False, False),
        ({"misstatement.intentional": True}, False, False, False),
        ({"document.false_document": True}, True, True, True),
        (LATE, False, False, True),
        (LATE | HARM, False, True, True),
        (LATE | HARM | {"handler.force_majeure": True}, False, False, True),
        (LATE | {"handler.harm_of_late_report": "0.01"}, False, True, True),
        (HARM, False, False, False),
        ({"failure.aggravated": True}, False, False, True),
        ({"repair.started_on": "2026-05-07"}, False, False, True),
    ],
)
def test_only_deceit_forfeits_unless_the_threat_is_read_to_the_letter(changed, taken, if_harm, as_written):
    facts = HONEST | changed
    assert value(request.NO_DECEIT.broken, facts) is taken
    assert value(request.NO_DECEIT.broken, facts, {"ORNG-12-1": "forfeit_if_harm"}) is if_harm
    assert value(request.NO_DECEIT.broken, facts, {"ORNG-12-1": "contract"}) is as_written
    assert (request.NO_DECEIT.sanction, request.NO_DECEIT.of) == (Sanction.FORFEIT, ("breakdown",))


@pytest.mark.parametrize(("deceived", "amounts"), [(True, ["450.00"]), (False, [])])
def test_who_deceived_the_desk_gives_back_what_was_paid(deceived, amounts):
    found = beside(HONEST | {"document.false_document": deceived}).recoveries()
    assert [one["amount"] for one in found] == amounts


def test_at_closing_a_deceit_that_the_insurer_has_not_proved_costs_nothing():
    unknown = {name: fact for name, fact in HONEST.items() if name != "document.false_document"}
    assert value(request.NO_DECEIT.broken, unknown) is None
    assert value(request.NO_DECEIT.broken, unknown, final=True) is False
    assert value(request.SUMS_BACK.ground, unknown, final=True) is False
