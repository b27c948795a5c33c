"""Merging statements that turn out to be one: the survivor answers for all of them, and nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

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
    for other in others:
        # One redirect leads to the survivor, never two.
        for earlier in other.merged.all():
            earlier.merged_into = survivor
            earlier.save(update_fields=["merged_into", "updated"])
        other.merged_into = survivor
        merged = Decision(field="state", action=Decision.Action.SET, value=Statement.State.MERGED)
        decide(other, [merged], by, reason or f"the same as {survivor.identifier}")
