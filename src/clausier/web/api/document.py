"""The OpenAPI document: what the framework knows of the operations, completed with bodies, problems and examples."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from django.urls import reverse
from pydantic.json_schema import models_json_schema

from .bodies import JSON
from .endpoints import api
from .examples import examples, problems, served
from .problems import TITLES
from .wire import Case, Event, Problem

PROBLEM_JSON = "application/problem+json"
_REF = "#/components/schemas/{model}"
_SEEN_EVERYWHERE = ("400", "405", "422", "429")
_WITH_BODY = ("404", "413", "415")


@cache
def document() -> dict[str, Any]:
    """The document, with the answers to the sample cases; plain JSON data, not to be changed by the caller."""
    found = json.loads(json.dumps(api.get_openapi_schema(path_prefix=reverse("api"))))
    del found["servers"]
    found["info"]["description"] = api.description
    found["components"]["schemas"] |= _shapes()
    refused = problems()
    for operations in found["paths"].values():
        for method, operation in operations.items():
            _complete(method.upper(), operation, refused)
    return found


def _shapes() -> dict[str, Any]:
    """The shapes that no operation declares to the framework."""
    _, shapes = models_json_schema([(one, "validation") for one in (Case, Event, Problem)], ref_template=_REF)
    return shapes["$defs"]


def _complete(method: str, operation: dict[str, Any], refused: dict[str, dict[str, Any]]) -> None:
    chosen = examples(operation["operationId"])
    for parameter in operation["parameters"]:
        _complete_parameter(parameter, chosen[0])
    if method == "POST":
        shape = "Event" if operation["operationId"] == "compare" else "Case"
        bodies = {one.name: {"summary": one.title, "value": one.body} for one in chosen}
        content = {"schema": {"$ref": _REF.format(model=shape)}, "examples": bodies}
        operation["requestBody"] = {"required": True, "content": {JSON: content}}
    answered = operation["responses"]["200"]
    answered["description"] = "La réponse."
    answered["content"][JSON]["examples"] = {
        one.name: {"summary": one.title, "value": json.loads(served(method, operation["operationId"], one).content)}
        for one in chosen
    }
    about_contract = any(one["in"] == "path" for one in operation["parameters"])
    statuses = {*_SEEN_EVERYWHERE, *(_WITH_BODY if method == "POST" else ()), *(("404",) if about_contract else ())}
    operation["responses"] |= {status: _problem(status, refused[status]) for status in sorted(statuses)}


def _complete_parameter(parameter: dict[str, Any], example: Any) -> None:
    """A parameter is absent rather than null; its example is the one of the first request."""
    schema = parameter["schema"]
    if "anyOf" in schema:
        schema |= next(one for one in schema.pop("anyOf") if one.get("type") != "null")
    schema.pop("title", None)
    parameter["description"] = schema.pop("description", parameter.get("description"))
    value = (example.place if parameter["in"] == "path" else example.query).get(parameter["name"])
    if value is not None:
        parameter["example"] = value


def _problem(status: str, body: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "description": f"{TITLES[int(status)]}.",
        "content": {PROBLEM_JSON: {"schema": {"$ref": _REF.format(model="Problem")}, "example": body}},
    }
    if status == "429":
        answer["headers"] = {
            "Retry-After": {
                "description": "Dans combien de secondes réessayer.",
                "required": True,
                "schema": {"type": "integer", "minimum": 1},
            }
        }
    return answer
