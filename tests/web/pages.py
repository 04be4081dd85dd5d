"""The pages that every test of the whole site visits."""

from __future__ import annotations

from clausier import contracts
from clausier.faces.samples import STORIES, sample
from clausier.web.state import Case

#: Pages at a fixed address.
FIXED = (
    "/",
    "/aide/",
    "/couvert/",
    "/couvert/icare_moto/",
    "/couvert/cirano_orange/",
    "/couvert/bpce_auto/",
    "/devis/",
    "/lire/",
    "/lire/icare_moto/",
    "/lire/icare_moto/4.4/",
    "/lire/icare_moto/part-executee/",
    "/preuves/",
    "/preuves/icare_moto/lecture/MOTO-4.4-1/",
    "/comparer/",
    "/sources/",
    "/api/v1/",
)
#: The sample cases that hold an estimate.
ESTIMATES = [name for name in STORIES if sample(name)["facts"].get("repair.lines")]
#: Pages that hold a case when the address carries one.
HOLDING_A_CASE = ("/couvert/", "/devis/", "/comparer/")


def token(name: str) -> str:
    """A sample case, as a link carries it."""
    given = sample(name)
    return Case(contracts.contract(given["contract"]), given["facts"]).token


def with_a_case() -> list[str]:
    """Every page that holds a case, with each sample case."""
    return [f"{at}?d={token(name)}" for at in HOLDING_A_CASE for name in STORIES]
