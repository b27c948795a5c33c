"""What there is to cite of a statement's version, or of a passage in it."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from statements.citing.citations import Reference
from statements.models import Appearance, Statement, Version
from statements.views.addresses import absolute


def reference(
    request: HttpRequest | None,
    statement: Statement,
    version: Version,
    people: Iterable[Appearance],
    path: str = "",
    words: str = "",
    anchor: str = "",
) -> Reference:
    """The reference to a version by its lasting address, or by `path`; `words` and `anchor` are those of a passage.

    Addresses are whole ones, by the host that the request asks where no SITE_URL is set; without a request only paths.

    Authors are those of `people` (with their speakers) who speak in it; of a report that quotes people its publisher
    stands for them.
    """
    path = path or reverse("version", args=[statement.identifier, version.number])
    return Reference(
        identifier=statement.identifier,
        title=str(statement),
        url=absolute(request, path) if request else settings.SITE_URL + path,
        version=version.number,
        accessed=timezone.now().date(),
        kind=statement.kind,
        people=tuple((each.speaker.preferred_name, each.office) for each in people if each.role == each.Role.SPEAKER),
        date=statement.edtf or "",
        publisher=statement.publisher.preferred_name if statement.publisher else "",
        place=statement.place.preferred_name if statement.place else "",
        event=statement.event.preferred_name if statement.event else "",
        language=statement.language,
        source_url=statement.source_url,
        words=words,
        anchor=anchor,
        is_titled=bool(statement.title) and statement.title_origin != "derived",
    )
