"""What of a document is still to be written, as every face says it: nobody shall take a silence for an answer."""

from __future__ import annotations

from functools import cache

from ..rules.answers import coverage
from ..rules.contract import Contract, section_of
from ..rules.french import listing


@cache
def to_come(contract: Contract) -> tuple[tuple[str, str], ...]:
    """The articles of which no rule is written yet, in order: how the document names each, and what it is about."""
    known = coverage(contract)
    written = {section_of(rule) for rule in (*known.executed, *known.judgement, *known.informative)}
    return tuple(
        (contract.clause(f"-{section}-"), about)
        for section, about in known.not_mapped.items()
        if section not in written
    )


def left_out(contract: Contract) -> str:
    """What a decision under this contract does not look at yet, as a sentence; nothing when it looks at everything."""
    articles = to_come(contract)
    if not contract.settled or not articles:
        return ""
    what = listing(f"{about} ({name})" for name, about in articles)
    return f"Pas encore écrit dans ce contrat, et sans effet sur la réponse : {what}."


def scope(contract: Contract) -> str:
    """What the contract can be asked here, in a sentence."""
    if contract.settled:
        return left_out(contract) or "Les sinistres sont décidés, et toute la vie du contrat suivie."
    if to_come(contract):
        return "Aucun sinistre n'est encore décidé : ses garanties restent à écrire. La vie du contrat est suivie."
    return "N'accorde aucune garantie : dit qui contacter, et comment."
