"""What a visitor gets from an archive: every address that it gave out, and answers to random questions."""

from __future__ import annotations

import html
import json
import random
import re
from pathlib import Path
from urllib.parse import urlencode

from django.test import Client, override_settings

from statements.models import Redirect, Statement, Tombstone
from statements.search.filters import PER_PAGE_CHOICES, SORTS

_LINK = re.compile(r'(?:href|src)="(/[^"#?]*)')
_VISITOR = Client(headers={"host": "localhost"})  # one, for each builds the chain of middleware anew
_PLAIN = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


@override_settings(STORAGES=_PLAIN)
def write_visits(file: str, questions: int) -> None:
    """Writes [{address: answer}, {question: answer}] as JSON; an answer is [status, location, body]."""
    visits = [_walk(), {question: _get(question) for question in _questions(questions)}]
    Path(file).write_text(json.dumps(visits))


def _get(path: str) -> list[object]:
    _VISITOR.cookies.clear()  # always somebody new
    answer = _VISITOR.get(path)
    return [answer.status_code, answer.headers.get("Location", ""), answer.getvalue().decode("utf-8", "replace")]


def _walk() -> dict[str, list[object]]:
    """All that is linked from the first page on, and what is linked no more but must answer."""
    found: dict[str, list[object]] = {}
    ahead = [
        "/",
        *(f"/{record.record_type}s/{record.old_slug}/" for record in Redirect.objects.all()),
        *(f"/{record.record_type}s/{record.slug}/" for record in Tombstone.objects.all()),
        *(f"/statements/{statement.identifier}/" for statement in Statement.objects.all()),
    ]
    while ahead:
        path = ahead.pop()
        if path not in found and not path.startswith(("/admin/", "/static/")):
            _status, location, body = found[path] = _get(path)
            ahead += [str(location)] if location else []
            ahead += map(html.unescape, _LINK.findall(str(body)))
    return found


def _questions(number: int) -> list[str]:
    """Random queries to /statements.json, of what its facets and titles hold; the same for the same archive."""
    chance = random.Random(number)
    whole = json.loads(str(_get("/statements.json?per_page=100")[2]))
    values = {name: [row["value"] for row in rows] for name, rows in whole["facets"].items() if rows}
    words = sorted({word for row in whole["statements"] for word in re.findall(r"\w+", row["title"] or "")})
    return [f"/statements.json?{_question(chance, values, words)}" for _ in range(number)]


def _question(chance: random.Random, values: dict[str, list[str]], words: list[str]) -> str:
    pairs: list[tuple[str, str]] = []
    for name in chance.sample(sorted(values), chance.choice((0, 0, 1, 1, 2))):
        exclude = "not_" if name != "date" and chance.random() < 0.2 else ""
        pairs += [(exclude + name, value) for value in chance.choices(values[name], k=chance.choice((1, 1, 2)))]
    if chance.random() < 0.6:
        some = chance.choices(words, k=chance.choice((1, 1, 2, 3)))
        pairs.append(("q", chance.choice((" ".join(some), f'"{" ".join(some)}"', " OR ".join(some), f"-{some[0]}"))))
    for name, choices in {"sort": SORTS, "per_page": PER_PAGE_CHOICES, "page": ("2",), "topic_match": ("all",)}.items():
        if chance.random() < 0.25:
            pairs.append((name, str(chance.choice(choices))))
    return urlencode(pairs)
