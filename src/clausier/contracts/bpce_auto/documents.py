"""Article 12.5 and the law: what the documents of this contract must hold, so that an office can write or check one.

The items are those of the Code (`law.documents`, `law.letters`); where the general conditions hold one, its clause is
cited beside the article. Source: general conditions AUTO, articles 4.3, 12.4 and 12.5.
"""

from __future__ import annotations

from clausier.law import documents as law
from clausier.law import letters
from clausier.rules.provisions import Item

PRODUCT_SHEET = law.product_sheet()
PRECONTRACT = law.precontract(liability=True)
ADVICE = law.advice()
POLICY = law.the_policy(
    "BPCE-12.5-1",
    motor=True,
    renewable=True,
    more=[
        Item(what="l'adresse du service réclamations et le recours au médiateur", rules=("BPCE-4.3-3", "BPCE-4.3-8")),
        Item(what="l'autorité de contrôle : ACPR, 4 place de Budapest, Paris", rules=("BPCE-12.4-1",)),
    ],
)
MEMO = law.vehicle_memo("BPCE-4.2-1")
CERTIFICATE = law.insurance_certificate("BPCE-4.2-1")
PRESUMED = law.insurance_presumed("BPCE-4.2-1")
LETTERS = letters.of_a_motor_contract("BPCE-5.7-25")
