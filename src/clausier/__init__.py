"""Clausier runs French insurance contracts from their own general conditions."""

# The only place that states the version: the packaging metadata reads it from here.
__version__ = "0.1.0"
