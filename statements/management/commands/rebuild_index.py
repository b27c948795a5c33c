"""manage.py rebuild_index: builds the search index anew and swaps it in."""

from __future__ import annotations

import sys

from django.core.management.base import BaseCommand
from tqdm import tqdm

from statements.search import index


class Command(BaseCommand):
    help = "Builds the search index anew from the database, beside the present one, and swaps them."

    def handle(self, *_args: object, **_options: object) -> None:
        with tqdm(unit="statement", disable=not sys.stderr.isatty()) as bar:

            def progress(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            count = index.rebuild(progress)
        self.stdout.write(f"Indexed {count:,} statement{'' if count == 1 else 's'}.")
