"""How far a long piece of work is, on a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm

Progress = Callable[[int, int], None]


@contextmanager
def bar(what: str) -> Iterator[Progress]:
    """A bar, and what moves it: called with (done, in all). Nothing where the standard error is no terminal."""
    with tqdm(desc=what, disable=None) as shown:

        def progress(done: int, total: int) -> None:
            shown.total = total
            shown.update(done - shown.n)

        yield progress
