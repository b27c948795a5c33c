"""What a statement is about, by the match terms of the vocabulary, with the passages that show it."""

from bisect import bisect_right
from collections import Counter
from itertools import repeat

from statements.ingest.draft import Found, Span
from statements.ingest.vocabulary import Vocabulary

# A topic is named in the title, or in two passages, or three times; in a long text at least once in this many words.
PASSAGES, MENTIONS, WORDS_PER_MENTION = 2, 3, 400


def topics(text: str, title: str, passages: list[Span], vocabulary: Vocabulary) -> list[Found]:
    """The topics of a statement, the most mentioned first. A passing mention is not a topic."""
    mentions: Counter[str] = Counter()
    evidence: dict[str, list[Span]] = {}
    first, last = (passages[0].start, passages[-1].end) if passages else (0, 0)
    starts = [span.start for span in passages]
    # In one go: a call for each passage takes longer than the words do.
    for match in vocabulary.topic_finder.find(text[first:last]):
        span = passages[bisect_right(starts, first + match.start) - 1]
        if first + match.end <= span.end:
            mentions[match.name] += 1
            shown = evidence.setdefault(match.name, [])
            if not shown or shown[-1] is not span:
                shown.append(span)
    words = len(passages) + sum(map(text.count, repeat(" "), starts, [span.end for span in passages]))
    titled = {match.name for match in vocabulary.topic_finder.find(title)}
    found = [
        name
        for name, count in mentions.items()
        if name in titled
        or ((len(evidence[name]) >= PASSAGES or count >= MENTIONS) and count * WORDS_PER_MENTION >= words)
    ]
    found += sorted(titled - set(found))
    return [
        Found(
            name,
            "in the title" if name in titled else "match terms",
            "derived",
            span=(evidence[name][0].start, evidence[name][0].end) if name in evidence else None,
        )
        for name in sorted(found, key=lambda name: (-mentions[name], name))
    ]
