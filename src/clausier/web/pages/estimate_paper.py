"""The answer on an estimate as a PDF: it reads nothing but its own page, neither the network nor the disk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn

from django.template.loader import render_to_string


def pdf(context: Mapping[str, Any]) -> bytes:
    """The bytes of the PDF. context: that of the answers of the page."""
    # Loaded late: the libraries that draw take a second, which a page without paper need not wait for.
    from weasyprint import HTML

    html = render_to_string("web/estimate/paper.html", dict(context))
    return HTML(string=html, url_fetcher=_nothing).write_pdf(pdf_variant="pdf/ua-1")


def _nothing(url: str) -> NoReturn:
    raise ValueError(f"the paper holds no address: {url}")
