"""`manage.py reread`: derives every record again from the stored bytes."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from statements.upkeep.migration import NOT_UP_TO_DATE, is_up_to_date
from statements.upkeep.rereading import accessions, reread


class Command(BaseCommand):
    help = (
        "Derives readings, passages and values again from the stored bytes, with the readers and the vocabulary of "
        "now. Texts and editors' decisions stay as they are."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_up_to_date():
            raise CommandError(NOT_UP_TO_DATE)
        changes = concerns = 0
        numbers = accessions()
        outcomes = reread(numbers, options["dry_run"])
        for outcome in tqdm(outcomes, total=len(numbers), unit="file", disable=None, leave=False):
            for line in outcome.changes:
                self.stdout.write(f"{outcome.source_name}: {line}")
            for line in outcome.concerns:
                self.stdout.write(f"{outcome.source_name}: left as it was. {line}")
            changes += len(outcome.changes)
            concerns += len(outcome.concerns)
        self.stdout.write(f"{len(numbers)} files read again: {changes} changed, {concerns} for a person to look at.")
        if options["dry_run"]:
            self.stdout.write("A dry run: nothing of this was kept.")
