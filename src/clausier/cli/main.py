"""The command line: `clausier COMMANDE`, for people and, with `--json`, for programs.

Exit status: 0 answered, 2 the case or the command is unusable, 1 the program failed (or, for `prove` and `replay`,
what was to be proved or repeated does not hold). Nothing is written on the standard output when it is 2.
"""

from __future__ import annotations

import os
import sys
import traceback

from ..rules.errors import CaseError, ContractError
from .commands import run
from .words import Misused, parser


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        return _answer(arguments)
    except BrokenPipeError:
        # The reader (`head`, a pager) left: what Python still holds for it goes nowhere, without a complaint at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _say("interrompu ; rien n'a été enregistré.", 1)


def _answer(arguments: list[str] | None) -> int:
    try:
        status = run(parser().parse_args(arguments))
        sys.stdout.flush()
        return status
    except SystemExit as stop:  # after --aide and --version
        return int(stop.code or 0)
    except (CaseError, Misused) as error:
        return _say(str(error), 2)
    except ContractError as error:
        return _say(f"le contrat lui-même est mal écrit : {error}", 1)
    except BrokenPipeError:
        raise
    except OSError as error:
        return _say(_unwritable(error), 1)
    except Exception as error:
        return _say(_defect(error), 1)


def _say(message: str, status: int) -> int:
    print(f"clausier : {message}", file=sys.stderr)
    return status


def _unwritable(error: OSError) -> str:
    if error.filename is None:
        return "la réponse n'a pas pu être écrite jusqu'au bout. Vérifiez la place qui reste sur le disque."
    return f"« {error.filename} » ne peut être ni lu ni écrit. Vérifiez le chemin et les droits."


def _defect(error: Exception) -> str:
    """What a user can send on: the error and where it happened, without a page of traces."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{os.path.basename(last.filename)}, ligne {last.lineno}"
    return f"le programme a échoué ({type(error).__name__} : {error} ; {place}). C'est un défaut : signalez-le."


if __name__ == "__main__":
    sys.exit(main())
