"""`python -m benchmarks.rest`: what the site adds to a decision, in decisions a second.

One process, no network: requests go through the whole WSGI application, middleware included. A decision through REST is
compared with a bare endpoint of the same framework (behind the same middleware) and with the library alone, within each
round, in random order.
"""

from __future__ import annotations

import argparse
import gc
import json
import logging
import os
import random
import sys
from collections.abc import Callable
from io import BytesIO
from statistics import median
from time import process_time
from typing import Any

from benchmarks.report import table, versions

ROUNDS, QUICK_ROUNDS = 15, 5
#: Seconds that one measure lasts within a round.
MEASURE_SECONDS = 0.3
FEWEST = 5
#: An endpoint of the same framework that does next to nothing, and a view that does nothing.
BARE, EMPTY = "/bare/answer", "/empty/"
Application = Callable[[dict[str, Any], Callable[..., Any]], Any]


def set_up() -> Application:
    """The application as a server runs it, with samples, without log or limit; a bare endpoint and an empty view."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "clausier.web.settings"
    os.environ["CLAUSIER_RATE"] = "100000000"
    os.environ["CLAUSIER_SAMPLES"] = "1"
    from clausier.web.wsgi import application

    logging.disable(logging.CRITICAL)
    from django.http import HttpResponse
    from django.urls import path
    from ninja import NinjaAPI

    from clausier.web import urls

    bare = NinjaAPI(openapi_url=None, docs_url=None, urls_namespace="bare")

    @bare.post("/answer")
    def answer(request: Any) -> HttpResponse:
        """As little as an endpoint can do with a body: read it as JSON, write JSON."""
        return HttpResponse(json.dumps(len(json.loads(request.body))), content_type="application/json")

    urls.urlpatterns += [path("bare/", bare.urls), path("empty/", lambda request: HttpResponse())]
    return application


def request(application: Application, method: str, address: str, body: bytes = b"") -> bytes:
    """The body of the answer, after the redirections that a browser would follow; SystemExit when it is no answer."""
    place, _, query = address.partition("?")
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": place,
        "QUERY_STRING": query,
        "CONTENT_TYPE": "application/json" if body else "",
        "CONTENT_LENGTH": str(len(body)),
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(body),
        "wsgi.errors": sys.stderr,
    }
    started: list[tuple[str, dict[str, str]]] = []
    response = application(environ, lambda status, headers, error=None: started.append((status, dict(headers))))
    content = b"".join(response)
    response.close()
    status, headers = started[0]
    if status.startswith("302"):
        return request(application, "GET", headers["Location"])
    if not status.startswith("200"):
        raise SystemExit(f"{method} {place}: {status}")
    return content


def seconds(work: Callable[[], Any]) -> float:
    """Seconds of one call, the mean over a measure; an untimed call comes first.

    They are those of the processor: nothing here waits, and what else the machine does is none of the site's time.
    """
    gc.collect()
    work()
    calls, start = 0, process_time()
    while calls < FEWEST or process_time() - start < MEASURE_SECONDS:
        work()
        calls += 1
    return (process_time() - start) / calls


def measured(works: dict[str, Callable[[], Any]], rounds: int) -> dict[str, list[float]]:
    """Seconds of each, one a round; the order of a round is random."""
    found: dict[str, list[float]] = {name: [] for name in works}
    for number in range(rounds):
        print(f"round {number + 1} of {rounds}", file=sys.stderr, flush=True)
        for name in random.sample(list(works), len(works)):
            found[name].append(seconds(works[name]))
    return found


def ratio(above: list[float], below: list[float]) -> str:
    """The median of the ratios taken within each round, with the least and the greatest."""
    ratios = [one / other for one, other in zip(above, below, strict=True)]
    return f"{median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})"


def decisions(application: Application, rounds: int) -> str:
    """A decision by the library, through REST, and the bare endpoint, all on the first sample case."""
    from clausier.contracts import contract
    from clausier.faces.interview import state_of
    from clausier.faces.samples import sample
    from clausier.rules.decide import decide

    case = sample("usure.json")
    body, known = json.dumps(case).encode(), contract(case["contract"])
    answered = json.loads(request(application, "POST", "/api/v1/decide", body))
    if answered != decide(known, case["facts"]).as_json():
        raise SystemExit("REST and the library do not give the same decision")
    works = {
        "bare endpoint": lambda: request(application, "POST", BARE, body),
        "decide, library": lambda: json.dumps(decide(known, case["facts"]).as_json(), ensure_ascii=False),
        "decide, REST": lambda: request(application, "POST", "/api/v1/decide", body),
        "ask, library": lambda: json.dumps(state_of(known, case["facts"], {}).as_json(), ensure_ascii=False),
        "ask, REST": lambda: request(application, "POST", "/api/v1/ask", body),
    }
    found = measured(works, rounds)
    lines = []
    for name, times in found.items():
        alone = ratio(times, found[name.replace("REST", "library")]) if "REST" in name else "–"
        lines.append([name, f"{1 / median(times):,.0f}", ratio(times, found["bare endpoint"]), alone])
    return table(["one process", "a second", "× time of the bare endpoint", "× time of the library alone"], lines)


def main() -> int:
    """Prints the table; 0 when everything answered."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.rest", description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_ROUNDS} rounds: a first look, not a figure")
    parser.add_argument("--rounds", type=int, help=f"rounds (default {ROUNDS})")
    options = parser.parse_args()
    rounds = options.rounds or (QUICK_ROUNDS if options.quick else ROUNDS)
    application = set_up()
    print(f"{versions()}\n{rounds} rounds; ratios within a round.\n\n{decisions(application, rounds)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
