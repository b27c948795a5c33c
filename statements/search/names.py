"""The values of facets by name: what a person reads for a slug, and which slug a record has now."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping

from django.db import connections, router
from django.db.models import Value
from django.utils import timezone
from django.utils.translation import gettext as _
from simple_history.utils import get_history_model_for_model

from statements.models import Appearance, Event, Place, Publisher, Redirect, Speaker, Statement, Topic
from statements.models.authorities import Authority
from statements.models.bulk import marks
from statements.models.languages import language_name
from statements.search.documents import NONE, kind_slug
from statements.search.selection import Selection

# Facets whose values are the slugs of authority records; as record types they have the same names.
RECORDS: dict[str, type[Authority]] = {
    "speaker": Speaker,
    "topic": Topic,
    "event": Event,
    "publisher": Publisher,
    "place": Place,
}
# (facet, value) → label, for the values that the archive knows.
Labels = dict[tuple[str, str], str]


def value_label(facet: str, value: str, labels: Labels) -> str:
    """A value for a person to read; the value itself where the archive does not know it."""
    if value == NONE:
        return _("Not stated")
    return labels.get((facet, value), value)


def labels_of(values: Mapping[str, Iterable[str]], languages: Container[str], known: Labels | None = None) -> Labels:
    """The labels of the values (by facet) that the archive knows. One query, however many facets and values.

    `languages` are the codes of the archive's texts: these are known even where they have no name, and of others those
    that are written as it writes them: EN finds nothing where texts are in en. Labels of records that are `known`
    already are not asked for.
    """
    known = known or {}
    labels: Labels = {("kind", kind_slug(kind.value)): str(kind.label) for kind in Statement.Kind}
    labels |= {
        ("language", code): language_name(code)
        for code in values.get("language", ())
        if code in languages or (_is_as_written(code) and language_name(code) != code)
    }
    labels |= known
    unknown = {
        facet: [value for value in values.get(facet, ()) if value != NONE and (facet, value) not in known]
        for facet in RECORDS
    }
    return labels | _names({facet: slugs for facet, slugs in unknown.items() if slugs})


def _is_as_written(code: str) -> bool:
    """Whether a language tag is written as in the archive: `en`, `en-GB`."""
    language, _, region = code.partition("-")
    return language.islower() and region == region.upper()


def _names(slugs: Mapping[str, list[str]]) -> Labels:
    """The names of records, by facet and slug. In SQL, for each list asks: querysets take many times as long."""
    if not slugs:
        return {}
    connection = connections[router.db_for_read(Speaker)]
    moment = connection.ops.adapt_datetimefield_value(timezone.now())
    parts, params = [], []
    for facet, values in slugs.items():
        told = _TOLD[facet]
        parts.append(_NAMES.format(facet, RECORDS[facet]._meta.db_table, marks(values)) + told)
        params += [*values, *[moment] * told.count("%s")]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), params)
        return {(facet, slug): name for facet, slug, name in cursor.fetchall()}


_NAMES = "SELECT '{}', slug, preferred_name FROM {} record WHERE slug IN ({})"
# Not the name of a record that ingest made and statements under embargo alone have: it may tell of them. Of all records
# few are named under an embargo, and only of those it is asked who else has them; by the record, not by the state, of
# which SQLite has an index with nearly all statements in it.
_NOT_HELD_BACK = """ AND (
    record.id NOT IN (SELECT {0} FROM {1} WHERE embargo > %s AND {0} IS NOT NULL)
    OR EXISTS (
        SELECT 1 FROM {1} WHERE {0} = record.id AND state || '' = 'published' AND (embargo IS NULL OR embargo <= %s)
    )
    OR EXISTS (SELECT 1 FROM {2} kept WHERE kept.id = record.id)
)"""
_STATEMENTS = Statement._meta.db_table
_APPEARANCES = f"{Appearance._meta.db_table} JOIN {_STATEMENTS} ON {_STATEMENTS}.id = statement_id"
# Facet → what is asked of its records beside; ingest makes no topics.
_TOLD = {
    facet: _NOT_HELD_BACK.format(
        f"{facet}_id",
        _APPEARANCES if facet == "speaker" else _STATEMENTS,
        get_history_model_for_model(model)._meta.db_table,
    )
    for facet, model in RECORDS.items()
    if facet != "topic"
} | {"topic": ""}


def with_present_slugs(selection: Selection, known: Collection[Mapping[str, Container[str]]] = ()) -> Selection:
    """The selection with slugs that records had before replaced by their present ones. At most two queries.

    Those that are `known` for present (one facet → slugs, or several) are not asked for.
    """
    chosen = {
        (facet, value)
        for name, value in selection.pairs
        if (facet := name.removeprefix("not_")) in RECORDS
        and value != NONE
        and not any(value in slugs[facet] for slugs in known)
    }
    if not chosen:
        return selection
    redirects = Redirect.objects.filter(
        record_type__in={facet for facet, _slug in chosen}, old_slug__in={slug for _facet, slug in chosen}
    )
    targets = {
        (record_type, old): target
        for record_type, old, target in redirects.values_list("record_type", "old_slug", "target_id")
        if (record_type, old) in chosen
    }
    if not targets:
        return selection
    parts = [
        model._default_manager.filter(pk__in=[pk for (kind, _old), pk in targets.items() if kind == facet])
        .order_by()
        .values_list(Value(facet), "pk", "slug")
        for facet, model in RECORDS.items()
    ]
    present = {(facet, pk): slug for facet, pk, slug in parts[0].union(*parts[1:], all=True)}
    renamed = {(facet, old): present[facet, pk] for (facet, old), pk in targets.items() if (facet, pk) in present}
    return selection.renamed(renamed)
