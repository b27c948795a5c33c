"""Records for tests, made the way ingest makes them: a draft through the writer."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User

from statements.citing.identifiers import identifier
from statements.ingest.draft import Draft, Found, Problem, Span
from statements.ingest.read import ReadFile
from statements.ingest.writer import take
from statements.models import Statement, Topic, Version

_numbers = itertools.count(1)


def version_of(statement: Statement) -> Version:
    """The version of a statement that is shown."""
    assert statement.current_version is not None
    return statement.current_version


def make_statement(
    *paragraphs: str,
    speakers: Sequence[str | tuple[str, str, str]] = (),
    topics: Sequence[str] = (),
    event: dict[str, Any] | None = None,
    source_name: str | None = None,
    review: Sequence[str] = (),
    problems: Sequence[Problem] = (),
    **fields: Any,
) -> Statement:
    """A published statement with these paragraphs; `fields` are reading fields such as title, date, kind, place.

    Those that `review` names are doubtful, and `problems` is what the reader says of them. A speaker is a name, or
    (name, role, office). Topics are made when there are none of that name.
    """
    number = next(_numbers)
    text = "\n\n".join(paragraphs or (f"These are the words of statement {number}.",)) + f"\n\n-- {number}"
    content = text.encode()
    draft = Draft(identifier(content))
    draft.fields = {
        name: Found(value, "test", line=1, review=name in review) for name, value in fields.items() if value is not None
    }
    draft.problems = list(problems)
    if event:
        draft.fields["event"] = Found({"body": None, "kind": "meeting", "day": None, "place": None, **event}, "test")
    for speaker in speakers:
        name, role, office = speaker if isinstance(speaker, tuple) else (speaker, "speaker", "")
        value = {"name": name, "office": office, "role": role, "printed": name, "printed_office": office}
        draft.appearances.append(Found(value, "test", line=1, review="speakers" in review))
    for topic in topics:
        if not Topic.objects.named(topic).exists():
            Topic(preferred_name=topic).create_by_machine()
        draft.topics.append(Found(topic, "test", "derived"))
    only = speakers[0] if len(speakers) == 1 else None
    voice = only[0] if isinstance(only, tuple) else only
    for match in re.finditer(r"\S[^\n]*", text):
        last = match.end() == len(text)
        draft.spans.append(
            Span(
                match.start(),
                match.end(),
                "chrome" if last else "passage",
                None if last else "paragraph",
                None if last else voice,
            )
        )
    receipt = take(source_name or f"{number:04}.txt", content, ReadFile(text, "utf-8", [draft]))
    return receipt.statements[0]


def make_editor(name: str = "editor") -> User:
    """An account that may do everything in the admin; its password is its name."""
    return User.objects.create_superuser(name, f"{name}@example.org", name)
