"""The law behind the answers as plain data: every article, what rests on it, and the figures that change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from .. import contracts
from ..law import index
from ..law.dated import Change, Dated
from ..law.sources import Article, Status
from ..rules.case_words import clean, folded, nearest, perhaps
from ..rules.contract import Contract
from ..rules.errors import CaseError
from ..rules.french import day as french_day
from ..rules.french import say
from ..rules.nodes import Override
from ..rules.overrides import doubts_of, is_article, law_of
from ..rules.provision import Provision
from ..rules.terms import Day, Number

#: Characters of a search; nobody types more.
LONGEST_SEARCH = 200
_UNKNOWN = "non relevé"


def sources(wanted: str | None = None) -> dict[str, Any]:
    """Every article with what rests on it, every figure over time, and what could not be verified.

    `wanted` keeps the articles that it names ("L. 113-3", "l113-3", a whole citation), with their figures. Raises
    CaseError, with the nearest articles, when there is none.
    """
    known = {one["cite"]: one for one in _articles()}
    found = list(known.values()) if wanted is None else _named(known, wanted)
    cited = {one["cite"] for one in found}
    figures = [one for one in _over_time() if wanted is None or cited & set(_articles_of(one))]
    gaps = list(index.NOT_VERIFIED) if wanted is None else []
    return {"articles": found, "figures": figures, "not_verified": gaps}


def searched(typed: str = "", status: str = "") -> dict[str, Any]:
    """The articles in which every typed word stands, of one status (name of `Status`), with their figures.

    Nothing typed and no status: everything.
    """
    words = folded(typed[:LONGEST_SEARCH]).split()
    found = [
        one
        for one in _articles()
        if (not status or one["status"] == status) and all(word in _text(one) for word in words)
    ]
    cited = {one["cite"] for one in found}
    every = not words and not status
    figures = [one for one in _over_time() if every or cited & set(_articles_of(one))]
    return {"articles": found, "figures": figures, "not_verified": list(index.NOT_VERIFIED) if every else []}


def anchor_of(citation: str) -> str:
    """The place of a cited article on the page of the sources; "" for what is not known there."""
    found = index.of_citation(citation)
    return found.anchor if found else ""


# --- articles --------------------------------------------------------------------------------------------------------


@cache
def _articles() -> tuple[dict[str, Any], ...]:
    rests = _rests()
    return tuple(
        _article(subject, one, rests.get(one.cite, [])) for subject, found in index.articles().items() for one in found
    )


def _article(subject: str, one: Article, rests: list[dict[str, Any]]) -> dict[str, Any]:
    figures = [figure for figure in _over_time() if one.cite in _articles_of(figure)]
    return {
        "cite": one.cite,
        "anchor": one.anchor,
        "subject": subject,
        "says": one.says,
        "changed": one.changed,
        "read": one.read,
        "status": one.status.name.lower(),
        "status_says": one.status.value,
        "unsure": one.unsure,
        "unused": one.unused,
        "rests": rests,
        "figures": [figure["says"] for figure in figures],
    }


@cache
def _rests() -> dict[str, list[dict[str, Any]]]:
    """Article → the provisions of the contracts that rest on it, in the order of the contracts."""
    found: dict[str, list[dict[str, Any]]] = {}
    for contract in map(contracts.contract, contracts.KEYS):
        for provision in contract.provisions:
            for cite in _law_behind(contract, provision):
                found.setdefault(cite, []).append(_resting(contract, provision, cite))
    return found


def _law_behind(contract: Contract, provision: Provision) -> Iterable[str]:
    """The articles, each once, that a provision cites, or that its clause restates."""
    restated = [cite for cite, rules in contract.law.items() if set(rules) & set(provision.rules)]
    known = map(index.of_citation, [*law_of(provision), *restated])
    return dict.fromkeys(one.cite for one in known if one is not None)


def _resting(contract: Contract, provision: Provision, cite: str) -> dict[str, Any]:
    own = [rule for rule in provision.rules if not is_article(rule)]
    restating = {rule for one, found in contract.law.items() if _among(cite, [one]) for rule in found}
    rules = [rule for rule in own if rule in restating] or own or list(provision.rules)
    # Of its own clause: a provision that only reads what another clause defines is not itself overridden.
    doubts = [one for one in doubts_of(provision) if isinstance(one, Override) and one.id in provision.rules]
    imposed = [one for one in doubts if _among(cite, one.law)]
    return {
        "contract": contract.key,
        "title": contract.title,
        "rules": rules,
        "clause": contract.clause(rules[0]),
        "says": provision.says,
        "overrides": sorted({one.id for one in imposed}),
    }


def _among(cite: str, law: Iterable[str]) -> bool:
    return any(found is not None and found.cite == cite for found in map(index.of_citation, law))


def _named(known: Mapping[str, dict[str, Any]], wanted: str) -> list[dict[str, Any]]:
    """The articles that typed words name: by the whole citation, else by the number alone."""
    bare = _bare(wanted)
    whole = [one for cite, one in known.items() if bare == _bare(cite)]
    found = whole or [one for cite, one in known.items() if bare and bare == _bare(cite.partition(", art. ")[2])]
    if found:
        return found
    near = nearest(wanted, known, 3) or nearest(f"C. assur., art. {wanted}", known, 3)
    hint = perhaps(near) or "« clausier sources » donne tous les articles."
    raise CaseError(f"« {clean(wanted)} » n'est pas un article connu ici.", remedy=hint)


def _bare(citation: str) -> str:
    """ "L. 113-3" and "l113-3" are one."""
    return re.sub(r"[ .,°]", "", folded(citation)).removeprefix("article").removeprefix("art")


@cache
def _texts() -> dict[str, str]:
    return {one["cite"]: folded(" ".join(_words(one))) for one in _articles()}


def _text(one: Mapping[str, Any]) -> str:
    return _texts()[one["cite"]]


def _words(one: Mapping[str, Any]) -> list[str]:
    own = [one[key] for key in ("cite", "subject", "says", "changed", "read", "unsure", "unused")]
    clauses = [text for rest in one["rests"] for text in (rest["title"], rest["says"], *rest["rules"])]
    return [*own, _bare(one["cite"].partition(", art. ")[2]), *one["figures"], *clauses]


# --- figures ---------------------------------------------------------------------------------------------------------


@cache
def _over_time() -> tuple[dict[str, Any], ...]:
    return tuple(_figure(one) if isinstance(one, Dated) else _change(one) for one in index.over_time())


def _figure(one: Dated) -> dict[str, Any]:
    values = [_from(since.day, _value(since.value), since.article) for since in one.values]
    return {"says": one.says, "kind": "figure", "values": values, "before": one.before, "why": one.why}


def _change(one: Change) -> dict[str, Any]:
    before = _from(None, one.before, one.article) | {"from_says": "auparavant"}
    values = [before, _from(one.day, one.after, one.article)]
    return {"says": one.says, "kind": "rule", "values": values, "before": "", "why": ""}


def _from(day: Day | None, value: str, article: Article) -> dict[str, Any]:
    return {
        "from": None if day is None else date.fromordinal(day.node.data).isoformat(),
        "from_says": "" if day is None else french_day(day.node.data),
        "value": value,
        "cite": article.cite,
        "anchor": article.anchor,
    }


def _articles_of(figure: Mapping[str, Any]) -> list[str]:
    return [one["cite"] for one in figure["values"]]


def _value(value: Number | None) -> str:
    return _UNKNOWN if value is None else say(value.node.data, value.node.type)


#: Status, as a filter offers it: name → French.
STATUSES = {one.name.lower(): one.value for one in Status}
