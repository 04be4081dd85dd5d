"""The session that the README shows is what one gets."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

from clausier.contracts import KEYS, contract
from clausier.rules.answers import coverage

README = Path(__file__).parent.parent / "README.md"


def test_the_session_of_the_readme_is_true():
    found = doctest.testfile(str(README), module_relative=False)

    assert found.attempted >= 5
    assert found.failed == 0


def test_the_table_of_contracts_tells_what_is_executed():
    text = README.read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| .* \| (\d+) of (\d+) \|$", text, re.MULTILINE)
    found = {key: coverage(contract(key)) for key in KEYS if not contract(key).pending}

    assert {key: (int(done), int(all_)) for key, done, all_ in rows} == {
        key: (len(of.executed), len(of.executed) + len(of.judgement) + len(of.informative)) for key, of in found.items()
    }
    pending = [contract(key) for key in KEYS if contract(key).pending]
    assert _keys(text, "decides claims; .* to come") == [one.key for one in pending if one.settled]
    assert _keys(text, "being written") == [one.key for one in pending if not one.settled]


def _keys(text: str, says: str) -> list[str]:
    """The contracts of whose rules the table says so."""
    return re.findall(rf"^\| `(\w+)` \| .* \| {says} \|$", text, re.MULTILINE)
