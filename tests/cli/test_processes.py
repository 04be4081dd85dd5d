"""The installed command, in processes of its own: streams, exit statuses, pipes, encodings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from clausier.faces.samples import SAMPLES, STORIES

WORN = str(SAMPLES / next(iter(STORIES)))


def clausier(*arguments: str, typed: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a user does."""
    known = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "CLICOLOR_FORCE")}
    return subprocess.run(
        [sys.executable, "-m", "clausier.cli.main", *arguments],
        input=typed,
        capture_output=True,
        env=known | environment,
        timeout=120,
        check=False,
    )


def test_an_answer_goes_to_the_standard_output_with_status_0():
    done = clausier("decide", WORN, "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["outcome"] == "reduced"


def test_the_same_case_in_a_file_and_on_the_standard_input():
    piped = clausier("decide", "-", "--json", typed=Path(WORN).read_bytes())
    assert piped.stdout == clausier("decide", WORN, "--json").stdout


def test_an_unusable_case_goes_to_the_standard_error_with_status_2():
    done = clausier("decide", "-", typed=b'{"contract": "icare_moto", "facts": {"vehicle.milage_km": 1}}')
    assert (done.returncode, done.stdout) == (2, b"")
    assert "« vehicle.mileage_km »" in done.stderr.decode()


@pytest.mark.parametrize("environment", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "ascii"}])
def test_accents_survive_any_locale(environment: dict[str, str]):
    done = clausier("contracts", **environment)
    assert done.returncode == 0
    assert "conditions générales" in done.stdout.decode("utf-8")


def test_a_reader_that_leaves_early_is_no_failure():
    command = f"'{sys.executable}' -m clausier.cli.main read icare_moto | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=120, check=False)
    lines = done.stdout.decode().splitlines()
    assert (lines[-1], done.stderr) == ("0", b"")


def test_a_record_replays_in_another_process(tmp_path: Path):
    record = tmp_path / "décision.json"
    record.write_bytes(clausier("decide", WORN, "--json").stdout)
    done = clausier("replay", str(record), PYTHONHASHSEED="7")
    assert (done.returncode, "Identique" in done.stdout.decode()) == (0, True)


def test_a_full_disk_is_the_program_failing():
    done = subprocess.run(
        ["bash", "-c", f"'{sys.executable}' -m clausier.cli.main contracts > /dev/full"],
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.decode().startswith("clausier : la réponse n'a pas pu être écrite")
    assert b"Traceback" not in done.stderr
