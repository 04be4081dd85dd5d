"""Article 10.6: the warranty after the sale of the vehicle between private persons.

Source: general conditions BAST/CIR/2020/16/FR/25/020, article 10.6 (the law behind it: Code des assurances, article
L121-11).
"""

from __future__ import annotations

from clausier.facts import election, event, premium, request, sale, vehicle
from clausier.rules.dates import after, days, if_so, latest_of
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Deadline, Document, Election, Item, Option, Right, Route
from clausier.rules.terms import NOT_EVER, truth
from clausier.rules.words import all_of, any_of, insurer_proves, named, not_, reading

from .contacts import ADDRESS, EMAIL
from .duties import MAINTENANCE_PROVED
from .how_to_end import WHERE

TELL_WITHIN = days(10)

# --- doubts of the text -----------------------------------------------------------------------------------------------

TOLD_LATE = Reading(
    "ORNG-10.6-3",
    "Le texte donne dix jours pour informer le gestionnaire et ne dit pas ce que coûte un retard.",
    (
        ("no_sanction", "Le retard seul ne fait pas perdre la reprise de la garantie."),
        ("lost", "Passé dix jours, la garantie ne peut plus être reprise."),
    ),
    "Une perte de droit doit être écrite ; l'acquéreur est garanti depuis le jour où toutes les conditions sont "
    "réunies.",
)
PAID_IN_CASH = Reading(
    "ORNG-10.6-5",
    "L'acquéreur doit accepter de payer les primes à venir, mais un contrat payé au comptant n'en a plus.",
    (
        ("met", "La condition est alors remplie."),
        ("still_asked", "L'acquéreur doit l'accepter aussi dans ce cas."),
    ),
    "On ne peut refuser une reprise pour des primes qui n'existent pas.",
)

# --- who may take over ------------------------------------------------------------------------------------------------

BETWEEN_PRIVATE_PERSONS = named(
    all_of(sale.by_private_person, sale.to_private_person),
    "ORNG-10.6-1",
    says="Le véhicule est vendu par un particulier à un particulier.",
)
PREMIUMS_PAID = named(
    premium.paid_up_to_date, "ORNG-10.6-2", says="Le vendeur du véhicule est à jour du paiement des primes."
)
SELLER_MAY_TRANSFER = all_of(BETWEEN_PRIVATE_PERSONS, PREMIUMS_PAID)
BUYER_PAYS = reading(
    PAID_IN_CASH,
    met=any_of(sale.premiums_accepted, premium.frequency == "single"),
    still_asked=sale.premiums_accepted,
)
BUYER_MEETS_THE_TERMS = named(
    all_of(MAINTENANCE_PROVED, sale.terms_accepted, BUYER_PAYS, sale.buyer_called_on.happened),
    "ORNG-10.6-5",
    says="Le véhicule a été entretenu, et l'acquéreur suit les conditions du contrat, accepte les primes à venir et "
    "s'est mis en relation avec le gestionnaire.",
)
LAST_DAY_TO_TELL = after(vehicle.sold_on, TELL_WITHIN)
TRANSFER_CLOSES_ON = reading(TOLD_LATE, no_sanction=NOT_EVER, lost=LAST_DAY_TO_TELL)
TOLD_IN_TIME = reading(
    TOLD_LATE,
    no_sanction=truth(True),
    lost=sale.manager_told_on.on_or_before(LAST_DAY_TO_TELL.or_else(event.day)),
)
#: The buyer has taken the place of the member.
TAKEN_OVER = all_of(
    vehicle.sold_on.happened,
    election.after_sale == "transfer",
    SELLER_MAY_TRANSFER,
    BUYER_MEETS_THE_TERMS,
    TOLD_IN_TIME,
)
TAKEN_OVER_ON = named(
    if_so(TAKEN_OVER, latest_of(vehicle.sold_on, sale.buyer_called_on)),
    "ORNG-10.6-5",
    says="L'acquéreur devient l'adhérent, pour les droits qui restent, le jour où toutes les conditions sont réunies.",
)
SELLER_CHOOSES = Election(
    "ORNG-10.6-2",
    "À la vente du véhicule, le vendeur résilie la garantie ou, s'il est à jour de ses primes, en propose le bénéfice "
    "à l'acquéreur.",
    fact=election.after_sale,
    by="insured",
    options=(
        Option(key="cancel", open=vehicle.sold_on.happened, rules=("ORNG-10.6-2",)),
        Option(
            key="transfer",
            open=all_of(vehicle.sold_on.happened, SELLER_MAY_TRANSFER),
            rules=("ORNG-10.6-1", "ORNG-10.6-2"),
        ),
    ),
    if_silent="la garantie ne joue plus depuis le lendemain de la vente",
)
TRANSFER = Right(
    ("ORNG-10.6-1", "ORNG-10.6-2", "ORNG-10.6-5"),
    "La garantie passe à l'acquéreur dans une vente entre particuliers, si les primes sont à jour, le véhicule "
    "entretenu et si l'acquéreur suit les conditions, accepte les primes à venir et s'adresse au gestionnaire.",
    key="transfer",
    who="adhérent et acquéreur",
    act="transmettre la garantie à l'acquéreur du véhicule",
    ground=all_of(SELLER_MAY_TRANSFER, BUYER_MEETS_THE_TERMS),
    opens=vehicle.sold_on,
    closes=TRANSFER_CLOSES_ON,
    exercised_on=sale.manager_told_on,
    effect=TAKEN_OVER_ON,
    means="courriel ou courrier",
    addressee=WHERE,
)
COVERED_AFTER_A_SALE = Condition(
    ("ORNG-10.6-5", "ORNG-10.3.1-1"),
    "Après la vente du véhicule, seul est garanti l'acquéreur qui a repris la garantie, depuis le jour où toutes les "
    "conditions sont réunies.",
    test=not_(
        insurer_proves(
            all_of(vehicle.sold_on.or_else(event.day) < event.day, not_(TAKEN_OVER_ON.on_or_before(event.day)))
        )
    ),
)

# --- telling the manager ----------------------------------------------------------------------------------------------

TELL_THE_MANAGER = Deadline(
    "ORNG-10.6-3",
    "L'adhérent informe le gestionnaire de la vente dans les dix jours calendaires, par courriel ou par courrier.",
    key="tell_the_sale",
    owes="adhérent",
    act="informer le gestionnaire de la vente du véhicule",
    start=vehicle.sold_on,
    within=TELL_WITHIN,
    met=sale.manager_told_on,
    consequence="le retard seul ne fait pas perdre la reprise de la garantie",
)
PAPERS_OF_THE_SALE = Document(
    "ORNG-10.6-4",
    "L'adhérent fournit le certificat de vente, la copie de la carte grise barrée ou la preuve de l'enregistrement de "
    "la vente auprès de l'ANTS, et le kilométrage au jour de la vente.",
    key="papers_of_the_sale",
    by="adhérent",
    to="gestionnaire",
    due=vehicle.sold_on.happened,
    items=(
        Item(what="le certificat de vente du véhicule"),
        Item(what="la copie de la carte grise barrée, ou la preuve de l'enregistrement de la vente auprès de l'ANTS"),
        Item(what="le kilométrage du véhicule au jour de la vente"),
    ),
    present=all_of(
        sale.certificate_supplied,
        any_of(sale.crossed_out_registration_supplied, sale.registered_sale_proved),
        sale.mileage_stated,
    ),
)
WHERE_TO_TELL = Route(
    "ORNG-10.6-3",
    "La vente du véhicule s'annonce au gestionnaire, par courriel ou par courrier.",
    key="sale_of_vehicle",
    topic="sale_of_vehicle",
    when=request.topic == "sale_of_vehicle",
    contact=f"{EMAIL} ; {ADDRESS}",
    channels=("courriel", "courrier"),
    have_ready=(
        "le certificat de vente",
        "la carte grise barrée ou la preuve d'enregistrement de la vente",
        "le kilométrage au jour de la vente",
    ),
)
