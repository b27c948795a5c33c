"""Addresses for machines that look after the site."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from statements.models import Archive

ROBOTS = """User-agent: *
Disallow: /admin/
"""


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """200 when the application and its database answer."""
    Archive.objects.exists()
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")
