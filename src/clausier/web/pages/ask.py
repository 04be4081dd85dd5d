"""« Suis-je couvert ? »: one question at a time, the answer so far beside it, the whole decision at the end.

Nothing is kept between two requests: the page carries the case. Without scripts each answer is a whole page; with
htmx it is the same node of that page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.http import urlencode

from ...faces.interview import Asked
from ...faces.said import capital
from ...faces.unwritten import left_out
from ...rules.errors import CaseError, UnusableCase
from ...rules.questions import declared
from ..state import Case, opened
from . import ask_answers, ask_files
from .ask_carried import case_in, case_of, guaranteeing
from .ask_case import answered, given, next_asked, question_on, unknown, without_row
from .ask_fields import Typed, candidates, field, held, typed_in, words

#: What happened: asked before anything else, because it says what kind of story the case tells.
EVENT = "event.kind"


@dataclass(frozen=True)
class Turn:
    """One step of the journey: the case, and what to show of it.

    asked: a question to show again, with what was typed and what is wrong with it; else the most decisive one. before:
    the case as it was, when an answer was changed. finished: no more questions are wanted. last: what was just asked.
    """

    case: Case
    asked: Asked | None = None
    typed: Typed = Typed()
    error: str = ""
    editing: bool = False
    before: Case | None = None
    finished: bool = False
    last: str = ""


# --- choosing a contract ----------------------------------------------------------------------------------------------


def choose(request: HttpRequest) -> HttpResponse:
    """Which contract, and what happened; a link that reopens a case leads on to it."""
    if "d" in request.GET:
        return HttpResponseRedirect(_link(opened(request.GET["d"])))
    if request.method != "POST":
        return render(request, "web/ask/choose.html", _choices())
    known = {one.key: one for one in guaranteeing()}
    contract = known.get(request.POST.get("contrat", ""))
    event = request.POST.get("evenement", "")
    if contract is None:
        error = {"field": "contrat-1", "text": "Choisissez un contrat."}
        return render(request, "web/ask/choose.html", {**_choices(event=event), "error": error}, status=422)
    facts = {EVENT: event} if event and EVENT in contract.vocabulary.facts else {}
    return HttpResponseRedirect(_link(Case(contract, facts)))


def open_file(request: HttpRequest) -> HttpResponse:
    """A case pasted or sent as a file becomes the same journey; what is wrong with it is said, and nothing is lost."""
    if request.method != "POST":
        return HttpResponseRedirect(reverse("ask_choose"))
    sent = request.FILES.get("fichier")
    pasted = request.POST.get("dossier", "")
    try:
        case = case_of(sent.read() if sent else pasted)
        ask_answers.claimed(case)
    except CaseError as error:
        errors = error.errors if isinstance(error, UnusableCase) else [error]
        wrong = {"field": "fichier" if sent else "dossier", "texts": [capital(str(one)) for one in errors]}
        return render(request, "web/ask/choose.html", {**_choices(pasted), "unusable": wrong}, status=422)
    return _page(request, Turn(case))


def _choices(pasted: str = "", event: str = "") -> dict[str, Any]:
    known = guaranteeing()
    kinds = {key: label for one in known if (fact := one.vocabulary.facts.get(EVENT)) for key, label in fact.options}
    offered = [{"contract": one, "left_out": left_out(one)} for one in known]
    return {"contracts": offered, "events": list(kinds.items()), "pasted": pasted, "event": event}


def _link(case: Case) -> str:
    return reverse("ask_case", args=[case.contract.key]) + "?" + urlencode({"d": case.token})


# --- one case ---------------------------------------------------------------------------------------------------------


def ask(request: HttpRequest, key: str) -> HttpResponse:
    """The next question of a case, or the decision when there is none left; takes one answer, or one change."""
    case = case_in(request, key)
    return _page(request, _turn(request.POST, case) if request.method == "POST" else Turn(case))


def _turn(form: QueryDict, case: Case) -> Turn:
    """What a posted form does to the case."""
    if "modifier" in form:
        asked = question_on(case, [form["modifier"]])
        return Turn(case, asked, held(case, asked), editing=True)
    if "retirer" in form:
        return Turn(without_row(case, form["retirer"]), before=case)
    if "repasser" in form:
        return Turn(replace(case, passed=frozenset()))
    names = form.getlist("q")
    if "terminer" in form or not names:
        return Turn(case, finished="terminer" in form)
    return _answer(form, case, question_on(case, names))


def _answer(form: QueryDict, case: Case, asked: Asked) -> Turn:
    """Takes the answer to a question, unless something is wrong with it."""
    editing, typed = "change" in form, typed_in(form)
    again = Turn(case, asked, typed, editing=editing)
    if "chercher" in form:
        return again
    try:
        facts = None if "inconnu" in form else asked.read(words(asked, field(case, asked, typed), typed))
        then = unknown(case, asked) if facts is None else answered(case, asked, facts)
        ask_answers.claimed(then)
    except CaseError as error:
        return replace(again, error=_said(case, error))
    return Turn(then, before=case if editing else None, last=_name(case, asked))


def _name(case: Case, asked: Asked) -> str:
    """What to ask again to come back to a question: its fact, or its whole set."""
    thing = declared(case.contract, asked.names[0])
    return getattr(thing, "member_of", "") or asked.names[0]


def _said(case: Case, error: CaseError) -> str:
    """An error without the English name of its fact, which the page shows by its question."""
    if isinstance(error, UnusableCase):
        return " ".join(_said(case, one) for one in error.errors)
    about = ""
    if error.fact and type(error).code == "inconsistent":
        about = f"Avec « {declared(case.contract, error.fact).noun} », "
    return " ".join(part for part in (about + (error.why if about else capital(error.why)), error.remedy) if part)


def _page(request: HttpRequest, turn: Turn) -> HttpResponse:
    """The journey as a page, or as the node of that page that changes."""
    template = "web/ask/_case.html" if request.htmx else "web/ask/case.html"
    return render(request, template, context(turn), status=422 if turn.error else 200)


def context(turn: Turn) -> dict[str, Any]:
    """What the templates of a case show."""
    case = turn.case
    decision = ask_answers.decision(case)
    missing = decision["missing"]
    asked = turn.asked
    if asked is not None:
        asked = question_on(case, asked.names, missing)
    elif not turn.finished:
        asked = next_asked(case, missing)
    shown = {
        "case": case,
        "contract": case.contract,
        "apart": True,
        "token": case.token,
        **ask_answers.told(case.contract, decision),
        "answers": given(case),
        "left": len(missing),
        "asked": asked,
        "turn": turn,
        "change": ask_answers.change(turn.before, decision) if turn.before else None,
    }
    if asked is None:
        return shown | ending(case, decision)
    why = ask_answers.reasons(case, asked)
    return shown | {"field": field(case, asked, turn.typed), "why": why}


def ending(case: Case, decision: dict[str, Any]) -> dict[str, Any]:
    """What the end of a journey shows besides the decision itself."""
    contacts = ask_answers.contacts(case)
    wanted = [(name, declared(case.contract, name).question) for name in contacts["missing"]]
    tree, choices = ask_answers.tree(case), ask_answers.choices(case, decision)
    return {"tree": tree, "choices": choices, "contacts": contacts, "wanted": wanted}


def parts(request: HttpRequest, key: str) -> HttpResponse:
    """The parts that typed words may mean, while they are typed."""
    case = case_in(request, key)
    form = request.POST or request.GET
    asked = question_on(case, form.getlist("q")[:1])
    fact = declared(case.contract, asked.names[0])
    typed = typed_in(form)
    found = candidates(fact, typed.looked_up, typed.text) if getattr(fact, "search", None) else ()
    shown = {"field": replace(field(case, asked, typed), options=found), "turn": Turn(case)}
    return render(request, "web/ask/_parts.html", shown)


urlpatterns = [
    path("", choose, name="ask_choose"),
    path("ouvrir/", open_file, name="ask_open"),
    path("<slug:key>/", ask, name="ask_case"),
    path("<slug:key>/pieces/", parts, name="ask_parts"),
    path("<slug:key>/si/", ask_files.otherwise, name="ask_otherwise"),
    path("<slug:key>/json/", ask_files.as_json, name="ask_json"),
    path("<slug:key>/dossier/", ask_files.as_case, name="ask_file"),
    path("<slug:key>/pdf/", ask_files.as_pdf, name="ask_pdf"),
]
