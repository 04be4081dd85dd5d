"""Each guarantee's own start and end, from the facts of a case, in the four contracts."""

import pytest

from clausier.contracts import contract
from clausier.contracts.guarantee_clock import GuaranteeClock
from clausier.rules.answers import status
from tests.contracts.cirano_orange.policies import world
from tests.contracts.icare_moto.policies import QUIET
from tests.contracts.world import close

WINTER, SUMMER = "+01:00", "+02:00"


def clock(key, facts, at, unknown=()):
    of = contract(key)
    told = close(of, facts, unknown) if key.endswith("auto") else {k: v for k, v in facts.items() if v is not None}
    return next(one for one in status(of, told, at)["clocks"] if one["key"] == "guarantees")


def guarantees(key, facts, at, unknown=()):
    """Each guarantee by its key, with its state and the instant at which it opens."""
    found = clock(key, facts, at, unknown)["state"]["guarantees"]
    return {one["key"]: (one["state"], one["opens_at"]) for one in found}


def states(key, facts, at, unknown=()):
    return {name: state for name, (state, _) in guarantees(key, facts, at, unknown).items()}


# --- BPCE -------------------------------------------------------------------------------------------------------------

BPCE = {
    "policy.signed_on": "2026-02-20",
    "policy.starts_on": "2026-03-01",
    "policy.anniversary_on": "2027-03-01",
    "policy.options.mechanical_breakdown": True,
    "vehicle.first_registered_on": "2022-06-01",
}
WARRANTED = {**BPCE, "warranty.manufacturer_ends_on": "2026-04-30"}
ADDED = {
    **BPCE,
    "policy.guarantees": [
        {"id": 1, "guarantee": "breakdown", "starts_on": "2026-10-20", "ends_on": "none"},
        {"id": 2, "guarantee": "glass", "starts_at": "2026-10-25T02:30:00+01:00", "ends_on": "2027-01-31"},
    ],
}


@pytest.mark.parametrize(
    ("facts", "at", "state", "opens"),
    [
        (BPCE, f"2026-03-15T23:59:59{WINTER}", "pas encore ouverte", "2026-03-16T00:00:00+01:00"),
        (BPCE, f"2026-03-16T00:00:00{WINTER}", "ouverte", "2026-03-16T00:00:00+01:00"),
        ({**BPCE, "policy.options.mechanical_breakdown": False}, f"2026-04-01T00:00:00{SUMMER}", "non souscrite", None),
        (WARRANTED, f"2026-05-15T23:59:59{SUMMER}", "pas encore ouverte", "2026-05-16T00:00:00+02:00"),
        (WARRANTED, f"2026-05-16T00:00:00{SUMMER}", "ouverte", "2026-05-16T00:00:00+02:00"),
        # added by an amendment, it waits from its own effect, across the change of the clocks
        (ADDED, f"2026-11-03T23:59:59{WINTER}", "pas encore ouverte", "2026-11-04T00:00:00+01:00"),
        (ADDED, f"2026-11-04T00:00:00{WINTER}", "ouverte", "2026-11-04T00:00:00+01:00"),
        # the last anniversary before the vehicle is fifteen years old
        (BPCE, f"2037-02-28T23:59:59{WINTER}", "ouverte", "2026-03-16T00:00:00+01:00"),
        (BPCE, f"2037-03-01T00:00:00{WINTER}", "arrêtée", "2026-03-16T00:00:00+01:00"),
        ({**BPCE, "vehicle.sold_on": "2026-06-10"}, f"2026-06-11T00:00:00{SUMMER}", "suspendue avec le contrat", None),
        ({**BPCE, "vehicle.sold_on": "2026-06-10"}, f"2026-12-11T00:00:00{WINTER}", "terminée avec le contrat", None),
        (BPCE, f"2026-02-25T00:00:00{WINTER}", "pas encore ouverte", "2026-03-16T00:00:00+01:00"),
    ],
)
def test_the_breakdown_guarantee_of_the_car_waits(facts, at, state, opens):
    found = guarantees("bpce_auto", facts, at)["breakdown"]
    assert found[0] == state
    assert opens is None or found[1] == opens


def test_a_guarantee_may_have_an_hour_and_an_end_of_its_own():
    at = [f"2026-10-25T02:29:59{WINTER}", f"2026-10-25T02:30:00{WINTER}", f"2027-01-31T23:59:59{WINTER}"]
    found = [states("bpce_auto", ADDED, one)["glass"] for one in (*at, f"2027-02-01T00:00:00{WINTER}")]
    assert found == ["pas encore ouverte", "ouverte", "ouverte", "arrêtée"]


def test_what_is_unknown_of_one_guarantee_leaves_the_others_known():
    unknown = ("warranty.manufacturer_ends_on",)
    found = clock("bpce_auto", BPCE, f"2026-06-01T00:00:00{SUMMER}", unknown)["state"]["guarantees"]
    known = {one["key"]: (one["state"], one["missing"]) for one in found}
    assert known == {"others": ("ouverte", []), "breakdown": (None, ["warranty.manufacturer_ends_on"])}


def test_when_the_particular_conditions_are_unknown_no_guarantee_is_sure():
    found = clock("bpce_auto", BPCE, f"2026-06-01T00:00:00{SUMMER}", ("policy.guarantees",))["state"]["guarantees"]
    assert {one["state"] for one in found} == {None}
    assert all(one["missing"] == ["policy.guarantees"] for one in found)


@pytest.mark.parametrize("lacking", ["starts_on", "ends_on"])
def test_a_row_without_its_days_is_asked_for(lacking):
    row = {"id": 1, "guarantee": "glass", "starts_on": "2026-10-20", "ends_on": "none"}
    facts = {**BPCE, "policy.guarantees": [{key: told for key, told in row.items() if key != lacking}]}
    found = clock("bpce_auto", facts, f"2026-12-01T00:00:00{WINTER}")["state"]["guarantees"]
    glass = next(one for one in found if one["key"] == "glass")
    assert (glass["state"], glass["missing"]) == (None, ["policy.guarantees"])


def test_nothing_is_told_of_guarantees_while_the_contract_itself_is_unknown():
    found = clock("bpce_auto", BPCE, f"2026-06-01T00:00:00{SUMMER}", ("vehicle.sold_on",))
    assert (found["state"], found["missing"]) == (None, ["vehicle.sold_on"])


def test_the_answer_says_itself_in_french():
    found = clock("bpce_auto", BPCE, f"2026-03-10T00:00:00{WINTER}")
    assert found["state"]["says"] == (
        "toute autre garantie du contrat : ouverte ; panne mécanique : pas encore ouverte."
    )
    assert found["steps"][1]["says"] == (
        "Panne mécanique, pas encore ouverte : La garantie commence avec le contrat. Carence de quinze jours. "
        "Ouverte le 16/03/2026 à 00:00."
    )


# --- Suravenir: the theft ---------------------------------------------------------------------------------------------

SURA = {
    "policy.signed_on": "2026-02-20",
    "policy.starts_on": "2026-03-01",
    "policy.starts_at": "2026-03-01T14:00:00+01:00",
    "policy.anniversary_on": "2027-01-01",
}
STOLEN = {
    **SURA,
    "vehicle.stolen_on": "2026-05-10",
    "theft.declared_on": "2026-05-12",
    "theft.complaint_filed_at": "2026-05-11T10:00:00+02:00",
}
LEAVES = {
    **STOLEN,
    "termination.by": "policyholder",
    "termination.ground": "theft",
    "termination.channel": "letter",
    "termination.sent_on": "2026-05-20",
    "termination.received_on": "2026-05-22",
}
EARLIER = {
    **STOLEN,
    "policy.signed_on": "2024-02-20",
    "policy.starts_on": "2024-03-01",
    "policy.starts_at": "2024-03-01T14:00:00+01:00",
    "policyholder.natural_person": True,
    "policy.private_purpose": True,
    "termination.by": "new_insurer",
    "termination.ground": "after_first_year",
    "termination.channel": "registered_letter",
    "termination.sent_on": "2026-05-04",
}
CLAIM = {
    **SURA,
    "termination.by": "insurer",
    "termination.channel": "registered_letter",
    "termination.to_last_known_home": True,
    "termination.reason_given": True,
    "termination.ground": "claim",
    "termination.sent_on": "2026-05-29",
    "termination.received_on": "2026-05-31",
    "history.last_claim_known_to_insurer_on": "2026-05-01",
}
OPEN, STOPPED, ENDED = "ouverte", "arrêtée", "terminée avec le contrat"


@pytest.mark.parametrize(
    ("facts", "at", "expected"),
    [
        (SURA, f"2026-03-01T13:59:59{WINTER}", {"liability": "pas encore ouverte", "others": "pas encore ouverte"}),
        (SURA, f"2026-03-01T14:00:00{WINTER}", {"liability": OPEN, "others": OPEN}),
        # thirty days after the later of the two declarations
        (STOLEN, f"2026-06-11T23:59:59{SUMMER}", {"liability": OPEN, "public_works": OPEN, "others": OPEN}),
        (STOLEN, f"2026-06-12T00:00:00{SUMMER}", {"liability": STOPPED, "public_works": OPEN, "others": OPEN}),
        # a public work until the annual due date
        (STOLEN, f"2027-01-01T23:59:59{WINTER}", {"liability": STOPPED, "public_works": OPEN, "others": OPEN}),
        (STOLEN, f"2027-01-02T00:00:00{WINTER}", {"liability": STOPPED, "public_works": STOPPED, "others": OPEN}),
        # the cover moved to another vehicle before the thirty days
        (
            {**STOLEN, "transfer.requested_on": "2026-05-20"},
            f"2026-05-21T00:00:00{SUMMER}",
            {"liability": STOPPED, "public_works": OPEN, "others": OPEN},
        ),
        # found and taken back
        (
            {
                **STOLEN, "theft.found_on": "2026-07-01", "theft.take_back_decided_on": "2026-07-05",
                "election.take_back": "take_back",
            },
            f"2026-07-05T00:00:00{SUMMER}",
            {"liability": OPEN, "public_works": OPEN, "others": OPEN},
        ),
        (
            {
                **STOLEN, "theft.found_on": "2026-07-01", "theft.take_back_decided_on": "2026-07-05",
                "election.take_back": "leave",
            },
            f"2026-07-05T00:00:00{SUMMER}",
            {"liability": STOPPED, "public_works": OPEN, "others": OPEN},
        ),
        # ended after the theft: a public work is still covered; notified before: it is not
        (LEAVES, f"2026-06-01T23:59:59{SUMMER}", {"liability": OPEN, "public_works": OPEN, "others": OPEN}),
        (LEAVES, f"2026-06-02T00:00:00{SUMMER}", {"liability": ENDED, "public_works": OPEN, "others": ENDED}),
        (EARLIER, f"2026-06-05T23:59:59{SUMMER}", {"liability": OPEN, "public_works": OPEN, "others": OPEN}),
        (EARLIER, f"2026-06-06T00:00:00{SUMMER}", {"liability": ENDED, "public_works": ENDED, "others": ENDED}),
        # after a claim: any one ends the other guarantees, a serious one ends liability too
        (CLAIM, f"2026-06-30T23:59:59{SUMMER}", {"liability": OPEN, "others": OPEN}),
        (CLAIM, f"2026-07-01T00:00:00{SUMMER}", {"liability": OPEN, "others": STOPPED}),
        (
            {**CLAIM, "driver.caused_event": True, "driver.drugs": True},
            f"2026-07-01T00:00:00{SUMMER}",
            {"liability": STOPPED, "others": STOPPED},
        ),
    ],
)  # fmt: skip
def test_a_theft_stops_liability_alone(facts, at, expected):
    assert states("suravenir_auto", facts, at) == expected


@pytest.mark.parametrize(
    ("at", "since"),
    [
        (f"2026-02-25T00:00:00{WINTER}", None),
        (f"2026-06-11T23:59:59{SUMMER}", "2026-03-01T14:00:00+01:00"),
        (f"2026-06-12T00:00:00{SUMMER}", "2026-06-12T00:00:00+02:00"),
    ],
)
def test_the_state_of_a_guarantee_says_since_when_it_holds(at, since):
    found = clock("suravenir_auto", STOLEN, at)
    liability = next(one for one in found["state"]["guarantees"] if one["key"] == "liability")
    assert (liability["since"], found["steps"][0]["value"]) == (since, since)


# --- the two warranties -----------------------------------------------------------------------------------------------

MOTO = {
    **QUIET,
    "warranty.in_force_at_signature": None,
    "warranty.manufacturer_ends_on": "none",
    "warranty.seller_ends_on": "none",
}


@pytest.mark.parametrize(
    ("facts", "at", "expected"),
    [
        (MOTO, f"2025-02-10T00:00:00{WINTER}", ("ouverte", "pas encore ouverte")),
        (MOTO, f"2025-03-09T23:59:59{WINTER}", ("ouverte", "pas encore ouverte")),
        (MOTO, f"2025-03-10T00:00:00{WINTER}", ("ouverte", "ouverte")),
        ({**MOTO, "policy.signed_on": "2025-01-31"}, f"2025-02-28T00:00:00{WINTER}", ("ouverte", "ouverte")),
        ({**MOTO, "warranty.seller_ends_on": "2025-06-30"}, f"2025-06-30T23:59:59{SUMMER}",
         ("ouverte", "pas encore ouverte")),
        ({**MOTO, "warranty.seller_ends_on": "2025-06-30"}, f"2025-07-01T00:00:00{SUMMER}", ("ouverte", "ouverte")),
        # a warranty that ends a few days after the signature leaves no wait of a month
        ({**MOTO, "warranty.seller_ends_on": "2025-02-12"}, f"2025-02-13T00:00:00{WINTER}", ("ouverte", "ouverte")),
    ],
)  # fmt: skip
def test_the_breakdown_guarantee_of_the_motorcycle_opens_later_than_assistance(facts, at, expected):
    found = states("icare_moto", facts, at)
    assert (found["assistance"], found["breakdown"]) == expected


ORANGE = {"policy.signed_on": "2025-06-02", "policy.starts_on": "2025-06-02"}


@pytest.mark.parametrize(
    ("facts", "at", "expected"),
    [
        ({}, f"2025-06-02T00:00:00{SUMMER}", ("pas encore ouverte", "ouverte", "ouverte")),
        ({}, f"2025-07-01T23:59:59{SUMMER}", ("pas encore ouverte", "ouverte", "ouverte")),
        ({}, f"2025-07-02T00:00:00{SUMMER}", ("ouverte", "ouverte", "ouverte")),
        ({"policy.starts_on": "2025-08-01"}, f"2025-07-31T23:59:59{SUMMER}", ("pas encore ouverte",) * 3),
        ({"policy.starts_on": "2025-08-01"}, f"2025-08-01T00:00:00{SUMMER}", ("ouverte",) * 3),
        ({"warranty.manufacturer_ends_on": "2025-10-25"}, f"2025-10-25T23:59:59{SUMMER}",
         ("pas encore ouverte", "pas encore ouverte", "ouverte")),
        ({"warranty.manufacturer_ends_on": "2025-10-25"}, f"2025-10-26T00:00:00{SUMMER}", ("ouverte",) * 3),
    ],
)  # fmt: skip
def test_electrical_breakdowns_are_spared_the_wait_and_not_the_warranties(facts, at, expected):
    warranties = {"warranty.manufacturer_ends_on": "none", "warranty.seller_ends_on": "none"}
    found = states("cirano_orange", world({**ORANGE, **warranties, **facts}), at)
    assert (found["breakdown"], found["electrical_breakdown"], found["services"]) == expected


def test_a_contract_without_rows_of_its_own_reads_none():
    from clausier.contracts.icare_moto import life

    assert isinstance(life.GUARANTEES, GuaranteeClock)
    assert "policy.guarantees" not in {term.node.table for term in life.GUARANTEES.reads}
