"""The uses of the one definition: each module gives every operation of `nodes.Op` one meaning.

plain    generated Python for one case with every fact known
kept     three-valued Python that keeps every intermediate value
explain  a pruned explanation, in French, from kept values
ranges   lower and upper bounds of everything while facts are unknown
ask      the facts that can still change an outcome
columns  Polars columns for many cases
arrays   NumPy arrays for many cases with every fact known
solver   Z3 terms for proofs
prose    the contract in French sentences
"""
