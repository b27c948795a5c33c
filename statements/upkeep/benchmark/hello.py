"""The least that a server can do: what Python and Django cost before anything is done."""

from collections.abc import Callable, Iterable

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.urls import path

_WORDS = b"Hello"


def bare(environ: dict[str, object], start_response: Callable[[str, list[tuple[str, str]]], object]) -> Iterable[bytes]:
    """A WSGI application without a framework."""
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(_WORDS)))])
    return [_WORDS]


def hello(request: HttpRequest) -> HttpResponse:
    return HttpResponse(_WORDS, content_type="text/plain")


urlpatterns = [path("", hello)]


def django_application() -> WSGIHandler:
    """A Django project of one view, without middleware. Only for a process of its own."""
    settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"], SECRET_KEY="-")
    return WSGIHandler()
