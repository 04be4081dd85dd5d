"""The information statement (relevé d'informations): when it is due, what it must hold, in which form.

Source: Code des assurances, annex to A. 121-1, article 12; since 24 July 2025 the form is the European model
(Implementing Regulation (EU) 2024/1855), whose own text was not read: what it may ask beyond the national list is not
checked here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausier.law.articles.bonus_malus import EU_STATEMENT
from clausier.law.dated import Change
from clausier.rules.terms import date_literal
from clausier.rules.time import add_years

#: Days, from an express request, to issue it; on termination it is issued at once.
WITHIN_DAYS = 15
#: The claims of so many annual periods before it.
PERIODS = 5
FORM = Change(
    "La forme du relevé d'informations",
    date_literal(2025, 7, 24),
    "la liste nationale",
    "le modèle européen",
    EU_STATEMENT,
)

#: What it must hold, in the order of the annex.
ITEMS = {
    "subscribed_on": "la date de souscription du contrat",
    "registration_number": "le numéro d'immatriculation du véhicule",
    "drivers": "le nom, le prénom, la date de naissance, le numéro et la date de délivrance du permis du souscripteur "
    "et de chaque conducteur désigné",
    "claims": "le nombre, la nature, la date et le conducteur responsable des sinistres des cinq dernières périodes "
    "annuelles, avec la part de responsabilité retenue",
    "coefficient": "le coefficient appliqué à la dernière échéance annuelle",
    "closed_on": "la date à laquelle ces informations ont été arrêtées",
}
EU_MODEL = "la présentation du modèle européen"


@dataclass(frozen=True)
class Driver:
    """The policyholder or a named driver, as a statement identifies them; an empty text or None is absent."""

    surname: str = ""
    first_name: str = ""
    born_on: int | None = None
    licence_number: str = ""
    licence_on: int | None = None

    @property
    def complete(self) -> bool:
        """Whether everything that the annex asks of a person is there."""
        return all((self.surname, self.first_name, self.born_on, self.licence_number, self.licence_on))


@dataclass(frozen=True)
class ListedClaim:
    """A claim as a statement lists it; liability_pct in whole percent."""

    nature: str = ""
    on: int | None = None
    driver: str = ""
    liability_pct: int | None = None

    @property
    def complete(self) -> bool:
        """Whether everything that the annex asks of a claim is there; a share of zero is a share."""
        return bool(self.nature and self.on and self.driver) and self.liability_pct is not None


@dataclass(frozen=True)
class Statement:
    """A statement as it was written: days are ordinals, the coefficient whole hundredths, what is absent None or "".

    claims: None when it says nothing of claims; an empty list says that there were none. eu_model: the European form.
    """

    subscribed_on: int | None
    registration_number: str
    drivers: Sequence[Driver]
    claims: Sequence[ListedClaim] | None
    coefficient: int | None
    closed_on: int | None
    eu_model: bool = False


def missing_items(statement: Statement, issued_on: int) -> tuple[str, ...]:
    """What a statement issued on that day lacks: French, in the order of the annex."""
    there = {
        "subscribed_on": statement.subscribed_on is not None,
        "registration_number": bool(statement.registration_number),
        "drivers": bool(statement.drivers) and all(driver.complete for driver in statement.drivers),
        "claims": statement.claims is not None and all(claim.complete for claim in statement.claims),
        "coefficient": statement.coefficient is not None,
        "closed_on": statement.closed_on is not None,
    }
    lacking = [ITEMS[key] for key, present in there.items() if not present]
    return (*lacking, EU_MODEL) if in_eu_model(issued_on) and not statement.eu_model else tuple(lacking)


def in_eu_model(issued_on: int) -> bool:
    """Whether a statement issued on that day must follow the European model."""
    return FORM.on(issued_on) == FORM.after


def to_be_listed(claims_on: Sequence[int], closed_on: int) -> tuple[int, ...]:
    """The days of the claims that a statement closed on a day must list: those of the five years before it, in order.

    Every claim is listed, even one that the coefficient does not count.
    """
    return tuple(sorted(on for on in claims_on if add_years(closed_on, -PERIODS) <= on <= closed_on))
