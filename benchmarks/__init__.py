"""Clausier against its peers on one rule: `python -m benchmarks` from the root of the checkout (see README.md)."""
