"""Noun-like phrases and names in a text, told by the words around them; no grammar of any language is needed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from statements.citing.folding import fold
from statements.ingest.vocabulary import STARTING_WORDS

LONGEST = 4
# A passage in which most long words have a capital is a headline: there a capital says nothing.
_HEADLINE, _LONG = 0.6, 4
_TOKEN = re.compile(r"[^\W\d_][^\W_]*(?:['\-][^\W_]+)*|\d\S*|[^\w\s]")
_ENDS = frozenset('.!?:"')
_POSSESSIVE = re.compile(r"'s?$")


@dataclass(frozen=True, slots=True)
class StopWords:
    """The words of one language that stand around terms; see `vocabulary/stop_words.toml`."""

    stop: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()

    def stops(self, word: str) -> bool:
        """Whether no term starts or ends with this word."""
        folded = word.casefold()
        return folded in self.stop or _POSSESSIVE.sub("", folded) in self.stop


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase where it stands.

    `name`: with capitals, though no sentence begins there; None where it begins one. `noun`: where nouns stand, after
    an article or a preposition. `whole`: no further word of a term follows. `titled`: after a person's title.
    """

    words: tuple[str, ...]
    name: bool | None
    noun: bool
    whole: bool
    titled: bool = False


def stop_words(language: str) -> StopWords:
    """The stop words of a language code; none for a language that has no table."""
    return _tables().get(language.partition("-")[0].lower(), StopWords())


@cache
def _tables() -> Mapping[str, StopWords]:
    tables = tomllib.loads((STARTING_WORDS / "stop_words.toml").read_text("utf-8"))
    return {
        language: StopWords(**{part: frozenset(words.split()) for part, words in table.items()})
        for language, table in tables.items()
    }


def phrases(text: str, words: StopWords) -> Iterator[Phrase]:
    """The names, and the parts of up to four words of what lies between stop words, in order."""
    tokens = _TOKEN.findall(fold(text))
    if _is_headline(tokens):
        return
    at, before, initial = 0, "", True
    while at < len(tokens):
        token = tokens[at]
        if not token[0].isalpha():
            before, initial, at = "", initial or token in _ENDS, at + 1
        elif words.stops(token):
            before, initial, at = token.casefold(), False, at + 1
        else:
            end = _name_end(tokens, at, words)
            if end > at + 1 or (end > at and not initial):
                yield from _name(tokens[at:end], before, initial, words)
            else:
                end = _run_end(tokens, at, words)
                yield from _parts(tokens[at:end], before, words, initial)
            before, initial, at = tokens[end - 1].casefold(), False, end


def _is_headline(tokens: list[str]) -> bool:
    long = [token for token in tokens if len(token) >= _LONG and token[0].isalpha()]
    return len(long) > 1 and sum(token[0].isupper() for token in long) > _HEADLINE * len(long)


def _name_end(tokens: list[str], at: int, words: StopWords) -> int:
    """Where the capitalised name that starts at `at` ends; `at` itself when none does."""
    end = at
    while True:
        ahead = end
        while end > at and ahead < min(end + 2, len(tokens)) and tokens[ahead] in words.names:
            ahead += 1
        if ahead == len(tokens) or not tokens[ahead][0].isupper() or words.stops(tokens[ahead]):
            return end
        end = ahead + 1
        if _POSSESSIVE.search(tokens[ahead]):
            return end


def _run_end(tokens: list[str], at: int, words: StopWords) -> int:
    """Where the words without a capital and without a stop word end; `inside` words may stand between two of them."""
    end = at + 1
    while end < len(tokens) and "'" not in tokens[end - 1]:
        ahead = end + 1 if tokens[end] in words.inside and end + 1 < len(tokens) else end
        if not tokens[ahead][0].islower() or words.stops(tokens[ahead]):
            break
        end = ahead + 1
    return end


def _name(run: list[str], before: str, initial: bool, words: StopWords) -> Iterator[Phrase]:
    own = tuple(_without_possessive(run))
    if sum(word[0].isupper() for word in own) <= LONGEST:
        titled = before in words.titles or own[0].casefold() in words.titles
        yield Phrase(own, None if initial and len(own) == 1 else True, before in words.before, True, titled)


def _parts(run: list[str], before: str, words: StopWords, initial: bool) -> Iterator[Phrase]:
    own = _without_possessive(run)
    if initial:
        own[0] = own[0].lower()
    for start in range(len(own)):
        noun = start == 0 and before in words.before
        for end in range(start + 1, min(start + LONGEST, len(own)) + 1):
            if own[start] not in words.inside and own[end - 1] not in words.inside:
                yield Phrase(tuple(own[start:end]), False, noun, end == len(own))


def _without_possessive(run: list[str]) -> list[str]:
    return [*run[:-1], _POSSESSIVE.sub("", run[-1])]
