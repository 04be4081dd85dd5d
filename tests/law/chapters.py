"""A chapter made of provisions on the spot, for the tests of the builders of the law."""

from __future__ import annotations

from types import ModuleType

from clausier.rules.provision import Provision


def chapter(*provisions: Provision) -> ModuleType:
    """A module that states these provisions, in this order."""
    made = ModuleType("chapter")
    made.PROVISIONS = provisions
    return made
