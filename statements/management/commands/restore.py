"""`manage.py restore FILE`: a backup becomes the archive of this machine and database."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from statements.management.arguments import path
from statements.management.checking import check
from statements.management.progress import bar
from statements.search import index
from statements.upkeep.database_copy import CopyFailed
from statements.upkeep.migration import NewerDatabase, bring_up_to_date
from statements.upkeep.moving.package import NotABackup, opened
from statements.upkeep.moving.restore import CannotRestore, restore


class Command(BaseCommand):
    help = (
        "Fills an empty archive from a file that `manage.py backup` wrote, and checks it. Exit status: 0 restored and "
        "all is well, 1 restored with findings, 2 nothing was restored."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", type=path, help="the backup")

    def handle(self, *args: Any, **options: Any) -> None:
        source = options["file"]
        try:
            with opened(source) as package:
                with bar("checking the file", "B") as progress:
                    package.check(progress)
                bring_up_to_date(self.stdout.write)
                with bar("restoring", "row") as progress:
                    restore(package, progress)
        except OSError as error:
            raise CommandError(f"{source} cannot be read: {error.strerror}.", returncode=2) from error
        except NotABackup as error:
            raise CommandError(f"{source} was not restored. {error}", returncode=2) from error
        except (CannotRestore, CopyFailed, NewerDatabase) as error:
            raise CommandError(str(error), returncode=2) from error
        with bar("search index", "statement") as progress:
            index.rebuild(progress)
        about = package.about
        self.stdout.write(
            f"Restored {sum(about.rows.values()):,} rows and {about.files:,} received files, as they were on "
            f"{about.made}."
        )
        if findings := check(self.stdout):
            raise CommandError(
                f"The archive was restored. It has {findings} finding{'' if findings == 1 else 's'}, above.",
                returncode=1,
            )
