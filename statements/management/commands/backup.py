"""`manage.py backup FILE`: the whole archive in one file."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from statements.management.arguments import path
from statements.management.progress import bar
from statements.upkeep.migration import NOT_UP_TO_DATE, is_up_to_date
from statements.upkeep.moving.backup import BackupFailed, back_up


class Command(BaseCommand):
    help = (
        "Writes the whole archive, accounts included, to one file that any machine and database can restore. The "
        "archive may be in use meanwhile. Exit status: 0 written, 1 not written, 2 wrong arguments."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", type=path, help="the file to write, such as archive.zip")
        parser.add_argument("--overwrite", action="store_true", help="replace FILE if it is there")

    def handle(self, *args: Any, **options: Any) -> None:
        target = options["file"]
        if target.is_dir():
            raise CommandError(f"{target} is a folder; name a file in it.", returncode=2)
        if not target.absolute().parent.is_dir():
            raise CommandError(f"There is no folder {target.parent}; make it first.", returncode=2)
        if target.exists() and not options["overwrite"]:
            raise CommandError(f"{target} is there already; name another file, or add --overwrite.", returncode=2)
        if not is_up_to_date():
            raise CommandError(NOT_UP_TO_DATE)
        try:
            with bar("backup", "row") as progress:
                about = back_up(target, progress)
        except BackupFailed as error:
            raise CommandError(str(error)) from error
        size = target.stat().st_size
        self.stdout.write(
            f"{target}: {sum(about.rows.values()):,} rows and {about.files:,} received files in {size:,} bytes. It "
            "holds the accounts too, with their passwords' hashes: keep it where nobody else reads it."
        )
