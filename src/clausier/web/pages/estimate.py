"""The estimate of a repair: a garage types its lines, and sees what the guarantee pays for each while typing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ... import contracts
from ...facts.part_search import find_parts
from ...rules.errors import CaseError
from ..state import opened
from . import estimate_fields as fields
from .estimate_answer import Answer, LineAnswer, answer, lines_alone
from .estimate_form import KEYS, TABLE, Line, Sheet, case_of, columns_read, from_case, posted, told, unusable
from .estimate_paper import pdf
from .estimate_paste import Wrong, parse

#: Lines that a new page offers.
FIRST_LINES = 3


@dataclass(frozen=True)
class Read:
    """A sheet that was read: its facts, its errors (field → message), and its answer unless the facts are unusable."""

    sheet: Sheet
    facts: Mapping[str, Any]
    errors: Mapping[str, str]
    answer: Answer | None
    token: str = ""
    wrong_paste: list[Wrong] = field(default_factory=list)
    focus: str = ""

    @property
    def lines(self) -> Mapping[str, LineAnswer]:
        """The answer on each line, by the name of the line."""
        return {} if self.answer is None else self.answer.lines


def read(sheet: Sheet) -> Read:
    """The sheet with its answer. A value that cannot be read is unknown to the answer, and named."""
    found = told(sheet)
    try:
        if not found.facts.get(TABLE):
            return Read(sheet, found.facts, found.errors, None)
        given = answer(sheet.contract, found.facts, sheet.readings)
        return Read(sheet, found.facts, found.errors, given, case_of(sheet, found.facts).token)
    except CaseError as error:
        return Read(sheet, found.facts, {**found.errors, **unusable(error)}, None)


# --- pages ------------------------------------------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
def index(request: HttpRequest) -> HttpResponse:
    """The page; while one types, only what answers on it: the decision, the questions, every line."""
    if request.method != "POST":
        return _page(request, read(_opened(request)))
    sheet = posted(request.POST)
    if request.htmx:
        if sheet.shown not in ("", sheet.contract.key):
            return _other_contract(request, sheet)
        given = read(sheet)
        rows = fields.fates(sheet, given.errors, given.lines)
        return render(request, "web/estimate/_live.html", _answers(given) | {"rows": rows})
    if "coller" in request.POST.getlist("action"):
        return _paste(request, sheet)
    focus = ""
    if "ajouter" in request.POST.getlist("action"):
        sheet = sheet.with_lines([{}])
        focus = f"l{len(sheet.lines)}-label"
    elif "retirer" in request.POST:
        sheet, focus = sheet.without(request.POST["retirer"]), "ajouter"
    return _page(request, replace(read(sheet), focus=focus))


@require_POST
def lines(request: HttpRequest) -> HttpResponse:
    """The fate of every line by its clauses alone: at once, while one types, before the decision is looked for."""
    sheet = posted(request.POST)
    if sheet.shown not in ("", sheet.contract.key):
        return _other_contract(request, sheet)
    found = told(sheet)
    try:
        alone = lines_alone(sheet.contract, found.facts, sheet.readings) if found.facts.get(TABLE) else {}
    except CaseError:
        return HttpResponse(status=204)  # the decision, looked for next, says what contradicts what
    shown = {"contract": sheet.contract, "rows": fields.fates(sheet, found.errors, alone)}
    return render(request, "web/estimate/_lines.html", shown)


def _other_contract(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    """Another contract has other fields: the whole form, in place of the one in which it was chosen."""
    found = _page(request, read(sheet))
    for name, value in (("Retarget", "#estimate"), ("Reselect", "#estimate"), ("Reswap", "outerHTML")):
        found.headers[f"HX-{name}"] = value
    return found


def _opened(request: HttpRequest) -> Sheet:
    if request.GET.get("d"):
        return from_case(opened(request.GET["d"]))
    key = request.GET.get("contrat", "")
    contract = contracts.contract(key if key in KEYS else KEYS[0])
    return Sheet(contract, lines=tuple(Line(number) for number in range(1, FIRST_LINES + 1)))


def _paste(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    """The copied lines after those typed; with an error none is taken over, and the text stays to be corrected."""
    found = parse(sheet.pasted, columns_read(sheet.contract))
    if found.errors:
        return _page(request, replace(read(sheet), wrong_paste=found.errors, focus="coller"))
    written = [line | _kind(sheet, line) for line in found.lines]
    sheet = replace(sheet, lines=tuple(line for line in sheet.lines if not line.is_blank), pasted="")
    first = len(sheet.lines) + 1
    return _page(request, replace(read(sheet.with_lines(written)), focus=f"l{first}-label"))


def _kind(sheet: Sheet, line: Mapping[str, str]) -> dict[str, str]:
    """The kind of a copied line by its key, as its list holds it."""
    labels = {label.casefold(): key for key, label in columns_read(sheet.contract)["kind"].options}
    typed = line.get("kind", "")
    return {"kind": labels.get(typed.casefold(), typed)} if typed else {}


def _page(request: HttpRequest, given: Read) -> HttpResponse:
    sheet, errors = given.sheet, given.errors
    context = _answers(given) | {
        "rows": fields.rows(sheet, errors, given.lines),
        "vehicle": fields.vehicle(sheet, errors),
        "contracts": [(one.key, one.title, one is sheet.contract) for one in map(contracts.contract, KEYS)],
        "common": fields.common(sheet),
        "given": fields.given(sheet, errors),
        "focus": given.focus,
        "wrong_paste": given.wrong_paste,
    }
    status = 422 if errors or given.wrong_paste else 200
    return render(request, "web/estimate/page.html", context, status=status)


def _answers(given: Read) -> dict[str, Any]:
    names, wrong = given.answer.questions if given.answer else [], given.errors.items()
    return {
        "sheet": given.sheet,
        "contract": given.sheet.contract,
        "answer": given.answer,
        "apart": True,
        "errors": [(fields.place(given.sheet, name), fields.named(given.sheet, name, why)) for name, why in wrong],
        "questions": fields.questions(given.sheet, names, given.errors),
        "link": urlencode({"d": given.token}),
    }


@require_GET
def part_names(request: HttpRequest) -> HttpResponse:
    """The parts that the words `q` may mean, the likeliest first, and what to say when it is none of them."""
    known = dict(columns_read(contracts.contract(KEYS[0]))["part"].options)
    found = [vars(one) for one in find_parts(request.GET.get("q", ""))]
    none = {"key": fields.UNLISTED, "label": known[fields.UNLISTED]}
    return JsonResponse({"parts": found, "none": none}, json_dumps_params={"ensure_ascii": False})


# --- the answer to keep -----------------------------------------------------------------------------------------------


def _kept(request: HttpRequest, written: Callable[[Read], HttpResponse]) -> HttpResponse:
    """What is handed over is handed over whole: a page with errors, or without lines, comes back to be corrected."""
    given = read(posted(request.POST) if request.method == "POST" else _opened(request))
    if given.errors or given.answer is None:
        empty = {} if given.errors else {"lignes": "Il n'y a encore aucune ligne dans ce devis."}
        return _page(request, replace(given, errors={**given.errors, **empty}))
    return written(given)


@require_http_methods(["GET", "POST"])
def paper(request: HttpRequest) -> HttpResponse:
    """The decision on paper, line by line."""

    def written(given: Read) -> HttpResponse:
        # On paper every value stands as the case holds it, and no longer as it was typed.
        sheet = from_case(case_of(given.sheet, given.facts))
        shown = _answers(replace(given, sheet=sheet)) | {
            "paper": True,
            "rows": fields.rows(sheet, {}, given.lines),
            "vehicle": fields.vehicle(sheet, {}),
        }
        found = HttpResponse(pdf(shown), "application/pdf")
        found.headers["Content-Disposition"] = 'inline; filename="devis.pdf"'
        return found

    return _kept(request, written)


@require_http_methods(["GET", "POST"])
def data(request: HttpRequest) -> HttpResponse:
    """The decision for programs, as every other way of asking for it gives it."""

    def written(given: Read) -> HttpResponse:
        found = JsonResponse(given.answer.decision, json_dumps_params={"ensure_ascii": False, "indent": 2})
        found.headers["Content-Disposition"] = 'attachment; filename="devis.json"'
        return found

    return _kept(request, written)


urlpatterns = [
    path("", index, name="estimate"),
    path("lignes/", lines, name="estimate-lines"),
    path("pieces/", part_names, name="estimate-parts"),
    path("pdf/", paper, name="estimate-pdf"),
    path("json/", data, name="estimate-json"),
]
