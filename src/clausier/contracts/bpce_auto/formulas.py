"""Chapter 1: three formulas, and the guarantees that each of them holds, of itself or as an option.

Source: document 001, chapter 1 and its table of guarantees (page 5). The ticks of the table are lost in the text that
is the authority here: an empty cell is read from the section of the guarantee itself.
"""

from __future__ import annotations

from clausier.facts import assistance, policy, vehicle
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, PolicyTerm
from clausier.rules.terms import Truth, truth
from clausier.rules.words import all_of, any_of, named, not_

TIERS = policy.formula == "third_party"
TIERS_PLUS = policy.formula == "third_party_plus"
TOUS_RISQUES = policy.formula == "all_risks"

FORMULA = PolicyTerm(
    ("BPCE-1-1", "BPCE-1-3", "BPCE-1-4"),
    "Les conditions particulières disent la formule : Tiers, Tiers Plus ou Tous Risques.",
    term=policy.formula,
)
#: Included whatever was chosen, of the formula itself, or bought as an option.
INCLUDED, ABSENT = truth(True), truth(False)
NOT_REMOVED = not_(assistance.quote_study_removed)


def _option(key: str) -> Truth:
    return policy.options.has(key)


def _held(*rules: str, tiers: Truth, plus: Truth, all_risks: Truth, says: str) -> Truth:
    """Whether the policy holds a guarantee, by formula; what each formula includes is known without knowing options."""
    cells = ((TIERS, tiers), (TIERS_PLUS, plus), (TOUS_RISQUES, all_risks))
    held = tiers if tiers is plus is all_risks else any_of(*[all_of(*pair) for pair in cells])
    return named(held, *rules, says=says)


TABLE_READ = Reading(
    "BPCE-1-15",
    "Les coches du tableau des garanties manquent dans le texte.",
    (("from_sections", "Une case vide se lit dans l'article de la garantie elle-même."),),
    "Les articles disent ce que chaque formule comprend.",
)
SWITCHED_BY_GLASS = Reading(
    "BPCE-1-2",
    "Le texte ne dit pas si ces quatre garanties peuvent être prises sans l'option bris de glaces.",
    (("one_switch", "L'option les met en jeu toutes ensemble ; sans elle, aucune ne joue en Tiers."),),
    "Aucune option distincte n'est proposée.",
)

LIABILITY = _held(
    "BPCE-1-15", "BPCE-1.5-1", tiers=INCLUDED, plus=INCLUDED, all_risks=INCLUDED,
    says="La responsabilité civile est comprise dans les trois formules.",
)  # fmt: skip
LEGAL_DEFENCE = _held(
    "BPCE-1-15", "BPCE-1.5-2", tiers=INCLUDED, plus=INCLUDED, all_risks=INCLUDED,
    says="La défense pénale et le recours sont compris dans les trois formules.",
)  # fmt: skip
DRIVER_INJURY = _held(
    "BPCE-1-16", "BPCE-1.5-3", tiers=INCLUDED, plus=INCLUDED, all_risks=INCLUDED,
    says="Les dommages corporels du conducteur sont compris dans les trois formules.",
)  # fmt: skip
GLASS = _held(
    "BPCE-1-1", "BPCE-1-17", "BPCE-1.5-4", tiers=_option("glass"), plus=INCLUDED, all_risks=INCLUDED,
    says="Le bris de glaces est une option en Tiers, et compris au-delà.",
)  # fmt: skip
REINFORCED_GLASS = _held(
    "BPCE-1-18", "BPCE-1.5-5", tiers=ABSENT, plus=_option("reinforced_glass"), all_risks=INCLUDED,
    says="Le bris de glaces renforcé manque en Tiers, est une option en Tiers Plus et compris en Tous Risques.",
)  # fmt: skip
NATURAL_DISASTER = _held(
    "BPCE-1-2", "BPCE-1-19", "BPCE-1.5-6", tiers=_option("glass"), plus=INCLUDED, all_risks=INCLUDED,
    says="Les catastrophes naturelles suivent l'option bris de glaces en Tiers, et sont comprises au-delà.",
)  # fmt: skip
TECHNOLOGICAL_DISASTER = _held(
    "BPCE-1-2", "BPCE-1-19", "BPCE-1.5-7", tiers=_option("glass"), plus=INCLUDED, all_risks=INCLUDED,
    says="Les catastrophes technologiques suivent l'option bris de glaces en Tiers, et sont comprises au-delà.",
)  # fmt: skip
ATTACK = _held(
    "BPCE-1-2", "BPCE-1-19", "BPCE-1.5-8", tiers=_option("glass"), plus=INCLUDED, all_risks=INCLUDED,
    says="Les attentats suivent l'option bris de glaces en Tiers, et sont compris au-delà.",
)  # fmt: skip
FIRE = _held(
    "BPCE-1-3", "BPCE-1-20", "BPCE-1.5-9", tiers=ABSENT, plus=INCLUDED, all_risks=INCLUDED,
    says="L'incendie et la tempête manquent en Tiers, et sont compris au-delà.",
)  # fmt: skip
NATURAL_EVENT = _held(
    "BPCE-1-2", "BPCE-1-21", "BPCE-1.5-10", tiers=_option("glass"), plus=INCLUDED, all_risks=INCLUDED,
    says="Les événements naturels suivent l'option bris de glaces en Tiers, et sont compris au-delà.",
)  # fmt: skip
THEFT = _held(
    "BPCE-1-22", "BPCE-1.5-11", tiers=ABSENT, plus=INCLUDED, all_risks=INCLUDED,
    says="Le vol et la tentative de vol manquent en Tiers, et sont compris au-delà.",
)  # fmt: skip
OWN_DAMAGE = _held(
    "BPCE-1-4", "BPCE-1-23", "BPCE-1.5-12", tiers=ABSENT, plus=ABSENT, all_risks=INCLUDED,
    says="Les dommages tous accidents et le vandalisme ne sont compris qu'en Tous Risques, sans option ailleurs.",
)  # fmt: skip
BREAKDOWN = _held(
    "BPCE-1-24", "BPCE-1.5-13", tiers=ABSENT, plus=ABSENT, all_risks=_option("mechanical_breakdown"),
    says="La panne mécanique est une option de la formule Tous Risques.",
)  # fmt: skip
SHARED_BIKE = _held(
    "BPCE-1-25", "BPCE-1.5-14", tiers=_option("shared_bike"), plus=_option("shared_bike"),
    all_risks=_option("shared_bike"), says="Le vélo en libre-service est une option des trois formules.",
)  # fmt: skip
CONTENTS = _held(
    "BPCE-1-26", "BPCE-1.5-15", tiers=ABSENT, plus=_option("contents"), all_risks=INCLUDED,
    says="Le contenu du véhicule manque en Tiers, est une option en Tiers Plus et compris en Tous Risques.",
)  # fmt: skip
EXTERNAL_EQUIPMENT = _held(
    "BPCE-1-27", "BPCE-1.5-16", tiers=ABSENT, plus=_option("external_equipment"),
    all_risks=_option("external_equipment"),
    says="Les équipements extérieurs hors série manquent en Tiers, et sont une option au-delà.",
)  # fmt: skip
ASSISTANCE_TO_PERSONS = _held(
    "BPCE-1-28", "BPCE-1.5-17", tiers=INCLUDED, plus=INCLUDED, all_risks=INCLUDED,
    says="L'assistance aux personnes est comprise dans les trois formules.",
)  # fmt: skip
STANDARD_ASSISTANCE = _held(
    "BPCE-1-29", "BPCE-1.5-18", tiers=not_(_option("assistance_0km")), plus=ABSENT, all_risks=ABSENT,
    says="L'assistance standard au véhicule est celle de Tiers ; l'assistance étendue la remplace, option ou formule.",
)  # fmt: skip
EXTENDED_ASSISTANCE = _held(
    "BPCE-1-30", "BPCE-1.5-19", tiers=_option("assistance_0km"), plus=INCLUDED, all_risks=INCLUDED,
    says="L'assistance étendue au véhicule est une option en Tiers, et comprise au-delà.",
)  # fmt: skip
REPLACEMENT_VEHICLE = _held(
    "BPCE-1-31", "BPCE-1.5-20", tiers=_option("replacement_vehicle"), plus=_option("replacement_vehicle"),
    all_risks=INCLUDED,
    says="Le véhicule de remplacement est une option en Tiers et en Tiers Plus, et compris en Tous Risques.",
)  # fmt: skip
DRIVING_COURSES = _held(
    "BPCE-1-34", "BPCE-1.5-23", tiers=INCLUDED, plus=INCLUDED, all_risks=INCLUDED,
    says="Les stages de conduite sont compris dans les trois formules.",
)  # fmt: skip
TAXI_RETURN = _held(
    "BPCE-1-35", "BPCE-1.5-24", tiers=INCLUDED, plus=INCLUDED, all_risks=INCLUDED,
    says="Le retour en taxi est compris dans les trois formules, pour les personnes que nomme l'article 10.2.",
)  # fmt: skip
QUOTE_STUDY = _held(
    "BPCE-1-36", "BPCE-1.5-25", tiers=NOT_REMOVED, plus=NOT_REMOVED, all_risks=NOT_REMOVED,
    says="L'étude d'un devis de panne est comprise dans les trois formules, sauf si les conditions particulières la "
    "retirent.",
)  # fmt: skip
INDEMNITY_PLUS = _held(
    "BPCE-1-33", "BPCE-1.5-22", tiers=ABSENT, plus=all_of(_option("indemnity_plus"), not_(vehicle.leased)),
    all_risks=all_of(_option("indemnity_plus"), not_(vehicle.leased)),
    says="L'indemnisation plus est une option de Tiers Plus et de Tous Risques, jamais d'un véhicule loué.",
)  # fmt: skip

AMOUNTS_OF_THE_POLICY = PolicyTerm(
    ("BPCE-1.5-26", "BPCE-1.5-27", "BPCE-1-9"),
    "Les tableaux se disent hors franchise : les montants exacts sont ceux des conditions particulières.",
    term=policy.damage_deductible,
)

#: Guarantee → whether the policy holds it.
HELD = {
    "liability": LIABILITY, "legal_defence": LEGAL_DEFENCE, "driver_injury": DRIVER_INJURY, "glass": GLASS,
    "reinforced_glass": REINFORCED_GLASS, "natural_disaster": NATURAL_DISASTER,
    "technological_disaster": TECHNOLOGICAL_DISASTER, "attack": ATTACK, "fire": FIRE, "natural_event": NATURAL_EVENT,
    "theft": THEFT, "own_damage": OWN_DAMAGE, "breakdown": BREAKDOWN, "shared_bike": SHARED_BIKE,
    "contents": CONTENTS, "external_equipment": EXTERNAL_EQUIPMENT,
}  # fmt: skip


def where_held(key: str, test: Truth) -> Truth:
    """What the document asks of a guarantee is only asked of a policy that holds it."""
    return any_of(not_(HELD[key]), test)


def must_be_held(key: str, label: str) -> Condition:
    """The guarantee plays only where the formula or an option brings it."""
    held = HELD[key]
    return Condition(
        held.node.data.rules,
        f"{label} : la formule ou une option de la police comprend cette garantie.",
        test=held,
        of=(key,),
        doubts=(TABLE_READ, SWITCHED_BY_GLASS),
    )
