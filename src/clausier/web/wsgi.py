"""The application that a production server runs: `gunicorn clausier.web.wsgi`."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from .. import contracts

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clausier.web.settings")
application = get_wsgi_application()

# Loaded once, before threads ask for them: nobody waits for it at the first page.
for _key in contracts.KEYS:
    contracts.contract(_key)
