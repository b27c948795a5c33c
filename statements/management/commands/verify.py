"""`manage.py verify`: proves that what the archive promises holds."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from statements.management.checking import check
from statements.management.reporting import report
from statements.upkeep.migration import NOT_UP_TO_DATE, is_up_to_date


class Command(BaseCommand):
    help = (
        "Checks the bytes against their sums, and every promise of the archive: one line a check, one a finding. "
        "Exit status: 0 all is well, 1 findings."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--report", metavar="FILE", help="write one JSON object a finding; - is the standard output"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_up_to_date():
            raise CommandError(NOT_UP_TO_DATE)
        tell = self.stdout if options["report"] != "-" else self.stderr
        with report(options["report"], self.stdout) as write:
            total = check(tell, write)
        if total:
            raise CommandError(f"{total} finding{'' if total == 1 else 's'}, above.", returncode=1)
