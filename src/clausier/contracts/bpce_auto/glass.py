"""Articles 7.1 and 7.2: broken glass at the front and around, and the reinforced glass of mirrors and rear lights.

Source: document 001, articles 7.1, 7.2, 11.1 and 11.2.
"""

from __future__ import annotations

from clausier.facts import damages, history, policy
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Guarantee, Lines, Payee
from clausier.rules.rows import some, total
from clausier.rules.steps import Deductible, Take
from clausier.rules.terms import amount, eur, truth
from clausier.rules.words import all_of, least, most, named, not_, reading

from . import vat
from .damage_lines import TAKES
from .declarations_effects import settled
from .formulas import must_be_held
from .vehicle_damage import BY_AN_APPROVED_REPAIRER, refused_row, trailers
from .what_is_paid import own_damage_plays

row = damages.rows
ONE_A_YEAR = amount(1)

HOW_OFTEN = Reading(
    "BPCE-7.2-3",
    "L'article renvoie aux conditions particulières, l'article 11.1 fixe une intervention par année d'assurance.",
    (
        ("special_terms_or_one", "Les conditions particulières disent le nombre ; sinon, une par année d'assurance."),
        ("one", "Toujours une par année d'assurance."),
    ),
    "Les conditions particulières l'emportent.",
)
ONE_DEDUCTIBLE = Reading(
    "BPCE-7.1-5",
    "Le tableau se dit hors franchise, et sa case de remplacement en déduit une.",
    (("once", "La franchise n'est déduite qu'une fois."),),
    "Déduire deux fois la même somme n'a pas de sens.",
)

ONE_FOR_A_COLLISION = Reading(
    "BPCE-7.9-31",
    "Une glace brisée dans un choc relève du bris de glaces, sans dire si ses deux franchises s'ajoutent.",
    (
        ("one", "Un seul choc, une seule franchise : celle des dommages, si elle joue."),
        ("each", "Chaque garantie garde la sienne."),
    ),
    "Deux garanties comprises dans la même formule ne font pas deux sinistres ; le doute profite à l'assuré.",
)

# --- 7.1 glass --------------------------------------------------------------------------------------------------------

GLASS_HELD = must_be_held("glass", "Bris de glaces")
TO_THE_GLAZIER = Payee(
    to="repairer", nature="règlement direct", when=BY_AN_APPROVED_REPAIRER, rules=("BPCE-2-7", "BPCE-11.1-25")
)
_TAKEN_TO_LOOK_AT = TAKES.takes("glass")
INTERIOR_MIRROR = refused_row("BPCE-7.1-10", "Les rétroviseurs intérieurs.", "glass", row.object == "interior_mirror")
MIRROR = refused_row("BPCE-7.1-12", "Les rétroviseurs.", "glass", row.object == "mirror")
REAR = refused_row(
    ("BPCE-7.1-13", "BPCE-7.1-14"), "Les feux et clignotants arrière.", "glass", row.object == "rear_lights"
)
TRAILERS = trailers("BPCE-7.1-11", "glass")
OTHER_GLASS = refused_row("BPCE-7.1-15", "Tout autre élément vitré.", "glass", row.object == "other_glass")
REFUSES = (INTERIOR_MIRROR, MIRROR, REAR, TRAILERS, OTHER_GLASS)
_TAKEN = all_of(_TAKEN_TO_LOOK_AT, *[not_(one.applies) for one in REFUSES])
_REPLACED = all_of(_TAKEN, row.treatment == "replacement")
HIT = row.cause == "collision"
SAME_COLLISION = named(
    all_of(some(all_of(_REPLACED, HIT)), some(all_of(TAKES.takes("own_damage"), HIT)), own_damage_plays()),
    "BPCE-7.9-31", "BPCE-11.2-2",
    says="La glace a été brisée dans un choc dont les dommages tous accidents portent déjà la franchise.",
)  # fmt: skip
GLASS = Guarantee(
    ("BPCE-7.1-1", "BPCE-7.1-2"),
    "Les éléments vitrés de la liste, brisés par accident, sont réparés ou remplacés aux frais réels.",
    key="glass",
    label="Bris de glaces",
    claimed=some(_TAKEN_TO_LOOK_AT),
    trigger=some(_TAKEN_TO_LOOK_AT),
    asked=total(row.cost, of=_TAKEN_TO_LOOK_AT),
    lines=Lines(covered=_TAKEN, asked=row.cost, granted=row.cost, of=_TAKEN_TO_LOOK_AT),
    settle=settled(
        (Take("Réparation des glaces", ("BPCE-7.1-3", "BPCE-2-5", "BPCE-11.1-25"),
              amount=total(row.cost, of=all_of(_TAKEN, row.treatment != "replacement"))),
         Take("Remplacement des glaces", ("BPCE-7.1-4", "BPCE-2-6", "BPCE-11.1-25"),
              amount=total(row.cost, of=_REPLACED)),
         vat.recovered(truth(True), total(vat.VAT, of=_TAKEN))),
        (Deductible("Franchise des glaces", ("BPCE-7.1-5", "BPCE-7.1-6", "BPCE-11.2-7", "BPCE-11.2-8"),
                    when=all_of(some(_REPLACED), reading(ONE_FOR_A_COLLISION, one=not_(SAME_COLLISION),
                                                         each=truth(True))),
                    amount=least(policy.glass_deductible, most(total(vat.BORNE, of=_REPLACED), eur(0)))),),
    ),
    pay_to=(TO_THE_GLAZIER, Payee(to="insured", rules=("BPCE-7.1-1",))),
    doubts=(ONE_DEDUCTIBLE,),
)  # fmt: skip

# --- 7.2 reinforced glass ---------------------------------------------------------------------------------------------

#: Only a policy that holds this guarantee sends it a damage (`damage_lines.TO_REINFORCED_GLASS`).
_MIRRORS_TO_LOOK_AT = TAKES.takes("reinforced_glass")
REINFORCED_OTHERS = refused_row(
    ("BPCE-7.2-9", "BPCE-7.2-10", "BPCE-7.2-11"),
    "Les rétroviseurs intérieurs, les remorques et tout autre élément vitré.",
    "reinforced_glass",
    row.object.is_in("interior_mirror", "trailer", "other_glass"),
)
_MIRRORS = all_of(_MIRRORS_TO_LOOK_AT, not_(REINFORCED_OTHERS.applies))
REINFORCED_GLASS = Guarantee(
    ("BPCE-7.2-1", "BPCE-7.2-2"),
    "Les rétroviseurs extérieurs et les feux arrière de la liste, brisés par accident, sans franchise.",
    key="reinforced_glass",
    label="Bris de glaces renforcé",
    claimed=some(_MIRRORS),
    trigger=some(_MIRRORS),
    asked=total(row.cost, of=_MIRRORS),
    lines=Lines(covered=_MIRRORS, asked=row.cost, granted=row.cost, of=_MIRRORS),
    settle=settled(
        (Take("Réparation ou remplacement", ("BPCE-7.2-4", "BPCE-7.2-5", "BPCE-11.1-26"),
              amount=total(row.cost, of=_MIRRORS)),
         vat.recovered(truth(True), total(vat.VAT, of=_MIRRORS)))
    ),
    pay_to=(TO_THE_GLAZIER, Payee(to="insured", rules=("BPCE-7.2-1",))),
)  # fmt: skip
INTERVENTIONS_LEFT = Condition(
    ("BPCE-7.2-3", "BPCE-11.1-26"),
    "Le nombre d'interventions de l'année d'assurance n'est pas épuisé.",
    test=history.reinforced_glass_this_year
    < reading(
        HOW_OFTEN,
        special_terms_or_one=most(policy.reinforced_glass_interventions_per_year, ONE_A_YEAR),
        one=ONE_A_YEAR,
    ),
    of=("reinforced_glass",),
)
