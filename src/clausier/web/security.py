"""What keeps every page safe: headers without exceptions, limits on size and rate, errors that say what to do.

No page changes anything anywhere and no cookie is set, so there is no request to forge.
"""

from __future__ import annotations

import logging
import threading
import time
import traceback
from collections import OrderedDict
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from ..rules.errors import CaseError, UnusableCase

LOG = logging.getLogger("clausier.web")
Answer = Callable[[HttpRequest], HttpResponse]

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    # A link that reopens a case holds its facts: it must not travel to another site.
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
#: Title and details of the answer to a body that is too long.
TOO_BIG = ("La demande est trop grosse", ["Envoyez un dossier à la fois."])
#: Addresses whose requests are counted at most; the one seen longest ago is forgotten first.
MOST_ADDRESSES = 10_000


class Safety:
    """Headers on every answer, and a limit on the requests of one address."""

    def __init__(self, get_response: Answer):
        self.get_response = get_response
        self.bucket = Bucket(settings.REQUESTS_A_MINUTE)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        started = time.perf_counter()
        wait = self.bucket.wait(request.META.get("REMOTE_ADDR", ""))
        if wait:
            response = too_many(request, wait)
        elif too_big(request):
            response = problem(request, 413, *TOO_BIG)
        else:
            response = self.get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if not request.path.startswith(settings.STATIC_URL):
            response.headers.setdefault("Cache-Control", "no-store")
        if request.is_secure():
            response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
        seconds = time.perf_counter() - started
        LOG.info("%s %s %s %.0f ms", request.method, request.path, response.status_code, 1000 * seconds)
        return response


class Bucket:
    """So many requests a minute and address, in bursts of as many."""

    def __init__(self, a_minute: int):
        self.a_second, self.most = a_minute / 60, float(a_minute)
        self.left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self.lock = threading.Lock()

    def wait(self, address: str) -> int:
        """0 when a request may pass; else how many seconds to wait."""
        now = time.monotonic()
        with self.lock:
            left, since = self.left.pop(address, (self.most, now))
            left = min(self.most, left + (now - since) * self.a_second)
            passes = left >= 1
            self.left[address] = (left - 1 if passes else left, now)
            if len(self.left) > MOST_ADDRESSES:
                self.left.popitem(last=False)
        return 0 if passes else max(1, round((1 - left) / self.a_second))


class OneAtATime:
    """Pages are computed one after the other in a process: its contracts share what they keep, without locks.

    Nothing is lost, since Python computes on one processor at a time anyway; for more, a server runs more processes.
    No page waits for anything while it holds its turn.
    """

    TURN = threading.Lock()

    def __init__(self, get_response: Answer):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with self.TURN:
            return self.get_response(request)


class Unusable:
    """A case that cannot be used becomes a page, or problem details, that says what to correct."""

    def __init__(self, get_response: Answer):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """An answer for what the person can correct; None for a fault of ours, which Django answers with 500."""
        if isinstance(error, CaseError):
            errors = error.errors if isinstance(error, UnusableCase) else [error]
            return problem(request, 422, "Le dossier est inutilisable", [str(one) for one in errors])
        if isinstance(error, RequestDataTooBig):
            return problem(request, 413, *TOO_BIG)
        if isinstance(error, BadRequest | SuspiciousOperation):
            return problem(request, 400, "La demande est mal formée", ["Revenez à la page et recommencez."])
        # The place of the fault, without its message, which may hold a fact of the case.
        last = traceback.extract_tb(error.__traceback__)[-1]
        LOG.error("%s in %s, line %s", type(error).__name__, last.filename, last.lineno)
        return None


def too_big(request: HttpRequest) -> bool:
    """Whether a body is announced that no page needs: refused before a byte of it is read."""
    announced = request.META.get("CONTENT_LENGTH") or "0"
    return not announced.isdecimal() or int(announced) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE


def too_many(request: HttpRequest, wait: int) -> HttpResponse:
    """The answer to one request too many."""
    answer = problem(request, 429, "Trop de demandes", [f"Réessayez dans {wait} s."])
    answer.headers["Retry-After"] = str(wait)
    return answer


def problem(request: HttpRequest, status: int, title: str, details: list[str]) -> HttpResponse:
    """What went wrong: problem details (RFC 9457) for programs, a page for people."""
    if request.path.startswith("/api/"):
        body = {"type": "about:blank", "title": title, "status": status, "detail": " ".join(details)}
        return JsonResponse(body, status=status, content_type="application/problem+json")
    page = render(request, "web/problem.html", {"title": title, "details": details}, status=status)
    if request.headers.get("HX-Request"):
        # The whole page was asked for by a part of another: it takes the place of all of it.
        page.headers["HX-Retarget"], page.headers["HX-Reswap"] = "body", "outerHTML"
    return page
