"""A total loss with the Indemnisation plus option: basis, cap, minimum, kept wreck, lessor first.

BPCE-7.3-11..13, 11.1-30..37, 3-58.
"""

import pytest

from clausier.facts import election, event, expert, lease, policy, vehicle
from clausier.law.figures import NATURAL_DEDUCTIBLE
from clausier.rules.dates import after, months
from clausier.rules.nodes import Reading, Rounding
from clausier.rules.provisions import Guarantee, Payee
from clausier.rules.steps import Credit, Deductible, Floor, Limit, Take
from clausier.rules.terms import eur, pct
from clausier.rules.words import all_of, first_of, most, named, not_, reading, round_to, share
from tests.trial.both import contract, settle

VALUE = vehicle.replacement_value
ALL_RISKS = policy.formula == "all_risks"
MINIMUM = eur(1_500)

PLUS = named(
    all_of(
        policy.options.has("indemnity_plus"),
        policy.formula.is_in("third_party_plus", "all_risks"),
        not_(vehicle.leased),
        election.keep_wreck == "cede",
    ),
    "BPCE-11.1-32",
    "BPCE-11.1-34",
    says="L'option joue en Tiers Plus et Tous Risques, hors location, si le véhicule est cédé à l'assureur.",
)
BOUGHT = vehicle.acquired_on
PERIOD_ENDS_ON = first_of(
    (policy.purchase_price_months == 24, after(BOUGHT, months(24))),
    (policy.purchase_price_months == 36, after(BOUGHT, months(36))),
    (policy.purchase_price_months == 48, after(BOUGHT, months(48))),
    otherwise=after(BOUGHT, months(60)),
)
AT_PURCHASE_PRICE = named(
    all_of(ALL_RISKS, vehicle.professional_invoice, event.day <= PERIOD_ENDS_ON),
    "BPCE-7.3-12",
    "BPCE-11.1-35",
    says="Le prix d'achat est dû jusqu'au dernier jour de la durée choisie, sur facture d'un professionnel.",
)
FLOOR_OF_THE_UPLIFT = Reading(
    "BPCE-7.3-13",
    "Le minimum de 1 500 € porte-t-il sur la majoration ou sur toute l'indemnité ?",
    (("uplift", "sur la majoration"), ("whole", "sur l'indemnité entière")),
    "le sens le plus favorable à l'assuré",
)
HALF = share(pct(50), VALUE)
RAISED_BY_HALF = reading(FLOOR_OF_THE_UPLIFT, uplift=VALUE + most(HALF, MINIMUM), whole=most(VALUE + HALF, MINIMUM))
BASIS = round_to(
    first_of(
        (not_(PLUS), VALUE),
        (AT_PURCHASE_PRICE, vehicle.purchase_price),
        (ALL_RISKS, RAISED_BY_HALF),
        otherwise=VALUE + share(pct(20), VALUE),
    ),
    "cent",
    Rounding.HALF_UP,
)
NATURAL_DISASTER = event.kind == "natural_disaster"
LEGAL = NATURAL_DEDUCTIBLE.term(event.day)

TOTAL_LOSS = Guarantee(
    ("BPCE-11.1-31", "BPCE-11.1-33"),
    "Le véhicule détruit est payé sur la base de l'option, ou à sa valeur moins la franchise.",
    key="total_loss",
    label="Perte totale",
    claimed=expert.total_loss,
    trigger=expert.total_loss,
    asked=VALUE,
    settle=[
        Take("Base d'indemnisation", "BPCE-7.3-11", amount=BASIS),
        Limit(
            "Jamais plus que le prix d'achat",
            ("BPCE-11.1-36", "BPCE-3-58"),
            when=vehicle.professional_invoice,
            ceiling=vehicle.purchase_price,
        ),
        Floor("Minimum", "BPCE-7.3-13", when=all_of(PLUS, ALL_RISKS, not_(AT_PURCHASE_PRICE)), minimum=MINIMUM),
        Deductible("Franchise", "BPCE-11.1-31", when=not_(PLUS | NATURAL_DISASTER), amount=policy.damage_deductible),
        Deductible("Franchise légale", "BPCE-11.1-33", when=NATURAL_DISASTER, amount=LEGAL),
        Credit("Épave gardée", "BPCE-11.1-30", when=election.keep_wreck == "keep", amount=expert.wreck_value),
    ],
    pay_to=[
        Payee(to="lessor", when=vehicle.leased, upto=lease.balance_due, rules=("BPCE-11.1-37",)),
        Payee(to="policyholder", rules=("BPCE-11.1-37",)),
    ],
)
CONTRACT = contract(TOTAL_LOSS)

CASE = {
    "expert.total_loss": True,
    "event.kind": "fire",
    "event.on": "2026-03-10",
    "policy.formula": "all_risks",
    "policy.options": ["indemnity_plus"],
    "policy.purchase_price_months": 24,
    "policy.damage_deductible": "500.00",
    "vehicle.acquired_on": "2024-03-10",
    "vehicle.professional_invoice": True,
    "vehicle.purchase_price": "24000.00",
    "vehicle.replacement_value": "15000.00",
    "vehicle.leased": False,
    "election.keep_wreck": "cede",
    "expert.wreck_value": "1200.00",
    "lease.balance_due": "0.00",
}
TIERS_PLUS = {"policy.formula": "third_party_plus"}
AFTERWARDS = {"event.on": "2026-03-11"}
PRIVATE_SELLER = {"vehicle.professional_invoice": False}
KEPT = {"election.keep_wreck": "keep"}
STANDARD = {"policy.options": {"indemnity_plus": False}}
NO_LIMIT = {"vehicle.replacement_value": "7250.00", "vehicle.purchase_price": "11900.00"}


def worth(value, price):
    return {"vehicle.replacement_value": value, "vehicle.purchase_price": price}


PAID = {
    "the worked case: value and 20 %, no deductible": (TIERS_PLUS | NO_LIMIT, "8700.00"),
    "20 % above the purchase price is cut": (TIERS_PLUS | worth("10000.00", "11900.00"), "11900.00"),
    "without an invoice nothing cuts it": (TIERS_PLUS | worth("10000.00", "11900.00") | PRIVATE_SELLER, "12000.00"),
    "purchase price on the last day of the period": ({}, "24000.00"),
    "value and 50 % on the day after": (AFTERWARDS, "22500.00"),
    "the day after, 36 months had been chosen": (AFTERWARDS | {"policy.purchase_price_months": 36}, "24000.00"),
    "60 months had been chosen": (AFTERWARDS | {"policy.purchase_price_months": 60}, "24000.00"),
    "no invoice, no purchase price": (PRIVATE_SELLER, "22500.00"),
    "the 50 % are raised to 1,500": (AFTERWARDS | worth("2000.00", "9000.00"), "3500.00"),
    "the 50 % are exactly 1,500": (AFTERWARDS | worth("3000.00", "9000.00"), "4500.00"),
    "the minimum is above the price of a cheap car": (AFTERWARDS | worth("900.00", "1200.00"), "1500.00"),
    "half a cent is rounded up once": (AFTERWARDS | worth("9999.99", "24000.00"), "14999.99"),
    "a natural disaster keeps its legal deductible": ({"event.kind": "natural_disaster"}, "23620.00"),
    "the wreck is kept: standard terms, wreck deducted": (KEPT, "13300.00"),
    "no option: value less deductible": (STANDARD, "14500.00"),
    "no option, a natural disaster": (STANDARD | {"event.kind": "natural_disaster"}, "14620.00"),
}


@pytest.mark.parametrize("name", PAID)
def test_a_total_loss_is_paid_on_its_basis(name):
    other, paid = PAID[name]

    assert settle(CONTRACT, CASE | other)["payable"] == paid


@pytest.mark.parametrize(("meaning", "paid"), [("uplift", "3500.00"), ("whole", "3000.00")])
def test_the_minimum_bears_on_the_uplift_or_on_the_whole(meaning, paid):
    facts = CASE | AFTERWARDS | worth("2000.00", "9000.00")

    assert settle(CONTRACT, facts, readings={"BPCE-7.3-13": meaning})["payable"] == paid


LEASED = {"vehicle.leased": True, "vehicle.replacement_value": "15500.00"}
LESSOR_FIRST = {
    "the lessor leaves an excess": ("9000.00", {"lessor": "9000.00", "policyholder": "6000.00"}),
    "the lessor takes all": ("15000.00", {"lessor": "15000.00"}),
    "the lessor is not paid in full": ("18000.00", {"lessor": "15000.00"}),
    "nothing is owed to the lessor any more": ("0.00", {"policyholder": "15000.00"}),
}


@pytest.mark.parametrize("name", LESSOR_FIRST)
def test_the_lessor_is_paid_first_and_the_option_is_out(name):
    owed, shares = LESSOR_FIRST[name]
    decision = settle(CONTRACT, CASE | LEASED | {"lease.balance_due": owed})

    assert {one["to"]: one["amount"] for one in decision["payments"]} == shares


def test_a_choice_not_made_leaves_the_amount_between_both():
    facts = {name: value for name, value in CASE.items() if name != "election.keep_wreck"}
    decision = settle(CONTRACT, facts)

    assert decision["payable"] is None
    assert [one["fact"] for one in decision["missing"]] == ["election.keep_wreck"]


def test_the_deductible_does_not_matter_when_the_option_takes_it_away():
    facts = {
        name: value for name, value in CASE.items() if name not in ("policy.damage_deductible", "expert.wreck_value")
    }

    assert settle(CONTRACT, facts)["payable"] == "24000.00"
