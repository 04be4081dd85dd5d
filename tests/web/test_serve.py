"""`clausier serve`: the site in a process of its own, from its first line to Ctrl-C."""

from __future__ import annotations

import http.client
import signal
import socket
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from unittest import mock
from urllib.parse import urlsplit

import pytest
from django.conf import settings

from clausier.faces.samples import STORIES, sample
from clausier.web.serve import address, welcome
from tests.cli.desk import ask
from tests.web.pages import token
from tests.web.server import Site, command, running


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with running() as found:
        yield found


def get(site: Site, path: str, method: str = "GET", body: bytes | None = None, **headers: str):
    """One request: status, headers and text of the answer."""
    asked = http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=60)
    try:
        asked.request(method, path, body, headers)
        answer = asked.getresponse()
        return answer.status, answer.headers, answer.read().decode()
    finally:
        asked.close()


def test_the_site_answers_on_the_port_that_it_tells(site: Site):
    status, headers, page = get(site, "/")
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert "<h1>" in page


def test_serve_shows_no_sample_and_demo_does(site: Site):
    title = next(iter(STORIES.values()))[0]
    assert title not in get(site, "/")[2]


def test_people_who_ask_the_same_at_once_get_the_same_answer():
    links = {name: token(name) for name in STORIES if sample(name)["contract"] == "icare_moto"}
    asked = [f"{at}?d={link}" for at in ("/couvert/icare_moto/", "/devis/", "/comparer/") for link in links.values()]
    # A site of its own: the first to ask of a process are those who fill what it keeps.
    with running(CLAUSIER_SECRET_KEY=settings.SECRET_KEY) as fresh, ThreadPoolExecutor(8) as people:
        answers = list(people.map(lambda path: get(fresh, path)[::2], [path for path in asked for _ in range(4)]))
    assert [status for status, _ in answers] == [200] * len(answers)
    assert len(set(answers)) == len(asked)


def test_the_terminal_shows_neither_query_strings_nor_bodies(site: Site):
    link = token(next(iter(STORIES)))
    get(site, f"/couvert/?d={link}")
    get(site, "/nulle-part/?d=secret")
    get(site, "/couvert/?d=secret")
    get(site, "/couvert/", "POST", b"d=secret", **{"Content-Type": "application/x-www-form-urlencoded"})
    get(site, "/?d=secret", Host="ailleurs.example")
    get(site, "/%zz?secret", "SECRET")

    lines = site.written()
    assert "GET /couvert/ " in lines and "GET /nulle-part/ 404" in lines
    assert [word for word in (link[:40], "secret", "?", "Traceback") if word in lines] == []


def test_a_line_that_is_no_request_stops_nothing(site: Site):
    where = urlsplit(site.url)
    with socket.create_connection((where.hostname, where.port), timeout=30) as raw:
        raw.sendall(b"\x16\x03\x01 secret\r\n\r\n")
        raw.recv(100)
    assert get(site, "/aide/")[0] == 200
    assert "secret" not in site.written()


def test_ctrl_c_closes_the_site_cleanly():
    with running() as site:
        assert site.stop() == (0, "")
        assert "Traceback" not in site.written()


def test_demo_opens_the_site_with_the_samples_and_says_what_to_try():
    with tempfile.NamedTemporaryFile("w+", encoding="utf-8") as errors:
        process = command("demo", errors=errors)
        try:
            said = "".join(iter(process.stdout.readline, "Ctrl-C pour fermer.\n"))
            url = said.splitlines()[0].removeprefix("Le site est ouvert : ")
            page = get(Site(url.rstrip("/"), process, errors), "/")[2]
        finally:
            process.send_signal(signal.SIGINT)
            last, _ = process.communicate(timeout=60)
    assert [title for title, _ in STORIES.values() if title.split(",")[0] not in page] == []
    assert process.returncode == 0
    assert f"{url}devis/" in said and last == "\nSite fermé. Rien n'a été enregistré.\n"


def test_the_first_lines_say_how_long_links_last():
    assert "CLAUSIER_SECRET_KEY" in welcome("http://127.0.0.1:1/", True, links_last=False)
    assert "CLAUSIER_SECRET_KEY" not in welcome("http://127.0.0.1:1/", True, links_last=True)
    assert "fictifs" not in welcome("http://127.0.0.1:1/", False, links_last=True)


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000/"),
        ("0.0.0.0", "http://localhost:8000/"),
        ("::1", "http://[::1]:8000/"),
        ("moto.example", "http://moto.example:8000/"),
    ],
)
def test_the_address_told_is_one_that_a_browser_here_can_open(host: str, url: str):
    assert address(host, 8000) == url


# --- what keeps the site closed -------------------------------------------------------------------------------------


def test_a_port_already_taken_is_told():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        answer = ask("serve", "--port", str(taken.getsockname()[1]))
    assert (answer.status, answer.out) == (2, "")
    assert "il est déjà pris" in answer.err and "--port 0" in answer.err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--port", "70000"), "n'est pas un port"),
        (("--port", "-1"), "n'est pas un port"),
        (("--port", "huit"), "« huit » n'est pas un nombre entier"),
        (("--host", "192.0.2.1"), "n'est pas celle de cette machine"),
    ],
)
def test_a_place_where_the_site_cannot_listen_is_told(options: tuple[str, ...], words: str):
    answer = ask("serve", *options)
    assert (answer.status, answer.out) == (2, "")
    assert words in answer.err


@pytest.mark.parametrize("name", ["serve", "demo"])
def test_without_django_the_line_that_installs_it_is_told(name: str):
    with mock.patch.dict("sys.modules", {"clausier.web.serve": None, "django": None}):
        answer = ask(name)
    assert (answer.status, answer.out) == (2, "")
    assert "pip install 'clausier[web]'" in answer.err
