"""The vocabulary of a case: every fact, set of tags and table that may be given, by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .case_words import clean, decimals, nearest, parts, perhaps
from .errors import UnknownFact
from .facts import Fact, Table
from .types import Kind, require


class Vocabulary:
    """What may be known of a case, in the order of its declarations.

    facts: name → fact, members of sets included. tags: name of a set → its members by key. tables: name → table.
    columns: name of a table → its columns by key. Raises ContractError when one name is declared in two ways.
    """

    def __init__(self, facts: Iterable[Fact], tables: Iterable[Table] = ()):
        self.facts: dict[str, Fact] = {}
        self.tags: dict[str, dict[str, Fact]] = {}
        self.tables: dict[str, Table] = {}
        self.columns: dict[str, dict[str, Fact]] = {}
        for fact in facts:
            self._add_fact(fact)
        for table in tables:
            self._add_table(table)
        for name in self.tags:
            require(name not in self.facts, f"« {name} » est déclaré à la fois comme fait et comme ensemble")
        for name in self.tables:
            require(name not in self.facts and name not in self.tags, f"« {name} » est à la fois un tableau et un fait")
        for name, columns in self.columns.items():
            for fact in columns.values():
                require(fact.name not in self.facts, f"« {fact.name} » est à la fois un fait et une colonne de {name}")

    def _add_fact(self, fact: Fact) -> None:
        _once(fact.name, fact, self.facts.setdefault(fact.name, fact))
        _writable(fact)
        if fact.member_of:
            key = fact.name.removeprefix(fact.member_of + ".")
            require(
                fact.type.kind is Kind.BOOL and key != fact.name and "." not in key,
                f"« {fact.name} » n'est pas un membre oui/non de « {fact.member_of} »",
            )
            self.tags.setdefault(fact.member_of, {})[key] = fact

    def _add_table(self, table: Table) -> None:
        _once(table.name, table, self.tables.setdefault(table.name, table))
        columns: dict[str, Fact] = {}
        for column in table.columns:
            _writable(column.fact)
            require(column.key != "id", f"« {table.name} » : « id » est réservé à l'identifiant de la ligne")
            _once(column.fact.name, column.fact, columns.setdefault(column.key, column.fact))
        self.columns[table.name] = columns

    def __iter__(self) -> Iterator[Fact | Table]:
        """Facts, then tables, each in the order of declaration."""
        yield from self.facts.values()
        yield from self.tables.values()

    def __len__(self) -> int:
        return len(self.facts) + len(self.tables)

    def __contains__(self, name: object) -> bool:
        return name in self.facts or name in self.tables or name in self.tags

    def lookup(self, name: str) -> Fact | Table | dict[str, Fact]:
        """The fact, the table, or the members of the set of this name; raises UnknownFact, with the nearest names."""
        for known in (self.facts, self.tables, self.tags):
            if name in known:
                return known[name]
        raise self.unknown(name)

    def nearest(self, name: str, how_many: int = 3) -> tuple[str, ...]:
        """The names that may be given and look most like this one, the closest first."""
        return nearest(name, [*self.facts, *self.tables, *self.tags], how_many)

    def unknown(self, name: str) -> UnknownFact:
        """The error for a name that may not be given."""
        table, _, key = name.rpartition(".")
        if key in self.columns.get(table, ()):
            why = "ce nom est celui d'une colonne."
            return UnknownFact(why, fact=name, remedy=f"Écrivez « {key} » dans les lignes de « {table} ».")
        remedy = perhaps(self.nearest(name)) or "La commande « clausier facts » donne la liste des faits de ce contrat."
        return UnknownFact("ce contrat ne connaît aucun fait de ce nom.", fact=clean(name, 100), remedy=remedy)


def _once(name: str, declared: Fact | Table, known: Fact | Table) -> None:
    require(declared == known, f"« {name} » est déclaré de deux façons différentes")


def _writable(fact: Fact) -> None:
    """Refuse numbers that no decimal writes exactly (thirds), and percents that are not hundredths."""
    if fact.type.kind is Kind.NUMBER:
        require(not fact.in_percent or fact.type.scale % 100 == 0, f"« {fact.name} » : un taux compte des centièmes")
        steps = parts(fact)
        require(decimals(steps) is not None, f"« {fact.name} » : des 1/{steps} ne s'écrivent pas en décimales")
