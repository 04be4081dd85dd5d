"""Django's settings: no database, no accounts, no cookies. What a machine decides comes from its environment.

CLAUSIER_SECRET_KEY signs the links that reopen a case; without it they last as long as the process. CLAUSIER_HOSTS are
the host names answered to, separated by commas. CLAUSIER_RATE is how many requests an address may make in a minute.
CLAUSIER_SAMPLES=1 puts fictional cases on the home page.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

HERE = Path(__file__).parent

SECRET_KEY = os.environ.get("CLAUSIER_SECRET_KEY") or secrets.token_urlsafe(48)
LINKS_OUTLIVE_THE_PROCESS = "CLAUSIER_SECRET_KEY" in os.environ
DEBUG = False
SAMPLES = os.environ.get("CLAUSIER_SAMPLES") == "1"
ALLOWED_HOSTS = os.environ.get("CLAUSIER_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

INSTALLED_APPS = ["django.contrib.staticfiles", "django_htmx", "clausier.web"]
MIDDLEWARE = [
    "clausier.web.security.Safety",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "clausier.web.security.OneAtATime",
    "clausier.web.security.Unusable",
]
ROOT_URLCONF = "clausier.web.urls"
WSGI_APPLICATION = "clausier.web.wsgi.application"
APPEND_SLASH = True
DATABASES: dict[str, object] = {}
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "OPTIONS": {
            "builtins": ["clausier.web.templatetags.wording"],
            "context_processors": ["django.template.context_processors.request", "clausier.web.pages.home.shell"],
        },
    }
]
STATIC_URL = "/static/"
# Files are served where they lie: there is nothing to collect before the first start.
WHITENOISE_USE_FINDERS = True

LANGUAGE_CODE = "fr"
TIME_ZONE = "Europe/Paris"
USE_TZ = True

#: Bytes of a request; an estimate of two hundred lines needs a tenth of it.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
REQUESTS_A_MINUTE = int(os.environ.get("CLAUSIER_RATE", "600"))

# A line of log never holds a fact: neither bodies nor query strings are written.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}, "nowhere": {"class": "logging.NullHandler"}},
    "loggers": {
        "clausier": {"handlers": ["console"], "level": "INFO"},
        "django.request": {"handlers": ["nowhere"], "propagate": False},
        "django.security": {"handlers": ["nowhere"], "propagate": False},
        "django.server": {"handlers": ["nowhere"], "propagate": False},
    },
}
