"""The documentation of the interface, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.web.browser.test_every_page import check


@pytest.mark.parametrize("width", [320, 1280])
def test_the_documentation_has_no_fault_of_access_with_its_examples_open(page: Page, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/api/v1/")
    for one in page.locator("details > summary").all():
        one.click()

    check(page, f"/api/v1/ at {width}")


def test_an_operation_is_reached_by_the_keyboard_from_the_contents(page: Page):
    page.goto("/api/v1/")
    page.get_by_role("link", name="Décider d'un sinistre").press("Enter")

    assert page.url.endswith("#decide")
    expect(page.locator("#decide")).to_be_in_viewport()
