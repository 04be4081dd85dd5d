"""Looking a part up by what a garage typed: ranked candidates, never a choice made for the person who typed.

Words are compared without case, accents, plurals, sides or filler; abbreviations of the trade are spelled out; a word
may be unfinished (it is looked up while typed) or misspelt by little. Rare words weigh more than common ones: in
« pompe à eau », « eau » tells more than « pompe ».
"""

from __future__ import annotations

import difflib
import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from clausier.rules.case_words import folded

from .part_names import NAMES
from .parts import PARTS, SYSTEM_LABELS, SYSTEMS

#: What is typed beyond this is not read.
LONGEST_TYPED = 120
MOST_CANDIDATES = 8
MOST_OFFERED = 4
#: A name that shares less than this with what was typed is no candidate.
LEAST_LIKENESS = 0.35
#: What an unfinished word, and a misspelt one, are worth beside a whole one.
UNFINISHED, MISSPELT = 0.9, 0.75
SHORTEST_UNFINISHED, SHORTEST_MISSPELT = 3, 4
LEAST_SPELLING = 0.8

_WORD = re.compile(r"[a-z0-9]+")
_FILLER = frozenset(
    _WORD.findall(
        "a au aux avec ce cet cette d dans de des du en et kit jeu l la le les ou par pour sur un une cote complet "
        "ensemble neuf neuve piece remplacement remplacer reparation reparer depose repose fourniture g d gauche "
        "droit droite echange standard std es hs defectueux defectueuse ref reference"
    )
)
_ABBREVIATIONS = {
    "av": "avant", "avd": "avant", "avg": "avant", "ar": "arriere", "ard": "arriere", "arg": "arriere",
    "bv": "boite vitesse", "bvm": "boite vitesse", "bva": "boite automatique", "bvr": "boite robotisee",
    "clim": "climatisation", "distri": "distribution", "da": "direction assistee", "elec": "electrique",
    "electro": "electrique", "embray": "embrayage", "hyd": "hydraulique", "mot": "moteur", "refr": "refroidissement",
    "temp": "temperature", "ht": "haute tension", "hp": "haute pression", "bp": "basse pression", "gasoil": "gazole",
    "airbag": "coussin gonflable", "bag": "gonflable", "ldr": "liquide refroidissement", "trans": "transmission",
}  # fmt: skip


@dataclass(frozen=True)
class Candidate:
    """A part that may be meant, by `name`; likeness: 0 to 1, where 1 is every word of that name and no other."""

    key: str
    label: str
    system: str
    name: str
    likeness: float


@dataclass(frozen=True)
class _Name:
    key: str
    text: str
    words: frozenset[str]
    weight: float


def find_parts(typed: str, most: int = MOST_CANDIDATES) -> tuple[Candidate, ...]:
    """The parts that may be meant, the likeliest first; none when nothing is like it (a part then stays unknown)."""
    words = _words(typed[:LONGEST_TYPED])
    if not words:
        return ()
    best: dict[str, Candidate] = {}
    meant = {word: _meanings(word) for word in words}
    for name in _index():
        likeness = _likeness(meant, name)
        if likeness >= LEAST_LIKENESS and likeness > getattr(best.get(name.key), "likeness", 0):
            system = _system_of()[name.key]
            best[name.key] = Candidate(name.key, PARTS[name.key], system, name.text, round(likeness, 3))
    return tuple(sorted(best.values(), key=lambda one: (-one.likeness, one.label)))[:most]


def likely_keys(typed: str) -> tuple[str, ...]:
    """The keys of the likeliest parts, few enough to be offered in one sentence."""
    return tuple(one.key for one in find_parts(typed, MOST_OFFERED))


def _likeness(meant: dict[str, dict[str, float]], name: _Name) -> float:
    """Twice the weight that both share, over the weight of both."""
    shared = typed = 0.0
    for word, meanings in meant.items():
        found = max(((worth, known) for known, worth in meanings.items() if known in name.words), default=None)
        weight = _weight(found[1] if found else max(meanings, key=meanings.get, default=word))
        typed += weight
        shared += found[0] * weight if found else 0
    return min(2 * shared / (typed + name.weight), 1.0)


def _words(text: str) -> frozenset[str]:
    spelled: list[str] = []
    for word in _WORD.findall(folded(text)):
        spelled += _ABBREVIATIONS.get(word, word).split()
    kept = [word for word in spelled if word not in _FILLER]
    # A name made of nothing but filler still has to be found by it.
    return frozenset(_singular(word) for word in kept or spelled)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" and not word.isdigit() else word


@cache
def _index() -> tuple[_Name, ...]:
    """Every name of every part; a label that offers two words counts as a name each way too."""
    names = [(key, text) for key, label in PARTS.items() for text in (label, *NAMES.get(key, ()))]
    made = [(key, text, _words(text)) for key, text in names]
    weights = _weights(made)
    return tuple(_Name(key, text, words, sum(weights[word] for word in words)) for key, text, words in made)


def _weights(made: list[tuple[str, str, frozenset[str]]]) -> dict[str, float]:
    """How much a word tells: the logarithm of how few parts have it in a name."""
    parts_with = Counter(word for _, word in {(key, word) for key, _, words in made for word in words})
    return {word: math.log(1 + len(PARTS) / count) for word, count in parts_with.items()}


@cache
def _known_weights() -> dict[str, float]:
    names = [(key, text) for key, label in PARTS.items() for text in (label, *NAMES.get(key, ()))]
    return _weights([(key, text, _words(text)) for key, text in names])


def _weight(word: str) -> float:
    """A word in no name tells as much as the rarest one."""
    return _known_weights().get(word, math.log(1 + len(PARTS)))


@lru_cache(maxsize=4096)
def _meanings(word: str) -> dict[str, float]:
    """The known words that a typed one may stand for, with what the match is worth."""
    known = _known_weights()
    found = {word: 1.0} if word in known else {}
    if len(word) >= SHORTEST_UNFINISHED:
        found |= {one: UNFINISHED for one in known if one.startswith(word) and one != word}
    if not found and len(word) >= SHORTEST_MISSPELT:
        close = difflib.get_close_matches(word, known, 3, LEAST_SPELLING)
        found |= dict.fromkeys(close, MISSPELT)
    return found


@cache
def _system_of() -> dict[str, str]:
    return {key: SYSTEM_LABELS[system] for system, keys in SYSTEMS.items() for key in keys}
