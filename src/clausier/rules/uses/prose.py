"""The expression in French: what a contract reader prints, and what two people can discuss.

Every construction has a level, and an argument of a lower level than its place asks for is put between parentheses, so
no two expressions of different meaning print the same text (provided that the vocabulary names its facts apart).
A named node is printed by its citation; only the node asked for is expanded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .. import french
from ..facts import Fact, Table
from ..french import at, if_, listing, of, that
from ..nodes import TRUE, Node, Op
from ..types import NEVER, Kind
from . import prose_words as words
from .prose_words import AND, ATOM, CLAIM, OPEN, OR, PLUS, PREFIX, SENTENCE, TIMES

Phrase = tuple[str, int]  # the text and its level
#: Yes-or-no expressions that are told elsewhere → the sentences that refer to them: true, and denied.
Called = Mapping[Node, tuple[str, str]]


def phrase(term: Any, tables: Mapping[str, Table] | None = None) -> str:
    """The expression (a node or a term) on one line. `tables` names the rows of the tables it reads."""
    return Prose(tables).text(words.own(getattr(term, "node", term)))


class Prose:
    """Writes expressions; one object for all that is printed together."""

    def __init__(self, tables: Mapping[str, Table] | None = None, called: Called | None = None):
        self.tables = tables or {}
        self.known: dict[tuple[int, bool], Phrase] = {
            (node.number, positive): (text, SENTENCE)
            for node, sentences in (called or {}).items()
            for positive, text in zip((True, False), sentences, strict=True)
        }

    def text(self, node: Node, level: int = OPEN, positive: bool = True) -> str:
        """The phrase, or its denial, between parentheses when it is looser than its place allows."""
        text, own_level = self.pair(node, positive)
        return text if own_level >= level else f"({text})"

    def pair(self, node: Node, positive: bool = True) -> Phrase:
        """The phrase and its level."""
        key = (node.number, positive)
        if key not in self.known:
            self.known[key] = self.sentence(node, positive) if node.type.kind is Kind.BOOL else self.value(node)
        return self.known[key]

    def of(self, node: Node) -> str:
        """ "du prix": the end of a prefix."""
        text, level = self.pair(node)
        return of(text if level in (ATOM, PREFIX) else f"({text})")

    def row(self, table: str) -> str:
        """One row of a table: "une ligne de devis"."""
        declared = self.tables.get(table)
        return declared.says if declared and declared.says else f"une ligne de « {table} »"

    # --- yes or no ---------------------------------------------------------------------------------------------------

    def sentence(self, node: Node, positive: bool) -> Phrase:
        """A proposition, or its denial."""
        match node.op:
            case Op.EQ | Op.LT | Op.LE | Op.GT | Op.GE:
                return self.comparison(node, positive)
            case Op.NOT:
                return self.pair(node.args[0], not positive)
            case Op.LIT:
                return ("c'est toujours le cas" if node.data is positive else "ce n'est jamais le cas"), SENTENCE
            case Op.FACT | Op.COLUMN:
                return self.yes_or_no(node.data if node.op is Op.FACT else node.data.fact, positive)
            case Op.AND | Op.OR:
                return self.junction(node, positive)
            case Op.IN:
                return self.one_of(node, positive)
            case Op.LISTED:
                return self.listed(node, positive)
            case Op.HAPPENED:
                noun = self.text(node.args[0], ATOM)
                return f"{noun} {words.verb(noun, words.EXISTS[positive])}", SENTENCE
            case Op.NAMED:
                be = "est" if positive else "n'est pas"
                return f"la condition {words.citation(node)} {be} remplie", SENTENCE
            case Op.PROVED:
                proves = "prouve" if positive else "ne prouve pas"
                return f"{words.PARTIES[node.data]} {proves} {that(self.text(node.args[0], SENTENCE))}", CLAIM
            case Op.ANY | Op.ALL:
                return self.quantified(node, positive)
        return self.choosing(node) if positive else (f"il n'est pas vrai que ({self.choosing(node)[0]})", CLAIM)

    def yes_or_no(self, fact: Fact, positive: bool) -> Phrase:
        """A yes-or-no fact: the sentence that the vocabulary gives, or its name with the answer."""
        noun = fact.noun
        if not fact.says:
            return f"{noun} {words.verb(noun, words.NUMBERS[Op.EQ])} « {'oui' if positive else 'non'} »", SENTENCE
        if positive:
            return noun, AND if words.has_list(noun) else SENTENCE
        denied = french.negated(noun)
        return (denied, SENTENCE) if denied else (f"il n'est pas vrai {that(noun)}", CLAIM)

    def comparison(self, node: Node, positive: bool) -> Phrase:
        """Two numbers, dates or instants."""
        a, b = (self.text(arg, PREFIX) for arg in node.args)
        moments = words.is_moment(node.args[0].type)
        if node.op is Op.EQ and not positive:
            forms = words.DIFFERENT_MOMENT if moments else words.DIFFERENT_NUMBER
        else:
            forms = (words.MOMENTS if moments else words.NUMBERS)[node.op if positive else words.OPPOSITE[node.op]]
        return f"{a} {words.verb(a, forms)} {b}", SENTENCE

    def junction(self, node: Node, positive: bool) -> Phrase:
        """ "a, b et c"; denied, a list of the conditions of which one is missing, or none may hold."""
        parts = self.parts(node)
        if not positive:
            return f"{denied_list(node)} : {' ; '.join(self.text(arg, OR, said) for arg, said in parts)}", OPEN
        timely = self.happened_in_time(parts) if node.op is Op.AND else None
        if timely:
            return timely, AND
        items = [self.text(arg, SENTENCE, said) for arg, said in parts]
        return (listing(items, "et"), AND) if node.op is Op.AND else (listing(items, "ou"), OR)

    def parts(self, node: Node) -> list[tuple[Node, bool]]:
        """The members of a junction, with those of a junction of the same kind inside it; False for a denied one."""
        found: list[tuple[Node, bool]] = []
        for arg in node.args:
            said = True
            while arg.op is Op.NOT:
                arg, said = arg.args[0], not said
            found += self.parts(arg) if arg.op is node.op and said else [(arg, said)]
        return found

    def happened_in_time(self, parts: list[tuple[Node, bool]]) -> str | None:
        """It happened, and no later (or earlier) than a day: one sentence, not three."""
        match parts:
            case [
                (Node(Op.HAPPENED, (event,)), True),
                (Node(Op.LE | Op.GE as op, (Node(Op.OR_ELSE, pair), limit)), True),
            ] if pair == (event, limit):
                noun = self.text(event, ATOM)
                exists, comes = words.verb(noun, words.EXISTS[True]), words.verb(noun, words.MOMENTS[op])
                return f"{noun} {exists} et {comes} {self.text(limit, PREFIX)}"
        return None

    def one_of(self, node: Node, positive: bool) -> Phrase:
        """A choice among options."""
        noun, fact = self.text(node.args[0], ATOM), words.choices_of(node.args[0])
        be = ("est", "sont") if positive else ("n'est pas", "ne sont pas")
        if not node.data:
            return f"{noun} {words.verb(noun, be)} dans une liste vide", SENTENCE
        if positive or len(node.data) == 1:
            return f"{noun} {words.verb(noun, be)} {words.labels(node.data, fact, 'ou')}", SENTENCE
        neither = ", ".join(f"ni {words.labels((key,), fact, 'ou')}" for key in node.data)
        return f"{noun} {words.verb(noun, words.NEITHER)} {neither}", SENTENCE

    def listed(self, node: Node, positive: bool) -> Phrase:
        """A choice in the lists of several rules."""
        noun, fact = self.text(node.args[0], ATOM), words.choices_of(node.args[0])
        figures = ("figure", "figurent") if positive else ("ne figure pas", "ne figurent pas")
        lists = " ; ".join(f"{words.labels(keys, fact, 'et')} ({rule})" for rule, keys in node.data)
        return f"{noun} {words.verb(noun, figures)} dans ces listes : {lists}", OPEN

    def quantified(self, node: Node, positive: bool) -> Phrase:
        """At least one row, or each of them."""
        row, condition = self.row(node.data), node.args[0]
        if condition.op is Op.LIT and condition.data is True and node.op is Op.ANY:
            return f"il y a au moins {row}" if positive else f"il n'y a {french.none_of_rows(row)}", SENTENCE
        if node.op is Op.ALL and positive:
            return f"pour {french.each_of(row)}, {self.text(condition, SENTENCE)}", CLAIM
        if node.op is Op.ANY and not positive:
            return f"il n'y a {french.none_of_rows(row)} où {self.text(condition, SENTENCE)}", CLAIM
        return f"il y a au moins {row} où {self.text(condition, SENTENCE, positive)}", CLAIM

    # --- values ------------------------------------------------------------------------------------------------------

    def value(self, node: Node) -> Phrase:
        """A number, a date, an instant or a choice."""
        match node.op:
            case Op.LIT:
                return self.constant(node)
            case Op.FACT | Op.COLUMN:
                noun = (node.data if node.op is Op.FACT else node.data.fact).noun
                return noun, PREFIX if words.has_list(noun) else ATOM
            case Op.NAMED:
                return words.citation(node), ATOM
            case Op.ADD | Op.SUB:
                return self.addition(node)
            case Op.MUL:
                return self.product(node)
            case Op.DIV:
                return self.division(node)
            case Op.CALL:
                return self.called(node)
            case Op.SUM | Op.SUM_BY | Op.LARGEST | Op.RUNNING:
                return self.over_rows(node), PREFIX
        return self.choosing(node)

    def constant(self, node: Node) -> Phrase:
        """A written value; a day takes its article."""
        text = french.short(node.data, node.type)
        if words.is_moment(node.type) and node.data != NEVER:
            return "le " + text, ATOM
        return text, PLUS if text.startswith(french.MINUS) else ATOM

    def addition(self, node: Node) -> Phrase:
        """A sum or a difference; between dates, a number of days."""
        a, b = node.args
        if words.is_moment(a.type):
            return f"le nombre de jours {of(self.text(b, ATOM))} {at(self.text(a, ATOM))}", PREFIX
        sign = "+" if node.op is Op.ADD else french.MINUS
        return f"{self.text(a, PLUS)} {sign} {self.text(b, TIMES)}", PLUS

    def product(self, node: Node) -> Phrase:
        """A product; a written rate is a part "of" the other factor."""
        if words.is_finer(node):
            return self.pair(node.args[0])
        rate = words.rate_of(node)
        if rate and rate[1].op is not Op.LIT:
            return f"{rate[0]} {self.of(rate[1])}", PREFIX
        a, b = node.args
        return f"{self.text(a, TIMES)} × {self.text(b, ATOM)}", TIMES

    def division(self, node: Node) -> Phrase:
        """A rounding, or a division and its rounding."""
        by, constant = words.quotient(node)
        if by is None and constant == 1:
            return f"{words.rounding(node)} {self.of(node.args[0])}", PREFIX
        divided = self.text(node.args[0], TIMES)
        if by is not None:
            divided += f" ÷ {self.text(by, ATOM)}" + (f" × {constant}" if constant != 1 else "")
        elif constant.numerator == 1:
            divided += f" ÷ {words.step(node, constant.denominator)}"
        else:
            divided += f" × {constant}"
        return f"{words.rounding(node)} de ({divided})", PREFIX

    def called(self, node: Node) -> Phrase:
        """A date function, by its French template."""
        texts = [self.text(arg, ATOM) for arg in node.args]
        template = node.data.says
        if len(node.args) > 1 and node.args[1].op is not Op.LIT:
            template = re.sub(r"plus \{1\} (.+)$", r"plus {1} (en \1)", template)
        elif len(node.args) > 1 and node.args[1].data < 0:
            template = template.replace("plus {1}", "moins {1}")
            texts[1] = texts[1].strip("()").removeprefix(french.MINUS)
        written = re.sub(r"\bde \{(\d)\}", lambda found: of(texts[int(found[1])]), template)
        written = re.sub(r"\bà \{(\d)\}", lambda found: at(texts[int(found[1])]), written)
        written = re.sub(r"\{(\d)\}", lambda found: texts[int(found[1])], written)
        return french.one(written), PLUS if template.startswith("{0}") else PREFIX

    def over_rows(self, node: Node) -> str:
        """What is counted, added up or granted over the rows of a table."""
        where = node.args[2 if node.op is Op.SUM_BY else 1]
        value = node.args[1 if node.op is Op.SUM_BY else 0]
        row = self.row(node.table if node.op is Op.RUNNING else node.data)
        such = "" if where.op is Op.LIT and where.data is True else f" où {self.text(where, SENTENCE)}"
        each = french.each_of(row) + such
        if node.op is Op.SUM and value.op is Op.LIT and value.data == value.type.scale == 1:
            return f"le nombre {french.of_many(row)}{such}"
        of_value = self.of(value)
        match node.op:
            case Op.SUM:
                return f"la somme, sur {each}, {of_value}"
            case Op.SUM_BY:
                key, cap = self.text(node.args[0], ATOM), self.text(node.args[3], ATOM)
                return f"la somme, par groupe selon {key}, dans la limite {of(cap)} par groupe, sur {each}, {of_value}"
            case Op.LARGEST:
                how_many = of(self.text(node.args[2], ATOM))
                return f"la somme des plus grandes valeurs, au nombre {how_many}, sur {each}, {of_value}"
        whole = ", en entier ou pas du tout" if node.data else ""
        limit = of(self.text(node.args[2], ATOM))
        return f"ce qui est accordé à {each}, à son tour et dans la limite {limit} en tout{whole}, {of_value}"

    # --- choosing ----------------------------------------------------------------------------------------------------

    def choosing(self, node: Node) -> Phrase:
        """What takes one of several values, whatever their kind."""
        if node.op is Op.IF and node.args[0] is TRUE:
            return self.pair(node.args[1])
        if node.op is Op.READING and len(node.args) == 1:
            alone = SENTENCE if node.type.kind is Kind.BOOL else ATOM
            return f"{self.text(node.args[0], alone)} [lecture {node.data.id}]", alone
        if node.op in (Op.MIN, Op.MAX) and node.type.kind is Kind.NUMBER and len(node.args) == 2:
            a, b = (self.text(arg, PREFIX) for arg in node.args)
            return f"{a}, {'dans la limite' if node.op is Op.MIN else 'avec un minimum'} {of(b)}", OPEN
        head, items = self.branches(node)
        return f"{head} : {' ; '.join(items)}" if head else " ; ".join(items), OPEN

    def branches(self, node: Node) -> tuple[str, list[str]]:
        """What introduces the values of a choice, and one item a value."""
        match node.op:
            case Op.IF:
                cases, last = words.if_chain(node)
                said = [f"{self.text(value, SENTENCE)} {if_(self.text(test, OR))}" for test, value in cases]
                return "", [*said, f"sinon {self.text(last, SENTENCE)}"]
            case Op.BANDS:
                items = [f"{line.range} : {self.text(line.value, SENTENCE)}" for line in words.band_lines(node)]
                return f"selon {self.text(node.args[0], ATOM)}", items
            case Op.TABLE:
                return f"selon {listing(self.text(key, ATOM) for key in node.args)}", words.table_lines(node)
            case Op.MIN | Op.MAX | Op.EARLIEST:
                return words.EXTREMES[node.op, node.type.kind], [self.text(arg, SENTENCE) for arg in node.args]
            case Op.READING:
                said = zip(words.meanings(node.data), node.args, strict=True)
                items = [f"{how} : {self.text(arg, SENTENCE)}" for how, arg in said]
                return f"lecture {node.data.id}", items
        first, second = (self.text(arg, SENTENCE) for arg in node.args)
        before, between = words.OTHERWISE[node.op]
        return "", [before + first, between + second]


def denied_list(node: Node) -> str:
    """What introduces the conditions of a denied junction."""
    return "l'une au moins de ces conditions manque" if node.op is Op.AND else "aucune de ces conditions n'est remplie"
