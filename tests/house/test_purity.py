import pytest

from tests.house.checks import impure
from tests.house.repository import SOURCE, faults_in, python_files

PURE_PACKAGES = [SOURCE / name for name in ("rules", "facts", "law", "contracts")]


def test_pure_packages_read_no_clock_file_environment_or_network():
    assert faults_in(python_files(*PURE_PACKAGES), impure) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("from datetime import date\ndate.today()", "2: reads the clock by today()"),
        ("import datetime\ndatetime.date.today()", "2: reads the clock by today()"),
        ("import datetime as dt\ndt.datetime.now(tz)", "2: reads the clock by now()"),
        ("from datetime import datetime\ndatetime.utcnow()", "2: reads the clock by utcnow()"),
        ("from datetime import date as d\nclock = d.today", "2: refers to the clock by today"),
        ("import time\n", "1: imports time"),
        ("from time import time\n", "1: imports time.time"),
        ("def f():\n    import random\n", "2: imports random"),
        ("from os import environ\n", "1: imports os.environ"),
        ("import os.path\n", "1: imports os.path"),
        ("from importlib import resources\n", "1: imports importlib.resources"),
        ("from importlib.resources import files\n", "1: imports importlib.resources.files"),
        ("from pathlib import Path\n", "1: imports pathlib.Path"),
        ("import urllib.request\n", "1: imports urllib.request"),
        ("import sqlite3\n", "1: imports sqlite3"),
        ("import sys\nsys.argv[1:]", "2: uses sys.argv"),
        ("here = __file__", "1: uses __file__"),
        ("with open(name) as file:\n    pass", "1: calls open()"),
        ("print(1)", "1: calls print()"),
    ],
)
def test_the_purity_check_bites(text, fault):
    assert fault in impure(text)


@pytest.mark.parametrize(
    "text",
    [
        "from datetime import date, time\ndate(2026, 3, 1)\ntime(12, 30)",
        "from datetime import date\ndef age(birth: date, today: date):\n    return today - birth",
        "import timeit_like_name",
        "def f(case):\n    return case.today",
        "shop.open(9)",
        "import sys\nsys.intern('a')",
    ],
)
def test_the_purity_check_leaves_pure_code_alone(text):
    assert impure(text) == []
