"""Addresses for machines that look after the site."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import never_cache

from statements.models import Archive
from statements.views.addresses import absolute
from statements.views.methods import only_get


@only_get
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """200 when the application and its database answer."""
    Archive.objects.exists()
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@only_get
def opensearch(request: HttpRequest) -> HttpResponse:
    """How a browser, or any program that knows OpenSearch, searches here from its own search box."""
    names = {"statements": "statements", "feed": "statements_atom", "suggestions": "suggestions", "self": "opensearch"}
    addresses = {name: absolute(request, reverse(address)) for name, address in names.items()}
    icon = absolute(request, static("favicon.svg"))
    response = render(
        request, "opensearch.xml", {**addresses, "icon": icon}, content_type="application/opensearchdescription+xml"
    )
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response
