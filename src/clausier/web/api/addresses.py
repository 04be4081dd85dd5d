"""The addresses, each refusing what the framework would ignore: a parameter misspelt, or given twice."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from ...rules.case_words import clean, nearest, perhaps
from ...rules.errors import CaseError
from .endpoints import api
from .pages import documentation, openapi
from .problems import problem, wrong_method

View = Callable[..., HttpResponse]


def guarded(view: View, known: set[str]) -> View:
    """The view of an operation, with a problem for a wrong method and for parameters that it does not know."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        faults = [error for name in request.GET if (error := _misused(request, name, known))]
        if faults:
            return problem(422, faults)
        response = view(request, *args, **kwargs)
        return wrong_method(response["Allow"]) if response.status_code == 405 else response

    return answer


def _misused(request: HttpRequest, name: str, known: set[str]) -> CaseError | None:
    if name not in known:
        hint = perhaps(nearest(name, known)) or f"Paramètres : {', '.join(sorted(known)) or 'aucun'}."
        return CaseError("ce paramètre n'existe pas ici.", fact=clean(name), remedy=hint)
    if len(request.GET.getlist(name)) > 1:
        return CaseError("ce paramètre est donné plusieurs fois.", fact=name, remedy="Donnez-le une seule fois.")
    return None


def _parameters() -> dict[str, set[str]]:
    """Operation → the names that its address takes after the question mark."""
    paths = api.get_openapi_schema(path_prefix="")["paths"].values()
    return {
        operation["operationId"]: {one["name"] for one in operation["parameters"] if one["in"] == "query"}
        for operations in paths
        for operation in operations.values()
    }


def _operations() -> list[URLPattern]:
    patterns, _, _ = api.urls
    known = _parameters()
    return [
        URLPattern(one.pattern, guarded(one.callback, known[one.name]), name=f"api-{one.name}")
        for one in patterns
        if one.name in known
    ]


urlpatterns: list[URLPattern] = [
    path("", documentation, name="api"),
    path("openapi.json", openapi, name="api-openapi"),
    *_operations(),
]
