"""Where the law was read: every article that a rule or a figure rests on, with its version and how sure it is.

No legal advice: these are readings of stored public copies, in our own words, to be checked against the official text
before real use. A contract's citation is an id of its catalogue; an article of law is cited by `Article.cite`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from clausier.rules.case_words import folded


class Status(Enum):
    """How an article was seen; the value is the French word shown to people."""

    TEXT = "lu dans son propre texte"
    SECONDARY = "lu dans une page qui le rapporte"
    NOT_FOUND = "texte non trouvé"


@dataclass(frozen=True)
class Article:
    """One article, or one decision or recommendation that has the force of a rule here.

    code: how the code is abbreviated ("C. assur."), or the name of another text. number: "L. 113-3"; "" for a text that
    has none. says: what is used of it, French, our own words, with every figure. changed: the last change known to the
    copy that was read, French. read: which copy, French. unsure: what could not be verified, French ("" when nothing).
    unused: why no rule rests on it, French ("" when one does).
    """

    code: str
    number: str
    says: str
    changed: str
    read: str
    status: Status = Status.TEXT
    unsure: str = ""
    unused: str = ""

    @property
    def cite(self) -> str:
        """How answers cite it: "C. assur., art. L. 113-3"; a text without a number by its name alone."""
        return f"{self.code}, art. {self.number}" if self.number else self.code

    def at(self, place: str) -> str:
        """A place in it: `at("1°")` → "C. assur., art. L. 114-1, 1°"."""
        return f"{self.cite}, {place}"

    @property
    def anchor(self) -> str:
        """Its place in a page: "c-assur-art-l-113-3"."""
        return re.sub(r"[^a-z0-9]+", "-", folded(self.cite)).strip("-")


#: Abbreviation of a code → its name.
CODES = {
    "C. assur.": "Code des assurances",
    "C. consom.": "Code de la consommation",
    "C. civ.": "Code civil",
    "C. route": "Code de la route",
    "C. proc. civ.": "Code de procédure civile",
    "C. trav.": "Code du travail",
    "CGI": "Code général des impôts",
}

#: The copies that were read, French.
CODES_2020 = "codes en entier, état du 28 octobre 2020"
SEEN_2023 = "codes en entier, état du 28 octobre 2020 ; mêmes mots dans une page de 2023"
PAGE = "page publique qui le rapporte"
LEGIFRANCE = "page de Légifrance, telle que conservée"
OPEN_DATA = "historique des données ouvertes de la loi"
