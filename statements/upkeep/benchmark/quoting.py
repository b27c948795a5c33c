"""Bar 7: a quotation is checked, against the bare query for its rarest words; and a whole article of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import count, islice
from statistics import median

from statements.citing.quoting import Quotation
from statements.search import index
from statements.search.candidates import MOST, any_of, frequencies, rare_words
from statements.search.quotations import check, check_quotation
from statements.upkeep.benchmark.archives import Made
from statements.upkeep.benchmark.figures import Figure, milliseconds

# Words of a quotation; quotations of an article, and its length in characters; seconds that a server gives a request.
WORDS, QUOTATIONS, ARTICLE, PATIENCE = 16, 20, 10_000, 30.0
MOST_TIMES = 10.0
# What takes milliseconds is held up by all else that runs: each is done so often, and its least time counts.
_AGAIN = 5
_BETWEEN = "And so it went on for some time, as those who were in the room that day said later. "


def against_bare_query(archive: Made, turns: int) -> list[Figure]:
    """Works on the archive of this process, with three quotations a turn."""
    figures = []
    for kind, quotations in _quotations(archive, 3 * turns).items():
        times = [_least(each) for each in quotations]
        ours, bare = (median(each) for each in zip(*times, strict=True))
        what = f"a quotation at {archive.name}, {kind}, against the query for its rarest words"
        measured = f"{milliseconds(ours)} : {milliseconds(bare)}"
        figures.append(Figure(7, what, ours / bare, most=MOST_TIMES, measured=measured))
    article = "".join(_article(archive))
    what = f"an article of {QUOTATIONS} quotations in {len(article) / 1_000:.0f} KB at {archive.name}"
    return [*figures, Figure(7, what, _seconds(check, article), "s", most=PATIENCE)]


def _quotations(archive: Made, number: int) -> dict[str, list[str]]:
    """As they were said; with two words changed; the same words in order of the alphabet, which nobody said."""
    found: dict[str, list[str]] = {"verbatim": [], "altered": [], "not found": []}
    for words in islice(_said(archive), number):
        found["verbatim"].append(" ".join(words))
        found["altered"].append(" ".join([*words[:5], "otherwise", *words[6:9], "never", *words[10:]]))
        found["not found"].append(" ".join(sorted(words)))
    return found


def _said(archive: Made) -> Iterator[list[str]]:
    """As many words as a quotation has, of the last paragraph of statements that lie far apart."""
    for number in count(start=archive.size // 2, step=7_919):
        sample = archive.corpus.sample(number % archive.size)
        words = [sample.text[span.start : span.end] for span in sample.draft.passages][-1].split()
        if len(words) > WORDS:
            yield words[1 : WORDS + 1]


def _article(archive: Made) -> Iterator[str]:
    """Quotations of all kinds, with sentences between them."""
    kinds = zip(*_quotations(archive, QUOTATIONS // 3 + 1).values(), strict=True)
    for quotation in [each for kind in kinds for each in kind][:QUOTATIONS]:
        yield f"“{quotation}” {_BETWEEN * 9}"[: ARTICLE // QUOTATIONS - 1] + "\n"


def _least(quotation: str) -> tuple[float, float]:
    """Seconds of both contestants, which alternate."""
    times = [(_seconds(_ours, quotation), _seconds(_bare, quotation)) for _ in range(_AGAIN)]
    ours, bare = (min(each) for each in zip(*times, strict=True))
    return ours, bare


def _ours(quotation: str) -> object:
    return check_quotation(Quotation(quotation, 0, len(quotation)))


def _bare(quotation: str) -> object:
    passages = index.current().passages
    query = any_of(rare_words(frequencies(passages, quotation)))
    return passages.search(query, MOST, count=False) if query else None


def _seconds(work: Callable[[str], object], text: str) -> float:
    start = time.perf_counter()
    work(text)
    return time.perf_counter() - start
