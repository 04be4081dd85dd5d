"""The contracts and their vocabularies as plain data: every fact with its type, unit, question and who answers it."""

from __future__ import annotations

import json
from typing import Any

from .. import contracts
from ..rules import answers
from ..rules.case_words import expected, folded
from ..rules.contract import Contract
from ..rules.facts import Fact, Table


def every_contract() -> list[dict[str, Any]]:
    """Each contract: key, edition, title, document, how many provisions and facts."""
    return [
        {
            "key": one.key,
            "edition": one.edition,
            "title": one.title,
            "document": one.document,
            "provisions": len(one.provisions),
            "facts": len(one.vocabulary),
        }
        for one in map(contracts.contract, contracts.KEYS)
    ]


def vocabulary(contract: Contract, search: str | None = None) -> dict[str, Any]:
    """The facts and tables of a contract, or those that mention a word (without case or accents)."""
    known = contract.vocabulary
    return {
        "contract": contract.key,
        "edition": contract.edition,
        "facts": [one for one in map(_fact, known.facts.values()) if _mentions(one, search)],
        "tables": [one for one in map(_table, known.tables.values()) if _mentions(one, search)],
    }


def coverage(contract: Contract) -> dict[str, Any]:
    """Every rule of the catalogue: executed, left to a person, or informative."""
    return answers.coverage(contract).as_json()


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "name": fact.name,
        "type": fact.type.kind.name.lower(),
        "unit": "%" if fact.in_percent else "/".join(_units(fact)),
        "question": fact.question,
        "asked_of": fact.asked_of,
        "proof": fact.proof,
        "says": fact.says,
        "expected": expected(fact),
        "options": dict(fact.options),
    }


def _units(fact: Fact) -> list[str]:
    over = [name for name, power in fact.type.unit if power > 0]
    return [*over, *(name for name, power in fact.type.unit if power < 0)]


def _table(table: Table) -> dict[str, Any]:
    return {
        "name": table.name,
        "question": table.question,
        "asked_of": table.asked_of,
        "proof": table.proof,
        "max_rows": table.max_rows,
        "columns": [_fact(column.fact) for column in table.columns],
    }


def _mentions(one: dict[str, Any], word: str | None) -> bool:
    return word is None or folded(word) in folded(json.dumps(one, ensure_ascii=False))
