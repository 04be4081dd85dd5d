"""Article 11.1: the indemnity includes the VAT that the insured bears, and no other. Source: document 001.

Amounts are told with VAT; `damages.vat` and `expert.vat_in_value` are the VAT in them, asked only of who recovers it.
"""

from __future__ import annotations

from clausier.facts import damages, expert, policy, policyholder
from clausier.rules.nodes import Reading
from clausier.rules.steps import Credit
from clausier.rules.terms import Number, Truth, eur
from clausier.rules.words import all_of, insurer_proves, least, named, not_, when

row = damages.rows

OF_A_TRADE = Reading(
    "BPCE-11.1-23",
    "L'article ne dit ni qui récupère la TVA, ni si la valeur d'un véhicule irréparable la comprend.",
    (
        (
            "business",
            "Seul un usage professionnel déclaré la fait récupérer, et l'assureur prouve qu'elle l'est ; elle se "
            "retire alors du coût des réparations comme de la valeur du véhicule.",
        ),
    ),
    "Qui roule à titre privé la supporte ; l'article 11.1 dit la même chose de la valeur d'un véhicule loué.",
)
RECOVERED = named(
    all_of(not_(policy.use.is_in("private", "commute")), insurer_proves(policyholder.recovers_vat)),
    "BPCE-11.1-23", "BPCE-11.1-37",
    says="L'assuré récupère la TVA : l'indemnité ne la comprend pas.",
)  # fmt: skip
#: Row-wise: the VAT in the cost of a damage, and that cost as the insured bears it.
VAT = least(row.vat, row.cost)
BORNE = row.cost - when(RECOVERED, VAT, eur(0))
#: The VAT in the value of the vehicle that the insured does not bear.
OF_THE_VALUE = when(RECOVERED, expert.vat_in_value, eur(0))


def recovered(of: Truth, amount: Number) -> Credit:
    """The step that leaves out the VAT which the insured recovers, when it pays this."""
    return Credit("TVA récupérée", ("BPCE-11.1-23", "BPCE-11.1-37"), when=all_of(of, RECOVERED), amount=amount)
