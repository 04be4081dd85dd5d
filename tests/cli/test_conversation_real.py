"""Conversations on the real contracts: what is asked is what matters, until the answer is certain."""

from __future__ import annotations

import io
from typing import Any

import pytest

from clausier import contracts
from clausier.cli.conversation import Conversation
from clausier.cli.ink import Ink
from clausier.rules.decide import decide
from tests.contracts.worked import claims


def unwrapped(text: str) -> str:
    """The same words, wherever the lines break."""
    return " ".join(text.split())


#: Contract → a worked claim, the facts taken out that matter, those that do not, and one answer that refuses all.
REAL = {
    "icare_moto": (
        "MOTO-V-05",
        ("vehicle.mileage_km", "failure.accidental", "vehicle.replacement_value"),
        ("transport.onward_mode", "event.stay_abroad_days", "failure.recurring", "stay.occupants"),
        ("failure.accidental", False),
    ),
    "cirano_orange": (
        "ORNG-V-01",
        ("vehicle.mileage_km", "failure.accidental", "vehicle.argus_km_value"),
        ("battery.leased", "battery.capacity_pct", "history.allowance_used", "vehicle.gearbox"),
        ("failure.accidental", False),
    ),
    "bpce_auto": (
        "stolen-not-found",
        ("theft.doors_locked", "policy.damage_deductible", "vehicle.replacement_value"),
        ("legal.stake", "injury.hospital_days", "repair.by_professional", "lease.balance_due"),
        ("theft.doors_locked", False),
    ),
}


class _Knows:
    """A reader that answers each question from the facts of a case, and remembers which were asked."""

    def __init__(self, contract: Any, truth: dict[str, Any]):
        self.facts = {fact.question: fact.name for fact in contract.vocabulary.facts.values()}
        self.truth, self.asked, self.writer = truth, [], io.StringIO()

    def readline(self) -> str:
        written = unwrapped(self.writer.getvalue().replace("\N{NO-BREAK SPACE}", " "))
        if "La réponse est certaine." in written:
            return "\n"
        question = max(self.facts, key=lambda one: (written.rfind(unwrapped(one)), len(one)))
        self.asked.append(self.facts[question])
        value = self.truth[self.facts[question]]
        return f"{('non', 'oui')[value] if isinstance(value, bool) else value}\n"


def talk_on(key: str, **changed: Any) -> tuple[list[str], dict[str, Any], dict[str, Any]]:
    """The facts asked for on the worked claim of a contract, the decision they lead to, and the facts of the case."""
    case_id, matter, idle, _ = REAL[key]
    contract = contracts.contract(key)
    truth = claims(key)[case_id] | changed
    reader = _Knows(contract, truth)
    known = {name: value for name, value in truth.items() if name not in (*matter, *idle, *changed)}
    decision = Conversation(contract, known, {}, (reader, reader.writer), Ink(False)).run()
    assert "La réponse est certaine." in reader.writer.getvalue()
    return reader.asked, decision, truth


@pytest.mark.parametrize("key", REAL)
def test_on_a_real_contract_only_what_matters_is_asked(key: str):
    asked, decision, truth = talk_on(key)

    assert sorted(asked) == sorted(REAL[key][1])
    assert decision["payable"] == decide(contracts.contract(key), truth).payable
    assert decision["missing"] == []


@pytest.mark.parametrize("key", REAL)
def test_on_a_real_contract_the_questions_stop_as_soon_as_the_answer_is_certain(key: str):
    refusing, answer = REAL[key][3]
    asked, decision, _ = talk_on(key, **{refusing: answer})

    assert asked[-1] == refusing and asked.count(refusing) == 1
    assert (decision["outcome"], decision["payable"], decision["missing"]) == ("refused", "0.00", [])


# --- a theft, from nearly nothing to the end --------------------------------------------------------------------------


class _Answers(Conversation):
    """A conversation with someone who knows a whole case, and answers each question from it."""

    truth: dict[str, Any]
    asked: tuple[str, ...] = ()

    def answer(self, asked: Any, state: Any) -> bool:
        self.asked = (*self.asked, *asked.names)
        self.names = asked.names
        return super().answer(asked, state)

    def typed(self) -> str:
        return "" if "La réponse est certaine." in self.writer.getvalue() else self.known(*self.names)

    def known(self, name: str, *others: str) -> str:
        """The answer to a question as one types it: a row count, a label, "aucun" of a set."""
        told = self.truth.get(name)
        if others:
            assert not any(self.truth[one] for one in (name, *others))
            return "aucun"
        if isinstance(told, bool):
            return "oui" if told else "non"
        if isinstance(told, list):
            return str(len(told))
        fact = self.contract.vocabulary.facts[name]
        return "?" if told is None else fact.label(told) if fact.options else "jamais" if told == "none" else str(told)


def test_a_theft_is_talked_through_from_its_bare_announcement_to_a_certain_answer():
    contract = contracts.contract("bpce_auto")
    truth = claims("bpce_auto")["stolen-not-found"]
    truth = truth | {"event.at": f"{truth['event.on']}T12:00:00+01:00", "policy.confirmed_in_force": True}
    conversation = _Answers(contract, {"event.kind": "theft"}, {}, (io.StringIO(), io.StringIO()), Ink(False))
    conversation.truth = truth
    decision = conversation.run()

    alone = decide(contract, truth)
    assert (decision["outcome"], decision["payable"], decision["missing"]) == (alone.outcome, alone.payable, [])
    assert len(set(conversation.asked)) == len(conversation.asked) < 60
    assert {"theft.doors_locked", "theft.keys_location", "policy.damage_deductible"} <= set(conversation.asked)
    assert not {"driver.alcohol_g_per_l", "legal.stake", "injury.hospital_days"} & set(conversation.asked)
