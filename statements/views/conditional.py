"""Conditional requests: who has a page already is told so.

Whatever a public page shows follows from the archive's generation, the address, the language and the code. These four
are the page's ETag.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, wraps
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponseBase, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date, parse_etags
from django.utils.translation import get_language_from_request

from statements.models import Generation
from statements.models.generation import Row
from statements.models.generation import State as GenerationState
from statements.search.generation import STATE, Identity, applied, identity_of

View = Callable[..., HttpResponseBase]
# Whoever keeps a page asks before showing it again: what an editor takes back is gone at once, wherever it was kept.
ANYBODY = "public, max-age=0, must-revalidate"
# An editor's pages are the editor's own, and made anew each time.
EDITOR = "private, no-cache"
VARY = ("Accept-Language", "Cookie", "Accept-Encoding")
# Where a request carries the state in which its page was made, for `kept.py`.
MADE_IN = "onrecord.made_in"
_CODE = ("archive/**/*.py", "statements/**/*.py", "statements/**/*.mo", "templates/**/*.html", "static/**/*")


@dataclass(frozen=True, slots=True)
class State:
    """What pages can show now: `mark` names it, `since` says from which second on (UTC).

    `row` and `index` are the same as the database and the file of the index's state have it: quick to compare.
    """

    mark: str
    since: dt.datetime
    row: Row
    file: Path
    index: Identity | None


def conditional(view: View) -> View:
    """Answers 304 where the visitor's copy is still right, and marks a page with what tells it later.

    An answer that says for itself how it may be kept (`Cache-Control`) is passed on as it is, and so is any that is
    not 200.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not _is_anybody(request):
            response = view(request, *args, **kwargs)
            response.headers.setdefault("Cache-Control", EDITOR)
            patch_vary_headers(response, VARY)
            return response
        # Asked before the page is made: a page may be newer than its mark, never older.
        state = _state()
        if state is None:
            return view(request, *args, **kwargs)
        etag = _etag(request, state)
        # No one has this ETag who was not answered 200 with it, at this address, in this state of the archive.
        if has(request.META, etag):
            return _marked(HttpResponseNotModified(), etag, state)
        response = view(request, *args, **kwargs)
        if response.status_code != 200 or response.has_header("Cache-Control") or response.cookies:
            return response
        request.META[MADE_IN] = state
        return _unless_known(request, _marked(response, etag, state), state)

    return answer


def _is_anybody(request: HttpRequest) -> bool:
    """Whether it is a page for anybody that is asked for: not something sent, and nobody who may be logged in."""
    if request.method not in ("GET", "HEAD") or settings.DEBUG:
        return False
    return "HTTP_COOKIE" not in request.META or settings.SESSION_COOKIE_NAME not in request.COOKIES


def _state() -> State | None:
    """The archive's generation, and how far the index follows it: a page made from one that is behind is made again."""
    row = Generation.objects.present()
    if row is None:
        return None
    generation = GenerationState.of(row)
    place = Path(settings.INDEX_DIR) / generation.archive
    identity = _identity(file := place / STATE)
    last_change, applied_at = applied(place) or ("none", 0)
    since = max(generation.moved, dt.datetime.fromtimestamp(int(applied_at), dt.UTC))
    return State(f"{generation.archive} {generation.mark} {last_change}", since, row, file, identity)


def is_present(state: State) -> bool:
    """Whether the archive is in this state still, asked before Django began a request."""
    connection.close_if_unusable_or_obsolete()
    return state.row == Generation.objects.present() and state.index == _identity(state.file)


def _identity(file: Path) -> Identity | None:
    """None where there is no such file."""
    try:
        return identity_of(file.stat())
    except OSError:
        return None


def _address(request: HttpRequest) -> str:
    """Where the page is, as the visitor asks for it: with the host, which is checked only after this."""
    meta = request.META
    host, query = meta.get("HTTP_HOST", ""), meta.get("QUERY_STRING", "")
    language = get_language_from_request(request) if len(settings.LANGUAGES) > 1 else ""
    parts = (request.scheme or "", host, request.path, query, language)
    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _etag(request: HttpRequest, state: State) -> str:
    """Weak: proxies that compress a page leave it the same page."""
    return f'W/"{sha256(f"{_address(request)} {state.mark} {code()}".encode()).hexdigest()[:32]}"'


def has(environ: Mapping[str, str], etag: str) -> bool:
    """Whether the visitor says to have the page with this ETag."""
    known = environ.get("HTTP_IF_NONE_MATCH", "")
    return known == etag or (bool(known) and etag[2:] in (each.removeprefix("W/") for each in parse_etags(known)))


def _unless_known(request: HttpRequest, response: HttpResponseBase, state: State) -> HttpResponseBase:
    """The page, or 304 by If-Modified-Since alone: anybody can write a date, so it counts for a page that is there."""
    since = int(state.since.timestamp()) if _is_past(state.since) else None
    etag = response.headers["ETag"]
    answer = get_conditional_response(request, etag, since)
    return response if answer is None else _marked(answer, etag, state)


def _marked(response: HttpResponseBase, etag: str, state: State) -> HttpResponseBase:
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(state.since.timestamp() - (not _is_past(state.since)))
    response.headers["Cache-Control"] = ANYBODY
    patch_vary_headers(response, VARY)
    return response


def _is_past(second: dt.datetime) -> bool:
    """Whether the second is over. Until then more may change within it, and its date says nothing yet."""
    return timezone.now() >= second + dt.timedelta(seconds=1)


@cache
def code() -> str:
    """The code, the templates and the settings that pages are made with, as one short text: the same on every host."""
    digest = sha256(settings.SITE_URL.encode())
    root = Path(settings.BASE_DIR)
    for pattern in (*_CODE, "requirements*.txt"):
        for path in sorted(root.glob(pattern)):
            if path.is_file():
                digest.update(f"{path.relative_to(root)}\0".encode() + path.read_bytes())
    return digest.hexdigest()
