"""The WSGI entry point that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
django = get_wsgi_application()

from statements.views.kept import KeptPages  # noqa: E402 models cannot be imported before Django is ready

application = KeptPages(django)
