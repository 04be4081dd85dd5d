"""Every fact of the vocabulary, read from the modules that declare it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import clausier.facts
from clausier.rules.declare import Rows, Tags
from clausier.rules.facts import Fact, Table
from clausier.rules.nodes import Op

OPTION_MODULES = {"part_names", "part_search", "parts", "parts_drive", "parts_electrical", "parts_engine", "places"}


def entities() -> dict[str, ModuleType]:
    """The modules of the entities, by name."""
    names = [module.name for module in pkgutil.iter_modules(clausier.facts.__path__)]
    return {name: importlib.import_module(f"clausier.facts.{name}") for name in names if name not in OPTION_MODULES}


def declared(module: ModuleType) -> Iterator[tuple[str, object]]:
    """Attribute and term of what a module declares at its top, without what it imports."""
    for attribute, term in vars(module).items():
        if isinstance(term, Rows | Tags) or (hasattr(term, "node") and term.node.op is Op.FACT):
            yield attribute, term


def facts_of(term: object) -> Iterator[Fact]:
    """The facts of a term, columns and members included."""
    if isinstance(term, Rows):
        yield from (column.fact for column in term.table.columns)
    elif isinstance(term, Tags):
        yield from (term._terms[key].node.data for key in term.members)
    else:
        yield term.node.data


def name_of(term: object) -> str:
    """The dotted name of a fact, a table or a set of tags."""
    if isinstance(term, Rows):
        return term.table.name
    return term.name if isinstance(term, Tags) else term.node.data.name


def all_facts() -> list[Fact]:
    """Every fact, columns and members of tags included."""
    return [fact for module in entities().values() for _, term in declared(module) for fact in facts_of(term)]


def all_tables() -> list[Table]:
    """Every table of rows."""
    return [term.table for module in entities().values() for _, term in declared(module) if isinstance(term, Rows)]
