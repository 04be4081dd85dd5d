"""The rule in Clausier's own language, as a chapter of a contract would write it."""

from __future__ import annotations

from functools import cache

from benchmarks.claims import DOMAIN
from clausier.rules.declare import money, whole, yes_no
from clausier.rules.nodes import Rounding
from clausier.rules.program import Program, program
from clausier.rules.terms import amount, eur, pct
from clausier.rules.words import (
    above,
    all_of,
    any_of,
    bands,
    below,
    between,
    first_of,
    least,
    named,
    not_,
    round_to,
    share,
    when,
)

mileage = whole("mileage_km", "km", "Quel est le kilométrage ?", "repairer", high=DOMAIN["mileage_km"][1])
parts = money("parts_cents", "Combien coûtent les pièces ?", "repairer", high_cents=DOMAIN["parts_cents"][1])
labour = money("labour_cents", "Combien coûte la main-d'œuvre ?", "repairer", high_cents=DOMAIN["labour_cents"][1])
value = money("value_cents", "Combien vaut le véhicule ?", "expert", high_cents=DOMAIN["value_cents"][1])
part_covered = yes_no("part_covered", "La pièce est-elle garantie ?", "repairer")
prior_approval = yes_no("prior_approval", "La réparation a-t-elle été acceptée d'avance ?", "office")
waiting_period_over = yes_no("waiting_period_over", "Le délai de carence est-il passé ?", "office")
wear_excluded = yes_no("wear_excluded", "La panne vient-elle d'une usure exclue ?", "expert")

wear = named(
    bands(
        mileage,
        below(35_000, pct(0)),
        between(35_000, 45_000, pct(20)),
        between(45_001, 55_000, pct(30)),
        between(55_001, 65_000, pct(40)),
        above(65_000, pct(50)),
    ),
    "PANNE-4", clause="4", says="La vétusté des pièces croît avec le kilométrage.", label="Vétusté",
)  # fmt: skip
parts_left = named(
    round_to(share(pct(100) - wear, parts), "cent", Rounding.HALF_UP),
    "PANNE-5", clause="5", says="Les pièces sont payées vétusté déduite.", label="Pièces",
)  # fmt: skip
owed = named(
    all_of(part_covered, prior_approval, waiting_period_over, not_(wear_excluded)),
    "PANNE-1", clause="1", says="La pièce est garantie, l'accord donné, la carence passée, l'usure non exclue.",
)  # fmt: skip
payable = named(
    when(owed, least(parts_left + labour, value), eur(0)),
    "PANNE-6", clause="6", says="Pièces et main-d'œuvre, dans la limite de la valeur du véhicule.", label="À payer",
)  # fmt: skip

# Why nothing is payable: the first gate that is closed, 0 when none is.
reason = first_of(
    (not_(part_covered), amount(1)),
    (not_(prior_approval), amount(2)),
    (not_(waiting_period_over), amount(3)),
    (wear_excluded, amount(4)),
    otherwise=amount(0),
)


@cache
def answer() -> Program:
    """The amount payable alone."""
    return program({"payable": payable})


@cache
def answer_and_reasons() -> Program:
    """The amount payable, the wear, what is left of the parts, and the reason code."""
    return program({"payable": payable, "wear": wear, "parts_left": parts_left, "reason": reason})


# What the solver proves of each clause, whatever the facts: clause → a statement that always holds.
THEOREMS = {
    "PANNE-1": any_of(not_(owed), part_covered & prior_approval),
    "PANNE-4": (wear >= pct(0)) & (wear <= pct(50)),
    "PANNE-5": (parts_left >= eur(0)) & (parts_left <= parts),
    "PANNE-6": (payable >= eur(0)) & (payable <= value) & (payable <= parts + labour),
}
