"""Article 10.1: how long the contract lasts, the wait, and the warranties that come first."""

import pytest

from clausier.contracts.cirano_orange import formation
from tests.contracts.cirano_orange.policies import beside, right, value


@pytest.mark.parametrize(
    ("start", "count", "last"),
    [
        ("2024-05-01", 36, "2027-04-30"),
        ("2025-08-31", 6, "2026-02-27"),  # 28 February begins without cover
        ("2024-02-29", 12, "2025-02-27"),
        ("2024-02-29", 48, "2028-02-28"),
        ("2025-06-02", 24, "2027-06-01"),
        ("2025-06-02", 60, "2030-06-01"),
    ],
)
def test_the_last_day_of_the_chosen_duration(start, count, last):
    assert value(formation.LAST_DAY, {"policy.starts_on": start, "policy.duration_months": count}) == last


@pytest.mark.parametrize(
    ("on", "covered"), [("2025-06-01", False), ("2025-06-02", True), ("2028-06-01", True), ("2028-06-02", False)]
)
def test_nothing_is_covered_before_the_start_or_after_the_term(on, covered):
    assert value(formation.WITHIN_ITS_DURATION.test, {"event.on": on}) is covered


@pytest.mark.parametrize(
    ("count", "wrong"),
    [(6, False), (12, False), (24, False), (36, False), (48, False), (60, False), (5, True), (18, True), (72, True)],
)
def test_only_six_durations_are_offered(count, wrong):
    broken = [one["rules"] for one in beside({"policy.duration_months": count}).breaches()]
    assert (["ORNG-FIP-17", "ORNG-10.1-1"] in broken) is wrong


@pytest.mark.parametrize(
    ("count", "commitment"), [(6, "2025-12-01"), (12, "2026-06-01"), (24, "2026-06-01"), (60, "2026-06-01")]
)
def test_the_commitment_is_twelve_months_but_six_for_a_contract_of_six(count, commitment):
    facts = {"policy.duration_months": count}
    assert value(formation.COMMITMENT_ENDS_ON, facts) == commitment
    assert value(formation.SIX_MONTHS, facts) is (count == 6)
    assert right("free_of_commitment", facts, commitment)["state"] == "not_yet"
    assert right("free_of_commitment", facts, "2026-06-02")["state"] == "allowed"


@pytest.mark.parametrize("stated", [True, False])
def test_the_form_states_the_duration_and_its_dates(stated):
    papers = {one["key"]: one for one in beside({"policy.term_stated_on_form": stated}).documents()}
    assert ("membership_form" in papers) is not stated
    if not stated:
        assert papers["membership_form"]["present"] is False
        assert len(papers["membership_form"]["items"]) == 3


MARCH = {"policy.signed_on": "2026-03-02", "policy.starts_on": "2026-03-02"}
FEBRUARY = {"policy.signed_on": "2026-02-02", "policy.starts_on": "2026-02-02"}
LATER = {"policy.signed_on": "2026-03-02", "policy.starts_on": "2026-03-20"}
MUCH_LATER = {"policy.signed_on": "2026-03-02", "policy.starts_on": "2026-06-01"}


@pytest.mark.parametrize(
    ("facts", "readings", "first"),
    [
        (MARCH, {}, "2026-04-01"),  # thirty days are shorter than March
        (FEBRUARY, {}, "2026-03-02"),  # and longer than February
        (LATER, {}, "2026-04-01"),
        (MUCH_LATER, {}, "2026-06-01"),  # never before the start
        ({"policy.signed_on": "2026-01-31", "policy.starts_on": "2026-01-31"}, {}, "2026-02-28"),
        (MARCH, {"ORNG-FIP-18": "thirty_days"}, "2026-04-01"),
        (FEBRUARY, {"ORNG-FIP-18": "thirty_days", "ORNG-10.1-3": "longer"}, "2026-03-04"),
        (MARCH, {"ORNG-FIP-18": "one_month"}, "2026-04-02"),
        (FEBRUARY, {"ORNG-FIP-18": "one_month", "ORNG-10.1-3": "longer"}, "2026-03-02"),
        (MARCH, {"ORNG-10.1-2": "day_after", "ORNG-FIP-18": "thirty_days"}, "2026-04-02"),
        (LATER, {"ORNG-10.1-2": "day_after", "ORNG-FIP-18": "thirty_days"}, "2026-04-02"),
        (LATER, {"ORNG-10.1-3": "longer"}, "2026-04-20"),
        (MUCH_LATER, {"ORNG-10.1-3": "longer"}, "2026-07-01"),
        (MARCH, {"ORNG-10.1-3": "longer"}, "2026-04-02"),
    ],
)
def test_the_first_day_after_the_wait(facts, readings, first):
    assert value(formation.WAIT_OVER_ON, facts, readings) == first


@pytest.mark.parametrize(
    ("nature", "on", "covered"),
    [
        ("mechanical", "2026-03-31", False),
        ("mechanical", "2026-04-01", True),
        ("hydraulic", "2026-03-31", False),
        ("software", "2026-03-31", False),
        ("other", "2026-03-31", False),
        ("electrical", "2026-03-31", True),
        ("electronic", "2026-03-02", True),
        (None, "2026-03-31", None),
        (None, "2026-04-01", True),
    ],
)
def test_the_wait_spares_electrical_and_electronic_breakdowns(nature, on, covered):
    facts = {**MARCH, "failure.nature": nature, "event.on": on}
    assert value(formation.AFTER_THE_WAIT.test, facts) is covered
    waiting = value(formation.IN_WAITING_PERIOD, facts)
    assert (waiting if covered is None else not waiting) is covered


def test_an_alternator_that_fails_on_day_twelve_is_covered():
    facts = {**FEBRUARY, "event.on": "2026-02-14", "failure.nature": "electrical"}
    facts |= {"warranty.manufacturer_ends_on": "2024-09-30"}
    assert value(formation.AFTER_THE_WAIT.test, facts) is True
    assert value(formation.AFTER_THE_WARRANTIES.test, facts) is True
    assert value(formation.COVER_STARTS_ON, facts) == "2026-02-02"
    assert value(formation.AFTER_THE_WAIT.test, {**facts, "failure.nature": "mechanical"}) is False


BOTH = {"warranty.manufacturer_ends_on": "2026-05-10", "warranty.seller_ends_on": "2026-06-15"}
SWAPPED = {"warranty.manufacturer_ends_on": "2026-06-15", "warranty.seller_ends_on": "2026-05-10"}


@pytest.mark.parametrize(
    ("warranties", "readings", "last"),
    [
        ({"warranty.manufacturer_ends_on": "2026-05-10"}, {}, "2026-05-10"),
        ({"warranty.seller_ends_on": "2026-06-15"}, {}, "2026-06-15"),
        (BOTH, {}, "2026-06-15"),
        (BOTH, {"ORNG-FIP-20": "first_to_end"}, "2026-05-10"),
        (SWAPPED, {}, "2026-06-15"),
        (SWAPPED, {"ORNG-FIP-20": "first_to_end"}, "2026-05-10"),
    ],
)
def test_cover_follows_the_warranties_that_come_first(warranties, readings, last):
    facts = {**MARCH, **warranties, "event.on": last}
    assert value(formation.AFTER_THE_WARRANTIES.test, facts, readings) is False
    day_after = value(formation.AFTER_WARRANTIES_ON, facts, readings)
    assert value(formation.AFTER_THE_WARRANTIES.test, {**facts, "event.on": day_after}, readings) is True
    assert value(formation.COVER_STARTS_ON, facts, readings) == day_after
    assert day_after == {"2026-05-10": "2026-05-11", "2026-06-15": "2026-06-16"}[last]


@pytest.mark.parametrize("on", ["2026-02-01", "2026-03-02", "2026-07-01"])
def test_without_another_warranty_none_comes_first(on):
    assert value(formation.AFTER_THE_WARRANTIES.test, {**MARCH, "event.on": on}) is True


@pytest.mark.parametrize(
    ("nature", "warranty", "start"),
    [
        ("mechanical", "none", "2026-04-01"),
        ("electrical", "none", "2026-03-02"),
        ("mechanical", "2026-03-30", "2026-04-01"),
        ("mechanical", "2026-04-01", "2026-04-02"),
        ("electrical", "2026-03-30", "2026-03-31"),
        ("electronic", "2026-02-01", "2026-03-02"),
    ],
)
def test_cover_starts_on_the_latest_of_the_dates(nature, warranty, start):
    facts = {**MARCH, "failure.nature": nature, "warranty.manufacturer_ends_on": warranty}
    assert value(formation.COVER_STARTS_ON, facts) == start


def test_the_wait_and_the_other_warranties_concern_breakdowns_alone():
    assert formation.AFTER_THE_WAIT.of == formation.AFTER_THE_WARRANTIES.of == ("breakdown",)
    assert formation.WITHIN_ITS_DURATION.of == ("*",)
