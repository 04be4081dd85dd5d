"""What the program says when it fails itself."""

from __future__ import annotations

from typing import Any
from unittest import mock

import pytest

from clausier.cli import commands
from clausier.rules.errors import ContractError
from tests.cli.desk import ask, case

FAILURES: list[tuple[BaseException, str]] = [
    (ZeroDivisionError("division by zero"), "ZeroDivisionError"),
    (ContractError("tranches à l'envers"), "le contrat lui-même est mal écrit : tranches à l'envers"),
    (PermissionError(13, "Permission denied", "secret.csv"), "« secret.csv » ne peut être ni lu ni écrit"),
    (KeyboardInterrupt(), "interrompu"),
]


@pytest.mark.parametrize(("error", "words"), FAILURES, ids=lambda one: type(one).__name__)
def test_a_failure_is_told_in_french_with_status_1(error: BaseException, words: str):
    def fail(*_: Any) -> None:
        raise error

    with mock.patch.object(commands, "decided", fail):
        answer = ask("decide", "-", typed=case())
    assert (answer.status, answer.out) == (1, "")
    assert answer.err.startswith("clausier : ") and words in answer.err
    assert answer.err.count("\n") == 1


def test_a_defect_says_where_it_happened():
    with mock.patch.object(commands, "decided", lambda *_: 1 // 0):
        err = ask("decide", "-", typed=case()).err
    assert "test_main.py, ligne" in err and "C'est un défaut" in err
