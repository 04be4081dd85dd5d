"""Chapter 8: what the vehicle contains, and its equipment out of the series. Source: document 001, 8.1, 8.2, 11.1.

Both guarantees read the table of objects: each object is listed once, and belongs to one of them or to none.
"""

from __future__ import annotations

from itertools import count

from clausier.facts import history, items, policy, theft
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Breach, Condition, Eligibility, Exclusion, Guarantee, Information, Lines, Payee
from clausier.rules.rows import some, total
from clausier.rules.steps import Limit, Take
from clausier.rules.terms import Number, Truth, eur
from clausier.rules.words import all_of, any_of, least, named, not_, reading, when

from .covered_event import COVERED_EVENT
from .declarations_effects import settled
from .formulas import must_be_held, where_held

row = items.rows
LIMITS = (eur(500), eur(1_000), eur(2_000))
JEWEL_ABOVE = eur(150)

# --- doubts of the text -----------------------------------------------------------------------------------------------

THEFT_INCLUDED = Reading(
    "BPCE-8.1-1",
    "Seuls les « dommages » au contenu sont nommés, pas le vol.",
    (("included", "Le vol est compris ; seul un vol isolé sans effraction constatée ne l'est pas."),),
    "La note de prévention ne limite que ce vol-là.",
)
PRICE_OF_JEWELS = Reading(
    "BPCE-8.1-13",
    "Le seuil de 150 euros peut porter sur les bijoux seuls ou sur toute la liste.",
    (("jewels_only", "Il ne porte que sur les bijoux ; à 150 euros exactement, un bijou est couvert."),),
    "Une exclusion se lit étroitement.",
)
WITHOUT_INVOICE = Reading(
    "BPCE-11.1-40",
    "La clause refuse toute indemnité sans facture pour d'« autres objets » que ceux qu'elle énumère.",
    (
        ("listed_by_any_means", "Un objet de la liste se prouve par tout moyen ; un autre demande sa facture."),
        ("always_invoice", "Tout objet demande sa facture."),
    ),
    "La liste n'a pas de sanction écrite ; le doute profite à l'assuré.",
)
SPECIAL_COVER_PREVAILS = Reading(
    "BPCE-8.2-1",
    "L'article 5.3 exclut les accessoires hors série, que cette option existe pour couvrir.",
    (("special_prevails", "La garantie particulière l'emporte pour les objets de sa liste."),),
    "L'option serait vide autrement.",
)

# --- which object belongs where ---------------------------------------------------------------------------------------

CONTENTS = named(
    row.category.is_in(
        "luggage",
        "clothing",
        "electronics",
        "photo",
        "sport",
        "child_seat",
        "wheelchair",
        "image_sound",
        "car_radio",
        "bicycle",
        "motorcycle_gear",
        "jewellery",
        "tools",
        "other",
    ),
    "BPCE-8.1-2",
    says="Bagages, objets personnels à usage privé, fauteuils roulants, appareils de son ou d'image.",
)
EQUIPMENT = named(
    all_of(
        row.category.is_in(
            "parking_sensor", "reversing_camera", "bicycle_rack", "ski_rack", "roof_box", "roof_box_content", "towbar"
        ),
        not_(row.factory_fitted),
        row.certified,
    ),
    "BPCE-8.2-3",
    "BPCE-8.2-4",
    "BPCE-8.2-5",
    says="Radars, caméras, porte-vélos, porte-skis, coffre de toit et attelage, certifiés et hors série.",
)
EQUIPMENT_KIND = row.category.is_in(
    "parking_sensor", "reversing_camera", "bicycle_rack", "ski_rack", "roof_box", "roof_box_content", "towbar"
)


def _in_a_covered_event(rule: str) -> Truth:
    return named(
        any_of(row.stolen_alone, COVERED_EVENT), rule,
        says="L'événement est couvert par la formule, ou l'objet a été volé seul.",
    )  # fmt: skip


SHOWN_THEFT = named(
    any_of(not_(row.stolen_alone), theft.break_in_found), "BPCE-8.1-3",
    says="Un objet volé seul n'est couvert qu'après une effraction constatée par l'expert.",
)  # fmt: skip
PRIVATE = not_(row.professional_use)
PROOF = named(
    reading(WITHOUT_INVOICE, listed_by_any_means=any_of(CONTENTS, EQUIPMENT), always_invoice=row.original_invoice),
    "BPCE-11.1-2", "BPCE-11.1-38", "BPCE-11.1-40",
    says="Les objets de la liste se prouvent par tout moyen ; sans facture, aucun autre n'est indemnisé.",
)  # fmt: skip
#: The dearest that an object can be worth here: today's price, within its invoice where there is one.
WORTH = named(
    when(row.original_invoice, least(row.value_today, row.invoice_price), row.value_today),
    "BPCE-11.1-38", "BPCE-11.1-39",
    says="Le prix d'un objet équivalent au jour de l'événement, dans la limite de la facture.",
)  # fmt: skip


def _never(key: str, chapter: str) -> tuple[Exclusion, ...]:
    """The objects that both chapters refuse, by the rows of one of them."""

    def one(number: str, says: str, which: Truth, doubts: tuple[Reading, ...] = ()) -> Exclusion:
        return Exclusion(f"BPCE-{chapter}-{number}", says, when=which, of=(key,), doubts=doubts)

    numbers = map(str, count(10))  # in both lists they come in this order, from this row
    refused = [
        one(next(numbers), "Les marchandises destinées à la vente.", row.category == "goods"),
        one(next(numbers), "Les fourrures.", row.category == "fur"),
        one(next(numbers), "Les titres, moyens de paiement et espèces.", row.category == "money"),
        one(
            next(numbers),
            "Les bijoux dont le prix d'achat dépasse 150 euros.",
            all_of(row.category == "jewellery", row.purchase_price > JEWEL_ABOVE),
            (PRICE_OF_JEWELS,),
        ),
        one(next(numbers), "Les pierres précieuses.", row.category == "precious_stones"),
        one(next(numbers), "Les objets en métal précieux.", row.category == "precious_metal"),
        one(next(numbers), "Les objets d'art, antiquités et collections.", row.category == "art"),
        one(next(numbers), "Les documents.", row.category == "documents"),
        one(next(numbers), "Les outils et matériels professionnels.", not_(PRIVATE)),
        one(next(numbers), "Le téléphone portable.", row.category == "phone"),
    ]
    return tuple(refused)


def _guarantee(
    key: str,
    label: str,
    rules: tuple[str, ...],
    says: str,
    looked_at: Truth,
    insured: Truth,
    refuses: tuple[Exclusion, ...],
    limit: Number,
    limit_rules: tuple[str, ...],
    doubts: tuple[Reading, ...],
) -> Guarantee:
    covered = all_of(insured, PROOF, *[not_(one.applies) for one in refuses])
    return Guarantee(
        rules,
        says,
        key=key,
        label=label,
        claimed=some(looked_at),
        trigger=some(looked_at),
        asked=total(row.value_today, of=looked_at),
        settle=settled(
            [Take("Objets, au prix d'un équivalent", (*rules, "BPCE-11.1-39"), amount=total(WORTH, of=covered))],
            ceilings=[Limit("Plafond des conditions particulières", limit_rules, ceiling=limit)],
        ),
        lines=Lines(covered=covered, asked=row.value_today, granted=WORTH, of=looked_at),
        pay_to=(Payee(to="insured", rules=rules),),
        doubts=doubts,
    )


# --- 8.1 contents -----------------------------------------------------------------------------------------------------

CONTENTS_HELD = must_be_held("contents", "Contenu du véhicule")
ANIMALS = Exclusion("BPCE-8.1-9", "Les animaux transportés.", when=row.category == "animal", of=("contents",))
ROOF_BOX = Exclusion(
    "BPCE-8.1-20", "Le coffre de toit et son contenu.", when=row.category.is_in("roof_box", "roof_box_content"),
    of=("contents",),
)  # fmt: skip
FUEL = Exclusion("BPCE-8.1-21", "Le carburant.", when=row.category == "fuel", of=("contents",))
ENTRUSTED = Exclusion("BPCE-8.1-22", "Les biens confiés ou loués.", when=row.entrusted, of=("contents",))
NEVER_CONTENTS = _never("contents", "8.1")
CONTENTS_OF_VEHICLE = _guarantee(
    "contents",
    "Contenu du véhicule",
    ("BPCE-8.1-1", "BPCE-8.1-2", "BPCE-8.1-7"),
    "Les objets privés de la liste, abîmés ou volés dans un événement que la formule couvre.",
    not_(EQUIPMENT_KIND),
    all_of(CONTENTS, SHOWN_THEFT, _in_a_covered_event("BPCE-8.1-1")),
    (ANIMALS, ROOF_BOX, FUEL, ENTRUSTED, *NEVER_CONTENTS),
    policy.contents_limit,
    ("BPCE-8.1-5",),
    (THEFT_INCLUDED, PRICE_OF_JEWELS, WITHOUT_INVOICE),
)
CONTENTS_LEFT = Condition(
    "BPCE-8.1-6",
    "Le nombre d'interventions de l'année d'assurance n'est pas épuisé.",
    test=history.contents_this_year < policy.contents_interventions_per_year,
    of=("contents",),
)
CONTENTS_LIMIT = Eligibility(
    "BPCE-8.1-5",
    "Le plafond du contenu est de 500, 1 000 ou 2 000 euros.",
    test=where_held("contents", any_of(*[policy.contents_limit == amount for amount in LIMITS])),
    breach=Breach.CORRECTION,
)

IN_SIGHT = Information(
    "BPCE-8.1-4",
    "Ne pas laisser d'objets en vue.",
    why="C'est un conseil : aucune sanction n'y est attachée.",
)

# --- 8.2 equipment out of the series ----------------------------------------------------------------------------------

EQUIPMENT_HELD = must_be_held("external_equipment", "Équipements extérieurs hors série")
EQUIPMENT_FUEL = Exclusion("BPCE-8.2-20", "Le carburant.", when=row.category == "fuel", of=("external_equipment",))
EQUIPMENT_ENTRUSTED = Exclusion(
    "BPCE-8.2-21", "Les biens confiés ou loués.", when=row.entrusted, of=("external_equipment",)
)
EQUIPMENT_OTHER = Exclusion(
    "BPCE-8.2-22", "Tout objet hors de la liste.", when=not_(EQUIPMENT), of=("external_equipment",)
)
NEVER_EQUIPMENT = _never("external_equipment", "8.2")
EXTERNAL_EQUIPMENT = _guarantee(
    "external_equipment",
    "Équipements extérieurs hors série",
    ("BPCE-8.2-1", "BPCE-8.2-2", "BPCE-8.2-4", "BPCE-8.2-8"),
    "Les équipements de la liste, abîmés dans un événement que la formule couvre, ou volés seuls.",
    EQUIPMENT_KIND,
    all_of(EQUIPMENT, _in_a_covered_event("BPCE-8.2-1")),
    (EQUIPMENT_FUEL, EQUIPMENT_ENTRUSTED, EQUIPMENT_OTHER, *NEVER_EQUIPMENT),
    policy.equipment_limit,
    ("BPCE-8.2-6",),
    (SPECIAL_COVER_PREVAILS,),
)
EQUIPMENT_LEFT = Condition(
    "BPCE-8.2-7",
    "Le nombre d'interventions de l'année d'assurance n'est pas épuisé.",
    test=history.equipment_this_year < policy.equipment_interventions_per_year,
    of=("external_equipment",),
)
EQUIPMENT_LIMIT = Eligibility(
    "BPCE-8.2-6",
    "Le plafond des équipements extérieurs est de 500, 1 000 ou 2 000 euros.",
    test=where_held("external_equipment", any_of(*[policy.equipment_limit == amount for amount in LIMITS])),
    breach=Breach.CORRECTION,
)
