"""The value of a term of the law on facts given as a case gives them."""

from __future__ import annotations

from typing import Any

from clausier.rules.case import Vocabulary, encode
from clausier.rules.decision import door
from clausier.rules.program import program
from clausier.rules.uses import kept


def value(term: Any, facts: dict[str, Any], tables: tuple = (), final: bool = False) -> Any:
    """The term in door form (ISO days, "none", euros as text); None is unknown. Facts that it does not read are left
    out. tables: those that it reads. final: the file is closed, by burden of proof.
    """
    compiled = program({"x": term}, None, final)
    vocabulary = Vocabulary(compiled.facts.values(), tables)
    encoded = encode(vocabulary, {name: given for name, given in facts.items() if name in vocabulary})
    return door(term.node.type, kept.compile(compiled)(encoded)[compiled.slot[compiled.outputs["x"].number]])
