"""Which statement an address means, and what answers when it is not to be seen."""

from __future__ import annotations

import datetime as dt

from django.http import Http404
from django.utils import timezone

from statements.models import Statement
from statements.models.addresses import RecordType
from statements.models.publication import is_pending
from statements.models.statements import StatementQuerySet
from statements.views.errors import GoneError, MovedError, missing
from statements.views.references import reference


def public(identifier: str, among: StatementQuerySet) -> Statement:
    """The published statement of this identifier.

    MovedError for one that was merged into another, GoneError for one that was public and is not now, else Http404. An
    embargo goes before all else: neither what was taken back under it nor what was merged into it is named.
    """
    statement = among.filter(identifier=identifier).first()
    if statement is None:
        raise missing(RecordType.STATEMENT, identifier)
    survivor = statement.merged_into if statement.state == Statement.State.MERGED else None
    if is_pending((survivor or statement).embargo):
        if was_public(statement):
            raise GoneError("a statement", "It is held back until its release.")
        raise Http404("There is no such statement.")
    if survivor is not None:
        raise MovedError(survivor)
    if statement.state in (Statement.State.WITHDRAWN, Statement.State.REVIEW):
        raise _gone(statement)
    return statement


def was_public(statement: Statement) -> bool:
    """Whether an embargo was set on what could be read before; its title is a secret all the same."""
    first = statement.versions.get(number=1).reading.fields.get("embargo", {}).get("value")
    return first is None or dt.datetime.fromisoformat(first) <= timezone.now()


def _gone(statement: Statement) -> GoneError:
    """What the place of a statement that was taken back says: why, since when, and how it was cited."""
    decided = statement.decisions.filter(field="state").first()
    reason = {
        Statement.State.WITHDRAWN: "It was withdrawn from the archive.",
        Statement.State.REVIEW: "Editors are reviewing it; it may come back.",
    }[Statement.State(statement.state)]
    cited = None
    if statement.current_version is not None:
        people = statement.appearances.select_related("speaker")
        cited = reference(None, statement, statement.current_version, people)
    given = f"{reason} {decided.reason}".strip() if decided else reason
    return GoneError(str(statement), given, decided.when if decided else None, cited)
