"""Values and small phrases in French."""

from datetime import date

import pytest

from clausier.rules import french
from clausier.rules.declare import fixed, percent
from clausier.rules.facts import Fact
from clausier.rules.time import parse_instant
from clausier.rules.types import BOOL, DATE, DAYS, INSTANT, MAYBE_DATE, MONEY, MONTHS, NEVER, Kind, Type, number

OPTIONS = (("x", "rouge"), ("y", "bleu"))
COLOUR = Fact("colour", Type(Kind.CHOICE, options="colour"), "?", "insured", high=1, options=OPTIONS)

VALUES = [
    (123457, MONEY, "1 234,57 €"),
    (80_000, MONEY, "800,00 €"),
    (-5, MONEY, "−0,05 €"),
    (100_000_000, MONEY, "1 000 000,00 €"),
    (8_000_125, number("EUR", 10_000), "800,0125 €"),
    (1, number("EUR", 300), "1/300 €"),
    (7600, number("EUR/person/night", 100), "76,00 €/personne/nuit"),
    (8000, number("EUR/hour", 100), "80,00 €/h"),
    (35_000, number("km"), "35 000 km"),
    (999, number("km"), "999 km"),
    (350, number("hour", 100), "3,5 h"),
    (20, number("", 100), "20 %"),
    (649, number("", 1000), "64,9 %"),
    (3, number(), "3"),
    (35, number("", 10), "3,5"),
    (0, DAYS, "0 jour"),
    (1, DAYS, "1 jour"),
    (2, DAYS, "2 jours"),
    (-2, DAYS, "−2 jours"),
    (15, number("day", 10), "1,5 jour"),
    (6, MONTHS, "6 mois"),
    (2, number("night"), "2 nuits"),
    (2, number("1/hour"), "2/h"),
    (2, number("sabot"), "2 sabot"),
    (True, BOOL, "oui"),
    (False, BOOL, "non"),
    (date(2026, 3, 10).toordinal(), DATE, "10 mars 2026"),
    (date(2026, 5, 1).toordinal(), MAYBE_DATE, "1er mai 2026"),
    (NEVER, MAYBE_DATE, "jamais"),
    (parse_instant("2026-03-10T12:00:00+01:00"), INSTANT, "10 mars 2026 à 12 h 00"),
    (parse_instant("2026-03-10T00:05:09+01:00"), INSTANT, "10 mars 2026 à 0 h 05 min 09 s"),
    (parse_instant("2026-10-25T02:30:00+02:00"), INSTANT, "25 octobre 2026 à 2 h 30 (heure d'été)"),
    (parse_instant("2026-10-25T02:30:00+01:00"), INSTANT, "25 octobre 2026 à 2 h 30 (heure d'hiver)"),
    (parse_instant("2026-10-25T03:00:00+01:00"), INSTANT, "25 octobre 2026 à 3 h 00"),
    (None, MONEY, "inconnu"),
    ([1, None, 2], DAYS, "1 jour, inconnu et 2 jours"),
    ([], DAYS, "aucun"),
]


@pytest.mark.parametrize(("value", "kind", "expected"), VALUES)
def test_a_value_is_written_as_the_french_do(value, kind, expected):
    plain_spaces = french.say(value, kind).replace("\u202f", " ").replace("\u00a0", " ")

    assert plain_spaces == expected


def test_thousands_take_a_narrow_space_and_units_a_hard_one():
    assert french.say(123457, MONEY) == "1\u202f234,57\u00a0€"


def test_whole_euros_lose_their_zeros_in_running_text_only():
    assert french.short(80_000, MONEY) == "800\u00a0€"
    assert french.short(80_050, MONEY) == "800,50\u00a0€"


def test_a_choice_is_said_by_its_label_or_else_by_its_key():
    assert french.say("y", COLOUR.type, COLOUR) == "bleu"
    assert french.say("y", COLOUR.type) == "y"


def test_a_rate_is_in_percent_and_a_coefficient_is_not():
    rate = percent("rate", "?", "insured").node.data
    coefficient = fixed("coefficient", "", 100, "?", "insured", high=4).node.data

    assert french.say(50, rate.type, rate) == "50\u00a0%"
    assert french.say(50, coefficient.type, coefficient) == "0,5"


WORDS = [
    (french.listing(["a"]), "a"),
    (french.listing(["a", "b"]), "a et b"),
    (french.listing(["a", "b", "c"], "ou"), "a, b ou c"),
    (french.plural(1, "jour"), "1\u00a0jour"),
    (french.plural(2, "animal", "animaux"), "2\u00a0animaux"),
    (french.of("le prix"), "du prix"),
    (french.of("les frais"), "des frais"),
    (french.of("la somme"), "de la somme"),
    (french.of("l'arrondi"), "de l'arrondi"),
    (french.of("un objet"), "d'un objet"),
    (french.of("(le prix)"), "de (le prix)"),
    (french.at("le jour"), "au jour"),
    (french.at("la date"), "à la date"),
    (french.if_("il y a"), "s'il y a"),
    (french.if_("la pièce"), "si la pièce"),
    (french.that("elle est"), "qu'elle est"),
    (french.each_of("une ligne de devis"), "chaque ligne de devis"),
    (french.none_of_rows("un objet volé"), "aucun objet volé"),
    (french.none_of_rows("une nuit"), "aucune nuit"),
    (french.of_many("un objet volé"), "d'objets volés"),
    (french.of_many("une nuit d'hôtel"), "de nuits d'hôtel"),
    (french.of_many("un animal à bord"), "d'animaux à bord"),
    (french.of_many("un lieu"), "de lieux"),
    (french.of_many("une fois"), "de fois"),
    (french.one("le jour plus 1 jours ouvrés"), "le jour plus 1 jour ouvré"),
    (french.one("le jour plus 21 jours"), "le jour plus 21 jours"),
    (french.one("le jour plus 1 mois"), "le jour plus 1 mois"),
]


@pytest.mark.parametrize(("written", "expected"), WORDS)
def test_small_words_agree_and_contract(written, expected):
    assert written == expected


DENIED = [
    ("l'accord préalable a été donné", "l'accord préalable n'a pas été donné"),
    ("le véhicule est couvert", "le véhicule n'est pas couvert"),
    ("il conduisait", "il ne conduisait pas"),
    ("les dommages résultent d'un choc", "les dommages ne résultent pas d'un choc"),
    ("la demande de l'assuré est écrite", "la demande de l'assuré n'est pas écrite"),
    ("le véhicule sert à l'usage suivant : taxi", "le véhicule ne sert pas à l'usage suivant : taxi"),
    ("la porte du véhicule est fermée", "la porte du véhicule n'est pas fermée"),
    ("le conducteur lui rend le véhicule", "le conducteur ne lui rend pas le véhicule"),
]

NOT_DENIED = [
    "un feu est cassé",  # another one may be whole
    "tous les feux sont éteints",  # "not all" is not "none"
    "la personne qui a bu est au volant",  # which of the two verbs?
    "le véhicule est roulant et assuré",  # both, or one of them?
    "le véhicule est loué ou prêté",
    "le véhicule n'est pas roulant",
    "le conducteur fuit",  # no verb that is known
    "le prix des pièces",
]


@pytest.mark.parametrize(("sentence", "expected"), DENIED)
def test_a_simple_sentence_is_denied_by_ne_pas(sentence, expected):
    assert french.negated(sentence) == expected


@pytest.mark.parametrize("sentence", NOT_DENIED)
def test_a_sentence_is_not_denied_where_that_could_deny_something_else(sentence):
    assert french.negated(sentence) is None
