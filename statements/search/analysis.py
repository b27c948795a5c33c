"""How text becomes terms: the same for the index, for a query and for the words to mark."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate, repeat

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from statements.citing.folding import fold

# Language codes for which the engine has a stemmer. Texts in other languages are folded and not stemmed.
STEMMERS = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
PLAIN = "plain"
# Their stemmers take something from the beginning of a word, too (Dutch: ge-), or all of it. The others take endings.
FROM_BOTH_ENDS = ("nl", "tr")
ANALYSES = (*STEMMERS, PLAIN)

# With its apostrophe first, for that is what is looked for.
_POSSESSIVE = re.compile(r"'(?<=[^\W_]')[sS](?![^\W_])")
# Scripts written without spaces (Chinese, Japanese, Thai, Lao, Burmese, Khmer), and Korean, whose words carry their
# particles: each character is a word, so that a run of them is found as a phrase.
UNSPACED = re.compile(
    "([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
    "\u0e01-\u0eff\u1000-\u109f\u1780-\u17d3\uac00-\ud7a3])"
)
# What the engine takes for a word, where there is nothing but ASCII.
_ASCII_WORD = re.compile("([A-Za-z0-9]+)")
# What lies between white space; and a letter with the marks and joiners that belong to it.
_STRETCH = re.compile(r"\S+")
_LETTER = re.compile("(?s:.)[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]*")


def analysis_of(language: str) -> str:
    """Which analysis a language code gets: "en" for en-GB; "plain" for one without a stemmer, or none."""
    code = language.partition("-")[0].lower()
    code = "no" if code in ("nb", "nn") else code
    return code if code in STEMMERS else PLAIN


@cache
def analyser(analysis: str) -> TextAnalyzer:
    """Letters and digits make words; lower case, without accents, stemmed. No word is dropped."""
    builder = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.lowercase()).filter(Filter.ascii_fold())
    if analysis != PLAIN:
        # After folding, so that a word typed without its accents finds the same.
        builder = builder.filter(Filter.stemmer(STEMMERS[analysis]))
    return builder.build()


def prepared(text: str) -> str:
    """`text` as the analysers take it: folded, the letters of unspaced scripts apart, without possessive 's.

    White space and most marks are nothing to them, so that most English is ready as it is.
    """
    if text.isascii() and "'" not in text and "`" not in text:
        return text
    folded = fold(text)
    return _POSSESSIVE.sub("  ", folded if folded.isascii() else UNSPACED.sub(r" \1 ", folded))


def terms(text: str, analysis: str) -> list[str]:
    """The terms of `text`, in order."""
    return list(analyser(analysis).analyze(prepared(text)))


def _keeps_places(text: str, folded: str) -> bool:
    """Whether each letter stands where it stood before folding."""
    return [*map(len, folded.split(" "))] == [*map(len, text.split(" "))] and not UNSPACED.search(folded)


@lru_cache(maxsize=20_000)
def _term(word: str, analysis: str) -> str:
    """The term of one word in ASCII. Most words of a text have been seen before, and to stem takes its time."""
    return str(analyser(analysis).analyze(word)[0])


def _in_place(text: str) -> str | None:
    """`text` folded and without possessive 's, every letter where it stands in `text`; None where lengths change."""
    folded = text.replace("`", "'") if text.isascii() else fold(text)
    return _POSSESSIVE.sub("  ", folded) if text.isascii() or _keeps_places(text, folded) else None


@lru_cache(maxsize=1_000)
def _beginning_as(terms: frozenset[str]) -> re.Pattern[str]:
    """The ASCII words that may become one of these terms, by a stemmer that takes endings alone."""
    initials = {letter for term in terms for letter in (term[0], term[0].upper())}
    return re.compile(f"[{re.escape(''.join(sorted(initials)))}](?<![A-Za-z0-9].)[A-Za-z0-9]*")


def places_of(terms: frozenset[str], text: str, analysis: str) -> list[tuple[int, int]]:
    """(start, end) of these terms in `text`, in order: as `placed_terms` has them, mostly without the other words."""
    plain = _in_place(text) if terms and analysis not in FROM_BOTH_ENDS else None
    if plain is None or not plain.isascii():
        return [(start, end) for term, start, end in placed_terms(text, analysis) if term in terms]
    return [word.span() for word in _beginning_as(terms).finditer(plain) if _term(word[0], analysis) in terms]


def placed_terms(text: str, analysis: str) -> list[tuple[str, int, int]]:
    """(term, start, end) of each term of `text`, in order, with code points of `text` itself.

    Preparing can change lengths (ligatures, combining accents, scripts without spaces), so each stretch between white
    space is prepared by itself, and one whose length changes letter by letter: every letter knows where it came from.
    Most texts change no length, and are taken whole.
    """
    plain = _in_place(text)
    if plain is not None:
        if plain.isascii():
            parts = _ASCII_WORD.split(plain)  # words, and what stands before, between and after them
            edges = [*accumulate(map(len, parts))]
            return [*zip(map(_term, parts[1::2], repeat(analysis)), edges[::2], edges[1::2], strict=False)]
        tokens = analyser(analysis).pre_tokenize(plain).tokens
        return [(token.text, token.char_offset_from, token.char_offset_to) for token in tokens]
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for stretch in _STRETCH.finditer(text):
        first, last = stretch.span()
        piece = stretch[0] if stretch[0].isascii() and "'" not in stretch[0] else prepared(stretch[0])
        if len(piece) == last - first:
            pieces.append(piece)
            starts += range(first, last)
            ends += range(first + 1, last + 1)
        else:
            for letter in _LETTER.finditer(stretch[0]):
                part = UNSPACED.sub(r" \1 ", fold(letter[0]))
                pieces.append(part)
                starts += [first + letter.start()] * len(part)
                ends += [first + letter.end()] * len(part)
        pieces.append(" ")
        starts.append(last)
        ends.append(last)
    tokens = analyser(analysis).pre_tokenize(_POSSESSIVE.sub("  ", "".join(pieces))).tokens
    return [(token.text, starts[token.char_offset_from], ends[token.char_offset_to - 1]) for token in tokens]
