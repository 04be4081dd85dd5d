"""The rule as a programmer would write it in Python for speed: literals in place, nothing computed for a refusal."""

from benchmarks.shapes import One


def decide(facts: dict) -> int:
    """Cents payable."""
    if not (
        facts["part_covered"]
        and facts["prior_approval"]
        and facts["waiting_period_over"]
        and not facts["wear_excluded"]
    ):
        return 0
    mileage_km = facts["mileage_km"]
    if mileage_km < 35_000:
        wear = 0
    elif mileage_km <= 45_000:
        wear = 20
    elif mileage_km <= 55_000:
        wear = 30
    elif mileage_km <= 65_000:
        wear = 40
    else:
        wear = 50
    total = (facts["parts_cents"] * (100 - wear) + 50) // 100 + facts["labour_cents"]
    value = facts["value_cents"]
    return total if total < value else value


def python() -> One:
    """One decision from a dictionary."""
    return One(decide)
