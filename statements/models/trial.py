"""Work that is done to see what comes of it, and then undone."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction


@contextmanager
def trial() -> Iterator[None]:
    """A transaction that is rolled back at its end. The index does not see it, for it follows commits."""
    with transaction.atomic():
        try:
            yield
        finally:
            transaction.set_rollback(True)
