"""The validated parameters of one address, in their one canonical order."""

from __future__ import annotations

from dataclasses import dataclass

FACETS = ("speaker", "topic", "event", "kind", "publisher", "place", "language")
# The order in which links write parameters.
ORDER = ("q", *FACETS, *(f"not_{facet}" for facet in FACETS), "topic_match", "date", "from", "to", "sort", "per_page", "page")


@dataclass(frozen=True, slots=True)
class Selection:
    """(name, value) pairs in canonical order, without empty ones and without defaults."""

    pairs: tuple[tuple[str, str], ...] = ()
