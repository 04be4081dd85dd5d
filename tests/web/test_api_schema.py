"""The interface keeps to its own OpenAPI document, whatever is sent: examples, edges and noise, right and wrong."""

from __future__ import annotations

from collections import defaultdict

import pytest
import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import Status, from_schema
from schemathesis.engine.events import FatalError, NonFatalError, ScenarioFinished

#: A case has the documented shape and may still hold facts that its contract refuses (422), or be of none (404).
REFUSED = ["2xx", "400", "404", "422"]
SETTINGS = {
    "seed": 1,
    "workers": 1,
    "generation": {"max-examples": 12, "deterministic": True, "database": "none", "mode": "all"},
    "phases": {"stateful": {"enabled": False}},
    "checks": {"positive_data_acceptance": {"expected-statuses": REFUSED}},
}


@pytest.fixture(scope="module")
def schema() -> schemathesis.BaseSchema:
    """The document as the application serves it, with room for as many requests as it takes."""
    from django.core.wsgi import get_wsgi_application
    from django.test import override_settings

    with override_settings(REQUESTS_A_MINUTE=1_000_000):
        application = get_wsgi_application()
    config = SchemathesisConfig.from_dict(SETTINGS)
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application, config=config)


def test_every_operation_keeps_to_its_document(schema):
    faults: list[str] = []
    statuses: dict[str, set[int]] = defaultdict(set)
    for event in from_schema(schema).execute():
        if isinstance(event, ScenarioFinished):
            recorder = event.recorder
            answered = [one.response for one in recorder.interactions.values() if one.response is not None]
            statuses[event.label] |= {one.status_code for one in answered}
            faults += [
                f"{check.name}: {check.failure_info.failure}\n{recorder.cases[key].value.as_curl_command()}"
                for key, checks in recorder.checks.items()
                for check in checks
                if check.status is Status.FAILURE
            ]
        elif isinstance(event, FatalError | NonFatalError):
            faults.append(f"{event!r}: {getattr(event, 'value', None) or event.exception}")

    assert faults == []
    documented = {one.ok().label for one in schema.get_all_operations()}
    assert set(statuses) == documented
    # Neither an answer nor a refusal was held to its document for want of trying.
    assert all(seen >= {200, 405} for seen in statuses.values()), dict(statuses)
    assert all(seen >= {400, 404, 415, 422} for label, seen in statuses.items() if "POST" in label), dict(statuses)
