"""Nodes are shared, and stay cheap to speak of however deep the sharing goes."""

from __future__ import annotations

from clausier.rules.nodes import Op, literal, make, walk
from clausier.rules.types import COUNT


def doubled(times: int):
    """A graph of `times` nodes with 2 ** times paths."""
    node = literal(1, COUNT)
    for _ in range(times):
        node = make(Op.ADD, (node, node), type=COUNT)
    return node


def test_equal_structure_is_one_object():
    assert doubled(5) is doubled(5)


def test_a_truth_and_a_number_are_never_the_same_constant():
    assert literal(1, COUNT) is not make(Op.LIT, (), True)


def test_a_shared_graph_is_walked_once_a_node():
    assert len(list(walk([doubled(60)]))) == 61


def test_the_name_of_a_deeply_shared_node_is_short():
    assert len(repr(doubled(60))) < 40
