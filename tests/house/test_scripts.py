import os
import subprocess
from pathlib import Path

import pytest

from tests.house.repository import ROOT

COMMANDS = [
    *sorted(path for path in (ROOT / "scripts").iterdir() if path.is_file() and path.suffix == ""),
    ROOT / ".ci" / "run",
]
SHELL_FILES = [*COMMANDS, *sorted((ROOT / "scripts" / "lib").glob("*.sh"))]


def shell_error(path: Path) -> str:
    """What bash finds wrong in the file without running it; empty when nothing is."""
    return subprocess.run(["bash", "-n", str(path)], capture_output=True, text=True).stderr


def command_faults(path: Path) -> list[str]:
    """Why a file could not be run as a command that stops at its first error."""
    lines = path.read_text().splitlines()
    faults = []
    if not os.access(path, os.X_OK):
        faults.append("not executable")
    if lines[:1] != ["#!/usr/bin/env bash"]:
        faults.append("does not name its interpreter")
    if "set -euo pipefail" not in lines:
        faults.append("goes on after an error")
    return faults


@pytest.mark.parametrize("path", SHELL_FILES, ids=lambda path: path.name)
def test_shell_files_parse(path):
    assert shell_error(path) == ""


@pytest.mark.parametrize("path", COMMANDS, ids=lambda path: path.name)
def test_commands_can_be_run_and_stop_at_the_first_error(path):
    assert command_faults(path) == []


def test_the_two_commands_of_the_readme_exist():
    assert {"demo", "test"} <= {path.name for path in COMMANDS}


def test_the_command_checks_bite(tmp_path):
    broken = tmp_path / "broken"
    broken.write_text("if true; then\n")

    assert "syntax error" in shell_error(broken)
    assert command_faults(broken) == ["not executable", "does not name its interpreter", "goes on after an error"]


def prepare(checkout: Path, level: str, pip_status: int = 0) -> list[str]:
    """What prepare_venv asks pip to install, in a checkout whose .venv is a recorder."""
    python = checkout / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True, exist_ok=True)
    python.write_text(
        f'#!/usr/bin/env bash\n[ "$3" = install ] || exit 0\necho "${{@: -1}}" >> asked\nexit {pip_status}\n'
    )
    python.chmod(0o755)
    asked = checkout / "asked"
    asked.write_text("")
    script = 'set -euo pipefail; source "$1"; prepare_venv "$2"'
    command = ["bash", "-c", script, "prepare", ROOT / "scripts" / "lib" / "venv.sh", level]
    answer = subprocess.run(command, cwd=checkout, capture_output=True, text=True)
    assert (answer.returncode == 0) == (pip_status == 0)
    return asked.read_text().split()


@pytest.fixture
def checkout(tmp_path):
    for name in ("pyproject.toml", "constraints.txt"):
        (tmp_path / name).write_text(name)
    return tmp_path


def test_an_installation_is_done_once_until_the_pins_change(checkout):
    assert prepare(checkout, "demo") == [".[web]"]
    assert prepare(checkout, "demo") == []
    assert prepare(checkout, "full") == [".[batch,prove,web,dev]"]
    assert prepare(checkout, "full") == []

    (checkout / "constraints.txt").write_text("tzdata==2026.6")

    assert prepare(checkout, "full") == [".[batch,prove,web,dev]"]
    assert prepare(checkout, "demo") == []


def test_a_failed_installation_is_tried_again(checkout):
    assert prepare(checkout, "demo", pip_status=1) == [".[web]"]
    assert prepare(checkout, "demo") == [".[web]"]
