"""`manage.py pair_quotations`: checks what reports quote against the statements of the archive."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from statements.management.progress import bar
from statements.upkeep.migration import NOT_UP_TO_DATE, is_up_to_date
from statements.upkeep.pairing import pair


class Command(BaseCommand):
    help = (
        "Checks the quotations in reports against the statements of the archive, as ingest does at its end: what is "
        "new or changed since the last time, or everything."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="check every quotation again")

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_up_to_date():
            raise CommandError(NOT_UP_TO_DATE)
        with bar("quotations", "") as progress:
            checked = pair(progress, anew=options["all"])
        self.stdout.write(f"{checked} quotation{'' if checked == 1 else 's'} checked.")
