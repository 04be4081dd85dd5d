"""No two expressions of different meaning print alike: parentheses are never lost."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from clausier.rules.nodes import Node, Op, Rounding, rebuild, same
from clausier.rules.program import program
from clausier.rules.terms import Number, Truth, eur, face, pct
from clausier.rules.types import BOOL, MONEY, Kind
from clausier.rules.uses import plain
from clausier.rules.uses.prose import Prose
from clausier.rules.values import RowList
from clausier.rules.words import above, bands, below, least, lookup, most, round_to, share, when
from tests.rules import strategies as small

HALF = Rounding.HALF_UP


def combinations(p: Truth, q: Truth, r: Truth, a: Number, b: Number, c: Number) -> list[Truth | Number]:
    """The same parts put together in different ways: what lost parentheses would confuse."""
    sums = [(a + b) - c, a + (b - c), a - (b + c), a - (b - c), (a - b) + c, (a - b) - c, (a - b) * 2, a - b * 2, b - a]
    extremes = [least(a, b) + c, least(a, b + c), most(a, least(b, c)), least(most(a, b), c), least(a, b, c) - c]
    chosen = [
        when(p, a, b) + c,
        when(p, a, b + c),
        when(p, a, when(q, b, c)),
        when(p, when(q, a, b), c),
        when(p & q, a, c),
    ]
    parts = [share(pct(50), a - b), share(pct(50), a) - b, share(pct(50), least(a, b)), least(share(pct(50), a), b)]
    rounded = [round_to(share(pct(50), a) + b, "cent", HALF), round_to(share(pct(50), a), "cent", HALF) + b]
    truths = [(p & q) | r, p & (q | r), ~(p & q), ~p & q, ~(p | q), ~p | q, p & ~(q & r), ~(p & q) & r, p & ~q & r]
    claims = [a + b < c, (a < b) & (b < c), when(p, q, r) & p, when(p, q, r & p), ~when(p, q, r), when(p, ~q, r)]
    tables = [lookup({"a": eur(1)}, small.part, default=eur(0)) + a, bands(small.persons, below(2, a), above(1, b)) + c]
    tables += [
        bands(small.persons, below(2, a), above(1, b + c)),
        bands(small.persons, below(2, when(p, a, b)), above(1, c)),
    ]
    return sums + extremes + chosen + parts + rounded + truths + claims + tables


def bare(node: Node) -> Node:
    """The expression without citations, which hide what they cite."""

    def change(old: Node, args: tuple[Node, ...]) -> Node:
        return args[0] if old.op is Op.NAMED else same(old, args)

    return rebuild([node], change)[0]


def meaning(node: Node, cases: list[dict]) -> list:
    """What it is worth in each case, in units."""
    run = plain.compile(program({"it": node}))
    found = [run(case)[0] for case in cases]
    return [Fraction(one, node.type.scale) for one in found] if node.type.kind is Kind.NUMBER else found


def all_facts() -> dict:
    return {fact.node.data.name: fact.node.data for fact in small.FACTS}


@st.composite
def cases(draw):
    """A complete case for every fact and table of the small vocabulary."""
    case = {name: draw(st.sampled_from(small.domain(fact))) for name, fact in all_facts().items()}
    for name, table in small.TABLES.items():
        columns = table.table.columns
        row = st.fixed_dictionaries({column.key: st.sampled_from(small.domain(column.fact)) for column in columns})
        case[name] = RowList(draw(st.lists(row, max_size=2)))
    return case


@given(small.programs(depth=2), small.programs(depth=2), st.lists(cases(), min_size=4, max_size=4))
def test_expressions_that_print_alike_mean_the_same(first, second, some_cases):
    nodes = [bare(node) for drawn in (first, second) for node in drawn.nodes if node.table is None]
    truths = [small.agreed, *(face(node) for node in nodes if node.type == BOOL and node.op is not Op.LIT)][-3:]
    amounts = [small.price, *(face(node) for node in nodes if node.type == MONEY and node.op is not Op.LIT)][-3:]
    truths, amounts = (truths * 3)[:3], (amounts * 3)[:3]
    found: dict[str, Node] = {}
    writer = Prose()
    for term in combinations(*truths, *amounts):
        node = found.setdefault(writer.text(term.node), term.node)
        if node is not term.node:
            assert meaning(node, some_cases) == meaning(term.node, some_cases), writer.text(node)


def _expressions() -> tuple[list, list]:
    """All truths and all amounts of two operations over a few facts."""
    amounts = [small.price, small.limit, eur("0.01")]
    truths = [small.agreed, small.worn, small.price < small.limit]
    for _ in range(2):
        amounts_before, truths_before = amounts[:14], truths[:14]
        amounts += [op for a in amounts_before for b in amounts_before for op in (a + b, a - b, least(a, b), a * 2)]
        amounts += [
            when(test, a, b) for test in truths_before[:4] for a in amounts_before[:6] for b in amounts_before[:6]
        ]
        truths += [op for a in truths_before for b in truths_before for op in (a & b, a | b, ~a)]
        truths += [op for a in amounts_before for b in amounts_before for op in (a < b, a >= b, a == b)]
    return amounts, truths


def test_of_a_thousand_small_expressions_those_that_print_alike_mean_the_same():
    grid = [
        {"price": price, "limit": limit, "agreed": agreed, "worn": worn}
        for price in (0, 1, 3)
        for limit in (0, 2)
        for agreed in (True, False)
        for worn in (True, False)
    ]
    writer = Prose()
    found: dict[str, list] = {}
    alike = 0
    nodes = {term.node for group in _expressions() for term in group}
    for node in nodes:
        worth = meaning(node, grid)
        alike += writer.text(node) in found
        assert found.setdefault(writer.text(node), worth) == worth, writer.text(node)

    assert len(nodes) > 1000
    assert len(found) > 0.9 * len(nodes) and alike > 0  # few are the same in other words
