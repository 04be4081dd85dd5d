"""The contract in clear, clause by clause: every provision and definition with what it needs, in French."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from ..contracts.bonus_malus_clock import ClockSentence
from ..rules import provisions as kinds
from ..rules.case_words import clean, folded, nearest, perhaps
from ..rules.contract import LAW_NAME, LAW_SECTION, Contract, section_of
from ..rules.errors import CaseError
from ..rules.french import listing
from ..rules.nodes import Node, Op, Override, Reading
from ..rules.overrides import is_article
from ..rules.provision import Provision
from ..rules.steps import (
    Basis,
    Credit,
    Deductible,
    Floor,
    Harm,
    Limit,
    Proportion,
    Reduction,
    RowWear,
    Step,
    Sublimit,
    Take,
    Wear,
)
from ..rules.terms import Term
from ..rules.types import Kind
from ..rules.uses.prose import Called
from ..rules.uses.prose_lines import lines

#: Kind of provision → its French name, and its expressions with what introduces each.
_KINDS: dict[type, tuple[str, tuple[tuple[str, str], ...]]] = {
    kinds.Guarantee: ("Garantie", (("trigger", "Joue si"), ("asked", "Porte sur"))),
    kinds.Condition: ("Condition", (("test", "Exige que"),)),
    kinds.Exclusion: ("Exclusion", (("when", "Exclut si"), ("unless", "Sauf si"))),
    kinds.Duty: ("Obligation", (("breach", "Manquée si"), ("excuse", "Excusée si"), ("harm", "Reste à charge"))),
    kinds.Eligibility: ("Condition d'adhésion", (("test", "Exige que"),)),
    kinds.PolicyTerm: ("Valeur fixée au contrat", (("term", "Valeur"),)),
    kinds.Parameter: ("Valeur datée", ()),
    kinds.Service: ("Prestation", (("due", "Due si"),)),
    kinds.Election: ("Choix", (("fact", "Choix"),)),
    kinds.Deadline: ("Délai", (("applies", "Court si"), ("start", "À compter de"), ("due", "Dernier jour"))),
    kinds.Right: (
        "Droit",
        (("ground", "Ouvert si"), ("opens", "À partir de"), ("closes", "Jusqu'à"), ("refund", "Rembourse")),
    ),
    kinds.Clock: ("État dans le temps", ()),
    ClockSentence: ("Règle d'un état dans le temps", ()),
    kinds.Document: ("Pièce", (("due", "Demandée si"),)),
    kinds.Route: ("Contact", (("when", "Vaut si"),)),
    kinds.Retention: ("Conservation de données", (("start", "À compter de"), ("until", "Jusqu'à"))),
    kinds.Recourse: ("Recours", (("ground", "Ouvert si"), ("amount", "Montant"))),
    kinds.Allocation: ("Affectation", ()),
    kinds.Information: ("Information", ()),
    kinds.Judgement: ("Jugement d'une personne", ()),
}  # fmt: skip

#: Settlement step → how its line begins, and its amount.
_STEPS: dict[type, tuple[str, tuple[str, ...]]] = {
    Take: ("ajoute", ("amount",)),
    Wear: ("retranche l'abattement", ("rate", "base")),
    Sublimit: ("limite", ("base", "ceiling")),
    Limit: ("plafonne à", ("ceiling",)),
    Deductible: ("retranche", ("amount",)),
    Reduction: ("réduit de", ("rate",)),
    Proportion: ("garde la proportion", ("part", "whole")),
    Floor: ("porte au moins à", ("minimum",)),
    Credit: ("impute", ("amount",)),
    Basis: ("remplace le total par", ("amount",)),
    Harm: ("retranche", ("amount",)),
    RowWear: ("retranche la vétusté", ("amount",)),
}
_NUMBERS = re.compile(r"\d+|[^\d.]+")


def read(contract: Contract, place: str | None = None) -> dict[str, Any]:
    """The contract as data: clauses in order, each with its entries; `place` keeps one clause or one rule.

    Raises CaseError, with the nearest names, when there is no such place.
    """
    entries = [entry for entry in _entries(contract) if place is None or _matches(contract, entry, place)]
    if not entries:
        raise _nowhere(contract, place or "")
    by_section: dict[str, list[dict[str, Any]]] = {}
    for entry in entries:
        by_section.setdefault(section_of(entry["rules"][0]), []).append(entry)
    clauses = [
        {"clause": _name(contract, section), "entries": by_section[section]}
        for section in sorted(by_section, key=lambda section: _order(contract, section))
    ]
    return {"contract": contract.key, "edition": contract.edition, "clauses": clauses}


def _name(contract: Contract, section: str) -> str:
    return LAW_NAME if section == LAW_SECTION else contract.clauses.get(section, f"art. {section}")


# --- entries ---------------------------------------------------------------------------------------------------------


def _entries(contract: Contract) -> Iterator[dict[str, Any]]:
    for node in contract.definitions:
        needs = [("Vrai si" if node.type.kind is Kind.BOOL else "Vaut", node)]
        yield _entry("Définition", node.data.rules, node.data.says, needs, contract, _readings([node]))
    for provision in contract.provisions:
        yield _provision(contract, provision)


def _provision(contract: Contract, one: Provision) -> dict[str, Any]:
    name, shown = next((_KINDS[kind] for kind in type(one).__mro__ if kind in _KINDS), ("Disposition", ()))
    needs = [(label, term) for attribute, label in shown if (term := getattr(one, attribute, None)) is not None]
    if isinstance(one, kinds.Allocation):
        needs = [(f"{place}. {_taker(contract, key)}, si", case) for place, (case, key) in enumerate(one.cases, 1)]
    for place, step in enumerate(getattr(one, "settle", ()), start=1):
        needs += _step(place, step)
    readings = [*_readings(term.node for term in one.terms()), *one.doubts]
    entry = _entry(name, one.rules, one.says, needs, contract, readings, getattr(one, "why", ""))
    return entry | ({"contact": _contact(one)} if isinstance(one, kinds.Route) else {})


def _taker(contract: Contract, key: str) -> str:
    """The guarantee to which an allocation gives a row."""
    labels = {one.key: one.label for one in contract.of_kind(kinds.Guarantee)}
    return f"« {labels[key]} »" if key in labels else "aucune garantie"


@cache
def _allocated(contract: Contract) -> Called:
    """Which guarantee takes a row is told once, by the allocation: elsewhere it is only referred to."""
    found: dict[Node, tuple[str, str]] = {}
    for one in contract.of_kind(kinds.Allocation):
        for key in {**dict.fromkeys(key for _, key in one.cases), one.otherwise: None}:
            taker = f"la ligne à {_taker(contract, key)} ({one.rules[0]})"
            found[one.takes(key).node] = (f"l'affectation donne {taker}", f"l'affectation ne donne pas {taker}")
    return found


def _contact(route: kinds.Route) -> dict[str, str]:
    """Whom to contact, by what means and when, with what at hand."""
    found = {
        "Contact": route.contact,
        "Moyens": listing(route.channels, "ou"),
        "Horaires": route.opening.says() if route.opening else "",
        "À avoir sous la main": listing(route.have_ready),
        "Ensuite": route.then,
    }
    return {label: text for label, text in found.items() if text}


def _step(place: int, step: Step) -> Iterator[tuple[str, Any]]:
    verb, attributes = _STEPS[type(step)]
    for number, attribute in enumerate(attributes):
        lead = (
            f"{place}. {step.label} : {verb}"
            if number == 0
            else ("de" if attribute == "base" else "jusqu'à" if attribute == "ceiling" else "sur")
        )
        yield lead, getattr(step, attribute)
    if step.when is not None:
        yield "seulement si", step.when


def _entry(
    kind: str,
    rules: Iterable[str],
    says: str,
    needs: Iterable[tuple[str, Any]],
    contract: Contract,
    readings: Iterable[Reading],
    why: str = "",
) -> dict[str, Any]:
    tables, called = contract.vocabulary.tables, _allocated(contract)
    return {
        "kind": kind,
        "rules": list(rules),
        "says": says,
        "needs": [
            {
                "label": label,
                "lines": [{"depth": line.depth, "text": line.text} for line in lines(term, tables, called)],
            }
            for label, term in needs
            if isinstance(term, Term | Node)
        ],
        "readings": [_reading(contract, one) for one in dict.fromkeys(readings)],
        "why": why,
    }


def _reading(contract: Contract, one: Reading) -> dict[str, Any]:
    return {
        "id": one.id,
        "doubt": one.doubt,
        "meanings": dict(one.meanings),
        "taken": one.taken,
        "computed": one.id in contract.computed_readings,
        "why": one.why,
        "law": list(one.law) if isinstance(one, Override) else [],
    }


def _readings(roots: Iterable[Node]) -> Iterator[Reading]:
    """The doubts that an expression resolves itself, not through another citation."""
    for root in roots:
        stack = [*root.args] if root.op is Op.NAMED else [root]
        while stack:
            node = stack.pop()
            if node.op is Op.READING:
                yield node.data
            if node.op is not Op.NAMED:
                stack.extend(node.args)


# --- places ----------------------------------------------------------------------------------------------------------


def _order(contract: Contract, section: str) -> tuple:
    """Preamble and definitions (single letters) first, then numbers as people count, then annexes."""
    if section[:1].isdigit():
        parts = tuple((int(part), "") if part.isdigit() else (0, part) for part in _NUMBERS.findall(section))
        return (1, parts)
    known = list(contract.clauses)
    return (0 if len(section) == 1 else 2, known.index(section) if section in known else len(known), section)


def _matches(contract: Contract, entry: dict[str, Any], place: str) -> bool:
    """A rule by its id; a clause by its number, with everything below it; or the name of a clause."""
    wanted = folded(place).removeprefix("art. ").removeprefix("article ")
    for rule in entry["rules"]:
        # What a clause says with an article beside its own rules is read at the clause.
        section = section_of(rule).casefold() if not is_article(rule) or rule == entry["rules"][0] else ""
        if wanted in (rule.casefold(), section, folded(contract.clause(rule))) or section.startswith(wanted + "."):
            return True
    return False


def _nowhere(contract: Contract, place: str) -> CaseError:
    rules = {rule for entry in _entries(contract) for rule in entry["rules"]}
    known = sorted(rules | {section_of(rule) for rule in rules})
    hint = perhaps(nearest(place, known, 3)) or f"« clausier read {contract.key} » donne tout le contrat."
    return CaseError(f"« {clean(place)} » n'est ni une clause ni une règle de ce contrat.", remedy=hint)
