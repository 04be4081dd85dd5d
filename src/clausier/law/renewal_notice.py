"""What the renewal notice, or the receipt, must show of the bonus-malus (annex to A. 121-1, article 14).

The annex cites articles A. 335-9-2 and A. 335-9-3 by their old numbers: the increases are those of A. 121-1-2, and
A. 335-9-3 was repealed in November 1991, so that the last item is the reductions of the tariff, and is often zero.
"""

from __future__ import annotations

from collections.abc import Collection

from .bonus_malus import written
from .premium_parts import Premium

#: What it must show, in the order of the annex.
ITEMS = {
    "reference": "le montant de la prime de référence",
    "coefficient": "le coefficient de réduction-majoration",
    "net": "la prime nette après application du coefficient",
    "increases": "les majorations pour circonstances aggravantes",
    "reductions": "les réductions du tarif",
}


def notice(premium: Premium) -> dict[str, str]:
    """The five items of a premium, by key of `ITEMS`: amounts as decimal euros, the coefficient as people write it."""
    return {
        "reference": _euros(premium.reference_cents),
        "coefficient": written(premium.coefficient),
        "net": _euros(premium.net_cents),
        "increases": _euros(premium.increases_cents),
        "reductions": _euros(premium.reductions_cents),
    }


def missing_items(shown: Collection[str]) -> tuple[str, ...]:
    """What a notice that shows these items lacks: French, in the order of the annex."""
    return tuple(says for key, says in ITEMS.items() if key not in shown)


def _euros(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"
