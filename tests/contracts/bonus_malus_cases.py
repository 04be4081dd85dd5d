"""A case of BPCE AUTO with a known coefficient, and the questions put to it."""

from __future__ import annotations

from datetime import date

from clausier.contracts import contract
from clausier.faces.coefficient import coefficient

BPCE = contract("bpce_auto")
SAFE = {"nature": "collision", "without_knowledge": False, "force_majeure": False}


def claim(on, share, number="1", **more):
    return {"id": number, "on": on, "liability_pct": share, **SAFE, **more}


def case(**changes):
    """A known coefficient of 0.80 applied on 1 July 2025, nothing since; `__` stands for a dot."""
    told = {
        "bonus_malus.origin": "due_date", "bonus_malus.coefficient": "0.80", "bonus_malus.applied_on": "2025-07-01",
        "bonus_malus.claims": [], "bonus_malus.interruptions": [], "policy.use": "private",
    }  # fmt: skip
    told |= {name.replace("__", "."): value for name, value in changes.items()}
    return {name: value for name, value in told.items() if value is not None}


def on(day, facts, of=BPCE):
    return coefficient(of, facts, date.fromisoformat(day))


def dues(answer):
    return {one["due_on"]: one["coefficient"] for one in answer["due_dates"]}
