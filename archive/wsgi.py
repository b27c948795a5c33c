"""The WSGI entry point that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application
from django.utils.module_loading import import_string

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
django = get_wsgi_application()
# Models cannot be imported before Django is ready.
application = import_string("statements.views.kept.KeptPages")(django)
