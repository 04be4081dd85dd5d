"""Article 7.9: damage to the vehicle in any accident, and vandalism. Source: document 001, article 7.9."""

from __future__ import annotations

from clausier.facts import damages, driver, event
from clausier.law.alcohol import AT_OR_ABOVE_THE_LIMIT
from clausier.rules.provisions import Exclusion
from clausier.rules.steps import Deductible

from .deductibles import BY_LIABILITY, NOVICE
from .formulas import must_be_held
from .vehicle_damage import Ids, Taken, carried, mileage_exceeded, refused_row, trailers, vehicle_guarantee

KEY, OF = "own_damage", ("own_damage",)
#: Guarantees that pay the vehicle before this one when an event touches several.
BEFORE = ("natural_disaster", "technological_disaster", "theft", "attack")

CARRIED = carried("BPCE-7.9-28", KEY)
TRAILERS = trailers("BPCE-7.9-29", KEY)
BREAKDOWN = refused_row(
    "BPCE-7.9-26", "Les pannes et incidents mécaniques eux-mêmes.", KEY, damages.rows.cause == "breakdown"
)

HELD = must_be_held(KEY, "Dommages tous accidents")
OWN_DAMAGE = vehicle_guarantee(
    KEY,
    "Dommages tous accidents et vandalisme",
    ("BPCE-7.9-1", "BPCE-7.9-2"),
    "Le véhicule accidenté, fautif ou non, ou dégradé volontairement par un tiers.",
    Ids("BPCE-7.9-14", "BPCE-7.9-15", "BPCE-7.9-16", "BPCE-7.9-17", deductible=("BPCE-7.9-11", "BPCE-11.2-5")),
    before=BEFORE,
    wear=True,
    taken=Taken(
        deductible=BY_LIABILITY,
        extra=(
            Deductible("Prêt à un novice non désigné", ("BPCE-7.9-12", "BPCE-11.2-10"), amount=NOVICE),
            mileage_exceeded(KEY, "BPCE-7.9-13"),
        ),
    ),
    refuses=(CARRIED, TRAILERS, BREAKDOWN),
)


def _excluded(rules: str | tuple[str, ...], says: str, when, unless=None) -> Exclusion:
    return Exclusion(rules, says, when=when, unless=unless, of=OF)


STREET_RACE = _excluded("BPCE-7.9-19", "Les courses sauvages, runs et rodéos.", event.causes.has("street_race"))
ALCOHOL = _excluded(
    ("BPCE-7.9-20", "BPCE-7.9-21"),
    "Un taux d'alcool mesuré, égal ou supérieur à celui du pays de l'accident ce jour-là.",
    AT_OR_ABOVE_THE_LIMIT,
)
DRUNK = _excluded("BPCE-7.9-22", "Une ivresse manifeste constatée.", driver.manifestly_drunk)
TEST_REFUSED = _excluded(
    ("BPCE-7.9-23", "BPCE-5.3-16"),
    "Le refus d'un dépistage d'alcool ou de stupéfiants, sauf impossibilité médicale.",
    driver.test_refused,
    unless=driver.test_medically_impossible,
)
DRUGS = _excluded("BPCE-7.9-24", "L'influence de stupéfiants.", driver.drugs)
HIT_AND_RUN = _excluded("BPCE-7.9-25", "Le délit de fuite ou le refus d'obtempérer.", driver.hit_and_run)
CIRCUIT = _excluded("BPCE-7.9-27", "L'usage sur un circuit fermé ou de vitesse.", event.causes.has("circuit"))
IMPOUNDED = _excluded(
    "BPCE-7.9-32",
    "Le dommage postérieur à une mise en fourrière.",
    event.impounded,
    unless=event.impounded_after_covered_event,
)
MALICE_OF_RELATIVES = _excluded(
    "BPCE-7.9-33",
    "La malveillance d'un préposé, de la famille, du conjoint ou d'une personne du foyer.",
    event.malice_author_relation.is_in("employee", "family", "spouse", "household"),
)
WRONG_FUEL = _excluded("BPCE-7.9-34", "La suite d'une erreur de carburant.", event.causes.has("wrong_fuel"))
