"""The house rules, each a function from a text to the list of faults found in it."""

import ast
import re
import sys
from collections.abc import Iterator
from fnmatch import fnmatch

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 70

# Clock, chance, environment, files, processes and network: what a pure package may not even import.
IMPURE_MODULES = {
    "asyncio", "fileinput", "getpass", "glob", "http", "importlib.resources", "logging", "mmap", "multiprocessing",
    "os", "pathlib", "pkgutil", "platform", "random", "secrets", "select", "shelve", "shutil", "signal", "socket",
    "sqlite3", "ssl", "subprocess", "tempfile", "threading", "time", "urllib", "uuid",
}  # fmt: skip
IMPURE_BUILTINS = {"open", "print", "input", "breakpoint"}
IMPURE_NAMES = {"__file__"} | {f"sys.{name}" for name in ("argv", "stdin", "stdout", "stderr", "path")}
CLOCK_METHODS = {"today", "now", "utcnow"}

# Optional packages are imported only by what is built on them: a use, many policies, or the folder of the browser.
OPTIONAL_PACKAGES = {
    "numpy": "rules/uses/arrays*.py|portfolio/*.py", "polars": "rules/uses/columns*.py", "z3": "rules/uses/solver*.py",
    "django": "web/**", "django_htmx": "web/**", "ninja": "web/**", "pydantic": "web/**", "pydantic_core": "web/**",
    "whitenoise": "web/**", "weasyprint": "web/**",
}  # fmt: skip
ALWAYS_INSTALLED = {"clausier", "tzdata"}

# The brackets keep each pattern from matching its own source.
MACHINE_PATH = re.compile(r"(?<![\w.:/~)}-])/(?:work\b|root\b|tmp\b|home/\w|Users/\w)")
HELPER_FOLDER = re.compile(r"(?<![\w/.-])shared/(?:contracts|catalogue|scenarios|design|bench)\b")
UNFINISHED = re.compile(r"\b(?:T[O]DO|F[I]XME|X[X]X|NotImplemented[E]rror)\b")
EVADED_TEST = re.compile(r"\b(?:pytest|mark|unittest)\.(?:skip|xfail)|\bimport[o]rskip\b|\bskip[T]est\b")

PINNED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*==[0-9][A-Za-z0-9.+!]*")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def oversized(text: str) -> list[str]:
    """Files and functions too long to be read in one go. A function counts from its `def` to its last line."""
    faults = []
    lines = len(text.splitlines())
    if lines > MAX_FILE_LINES:
        faults.append(f"1: {lines} lines in the file")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, Function):
            lines = node.end_lineno - node.lineno + 1
            if lines > MAX_FUNCTION_LINES:
                faults.append(f"{node.lineno}: {lines} lines in {node.name}")
    return faults


def imports(tree: ast.Module) -> Iterator[tuple[int, str, str]]:
    """Line, local name and full name of every absolute import, wherever it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                # `import a.b` binds `a`; `import a.b as c` binds `c` to `a.b`.
                yield node.lineno, alias.asname or alias.name, alias.name
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            for alias in node.names:
                yield node.lineno, alias.asname or alias.name, f"{node.module}.{alias.name}"


def _dotted(node: ast.expr) -> str | None:
    """`a.b.c` as written, None for anything that is not a chain of names."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (owner := _dotted(node.value)):
        return f"{owner}.{node.attr}"
    return None


def _full_name(node: ast.expr, bound: dict[str, str]) -> str | None:
    """The dotted name with its first part replaced by what the imports bound it to."""
    if (name := _dotted(node)) is None:
        return None
    first, dot, rest = name.partition(".")
    return bound.get(first, first) + dot + rest


def _is_clock(node: ast.Attribute, bound: dict[str, str]) -> bool:
    owner = _full_name(node.value, bound)
    return node.attr in CLOCK_METHODS and owner in {"datetime.date", "datetime.datetime"}


def impure(text: str) -> list[str]:
    """Uses of the clock, chance, the environment, files, the terminal, processes or the network."""
    tree = ast.parse(text)
    bound = {local: full for _, local, full in imports(tree)}
    faults = set()
    for line, _, full in imports(tree):
        if any(full == module or full.startswith(module + ".") for module in IMPURE_MODULES):
            faults.add((line, f"imports {full}"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            # Whatever the owner is called: nothing in a pure package has a reason to offer such a method.
            if isinstance(called, ast.Attribute) and called.attr in CLOCK_METHODS:
                faults.add((node.lineno, f"reads the clock by {called.attr}()"))
            if isinstance(called, ast.Name) and called.id in IMPURE_BUILTINS:
                faults.add((node.lineno, f"calls {called.id}()"))
        elif isinstance(node, ast.Attribute) and _is_clock(node, bound):
            faults.add((node.lineno, f"refers to the clock by {node.attr}"))
        if isinstance(node, ast.Attribute | ast.Name) and _full_name(node, bound) in IMPURE_NAMES:
            faults.add((node.lineno, f"uses {_full_name(node, bound)}"))
    return [f"{line}: {what}" for line, what in sorted(faults)]


def _lies_in(inside: str, place: str) -> bool:
    """Whether a path is in a place: `folder/**` for anything below it, else a pattern for files of one folder; `|`
    stands between places.
    """
    if "|" in place:
        return any(_lies_in(inside, one) for one in place.split("|"))
    if place.endswith("/**"):
        return inside.startswith(place.removesuffix("**"))
    return fnmatch(inside, place) and inside.count("/") == place.count("/")


def undeclared_packages(text: str, inside: str) -> list[str]:
    """Imports of packages that a plain installation does not have.

    `inside` is the path of the file below the package, such as `rules/uses/columns.py`: the uses built on an optional
    package may import that one.
    """
    faults = []
    for line, _, full in imports(ast.parse(text)):
        package = full.partition(".")[0]
        if package in sys.stdlib_module_names or package in ALWAYS_INSTALLED:
            continue
        if not _lies_in(inside, OPTIONAL_PACKAGES.get(package, "")):
            faults.append(f"{line}: imports {package}")
    return faults


def undocumented(text: str) -> list[str]:
    """Public functions and classes at the top of a module that have no docstring."""
    return [
        f"{node.lineno}: {node.name} has no docstring"
        for node in ast.parse(text).body
        if isinstance(node, Function | ast.ClassDef)
        and not node.name.startswith("_")
        and not (ast.get_docstring(node) or "").strip()
    ]


def _lines_matching(text: str, *patterns: re.Pattern[str]) -> list[str]:
    return [
        f"{number}: {line.strip()[:120]}"
        for number, line in enumerate(text.splitlines(), start=1)
        if any(pattern.search(line) for pattern in patterns)
    ]


def names_a_machine(text: str) -> list[str]:
    """Lines that name a folder of the machine they were written on."""
    return _lines_matching(text, MACHINE_PATH, HELPER_FOLDER)


def unfinished(text: str) -> list[str]:
    """Lines that put work off, or keep a test from running."""
    return _lines_matching(text, UNFINISHED, EVADED_TEST)


def unpinned(constraints: str) -> list[str]:
    """Lines of a constraints file that are anything but `name==version`: addresses, hashes, options, ranges."""
    return [
        f"{number}: {line}"
        for number, line in enumerate(constraints.splitlines(), start=1)
        if not PINNED.fullmatch(line)
    ]
