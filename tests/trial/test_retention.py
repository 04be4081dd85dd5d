"""How long data are kept, from one of several events, some of which may never happen (BPCE-ANX-27..38)."""

import pytest

from clausier.facts import complaint, file, payment, policy, privacy, recording
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.dates import after, days, if_so, latest_of, months, years
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Retention
from clausier.rules.words import not_, reading, when
from tests.trial.both import VOCABULARY, ask, contract


def keep(key, rule, start, within):
    return Retention(rule, f"Les données « {key} » sont gardées.", key=key, data=key, start=start, within=within)


#: The later of the end of the policy and of the closing of its last claim.
END = latest_of(policy.ended_on, file.last_claim_closed_on)
HOW_LONG = Reading(
    "BPCE-ANX-27",
    "Combien de temps, entre 5 et 20 ans selon les garanties ?",
    (("least", "5 ans"), ("most", "20 ans")),
    "la durée de chaque garantie n'est pas écrite ; la plus courte est la plus favorable à la personne",
)
#: The length is in doubt, so the doubt is in the day itself.
POLICY = keep(
    "contract", "BPCE-ANX-27", reading(HOW_LONG, least=after(END, years(5)), most=after(END, years(20))), days(0)
)
COMPLAINT = keep("complaint", "BPCE-ANX-29", complaint.closed_on, years(2))
#: Three lengths for one event: the purpose decides which runs.
FOR_SAFETY = recording.purpose == "safety"
FOR_PROOF = recording.purpose.is_in("immediate_handling", "cover_reduced")
CALL = keep("call", "BPCE-ANX-30", if_so(not_(FOR_SAFETY | FOR_PROOF), recording.made_on), days(10))
SAFETY = keep("safety", "BPCE-ANX-31", if_so(FOR_SAFETY, recording.made_on), months(6))
PROOF = keep("proof", "BPCE-ANX-32", if_so(FOR_PROOF, recording.made_on), years(5))
COOKIES = keep("cookies", "BPCE-ANX-33", file.consent_given_on, months(13))
#: Five years from the closing, or the end of the proceedings, whatever its distance.
FRAUD = keep(
    "fraud",
    "BPCE-ANX-34",
    when(file.proceedings_started, file.proceedings_ended_on, after(file.closed_on, years(5))),
    days(0),
)
FLOWS = keep("flows", "BPCE-ANX-35", payment.made_on, years(10))
COMMERCIAL = keep("commercial", "BPCE-ANX-36", when(file.client, policy.ended_on, privacy.last_contact_on), months(27))
INCIDENT = keep("incident", "BPCE-ANX-37", if_so(file.kind == "incident", file.opened_on), years(3))
ALL = (POLICY, COMPLAINT, CALL, SAFETY, PROOF, COOKIES, FRAUD, FLOWS, COMMERCIAL, INCIDENT)
CLAUSE = {one.key: one.until for one in ALL}

MADE, AUGUST = {"recording.made_on": "2026-03-10"}, {"recording.made_on": "2026-08-31"}
INCIDENT_FILE = {"file.kind": "incident", "file.opened_on": "2026-03-10"}
TRIED = {"file.closed_on": "2026-03-10", "file.proceedings_started": True}
ENDED, CLAIM_CLOSED = "policy.ended_on", "file.last_claim_closed_on"

CASES = {
    "the claim was closed last": ("contract", {ENDED: "2026-03-10", CLAIM_CLOSED: "2027-05-02"}, "2032-05-02"),
    "no claim was ever made": ("contract", {ENDED: "2024-02-29", CLAIM_CLOSED: "none"}, "2029-02-28"),
    "the policy goes on": ("contract", {ENDED: "none", CLAIM_CLOSED: "none"}, "none"),
    "whether a claim was made is unknown": ("contract", {ENDED: "2026-03-10"}, None),
    "two years from the closing": ("complaint", {"complaint.closed_on": "2026-03-10"}, "2028-03-10"),
    "a complaint still open": ("complaint", {"complaint.closed_on": "none"}, "none"),
    "ten days for an ordinary call": ("call", MADE | {"recording.purpose": "ordinary"}, "2026-03-20"),
    "not ten days for a call kept for safety": ("call", MADE | {"recording.purpose": "safety"}, "none"),
    "six months for safety": (
        "safety",
        {"recording.made_on": "2026-08-31", "recording.purpose": "safety"},
        "2027-02-28",
    ),
    "five years for a cover that was reduced": ("proof", MADE | {"recording.purpose": "cover_reduced"}, "2031-03-10"),
    "a purpose not known": ("proof", MADE, None),
    "no call was recorded, whatever the purpose": ("proof", {"recording.made_on": "none"}, "none"),
    "thirteen months for cookies": ("cookies", {"file.consent_given_on": "2026-01-31"}, "2027-02-28"),
    "five years from a closed file": ("fraud", TRIED | {"file.proceedings_started": False}, "2031-03-10"),
    "the end of the proceedings": ("fraud", TRIED | {"file.proceedings_ended_on": "2028-01-05"}, "2028-01-05"),
    "proceedings longer than five years": ("fraud", TRIED | {"file.proceedings_ended_on": "2033-01-05"}, "2033-01-05"),
    "proceedings that have not ended": ("fraud", TRIED | {"file.proceedings_ended_on": "none"}, "none"),
    "ten years after a payment": ("flows", {"payment.made_on": "2026-03-10"}, "2036-03-10"),
    "a client: from the end of the policy": (
        "commercial",
        {"file.client": True, ENDED: "2026-11-30", "privacy.last_contact_on": "2027-06-01"},
        "2029-02-28",
    ),
    "no client: from the last contact": (
        "commercial",
        {"file.client": False, ENDED: "none", "privacy.last_contact_on": "2026-03-10"},
        "2028-06-10",
    ),
    "client or not, the same day": (
        "commercial",
        {ENDED: "2026-03-10", "privacy.last_contact_on": "2026-03-10"},
        "2028-06-10",
    ),
    "three years from an incident": (
        "incident",
        {"file.kind": "incident", "file.opened_on": "2026-03-10"},
        "2029-03-10",
    ),
}


@pytest.fixture(scope="module")
def answers():
    return ask(CLAUSE, {name: facts for name, (_, facts, _) in CASES.items()})


@pytest.mark.parametrize("name", CASES)
def test_data_are_kept_until_the_last_day_of_their_period(answers, name):
    data, _, until = CASES[name]

    assert answers[name][data] == until


def test_twenty_years_under_the_other_meaning():
    facts = {ENDED: "2026-03-10", CLAIM_CLOSED: "none"}

    assert ask(CLAUSE, {"": facts}, readings={"BPCE-ANX-27": "most"})[""]["contract"] == "2046-03-10"


def test_a_contract_lists_the_periods_that_run():
    case = {"recording.made_on": "2026-03-10", "recording.purpose": "safety", "file.kind": "claim"}
    listed = Beside(contract(*ALL), encode(VOCABULARY, case), {}, False).retentions()

    assert {one["key"]: one["until"] for one in listed if one["until"]} == {
        "call": "none",
        "safety": "2026-09-10",
        "proof": "none",
        "incident": "none",
    }
