"""How long reading takes: in proportion to the text, on hostile text as on plain, and beside finding its words."""

import multiprocessing
import re
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import pairwise
from time import perf_counter, process_time

import pytest

from statements.citing.anchors import align, mint
from statements.citing.folding import fold, folded_words, shingles
from statements.citing.likeness import sketch
from statements.ingest.draft import Refused
from statements.ingest.parallel import readers
from statements.ingest.read import read, uncovered
from statements.ingest.vocabulary import starting_vocabulary
from tests.figures import tell
from tests.ingest.corpus import SEEDS, corpus_files

VOCABULARY = starting_vocabulary()
WORD = re.compile(r"\w+")
MOST = 2.4  # times as long for twice the text
PLAIN = "The committee met again on the matter and its members said little that was new to anybody there. "
# Repeated to any length: one line or many, and what each recogniser looks for.
HOSTILE = {
    "one line": "word ",
    "no space": "word",
    "short lines": "a\n",
    "equal paragraphs": "The same words again.\n\n",
    "blank lines": "\n \n",
    "spaces": " ",
    "capitals": "Aa Bb Cc Dd ",
    "offices": "Minister of Aa Bb ",
    "offices in lines": "Minister Aa Bb said\n\n",
    "initials": "A. B. ",
    "turns": "Aa Bb: yes\n\n",
    "questions": "Q: why?\nA: because.\n",
    "dates": "1 January 2020 ",
    "dates in lines": "1 January 2020\n\n",
    "years": "2020 ",
    "topics": "Iraq, the United States, New and so on. ",
    "bodies": "the meeting of NATO Defence Ministers ",
    "quotes": "“Words that are quoted here” he said\n\n",
    "open quotes": '"Words ',
    "rules": "=====\n\nTitle\n\n1 January 2020\n\n",
    "bullets": "• one\n",
    "marks": "a\u0301\u0327\u0301\u0327\u0301\u0327",
    "marks alone": "\u0301\u0327",
    "brackets": "([<",
    "tags": "<a href='x'>",
    "addresses": "https://a.b/c ",
    "controls": "words and words and words and words and more words\x01\n",
}


def seconds(work: Callable[[], object], clock: Callable[[], float] = process_time) -> float:
    begun = clock()
    work()
    return clock() - begun


def text_of(fragment: str, size: int) -> str:
    return (fragment * (size // len(fragment) + 1))[:size]


def reading(text: str) -> Callable[[], None]:
    content = text.encode()

    def work() -> None:
        try:
            file = read(content, VOCABULARY)
        except Refused:
            return
        for draft in file.drafts:
            uncovered(file.text, draft.spans)

    return work


def steps(of_size: Callable[[int], Callable[[], object]], sizes: Sequence[int], tries: int) -> list[float]:
    """How many times as long each size takes as the one before; the best of so many tries, in turns."""
    works = [of_size(size) for size in sizes]
    best = [float("inf")] * len(sizes)
    ratios: list[float] = []
    for _ in range(tries):
        best = [min(known, seconds(each)) for known, each in zip(best, works, strict=True)]
        ratios = [after / before for before, after in pairwise(best)]
        if max(ratios) <= MOST:
            break
    return ratios


@pytest.mark.parametrize("fragment", [PLAIN, *HOSTILE.values()], ids=["plain", *HOSTILE])
def test_twice_the_text_is_read_in_twice_the_time(fragment: str) -> None:
    ratios = steps(lambda size: reading(text_of(fragment, size)), [8_000, 16_000, 32_000], 20)
    assert max(ratios) <= MOST, ratios


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_little_longer_than_plain_text(name: str) -> None:
    plain, hostile = reading(text_of(PLAIN + "\n\n", 30_000)), reading(text_of(HOSTILE[name], 30_000))
    usual = min(seconds(plain) for _ in range(3))
    assert min(seconds(hostile) for _ in range(3)) < 30 * usual


ALIGNMENTS: dict[str, Callable[[int], tuple[list[str], list[str]]]] = {
    "equal passages": lambda n: (["the same"] * n, ["the same"] * n),
    "all others": lambda n: ([f"old words {i}" for i in range(n)], [f"quite different {i}" for i in range(n)]),
    "all corrected": lambda n: ([f"number {i} it is" for i in range(n)], [f"number {i} it was" for i in range(n)]),
    "the other way round": lambda n: ([f"passage {i}" for i in range(n)], [f"passage {n - i}" for i in range(n)]),
    "every second gone": lambda n: ([f"passage {i}" for i in range(n)], [f"passage {i}" for i in range(0, n, 2)]),
    "two in turns": lambda n: (["one", "two"] * (n // 2), ["two", "two", "one"] * (n // 3)),
}


@pytest.mark.parametrize("name", ALIGNMENTS)
def test_anchors_are_kept_in_time_that_grows_with_the_text(name: str) -> None:
    def of_size(size: int) -> Callable[[], object]:
        before, after = ALIGNMENTS[name](size)
        old = list(zip(mint(before), before, strict=True))
        return lambda: align(old, after)

    ratios = steps(of_size, [500, 1000, 2000], 10)
    assert max(ratios) <= MOST, ratios


@pytest.mark.parametrize(
    "work", [fold, lambda text: shingles(folded_words(text)), lambda text: sketch(folded_words(text))]
)
@pytest.mark.parametrize("name", HOSTILE)
def test_folding_takes_time_that_grows_with_the_text(name: str, work: Callable[[str], object]) -> None:
    def of_size(size: int) -> Callable[[], object]:
        text = text_of(HOSTILE[name], size)
        return lambda: work(text)

    ratios = steps(of_size, [8_000, 16_000, 32_000], 200)  # thousandths of a second
    assert max(ratios) <= MOST, ratios


def passes(files: Sequence[bytes], tries: int) -> float:
    """How many times as long as finding their words reading these files takes; of each file the best of the tries.

    One file comes after the other, as in an ingest: read again at once, a file finds what is remembered of its lines.
    """
    texts = [content.decode("utf-8") for content in files]
    reading = [[seconds(partial(read, content, VOCABULARY)) for content in files] for _ in range(tries)]
    finding = [[seconds(partial(WORD.findall, text)) for text in texts] for _ in range(3 * tries)]
    return sum(map(min, zip(*reading, strict=True))) / sum(map(min, zip(*finding, strict=True)))


def test_the_seeds_are_read_in_a_few_passes() -> None:
    files = [path.read_bytes() for path in SEEDS]
    # Beside other work much code loses more time than one small loop: what it takes alone counts.
    assert any(passes(files, 20) < 40 for _measured_anew in range(20))


@pytest.mark.bars
def test_the_corpus_is_read_in_twelve_passes(capsys: pytest.CaptureFixture[str]) -> None:
    times = passes(corpus_files("*.txt"), 5)
    tell(capsys, f"reading the corpus takes {times:.1f} times as long as finding its words")
    assert times <= 12


def read_all(contents: Sequence[bytes]) -> None:
    for content in contents:
        read(content, VOCABULARY)


@pytest.mark.bars
def test_two_processes_read_faster_than_one(capsys: pytest.CaptureFixture[str]) -> None:
    """The bar as it is written; what two processes with nothing in common reach here is told beside it."""
    files = corpus_files("*.txt") * 12

    def read_with(jobs: int) -> float:
        with readers(VOCABULARY, jobs) as submit:
            for started in [submit(content) for content in files[: 32 * jobs]]:
                started.result()  # the processes are there
            return seconds(lambda: [each.result() for each in [submit(content) for content in files]], perf_counter)

    def read_apart() -> float:
        with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
            list(pool.map(read_all, [files[:8], files[:8]]))
            return seconds(lambda: list(pool.map(read_all, [files[::2], files[1::2]])), perf_counter)

    times = [(read_with(1), read_with(2), read_apart()) for _ in range(4)]
    one, two, apart = (min(time) for time in zip(*times, strict=True))
    tell(
        capsys, f"--jobs 2 reads {one / two:.2f} times as fast as --jobs 1; the machine allows {one / apart:.2f} times"
    )
    assert one / two >= 1.6


@pytest.mark.bars
@pytest.mark.parametrize("fragment", [PLAIN, PLAIN + "\n\n", *HOSTILE.values()], ids=["line", "lines", *HOSTILE])
def test_four_megabytes(fragment: str, capsys: pytest.CaptureFixture[str]) -> None:
    ratios = steps(lambda size: reading(text_of(fragment, size)), [250_000 * 2**n for n in range(5)], 6)
    tell(capsys, f"{fragment[:20]!r:25} 250 KB … 4 MB: " + ", ".join(f"{ratio:.2f}" for ratio in ratios))
    assert max(ratios) <= MOST
