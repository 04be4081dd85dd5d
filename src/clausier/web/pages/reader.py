"""Reading a contract: its clauses in our words, what each needs and decides, its doubts, and words that find them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse

from ... import contracts
from ...faces.unwritten import scope
from ...rules.contract import Contract
from ...rules.errors import CaseError
from .. import clauses as c
from ..proving import PROOFS
from .proofs import said_of

#: Characters beyond which what a clause needs is folded: it would hide the clauses below.
LONG_NEEDS = 600


def shelf(request: HttpRequest) -> HttpResponse:
    """The contracts that can be read, and a search through all of them."""
    found = [contracts.contract(key) for key in contracts.KEYS]
    shown = {
        "shelf": [{"contract": one, "share": c.share(one), "scope": scope(one)} for one in found],
        **_searched(request, found),
    }
    return render(request, "web/reader/_hits.html" if c.only_part(request) else "web/reader/shelf.html", shown)


def contents(request: HttpRequest, key: str) -> HttpResponse:
    """The clauses of a contract in order, or those in which the typed words stand."""
    contract = c.contract_at(key)
    shown = {
        "contract": contract,
        "clauses": c.clauses_of(contract),
        "share": c.share(contract),
        "scope": scope(contract),
        **_searched(request, [contract]),
    }
    return render(request, "web/reader/_hits.html" if c.only_part(request) else "web/reader/contents.html", shown)


def _searched(request: HttpRequest, among: Sequence[Contract]) -> dict[str, Any]:
    """What was typed, and what it finds: nothing is searched before something is typed."""
    typed = request.GET.get("q", "").strip()[: c.LONGEST_SEARCH]
    hits = [
        {"contract": one, "clause": clause, "entry": entry}
        for one in among
        for clause, entry in (c.search(one, typed) if typed else [])
    ]
    return {"typed": typed, "hits": hits, "several": len(among) > 1}


def executed(request: HttpRequest, key: str) -> HttpResponse:
    """Which part of the wording is executed, and what is not, with the reason."""
    contract = c.contract_at(key)
    known = c.share(contract)
    lists = [
        ("À apprécier par une personne", known["judgement"]),
        ("Sans rien à exécuter", known["informative"]),
    ]
    shown = [
        {
            "title": title,
            "rules": [
                {"rule": rule, "section": c.section(rule), "why": why, "says": _says(contract, rule)}
                for rule, why in one
            ],
        }
        for title, one in lists
    ]
    return render(request, "web/reader/executed.html", {"contract": contract, "share": known, "lists": shown})


def _says(contract: Contract, rule: str) -> str:
    """The sentence of the first provision that states a rule."""
    return next(entry["says"] for one in c.clauses_of(contract) for entry in one.entries if rule in entry["rules"])


def clause(request: HttpRequest, key: str, place: str) -> HttpResponse:
    """One clause with everything below it, or one rule."""
    contract = c.contract_at(key)
    try:
        found = sorted(c.clauses_at(contract, place), key=lambda one: not one.within(place))
    except CaseError as error:
        if home := c.home_of(contract, place):
            return HttpResponseRedirect(reverse("reader-clause", args=[key, home]))
        return render(request, "web/reader/nowhere.html", {"contract": contract, "why": error.why}, status=404)
    proof = PROOFS.known(contract)
    rules = {rule for one in found for entry in one.entries for rule in entry["rules"]}
    anchors: set[str] = set()
    shown = [
        {
            "name": one.name,
            "section": one.section,
            "within": one.within(place) or one is found[0],
            "entries": [_entry(contract, entry, anchors, rules) for entry in one.entries],
        }
        for one in found
    ]
    before, after = _neighbours(contract, found[0].section)
    context = {
        "contract": contract,
        "clauses": c.clauses_of(contract),
        "found": shown,
        "title": found[0].name,
        "here": {one.section for one in found if one.within(place)} or {found[0].section},
        "before": before,
        "after": after,
        "proved": proof is not None,
        "findings": _findings(contract, proof, found) if proof else [],
    }
    return render(request, "web/reader/clause.html", context)


def _entry(contract: Contract, entry: c.Entry, anchors: set[str], rules: set[str]) -> dict[str, Any]:
    """An entry ready to be shown; a rule that several entries state, or a doubt, is the anchor of the first.

    anchors: those above on the page. rules: all that the page states; a doubt about one of them has the same name.
    """
    new = [rule for rule in entry["rules"] if rule not in anchors]
    doubts = {one["id"] for one in entry["readings"]} - rules - anchors
    anchors.update(new, doubts)
    return entry | {
        "anchors": new,
        "needs": [{"label": one["label"], "lines": c.tree(one["lines"])} for one in entry["needs"]],
        "long": sum(len(line["text"]) for one in entry["needs"] for line in one["lines"]) > LONG_NEEDS,
        "decides": c.decides(contract, entry),
        "used_by": c.used_by(contract, entry),
        "worked": c.worked(contract, entry["rules"]),
        "readings": [_reading(one) | {"anchor": one["id"] in doubts} for one in entry["readings"]],
    }


def _reading(one: dict[str, Any]) -> dict[str, Any]:
    others = [meaning for name, meaning in one["meanings"].items() if name != one["taken"]]
    return one | {"sense": one["meanings"][one["taken"]], "others": others}


def _neighbours(contract: Contract, section: str) -> tuple[c.Clause | None, c.Clause | None]:
    known = c.clauses_of(contract)
    place = next(at for at, one in enumerate(known) if one.section == section)
    return (known[place - 1] if place else None), (known[place + 1] if place + 1 < len(known) else None)


def _findings(contract: Contract, proof: dict[str, Any], found: Sequence[c.Clause]) -> list[dict[str, Any]]:
    """What the solver found of the rules of these clauses; doubts are told with their reading."""
    rules = {rule for one in found for entry in one.entries for rule in entry["rules"]}
    bearing = [one for one in proof["findings"] if one["kind"] != "doubt" and rules & set(one["rules"])]
    return [one | {"says": said_of(contract, one["says"])} for one in bearing]


urlpatterns = [
    path("", shelf, name="reader"),
    path("<slug:key>/", contents, name="reader-contents"),
    path("<slug:key>/part-executee/", executed, name="reader-executed"),
    path("<slug:key>/<str:place>/", clause, name="reader-clause"),
]
