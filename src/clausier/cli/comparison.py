"""A comparison on paper: what each contract answers, side by side, then what the law says of them together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..faces.said import amount_between, capital, clauses, euros
from ..faces.unwritten import left_out
from ..rules.contract import Contract
from ..rules.french import listing, plural
from .ink import WIDTH, Ink, columns, dimmed, page, wrap
from .paper import OUTCOMES

#: So many questions of each contract are printed.
MOST_QUESTIONS = 4


def comparison_page(contracts: Sequence[Contract], answer: dict[str, Any], ink: Ink) -> str:
    """One block a contract, then several insurers."""
    known = {one.key: one for one in contracts}
    return page(
        [
            [ink("Le même événement sous chaque contrat", "bold"), ink("─" * WIDTH, "dim")],
            _table(answer["contracts"], ink),
            *(_one(known[one["contract"]], one, ink) for one in answer["contracts"]),
            _several(known, answer["several_insurers"], ink),
        ]
    )


def _table(answers: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    for one in answers:
        words, colour = OUTCOMES[one["outcome"]]
        yield from columns(
            f"{one['title']} — {ink(words, 'bold', colour)}", ink(amount_between(one["payable"], one["range"]), "bold")
        )


def _one(contract: Contract, one: dict[str, Any], ink: Ink) -> Iterator[str]:
    yield ink(one["title"], "bold") + f" — édition {one['edition']}"
    for decided in one["decision"]["guarantees"]:
        if decided["outcome"] == "not_claimed":
            continue
        words, colour = OUTCOMES[decided["outcome"]]
        amount = euros(decided["payable"]) if decided["payable"] is not None else "à déterminer"
        yield from columns(f"  {decided['label']} : {ink(words, colour)}", amount)
        for says in decided["says"]:
            yield from wrap(f"• {says}", "    ", "      ")
        yield from dimmed(ink, clauses(contract, decided["because"]), "    ")
    yield from _questions(one)
    yield from dimmed(ink, left_out(contract), "  ")
    if one["unused"]:
        count = plural(len(one["unused"]), "fait donné ne change rien ici", "faits donnés ne changent rien ici")
        yield from dimmed(ink, f"{count} : {', '.join(one['unused'])}", "  ")


def _questions(one: dict[str, Any]) -> Iterator[str]:
    asked = one["missing"]
    if asked:
        yield "  Il manque encore :"
    for missing in asked[:MOST_QUESTIONS]:
        yield from wrap(f"• {missing['question']}", "    ", "      ")
    if len(asked) > MOST_QUESTIONS:
        yield f"    … et {plural(len(asked) - MOST_QUESTIONS, 'autre question', 'autres questions')}"


def _several(known: dict[str, Contract], several: dict[str, Any], ink: Ink) -> Iterator[str]:
    yield ink("Plusieurs assureurs", "bold")
    yield from wrap(several["says"], "  ")
    yield from dimmed(ink, several["source"], "  ")
    for damage in several["damages"]:
        labels = [f"{one['label']} ({known[one['contract']].title})" for one in damage["guarantees"]]
        yield from wrap(f"• {capital(listing(labels))}", "  ", "    ")
        for share in damage["shares"]:
            title = known[share["contract"]].title
            yield from columns(f"    {title} : seul, {euros(share['alone'])}", f"à sa charge {euros(share['bears'])}")
        if damage["at_most"] is not None:
            yield from columns("    Ensemble, au plus", euros(damage["at_most"]))
