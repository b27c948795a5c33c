"""Conditional requests: who has a page already is told so, and a page made once is made again only when it changed.

Whatever a public page shows follows from the archive's generation, the address, the language and the code. These four
are the page's ETag, and the key under which this process keeps it, so nothing that is kept can outlive a change.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache, wraps
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import cache as pages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date, parse_etags
from django.utils.translation import get_language

from statements.models import Generation
from statements.models.generation import State

View = Callable[..., HttpResponseBase]
# Whoever keeps a page asks before showing it again: what an editor takes back is gone at once, wherever it was kept.
ANYBODY = "public, max-age=0, must-revalidate"
# An editor's pages are the editor's own, and made anew each time.
EDITOR = "private, no-cache"
VARY = ("Accept-Language", "Cookie")
# A longer page is not kept; settings.CACHES says how many are.
LONGEST_KEPT = 200_000
_CODE = ("archive/**/*.py", "statements/**/*.py", "statements/**/*.mo", "templates/**/*.html", "static/**/*")


def conditional(view: View) -> View:
    """Answers 304 where the visitor's copy is still right, and from the pages kept here where there is one.

    An answer that says for itself how it may be kept (`Cache-Control`) is passed on as it is, and so is any that is
    not 200.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if settings.SESSION_COOKIE_NAME in request.COOKIES or settings.DEBUG:
            response = view(request, *args, **kwargs)
            response.headers.setdefault("Cache-Control", EDITOR)
            patch_vary_headers(response, VARY)
            return response
        # Asked before the page is made: a page may be newer than its mark, never older.
        state = Generation.objects.state()
        if state is None:
            return view(request, *args, **kwargs)
        etag = _etag(request, state)
        # No one has this mark who was not answered 200 with it, at this address, in this state of the archive.
        if etag in parse_etags(request.headers.get("If-None-Match", "")):
            return _marked(HttpResponseNotModified(), etag, state)
        return _made(request, etag, state, lambda: view(request, *args, **kwargs))

    return answer


def _made(request: HttpRequest, etag: str, state: State, make: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """The page, kept or made now."""
    kept = pages.get(etag)
    response: HttpResponseBase
    if kept is not None:
        response = HttpResponse(kept[1], headers=kept[0])
    else:
        response = make()
        if response.status_code != 200 or response.has_header("Cache-Control") or response.cookies:
            return response
        _marked(response, etag, state)
        if isinstance(response, HttpResponse) and len(response.content) <= LONGEST_KEPT:
            pages.set(etag, (dict(response.headers), response.content))
    # If-Modified-Since alone: anybody can write a date, so it is looked at when the page is known to be there.
    since = int(state.moved.timestamp()) if _is_past(state.moved) else None
    return get_conditional_response(request, etag, since, response) or response


def _etag(request: HttpRequest, state: State) -> str:
    """Weak: proxies that compress a page leave it the same page."""
    parts = (state.mark, request.get_full_path(), get_language() or "", code())
    return f'W/"{sha256(chr(0).join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]}"'


def _marked(response: HttpResponseBase, etag: str, state: State) -> HttpResponseBase:
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(state.moved.timestamp() - (not _is_past(state.moved)))
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
