"""Many cases at once: a file of cases in, a file of decisions out (outcome and amounts, in all and by guarantee)."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..faces.said import head
from ..rules.case_words import clean, nearest, perhaps
from ..rules.contract import Contract
from ..rules.errors import CaseError
from ..rules.french import plural
from ..rules.program import Program, program
from .ink import Ink, columns, wrap
from .ink import page as pages
from .paper import OUTCOMES
from .words import Misused

#: So many cases are decided between two lines of progress.
CHUNK = 100_000


def run(
    contract: Contract,
    source: str,
    target: str,
    lines: Iterable[str] = (),
    readings: Mapping[str, str] | None = None,
    final: bool = False,
) -> dict[str, Any]:
    """Decides every case of `source` into `target`; `lines` are files of tables, as `[TABLE=]FILE`.

    Returns how many cases there were and how many had each outcome. Raises CaseError with every error of the files, and
    Misused when Polars is not installed.
    """
    columns_, io, derived = _polars()
    _refuse_same_file(source, target)
    files = _tables(contract, lines)
    wanted = _outputs(contract, readings, final)
    separator = _separator(source)
    _say(f"lecture de {clean(source)}…")
    cases = io.encode_cases(io.load(source, separator), contract.vocabulary)
    rows = {
        name: io.encode_rows(io.load(file, _separator(file)), contract.vocabulary, name, cases)
        for name, file in files.items()
    }
    if contract.derive is not None:
        _say("faits qui se déduisent d'événements datés…")
        cases = derived.with_derived(cases, rows, contract.vocabulary, contract.derive)
    ready = columns_.compile(wanted)
    answer = None
    for start in range(0, max(cases.height, 1), CHUNK):
        part = cases.slice(start, CHUNK)
        some = {name: frame.join(part.select("case"), on="case", how="semi") for name, frame in rows.items()}
        done = io.decode(ready.run(part, some).collect(), wanted)
        answer = done if answer is None else answer.vstack(done)
        if cases.height > CHUNK:
            _say(f"{min(start + CHUNK, cases.height)} dossiers sur {cases.height}…")
    answer = answer.with_columns(
        answer[name].fill_null("undetermined") for name in answer.columns if name.endswith("outcome")
    )
    io.save(answer, target, separator)
    counted = dict(answer["outcome"].value_counts().iter_rows())
    outcomes = {word: counted[word] for word in OUTCOMES if word in counted}
    return {
        "contract": contract.key,
        "edition": contract.edition,
        "cases": cases.height,
        "outcomes": outcomes,
        "written": target,
    }


def _polars() -> tuple[Any, Any, Any]:
    try:
        from ..rules.uses import columns as columns_
        from ..rules.uses import columns_derived, columns_io
    except ModuleNotFoundError as error:
        if error.name != "polars":
            raise
        raise Misused("le traitement par lots demande Polars. Installez-le : pip install 'clausier[batch]'") from None
    return columns_, columns_io, columns_derived


def _outputs(contract: Contract, readings: Mapping[str, str] | None, final: bool) -> Program:
    """Outcome and amount of the event and of each guarantee, and nothing else."""
    contract.require_guarantees()
    every = contract.outputs("claim")
    chosen = {"outcome": every["outcome"], "payable": every["payable"]}
    for one in contract.settled:
        key = one.guarantee.key
        chosen |= {f"{key}.outcome": every[f"{key}.outcome"], f"{key}.payable": every[f"{key}.pays"]}
    return program(chosen, readings, final)


def _tables(contract: Contract, lines: Iterable[str]) -> dict[str, str]:
    """Table → file. A bare file is that of the only table, or of the one that its name begins with."""
    known = contract.vocabulary.tables
    files: dict[str, str] = {}
    for one in lines:
        table, equals, file = one.partition("=")
        if not equals:
            table, file = next(iter(known), ""), one
        if table not in known:
            hint = perhaps(nearest(table, known)) or f"Tableaux : {', '.join(known)}."
            raise CaseError("ce contrat n'a pas de tableau de ce nom.", fact=clean(table), remedy=hint)
        if table in files:
            raise Misused(f"le tableau « {table} » est donné deux fois : écrivez --lines TABLEAU=FICHIER pour chacun.")
        files[table] = file
    return files


def _separator(path: str) -> str:
    """Spreadsheets in France write semicolons."""
    if not path.endswith(".csv"):
        return ","
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            first = file.readline(100_000)
    except OSError:
        return ","  # the reader of the file says what is wrong with it
    return ";" if first.count(";") > first.count(",") else ","


def _refuse_same_file(source: str, target: str) -> None:
    if Path(source).resolve() == Path(target).resolve():
        raise Misused("ENTRÉE et SORTIE sont le même fichier : donnez un autre nom à la sortie.")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def page(contract: Contract, answer: dict[str, Any], ink: Ink) -> str:
    """What was written, and how many cases had each outcome."""
    top = [ink(head(contract), "bold"), *wrap(f"{plural(answer['cases'], 'dossier')} → {answer['written']}")]
    counts = [
        line
        for word, count in answer["outcomes"].items()
        for line in columns("  " + ink(OUTCOMES[word][0], OUTCOMES[word][1]), plural(count, "dossier"))
    ]
    return pages([[*top, *counts]])
