"""Article 11.2: the deductibles, their bounds, those that are added, and the share of liability that they follow.

The exact amounts are facts of the policy; the document bounds them. Source: document 001, articles 2, 5.2, 5.5, 11.2.
"""

from __future__ import annotations

from clausier.facts import driver, event, policy
from clausier.law.figures import NATURAL_DEDUCTIBLE
from clausier.rules.nodes import Reading, Rounding
from clausier.rules.provisions import Breach, Eligibility, Information, PolicyTerm
from clausier.rules.terms import eur
from clausier.rules.words import all_of, any_of, named, not_, reading, round_to, share, when

from .formulas import where_held

DAMAGE_FROM, DAMAGE_TO = eur(130), eur(2_000)
GLASS_AMOUNTS = (eur(50), eur(70), eur(90))
#: What a novice who is not named, or a mileage that is exceeded, adds.
EXTRA = eur(1_000)
NOVICE_LICENCE_YEARS = 3
NOVICE_INSURED_MONTHS = 36

# --- doubts of the text -----------------------------------------------------------------------------------------------

SHARED_BY_LIABILITY = Reading(
    "BPCE-2-12",
    "La franchise réduite à la part de responsabilité ne figure que dans les exemples du chapitre 2.",
    (
        ("shared", "Devant un tiers identifié, la franchise suit la part de responsabilité."),
        ("whole", "La franchise est toujours entière."),
    ),
    "L'exemple est publié par l'assureur et profite à l'assuré.",
)
NOVICE_AT_FAULT = Reading(
    "BPCE-11.2-10",
    "Le chapitre 1 et l'article 5.2 appliquent la franchise à tout sinistre, l'article 11.2 au seul accident fautif.",
    (
        ("at_fault", "Elle ne joue que pour un accident où le conducteur a une part de responsabilité, et la suit."),
        ("any_claim", "Elle joue en entier pour tout accident, quelle que soit la responsabilité."),
    ),
    "La règle la plus étroite est celle du tableau ; le doute profite à l'assuré.",
)
NOVICE_TWICE = Reading(
    "BPCE-1-7",
    "Deux définitions du novice se contredisent sur la date où les trois ans se comptent.",
    (("both", "N'est novice que celui qui l'est au sens des deux définitions, au jour de l'accident."),),
    "Le doute profite à l'assuré.",
)

# --- amounts of the particular conditions -----------------------------------------------------------------------------

DAMAGE = PolicyTerm(
    ("BPCE-11.2-1", "BPCE-11.2-3", "BPCE-11.2-4", "BPCE-11.2-5"),
    "Les conditions particulières fixent la franchise dommages, selon le véhicule.",
    term=policy.damage_deductible,
)
GLASS = PolicyTerm(
    ("BPCE-7.1-5", "BPCE-11.2-7"), "Les conditions particulières fixent la franchise des glaces.",
    term=policy.glass_deductible,
)  # fmt: skip
DAMAGE_BOUNDED = Eligibility(
    ("BPCE-11.2-3", "BPCE-11.2-4", "BPCE-11.2-5"),
    "La franchise dommages est comprise entre 130 et 2 000 euros.",
    # Of the guarantees that bear it, natural events are the one that every formula with any of them holds.
    test=where_held(
        "natural_event", all_of(policy.damage_deductible >= DAMAGE_FROM, policy.damage_deductible <= DAMAGE_TO)
    ),
    breach=Breach.CORRECTION,
)
GLASS_AMONG = Eligibility(
    "BPCE-11.2-7",
    "La franchise des glaces est de 50, 70 ou 90 euros.",
    test=where_held("glass", any_of(*[policy.glass_deductible == amount for amount in GLASS_AMOUNTS])),
    breach=Breach.CORRECTION,
)

# --- what is taken ----------------------------------------------------------------------------------------------------

#: The deductible of an accident follows the share of liability when someone else answers for the rest.
BY_LIABILITY = named(
    reading(
        SHARED_BY_LIABILITY,
        shared=when(
            event.third_party_identified,
            round_to(share(event.liability_pct, policy.damage_deductible), "cent", Rounding.HALF_UP),
            policy.damage_deductible,
        ),
        whole=policy.damage_deductible,
    ),
    "BPCE-2-12",
    "BPCE-11.2-5",
    says="Devant un tiers identifié, la franchise suit la part de responsabilité du conducteur.",
)
ADDED_UP = Information(
    ("BPCE-11.2-2", "BPCE-11.2-9", "BPCE-2-14"),
    "Plusieurs franchises s'ajoutent, jamais deux fois la même, et rien n'est payé en dessous d'elles.",
    why="Chaque franchise est une étape du décompte, qui ne descend jamais sous zéro.",
)
UNNAMED_NOVICE = named(
    all_of(
        not_(driver.named),
        any_of(
            driver.licence_held_years < NOVICE_LICENCE_YEARS,
            driver.insured_months_in_3_years < NOVICE_INSURED_MONTHS,
        ),
    ),
    "BPCE-1-7",
    "BPCE-3-18",
    "BPCE-5.2-24",
    says="Le conducteur, novice, n'est pas désigné au contrat.",
)
NOVICE = named(
    when(
        UNNAMED_NOVICE,
        reading(
            NOVICE_AT_FAULT,
            at_fault=round_to(share(event.liability_pct, EXTRA), "cent", Rounding.HALF_UP),
            any_claim=when(event.kind == "accident", EXTRA, eur(0)),
        ),
        eur(0),
    ),
    "BPCE-7.9-12",
    "BPCE-11.2-10",
    says="Le prêt à un novice non désigné laisse 1 000 euros de plus à charge, selon la part de responsabilité.",
)
LEGAL = named(
    NATURAL_DEDUCTIBLE.term(event.day), "BPCE-7.3-6",
    says="La franchise légale des catastrophes naturelles, au jour de l'événement.",
)  # fmt: skip
