"""`manage.py suggest_topics`: terms of the archive that an editor may make topics of."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from statements.upkeep.migration import NOT_UP_TO_DATE, is_up_to_date
from statements.upkeep.suggesting import suggest


class Command(BaseCommand):
    help = (
        "Looks through all statements for terms that no topic has, and lists them in the admin under “Suggested "
        "topics” for an editor to accept or decline. It changes no topic. What was declined does not come back."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_up_to_date():
            raise CommandError(NOT_UP_TO_DATE)
        with tqdm(unit="statement", disable=None, leave=False) as bar:

            def progress(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            count = suggest(progress)
        self.stdout.write(
            f"{count} suggested topic{'' if count == 1 else 's'} to look at in the admin. No topic was changed."
        )
