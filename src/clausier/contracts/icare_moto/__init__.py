"""CETELEM / ICARE Assurance, motorcycle mechanical breakdown and assistance, general conditions n° 2220453."""

from __future__ import annotations

from clausier.facts import expenses, repair, stay
from clausier.facts import limitation as limitation_facts
from clausier.facts import premium as premium_facts
from clausier.rules.contract import Contract

from . import (
    assistance,
    breakdown,
    complaints,
    contacts,
    covered_parts,
    documents,
    duties,
    eligibility,
    ending,
    ending_by_insurer,
    exclusions,
    formation,
    life,
    limitation,
    misstatement,
    onward,
    parties,
    premium,
    privacy,
    recourse,
    renunciation,
    request,
    scope,
    stranded,
    towing,
)
from .law import LAW

CONTRACT = Contract(
    key="icare_moto",
    edition="2220453",
    title="Garantie panne mécanique moto",
    document="conditions générales n° 2220453",
    chapters=(
        contacts, parties, scope, eligibility, misstatement, formation, life, ending, ending_by_insurer, renunciation,
        covered_parts, breakdown, assistance, towing, stranded, onward, request, duties, exclusions, premium, privacy,
        complaints, recourse, limitation, documents,
    ),  # fmt: skip
    tables=(
        repair.lines.table,
        stay.nights.table,
        expenses.rows.table,
        premium_facts.instalments.table,
        premium_facts.payments.table,
        limitation_facts.interruptions.table,
    ),
    common_steps=(misstatement.PROPORTION,),
    derive=life.derive,
    law=LAW,
    clauses={
        "P": "préambule",
        "D": "définitions",
        "1.1G": "art. 1.1 (étendue géographique)",
        "8A": "art. 8 (pièces, opérations et frais)",
        "8B": "art. 8 (causes)",
        "annex": "annexe 1",
    },
)
