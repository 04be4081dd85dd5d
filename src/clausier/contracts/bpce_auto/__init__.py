"""BPCE Assurances IARD, AUTO: motor insurance in three formulas (Tiers, Tiers Plus, Tous Risques).

The document carries no printed reference; the last date printed in it, 1 February 2024, names the edition here.
"""

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
    bonus_malus,
    complaints,
    contacts,
    data_retention,
    data_rights,
    declarations,
    declarations_effects,
    documents,
    ending,
    ending_by_insurer,
    ending_of_itself,
    ending_on_grounds,
    formation,
    life,
    limitation,
    premium,
    premium_calculation,
    privacy,
    recourse,
    renunciation,
    transfer,
)
from .law import LAW
from .pending import PENDING

CONTRACT = Contract(
    key="bpce_auto",
    edition="2024-02-01",
    title="Assurance AUTO",
    document="conditions générales AUTO de BPCE Assurances IARD",
    chapters=(
        formation,
        life,
        alive,
        premium_calculation,
        transfer,
        ending,
        ending_by_insurer,
        ending_on_grounds,
        ending_of_itself,
        bonus_malus,
        renunciation,
        contacts,
        complaints,
        privacy,
        data_rights,
        data_retention,
        documents,
        premium,
        declarations,
        declarations_effects,
        limitation,
        recourse,
    ),
    tables=(
        policy_facts.guarantees.table,
        limitation_facts.interruptions.table,
        premium_facts.instalments.table,
        premium_facts.payments.table,
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
        **{f"CRM-{article}": f"clause de réduction-majoration, art. {article}" for article in range(1, 15)},
        "ANX": "annexe (données personnelles)",
        "BACK": "dernière page",
    },
    pending=PENDING,
)
