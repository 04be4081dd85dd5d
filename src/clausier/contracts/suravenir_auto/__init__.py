"""Suravenir Assurances, AcommeAssure AUTO: motor insurance in three formulas, general conditions ACA AUT CGE-05-0216."""

from __future__ import annotations

from clausier.rules.contract import Contract

from .pending import PENDING

CONTRACT = Contract(
    key="suravenir_auto",
    edition="ACA AUT CGE-05-0216",
    title="AcommeAssure AUTO",
    document="conditions générales ACA AUT CGE-05-0216 de Suravenir Assurances",
    chapters=(),
    tables=(),
    clauses={
        "0": "page préliminaire",
        "lastpage": "dernière page",
    },
    pending=PENDING,
)
