"""Which answers of the service restate or apply an article of law. Source: the service's answers."""

from __future__ import annotations

from clausier.law.articles import endings

#: Article, as answers cite it → the clauses that restate or apply it.
LAW = {
    endings.L113_14.cite: ("FAQ-5-2",),
}  # fmt: skip
