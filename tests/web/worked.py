"""The worked cases that the reader quotes; `python -m tests.web.worked` writes them again from their files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clausier import contracts
from clausier.web.clauses import WORKED
from tests.contracts.world import HERE, load


def gathered() -> dict[str, dict[str, dict[str, Any]]]:
    """Contract → id of a worked case → its title and the rules that its answer rests on."""
    return {key: {one["id"]: _quoted(one) for one in _cases(key)} for key in contracts.KEYS}


def _cases(key: str) -> Iterator[dict[str, Any]]:
    """Whatever has a title and says what its answer rests on; other files hold what cases have in common."""
    for path in sorted((HERE / key).glob("*.yaml")):
        for part in load(key, path.name).values():
            listed = part if isinstance(part, list) else ()
            yield from (one for one in listed if isinstance(one, dict) and {"title", "because"} <= one.keys())


def _quoted(one: dict[str, Any]) -> dict[str, Any]:
    return {"title": one["title"], "because": list(one["because"])}


def written() -> str:
    """The file as it must be."""
    return json.dumps(gathered(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    Path(WORKED).write_text(written(), encoding="utf-8")
