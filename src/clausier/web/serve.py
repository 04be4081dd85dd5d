"""The site in one process, on this machine: a server of threads that says where it listens and stops at Ctrl-C."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable

from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler

#: Seconds after which a connection that says nothing is closed.
SILENCE_SECONDS = 30
#: Addresses of a server that answers on every network of the machine.
EVERYWHERE = ("0.0.0.0", "::")


class Server(ThreadedWSGIServer):
    """A server that says nothing of a browser that leaves in the middle of an answer."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Faults of the site are already written by its middleware, without the facts that were asked about."""


class Handler(WSGIRequestHandler):
    """Requests answered without a line of log: the site writes its own, which holds no query string."""

    timeout = SILENCE_SECONDS

    def address_string(self) -> str:
        """The address as it came: looking its name up could wait for a network."""
        return str(self.client_address[0])

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a request line holds the facts of a case."""


def serve(host: str, port: int, samples: bool, as_json: bool = False, say: Callable[[str], None] = print) -> int:
    """Serve the site until Ctrl-C; returns the exit status.

    port: 0 takes a free one. samples: fictional cases on the home page. as_json: the first line is `{"url": …}`, for a
    program that starts the site. Raises OSError when the address cannot be listened to.
    """
    if samples:
        os.environ["CLAUSIER_SAMPLES"] = "1"
    from django.conf import settings

    from .wsgi import application

    if host not in EVERYWHERE and "CLAUSIER_HOSTS" not in os.environ:
        settings.ALLOWED_HOSTS.append(f"[{host}]" if ":" in host else host)
    with Server((host, port), Handler, ipv6=_is_ipv6(host)) as server:
        server.set_app(application)
        site = address(host, server.server_port)
        try:
            say(json.dumps({"url": site}) if as_json else welcome(site, samples, settings.LINKS_OUTLIVE_THE_PROCESS))
            server.serve_forever(poll_interval=0.2)
        except KeyboardInterrupt:
            say("" if as_json else "\nSite fermé. Rien n'a été enregistré.")
    return 0


def _is_ipv6(host: str) -> bool:
    return socket.getaddrinfo(host, None)[0][0] == socket.AF_INET6


def address(host: str, port: int) -> str:
    """Where a browser of this machine finds the site; ends with a slash."""
    name = "localhost" if host in EVERYWHERE else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/"


def welcome(site: str, samples: bool, links_last: bool) -> str:
    """What the terminal shows: the address, what to try, how long links last, how to stop."""
    tries = [
        (site, "l'accueil, et six sinistres fictifs à ouvrir d'un clic" if samples else "l'accueil"),
        (f"{site}couvert/", "savoir si l'on est couvert, une question à la fois"),
        (f"{site}devis/", "chiffrer un devis, ligne par ligne"),
        (f"{site}lire/", "lire un contrat en clair"),
        (f"{site}preuves/", "voir ce qui est démontré"),
        (f"{site}comparer/", "le même événement sous chaque contrat"),
    ]
    width = max(len(place) for place, _ in tries)
    lasting = (
        ""
        if links_last
        else (
            "\nLes liens qui rouvrent un dossier durent tant que ce programme tourne ; pour qu'ils lui survivent,\n"
            "donnez une clé dans CLAUSIER_SECRET_KEY.\n"
        )
    )
    return "\n".join(
        [
            f"Le site est ouvert : {site}",
            "",
            "À essayer :",
            *(f"  {place:<{width}}  {what}" for place, what in tries),
            lasting,
            "Ctrl-C pour fermer.",
        ]
    )
