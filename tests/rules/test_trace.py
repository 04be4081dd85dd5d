import pytest

from clausier.rules.trace import Step, Timed


def test_a_known_value_misses_nothing_and_an_unknown_one_says_what():
    assert Timed(0, (Step(("R-1",), "Rien."),)).value == 0
    assert Timed(None, missing=("start_on",)).missing == ("start_on",)


@pytest.mark.parametrize(("value", "missing"), [(None, ()), (1, ("start_on",))])
def test_a_value_is_unknown_exactly_when_something_is_missing(value, missing):
    with pytest.raises(ValueError, match="inconnue si, et seulement si"):
        Timed(value, (), missing)
