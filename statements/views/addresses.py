"""Addresses of what leaves the site (feeds, exports, the maps for search engines), and of what is linked often."""

from functools import cache

from django.conf import settings
from django.http import HttpRequest
from django.urls import get_script_prefix, reverse


def absolute(request: HttpRequest, path: str) -> str:
    """The whole address of a path: at SITE_URL, or, where none is set, at the host asked for, one of ALLOWED_HOSTS."""
    return f"{settings.SITE_URL}{path}" if settings.SITE_URL else request.build_absolute_uri(path)


def path_of(name: str, *args: str) -> str:
    """The path of a page, resolved once: for the few to which a list has dozens of links."""
    return _path(get_script_prefix(), name, *args)


@cache
def _path(_prefix: str, name: str, *args: str) -> str:
    return reverse(name, args=args)
