"""The validated parameters of one address, in their one canonical order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import starmap
from typing import Any
from urllib.parse import quote_plus

FACETS = ("speaker", "topic", "event", "kind", "publisher", "place", "language")
EXCLUSIONS = tuple(f"not_{facet}" for facet in FACETS)
# The order in which links write parameters.
ORDER = ("q", *FACETS, *EXCLUSIONS, "topic_match", "date", "from", "to", "sort", "per_page", "page")
PER_PAGE = 20


@lru_cache(maxsize=10_000)
def _written(name: str, value: str) -> str:
    """A parameter as an address writes it. A page writes the same few hundreds of times."""
    return f"{name}={quote_plus(value)}"


@dataclass(frozen=True, slots=True)
class Selection:
    """(name, value) pairs in canonical order, without empty ones and without defaults.

    `remarks` are (parameter, message) pairs: what was noticed while the address was read. They are not part of it.
    """

    pairs: tuple[tuple[str, str], ...] = ()
    remarks: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    @classmethod
    def from_cleaned(cls, cleaned: Mapping[str, Any], remarks: Iterable[tuple[str, str]] = ()) -> Selection:
        """From a valid form's `cleaned_data`: a text, a number or None each, for facets a list of texts."""
        found = {name: cleaned.get(name) or () for name in ORDER}
        values = {name: value if isinstance(value, list | tuple) else [str(value)] for name, value in found.items()}
        return cls._canonical(values, tuple(remarks))

    @classmethod
    def _canonical(cls, values: Mapping[str, Iterable[str]], remarks: tuple[tuple[str, str], ...] = ()) -> Selection:
        """Values of a facet sorted, each once; defaults left out, so that equal selections have equal addresses."""
        has_words = any(values.get("q", ()))
        default = {
            "topic_match": "any",
            "sort": "relevance" if has_words else "newest",
            "per_page": str(PER_PAGE),
            "page": "1",
        }
        pairs = tuple(
            (name, value)
            for name in ORDER
            if name in values
            for value in sorted(set(values[name]))
            if value and value != default.get(name)
        )
        if not has_words:
            pairs = tuple(pair for pair in pairs if pair != ("sort", "relevance"))
        return cls(pairs, remarks)

    def values(self, name: str) -> tuple[str, ...]:
        """The values of a parameter, in order; none of them when it is not set."""
        return tuple(value for key, value in self.pairs if key == name)

    def value(self, name: str, default: str = "") -> str:
        """The one value of a parameter that is not repeatable."""
        return next((value for key, value in self.pairs if key == name), default)

    @property
    def sort(self) -> str:
        return self.value("sort", "relevance" if self.value("q") else "newest")

    @property
    def page(self) -> int:
        return int(self.value("page", "1"))

    @property
    def per_page(self) -> int:
        return int(self.value("per_page", str(PER_PAGE)))

    def query_string(self) -> str:
        """As an address writes it: `q=…&speaker=…`, or nothing."""
        return "&".join(starmap(_written, self.pairs))

    def toggles(self, name: str) -> Callable[[str], str]:
        """Gives the query string with a value of this repeatable parameter added, or taken away if chosen. Page 1.

        What stays is written only once, here and in `replacements`: a page has a hundred such links.
        """
        chosen, (before, after) = set(self.values(name)), self._around(name)
        return lambda value: "&".join([*before, *(_written(name, each) for each in sorted(chosen ^ {value})), *after])

    def replacements(self, name: str) -> Callable[[str], str]:
        """Gives the query string with this value alone for a parameter. Page 1."""
        before, after = self._around(name)
        return lambda value: "&".join([*before, _written(name, value), *after])

    def _around(self, name: str) -> tuple[list[str], list[str]]:
        """The parameters before and after this one, as an address writes them; without the page."""
        at = ORDER.index(name)
        placed = [(ORDER.index(pair[0]), _written(*pair)) for pair in self.pairs if pair[0] != "page"]
        return [text for place, text in placed if place < at], [text for place, text in placed if place > at]

    def without(self, name: str, value: str | None = None) -> Selection:
        """Without a parameter, or without one of its values. Page 1."""
        return self._with(name, (kept for kept in self.values(name) if value is not None and kept != value))

    def replaced(self, name: str, value: str | int) -> Selection:
        """With this value alone for a parameter. Page 1, unless it is the page that is replaced."""
        return self._with(name, (str(value),))

    def renamed(self, slugs: Mapping[tuple[str, str], str]) -> Selection:
        """With other slugs for values of facets, chosen or excluded: `slugs` maps (facet, value) to the new one."""
        values: dict[str, list[str]] = {}
        for name, value in self.pairs:
            values.setdefault(name, []).append(slugs.get((name.removeprefix("not_"), value), value))
        return self._canonical(values, self.remarks)

    def _with(self, name: str, new: Iterable[str]) -> Selection:
        values: dict[str, list[str]] = {}
        for key, value in self.pairs:
            if key != "page":
                values.setdefault(key, []).append(value)
        values[name] = list(new)
        return self._canonical(values, self.remarks)
