"""The home page, the help page, and the pages of what went wrong."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from ... import contracts
from ...faces.samples import STORIES, sample
from ...faces.unwritten import scope
from ...rules.decide import decide
from ..security import problem
from ..state import Case

#: The navigation of every page: address, name.
PLACES = (
    ("/couvert/", "Suis-je couvert\N{NO-BREAK SPACE}?"),
    ("/devis/", "Devis"),
    ("/lire/", "Lire"),
    ("/preuves/", "Preuves"),
    ("/comparer/", "Comparer"),
    ("/sources/", "Sources"),
    ("/aide/", "Aide"),
)


def shell(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the navigation, saying where the page stands."""
    return {
        "places": [{"path": at, "name": name, "holds": request.path.startswith(at)} for at, name in PLACES],
    }


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What the site does, the journeys, the contracts; the sample cases when they are shown."""
    known = [contracts.contract(key) for key in contracts.KEYS]
    found = [{"contract": one, "scope": scope(one)} for one in known]
    samples = [opened_sample(name) for name in STORIES] if settings.SAMPLES else []
    return render(request, "web/home.html", {"contracts": found, "samples": samples})


@cache
def opened_sample(name: str) -> dict[str, Any]:
    """A sample case, what its contract answers, and the word that opens it on any page."""
    given = sample(name)
    contract = contracts.contract(given["contract"])
    case = Case(contract, given["facts"], given.get("readings", {}))
    title, story = STORIES[name]
    answer = decide(contract, case.facts, case.readings).as_json()
    return {
        "title": title,
        "story": story,
        "contract": contract,
        "answer": answer,
        "token": case.token,
        "has_estimate": bool(given["facts"].get("repair.lines")),
    }


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """How to use the site, and how far anyone can: the accessibility statement."""
    return render(request, "web/help.html", {"links_last": settings.LINKS_OUTLIVE_THE_PROCESS})


def malformed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A request that is not one of ours."""
    return problem(request, 400, "La demande est mal formée", ["Revenez à la page et recommencez."])


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """An address that leads nowhere."""
    return problem(request, 404, "Cette page n'existe pas", ["Vérifiez l'adresse, ou repartez de l'accueil."])


def failed(request: HttpRequest) -> HttpResponse:
    """A fault of ours."""
    why = "Le site a échoué : c'est un défaut du programme. Signalez-le, sans y joindre de données personnelles."
    return problem(request, 500, "La page n'a pas pu être préparée", [why])


urlpatterns = [path("", home, name="home"), path("aide/", help_page, name="help")]
