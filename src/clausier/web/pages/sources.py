"""The law behind the answers: every article, what rests on it, what could not be verified, and figures over time."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from ... import contracts
from ...faces.sources import LONGEST_SEARCH, STATUSES, searched
from .. import clauses as c

#: So many provisions are told of an article while all articles are shown; a search shows every one.
MOST_RESTING = 5
#: Status of a reading → the class of its tag.
STYLES = {"text": "good", "secondary": "part", "not_found": "bad"}


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    """The articles, or those in which the typed words stand and whose status is asked for."""
    typed = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    status = request.GET.get("statut", "")
    status = status if status in STATUSES else ""
    answer = searched(typed, status)
    most = None if typed else MOST_RESTING
    shown = {
        "typed": typed,
        "status": status,
        "statuses": list(STATUSES.items()),
        "filtered": bool(typed or status),
        "count": len(answer["articles"]),
        "subjects": [
            {"name": name, "articles": [_article(one, most) for one in found]}
            for name, found in groupby(answer["articles"], key=lambda one: one["subject"])
        ],
        "figures": answer["figures"],
        "not_verified": answer["not_verified"],
    }
    return render(request, "web/sources/_found.html" if c.only_part(request) else "web/sources/sources.html", shown)


def _article(one: dict[str, Any], most: int | None) -> dict[str, Any]:
    """An article with its tag, and the provisions that rest on it, at most so many, with the contract of each."""
    rests = [rest | {"of": contracts.contract(rest["contract"])} for rest in one["rests"][:most]]
    counts = {
        "count": len(one["rests"]),
        "more": len(one["rests"]) - len(rests),
        "prevails": sum(bool(rest["overrides"]) for rest in one["rests"]),
    }
    return one | counts | {"style": STYLES[one["status"]], "rests": rests}


urlpatterns = [path("", sources, name="sources")]
