"""Deciding again from the record of a decision: is it still the same answer, to the byte?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..faces.cases import checked_readings, refuse_other_edition
from ..faces.said import head
from ..rules.case_words import shown
from ..rules.decide import decide
from ..rules.decision import fingerprint
from ..rules.errors import UnreadableCase
from .ink import Ink, dimmed, wrap
from .ink import page as pages
from .inputs import contract, read_bytes

#: A decision repeats its case and adds the trace.
MOST_BYTES = 50_000_000
#: So many differences are printed; `--json` gives them all.
MOST_DIFFERENCES = 20
_REMEDY = "Donnez un fichier écrit par « clausier decide --json »."


def replay(where: str) -> dict[str, Any]:
    """The record against the decision taken again.

    same: no difference. intact: the record has the fingerprint that it states. differences: path, recorded, decided.
    Raises CaseError when the file is no record of a decision.
    """
    record = _record(where)
    case = record["case"]
    found = contract(case["contract"])
    refuse_other_edition(found, case["edition"])
    readings = checked_readings(found, case["readings"])
    again = json.loads(json.dumps(decide(found, case["facts"], readings, case["final"]).as_json()))
    differences = [
        {"path": path, "recorded": old, "decided": new}
        for path, old, new in _differences("", record, again)
        if path != "fingerprint"
    ]
    return {
        "contract": found.key,
        "edition": found.edition,
        "same": not differences and record.get("fingerprint") == again["fingerprint"],
        "intact": record.get("fingerprint") == fingerprint(record),
        "fingerprint": {"recorded": record.get("fingerprint"), "decided": again["fingerprint"]},
        "differences": differences,
    }


_SHAPE = {"contract": str, "edition": str, "facts": dict, "readings": dict, "final": bool}


def _record(where: str) -> dict[str, Any]:
    try:
        record = json.loads(read_bytes(where, MOST_BYTES))
    except (ValueError, RecursionError):
        raise UnreadableCase("ce fichier n'est pas du JSON lisible.", remedy=_REMEDY) from None
    if not isinstance(record, dict) or not isinstance(record.get("case"), dict):
        raise UnreadableCase(
            "il manque l'objet « case », le dossier sur lequel la décision a été prise.", remedy=_REMEDY
        )
    for key, kind in _SHAPE.items():
        value = record["case"].get(key)
        if not isinstance(value, kind) or key == "readings" and not all(isinstance(one, str) for one in value.values()):
            raise UnreadableCase(
                f"reçu {shown(value)}, qui n'est pas ce qu'une décision y écrit.", fact=f"case.{key}", remedy=_REMEDY
            )
    return record


def _differences(path: str, old: Any, new: Any) -> Iterator[tuple[str, Any, Any]]:
    """Where two JSON values differ: the shortest paths, with what each side holds (None for nothing)."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys([*old, *new]):
            below = f"{path}.{key}" if path else key
            if key not in old or key not in new:
                yield below, old.get(key), new.get(key)
            else:
                yield from _differences(below, old[key], new[key])
    elif isinstance(old, list) and isinstance(new, list):
        for place in range(max(len(old), len(new))):
            below = f"{path}[{place}]"
            if place >= len(old) or place >= len(new):
                yield below, old[place] if place < len(old) else None, new[place] if place < len(new) else None
            else:
                yield from _differences(below, old[place], new[place])
    elif old != new or isinstance(old, bool) is not isinstance(new, bool):
        yield path, old, new


def page(answer: dict[str, Any], ink: Ink) -> str:
    """The same answer in words."""
    return pages([_lines(answer, ink)])


def _lines(answer: dict[str, Any], ink: Ink) -> Iterator[str]:
    found = contract(answer["contract"])
    yield ink(head(found), "bold")
    if answer["same"]:
        yield ink("Identique", "bold", "green") + " : la décision prise à nouveau est la même, octet pour octet."
        yield ink(f"  {answer['fingerprint']['decided']}", "dim")
        return
    yield ink("Différente", "bold", "red") + " : la décision prise à nouveau n'est pas celle du document."
    if not answer["intact"]:
        yield from wrap("L'empreinte du document n'est pas celle de son contenu : il a été modifié après coup.", "  ")
    for one in answer["differences"][:MOST_DIFFERENCES]:
        yield f"  {one['path']}"
        yield from dimmed(ink, f"document : {_short(one['recorded'])}", "    ")
        yield from wrap(f"à nouveau : {_short(one['decided'])}", "    ")
    left = len(answer["differences"]) - MOST_DIFFERENCES
    if left > 0:
        yield f"  … et {left} autre{'s' * (left > 1)} (--json les donne toutes)"


def _short(value: Any) -> str:
    text = "rien" if value is None else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 160 else text[:160] + "…"
