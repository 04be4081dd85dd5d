"""Every way to have no answer, as problem details (RFC 9457) that name the fact and say what to do."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

from ...faces.cases import UnknownContract
from ...rules.case_words import clean
from ...rules.errors import CaseError, UnreadableCase, UnusableCase

TITLES = {
    400: "Le dossier est illisible",
    404: "Ce contrat n'est pas connu",
    405: "Cette adresse se demande autrement",
    413: "La demande est trop grosse",
    415: "Le dossier doit être du JSON",
    422: "La demande est inutilisable",
    429: "Trop de demandes",
}


class WrongMedia(Exception):
    """The body is not announced as JSON."""


def problem(status: int, errors: Iterable[CaseError], **headers: str) -> HttpResponse:
    """The answer to a request that has none; `errors` in the order in which they were found."""
    errors = list(errors)
    body = {
        "type": "about:blank",
        "title": TITLES[status],
        "status": status,
        "detail": " ".join(map(str, errors)),
        "errors": [{"fact": one.fact, "why": one.why, "remedy": one.remedy} for one in errors],
    }
    text = json.dumps(body, ensure_ascii=False)
    return HttpResponse(text, status=status, content_type="application/problem+json", headers=headers)


def unusable(error: CaseError) -> HttpResponse:
    """The problem of a case: 400 when it cannot be read, 404 when nobody knows its contract, else 422."""
    status = 404 if isinstance(error, UnknownContract) else 400 if isinstance(error, UnreadableCase) else 422
    return problem(status, error.errors if isinstance(error, UnusableCase) else [error])


def wrong_method(allowed: str) -> HttpResponse:
    """The answer to a method that an address does not have."""
    error = CaseError(f"cette adresse ne connaît que {allowed}.", remedy="Voyez la documentation de l'interface.")
    return problem(405, [error], Allow=allowed)


def wrong_parameters(errors: Iterable[dict[str, Any]]) -> HttpResponse:
    """The parameters that pydantic refused, each by its name."""
    return problem(422, [_parameter(one) for one in errors])


def _parameter(error: dict[str, Any]) -> CaseError:
    name = clean(str(error["loc"][-1]))
    if error["type"] == "missing":
        return CaseError("ce paramètre est obligatoire.", fact=name, remedy="Ajoutez-le à l'adresse.")
    return CaseError(str(error["ctx"]["error"]), fact=name)


def handle(api: NinjaAPI) -> None:
    """Give every exception that a request can cause its problem; a fault of ours stays an exception."""

    @api.exception_handler(CaseError)
    def case_error(request: HttpRequest, error: CaseError) -> HttpResponse:
        return unusable(error)

    @api.exception_handler(ValidationError)
    def validation_error(request: HttpRequest, error: ValidationError) -> HttpResponse:
        return wrong_parameters(error.errors)

    @api.exception_handler(RequestDataTooBig)
    def too_big(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
        return problem(413, [CaseError("un dossier compte au plus 1 Mo.", remedy="Envoyez un dossier à la fois.")])

    @api.exception_handler(WrongMedia)
    def wrong_media(request: HttpRequest, error: WrongMedia) -> HttpResponse:
        why = "le corps de la demande n'est pas annoncé comme du JSON."
        return problem(415, [CaseError(why, remedy="Envoyez l'en-tête Content-Type: application/json.")])
