import importlib.metadata
import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import clausier
from tests.house.checks import undeclared_packages, unpinned
from tests.house.repository import ROOT, SOURCE, python_files

CONSTRAINTS = (ROOT / "constraints.txt").read_text()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def test_constraints_are_exact_versions_without_addresses():
    assert CONSTRAINTS.strip()
    assert unpinned(CONSTRAINTS) == []


@pytest.mark.parametrize(
    "line",
    [
        "polars @ https://example.org/polars.whl",
        "polars==2.1.0 --hash=sha256:00",
        "--index-url https://example.org/simple",
        "-e .",
        "polars>=2",
        "polars",
        "# via polars",
    ],
)
def test_the_constraints_check_bites(line):
    assert unpinned(f"polars==2.1.0\n{line}\n") == [f"2: {line}"]


def unconstrained(names: list[str], constraints: str) -> list[str]:
    """Packages, among those named and everything they need here, that the constraints leave free."""
    pinned = {canonicalize_name(line.partition("==")[0]) for line in constraints.splitlines()}
    pending, seen = [Requirement(name) for name in names], set()
    while pending:
        requirement = pending.pop()
        extras = ("", *requirement.extras)
        name = canonicalize_name(requirement.name)
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        for text in importlib.metadata.requires(name) or []:
            needed = Requirement(text)
            if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in extras):
                pending.append(needed)
    return sorted({name for name, _ in seen} - pinned)


def required() -> list[str]:
    extras = PROJECT["optional-dependencies"]
    return [*PROJECT["dependencies"], *extras["batch"], *extras["prove"], *extras["web"], *extras["dev"]]


def test_every_package_that_scripts_install_is_pinned():
    assert unconstrained(required(), CONSTRAINTS) == []


def test_the_pinning_check_bites_on_a_package_needed_by_another():
    without_pluggy = re.sub(r"(?m)^pluggy==.*\n", "", CONSTRAINTS)

    assert unconstrained(required(), without_pluggy) == ["pluggy"]


def test_the_version_is_written_once():
    assert "version" not in PROJECT
    assert re.fullmatch(r"\d+\.\d+\.\d+", clausier.__version__)


def test_a_plain_installation_has_every_package_that_the_source_imports():
    faults = [
        f"{path.relative_to(ROOT)}:{fault}"
        for path in python_files(SOURCE)
        for fault in undeclared_packages(path.read_text(), str(path.relative_to(SOURCE)))
    ]

    assert faults == []


@pytest.mark.parametrize(
    ("text", "inside", "faults"),
    [
        ("import polars as pl", "rules/uses/columns.py", []),
        ("import polars as pl", "rules/uses/columns_rows.py", []),
        ("import polars as pl", "rules/uses/solver.py", ["1: imports polars"]),
        ("import polars as pl", "cli/batch.py", ["1: imports polars"]),
        ("import numpy as np", "rules/uses/arrays_rows.py", []),
        ("import numpy as np", "portfolio/bonus_malus.py", []),
        ("import polars as pl", "portfolio/bonus_malus.py", ["1: imports polars"]),
        ("from z3 import Int", "rules/uses/solver.py", []),
        ("def f():\n    from z3 import Int", "contracts/moto.py", ["2: imports z3"]),
        ("import numpy", "rules/uses/columns.py", ["1: imports numpy"]),
        ("import django.db", "law/days.py", ["1: imports django"]),
        ("from django.urls import path", "web/urls.py", []),
        ("from ninja import NinjaAPI", "web/api/views.py", []),
        ("import whitenoise", "web/settings.py", []),
        ("def f():\n    from weasyprint import HTML", "web/pages/letter.py", []),
        ("import django_htmx", "cli/site.py", ["1: imports django_htmx"]),
        ("from django.utils import html", "faces/said.py", ["1: imports django"]),
        ("import polars", "web/pages/ask.py", ["1: imports polars"]),
        ("import zoneinfo, tzdata\nfrom clausier.rules import facts\nfrom . import days", "law/days.py", []),
    ],
)
def test_the_import_check_bites(text, inside, faults):
    assert undeclared_packages(text, inside) == faults
