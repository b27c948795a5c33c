"""manage.py rebuild_index: builds the search index anew and swaps it in."""

from __future__ import annotations

import sys
from argparse import ArgumentParser

from django.core.management.base import BaseCommand
from tqdm import tqdm

from statements.search import index


class Command(BaseCommand):
    help = "Builds the search index anew from the database, beside the present one, and swaps them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--if-needed", action="store_true", help="only if no index can be used")

    def handle(self, *_args: object, **options: bool) -> None:
        with tqdm(unit="statement", disable=not sys.stderr.isatty()) as bar:

            def progress(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            count = index.rebuild(progress, only_if_needed=options["if_needed"])
        self.stdout.write(f"Indexed {count:,} statement{'' if count == 1 else 's'}.")
