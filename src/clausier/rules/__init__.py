"""The language of contracts: facts, expressions, provisions, decisions, and the uses made of them."""
