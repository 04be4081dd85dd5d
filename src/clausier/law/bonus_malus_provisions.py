"""Provisions that every contract with the bonus-malus clause has: the papers of articles 12 to 14, the rights of
article 8.

A contract passes the ids under which it reproduces each sentence; the figures and the items are those of the law.
"""

from __future__ import annotations

from clausier.facts import bonus_malus, policy, tariff
from clausier.law import claims_history_statement, renewal_notice
from clausier.law.bonus_malus import Cites, Sentence
from clausier.law.bonus_malus_changes import CORRECTION_YEARS
from clausier.law.limitation import TWO_YEARS
from clausier.rules.dates import after, days, later, latest_of, years
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Deadline, Document, Item, Right
from clausier.rules.rows import total
from clausier.rules.terms import Truth, eur, pct
from clausier.rules.words import all_of, any_of, named, not_, reading

# --- the information statement ----------------------------------------------------------------------------------------


def statement_within(cites: Cites) -> Deadline:
    """Fifteen days from an express request (article 12)."""
    return Deadline(
        cites(Sentence.STATEMENT),
        "L'assureur délivre le relevé d'informations dans les quinze jours d'une demande expresse du souscripteur.",
        key="information_statement",
        owes="assureur",
        act="délivrer le relevé d'informations",
        start=bonus_malus.statement_requested_on,
        within=days(claims_history_statement.WITHIN_DAYS),
        met=bonus_malus.statement_issued_on,
        consequence="le souscripteur peut réclamer, puis saisir le médiateur",
    )


def statement(cites: Cites) -> Document:
    """The statement itself, on request and on termination, with every mandatory item (article 12)."""
    asked_on = latest_of(
        bonus_malus.statement_issued_on, bonus_malus.statement_requested_on, policy.ended_on
    ).or_else(claims_history_statement.FORM.day)
    rules = cites(Sentence.STATEMENT_ITEMS)
    model = Item(
        what=claims_history_statement.EU_MODEL,
        needed=claims_history_statement.FORM.since(asked_on),
        rules=rules,
    )
    return Document(
        (*cites(Sentence.STATEMENT), *rules),
        "Le relevé d'informations est délivré à la fin du contrat, et à la demande du souscripteur.",
        key="information_statement",
        by="assureur",
        to="souscripteur",
        due=any_of(policy.ended_on.happened, bonus_malus.statement_requested_on.happened),
        items=(*(Item(what=what, rules=rules) for what in claims_history_statement.ITEMS.values()), model),
        present=bonus_malus.statement_issued_on.happened,
    )


def previous_statement(cites: Cites) -> Document:
    """What a driver insured elsewhere before brings to the new insurer (articles 11 and 13)."""
    return Document(
        cites(Sentence.NEW_INSURER),
        "Qui était assuré ailleurs remet au nouvel assureur le relevé d'informations de l'assureur précédent.",
        key="previous_statement",
        by="souscripteur",
        to="assureur",
        due=bonus_malus.insured_elsewhere_before,
        items=(Item(what="le relevé d'informations délivré par l'assureur précédent"),),
        present=bonus_malus.statement_given_on.happened,
    )


# --- the renewal notice -----------------------------------------------------------------------------------------------


def notice(cites: Cites, applies: Truth) -> Document:
    """The renewal notice or receipt, with the five items of article 14 where the clause applies."""
    rules = cites(Sentence.NOTICE)
    needed = {
        "increases": total(tariff.circumstances.asked_pct) > pct(0),
        "reductions": tariff.reductions > eur(0),
    }
    return Document(
        rules,
        "L'avis d'échéance, ou la quittance, détaille la prime de référence, le coefficient, la prime nette, les "
        "majorations et les réductions.",
        key="renewal_notice",
        by="assureur",
        to="souscripteur",
        due=all_of(applies, policy.last_renewed_on.happened),
        items=tuple(
            Item(what=what, needed=needed.get(key), rules=rules) for key, what in renewal_notice.ITEMS.items()
        ),
        present=policy.renewal_notice_sent_on.happened,
    )


# --- corrections ------------------------------------------------------------------------------------------------------


def in_favour(id: str) -> Reading:
    """The doubt of article 8: does its limit stop a correction that pays the insured back?"""
    return Reading(
        id,
        "La limite de deux ans vise toute rectification ; le texte ne dit pas si elle prive l'assuré d'un trop-perçu.",
        (
            ("insurer_only", "La limite n'arrête que les compléments de prime ; un trop-perçu suit la prescription."),
            ("both_ways", "La limite arrête toute rectification, même en faveur de l'assuré."),
        ),
        "Un délai qui prive d'un remboursement s'entend au plus étroit ; le doute profite à l'assuré.",
    )


def correction_rights(cites: Cites, doubt: Reading) -> tuple[Right, Right]:
    """The supplement that the insurer may ask, and what the insured may have back (article 8)."""
    rules = (*cites(Sentence.CORRECTION), *cites(Sentence.CORRECTION_LIMIT))
    found_on = bonus_malus.reclassified_on
    limit = after(bonus_malus.due_after_claim_on, years(CORRECTION_YEARS))
    in_time = named(
        all_of(found_on.happened, not_(later(found_on, limit))),
        *cites(Sentence.CORRECTION_LIMIT),
        says="L'erreur est constatée au plus tard deux ans après l'échéance annuelle qui a suivi le sinistre.",
    )
    means = "quittance rectifiée, ou échéance annuelle qui suit"
    supplement = Right(
        rules,
        "Un sinistre mal qualifié se corrige par une quittance complémentaire ou à l'échéance suivante, si on le "
        "constate dans les deux ans de l'échéance qui a suivi ce sinistre.",
        key="claim_reclassified_up",
        who="assureur",
        act="demander le complément de prime d'un sinistre mal qualifié",
        ground=all_of(in_time, bonus_malus.correction_raises),
        opens=found_on,
        effect=found_on,
        cost=bonus_malus.correction_amount,
        means=means,
        addressee="souscripteur",
    )
    refund = Right(
        rules,
        "Un sinistre mal qualifié au détriment de l'assuré lui ouvre le remboursement du trop-perçu.",
        key="claim_reclassified_down",
        who="souscripteur",
        act="reprendre le trop-perçu d'un sinistre mal qualifié",
        ground=all_of(
            found_on.happened,
            not_(bonus_malus.correction_raises),
            reading(doubt, insurer_only=found_on.happened, both_ways=in_time),
        ),
        opens=found_on,
        closes=after(found_on, years(TWO_YEARS.years)),
        effect=found_on,
        refund=bonus_malus.correction_amount,
        means=means,
        addressee="assureur",
    )
    return supplement, refund
