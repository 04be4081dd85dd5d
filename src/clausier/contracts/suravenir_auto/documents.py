"""What the documents of this contract must hold, so that an office can write or check one.

The items are those of the Code (`law.documents`, `law.letters`); what the general conditions hold is cited beside.
Source: general conditions ACA AUT CGE-05-0216, articles 5.10 and 5.12 and last page.
"""

from __future__ import annotations

from clausier.law import documents as law
from clausier.law import letters
from clausier.rules.provisions import Item

REFERENCE = Item(what="la référence des conditions : ACA AUT CGE - 05 - 0216", rules=("SURA-lastpage-2",))

PRODUCT_SHEET = law.product_sheet()
PRECONTRACT = law.precontract(liability=True)
ADVICE = law.advice()
POLICY = law.the_policy(
    "SURA-lastpage-2",
    motor=True,
    renewable=True,
    more=[
        REFERENCE,
        Item(what="le service des réclamations et le recours au médiateur", rules=("SURA-5.12-2", "SURA-5.12-5")),
        Item(what="l'autorité de contrôle et son adresse", rules=("SURA-5.10-1",)),
    ],
)
MEMO = law.vehicle_memo("SURA-0-8")
CERTIFICATE = law.insurance_certificate("SURA-0-8")
PRESUMED = law.insurance_presumed("SURA-0-8")
LETTERS = letters.of_a_motor_contract("SURA-5.3.2-1")
