"""Planted faults are found: a broken band, a dead exclusion, a cap that a later step lifts, an amount below zero."""

from __future__ import annotations

from clausier.rules.declare import whole
from clausier.rules.nodes import BandTable, Op, make
from clausier.rules.prove import FAILED, FOUND, prove
from clausier.rules.provisions import Exclusion, Lines
from clausier.rules.rows import total
from clausier.rules.steps import Deductible, Floor, Limit, Take, Wear
from clausier.rules.terms import eur, face, pct
from clausier.rules.words import above, all_of, bands, below, between, named, not_
from tests.rules.test_claim import COST, LINES, TAKE, WORN, contract

KM = whole("vehicle.km", "km", "Combien ?", "repairer", high=100_000)


def found(of, kind):
    """Status and sentence of the findings of one kind."""
    return [(one.status, one.says) for one in prove(of).findings if one.kind == kind]


def worn(rate):
    """A contract that takes a rate off the cost."""
    cited = named(rate, "TEST-1-2", says="La vétusté suit le kilométrage.")
    return contract(TAKE, Wear("Vétusté", "TEST-1-2", rate=cited, base=COST))


def test_a_gap_and_an_overlap_of_the_printed_rows_are_found():
    printed = (below(1000, pct(0)), between(1000, 2000, pct(10)), above(2001, pct(20)))
    rows = (below(1000, pct(0)), between(1000, 2001, pct(10)), above(2001, pct(20)))
    overlapping = (below(1001, pct(0)), between(1000, 2001, pct(10)), above(2001, pct(20)))

    gap = found(worn(bands(KM, *rows, rules=("TEST-1-2",), printed=printed)), "table")
    overlap = found(worn(bands(KM, *rows, rules=("TEST-1-2",), printed=overlapping)), "table")

    assert gap[0] == (FOUND, "2\u202f001\u00a0km n'est dans aucune ligne imprimée.")
    assert overlap[0] == (FOUND, "1\u202f000\u00a0km est dans deux lignes imprimées.")


def test_a_broken_band_is_found():
    sound = bands(KM, below(1000, pct(0)), between(1000, 2000, pct(10)), above(2000, pct(20)), rules=("TEST-1-2",))
    table = BandTable((2000, 1000), sound.node.data.printed, ("TEST-1-2",))
    broken = face(make(Op.BANDS, sound.node.args, table, sound.node.type))

    assert FAILED not in {status for status, _ in found(worn(sound), "table")}
    assert FAILED in {status for status, _ in found(worn(broken), "table")}


def test_an_exclusion_that_can_never_apply_is_found():
    dead = Exclusion("TEST-2-1", "Jamais.", when=all_of(WORN, not_(WORN)))
    live = Exclusion("TEST-2-2", "Usure.", when=WORN)

    assert (FAILED, "Jamais : Cette exclusion peut jouer.") in found(contract(more=[dead]), "alive")
    assert FAILED not in {status for status, _ in found(contract(more=[live]), "alive")}


def test_a_cap_that_a_later_step_lifts_is_no_cap():
    held = contract(TAKE, Limit("Plafond", "TEST-1-2", ceiling=eur(900)))
    lifted = contract(
        TAKE, Limit("Plafond", "TEST-1-2", ceiling=eur(900)), Floor("Minimum", "TEST-1-3", minimum=eur(1500))
    )

    assert [status for status, _ in found(held, "cap")] == ["proved"]
    assert [status for status, _ in found(lifted, "cap")] == ["unproved"]


def test_an_amount_that_can_fall_below_zero_is_found():
    of = contract(TAKE, Take("Retenue", "TEST-1-2", amount=eur(0) - eur(50)))

    assert FAILED in {status for status, _ in found(of, "payment")}


def test_a_guarantee_that_never_pays_is_found_unless_it_promises_nothing():
    never = Take("Dommage", "TEST-1-1", when=all_of(WORN, not_(WORN)), amount=COST)

    assert found(contract(never), "alive") == [(FAILED, "Jamais : Dommage peut payer.")]
    assert found(contract(Take("Rien", "TEST-1-1", amount=eur(0))), "alive") == []


# --- a dearer line ----------------------------------------------------------------------------------------------------

PRICE = LINES.price
ASKED = total(PRICE)
DEAR = named(eur(500) < ASKED, "TEST-1-2", says="La réparation dépasse 500 euros.")


def dearer(*steps):
    """What is said of raising the price of a line of a guarantee that pays the lines, then these steps."""
    lines = Lines(covered=eur(0) < PRICE, asked=PRICE, granted=PRICE)
    taken = Take("Lignes", "TEST-1-1", amount=ASKED)
    of = contract(taken, *steps, lines=lines, asked=ASKED, claimed=eur(0) < ASKED, tables=(LINES.table,))
    return [(one.status, one.rules, one.witness) for one in prove(of).findings if one.kind == "monotone"]


def test_a_dearer_line_that_never_brings_less_is_proved():
    assert [status for status, *_ in dearer(Limit("Plafond", "TEST-1-3", ceiling=eur(400)))] == ["proved"]


def test_a_dearer_line_that_brings_less_is_found():
    falling = Deductible("Retenue", "TEST-1-3", when=eur(500) < ASKED, amount=eur(100))

    assert [status for status, *_ in dearer(falling)] == [FAILED]


def test_a_cited_threshold_that_lowers_the_total_is_told_apart_with_a_case():
    left_open, proved = dearer(Deductible("Retenue", "TEST-1-3", when=DEAR, amount=eur(100)))

    assert left_open[:2] == (FOUND, ("TEST-1-2",)) and left_open[2]["work.lines"]
    assert proved[:2] == ("proved", ("TEST-1-1",))


def test_a_fall_on_one_side_of_a_cited_threshold_stays_a_fault():
    falling = Deductible("Retenue", "TEST-1-3", when=DEAR, amount=ASKED)

    assert [status for status, *_ in dearer(falling, Take("Reste", "TEST-1-3", amount=eur(1000) - ASKED))] == [
        FOUND, FAILED,
    ]  # fmt: skip
