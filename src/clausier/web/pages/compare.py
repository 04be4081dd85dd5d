"""The same event under every contract that guarantees something, side by side."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from ...comparison import compare
from ...faces.cases import Comparable, comparable
from ...faces.decided import claimed
from ...faces.samples import COMPARED, STORIES, sample
from ...faces.unwritten import left_out
from ...rules.case import read_comparison
from ...rules.case_words import clean, nearest, perhaps
from ...rules.contract import Contract
from ...rules.errors import CaseError, UnreadableCase, UnusableCase
from ..state import LONGEST_TOKEN, Case, opened

#: A longer link is not offered: servers and mail programs cut it.
LONGEST_LINK = 6_000
#: So many questions of each contract are shown at once; the others are folded away.
MOST_QUESTIONS = 4
#: What can be compared at once: events told for several contracts first, then the claims under one.
SAMPLES = {**COMPARED, **STORIES}
_SIGNER = Signer(salt="clausier.comparison")


def page(request: HttpRequest) -> HttpResponse:
    """The form, and the comparison of what was sent: a link, a sample, a pasted or an uploaded case."""
    samples = [(name, title) for name, (title, _) in SAMPLES.items()]
    shown: dict[str, Any] = {"samples": samples, "text": "", "apart": True}
    try:
        text = _given(request)
        if text is None:
            return render(request, "web/compare/compare.html", shown)
        shown["text"] = text if request.method == "POST" else ""
        shown |= _compared(text)
    except CaseError as error:
        errors = error.errors if isinstance(error, UnusableCase) else [error]
        shown["errors"] = [str(one) for one in errors]
        return render(request, "web/compare/compare.html", shown, status=422)
    return render(request, "web/compare/compare.html", shown)


# --- what is compared ------------------------------------------------------------------------------------------------


def _given(request: HttpRequest) -> str | None:
    """The case as JSON text; None when nothing was sent yet. Raises CaseError."""
    if request.method == "POST":
        return _posted(request)
    if token := request.GET.get("d"):
        return json.dumps(opened(token).as_file(), ensure_ascii=False)
    if token := request.GET.get("c"):
        return _reopened(token)
    name = request.GET.get("exemple")
    if name is None:
        return None
    if name not in SAMPLES:
        hint = perhaps(nearest(name, SAMPLES)) or "Choisissez l'un des exemples proposés."
        raise CaseError(f"l'exemple « {clean(name)} » n'existe pas.", remedy=hint)
    return json.dumps(sample(name), ensure_ascii=False)


def _posted(request: HttpRequest) -> str:
    """The uploaded file, or else the pasted text."""
    # Files are not counted by the framework's own limit; refused here, before they are read or written anywhere.
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        raise RequestDataTooBig
    if file := request.FILES.get("file"):
        try:
            return file.read().decode("utf-8")
        except UnicodeDecodeError as error:
            why = f"le fichier n'est pas en UTF-8 (octet {error.start + 1})."
            raise UnreadableCase(why, remedy="Enregistrez le dossier en UTF-8.") from None
    text = request.POST.get("case", "")
    if not text.strip():
        raise UnreadableCase("rien n'a été envoyé.", remedy="Collez un dossier, ou choisissez un fichier.")
    return text


def _reopened(token: str) -> str:
    try:
        if len(token) > LONGEST_TOKEN:
            raise BadSignature
        return _SIGNER.unsign_object(token)
    except (BadSignature, ValueError):
        raise CaseError(
            "ce lien est incomplet, a été modifié, ou vient d'un autre serveur.",
            remedy="Reprenez le lien entier, ou recommencez la comparaison.",
        ) from None


def event_of(text: str) -> Comparable:
    """The event that a text tells; without `contracts`, every contract that guarantees something.

    Raises CaseError: unreadable, an unknown contract or reading, another edition, a contract that guarantees nothing.
    """
    return comparable(read_comparison(text, settings.DATA_UPLOAD_MAX_MEMORY_SIZE))


# --- what is shown ---------------------------------------------------------------------------------------------------


def _compared(text: str) -> dict[str, Any]:
    """The answers of the contracts, what the law says of them together, and the link that reopens it all."""
    event = event_of(text)
    answer = compare(event.contracts, event.facts, event.own, event.readings)
    known = {one.key: one for one in event.contracts}
    link = _SIGNER.sign_object(text, compress=True)
    return {
        "answers": [_one(known, one, event.readings) for one in answer["contracts"]],
        "several": _several(known, answer["several_insurers"]),
        "link": link if len(link) <= LONGEST_LINK else "",
    }


def _one(known: Mapping[str, Contract], one: dict[str, Any], readings: Mapping[str, str]) -> dict[str, Any]:
    contract = known[one["contract"]]
    decision = one["decision"]
    own_readings = {doubt: meaning for doubt, meaning in readings.items() if doubt in contract.readings}
    told, open_ = claimed(decision)
    case = Case(contract, decision["case"]["facts"], own_readings)
    return {
        "contract": contract,
        "answer": one,
        "left_out": left_out(contract),
        "guarantees": told,
        "open_guarantees": open_,
        "missing": one["missing"][:MOST_QUESTIONS],
        "more": one["missing"][MOST_QUESTIONS:],
        "unused": [_noun(known.values(), name) for name in one["unused"]],
        "token": case.token,
    }


def _noun(known: Any, name: str) -> str:
    """How people call a fact that one of the contracts declares."""
    for contract in known:
        vocabulary = contract.vocabulary
        if name in vocabulary.facts:
            return vocabulary.facts[name].noun
        if name in vocabulary.tables:
            return vocabulary.tables[name].question
    return name


def _several(known: Mapping[str, Contract], several: dict[str, Any]) -> dict[str, Any]:
    damages = [
        damage
        | {
            "labels": [(one["label"], known[one["contract"]].title) for one in damage["guarantees"]],
            "shares": [share | {"title": known[share["contract"]].title} for share in damage["shares"]],
        }
        for damage in several["damages"]
    ]
    return several | {"damages": damages}


urlpatterns = [path("", page, name="compare")]
