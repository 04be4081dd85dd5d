"""Which vehicle may be insured, and where its guarantees go with it."""

from __future__ import annotations

import pytest

from clausier.contracts.bpce_auto import what_is_insured
from clausier.rules.answers import eligible
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from clausier.rules.program import program
from clausier.rules.uses import kept
from tests.contracts.world import close

INSURED = Contract(
    key="bpce_auto",
    edition="2024-02-01",
    title="Assurance AUTO, ce qui est assuré",
    document="conditions générales AUTO de BPCE Assurances IARD",
    chapters=(what_is_insured,),
)
VAN = {
    "vehicle.wheels": 4,
    "vehicle.gross_weight_kg": 3500,
    "vehicle.kind": "van",
    "vehicle.identified_on_policy": True,
    "vehicle.licence_required": "B",
    "policy.parking_territory": "corsica",
    "policy.use": "commute",
}


@pytest.mark.parametrize(
    ("title", "changed", "grounds"),
    [
        ("BPCE-V-01 : utilitaire de 3,5 tonnes garé en Corse", {}, []),
        ("un kilo de trop", {"vehicle.gross_weight_kg": 3501}, ["BPCE-5.2-1"]),
        ("trois roues", {"vehicle.wheels": 3}, ["BPCE-5.2-1"]),
        ("garé à Mayotte", {"policy.parking_territory": "mayotte"}, ["BPCE-5.2-5"]),
        ("garé à La Réunion", {"policy.parking_territory": "reunion"}, []),
        ("tournées", {"policy.use": "rounds"}, ["BPCE-5.2-9"]),
        ("taxi", {"vehicle.uses.taxi": True}, ["BPCE-5.2-11"]),
        ("corbillard", {"vehicle.uses.hearse": True}, ["BPCE-5.2-11"]),
        ("fret", {"vehicle.uses.freight": True}, ["BPCE-5.2-10"]),
        ("loué", {"vehicle.uses.rental": True}, ["BPCE-5.2-13"]),
        ("agricole", {"vehicle.uses.agricultural": True}, ["BPCE-5.2-15"]),
        ("professionnel de l'automobile", {"vehicle.uses.motor_trade": True}, ["BPCE-5.2-16"]),
        ("aménagé", {"vehicle.modifications.purpose": True}, ["BPCE-5.2-17"]),
        ("aménagement accepté", {"vehicle.modifications.purpose": True, "vehicle.conversion_accepted": True}, []),
        ("camping-car", {"vehicle.kind": "camper"}, ["BPCE-5.2-1", "BPCE-5.2-17"]),
        ("sans permis", {"vehicle.licence_required": "none"}, ["BPCE-5.2-18"]),
        ("de collection", {"vehicle.collector_registration": True}, ["BPCE-5.2-19"]),
        ("deux défauts à la fois", {"vehicle.wheels": 3, "vehicle.uses.taxi": True}, ["BPCE-5.2-1", "BPCE-5.2-11"]),
    ],
)
def test_which_vehicle_may_be_insured(title, changed, grounds):
    found = eligible(INSURED, close(INSURED, {**VAN, **changed}))

    assert [one["rules"][0] for one in found["grounds"]] == grounds
    assert found["open"] == []


def holds(test, facts, readings=None):
    of = program({"test": test}, readings or {})
    return kept.compile(of)(encode(INSURED.vocabulary, close(INSURED, facts)))[of.slot[of.outputs["test"].number]]


TRIP = {"event.country": "IT", "event.trip_starts_on": "2026-01-01", "event.on": "2026-01-05"}
SHORT = {**TRIP, "event.trip_ends_on": "2026-01-10"}
SUMMER = {**TRIP, "event.trip_starts_on": "2026-07-01", "event.trip_ends_on": "2026-10-01", "event.on": "2026-07-02"}
OPEN = {**TRIP, "event.trip_ends_on": "none"}


@pytest.mark.parametrize(
    ("title", "facts", "covered"),
    [
        ("en métropole", {"event.country": "FR", "event.territory": "mainland"}, True),
        ("à La Réunion", {"event.country": "FR", "event.territory": "reunion"}, True),
        ("à Mayotte", {"event.country": "FR", "event.territory": "mayotte"}, False),
        ("en Polynésie", {"event.country": "FR", "event.territory": "polynesie"}, False),
        ("sans retour prévu, trois mois au jour de l'événement", {**OPEN, "event.on": "2026-04-01"}, True),
        ("sans retour prévu, un jour de plus", {**OPEN, "event.on": "2026-04-02"}, False),
        ("au-delà du retour prévu", {**SHORT, "event.on": "2026-04-02"}, False),
        ("voyage de trois mois, le dernier jour compris", {**TRIP, "event.trip_ends_on": "2026-04-01"}, True),
        ("un jour de plus, et plus de trois mois", {**TRIP, "event.trip_ends_on": "2026-04-02"}, False),
        ("trois mois de 92 jours", SUMMER, True),
        ("pays rayé sur la carte", {**SHORT, "event.country_struck_out": True}, False),
        ("pays absent de la carte", {**SHORT, "event.country": "DZ"}, False),
        ("pays ajouté à la carte", {**SHORT, "event.country": "DZ", "event.country_on_green_card": True}, True),
        ("carte à emporter", {**SHORT, "event.country": "MA"}, True),
    ],
)
def test_where_the_guarantees_go(title, facts, covered):
    assert holds(what_is_insured.TERRITORY.test, facts) is covered


@pytest.mark.parametrize(
    ("territory", "covered"),
    [("mainland", True), ("guyane", True), ("mayotte", True), ("saint_martin", True), ("saint_barthelemy", False)],
)
def test_the_liability_goes_where_the_union_goes(territory, covered):
    facts = {"event.country": "FR", "event.territory": territory}
    assert holds(what_is_insured.LIABILITY_TERRITORY.test, facts) is covered


def test_the_other_reading_counts_ninety_days_only():
    assert holds(what_is_insured.TERRITORY.test, SUMMER, {"BPCE-1-10": "ninety_days"}) is False
