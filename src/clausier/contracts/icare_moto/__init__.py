"""CETELEM / ICARE Assurance, motorcycle mechanical breakdown and assistance, general conditions n° 2220453."""

from __future__ import annotations

from clausier.facts import expenses, repair, stay
from clausier.rules.contract import Contract

from . import assistance, breakdown, covered_parts, eligibility, exclusions, onward, scope, stranded, towing

CONTRACT = Contract(
    key="icare_moto",
    edition="2220453",
    title="Garantie panne mécanique moto",
    document="conditions générales n° 2220453",
    chapters=(scope, eligibility, covered_parts, breakdown, assistance, towing, onward, stranded, exclusions),
    tables=(repair.lines.table, stay.nights.table, expenses.rows.table),
    clauses={
        "P": "préambule",
        "D": "définitions",
        "1.1G": "art. 1.1 (étendue géographique)",
        "8A": "art. 8 (pièces, opérations et frais)",
        "8B": "art. 8 (causes)",
        "annex": "annexe 1",
    },
)
