"""Article 7.10: mechanical breakdown, insured by Opteven. Source: document 001, article 7.10.

The order of the settlement: covered parts and labour at the maker's scale, then the deductible, then the ceiling of the
particular conditions, and never more than the value of the vehicle less the deductible.
"""

from __future__ import annotations

from typing import Any

from clausier.facts import election, event, expert, failure, maintenance, policy, repair, vehicle, warranty
from clausier.rules.dates import after, days, later, latest_of, next_anniversary, whole_years, years
from clausier.rules.nodes import Reading
from clausier.rules.provisions import (
    Breach,
    Condition,
    Duty,
    Eligibility,
    Exclusion,
    Guarantee,
    Lines,
    Payee,
    PolicyTerm,
    Sanction,
)
from clausier.rules.rows import some, total
from clausier.rules.steps import Deductible, Limit, Sublimit, Take
from clausier.rules.terms import amount, eur, truth
from clausier.rules.words import all_of, any_of, most, named, none_of, not_, reading

from .breakdown_parts import EXCLUDED_LINES
from .declarations_effects import settled
from .formulas import must_be_held, where_held

KEY, OF = "breakdown", ("breakdown",)
line = repair.lines

YOUNGER_THAN = amount(10, "year")
OLDEST_YEARS = 15
WAITING = days(15)
DEDUCTIBLES = (eur(0), eur(300))

# --- doubts of the text -----------------------------------------------------------------------------------------------

LAST_ANNIVERSARY = Reading(
    "BPCE-7.10-9",
    "« Quinze ans révolus » et « quatorzième année » ne disent pas le même âge.",
    (("before_fifteen", "La garantie finit à la dernière échéance d'avant les quinze ans du véhicule."),),
    "C'est la date la plus tardive qui s'accorde avec les deux phrases.",
)
WAITING_COUNTED = Reading(
    "BPCE-7.10-57",
    "Le texte ne dit pas si le jour d'effet compte dans les quinze jours de carence.",
    (
        ("first_day_counts", "Le jour d'effet est le premier des quinze : effet le 1er, garantie le 16."),
        ("next_day", "Les quinze jours se comptent du lendemain : garantie le 17."),
    ),
    "Le doute profite à l'assuré.",
)
DEDUCTIBLE_THEN_CEILING = Reading(
    "BPCE-7.10-41",
    "L'ordre du plafond et de la franchise n'est pas fixé.",
    (
        ("deductible_first", "La franchise se retire du coût, puis le plafond s'applique."),
        ("ceiling_first", "Le plafond s'applique au coût, puis la franchise s'en retire."),
    ),
    "Le premier ordre donne davantage à l'assuré.",
)
ONLY_IF_IT_CAUSED = Reading(
    "BPCE-7.10-56",
    "La déchéance ne demande pas de lien, l'exclusion des défauts d'entretien en demande un.",
    (
        ("causal", "Un entretien manqué ne fait perdre la garantie que s'il a causé la panne."),
        ("any_breach", "Tout entretien manqué fait perdre la garantie."),
    ),
    "La règle la plus étroite ; le doute profite à l'assuré.",
)
INTENT = Reading(
    "BPCE-7.10-25",
    "La mauvaise foi n'est pas mentionnée.",
    (("in_bad_faith", "Seule l'exagération voulue fait perdre la garantie, pas l'erreur de montant."),),
    "Une déchéance se lit étroitement.",
)

# --- when it plays ----------------------------------------------------------------------------------------------------

STARTS_ON = named(
    latest_of(policy.starts_on, after(warranty.manufacturer_ends_on, days(1))), "BPCE-7.10-8",
    says="La garantie commence le lendemain du dernier jour de celle du constructeur.",
)  # fmt: skip
#: The dates of the guarantee itself, where an amendment added it to a running contract.
added = policy.guarantees
ADDED = added.guarantee == KEY


def _first_day(starts_on: Any) -> Any:
    """The first day after the waiting period of a guarantee that starts on this day."""
    return reading(
        WAITING_COUNTED,
        first_day_counts=after(starts_on, WAITING),
        next_day=after(after(starts_on, WAITING), days(1)),
    )


LAST_DAY = named(
    next_anniversary(policy.starts_on, after(vehicle.first_registered_on, years(OLDEST_YEARS - 1))), "BPCE-7.10-9",
    says="La garantie finit à la dernière échéance d'avant les quinze ans du véhicule.",
)  # fmt: skip
AT_THE_SALE = Reading(
    "BPCE-7.10-2",
    "L'âge limite la souscription ; le texte ne dit pas ce qu'il advient d'une panne si la garantie a été vendue "
    "pour un véhicule trop âgé.",
    (("at_the_sale", "L'assureur qui a accepté ce véhicule paie la panne ; une fausse date relève de l'article 5.5."),),
    "Une condition de souscription n'est pas une exclusion, et une exclusion se lit étroitement.",
)
YOUNG_ENOUGH = Eligibility(
    ("BPCE-7.10-2", "BPCE-3-23"),
    "Le véhicule a moins de dix ans, depuis sa première immatriculation, au jour d'effet du contrat.",
    test=where_held(KEY, whole_years(vehicle.first_registered_on, policy.starts_on) < YOUNGER_THAN),
    doubts=(AT_THE_SALE,),
)
BREAKDOWN_TRIGGER = named(
    all_of(
        event.kind == "breakdown",
        failure.nature.is_in("mechanical", "electrical", "electronic"),
        failure.accidental,
        failure.internal_cause,
    ),
    "BPCE-7.10-3", "BPCE-7.10-4",
    says="Une panne mécanique, électrique ou électronique, fortuite, imprévue et d'origine interne.",
)  # fmt: skip
HELD = must_be_held(KEY, "Panne mécanique")
AFTER_WAITING = Condition(
    ("BPCE-7.10-8", "BPCE-7.10-57"),
    "La panne survient après les quinze premiers jours de la garantie, ou de l'avenant qui l'a ajoutée.",
    test=all_of(
        _first_day(STARTS_ON).on_or_before(event.day),
        not_(some(all_of(ADDED, event.day < _first_day(added.starts_on)))),
    ),
    of=OF,
    doubts=(WAITING_COUNTED,),
)
BEFORE_THE_AGE = Condition(
    "BPCE-7.10-9",
    "Le véhicule n'a pas atteint l'âge où la garantie finit.",
    test=event.day < LAST_DAY,
    of=OF,
    doubts=(LAST_ANNIVERSARY,),
)
NORMAL_USE = Condition(
    ("BPCE-7.10-5", "BPCE-7.10-6", "BPCE-7.10-51"),
    "Le véhicule garanti a servi normalement, comme le constructeur le recommande.",
    test=not_(failure.causes.has("abusive_use")),
    of=OF,
)
AGREED_BEFORE = Condition(
    ("BPCE-7.10-15", "BPCE-7.10-24"),
    "Aucune réparation sans l'accord exprès et préalable d'Opteven.",
    test=repair.agreement == "before_work",
    of=OF,
)
BY_A_PROFESSIONAL = Condition(
    "BPCE-7.10-21", "Le véhicule est confié à un réparateur professionnel.", test=repair.by_professional, of=OF
)
DEDUCTIBLE = PolicyTerm(
    "BPCE-11.2-6", "Les conditions particulières fixent la franchise panne.", term=policy.breakdown_deductible
)
DEDUCTIBLE_AMONG = Eligibility(
    ("BPCE-7.10-42", "BPCE-11.2-6"),
    "La franchise panne est de 0 ou de 300 euros.",
    test=where_held(KEY, any_of(*[policy.breakdown_deductible == one for one in DEDUCTIBLES])),
    breach=Breach.CORRECTION,
)

# --- what is paid -----------------------------------------------------------------------------------------------------

LABOUR = repair.line_labour_price
ASKED = line.parts_price + LABOUR
ALLOWED = named(
    most(line.parts_price - line.parts_excess, eur(0)) + most(LABOUR - line.labour_excess, eur(0)),
    "BPCE-7.10-33", "BPCE-7.10-34",
    says="Le prix au tarif et au barème du constructeur.",
)  # fmt: skip
COVERED = named(
    none_of(*[one.applies for one in EXCLUDED_LINES]), "BPCE-7.10-7",
    says="Toute pièce et tout ingrédient de la réparation, sauf ceux qui sont exclus.",
)  # fmt: skip
VALUE = vehicle.replacement_value
TOTAL_LOSS = named(total(ASKED) > VALUE, "BPCE-7.10-36", says="La réparation dépasse la valeur du véhicule.")
CEILING_STEP = Limit(
    "Plafond des conditions particulières", ("BPCE-7.10-39", "BPCE-7.10-40"), ceiling=policy.breakdown_ceiling
)
BREAKDOWN = Guarantee(
    ("BPCE-7.10-1", "BPCE-7.10-3", "BPCE-7.10-16"),
    "Pièces et main-d'œuvre pour remettre le véhicule dans l'état d'avant la panne, payées par Opteven.",
    key=KEY,
    label="Panne mécanique",
    claimed=eur(0) < total(ASKED),
    trigger=BREAKDOWN_TRIGGER,
    asked=total(ASKED),
    settle=settled(
        [
            Take("Pièces, main-d'œuvre et diagnostic garantis", ("BPCE-7.10-7", "BPCE-7.10-19", "BPCE-7.10-45"),
                 amount=total(ASKED, of=COVERED)),
            Sublimit("Au tarif et au barème du constructeur", ("BPCE-7.10-33", "BPCE-7.10-34"),
                     base=total(ASKED, of=COVERED), ceiling=total(ALLOWED, of=COVERED)),
            # The value measures the loss: taken before the deductible, it gives "the value less the deductible".
            Limit("Valeur du véhicule", ("BPCE-7.10-35", "BPCE-7.10-37", "BPCE-7.10-41"), ceiling=VALUE),
            Limit("Plafond avant la franchise", "BPCE-7.10-41", ceiling=policy.breakdown_ceiling,
                  when=reading(DEDUCTIBLE_THEN_CEILING, deductible_first=truth(False), ceiling_first=truth(True))),
        ],
        [
            Deductible("Franchise panne", ("BPCE-7.10-42", "BPCE-7.10-43", "BPCE-11.2-6"),
                       amount=policy.breakdown_deductible),
        ],
        [
            CEILING_STEP,
            Limit("Valeur moins l'épave gardée", "BPCE-7.10-38",
                  when=all_of(TOTAL_LOSS, election.keep_wreck == "keep"),
                  ceiling=most(VALUE - expert.wreck_value, eur(0))),
        ],
    ),
    lines=Lines(covered=COVERED, asked=ASKED, granted=ALLOWED),
    pay_to=(Payee(to="repairer", nature="règlement direct", when=event.country == "FR", rules=("BPCE-7.10-3",)),
            Payee(to="insured", nature="remboursement", rules=("BPCE-7.10-33",))),
    doubts=(DEDUCTIBLE_THEN_CEILING,),
)  # fmt: skip

# --- duties -----------------------------------------------------------------------------------------------------------

MAINTAINED = Duty(
    ("BPCE-7.10-52", "BPCE-7.10-53", "BPCE-7.10-54", "BPCE-7.10-55", "BPCE-7.10-56"),
    "Faire entretenir et contrôler le véhicule aux échéances, par un professionnel, et le prouver.",
    who="insured",
    breach=all_of(
        any_of(not_(maintenance.followed), not_(maintenance.proved)),
        reading(
            ONLY_IF_IT_CAUSED,
            causal=failure.breach_caused_failure,
            any_breach=truth(True),
        ),
    ),
    sanction=Sanction.FORFEIT,
    of=OF,
    doubts=(ONLY_IF_IT_CAUSED,),
)
HONEST = Duty(
    "BPCE-7.10-25",
    "Ne pas exagérer volontairement le dommage.",
    who="insured",
    breach=failure.damage_exaggerated,
    sanction=Sanction.FORFEIT,
    of=OF,
    doubts=(INTENT,),
)
LIMIT_THE_DAMAGE = Duty(
    "BPCE-7.10-20",
    "User de tous les moyens pour limiter les suites de la panne.",
    who="insured",
    breach=not_(failure.conservation_measures_taken),
    sanction=Sanction.NONE,
    of=OF,
)

# --- exclusions of the whole breakdown ----------------------------------------------------------------------------


def _excluded(rules: str | tuple[str, ...], says: str, *causes: str) -> Exclusion:
    return Exclusion(rules, says, when=failure.causes.has(*causes), of=OF)


OUTSIDE = _excluded(
    ("BPCE-7.10-11", "BPCE-7.10-66"),
    "Un accident, un vol, un incendie, un enlèvement ou une confiscation.",
    "road_accident", "theft", "fire", "removal", "seizure",
)  # fmt: skip
FROST_AND_WATER = _excluded(
    "BPCE-7.10-67", "Un froid ou une chaleur extrêmes, une immersion, une longue immobilisation.",
    "frost", "flood", "unloading_or_storage",
)  # fmt: skip
EXTERNAL = _excluded(
    "BPCE-7.10-68", "Une cause externe, un événement climatique, un acte de vandalisme.",
    "collision", "hail", "storm", "lightning", "other_weather", "vandalism", "other_outside_event",
)  # fmt: skip
SERVICING = _excluded(
    "BPCE-7.10-69", "Le mépris des préconisations d'entretien, un lubrifiant ou un carburant inadapté.",
    "lack_of_maintenance", "use_against_maintenance_advice",
)  # fmt: skip
FUEL = _excluded("BPCE-7.10-70", "Un carburant de mauvaise qualité ou une erreur de carburant.", "wrong_fuel")
MISUSE = _excluded(
    "BPCE-7.10-73", "Un usage sportif, une modification, une surcharge, un usage hors des prescriptions.",
    "competition", "modification", "overloading", "overrevving",
)  # fmt: skip
UNAPPROVED = _excluded("BPCE-7.10-74", "Une pièce étrangère aux données d'origine du véhicule.", "unapproved_part")
ANIMALS = _excluded("BPCE-7.10-76", "Des animaux ou insectes dans le véhicule.", "rodents")
HIDDEN_DEFECT = _excluded(
    ("BPCE-7.10-13", "BPCE-7.10-79"), "Un défaut de fabrication ou un vice caché.", "hidden_defect", "maker_liability"
)
BAD_REPAIR = _excluded("BPCE-7.10-80", "Une réparation ou un entretien mal fait.", "bad_repair")
RECALL = _excluded("BPCE-7.10-88", "Une campagne de rappel du constructeur.", "maker_recall")
NEGLIGENCE = Exclusion(
    "BPCE-7.10-71", "La négligence de l'assuré qui a causé la panne.", when=failure.negligence, of=OF
)
KNOWN_BEFORE = Exclusion(
    "BPCE-7.10-72", "Un événement connu de l'assuré avant la souscription.", when=failure.known_at_signature, of=OF
)
INTENTIONAL = Exclusion("BPCE-7.10-77", "La panne causée volontairement.", when=failure.intentional_fault, of=OF)
ORIGIN_OUTSIDE = Exclusion(
    "BPCE-7.10-78",
    "Le dommage né avant l'effet de la garantie ou après sa fin.",
    when=any_of(
        later(STARTS_ON, failure.originated_on),
        some(all_of(ADDED, later(added.starts_on, failure.originated_on))),
    ),
    of=OF,
)
WORN = Exclusion(
    ("BPCE-7.10-12", "BPCE-7.10-81"),
    "La panne qui vient de l'usure normale.",
    when=failure.normal_wear,
    of=OF,
)
