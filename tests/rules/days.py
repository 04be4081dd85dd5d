"""Days to draw in tests of time."""

from calendar import monthrange
from datetime import date

from hypothesis import strategies as st


def day(text):
    """The ordinal of a written day."""
    return date.fromisoformat(text).toordinal()


days = st.dates(date(2000, 1, 1), date(2040, 12, 31)).map(date.toordinal)
# Month ends and leap days, where everything goes wrong, are drawn as often as ordinary days.
edge_days = st.builds(
    lambda year, month, back: date(year, month, monthrange(year, month)[1] - back).toordinal(),
    st.integers(2000, 2040),
    st.sampled_from([1, 2, 2, 3, 4, 12]),
    st.integers(0, 3),
)
any_day = days | edge_days
