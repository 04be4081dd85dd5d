"""Reading the pages of « Suis-je couvert ? », and filling in their forms."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

from clausier import contracts
from clausier.faces.samples import sample
from clausier.web.state import Case

MOTO = "/couvert/icare_moto/"
VOID = {"input", "br", "meta", "link", "hr", "img"}


class Node(HTMLParser):
    """What one node of a page holds, as a list of tags with sorted attributes and words without spacing."""

    def __init__(self, html: str, own: str):
        super().__init__()
        self.own, self.depth, self.found = own, 0, []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.depth == 0 and dict(attrs).get("id") != self.own:
            return
        self.found.append((tag, tuple(sorted(attrs))))
        self.depth += tag not in VOID

    def handle_endtag(self, tag: str) -> None:
        if self.depth and tag not in VOID:
            self.found.append("/" + tag)
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        if self.depth and data.strip():
            self.found.append(" ".join(data.split()))


def page(response: Any, status: int = 200) -> str:
    assert response.status_code == status, response.content.decode()[:2000]
    return response.content.decode()


def words(html: str) -> str:
    """What a person reads of a page."""
    bare = re.sub(r"<[^>]+>", " ", html)
    return " ".join(unescape(bare).split())


def token(html: str) -> str:
    return re.search(r'name="d" value="([^"]+)"', html)[1]


def asked(html: str) -> list[str]:
    """The facts that the question of a page settles; none at the end."""
    return re.findall(r'name="q" value="([^"]+)"', html)


def case_of(name: str) -> Case:
    """A sample case."""
    one = sample(name)
    return Case(contracts.contract(one["contract"]), one["facts"])


def knowing(**facts: Any) -> Case:
    """A case of the motorcycle contract that knows these facts (dots are written __)."""
    return Case(contracts.contract("icare_moto"), {name.replace("__", "."): value for name, value in facts.items()})


def answer(case: Case, name: str, **typed: Any) -> dict[str, Any]:
    """The form that answers one question."""
    return {"d": case.token, "q": name, "repondre": "1", **typed}
