"""What the text leaves open and what is proved of it; and what another reading would change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path

from ... import contracts
from ...faces.findings import KINDS, STATUSES
from ...faces.interview import state_of
from ...faces.samples import STORIES, sample
from ...rules.case import encode
from ...rules.contract import Contract
from ...rules.errors import CaseError
from ...rules.facts import Fact, Table
from ...rules.french import say
from ...rules.nodes import Op, Override, Reading, walk
from .. import clauses as c
from ..proving import PROOFS
from ..state import Case, opened

#: What is asked of a contract → what a doubt that plays there bears on.
PURPOSES = {
    "claim": "le règlement d'un sinistre",
    "beside": "les délais, les pièces, les prestations et les contacts",
    "eligible": "l'adhésion",
    "rights": "les droits de résilier, de renoncer ou d'être remboursé",
}

_NAMED_READING = re.compile(r"(\S+)=(\w+)\.")


def shelf(request: HttpRequest) -> HttpResponse:
    """The contracts, with how many doubts each holds."""
    found = [
        {"contract": one, "doubts": len(one.readings), "computed": len(one.computed_readings)}
        for one in map(contracts.contract, contracts.KEYS)
    ]
    return render(request, "web/proofs/shelf.html", {"shelf": found})


def proofs(request: HttpRequest, key: str) -> HttpResponse:
    """The proof, or how far it is; then every doubt. Asking starts the proof; POST starts a failed one again."""
    contract = c.contract_at(key)
    if request.method == "POST":
        PROOFS.again(contract)
        return HttpResponseRedirect(request.path)
    proof = PROOFS.of(contract)
    shown: dict[str, Any] = {"contract": contract, "proof": proof}
    if proof.report:
        shown |= {"counts": _counts(proof.report), "groups": _groups(contract, proof.report)}
    if c.only_part(request):
        return render(request, "web/proofs/_proof.html", shown)
    witnesses = _witnesses(proof.report) if proof.report else {}
    clauses = [
        {"name": name, "doubts": [_doubt(contract, one, witnesses) for one in doubts]}
        for name, doubts in _by_clause(contract).items()
    ]
    return render(request, "web/proofs/proofs.html", shown | {"clauses": clauses})


# --- findings --------------------------------------------------------------------------------------------------------


def _counts(report: Mapping[str, Any]) -> list[str]:
    """How many findings came to each status, in words."""
    counts = {status: sum(one["status"] == status for one in report["findings"]) for status in STATUSES}
    return [STATUSES[status].counted(count) for status, count in counts.items() if count]


def _groups(contract: Contract, report: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The findings of each kind; those that need a look apart from what is proved. Doubts are listed on their own."""
    groups = []
    for kind, (title, question) in KINDS.items():
        found = [one for one in report["findings"] if one["kind"] == kind]
        if kind == "doubt" or not found:
            continue
        order = list(STATUSES)
        look = sorted((one for one in found if one["status"] != "proved"), key=lambda one: order.index(one["status"]))
        groups.append(
            {
                "title": title,
                "question": question,
                "look": [_finding(contract, one) for one in look],
                "proved": [_finding(contract, one) for one in found if one["status"] == "proved"],
            }
        )
    return groups


def said_of(contract: Contract, says: str) -> str:
    """A finding as people read it: a reading is called by its meaning, not by its name."""
    for doubt, meaning in _NAMED_READING.findall(says):
        meanings = dict(contract.readings[doubt].meanings) if doubt in contract.readings else {}
        if meaning in meanings:
            says = says.replace(f"{doubt}={meaning}.", f"« {meanings[meaning].rstrip('.')} » ({doubt}).")
    return says


def _finding(contract: Contract, one: Mapping[str, Any]) -> dict[str, Any]:
    witness = one["witness"] if one["status"] in ("failed", "found", "prevails") else None
    return dict(one) | {
        "says": said_of(contract, one["says"]),
        "example": facts_shown(contract, witness) if witness else [],
    }


def facts_shown(contract: Contract, facts: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Facts in door form as people read them: what is known, and its value.

    Members that are not in their set are left out, unless nothing else is known.
    """
    known = contract.vocabulary
    shown: list[tuple[str, str]] = []
    absent: list[tuple[str, str]] = []
    for name, value in encode(known, facts).items():
        if name in known.tables:
            shown += [(_row_head(known.tables[name], row), _row(known.columns[name], row)) for row in value]
        else:
            fact = known.facts[name]
            left_out = absent if fact.member_of and value is False else shown
            left_out.append((fact.noun, say(value, fact.type, fact)))
    return shown or absent


def _row_head(table: Table, row: Mapping[str, Any]) -> str:
    return f"{table.says or 'une ligne'} (n° {row['id']})"


def _row(columns: Mapping[str, Fact], row: Mapping[str, Any]) -> str:
    cells = [(columns[key], value) for key, value in row.items() if key in columns]
    return " ; ".join(f"{fact.noun} : {say(value, fact.type, fact)}" for fact, value in cells)


# --- doubts ----------------------------------------------------------------------------------------------------------


def _by_clause(contract: Contract) -> dict[str, list[Reading]]:
    """Every doubt under the clause that it is about, in the order of the document."""
    order: dict[str, int] = {}
    for place, one in enumerate(c.clauses_of(contract)):
        for entry in one.entries:
            order[one.section] = place
            for rule in (*entry["rules"], *(reading["id"] for reading in entry["readings"])):
                # A clause that states nothing of its own comes after the first one that speaks of it.
                order.setdefault(c.section(rule), place)
    found: dict[str, list[Reading]] = {}
    for one in sorted(contract.readings.values(), key=lambda one: order.get(c.section(one.id), len(order))):
        found.setdefault(contract.clause(one.id), []).append(one)
    return found


def _witnesses(report: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Doubt → the facts of a case that it changes."""
    kinds = ("doubt", "override")
    return {one["rules"][0]: one["witness"] for one in report["findings"] if one["kind"] in kinds and one["witness"]}


def _doubt(contract: Contract, one: Reading, witnesses: Mapping[str, Any]) -> dict[str, Any]:
    witness = witnesses.get(one.id)
    return {
        "id": one.id,
        "rules": [one.id],
        "doubt": one.doubt,
        "law": list(one.law) if isinstance(one, Override) else [],
        "why": one.why,
        "sense": dict(one.meanings)[one.taken],
        "others": [meaning for name, meaning in one.meanings if name != one.taken],
        "computed": one.id in contract.computed_readings,
        "example": facts_shown(contract, witness) if witness else [],
    }


# --- another reading -------------------------------------------------------------------------------------------------


def switched(request: HttpRequest, key: str, doubt: str) -> HttpResponse:
    """A doubt with another of its readings taken: the sample cases, and the case of a link, decided both ways."""
    contract = c.contract_at(key)
    reading = contract.readings.get(doubt)
    if reading is None:
        raise Http404(doubt)
    computed = doubt in contract.computed_readings
    others = [name for name, _ in reading.meanings[1:]]
    meaning = request.GET.get("sens") or (others[0] if others else reading.taken)
    if meaning not in dict(reading.meanings):
        known = ", ".join(name for name, _ in reading.meanings)
        raise CaseError(f"ce doute n'a pas de lecture « {meaning[:60]} ».", fact=doubt, remedy=f"Lectures : {known}.")
    token = request.GET.get("d", "")
    cases = _cases(contract, token) if computed else []
    answers = [_both(contract, title, case, doubt, meaning) for title, case in cases]
    report = PROOFS.known(contract)
    witness = _witnesses(report).get(doubt) if report else None
    shown = {
        "contract": contract,
        "reading": _doubt(contract, reading, {doubt: witness} if witness else {}),
        "meanings": [{"name": name, "says": says, "taken": name == reading.taken} for name, says in reading.meanings],
        "meaning": meaning,
        "same": meaning == reading.taken,
        "token": token,
        "answers": answers,
        "changed": sum(one["changed"] for one in answers),
        "bears_on": _bears_on(contract).get(doubt, []),
    }
    return render(request, "web/proofs/_switched.html" if c.only_part(request) else "web/proofs/switch.html", shown)


def _cases(contract: Contract, token: str) -> list[tuple[str, Case]]:
    """The cases to decide both ways: that of the link first, then the samples of the contract."""
    found: list[tuple[str, Case]] = []
    if token:
        own = opened(token)
        if own.contract is not contract:
            raise CaseError(
                f"le dossier de ce lien relève d'un autre contrat : {own.contract.title}.",
                remedy="Ouvrez les lectures de ce contrat-là.",
            )
        found.append(("Votre dossier", own))
    for name, (title, _) in STORIES.items():
        given = sample(name)
        if given["contract"] == contract.key:
            found.append((title, Case(contract, given["facts"], given.get("readings", {}))))
    return found


def _both(contract: Contract, title: str, case: Case, doubt: str, meaning: str) -> dict[str, Any]:
    """A case as it stands, and under the other reading."""
    taken = contract.readings[doubt].taken
    before = state_of(contract, case.facts, {**case.readings, doubt: taken}).as_json()
    after = state_of(contract, case.facts, {**case.readings, doubt: meaning}).as_json()
    changed = any(before[word] != after[word] for word in ("outcome", "payable", "range"))
    return {"title": title, "before": before, "after": after, "changed": changed, "token": case.token}


@cache
def _bears_on(contract: Contract) -> dict[str, list[str]]:
    """Doubt → what it bears on, in French."""
    found: dict[str, list[str]] = {}
    for purpose, says in PURPOSES.items():
        for doubt in _doubts_of(contract.outputs(purpose).values()):
            found.setdefault(doubt, []).append(says)
    return found


def _doubts_of(terms: Iterable[Any]) -> set[str]:
    nodes = walk([getattr(term, "node", term) for term in terms])
    return {node.data.id for node in nodes if node.op is Op.READING}


urlpatterns = [
    path("", shelf, name="proofs"),
    path("<slug:key>/", proofs, name="proofs-contract"),
    path("<slug:key>/lecture/<str:doubt>/", switched, name="proofs-reading"),
]
