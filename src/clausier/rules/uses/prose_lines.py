"""The expression in French as indented lines: lists of conditions, cases, and band tables row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..facts import Table
from ..french import if_
from ..nodes import TRUE, Node, Op
from . import prose_words as words
from .prose import Called, Prose, denied_list
from .prose_words import OPEN, OR, SENTENCE

#: A phrase no longer than this, in characters, stays on its line.
SHORT = 90

_HEADS = {Op.AND: "toutes ces conditions sont réunies", Op.OR: "l'une au moins de ces conditions est remplie"}


@dataclass(frozen=True)
class Line:
    """One line of text; `depth` counts the levels of indentation."""

    depth: int
    text: str


def lines(term: Any, tables: Mapping[str, Table] | None = None, called: Called | None = None) -> tuple[Line, ...]:
    """The expression (a node or a term) laid out on lines.

    `tables` names the rows of the tables it reads; `called`, expressions that are told elsewhere.
    """
    return tuple(_Layout(tables, called).block(words.own(getattr(term, "node", term)), 0, ""))


def band_table(term: Any) -> tuple[str, tuple[words.BandLine, ...]]:
    """What a band table is read by, in French, and its rows."""
    node = words.own(getattr(term, "node", term))
    return Prose().text(node.args[0]), tuple(words.band_lines(node))


class _Layout:
    """Breaks what is too long to be read on one line."""

    def __init__(self, tables: Mapping[str, Table] | None, called: Called | None):
        self.prose = Prose(tables, called)

    def block(self, node: Node, depth: int, lead: str, positive: bool = True) -> Iterator[Line]:
        """The phrase after `lead`, on one line if it is short, else as a head with indented items."""
        while node.op is Op.NOT:
            node, positive = node.args[0], not positive
        if node.op is Op.IF and node.args[0] is TRUE:
            node = node.args[1]
        text = self.prose.text(node, OPEN, positive)
        if len(lead) + len(text) <= SHORT and node.op is not Op.BANDS:
            yield Line(depth, if_(text) if lead == "si " else lead + text)
        elif node.op in (Op.AND, Op.OR):
            head = _HEADS[node.op] if positive else denied_list(node)
            yield Line(depth, f"{lead}{head} :")
            for arg, said in self.prose.parts(node):
                yield from self.block(arg, depth + 1, "", said)
        elif not positive:
            yield Line(depth, lead + text)
        else:
            yield from self.choice(node, depth, lead, text)

    def choice(self, node: Node, depth: int, lead: str, text: str) -> Iterator[Line]:
        """The values of a choice, one an item."""
        match node.op:
            case Op.IF:
                yield from self.cases(node, depth, lead)
            case Op.BANDS:
                yield Line(depth, f"{lead}selon {self.prose.text(node.args[0], OR)} :")
                for row in words.band_lines(node):
                    note = f" (imprimé : {row.printed})" if row.printed else ""
                    yield from self.block(row.value, depth + 1, f"{row.range}{note} : ")
            case Op.READING if len(node.args) > 1:
                yield Line(depth, f"{lead}lecture {node.data.id} :")
                for how, arg in zip(words.meanings(node.data), node.args, strict=True):
                    yield from self.block(arg, depth + 1, f"{how} : ")
            case Op.MIN | Op.MAX | Op.EARLIEST:
                yield Line(depth, f"{lead}{words.EXTREMES[node.op, node.type.kind]} :")
                for arg in node.args:
                    yield from self.block(arg, depth + 1, "")
            case Op.TABLE:
                head, items = self.prose.branches(node)
                yield Line(depth, f"{lead}{head} :")
                yield from (Line(depth + 1, item) for item in items)
            case Op.OR_ELSE | Op.GIVEN | Op.CLOSING:
                first, second = words.OTHERWISE[node.op]
                yield from self.block(node.args[0], depth, lead + first)
                yield from self.block(node.args[1], depth, second)
            case _:
                yield Line(depth, lead + text)

    def cases(self, node: Node, depth: int, lead: str) -> Iterator[Line]:
        """One item a condition, its value below it where the line would be too long."""
        if lead:
            yield Line(depth, lead.rstrip())
            depth += 1
        chain, last = words.if_chain(node)
        for test, value in chain:
            condition, result = self.prose.text(test, OR), self.prose.text(value, SENTENCE)
            if len(condition) + len(result) <= SHORT:
                yield Line(depth, f"{if_(condition)} : {result}")
            else:
                yield from self.block(test, depth, "si ")
                yield Line(depth, "alors :")
                yield from self.block(value, depth + 1, "")
        yield from self.block(last, depth, "sinon : ")
