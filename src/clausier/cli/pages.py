"""The pages of the other answers: eligibility, rights, deadlines, state, contacts, coverage, contracts, facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..faces.said import capital, cite, clauses, day, euros, head, person, value
from ..rules.contract import Contract
from ..rules.facts import ASKED_OF
from ..rules.french import listing, plural
from ..rules.overrides import gathered
from ..rules.questions import declared
from . import paper
from .ink import WIDTH, Ink, columns, dimmed, page, wrap

RIGHT_STATES = {
    "allowed": ("ouvert", "green"),
    "not_yet": ("pas encore", "yellow"),
    "too_late": ("trop tard", "red"),
    "not_allowed": ("non", "red"),
    "undetermined": ("indéterminé", "blue"),
}
_ELIGIBLE = {True: ("Assurable", "green"), False: ("Non assurable", "red"), None: ("Pas encore décidable", "blue")}


def _top(contract: Contract, ink: Ink, *below: str) -> Iterator[str]:
    yield ink(head(contract), "bold")
    yield ink("─" * WIDTH, "dim")
    yield from below


def eligible(contract: Contract, answer: dict[str, Any], ink: Ink) -> str:
    """May this be insured, and every ground if not."""
    words, colour = _ELIGIBLE[answer["eligible"]]
    return page(
        [
            _top(contract, ink, ink(words, "bold", colour)),
            _grounds(contract, "Motifs", answer["grounds"], ink),
            _open(contract, answer["open"], ink),
            paper.prevailing(contract, gathered([*answer["grounds"], *answer["open"]]), ink),
        ]
    )


def _grounds(contract: Contract, name: str, grounds: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    if grounds:
        yield ink(name, "bold")
    for one in grounds:
        yield from wrap(f"• {one['says']}", "  ", "    ")
        throughout = ", à toute époque du contrat" if one["throughout"] else ", à l'adhésion"
        yield from dimmed(ink, f"{one['gives']}{throughout} — {clauses(contract, one['rules'])}", "    ")


def _open(contract: Contract, conditions: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    if conditions:
        yield ink("Conditions encore ouvertes, avec ce qu'il faut savoir", "bold")
    for one in conditions:
        yield from wrap(f"• {one['says']}{cite(one['rules'])}", "  ", "    ")
        for name in one["missing"]:
            yield from wrap(f"→ {declared(contract, name).question}", "    ", "      ")
            yield from dimmed(ink, name, "      ")


def rights(contract: Contract, answer: dict[str, Any], ink: Ink) -> str:
    """Who may end, renounce, transfer, on a day."""
    none = [] if answer["rights"] else ["Ce contrat n'ouvre aucun droit de ce genre."]
    top = _top(contract, ink, f"Au {day(answer['on'])} :", *none)
    in_full = [one for state in ("allowed", "not_yet") for one in answer["rights"] if one["state"] == state]
    return page(
        [
            top,
            *(_right(contract, one, ink) for one in in_full),
            *(_closed(name, state, answer["rights"], ink) for state, name in _CLOSED.items()),
            paper.prevailing(contract, gathered(in_full), ink),
        ]
    )


_CLOSED = {
    "undetermined": "Indéterminés : il manque des faits (« clausier facts » les donne)",
    "too_late": "Trop tard",
    "not_allowed": "Non ouverts",
}


def _closed(name: str, state: str, every: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    """Rights that nobody can use on that day, one line each."""
    found = [one for one in every if one["state"] == state]
    if found:
        yield ink(name, "bold", RIGHT_STATES[state][1])
    for one in found:
        closed = f", jusqu'au {day(one['closes'])}" if state == "too_late" else ""
        yield from wrap(f"• {capital(person(one['who']))} : {one['act']}{closed}{cite(one['rules'])}", "  ", "    ")


def _right(contract: Contract, one: dict[str, Any], ink: Ink) -> Iterator[str]:
    words, colour = RIGHT_STATES[one["state"]]
    yield from columns(ink(f"{capital(person(one['who']))} : {one['act']}", "bold"), ink(words, "bold", colour))
    yield from wrap(one["says"], "  ")
    days = [
        f"{label} {day(one[key])}"
        for label, key in (("à partir du", "opens"), ("jusqu'au", "closes"), ("exercé le", "exercised_on"))
        if one[key] not in (None, "none")
    ]
    if days:
        yield from wrap(capital(listing(days)) + ".", "  ")
    if one["effect"] not in (None, "none"):
        moment = f", {one['moment']}" if one["moment"] else ""
        yield from wrap(f"Prend effet : {value(one['effect'])}{moment}.", "  ")
    if one["refund"] is not None:
        by = f", au plus tard le {day(one['refund_by'])}" if one["refund_by"] not in (None, "none") else ""
        yield from wrap(f"Remboursement : {euros(one['refund'])}{by}.", "  ")
    if one["cost"] is not None:
        yield from wrap(f"Reste à payer : {euros(one['cost'])}.", "  ")
    how = [
        f"{label} : {one[key]}"
        for label, key in (("Forme", "means"), ("Destinataire", "addressee"), ("Confirmé par", "confirms"))
        if one[key]
    ]
    if how:
        yield from wrap(". ".join(how) + ".", "  ")
    yield from dimmed(ink, clauses(contract, one["rules"]), "  ")


def deadlines(contract: Contract, answer: dict[str, Any], ink: Ink) -> str:
    """Every clock, the known days first and in order."""
    known = sorted((one for one in answer["deadlines"] if one["last_day"]), key=lambda one: one["last_day"])
    unknown = [one for one in answer["deadlines"] if not one["last_day"]]
    none = [] if answer["deadlines"] else ["Aucun délai ne court dans ce dossier."]
    return page(
        [
            _top(contract, ink, *none),
            _clocks("Délais connus, dans l'ordre", known, ink),
            _clocks("Délais dont le jour n'est pas encore connu", unknown, ink),
            paper.prevailing(contract, gathered(answer["deadlines"]), ink),
        ]
    )


def _clocks(name: str, clocks: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    if clocks:
        yield ink(name, "bold")
    for one in clocks:
        yield from paper.deadline(one)


def status(contract: Contract, answer: dict[str, Any], ink: Ink) -> str:
    """The state of the policy at an instant, with the steps that lead to it."""
    none = [] if answer["clocks"] else ["Ce contrat ne suit aucun état dans le temps."]
    top = _top(contract, ink, f"Au {value(answer['at'])} :", *none)
    return page([top, *(_clock(contract, one, ink) for one in answer["clocks"])])


def _clock(contract: Contract, one: dict[str, Any], ink: Ink) -> Iterator[str]:
    yield from wrap(one["says"])
    yield from (ink(line, "bold") for line in wrap(capital(_state(one["state"])), "  ", "  "))
    for step in one["steps"]:
        says, shown = step["says"].rstrip("."), step["value"]
        # A multiplication already ends with its result.
        said = "" if shown is None or says.endswith(value(shown)) else f" : {value(shown)}"
        yield from wrap(f"• {says}{said}{cite(step['rules'])}", "  ", "    ")
    if one["missing"]:
        yield from wrap(f"Il manque : {', '.join(one['missing'])}.", "  ")
    yield from dimmed(ink, clauses(contract, one["rules"]), "  ")


def _state(state: Any) -> str:
    """A state in French; one that holds several answers says them itself."""
    if isinstance(state, dict):
        return str(state["says"])
    return value(state) if state is not None else "indéterminé"


def parts(typed: str, found: Sequence[dict[str, Any]], ink: Ink) -> str:
    """The parts that typed words may mean; choosing one is left to the person."""
    if not found:
        return "\n".join(
            [
                *wrap(f"« {typed} » ne ressemble à aucune pièce connue."),
                *wrap("Une pièce inconnue n'est pas refusée : elle reste à identifier (laissez la case vide)."),
            ]
        )
    blocks = [[ink(f"« {typed} » peut désigner", "bold")]]
    for one in found:
        same = [] if one["name"] == one["label"] else dimmed(ink, f"écrit aussi « {one['name']} »", "    ")
        blocks[0] += [*columns(f"  {one['label']} ({one['system']})", one["key"]), *same]
    return page(blocks)


def route(contract: Contract, answer: dict[str, Any], ink: Ink) -> str:
    """Who to contact, and the other ways to be heard."""
    nothing = not (answer["routes"] or answer["remedies"] or answer["missing"])
    return page(
        [
            _top(contract, ink, *(["Aucun contact ne se déduit des faits donnés."] if nothing else [])),
            _wanted(contract, answer, ink),
            *(_contact(contract, one, ink) for one in answer["routes"]),
            _remedies(answer["remedies"], ink),
        ]
    )


def _wanted(contract: Contract, answer: dict[str, Any], ink: Ink) -> Iterator[str]:
    doubtful = any(not one["certain"] for one in answer["routes"])
    if answer["missing"] and not answer["routes"]:
        yield "Pour dire qui contacter, il faut d'abord savoir :"
    elif answer["missing"] and doubtful:
        yield from wrap("Sous réserve de ce qui suit, qui peut désigner un autre contact :")
    else:
        return
    for name in answer["missing"]:
        yield from wrap(f"• {declared(contract, name).question}", "  ", "    ")
        yield from dimmed(ink, name, "    ")


def _contact(contract: Contract, one: dict[str, Any], ink: Ink) -> Iterator[str]:
    yield from (ink(line, "bold") for line in wrap(capital(one["contact"])))
    yield from wrap(one["says"], "  ")
    for channel in one["channels"]:
        yield from wrap(f"• {channel}", "  ", "    ")
    if one["hours"]:
        yield from wrap(f"Horaires : {one['hours']}.", "  ")
    if one["open"] is not None:
        now = "Ouvert à ce moment." if one["open"] else f"Fermé à ce moment, ouvre le {value(one['opens_at'])}."
        yield from wrap(now, "  ")
    if one["accepted"] is False:
        yield from (ink(line, "bold") for line in wrap("Ainsi faite, la demande n'est pas recevable.", "  "))
    if one["have_ready"]:
        yield from wrap(f"À avoir sous la main : {listing(one['have_ready'])}.", "  ")
    if one["then"]:
        yield from wrap(f"Ensuite : {one['then']}.", "  ")
    yield from dimmed(ink, clauses(contract, one["rules"]), "  ")


def _remedies(remedies: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    if remedies:
        yield ink("Autres voies ouvertes", "bold")
    for one in remedies:
        yield from wrap(f"• {capital(person(one['to']))} : {one['says']}{cite(one['rules'])}", "  ", "    ")


def missing(contract: Contract, answer: dict[str, Any], ink: Ink) -> str:
    """Everything that is still to be asked, grouped by nothing: the order is the order of asking."""
    words, colour = paper.OUTCOMES[answer["outcome"]]
    state = columns(ink(words, "bold", colour), paper.amount_between(answer["payable"], answer["range"]))
    return page([_top(contract, ink, *state), _questions(answer["missing"], ink)])


def _questions(asked: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    if not asked:
        yield "Rien ne manque : « clausier decide » donne la décision."
        return
    yield ink("Ce qui manque encore, le plus décisif d'abord", "bold")
    for place, one in enumerate(asked, start=1):
        yield from paper.question(place, one, ink)


def coverage(contract: Contract, answer: dict[str, Any], ink: Ink) -> str:
    """What is executed, left to a person, informative."""
    executed, judged, told = (len(answer[part]) for part in ("executed", "judgement", "informative"))
    total = executed + judged + told
    share = f"{1000 * executed // total / 10:.1f}".replace(".", ",") if total else "0"
    # No share of a document that is not wholly written: nobody has counted the rest here.
    of_all = "" if answer["not_mapped"] else f" sur {total} ({share}\N{NO-BREAK SPACE}%)"
    counts = (
        *columns("Règles exécutées", f"{executed}{of_all}"),
        *columns("Laissées au jugement d'une personne", str(judged)),
        *columns("Informatives", str(told)),
    )
    return page(
        [
            _top(contract, ink, *counts),
            _whys(contract, "Laissées au jugement d'une personne", answer["judgement"], ink),
            _whys(contract, "Informatives", answer["informative"], ink),
            _not_mapped(contract, answer["not_mapped"], ink),
        ]
    )


def _whys(contract: Contract, name: str, rules: dict[str, str], ink: Ink) -> Iterator[str]:
    if rules:
        yield ink(name, "bold")
    for rule, why in rules.items():
        yield from wrap(f"• {rule} ({contract.clause(rule)}) — {why}", "  ", "    ")


def _not_mapped(contract: Contract, sections: dict[str, str], ink: Ink) -> Iterator[str]:
    if sections:
        yield ink("Pas encore écrites, en tout ou en partie", "bold")
    for section, about in sections.items():
        yield from wrap(f"• {contract.clause(f'-{section}-')} — {about}", "  ", "    ")


def contracts(known: Sequence[dict[str, Any]], ink: Ink) -> str:
    """The contracts and their editions."""
    return page(
        [
            [
                ink(one["key"], "bold"),
                *wrap(one["title"], "  "),
                *wrap(f"édition {one['edition']} — {one['document']}", "  "),
                f"  {plural(one['provisions'], 'disposition')}, {plural(one['facts'], 'fait')}",
            ]
            for one in known
        ]
    )


def facts(contract: Contract, answer: dict[str, Any], ink: Ink) -> str:
    """The vocabulary."""
    found = [*answer["facts"], *answer["tables"]]
    none = [] if found else ["Aucun fait ne correspond."]
    return page(
        [
            _top(contract, ink, *none),
            *(_fact(one, ink) for one in answer["facts"]),
            *(_table(one, ink) for one in answer["tables"]),
        ]
    )


def _fact(one: dict[str, Any], ink: Ink, indent: str = "") -> Iterator[str]:
    yield indent + ink(one["name"], "bold")
    yield from wrap(one["question"], indent + "  ")
    proof = f" ; preuve : {one['proof']}" if one["proof"] else ""
    yield from wrap(f"Attendu : {one['expected']}.", indent + "  ")
    if one["options"]:
        yield from wrap(" ; ".join(f"{key} = {label}" for key, label in one["options"].items()), indent + "    ")
    yield from dimmed(ink, f"Répond : {ASKED_OF[one['asked_of']]}{proof}", indent + "  ")


def _table(one: dict[str, Any], ink: Ink) -> Iterator[str]:
    yield ink(one["name"], "bold") + f" — tableau, {plural(one['max_rows'], 'ligne')} au plus"
    yield from wrap(one["question"], "  ")
    yield from dimmed(ink, f"Répond : {ASKED_OF[one['asked_of']]}", "  ")
    for column in one["columns"]:
        yield from _fact(column, ink, "    ")
