"""`manage.py benchmark`: makes archives to measure with, and measures."""

from argparse import ArgumentParser
from functools import partial
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from statements.management.arguments import path
from statements.upkeep.benchmark.archives import SIZES, kept
from statements.upkeep.benchmark.filling import make


class Command(BaseCommand):
    help = "Makes archives of made-up statements, the same for everybody, and measures On Record with them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--dir",
            metavar="DIR",
            type=path,
            default=settings.VAR_DIR / "benchmark",
            help="where the archives are kept for the next time (default: benchmark/ in VAR_DIR)",
        )
        parser.add_argument("--size", choices=SIZES, default="100k", help="statements in the archive (default: 100k)")

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["size"]
        folder = options["dir"].resolve() / name
        kept(folder, partial(make, *SIZES[name]))
        self.stdout.write(f"The archive is in {folder}.")
