"""`manage.py benchmark`: makes archives to measure with, and measures the bars."""

import json
import os
import platform
import shutil
import sqlite3
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from statements.management.arguments import count, path, size
from statements.upkeep.benchmark import ending
from statements.upkeep.benchmark.archives import Made
from statements.upkeep.benchmark.bars import BARS, measure
from statements.upkeep.benchmark.figures import Figure, table
from statements.upkeep.benchmark.filling import make

_WITHOUT_DATASETTE = (
    "There is no program {}, so bar 2 is not measured. It is installed beside On Record, not into it:\n"
    "  python3 -m venv datasette && datasette/bin/pip install datasette pysqlite3\n"
    "Then add --datasette datasette/bin/datasette."
)

_WITHOUT_GROWTH = "Bar 3 compares two sizes, and is not measured. For the bar as it is written: --size 10k 1m."


class Command(BaseCommand):
    help = (
        "Makes archives of made-up statements, the same for everybody, and measures On Record with them, beside "
        "Datasette, SQLite's FTS5 and bare servers in the same run. Exit status: 0 all bars hold, 1 some do not."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--dir",
            metavar="DIR",
            type=path,
            default=settings.VAR_DIR / "benchmark",
            help="where the archives are kept for the next time (default: benchmark/ in VAR_DIR)",
        )
        parser.add_argument(
            "--size",
            metavar="N",
            nargs="+",
            type=size,
            default=[100_000],
            help="statements in an archive, as in 10k 100k 1m (default: 100k)",
        )
        parser.add_argument(
            "--only", metavar="BAR", nargs="+", type=int, choices=BARS, default=BARS, help="bars (default: 2 to 7)"
        )
        parser.add_argument(
            "--repeat", metavar="N", type=count, default=9, help="turns of each contestant (default: 9)"
        )
        parser.add_argument("--datasette", metavar="FILE", default="datasette", help="the program, if not in PATH")
        parser.add_argument("--report", metavar="FILE", help="write the figures as JSON too; - is the standard output")
        parser.add_argument("--make-only", action="store_true", help="make the archives, and measure nothing")

    @ending.in_order()
    def handle(self, *args: Any, **options: Any) -> None:
        archives = [Made(options["dir"].resolve(), each) for each in sorted(set(options["size"]))]
        if options["make_only"]:
            for archive in archives:
                archive.make(make)
                self.stdout.write(f"{archive.folder}")
            return
        datasette = shutil.which(options["datasette"])
        if 2 in options["only"] and datasette is None:
            self.stderr.write(_WITHOUT_DATASETTE.format(options["datasette"]), style_func=str)
        if 3 in options["only"] and len(archives) < 2:
            self.stderr.write(_WITHOUT_GROWTH, style_func=str)
        figures: list[Figure] = []
        for figure in measure(archives, options["only"], options["repeat"], datasette):
            figures.append(figure)
            self.stderr.write("  ".join(figure.cells()), style_func=str)
        self._tell(figures, options["report"])
        if short := [figure.what for figure in figures if figure.holds is False]:
            raise CommandError(f"Short of a bar: {'; '.join(short)}.", returncode=1)

    def _tell(self, figures: list[Figure], report: str | None) -> None:
        if report != "-":
            for line in table(figures):
                self.stdout.write(line)
        if report:
            machine = {
                "system": platform.platform(),
                "processors": os.cpu_count(),
                "python": platform.python_version(),
                "sqlite": sqlite3.sqlite_version,
            }
            text = json.dumps({"machine": machine, "figures": [figure.as_json() for figure in figures]}, indent=1)
            if report == "-":
                self.stdout.write(text)
            else:
                Path(report).write_text(f"{text}\n", "utf-8")
