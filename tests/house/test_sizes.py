import pytest

from tests.house.checks import oversized
from tests.house.repository import SOURCE, faults_in, python_files


def test_files_and_functions_of_the_source_stay_short():
    assert faults_in(python_files(SOURCE), oversized) == []


def function(lines: int) -> str:
    return "def settle():\n" + "    pass\n" * (lines - 1)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("pass\n" * 400, []),
        ("pass\n" * 401, ["1: 401 lines in the file"]),
        (function(70), []),
        (function(71), ["1: 71 lines in settle"]),
        ("async " + function(71), ["1: 71 lines in settle"]),
        ("class A:\n" + "".join(f"    {line}\n" for line in function(71).splitlines()), ["2: 71 lines in settle"]),
        ("@cached\n" * 10 + function(70), []),
    ],
    ids=["file at the limit", "file over", "function at the limit", "function over", "async", "method", "decorators"],
)
def test_the_length_check_bites(text, faults):
    assert oversized(text) == faults
