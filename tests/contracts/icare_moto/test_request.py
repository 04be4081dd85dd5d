"""Article 6: the call, the way to a repairer, repairs abroad, the appraisal; and what these chapters carry."""

from __future__ import annotations

import pytest

from clausier.contracts.icare_moto import duties, request
from clausier.rules.case import encode
from clausier.rules.nodes import Op
from clausier.rules.program import program
from clausier.rules.provisions import Information, Judgement, Sanction
from clausier.rules.uses import kept
from tests.contracts.icare_moto.assistance_cases import CONTRACT, STOPPED, beside, services, settled
from tests.contracts.icare_moto.repairs import TOWED, claim

ABROAD = {"event.country": "ES", "event.territory": "mainland"}


def value(term, facts, final=False):
    """The encoded value of one expression."""
    one = program({"it": term}, final=final)
    return kept.compile(one)(encode(CONTRACT.vocabulary, STOPPED | facts))[one.slot[one.outputs["it"].number]]


# --- the call --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("called", "impossible", "broken"), [(True, None, False), (False, True, False), (False, False, True)]
)
def test_the_member_calls_before_any_intervention_if_it_is_possible(called, impossible, broken):
    facts = {"event.called_before_intervention": called, "event.contact_impossible": impossible}

    assert value(duties.CALL_BEFORE_WORK.broken, facts) is broken


def test_a_missed_call_has_no_sanction_of_its_own():
    """The costs engaged without agreement are article 8's affair."""
    facts = {"event.called_before_intervention": False, "event.contact_impossible": False}

    assert settled("roadside", facts | {"roadside.tow_cost": "135.00"}) == ("covered", 135_00)


RIDING = {"vehicle.immobilised": False, "vehicle.safe_to_ride": True, "request.topic": "assistance"}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"request.topic": "assistance"}, "assistance"),
        ({"request.topic": "assistance", "event.territory": None}, "assistance"),
        ({"request.topic": "claim"} | ABROAD, "assistance_abroad"),
        (RIDING | {"vehicle.safe_to_ride": False}, "assistance"),
        (RIDING | ABROAD | {"vehicle.safe_to_ride": False}, "assistance_abroad"),
        (RIDING | {"roadside.seller_workshop_km": "49.9", "roadside.seller_has_workshop": True}, "seller_workshop"),
        (RIDING | {"roadside.seller_workshop_km": "50", "roadside.seller_has_workshop": True}, "recommended_repairer"),
        (RIDING | {"roadside.seller_workshop_km": "5", "roadside.seller_has_workshop": False}, "recommended_repairer"),
        ({"request.topic": "repair_agreement"}, "repair_agreement"),
        ({"request.topic": "foreign_repair"}, "foreign_repair"),
        ({"request.topic": "payment_question"}, None),
    ],
)
def test_each_request_finds_its_contact(facts, expected):
    found = [one["key"] for one in beside(facts).routes()]

    assert found == ([expected] if expected else [])


def test_an_unsafe_vehicle_goes_to_a_repairer_only_under_the_other_reading():
    facts = RIDING | {"vehicle.safe_to_ride": False, "roadside.seller_has_workshop": False}

    assert [one["key"] for one in beside(facts, {"MOTO-6.1-2": "to_the_repairer"}).routes()] == ["recommended_repairer"]


@pytest.mark.parametrize(
    ("agreement", "papers"),
    [
        ("before_work", {"repair_agreement", "repair_order"}),
        ("after_impossible_contact", {"repair_agreement", "repair_order"}),
        ("none", set()),
    ],
)
def test_an_agreement_is_no_repair_order(agreement, papers):
    facts = {"repair.agreement": agreement, "repair.ordered_by_policyholder": False}
    found = {one["key"]: one["present"] for one in beside(facts).documents()}

    assert set(found) & {"repair_agreement", "repair_order"} == papers
    assert found.get("repair_order", False) is False


# --- from abroad -----------------------------------------------------------------------------------------------------


def last_day(key, facts, readings=None):
    """The last day of a deadline that runs, or None."""
    return next((one["last_day"] for one in beside(facts, readings).running_deadlines() if one["key"] == key), None)


@pytest.mark.parametrize(
    ("paid", "expected"),
    [
        ("2026-04-30", "2026-05-11"),  # 1 and 8 May are holidays
        ("2026-03-09", "2026-03-16"),  # a Monday: the day itself is not counted
        ("2026-03-13", "2026-03-20"),
        ("2026-03-14", "2026-03-20"),
        ("2026-03-15", "2026-03-20"),
        ("2028-02-25", "2028-03-03"),
        ("none", None),
    ],
)
def test_the_paid_invoice_leaves_abroad_within_five_working_days(paid, expected):
    assert last_day("invoice_abroad", ABROAD | {"invoice.paid_on": paid}) == expected


def test_the_five_working_days_run_from_issue_only_under_the_other_reading():
    facts = ABROAD | {"invoice.issued_on": "2026-03-09", "invoice.paid_on": "2026-03-11"}

    assert last_day("invoice_abroad", facts) == "2026-03-18"
    assert last_day("invoice_abroad", facts, {"MOTO-6.2-4": "from_issue"}) == "2026-03-16"


@pytest.mark.parametrize(("sent", "state"), [("2026-03-16", "met"), ("2026-03-17", "late"), ("none", "open")])
def test_the_invoice_is_in_time_until_the_fifth_working_day(sent, state):
    found = beside(ABROAD | {"invoice.paid_on": "2026-03-09", "invoice.sent_on": sent}).running_deadlines()

    assert [one["state"] for one in found if one["key"] == "invoice_abroad"] == [state]


def test_no_invoice_deadline_at_home():
    assert last_day("invoice_abroad", {"invoice.paid_on": "2026-03-09"}) is None


@pytest.mark.parametrize(
    ("paid", "sent", "country", "late"),
    [
        ("2026-03-09", "2026-03-16", "ES", False),
        ("2026-03-09", "2026-03-17", "ES", True),
        ("2026-03-09", "none", "ES", False),
        ("2026-03-09", "2026-03-17", "FR", False),
        ("none", "2026-03-17", "ES", False),  # sent before it is paid: no time runs yet
    ],
)
def test_a_late_invoice_costs_only_the_proved_harm(paid, sent, country, late):
    facts = {"event.country": country, "invoice.paid_on": paid, "invoice.sent_on": sent}

    assert value(request.LATE_INVOICE.broken, facts) is late
    assert (request.LATE_INVOICE.sanction, request.LATE_INVOICE.of) == (Sanction.PROVEN_HARM, ("breakdown",))


@pytest.mark.parametrize(
    ("received", "complete", "country", "expected"),
    [
        ("2026-03-20", True, "ES", "2026-04-04"),
        ("2028-02-20", True, "ES", "2028-03-06"),
        ("2026-03-20", False, "ES", None),
        ("2026-03-20", True, "FR", None),
    ],
)
def test_a_repair_abroad_is_refunded_15_days_after_the_last_paper(received, complete, country, expected):
    facts = {"event.country": country, "document.received_on": received, "document.complete": complete}

    assert last_day("refund_abroad", facts) == expected


@pytest.mark.parametrize(("made", "state"), [("2026-04-04", "met"), ("2026-04-05", "late"), ("none", "open")])
def test_the_refund_is_in_time_until_the_fifteenth_day(made, state):
    facts = ABROAD | {"document.received_on": "2026-03-20", "document.complete": True, "payment.made_on": made}
    found = beside(facts).running_deadlines()

    assert [one["state"] for one in found if one["key"] == "refund_abroad"] == [state]


PAPERS = {
    "document.estimate_received": True,
    "repair.file_number_given": True,
    "invoice.original": True,
    "invoice.marked_paid": True,
    "document.file_reference_on_invoice": True,
}


@pytest.mark.parametrize("absent", [None, *PAPERS])
def test_every_paper_is_needed_for_a_refund_from_abroad(absent):
    facts = ABROAD | PAPERS | ({absent: False} if absent else {})
    (file,) = [one for one in beside(facts).documents() if one["key"] == "refund_file_abroad"]

    assert file["present"] is (absent is None)
    assert len(file["items"]) == (0 if absent is None else 1)
    assert request.REFUND_FILE.gate == ("breakdown",)


def test_the_estimate_goes_to_the_manager_who_gives_a_file_number():
    def sent(**facts):
        found = beside(ABROAD | facts | {"repair.estimate_sent_on": "2026-03-11"}).documents()
        return next(one["present"] for one in found if one["key"] == "estimate_abroad")

    assert sent(**{"repair.file_number_given": True}) is True
    assert sent(**{"repair.file_number_given": False}) is False


@pytest.mark.parametrize(
    ("facts", "holds"),
    [
        ({"event.country": "FR"}, True),
        (ABROAD | {"invoice.paid_on": "2026-03-12", "invoice.paid_by": "policyholder"}, True),
        (ABROAD | {"invoice.paid_on": "none"}, False),
        (ABROAD | {"invoice.paid_on": "2026-03-12", "invoice.paid_by": "insurer"}, False),
    ],
)
def test_abroad_the_refund_waits_until_the_member_has_paid(facts, holds):
    assert value(request.PAID_BY_THE_MEMBER.test, facts) is holds
    assert request.PAID_BY_THE_MEMBER.gate is True


def test_only_the_refund_of_the_repair_waits_for_the_paid_invoice_and_the_papers():
    card = {"event.country_on_green_card": True, "event.country_struck_out": False}
    payments = claim({**TOWED, **ABROAD, **card, "invoice.paid_on": "none"})["payments"]
    waits = {one["guarantee"]: [rule for gate in one["gates"] for rule in gate["rules"]] for one in payments}

    assert waits == {"breakdown": ["MOTO-6.2-3", "MOTO-6.2-5"], "roadside": []}


@pytest.mark.parametrize(
    ("facts", "cents"),
    [
        ({"invoice.currency": "eur", "invoice.amount": "412.30"}, 412_30),
        ({"invoice.foreign_amount": "395.50", "law.exchange_rate_eur": "1.047100"}, 414_13),
        ({"invoice.foreign_amount": "100.00", "law.exchange_rate_eur": "0.000050"}, 1),
        ({"invoice.foreign_amount": "100.00", "law.exchange_rate_eur": "0.000049"}, 0),
        ({"invoice.foreign_amount": "100.00"}, None),
    ],
)
def test_a_foreign_invoice_is_converted_and_rounded_once(facts, cents):
    assert value(request.INVOICE_IN_EUROS, {"invoice.currency": "other"} | facts) == cents


def test_the_rate_is_that_of_the_day_of_the_invoice():
    facts = ABROAD | {"invoice.currency": "eur", "invoice.amount": "412.30", "invoice.issued_on": "2026-03-12"}

    assert services(facts)["converted_invoice"] == {"montant en euros": "412.30", "jour du cours": "2026-03-12"}
    assert "converted_invoice" not in services(facts | {"event.country": "FR"})
    assert "converted_invoice" not in services(facts | {"invoice.issued_on": "none"})


# --- appraisal -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked_by", "member", "insurer"), [("policyholder", "180.00", "0.00"), ("insurer", "0.00", "180.00")]
)
def test_who_asks_for_the_appraisal_pays_for_it(asked_by, member, insurer):
    facts = {"expert.appointed_by": asked_by, "expert.cost": "180.00"}

    assert services(facts)["appraisal_cost"] == {
        "à la charge de l'adhérent": member,
        "à la charge de l'assureur": insurer,
    }


@pytest.mark.parametrize("dispute", [True, False])
def test_a_disagreement_opens_the_appraisal(dispute):
    assert bool(beside({"complaint.dispute_exists": dispute}).remedies()) is dispute


def test_the_report_of_one_party_goes_to_the_other():
    facts = {"expert.appointed_by": "insurer", "expert.report_on": "2026-03-20", "expert.report_shared": False}
    (report,) = [one for one in beside(facts).documents() if one["key"] == "appraisal_report"]

    assert report["present"] is False


# --- what these chapters carry ---------------------------------------------------------------------------------------

SECTIONS = {
    "D": (8, 11), "1.1.2": (1,), "3.2": (3,), "5": (1, 2, 3), "5.1": (1, 2), "5.1.2": (1, 2, 3), "5.2": (1, 2, 3, 4),
    "5.3": range(1, 9), "5.4": range(1, 7), "5.5": (1, 2), "5.6": (1, 2, 3), "5.7": (1, 2, 3, 4), "6": (1,),
    "6.1": (1, 2, 3, 4), "6.2": range(1, 8), "6.3": (1, 2),
}  # fmt: skip
RULES = {f"MOTO-{section}-{number}" for section, numbers in SECTIONS.items() for number in numbers}
DOUBTS = (
    "D-11", "1.1.2-1", "5-1", "5.1-1", "5.1.2-1", "5.1.2-2", "5.1.2-3", "5.2-1", "5.2-2", "5.2-4", "5.3-1", "5.3-4",
    "5.3-8", "5.4-1", "5.4-3", "5.4-4", "5.4-5", "5.4-6", "5.5-2", "5.6-1", "5.6-2", "5.7-1", "5.7-3", "6.1-2", "6.1-3",
    "6.1-4", "6.2-1", "6.2-4", "6.2-6",
)  # fmt: skip


def test_every_rule_of_the_chapters_is_executed():
    cited = {rule for node in CONTRACT.nodes() if node.op is Op.NAMED for rule in node.data.rules}
    stated = {
        rule for one in CONTRACT.provisions if not isinstance(one, (Information, Judgement)) for rule in one.rules
    }  # fmt: skip

    assert sorted(RULES - cited - stated) == []


def test_every_doubt_of_the_chapters_is_a_reading():
    assert sorted({f"MOTO-{doubt}" for doubt in DOUBTS} - set(CONTRACT.readings)) == []


def test_a_doubt_has_one_set_of_meanings():
    found: dict[str, set] = {}
    for node in CONTRACT.nodes():
        if node.op is Op.READING:
            found.setdefault(node.data.id, set()).add(node.data)

    assert [doubt for doubt, readings in found.items() if len(readings) > 1] == []
