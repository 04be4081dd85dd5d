"""Clausier runs French insurance contracts from their own general conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .library import Asked

# The only place that states the version: the packaging metadata reads it from here.
__version__ = "0.1.0"


def contract(key: str) -> Asked:
    """The contract of this key, ready to answer (see `library`); imported when first asked for."""
    from .library import Asked

    return Asked(key)
