import pytest

from tests.house.checks import names_a_machine, unfinished
from tests.house.repository import ROOT, text_files, walked


def test_no_file_names_the_machine_it_was_written_on():
    faults = [f"{name}:{fault}" for name, text in text_files() for fault in names_a_machine(text)]

    assert faults == []


def test_no_file_puts_work_off_or_evades_a_test():
    faults = [f"{name}:{fault}" for name, text in text_files() for fault in unfinished(text)]

    assert faults == []


def test_the_checks_see_the_whole_project():
    names = {name for name, _ in text_files()}

    assert {"pyproject.toml", "scripts/test", ".ci/run", "tests/house/checks.py", "src/clausier/__init__.py"} <= names
    assert not any(name.startswith((".venv", ".git/")) for name in names)


def test_without_git_the_same_files_are_walked():
    names = {str(path.relative_to(ROOT)) for path in walked(ROOT)}

    assert {"pyproject.toml", ".ci/run", "tests/house/checks.py"} <= names
    assert not any(name.startswith((".venv", ".git/")) for name in names)


# Written in two pieces, so that this file passes the checks that it tests.
@pytest.mark.parametrize(
    "line",
    [
        "see /" + "work/main/notes",
        "cd /" + "root",
        "open('/" + "tmp/out.parquet')",
        "/" + "home/marie/clausier",
        "as said in shared" + "/design/style.md",
    ],
)
def test_the_machine_path_check_bites(line):
    assert names_a_machine(f"first\n{line}\n") == [f"2: {line}"]


@pytest.mark.parametrize("line", ["src/work/a.py", "https://a.org/tmp/", "tmp_path / 'a'", "contrat/tmp", "/homepage"])
def test_the_machine_path_check_leaves_other_paths_alone(line):
    assert names_a_machine(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "# TO" + "DO later",
        "# FIX" + "ME",
        "X" + "XX",
        "raise NotImplemented" + "Error",
        "@pytest.mark" + ".skip(reason='')",
        "@pytest.mark" + ".skipif(True)",
        "pytest" + ".skip('no')",
        "@pytest.mark" + ".xfail",
        "polars = pytest.import" + "orskip('polars')",
    ],
)
def test_the_unfinished_work_check_bites(line):
    assert unfinished(f"first\n{line}\n") == [f"2: {line}"]


@pytest.mark.parametrize("line", ["skip = 3", "skipped lines", "return NotImplemented", "MAXXXL", "mastodontes"])
def test_the_unfinished_work_check_leaves_other_words_alone(line):
    assert unfinished(line) == []
