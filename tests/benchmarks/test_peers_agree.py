"""The oracles of the benchmark are right, and the rule by hand agrees with them. Nothing here is timed."""

from itertools import product

import polars as pl
import pytest

from benchmarks.__main__ import chosen
from benchmarks.catalogue import BY_NAME, ENGINES
from benchmarks.claims import (
    DOMAIN,
    EDGES,
    FACTS,
    GATES,
    MISSING,
    NUMBERS,
    SCHEMA,
    bounds,
    decide,
    every_combination,
    frame,
    kleene,
    with_expected,
    with_holes,
)  # fmt: skip
from benchmarks.rounds import Measured
from benchmarks.targets import Target, outcomes
from benchmarks.worker import verdict, wrong_amounts

OPEN = (True, True, True, False)
HAND_WRITTEN = [engine.name for engine in ENGINES if engine.package in ("", "polars")]


@pytest.fixture(scope="module")
def claims() -> pl.DataFrame:
    return with_expected(frame(20_000))


@pytest.mark.parametrize(
    ("mileage_km", "parts_cents", "labour_cents", "value_cents", "gates", "cents"),
    [
        (34_999, 10_000, 5_000, 99_999, OPEN, 15_000),
        (35_000, 10_000, 5_000, 99_999, OPEN, 13_000),
        (45_000, 10_000, 5_000, 99_999, OPEN, 13_000),
        (45_001, 10_000, 5_000, 99_999, OPEN, 12_000),
        (55_000, 10_000, 5_000, 99_999, OPEN, 12_000),
        (55_001, 10_000, 5_000, 99_999, OPEN, 11_000),
        (65_000, 10_000, 5_000, 99_999, OPEN, 11_000),
        (65_001, 10_000, 5_000, 99_999, OPEN, 10_000),
        (65_001, 1, 0, 99_999, OPEN, 1),  # half a cent is rounded up
        (35_000, 3, 0, 99_999, OPEN, 2),  # 2.4 cents
        (0, 10_000, 5_000, 14_999, OPEN, 14_999),
        (0, 10_000, 5_000, 99_999, (False, True, True, False), 0),
        (0, 10_000, 5_000, 99_999, (True, False, True, False), 0),
        (0, 10_000, 5_000, 99_999, (True, True, False, False), 0),
        (0, 10_000, 5_000, 99_999, (True, True, True, True), 0),
    ],
)
def test_the_oracle_pays_what_the_rule_says(mileage_km, parts_cents, labour_cents, value_cents, gates, cents):
    assert decide(mileage_km, parts_cents, labour_cents, value_cents, *gates) == cents


def test_the_claims_hold_every_band_edge_and_every_mix_of_conditions(claims):
    assert set(EDGES) <= set(claims["mileage_km"].to_list())
    assert claims.select(GATES).n_unique() == 16
    assert claims.filter(pl.col("expected") == pl.col("value_cents")).height > 0
    assert claims.schema == SCHEMA | {"expected": pl.Int64}


def test_the_claims_are_the_same_every_time(claims):
    assert frame(20_000).equals(claims.select(FACTS))


def test_the_claims_stay_inside_their_domain(claims):
    for name in NUMBERS:
        low, high = DOMAIN[name]
        assert claims[name].is_between(low, high).all()


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_the_rule_by_hand_agrees_with_the_oracle(name, claims):
    engine = BY_NAME[name].load()
    if BY_NAME[name].batch:
        amounts = engine.amounts(engine.run(engine.load(claims.select(FACTS))))
    else:
        amounts = pl.Series([engine.run(facts) for facts in claims.select(FACTS).iter_rows(named=True)])

    assert wrong_amounts(amounts, claims) == 0


def test_one_wrong_amount_is_found(claims):
    amounts = claims["expected"].to_list()
    amounts[777] += 1

    assert wrong_amounts(pl.Series(amounts), claims) == 1


def test_bounds_are_those_of_every_possible_completion():
    """Completed with the ends of the domain and with every band edge, which is where the amount turns."""
    ends = {name: (*DOMAIN[name], *(EDGES if name == "mileage_km" else ())) for name in NUMBERS}
    ends |= dict.fromkeys(GATES, (True, False))
    for facts in every_combination()[::37]:
        choices = [ends[name] if value is None else (value,) for name, value in facts.items()]
        amounts = {decide(*completed) for completed in product(*choices)}
        assert bounds(facts) == (min(amounts), max(amounts)), facts


def test_three_valued_logic_never_knows_more_than_the_bounds():
    known = [(facts, amount) for facts in every_combination() if (amount := kleene(facts)) is not None]

    assert len(known) > 1_000
    assert all(bounds(facts) == (amount, amount) for facts, amount in known)


def test_with_holes_an_unknown_is_right_only_where_three_valued_logic_may_not_know(claims):
    holed = with_holes(claims)
    assert 0 < holed["due"].null_count() < holed.height / 4
    assert wrong_amounts(holed["due"], holed) == 0
    # All unknown: wrong wherever the answer is due. All from complete facts: wrong wherever it is not decided.
    assert wrong_amounts(pl.Series([None] * holed.height), holed) == holed["due"].count()
    assert wrong_amounts(holed["expected"], holed) == (holed["least"] != holed["most"]).sum()


@pytest.mark.parametrize(
    ("case", "amount", "words"),
    [
        ("A", None, "unknown"),
        ("A", 5_000, "WRONG: answers 5000"),
        ("B", 0, "0"),
        ("B", None, "unknown, though decided"),
        ("C", 0, "WRONG: answers 0"),
    ],
)
def test_a_silent_default_is_called_wrong(case, amount, words):
    assert verdict(amount, MISSING[case][1]) == words


def test_ratios_are_taken_within_a_round():
    """The second round ran twice as slowly for both: the ratio of each round is 2, that of the sums would not tell."""
    measured = Measured(seconds={"plain": [4.0, 8.0, 6.0], "python": [2.0, 4.0, 2.0]})

    assert measured.ratio("plain", "python") == (2.0, 2.0, 3.0)
    assert measured.ratio("plain", "kept") is None


@pytest.mark.parametrize(
    ("seconds", "target", "met"),
    [
        (1.2, Target("T1", "plain", "python", 1.2), True),
        (1.21, Target("T1", "plain", "python", 1.2), False),
        (0.2, Target("T1", "python", "plain", 5, at_least=True), True),
        (0.21, Target("T1", "python", "plain", 5, at_least=True), False),
    ],
)
def test_a_target_is_met_on_its_bound_and_missed_beyond(seconds, target, met, monkeypatch):
    monkeypatch.setattr("benchmarks.targets.TARGETS", (target,))
    measured = Measured(seconds={"plain": [seconds], "python": [1.0]})

    assert outcomes({"plain", "python"}, measured, {}, {})[0].met is met


@pytest.mark.parametrize(
    ("plain", "rows", "solving", "met", "reached"),
    [
        (0, 1_000_000, {"wrong": 0}, True, "0 differences, "),
        (1, 1_000_000, {"wrong": 0}, False, "plain (known): 1, "),
        (0, 999_999, {"wrong": 0}, False, "0 differences, "),
        (0, 1_000_000, {"wrong": 2}, False, "solver (known): 2, "),
        (0, 1_000_000, {}, False, "0 differences, "),
    ],
)
def test_all_uses_agree_only_when_all_were_compared_on_enough_rows(plain, rows, solving, met, reached):
    agreement = {"rows": rows, "combinations": 9, "known": {"plain": plain}, "unknown": {"kept": 0}}

    agreed = outcomes(set(), Measured(), agreement, solving)[-1]
    assert (agreed.id, agreed.met) == ("T11", met)
    assert agreed.reached.startswith(reached)


@pytest.mark.parametrize(("room_bytes", "met"), [(16_000_000, True), (16_000_001, False)])
def test_arrays_are_held_to_their_room(room_bytes, met):
    agreement = {"nodes": 1, "room_bytes": room_bytes, "rows": 0, "combinations": 0, "known": {}, "unknown": {}}

    (outcome,) = [one for one in outcomes({"arrays"}, Measured(), agreement, {}) if one.id == "T6"]
    assert (outcome.reached, outcome.met) == ("16.0 MB", met)


@pytest.mark.parametrize("name", ["arrays", "arrays-2"])
def test_arrays_agree_with_the_oracle(name, claims):
    engine = BY_NAME[name].load()
    assert wrong_amounts(engine.amounts(engine.run(engine.load(claims.select(FACTS)))), claims) == 0


def test_engines_are_chosen_by_group_target_or_name_with_their_baseline():
    assert [engine.name for engine in chosen(["zen-graph"])] == ["python", "zen-graph"]
    assert [engine.name for engine in chosen(["openfisca-batch"])] == ["polars", "openfisca-batch"]
    assert {"polars-sums", "columns"} <= {engine.name for engine in chosen(["T5"])}
    assert not any(engine.ours for engine in chosen(["peers"]))
    assert chosen([]) == list(ENGINES)
    with pytest.raises(SystemExit, match="choose among"):
        chosen(["nothing"])
