"""A desk to try commands at: it knows the tiny contract besides the real ones, and keeps what was printed."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from clausier import contracts
from clausier.cli.main import main
from tests.cli.tiny import CONTRACT

#: Everything known that decides the tiny contract: 160 − 25 (wear) − 20 (deductible) = 115.
FACTS: dict[str, Any] = {
    "event.on": "2026-03-10",
    "failure.sudden": True,
    "failure.causes": [],
    "vehicle.mileage_km": 1500,
    "vehicle.value": "900.00",
    "repair.agreed": True,
    "repair.reported_late": False,
    "repair.lines": [
        {"id": "1", "kind": "part", "price": "100.00"},
        {"id": "2", "kind": "labour", "price": "60.00"},
        {"id": "3", "kind": "cleaning", "price": "15.00"},
    ],
}

_real_contract: Callable[[str], Any] = contracts.contract


def _contract(key: str) -> Any:
    return CONTRACT if key == CONTRACT.key else _real_contract(key)


@dataclass(frozen=True)
class Answer:
    """What one command did."""

    status: int
    out: str
    err: str

    @property
    def text(self) -> str:
        """The standard output with ordinary spaces."""
        return self.out.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")

    @property
    def json(self) -> Any:
        """The standard output, read as JSON."""
        return json.loads(self.out)


def ask(*arguments: str, typed: str | bytes = "") -> Answer:
    """Run one command in this process; `typed` is its standard input."""
    data = typed.encode() if isinstance(typed, str) else typed
    out, err = io.StringIO(), io.StringIO()
    stdin = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
    with (
        mock.patch.object(contracts, "contract", _contract),
        mock.patch.object(contracts, "KEYS", (*contracts.KEYS, CONTRACT.key)),
        mock.patch("sys.stdin", stdin),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        status = main(list(arguments))
    return Answer(status, out.getvalue(), err.getvalue())


def case(**changes: Any) -> str:
    """The text of the decided case with other facts; a fact changed to None is left out. `__` stands for a dot."""
    facts = {**FACTS, **{name.replace("__", "."): value for name, value in changes.items()}}
    known = {name: value for name, value in facts.items() if value is not None}
    return json.dumps({"contract": CONTRACT.key, "facts": known}, ensure_ascii=False)


def write(folder: Path, text: str, name: str = "dossier.json") -> str:
    """A file with this text; its path."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)
