"""All values of one facet under the present choices: to look through, to choose several, to leave some out."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.text import capfirst

from statements.search.documents import NONE
from statements.search.find import parse
from statements.search.selection import Selection
from statements.search.values import Value, all_values
from statements.views.alphabet import Names, narrowed
from statements.views.choices import PLURALS, Choice, below, browse_link, chips, linked
from statements.views.errors import explained
from statements.views.methods import only_read
from statements.views.page import page

# A value in the form: (value, label, count, chosen, left out, unstated).
Row = tuple[str, str, str, bool, bool, bool]


@only_read
@explained
def browse(request: HttpRequest, facet: str) -> HttpResponse:
    """The values of a facet in one form: what is ticked stays ticked from page to page, until it is applied."""
    selection = parse(request.GET).without("page")
    if "apply" in request.GET:
        return HttpResponseRedirect(linked(selection))
    if facet == "date":
        return _dates(request, selection)
    found = all_values(selection, facet)
    selection = found.selection
    ticked = {*selection.values(facet), *selection.values(f"not_{facet}")}
    names = narrowed(request, [value for value in found.values if value.value not in ticked])
    if "form" in request.GET:
        return HttpResponseRedirect(_link(facet, selection, names))
    own = {facet, f"not_{facet}"}
    other = [chip for chip in chips(selection, found.labels, partial(browse_link, facet)) if chip.parameter not in own]
    return page(
        request,
        "browse.html",
        reverse("browse", args=[facet]),
        {
            "facet": facet,
            "plural": PLURALS[facet],
            "total": found.total,
            "size": sum(value.value != NONE for value in found.values),
            "list": linked(selection),
            "chips": other,
            "kept": [
                pair for pair in selection.pairs if pair[0] not in {*own, "topic_match" if facet == "topic" else ""}
            ],
            "ticked": [_row(value, facet, selection) for value in found.values if value.value in ticked],
            "rows": [_row(value, facet, selection) for value in names.page],
            "names": names,
            "match": selection.value("topic_match", "any"),
        },
    )


def _row(value: Value, facet: str, selection: Selection) -> Row:
    return (
        value.value,
        capfirst(value.label),
        f"{value.count:,}",
        value.value in selection.values(facet),
        value.value in selection.values(f"not_{facet}"),
        value.value == NONE,
    )


def _link(facet: str, selection: Selection, names: Names) -> str:
    """The address of this page, in the one order of its parameters."""
    address, own = browse_link(facet, selection), names.query_string(names.page.number)
    return f"{address}{'&' if '?' in address else '?'}{own}" if own else address


def _dates(request: HttpRequest, selection: Selection) -> HttpResponse:
    """Every year and month, each a link: a date is a single choice."""
    found = all_values(selection, "date")
    selection = found.selection
    base, replaced = reverse("statements"), selection.replacements("date")
    years: dict[str, tuple[Choice, list[Choice]]] = {}
    for value in found.values:
        period = value.value
        if period == NONE:
            continue
        choice = Choice(below(period), f"{base}?{replaced(period)}", count=f"{value.count:,}")
        if len(period) == 4:
            years[period] = (choice, [])
        else:
            years[period[:4]][1].append(choice)
    undated = next((value for value in found.values if value.value == NONE), None)
    return page(
        request,
        "browse_dates.html",
        reverse("browse", args=["date"]),
        {
            "total": found.total,
            "list": linked(selection),
            "chips": chips(selection, found.labels, partial(browse_link, "date")),
            "years": list(years.values())[::-1],
            "undated": undated
            and Choice(undated.label, linked(selection.replaced("date", NONE)), count=f"{undated.count:,}"),
        },
    )
