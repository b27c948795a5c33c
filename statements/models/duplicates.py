"""Merging statements that turn out to be one: the survivor answers for all of them, and nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from statements.models.changes import ChangeLog
from statements.models.decisions import Decision
from statements.models.effective import decide
from statements.models.statements import Statement


@transaction.atomic
def merge_statements(survivor: Statement, others: Sequence[Statement], by: AbstractBaseUser, reason: str = "") -> None:
    """Makes `survivor` answer for `others`: their addresses lead to it, and lists have it alone.

    Their versions, readings and decisions stay theirs. Setting the state of one to another takes it out again.
    Raises ValueError when the survivor is one of the others, or merged itself.
    """
    if survivor.state == Statement.State.MERGED or any(other.pk == survivor.pk for other in others):
        raise ValueError("A statement is merged into another, which is not merged itself.")
    merged = [other.pk for other in others]
    state = Statement.State.MERGED
    # One redirect leads to the survivor, never two.
    Statement.objects.filter(merged_into__in=merged).update(merged_into=survivor)
    Statement.objects.filter(pk__in=merged).update(state=state, merged_into=survivor)
    ChangeLog.objects.record(merged)
    for other in others:
        decision = Decision(field="state", action=Decision.Action.SET, value=state)
        decide(other, [decision], by, reason or f"the same as {survivor.identifier}")
