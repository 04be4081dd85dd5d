"""Articles 1 and 3.2: what is a breakdown, where, and from which day."""

from datetime import date, timedelta

import pytest

from clausier.contracts.icare_moto import scope
from clausier.facts.places import COUNTRIES, TERRITORIES
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.decision import door
from clausier.rules.program import program
from clausier.rules.uses import kept
from tests.contracts.icare_moto.repairs import MOTO, SOUND, TOWED, claim, guarantee, refused_by

BARRED = ("CU", "KP", "IR", "SY")
ON_CARD = {"event.country_on_green_card": True, "event.country_struck_out": False}
DERIVED = ("warranty.in_force_at_signature",)
#: Whether a warranty was in force at the signature follows from its end.
UNTOLD = {
    "policy.signed_on": "2025-06-10",
    "warranty.manufacturer_ends_on": "none",
    "warranty.seller_ends_on": "none",
    "warranty.other_commercial_ends_on": "none",
}


def covered(facts, readings=None, key="breakdown"):
    """Whether a guarantee covers; None is undetermined."""
    outcome = guarantee(claim({**TOWED, **facts}, readings=readings), key)["outcome"]
    return {"covered": True, "refused": False}.get(outcome)


def value(term, facts, readings=None):
    """A term of the chapter on these facts, in door form."""
    compiled = program({"it": term}, readings)
    found = kept.compile(compiled)(encode(MOTO.vocabulary, facts))[compiled.slot[compiled.outputs["it"].number]]
    return door(term.node.type, found)


# --- what ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "rule"),
    [
        *[({"failure.nature": nature}, None) for nature in ("mechanical", "hydraulic", "electrical", "electronic")],
        ({"failure.nature": "software"}, "MOTO-D-12"),
        ({"failure.nature": "other"}, "MOTO-D-12"),
        ({"failure.accidental": False}, "MOTO-D-12"),
        ({"failure.internal_cause": False}, "MOTO-D-12"),
        ({"failure.normal_wear": True}, "MOTO-D-12"),
        ({"vehicle.identified_on_policy": False}, "MOTO-D-18"),
        ({"event.kind": "breakdown"}, None),
        ({"event.kind": "accident"}, "MOTO-1.1.1-3"),
        ({"event.kind": "theft"}, "MOTO-1.1.1-3"),
        ({"event.kind": "flat_battery"}, "MOTO-1.1.1-3"),
        ({"event.kind": "liability"}, "MOTO-1.1.1-3"),
    ],
)
def test_a_breakdown_is_accidental_internal_and_of_the_policys_motorcycle(facts, rule):
    found = refused_by(facts)
    assert found is None if rule is None else rule in found


@pytest.mark.parametrize(
    ("fact", "at_closing"),
    [
        ("failure.accidental", "refused"),
        ("failure.nature", "refused"),
        ("failure.internal_cause", "covered"),
        ("failure.normal_wear", "covered"),
        ("event.kind", "covered"),
    ],
)
def test_the_member_proves_an_accidental_failure_and_the_insurer_wear_or_an_outside_cause(fact, at_closing):
    facts = {**SOUND, "repair.agreement": "before_work"}
    assert guarantee(claim(facts, unknown=(fact,)))["outcome"] == "undetermined"
    assert guarantee(claim(facts, unknown=(fact,), final=True))["outcome"] == at_closing


def test_other_automobile_risks_bar_the_repair_and_not_the_assistance():
    decision = claim({**TOWED, "event.kind": "accident"})
    assert "MOTO-1.1.1-3" in guarantee(decision)["because"]
    assert "MOTO-1.1.1-3" not in guarantee(decision, "roadside")["because"]


@pytest.mark.parametrize("hidden", [True, False])
def test_a_hidden_defect_leaves_the_legal_warranties_against_the_seller(hidden):
    remedies = Beside(MOTO, encode(MOTO.vocabulary, {"failure.causes.hidden_defect": hidden}), {}, False).remedies()
    assert (["MOTO-P-8"] in [one["rules"] for one in remedies]) is hidden


# --- where -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["breakdown", "roadside"])
@pytest.mark.parametrize("territory", TERRITORIES)
def test_france_is_covered_on_the_mainland_and_in_corsica_only(territory, key):
    facts = {"event.territory": territory, **ON_CARD}
    assert covered(facts, key=key) is (territory in ("mainland", "corsica"))


@pytest.mark.parametrize(
    ("country", "territory", "abroad"),
    [
        ("FR", "mainland", False),
        ("FR", "corsica", False),
        ("FR", "reunion", True),
        ("MC", "other", False),
        ("ES", "mainland", True),
        ("ES", "corsica", True),
    ],
)
def test_abroad_is_everywhere_but_metropolitan_france_and_monaco(country, territory, abroad):
    assert value(scope.ABROAD, {"event.country": country, "event.territory": territory}) is abroad


@pytest.mark.parametrize("country", sorted(set(COUNTRIES) - {"FR"}))
def test_every_other_country_follows_the_green_card_but_monaco_and_the_barred_ones(country):
    facts = {"event.country": country, "event.territory": "mainland"}
    barred = country in BARRED
    assert covered({**facts, **ON_CARD}) is not barred
    assert covered({**facts, **ON_CARD, "event.country_struck_out": True}) is (country == "MC")
    assert covered({**facts, "event.country_on_green_card": False}) is (country == "MC")
    if barred:
        assert "MOTO-1.1G-3" in refused_by({**facts, **ON_CARD})


@pytest.mark.parametrize("country", ["UA", "RU"])
def test_crimea_is_never_covered_whatever_the_card_says(country):
    facts = {"event.country": country, **ON_CARD}
    assert covered({**facts, "event.territory": "other"}) is True
    assert refused_by({**facts, "event.territory": "crimea"}) == ["MOTO-1.1G-3"]
    assert refused_by({**facts, "event.territory": "crimea"}, key="roadside") == ["MOTO-1.1G-3"]


# --- from when: the waiting period -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("signed", "first_day"),
    [
        ("2026-01-12", "2026-02-12"),
        ("2026-01-28", "2026-02-28"),
        ("2026-01-29", "2026-02-28"),
        ("2026-01-30", "2026-02-28"),
        ("2026-01-31", "2026-02-28"),
        ("2024-01-30", "2024-02-29"),
        ("2024-01-31", "2024-02-29"),
        ("2024-02-29", "2024-03-29"),
        ("2025-02-28", "2025-03-28"),
        ("2025-03-31", "2025-04-30"),
        ("2025-12-31", "2026-01-31"),
        ("2025-12-01", "2026-01-01"),
    ],
)
def test_the_right_opens_on_the_same_day_of_the_next_month(signed, first_day):
    facts = {"policy.signed_on": signed, "warranty.in_force_at_signature": False}
    assert value(scope.BREAKDOWN_STARTS_ON, facts) == first_day
    before, after = _day(first_day, -1), _day(first_day, 1)
    later = {"MOTO-3.2-2": "day_after"}
    for day, taken, day_after in [(before, False, False), (first_day, True, False), (after, True, True)]:
        assert covered({**facts, "event.on": day}) is taken, day
        assert covered({**facts, "event.on": day}, later) is day_after, day
    assert set(refused_by({**facts, "event.on": before})) == {"MOTO-3.2-1", "MOTO-3.2-2", "MOTO-P-9"}


def test_assistance_does_not_wait():
    facts = {"policy.signed_on": "2026-03-10", "event.on": "2026-03-10"}
    assert covered(facts) is False
    assert covered(facts, key="roadside") is True


def test_assistance_does_not_wait_for_the_end_of_a_warranty_either():
    facts = {"warranty.in_force_at_signature": True, "warranty.manufacturer_ends_on": "2027-01-01"}
    assert covered(facts) is False
    assert covered(facts, key="roadside") is True


# --- from when: warranties in force at the signature -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("maker", "seller", "first_day", "with_wait"),
    [
        # Signed on 10 June 2025: the waiting period ends on 10 July.
        ("none", "none", "2025-07-10", "2025-07-10"),
        ("2025-06-09", "none", "2025-07-10", "2025-07-10"),  # over the day before
        ("none", "2025-06-09", "2025-07-10", "2025-07-10"),
        ("2025-06-10", "none", "2025-06-11", "2025-07-10"),  # its last day is that of the signature
        ("none", "2025-06-10", "2025-06-11", "2025-07-10"),
        ("2025-06-20", "2025-06-09", "2025-06-21", "2025-07-10"),
        ("2025-07-09", "none", "2025-07-10", "2025-07-10"),
        ("2025-07-10", "none", "2025-07-11", "2025-07-11"),
        ("2026-05-31", "none", "2026-06-01", "2026-06-01"),
        ("none", "2026-02-28", "2026-03-01", "2026-03-01"),
        ("2026-05-31", "2026-02-28", "2026-06-01", "2026-06-01"),  # the later of the two
        ("2026-02-28", "2026-05-31", "2026-06-01", "2026-06-01"),
        ("2028-02-28", "none", "2028-02-29", "2028-02-29"),
    ],
)
def test_the_right_opens_the_day_after_the_last_warranty_in_force_at_the_signature(maker, seller, first_day, with_wait):
    facts = {**UNTOLD, "warranty.manufacturer_ends_on": maker, "warranty.seller_ends_on": seller}
    for meaning, first in [("literal", first_day), ("with_wait", with_wait)]:
        readings = {"MOTO-3.2-1": meaning}
        assert value(scope.BREAKDOWN_STARTS_ON, facts, readings) == first
        for day in (_day(first, -1), first, _day(first, 1)):
            assert value(scope.BREAKDOWN_STARTED.test, {**facts, "event.on": day}, readings) is (day >= first)


@pytest.mark.parametrize(("ends", "seller"), [("2026-05-31", "none"), ("none", "2026-05-31")])
def test_a_warranty_at_the_signature_bars_to_its_last_day_in_both_readings(ends, seller):
    facts = {**UNTOLD, "warranty.manufacturer_ends_on": ends, "warranty.seller_ends_on": seller}
    for meaning in ("at_signing", "whenever"):
        for day, holds in [("2026-05-31", False), ("2026-06-01", True)]:
            told = {**facts, "event.on": day}
            assert value(scope.NO_OTHER_WARRANTY.test, told, {"MOTO-P-9": meaning}) is holds
    # The right that opens and the warranty that ends are two tests: both refuse on its last day.
    assert {"MOTO-3.2-1", "MOTO-1.1.1-4"} <= set(refused_by({**facts, "event.on": "2026-05-31"}, unknown=DERIVED))


@pytest.mark.parametrize(("ends", "whenever"), [("2026-03-09", True), ("2026-03-10", False), ("2026-03-11", False)])
@pytest.mark.parametrize("maker", ["none", "2025-02-09"])
def test_a_warranty_got_later_bars_only_in_the_other_reading(maker, ends, whenever):
    facts = {**UNTOLD, "policy.signed_on": "2025-02-10", "event.on": "2026-03-10"}
    facts = {**facts, "warranty.manufacturer_ends_on": maker, "warranty.other_commercial_ends_on": ends}
    assert value(scope.NO_OTHER_WARRANTY.test, facts) is True
    assert value(scope.NO_OTHER_WARRANTY.test, facts, {"MOTO-P-9": "whenever"}) is whenever


@pytest.mark.parametrize("told", [True, False])
def test_a_warranty_told_to_be_in_force_is_taken_at_its_word(told):
    facts = {"policy.signed_on": "2025-06-10", "warranty.in_force_at_signature": told}
    facts |= {"warranty.manufacturer_ends_on": "2026-05-31" if told else "none", "warranty.seller_ends_on": "none"}
    assert value(scope.BREAKDOWN_STARTS_ON, facts) == ("2026-06-01" if told else "2025-07-10")


def _day(day, more):
    return str(date.fromisoformat(day) + timedelta(days=more))
