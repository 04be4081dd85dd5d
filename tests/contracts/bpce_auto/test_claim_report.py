"""When an event must be reported, and that lateness costs only what it harmed."""

from __future__ import annotations

from datetime import date

import pytest

from clausier.contracts.bpce_auto import claim_report
from clausier.rules.answers import deadlines, rights, routes
from clausier.rules.contract import Contract
from tests.contracts.world import close

REPORT = Contract(
    key="bpce_auto",
    edition="2024-02-01",
    title="Assurance AUTO, déclaration",
    document="conditions générales AUTO de BPCE Assurances IARD",
    chapters=(claim_report,),
)


STOLEN = {"event__kind": "theft"}


def last_day(key, **facts):
    base = {"event.kind": "accident", "event.ministerial_order": "none"}
    given = {**base, **{name.replace("__", "."): value for name, value in facts.items()}}
    found = deadlines(REPORT, close(REPORT, given))["deadlines"]
    return {one["key"]: one["last_day"] for one in found}.get(key)


@pytest.mark.parametrize(
    ("title", "key", "facts", "expected"),
    [
        ("BPCE-V-05 : vol vu un jeudi", "report_theft", STOLEN | {"event__known_on": "2026-07-30"}, "2026-08-03"),
        ("vol découvert un vendredi", "report_theft", STOLEN | {"event__known_on": "2026-07-31"}, "2026-08-04"),
        ("accident la veille du 14 juillet", "report", {"event__known_on": "2026-07-13"}, "2026-07-21"),
        ("accident un samedi", "report", {"event__known_on": "2026-08-01"}, "2026-08-07"),
        ("litige", "report_legal", {"event__kind": "dispute", "event__known_on": "2026-07-01"}, "2026-08-13"),
        (
            "catastrophe naturelle, trente jours de l'arrêté",
            "report_natural_disaster",
            {
                "event__ministerial_order": "natural_disaster",
                "event__natural_disaster_order_published_on": "2028-02-01",
            },
            "2028-03-02",
        ),
        (
            "catastrophe technologique connue avant l'arrêté",
            "report_technological_disaster",
            {
                "event__ministerial_order": "technological_disaster",
                "event__known_on": "2026-03-02",
                "event__technological_disaster_order_published_on": "2026-03-09",
            },
            "2026-03-16",
        ),
    ],
)  # fmt: skip
def test_the_last_day_to_report(title, key, facts, expected):
    assert last_day(key, **facts) == expected


def test_late_assistance_papers_cost_only_their_harm_whatever_the_contract_says():
    facts = {
        "event.kind": "breakdown",
        "event.ministerial_order": "none",
        "request.assistance_called_on": "2026-03-02",
        "request.assistance_papers_sent_on": "2026-03-10",
    }

    def state(readings=None, **more):
        found = rights(REPORT, close(REPORT, {**facts, **more}), date(2026, 3, 20), readings)["rights"]
        return next(one["state"] for one in found if one["key"] == "assistance_costs_back")

    assert state() == "not_allowed"
    assert state(**{"handler.harm_of_late_report": "120.00"}) == "allowed"
    assert state({"BPCE-4.1-22": "contract"}) == "allowed"


@pytest.mark.parametrize(
    ("facts", "contact"),
    [
        ({"request.papers_medical": True, "request.claim_reference_given": True}, "BPCE Assurances IARD"),
        ({"request.claim_reference_given": False}, "BPCE Assurances IARD, déclaration"),
    ],
)
def test_where_papers_go(facts, contact):
    found = routes(REPORT, close(REPORT, {"event.kind": "accident", "event.ministerial_order": "none", **facts}))

    assert [one["contact"] for one in found["routes"]] == [contact]
