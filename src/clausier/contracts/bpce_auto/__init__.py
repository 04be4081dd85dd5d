"""BPCE Assurances IARD, AUTO: motor insurance in three formulas (Tiers, Tiers Plus, Tous Risques).

The document carries no printed reference; the last date printed in it, 1 February 2024, names the edition here.
"""

from __future__ import annotations

from clausier.rules.contract import Contract

from .pending import PENDING

CONTRACT = Contract(
    key="bpce_auto",
    edition="2024-02-01",
    title="Assurance AUTO",
    document="conditions générales AUTO de BPCE Assurances IARD",
    chapters=(),
    tables=(),
    clauses={
        **{f"CRM-{article}": f"clause de réduction-majoration, art. {article}" for article in range(1, 15)},
        "ANX": "annexe (données personnelles)",
        "BACK": "dernière page",
    },
    pending=PENDING,
)
