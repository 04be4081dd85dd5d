"""A conversation falls back from what a person does not know to what they may still know, as the page does."""

from __future__ import annotations

import io
import re

import pytest

from clausier import contracts
from clausier.cli.conversation import Conversation
from clausier.cli.ink import Ink
from clausier.faces.samples import sample

HOUR, DAY = "À quel moment l'événement est-il arrivé ?", "Quel jour l'événement est-il arrivé ?"
#: What is typed when the hour of an event is asked for → the questions that follow, and the day known at the end.
HOURS = {
    ("?", "10/03/2026"): ([HOUR, DAY], "2026-03-10"),
    ("?", "?"): ([HOUR, DAY], None),
    ("?", "retour", "?", "10/03/2026"): ([HOUR, DAY, HOUR, DAY], "2026-03-10"),
    ("10/03/2026 14:30",): ([HOUR], None),
}


@pytest.mark.parametrize("typed", HOURS)
def test_who_does_not_know_the_hour_is_asked_for_the_day(typed: tuple[str, ...]):
    worn, (questions, day) = sample("usure.json"), HOURS[typed]
    known = {name: value for name, value in worn["facts"].items() if name not in ("event.on", "event.at")}
    reader, writer = io.StringIO("".join(f"{line}\n" for line in typed)), io.StringIO()
    conversation = Conversation(contracts.contract(worn["contract"]), known, {}, (reader, writer), Ink(False))
    conversation.run()

    # The decision at the end tells again what is missing.
    asked = " ".join(writer.getvalue().partition("\nCe qui manque encore")[0].split())
    assert re.findall(f"{re.escape(HOUR)}|{re.escape(DAY)}", asked) == questions
    assert conversation.facts.get("event.on") == day
