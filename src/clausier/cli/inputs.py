"""What a command is given: case files, contracts, readings, days and instants; everything wrong is said in French."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from ..faces import cases
from ..faces.cases import Comparable, Opened, checked_readings, comparable, opened
from ..rules.case import read_comparison, read_text
from ..rules.case_french import read_day, read_moment
from ..rules.case_text import MAX_BYTES
from ..rules.case_words import clean
from ..rules.contract import Contract
from ..rules.errors import UnreadableCase
from ..rules.time import PARIS, format_instant, parse_instant
from .words import Misused

STANDARD_INPUT = "-"
LONGEST_NAME = 120


def open_case(where: str, readings: Iterable[str] = ()) -> Opened:
    """The case of a file, or of the standard input for "-"; `readings` are `ID=MEANING` and win over those of the case.

    Raises CaseError: unreadable, of an unknown contract, or of an edition other than the one known.
    """
    return opened(read_text(read_bytes(where)), pairs(readings))


def open_comparison(where: str, readings: Iterable[str] = ()) -> Comparable:
    """The event of a file; without `contracts`, every contract that guarantees something.

    Raises CaseError: unreadable, an unknown contract or reading, a contract that guarantees nothing.
    """
    return comparable(read_comparison(read_bytes(where)), pairs(readings))


def empty_case(key: str, readings: Iterable[str] = ()) -> Opened:
    """A case of the contract of this key that knows nothing yet."""
    found = contract(key)
    return Opened(found, {}, checked_readings(found, pairs(readings)))


def contract(key: str) -> Contract:
    """The contract that a command names; CaseError with the nearest known keys."""
    return cases.contract(key, fact=None)


# --- files -----------------------------------------------------------------------------------------------------------


def read_bytes(where: str, most: int = MAX_BYTES) -> bytes:
    """A file that is not too large, or the standard input; one byte more than allowed is never kept."""
    if where == STANDARD_INPUT:
        return _bounded(sys.stdin.buffer, "l'entrée standard", most)
    try:
        with open(where, "rb") as file:
            return _bounded(file, f"« {clean(where, LONGEST_NAME)} »", most)
    except (OSError, ValueError) as error:
        raise UnreadableCase(_why_not(where, error), remedy="Vérifiez le chemin.") from None


def _bounded(file: BinaryIO, name: str, most: int) -> bytes:
    data = file.read(most + 1)
    if len(data) > most:
        raise UnreadableCase(
            f"{name} dépasse la limite de {most // 1_000_000} Mo.",
            remedy="Envoyez un dossier à la fois ; pour en traiter beaucoup, employez « clausier batch ».",
        )
    return data


_REASONS = {
    FileNotFoundError: "n'existe pas.",
    IsADirectoryError: "est un répertoire, pas un fichier.",
    NotADirectoryError: "n'existe pas.",
    PermissionError: "ne peut pas être ouvert : les droits manquent.",
}


def _why_not(where: str, error: OSError | ValueError) -> str:
    return f"le fichier « {clean(where, LONGEST_NAME)} » {_REASONS.get(type(error), 'ne peut pas être ouvert.')}"


def write_text(where: str, text: str, *, over: bool = False) -> None:
    """Writes a new file; an existing one is replaced only when the caller says so."""
    try:
        with open(where, "w" if over else "x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise Misused(f"« {clean(where, LONGEST_NAME)} » existe déjà ; donnez un autre nom.") from None
    except (OSError, ValueError) as error:
        raise Misused(_why_not(where, error)) from None


def refuse_existing(where: str, unless: str | None = None) -> None:
    """Says before a long conversation, rather than after it, that the file will not be written."""
    same = unless is not None and Path(where) == Path(unless)
    if not same and Path(where).exists():
        raise Misused(f"« {clean(where, LONGEST_NAME)} » existe déjà ; donnez un autre nom.")


# --- readings --------------------------------------------------------------------------------------------------------


def pairs(given: Iterable[str]) -> dict[str, str]:
    """`ID=MEANING` as typed → doubt id → meaning."""
    pairs: dict[str, str] = {}
    for one in given:
        doubt, equals, meaning = one.partition("=")
        if not (equals and doubt.strip() and meaning.strip()):
            raise Misused(f"--reading {clean(one)} : écrivez DOUTE=SENS, par exemple MOTO-4.4-1=fifty_percent.")
        pairs[doubt.strip()] = meaning.strip()
    return pairs


# --- days and instants -----------------------------------------------------------------------------------------------


def day_of(text: str | None) -> date:
    """The day written (`2026-03-10`, `10/03/2026`, `10 mars 2026`); today in Paris when nothing is."""
    if text is None:
        return datetime.now(PARIS).date()
    try:
        return read_day(text)
    except ValueError as error:
        raise Misused(f"« {clean(text)} » : {error} Écrivez par exemple --on 2026-03-10.") from None


def instant_of(text: str | None) -> str:
    """The instant written, as ISO with its offset (Paris time without one); this minute when nothing is written."""
    if text is None:
        return format_instant(int(datetime.now(PARIS).timestamp()) // 60 * 60)
    try:
        return format_instant(_first(text, parse_instant, read_moment))
    except (ValueError, OverflowError) as error:
        example = "Écrivez par exemple --at 2026-03-10T12:00+01:00."
        raise Misused(f"« {clean(text)} » : {error} {example}") from None


def _first(text: str, *readers: Callable[[str], int]) -> int:
    for reader in readers[:-1]:
        try:
            return reader(text)
        except ValueError:
            continue  # what the last reader says is the clearest
    return readers[-1](text)
