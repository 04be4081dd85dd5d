"""The examples of the documentation: the sample cases, sent through the interface. No answer is typed by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse
from django.urls import resolve, reverse

from ...faces.samples import STORIES, sample
from ...facts.parts import PARTS
from ...rules.time import format_instant, noon
from ..security import too_many
from .bodies import JSON

WORN = "usure.json"
#: Operations that answer a claim: each sample case is an example of them.
CLAIMS = ("decide", "ask")


@dataclass(frozen=True)
class Example:
    """A request: where (path parameters), with what parameters and what body; `title` is French."""

    name: str
    title: str
    place: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None


def examples(operation: str) -> list[Example]:
    """The examples of an operation, at least one."""
    facts = sample(WORN)["facts"]
    day = facts["event.on"]
    title = STORIES[WORN][0]
    match operation:
        case "contracts":
            return [Example("tous", "Tous les contrats")]
        case "facts":
            return [Example("motos", "Ce qui touche au kilométrage", {"key": "icare_moto"}, {"search": "kilométrage"})]
        case "coverage":
            return [Example("motos", "La garantie des motos", {"key": "icare_moto"})]
        case "parts":
            named = PARTS[facts["repair.lines"][0]["part"]]
            return [Example("piece", f"« {named} »", query={"q": named})]
        case "rights":
            return [Example("usure", title, query={"on": day}, body=sample(WORN))]
        case "status":
            at = format_instant(noon(date.fromisoformat(day).toordinal()))
            return [Example("usure", title, query={"at": at}, body=sample(WORN))]
        case "compare":
            own = {"icare_moto": {"policy.signed_on": facts["policy.signed_on"]}, "cirano_orange": {}}
            shared = {name: value for name, value in facts.items() if name != "policy.signed_on"}
            return [Example("usure", title, body={"facts": shared, "contracts": own})]
    chosen = STORIES if operation in CLAIMS else [WORN]
    return [Example(name.removesuffix(".json"), STORIES[name][0], body=sample(name)) for name in chosen]


def address(operation: str, example: Example) -> str:
    """Where an example is sent, with its parameters."""
    place = reverse(f"api-{operation}", kwargs=example.place or None)
    return f"{place}?{urlencode(example.query)}" if example.query else place


def served(method: str, operation: str, example: Example, media: str = JSON, size: int | None = None) -> HttpResponse:
    """What the interface answers to an example; `size` announces another length than that of the body."""
    place, _, query = address(operation, example).partition("?")
    body = b"" if example.body is None else json.dumps(example.body).encode()
    request = WSGIRequest(
        {
            "REQUEST_METHOD": method,
            "PATH_INFO": place,
            "QUERY_STRING": query,
            "CONTENT_TYPE": media,
            "CONTENT_LENGTH": str(len(body) if size is None else size),
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "wsgi.input": BytesIO(body),
        }
    )
    match = resolve(place)
    return match.func(request, *match.args, **match.kwargs)


def problems() -> dict[str, dict[str, Any]]:
    """Status → the problem that a wrong request gets."""
    facts = sample(WORN)["facts"]
    wrong = Example("", "", body={"contract": "icare_moto", "facts": facts | {"vehicle.milage_km": 52000}})
    answers = {
        "400": served("POST", "decide", Example("", "", body={"contract": "icare_moto"})),
        "404": served("GET", "coverage", Example("", "", {"key": "icare_auto"})),
        "405": served("GET", "decide", Example("", "")),
        "413": served("POST", "decide", Example("", ""), size=settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1),
        "415": served("POST", "decide", wrong, media="text/plain"),
        "422": served("POST", "decide", wrong),
    }
    request = WSGIRequest({"REQUEST_METHOD": "GET", "PATH_INFO": reverse("api-contracts"), "wsgi.input": BytesIO()})
    return {status: json.loads(one.content) for status, one in (answers | {"429": too_many(request, 1)}).items()}
