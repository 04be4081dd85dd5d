"""What is asked is what can change the answer: exactly on small problems, and never too little on large ones."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausier.rules.dates import after, days, whole_months
from clausier.rules.declare import choice, day, money, whole, yes_no
from clausier.rules.program import Program, program
from clausier.rules.rows import count, largest, total
from clausier.rules.terms import amount, date_literal, eur, face, pct
from clausier.rules.uses import ask, plain
from clausier.rules.values import RowList
from clausier.rules.words import (
    above,
    all_of,
    any_of,
    at_closing,
    bands,
    below,
    given_or,
    insured_proves,
    least,
    most,
    not_,
    share,
    when,
)
from tests.rules.small_facts import OPTIONAL, TABLES, agreed, late, limit, lines, nights, persons, price, stated, worn
from tests.rules.strategies import domain, more_rows, partial_cases, programs

drawn = settings(suppress_health_check=list(HealthCheck), deadline=None)
Change = tuple[str, Any, Any]


# --- by brute force -------------------------------------------------------------------------------------------------


def unknowns(one: Program, case: dict[str, Any]) -> dict[str, list[Change]]:
    """Everything unknown by the name under which it is asked, with every change of the case that makes it known."""
    found: dict[str, list[Change]] = {}
    for name, fact in one.facts.items():
        if case.get(name) is None and name not in OPTIONAL:
            found[name] = [(name, None, value) for value in domain(fact)]
    for table, columns in one.tables.items():
        rows = case.get(table)
        for place, row in enumerate(rows or []):
            for column in columns:
                if row.get(column.key) is None and column.fact.name not in OPTIONAL:
                    cell = f"{table}[{row['id']}].{column.key}"
                    found[cell] = [(table, (place, column.key), value) for value in domain(column.fact)]
        room = TABLES[table].table.max_rows - len(rows or [])
        if room and (rows is None or not rows.complete):
            cells = [[None] if column.fact.name in OPTIONAL else domain(column.fact) for column in columns]
            more = more_rows([column.key for column in columns], cells, len(rows or []), room)
            found[table] = [(table, "more", rows_) for rows_ in more]
    return found


def changed(one: Program, case: dict[str, Any], changes: tuple[Change, ...]) -> dict[str, Any]:
    """The case with these changes, complete."""
    out = {name: case.get(name) for name in one.facts}
    rows = {table: [dict(row) for row in case.get(table) or []] for table in one.tables}
    more: dict[str, list] = {}
    for name, where, value in changes:
        if where is None:
            out[name] = value
        elif where == "more":
            more[name] = value
        else:
            rows[name][where[0]][where[1]] = value
    return out | {table: RowList(rows[table] + more.get(table, [])) for table in rows}


def by_brute_force(one: Program, case: dict[str, Any]) -> tuple[dict[str, set[str]], dict[str, list[Any]]]:
    """For each output, the unknowns in which two completions differ alone and give two values; and all its values."""
    found, run = unknowns(one, case), plain.compile(one)
    results = {
        places: run(changed(one, case, tuple(options[i] for options, i in zip(found.values(), places, strict=True))))
        for places in product(*(range(len(options)) for options in found.values()))
    }
    matter: dict[str, set[str]] = {output: set() for output in one.outputs}
    for at, name in enumerate(found):
        for places, values in results.items():
            first = results[(*places[:at], 0, *places[at + 1 :])]
            for output, value, other in zip(one.outputs, values, first, strict=True):
                if value != other:
                    matter[output].add(name)
    return matter, {output: [values[i] for values in results.values()] for i, output in enumerate(one.outputs)}


def countable(one: Program) -> bool:
    """Whether the length of every table is known to the program, which reads it on a column."""
    return all(one.tables.values())


@settings(drawn, max_examples=400)
@given(st.data())
def test_exactly_the_facts_that_can_change_an_output_are_asked(data):
    one = data.draw(programs().filter(countable))
    case = data.draw(partial_cases(one, most_completions=300))
    matter, values = by_brute_force(one, case)
    for output in one.outputs:
        assert set(ask.relevant(one, [output], case)) == matter[output], output
        agreed_ = values[output][0] if all(value == values[output][0] for value in values[output]) else ask.UNDECIDED
        assert ask.decided(one, output, case) == agreed_
    together = ask.relevant(one, one.outputs, case)
    assert set(together) == set().union(*matter.values()) and len(set(together)) == len(together)


@pytest.mark.parametrize("most", [1, 4, 16])
def test_a_problem_too_large_to_try_out_never_omits_a_fact(most, monkeypatch):
    @settings(drawn, max_examples=120)
    @given(st.data())
    def check(data):
        one = data.draw(programs())
        case = data.draw(partial_cases(one, most_completions=300))
        ask._opened.cache_clear()
        matter, values = by_brute_force(one, case)
        for output in one.outputs:
            assert set(ask.relevant(one, [output], case)) >= matter[output], output
            value = ask.decided(one, output, case)
            assert value is ask.UNDECIDED or all(value == other for other in values[output])

    monkeypatch.setattr(ask, "MOST_TRIALS", most)
    check()
    ask._opened.cache_clear()


@settings(drawn, max_examples=200)
@given(st.data(), st.sampled_from([1, 4, 4096]))
def test_a_case_with_one_more_fact_takes_over_only_what_that_fact_cannot_change(data, most):
    one = data.draw(programs())
    case = data.draw(partial_cases(one, most_completions=300))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ask, "MOST_TRIALS", most)
        before = ask._Opened(one, case)
        for output in one.outputs:
            before.names(before.roots(output))
        few = [known for name, known in one.facts.items() if name in before.live.bits and len(domain(known)) <= 4]
        for fact, value in [(known, value) for known in few for value in domain(known)]:
            told = {**case, fact.name: value}
            after, alone = ask._Opened(one, told, before, fact.name), ask._Opened(one, told)
            for output in one.outputs:
                assert after.names(after.roots(output)) == alone.names(alone.roots(output)), (output, fact.name, value)


def test_nothing_is_taken_over_by_a_case_whose_fact_takes_the_place_of_a_derived_value(monkeypatch):
    monkeypatch.setattr(ask, "MOST_TRIALS", 1)
    seen_late = given_or(late, amount(5, "km") < KM)
    one = program({"out": any_of(all_of(late, agreed), all_of(seen_late, worn, agreed))})
    before = ask._Opened(one, {})
    assert before.names(before.roots("out"))[0] == {"late", "agreed", "worn", "vehicle.mileage_km"}
    after = ask._Opened(one, {"late": True}, before, "late")
    assert after.names(after.roots("out"))[0] == {"agreed", "worn"}


# --- what it means --------------------------------------------------------------------------------------------------


def asked(term: Any, case: dict[str, Any] | None = None) -> list[str]:
    return ask.relevant(program({"out": term}), ["out"], case or {})


KM = whole("vehicle.mileage_km", "km", "Kilométrage ?", "repairer", high=2_000_000)
PARTS = money("repair.parts", "Pièces ?", "repairer")
VALUE = money("vehicle.value", "Valeur ?", "expert")
SEEN_ON, TOLD_ON = day("failure.seen_on", "Vu le ?", "insured"), day("failure.declared_on", "Déclaré le ?", "insured")
KIND = choice("event.kind", {key: key.upper() for key in "abcdefghijklmnop"}, "Quoi ?", "insured")
COVER = yes_no("policy.cover", "Couvert ?", "office")
WEAR = bands(KM, below(35_000, pct(0)), above(34_999, pct(20)))

ASKED = [
    ("a refused claim asks nothing more", when(COVER, PARTS, eur(0)), {"policy.cover": False}, []),
    ("equal branches do not ask their condition", when(COVER, PARTS, PARTS), {}, ["repair.parts"]),
    ("a condition and its contrary", all_of(COVER, not_(COVER), KM > 5), {}, []),
    ("a number beside its own bound", any_of(KM < 1_000, KM >= 1_000), {}, []),
    ("a number between two bounds", all_of(KM < 10, KM > 8, COVER), {}, ["vehicle.mileage_km", "policy.cover"]),
    ("a number between bounds that leave nothing", all_of(KM < 10, KM > 9, COVER), {}, []),
    ("no wear on no parts", share(WEAR, PARTS), {"repair.parts": 0}, []),
    ("the value once the parts exceed it", least(PARTS, VALUE), {"vehicle.value": 0}, []),
    ("one delay, told in time", after(SEEN_ON, days(5)) >= TOLD_ON, {}, ["failure.seen_on", "failure.declared_on"]),
    (
        "a delay that nothing after the last day can break",
        any_of(after(SEEN_ON, days(5)) >= TOLD_ON, not_(after(SEEN_ON, days(5)) >= TOLD_ON)),
        {"failure.seen_on": 740_000},
        [],
    ),
    (
        "a falling count between bounds that leave nothing",
        all_of(
            whole_months(SEEN_ON, date_literal(2024, 5, 9)) < 3, whole_months(SEEN_ON, date_literal(2024, 5, 9)) > 2
        ),
        {},
        [],
    ),
    ("one list inside another", all_of(KIND.is_in("a", "b"), not_(KIND.is_in("a", "b", "c"))), {}, []),
    ("two lists that meet", all_of(KIND.is_in("a", "b"), KIND.is_in("b", "c")), {}, ["event.kind"]),
    ("a fact not given is not asked but derived", given_or(stated, persons), {}, ["persons"]),
    ("a fact given", given_or(stated, persons), {"stated": 1}, []),
]


@pytest.mark.parametrize(("term", "case", "names"), [row[1:] for row in ASKED], ids=[row[0] for row in ASKED])
def test_asked(term, case, names):
    assert asked(term, case) == names


def _on(day_: int) -> Any:
    return date_literal(2024, 5, day_)


ONE_VALUE = {
    "less": all_of(KM < 11, not_(KM < 10)),
    "at most": all_of(KM <= 10, not_(KM <= 9)),
    "more": all_of(KM > 9, not_(KM > 10)),
    "at least": all_of(KM >= 10, not_(KM >= 11)),
    "equal": all_of(KM == 10, any_of(KM == 10, KM == 12)),
    "bands": all_of(
        bands(KM, below(10, amount(0)), above(9, amount(1))) > 0,
        bands(KM, below(11, amount(1)), above(10, amount(0))) > 0,
    ),
    "a day after": all_of(_on(9) < SEEN_ON, not_(_on(10) < SEEN_ON)),
    "a day not before": all_of(_on(10) <= SEEN_ON, not_(_on(11) <= SEEN_ON)),
    "a day before": all_of(_on(11) > SEEN_ON, not_(_on(10) > SEEN_ON)),
    "a day not after": all_of(_on(10) >= SEEN_ON, not_(_on(9) >= SEEN_ON)),
    "a delay": all_of(after(SEEN_ON, days(5)) > _on(14), not_(after(SEEN_ON, days(6)) > _on(16))),
    "a falling count": all_of(whole_months(SEEN_ON, _on(9)) < 3, not_(whole_months(SEEN_ON, _on(10)) < 3)),
}


@pytest.mark.parametrize("name", ONE_VALUE)
def test_a_condition_that_one_value_among_millions_meets_is_asked(name):
    (fact,) = program({"out": ONE_VALUE[name]}).facts
    assert asked(ONE_VALUE[name]) == [fact]


def test_a_row_worth_nothing_matters_where_it_takes_the_place_of_a_negative_one():
    most_ = largest(amount(1), lines.price - eur("0.01"), of=lines.covered)
    rows = [{"id": "1", "price": 1, "covered": None}, {"id": "2", "price": 0, "covered": True}]
    assert asked(most_, {"line": RowList(rows)}) == ["line[1].covered"]


def test_cells_rows_and_whole_tables_are_named_apart():
    claim = total(lines.price, of=lines.covered)
    rows = [{"id": "7", "price": None, "covered": True}, {"id": "8", "price": None, "covered": False}, {"id": "9"}]
    assert asked(claim) == ["line"]
    assert asked(claim, {"line": RowList(rows[:2])}) == ["line[7].price"]
    assert asked(claim, {"line": RowList(rows[:1], complete=False)}) == ["line[7].price", "line"]
    assert asked(claim, {"line": RowList(rows[2:])}) == ["line[9].price", "line[9].covered"]
    assert asked(count(nights.each)) == ["night"]


def test_a_file_being_closed_does_not_ask_what_is_presumed():
    claim = when(insured_proves(agreed), at_closing(price, eur("0.02")) + limit, eur(0))
    open_, closing = (program({"out": claim}, final=final) for final in (False, True))
    assert ask.relevant(open_, ["out"], {}) == ["agreed", "price", "limit"]
    assert ask.relevant(closing, ["out"], {}) == []
    assert ask.relevant(closing, ["out"], {"agreed": True}) == ["limit"]
    assert ask.decided(closing, "out", {}) == 0
    assert ask.decided(closing, "out", {"agreed": True, "limit": 1}) == 3


def test_the_facts_of_conditions_come_before_those_of_amounts():
    covers = all_of(agreed, not_(worn))
    one = program({"payable": when(covers, least(price, limit), eur(0)), "covers": covers, "late": late})
    assert ask.order(one, [["covers"], ["late", "payable"]], {}) == [
        ("covers", ["agreed", "worn"]),
        ("late", ["late"]),
        ("payable", ["price", "limit"]),
    ]
    assert ask.order(one, [["covers"], ["payable"]], {"agreed": False}) == []


def test_each_fact_comes_with_the_outputs_that_it_decides():
    one = program({"covers": agreed, "payable": when(agreed, price, eur(0))})
    assert ask.decides(one, ["covers", "payable"], {}) == {"agreed": ["covers", "payable"], "price": ["payable"]}
    assert ask.relevant(one, ["covers", "payable"], {}, kept_values=[None] * len(one.nodes)) == ["agreed", "price"]


def test_an_output_that_three_valued_logic_leaves_open_is_decided_when_all_completions_agree():
    one = program({"out": when(agreed, most(price, eur("0.03")), eur("0.03"))})
    assert ask.decided(one, "out", {"price": None}) == 3
    rows = program({"out": lines.price + when(agreed, eur(0), lines.price - lines.price)})
    assert ask.decided(rows, "out", {"line": RowList([{"id": "1", "price": 2}])}) == [2]
    assert ask.decided(rows, "out", {}) is ask.UNDECIDED


# --- a large contract -----------------------------------------------------------------------------------------------


def _large() -> Program:
    """Twenty guarantees over 150 facts that share conditions, with wear, limits and delays: some 700 nodes."""
    truths = [yes_no(f"condition_{i}", "?", "expert") for i in range(60)]
    amounts = [money(f"amount_{i}", "?", "expert") for i in range(50)]
    days_ = [day(f"day_{i}_on", "?", "expert") for i in range(20)]
    numbers = [whole(f"number_{i}_km", "km", "?", "expert", high=2_000_000) for i in range(20)]
    outputs, sum_ = {}, eur(0)
    for i in range(20):
        conditions = [any_of(truths[(3 * i + j) % 60], not_(truths[(5 * i + 7 * j + 1) % 60])) for j in range(8)]
        conditions += [truths[(i + j) % 60] for j in range(4)]
        conditions += [days_[i] <= after(days_[(i + 1) % 20], days(i + 2)), numbers[i] < 100_000]
        wear = bands(numbers[i], below(35_000, pct(0)), above(34_999, pct(20)))
        bill = amounts[i] + amounts[i + 20]
        paid = least(bill * 100 - share(wear, bill * 100), amounts[i + 30] * 10_000)
        outputs[f"covers_{i}"] = covers = all_of(*conditions)
        outputs[f"pays_{i}"] = pays = when(covers, paid, eur(0))
        sum_ = sum_ + pays
    return program(outputs | {"payable": sum_, "refused": not_(any_of(*(outputs[f"covers_{i}"] for i in range(20))))})


def test_a_large_contract_asks_all_that_matters_and_drops_what_is_settled():
    one = _large()
    assert len(one.facts) > 140 and len(one.nodes) > 600
    everything = ask.relevant(one, ["payable"], {})
    assert everything == list(one.facts)
    refused = {f"number_{i}_km": 100_000 for i in range(1, 20)}
    left = ask.relevant(one, ["payable"], refused)
    apart = program({"pays": one.outputs["pays_0"]})
    # Conditions 0 to 3 are required, which makes the other half of four alternatives idle.
    assert set(apart.facts) - set(left) == {"condition_8", "condition_15", "condition_22"}
    assert ask.decided(one, "refused", refused | {"number_0_km": 100_000}) is True
    assert ask.relevant(one, ["payable", "refused"], refused | {"number_0_km": 100_000}) == []


def test_a_contradiction_in_a_corner_of_a_large_contract_is_seen():
    large = _large().outputs["payable"]
    corner = when(all_of(COVER, KIND == "a", any_of(not_(COVER), KIND == "b")), PARTS, eur(0))
    one = program({"out": face(large) + corner * 10_000})
    corner_facts = {"policy.cover", "event.kind", "repair.parts"}
    assert corner_facts < set(one.facts)
    assert set(ask.relevant(one, ["out"], {})) == set(one.facts) - corner_facts


def test_a_fact_read_in_two_distant_places_is_split_on():
    far = [when(late, face_, eur(0)) for face_ in (price, limit)]
    large = sum((money(f"amount_{i}", "?", "expert") for i in range(20)), eur(0))
    one = program({"out": when(late, large, when(late, far[0], least(large, far[1]))) + when(agreed, eur(0), large)})
    asked_ = ask.relevant(one, ["out"], {})
    assert "late" in asked_ and "agreed" in asked_ and "price" not in asked_
