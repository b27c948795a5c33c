"""Whatever is edited in a statement, what was not touched keeps its anchor; none names other words silently."""

from __future__ import annotations

import random
from collections import Counter, defaultdict

import pytest
from django.test import Client

from statements.ingest.draft import Refused
from statements.ingest.draft_words import DraftWords
from statements.ingest.read import read
from statements.ingest.vocabulary import starting_vocabulary
from statements.models import Statement
from tests.factories import make_statement
from tests.ingest.corpus import corpus_files, own_files

pytestmark = pytest.mark.django_db
# So many edits follow on each other in one statement.
RUN = 10


def paragraphs(content: bytes) -> list[str]:
    """The passages of the first statement in a file, each in one line."""
    try:
        found = read(content, starting_vocabulary())
    except Refused:
        return []
    texts = DraftWords(found.drafts[0], found.text).texts if found.drafts else []
    return [" ".join(text.split()) for text in texts]


def edited(texts: list[str], chance: random.Random) -> list[str]:
    """One edit, as an editor of the source makes it."""
    at = chance.randrange(len(texts))
    words = texts[at].split()
    middle = len(words) // 2
    match chance.choice(("insert", "delete", "restore", "split", "join", "correct", "correct")):
        case "insert":
            new = f"An inserted paragraph, number {chance.randrange(10_000)}, which nobody has seen before today."
            return [*texts[:at], new, *texts[at:]]
        case "delete":
            return texts[:at] + texts[at + 1 :]
        case "restore":
            return [*texts[:at], REMOVED, *texts[at:]] if REMOVED not in texts else [t for t in texts if t != REMOVED]
        case "split" if middle:
            return [*texts[:at], " ".join(words[:middle]), " ".join(words[middle:]), *texts[at + 1 :]]
        case "join":
            return [*texts[:at], " ".join(texts[at : at + 2]), *texts[at + 2 :]]
        case _:
            for _ in range(chance.randint(1, 3)):
                words[chance.randrange(len(words))] = chance.choice(("indeed", "never", "Brussels", "2021,"))
            return [*texts[:at], " ".join(words), *texts[at + 1 :]]


REMOVED = "This paragraph is taken out, and put back in the same words, again and again."


class Ledger:
    """What each anchor of a statement has named since it was given out."""

    def __init__(self, client: Client, statement: Statement) -> None:
        self.client, self.statement = client, statement
        self.now: dict[str, str] = {}
        self.named: defaultdict[str, set[str]] = defaultdict(set)
        self.look()

    def look(self) -> None:
        """Takes down the current version, and holds it to the one before."""
        self.statement = Statement.objects.with_text().get(pk=self.statement.pk)
        assert self.statement.current_version is not None
        before, self.now = self.now, dict(self.statement.current_version.anchored())
        unchanged = Counter(before.values()) & Counter(self.now.values())
        for text, count in unchanged.items():
            anchors = {anchor for anchor, words in before.items() if words == text}
            kept = {anchor for anchor, words in self.now.items() if words == text and anchor in anchors}
            assert len(kept) == count, text
        for anchor, text in self.now.items():
            self.named[anchor].add(text)
        self.pages()

    def pages(self) -> None:
        """The page, and those of passages, tell what an anchor named besides, and where one stood that is gone."""
        page = self.client.get(self.statement.get_absolute_url()).content.decode()
        base = f"/statements/{self.statement.identifier}/p/"
        for anchor, texts in self.named.items():
            if anchor not in self.now:
                assert f'<li id="{anchor}">A passage that stood in' in page
            else:
                assert f'id="{anchor}"' in page
                assert ("/p/" + anchor + '/">changed in version' in page) == (len(texts) > 1), anchor
        told = [anchor for anchor in self.named if anchor not in self.now or len(self.named[anchor]) > 1]
        for anchor in told[-2:]:
            own = self.client.get(f"{base}{anchor}/").content.decode()
            assert ("This passage stood in" in own) == (anchor not in self.now)
            assert ("Its wording changed" in own) == (len(self.named[anchor]) > 1)


def edit(client: Client, texts: list[str], edits: int, chance: random.Random, number: int) -> None:
    name = f"edited{number}.txt"
    ledger = Ledger(client, make_statement(*texts, title="Edited", source_name=name, language="en"))
    for _ in range(edits):
        texts = edited(texts, chance)
        revised = make_statement(*texts, title="Edited", source_name=name, language="en")
        assert revised.pk == ledger.statement.pk
        ledger.look()


def test_a_sample_of_edits(client: Client) -> None:
    chance = random.Random(5)
    texts = min((texts for texts in map(paragraphs, own_files()) if len(texts) >= 12), key=len)
    edit(client, texts, 5, chance, 0)


@pytest.mark.bars
def test_five_hundred_edits_of_the_corpus(client: Client) -> None:
    chance = random.Random(5)
    texts = [texts for texts in map(paragraphs, [*own_files(), *corpus_files()]) if len(texts) >= 8]
    for number in range(500 // RUN):
        edit(client, texts[number % len(texts)], RUN, chance, number)
