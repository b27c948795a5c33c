"""What a selection finds while there is no index: asked of the database, where words cannot be searched for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.db.models import Q, QuerySet

from statements.models import Appearance, Statement, Topic
from statements.models.hierarchy import Hierarchy
from statements.models.ordering import Bytewise
from statements.models.statements import StatementQuerySet, parse_edtf, period_end
from statements.search.documents import NONE, kind_slug
from statements.search.selection import FACETS, Selection

_KINDS = {kind_slug(kind.value): kind.value for kind in Statement.Kind}


def statements_of(selection: Selection) -> StatementQuerySet:
    """What is public and fits the choices of a selection (with present slugs), in its order; its words do not count."""
    statements = Statement.objects.published()
    for facet in FACETS:
        chosen, excluded = selection.values(facet), selection.values(f"not_{facet}")
        if facet == "topic" and selection.value("topic_match") == "all":
            for value in chosen:
                statements = statements.filter(_CONDITIONS[facet]([value]))
        elif chosen:
            statements = statements.filter(_CONDITIONS[facet](chosen))
        if excluded:
            statements = statements.exclude(_CONDITIONS[facet](excluded))
    return _in_order(statements.filter(_in_time(selection)), selection.sort)


def _in_order(statements: StatementQuerySet, sort: str) -> StatementQuerySet:
    if sort == "title":
        return statements.order_by(Bytewise("sort_title"), Bytewise("identifier"))
    return statements.oldest() if sort == "oldest" else statements.newest()


def _in_time(selection: Selection) -> Q:
    date, first, last = (selection.value(name) for name in ("date", "from", "to"))
    undated = Q(date=None) if date == NONE else _within(date, date)
    return undated & _within(first, last)


def _within(first: str, last: str) -> Q:
    """The whole stated period lies between these dates; an empty one is no bound."""
    within = Q()
    if first:
        within &= Q(date__gte=parse_edtf(first)[0])
    if last:
        end = period_end(*parse_edtf(last))
        ended = Q(date_precision=Statement.Precision.DAY, date__lte=end)
        # A month or year ends within the bound if it began before the one that the bound lies in, or ends with it.
        for precision, start in (("month", end.replace(day=1)), ("year", end.replace(month=1, day=1))):
            bound = Q(date__lte=start) if period_end(start, precision) == end else Q(date__lt=start)
            ended |= Q(date_precision=precision) & bound
        within &= ended
    return within


def _some_of(values: Iterable[str], none: Q, some: Callable[[list[str]], Q]) -> Q:
    """One of the values; `none` says what it is that no value is stated."""
    stated = [value for value in values if value != NONE]
    return (some(stated) if stated else Q(pk__in=[])) | (none if NONE in values else Q(pk__in=[]))


def _speakers(values: Iterable[str]) -> Q:
    counted: QuerySet[Appearance] = Appearance.objects.filter(role__in=Appearance.COUNTED)
    return _some_of(
        values,
        ~Q(pk__in=counted.values("statement")),
        lambda slugs: Q(pk__in=counted.filter(speaker__slug__in=slugs).values("statement")),
    )


def _topics(values: Iterable[str]) -> Q:
    through, hierarchy = Statement.topics.through.objects, Hierarchy()
    chosen = Topic.objects.filter(slug__in=[*values]).values_list("pk", flat=True)
    family = set[int]().union(*(hierarchy.family(pk) for pk in chosen))
    return _some_of(
        values,
        ~Q(pk__in=through.values("statement")),
        lambda _slugs: Q(pk__in=through.filter(topic__in=family).values("statement")),
    )


def _record(field: str) -> Callable[[Iterable[str]], Q]:
    return lambda values: _some_of(
        values, Q(**{field: None}), lambda slugs: Q(**{f"{field}__slug__in": slugs, f"{field}__isnull": False})
    )


def _kinds(values: Iterable[str]) -> Q:
    return _some_of(values, Q(kind=""), lambda slugs: Q(kind__in=[_KINDS[slug] for slug in slugs if slug in _KINDS]))


def _languages(values: Iterable[str]) -> Q:
    return _some_of(values, Q(language=""), lambda codes: Q(language__in=codes))


_CONDITIONS: dict[str, Callable[[Iterable[str]], Q]] = {
    "speaker": _speakers,
    "topic": _topics,
    "event": _record("event"),
    "kind": _kinds,
    "publisher": _record("publisher"),
    "place": _record("place"),
    "language": _languages,
}
