"""The documentation of the interface, in a real browser."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def test_an_operation_is_reached_by_the_keyboard_from_the_contents(page: Page):
    page.goto("/api/v1/")
    page.get_by_role("link", name="Décider d'un sinistre").press("Enter")

    assert page.url.endswith("#decide")
    expect(page.locator("#decide")).to_be_in_viewport()
