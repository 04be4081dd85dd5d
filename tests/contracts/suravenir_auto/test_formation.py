"""Where the cover runs, and when a card is due; the other meanings of the doubts."""

import pytest

from tests.contracts.motor import Asked

SURA = Asked("suravenir_auto")
CARD = {"request.on": "2024-04-01", "vehicle.registered": True, "policy.last_renewed_on": "2024-01-01"}


def card_is_due(told, readings=None):
    return any(one["key"] == "green_card" for one in SURA.beside(told, readings).documents())


@pytest.mark.parametrize(
    ("told", "due"),
    [
        (CARD, False),
        ({**CARD, "request.on": "2024-03-31"}, True),
        ({**CARD, "request.topic": "international_card"}, True),
        ({**CARD, "vehicle.registered": False}, True),
        ({**CARD, "request.on": "2024-03-31", "policy.last_renewed_on": "none", "request.topic": "refund"}, False),
    ],
)
def test_the_card_is_on_request_since_april_2024(told, due):
    assert card_is_due({"request.topic": "refund", **told}) is due


def test_the_words_of_the_document_alone_give_a_card_every_year():
    assert card_is_due({"request.topic": "refund", **CARD}, {"SURA-0-8": "every_year"})


@pytest.mark.parametrize(
    ("territory", "with_the_union", "mainland"),
    [
        ("mainland", "allowed", "allowed"),
        ("corsica", "allowed", "allowed"),
        ("reunion", "allowed", "not_allowed"),
        ("saint_martin", "allowed", "not_allowed"),
        ("saint_barthelemy", "not_allowed", "not_allowed"),
        ("polynesie", "not_allowed", "not_allowed"),
    ],
)
def test_which_part_of_france(territory, with_the_union, mainland):
    told = {"event.country": "FR", "event.territory": territory}
    found = [
        SURA.rights(told, "2026-06-01", {"SURA-0-4": meaning})["covered_there"]["state"]
        for meaning in ("with_the_union", "mainland_and_corsica")
    ]
    assert found == [with_the_union, mainland]


@pytest.mark.parametrize(
    ("country", "state"),
    [("DE", "allowed"), ("SM", "allowed"), ("LI", "allowed"), ("VA", "allowed"), ("MC", "allowed"),
     ("GB", "not_allowed"), ("CH", "not_allowed")],
)  # fmt: skip
def test_which_countries_without_a_card(country, state):
    assert SURA.rights({"event.country": country}, "2026-06-01")["covered_there"]["state"] == state
