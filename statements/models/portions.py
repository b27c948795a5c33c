"""Values by the portion: databases limit how many a query may name."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

Value = TypeVar("Value")
AT_ONCE = 5000


def portions(values: Iterable[Value]) -> Iterator[list[Value]]:
    """The values, each once, as many at a time as one query may name."""
    each = list(dict.fromkeys(values))
    return (each[start : start + AT_ONCE] for start in range(0, len(each), AT_ONCE))
