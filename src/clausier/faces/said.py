"""How the pages say what answers hold: amounts, days, values, people, clauses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from ..rules.case_french import read_day
from ..rules.case_words import clean
from ..rules.contract import Contract
from ..rules.facts import Table
from ..rules.french import day as french_day
from ..rules.french import moment, say
from ..rules.overrides import is_article
from ..rules.time import parse_instant
from ..rules.types import MONEY

#: Who pays, receives, owes or acts: the key or the word of an answer → with its article.
PEOPLE = {
    "insured": "l'assuré",
    "assuré": "l'assuré",
    "adhérent": "l'adhérent",
    "policyholder": "le souscripteur",
    "souscripteur": "le souscripteur",
    "bénéficiaire": "le bénéficiaire",
    "conducteur": "le conducteur",
    "victim": "la victime",
    "victime": "la victime",
    "tiers responsable": "le tiers responsable",
    "responsable de l'accident": "le responsable de l'accident",
    "responsable du sinistre": "le responsable du sinistre",
    "adversaire condamné aux frais": "l'adversaire condamné aux frais",
    "repairer": "le réparateur",
    "réparateur": "le réparateur",
    "insurer": "l'assureur",
    "assureur": "l'assureur",
    "handler": "le gestionnaire",
    "gestionnaire": "le gestionnaire",
    "seller": "le vendeur",
    "vendeur": "le vendeur",
    "expert": "l'expert",
    "lessor": "le bailleur",
    "lender": "l'organisme de financement",
    "heirs": "les héritiers",
    "transporter": "le transporteur",
    "carrier": "le transporteur",
    "office": "le gestionnaire",
    "distributeur": "le distributeur",
    "client": "le client",
    "réclamant": "le réclamant",
    "héritier": "l'héritier",
    "acheteur": "l'acheteur",
    "assisteur": "l'assisteur",
    "médiateur de l'assurance": "le médiateur de l'assurance",
    "personne concernée": "la personne concernée",
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T.+")


def person(name: str) -> str:
    """A party with its article; what a contract already says in French stays as it is."""
    return PEOPLE.get(name, name)


def capital(text: str) -> str:
    """The same text as the beginning of a line."""
    return text[:1].upper() + text[1:]


def row(table: Table, own: str) -> str:
    """How one row is called: « Dommage 2 »; a line of an estimate is a « Ligne 2 »."""
    kind = one_of(table)
    return f"{capital('ligne' if kind.startswith('ligne') else kind)} {clean(own)}"


def one_of(table: Table) -> str:
    """A row of a table, without its article: « dommage »."""
    return re.sub("^une? ", "", table.says) or "ligne"


def euros(amount: str | None) -> str:
    """A decimal string as French money."""
    if amount is None:
        return "à déterminer"
    return say(int(amount.replace(".", "")), MONEY)


def day(iso: str | None) -> str:
    """An ISO day in French words."""
    return "jamais" if iso == "none" else "date inconnue" if iso is None else french_day(read_day(iso).toordinal())


def value(shown: Any) -> str:
    """A value of an answer (door form) in French."""
    if shown is None:
        return "inconnu"
    if isinstance(shown, bool):
        return "oui" if shown else "non"
    if isinstance(shown, str) and _DAY.fullmatch(shown):
        return day(shown)
    if isinstance(shown, str) and _INSTANT.fullmatch(shown):
        return moment(parse_instant(shown))
    if shown == "none":
        return "jamais"
    return str(shown).replace(".", ",")


def amount_between(payable: str | None, bounds: dict[str, str | None]) -> str:
    """What is payable, or the bounds of what may be."""
    if payable is not None:
        return euros(payable)
    low, high = bounds["from"], bounds["to"]
    if high is not None:
        return f"entre {euros(low)} et {euros(high)}"
    return "montant encore inconnu" if low == "0.00" else f"au moins {euros(low)}"


def clauses(contract: Contract, rules: Iterable[str]) -> str:
    """Where to read it: clause and catalogue ids; an article of law is its own place."""
    rules = list(rules)
    places = dict.fromkeys(contract.clause(rule) for rule in rules)
    return " · ".join(filter(None, (", ".join(places), ids(rules))))


def ids(rules: Iterable[str]) -> str:
    """The catalogue ids among citations, in a row."""
    return ", ".join(rule for rule in rules if not is_article(rule))


def cite(rules: Iterable[str]) -> str:
    """Catalogue ids at the end of a sentence."""
    rules = list(rules)
    return f" [{', '.join(rules)}]" if rules else ""


def head(contract: Contract) -> str:
    """The contract and its edition, at the top of a page."""
    return f"{contract.title} — édition {contract.edition}"
