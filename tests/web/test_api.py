"""Every operation answers what the library answers, in the documented shape; what is wrong is said by its name."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import quote

import pytest
from jsonschema import Draft202012Validator

import clausier
from clausier.comparison import compare
from clausier.contracts import KEYS, contract
from clausier.faces.samples import STORIES, sample
from clausier.facts.part_search import find_parts

ROOT = "/api/v1/"
WORN, OPEN = "usure.json", "ouvert.json"
MOTO, CIRANO = clausier.contract("icare_moto"), clausier.contract("cirano_orange")
FACTS = sample(WORN)["facts"]
NOON = "2026-03-10T12:00:00+01:00"


def post(client, operation: str, body: Any, **headers: str):
    """The answer to a body; bytes are sent as they are."""
    data = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
    return client.post(f"{ROOT}{operation}", data, content_type="application/json", headers=headers)


@cache
def document() -> dict[str, Any]:
    from clausier.web.api.document import document

    return document()


def faults(response, method: str, path: str) -> list[str]:
    """What in an answer does not have the documented shape."""
    said = document()["paths"][f"{ROOT}{path}"][method]["responses"].get(str(response.status_code))
    media = response.headers["Content-Type"].partition(";")[0]
    if said is None or media not in said["content"]:
        return [f"{response.status_code} {media} is not documented"]
    schema = said["content"][media]["schema"] | {"components": document()["components"]}
    return [one.message for one in Draft202012Validator(schema).iter_errors(response.json())]


# --- answers ---------------------------------------------------------------------------------------------------------

ANSWERS = {
    "decide": lambda of, facts: of.decide(facts),
    "decide?final=true": lambda of, facts: of.decide(facts, final=True),
    "decide?final=false": lambda of, facts: of.decide(facts),
    "eligible": lambda of, facts: of.eligible(facts),
    "rights?on=2026-03-10": lambda of, facts: of.rights(facts, date(2026, 3, 10)),
    "deadlines": lambda of, facts: of.deadlines(facts),
    f"status?at={quote(NOON)}": lambda of, facts: of.status(facts, NOON),
    "route": lambda of, facts: of.route(facts),
    "documents": lambda of, facts: of.documents(facts),
    "retention": lambda of, facts: of.retention(facts),
}


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("operation", ANSWERS)
def test_a_case_is_answered_as_the_library_answers(client, operation, name):
    response = post(client, operation, sample(name))

    assert response.status_code == 200
    assert response.json() == ANSWERS[operation](clausier.contract(sample(name)["contract"]), sample(name)["facts"])
    assert faults(response, "post", operation.partition("?")[0]) == []


@pytest.mark.parametrize("name", STORIES)
def test_what_is_missing_is_that_of_the_decision(client, name):
    response = post(client, "ask", sample(name))

    of, facts = clausier.contract(sample(name)["contract"]), sample(name)["facts"]
    decision = of.decide(facts)
    assert response.json() == {key: decision[key] for key in response.json()}
    assert response.json()["missing"] == of.ask(facts)
    assert faults(response, "post", "ask") == []


def test_the_sample_without_a_mileage_asks_for_it(client):
    asked = [one["fact"] for one in post(client, "ask", sample(OPEN)).json()["missing"]]

    assert "vehicle.mileage_km" in asked


@pytest.mark.parametrize("final", [False, True])
def test_a_comparison_is_that_of_the_library(client, final):
    body = {"facts": FACTS, "contracts": {"icare_moto": {}, "cirano_orange": {"policy.signed_on": "2025-06-01"}}}

    response = post(client, f"compare?final={str(final).lower()}", body)

    contracts = [contract(key) for key in body["contracts"]]
    assert response.json() == json.loads(json.dumps(compare(contracts, FACTS, body["contracts"], final=final)))
    assert faults(response, "post", "compare") == []


def test_a_case_alone_is_compared_under_every_contract_that_guarantees_something(client):
    found = post(client, "compare", sample(WORN)).json()["contracts"]

    assert [one["contract"] for one in found] == [key for key in KEYS if contract(key).settled]


@pytest.mark.parametrize("key", KEYS)
def test_the_vocabulary_and_the_coverage_of_every_contract_are_documented_and_whole(client, key):
    vocabulary = client.get(f"{ROOT}contracts/{key}/facts")
    coverage = client.get(f"{ROOT}contracts/{key}/coverage")

    known = contract(key).vocabulary
    assert [one["name"] for one in vocabulary.json()["facts"]] == list(known.facts)
    assert [one["name"] for one in vocabulary.json()["tables"]] == list(known.tables)
    assert coverage.json() == clausier.contract(key).coverage()
    assert faults(vocabulary, "get", "contracts/{key}/facts") == []
    assert faults(coverage, "get", "contracts/{key}/coverage") == []


def test_a_word_narrows_the_vocabulary(client):
    found = client.get(f"{ROOT}contracts/icare_moto/facts?search=KILOMETRAGE").json()["facts"]

    assert 0 < len(found) < len(MOTO.contract.vocabulary.facts)
    assert all("kilométr" in json.dumps(one, ensure_ascii=False).casefold() for one in found)


def test_every_contract_is_listed(client):
    response = client.get(f"{ROOT}contracts")

    assert [(one["key"], one["edition"]) for one in response.json()["contracts"]] == [
        (key, contract(key).edition) for key in KEYS
    ]
    assert faults(response, "get", "contracts") == []


def test_parts_are_those_of_the_search(client):
    response = client.get(f"{ROOT}parts", {"q": "pompe à eau"})

    assert [one["key"] for one in response.json()["parts"]] == [one.key for one in find_parts("pompe à eau")]
    assert response.json()["typed"] == "pompe à eau"
    assert faults(response, "get", "parts") == []


def test_the_answers_of_every_shape_are_documented_for_an_empty_case_under_every_contract(client):
    for key in KEYS:
        for operation in ANSWERS:
            response = post(client, operation, {"contract": key, "facts": {}})

            assert response.status_code == (200 if contract(key).settled or "decide" not in operation else 422)
            assert faults(response, "post", operation.partition("?")[0]) == []


def test_another_reading_changes_the_amount_as_in_the_library(client):
    edge = FACTS | {"vehicle.mileage_km": 65001, "vehicle.mileage_at_acceptance_km": 65001}
    chosen = {"MOTO-4.4-1": "fifty_percent"}

    answer = post(client, "decide", {"contract": "icare_moto", "facts": edge, "readings": chosen}).json()

    assert answer["payable"] == MOTO.decide(edge, chosen)["payable"] != MOTO.decide(edge)["payable"]


def test_a_number_with_a_point_stays_exact(client):
    text = json.dumps(sample(WORN)).replace('"labour_hours": "5.5"', '"labour_hours": 5.50')

    assert post(client, "decide", text.encode()).json() == MOTO.decide(FACTS)


def test_money_that_is_a_number_is_refused_with_the_text_to_write(client):
    text = json.dumps(sample(WORN)).replace('"4600.00"', "4600.10")

    problem = post(client, "decide", text.encode()).json()

    assert problem["errors"][0]["fact"] == "vehicle.replacement_value"
    assert '"4600.10"' in problem["errors"][0]["remedy"]


# --- problems --------------------------------------------------------------------------------------------------------

CASE = {"contract": "icare_moto", "facts": {}}
WRONG = {
    "a text that is not JSON": ("decide", b'{"contract": ', 400, None),
    "a text that is not UTF-8": ("decide", b"\xff", 400, None),
    "a key given twice": ("decide", b'{"contract": "icare_moto", "facts": {}, "facts": {}}', 400, None),
    "a list": ("decide", [], 400, None),
    "no facts": ("decide", {"contract": "icare_moto"}, 400, "facts"),
    "a key of no case": ("decide", CASE | {"fact": {}}, 400, "fact"),
    "readings that are no object": ("decide", CASE | {"readings": ["x"]}, 400, "readings"),
    "NaN": ("decide", b'{"contract": "icare_moto", "facts": {"vehicle.mileage_km": NaN}}', 400, None),
    "an unknown contract": ("decide", CASE | {"contract": "icare_auto"}, 404, "contract"),
    "an unknown contract among several": ("compare", {"facts": {}, "contracts": ["icare_auto"]}, 404, "contracts"),
    "another edition": ("decide", CASE | {"edition": "0"}, 422, "edition"),
    "an unknown reading": ("decide", CASE | {"readings": {"MOTO-0": "x"}}, 422, "MOTO-0"),
    "an unknown fact": ("ask", CASE | {"facts": {"vehicle.milage_km": 1}}, 422, "vehicle.milage_km"),
    "a yes for a number": ("eligible", CASE | {"facts": {"vehicle.mileage_km": True}}, 422, "vehicle.mileage_km"),
    "a number for a day": ("deadlines", CASE | {"facts": {"event.on": 0}}, 422, "event.on"),
    "a number beyond its domain": ("route", CASE | {"facts": {"vehicle.mileage_km": -1}}, 422, "vehicle.mileage_km"),
    "a contract without guarantees": ("decide", CASE | {"contract": "icare_service"}, 422, None),
    "no day": ("rights", CASE, 422, "on"),
    "no instant": ("status", CASE, 422, "at"),
    "a day that does not exist": ("rights?on=2026-02-30", CASE, 422, "on"),
    "a day as French people write it": ("rights?on=10/03/2026", CASE, 422, "on"),
    "a day in figures": ("rights?on=0", CASE, 422, "on"),
    "an instant without its offset": ("status?at=2026-03-10T12:00", CASE, 422, "at"),
    "an instant beyond the calendar": ("status?at=9999-12-31T23:59:59-23:59", CASE, 422, "at"),
    "a yes in figures": ("decide?final=1", CASE, 422, "final"),
    "a misspelt parameter": ("decide?finale=true", CASE, 422, "finale"),
    "a parameter given twice": ("decide?final=true&final=false", CASE, 422, "final"),
}


@pytest.mark.parametrize(("operation", "body", "status", "fact"), WRONG.values(), ids=WRONG)
def test_a_wrong_request_is_a_documented_problem_that_names_its_fact(client, operation, body, status, fact):
    response = post(client, operation, body)

    problem = response.json()
    assert (response.status_code, problem["status"]) == (status, status)
    assert problem["errors"][0]["fact"] == fact
    assert problem["errors"][0]["why"] and problem["title"]
    assert faults(response, "post", operation.partition("?")[0]) == []


def test_all_the_faults_of_a_case_are_said_at_once(client):
    facts = {"vehicle.milage_km": 1, "event.on": "hier", "repair.lines": 3}

    problem = post(client, "decide", CASE | {"facts": facts}).json()

    assert {one["fact"] for one in problem["errors"]} == set(facts)


def test_a_case_of_more_than_a_megabyte_is_refused(client, settings_bytes):
    response = post(client, "decide", b" " * (settings_bytes + 1))

    assert response.status_code == 413
    assert faults(response, "post", "decide") == []


@pytest.fixture
def settings_bytes() -> int:
    from django.conf import settings

    return settings.DATA_UPLOAD_MAX_MEMORY_SIZE


@pytest.mark.parametrize(
    "media", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]
)
def test_a_body_that_is_not_announced_as_json_is_refused(client, media):
    response = client.post(f"{ROOT}decide", json.dumps(CASE), content_type=media)

    assert response.status_code == 415
    assert faults(response, "post", "decide") == []


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [("get", "decide", "POST"), ("put", "decide", "POST"), ("post", "contracts", "GET"), ("delete", "parts", "GET")],
)
def test_a_wrong_method_says_which_are_right(client, method, path, allowed):
    response = getattr(client, method)(f"{ROOT}{path}")

    assert (response.status_code, response.headers["Allow"]) == (405, allowed)
    assert faults(response, "post" if allowed == "POST" else "get", path) == []


@pytest.mark.parametrize("path", ["facts", "coverage"])
def test_an_unknown_contract_is_not_found_and_the_nearest_is_named(client, path):
    response = client.get(f"{ROOT}contracts/icare_motto/{path}")

    assert response.status_code == 404
    assert "icare_moto" in response.json()["errors"][0]["remedy"]
    assert faults(response, "get", f"contracts/{{key}}/{path}") == []


def test_an_unknown_address_is_a_problem_too(client):
    response = client.get(f"{ROOT}nothing")

    assert (response.status_code, response.headers["Content-Type"]) == (404, "application/problem+json")


def test_one_request_too_many_is_a_documented_problem():
    from django.test import Client, override_settings

    with override_settings(REQUESTS_A_MINUTE=1):
        client = Client(REMOTE_ADDR="192.0.2.7")
        client.get(f"{ROOT}contracts")
        response = client.get(f"{ROOT}contracts")

    assert response.status_code == 429
    assert int(response.headers["Retry-After"]) > 0
    assert faults(response, "get", "contracts") == []


def test_more_open_rows_than_can_be_decided_in_time_are_refused_and_known_ones_are_not(client):
    from clausier.web.api.bodies import MOST_OPEN_ROWS

    row = FACTS["repair.lines"][0]
    count = MOST_OPEN_ROWS + 1
    known = [row | {"id": str(number)} for number in range(count)]
    for unsaid in ("kind", "part"):
        still_open = [{key: value for key, value in one.items() if key != unsaid} for one in known]
        refused = post(client, "decide", CASE | {"facts": FACTS | {"repair.lines": still_open}})

        assert refused.status_code == 422
        assert refused.json()["errors"][0]["fact"] == "repair.lines"
    assert post(client, "decide", CASE | {"facts": FACTS | {"repair.lines": known}}).status_code == 200


def test_more_rows_in_all_than_are_taken_are_refused(client):
    from clausier.web.api.bodies import MOST_ROWS

    rows = [{"id": str(number), "kind": "labour"} for number in range(MOST_ROWS)]
    facts = {"repair.lines": rows[: MOST_ROWS // 2], "stay.nights": rows[: MOST_ROWS // 2], "expenses": rows[:1]}

    problem = post(client, "ask", CASE | {"facts": facts}).json()

    assert (problem["status"], problem["errors"][0]["fact"]) == (422, "expenses")


# --- the documentation -----------------------------------------------------------------------------------------------


def test_the_examples_of_the_document_are_the_answers_of_the_interface(client):
    decision = document()["paths"][f"{ROOT}decide"]["post"]
    sent = decision["requestBody"]["content"]["application/json"]["examples"]
    answered = decision["responses"]["200"]["content"]["application/json"]["examples"]

    assert list(sent) == list(answered) == [name.removesuffix(".json") for name in STORIES]
    for name, example in sent.items():
        assert answered[name]["value"] == post(client, "decide", example["value"]).json()


def test_every_operation_has_a_french_text_an_example_and_its_problems():
    for path, operations in document()["paths"].items():
        for method, operation in operations.items():
            assert operation["summary"] and operation["description"], path
            answers = operation["responses"]
            assert answers["200"]["content"]["application/json"]["examples"], path
            assert {"400", "405", "422", "429"} <= set(answers), path
            assert method == "get" or {"404", "413", "415"} <= set(answers), path
            assert all(one.get("description") for one in operation["parameters"]), path


def test_the_document_is_served_whole(client):
    response = client.get(f"{ROOT}openapi.json")

    assert response.headers["Content-Type"] == "application/json"
    assert response.json() == document()
    assert response.json()["openapi"].startswith("3.1")


def test_the_documentation_shows_every_operation_and_calls_no_other_site(client):
    text = client.get(ROOT).content.decode()

    assert all(f"{method.upper()} {path}" in text for path, one in document()["paths"].items() for method in one)
    assert "857.68" in text
    assert "//cdn" not in text and 'src="http' not in text
