"""Answers other than the page asked for: malformed, forbidden, not found, gone, failed. All in the archive's dress."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
    HttpResponseServerError,
    JsonResponse,
)
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse

from statements.citing.citations import Reference, plain
from statements.models import Statement
from statements.models.addresses import RecordType, Tombstone
from statements.search.filters import InvalidParameters
from statements.search.find import PageOutOfRange
from statements.search.generation import Unusable

View = Callable[..., HttpResponseBase]
# (parameter, or None, and message) pairs.
Errors = list[tuple[str | None, str]]


class GoneError(Exception):
    """A record that was here and was removed: its address keeps answering, with what is known of it."""

    def __init__(
        self, label: str, reason: str = "", when: dt.datetime | None = None, reference: Reference | None = None
    ) -> None:
        super().__init__(label)
        self.label, self.reason, self.when, self.reference = label, reason, when, reference

    def citation(self, request: HttpRequest) -> str:
        """How it was cited; where no SITE_URL is set, its reference knows the path alone."""
        found = self.reference
        return plain(replace(found, url=request.build_absolute_uri(found.url))) if found else ""


class MovedError(Exception):
    """A statement that was merged into another, which answers for it."""

    def __init__(self, survivor: Statement) -> None:
        super().__init__(str(survivor))
        self.survivor = survivor

    def redirect(self, request: HttpRequest) -> HttpResponse:
        """One redirect: to the same form of the survivor, or to its page, as versions and passages are its own."""
        form = re.fullmatch(r"/statements/[0-9a-z]{12}(\.[a-z.]+|/original)", request.path)
        short = reverse("statement_short", args=[self.survivor.identifier])
        address = short.rstrip("/") + form[1] if form else self.survivor.get_absolute_url()
        return HttpResponsePermanentRedirect(address)


def missing(record_type: RecordType, slug: str) -> Exception:
    """What to raise for a record that is not there: GoneError where a tombstone stands, else Http404."""
    tombstone = Tombstone.objects.filter(record_type=record_type, slug=slug).first()
    if tombstone:
        return GoneError(tombstone.label, tombstone.reason, tombstone.created)
    return Http404(f"There is no such {record_type}.")


def explained(view: View) -> View:
    """Answers a page's refusals: 400 naming each parameter, 404, 410 with what is known of the record, 503."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except InvalidParameters as invalid:
            return bad_request(request, invalid)
        except PageOutOfRange as error:
            raise Http404("There is no such page.") from error
        except MovedError as moved:
            return moved.redirect(request)
        except GoneError as gone:
            return render(request, "410.html", {"gone": gone, "citation": gone.citation(request)}, status=410)
        except Unusable:
            return _later(render(request, "503.html", status=503))

    return answer


def _later(response: HttpResponse) -> HttpResponse:
    """Asks to try again: the index is being built, which takes seconds, of a large archive minutes."""
    response["Retry-After"] = "10"
    return response


def _explaining(tell: Callable[[int, Errors], HttpResponse]) -> Callable[[View], View]:
    """The same for what is no page; `tell` makes the answer of a status and of what is wrong."""

    def decorate(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            try:
                return view(request, *args, **kwargs)
            except InvalidParameters as invalid:
                return tell(400, [*invalid.errors])
            except PageOutOfRange:
                return tell(404, [("page", "There is no such page.")])
            except Http404 as error:
                return tell(404, [(None, str(error))])
            except MovedError as moved:
                return moved.redirect(request)
            except GoneError as gone:
                return tell(410, [(None, " ".join(["This record was removed.", gone.reason]).strip())])
            except Unusable:
                return _later(tell(503, [(None, "Search is being prepared.")]))

        return answer

    return decorate


def _errors(status: int, errors: Errors) -> JsonResponse:
    listed = [{"parameter": name, "message": message} for name, message in errors]
    return JsonResponse({"errors": listed}, status=status)


def _lines(status: int, errors: Errors) -> HttpResponse:
    text = "".join(f"{name}: {message}\n" if name else f"{message}\n" for name, message in errors)
    return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")


# For programs: {"errors": [{"parameter", "message"}]}.
explained_as_json = _explaining(_errors)
# For what is neither page nor JSON: a line of text for each error.
explained_as_text = _explaining(_lines)


def _for_programs(request: HttpRequest) -> bool:
    """Whether the address is one that answers in JSON, be there a record or none."""
    return request.path.endswith(".json")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: which part of the address cannot be read, and why."""
    if _for_programs(request):
        return _errors(400, [(None, "This request cannot be read.")])
    errors = exception.errors if isinstance(exception, InvalidParameters) else []
    return render(request, "400.html", {"errors": errors}, status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if _for_programs(request):
        return _errors(404, [(None, "There is nothing at this address.")])
    return render(request, "404.html", status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """500: rendered without the request, so that nothing asks the database or the session again."""
    return HttpResponseServerError(render_to_string("500.html"))
