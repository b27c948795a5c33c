"""Addresses for machines that look after the site."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from statements.models import Archive
from statements.views.methods import only_get

ROBOTS = """User-agent: *
Disallow: /admin/
"""


@only_get
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """200 when the application and its database answer."""
    Archive.objects.exists()
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@only_get
def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")
