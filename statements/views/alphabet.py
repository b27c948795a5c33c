"""A long list of names on a page: by initial, by a part of the name, so many at a time."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.core.paginator import Page
from django.http import HttpRequest

from statements.models.authorities import name_key
from statements.search.filters import InvalidParameters, OneOfField, QueryField
from statements.search.values import Value
from statements.views.page import rows_of

NAMES = 120
# Fewer names than this are read at a glance: no initials are offered.
GLANCE = 24
ORDERS = ("name", "count")


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which names of a list are asked for: those that hold what `find` says, those of an `initial`; in which order."""

    find: str = ""
    initial: str = ""
    order: str = "name"

    def pairs(self) -> list[tuple[str, str]]:
        """As parameters, in their one order, without empty ones and without the default."""
        order = self.order if self.order != ORDERS[0] else ""
        found = (("find", self.find), ("initial", self.initial), ("order", order))
        return [(name, value) for name, value in found if value]

    def admits(self, value: Value) -> bool:
        names = _bare(value.names)
        return all(word in names for word in _bare(name_key(self.find)).split())


@dataclass(frozen=True, slots=True)
class Names:
    """A page of the names that are asked for, and the initials that there are among them."""

    narrowing: Narrowing
    page: Page[Value]
    initials: list[str]

    def query_string(self, page: int = 1, **other: str) -> str:
        """Of this list; or of another page of it, another initial or order."""
        pairs = replace(self.narrowing, **other).pairs()
        return urlencode([*pairs, ("page", page)] if page > 1 else pairs)

    @property
    def whole(self) -> str:
        return self._link(initial="")

    @property
    def by_name(self) -> str:
        return self._link(order="name")

    @property
    def by_count(self) -> str:
        return self._link(order="count")

    @property
    def by_initial(self) -> list[tuple[str, str]]:
        return [(initial, self._link(initial=initial)) for initial in self.initials]

    @property
    def before(self) -> str:
        return self._link(self.page.number - 1) if self.page.has_previous() else ""

    @property
    def after(self) -> str:
        return self._link(self.page.number + 1) if self.page.has_next() else ""

    def _link(self, page: int = 1, **other: str) -> str:
        query = self.query_string(page, **other)
        return f"?{query}" if query else "."


def narrowing(request: HttpRequest) -> Narrowing:
    """What the address asks for. Raises InvalidParameters."""
    clean = QueryField(required=False).clean
    try:
        order = OneOfField(options=ORDERS).clean(request.GET.get("order"))
    except ValidationError as error:
        raise InvalidParameters([("order", message) for message in error.messages]) from error
    return Narrowing(clean(request.GET.get("find")), clean(request.GET.get("initial"))[:1].upper(), order or ORDERS[0])


def narrowed(request: HttpRequest, values: list[Value]) -> Names:
    """The page of `values` (by name) that the address asks for. Raises InvalidParameters."""
    asked = narrowing(request)
    found = [value for value in values if asked.admits(value)] if asked.find else values
    initials = list(dict.fromkeys(value.initial for value in found)) if len(values) > GLANCE else []
    if asked.initial:
        found = [value for value in found if value.initial == asked.initial]
    if asked.order == "count":
        found = sorted(found, key=lambda value: -value.count)
    return Names(asked, rows_of(request, found, NAMES), initials)


def _bare(text: str) -> str:
    """Without accents."""
    if text.isascii():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
