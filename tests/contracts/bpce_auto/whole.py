"""BPCE AUTO with its claim chapters, which the product does not offer yet: the assistance of chapters 9 is missing.

Once `contracts/bpce_auto` lists these chapters itself, this file goes.
"""

from __future__ import annotations

from dataclasses import replace

from clausier.contracts.bpce_auto import (
    CONTRACT,
    breakdown,
    breakdown_parts,
    breakdown_services,
    claim_report,
    damage_lines,
    deductibles,
    definitions,
    disasters,
    driver_injury,
    fire,
    formulas,
    glass,
    indemnity,
    items,
    legal_defence,
    liability,
    natural_events,
    never_insured,
    own_damage,
    shared_bike,
    theft,
    total_loss,
    what_is_insured,
)
from clausier.facts import damages, expenses, injury, legal, repair
from clausier.facts import items as item_facts

CHAPTERS = (
    definitions, formulas, total_loss, damage_lines, deductibles, never_insured, what_is_insured, liability,
    legal_defence, driver_injury, glass, disasters, fire, natural_events, theft, own_damage, breakdown_parts,
    breakdown, breakdown_services, shared_bike, items, claim_report, indemnity,
)  # fmt: skip
TABLES = (
    damages.rows.table, expenses.rows.table, item_facts.rows.table, injury.heads.table, legal.fees.table,
    repair.lines.table,
)  # fmt: skip

BPCE = replace(
    CONTRACT,
    chapters=tuple(dict.fromkeys((*CHAPTERS, *CONTRACT.chapters))),
    tables=tuple(dict.fromkeys((*TABLES, *CONTRACT.tables))),
)
