"""REST: every question of the command line, for programs, under the address that `clausier.web.urls` gives it."""

from __future__ import annotations

from .addresses import urlpatterns

__all__ = ["urlpatterns"]
