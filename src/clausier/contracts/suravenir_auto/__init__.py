"""Suravenir Assurances, AcommeAssure AUTO: motor insurance in three formulas, conditions ACA AUT CGE-05-0216."""

from __future__ import annotations

from clausier.facts import bonus_malus as bonus_malus_facts
from clausier.facts import limitation as limitation_facts
from clausier.facts import policy as policy_facts
from clausier.facts import premium as premium_facts
from clausier.facts import tariff
from clausier.law.endings_exits import TODAY
from clausier.rules.contract import Contract

from . import (
    alive,
    appraisal_disputes,
    bonus_malus,
    complaints,
    contacts,
    declarations,
    declarations_effects,
    documents,
    ending,
    ending_after_theft,
    ending_by_insurer,
    ending_of_itself,
    ending_on_grounds,
    ending_premium_rise,
    formation,
    life,
    limitation,
    premium,
    privacy,
    recourse,
    renunciation,
)
from .law import LAW
from .pending import PENDING

CONTRACT = Contract(
    key="suravenir_auto",
    edition="ACA AUT CGE-05-0216",
    title="AcommeAssure AUTO",
    document="conditions générales ACA AUT CGE-05-0216 de Suravenir Assurances",
    chapters=(
        formation,
        life,
        alive,
        ending_premium_rise,
        bonus_malus,
        ending_after_theft,
        ending,
        ending_by_insurer,
        ending_on_grounds,
        ending_of_itself,
        renunciation,
        contacts,
        complaints,
        appraisal_disputes,
        privacy,
        documents,
        premium,
        declarations,
        declarations_effects,
        limitation,
        recourse,
    ),
    tables=(
        limitation_facts.interruptions.table,
        premium_facts.instalments.table,
        premium_facts.payments.table,
        policy_facts.guarantees.table,
        bonus_malus_facts.claims.table,
        bonus_malus_facts.interruptions.table,
        bonus_malus_facts.receipts.table,
        tariff.premiums.table,
        tariff.circumstances.table,
    ),
    derive=life.derive,
    today=TODAY,
    law=LAW,
    clauses={
        "0": "page préliminaire",
        "lastpage": "dernière page",
    },
    pending=PENDING,
)
