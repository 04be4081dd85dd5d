"""The cover note and its papers: what is called for, and what is not; the other meanings of the doubts."""

import pytest

from tests.contracts.motor import Asked

BPCE = Asked("bpce_auto")
NOTE = {"policy.signed_on": "2026-02-20", "policy.starts_on": "2026-03-01", "policy.cover_note": True}
IN_TIME = {**NOTE, "policy.papers_received_on": "2026-03-31"}
LATE = {**NOTE, "policy.papers_received_on": "2026-04-01"}
PAPERS = {"definitive_terms", "amended_terms"}


def called_for(told, readings=None):
    return {one["key"]: one["present"] for one in BPCE.beside(told, readings).documents() if one["key"] in PAPERS}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (NOTE, {}),
        ({**IN_TIME, "policy.papers_match": True}, {"definitive_terms": False}),
        (
            {**IN_TIME, "policy.papers_match": True, "policy.confirmation_sent_on": "2026-04-02"},
            {"definitive_terms": True},
        ),
        ({**IN_TIME, "policy.insurable_after_papers": True}, {"amended_terms": False}),
        (
            {**IN_TIME, "policy.insurable_after_papers": True, "policy.amended_terms_sent_on": "2026-04-02"},
            {"amended_terms": True},
        ),
        (IN_TIME, {}),  # the risk cannot be insured any more
        ({**LATE, "policy.papers_match": True, "policy.insurable_after_papers": True}, {}),
        ({**IN_TIME, "policy.cover_note": False, "policy.papers_match": True}, {}),
    ],
)
def test_the_papers_of_a_cover_note(told, expected):
    assert called_for(told) == expected


def test_another_count_of_the_thirty_days_makes_the_last_day_late():
    told = {**IN_TIME, "policy.papers_match": True}
    assert called_for(told, {"BPCE-5.1-6": "effect_day_counts"}) == {}
    earlier = {**told, "policy.papers_received_on": "2026-03-30"}
    assert called_for(earlier, {"BPCE-5.1-6": "effect_day_counts"}) == {"definitive_terms": False}


@pytest.mark.parametrize(("reading", "effect"), [("ten_days", "2026-04-12"), ("at_once", "2026-04-02")])
def test_the_note_ends_after_a_notice_or_at_once(reading, effect):
    told = {**IN_TIME, "policy.cover_note_end_notified_on": "2026-04-02"}
    right = BPCE.rights(told, "2026-04-02", {"BPCE-5.1-5": reading})["end_of_the_cover_note"]
    assert (right["state"], right["effect"]) == ("allowed", effect)
