"""A conversation in the terminal: only what still matters is asked, until the answer is certain.

Besides an answer, a person may type « je ne sais pas » (the question is passed over), « retour » (the last answer is
taken back), « pourquoi ? », « liste » (the options) and « fin ».
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from ..faces.interview import Asked, Facts, State, next_question_or_other, open_clauses, state_of
from ..faces.said import amount_between, cite, head
from ..faces.unwritten import left_out
from ..rules.case import decode, encode
from ..rules.case_words import folded
from ..rules.contract import Contract
from ..rules.decide import Claim, decide, prepare
from ..rules.errors import CaseError
from ..rules.french import listing, plural
from . import paper
from .asked import lines, option_lines
from .ink import WIDTH, Ink, dimmed, wrap

_HELP = (
    "Répondez comme vous parlez : « 52 000 km », « 10 mars 2026 », « 1 234,50 € », « oui ». Et à tout moment : "
    "« je ne sais pas » passe la question, « retour » reprend la précédente, « pourquoi ? » dit à quoi elle sert, "
    "« fin » arrête."
)
#: So many clauses are named when someone asks why.
MOST_REASONS = 3


class Conversation:
    """One conversation over a case. `facts` (door form) and `readings` are what it ends with."""

    def __init__(
        self,
        contract: Contract,
        facts: Mapping[str, Any],
        readings: Mapping[str, str],
        streams: tuple[TextIO, TextIO],
        ink: Ink,
    ):
        self.contract, self.readings, self.ink = contract, dict(readings), ink
        self.reader, self.writer = streams
        self.facts: Facts = dict(facts)
        self.passed: frozenset[str] = frozenset()
        self.before: list[tuple[Facts, frozenset[str]]] = []

    def run(self) -> dict[str, Any]:
        """Talks until the answer is certain or the person stops; prints and returns the decision."""
        self.say(self.ink(head(self.contract), "bold"), *wrap(_HELP))
        if says := left_out(self.contract):
            self.say(*dimmed(self.ink, says, ""))
        while True:
            state = self.state()
            asked = next_question_or_other(state.claim, self.facts, state.missing, self.passed)
            if not (self.answer(asked, state) if asked else self.goes_back(state)):
                break
        decision = decide(self.contract, self.facts, self.readings).as_json()
        self.say("", paper.decision_page(self.contract, decision, self.ink))
        return decision

    def case(self) -> dict[str, Any]:
        """The case as a file holds it."""
        facts = decode(self.contract.vocabulary, encode(self.contract.vocabulary, self.facts))
        case = {"contract": self.contract.key, "edition": self.contract.edition, "facts": facts}
        return case | ({"readings": self.readings} if self.readings else {})

    def where_to_save(self) -> str:
        """Offers to keep the case; the name of a file, or nothing."""
        self.say("", "Garder ce dossier ? Tapez un nom de fichier, ou Entrée pour ne rien garder.")
        return self.typed() or ""

    def say(self, *lines: str) -> None:
        """Writes lines."""
        self.writer.writelines(f"{line}\n" for line in lines)

    def state(self) -> State:
        """Where the case stands now."""
        return state_of(self.contract, self.facts, self.readings)

    def standing(self, state: State) -> Iterator[str]:
        """The state so far, on one line."""
        words, colour = paper.OUTCOMES[state.outcome]
        left = plural(len(state.missing), "fait peut encore compter", "faits peuvent encore compter")
        yield self.ink("─" * WIDTH, "dim")
        yield f"{self.ink(words, colour)} · {amount_between(state.payable, state.bounds)} · {left}"

    def answer(self, asked: Asked, state: State) -> bool:
        """Takes one answer, however often it has to be asked for; False when the person stops."""
        self.say("", *self.standing(state), *lines(asked, self.ink))
        while True:
            typed = self.typed()
            word = _word(typed)
            if typed is None or word in ("fin", "stop", "quitter"):
                return False
            if word == "pourquoi":
                self.say(*self.reasons(asked, state))
            elif word == "liste" and asked.options:
                self.say(*option_lines(asked))
            elif word == "retour":
                if self.take_back():
                    return True
                self.say("  Il n'y a pas encore de réponse à reprendre.")
            elif self.take(asked, typed):
                return True

    def goes_back(self, state: State) -> bool:
        """After the last question: a slip in the last answer can still be taken back before the decision is printed."""
        if not self.before:
            return False
        end = "La réponse est certaine." if not state.missing else "Il ne reste que des questions passées."
        self.say("", *wrap(f"{end} Entrée pour la décision, « retour » pour reprendre la dernière réponse."))
        return _word(self.typed()) == "retour" and self.take_back()

    def typed(self) -> str | None:
        """One line from the person; None at the end of the input."""
        self.writer.write("> ")
        self.writer.flush()
        line = self.reader.readline()
        if line == "":
            self.say("")
        return line.strip() if line else None

    def take(self, asked: Asked, typed: str) -> bool:
        """Puts an answer into the case; False (and says why) when it cannot be used."""
        kept = (self.facts, self.passed)
        try:
            facts = asked.read(typed)
            if facts is not None:
                Claim(self.contract, prepare(self.contract, facts), self.readings, False)
        except CaseError as error:
            self.say(*wrap(str(error), "  "))
            return False
        self.before.append(kept)
        if facts is None:
            self.passed |= set(asked.names)
        else:
            self.facts = facts
        return True

    def take_back(self) -> bool:
        """Takes the last answer back; False when there is none."""
        if not self.before:
            return False
        self.facts, self.passed = self.before.pop()
        return True

    def reasons(self, asked: Asked, state: State) -> Iterator[str]:
        """Why a question is asked: what it decides, and the clauses that read it and are still open."""
        labels = {f"{one.guarantee.key}.covers": one.guarantee.label for one in self.contract.settled}
        labels |= {"outcome": "l'issue du dossier", "payable": "le montant"}
        decided = [labels[output] for output in asked.entry["decides"] if output in labels]
        if decided:
            yield from wrap(f"La réponse décide encore de : {listing(decided)}.", "  ")
        for node in open_clauses(state.claim, asked.names)[:MOST_REASONS]:
            yield from wrap(f"• {node.data.says}{cite(node.data.rules)}", "  ", "    ")


def _word(typed: str | None) -> str:
    """What was typed, as commands are compared: « Pourquoi ? » is "pourquoi"; a question mark alone is an answer."""
    return folded(typed or "").rstrip(" ?") or (typed or "")
