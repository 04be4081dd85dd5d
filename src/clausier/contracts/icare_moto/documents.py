"""What the documents of this contract must hold by law, so that an office can write or check one.

The contract is renewed tacitly, and it covers no liability. What its own clauses ask for is in their
chapters. Source: the articles that every item cites (`law.documents`, `law.letters`).
"""

from __future__ import annotations

from clausier.law import documents as law
from clausier.law import letters

PRODUCT_SHEET = law.product_sheet()
ADVICE = law.advice()
POLICY = law.the_policy(motor=False, renewable=True)
LETTERS = letters.of_any_contract("MOTO-9.2-1")
