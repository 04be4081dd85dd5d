"""How the door of a case speaks: what was given and what was expected, in French, safe to print whatever was sent."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from .facts import Fact
from .french import SYMBOLS, WORDS
from .time import format_instant
from .types import Kind

LONGEST_SHOWN = 60
#: Names longer than this are nobody's typing mistake; comparing them would only cost time.
LONGEST_COMPARED = 100
SHORTEST_PART = 4
LONGEST_LIST = 12
#: Beyond this many digits a number is called huge instead of being written out.
MOST_DIGITS = 40

#: Unit → singular and plural in a sentence, where the symbol would read badly after « en » or « par ».
UNIT_NAMES = WORDS | {
    "EUR": ("euro", "euros"),
    "hour": ("heure", "heures"),
    "minute": ("minute", "minutes"),
    "litre": ("litre", "litres"),
    "metre": ("mètre", "mètres"),
}
#: What people also type for a unit, besides its name and its symbol (folded, see `folded`).
SPELLINGS: dict[str, tuple[str, ...]] = {
    "EUR": ("eur",),
    "km": ("kms", "kilometre", "kilometres"),
    "day": ("j",),
    "year": ("annee", "annees"),
    "kg": ("kilo", "kilos", "kilogramme", "kilogrammes"),
    "tonne": ("tonne", "tonnes"),
}
PERCENT = ("%", "pour cent", "pourcent", "pourcents")


def folded(text: str) -> str:
    """Without case, accents, typographic apostrophes, doubled spaces or a final mark: how typed words are compared."""
    apart = unicodedata.normalize("NFKD", text.replace("’", "'"))
    bare = "".join(mark for mark in apart if not unicodedata.combining(mark))
    return " ".join(bare.casefold().split()).rstrip(" .!;,")


def clean(text: str, longest: int = LONGEST_SHOWN) -> str:
    """Short and printable: no control character, no half character, nothing that turns the reading direction."""
    safe = "".join(map(_printable, text[:longest]))
    return safe if len(text) <= longest else safe + "…"


def _printable(mark: str) -> str:
    if mark.isprintable():
        return mark
    return " " if mark.isspace() else "\N{REPLACEMENT CHARACTER}"


def shown(value: Any) -> str:
    """What was given, with its sort, in a few words; never long, never an error."""
    if isinstance(value, str):
        return f"le texte « {clean(value)} »"
    if value is None or isinstance(value, bool):
        return "null" if value is None else "true" if value else "false"
    if isinstance(value, int):
        return f"le nombre {value}" if abs(value) < 10**MOST_DIGITS else "un nombre démesuré"
    if isinstance(value, Decimal):
        return f"le nombre {value:f}" if reasonable(value) else "un nombre démesuré"
    if isinstance(value, float):
        return f"le nombre à virgule flottante {value!r}"
    if isinstance(value, Mapping):
        return "un objet"
    if isinstance(value, list | tuple):
        return "une liste"
    return f"une valeur Python de type {type(value).__name__}"


def reasonable(value: Decimal) -> bool:
    """Whether a decimal can be written out in figures."""
    if not value.is_finite() or abs(value.adjusted()) >= MOST_DIGITS:
        return False
    return len(value.as_tuple().digits) <= MOST_DIGITS


def nearest(name: str, known: Iterable[str], how_many: int = 1) -> tuple[str, ...]:
    """The known names that look most like this one: first those that contain it, then the closest in spelling."""
    if len(name) > LONGEST_COMPARED:
        return ()
    typed = folded(name)
    by_folded: dict[str, str] = {}
    for one in known:
        by_folded.setdefault(folded(one), one)
    containing = [one for one in by_folded if len(typed) >= SHORTEST_PART and typed in one]
    close = difflib.get_close_matches(typed, by_folded, how_many, 0.6)
    return tuple(by_folded[one] for one in dict.fromkeys([*containing, *close]))[:how_many]


def perhaps(names: Iterable[str]) -> str:
    """The question that suggests these names, or nothing."""
    quoted = " ou ".join(f"« {name} »" for name in names)
    return f"Vouliez-vous dire {quoted} ?" if quoted else ""


def listed_keys(keys: Iterable[str]) -> str:
    """The keys when they are few, their count when they are many."""
    keys = tuple(keys)
    return ", ".join(keys) if len(keys) <= LONGEST_LIST else f"{len(keys)} possibles, dont {', '.join(keys[:5])}…"


# --- numbers ---------------------------------------------------------------------------------------------------------


def is_money(fact: Fact) -> bool:
    """Whether it is an amount of money, or a price."""
    return dict(fact.type.unit).get("EUR", 0) > 0


def parts(fact: Fact) -> int:
    """How many encoded steps make one of what is written at the door: 100 for euros, 1 for whole percents."""
    return fact.type.scale // 100 if fact.in_percent else fact.type.scale


def decimals(steps: int) -> int | None:
    """How many decimals write any multiple of 1/steps exactly; None when no number of decimals does."""
    return next((n for n in range(10) if 10**n % steps == 0), None)


def decimal_text(encoded: int, steps: int, fixed: bool) -> str:
    """The number in figures with a point: all its decimals when `fixed`, else only those that are needed."""
    places = decimals(steps) or 0
    digits = str(abs(encoded) * (10**places // steps)).zfill(places + 1)
    sign = "-" if encoded < 0 else ""
    if places == 0:
        return sign + digits
    whole, rest = digits[:-places], digits[-places:]
    rest = rest if fixed else rest.rstrip("0")
    return f"{sign}{whole}.{rest}" if rest else sign + whole


def french_number(fact: Fact, encoded: int) -> str:
    """A number as the French write it: `10 000 000,00`."""
    whole, _, rest = decimal_text(encoded, parts(fact), is_money(fact)).partition(".")
    return f"{int(whole):,}".replace(",", " ") + ("," + rest if rest else "")


def french_unit(fact: Fact) -> str:
    """The unit in words (« euros par heure », « % »), or nothing."""
    if fact.in_percent:
        return "%"
    over = [_unit_name(name, many=True) for name, power in fact.type.unit if power > 0]
    under = [_unit_name(name, many=False) for name, power in fact.type.unit if power < 0]
    return " par ".join(["-".join(over) or "nombre", *under]) if fact.type.unit else ""


def is_unit(fact: Fact, words: str) -> bool:
    """Whether folded words are the unit of the fact: whole (« €/h », « euros par heure »), or only what it counts."""
    if fact.in_percent:
        return words in PERCENT
    typed = [part.strip() for part in re.split(r"/|\bpar\b", words)]
    over = [name for name, power in fact.type.unit if power > 0]
    under = [name for name, power in fact.type.unit if power < 0]
    if len(over) != 1 or len(typed) not in (1, 1 + len(under)):
        return False
    wanted = [*over, *under][: len(typed)]
    return all(word in _spellings(name) for word, name in zip(typed, wanted, strict=True))


def _unit_name(name: str, many: bool) -> str:
    return UNIT_NAMES[name][many] if name in UNIT_NAMES else SYMBOLS.get(name, name)


def _spellings(name: str) -> set[str]:
    spelt = (name, SYMBOLS.get(name, name), *UNIT_NAMES.get(name, ()), *SPELLINGS.get(name, ()))
    return {folded(one) for one in spelt}


# --- what was expected -----------------------------------------------------------------------------------------------


def bounds(fact: Fact) -> str:
    """The domain of a number, a date or an instant, in French."""
    kind = fact.type.kind
    if kind is Kind.NUMBER:
        first, last = french_number(fact, fact.low), french_number(fact, fact.high)
    elif kind is Kind.INSTANT:
        first, last = format_instant(fact.low), format_instant(fact.high)
    else:
        first, last = (date.fromordinal(day).isoformat() for day in (fact.low, fact.high))
    return f"de {first} à {last}"


def _number(fact: Fact) -> str:
    places = decimals(parts(fact)) or 0
    precision = f", au plus {places} décimale{'s' * (places > 1)}" if places else ""
    unit = french_unit(fact)
    if is_money(fact):
        sort = f"un montant en {unit}"
    elif fact.in_percent:
        sort = "un taux en pourcentage" if places else "un taux en pourcentage entier"
    else:
        sort = ("un nombre" if places else "un nombre entier") + (f" en {unit}" if unit else "")
    return f"{sort}{precision}, {bounds(fact)}"


def expected(fact: Fact) -> str:
    """What the door takes for this fact, as JSON is written."""
    match fact.type.kind:
        case Kind.BOOL:
            return "true (oui) ou false (non)"
        case Kind.NUMBER:
            return _number(fact) + (", écrit entre guillemets" if is_money(fact) else "")
        case Kind.DATE:
            return f"une date AAAA-MM-JJ, {bounds(fact)}"
        case Kind.MAYBE_DATE:
            return f'une date AAAA-MM-JJ, {bounds(fact)}, ou "none" si cela n\'a pas eu lieu'
        case Kind.INSTANT:
            return f"un instant avec son décalage horaire, {bounds(fact)}"
        case Kind.CHOICE:
            return f"une clé parmi {listed_keys(key for key, _ in fact.options)}"


def expected_answer(fact: Fact) -> str:
    """What a person may answer to the question of this fact."""
    match fact.type.kind:
        case Kind.BOOL:
            return "oui ou non"
        case Kind.NUMBER:
            return _number(fact)
        case Kind.DATE:
            return "une date, jour/mois/année, de {:%d/%m/%Y} à {:%d/%m/%Y}".format(*_days(fact))
        case Kind.MAYBE_DATE:
            return "une date, jour/mois/année, de {:%d/%m/%Y} à {:%d/%m/%Y}, ou « jamais »".format(*_days(fact))
        case Kind.INSTANT:
            return "un jour et une heure, par exemple 10/03/2026 14:30"
        case Kind.CHOICE:
            many = len(fact.options) > LONGEST_LIST
            numbered = [f"{number}. {label}" for number, (_, label) in enumerate(fact.options, start=1)]
            return f"un numéro de 1 à {len(numbered)}" if many else " ; ".join(numbered)


def _days(fact: Fact) -> tuple[date, date]:
    return date.fromordinal(fact.low), date.fromordinal(fact.high)
