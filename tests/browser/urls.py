"""The archive's addresses, and one that fails: the page of a failure has an address nowhere else."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from archive.urls import handler400, handler403, handler404, handler500, urlpatterns

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def fails(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("planted")


urlpatterns = [*urlpatterns, path("fails/", fails)]
