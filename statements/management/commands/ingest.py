"""`manage.py ingest PATH…`: takes files into the archive."""

import signal
from argparse import ArgumentParser
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from threading import Event
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from statements.ingest.intake import take_in
from statements.ingest.report import Tally, entry
from statements.ingest.sources import Source, sources
from statements.management.arguments import count, path
from statements.management.progress import bar
from statements.management.reporting import Write, report
from statements.upkeep.database_copy import CopyFailed
from statements.upkeep.migration import NewerDatabase, bring_up_to_date
from statements.upkeep.pairing import pair


class Command(BaseCommand):
    help = (
        "Takes files into the archive: a file that is named, and in a folder what ends in .txt, .text, .md, .html "
        "or .htm. The same files again change nothing. Exit status: 0 all taken, 1 some refused, 2 wrong "
        "arguments, 130 interrupted."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", metavar="PATH", nargs="+", type=path, help="a file or a folder")
        parser.add_argument("--dry-run", action="store_true", help="do everything, report it, and keep nothing of it")
        parser.add_argument("--report", metavar="FILE", help="write one JSON object a file; - is the standard output")
        parser.add_argument("--jobs", metavar="N", type=count, default=1, help="processes that read (default: 1)")

    def handle(self, *args: Any, **options: Any) -> None:
        for named in options["paths"]:
            if not named.exists():
                raise CommandError(f"There is no file or folder {named}.", returncode=2)
        with report(options["report"], self.stdout) as write:
            try:
                bring_up_to_date(lambda line: self._tell(line, options))
            except (CopyFailed, NewerDatabase) as error:
                raise CommandError(str(error), returncode=2) from error
            found = sources(options["paths"])
            tally = Tally()
            finished = _follow(found, options, tally, write)
        if finished and not options["dry_run"]:
            _pair()
        for line in tally.lines():
            self._tell(line, options)
        if options["dry_run"]:
            self._tell("A dry run: nothing of this was kept.", options)
        if not finished:
            raise CommandError("Interrupted. The same command again does the rest.", returncode=130)
        if tally.outcomes["refused"]:
            raise CommandError("Some files were refused, for the reasons above.", returncode=1)

    def _tell(self, line: str, options: dict[str, Any]) -> None:
        """Says something to the person, beside the report."""
        if options["report"] == "-":
            self.stderr.write(line, style_func=str)
        else:
            self.stdout.write(line)


def _follow(found: list[Source], options: dict[str, Any], tally: Tally, write: Write) -> bool:
    """Reports each receipt as it comes, with a progress bar on a terminal. False when Ctrl-C ended it early."""
    with _ctrl_c() as asked:
        receipts = take_in(found, options["jobs"], options["dry_run"], asked.is_set)
        try:
            # disable=None: no bar where the standard error is not a terminal
            for receipt in tqdm(receipts, total=len(found), unit="file", disable=None, leave=False):
                tally.add(receipt)
                write(entry(receipt))
        except KeyboardInterrupt:
            return False
        except BrokenProcessPool as error:
            message = (
                "A process that reads was ended from outside, most likely for want of memory. What was taken stays; "
            )
            raise CommandError(f"{message}run the same command again with fewer --jobs.", returncode=1) from error
        finally:
            receipts.close()
        return tally.outcomes.total() == len(found)


def _pair() -> None:
    """Checks what new reports quote. Ctrl-C leaves the rest to the next ingest: all files are taken in by now."""
    with bar("quotations", "") as progress, suppress(KeyboardInterrupt):
        pair(progress)


@contextmanager
def _ctrl_c() -> Iterator[Event]:
    """Notes Ctrl-C, so that it stops between two transactions and not within one; a second one does not wait."""
    asked = Event()

    def note(_number: int, _frame: FrameType | None) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()

    before = signal.signal(signal.SIGINT, note)
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)
