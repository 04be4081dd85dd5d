"""What keeps every page safe: headers, no foreign address, limits, and logs that hold no fact."""

from __future__ import annotations

import logging
import re
from contextlib import closing
from unittest import mock

import pytest
from django.test import Client, override_settings

from clausier.faces.samples import STORIES
from clausier.web import security
from clausier.web.pages import home
from clausier.web.security import HEADERS, Bucket
from tests.web.pages import FIXED, HOLDING_A_CASE, token

WORN = next(iter(STORIES))
#: Answers that are not a page of a journey: found nowhere, a file, a method that is not answered.
ODD = ("/nulle-part/", "/static/web/style.css", "/static/web/nothing.css", "/couvert")

FOREIGN = re.compile(r"""(?:src|href|action|srcset|poster|hx-\w+)\s*=\s*["']?\s*(?:[a-z]+:)?//""", re.IGNORECASE)
INLINE = {
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "a style element": re.compile(r"<style", re.IGNORECASE),
    "a handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "a script": re.compile(r"<script(?![^>]*\ssrc=)", re.IGNORECASE),
    "a javascript address": re.compile(r"javascript:", re.IGNORECASE),
}


def faults(html: str) -> list[str]:
    """What a page holds that its policy would block or that would call another site."""
    return [name for name, pattern in INLINE.items() if pattern.search(html)] + FOREIGN.findall(html)


@pytest.mark.parametrize("at", [*FIXED, *ODD])
def test_every_answer_carries_every_header_and_no_cookie(client: Client, at: str):
    with closing(client.get(at)) as answer:
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
        assert not answer.cookies


@pytest.mark.parametrize("at", FIXED)
def test_pages_are_not_kept_by_browsers(client: Client, at: str):
    answer = client.get(at)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")


def test_the_policy_allows_nothing_inline_and_nobody_else():
    policy = HEADERS["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert not re.search(r"unsafe|https?:|\*|blob:", policy)


@pytest.mark.parametrize("at", [*FIXED, "/nulle-part/"])
def test_no_page_holds_anything_inline_or_from_elsewhere(client: Client, at: str):
    assert faults(client.get(at).content.decode()) == []


@pytest.mark.parametrize("at", HOLDING_A_CASE)
@pytest.mark.parametrize("name", STORIES)
def test_no_page_of_a_case_holds_anything_inline_or_from_elsewhere(client: Client, at: str, name: str):
    answer = client.get(at, {"d": token(name)}, follow=True)
    assert (answer.status_code, faults(answer.content.decode())) == (200, [])


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<p class="a" style="color:red">', ["a style attribute"]),
        ("<style>p{}</style>", ["a style element"]),
        ("<button type=button onclick=go()>", ["a handler"]),
        ("<script>go()</script>", ["a script"]),
        ('<script src="/static/a.js" defer></script>', []),
        ('<a href="https://example.org/">', ['href="https://']),
        ("<img src=//example.org/a.png>", ["src=//"]),
    ],
)
def test_the_check_of_pages_bites(html: str, found: list[str]):
    assert faults(html) == found


def test_the_style_sheet_calls_nobody(client: Client):
    with closing(client.get("/static/web/style.css")) as answer:
        sheet = b"".join(answer).decode()
    assert set(re.findall(r"url\(([^)]*)\)", sheet)) == {'"icon.svg"'}
    assert "@import" not in sheet


# --- what was touched, too big, too much ---------------------------------------------------------------------------


@pytest.mark.parametrize("at", HOLDING_A_CASE)
def test_an_altered_link_is_refused_by_a_page_that_says_what_to_do(client: Client, at: str):
    answer = client.get(at, {"d": token(WORN)[:-3] + "AAA"})
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "a été modifié" in said and "ouvrez un nouveau dossier" in said.replace("&#x27;", "'")


def test_a_body_too_big_is_refused_before_it_is_read(client: Client):
    with mock.patch.object(home, "home", side_effect=AssertionError("read")):
        answer = client.post("/", data=b"d=" + b"a" * 1_000_001, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 413
    assert "trop grosse" in answer.content.decode()


def test_a_file_does_not_pass_the_limit_either(client: Client):
    body = b"--x\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\n" + b"a" * 1_000_001 + b"\r\n--x--"
    assert client.post("/couvert/", data=body, content_type="multipart/form-data; boundary=x").status_code == 413


@pytest.mark.parametrize("announced", ["1000001", "-1", "douze"])
def test_a_length_that_is_too_long_or_senseless_is_refused(client: Client, announced: str):
    assert client.get("/", CONTENT_LENGTH=announced).status_code == 413


def test_too_many_fields_are_refused(client: Client):
    answer = client.post("/couvert/", {f"a{number}": "1" for number in range(5_001)})
    assert answer.status_code in (400, 405)


def test_a_foreign_host_name_is_refused(client: Client):
    answer = client.get("/couvert", HTTP_HOST="ailleurs.example")
    assert (answer.status_code, "mal formée" in answer.content.decode()) == (400, True)


@override_settings(REQUESTS_A_MINUTE=3)
def test_one_request_too_many_is_told_when_to_come_back():
    client = Client(raise_request_exception=False)
    assert [client.get("/aide/").status_code for _ in range(4)] == [200, 200, 200, 429]

    late = client.get("/aide/")
    assert late.headers["Retry-After"] == "20"
    assert "Réessayez dans 20" in late.content.decode()
    assert late.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]
    assert client.get("/aide/", REMOTE_ADDR="192.0.2.7").status_code == 200


@override_settings(REQUESTS_A_MINUTE=0.001)
def test_programs_are_told_the_same_as_problem_details():
    answer = Client(raise_request_exception=False).get("/api/v1/contracts")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert (answer.status_code, answer.json()["status"], answer.json()["title"]) == (429, 429, "Trop de demandes")


def test_a_bucket_fills_again_with_time():
    now = 1000.0
    with mock.patch.object(security.time, "monotonic", lambda: now):
        bucket = Bucket(60)
        assert [bucket.wait("a") for _ in range(61)] == [0] * 60 + [1]
        now += 2
        assert [bucket.wait("a") for _ in range(3)] == [0, 0, 1]
        now += 1_000_000
        assert [bucket.wait("a") for _ in range(61)] == [0] * 60 + [1]


def test_a_bucket_remembers_a_bounded_number_of_addresses():
    with mock.patch.object(security, "MOST_ADDRESSES", 3):
        bucket = Bucket(60)
        for address in "abcad":
            bucket.wait(address)
    assert list(bucket.left) == ["c", "a", "d"]


# --- logs ----------------------------------------------------------------------------------------------------------


def written(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The lines that reach the terminal: what Django itself would write there goes nowhere."""
    return [caplog.handler.format(one) for one in caplog.records if one.name.startswith("clausier")]


@pytest.mark.parametrize("name", ["django.request", "django.security", "django.server"])
def test_nothing_that_django_would_log_of_a_request_is_written(name: str):
    logger = logging.getLogger(name)
    assert not logger.propagate
    assert [type(one) for one in logger.handlers if not type(one).__module__.startswith("_pytest")] == [
        logging.NullHandler
    ]


@pytest.mark.parametrize("at", HOLDING_A_CASE)
def test_no_log_holds_a_query_string_or_a_fact(client: Client, at: str, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    secret = "jardinage-chez-tante-Odile"
    client.get(at, {"d": token(WORN), "note": secret}, follow=True)
    client.post(at, {"d": token(WORN), "answer": secret, "note": secret})
    client.get(at, {"d": token(WORN) + secret})

    lines = "\n".join(written(caplog))
    assert re.search(f"GET {at} [0-9]{{3}} [0-9]+ ms", lines)
    assert [word for word in (secret, token(WORN)[:40], "?", "52000") if word in lines] == []


def test_a_fault_of_ours_is_a_page_and_a_line_that_names_its_place_only(
    client: Client, caplog: pytest.LogCaptureFixture
):
    with mock.patch.object(home, "contracts", None):
        answer = client.get("/?d=secret")

    assert (answer.status_code, "défaut du programme" in answer.content.decode()) == (500, True)
    assert answer.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]
    lines = written(caplog)
    assert re.search(r"AttributeError in .*home\.py, line \d+$", lines[0])
    assert "NoneType" not in "".join(lines) and "secret" not in "".join(lines)


def test_a_page_that_does_not_exist_says_so_in_french(client: Client):
    answer = client.get("/nulle-part/")
    assert (answer.status_code, "Cette page n&#x27;existe pas" in answer.content.decode()) == (404, True)
