"""A decided case taken away: what would have changed it, the decision and the case as JSON, the letter as PDF."""

from __future__ import annotations

from typing import Any

from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from weasyprint import CSS, HTML

from ...rules.case import decode, encode
from ..state import Case
from . import ask_answers
from .ask_carried import case_in
from .ask_case import given

SHEETS = ("web/style.css", "web/ask.css")
JSON = {"ensure_ascii": False, "indent": 2}


def otherwise(request: HttpRequest, key: str) -> HttpResponse:
    """What would have made another decision: one fact or one reading at a time."""
    case = case_in(request, key)
    facts, meanings = ask_answers.otherwise(case)
    shown = {"case": case, "contract": case.contract, "apart": True, "token": case.token}
    shown |= {"facts": facts, "meanings": meanings}
    if request.htmx:
        return render(request, "web/ask/_otherwise.html", shown)
    return render(request, "web/ask/otherwise.html", shown | {"decision": ask_answers.decision(case)})


def as_json(request: HttpRequest, key: str) -> HttpResponse:
    """The decision, as every program reads it."""
    return JsonResponse(ask_answers.decision(case_in(request, key)), json_dumps_params=JSON)


def as_case(request: HttpRequest, key: str) -> HttpResponse:
    """The case as a file, which this page and every command open again."""
    case = case_in(request, key)
    vocabulary = case.contract.vocabulary
    written = case.with_facts(decode(vocabulary, encode(vocabulary, case.facts))).as_file()
    answer = JsonResponse(written, json_dumps_params=JSON)
    answer.headers["Content-Disposition"] = f'attachment; filename="dossier-{key}.json"'
    return answer


def as_pdf(request: HttpRequest, key: str) -> HttpResponse:
    """The decision on paper: the nodes of the page, under its print sheet."""
    answer = HttpResponse(_paper(case_in(request, key)), content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="decision-{key}.pdf"'
    return answer


def paper_context(case: Case) -> dict[str, Any]:
    """What the paper shows: all that the end of the journey shows, opened out."""
    decision = ask_answers.decision(case)
    return {
        "case": case,
        "contract": case.contract,
        **ask_answers.told(case.contract, decision),
        "choices": ask_answers.choices(case, decision),
        "answers": given(case),
        "tree": ask_answers.tree(case),
        "contacts": ask_answers.contacts(case),
        "paper": True,
    }


def _paper(case: Case) -> bytes:
    text = render_to_string("web/ask/paper.html", paper_context(case))
    sheets = [CSS(filename=finders.find(name), url_fetcher=_nothing_from_outside) for name in SHEETS]
    return HTML(string=text, url_fetcher=_nothing_from_outside).write_pdf(stylesheets=sheets, pdf_variant="pdf/ua-1")


def _nothing_from_outside(url: str) -> dict[str, Any]:
    """Paper is made of the text and its sheet alone; whatever else a page refers to is left out."""
    raise ValueError(url)
