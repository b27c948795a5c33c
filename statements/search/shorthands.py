"""The filters that a query names (`speaker:ann after:2020`) as the parameters they stand for.

They become parameters before anything is searched, so that `q` holds words alone: counts, chips and links then treat
`speaker:ann` and `speaker=ann` alike, and both have one address.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from statements.citing.folding import folded_words
from statements.citing.slugs import slugify
from statements.models import Appearance, Speaker, Topic
from statements.models.authorities import AuthorityQuerySet, name_key
from statements.models.publication import public
from statements.models.statements import parse_edtf, period_end
from statements.search.bounds import first_after, last_before
from statements.search.documents import NONE
from statements.search.filters import SLUG_LENGTH, shown
from statements.search.words import read

# So many people (topics) can one name choose.
MOST = 20


def spelled_out(cleaned: Mapping[str, Any]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """A valid form's data with the filters of `q` added to the parameters, and (parameter, message) remarks.

    Values add to those of the parameter; of days the later first one and the earlier last one count. At most one
    database query for each `speaker:` and `topic:`.
    """
    data = dict(cleaned)
    words = read(data.get("q", ""))
    if not words.filters:
        return data, []
    remarks = [("q", words.remark)] if words.remark else []
    data["q"] = str(words.without_filters())
    chosen: dict[str, list[str]] = defaultdict(list)
    for name, value in words.filters:
        if name == "before":
            data["to"] = min(filter(None, (last_before(value), data.get("to"))), key=_last_day)
        elif name == "after":
            data["from"] = max(filter(None, (first_after(value), data.get("from"))), key=parse_edtf)
        else:
            facet = name.removeprefix("-")
            slugs = _named(facet, value)
            if len(slugs) > MOST:
                message = _("“%(name)s” is part of more than %(most)d names: those are read that come first.")
                remarks.append(("q", message % {"name": shown(value), "most": MOST}))
            chosen[name.replace("-", "not_")] += slugs[:MOST]
    for parameter, slugs in chosen.items():
        data[parameter] = [*data.get(parameter, ()), *slugs]
    return data, remarks


def _last_day(date: str) -> dt.date:
    return period_end(*parse_edtf(date))


def _named(facet: str, value: str) -> list[str]:
    """The slugs of the records that `value` means: by their slug, else by a whole name, else by words of a name.

    Where there are none, the slug that such a record would have: like every unknown one it finds nothing, and that is
    said. People whom only statements under embargo name are none.
    """
    if value.lower() == NONE:
        return [NONE]
    key, words = name_key(value), set(folded_words(value))
    slug = slugify(value, "-".join(folded_words(value))[:SLUG_LENGTH])
    having = Q()
    for word in words:
        having &= Q(name_keys__contains=word)
    # Slugs have no accents, so that the names do not need them.
    having |= Q(slug__contains=slug)
    rows = [
        (found, [name for name in names.split("\n") if name])
        for found, names in _public(facet).filter(having).by_name().values_list("slug", "name_keys")
    ]
    return (
        [found for found, _names in rows if found == slug]
        or [found for found, names in rows if key in names]
        or [
            found
            for found, names in rows
            if set(slug.split("-")) <= set(found.split("-")) or any(words <= set(folded_words(name)) for name in names)
        ]
        or [slug]
    )


def _public(facet: str) -> AuthorityQuerySet:
    if facet == "topic":
        return Topic.objects.all()
    return Speaker.objects.filter(Exists(Appearance.objects.filter(public("statement__"), speaker=OuterRef("pk"))))
