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
def client():
    """A browser without scripts, at the front door; an address of its own, so that no other test uses up its rate."""
    from django.test import Client

    return Client(raise_request_exception=False)
