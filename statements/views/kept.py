"""Pages that this process made before, served before Django does anything for a request.

A page is kept with the state of the archive that it was made in (`views/conditional.py`), and looked at anew at each
request: it is served as long as that is the present state, so it cannot outlive what an editor takes back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Lock
from wsgiref.types import StartResponse, WSGIEnvironment

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpResponse, HttpResponseBase

from statements.views.conditional import MADE_IN, State, has, is_present
from statements.views.crawlers import is_crawler

# A longer page is not kept, and not more than so many: the one made first makes room.
LONGEST, MOST = 200_000, 200
_GZIP = re.compile(r"\bgzip\b")  # as Django's own middleware reads it
_OF_304 = {"ETag", "Last-Modified", "Cache-Control", "Vary", "X-Robots-Tag"}
# Where a page is, and what else it may depend on: as it was sent, for nothing has been checked yet.
_ASKED = (
    "wsgi.url_scheme",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_HOST",
    "SERVER_NAME",
    "SERVER_PORT",
    "SCRIPT_NAME",
    "PATH_INFO",
    "QUERY_STRING",
)


@dataclass(frozen=True, slots=True)
class Page:
    """An answer 200 as it was sent, and the state of the archive that it was made in."""

    state: State
    etag: str
    headers: list[tuple[str, str]]
    content: bytes


class KeptPages:
    """A WSGI application around Django's, which keeps the answers of `conditional` views.

    What is kept was an answer to the same request, so all that Django checks (host, scheme) was checked.
    """

    def __init__(self, application: Callable[[WSGIEnvironment, StartResponse], HttpResponseBase]) -> None:
        self._application = application
        self._pages: dict[object, Page] = {}
        self._lock = Lock()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] == "HEAD":
            # Without its body, for gunicorn would log that it drops one. Its length has been told.
            self._application(environ, start_response).close()
            return []
        if environ["REQUEST_METHOD"] != "GET" or settings.SESSION_COOKIE_NAME in environ.get("HTTP_COOKIE", ""):
            return self._application(environ, start_response)
        asked = _asked(environ)
        page = self._pages.get(asked)
        if page is not None and _is_current(page, environ):
            return _served(page, environ, start_response)
        response = self._application(environ, start_response)
        if isinstance(response, HttpResponse) and _is_to_keep(response, environ):
            self._keep(asked, Page(environ[MADE_IN], response["ETag"], [*response.items()], response.content))
        return response

    def _keep(self, asked: object, page: Page) -> None:
        with self._lock:
            self._pages.pop(asked, None)
            if len(self._pages) >= MOST:
                del self._pages[next(iter(self._pages))]
            self._pages[asked] = page


def _asked(environ: WSGIEnvironment) -> object:
    """What an answer depends on. A crawler may be refused what others are shown; most visitors take it compressed."""
    languages = environ.get("HTTP_ACCEPT_LANGUAGE") if len(settings.LANGUAGES) > 1 else None
    compressed = _GZIP.search(environ.get("HTTP_ACCEPT_ENCODING", "")) is not None
    return languages, is_crawler(environ), compressed, *map(environ.get, _ASKED)


def _is_current(page: Page, environ: WSGIEnvironment) -> bool:
    """Whether the page is what would be made now. A date to compare with, and a database that fails, are for Django."""
    if "HTTP_IF_MODIFIED_SINCE" in environ and "HTTP_IF_NONE_MATCH" not in environ:
        return False
    try:
        return is_present(page.state)
    except DatabaseError:
        return False


def _served(page: Page, environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
    if has(environ, page.etag):
        start_response("304 Not Modified", [header for header in page.headers if header[0] in _OF_304])
        return []
    start_response("200 OK", page.headers)
    return [page.content]


def _is_to_keep(response: HttpResponse, environ: WSGIEnvironment) -> bool:
    is_for_anybody = MADE_IN in environ and response.status_code == 200 and not response.cookies
    return is_for_anybody and len(response.content) <= LONGEST
