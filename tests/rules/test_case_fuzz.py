"""Whatever comes to the door, it encodes a whole case or raises a CaseError, and what it encodes it can write again."""

import json
from datetime import date
from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from clausier.rules.case import canonical, decode, encode, parse_answer, read_text
from clausier.rules.case_words import french_number
from clausier.rules.errors import CaseError
from clausier.rules.facts import Table
from clausier.rules.types import NEVER, Kind
from clausier.rules.values import RowList
from tests.rules.case_examples import ENCODED, GIVEN, VOCABULARY

PYTHON_TYPES = {
    Kind.BOOL: bool,
    Kind.NUMBER: int,
    Kind.DATE: int,
    Kind.MAYBE_DATE: int,
    Kind.INSTANT: int,
    Kind.CHOICE: str,
}

# --- what may come ---------------------------------------------------------------------------------------------------

NAMES = [*VOCABULARY.facts, *VOCABULARY.tables, *VOCABULARY.tags]
TRICKY = [
    "", "none", "oui", "1.5", "-1", "1e5", "12.345", "2026-02-30", "2026-03-10", "2026-03-10T12:00Z", "engine", "fire",
    "id", "rows", "complete", "\0", "\ud800", "1 234,50", "NaN", "9" * 50, "1", "１２", "٣", "2026-03-10T25:00Z",
    "0001-01-01T00:00Z",
]  # fmt: skip
texts = st.text(max_size=20) | st.sampled_from(TRICKY) | st.sampled_from(NAMES)
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(15, 50).map(lambda power: 10**power)
    | st.integers(4999, 5001).map(lambda power: -(10**power))
    | st.floats()
    | st.decimals()
    | st.just(Decimal("1E+999999"))
    | texts
)
# Keys and values of every Python type: the library is called with dictionaries that never were JSON.
anything = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(inner)
        | st.dictionaries(texts | st.integers() | st.none(), inner, max_size=4)
    ),
    max_leaves=12,
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
cases = st.dictionaries(st.sampled_from(NAMES) | texts, anything, max_size=5)


@st.composite
def damaged_cases(draw):
    """A good case in which some facts, or some cells of its rows, are replaced by anything."""
    facts = dict(GIVEN)
    for name in draw(st.lists(st.sampled_from(NAMES), max_size=3)):
        facts[name] = draw(anything)
    if draw(st.booleans()):
        row = dict(GIVEN["repair.lines"][0])
        for key in draw(st.lists(st.sampled_from(["id", "part", "price", "worn", "other"]), max_size=3)):
            row[key] = draw(anything)
        lines = draw(st.permutations([row, *GIVEN["repair.lines"]]))
        facts["repair.lines"] = draw(st.sampled_from([lines, {"rows": lines, "complete": draw(anything)}]))
    return facts


@st.composite
def damaged_texts(draw):
    """The text of a good case with a few characters taken out, put in or replaced."""
    text = json.dumps({"contract": "c", "facts": GIVEN, "edition": "1"}, ensure_ascii=False)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        put = draw(
            st.sampled_from(["", "{", "}", "[", "]", ",", ":", '"', "\\", "0", "9", "-", "e", ".", "NaN", "\0", "null"])
        )
        text = text[:at] + put + text[at + draw(st.integers(0, 2)) :]
    return text


# --- what must hold --------------------------------------------------------------------------------------------------


def fits(fact, value):
    """Whether an encoded value is one that the declaration of its fact allows."""
    if type(value) is not PYTHON_TYPES[fact.type.kind]:
        return False
    match fact.type.kind:
        case Kind.BOOL:
            return True
        case Kind.CHOICE:
            return value in dict(fact.options)
        case Kind.MAYBE_DATE if value == NEVER:
            return True
    return fact.low <= value <= fact.high


def check_encoded(encoded):
    """Every value fits, every row has an id of its own, and the whole is written and read back unchanged."""
    for name, value in encoded.items():
        declared = VOCABULARY.lookup(name)
        if isinstance(declared, Table):
            assert type(value) is RowList and type(value.complete) is bool and len(value) <= declared.max_rows
            assert len({row["id"] for row in value}) == len(value)
            columns = VOCABULARY.columns[name]
            assert all(fits(columns[key], cell) for row in value for key, cell in row.items() if key != "id")
        else:
            assert fits(declared, value)
    written = decode(VOCABULARY, encoded)
    again = encode(VOCABULARY, read_text(b'{"contract": "c", "facts": ' + canonical(written) + b"}")["facts"])
    assert again == encoded
    assert [rows.complete for rows in again.values() if isinstance(rows, RowList)] == [
        rows.complete for rows in encoded.values() if isinstance(rows, RowList)
    ]
    assert canonical(decode(VOCABULARY, again)) == canonical(written)


def encodes_or_refuses(facts):
    try:
        encoded = encode(VOCABULARY, facts)
    except CaseError as error:
        assert error.errors
        for one in error.errors:
            assert str(one).isprintable() and len(str(one)) < 1500
            assert one.why and one.remedy
        str(error).encode()
    else:
        check_encoded(encoded)


@given(anything)
def test_anything_is_encoded_whole_or_refused(facts):
    encodes_or_refuses(facts)


@given(cases)
@example({name: {} for name in NAMES})
@example({name: [] for name in NAMES})
def test_known_names_with_any_value_are_encoded_whole_or_refused(facts):
    encodes_or_refuses(facts)


@given(damaged_cases())
def test_a_damaged_case_is_encoded_whole_or_refused(facts):
    encodes_or_refuses(facts)


@given(st.sampled_from(NAMES), anything)
def test_one_wrong_fact_refuses_the_whole_case_and_is_named(name, value):
    facts = {key: given_ for key, given_ in GIVEN.items() if not key.startswith(name)} | {name: value}
    try:
        encoded = encode(VOCABULARY, facts)
    except CaseError as error:
        assert all(one.fact is not None and one.fact.startswith(name) for one in error.errors)
    else:
        assert {key: encoded[key] for key in encoded if not key.startswith(name)} == {
            key: value for key, value in ENCODED.items() if not key.startswith(name)
        }


@given(st.text() | st.binary() | damaged_texts() | json_values.map(lambda value: json.dumps(value)))
def test_any_text_is_read_or_refused(text):
    try:
        case = read_text(text)
    except CaseError as error:
        assert str(error).isprintable()
        assert len(str(error)) < 1000
    else:
        assert set(case) <= {"contract", "facts", "edition", "readings"}
        encodes_or_refuses(case["facts"])


# --- every case that can be --------------------------------------------------------------------------------------


def encoded_values(fact):
    if fact.type.kind is Kind.BOOL:
        return st.booleans()
    if fact.type.kind is Kind.CHOICE:
        return st.sampled_from([key for key, _ in fact.options])
    inside = st.integers(fact.low, fact.high) | st.sampled_from([fact.low, fact.high])
    return st.just(NEVER) | inside if fact.type.kind is Kind.MAYBE_DATE else inside


def encoded_rows(table):
    columns = VOCABULARY.columns[table.name]
    row = st.fixed_dictionaries(
        {"id": st.from_regex(r"[a-z0-9]{1,3}", fullmatch=True)},
        optional={key: encoded_values(fact) for key, fact in columns.items()},
    )
    lists = st.lists(row, max_size=table.max_rows, unique_by=lambda row: row["id"])
    return st.builds(RowList, lists, st.booleans())


encoded_cases = st.fixed_dictionaries(
    {},
    optional={name: encoded_values(fact) for name, fact in VOCABULARY.facts.items()}
    | {name: encoded_rows(table) for name, table in VOCABULARY.tables.items()},
)


@given(encoded_cases)
def test_every_encoded_case_is_decoded_and_encoded_back(encoded):
    check_encoded(encoded)


@given(encoded_cases, st.randoms(use_true_random=False))
def test_the_order_of_facts_changes_nothing_to_the_canonical_bytes(encoded, random):
    facts = list(decode(VOCABULARY, encoded).items())
    random.shuffle(facts)
    again = decode(VOCABULARY, encode(VOCABULARY, dict(facts)))
    assert canonical(again) == canonical(decode(VOCABULARY, encoded))


# --- typed answers ---------------------------------------------------------------------------------------------------

facts_asked = st.sampled_from(list(VOCABULARY.facts.values()))
typed = (
    texts
    | st.text("0123456789 .,-/:hTZ+€%kmà", max_size=20)
    | st.from_regex(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4} [0-9]{1,2}:[0-9]{2}", fullmatch=True)
)


@given(facts_asked, typed)
def test_any_answer_is_understood_or_refused(fact, text):
    try:
        encoded = parse_answer(fact, text)
    except CaseError as error:
        assert error.fact == fact.name
        assert str(error).isprintable()
    else:
        assert encoded is None or fits(fact, encoded)


@given(facts_asked.flatmap(lambda fact: st.tuples(st.just(fact), encoded_values(fact))))
def test_what_the_door_writes_in_french_is_understood_as_an_answer(drawn):
    fact, encoded = drawn
    match fact.type.kind:
        case Kind.BOOL:
            text = "oui" if encoded else "non"
        case Kind.NUMBER:
            text = french_number(fact, encoded)
        case Kind.CHOICE:
            text = fact.label(encoded)
        case Kind.INSTANT:
            text = decode(VOCABULARY, {fact.name: encoded})[fact.name]
        case _:
            text = "jamais" if encoded == NEVER else f"{date.fromordinal(encoded):%d/%m/%Y}"
    assert parse_answer(fact, text) == encoded
