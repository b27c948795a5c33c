"""`manage.py serve`: the main job."""

import os
import shlex
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from statements.management.arguments import count
from statements.upkeep import server
from statements.upkeep.database_copy import CopyFailed
from statements.upkeep.migration import NewerDatabase
from statements.upkeep.preparation import has_no_account, prepare


class Command(BaseCommand):
    help = "Makes the archive ready (backup, migrations, first records, search index, static files) and serves it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--bind", metavar="HOST:PORT", default="127.0.0.1:8000", help="default: 127.0.0.1:8000")
        parser.add_argument(
            "--workers",
            metavar="N",
            type=count,
            default=max(2, min(os.cpu_count() or 2, 4)),
            help="processes that answer (default: one a processor, 2 to 4)",
        )
        parser.add_argument("--no-backup", action="store_true", help="migrate without making a backup first")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            bound = server.take_address(options["bind"])
        except server.CannotListen as error:
            raise CommandError(str(error), returncode=2) from error
        try:
            prepare(self.stdout.write, backup=not options["no_backup"])
        except (CopyFailed, NewerDatabase) as error:
            raise CommandError(str(error)) from error
        bound.listen(server.BACKLOG)  # from here on a visitor waits for gunicorn instead of being turned away
        self._tell_where(server.address_of(bound), server.is_public(bound))
        connections.close_all()
        server.hand_over(bound, options["workers"])

    def _tell_where(self, address: str, public: bool) -> None:
        if settings.SECURE and not settings.TRUSTED_PROXY:
            self.stderr.write(
                "SITE_URL starts with https, which a proxy in front of On Record has to speak. Let it "
                "set X-Forwarded-Proto, and set TRUSTED_PROXY=1; else every page redirects to itself."
            )
        if public and not settings.SITE_URL and "ALLOWED_HOSTS" not in os.environ:
            self.stderr.write(
                "Other machines can reach this port, but only local names are answered. Set SITE_URL to "
                "the public address, or ALLOWED_HOSTS to the names."
            )
        self.stdout.write(f"On Record is at {address} (Ctrl-C stops it).")
        if has_no_account():
            command = shlex.join([sys.orig_argv[0], sys.argv[0], "createsuperuser"])
            self.stdout.write(f"Nobody can log in yet. This makes an account: {command}")
