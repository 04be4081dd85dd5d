"""Six fictional claims, decided, and what to try next. Nobody in them exists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..faces.samples import SAMPLES, STORIES
from ..rules.contract import Contract
from ..rules.decide import decide
from .ink import Ink, wrap
from .ink import page as pages
from .inputs import open_case
from .paper import decision_page


@dataclass(frozen=True)
class Sample:
    """A sample claim: its file, its contract and the decision on it."""

    path: Path
    contract: Contract
    decision: dict[str, Any]


def decided() -> list[Sample]:
    """Every sample with its decision."""
    found = []
    for name in STORIES:
        path = SAMPLES / name
        case = open_case(str(path))
        found.append(Sample(path, case.contract, decide(case.contract, case.facts, case.readings).as_json()))
    return found


def demo_page(samples: Sequence[Sample], ink: Ink) -> str:
    """The stories with their decisions, then commands to copy."""
    blocks = []
    for number, one in enumerate(samples, start=1):
        title, story = STORIES[one.path.name]
        blocks.append([ink(f"{number}. {title}", "bold", "cyan"), *wrap(story)])
        blocks.append([decision_page(one.contract, one.decision, ink, brief=True)])
    return pages([*blocks, _next(samples, ink)])


def _next(samples: Sequence[Sample], ink: Ink) -> Iterator[str]:
    worn, still_open, estimate, stolen, collision = (
        next(one for one in samples if one.path.name == name)
        for name in ("usure.json", "ouvert.json", "devis.json", "vol.json", "collision.json")
    )
    yield ink("À essayer ensuite", "bold")
    key = worn.contract.key
    for command, what in (
        (f"clausier decide {_near(worn.path)}", "la première décision en entier : délais, pièces, doutes du texte"),
        (f"clausier ask {_near(still_open.path)} --talk", "répondre aux questions du troisième dossier"),
        (f"clausier decide {_near(estimate.path)}", "le devis du quatrième dossier, ligne par ligne"),
        (f"clausier ask {_near(stolen.path)} --talk", "répondre aux questions d'un vol dont on ne sait presque rien"),
        (
            f"clausier decide {_near(collision.path)}",
            "un choc, cinq garanties : qui reçoit quoi, et ce qui est récupéré",
        ),
        (f"clausier decide {_near(worn.path)} --json", "la même décision, pour un programme"),
        (f"clausier read {key} 4.4", "lire l'article de la vétusté"),
        (f"clausier ask {key}", "commencer un dossier à soi"),
    ):
        yield f"  {command}"
        yield ink(f"      {what}", "dim")


def _near(path: Path) -> str:
    """The shortest way to name the file from here, quoted if the shell needs it."""
    try:
        shortest = str(path.relative_to(Path.cwd()))
    except ValueError:
        shortest = str(path)
    return f"'{shortest}'" if " " in shortest else shortest
