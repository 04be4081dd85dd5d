"""What the worked cases of a contract answer, for mutation testing: most of them say the same after a change.

Deciding every worked case anew costs seconds; its bare values cost a millisecond. A mutant is noticed when the test of
a case whose values differ fails: only those tests are run.
"""

from __future__ import annotations

import importlib
import os
import pickle
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

#: Names of amounts between two steps: another way to the same answer is no difference.
BETWEEN = (".test", ".step", ".take", ".when")


Case = tuple[dict[str, Any], dict[str, Any]]


@dataclass(frozen=True)
class WorkedClaims:
    """Worked cases: (case, facts), what is encoded of each, and what the unchanged contract answers it by purpose.

    asked: the purposes. checks: the module whose `check(case, facts)` tests one case.
    """

    contract: str
    asked: tuple[str, ...]
    checks: str
    cases: list[Case]
    encoded: list[dict[str, Any]]
    before: list[list[list[Any]]]

    def notice(self, source: str) -> bool:
        """Whether the test of a case fails; asked in the process that loads the mutant, whose source this is."""
        from clausier.contracts import contract

        try:
            ask = [_asked(contract(self.contract).compiled(purpose).program) for purpose in self.asked]
            check = importlib.import_module(self.checks).check
            for case, encoded, before in zip(self.cases, self.encoded, self.before, strict=True):
                if [one(encoded) for one in ask] != before:
                    check(*case)
            # What a closed file, a clock or another reading of this chapter gives is not among the values: tested last.
            for case in self.cases:
                read = any(doubt in source for doubt in case[0].get("readings", ()))
                if read or case[0].get("final") or case[0].get("always"):
                    check(*case)
        except Exception:  # an assertion, or an error in the contract: both are noticed
            return True
        return False


def worked_claims(module: str) -> WorkedClaims:
    """The cases of a module of tests, which names `CASES` and `ASKED`: contract, purposes, module of `check`.

    Worked out in a forked process: in this one the contract must stay unloaded.
    """
    with tempfile.TemporaryFile() as told:
        if not os.fork():
            pickle.dump(_worked(importlib.import_module(module)), told)
            told.flush()
            os._exit(0)
        os.wait()
        told.seek(0)
        return WorkedClaims(*pickle.load(told))


def _worked(tests: Any) -> tuple[Any, ...]:
    from clausier.rules.case import encode

    contract, purposes, checks = tests.ASKED
    ask = [_asked(contract.compiled(purpose).program) for purpose in purposes]
    encoded = [encode(contract.vocabulary, facts) for _, facts in tests.CASES]
    return contract.key, purposes, checks, tests.CASES, encoded, [[one(facts) for one in ask] for facts in encoded]


def _asked(program: Any) -> Callable[[dict[str, Any]], list[Any]]:
    """The values of the outputs of a program on a case, in their order."""
    from clausier.rules.uses import kept

    run = kept.compile(program)
    slots = [program.slot[term.number] for name, term in program.outputs.items() if not any(b in name for b in BETWEEN)]

    def values(encoded: dict[str, Any]) -> list[Any]:
        found = run(encoded)
        return [found[slot] for slot in slots]

    return values
