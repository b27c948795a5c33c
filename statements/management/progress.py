"""A bar on a terminal that says how far a long task is; nothing where there is no terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm


@contextmanager
def bar(what: str, unit: str) -> Iterator[Callable[[int, int], None]]:
    """A function to call with (done, in all). `what` stands before the bar; bytes (`B`) are shown in MB."""
    with tqdm(desc=what, unit=unit, unit_scale=unit == "B", disable=None, leave=False) as shown:

        def progress(done: int, total: int) -> None:
            shown.total = total
            shown.update(done - shown.n)

        yield progress
