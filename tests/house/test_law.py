"""Every citation of the law goes through an article that says where it was read, and every article is of use."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import clausier.contracts
import clausier.law
from clausier import contracts
from clausier.faces.sources import sources
from clausier.law import articles, index
from clausier.law.dated import Change, Dated
from clausier.rules.nodes import Op
from clausier.rules.overrides import is_article
from tests.house.repository import ROOT, SOURCE, faults_in, python_files

CITATION = re.compile(r"art\. ?[LRAD]\. ?\d")
ARTICLES = SOURCE / "law" / "articles"
CONTRACTS = [contracts.contract(key) for key in contracts.KEYS]


def written_citations(text: str) -> list[str]:
    """Citations written as text where code could read them; documentation may name articles."""
    tree = ast.parse(text)
    documented = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node)
    }
    return [
        f"{node.lineno}: {node.value[:80]}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented
        if CITATION.search(node.value)
    ]


def test_no_citation_is_written_by_hand():
    files = [path for path in python_files(SOURCE) if ARTICLES not in path.parents]

    assert faults_in(files, written_citations) == []


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ('LAW = "C. assur., art. L. 113-3"', ["1: C. assur., art. L. 113-3"]),
        ('LAW = f"C. assur., art. A. 121-1, {place}"', ["1: C. assur., art. A. 121-1, "]),
        ('"""By art. L. 113-3."""\nLAW = L113_3.cite', []),
        ('def f():\n    """By art. R. 113-1."""\n    return L113_3.at("1°")', []),
    ],
)
def test_the_citation_check_bites(text: str, faults: list[str]):
    assert written_citations(text) == faults


def test_every_file_of_articles_has_a_subject():
    files = {f"clausier.law.articles.{one.name}" for one in pkgutil.iter_modules(articles.__path__)}

    assert files == {module.__name__ for module in index.SUBJECTS.values()}


def test_no_article_is_stated_twice():
    cites = [one.cite for found in index.articles().values() for one in found]

    assert sorted(cites) == sorted(set(cites))


def constants() -> Iterator[tuple[str, object]]:
    """The name of every article constant, with its article."""
    for module in index.SUBJECTS.values():
        found = {name: one for name, one in vars(module).items() if one in index.by_citation().values()}
        yield from found.items()


def test_every_article_is_used_or_says_why_not():
    paths = [path for path in python_files(SOURCE) if ARTICLES not in path.parents]
    used = set(re.findall(r"\w+", " ".join(path.read_text("utf-8") for path in paths)))

    idle = [name for name, one in constants() if name not in used and not one.unused]  # type: ignore[attr-defined]
    assert idle == []


def test_an_article_that_says_why_it_is_not_used_is_not_used():
    known = sources()["articles"]

    assert [one["cite"] for one in known if one["unused"] and (one["rests"] or one["figures"])] == []


def modules() -> Iterator[object]:
    """Every module of the law and of the contracts."""
    for package in (clausier.law, clausier.contracts):
        for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(one.name)


def test_every_figure_that_changes_is_on_the_page_of_the_sources():
    listed = {id(one) for one in index.over_time()}
    found = [one for module in modules() for one in vars(module).values() if isinstance(one, Dated | Change)]

    assert found
    assert [one.says for one in found if id(one) not in listed] == []


def test_the_days_of_a_figure_increase():
    for one in index.over_time():
        if isinstance(one, Dated):
            days = [since.day.node.data for since in one.values if since.day is not None]
            assert days == sorted(set(days)), one.says


def test_every_citation_of_a_contract_is_a_known_article():
    cited = {
        (contract.key, rule)
        for contract in CONTRACTS
        for rules in (
            *(one.rules for one in contract.provisions),
            *(one.law for one in contract.overrides),
            *(node.data.rules for node in contract.nodes() if node.op is Op.NAMED),
            tuple(contract.law),
        )
        for rule in rules
        if is_article(rule)
    }

    assert len(cited) > len(CONTRACTS)
    assert sorted((key, rule) for key, rule in cited if index.of_citation(rule) is None) == []


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda one: one.key)
def test_the_clauses_that_restate_an_article_are_of_the_document(contract):
    known = set((ROOT / "tests" / "contracts" / contract.key / "rules.txt").read_text("utf-8").split())

    assert {rule for rules in contract.law.values() for rule in rules} <= known
