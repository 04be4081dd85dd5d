"""The five items of the renewal notice."""

import pytest

from clausier.law.premium_parts import premium
from clausier.law.renewal_notice import ITEMS, missing_items, notice


def test_the_notice_shows_five_items():
    told = [("liability", 640_00), ("assistance", 70_00)]
    found = premium(told, 95, novice_per_mille=250, reductions_cents=40_00, increases_per_mille=100).value

    assert notice(found) == {
        "reference": "760.00", "coefficient": "0,95", "net": "722.00", "increases": "60.00", "reductions": "40.00"
    }  # fmt: skip


def test_the_notice_and_the_items_are_the_same_five():
    assert list(notice(premium([("liability", 1)], 100).value)) == list(ITEMS)
    assert len(ITEMS) == 5


@pytest.mark.parametrize("item", ITEMS)
def test_each_item_is_mandatory(item):
    assert missing_items(set(ITEMS) - {item}) == (ITEMS[item],)


def test_a_whole_notice_lacks_nothing_and_an_empty_one_everything():
    assert missing_items(set(ITEMS)) == ()
    assert missing_items([]) == tuple(ITEMS.values())
