"""What the solver finds of a contract: asked once per contract edition, kept as long as the server runs.

Proving takes seconds of computing, and the expressions of a process are shared without a lock. So the solver works in
a process of its own, one contract at a time, while a thread waits for its answer.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .. import contracts
from ..rules.contract import Contract
from ..rules.errors import ClausierError

Report = dict[str, Any]

#: A proof takes about ten seconds; one that takes this long has lost its machine.
LONGEST_S = 300
#: How the other process says that the solver is not installed.
NO_SOLVER = 3


class NotProved(ClausierError):
    """No report could be had; the message is French and says what to do."""

    code = "not_proved"


@dataclass
class Proof:
    """One proof: when it was asked for, and its report or why there is none, once it is known."""

    since: float = field(default_factory=time.monotonic)
    report: Report | None = None
    why: str = ""
    done: threading.Event = field(default_factory=threading.Event)

    @property
    def seconds(self) -> int:
        """How long ago it was asked for."""
        return int(time.monotonic() - self.since)


class Proofs:
    """The proofs of this process. `ask`: contract key → its report, or NotProved."""

    def __init__(self, ask: Callable[[str], Report]):
        self.ask = ask
        self.proofs: dict[tuple[str, str], Proof] = {}
        self.lock, self.one_at_a_time = threading.Lock(), threading.Lock()

    def known(self, contract: Contract) -> Report | None:
        """The report, if it is there; nothing is started."""
        proof = self.proofs.get((contract.key, contract.edition))
        return proof.report if proof else None

    def of(self, contract: Contract) -> Proof:
        """The proof of a contract, started if it was not."""
        place = (contract.key, contract.edition)
        with self.lock:
            if place not in self.proofs:
                self.proofs[place] = Proof()
                threading.Thread(target=self._run, args=(contract.key, self.proofs[place]), daemon=True).start()
            return self.proofs[place]

    def again(self, contract: Contract) -> None:
        """Forget a proof that failed, so that it can be started again."""
        place = (contract.key, contract.edition)
        with self.lock:
            if place in self.proofs and self.proofs[place].why:
                del self.proofs[place]

    def _run(self, key: str, proof: Proof) -> None:
        try:
            with self.one_at_a_time:
                proof.report = self.ask(key)
        except NotProved as error:
            proof.why = str(error)
        finally:
            proof.why = proof.why or ("" if proof.report else "La démonstration s'est arrêtée. Recommencez.")
            proof.done.set()


def in_another_process(key: str) -> Report:
    """The report on a contract, computed by another Python. Raises NotProved."""
    command = [sys.executable, "-P", "-m", "clausier.web.proving", key]
    try:
        ran = subprocess.run(command, capture_output=True, timeout=LONGEST_S, check=False)
    except subprocess.TimeoutExpired:
        raise NotProved(f"La démonstration dure plus de {LONGEST_S} s : elle a été arrêtée. Recommencez.") from None
    except OSError:
        raise NotProved("La démonstration n'a pas pu démarrer. Recommencez plus tard.") from None
    if ran.returncode == NO_SOLVER:
        raise NotProved(
            "Le solveur Z3 n'est pas installé sur ce serveur. Son administrateur peut l'ajouter : "
            "pip install 'clausier[prove]'."
        )
    if ran.returncode != 0:
        raise NotProved("La démonstration a échoué. Recommencez ; si cela persiste, signalez-le.")
    return json.loads(ran.stdout)


def main(key: str) -> int:
    """Print the report on a contract as JSON; the exit status."""
    # A server that is killed no longer stops its proof: the proof stops itself.
    if hasattr(signal, "alarm"):
        signal.alarm(LONGEST_S)
    try:
        from ..rules.prove import prove
    except ModuleNotFoundError as error:
        if error.name != "z3":
            raise
        return NO_SOLVER
    json.dump(prove(contracts.contract(key)).as_json(), sys.stdout)
    return 0


#: Those of this server.
PROOFS = Proofs(in_another_process)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
