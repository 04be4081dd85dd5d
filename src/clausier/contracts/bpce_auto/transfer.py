"""Section 5.6: the cover moved for a time to another vehicle, and the old vehicle that waits to be sold.

Source: general conditions AUTO of BPCE Assurances IARD, section 5.6.
"""

from __future__ import annotations

from clausier.facts import event, policy, transfer
from clausier.rules.dates import after, days, earliest_of
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Document, Item, Right
from clausier.rules.terms import eur
from clausier.rules.words import all_of, any_of, insurer_proves, named, not_, reading

from .ending import INSURED, INSURER, WHERE

LONGEST_TRANSFER = days(30)
OLD_VEHICLE_KEPT = days(30)

# --- doubts of the text -----------------------------------------------------------------------------------------------

WIDE_ACCIDENT = Reading(
    "BPCE-5.6-1",
    "Seuls la panne, l'accident et la livraison retardée sont nommés, et « de façon fortuite » peut se rapporter au "
    "retard seul ou aux deux cas.",
    (
        (
            "defined_word",
            "L'accident est, comme le contrat le définit, tout événement soudain, imprévu et extérieur : le "
            "vol, l'incendie, le vandalisme et l'événement climatique en sont ; seul le retard doit être fortuit.",
        ),
        ("narrow", "La panne, l'accident et le retard seuls, et fortuits dans tous les cas."),
    ),
    "Un mot défini garde son sens, et le doute profite à l'assuré.",
)
BEFORE_USE = Reading(
    "BPCE-5.6-3",
    "Aucun délai n'est donné pour déclarer ; la garantie du conducteur vaut, elle, sans déclaration.",
    (("declared", "Le transfert demande une déclaration ; la garantie du conducteur n'en demande pas."),),
    "La section 6.3 accorde cette garantie sans condition.",
)
PRIVATE_JOURNEYS = Reading(
    "BPCE-5.6-5",
    "Le texte ne dit pas si le trajet vers le travail est un déplacement privé.",
    (
        ("as_defined", "Non : l'usage privé défini par le contrat ne le comprend pas."),
        ("commute_too", "Oui, comme tout déplacement personnel."),
    ),
    "Le contrat définit l'usage privé sans le trajet vers le travail.",
)

# --- a hired or borrowed vehicle --------------------------------------------------------------------------------------

ACCIDENTS = ("accident", "theft", "fire", "vandalism", "natural_event")
LATE = all_of(transfer.cause == "late_delivery", transfer.fortuitous)
WITHOUT_VEHICLE = named(
    reading(
        WIDE_ACCIDENT,
        defined_word=any_of(transfer.cause.is_in("breakdown", *ACCIDENTS), LATE),
        narrow=any_of(all_of(transfer.cause.is_in("breakdown", "accident"), transfer.fortuitous), LATE),
    ),
    "BPCE-5.6-1",
    says="Le véhicule est immobilisé par une panne ou un accident, ou le véhicule commandé est livré en retard par cas "
    "fortuit.",
)
OTHER_VEHICLE = named(
    transfer.vehicle_held.is_in("rented", "borrowed"),
    "BPCE-5.6-1",
    says="L'autre véhicule est loué ou emprunté.",
)
DECLARED = named(
    all_of(
        transfer.declared_on.happened,
        transfer.vehicle_described,
        transfer.registration_given,
        transfer.duration_given,
    ),
    "BPCE-5.6-3",
    says="Le changement provisoire a été déclaré, avec les caractéristiques du véhicule, son immatriculation et la "
    "durée.",
)
COVERED_UNTIL = named(
    earliest_of(after(transfer.starts_on, LONGEST_TRANSFER), transfer.immobilisation_ends_on),
    "BPCE-5.6-2",
    says="Les garanties suivent l'autre véhicule pendant l'immobilisation, trente jours au plus depuis le transfert.",
)
DECLARATION = Document(
    "BPCE-5.6-3",
    "L'assuré déclare le changement provisoire de véhicule.",
    key="temporary_transfer_notice",
    by=INSURED,
    to=INSURER,
    due=transfer.starts_on.happened,
    items=(
        Item(what="les caractéristiques de l'autre véhicule"),
        Item(what="son immatriculation"),
        Item(what="la durée d'utilisation"),
    ),
    present=DECLARED,
    doubts=(BEFORE_USE,),
)
ANOTHER_VEHICLE = Right(
    ("BPCE-5.6-1", "BPCE-5.6-2", "BPCE-5.6-3"),
    "Quand son véhicule est immobilisé, ou livré en retard, l'assuré déclare le transfert de toutes ses garanties sur "
    "un véhicule loué ou emprunté, pendant l'immobilisation et trente jours au plus.",
    key="temporary_transfer",
    who=INSURED,
    act="garantir un véhicule loué ou emprunté",
    ground=all_of(WITHOUT_VEHICLE, OTHER_VEHICLE, DECLARED),
    opens=transfer.starts_on,
    closes=COVERED_UNTIL,
    addressee=WHERE,
)

# --- the old vehicle --------------------------------------------------------------------------------------------------

USED_TO_BE_SOLD = named(
    reading(
        PRIVATE_JOURNEYS,
        as_defined=transfer.old_vehicle_use.is_in("sale_steps", "private", "none"),
        commute_too=transfer.old_vehicle_use.is_in("sale_steps", "private", "none", "commute"),
    ),
    "BPCE-5.6-5",
    says="L'ancien véhicule ne sert qu'aux démarches de sa vente ou à des déplacements privés.",
)
OLD_VEHICLE_COVERED_UNTIL = named(
    after(transfer.moved_to_new_on, OLD_VEHICLE_KEPT),
    "BPCE-5.6-4",
    says="L'ancien véhicule garde ses garanties trente jours depuis le report de l'assurance sur le nouveau.",
)
OLD_VEHICLE = Right(
    ("BPCE-5.6-4", "BPCE-5.6-5"),
    "Après l'achat d'un nouveau véhicule, l'ancien garde gratuitement les mêmes garanties pendant trente jours, si "
    "elles ont été reportées et qu'il ne sert qu'à sa vente ou à des déplacements privés.",
    key="old_vehicle_kept",
    who=INSURED,
    act="garder les garanties sur l'ancien véhicule",
    ground=all_of(transfer.all_moved, USED_TO_BE_SOLD),
    opens=transfer.moved_to_new_on,
    closes=OLD_VEHICLE_COVERED_UNTIL,
    cost=eur(0),
)
#: The insurer that has confirmed the cover cannot say that the old vehicle had lost it.
OLD_VEHICLE_INSURED = Condition(
    ("BPCE-5.6-4", "BPCE-5.6-5"),
    "L'ancien véhicule, gardé pour être vendu, est encore garanti : trente jours, et pour ces usages seulement.",
    test=not_(
        insurer_proves(
            all_of(
                not_(policy.confirmed_in_force),
                transfer.old_vehicle_hit,
                not_(
                    all_of(
                        transfer.all_moved,
                        USED_TO_BE_SOLD,
                        transfer.moved_to_new_on.on_or_before(event.day),
                        OLD_VEHICLE_COVERED_UNTIL.on_or_after(event.day),
                    )
                ),
            )
        )
    ),
)
