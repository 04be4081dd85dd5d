"""The clauses of a contract as the reader shows them: what each decides, who relies on it, which words find it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse

from .. import contracts
from ..faces import said
from ..faces.reading import read
from ..faces.sources import anchor_of
from ..rules import provisions as kinds
from ..rules.answers import cited, coverage
from ..rules.case_words import folded
from ..rules.contract import Contract
from ..rules.contract import section_of as section
from ..rules.errors import CaseError
from ..rules.french import at, listing
from ..rules.nodes import Node, Op
from ..rules.overrides import is_article
from ..rules.provision import Provision
from ..rules.provisions import EVERY_GUARANTEE

Entry = dict[str, Any]

#: The worked cases that cite each rule; `tests/web/test_worked.py` says how to write the file again.
WORKED = Path(__file__).parent / "data" / "worked.json"
#: The table of an estimate.
ESTIMATE = "repair.lines"
#: Characters of a search; nobody types more.
LONGEST_SEARCH = 200


def only_part(request: HttpRequest) -> bool:
    """Whether the page on the screen only wants its changing part back."""
    return bool(request.htmx) and not request.htmx.history_restore_request


def contract_at(key: str) -> Contract:
    """The contract of an address; Http404 when there is none."""
    try:
        return contracts.contract(key)
    except CaseError:
        raise Http404(key) from None


# --- the contract in order -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Clause:
    """A clause: its place in addresses, how the document names it, and what it states."""

    section: str
    name: str
    entries: tuple[Entry, ...]

    def within(self, place: str) -> bool:
        """Whether it is the clause of a place, or stands below it; others may only share one of its rules."""
        own, wanted = self.section.casefold(), place.casefold()
        return own == wanted or own.startswith(wanted + ".")

    @property
    def doubts(self) -> int:
        """How many doubts of the text its provisions resolve."""
        return len({one["id"] for entry in self.entries for one in entry["readings"]})


@cache
def clauses_of(contract: Contract) -> tuple[Clause, ...]:
    """Every clause, in the order of the document."""
    return tuple(_clauses(read(contract)["clauses"]))


@lru_cache(maxsize=512)
def clauses_at(contract: Contract, place: str) -> tuple[Clause, ...]:
    """The clauses of a place: a clause with everything below it, or one rule. Raises CaseError."""
    return tuple(_clauses(read(contract, place)["clauses"]))


def _clauses(found: Iterable[Mapping[str, Any]]) -> Iterable[Clause]:
    for one in found:
        yield Clause(section(one["entries"][0]["rules"][0]), one["clause"], tuple(one["entries"]))


@cache
def _homes(contract: Contract) -> dict[str, str]:
    """Rule, or clause, that is only cited (a line of a list, a doubt) → the clause that states what rests on it."""
    homes: dict[str, str] = {}
    for provision in contract.provisions:
        for rule in cited(provision):
            homes.setdefault(rule.casefold(), section(provision.rules[0]))
            homes.setdefault(section(rule).casefold(), section(provision.rules[0]))
    return homes


def home_of(contract: Contract, place: str) -> str | None:
    """The clause to read for a rule or a clause that has no statement of its own; None when nothing cites it."""
    return _homes(contract).get(place.casefold())


@cache
def _places(contract: Contract) -> dict[str, tuple[str, str]]:
    """Rule or doubt → the clause on whose page it is read, and the anchor that stands there."""
    found: dict[str, tuple[str, str]] = {}
    entries = [(clause.section, entry) for clause in clauses_of(contract) for entry in clause.entries]
    for place, entry in entries:
        for rule in entry["rules"]:
            found.setdefault(rule, (place, rule))
    for place, entry in entries:
        for one in entry["readings"]:
            found.setdefault(one["id"], (place, one["id"]))
    for provision in contract.provisions:
        for rule in cited(provision):
            # A line of a list stands in the provision that rests on it.
            found.setdefault(rule, found[provision.rules[0]])
    return found


def address(contract: Contract, rule: str) -> str | None:
    """Where a rule, a doubt or an article is read, to its very place on the page; None for what no page shows."""
    if is_article(rule):
        anchor = anchor_of(rule)
        return f"{reverse('sources')}#{anchor}" if anchor else None
    place, anchor = _places(contract).get(rule, ("", ""))
    return f"{reverse('reader-clause', args=[contract.key, place])}#{anchor}" if place else None


def share(contract: Contract) -> dict[str, Any]:
    """How much of the wording is executed: counts, and the ids that are not, each with why."""
    known = coverage(contract)
    total = len(known.executed) + len(known.judgement) + len(known.informative)
    return {
        "executed": len(known.executed),
        "total": total,
        "percent": 100 * len(known.executed) // total if total else 0,
        "judgement": list(known.judgement.items()),
        "informative": list(known.informative.items()),
        "not_mapped": [(contract.clause(f"-{part}-"), about) for part, about in known.not_mapped.items()],
    }


# --- search ----------------------------------------------------------------------------------------------------------


@cache
def _words(contract: Contract) -> tuple[tuple[Clause, Entry, str], ...]:
    """Each entry with everything by which it can be found, without case or accents: rules that it cites included."""
    return tuple(
        (clause, entry, folded(" ".join(_findable(contract, clause, entry))))
        for clause in clauses_of(contract)
        for entry in clause.entries
    )


def _findable(contract: Contract, clause: Clause, entry: Entry) -> list[str]:
    steps = [need["label"] for need in entry["needs"]]
    doubts = [text for one in entry["readings"] for text in (one["doubt"], *one["meanings"].values())]
    return [clause.name, entry["kind"], entry["says"], *_rules(contract, entry), *steps, *doubts]


def _rules(contract: Contract, entry: Entry) -> list[str]:
    one = _stated(contract).get((tuple(entry["rules"]), entry["says"]))
    return cited(one) if one else entry["rules"]


def search(contract: Contract, typed: str) -> list[tuple[Clause, Entry]]:
    """The entries in which every typed word stands: in what they say, their rules, clause, steps or doubts."""
    wanted = folded(typed[:LONGEST_SEARCH]).split()
    return [(clause, entry) for clause, entry, text in _words(contract) if all(word in text for word in wanted)]


# --- what an entry decides -------------------------------------------------------------------------------------------


@cache
def _stated(contract: Contract) -> dict[tuple[tuple[str, ...], str], Provision]:
    return {(tuple(one.rules), one.says): one for one in contract.provisions}


def decides(contract: Contract, entry: Entry) -> list[str]:
    """What follows from an entry, in French sentences; nothing for a definition, which others read."""
    one = _stated(contract).get((tuple(entry["rules"]), entry["says"]))
    return [said.capital(text) for text in _follows(contract, one) if text] if one else []


def _follows(contract: Contract, one: Provision) -> Sequence[str]:
    match one:
        case kinds.Guarantee():
            return (f"ouvre la garantie « {one.label} » et en règle le décompte, étape par étape",)
        case kinds.Condition(gate=True):
            return (f"tant qu'elle manque, le paiement attend : {scope(contract, one.of)}",)
        case kinds.Condition():
            return (f"si elle manque, rien n'est dû : {scope(contract, one.of)}",)
        case kinds.Exclusion() if one.when.node.table is not None:
            lines = "les lignes du devis" if one.when.node.table == ESTIMATE else "les lignes"
            return (f"refuse {lines} qu'elle vise : {scope(contract, one.of)}",)
        case kinds.Exclusion():
            return (f"refuse la garantie quand l'assureur la prouve : {scope(contract, one.of)}",)
        case kinds.Duty():
            return (f"pèse sur {said.person(one.who)}", f"si elle est manquée : {one.sanction.value}")
        case kinds.Eligibility():
            during = ("vérifiée aussi pendant toute la vie du contrat",) if one.throughout else ()
            return (f"si elle n'est pas remplie : {one.breach.value}", *during)
        case kinds.Deadline():
            late = f"passé ce délai : {one.consequence}" if one.consequence else ""
            return (f"ce que doit {said.person(one.owes)} : {one.act}", late)
        case kinds.Right():
            means = f"par quel moyen : {one.means}" if one.means else ""
            return (f"ce que peut {said.person(one.who)} : {one.act}", means)
        case kinds.Service():
            return (f"donne en nature : {one.what}",)
        case kinds.Election():
            return (f"sans choix exprimé : {one.if_silent}" if one.if_silent else "",)
        case kinds.Recourse():
            return (f"se réclame {at(said.person(one.against))}",)
    return ()


def scope(contract: Contract, of: tuple[str, ...]) -> str:
    """The guarantees on which a provision bears, as people know them."""
    if of == EVERY_GUARANTEE:
        return "toutes les garanties"
    labels = {one.key: one.label for one in contract.of_kind(kinds.Guarantee)}
    return listing(f"« {labels[key]} »" for key in of)


@cache
def _users(contract: Contract) -> dict[tuple[tuple[str, ...], str], list[Entry]]:
    """What is cited → the provisions and definitions that read it directly."""
    found: dict[tuple[tuple[str, ...], str], dict[str, Entry]] = {}
    roots = [((node,), node.data.rules, node.data.says) for node in contract.definitions]
    roots += [(tuple(term.node for term in one.terms()), one.rules, one.says) for one in contract.provisions]
    for nodes, rules, says in roots:
        for read_by in _cited_directly(nodes, tuple(rules), says):
            key = (tuple(read_by.data.rules), read_by.data.says)
            found.setdefault(key, {})[says] = {"rule": rules[0], "section": section(rules[0]), "says": says}
    return {key: list(users.values()) for key, users in found.items()}


def _cited_directly(nodes: tuple[Node, ...], rules: tuple[str, ...], says: str) -> Iterable[Node]:
    """The citations that an expression reads before another citation; its own name is none."""
    stack, seen = list(nodes), set()
    while stack:
        node = stack.pop()
        if node.number in seen:
            continue
        seen.add(node.number)
        own = node.op is Op.NAMED and (tuple(node.data.rules), node.data.says) == (rules, says)
        if node.op is Op.NAMED and not own:
            yield node
        else:
            stack.extend(node.args)


def used_by(contract: Contract, entry: Entry) -> list[Entry]:
    """The provisions that rely on an entry: rule, section and sentence of each."""
    return _users(contract).get((tuple(entry["rules"]), entry["says"]), [])


# --- lines and cases -------------------------------------------------------------------------------------------------


def tree(lines: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Lines with a depth → lines that hold the deeper ones: `{"text": …, "below": […]}`."""
    top: list[dict[str, Any]] = []
    open_at: list[tuple[int, list[dict[str, Any]]]] = [(-1, top)]
    for line in lines:
        while open_at[-1][0] >= line["depth"]:
            open_at.pop()
        branch: dict[str, Any] = {"text": line["text"], "below": []}
        open_at[-1][1].append(branch)
        open_at.append((line["depth"], branch["below"]))
    return top


@cache
def _worked() -> dict[str, dict[str, dict[str, Any]]]:
    return json.loads(WORKED.read_text(encoding="utf-8")) if WORKED.exists() else {}


def worked(contract: Contract, rules: Iterable[str]) -> list[str]:
    """The titles of the worked cases that rest on one of these rules."""
    wanted = set(rules)
    return [one["title"] for one in _worked().get(contract.key, {}).values() if wanted & set(one["because"])]
