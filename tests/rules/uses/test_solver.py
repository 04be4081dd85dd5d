"""Proofs: what the solver says agrees with what the plain use computes, and planted faults are found."""

import pytest

from clausier.law.calendar import working_days
from clausier.rules.dates import (
    after,
    before,
    counted,
    day_of,
    days,
    end_of_month,
    hours,
    months,
    months_begun,
    next_anniversary,
    noon_of,
    start_of,
    whole_months,
    whole_years,
    years,
)
from clausier.rules.declare import choice, day, instant, maybe_day, money, rows, whole, yes_no
from clausier.rules.nodes import Op, Rounding, make
from clausier.rules.program import program
from clausier.rules.rows import count, every, granted_in_order, largest, total, total_by
from clausier.rules.terms import amount, eur, pct
from clausier.rules.types import Kind, Type
from clausier.rules.uses import plain
from clausier.rules.uses.solver import (
    Impossible,
    Proved,
    Refuted,
    Unknown,
    Witness,
    at_most,
    monotone,
    never_negative,
    prove,
    prove_term,
    satisfiable,
)
from clausier.rules.uses.solver_bands import band_report
from clausier.rules.uses.solver_terms import Translator
from clausier.rules.values import RowList
from clausier.rules.words import (
    above,
    all_of,
    bands,
    below,
    between,
    given_or,
    least,
    not_,
    prorata,
    round_to,
    share,
    when,
)

km = whole("km", "km", "?", "repairer", high=2_000_000)
parts, labour, value = (money(name, "?", "expert") for name in ("parts", "labour", "value"))
covered, worn = yes_no("covered", "?", "expert"), yes_no("worn", "?", "expert")
level = choice("level", {"low": "Bas", "high": "Haut"}, "?", "office")
loss, birth = day("loss.on", "?", "insured"), day("birth.on", "?", "insured")
offer = maybe_day("offer.on", "?", "insured")
call = instant("call.at", "?", "insured")
hours_worked = whole("labour.hours", "hour", "?", "repairer", high=100)
stated_cost = money("labour.cost", "?", "repairer")
devis = rows("devis", "?", "repairer", [money("devis.price", "?", "repairer"), yes_no("devis.kept", "?", "expert")])

WEAR = bands(
    km,
    below(35_000, pct(0)),
    between(35_000, 45_000, pct(20)),
    between(45_001, 65_001, pct(40)),
    above(65_001, pct(50)),
)
PAID = when(
    all_of(covered, not_(worn)),
    least(round_to(parts - share(WEAR, parts), "cent", Rounding.HALF_UP) + labour, value),
    eur(0),
)
CLAIM = program({"paid": PAID})


# --- proofs and refutations ---------------------------------------------------------------------------------------

TRUE_OF_EVERY_CASE = [
    ("never negative", lambda: never_negative(PAID)),
    ("never above the limit", lambda: at_most(PAID, value)),
    ("nothing when worn", lambda: prove(eur(0) == PAID, worn)),
    ("a share is no more than all", lambda: at_most(round_to(share(WEAR, parts), "cent", Rounding.UP), parts)),
    (
        "a prorata is no more than all",
        lambda: at_most(prorata(parts, labour, value, Rounding.UP), parts, labour <= value),
    ),
    ("two months are at most 62 days", lambda: prove(after(loss, months(2)) <= after(loss, days(62)))),
    ("two months come before three", lambda: prove(after(loss, months(2)) < after(loss, months(3)))),
    ("a year is twelve months", lambda: prove(after(loss, years(1)) == after(loss, months(12)))),
    (
        "five working days are at least five days",
        lambda: prove(after(loss, counted(5, working_days())) >= after(loss, days(5))),
    ),
    ("a minor is not of age", lambda: prove(whole_years(birth, loss) < 18, after(birth, years(18)) > loss)),
    ("age on the day of birth", lambda: prove(whole_months(loss, loss) == 0)),
    (
        "begun months are whole ones or one more",
        lambda: prove(months_begun(birth, loss) <= whole_months(birth, loss) + 1),
    ),
    ("an anniversary lies ahead", lambda: prove(next_anniversary(birth, loss) > loss, birth <= loss)),
    ("the end of a month is its own", lambda: prove(end_of_month(end_of_month(loss)) == end_of_month(loss))),
    ("a day begins in itself", lambda: prove(day_of(start_of(loss)) == loss)),
    ("noon is in its day", lambda: prove(day_of(noon_of(loss)) == loss)),
    ("48 hours are a day at least", lambda: prove(day_of(after(call, hours(48))) > day_of(call))),
    ("what never happened has no delay", lambda: prove(not_(after(offer, days(3)).happened), not_(offer.happened))),
    ("a delay keeps what happened", lambda: prove(after(offer, months(3)).happened, offer.happened)),
    ("a part is no more than the sum", lambda: at_most(total(devis.price, of=devis.kept), total(devis.price))),
    ("no more is granted than the limit", lambda: at_most(total(granted_in_order(devis.price, value)), value)),
    ("the largest is no more than all", lambda: at_most(largest(amount(1), devis.price), total(devis.price))),
    ("in every row", lambda: prove(granted_in_order(devis.price, value) <= devis.price)),
    ("every row or some row", lambda: prove(count(devis.each) == count(devis.kept), every(devis.kept))),
]


@pytest.mark.parametrize(("what", "asked"), TRUE_OF_EVERY_CASE, ids=[what for what, _ in TRUE_OF_EVERY_CASE])
def test_what_is_true_of_every_case_is_proved(what, asked):
    verdict = asked()

    assert isinstance(verdict, Proved)
    assert verdict.ms < 2000


FALSE_SOMEWHERE = [
    ("never above the parts", parts >= PAID),
    ("wear never above 40 %", pct(40) >= WEAR),
    ("two months are at most 61 days", after(loss, months(2)) <= after(loss, days(61))),
    ("three months back are at least 90 days", before(loss, months(3)) <= before(loss, days(90))),
    ("a year is 365 days", after(loss, years(1)) == after(loss, days(365))),
    ("five working days are at most a week", after(loss, counted(5, working_days())) <= after(loss, days(7))),
    ("48 hours are two days", day_of(after(call, hours(48))) == after(day_of(call), days(2))),
    ("a month forth and back", before(after(loss, months(1)), months(1)) == loss),
    ("a group's limit is the total's", total_by(devis.kept, devis.price, eur(50)) <= eur(50)),
    ("the largest is all", largest(amount(1), devis.price) == total(devis.price)),
    ("it happened", offer.happened),
]


@pytest.mark.parametrize(("what", "claim"), FALSE_SOMEWHERE, ids=[what for what, _ in FALSE_SOMEWHERE])
def test_what_is_false_somewhere_is_refuted_by_a_real_case(what, claim):
    verdict = prove(claim)

    assert isinstance(verdict, Refuted)
    assert plain.compile(program({"claim": claim}))(verdict.case) == (False,)


def test_a_witness_is_found_or_there_is_none():
    found = satisfiable(all_of(eur(1_000) < PAID, km == 65_001, level == "high", after(birth, years(18)) == loss))

    assert isinstance(found, Witness)
    assert (found.case["km"], found.case["level"]) == (65_001, "high")
    assert isinstance(satisfiable((km > 10) & (km < 11)), Impossible)


def test_a_hypothesis_narrows_the_cases():
    assert isinstance(prove(eur(0) < PAID, covered), Refuted)
    assert isinstance(prove(eur(0) < PAID, covered, not_(worn), value > eur(0), labour > eur(0)), Proved)


def test_the_domain_of_a_fact_is_a_hypothesis():
    assert isinstance(prove(km <= 2_000_000), Proved)
    assert isinstance(prove(km < 2_000_000), Refuted)


def test_a_proof_over_rows_says_for_how_many():
    claim = count(devis.each) <= 2

    assert prove(claim).rows == 2
    assert isinstance(prove(claim, max_rows=3), Refuted)
    assert prove(eur(0) <= PAID).rows is None


def test_a_proof_says_what_it_only_bounded():
    assert prove(after(loss, months(1)) > loss).abstract == ("… plus … mois",)
    assert prove(after(loss, days(1)) > loss).abstract == ()


def test_months_that_bounds_do_not_settle_are_proved_by_the_exact_calendar():
    verdict = prove(end_of_month(after(loss, months(1))) >= after(loss, months(1)), end_of_month(loss) == loss)
    strict = prove(end_of_month(loss) <= after(loss, days(29)), after(loss, days(1)) == end_of_month(loss))
    exact = prove(whole_months(loss, after(loss, months(1))) == 1, timeout_ms=10_000)

    assert isinstance(verdict, Proved) and isinstance(strict, Proved) and isinstance(exact, Proved)


def test_a_term_over_the_unknowns_is_proved_and_its_counterexample_replayed():
    translator = Translator(CLAIM)
    paid = translator.term(CLAIM.outputs["paid"])

    assert isinstance(prove_term(paid <= translator.world.fact(value.node.data), translator), Proved)
    refuted = prove_term(paid < 100_000, translator)
    assert isinstance(refuted, Refuted)
    assert plain.compile(CLAIM)(refuted.case)[0] >= 100_000


# --- failures are said --------------------------------------------------------------------------------------------


def test_a_proof_that_takes_too_long_is_unknown():
    a, b, c = (whole(name, "", "?", "office", low=1, high=10**9) for name in "abc")

    verdict = prove(a * a * a + b * b * b != c * c * c, timeout_ms=100)

    assert isinstance(verdict, Unknown)
    assert verdict.reason == "délai dépassé (produit de deux inconnues)"


def test_what_has_no_translation_is_unknown():
    lost = make(Op.LIT, (), "blue", Type(Kind.CHOICE, options="nowhere"))

    verdict = prove(make(Op.IN, (lost,), ("blue",)))

    assert isinstance(verdict, Unknown)
    assert verdict.reason == "intraduisible : l'option « blue » n'appartient à aucun choix connu"


def test_a_case_outside_the_calendar_is_no_counterexample():
    verdict = prove(after(loss, years(9_000)) < loss)

    assert verdict == Unknown("le cas trouvé ne se reproduit pas : une date sort du calendrier", verdict.ms)


def test_a_given_value_may_differ_from_the_derived_one_but_examples_prefer_that_it_does_not():
    cost = given_or(stated_cost, hours_worked * eur(80, per="hour"))

    agreeing = prove(cost < eur(800))
    assert isinstance(agreeing, Refuted)
    given = agreeing.case.get("labour.cost")
    assert given is None or given == agreeing.case["labour.hours"] * 8_000

    odd = satisfiable(cost == eur("800.01"))
    assert isinstance(odd, Witness)
    assert odd.case["labour.cost"] == 80_001
    assert prove(cost != eur("800.01")).note == "donné, et non calculé : labour.cost"


# --- raising one fact ---------------------------------------------------------------------------------------------


def test_dearer_parts_never_lower_the_payment():
    assert isinstance(monotone(CLAIM, "paid", "parts"), Proved)
    assert isinstance(monotone(CLAIM, "paid", "covered"), Proved)


@pytest.mark.parametrize("fact", ["km", "worn"])
def test_more_wear_lowers_the_payment_and_two_cases_show_it(fact):
    verdict = monotone(CLAIM, "paid", fact)

    assert isinstance(verdict, Refuted)
    assert {key for key in verdict.case if verdict.case[key] != verdict.other[key]} == {fact}
    pay = plain.compile(CLAIM)
    assert verdict.case[fact] < verdict.other[fact] and pay(verdict.case) > pay(verdict.other)


def test_a_column_may_be_raised_and_a_date_too():
    rest = value - total(devis.price)
    of = program({"rest": rest, "late": offer.or_else(loss) > loss, "each": granted_in_order(devis.price, value)})

    assert isinstance(monotone(of, "late", "offer.on"), Proved)
    assert isinstance(monotone(of, "late", "loss.on"), Refuted)
    lowered = monotone(of, "rest", "devis.price")
    assert isinstance(lowered, Refuted) and isinstance(lowered.case["devis"], RowList)
    assert isinstance(monotone(of, "each", "devis.price"), Refuted)  # the first row leaves less to the second


@pytest.mark.parametrize(
    ("fact", "reason"),
    [
        ("level", "intraduisible : un choix n'a pas d'ordre"),
        ("nobody", "intraduisible : « nobody » n'est pas un fait dont dépend le résultat"),
    ],
)
def test_what_cannot_be_raised_is_unknown(fact, reason):
    of = program({"it": when(level == "low", parts, labour)})

    assert monotone(of, "it", fact) == Unknown(reason)


# --- band tables --------------------------------------------------------------------------------------------------


def test_a_table_as_printed_with_a_value_in_no_row_is_found():
    printed = (below(35_000, pct(0)), between(35_000, 65_000, pct(40)), above(65_001, pct(50)))
    table = bands(km, below(35_000, pct(0)), between(35_000, 65_001, pct(40)), above(65_001, pct(50)), printed=printed)

    (report,) = band_report(least(parts, share(table, parts)))

    assert [(gap.first, gap.last, gap.case) for gap in report.gaps] == [(65_001, 65_001, {"km": 65_001})]
    assert (report.overlaps, report.dead, report.unproved) == ((), (), ())
    assert isinstance(report.applied, Proved)


def test_every_gap_and_overlap_is_found_within_the_domain_only():
    printed = (
        between(0, 100, pct(0)),
        between(90, 200, pct(10)),
        between(300, 400, pct(20)),
        above(3_000_000, pct(50)),
    )
    table = bands(
        km,
        below(100, pct(0)),
        between(100, 200, pct(10)),
        between(201, 3_000_000, pct(20)),
        above(3_000_000, pct(50)),
        printed=printed,
    )

    (report,) = band_report(table)

    assert [(gap.first, gap.last) for gap in report.gaps] == [(201, 299), (401, 3_000_000)]
    assert [(fault.first, fault.last, fault.rows) for fault in report.overlaps] == [(90, 100, (0, 1))]
    assert report.dead == (3,)  # nobody drives three million kilometres
    assert isinstance(report.applied, Proved)


def test_tables_read_by_a_calculation_or_a_count_of_rows_are_looked_at_too():
    of_sum = bands(km * 2 + 1, below(1, pct(0)), above(0, pct(1)))
    of_rows = bands(count(devis.kept), below(1, pct(0)), above(0, pct(1)), printed=(below(1, pct(0)), above(1, pct(1))))

    first, second = band_report(when(covered, of_sum, of_rows))

    assert (first.gaps, first.dead) == ((), (0,))
    (gap,) = second.gaps
    assert (gap.first, gap.last, sum(row["kept"] for row in gap.case["devis"])) == (1, 1, 1)
