"""A decision on paper: what people read in the terminal. It shows what the decision holds and computes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..faces import decided
from ..faces.said import amount_between, capital, cite, clauses, day, euros, person, value
from ..faces.said import head as title
from ..faces.unwritten import left_out
from ..rules.contract import Contract
from ..rules.facts import ASKED_OF
from ..rules.french import at, listing
from .ink import WIDTH, Ink, columns, dimmed, wrap
from .ink import page as pages

#: Outcome of a decision → how it is announced, and its colour.
OUTCOMES = {
    "covered": ("Couvert", "green"),
    "reduced": ("Couvert en partie", "yellow"),
    "refused": ("Refusé", "red"),
    "undetermined": ("Pas encore décidable", "blue"),
    "not_claimed": ("Rien n'est demandé", "dim"),
}
LINE_OUTCOMES = {
    "granted": ("accordée", "green"),
    "reduced": ("réduite", "yellow"),
    "refused": ("refusée", "red"),
    "undetermined": ("en attente", "blue"),
}
#: So many questions are printed; `clausier ask` gives them all.
MOST_QUESTIONS = 8

Page = Iterator[str]


def decision_page(contract: Contract, decision: dict[str, Any], ink: Ink, *, brief: bool = False) -> str:
    """The page of a decision; a brief one tells the money, not what goes with it."""
    money = (head, statement, lines, refusals, payments)
    besides = (breaches, recoveries, services, choices, deadlines, documents)
    parts = (*money, questions) if brief else (*money, *besides, questions, overrides, readings, unwritten)
    return pages(part(contract, decision, ink) for part in parts)


def head(contract: Contract, decision: dict[str, Any], ink: Ink) -> Page:
    """Contract, outcome and amount."""
    words, colour = OUTCOMES[decision["outcome"]]
    closed = " (dossier clos)" if decision["case"].get("final") else ""
    amount = amount_between(decision["payable"], decision["range"])
    yield ink(title(contract), "bold")
    yield ink("─" * WIDTH, "dim")
    yield from columns(ink(words, "bold", colour) + closed, ink(amount, "bold"))


def statement(contract: Contract, decision: dict[str, Any], ink: Ink) -> Page:
    """The settlement, line by line."""
    if not decision["statement"]:
        return
    yield ink(f"{'Décompte':<{WIDTH - 30}}{'montant':>14}{'total':>16}", "bold")
    for one in decision["guarantees"]:
        own = [line for line in decision["statement"] if line["guarantee"] == one["key"]]
        if own:
            yield f"  {one['label']}"
        for line in own:
            if line["amount"] is not None:
                yield from columns(f"    {line['label']}", f"{euros(line['amount']):>14}  {euros(line['running']):>14}")
                yield from dimmed(ink, clauses(contract, line["rules"]), "      ")
        waiting = [f"{line['label']}{cite(line['rules'])}" for line in own if line["amount"] is None]
        if waiting:
            yield from wrap(f"Reste à déterminer : {' ; '.join(waiting)}.", "    ", "      ")
    victims = decided.for_others(contract, decision)
    for one in victims:
        yield from columns("  Pour les victimes", euros(one["payable"]))
    if victims:
        yield from columns("  À payer, hors victimes", amount_between(decision["payable"], decision["range"]))


def lines(contract: Contract, decision: dict[str, Any], ink: Ink) -> Page:
    """Every line of the estimate with its fate, unless its guarantee does not play: then no line is paid."""
    plays = {one["key"] for one in decision["guarantees"] if one["outcome"] != "refused" or not one["says"]}
    widest = max((len(line["id"]) for line in decision["lines"]), default=0)
    for group in decided.lines(contract, decision):
        rows = [line for line in group.rows if line["guarantee"] in plays]
        if rows:
            yield ink("Ligne par ligne", "bold") + f" — {group.label}"
        for line in rows:
            yield from _line(contract, line, widest, ink)


def _line(contract: Contract, line: dict[str, Any], widest: int, ink: Ink) -> Page:
    words, colour = LINE_OUTCOMES[line["outcome"]]
    about = f"{line['about']} : " if line["about"] else ""
    amount = f"{euros(line['granted'])} sur {euros(line['asked'])}"
    indent = " " * (widest + 4)
    yield from columns(f"  {line['id']:>{widest}}  {about}{ink(words, colour)}", amount, indent)
    if line["says"]:
        yield from wrap(line["says"], indent)
    yield from dimmed(ink, clauses(contract, line["rules"]), indent)


def refusals(contract: Contract, decision: dict[str, Any], ink: Ink) -> Page:
    """Why a guarantee that was asked for does not play."""
    refused = [one for one in decision["guarantees"] if one["outcome"] == "refused" and one["says"]]
    if not refused:
        return
    yield ink("Pourquoi c'est refusé", "bold")
    for one in refused:
        yield f"  {one['label']}"
        for says in one["says"]:
            yield from wrap(f"• {says}", "    ", "      ")
        yield from dimmed(ink, clauses(contract, one["because"]), "      ")


def payments(contract: Contract, decision: dict[str, Any], ink: Ink) -> Page:
    """Who is paid what, by when; for which guarantee, when several pay."""
    if not decision["payments"]:
        return
    yield ink("Paiements", "bold")
    several = len({one["guarantee"] for one in decision["payments"]}) > 1
    for payee in decided.received(decision):
        if len(payee.parts) > 1:
            yield from columns(f"  {capital(at(person(payee.to)))}, en tout", ink(euros(payee.total), "bold"))
        to = "    dont" if len(payee.parts) > 1 else f"  {capital(at(person(payee.to)))} —"
        for label, one in payee.parts:
            yield from _payment(contract, one, f"{to} {one['nature']}{f' ({label})' if several else ''}", ink)


def _payment(contract: Contract, one: Mapping[str, Any], what: str, ink: Ink) -> Page:
    by = f", au plus tard le {day(one['by'])}" if one["by"] not in (None, "none") else ""
    yield from columns(f"{what}{by}", euros(one["amount"]))
    yield from dimmed(ink, clauses(contract, one["rules"]), "      ")
    for gate in one["gates"]:
        yield from wrap(f"En attente : {gate['says']}{cite(gate['rules'])}", "      ")


def breaches(contract: Contract, decision: dict[str, Any], ink: Ink) -> Page:
    """Duties that were broken, and what that costs."""
    if decision["breaches"]:
        yield ink("Obligations non tenues", "bold")
    for one in decision["breaches"]:
        yield from wrap(f"• {capital(person(one['who']))} : {one['says']}", "  ", "    ")
        yield from dimmed(ink, f"{one['sanction']} — {clauses(contract, one['rules'])}", "    ")


def recoveries(contract: Contract, decision: dict[str, Any], ink: Ink) -> Page:
    """What is claimed afterwards."""
    if decision["recoveries"]:
        yield ink("Recours", "bold")
    for one in decision["recoveries"]:
        yield from columns(f"  Contre {person(one['from'])}", euros(one["amount"]))
        yield from wrap(f"{one['says']}{cite(one['rules'])}", "      ")


def services(contract: Contract, decision: dict[str, Any], ink: Ink) -> Page:
    """What is provided in kind."""
    if decision["services"]:
        yield ink("Prestations dues", "bold")
    for one in decision["services"]:
        figures = [f"{label} : {value(shown)}" for label, shown in one["figures"].items() if shown is not None]
        yield from wrap(f"• {' ; '.join([one['what'], *figures])}{cite(one['rules'])}", "  ", "    ")


def choices(contract: Contract, decision: dict[str, Any], ink: Ink) -> Page:
    """What someone still has to choose."""
    for one in decision["choices"]:
        yield ink(f"À choisir par {person(one['by'])}", "bold")
        yield from wrap(one["says"], "  ")
        for option in one["options"]:
            worth = f" — {euros(option['worth'])}" if option["worth"] is not None else ""
            label = contract.vocabulary.facts[one["fact"]].label(option["value"])
            yield from wrap(f"• {label}{worth}{cite(option['rules'])}", "  ", "    ")
        if one["if_silent"]:
            yield from wrap(f"Sans réponse : {one['if_silent']}", "  ")


def deadlines(contract: Contract, decision: dict[str, Any], ink: Ink) -> Page:
    """The clocks that run."""
    if decision["deadlines"]:
        yield ink("Délais", "bold")
    for one in decision["deadlines"]:
        yield from deadline(one)


def deadline(one: dict[str, Any]) -> Page:
    """One clock: who owes what, by when (if that is known), what lapse costs."""
    state = {"met": " (fait)", "late": " (fait hors délai)", "open": ""}[one["state"]]
    until = f", au plus tard le {day(one['last_day'])}" if one["last_day"] else ""
    yield from wrap(f"• {capital(person(one['owes']))} : {one['act']}{until}{state}{cite(one['rules'])}", "  ", "    ")
    if one["consequence"]:
        yield from wrap(f"sinon : {one['consequence']}", "    ")


def documents(contract: Contract, decision: dict[str, Any], ink: Ink) -> Page:
    """The papers that are called for and not there yet."""
    wanted = [one for one in decision["documents"] if one["present"] is not True]
    if wanted:
        yield ink("Pièces demandées", "bold")
    for one in wanted:
        yield from wrap(f"• {one['says']}{cite(one['rules'])}", "  ", "    ")
        if one["items"]:
            yield from wrap(f"à fournir : {listing(one['items'])}", "    ")


def questions(contract: Contract, decision: dict[str, Any], ink: Ink) -> Page:
    """What is missing, the most decisive first."""
    asked = decision["missing"]
    if not asked:
        return
    yield ink("Ce qui manque encore, le plus décisif d'abord", "bold")
    for place, one in enumerate(asked[:MOST_QUESTIONS], start=1):
        yield from question(place, one, ink)
    if len(asked) > MOST_QUESTIONS:
        left = len(asked) - MOST_QUESTIONS
        yield f"  … et {left} autre{'s' * (left > 1)} : « clausier ask » les donne toutes."


def question(place: int, one: dict[str, Any], ink: Ink) -> Page:
    """One question with its fact, who answers it and what proves it."""
    number = f"  {place:>2}. "
    yield from wrap(one["question"], number, " " * len(number))
    proof = f" — preuve : {one['proof']}" if one["proof"] else ""
    yield from dimmed(ink, f"{one['fact']} — répond : {ASKED_OF[one['asked_of']]}{proof}", " " * len(number))


def overrides(contract: Contract, decision: dict[str, Any], ink: Ink) -> Page:
    """Where the law prevails over the words of the contract, both cited."""
    yield from prevailing(contract, decision["overrides"], ink)


def prevailing(contract: Contract, found: Sequence[dict[str, Any]], ink: Ink) -> Page:
    """Overrides as an answer holds them: what the law gives, what the contract says, articles and clauses."""
    if found:
        yield ink("Là où la loi prévaut sur le contrat", "bold")
    for one in found:
        yield from wrap(f"• {one['says']}", "  ", "    ")
        yield from wrap(f"Le contrat dit : {one['instead_of']}", "    ")
        if not one["applied"]:
            yield from wrap("Ce dossier demande pourtant une autre lecture.", "    ")
        yield from dimmed(ink, f"{' ; '.join(one['law'])} — {clauses(contract, one['rules'])}", "    ")


def readings(contract: Contract, decision: dict[str, Any], ink: Ink) -> Page:
    """The meanings taken where the text leaves a doubt; an open file has not come to rest on any yet."""
    if not decision["readings"] or decision["payable"] is None:
        return
    yield ink("Là où le texte laisse un doute, la réponse retient", "bold")
    for doubt in decision["readings"]:
        reading = contract.readings[doubt]
        chosen = decision["case"]["readings"].get(doubt, reading.taken)
        yield from wrap(f"• {dict(reading.meanings)[chosen]} [{doubt}={chosen}]", "  ", "    ")
    yield ink(
        f"  Pour lire un doute et ses autres sens : clausier read {contract.key} {decision['readings'][0]}", "dim"
    )


def unwritten(contract: Contract, decision: dict[str, Any], ink: Ink) -> Page:
    """What the decision does not look at yet."""
    if says := left_out(contract):
        yield from dimmed(ink, says, "  ")
