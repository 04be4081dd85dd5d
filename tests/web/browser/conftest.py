"""A real browser before a real process: what people see and do, with its own scripts and policy at work."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.web.server import running


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the site, without its last slash; samples on, a rate that tests do not reach."""
    with running(CLAUSIER_SAMPLES="1", CLAUSIER_RATE="1000000") as found:
        yield found.url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium of this machine."""
    where = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if where is None:
        pytest.fail("these tests need Chromium, which is not installed: apt-get install -y chromium")
    with sync_playwright() as started:
        # No sandbox: continuous integration runs as root, and the only pages visited are ours.
        opened = started.chromium.launch(executable_path=where, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A page of its own, at the site; fails when the site breaks its own policy or a script throws."""
    context = browser.new_context(base_url=site, viewport={"width": 1280, "height": 900}, locale="fr-FR")
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda said: wrong.append(said.text) if "Content Security Policy" in said.text else None)
    ours = (site, "data:", "blob:")
    opened.on("request", lambda one: None if one.url.startswith(ours) else wrong.append(one.url))
    yield opened
    context.close()
    assert wrong == []
