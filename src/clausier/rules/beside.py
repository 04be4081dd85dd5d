"""What goes with a decision: choices, services, deadlines, papers, recourses, contacts — asked of the same facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .contract import Contract, output_of
from .decision import door, euros
from .overrides import doubts_of, told
from .provisions import Deadline, Document, Duty, Election, Recourse, Retention, Route, Service
from .terms import Term
from .types import EUR, NEVER


class Beside:
    """The values of every provision that is not part of the settlement itself."""

    def __init__(self, contract: Contract, facts: Mapping[str, Any], readings: Mapping[str, str], final: bool):
        self.contract, self.readings = contract, readings
        self.compiled = contract.compiled("beside", readings, final)
        self.values = self.compiled.run(dict(facts))

    def value(self, term: Term) -> Any:
        """The encoded value of a term of a provision; None when unknown."""
        return self.values[self.compiled.place(output_of(term))]

    def shown(self, term: Term | None) -> Any:
        """The value of a term in door form."""
        return None if term is None else door(term.node.type, self.value(term))

    def choices(self) -> list[dict[str, Any]]:
        """Elections not made yet, with each open option and its worth."""
        found = []
        for one in self.contract.of_kind(Election):
            options = [
                {
                    "value": option.key,
                    "worth": euros(self.value(option.worth)) if option.worth is not None else None,
                    "rules": list(option.rules or one.rules),
                }
                for option in one.options
                if self.value(option.open) is True
            ]
            if self.value(one.fact) is None and options:
                found.append(
                    {
                        "fact": one.fact.node.data.name,
                        "by": one.by,
                        "says": one.says,
                        "options": options,
                        "if_silent": one.if_silent,
                    }
                )
        return found

    def services(self) -> list[dict[str, Any]]:
        """What is due in kind."""
        return [
            {
                "key": one.key,
                "what": one.what,
                "rules": list(one.rules),
                "figures": {label: self.shown(term) for label, term in (one.figures or {}).items()},
            }
            for one in self.contract.of_kind(Service)
            if self.value(one.due) is True
        ]

    def deadline(self, one: Deadline) -> dict[str, Any]:
        """One deadline: its start, its last day, whether it was met, what lapse costs; unknown is None."""
        due, met = self.value(one.due), self.value(one.met) if one.met is not None else None
        state = "open"
        if met:
            state = "met" if due is None or met <= due else "late"
        return {
            "key": one.key,
            "owes": one.owes,
            "act": one.act,
            "from": self.shown(one.start),
            "last_day": self.shown(one.due),
            "met_on": self.shown(one.met) if one.met is not None else None,
            "state": state,
            "consequence": one.consequence,
            "rules": list(one.rules),
            "overrides": told(doubts_of(one), self.readings),
        }

    def deadlines(self) -> list[tuple[Deadline, dict[str, Any]]]:
        """Every deadline that applies or may apply, with what is known of it."""
        return [
            (one, self.deadline(one))
            for one in self.contract.of_kind(Deadline)
            if one.applies is None or self.value(one.applies) is not False
        ]

    def running_deadlines(self) -> list[dict[str, Any]]:
        """The deadlines whose last day is known."""
        return [
            shown
            for one, shown in self.deadlines()
            if self.value(one.due) not in (None, NEVER) and (one.applies is None or self.value(one.applies) is True)
        ]

    def documents(self) -> list[dict[str, Any]]:
        """Papers that are called for, with the items that they must hold."""
        return [
            {
                "key": one.key,
                "by": one.by,
                "to": one.to,
                "says": one.says,
                "present": None if one.present is None else self.value(one.present),
                "items": [
                    item.what for item in one.items if item.needed is None or self.value(item.needed) is not False
                ],
                "rules": list(one.rules),
            }
            for one in self.contract.of_kind(Document)
            if self.value(one.due) is True
        ]

    def papers(self) -> list[dict[str, Any]]:
        """Papers that are called for, each item with what asks for it; `needed` is None while that is unknown."""
        return [
            {
                "key": one.key,
                "by": one.by,
                "to": one.to,
                "says": one.says,
                "present": None if one.present is None else self.value(one.present),
                "items": [
                    {"what": item.what, "needed": needed, "rules": list(item.rules or one.rules)}
                    for item in one.items
                    if (needed := True if item.needed is None else self.value(item.needed)) is not False
                ],
                "rules": list(one.rules),
                "overrides": told(doubts_of(one), self.readings),
            }
            for one in self.contract.of_kind(Document)
            if self.value(one.due) is True
        ]

    def unsettled_papers(self) -> list[Term]:
        """What is still unknown of them: whether one is called for, whether it needs an item."""
        found: list[Term] = []
        for one in self.contract.of_kind(Document):
            due = self.value(one.due)
            if due is None:
                found.append(one.due)
            elif due:
                conditions = [item.needed for item in one.items if item.needed is not None]
                found += [needed for needed in conditions if self.value(needed) is None]
        return found

    def breaches(self) -> list[dict[str, Any]]:
        """Duties that are proved to be broken, with what that costs."""
        return [
            {"who": one.who, "says": one.says, "sanction": one.sanction.value, "rules": list(one.rules)}
            for one in self.contract.of_kind(Duty)
            if self.value(one.broken) is True
        ]

    def recoveries(self) -> list[dict[str, Any]]:
        """Money to claim from someone afterwards."""
        return [
            {"from": one.against, "amount": euros(self.value(one.amount)), "says": one.says, "rules": list(one.rules)}
            for one in self.contract.of_kind(Recourse)
            if one.amount is not None
            and one.amount.node.type.unit == EUR
            and self.value(one.ground) is True
            and self.value(one.amount) != 0
        ]

    def remedies(self) -> list[dict[str, Any]]:
        """Other ways to be heard that are open."""
        return [
            {"to": one.against, "says": one.says, "rules": list(one.rules)}
            for one in self.contract.of_kind(Recourse)
            if one.amount is None and self.value(one.ground) is True
        ]

    def routes(self) -> list[dict[str, Any]]:
        """For each topic the first route that holds; `certain` unless an earlier one may hold too."""
        found: dict[str, dict[str, Any]] = {}
        doubtful: set[str] = set()
        for one in self.contract.of_kind(Route):
            holds = self.value(one.when)
            if holds and one.topic not in found:
                found[one.topic] = {**self.route(one), "certain": one.topic not in doubtful}
            elif holds is None:
                doubtful.add(one.topic)
        return list(found.values())

    def unsettled_routes(self) -> list[Term]:
        """What is still unknown of them: whether one holds, whether the means used counts."""
        found: set[str] = set()
        open_: list[Term] = []
        for one in self.contract.of_kind(Route):
            holds = None if one.topic in found else self.value(one.when)
            if holds:
                found.add(one.topic)
            if one.topic not in found and holds is None:
                open_.append(one.when)
            if holds and one.accepts is not None and self.value(one.accepts) is None:
                open_.append(one.accepts)
        return open_

    def route(self, one: Route) -> dict[str, Any]:
        """One route; whether it is open, from when, and whether the means used counts, where that is known."""
        opens_at, at = (None, None) if one.opening is None else (self.value(one.opens_at), self.value(one.at))
        return {
            "key": one.key,
            "topic": one.topic,
            "contact": one.contact,
            "channels": list(one.channels),
            "hours": one.opening.says() if one.opening else "",
            "open": None if opens_at is None else opens_at == at,
            "opens_at": self.shown(one.opens_at),
            "accepted": None if one.accepts is None else self.value(one.accepts),
            "have_ready": list(one.have_ready),
            "then": one.then,
            "says": one.says,
            "rules": list(one.rules),
        }

    def retentions(self) -> list[dict[str, Any]]:
        """How long which data are kept: from when, to which day (none: it has not started), and who keeps them."""
        return [
            {
                "key": one.key,
                "data": one.data,
                "from": self.shown(one.start),
                "until": self.shown(one.until),
                "controller": one.controller,
                "says": one.says,
                "rules": list(one.rules),
                "overrides": told(doubts_of(one), self.readings),
            }
            for one in self.contract.of_kind(Retention)
        ]
