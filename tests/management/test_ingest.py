"""`manage.py ingest`: what is taken, what is refused, and what is told about it."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from statements.ingest import intake, parallel, writer
from statements.ingest.read import ReadFile
from statements.ingest.vocabulary import Vocabulary
from statements.models import Accession
from tests.management.conftest import SEEDS, Report, dump
from tests.processes import Install

Ingest = Callable[..., Report]
IDENTIFIERS = ["j0hwcd5mw6fc", "hvkgmf040r2r", "ea4768rd3dnr", "vgafcdm9cq9e", "b925rgqzf99z"]


def write(folder: Path, **files: str) -> Path:
    """Text files in a folder, by their names without the ending."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(f"{text} said on Tuesday that the talks about {name} would go on.\n")
    return folder


def test_the_seeds_are_created_and_the_second_time_nothing_is_touched(ingest: Ingest) -> None:
    first = ingest(SEEDS)
    assert [line["outcome"] for line in first] == ["created"] * 5
    assert [line["statements"][0]["identifier"] for line in first] == IDENTIFIERS
    before = dump()
    second = ingest(SEEDS)
    assert [line["outcome"] for line in second] == ["unchanged"] * 5
    assert dump() == before
    assert [{**line, "outcome": "created"} for line in second] == first


def test_a_dry_run_reports_the_same_and_keeps_nothing(ingest: Ingest, settings: Settings) -> None:
    before = dump()
    trial = ingest(SEEDS, dry_run=True)
    assert dump() == before
    assert not list(settings.INDEX_DIR.rglob("state.json"))
    assert trial == ingest(SEEDS)


def test_several_processes_report_the_same_in_the_same_order(ingest: Ingest, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", b="Ada", a="Grace", d="Alan", c="Edsger")
    (folder / "bad.txt").write_bytes(b"")
    several = ingest(folder, jobs=2, dry_run=True, status=1)
    assert several == ingest(folder, status=1)
    assert [line["file"] for line in several] == ["a.txt", "b.txt", "bad.txt", "c.txt", "d.txt"]


def test_names_are_relative_to_the_folder_given_and_a_named_file_is_always_read(ingest: Ingest, tmp_path: Path) -> None:
    write(write(tmp_path / "in", top="Ada") / "deeper", low="Grace")
    (tmp_path / "in" / "picture.jpeg").write_text("not looked at")
    named = tmp_path / "notes.log"
    named.write_text("Alan said so.\n")
    assert [line["file"] for line in ingest(tmp_path / "in", named)] == ["deeper/low.txt", "notes.log", "top.txt"]


@pytest.mark.parametrize("second", ["Ada said on Tuesday that the talks about a would end.", "Of something else."])
def test_files_of_one_name_in_two_folders_change_nothing_the_second_time(
    ingest: Ingest, tmp_path: Path, second: str
) -> None:
    folders = [write(tmp_path / "one", a="Ada"), write(tmp_path / "two", a="Ada", b="Grace")]
    (folders[1] / "a.txt").write_text(second)
    ingest(*folders)
    before = dump()
    for _ in range(2):
        assert [line["outcome"] for line in ingest(*folders)] == ["unchanged"] * 3
    assert dump() == before


def test_what_cannot_be_taken_is_refused_with_the_reason_and_the_rest_is_taken(
    ingest: Ingest, tmp_path: Path, settings: Settings
) -> None:
    settings.MAX_FILE_BYTES = 1000
    folder = write(tmp_path / "in", good="Ada")
    (folder / "empty.txt").write_bytes(b" \n")
    (folder / "long.txt").write_bytes(b"word " * 201)
    (folder / "link.txt").symlink_to(folder / "good.txt")
    (folder / "outside").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe.txt")
    report = {line["file"]: line for line in ingest(folder, status=1)}
    assert {name: line["reason"] for name, line in report.items()} == {
        "good.txt": None,
        "empty.txt": "empty",
        "long.txt": "too large",
        "link.txt": "symlink",
        "outside": "symlink",
        "pipe.txt": "not a file",
    }
    assert report["good.txt"]["outcome"] == "created"
    assert report["long.txt"]["sha256"] is None and report["long.txt"]["encoding"] is None
    assert "MAX_FILE_BYTES" in report["long.txt"]["problems"][0]["message"]
    before = dump()
    ingest(folder, status=1)
    assert dump() == before


def test_a_file_that_a_reader_fails_on_does_not_keep_the_others_out(
    ingest: Ingest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = parallel.read

    def fails(content: bytes, vocabulary: Vocabulary) -> ReadFile:
        if b"Grace" in content:
            raise ZeroDivisionError
        return sound(content, vocabulary)

    monkeypatch.setattr(parallel, "read", fails)
    report = ingest(write(tmp_path / "in", a="Ada", b="Grace", c="Alan"), status=1)
    assert [line["outcome"] for line in report] == ["created", "refused", "created"]
    assert report[1]["reason"] == "not understood"


def test_a_name_that_is_not_utf_8_is_kept_with_its_bytes_written_out(ingest: Ingest, tmp_path: Path) -> None:
    folder = write(tmp_path / "in")
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_text("Ada said so.\n")
    assert [line["file"] for line in ingest(folder)] == ["caf\\xe9.txt"]


def test_interrupted_it_keeps_what_is_done_and_says_so(
    ingest: Ingest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "in", a="Ada", b="Grace", c="Alan")
    take_all = writer.take_all

    def interrupted(files: Sequence[writer.Incoming]) -> list[writer.Receipt]:
        if files[0].source_name == "c.txt":
            raise KeyboardInterrupt
        return take_all(files)

    monkeypatch.setattr(intake, "FILES", 2)
    monkeypatch.setattr(writer, "take_all", interrupted)
    output = StringIO()
    with pytest.raises(CommandError) as caught:
        call_command("ingest", str(folder), stdout=output)
    assert caught.value.returncode == 130
    assert "2 files: 2 created." in output.getvalue()
    assert list(Accession.objects.order_by("pk").values_list("source_name", flat=True)) == ["a.txt", "b.txt"]
    monkeypatch.setattr(writer, "take_all", take_all)
    assert [line["outcome"] for line in ingest(folder)] == ["unchanged", "unchanged", "created"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere"], "There is no file or folder nowhere."),
        (["{folder}", "--report", "{folder}/no/such/file"], "cannot be written"),
    ],
)
def test_wrong_arguments_end_with_status_2_and_a_sentence(
    db: None, tmp_path: Path, arguments: list[str], message: str
) -> None:
    with pytest.raises(CommandError, match=message) as caught:
        call_command("ingest", *[argument.format(folder=tmp_path) for argument in arguments])
    assert caught.value.returncode == 2


def test_in_a_fresh_clone_the_report_is_all_that_stands_on_the_standard_output(install: Install) -> None:
    done = install.run("ingest", "seeds", "--dry-run", "--report", "-")
    assert done.returncode == 0, done.stderr
    assert [json.loads(line)["statements"][0]["identifier"] for line in done.stdout.splitlines()] == IDENTIFIERS
    assert "5 files: 5 created." in done.stderr
    assert "\r" not in done.stderr, "no progress bar where there is no terminal"
    assert install.run("ingest", "seeds", "--jobs", "0").returncode == 2


@pytest.mark.parametrize("report", ["/dev/full", "-"])
def test_a_report_that_cannot_go_on_ends_with_a_sentence(install: Install, report: str) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "manage.py", "ingest", "seeds", "--dry-run", "--report", report]
        done = subprocess.run(command, cwd=install.root, env=install.environment, stdout=full, stderr=subprocess.PIPE)
    where = {"-": "the standard output"}.get(report, report)
    message = f"CommandError: The report broke off: nothing more can be written to {where} (No space left on device).\n"
    assert (done.returncode, done.stderr.decode()) == (1, message)


def test_an_empty_name_is_not_the_folder_one_is_in(install: Install) -> None:
    done = install.run("ingest", "")
    assert (done.returncode, done.stdout) == (2, "")
    assert "argument PATH: a name is empty" in done.stderr


def test_ctrl_c_ends_the_process_with_130_and_what_was_reported_is_kept(install: Install, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", **{f"n{number:04}": f"Speaker {number}" for number in range(600)})
    command = [sys.executable, "manage.py", "ingest", str(folder), "--report", "-", "--jobs", "2"]
    process = subprocess.Popen(
        command, cwd=install.root, env=install.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    reported = [process.stdout.readline() for _ in range(3)]
    process.send_signal(signal.SIGINT)
    # Not by `communicate`, which passes over lines that came together with those read before.
    reported += process.stdout.read().splitlines()
    _rest, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert "Traceback" not in errors
    again = install.run("ingest", folder, "--report", "-", "--jobs", "2")
    outcomes = [json.loads(line)["outcome"] for line in again.stdout.splitlines()]
    kept = outcomes.count("unchanged")
    assert outcomes == ["unchanged"] * kept + ["created"] * (600 - kept)
    assert len(reported) == kept < 600


def test_two_archives_made_apart_have_the_same_addresses(tmp_path: Path) -> None:
    one, other = Install(tmp_path / "one"), Install(tmp_path / "other")
    assert one.run("ingest", "seeds").returncode == 0
    assert other.run("ingest", *sorted(SEEDS.iterdir(), reverse=True), "--jobs", "2").returncode == 0
    assert addresses(one) == addresses(other)
    assert [identifier for identifier, _ in addresses(one)[0]] == sorted(IDENTIFIERS)


def addresses(install: Install) -> list[list[tuple[str, ...]]]:
    """Identifiers and slugs of the statements, anchors of their passages, slugs of all authority records."""
    with closing(sqlite3.connect(install.var / "archive.sqlite3")) as database:
        return [
            sorted(database.execute(query))
            for query in (
                "SELECT identifier, slug FROM statements_statement",
                "SELECT identifier, anchor, start FROM statements_passage p JOIN statements_statement s "
                "ON s.current_version_id = p.version_id",
                *(
                    f"SELECT slug, preferred_name FROM statements_{table}"
                    for table in ("speaker", "event", "topic", "place", "publisher", "body")
                ),
            )
        ]
