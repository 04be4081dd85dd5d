"""The contract in French: what is printed, and that no two meanings print alike."""


import pytest

from clausier.rules.dates import after, before, counted, day_of, days, days_between, hours, latest_of, months, noon_of
from clausier.rules.dates import whole_years as whole_years_of
from clausier.rules.declare import choice, day, instant, maybe_day, money, rows, whole, yes_no
from clausier.rules.nodes import Op, Reading, Rounding, make
from clausier.rules.rows import count, every, granted_in_order, largest, some, total, total_by
from clausier.rules.terms import amount, date_literal, eur, pct
from clausier.rules.time import DayCount
from clausier.rules.types import BOOL, INSTANT
from clausier.rules.uses.prose import phrase
from clausier.rules.uses.prose_lines import band_table, lines
from clausier.rules.words import (
    above,
    at_closing,
    bands,
    below,
    between,
    ceil_div,
    first_of,
    given_or,
    insured_proves,
    insurer_proves,
    least,
    listed,
    lookup,
    most,
    named,
    prorata,
    reading,
    round_to,
    share,
    truth,
    when,
)
from tests.rules import strategies as small

km = whole("vehicle.mileage_km", "km", "?", "repairer", high=2_000_000, says="le kilométrage")
parts = money("parts", "?", "repairer", says="le prix")
labour = money("labour", "?", "repairer", says="la pose")
fees = money("fees", "?", "repairer", says="les frais et taxes")
covered = yes_no("covered", "?", "expert", says="elle est couverte")
agreed = yes_no("agreed", "?", "expert", says="l'accord a été donné")
lit = yes_no("lit", "?", "expert", says="tous les feux sont éteints")
unsaid = yes_no("waiting.over", "?", "expert")
loss = day("loss.on", "?", "insured", says="le sinistre")
offer = maybe_day("offer.on", "?", "insured", says="la date de l'offre")
called = instant("call.at", "?", "insured", says="l'heure de l'appel")
colour = choice("colour", {"x": "Rouge", "y": "Bleu", "z": "Vert"}, "?", "insured", says="la couleur")
devis = rows(
    "devis",
    "?",
    "repairer",
    [
        money("devis.price", "?", "repairer", says="le prix de la ligne"),
        whole("devis.rank", "", "?", "repairer", high=9, says="le rang"),
    ],
    says="une ligne de devis",
)
nights = rows("night", "?", "insured", [money("night.price", "?", "insured", says="le prix de la nuit")])
TABLES = {"devis": devis.table, "night": nights.table}
WORKING = DayCount("working", "jours ouvrés", frozenset(range(5)), lambda year: frozenset())
DOUBT = Reading("R-7", "?", (("wide", "Le sens large."), ("narrow", "Le sens étroit.")), "?")

PHRASES = [
    # numbers and precedence
    (parts + labour * 2, "le prix + la pose × 2"),
    ((parts + labour) * 2, "(le prix + la pose) × 2"),
    (parts - (labour + fees), "le prix − (la pose + (les frais et taxes))"),
    (parts - labour + fees, "le prix − la pose + (les frais et taxes)"),
    (parts * (pct(100) - share(pct(20), pct(50))), "le prix × (100 % − 50 % × 20 %)"),
    (parts - share(pct(20), parts) - labour, "le prix − (20 % du prix) − la pose"),
    (share(pct("12.5"), parts), "12,5 % du prix"),
    (share(pct(20), parts - labour), "20 % de (le prix − la pose)"),
    (fees * 2, "(les frais et taxes) × 2"),
    (km * -3, "le kilométrage × (−3)"),
    (least(parts, labour), "le prix, dans la limite de la pose"),
    (most(parts, eur(0)) + labour, "(le prix, avec un minimum de 0 €) + la pose"),
    (least(parts, labour, eur(5)), "la plus petite de ces valeurs : le prix ; la pose ; 5 €"),
    (round_to(share(pct(20), parts), "cent", Rounding.HALF_UP), "l'arrondi au centime le plus proche de 20 % du prix"),
    (round_to(share(pct(20), parts), "euro", Rounding.UP), "l'arrondi à l'euro supérieur de 20 % du prix"),
    (
        prorata(parts, labour, fees, Rounding.DOWN),
        "l'arrondi au centime inférieur de (le prix × la pose ÷ (les frais et taxes))",
    ),
    (ceil_div(km, 700), "l'arrondi à l'unité supérieure de (le kilométrage ÷ 700 km)"),
    # yes or no
    (parts < eur(800), "le prix n'atteint pas 800 €"),
    (~(parts < eur(800)), "le prix atteint 800 €"),
    (parts <= eur(800), "le prix ne dépasse pas 800 €"),
    (fees > parts, "les frais et taxes dépassent le prix"),
    (parts != labour, "le prix ne vaut pas la pose"),
    (covered & agreed & ~unsaid, "elle est couverte, l'accord a été donné et waiting.over vaut « non »"),
    (covered & (agreed | unsaid), "elle est couverte et (l'accord a été donné ou waiting.over vaut « oui »)"),
    (~covered, "elle n'est pas couverte"),
    (~lit, "il n'est pas vrai que tous les feux sont éteints"),
    (~(covered | agreed), "aucune de ces conditions n'est remplie : elle est couverte ; l'accord a été donné"),
    (~(covered & ~agreed), "l'une au moins de ces conditions manque : elle est couverte ; l'accord n'a pas été donné"),
    (insurer_proves(covered) & agreed, "(l'assureur prouve qu'elle est couverte) et l'accord a été donné"),
    (~insured_proves(covered & agreed), "l'assuré ne prouve pas que (elle est couverte et l'accord a été donné)"),
    (colour == "x", "la couleur est « Rouge »"),
    (colour.is_in("x", "y"), "la couleur est « Rouge » ou « Bleu »"),
    (~colour.is_in("x", "y"), "la couleur n'est ni « Rouge », ni « Bleu »"),
    (colour.is_in(), "la couleur est dans une liste vide"),
    (
        listed(colour, {"R-1": ("x", "y"), "R-2": ("z",)}),
        "la couleur figure dans ces listes : « Rouge » et « Bleu » (R-1) ; « Vert » (R-2)",
    ),
    (truth(True), "c'est toujours le cas"),
    # dates
    (loss >= date_literal(2026, 5, 1), "le sinistre ne vient pas avant le 1er mai 2026"),
    (after(loss, days(1)) == loss, "le sinistre plus 1 jour coïncide avec le sinistre"),
    (before(loss, months(3)), "le sinistre moins 3 mois"),
    (after(loss, counted(5, WORKING)), "le sinistre plus 5 jours ouvrés"),
    (days_between(loss, loss) > 30, "le nombre de jours du sinistre au sinistre dépasse 30 jours"),
    (whole_years_of(loss, loss) < 18, "le nombre d'années entières du sinistre au sinistre n'atteint pas 18 ans"),
    (~offer.happened, "la date de l'offre n'existe pas"),
    (offer.on_or_before(loss), "la date de l'offre existe et ne vient pas après le sinistre"),
    (latest_of(loss, offer), "la dernière de ces dates qui existe : le sinistre ; la date de l'offre"),
    (offer.or_else(loss), "la date de l'offre ; à défaut le sinistre"),
    (after(called, hours(48)) < noon_of(loss), "l'heure de l'appel plus 48 heures vient avant le sinistre à midi"),
    (day_of(called), "le jour, à Paris, de l'heure de l'appel"),
    # choosing
    (when(covered, parts, eur(0)), "le prix si elle est couverte ; sinon 0 €"),
    (when(covered, parts, eur(0)) + labour, "(le prix si elle est couverte ; sinon 0 €) + la pose"),
    (
        first_of((covered, parts), (some(devis.price > eur(3)), labour), otherwise=eur(0)),
        "le prix si elle est couverte ; la pose s'il y a au moins une ligne de devis où "
        "le prix de la ligne dépasse 3 € ; sinon 0 €",
    ),
    (
        bands(km, below(100, pct(0)), between(100, 100, pct(20)), between(101, 2000, pct(30)), above(2000, pct(50))),
        "selon le kilométrage : jusqu'à 99 km : 0 % ; exactement 100 km : 20 % ; de 101 à 2 000 km : 30 % ; "
        "à partir de 2 001 km : 50 %",
    ),
    (lookup({"x": eur(3)}, colour, default=eur(1)), "selon la couleur : « Rouge » : 3 € ; sinon 1 €"),
    (given_or(parts, labour), "la valeur donnée : le prix ; si elle manque la pose"),
    (at_closing(parts, eur(0)), "le prix ; à la clôture, si rien n'est établi, 0 €"),
    (
        reading(DOUBT, wide=parts, narrow=labour),
        "lecture R-7 : sens retenu (« Le sens large ») : le prix ; autre sens (« Le sens étroit ») : la pose",
    ),
    (named(parts, "R-1", "R-2", says="La part due.", label="Pièces") + labour, "« Pièces » (R-1, R-2) + la pose"),
    (
        ~named(covered, "R-1", says="La pièce est listée.") | agreed,
        "la condition « La pièce est listée » (R-1) n'est pas remplie ou l'accord a été donné",
    ),
    (named(parts + labour, "R-1", says="La part due."), "le prix + la pose"),
    # rows
    (total(devis.price), "la somme, sur chaque ligne de devis, du prix de la ligne"),
    (
        total(devis.price, of=devis.rank > 1) + parts,
        "(la somme, sur chaque ligne de devis où le rang dépasse 1, du prix de la ligne) + le prix",
    ),
    (count(devis.each), "le nombre de lignes de devis"),
    (count(devis.rank == 1), "le nombre de lignes de devis où le rang vaut 1"),
    (
        total_by(devis.rank, devis.price, eur(50)),
        "la somme, par groupe selon le rang, dans la limite de 50 € par groupe, sur chaque ligne de devis, "
        "du prix de la ligne",
    ),
    (
        largest(amount(2), devis.price),
        "la somme des plus grandes valeurs, au nombre de 2, sur chaque ligne de devis, du prix de la ligne",
    ),
    (some(devis.each), "il y a au moins une ligne de devis"),
    (~some(devis.rank > 1), "il n'y a aucune ligne de devis où le rang dépasse 1"),
    (every(devis.price <= parts), "pour chaque ligne de devis, le prix de la ligne ne dépasse pas le prix"),
    (~every(devis.price <= parts), "il y a au moins une ligne de devis où le prix de la ligne dépasse le prix"),
    (some(nights.price > eur(1)), "il y a au moins une ligne de « night » où le prix de la nuit dépasse 1 €"),
    (
        total(granted_in_order(devis.price, eur(9), whole_rows=True), of=devis.rank > 1),
        "la somme, sur chaque ligne de devis où le rang dépasse 1, de ce qui est accordé à chaque ligne de devis, "
        "à son tour et dans la limite de 9 € en tout, en entier ou pas du tout, du prix de la ligne",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("term", "expected"), PHRASES)
def test_an_expression_is_written_in_french(term, expected):
    text = phrase(term, TABLES)

    assert text.replace("\u00a0", " ").replace("\u202f", " ") == expected


WEAR = bands(
    km,
    below(35_000, pct(0)),
    between(35_000, 65_001, pct(20)),
    above(65_001, pct(50)),
    printed=(below(35_000, pct(0)), between(35_000, 65_000, pct(20)), above(65_001, pct(50))),
)


def _layout(term):
    return ["  " * line.depth + line.text.replace("\u00a0", " ").replace("\u202f", " ") for line in lines(term, TABLES)]


def test_a_band_table_is_laid_out_row_by_row_with_what_the_document_prints():
    assert _layout(WEAR) == [
        "selon le kilométrage :",
        "  jusqu'à 34 999 km : 0 %",
        "  de 35 000 à 65 001 km (imprimé : de 35 000 à 65 000 km) : 20 %",
        "  à partir de 65 002 km : 50 %",
    ]


def test_a_band_table_is_also_data():
    on, table = band_table(WEAR)

    assert on == "le kilométrage"
    assert [(row.first, row.last, row.value) for row in table] == [
        (None, 34_999, pct(0).node),
        (35_000, 65_001, pct(20).node),
        (65_002, None, pct(50).node),
    ]
    assert [bool(row.printed) for row in table] == [False, True, False]


def test_a_long_expression_is_laid_out_by_conditions_and_cases():
    paid = least(parts - share(named(WEAR, "R-4", says="La vétusté."), parts), labour + fees * 2, eur(5_000))
    term = when(covered & agreed & ~(lit | unsaid) & some(devis.price > eur(3)), paid, eur(0))

    assert _layout(term) == [
        "si toutes ces conditions sont réunies :",
        "  elle est couverte",
        "  l'accord a été donné",
        "  aucune de ces conditions n'est remplie :",
        "    tous les feux sont éteints",
        "    waiting.over vaut « oui »",
        "  il y a au moins une ligne de devis où le prix de la ligne dépasse 3 €",
        "alors :",
        "  la plus petite de ces valeurs :",
        "    le prix − le prix × « La vétusté » (R-4)",
        "    la pose + (les frais et taxes) × 2",
        "    5 000 €",
        "sinon : 0 €",
    ]


def test_a_short_expression_stays_on_its_line():
    assert _layout(when(covered, parts, eur(0))) == ["le prix si elle est couverte ; sinon 0 €"]


def test_every_operation_of_the_language_is_written():
    written = {node.op for node in small.EVERY_OP.nodes}
    texts = [phrase(node) for node in small.EVERY_OP.nodes]

    assert written == set(Op)
    assert all(texts) and not any("None" in text or "Op." in text or "  " in text for text in texts)


def test_depth_of_nesting_is_no_limit_of_cases():
    deep = first_of(*((parts > eur(place), eur(place)) for place in range(3000)), otherwise=parts)

    assert phrase(deep).count(" ; ") == 3000


def test_instants_and_truths_have_their_own_words():
    literal = make(Op.LIT, (), 1_773_140_400, INSTANT)
    assert phrase(literal).replace("\u00a0", " ") == "le 10 mars 2026 à 12 h 00"
    assert phrase(make(Op.LIT, (), False, BOOL)) == "ce n'est jamais le cas"
