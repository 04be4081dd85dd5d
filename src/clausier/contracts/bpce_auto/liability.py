"""Article 6.1: what the insured owes to others. Source: document 001, articles 6.1, 11.1 and 11.2.

Victims are paid in full; the deductibles that the insured would have borne are claimed back afterwards. What reaches a
victim is never part of what the insured's side receives.
"""

from __future__ import annotations

from clausier.facts import damages, driver, event, expenses, legal, risk
from clausier.law.articles import liability
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import (
    Condition,
    Exclusion,
    Guarantee,
    Information,
    Lines,
    Payee,
    Right,
    Victims,
)
from clausier.rules.rows import some, total
from clausier.rules.steps import Sublimit, Take
from clausier.rules.terms import eur, truth
from clausier.rules.words import all_of, any_of, given_or, named, not_, reading

from .declarations_effects import settled
from .what_is_insured import LIGHT_TRAILER

KEY, OF = "liability", ("liability",)
row = damages.rows

MATERIAL_CEILING = eur(100_000_000)

# --- doubts of the text, and the law ----------------------------------------------------------------------------------

NO_DEDUCTIBLE = Reading(
    "BPCE-6.1-17",
    "L'article dit la garantie sans franchise, l'article 11.2 y applique deux franchises de 1 000 euros.",
    (
        ("two_only", "Seules jouent les deux franchises de 1 000 euros, réclamées à l'assuré après paiement."),
        ("none", "Aucune franchise ne joue."),
    ),
    "Le tableau est la règle particulière de ces deux cas.",
)
PER_EVENT = Reading(
    "BPCE-6.1-18",
    "Le plafond ne dit pas s'il est par sinistre ou par victime.",
    (("per_event", "Cent millions d'euros par événement, ce montant compris."),),
    "C'est ainsi que la loi mesure le minimum.",
)
OF_THE_CAR = Reading(
    "BPCE-6.1-7",
    "La remorque de plus de 750 kg n'est pas dans la liste ; le véhicule qui la tire y est.",
    (("of_the_car", "Une remorque trop lourde n'ôte que ce qu'elle a causé elle-même."),),
    "Le fait du véhicule assuré est couvert sans condition d'attelage.",
)
EMPLOYEES = Override(
    "BPCE-6.1-26",
    "Le contrat exclut tout dommage des salariés en service.",
    (
        ("law", "Le complément d'indemnisation du salarié reste couvert quand l'employeur ou un salarié conduit sur "
         "une voie publique."),
        ("contract", "Tout dommage d'un salarié en service est exclu."),
    ),
    "L'assurance obligatoire ne peut laisser ce complément de côté.",
    law=(liability.R211_8.cite,),
)  # fmt: skip
PASSENGERS = Override(
    "BPCE-6.1-23",
    "Le contrat exclut les personnes transportées sans sécurité suffisante.",
    (
        ("law", "La victime est payée, puis l'assureur se retourne contre le responsable."),
        ("contract", "La victime n'est pas payée."),
    ),
    "Cette exclusion ne s'oppose pas à la victime.",
    law=(liability.R211_10.cite, liability.A211_3.cite),
)

# --- what is owed -----------------------------------------------------------------------------------------------------

#: Everything asked by others; the law gives cover to whoever drives, and to passengers and family as third parties.
OTHERS = named(
    row.owner.is_in("third_party", "passenger", "policyholder_family", "employee", "thief", "driver"),
    "BPCE-6.1-1", "BPCE-6.1-4", "BPCE-3-53",
    says="Le dommage est celui d'un tiers, d'un passager ou d'un proche.",
)  # fmt: skip
PERSON = row.object == "person"
UNSAFELY_CARRIED = all_of(PERSON, row.unsafely_carried)


def _row(rules: str, says: str, which, unless=None, victims=Victims.OPPOSED, doubts=()) -> Exclusion:
    return Exclusion(rules, says, when=which, unless=unless, of=OF, victims=victims, doubts=doubts)


ENTRUSTED = _row(
    "BPCE-6.1-21",
    "Ce qui appartient au conducteur, ou lui est loué ou confié.",
    row.entrusted,
    unless=all_of(row.object == "building", row.cause.is_in("fire", "explosion")),
)
FIRE_OF_THE_BUILDING = Information(
    "BPCE-6.1-28",
    "Le feu mis par le véhicule au bâtiment où il est garé est couvert, pour la part d'autrui.",
    why="C'est l'exception de l'exclusion des choses confiées, qui la porte.",
)
GOODS = _row(
    "BPCE-6.1-22",
    "Les biens transportés dans le véhicule, hors les vêtements d'un passager blessé.",
    all_of(row.carried, not_(PERSON)),
    # A relative who rides along is a passenger too.
    unless=all_of(row.object == "contents", row.owner.is_in("passenger", "policyholder_family"), row.with_injury),
)
UNSAFE = _row(
    "BPCE-6.1-23",
    "Les personnes transportées hors des places prévues.",
    all_of(UNSAFELY_CARRIED, reading(PASSENGERS, law=truth(False), contract=truth(True))),
    victims=Victims.PAID_THEN_RECOVERED,
)
EMPLOYEE = _row(
    "BPCE-6.1-26",
    "Le dommage d'un salarié de l'assuré, en service.",
    row.owner == "employee",
    unless=reading(EMPLOYEES, law=all_of(PERSON, row.employer_vehicle_on_public_road), contract=truth(False)),
)
OWN_DRIVER = _row("BPCE-6.1-20", "Le dommage du conducteur lui-même.", row.owner == "driver")
THIEF = _row("BPCE-6.1-27", "Le dommage des auteurs ou complices du vol du véhicule.", row.owner == "thief")
TOWED = _row(
    "BPCE-6.1-15",
    "Le véhicule remorqueur ou remorqué.",
    all_of(row.object == "other_vehicle", row.in_tow, not_(event.towing == "none")),
)

REFUSES = (ENTRUSTED, GOODS, UNSAFE, EMPLOYEE, OWN_DRIVER, THIEF, TOWED)
COVERED = all_of(OTHERS, *[not_(one.applies) for one in REFUSES])
BODILY, MATERIAL = all_of(COVERED, PERSON), all_of(COVERED, not_(PERSON))
DUE = total(row.due, of=MATERIAL)

#: A thief's victims, or those of a storm, are struck by the vehicle whatever the event is called.
STRUCK = all_of(OTHERS, row.cause.is_in("collision", "overturning", "opened_bonnet", "fire", "explosion"))

INCLUDED = Information(
    ("BPCE-1-15", "BPCE-1.5-1"),
    "La responsabilité civile est comprise dans les trois formules.",
    why="Aucune formule ne l'ôte : il n'y a rien à vérifier.",
)
LIABILITY = Guarantee(
    ("BPCE-6.1-1", "BPCE-6.1-7", "BPCE-11.1-21"),
    "Ce que l'assuré doit aux tiers pour leurs blessures et leurs biens, payé en entier aux victimes.",
    key=KEY,
    label="Responsabilité civile",
    claimed=some(OTHERS),
    trigger=all_of(
        any_of(event.kind.is_in("accident", "fire", "liability"), some(STRUCK)), event.insured_vehicle_involved
    ),
    asked=total(row.due, of=OTHERS),
    settle=(
        Take("Dommages corporels, sans limite", ("BPCE-6.1-17", "BPCE-3-25"), amount=total(row.due, of=BODILY)),
        Take("Dommages matériels", ("BPCE-6.1-7", "BPCE-6.1-18", "BPCE-3-27"), amount=DUE),
        Sublimit("Plafond des dommages matériels", "BPCE-6.1-18", base=DUE, ceiling=MATERIAL_CEILING),
    ),
    lines=Lines(covered=COVERED, asked=row.due, granted=row.due, of=OTHERS),
    pay_to=(Payee(to="victim", nature="indemnité de la victime", rules=("BPCE-11.1-21",)),),
    to_victims=True,
    doubts=(NO_DEDUCTIBLE, PER_EVENT),
)
WHO = Condition(
    ("BPCE-6.1-2", "BPCE-6.1-3", "BPCE-6.1-5", "BPCE-6.1-6", "BPCE-6.1-24", "BPCE-3-10", "BPCE-3-38"),
    "La garantie répond du souscripteur, du propriétaire, du gardien et de tout conducteur, hors professionnels de "
    "l'automobile.",
    test=not_(driver.relation == "professional"),
    of=OF,
)
LIGHT = given_or(event.trailer_light, risk.trailer_laden_kg <= LIGHT_TRAILER)
TRAILER = Condition(
    ("BPCE-6.1-7", "BPCE-5.2-2", "BPCE-3-61"),
    "Ce que cause une remorque attelée n'est couvert, en responsabilité, que si elle ne dépasse pas 750 kg.",
    test=any_of(not_(event.trailer_attached), LIGHT, not_(event.damage_by_trailer)),
    of=OF,
    doubts=(OF_THE_CAR,),
)
TOWING = Condition(
    ("BPCE-6.1-13", "BPCE-6.1-14"),
    "Un remorquage occasionnel respecte les règles de signalisation et d'attache.",
    test=any_of(event.towing == "none", event.towing_lawful),
    of=OF,
)

# --- defended, and beside the victims --------------------------------------------------------------------------------

DEFENCE = Right(
    ("BPCE-6.1-8", "BPCE-6.1-9"),
    "Être défendu par l'assureur quand sa responsabilité est recherchée, aux limites de la défense et du recours.",
    key="civil_defence",
    who="assuré",
    act="être défendu devant les juridictions civiles, commerciales ou administratives",
    ground=legal.purpose == "civil_defence",
)

HELP_BILLS = expenses.rows.kind.is_in("cleaning_after_rescue", "extinguisher_for_third_party")
HELPING = Guarantee(
    ("BPCE-6.1-10", "BPCE-6.1-11", "BPCE-6.1-12", "BPCE-6.1-16"),
    "Les frais de ceux qui portent secours, et les vêtements abîmés.",
    key="helping",
    label="Secours portés et reçus",
    claimed=some(HELP_BILLS),
    trigger=event.kind == "accident",
    asked=total(expenses.rows.cost, of=HELP_BILLS),
    settle=settled((
        Take("Nettoyage après un transport d'urgence", "BPCE-6.1-11",
             amount=total(expenses.rows.cost, of=all_of(expenses.rows.kind == "cleaning_after_rescue",
                                                        expenses.rows.receipt))),
        Take("Recharge d'un extincteur pour le feu d'autrui", "BPCE-6.1-12",
             amount=total(expenses.rows.cost, of=all_of(expenses.rows.kind == "extinguisher_for_third_party",
                                                        expenses.rows.receipt))),
    )),
    pay_to=(Payee(to="insured", rules=("BPCE-6.1-11",)),),
)  # fmt: skip
