"""The commands that open the site in a browser of this machine."""

from __future__ import annotations

import errno
import sys

from .words import Misused

#: What a machine says of an address that cannot be listened to → what to do.
_REFUSALS = {
    errno.EADDRINUSE: "il est déjà pris. Donnez-en un autre, ou --port 0 pour un port libre",
    errno.EACCES: "il est réservé au système. Donnez-en un au-dessus de 1023",
    errno.EADDRNOTAVAIL: "cette adresse n'est pas celle de cette machine",
}


def open_site(host: str, port: int, samples: bool, as_json: bool = False) -> int:
    """Serve the site until Ctrl-C; Misused when Django is missing or the address cannot be listened to."""
    if not 0 <= port <= 65_535:
        raise Misused(f"« {port} » n'est pas un port : donnez un nombre de 0 à 65535.")
    try:
        from ..web.serve import serve
    except ModuleNotFoundError as missing:
        raise Misused(
            f"le site demande un paquet qui n'est pas installé ({missing.name}). "
            "Installez-le : pip install 'clausier[web]'."
        ) from None
    try:
        return serve(host, port, samples, as_json, _say)
    except OSError as error:
        why = _REFUSALS.get(error.errno or 0, "l'adresse est refusée par le système. Vérifiez --host et --port")
        raise Misused(f"le site ne peut pas être ouvert sur {host}, port {port} : {why}.") from None


def _say(text: str) -> None:
    """At once, even into a pipe: the program goes on."""
    if text:
        print(text)
        sys.stdout.flush()
