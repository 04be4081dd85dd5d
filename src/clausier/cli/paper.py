"""A decision on paper: what people read in the terminal. It shows what the decision holds and computes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..rules.case_french import read_day
from ..rules.contract import Contract
from ..rules.facts import ASKED_OF
from ..rules.french import day as french_day
from ..rules.french import listing, say
from ..rules.types import MONEY
from .ink import WIDTH, Ink, columns, wrap

OUTCOMES = {
    "covered": ("Couvert", "green"),
    "reduced": ("Couvert en partie", "yellow"),
    "refused": ("Refusé", "red"),
    "undetermined": ("Pas encore décidable", "blue"),
    "not_claimed": ("Rien n'est demandé", "dim"),
    "granted": ("accordée", "green"),
}
PAYEES = {"insured": "l'adhérent", "repairer": "le réparateur", "insurer": "l'assureur", "lessor": "le bailleur", "heirs": "les héritiers"}
LINE_OUTCOMES = {"granted": "accordée", "reduced": "réduite", "refused": "refusée", "undetermined": "en attente"}


def euros(amount: str | None) -> str:
    """A decimal string as French money."""
    if amount is None:
        return "à déterminer"
    sign, _, rest = ("-", "", amount[1:]) if amount.startswith("-") else ("", "", amount)
    whole, _, cents = rest.partition(".")
    text = say(int(whole) * 100 + int(cents or 0), MONEY)
    return f"−{text}" if sign else text


def day(iso: str | None) -> str:
    """An ISO day in French words."""
    return "jamais" if iso == "none" else "inconnu" if iso is None else french_day(read_day(iso).toordinal())


def clauses(contract: Contract, rules: list[str]) -> str:
    """Where to read it: clause and catalogue ids."""
    places = list(dict.fromkeys(contract.clause(rule) for rule in rules))
    return f"{', '.join(places)} · {', '.join(rules)}" if rules else ""


def decision_page(contract: Contract, decision: dict[str, Any], ink: Ink) -> str:
    """The whole page of a decision."""
    parts = (head, statement, lines, refusals, payments, recoveries, services, choices, deadlines, documents, questions, readings)
    blocks = [list(part(contract, decision, ink)) for part in parts]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def head(contract: Contract, decision: dict[str, Any], ink: Ink) -> Iterator[str]:
    """Contract, outcome and amount."""
    words, colour = OUTCOMES[decision["outcome"]]
    yield ink(f"{contract.title} — édition {contract.edition}", "bold")
    yield ink("─" * WIDTH, "dim")
    if decision["payable"] is not None:
        amount = euros(decision["payable"])
    else:
        low, high = decision["range"]["from"], decision["range"]["to"]
        amount = f"entre {euros(low)} et {euros(high)}" if high is not None else f"au moins {euros(low)}"
    yield columns(ink(words, "bold", colour), ink(amount, "bold"), WIDTH + (18 if ink.colour else 0))


def statement(contract: Contract, decision: dict[str, Any], ink: Ink) -> Iterator[str]:
    """The settlement, line by line."""
    if not decision["statement"]:
        return
    yield ink("Décompte", "bold")
    labels = {one["key"]: one["label"] for one in decision["guarantees"]}
    current = None
    for line in decision["statement"]:
        if line["guarantee"] != current:
            current = line["guarantee"]
            yield f"  {labels[current]}"
        yield columns(f"    {line['label']}", f"{euros(line['amount']):>14}  {euros(line['running']):>14}")
        yield ink(f"      {clauses(contract, line['rules'])}", "dim")


def lines(contract: Contract, decision: dict[str, Any], ink: Ink) -> Iterator[str]:
    """Every line of the estimate with its fate."""
    if not decision["lines"]:
        return
    yield ink("Lignes du devis", "bold")
    for line in decision["lines"]:
        words = LINE_OUTCOMES[line["outcome"]]
        colour = OUTCOMES["granted" if line["outcome"] == "granted" else line["outcome"]][1]
        yield f"  {line['id']:>3}  {ink(f'{words:<10}', colour)}  {euros(line['granted'])} sur {euros(line['asked'])}"
        if line["says"]:
            yield from wrap(line["says"], "       ")
        yield ink(f"       {clauses(contract, line['rules'])}", "dim")


def refusals(contract: Contract, decision: dict[str, Any], ink: Ink) -> Iterator[str]:
    """Why a guarantee that was asked for does not play."""
    refused = [one for one in decision["guarantees"] if one["outcome"] == "refused" and one["says"]]
    if not refused:
        return
    yield ink("Pourquoi c'est refusé", "bold")
    for one in refused:
        yield f"  {one['label']}"
        for says in one["says"]:
            yield from wrap(f"• {says}", "    ", "      ")
        yield ink(f"      {clauses(contract, one['because'])}", "dim")


def payments(contract: Contract, decision: dict[str, Any], ink: Ink) -> Iterator[str]:
    """Who is paid what, by when."""
    if not decision["payments"]:
        return
    yield ink("Paiements", "bold")
    for one in decision["payments"]:
        by = f", au plus tard le {day(one['by'])}" if one["by"] not in (None, "none") else ""
        yield columns(f"  À {PAYEES.get(one['to'], one['to'])} — {one['nature']}{by}", f"{euros(one['amount']):>14}")
        for gate in one["gates"]:
            yield from wrap(f"en attente : {gate['says']} [{', '.join(gate['rules'])}]", "      ", "      ")


def recoveries(contract: Contract, decision: dict[str, Any], ink: Ink) -> Iterator[str]:
    """What is claimed afterwards."""
    if decision["recoveries"]:
        yield ink("Recours", "bold")
    for one in decision["recoveries"]:
        yield columns(f"  Contre {PAYEES.get(one['from'], one['from'])}", euros(one["amount"]))
        yield from wrap(f"{one['says']} [{', '.join(one['rules'])}]", "      ")


def services(contract: Contract, decision: dict[str, Any], ink: Ink) -> Iterator[str]:
    """What is provided in kind."""
    if decision["services"]:
        yield ink("Prestations dues", "bold")
    for one in decision["services"]:
        figures = "".join(f" ; {label} : {value}" for label, value in one["figures"].items() if value is not None)
        yield from wrap(f"• {one['what']}{figures} [{', '.join(one['rules'])}]", "  ", "    ")


def choices(contract: Contract, decision: dict[str, Any], ink: Ink) -> Iterator[str]:
    """What someone still has to choose."""
    for one in decision["choices"]:
        yield ink(f"À choisir par {PAYEES.get(one['by'], one['by'])}", "bold") + f" — {one['says']}"
        for option in one["options"]:
            worth = f" — {euros(option['worth'])}" if option["worth"] is not None else ""
            label = contract.vocabulary.facts[one["fact"]].label(option["value"])
            yield f"    • {label}{worth} [{', '.join(option['rules'])}]"


def deadlines(contract: Contract, decision: dict[str, Any], ink: Ink) -> Iterator[str]:
    """The clocks that run."""
    if decision["deadlines"]:
        yield ink("Délais", "bold")
    for one in decision["deadlines"]:
        yield from wrap(deadline_line(one), "  ", "    ")


def deadline_line(one: dict[str, Any]) -> str:
    """One clock in one sentence."""
    state = {"met": " (fait)", "late": " (fait hors délai)", "open": ""}[one["state"]]
    until = f"au plus tard le {day(one['last_day'])}" if one["last_day"] else "date encore inconnue"
    cost = f" Sinon : {one['consequence']}" if one["consequence"] else ""
    return f"• {one['owes']} : {one['act']}, {until}{state}.{cost} [{', '.join(one['rules'])}]"


def documents(contract: Contract, decision: dict[str, Any], ink: Ink) -> Iterator[str]:
    """The papers that are called for and not there yet."""
    wanted = [one for one in decision["documents"] if one["present"] is not True]
    if wanted:
        yield ink("Pièces", "bold")
    for one in wanted:
        items = f" : {listing(one['items'])}" if one["items"] else ""
        yield from wrap(f"• {one['says']}{items} [{', '.join(one['rules'])}]", "  ", "    ")


def questions(contract: Contract, decision: dict[str, Any], ink: Ink) -> Iterator[str]:
    """What is missing, the most decisive first."""
    if not decision["missing"]:
        return
    yield ink("Ce qui manque encore, le plus décisif d'abord", "bold")
    for place, one in enumerate(decision["missing"], start=1):
        yield from wrap(f"{place}. {one['question']}", "  ", "     ")
        proof = f" — preuve : {one['proof']}" if one["proof"] else ""
        yield ink(f"     {one['fact']} — répond : {ASKED_OF[one['asked_of']]}{proof}", "dim")


def readings(contract: Contract, decision: dict[str, Any], ink: Ink) -> Iterator[str]:
    """The meanings taken where the text leaves a doubt."""
    if not decision["readings"]:
        return
    yield ink("Lectures sur lesquelles repose la réponse", "bold")
    for doubt in decision["readings"]:
        reading = contract.readings[doubt]
        chosen = decision["case"]["readings"].get(doubt, reading.taken)
        yield from wrap(f"• {doubt} — {dict(reading.meanings)[chosen]}", "  ", "    ")
