"""Deciding a claim: from a case to a decision, everything asked of the contract's own provisions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .beside import Beside
from .case import decode, encode
from .claim import Settled, in_scope
from .contract import Compiled, Contract
from .decision import Decision, door, euros
from .errors import Inconsistent
from .facts import LARGEST_CENTS
from .nodes import Node, Op, Override, Reading
from .prevailing import prevailing
from .provisions import Condition, Document
from .questions import missing, settled_value
from .steps import Limit, Take
from .uses.explain import Because, explain
from .values import RowList, div_half_up

WORDS = ("covered", "reduced", "refused", "undetermined", "not_claimed")


def prepare(contract: Contract, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Encoded facts of a case, with those that follow from others by the contract's clocks; given facts win."""
    return _with_derived(contract, encode(contract.vocabulary, facts))


def _with_derived(contract: Contract, encoded: dict[str, Any]) -> dict[str, Any]:
    if contract.derive is None:
        return encoded
    derived = contract.derive(encoded)
    for name, value in derived.items():
        given = encoded.get(name)
        if given is not None and value is not None and given != value:
            raise Inconsistent(
                "la valeur donnée contredit celle que les autres faits imposent.",
                fact=name,
                remedy="Corrigez ce fait, ou retirez-le pour qu'il soit déduit.",
            )
    return {**{name: value for name, value in derived.items() if value is not None}, **encoded}


def decide(
    contract: Contract, facts: Mapping[str, Any], readings: Mapping[str, str] | None = None, final: bool = False
) -> Decision:
    """The decision on a claim.

    facts: the case's facts in door form (`interface.md`). readings: doubt id → meaning. final: close the file by burden
    of proof. Raises CaseError when the case cannot be used.
    """
    # The record keeps the facts in their one canonical form: cases that say the same have the same fingerprint.
    encoded = encode(contract.vocabulary, facts)
    given = decode(contract.vocabulary, encoded)
    return Claim(contract, _with_derived(contract, encoded), dict(readings or {}), final).decision(given)


@dataclass(frozen=True, eq=False)
class Claim:
    """One case being decided: encoded facts, and the values of every node of the claim program."""

    contract: Contract
    facts: dict[str, Any]
    readings: dict[str, str]
    final: bool

    def __post_init__(self) -> None:
        self.contract.require_guarantees()
        object.__setattr__(self, "compiled", self.contract.compiled("claim", self.readings, self.final))
        object.__setattr__(self, "values", self.compiled.run(self.facts))
        _refuse_contradictions(self.compiled, self.values)

    compiled: Compiled = None  # type: ignore[assignment]
    values: tuple = ()

    def value(self, output: str) -> Any:
        """The value of an output; known also when every completion of the case agrees on it."""
        value = self.values[self.compiled.place(output)]
        return value if value is not None else settled_value(self.compiled, output, self.facts)

    def detail(self, key: str, output: str) -> Any:
        """The value of an output below what a guarantee pays: a step, a share, the day of a payment.

        Whether every completion agrees on it is only looked for where the guarantee itself is decided: an open estimate
        of sixty lines has hundreds of such amounts, and nobody is paid before.
        """
        value = self.values[self.compiled.place(f"{key}.{output}")]
        if value is not None or self.value(f"{key}.pays") is None:
            return value
        return self.value(f"{key}.{output}")

    def decision(self, given: dict[str, Any]) -> Decision:
        """Everything put together."""
        beside = Beside(self.contract, self.facts, self.readings, self.final)
        # Asked first: what is found there about every open verdict at once settles most of what is looked up below.
        asked = missing(self.compiled, self.contract, self.facts, self.values)
        why = [
            explain(self.compiled.program, self.values, self.compiled.program.outputs[name])
            for name in ("outcome", "payable")
        ]
        trace = list(_flat(why, self.contract))
        doubts = {doubt.id: doubt for one in why for doubt in _readings(one)}
        payable = self.value("payable")
        return Decision(
            contract=self.contract.key,
            edition=self.contract.edition,
            outcome=self.value("outcome") or "undetermined",
            payable=euros(payable),
            range=self.range(payable),
            statement=list(self.statement()),
            lines=[line for one in self.contract.settled for line in self.lines(one)],
            payments=list(self.payments(beside)),
            recoveries=beside.recoveries(),
            guarantees=list(self.told.values()),
            choices=beside.choices(),
            services=beside.services(),
            deadlines=beside.running_deadlines(),
            documents=beside.documents(),
            breaches=beside.breaches(),
            missing=asked,
            readings=sorted(name for name, doubt in doubts.items() if not isinstance(doubt, Override)),
            overrides=prevailing(self.contract, doubts.values(), self.facts, self.readings, self.final),
            trace=trace,
            case={
                "contract": self.contract.key,
                "edition": self.contract.edition,
                "facts": given,
                "readings": self.readings,
                "final": self.final,
            },
        )

    def range(self, payable: int | None) -> dict[str, str | None]:
        """Bounds of what may still be payable; None above when nothing limits it yet."""
        if payable is not None:
            return {"from": euros(payable), "to": euros(payable)}
        low, high = self.compiled.bounds(self.facts)[self.compiled.place("payable")]
        return {"from": euros(max(low, 0)), "to": euros(high) if high < LARGEST_CENTS else None}

    @cached_property
    def told(self) -> dict[str, dict[str, Any]]:
        """Every guarantee as `guarantee` tells it, by key, worked out once."""
        return {one.guarantee.key: self.guarantee(one) for one in self.contract.settled}

    def guarantee(self, one: Settled) -> dict[str, Any]:
        """The outcome of one guarantee, with the rules that decided it."""
        key = one.guarantee.key
        covers = self.value(f"{key}.covers")
        decisive = [] if covers else self.decisive(one, covers)
        rules = [rule for step in decisive for rule in step.citation.rules]
        if covers:
            rules = [*one.guarantee.rules, *self.limits(one)]
        return {
            "key": key,
            "label": one.guarantee.label,
            "outcome": self.value(f"{key}.outcome") or "undetermined",
            "payable": euros(self.value(f"{key}.pays")),
            "asked": euros(self.detail(key, "asked")),
            "because": list(dict.fromkeys(rules)),
            "says": [step.citation.says for step in decisive] if covers is False else [],
        }

    def decisive(self, one: Settled, covers: bool | None) -> list[Because]:
        """The tests of cover that failed; those that are open while none has."""
        root = self.compiled.program.outputs[f"{one.guarantee.key}.covers"]
        why = explain(self.compiled.program, self.values, root)
        steps = (why,) if root.op is Op.NAMED else why.because
        return [step for step in steps if covers is None or step.value is not None]

    def limits(self, one: Settled) -> Iterator[str]:
        """The rules of the limits that the amount was held against, reached or not."""
        key = one.guarantee.key
        if self.value(f"{key}.claimed") is not True:
            return
        for place, step in enumerate(one.steps):
            if isinstance(step, Limit) and (step.when is None or self.value(f"{key}.when{place}") is True):
                yield from step.rules

    def statement(self) -> Iterator[dict[str, Any]]:
        """The line of every step that moved money, with the total so far; unknown amounts are None."""
        total: int | None = 0
        for one in self.contract.settled:
            key = one.guarantee.key
            if self.value(f"{key}.claimed") is not True or self.value(f"{key}.covers") is False:
                continue
            before: int | None = 0
            start = total
            for place, step in enumerate(one.steps):
                after = self.detail(key, f"step{place}")
                amount = None if after is None or before is None else after - before
                if amount is None and isinstance(step, Take):
                    amount = self.detail(key, f"take{place}")
                total = None if after is None or start is None else start + after
                before = after
                skipped = step.when is not None and self.detail(key, f"when{place}") is False
                if amount != 0 and not skipped:
                    yield {
                        "guarantee": key,
                        "rules": list(step.rules),
                        "label": step.label,
                        "amount": euros(amount),
                        "running": euros(total),
                    }

    def lines(self, one: Settled) -> Iterator[dict[str, Any]]:
        """Every row of a guarantee that settles rows: granted, reduced or refused, with clause and reason.

        Amounts are rounded on the running sum, so that they add up to the statement.
        """
        lines, key = one.guarantee.lines, one.guarantee.key
        rows: RowList | None = self.facts.get(lines.covered.node.table) if lines else None
        if lines is None or rows is None:
            return
        about = None if lines.of is None else self.values[self.compiled.place(f"{key}.line.of")]
        if about is not None and all(row is False for row in about):
            return
        refused = self.told[key] if self.value(f"{key}.covers") is False else None
        scale = lines.granted.node.type.scale
        sums: int | None = 0
        for place, row in enumerate(rows):
            if about is not None and about[place] is False:
                continue
            covered, asked, granted = (
                self.values[self.compiled.place(f"{key}.line.{what}")][place]
                for what in ("covered", "asked", "granted")
            )
            covered = False if refused else covered
            exact = 0 if covered is False else granted if covered else None
            before, sums = sums, None if exact is None or sums is None else sums + exact
            cents = _cents(before, sums, scale) if covered is not False else 0
            outcome = _line_outcome(covered, asked, cents)
            rules, says = (refused["because"], []) if refused else self.reasons(key, place, outcome)
            yield {
                "id": str(row.get("id", place + 1)),
                "guarantee": key,
                "outcome": outcome,
                "asked": euros(asked),
                "granted": euros(cents),
                "rules": rules,
                "says": " ; ".join(says),
            }

    def reasons(self, key: str, place: int, outcome: str) -> tuple[list[str], list[str]]:
        """The rules and French sentences behind the fate of one row."""
        program = self.compiled.program
        why = explain(program, self.values, program.outputs[f"{key}.line.covered"], place)
        if outcome in ("refused", "undetermined"):
            steps = why.because
            rules = [rule for step in steps for rule in step.citation.rules]
            # A refusal also names what the exclusion rests on: the row of its list that holds the part, for one. An
            # open line names the clauses still open.
            rules += _deciding_rules(why) if outcome == "refused" else _open_rules(why)
            return list(dict.fromkeys(rules)), [step.citation.says for step in steps]
        rules = _deciding_rules(why)
        if outcome == "granted":
            return rules, []
        cost = explain(program, self.values, program.outputs[f"{key}.line.granted"], place).because
        taken = [step for step in cost if step.value]
        rules += [rule for step in taken for rule in step.citation.rules]
        return list(dict.fromkeys(rules)), [step.citation.says for step in taken]

    def payments(self, beside: Beside) -> Iterator[dict[str, Any]]:
        """Who receives what, by when, and what the payment still waits for."""
        for one in self.contract.settled:
            key = one.guarantee.key
            for place, (payee, _) in enumerate(one.shares):
                amount = self.detail(key, f"share{place}")
                if not amount:
                    continue
                by = self.detail(key, f"by{place}") if payee.by is not None else None
                yield {
                    "to": payee.to,
                    "guarantee": key,
                    "amount": euros(amount),
                    "by": door(payee.by.node.type, by) if by else None,
                    "nature": payee.nature,
                    "gates": self.gates(key, beside),
                    "rules": list(payee.rules or one.guarantee.rules),
                }

    def gates(self, key: str, beside: Beside) -> list[dict[str, Any]]:
        """What the payment of a guarantee still waits for."""
        waiting = [
            one
            for one in self.contract.of_kind(Condition)
            if one.gate and in_scope(key, one.of) and beside.value(one.test) is not True
        ]
        papers = [
            one
            for one in self.contract.of_kind(Document)
            if key in one.gate
            and beside.value(one.due) is not False
            and one.present is not None
            and beside.value(one.present) is not True
        ]
        return [{"rules": list(one.rules), "says": one.says} for one in (*waiting, *papers)]


def _refuse_contradictions(compiled: Compiled, values: tuple) -> None:
    """A fact that is given and derived must be the same twice."""
    slot = compiled.program.slot
    for node in compiled.given_or_derived:
        given, derived = (values[slot[arg.number]] for arg in node.args)
        if given is not None and derived is not None and given != derived:
            name = node.args[0].data.name if node.args[0].op is Op.FACT else None
            raise Inconsistent(
                "la valeur donnée contredit celle que les autres faits imposent.",
                fact=name,
                remedy="Corrigez l'un des deux.",
            )


def _cents(before: int | None, after: int | None, scale: int) -> int | None:
    """What one row brings, rounded on the running sum."""
    if before is None or after is None:
        return None
    return div_half_up(after * 100, scale) - div_half_up(before * 100, scale)


def _line_outcome(covered: bool | None, asked: int | None, cents: int | None) -> str:
    if covered is False:
        return "refused"
    if covered is None or cents is None or asked is None:
        return "undetermined"
    return "reduced" if cents < asked else "granted"


def _every(step: Because) -> Iterator[Because]:
    """The steps below a step, each before those that it rests on."""
    for below in step.because:
        yield below
        yield from _every(below)


def _deciding_rules(why: Because) -> list[str]:
    """The list rows and cited steps that let a row in, or keep it out."""
    deciding = (step.listed or (step.citation.rules if step.value is True else ()) for step in _every(why))
    return list(dict.fromkeys(rule for rules in deciding for rule in rules))


def _open_rules(why: Because) -> list[str]:
    """The cited steps that nobody can tell yet."""
    return list(dict.fromkeys(rule for step in _every(why) if step.value is None for rule in step.citation.rules))


def _readings(step: Because) -> Iterator[Reading]:
    yield from step.readings
    for below in step.because:
        yield from _readings(below)


def _flat(whys: list[Because], contract: Contract) -> Iterator[dict[str, Any]]:
    """The cited steps as a list, each with the rules that it rests on and the facts that it read."""
    seen: set[int] = set()
    for why in whys:
        stack = list(reversed(why.because))
        while stack:
            step = stack.pop()
            if step.node.number in seen:
                continue
            seen.add(step.node.number)
            yield {
                "rules": list(step.citation.rules),
                "clause": contract.clause(step.citation.rules[0]),
                "says": step.citation.says,
                "value": door(step.node.type, step.value),
                "because": list(dict.fromkeys(rule for below in step.because for rule in below.citation.rules)),
                "facts": [_fact_name(node) for node in step.facts],
            }
            stack.extend(reversed(step.because))


def _fact_name(node: Node) -> str:
    return node.data.name if node.op is Op.FACT else node.data.fact.name
