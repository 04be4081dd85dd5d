import pytest

from tests.house.checks import undocumented
from tests.house.repository import SOURCE, faults_in, python_files

DOCUMENTED_PACKAGES = [SOURCE / name for name in ("rules", "facts", "law")]


def test_everything_public_in_the_core_is_documented():
    assert faults_in(python_files(*DOCUMENTED_PACKAGES), undocumented) == []


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("def settle():\n    return 1", ["1: settle has no docstring"]),
        ("async def settle():\n    return 1", ["1: settle has no docstring"]),
        ("\nclass Limit:\n    per = 'event'", ["2: Limit has no docstring"]),
        ("def settle():\n    ''' '''", ["1: settle has no docstring"]),
        ("def settle():\n    'Amount due, in cents.'", []),
        ("def _settle():\n    return 1", []),
    ],
)
def test_the_docstring_check_bites(text, faults):
    assert undocumented(text) == faults
