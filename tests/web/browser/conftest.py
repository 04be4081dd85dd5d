"""A real browser before a real process: what people see and do, with its own scripts and policy at work."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, sync_playwright

from tests.web.server import running


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the site, without its last slash; samples on, a rate beyond any test, our key for its links."""
    key = settings.SECRET_KEY
    with running(CLAUSIER_SAMPLES="1", CLAUSIER_RATE="1000000", CLAUSIER_SECRET_KEY=key) as found:
        yield found.url


def chromium() -> str | None:
    """Where Chromium is on this machine."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium of this machine."""
    where = chromium()
    if where is None:
        pytest.fail("these tests need Chromium, which is not installed: apt-get install -y chromium")
    with sync_playwright() as started:
        # No sandbox: continuous integration runs as root, and the only pages visited are ours.
        opened = started.chromium.launch(executable_path=where, args=["--no-sandbox"])
        yield opened
        opened.close()


@contextmanager
def watched(browser: Browser, site: str, **options: Any) -> Iterator[Page]:
    """A page of its own at the site; fails when the site breaks its own policy, calls another, or a script throws."""
    chosen = {"base_url": site, "viewport": {"width": 1280, "height": 900}, "locale": "fr-FR"} | options
    context = browser.new_context(**chosen)
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda said: wrong.append(said.text) if "Content Security Policy" in said.text else None)
    ours = (site, "data:", "blob:")
    opened.on("request", lambda one: None if one.url.startswith(ours) else wrong.append(one.url))
    yield opened
    context.close()
    assert wrong == []


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A page with scripts."""
    with watched(browser, site) as opened:
        yield opened


@pytest.fixture
def plain(browser: Browser, site: str) -> Iterator[Page]:
    """A page of a browser without scripts."""
    with watched(browser, site, java_script_enabled=False) as opened:
        yield opened
