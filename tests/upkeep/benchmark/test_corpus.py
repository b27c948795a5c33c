"""The statements of the benchmark: the same for everybody, and sound drafts."""

from dataclasses import asdict

import pytest

from statements.ingest.read import uncovered
from statements.upkeep.benchmark.corpus import COMMONEST_WORD, PHRASE, Corpus


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus(paragraphs=10)


def test_a_statement_is_the_same_for_everybody(corpus: Corpus) -> None:
    sample = corpus.sample(7)
    assert (sample.source_name, sample.draft.identifier) == ("made/0000007.txt", "4cmwrnkd8fg0")
    assert asdict(Corpus(paragraphs=10).sample(7).draft) == asdict(sample.draft)
    assert {name: found.value for name, found in sample.draft.fields.items()} == {
        "title": "News report by Minister of Health Ivan Neles on the Worigut agreement",
        "kind": "news report",
        "date": "2012-12-15",
        "place": "Shicetack",
        "publisher": "Ministry of Wotrot",
        "language": "de",
    }


def test_spans_cover_the_text(corpus: Corpus) -> None:
    for number in range(50):
        sample = corpus.sample(number)
        assert uncovered(sample.text, sample.draft.spans) == []


def test_texts_have_about_five_kilobytes_and_the_words_searched_for(corpus: Corpus) -> None:
    texts = [corpus.sample(number).text.lower() for number in range(200)]
    assert 4_500 < sum(len(text.encode()) for text in texts) / len(texts) < 6_500
    assert all(f" {COMMONEST_WORD} " in text for text in texts)
    assert 60 < sum(f" {PHRASE} " in text for text in texts) < 180


def test_names_stand_once(corpus: Corpus) -> None:
    names = [
        *(person.name for person in corpus.speakers),
        *(topic.name for topic in corpus.topics),
        *corpus.events,
        *corpus.publishers,
        *corpus.places,
    ]
    assert len(set(names)) == len(names)
    assert {topic.broader for topic in corpus.topics} - {None} <= {topic.name for topic in corpus.topics}
