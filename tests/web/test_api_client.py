"""The client of the developer documentation runs as it is printed, against a live process."""

from __future__ import annotations

import re
import subprocess
import sys

import clausier
from tests.house.repository import ROOT
from tests.web.server import running

LINES = 10
PRINTED_SITE = "http://127.0.0.1:8000"
CASE = {"event.kind": "breakdown", "vehicle.mileage_km": 52000}


def client() -> str:
    """The first block of Python of the page."""
    return re.search(r"```python\n(.*?)```", (ROOT / "docs/api.md").read_text(encoding="utf-8"), re.S)[1]


def test_the_client_is_ten_lines_that_import_nothing_to_install():
    code = client()

    assert len([line for line in code.splitlines() if line.strip()]) <= LINES
    assert set(re.findall(r"^(?:import|from) (\w+)", code, re.M)) <= sys.stdlib_module_names
    assert PRINTED_SITE in code


def test_the_client_prints_what_the_library_answers():
    with running() as site:
        code = client().replace(PRINTED_SITE, site.url)
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60)

    decision = clausier.contract("icare_moto").decide(CASE)
    assert done.stderr == ""
    assert done.stdout.strip() == f"{decision['outcome']} – {decision['missing'][0]['question']}"
