"""Article 7.11: the bicycle rented from a self-service scheme. Source: document 001, article 7.11."""

from __future__ import annotations

from clausier.facts import driver, event, history, policy, shared_bike
from clausier.law.alcohol import AT_OR_ABOVE_THE_LIMIT
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Exclusion, Guarantee, Payee
from clausier.rules.steps import Limit, Take
from clausier.rules.terms import Truth, eur
from clausier.rules.words import all_of, any_of, not_

from .declarations_effects import settled
from .formulas import must_be_held

KEY, OF = "shared_bike", ("shared_bike",)
CEILING = eur(300)

PER_CLAIM = Reading(
    "BPCE-7.11-5",
    "Le texte ne dit pas si les 300 euros sont par sinistre ou par an.",
    (("per_claim", "Par sinistre, sans franchise."),),
    "Le doute profite à l'assuré ; le tableau des franchises n'en donne aucune.",
)
DAMAGE_ONLY = Reading(
    "BPCE-7.11-15",
    "Les exclusions d'alcool, d'ivresse et de stupéfiants ne nomment que le dommage au vélo.",
    (("damage_only", "Elles ne touchent pas le vol du vélo."),),
    "Une exclusion se lit étroitement.",
)
DAMAGED = shared_bike.harm == "damaged"

HELD = must_be_held(KEY, "Vélo en libre-service")
SHARED_BIKE = Guarantee(
    ("BPCE-7.11-1", "BPCE-7.11-3", "BPCE-7.11-4"),
    "La pénalité forfaitaire retenue pour un vélo en libre-service volé, ou abîmé par la faute de son locataire.",
    key=KEY,
    label="Vélo en libre-service",
    claimed=not_(shared_bike.harm == "none"),
    trigger=any_of(not_(DAMAGED), shared_bike.renter_liable),
    asked=shared_bike.penalty,
    settle=settled(
        [Take("Pénalité forfaitaire", "BPCE-7.11-1", amount=shared_bike.penalty)],
        ceilings=[Limit("Plafond de 300 euros", "BPCE-7.11-5", ceiling=CEILING)],
    ),
    pay_to=(Payee(to="insured", rules=("BPCE-7.11-1",)),),
    doubts=(PER_CLAIM,),
)
RENTER = Condition(
    ("BPCE-7.11-2", "BPCE-7.11-8"),
    "Le souscripteur a loué lui-même ce vélo à une société de libre-service.",
    test=all_of(shared_bike.rented_by_policyholder, shared_bike.self_service),
    of=OF,
)
PROOF = Condition("BPCE-7.11-5", "Le paiement de la pénalité est justifié.", test=shared_bike.penalty_proved, of=OF)
INTERVENTIONS_LEFT = Condition(
    "BPCE-7.11-6",
    "Le nombre d'interventions de l'année d'assurance n'est pas épuisé.",
    test=history.shared_bike_this_year < policy.shared_bike_interventions_per_year,
    of=OF,
)


def _excluded(rules: str | tuple[str, ...], says: str, when: Truth) -> Exclusion:
    return Exclusion(rules, says, when=when, of=OF)


OTHER_HARM = _excluded(
    ("BPCE-7.11-9", "BPCE-7.11-10", "BPCE-7.11-11"),
    "Les dommages aux tiers, les blessures du locataire et ses propres biens.",
    shared_bike.harm == "other",
)
TEST_REFUSED = Exclusion(
    ("BPCE-7.11-12", "BPCE-5.3-16"),
    "Le vélo abîmé par qui refuse un dépistage, sauf impossibilité médicale.",
    when=all_of(DAMAGED, driver.test_refused),
    unless=driver.test_medically_impossible,
    of=OF,
)
DRUNK = _excluded("BPCE-7.11-13", "Le vélo abîmé en état d'ivresse.", all_of(DAMAGED, driver.manifestly_drunk))
ALCOHOL = _excluded(
    "BPCE-7.11-14",
    "Le vélo abîmé à un taux d'alcool égal ou supérieur à celui du Code de la route.",
    all_of(DAMAGED, AT_OR_ABOVE_THE_LIMIT),
)
DRUGS = Exclusion(
    "BPCE-7.11-15",
    "Le vélo abîmé sous l'influence de stupéfiants.",
    when=all_of(DAMAGED, driver.drugs),
    of=OF,
    doubts=(DAMAGE_ONLY,),
)
HIT_AND_RUN = _excluded(
    "BPCE-7.11-16", "Le vélo abîmé pendant une fuite ou un refus d'obtempérer.", all_of(DAMAGED, driver.hit_and_run)
)
MALICE_OF_RELATIVES = _excluded(
    "BPCE-7.11-17",
    "La malveillance ou le vol d'un préposé, de la famille, du conjoint ou d'une personne du foyer.",
    event.malice_author_relation.is_in("employee", "family", "spouse", "household"),
)
