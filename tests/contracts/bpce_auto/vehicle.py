"""What is written of the document, as a contract of its own while the rest is being written."""

from __future__ import annotations

from clausier.contracts.bpce_auto import (
    damage_lines,
    deductibles,
    disasters,
    fire,
    formulas,
    glass,
    indemnity,
    liability,
    natural_events,
    never_insured,
    own_damage,
    theft,
    total_loss,
)
from clausier.facts import damages, expenses
from clausier.rules.contract import Contract

VEHICLE = Contract(
    key="bpce_auto",
    edition="2024-02-01",
    title="Assurance AUTO, garanties du véhicule",
    document="conditions générales AUTO de BPCE Assurances IARD",
    chapters=(
        formulas, total_loss, damage_lines, deductibles, glass, disasters, fire, natural_events, theft, own_damage,
        liability, never_insured, indemnity,
    ),  # fmt: skip
    tables=(damages.rows.table, expenses.rows.table),
)
