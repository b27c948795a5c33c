"""Which statement an address means, and what answers when it is not to be seen."""

from __future__ import annotations

from django.http import Http404

from statements.models import Statement
from statements.models.addresses import RecordType
from statements.models.statements import StatementQuerySet
from statements.views.errors import GoneError, missing


def public(identifier: str, among: StatementQuerySet) -> Statement:
    """The published statement of this identifier; GoneError for one that was public and is not now, else Http404."""
    statement = among.filter(identifier=identifier).first()
    if statement is None:
        raise missing(RecordType.STATEMENT, identifier)
    if statement.state == Statement.State.WITHDRAWN:
        raise GoneError(str(statement), "It was withdrawn from the archive.")
    if statement.state == Statement.State.REVIEW:
        raise GoneError(str(statement), "Editors are reviewing it; it may come back.")
    if not statement.is_public:
        raise Http404("There is no such statement.")
    return statement
