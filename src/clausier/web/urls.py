"""Every address of the site. A page module lists its own addresses, relative to the prefix given here."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path


def addresses() -> list[URLPattern | URLResolver]:
    """The addresses of the home page, then of each journey under its prefix."""
    from . import api
    from .pages import ask, compare, estimate, home, proofs, reader, sources

    return [
        path("", include(home.urlpatterns)),
        path("couvert/", include(ask.urlpatterns)),
        path("devis/", include(estimate.urlpatterns)),
        path("lire/", include(reader.urlpatterns)),
        path("preuves/", include(proofs.urlpatterns)),
        path("sources/", include(sources.urlpatterns)),
        path("comparer/", include(compare.urlpatterns)),
        path("api/v1/", include(api.urlpatterns)),
    ]


urlpatterns = addresses()
handler400 = "clausier.web.pages.home.malformed"
handler404 = "clausier.web.pages.home.not_found"
handler500 = "clausier.web.pages.home.failed"
