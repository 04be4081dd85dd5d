"""The words of the templates: amounts, days, clauses and outcomes, as every face says them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html, format_html_join

from ...faces import said
from ...faces.findings import STATUSES
from ...rules.contract import Contract
from .. import clauses

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
#: Status of a finding of the solver → the class of its tag.
FINDINGS = {"proved": "good", "found": "part", "prevails": "open", "failed": "bad", "unproved": "open"}

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


@register.simple_tag(takes_context=True)
def cites(context: Context, contract: Contract, rules: Iterable[str]) -> str:
    """The same, each clause leading to its place in the reader; on paper, in words only.

    `apart` in the context: the page holds answers that leaving it would lose, so the reader opens beside it.
    """
    first: dict[str, str] = {}
    for rule in (rules := list(rules)):
        first.setdefault(contract.clause(rule), rule)
    if context.get("paper") or not rules:
        return said.clauses(contract, rules)
    links = [_link(name, clauses.address(contract, rule), bool(context.get("apart"))) for name, rule in first.items()]
    places, ids = format_html_join(", ", "{}", ((link,) for link in links)), said.ids(rules)
    # An id is not cut at one of its hyphens.
    whole = format_html_join(" ", '<span class="id">{}</span>', ((one,) for one in re.split("(?<=,) ", ids)))
    return format_html("{} · {}", places, whole) if ids else places


def _link(name: str, address: str | None, apart: bool) -> str:
    # "art." and its number stay on one line.
    name = name.replace(". ", ".\N{NO-BREAK SPACE}")
    if address is None:
        return name
    if apart:
        beside = '<a href="{}" target="_blank">{}<span class="unseen"> (nouvel onglet)</span></a>'
        return format_html(beside, address, name)
    return format_html('<a href="{}">{}</a>', address, name)


@register.inclusion_tag("web/_outcome.html")
def outcome(word: str, kind: str = "") -> dict[str, str]:
    """The tag of an outcome; `kind` is "line" for a line of an estimate."""
    style, text = OUTCOMES[word]
    return {"style": style, "text": LINES.get(word, text) if kind == "line" else text}


@register.inclusion_tag("web/_outcome.html")
def finding(status: str) -> dict[str, str]:
    """The tag of what the solver found."""
    return {"style": FINDINGS[status], "text": STATUSES[status].word}
