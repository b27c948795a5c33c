"""Addresses for what leaves the site: feeds, exports, the maps for search engines."""

from django.conf import settings
from django.http import HttpRequest


def absolute(request: HttpRequest, path: str) -> str:
    """The whole address of a path: at SITE_URL, or, where none is set, at the host asked for, one of ALLOWED_HOSTS."""
    return f"{settings.SITE_URL}{path}" if settings.SITE_URL else request.build_absolute_uri(path)
