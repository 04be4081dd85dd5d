"""Mutation testing of contracts and law: change one thing in a source file, and see whether a test notices.

    python scripts/mutate.py src/clausier/law/limitation.py --tests tests/law/test_limitation.py
    python scripts/mutate.py src/clausier/contracts/icare_moto --sample 100 --jobs 2

Each mutant lives in a copy of the sources; nothing in the checkout changes. Survivors are printed with their place, and
belong either to a new test or to `docs/mutation.md`, with the reason. Exit status 1 when there are survivors.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SWAPS = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq}
WORDS = {
    "all_of": "any_of",
    "any_of": "all_of",
    "least": "most",
    "most": "least",
    "on_or_before": "on_or_after",
    "on_or_after": "on_or_before",
    "latest_of": "earliest_of",
    "after": "before",
}


@dataclass(frozen=True)
class Mutant:
    """One change in one file: `what` says it, `source` is the whole changed file."""

    path: Path
    line: int
    what: str
    source: str


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of a file: numbers, comparisons, words of the language, negations, constants."""
    text = path.read_text(encoding="utf-8")
    imported = {alias.asname or alias.name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom) for alias in node.names}
    count = sum(1 for _ in ast.walk(ast.parse(text)))
    for place in range(count):
        tree = ast.parse(text)
        node = next(one for at, one in enumerate(ast.walk(tree)) if at == place)
        what = _change(node, imported)
        if what:
            yield Mutant(path, getattr(node, "lineno", 0), what, ast.unparse(tree))


def _change(node: ast.AST, imported: set[str]) -> str | None:
    """Mutate one node in place; None when there is nothing to mutate in it."""
    match node:
        case ast.Constant(value=bool() as value):
            node.value = not value
            return f"{value} → {not value}"
        case ast.Constant(value=int() as value):
            node.value = value + 1
            return f"{value} → {value + 1}"
        case ast.Compare(ops=[op, *_]) if type(op) in SWAPS:
            node.ops[0] = SWAPS[type(op)]()
            return f"{type(op).__name__} → {type(node.ops[0]).__name__}"
        case ast.Call(func=ast.Name(id="not_"), args=[inner]):
            node.func = ast.Name(id="all_of" if "all_of" in imported else "bool", ctx=ast.Load())
            return "not_(x) → x" if "all_of" in imported else None
        case ast.Call(func=ast.Name(id=name) as func) if name in WORDS and WORDS[name] in imported:
            func.id = WORDS[name]
            return f"{name} → {WORDS[name]}"
        case ast.Call(func=ast.Attribute(attr=name) as func) if name in WORDS:
            func.attr = WORDS[name]
            return f".{name} → .{WORDS[name]}"
        case ast.BinOp(op=ast.Add()):
            node.op = ast.Sub()
            return "+ → -"
        case ast.BinOp(op=ast.Sub()):
            node.op = ast.Add()
            return "- → +"
    return None


def survives(mutant: Mutant, stages: list[list[str]]) -> bool:
    """Whether every test passes with the mutant in place; the nearest tests run first."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "src", Path(folder) / "src", ignore=shutil.ignore_patterns("__pycache__"))
        (Path(folder) / mutant.path.relative_to(ROOT)).write_text(mutant.source, encoding="utf-8")
        environment = {**os.environ, "PYTHONPATH": f"{folder}/src", "PYTHONDONTWRITEBYTECODE": "1"}
        for tests in stages:
            command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *tests]
            if subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=600).returncode != 0:
                return False
    return True


def nearest(path: Path, given: list[str]) -> list[list[str]]:
    """The tests named after the file first, then all those given (or those of its folder)."""
    relative = path.relative_to(ROOT / "src" / "clausier")
    own = ROOT / "tests" / relative.parent / f"test_{path.stem}.py"
    others = given or [str(ROOT / "tests" / relative.parent)]
    return ([[str(own)]] if own.exists() and str(own) not in others else []) + [others]


def main() -> int:
    """Run the mutants of the given files; print survivors and the score."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--tests", nargs="*", default=[])
    parser.add_argument("--sample", type=int, default=0, help="at most so many mutants, drawn with --seed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    files = [file for path in given.paths for file in ([path] if path.is_file() else sorted(path.rglob("*.py")))]
    found = [mutant for file in files for mutant in mutants(file.resolve())]
    if given.sample:
        found = random.Random(given.seed).sample(found, min(given.sample, len(found)))
    with ThreadPoolExecutor(given.jobs) as pool:
        alive = [
            mutant
            for mutant, lives in zip(found, pool.map(lambda one: survives(one, nearest(one.path, given.tests)), found), strict=True)
            if lives
        ]
    for mutant in alive:
        print(f"survivor {mutant.path.relative_to(ROOT)}:{mutant.line}: {mutant.what}")
    print(f"{len(found) - len(alive)} of {len(found)} mutants killed")
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main())
