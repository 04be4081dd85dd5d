"""`python -m benchmarks.pages`: how long each page takes on the server, beside an empty view of the same process.

One process, no network, in one run: requests go through the whole WSGI application, middleware included. Each page is
asked for many times after a warm-up, the pages in turn, so that what disturbs the machine disturbs them alike.
"""

from __future__ import annotations

import argparse
import gc
import random
import sys
from collections.abc import Callable, Sequence
from statistics import median, quantiles
from time import process_time
from typing import Any

from benchmarks.report import table, versions
from benchmarks.rest import EMPTY, Application, request, set_up

REQUESTS, QUICK_REQUESTS = 200, 20
WARM_UP = 5
#: What is shown at a fixed address → the address.
FIXED = {
    "home, with six samples": "/",
    "help": "/aide/",
    "sources of the law": "/sources/",
    "am I covered: the contracts": "/couvert/",
    "am I covered: the first question": "/couvert/icare_moto/",
    "estimate: empty": "/devis/",
    "reader: the contracts": "/lire/",
    "reader: a contract": "/lire/icare_moto/",
    "reader: a search": "/lire/icare_moto/?q=panne",
    "reader: a search in every contract": "/lire/?q=panne",
    "reader: a clause": "/lire/icare_moto/4.4/",
    "reader: a long clause": "/lire/cirano_orange/5B/",
    "proofs: the contracts": "/preuves/",
    "proofs: another reading of the samples": "/preuves/icare_moto/lecture/MOTO-4.4-1/",
    "comparison: empty": "/comparer/",
    "comparison: a sample under every contract": "/comparer/?exemple=usure.json",
    "REST: its documentation": "/api/v1/",
}
#: What is shown with a sample case → the address, the sample.
WITH_A_CASE = {
    "am I covered: a question in the middle": ("/couvert/icare_moto/", "ouvert.json"),
    "am I covered: a decision": ("/couvert/icare_moto/", "usure.json"),
    "am I covered: a decision, estimate of a car": ("/couvert/cirano_orange/", "devis.json"),
    "am I covered: what would have changed it": ("/couvert/icare_moto/si/", "usure.json"),
    "estimate: two lines of a motorcycle": ("/devis/", "usure.json"),
    "estimate: an estimate of a car": ("/devis/", "devis.json"),
}


def addresses() -> dict[str, str]:
    """Every page that is measured; Django must be configured, because a link that holds a case is signed."""
    from clausier import contracts
    from clausier.faces.samples import sample
    from clausier.web.state import Case

    found = dict(FIXED)
    for name, (at, story) in WITH_A_CASE.items():
        case = sample(story)
        found[name] = f"{at}?d={Case(contracts.contract(case['contract']), case['facts']).token}"
    return found


def measured(works: dict[str, Callable[[], Any]], requests: int) -> dict[str, list[float]]:
    """Seconds of the processor for each of so many requests; the order of a round is random."""
    found: dict[str, list[float]] = {name: [] for name in works}
    for work in works.values():
        for _ in range(WARM_UP):
            work()
    for _ in range(requests):
        gc.collect()
        for name in random.sample(list(works), len(works)):
            start = process_time()
            works[name]()
            found[name].append(process_time() - start)
    return found


def line(name: str, seconds: Sequence[float], empty: Sequence[float]) -> list[str]:
    """Median, the time that nineteen requests of twenty stay below, and the ratio of the medians."""
    most = quantiles(seconds, n=20)[-1]
    return [name, f"{1000 * median(seconds):.2f}", f"{1000 * most:.2f}", f"{median(seconds) / median(empty):.1f}"]


def main() -> int:
    """Prints the table, the slowest page first; 0 when every page answered."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_REQUESTS} requests: a first look, not a figure")
    parser.add_argument("--requests", type=int, help=f"requests of each page (default {REQUESTS})")
    options = parser.parse_args()
    requests = options.requests or (QUICK_REQUESTS if options.quick else REQUESTS)
    application: Application = set_up()
    places = {"an empty view": EMPTY} | addresses()
    found = measured({name: _asked(application, at) for name, at in places.items()}, requests)
    order = sorted(found, key=lambda name: -median(found[name]))
    lines = [line(name, found[name], found["an empty view"]) for name in order]
    print(f"{versions()}\n{requests} requests of each page after {WARM_UP} of warm-up; times of the processor.\n")
    print(table(["page", "median, ms", "19 of 20 below, ms", "× an empty view"], lines))
    return 0


def _asked(application: Application, at: str) -> Callable[[], bytes]:
    return lambda: request(application, "GET", at)


if __name__ == "__main__":
    sys.exit(main())
