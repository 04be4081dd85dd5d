"""The door of a case: JSON facts in, encoded facts out, and back; driven by nothing but the declarations.

    case = read_text(text)                              # strict JSON → contract, facts
    encoded = encode(vocabulary, case["facts"])         # every error at once, or a case that can be decided on
    canonical(decode(vocabulary, encoded))              # the bytes on which a fingerprint rests

What is absent or null is unknown. A set of tags is given by member (`"event.causes.fire": true`), as an object of
members, or as a list that closes it (every member not in it is false). A table is a list of rows, or
`{"rows": […], "complete": false}` when there may be more of them; every row has an `id` of its own.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from typing import Any

from .case_answers import parse_answer
from .case_text import canonical, read_comparison, read_text
from .case_values import decode_value, encode_value
from .case_vocabulary import Vocabulary
from .case_words import clean, listed_keys, nearest, perhaps, shown
from .errors import CaseError, Inconsistent, UnknownFact, UnreadableCase, UnusableCase, WrongValue
from .facts import Fact, Table
from .values import RowList

__all__ = ["MOST_ERRORS", "Vocabulary", "canonical", "decode", "encode", "parse_answer", "read_comparison", "read_text"]

#: A case with more errors than this is refused without looking for the others.
MOST_ERRORS = 50
LONGEST_ID = 100

_HOW_TO_WRITE_ROWS = 'Écrivez la liste des lignes, ou {"rows": […], "complete": false} s\'il peut y en avoir d\'autres.'


def encode(vocabulary: Vocabulary, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The encoded facts of a case, unknown ones left out; tables are RowLists of rows that keep their `id`, as text.

    Raises UnusableCase with every error found (at most `MOST_ERRORS`); nothing is returned for a case with an error.
    """
    return _Reader(vocabulary).read(facts)


def decode(vocabulary: Vocabulary, encoded: Mapping[str, Any]) -> dict[str, Any]:
    """The facts as the door takes them, in the order of the vocabulary: the exact inverse of `encode`.

    Always in one form: sets of tags as objects of members, incomplete tables as objects, numbers that are not whole as
    text. Raises UnknownFact for a name that is not in the vocabulary.
    """
    for name in encoded:
        if name not in vocabulary.facts and name not in vocabulary.tables:
            raise vocabulary.unknown(name)
    facts: dict[str, Any] = {}
    for fact in vocabulary.facts.values():
        value = encoded.get(fact.name)
        if value is not None and fact.member_of:
            facts.setdefault(fact.member_of, {})[fact.name.removeprefix(fact.member_of + ".")] = value
        elif value is not None:
            facts[fact.name] = decode_value(fact, value)
    for name in vocabulary.tables:
        rows = encoded.get(name)
        if rows is not None:
            written = [_decode_row(vocabulary.columns[name], row) for row in rows]
            facts[name] = written if getattr(rows, "complete", True) else {"rows": written, "complete": False}
    return facts


def _decode_row(columns: Mapping[str, Fact], row: Mapping[str, Any]) -> dict[str, Any]:
    written = {"id": row["id"]} if "id" in row else {}
    for key, fact in columns.items():
        if row.get(key) is not None:
            written[key] = decode_value(fact, row[key])
    return written


class _Reader:
    """One reading of one case: what is encoded so far, and what is wrong so far."""

    def __init__(self, vocabulary: Vocabulary):
        self.vocabulary = vocabulary
        self.encoded: dict[str, Any] = {}
        self.errors: list[CaseError] = []

    def read(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        if not isinstance(facts, Mapping):
            why = f"reçu {shown(facts)} ; attendu : un objet de faits."
            raise UnusableCase([UnreadableCase(why, remedy='Écrivez {"fait": valeur}.')])
        for name, value in facts.items():
            self.read_fact(name, value)
        if self.errors:
            raise UnusableCase(self.errors)
        return self.encoded

    def wrong(self, error: CaseError) -> None:
        self.errors.append(error)
        if len(self.errors) >= MOST_ERRORS:
            raise UnusableCase(self.errors, more=True)

    def read_fact(self, name: Any, value: Any) -> None:
        known = self.vocabulary
        if not isinstance(name, str):
            why = f"reçu {shown(name)} ; attendu : un nom de fait."
            self.wrong(UnreadableCase(why, remedy="Mettez le nom du fait entre guillemets."))
        elif name not in known:
            self.wrong(known.unknown(name))
        elif value is None:
            return
        elif name in known.facts:
            self.put(known.facts[name], value)
        elif name in known.tables:
            rows = self.read_table(known.tables[name], value)
            if rows is not None:
                self.encoded[name] = rows
        else:
            self.read_tags(name, value)

    def put(self, fact: Fact, value: Any) -> None:
        """Encode one fact; a member of a set may come twice (in the set, and by its own name), if both agree."""
        try:
            encoded = encode_value(fact, value)
        except WrongValue as error:
            return self.wrong(error)
        if self.encoded.setdefault(fact.name, encoded) != encoded:
            why = f"reçu à la fois true et false, ici et dans « {fact.member_of} »."
            self.wrong(Inconsistent(why, fact=fact.name, remedy="Donnez partout la même réponse."))

    # --- sets of tags ------------------------------------------------------------------------------------------------

    def read_tags(self, name: str, value: Any) -> None:
        members = self.vocabulary.tags[name]
        if isinstance(value, Mapping):
            for key, given in value.items():
                if self.is_member(name, key) and given is not None:
                    self.put(members[key], given)
        elif isinstance(value, list | tuple):
            known = Counter(key for key in value if self.is_member(name, key))
            for key in (key for key, times in known.items() if times > 1):
                self.wrong(WrongValue(f"« {key} » y est plusieurs fois.", fact=name, remedy="Citez-le une seule fois."))
            for key, fact in members.items():
                self.put(fact, key in known)
        else:
            why = f"reçu {shown(value)} ; attendu : un objet de membres, ou la liste complète des membres présents."
            remedy = f'Écrivez par exemple {{"{next(iter(members))}": true}} ; membres : {listed_keys(members)}.'
            self.wrong(WrongValue(why, fact=name, remedy=remedy))

    def is_member(self, name: str, key: Any) -> bool:
        members = self.vocabulary.tags[name]
        if isinstance(key, str) and key in members:
            return True
        given = f"« {clean(key)} »" if isinstance(key, str) else shown(key)
        close = perhaps(nearest(key, members)) if isinstance(key, str) else ""
        why = f"{given} n'en est pas un membre ; membres : {listed_keys(members)}."
        self.wrong(UnknownFact(why, fact=name, remedy=close or "Choisissez parmi ces membres."))
        return False

    # --- tables ------------------------------------------------------------------------------------------------------

    def read_table(self, table: Table, value: Any) -> RowList | None:
        """The rows; None after an error in the shape of the table, an error in a row being noted on the way."""
        rows, complete = value, True
        if isinstance(value, Mapping):
            for key in value:
                if key not in ("rows", "complete"):
                    given = clean(key) if isinstance(key, str) else shown(key)
                    why = f"la clé « {given} » n'y a pas de sens ; clés : rows, complete."
                    self.wrong(WrongValue(why, fact=table.name, remedy=_HOW_TO_WRITE_ROWS))
            rows, complete = value.get("rows"), value.get("complete", True)
            if complete is not True and complete is not False:
                why = f"« complete » : reçu {shown(complete)} ; attendu : true ou false."
                self.wrong(WrongValue(why, fact=table.name, remedy=_HOW_TO_WRITE_ROWS))
        if not isinstance(rows, list | tuple):
            why = f"reçu {shown(rows)} ; attendu : une liste de lignes."
            return self.wrong(WrongValue(why, fact=table.name, remedy=_HOW_TO_WRITE_ROWS))
        if len(rows) > table.max_rows:
            why = f"{len(rows)} lignes ; attendu : {table.max_rows} au plus."
            return self.wrong(WrongValue(why, fact=table.name, remedy="Vérifiez les doublons."))
        seen: dict[str, int] = {}
        encoded = [self.read_row(table, number, row, seen) for number, row in enumerate(rows, start=1)]
        return RowList(encoded, complete=bool(complete))

    def read_row(self, table: Table, number: int, row: Any, seen: dict[str, int]) -> dict[str, Any]:
        if not isinstance(row, Mapping):
            why = f"ligne {number} : reçu {shown(row)} ; attendu : un objet."
            self.wrong(WrongValue(why, fact=table.name, remedy='Écrivez {"id": "1", "colonne": valeur}.'))
            return {}
        encoded: dict[str, Any] = {}
        own = self.read_id(table, number, row.get("id"), seen)
        place = f"ligne {number}" + (f" (id « {own} »)" if own is not None else "")
        if own is not None:
            encoded["id"] = own
        columns = self.vocabulary.columns[table.name]
        for key, value in row.items():
            if key == "id":
                continue
            if not isinstance(key, str) or key not in columns:
                self.wrong(self.unknown_column(table, place, key))
            elif value is not None:
                try:
                    encoded[key] = encode_value(columns[key], value, place)
                except WrongValue as error:
                    self.wrong(error)
        return encoded

    def unknown_column(self, table: Table, place: str, key: Any) -> UnknownFact:
        columns = self.vocabulary.columns[table.name]
        name = f"« {clean(key)} »" if isinstance(key, str) else shown(key)
        close = perhaps(nearest(key, [*columns, "id"])) if isinstance(key, str) else ""
        why = f"{place} : {name} n'est pas une colonne ; colonnes : {listed_keys(['id', *columns])}."
        return UnknownFact(why, fact=table.name, remedy=close or "Retirez-la, ou employez l'une de ces colonnes.")

    def read_id(self, table: Table, number: int, given: Any, seen: dict[str, int]) -> str | None:
        """The identifier of a row as text (1 and "1" are the same row); None after an error."""
        text = str(given) if isinstance(given, int) and not isinstance(given, bool) and abs(given) < 10**18 else given
        if not isinstance(text, str) or not text.strip() or text != clean(text, LONGEST_ID) or text != text.strip():
            sent = "aucun « id »" if given is None else f"« id » : {shown(given)}"
            why = f"ligne {number} : {sent} ; attendu : un texte court ou un nombre entier, propre à la ligne."
            return self.wrong(WrongValue(why, fact=table.name, remedy=f'Ajoutez par exemple "id": "{number}".'))
        # One accented letter can be written with one or two characters; people see the same identifier.
        text = unicodedata.normalize("NFC", text)
        first = seen.setdefault(text, number)
        if first != number:
            why = f"lignes {first} et {number} : même « id » « {clean(text)} » ; une ligne ne compte qu'une fois."
            self.wrong(WrongValue(why, fact=table.name, remedy="Retirez le doublon, ou donnez à chaque ligne le sien."))
        return text
