"""What the tests of the page of the estimate share: forms as they are posted, and how to read the page."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from typing import Any

from clausier import contracts
from clausier.web.state import Case
from tests.contracts.world import close, load

ALTERNATOR = {
    "l1.label": "Alternateur Valeo", "l1.part": "alternator", "l1.kind": "part", "l1.parts_price": "1 234,50 €",
    "l1.labour_hours": "1,5", "l1.scale_hours": "1",
}  # fmt: skip
TOWING = {"l2.label": "Remorquage nuit", "l2.kind": "towing", "l2.parts_price": "120"}
FORM = {"contrat": "cirano_orange", "vehicle.mileage_km": "84 000 km", "repair.labour_rate": "80"}


def text(answer: Any) -> str:
    return " ".join(html.unescape(answer.content.decode()).split())


def result(answer: Any, number: int) -> str:
    """What the page says of one line."""
    found = re.search(rf'<div id="l{number}-result".*?</div>', text(answer))
    return " ".join(re.sub(r"<[^>]*>", " ", found[0]).split())


def value(answer: Any, name: str) -> str:
    """What a field holds."""
    page = text(answer)
    field = re.search(rf'<input[^>]* name="{re.escape(name)}" value="([^"]*)"', page)
    if field:
        return field[1]
    options = re.search(rf'<select[^>]* name="{re.escape(name)}"[^>]*>(.*?)</select>', page)[1]
    return re.search(r'<option value="([^"]*)" selected', options)[1]


def covered_case(lines: list[dict[str, Any]], key: str = "cirano_orange") -> Case:
    """A claim of which everything is known but its lines, as the worked cases of the contract close it."""
    file = load(key, "claims.yaml")
    contract = contracts.contract(key)
    facts = {**file["base"], "vehicle.mileage_km": 84_000, "repair.labour_rate": "80.00", "repair.lines": lines}
    return Case(contract, close(contract, facts))


ROW = {
    "part": "alternator", "kind": "part", "parts_price": "400.00", "labour_price": "100.00", "labour_excess": "0.00",
    "purpose": "repair", "linked_to_covered_damage": False, "damaged_by_uncovered_part": False,
    "offered_part_refused": False,
}  # fmt: skip


class _Form(HTMLParser):
    """What a browser without scripts would post of the form of the estimate, its buttons aside."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: dict[str, list[str]] = {}
        self.select = self.area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name, typed = given.get("name") or "", given.get("value") or ""
        match tag:
            case "input" if given.get("type") != "checkbox" or "checked" in given:
                self.sent.setdefault(name, []).append(typed)
            case "select":
                self.select = name
            case "option" if "selected" in given or self.select not in self.sent:
                self.sent[self.select] = [typed]
            case "textarea":
                self.area = name

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.area = ""

    def handle_data(self, data: str) -> None:
        if self.area:
            self.sent.setdefault(self.area, []).append(data.lstrip("\n"))


def sent(answer: Any) -> dict[str, list[str]]:
    """The fields of the page as they would be posted."""
    reader = _Form()
    reader.feed(answer.content.decode())
    return reader.sent
