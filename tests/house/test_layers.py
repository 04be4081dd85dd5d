"""The import contracts of pyproject.toml are run by scripts/test; here, each is shown to bite on a small copy."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.repository import ROOT

LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")
HOUSE = {
    "rules/nodes.py": "",
    "facts/vehicle.py": "from clausier.rules import nodes",
    "law/days.py": "from clausier.rules import nodes",
    "contracts/moto.py": "from clausier.facts import vehicle\nfrom clausier.law import days",
    "faces/said.py": "from clausier.contracts import moto",
    "cli/main.py": "from pathlib import Path\nfrom clausier.contracts import moto",
}


def lint(root: Path, changed: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Runs the project's import contracts on a package made of HOUSE with some files replaced."""
    for name, text in (HOUSE | changed).items():
        file = root / "clausier" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        (file.parent / "__init__.py").touch()
        file.write_text(text + "\n")
    (root / "clausier" / "__init__.py").touch()
    command = [LINT_IMPORTS, "--no-cache", "--config", ROOT / "pyproject.toml"]
    environment = os.environ | {"PYTHONPATH": str(root)}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)


def test_a_house_in_order_is_accepted(tmp_path):
    answer = lint(tmp_path, {})

    assert answer.returncode == 0, answer.stdout
    assert "Contracts: 2 kept, 0 broken." in answer.stdout


@pytest.mark.parametrize(
    ("name", "text", "broken"),
    [
        ("rules/nodes.py", "from clausier.facts import vehicle", "Imports go down"),
        ("facts/vehicle.py", "from clausier.law import days", "Imports go down"),
        ("law/days.py", "def f():\n    from clausier.contracts import moto", "Imports go down"),
        ("contracts/moto.py", "import clausier.cli.main", "Imports go down"),
        ("rules/nodes.py", "import random", "Pure packages"),
        ("facts/vehicle.py", "import django.db", "Pure packages"),
        ("law/days.py", "from urllib.request import urlopen", "Pure packages"),
        ("contracts/moto.py", "import sqlite3", "Pure packages"),
    ],
)
def test_the_import_contracts_bite(tmp_path, name, text, broken):
    answer = lint(tmp_path, {name: text})

    assert answer.returncode == 1
    assert [line for line in answer.stdout.splitlines() if line.startswith(broken) and line.endswith("BROKEN")]
