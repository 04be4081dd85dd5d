"""`clausier prove`: findings grouped for people, and an exit status that a program can trust."""

from __future__ import annotations

import builtins
import sys
from types import ModuleType
from typing import Any
from unittest import mock

import pytest

from clausier.cli.ink import WIDTH, Ink
from clausier.cli.proofs import proofs_page
from clausier.faces.findings import KINDS, STATUSES
from tests.cli.desk import ask
from tests.cli.tiny import CONTRACT


def finding(status: str, kind: str = "alive", **more: Any) -> dict[str, Any]:
    """One finding as `Report.as_json` writes it."""
    return {"kind": kind, "rules": ["VELO-3-1"], "says": f"Dit {status}.", "status": status, "witness": None} | more


def answered(*findings: dict[str, Any]) -> Any:
    """A solver that has found this, for the time of a test."""
    sound = all(one["status"] in ("proved", "found") for one in findings)
    data = {"contract": "velo", "edition": "1", "sound": sound, "findings": list(findings)}
    report = mock.Mock(as_json=lambda: data)
    module = ModuleType("clausier.rules.prove")
    module.prove = lambda contract: report  # type: ignore[attr-defined]
    return mock.patch.dict(sys.modules, {"clausier.rules.prove": module})


@pytest.mark.parametrize(
    ("statuses", "status"),
    [(["proved", "found"], 0), (["proved", "failed"], 1), (["unproved"], 1), ([], 0)],
)
def test_the_exit_status_is_0_only_when_everything_holds(statuses: list[str], status: int):
    with answered(*map(finding, statuses)):
        assert ask("prove", "velo").status == status
        assert ask("prove", "velo", "--json").status == status


def test_failures_come_first_with_their_counterexample():
    witness = {"vehicle.mileage_km": 1000, "repair.lines": [{"id": "1", "kind": "part", "price": "1.00"}]}
    findings = [finding("proved"), finding("found", witness=witness), finding("failed", witness=witness)]
    with answered(*findings):
        page = ask("prove", "velo").text

    assert page.index("• Contredit — Dit failed.") < page.index("• Laissé ouvert — Dit found.")
    assert page.index("• Laissé ouvert") < page.index("• Démontré — Dit proved.")
    assert page.count('"vehicle.mileage_km": 1000') == 2
    assert "art. 3 · VELO-3-1" in page


def test_the_page_keeps_its_width_and_names_every_kind():
    kinds = ("table", "payment", "cap", "monotone", "alive", "doubt", "nouveau")
    says = "Une phrase assez longue pour qu'elle ne tienne pas sur une seule ligne de la page, avec VELO-2.1-2 dedans."
    answer = {"findings": [finding("proved", kind, says=says) for kind in kinds]}
    lines = proofs_page(CONTRACT, answer, Ink(False)).splitlines()

    assert [line for line in lines if len(line) > WIDTH] == []
    assert sum(not line.startswith(" ") and "•" not in line and line != "" for line in lines) == 2 + 1 + len(kinds)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_question_and_its_statuses_are_called_as_on_the_pages(kind: str):
    with answered(*(finding(status, kind) for status in STATUSES)):
        page = ask("prove", "velo").text

    title, question = KINDS[kind]
    assert f"{title}\n  {question}\n" in page
    assert all(f"• {said.word} — Dit {status}." in page for status, said in STATUSES.items())
    assert all(said.counted(1) in page for said in STATUSES.values())


def test_without_the_solver_the_remedy_is_told():
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "z3" or "prove" in name:
            raise ModuleNotFoundError("No module named 'z3'", name="z3")
        return real(name, *rest)

    with mock.patch.object(builtins, "__import__", without):
        answer = ask("prove", "velo")
    assert (answer.status, answer.out) == (2, "")
    assert "pip install 'clausier[prove]'" in answer.err
