"""The session that the README shows is what one gets."""

from __future__ import annotations

import doctest
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def test_the_session_of_the_readme_is_true():
    found = doctest.testfile(str(README), module_relative=False)

    assert found.attempted >= 5
    assert found.failed == 0
