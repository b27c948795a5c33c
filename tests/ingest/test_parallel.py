"""Reading in several processes: the same readings in the same order, and no file harms those beside it."""

import pytest

from statements.ingest.draft import Refused
from statements.ingest.parallel import BATCH_FILES, Reading, readers
from statements.ingest.read import read
from statements.ingest.vocabulary import starting_vocabulary
from tests.ingest.corpus import own_files

VOCABULARY = starting_vocabulary()


def outcome(reading: Reading) -> object:
    try:
        return reading.result()
    except Refused as refused:
        return refused.reason


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_readings_are_those_of_one_process(jobs: int) -> None:
    files = [b"", *own_files(), b"%PDF-1.7"]
    expected = ["empty", *(read(content, VOCABULARY) for content in files[1:-1]), "pdf"]
    assert len(files) > 2 * BATCH_FILES
    with readers(VOCABULARY, jobs) as submit:
        assert [outcome(each) for each in [submit(content) for content in files]] == expected
        assert outcome(submit(files[1])) == expected[1], "asked for before its batch is full"
