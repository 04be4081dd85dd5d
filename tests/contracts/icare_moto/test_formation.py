"""Articles 3.1 and 3.3: the contract is alive at the event, or the clause that ended it says so."""

import pytest

from clausier.contracts.icare_moto import formation
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.decide import prepare
from clausier.rules.provisions import Condition
from tests.contracts.icare_moto.policies import LIVES, QUIET, UNPAID, value

BY_MEMBER = {"termination.by": "policyholder", "termination.ground": "after_first_year", "termination.channel": "email"}
BY_INSURER = {"termination.by": "insurer", "termination.channel": "registered_letter_receipt"}

# What happened, the last covered day, the first day on which the claim is refused, and the rule that refuses it.
ENDINGS = [
    ({"vehicle.sold_on": "2026-04-18"}, "2026-04-18", "2026-04-19", "MOTO-10-1"),
    ({"vehicle.stolen_on": "2026-04-18"}, "2026-04-18", "2026-04-19", "MOTO-3.4.1-1"),
    ({"vehicle.destroyed_on": "2026-04-18"}, "2026-04-18", "2026-04-19", "MOTO-3.4.1-1"),
    ({"history.paid_at_ceiling_on": "2026-04-18"}, "2026-04-18", "2026-04-19", "MOTO-3.4.1-2"),
    ({"financing.repaid_early_on": "2026-04-18"}, "2026-04-18", "2026-04-19", "MOTO-3.4.1-3"),
    ({"financing.cancelled_on": "2026-04-18"}, "2026-04-18", "2026-04-19", "MOTO-3.4.1-4"),
    ({**BY_MEMBER, "termination.received_on": "2026-01-31"}, "2026-02-28", "2026-03-01", None),
    ({**BY_MEMBER, "termination.received_on": "2026-02-10"}, "2026-03-10", "2026-03-11", "MOTO-3.4.2-2"),
    (
        {**BY_INSURER, "termination.ground": "claim", "termination.received_on": "2026-03-31"},
        "2026-04-30",
        "2026-05-01",
        "MOTO-3.4.3-3",
    ),
    (
        {**BY_INSURER, "termination.ground": "anniversary", "termination.sent_on": "2025-12-10"},
        "2026-02-09",
        "2026-02-10",
        "MOTO-3.4.3-6",
    ),
    (
        {**BY_INSURER, "termination.ground": "anniversary", "termination.sent_on": "2025-12-11"},
        "2027-02-09",
        "2027-02-10",
        "MOTO-3.4.3-6",
    ),
    (
        {**BY_MEMBER, "termination.ground": "other_policy_cancelled", "termination.received_on": "2026-03-20"},
        "2026-04-20",
        "2026-04-21",
        "MOTO-3.4.3-4",
    ),
    (
        {**BY_MEMBER, "termination.ground": "renewal_notice_late", "termination.sent_on": "2026-04-10"},
        "2026-04-10",
        "2026-04-11",
        "MOTO-3.1-2",
    ),
    (
        {"election.misstatement_answer": "cancel", "misstatement.notified_on": "2026-03-01"},
        "2026-03-11",
        "2026-03-12",
        "MOTO-2.3-4",
    ),
    ({"renunciation.received_on": "2025-03-01"}, "2025-03-01", "2025-03-02", "MOTO-3.5.3-1"),
    (UNPAID, "2026-02-11", "2026-02-12", "MOTO-9.2-2"),
    ({}, "2031-02-09", "2031-02-10", "MOTO-3.1-2"),
]


def failing(facts):
    """The rules of the conditions that the case does not meet; none may stay open."""
    tests = {one: value(one.test, facts) for one in LIVES.of_kind(Condition)}
    assert None not in tests.values()
    return {rule for one, met in tests.items() if not met for rule in one.rules}


@pytest.mark.parametrize(("facts", "last", "first", "rule"), ENDINGS)
def test_the_last_covered_day_is_paid_and_the_next_is_refused_by_its_clause(facts, last, first, rule):
    if rule is None:  # within the first year: the request had no effect
        assert failing({**QUIET, **facts, "event.on": first}) == set()
        return
    assert failing({**QUIET, **facts, "event.on": last}) == set()
    assert rule in failing({**QUIET, **facts, "event.on": first})


@pytest.mark.parametrize(("on", "covered"), [("2025-02-09", False), ("2025-02-10", True)])
def test_nothing_is_covered_before_the_signature(on, covered):
    assert value(formation.FORMED.test, {**QUIET, "event.on": on}) is covered


def test_a_leap_day_signature_lasts_to_the_27th_of_february():
    facts = {**QUIET, "policy.signed_on": "2024-02-29", "event.on": "2030-02-27"}
    assert failing(facts) == set()
    assert failing({**facts, "event.on": "2030-02-28"}) == {"MOTO-3.1-2"}


def test_the_normal_end_of_the_loan_ends_the_contract_only_in_the_other_reading():
    facts = {**QUIET, "financing.ends_on": "2026-01-31"}
    other = {"MOTO-P-3": "ends_with_loan"}
    assert value(formation.WITHIN_ITS_DURATION.test, facts) is True
    assert value(formation.WITHIN_ITS_DURATION.test, facts, other) is False


@pytest.mark.parametrize(
    ("loan_ends", "last"),
    [("2026-01-31", "2026-01-31"), ("2031-02-10", "2031-02-09"), ("2033-01-31", "2031-02-09"), ("none", "2031-02-09")],
)
def test_a_longer_loan_does_not_lengthen_the_contract(loan_ends, last):
    facts = {**QUIET, "financing.ends_on": loan_ends}
    assert value(formation.LAST_DAY, facts, {"MOTO-P-3": "ends_with_loan"}) == last
    assert value(formation.LAST_DAY, facts) == "2031-02-09"


@pytest.mark.parametrize(
    ("facts", "reading", "alive"),
    [
        ({"misstatement.ineligible_from_start": True}, "law", False),
        ({"misstatement.ineligible_from_start": True, "misstatement.found": "after_loss"}, "law", True),
        ({"misstatement.ineligible_from_start": True, "misstatement.found": "after_loss"}, "contract", False),
        ({"misstatement.ineligible_from_start": False}, "contract", True),
    ],
)
def test_an_ineligible_vehicle_voids_the_contract_unless_article_2_3_applies(facts, reading, alive):
    assert value(formation.NOT_VOID.test, {**QUIET, **facts}, {"MOTO-3.1-4": reading}) is alive


def test_an_ending_that_nobody_proved_does_not_refuse_at_closing():
    facts = {name: told for name, told in QUIET.items() if name != "vehicle.sold_on"}
    assert value(formation.NOT_SOLD.test, facts) is None
    assert value(formation.NOT_SOLD.test, facts, final=True) is True
    facts = {name: told for name, told in QUIET.items() if name != "misstatement.ineligible_from_start"}
    assert value(formation.NOT_VOID.test, facts) is None
    assert value(formation.NOT_VOID.test, facts, final=True) is True


def test_an_ending_that_did_not_happen_refuses_nothing_even_if_the_day_of_the_event_is_unknown():
    facts = {name: told for name, told in QUIET.items() if name != "event.on"}
    assert value(formation.NOT_SOLD.test, facts) is True
    assert value(formation.NOT_SOLD.test, {**facts, "vehicle.sold_on": "2026-04-18"}) is None


def test_an_insurer_letter_without_receipt_ends_nothing():
    letter = {**QUIET, **BY_INSURER, "termination.channel": "registered_letter", "event.on": "2026-06-01"}
    claim = {**letter, "termination.ground": "claim", "termination.received_on": "2026-03-31"}
    yearly = {**letter, "termination.ground": "anniversary", "termination.sent_on": "2025-12-01"}
    assert failing(claim) == set()
    assert failing(yearly) == set()
    assert value(formation.NOT_TERMINATED.test, yearly, {"MOTO-3.4.3-1": "not_yearly"}) is False


@pytest.mark.parametrize(
    ("facts", "due"),
    [
        ({"policy.precontract_information_given": False}, {"precontract_information"}),
        ({"policy.precontract_information_given": True}, set()),
        ({"policy.signed_electronically": True, "policy.confirmation_sent_on": "none"}, {"membership_confirmation"}),
        ({"policy.form_signed": True, "policy.confirmation_sent_on": "2025-02-12"}, set()),
        ({"policy.signed_electronically": True, "policy.documents_available": False}, {"online_space"}),
        ({"policy.form_signed": True, "policy.confirmation_sent_on": "none"}, {"membership_confirmation"}),
        (
            {"policy.signed_electronically": False, "policy.form_signed": False, "policy.confirmation_sent_on": "none"},
            set(),
        ),
        ({"policy.signed_electronically": False, "policy.documents_available": False}, set()),
        ({"policy.signed_electronically": True, "policy.documents_available": True}, set()),
        ({"request.topic": "contract_copy"}, {"contract_papers"}),
        ({"request.topic": "complaint"}, {"contract_papers"}),
        ({"request.topic": "mediation"}, {"contract_papers"}),
        ({"request.topic": "partners"}, {"broker_disclosures"}),
        ({"request.topic": "intermediary"}, {"broker_disclosures"}),
        ({"policyholder.debit_mandate_signed": False}, {"debit_mandate"}),
        ({"policyholder.debit_mandate_signed": True, "policyholder.bank_account_area": "sepa"}, set()),
        ({"policyholder.debit_mandate_signed": True, "policyholder.bank_account_area": "other"}, {"debit_mandate"}),
    ],
)
def test_the_papers_that_are_called_for(facts, due):
    papers = Beside(LIVES, prepare(LIVES, facts), {}, False).documents()
    assert {one["key"] for one in papers} == due


ACCOUNT, MANDATE = "les coordonnées d'un compte de la zone", "le mandat signé"
ORIGINAL, LOGIN = "l'original électronique conservé, seul à faire foi", "les identifiants par courriel"
PARTNERS = "la liste de ses assureurs partenaires"
NOT_ONLINE = {"policy.signed_electronically": True, "policy.documents_available": False}
NO_LOGIN = {**NOT_ONLINE, "policyholder.email_given": False}


@pytest.mark.parametrize(
    ("facts", "key", "held", "left_out"),
    [
        (
            {"policyholder.debit_mandate_signed": False, "policyholder.bank_account_area": "sepa"},
            "debit_mandate",
            {MANDATE},
            {ACCOUNT},
        ),
        (
            {"policyholder.debit_mandate_signed": True, "policyholder.bank_account_area": "other"},
            "debit_mandate",
            {ACCOUNT},
            {MANDATE},
        ),
        ({"request.topic": "complaint", "policy.signed_electronically": True}, "contract_papers", {ORIGINAL}, set()),
        ({"request.topic": "complaint", "policy.signed_electronically": False}, "contract_papers", set(), {ORIGINAL}),
        ({"request.topic": "partners"}, "broker_disclosures", {PARTNERS}, set()),
        ({"request.topic": "intermediary"}, "broker_disclosures", set(), {PARTNERS}),
        ({**NO_LOGIN, "policyholder.email_given": True}, "online_space", {LOGIN}, set()),
        (NO_LOGIN, "online_space", set(), {LOGIN}),
    ],
)
def test_a_paper_holds_only_what_is_needed(facts, key, held, left_out):
    papers = Beside(LIVES, prepare(LIVES, facts), {}, False).documents()
    (paper,) = [one for one in papers if one["key"] == key]
    assert held <= set(paper["items"])
    assert not left_out & set(paper["items"])


@pytest.mark.parametrize(
    ("facts", "key", "present"),
    [
        ({"policyholder.debit_mandate_signed": True, "policyholder.bank_account_area": "other"}, "debit_mandate", True),
        ({"policyholder.debit_mandate_signed": False}, "debit_mandate", False),
        ({"request.topic": "contract_copy", "policy.original_stored": False}, "contract_papers", False),
        ({"policy.form_signed": True, "policy.confirmation_sent_on": "none"}, "membership_confirmation", False),
    ],
)
def test_whether_a_paper_is_there(facts, key, present):
    papers = Beside(LIVES, prepare(LIVES, facts), {}, False).documents()
    assert {one["key"]: one["present"] for one in papers}[key] is present


def test_the_contract_goes_with_a_financed_vehicle():
    asked = {"financing.financed": True, "financing.for_this_vehicle": True}
    assert answers.eligible(LIVES, asked)["eligible"] is True
    not_financed = answers.eligible(LIVES, {**asked, "financing.financed": False})
    assert [one["rules"] for one in not_financed["grounds"]] == [["MOTO-P-3"]]
    refused = answers.eligible(LIVES, {**asked, "financing.for_this_vehicle": False})
    assert [one["rules"] for one in refused["grounds"]] == [["MOTO-P-3"]]


def test_no_ending_counts_once_the_manager_has_confirmed_that_the_contract_is_in_force():
    ended = {**QUIET, "vehicle.sold_on": "2026-03-01"}

    assert failing(ended) == {"MOTO-10-1"}
    assert failing({**ended, "policy.confirmed_in_force": True}) == set()
