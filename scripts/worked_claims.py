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


@dataclass(frozen=True)
class WorkedClaims:
    """The worked cases of one module of tests, which names its contract `CONTRACT`, its cases `CASES` (case, facts),
    tests one in `test_worked_claim`, and may name the `PURPOSES` that are asked; `before` is, by purpose and case, what
    the unchanged contract answers.
    """

    module: str
    before: list[list[list[Any]]]

    def notice(self) -> bool:
        """Whether the test of a claim fails; asked in the process that loads the mutant."""
        tests = importlib.import_module(self.module)
        try:
            after = _answers(tests)
        except Exception:
            return True
        pairs = list(zip(after, self.before, strict=True))
        differing = [case for at, case in enumerate(tests.CASES) if any(new[at] != old[at] for new, old in pairs)]
        # What another reading, a closed file or a clock gives is not among the values: those few are tested, last.
        asked = ("readings", "final", "always")
        others = [case for case in tests.CASES if any(case[0].get(why) for why in asked)]
        return any(_fails(tests.test_worked_claim, case) for case in [*differing, *others])


def worked_claims(module: str) -> WorkedClaims:
    """Answers of the unchanged contract, worked out in a forked process: in this one it must stay unloaded."""
    with tempfile.TemporaryFile() as told:
        if not os.fork():
            pickle.dump(_answers(importlib.import_module(module)), told)
            told.flush()
            os._exit(0)
        os.wait()
        told.seek(0)
        return WorkedClaims(module, pickle.load(told))


def _answers(tests: Any) -> list[list[list[Any]]]:
    """For each purpose, for each case, the values of the outputs in their order."""
    from clausier.rules.case import encode

    purposes = getattr(tests, "PURPOSES", ("claim", "beside"))
    encoded = [encode(tests.CONTRACT.vocabulary, facts) for _, facts in tests.CASES]
    return [_values(tests.CONTRACT.compiled(purpose).program, encoded) for purpose in purposes]


def _values(program: Any, encoded: list[Any]) -> list[list[Any]]:
    from clausier.rules.uses import kept

    run = kept.compile(program)
    slots = [program.slot[term.number] for name, term in program.outputs.items() if not any(b in name for b in BETWEEN)]
    return [[values[slot] for slot in slots] for values in map(run, encoded)]


def _fails(test: Callable[..., None], case: tuple[Any, dict[str, Any]]) -> bool:
    try:
        test(*case)
    except Exception:  # an assertion or an error in the contract: both are noticed
        return True
    return False
