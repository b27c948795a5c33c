"""All values of one facet, by name, with what each would find: for pages that list them."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterable
from dataclasses import dataclass

from statements.models.authorities import Authority, name_key
from statements.models.statements import date_words, parse_edtf
from statements.search import index
from statements.search.documents import NONE
from statements.search.facets import all_counts, counts, total
from statements.search.find import matcher_in
from statements.search.names import RECORDS, Labels, labels_of, value_label
from statements.search.selection import FACETS, Selection

# The initial of what does not begin with a letter.
NO_LETTER = "#"
# The fields of the index that hold a facet's values, where they are not one of its own name.
FIELDS = {"date": ("year", "month")}
# Value → (label, key to sort by, all names it is known by).
Names = dict[str, tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Value:
    """One value: `count` statements if it alone were chosen. `key` sorts by name, `names` are all it is known by."""

    value: str
    count: int
    label: str
    key: str
    names: str

    @property
    def initial(self) -> str:
        """The first letter of the key as an index has it: upper case, without accents."""
        letter = unicodedata.normalize("NFD", self.key[:1])[:1].upper()[:1]
        return letter if letter.isalpha() else NO_LETTER


@dataclass(frozen=True, slots=True)
class Values:
    """`values` by name, those chosen or left out at zero too; `labels` of all that the selection names."""

    selection: Selection
    total: int
    values: list[Value]
    labels: Labels


def all_values(selection: Selection, facet: str) -> Values:
    """Every value that a facet has under the other choices of a selection; of `date`, every year and month.

    At most seven queries.
    """
    generation = index.current()
    searcher, matcher = generation.statements, matcher_in(generation, selection)
    selection = matcher.selection
    if facet in FACETS and matcher.is_everything(None):  # these are kept
        count, every = all_counts(generation, matcher)
        found = every[facet]
    else:
        count, found = total(searcher, matcher.query()), {}
        for field in FIELDS.get(facet, (facet,)):
            found |= counts(searcher, matcher.query(free=facet), field)
    chosen = {each: {*selection.values(each), *selection.values(f"not_{each}")} for each in FACETS}
    languages = {term for term, _count in searcher.terms_with_prefix("language", "")}
    labels = labels_of(chosen, languages)
    lacking = [value for value in chosen.get(facet, ()) if value not in found]
    found = found | dict.fromkeys(lacking, 0)
    names = _records(RECORDS[facet]) if facet in RECORDS else _others(facet, found, languages)
    for value in lacking:
        if (facet, value) not in labels:
            names.pop(value, None)
    values = [Value(value, count, *(names.get(value) or _unknown(value))) for value, count in found.items()]
    values.sort(key=lambda each: (each.value == NONE, each.key, each.value))
    return Values(selection, count, values, labels)


def _records(model: type[Authority]) -> Names:
    # All of them: thousands of slugs in a condition would take the database longer.
    rows = model._default_manager.order_by().values_list("slug", "preferred_name", "sort_key", "name_keys")
    return {slug: (name, key, keys) for slug, name, key, keys in rows}


def _others(facet: str, values: Iterable[str], languages: Container[str]) -> Names:
    if facet == "date":
        return {value: (date_words(*parse_edtf(value)), value, value) for value in values if value != NONE}
    labels = labels_of({facet: values}, languages)
    named = {value: value_label(facet, value, labels) for value in values}
    return {value: (name, name_key(name), name_key(name)) for value, name in named.items() if value != NONE}


def _unknown(value: str) -> tuple[str, str, str]:
    label = value_label("", value, {})
    return label, name_key(label), name_key(label)
