"""The documentation for people, and the same for programs."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ...rules.french import HARD
from .bodies import JSON, MOST_OPEN_ROWS, MOST_ROWS
from .document import document
from .examples import address, examples

_BEFORE_MARK = re.compile(r" (?=[;:?!»])|(?<=«) ")


@require_safe
def openapi(request: HttpRequest) -> HttpResponse:
    """The OpenAPI document."""
    return HttpResponse(_written(document()), content_type=JSON)


@require_safe
def documentation(request: HttpRequest) -> HttpResponse:
    """Every operation with its parameters, an example, its answer, and what can go wrong."""
    shown = {
        "version": document()["info"]["version"],
        "description": _typeset(document()["info"]["description"]),
        "groups": _groups(),
        "problems": _problems(),
        "host": request.build_absolute_uri("/").rstrip("/"),
        "most_rows": MOST_ROWS,
        "most_open_rows": MOST_OPEN_ROWS,
    }
    return render(request, "web/api/index.html", shown)


def _typeset(text: str) -> str:
    """The text with the spaces that a line must not break at, as French has them before its double marks."""
    return _BEFORE_MARK.sub(HARD, text)


def _written(data: Any, indent: int | None = None) -> str:
    return json.dumps(data, ensure_ascii=False, indent=indent)


@cache
def _groups() -> list[dict[str, Any]]:
    """The operations by theme, in the order of the document."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for place, operations in document()["paths"].items():
        for method, operation in operations.items():
            groups.setdefault(operation["tags"][0], []).append(_operation(method.upper(), place, operation))
    return [{"name": name, "operations": found} for name, found in groups.items()]


def _operation(method: str, place: str, operation: dict[str, Any]) -> dict[str, Any]:
    answered = operation["responses"]["200"]["content"][JSON]
    example = examples(operation["operationId"])[0]
    return {
        "id": operation["operationId"],
        "method": method,
        "address": place,
        "summary": _typeset(operation["summary"]),
        "description": _typeset(operation["description"]),
        "parameters": [one | {"description": _typeset(one["description"])} for one in operation["parameters"]],
        "example": {
            "title": example.title,
            "address": address(operation["operationId"], example),
            "body": "" if example.body is None else _written(example.body, 2),
            "answer": _written(answered["examples"][example.name]["value"], 2),
        },
        "fields": _fields(answered["schema"]["$ref"]),
        "statuses": [status for status in operation["responses"] if status != "200"],
    }


def _fields(reference: str) -> list[dict[str, str]]:
    """The keys of an answer, each with what it holds."""
    schemas = document()["components"]["schemas"]
    found = schemas[reference.rpartition("/")[2]]["properties"]
    return [{"name": name, "says": _says(one, schemas)} for name, one in found.items()]


def _says(one: dict[str, Any], schemas: dict[str, Any]) -> str:
    return _typeset(one.get("description") or schemas[one["$ref"].rpartition("/")[2]]["description"])


@cache
def _problems() -> list[dict[str, str]]:
    """Every status that is no answer, with an example."""
    answers = document()["paths"][reverse("api-decide")]["post"]["responses"]
    return [
        {
            "status": status,
            "says": answer["description"],
            "body": _written(next(iter(answer["content"].values()))["example"], 2),
        }
        for status, answer in answers.items()
        if status != "200"
    ]
