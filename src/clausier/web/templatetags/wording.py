"""The words of the templates: amounts, days, clauses and outcomes, as every face says them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template

from ...faces import said
from ...rules.contract import Contract

register = template.Library()

#: Outcome of an event, a guarantee or a line → the class of its tag, and its word.
OUTCOMES = {
    "covered": ("good", "Couvert"),
    "reduced": ("part", "Couvert en partie"),
    "refused": ("bad", "Refusé"),
    "undetermined": ("open", "Pas encore décidable"),
    "not_claimed": ("none", "Rien n'est demandé"),
    "granted": ("good", "Accordée"),
}
LINES = {"reduced": "Réduite", "refused": "Refusée", "undetermined": "En attente"}

register.filter("euros", said.euros)
register.filter("day", said.day)
register.filter("shown", said.value)
register.filter("person", said.person)
register.filter("capital", said.capital)


@register.filter
def between(answer: dict[str, Any]) -> str:
    """The amount of an answer, or the bounds known so far."""
    return said.amount_between(answer["payable"], answer["range"])


@register.filter
def at(contract: Contract, rules: Iterable[str]) -> str:
    """Where to read it: clause and catalogue ids."""
    return said.clauses(contract, rules)


@register.inclusion_tag("web/_outcome.html")
def outcome(word: str, kind: str = "") -> dict[str, str]:
    """The tag of an outcome; `kind` is "line" for a line of an estimate."""
    style, text = OUTCOMES[word]
    return {"style": style, "text": LINES.get(word, text) if kind == "line" else text}
