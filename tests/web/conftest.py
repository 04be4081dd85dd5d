"""Django, configured once for the whole session and without a database, and a client for its pages."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

os.environ["DJANGO_SETTINGS_MODULE"] = "clausier.web.settings"


@pytest.fixture(scope="session", autouse=True)
def site_is_set_up() -> Iterator[None]:
    """Applications, templates and addresses, loaded as the server loads them."""
    import django
    from django.test.utils import setup_test_environment, teardown_test_environment

    django.setup()
    setup_test_environment()
    yield
    teardown_test_environment()


@pytest.fixture
def proved(monkeypatch: pytest.MonkeyPatch) -> None:
    """A solver that has answered: no process is started, and asking twice shows the same."""
    from clausier import contracts
    from clausier.web.proving import Proofs

    finding = {"kind": "cap", "rules": ["MOTO-4.4-1"], "says": "Jamais.", "status": "proved", "witness": None}
    found = Proofs(lambda key: {"findings": [finding]})
    found.of(contracts.contract("icare_moto")).done.wait(30)
    for place in ("proofs", "reader"):
        monkeypatch.setattr(f"clausier.web.pages.{place}.PROOFS", found)


@pytest.fixture
def client():
    """A browser without scripts, at the front door; an address of its own, so that no other test uses up its rate."""
    from django.test import Client

    return Client(raise_request_exception=False)
