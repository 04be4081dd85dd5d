"""The files of the checkout that the house tests look at."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "clausier"

# Only for a copy without git, which has no .gitignore to apply.
NOT_OURS = {".git", ".venv", "__pycache__", ".hypothesis", ".pytest_cache", ".ruff_cache", ".import_linter_cache"}


def python_files(*folders: Path) -> list[Path]:
    """Every Python file below the folders; fails when a folder has none, since a check of nothing proves nothing."""
    files = []
    for folder in folders:
        found = sorted(folder.rglob("*.py"))
        assert found, f"no Python file in {folder}"
        files += found
    return files


def faults_in(files: list[Path], check: Callable[[str], list[str]]) -> list[str]:
    """What the check finds in each file, as `path:line: fault`."""
    return [f"{path.relative_to(ROOT)}:{fault}" for path in files for fault in check(path.read_text("utf-8"))]


def _listed_by_git() -> list[Path] | None:
    """Tracked files, and new ones that are not ignored, so that a check bites before the commit; None without git."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        answer = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return [ROOT / name for name in answer.stdout.decode().split("\0") if name]


def walked(root: Path) -> list[Path]:
    """Every file below the root that is not produced by a tool."""
    return [path for path in root.rglob("*") if not NOT_OURS.intersection(path.relative_to(root).parts)]


def text_files() -> Iterator[tuple[str, str]]:
    """Name and text of every text file of the project; without those gone from the disk but not yet from git."""
    paths = _listed_by_git() or walked(ROOT)
    for path in sorted(paths):
        if path.is_file() and b"\0" not in (content := path.read_bytes()):
            yield str(path.relative_to(ROOT)), content.decode("utf-8")
