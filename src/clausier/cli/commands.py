"""The commands: each opens what it is given, asks the rules, and prints for people or for programs."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from .. import contracts as known
from ..comparison import compare
from ..faces import coefficient as bonus_malus
from ..faces.cases import Opened
from ..faces.interview import state_of
from ..faces.sources import sources as law_sources
from ..faces.vocabulary import coverage as covered
from ..faces.vocabulary import every_contract, vocabulary
from ..facts.part_search import find_parts
from ..rules import answers
from ..rules.case_words import clean
from ..rules.decide import decide as decided
from . import batch, coefficient, comparison, demo, inputs, law, office, pages, paper, proofs, reader, replay
from .conversation import Conversation
from .ink import Ink, terminal_ink
from .site import open_site
from .words import Misused, parser


def run(given: Namespace) -> int:
    """Run the command that was given; returns the exit status."""
    if given.command is None:
        print(parser().format_help(), end="")
        return 0
    return _COMMANDS[given.command](given)


def emit(given: Namespace, data: Any, page: Callable[[Ink], str]) -> None:
    """The answer, as JSON for programs or as a page for people."""
    print(as_json(data) if given.json else page(terminal_ink()))


def as_json(data: Any) -> str:
    """JSON as every command writes it."""
    return json.dumps(data, indent=2, ensure_ascii=False)


# --- contracts -------------------------------------------------------------------------------------------------------


def contracts(given: Namespace) -> int:
    """The contracts and their editions."""
    found = every_contract()
    emit(given, {"contracts": found}, lambda ink: pages.contracts(found, ink))
    return 0


def facts(given: Namespace) -> int:
    """The vocabulary of a contract."""
    contract = inputs.contract(given.contract)
    answer = vocabulary(contract, given.search)
    emit(given, answer, lambda ink: pages.facts(contract, answer, ink))
    return 0


def parts(given: Namespace) -> int:
    """The parts that may be meant by typed words."""
    typed = " ".join(given.words)
    found = [asdict(one) for one in find_parts(typed)]
    emit(given, {"typed": clean(typed), "parts": found}, lambda ink: pages.parts(clean(typed), found, ink))
    return 0


def read(given: Namespace) -> int:
    """The contract in clear."""
    contract = inputs.contract(given.contract)
    answer = reader.read(contract, given.place)
    emit(given, answer, lambda ink: reader.reader_page(contract, answer, ink))
    return 0


def sources(given: Namespace) -> int:
    """The law behind the answers: every article, or those that are named."""
    answer = law_sources(given.article)
    emit(given, answer, lambda ink: law.sources_page(answer, ink, whole=given.article is not None))
    return 0


def coverage(given: Namespace) -> int:
    """Every clause: executed, left to a person, or informative."""
    contract = inputs.contract(given.contract)
    answer = covered(contract)
    emit(given, answer, lambda ink: pages.coverage(contract, answer, ink))
    return 0


# --- one case --------------------------------------------------------------------------------------------------------


def decide(given: Namespace) -> int:
    """The decision on a claim."""
    case = inputs.open_case(given.case, given.reading)
    decision = decided(case.contract, case.facts, case.readings, given.final).as_json()
    emit(given, decision, lambda ink: paper.decision_page(case.contract, decision, ink))
    return 0


def compared(given: Namespace) -> int:
    """One event under several contracts."""
    case = inputs.open_comparison(given.case, given.reading)
    answer = compare(case.contracts, case.facts, case.own, case.readings, given.final)
    emit(given, answer, lambda ink: comparison.comparison_page(case.contracts, answer, ink))
    return 0


def ask(given: Namespace) -> int:
    """What is missing; with `--talk`, or when only a contract is named, a conversation."""
    named = given.case in known.KEYS and not os.path.exists(given.case)
    case = (inputs.empty_case if named else inputs.open_case)(given.case, given.reading)
    case.contract.require_guarantees()
    talks = given.talk or (named and not given.json)
    if talks:
        return _talk(given, case)
    if given.save:
        raise Misused("--save enregistre une conversation : ajoutez --talk.")
    answer = state_of(case.contract, case.facts, case.readings).as_json()
    emit(given, answer, lambda ink: pages.missing(case.contract, answer, ink))
    return 0


def _talk(given: Namespace, case: Opened) -> int:
    """A conversation; with `--json` it goes to the standard error, and the decision alone to the standard output."""
    if given.case == inputs.STANDARD_INPUT:
        raise Misused("une conversation lit l'entrée standard : donnez le dossier dans un fichier.")
    if given.save:
        inputs.refuse_existing(given.save, unless=given.case)
    writer = sys.stderr if given.json else sys.stdout
    talk = Conversation(case.contract, case.facts, case.readings, (sys.stdin, writer), terminal_ink())
    decision = talk.run()
    where = given.save or (talk.where_to_save() if sys.stdin.isatty() else "")
    if where:
        inputs.write_text(where, as_json(talk.case()) + "\n", over=where == given.case)
        talk.say("", f"Dossier enregistré dans « {where} » : clausier decide {where}")
    if given.json:
        print(as_json(decision))
    return 0


def eligible(given: Namespace) -> int:
    """May this be insured?"""
    case = inputs.open_case(given.case, given.reading)
    answer = answers.eligible(case.contract, case.facts, case.readings)
    emit(given, answer, lambda ink: pages.eligible(case.contract, answer, ink))
    return 0


def rights(given: Namespace) -> int:
    """Who may end, renounce, transfer, on a day."""
    on = inputs.day_of(given.on)
    case = inputs.open_case(given.case, given.reading)
    answer = answers.rights(case.contract, case.facts, on, case.readings)
    emit(given, answer, lambda ink: pages.rights(case.contract, answer, ink))
    return 0


def deadlines(given: Namespace) -> int:
    """Every clock."""
    case = inputs.open_case(given.case, given.reading)
    answer = answers.deadlines(case.contract, case.facts, case.readings)
    emit(given, answer, lambda ink: pages.deadlines(case.contract, answer, ink))
    return 0


def status(given: Namespace) -> int:
    """The state of the policy at an instant."""
    at = inputs.instant_of(given.at)
    case = inputs.open_case(given.case, given.reading)
    answer = answers.status(case.contract, case.facts, at)
    emit(given, answer, lambda ink: pages.status(case.contract, answer, ink))
    return 0


def coefficients(given: Namespace) -> int:
    """The bonus-malus, due date by due date."""
    on = inputs.day_of(given.on)
    case = inputs.open_case(given.case)
    answer = bonus_malus.coefficient(case.contract, case.facts, on)
    emit(given, answer, lambda ink: coefficient.coefficient_page(case.contract, answer, ink))
    return 0


def route(given: Namespace) -> int:
    """Who to contact."""
    case = inputs.open_case(given.case, given.reading)
    answer = answers.routes(case.contract, case.facts, case.readings)
    emit(given, answer, lambda ink: pages.route(case.contract, answer, ink))
    return 0


def documents(given: Namespace) -> int:
    """The papers called for, item by item."""
    case = inputs.open_case(given.case, given.reading)
    answer = answers.documents(case.contract, case.facts, case.readings)
    emit(given, answer, lambda ink: office.documents_page(case.contract, answer, ink))
    return 0


def retention(given: Namespace) -> int:
    """How long data are kept."""
    case = inputs.open_case(given.case, given.reading)
    answer = answers.retentions(case.contract, case.facts, case.readings)
    emit(given, answer, lambda ink: office.retentions_page(case.contract, answer, ink))
    return 0


# --- the rest --------------------------------------------------------------------------------------------------------


def replayed(given: Namespace) -> int:
    """Decide again from a record; 1 when the answer is another one."""
    answer = replay.replay(given.decision)
    emit(given, answer, lambda ink: replay.page(answer, ink))
    return 0 if answer["same"] else 1


def proved(given: Namespace) -> int:
    """What holds for every case; 1 when something that was to hold does not, or could not be proved."""
    contract = inputs.contract(given.contract)
    answer = proofs.prove(contract)
    emit(given, answer, lambda ink: proofs.proofs_page(contract, answer, ink))
    return 0 if answer["sound"] else 1


def batched(given: Namespace) -> int:
    """Many cases."""
    contract = inputs.contract(given.contract)
    readings = inputs.checked_readings(contract, inputs.pairs(given.reading))
    answer = batch.run(contract, given.source, given.target, given.lines, readings, given.final)
    emit(given, answer, lambda ink: batch.page(contract, answer, ink))
    return 0


def served(given: Namespace) -> int:
    """The site."""
    return open_site(given.host, given.port, samples=False, as_json=given.json)


def shown(given: Namespace) -> int:
    """The site with the fictional claims; in text or as data, their decisions."""
    if not (given.json or given.in_text):
        return open_site(given.host, given.port, samples=True)
    samples = demo.decided()
    emit(given, {"decisions": [one.decision for one in samples]}, lambda ink: demo.demo_page(samples, ink))
    return 0


_COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "contracts": contracts,
    "facts": facts,
    "parts": parts,
    "decide": decide,
    "compare": compared,
    "ask": ask,
    "eligible": eligible,
    "rights": rights,
    "deadlines": deadlines,
    "status": status,
    "coefficient": coefficients,
    "route": route,
    "documents": documents,
    "retention": retention,
    "read": read,
    "prove": proved,
    "sources": sources,
    "coverage": coverage,
    "batch": batched,
    "replay": replayed,
    "serve": served,
    "demo": shown,
}
