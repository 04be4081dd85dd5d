"""Mutation testing of contracts and law: change one thing in a source file, and see whether a test notices.

    python scripts/mutate.py src/clausier/law/limitation.py
    python scripts/mutate.py src/clausier/contracts/icare_moto --sample 100 --jobs 2

Each mutant lives in the memory of a forked process that loads its source instead of the file: nothing is written, and
nothing in the checkout changes. The tests named after the file run first, then those of its folder. Survivors are
printed with their place; one whose line of output is quoted in `docs/mutation.md` is explained there, with the reason.
Exit status 1 when a survivor is not explained.
"""

from __future__ import annotations

import argparse
import ast
import gc
import importlib
import importlib.abc
import importlib.util
import os
import pkgutil
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from worked_claims import WorkedClaims, worked_claims

ROOT = Path(__file__).resolve().parent.parent
EXPLAINED = ROOT / "docs" / "mutation.md"
#: Longer than any run of the tests of a folder; a mutant that loops for ever is noticed by it.
TIMEOUT_SECONDS = 300
KILLED, SURVIVED, REFUSED = 1, 0, 3
PYTEST = ("-x", "-q", "--tb=no", "-p", "no:cacheprovider", "-p", "no:xdist")
#: What is imported before the forks cannot be rewritten by pytest, which would be an error here.
IGNORED = ("-W", "ignore::pytest.PytestAssertRewriteWarning")

COMPARISONS = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
#: Words of the language that another word of the same shape may replace.
WORDS = {
    "all_of": "any_of",
    "any_of": "all_of",
    "least": "most",
    "most": "least",
    "on_or_before": "on_or_after",
    "on_or_after": "on_or_before",
    "latest_of": "earliest_of",
    "earliest_of": "latest_of",
    "after": "before",
    "before": "after",
}
DATE_WORDS = {"latest_of", "earliest_of", "after", "before"}
#: Words that take any number of terms: one term less is a mutant.
MANY = {"all_of", "any_of", "none_of", "least", "most", "latest_of", "earliest_of", "has", "is_in"}
#: Parts that a provision may do without: their absence is a mutant.
OPTIONAL = {"unless", "excuse", "throughout", "gate", "applies", "met", "refund", "effect", "exercised_on"}
#: A scope decides something for these only; elsewhere it is told to the reader.
SCOPED = {"Condition", "Exclusion"}
ROUNDINGS = {"HALF_UP": "DOWN", "DOWN": "UP", "UP": "DOWN"}

Change = tuple[str, Callable[[], None]]


@dataclass(frozen=True)
class Mutant:
    """One change in one file: `what` says it, `text` is where in the source, `source` is the whole changed file."""

    path: Path
    line: int
    what: str
    text: str
    source: str

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT / 'src' / 'clausier')}: {self.what} in {self.text}"


# --- what changes ----------------------------------------------------------------------------------------------------


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of a file, in the order of the source."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    left_out = set(_left_out(tree))
    for place, node in enumerate(ast.walk(tree)):
        if place in left_out:
            continue
        for which, (what, _) in enumerate(changes(node)):
            changed = ast.parse(text)
            target = next(one for at, one in enumerate(ast.walk(changed)) if at == place)
            changes(target)[which][1]()
            segment = " ".join((ast.get_source_segment(text, node) or "").split())
            if isinstance(node, ast.Constant):
                segment = text.splitlines()[node.lineno - 1].strip()
            yield Mutant(path, node.lineno, what, segment[:90].strip(), ast.unparse(ast.fix_missing_locations(changed)))


def _left_out(tree: ast.AST) -> Iterator[int]:
    """Places of what runs nothing that a case can see: annotations and decorators."""
    hidden: set[int] = set()
    for node in ast.walk(tree):
        noted = (getattr(node, part, None) for part in ("annotation", "returns"))
        for root in (*getattr(node, "decorator_list", ()), *noted):
            if root is not None:
                hidden.update(id(below) for below in ast.walk(root))
    yield from (place for place, node in enumerate(ast.walk(tree)) if id(node) in hidden)


def changes(node: ast.AST) -> list[Change]:
    """Everything that may be changed in one node; the second part of a change does it in place."""
    match node:
        case ast.Constant(value=bool() as value):
            return [(f"{value} → {not value}", lambda: setattr(node, "value", not value))]
        case ast.Constant(value=int() as value):
            return [(f"{value} → {value + 1}", lambda: setattr(node, "value", value + 1))]
        case ast.Compare(ops=[op, *_]) if type(op) in COMPARISONS:
            other = COMPARISONS[type(op)]
            return [(f"{type(op).__name__} → {other.__name__}", lambda: setattr(node, "ops", [other(), *node.ops[1:]]))]
        case ast.BinOp(op=ast.Add()):
            return [("+ → -", lambda: setattr(node, "op", ast.Sub()))]
        case ast.BinOp(op=ast.Sub()):
            return [("- → +", lambda: setattr(node, "op", ast.Add()))]
        case ast.BoolOp(op=op):
            other = ast.Or if isinstance(op, ast.And) else ast.And
            return [(f"{type(op).__name__} → {other.__name__}", lambda: setattr(node, "op", other()))]
        case ast.IfExp(test=test) | ast.If(test=test) | ast.While(test=test):
            return [("if → if not", lambda: setattr(node, "test", ast.UnaryOp(ast.Not(), test)))]
        case ast.Attribute(value=ast.Name(id="Rounding"), attr=how):
            return [(f"{how} → {ROUNDINGS[how]}", lambda: setattr(node, "attr", ROUNDINGS[how]))]
        case ast.Call():
            return _call_changes(node)
    return []


def _call_changes(node: ast.Call) -> list[Change]:
    """What may be changed in a call: its word, its terms, its optional parts."""
    func = node.func
    name = func.id if isinstance(func, ast.Name) else func.attr if isinstance(func, ast.Attribute) else ""
    found: list[Change] = []
    if name in WORDS:
        found.append((f"{name} → {WORDS[name]}", lambda: setattr(node, "func", _word(func, WORDS[name]))))
    if name in ("not_", "insurer_proves", "insured_proves") and len(node.args) == 1:
        found.append((f"{name}(x) → x", lambda: _become(node, node.args[0])))
    if name == "when" and len(node.args) == 3:
        found.append(("when(c, a, b) → when(c, b, a)", lambda: node.args.__setitem__(slice(1, 3), node.args[:0:-1])))
    if name in MANY and len(node.args) > 1:
        gone = enumerate(node.args)
        found += [(f"{name} without {ast.unparse(arg)[:60]}", _dropper(node.args, at)) for at, arg in gone]
    if name == "reading" and node.keywords:
        first = node.keywords[0]
        other = next((one for one in node.keywords if ast.dump(one.value) != ast.dump(first.value)), first)
        if other is not first:
            what = f"meanings {first.arg} and {other.arg} change places"
            found.append((what, lambda: _swap(first, other)))
    found += [
        (f"without {one.arg}=", _dropper(node.keywords, at))
        for at, one in enumerate(node.keywords)
        if (one.arg in OPTIONAL and name[:1].isupper()) or (one.arg == "of" and name in SCOPED)
    ]
    return found


def _dropper(items: list, at: int) -> Callable[[], None]:
    return lambda: items.__delitem__(at)


def _swap(one: ast.keyword, other: ast.keyword) -> None:
    one.value, other.value = other.value, one.value


def _become(node: ast.Call, inner: ast.expr) -> None:
    """`word(x)` becomes `all_of(x)`, which is x."""
    node.func, node.args = _word(ast.Name("not_"), "all_of"), [inner]


def _word(old: ast.expr, name: str) -> ast.expr:
    """Another word in the place of one: a method of the same object, or a word that the file may not import."""
    if isinstance(old, ast.Attribute):
        return ast.Attribute(old.value, name, ast.Load())
    home = "clausier.rules.dates" if name in DATE_WORDS else "clausier.rules.words"
    return ast.parse(f"__import__({home!r}, fromlist=[{name!r}]).{name}", mode="eval").body


# --- whether a test notices ------------------------------------------------------------------------------------------


class _Instead(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Loads one module from the source of a mutant."""

    def __init__(self, name: str, mutant: Mutant):
        self.name, self.mutant = name, mutant

    def find_spec(self, fullname, path=None, target=None):
        if fullname != self.name:
            return None
        return importlib.util.spec_from_loader(fullname, self, origin=str(self.mutant.path))

    def get_source(self, fullname):
        return self.mutant.source


def module_name(path: Path) -> str:
    """The dotted name of a source file."""
    parts = path.relative_to(ROOT / "src").with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def start(mutant: Mutant, stages: list[list[str]], claims: list[WorkedClaims]) -> int:
    """The id of a process that ends with KILLED, SURVIVED, or REFUSED when the contract cannot even be built."""
    if pid := os.fork():
        return pid
    status = KILLED
    gc.disable()
    try:
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        status = judge(mutant, stages, claims)
    finally:
        os._exit(status)


def judge(mutant: Mutant, stages: list[list[str]], claims: list[WorkedClaims]) -> int:
    """Run in the forked process: load the mutant, then the worked claims, then the tests, nearest first."""
    import pytest

    name = module_name(mutant.path)
    sys.meta_path.insert(0, _Instead(name, mutant))
    try:
        importlib.import_module(name)
    except Exception:
        return REFUSED
    if any(one.notice(mutant.source) for one in claims):
        return KILLED
    for tests in stages:
        if pytest.main([*PYTEST, *IGNORED, *tests]) != 0:
            return KILLED
    return SURVIVED


def preload(paths: list[Path]) -> None:
    """Import once what no mutant changes; each forked process starts from there."""
    sys.path.insert(0, str(ROOT))
    importlib.import_module("pytest")
    importlib.import_module("hypothesis")
    importlib.import_module("yaml")
    changed = {path.relative_to(ROOT / "src" / "clausier").parts[0] for path in paths}
    for name in ("rules", "facts", *(() if "law" in changed else ("law",))):
        if name in changed:
            break
        package = importlib.import_module(f"clausier.{name}")
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            # The provers and the columns need packages that may not be installed, and no test of a mutant needs them.
            if not found.name.rpartition(".")[2].startswith(("solver", "columns", "prove")):
                importlib.import_module(found.name)


def stages_of(path: Path, given: list[str], nearest: bool, claims: bool) -> list[list[str]]:
    """The tests named after the file first, then the others given, or the others of its folder unless `nearest`.

    With `claims`, the worked claims are near enough.
    """
    folder = ROOT / "tests" / path.relative_to(ROOT / "src" / "clausier").parent
    others = [Path(one).resolve() for one in given] or sorted(folder.glob("test_*.py"))
    own = [*folder.glob(f"test_{path.stem}.py"), *folder.glob(f"test_{path.stem}_edges.py")]
    rest = [] if nearest and (own or claims) and not given else [one for one in others if one not in own]
    return [[str(one) for one in stage] for stage in (own, rest) if stage]


def outcomes(
    found: list[Mutant], stages: list[list[str]], jobs: int, claims: list[WorkedClaims]
) -> Iterator[tuple[Mutant, int]]:
    """Each mutant with what became of it, as they end; `jobs` processes at a time."""
    waiting, running = list(reversed(found)), {}
    while waiting or running:
        while waiting and len(running) < jobs:
            mutant = waiting.pop()
            running[start(mutant, stages, claims)] = (mutant, time.monotonic())
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid:
            mutant, _ = running.pop(pid)
            yield mutant, os.waitstatus_to_exitcode(status)
            continue
        for pid, (_, since) in running.items():
            if time.monotonic() - since > TIMEOUT_SECONDS:
                os.kill(pid, signal.SIGKILL)
        time.sleep(0.02)


def main() -> int:
    """Run the mutants of the given files; print survivors and the score of each file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--tests", nargs="*", default=[], help="test files, instead of those of the folder")
    parser.add_argument("--nearest", action="store_true", help="only the tests named after the file, where there are")
    parser.add_argument("--claims", nargs="*", default=[], help="modules of worked cases, asked before the tests")
    parser.add_argument("--only", type=Path, help="only the mutants quoted in this file: an earlier output")
    parser.add_argument("--like", default="", help="only the mutants whose printed line holds this text")
    parser.add_argument("--sample", type=int, default=0, help="at most so many mutants of each file, drawn with --seed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    files = [
        file.resolve() for path in given.paths for file in (sorted(path.rglob("*.py")) if path.is_dir() else [path])
    ]
    explained = EXPLAINED.read_text(encoding="utf-8") if EXPLAINED.exists() else ""
    only = given.only.read_text(encoding="utf-8") if given.only else ""
    preload(files)
    claims = [worked_claims(one) for one in given.claims]
    unexplained = 0
    for file in files:
        found = [one for one in mutants(file) if given.like in str(one) and (not given.only or f"`{one}`" in only)]
        if given.sample:
            found = random.Random(given.seed).sample(found, min(given.sample, len(found)))
        counts = {KILLED: 0, SURVIVED: 0, REFUSED: 0}
        stages = stages_of(file, given.tests, given.nearest, bool(given.claims))
        unchanged = Mutant(file, 0, "nothing", "", file.read_text(encoding="utf-8"))
        if [status for _, status in outcomes([unchanged], stages, 1, claims)] != [SURVIVED]:
            parser.error(f"the tests of {file.name} fail before anything is changed")
        for mutant, status in outcomes(found, stages, given.jobs, claims):
            counts[status if status in counts else KILLED] += 1
            if status == SURVIVED:
                known = f"`{mutant}`" in explained
                unexplained += not known
                print(f"{'explained' if known else 'SURVIVOR'} line {mutant.line}: `{mutant}`", flush=True)
        name = file.relative_to(ROOT / "src" / "clausier")
        print(
            f"{name}: {len(found)} mutants, {counts[REFUSED]} refused when built, {counts[KILLED]} killed by tests, "
            f"{counts[SURVIVED]} survive",
            flush=True,
        )
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
