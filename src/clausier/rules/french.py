"""Values and small phrases as a French reader expects them: "1 234,57 €", "1er mai 2026", "a, b et c".

Typography: thousands are separated by a narrow no-break space (U+202F), a unit follows a no-break space (U+00A0), a
negative number begins with a true minus (U+2212). Nothing is rounded: a number that has no finite decimal form is
written as a fraction.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from fractions import Fraction

from .facts import Fact
from .time import format_instant
from .types import NEVER, Kind, Type, Unit

THIN, HARD, MINUS = "\u202f", "\u00a0", "\u2212"
UNKNOWN = "inconnu"
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip

#: Symbols never change; words take the plural. A unit that is in neither is written as it is.
SYMBOLS = {
    "EUR": "€", "km": "km", "hour": "h", "minute": "min", "second": "s", "kg": "kg", "tonne": "t", "gram": "g",
    "g": "g", "litre": "L", "L": "L", "mg": "mg", "metre": "m", "cm3": "cm³", "kw": "kW", "cv": "CV", "CV": "CV",
    "point": "pt", "cc": "cm³", "hp": "CV",
}  # fmt: skip
WORDS = {
    "day": ("jour", "jours"), "month": ("mois", "mois"), "year": ("an", "ans"), "week": ("semaine", "semaines"),
    "night": ("nuit", "nuits"), "person": ("personne", "personnes"), "seat": ("place", "places"),
    "session": ("séance", "séances"), "unit": ("unité", "unités"), "item": ("objet", "objets"),
    "claim": ("sinistre", "sinistres"), "event": ("événement", "événements"), "line": ("ligne", "lignes"),
    "part": ("pièce", "pièces"), "call": ("appel", "appels"), "trip": ("trajet", "trajets"),
    "vehicle": ("véhicule", "véhicules"), "animal": ("animal", "animaux"), "tranche": ("tranche", "tranches"),
    "intervention": ("intervention", "interventions"), "driver": ("conducteur", "conducteurs"),
    "wheel": ("roue", "roues"),
}  # fmt: skip
#: "€/personne/nuit", not "€/nuit/personne": what is counted comes before the time it is counted over.
_TIMES = ("session", "hour", "night", "day", "week", "month", "year")


# --- values ----------------------------------------------------------------------------------------------------------


def say(value: object, type: Type, fact: Fact | None = None) -> str:
    """An encoded value in French; None is "inconnu", a list (one value a row) becomes "a, b et c".

    `fact` gives the labels of a choice (without it the key is written), and tells a rate ("50 %") from any other pure
    number ("0,5"), such as a coefficient.
    """
    if value is None:
        return UNKNOWN
    if isinstance(value, list | tuple):
        return listing([say(one, type, fact) for one in value]) if value else "aucun"
    match type.kind:
        case Kind.BOOL:
            return "oui" if value else "non"
        case Kind.NUMBER:
            return _quantity(value, type, 2, fact)
        case Kind.DATE | Kind.MAYBE_DATE:
            return "jamais" if value == NEVER else day(value)
        case Kind.INSTANT:
            return moment(value)
        case Kind.CHOICE:
            return fact.label(value) if fact is not None else str(value)


def short(value: object, type: Type, fact: Fact | None = None) -> str:
    """The same for running text, where 800 euros are "800 €" and not "800,00 €"."""
    if type.kind is Kind.NUMBER and value is not None and not isinstance(value, list | tuple):
        return _quantity(value, type, 2 if value % type.scale else 0, fact)
    return say(value, type, fact)


def _quantity(value: int, type: Type, cents: int, fact: Fact | None) -> str:
    """A number with its unit; `cents` is the least number of decimals of an amount of money."""
    number = Fraction(value, type.scale)
    if not type.unit and (fact.in_percent if fact is not None else type.scale % 100 == 0):
        return decimal(number * 100) + HARD + "%"
    return decimal(number, cents if ("EUR", 1) in type.unit else 0) + unit_words(type.unit, abs(number) >= 2)


def decimal(number: Fraction, least: int = 0) -> str:
    """An exact decimal with at least so many decimals, or a fraction where there is no finite one."""
    sign = MINUS if number < 0 else ""
    number = abs(number)
    rest, places = number.denominator, 0
    while rest % 10 == 0 or rest % 5 == 0 or rest % 2 == 0:
        rest //= 10 if rest % 10 == 0 else 5 if rest % 5 == 0 else 2
        places += 1
    if rest != 1:
        return f"{sign}{_thousands(number.numerator)}/{_thousands(number.denominator)}"
    places = max(places, least)
    whole, part = divmod(int(number * 10**places), 10**places)
    return sign + _thousands(whole) + (f",{part:0{places}}" if places else "")


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", THIN)


def unit_words(unit: Unit, many: bool) -> str:
    """What follows the number: " €/personne/nuit", " jours", or nothing for a pure number."""
    over = [_unit_word(name, power, many) for name, power in unit if power > 0]
    under = sorted((name for name, power in unit for _ in range(-power)), key=_denominator_place)
    return (HARD if over else "") + "·".join(over) + "".join("/" + _unit_word(name, 1, False) for name in under)


def _unit_word(name: str, power: int, many: bool) -> str:
    word = SYMBOLS.get(name) or WORDS.get(name, (name, name))[many]
    return word + ("" if power == 1 else "²" if power == 2 else "³" if power == 3 else f"^{power}")


def _denominator_place(name: str) -> tuple[int, str]:
    return (_TIMES.index(name) + 1 if name in _TIMES else 0, name)


def day(ordinal: int) -> str:
    """A calendar day: "10 mars 2026", "1er mai 2026"."""
    date = datetime.date.fromordinal(ordinal)
    return f"{'1er' if date.day == 1 else date.day} {MONTHS[date.month - 1]} {date.year}"


def moment(instant: int) -> str:
    """An instant in Paris: "10 mars 2026 à 12 h 00"; of the hour that comes twice, it says which one."""
    date, clock, offset = _paris(instant)
    hour, minute, second = clock.split(":")
    text = f"{day(datetime.date.fromisoformat(date).toordinal())} à {int(hour)}{HARD}h{HARD}{minute}"
    if second != "00":
        text += f"{HARD}min{HARD}{second}{HARD}s"
    if any(_paris(instant + shift)[:2] == (date, clock) for shift in (-3600, 3600)):
        text += " (heure d'été)" if offset == "+02:00" else " (heure d'hiver)"
    return text


def _paris(instant: int) -> tuple[str, str, str]:
    text = format_instant(instant)
    return text[:10], text[11:19], text[19:]


# --- words -----------------------------------------------------------------------------------------------------------


def listing(items: Iterable[str], word: str = "et") -> str:
    """ "a", "a et b", "a, b et c"."""
    items = list(items)
    return f" {word} ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: "0 jour", "1 jour", "2 jours"."""
    return f"{decimal(Fraction(count))}{HARD}{one if abs(count) < 2 else many or one + 's'}"


def of(text: str) -> str:
    """ "de" before a noun phrase: "du prix", "des frais", "d'un objet"."""
    return _contract(text, "de", "du", "des") or ("d'" + text if _elides(text) else "de " + text)


def at(text: str) -> str:
    """ "à" before a noun phrase: "au jour", "aux frais"."""
    return _contract(text, "à", "au", "aux") or "à " + text


def that(text: str) -> str:
    """ "que" before a sentence: "que le…", "qu'il…"."""
    return "qu'" + text if _elides(text) else "que " + text


def if_(text: str) -> str:
    """ "si" before a sentence: "si le…", "s'il…"."""
    return "s'" + text if re.match(r"ils?\b", text) else "si " + text


def _elides(text: str) -> bool:
    return bool(re.match(r"(?:ils?|elles?|on|un|une|aucun|aucune)\b", text))


def _contract(text: str, alone: str, masculine: str, many: str) -> str:
    if text.startswith("le "):
        return f"{masculine} {text[3:]}"
    return f"{many} {text[4:]}" if text.startswith("les ") else ""


def is_plural(noun: str) -> bool:
    """Whether the verb after this noun phrase is in the plural."""
    return bool(re.match(r"(?:les|des|ses|leurs|ces|mes|nos|vos)\s", noun))


def each_of(row: str) -> str:
    """ "une ligne de devis" → "chaque ligne de devis"."""
    return "chaque " + re.sub(r"^une? ", "", row)


def none_of_rows(row: str) -> str:
    """ "une ligne de devis" → "aucune ligne de devis"."""
    feminine = row.startswith("une ")
    return ("aucune " if feminine else "aucun ") + re.sub(r"^une? ", "", row)


def many_of(row: str) -> str:
    """ "une ligne de devis" → "lignes de devis": the noun and its adjectives, up to the first preposition."""
    words = re.sub(r"^une? ", "", row).split(" ")
    for place, word in enumerate(words):
        if re.match(r"(?:de|du|des|à|au|aux|en|pour|par|sur|avec|sans|hors|chez|qui|«)$|d'|d’", word):
            break
        words[place] = _plural_word(word)
    return " ".join(words)


def of_many(row: str) -> str:
    """ "un objet volé" → "d'objets volés"."""
    words = many_of(row)
    return ("d'" if re.match(r"[aeiouyéèêàâîôûh]", words) else "de ") + words


def one(text: str) -> str:
    """ "1 jours ouvrés" → "1 jour ouvré", in a text written for any number."""
    singular = re.compile(r"(?<![\d,\u202f])1 (ans|heures|jours(?: ouvr\w+)?)\b")
    return singular.sub(lambda found: "1 " + " ".join(word.removesuffix("s") for word in found[1].split()), text)


def _plural_word(word: str) -> str:
    if word[-1] in "sxz":
        return word
    if word.endswith("al"):
        return word[:-2] + "aux"
    return word + ("x" if word.endswith(("eau", "au", "eu")) else "s")


# --- sentences -------------------------------------------------------------------------------------------------------

#: Verbs that are hardly ever nouns; after an article they are taken for nouns.
_VERB = re.compile(
    r"(?<![\w'’-])(?:n['’])?(?:se |s'|lui |y |en )?(?:est|sont|a|ont|était|étaient|avait|avaient|peut|peuvent|doit|"
    r"doivent|veut|veulent|va|vont|sera|seront|aura|auront|comporte|comportent|comprend|comprennent|dépasse|"
    r"dépassent|provient|proviennent|résulte|résultent|relève|relèvent|appartient|appartiennent|existe|existent|accepte|acceptent|refuse|"
    r"refusent|choisit|choisissent|conserve|conservent|possède|possèdent|détient|souhaite|souhaitent|tracte|bénéficie|"
    r"circule|circulait|conduisait|participe|participait|habite|réside|entraîne|empêche|rend|permet|couvre|couvrent|"
    r"concerne|concernent|prouve|justifie|survient|intervient|remplit|respecte|vient|viennent|porte|portait|sert|désigne|"
    r"définit|oppose|manquait|vit|récupère|satisfait|impose|répond|atteste|préfère|couvrait|figure|déclare|annonce)"
    r"(?![\w'’-])"
)
_RELATIVE = r"(?:qui|que|dont|où|lequel|laquelle|lesquels|lesquelles)"
_SUBJECT = re.compile(r"(?:le|la|les|son|sa|ses|leur|leurs|ce|cet|cette|ces|il|elle|ils|elles)\s|l['’]")
_DETERMINER = re.compile(r"(?:\b(?:le|la|les|un|une|de|du|des|son|sa|ses|ce|cette)\s|\b[ld]['’])$")
#: What makes the reach of "ne … pas" doubtful: another clause, an alternative, a word that counts.
_DOUBTFUL_BEFORE = re.compile(rf"\b(?:{_RELATIVE}|si|ne|tous|toutes|et|ou|ni)\b|\bn['’]|\bqu['’]|,")
_DOUBTFUL_AFTER = re.compile(r"^\s+(?:pas|plus|jamais|aucune?|rien|tou[ts]|toutes|ni)\b|\b(?:et|ou|ni|car|parce)\b|,")


def _verb(sentence: str) -> re.Match[str] | None:
    """The first verb that is neither a noun after its article nor inside a relative clause."""
    for verb in _VERB.finditer(sentence):
        before = sentence[: verb.start()]
        if not _DETERMINER.search(before) and not re.search(rf"\b{_RELATIVE}\s+$", before):
            return verb
    return None


def negated(sentence: str) -> str | None:
    """The sentence with "ne … pas", or None where putting it there could change what is denied.

    Safe only when the first verb has a definite subject and no other clause: "un feu est cassé" does not become "un feu
    n'est pas cassé", nor "tous les feux sont éteints" "tous les feux ne sont pas éteints".
    """
    verb = _verb(sentence)
    if verb is None or verb[0].startswith(("n'", "n’")) or not _SUBJECT.match(sentence):
        return None
    before, after = sentence[: verb.start()], sentence[verb.end() :]
    if _DOUBTFUL_BEFORE.search(before) or _DOUBTFUL_AFTER.search(after):
        return None
    ne = "n'" if re.match(r"[aeiouyéèêàâîôûh]", verb[0]) else "ne "
    return f"{before}{ne}{verb[0]} pas{after}"
