"""Topics by their broader topics: a statement on a narrower topic is on the broader ones too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from statements.models.authorities import Topic


@dataclass(frozen=True, slots=True)
class Branch:
    """A topic with its published statements counted, and the branches that grow from it."""

    topic: Topic
    count: int
    narrower: list[Branch]


class Hierarchy:
    """All topics with their narrower ones, read by one query."""

    def __init__(self) -> None:
        self._topics = list(Topic.objects.only("slug", "preferred_name", "broader_id").by_name())
        self._narrower: dict[int | None, list[Topic]] = defaultdict(list)
        for topic in self._topics:
            self._narrower[topic.broader_id].append(topic)

    def family(self, pk: int) -> set[int]:
        """The topic and all that are narrower, however deep; a circle ends."""
        found, waiting = set[int](), [pk]
        while waiting:
            topic = waiting.pop()
            if topic not in found:
                found.add(topic)
                waiting += [narrower.pk for narrower in self._narrower.get(topic, [])]
        return found

    def branches(self, counts: Mapping[str, int]) -> list[Branch]:
        """The topics that have statements (`counts`, by slug), by name, each below its broader topic."""
        return self._branches(None, counts)

    def _branches(self, broader: int | None, counts: Mapping[str, int]) -> list[Branch]:
        return [
            Branch(topic, counts[topic.slug], self._branches(topic.pk, counts))
            for topic in self._narrower.get(broader, [])
            if counts.get(topic.slug)
        ]
