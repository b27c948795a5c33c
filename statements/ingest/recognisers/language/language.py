"""In which language a text is, by its script and its commonest words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from statements.citing.folding import beyond_ascii
from statements.ingest.draft import Found
from statements.ingest.recognisers.language.language_words import BY_SCRIPT, COMMON, LANGUAGES_OF, LETTERS
from statements.ingest.terms import words_of

# How much of a text is looked at, and how much for its script, in characters, and how many common words it takes.
SAMPLE, SCRIPT_SAMPLE, ENOUGH = 2_000, 500, 2
# A passage of fewer words is taken to be in the language of its text; its beginning is enough to tell.
PASSAGE_WORDS, PASSAGE_SAMPLE, FIRST_LOOK = 15, 180, 100
# Of so many times more words most are single letters.
_SPACED = 1.8
# Tags and addresses say nothing about the language.
_MARKUP = re.compile(r"<[^<>]{1,1000}>|https?://\S+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_WORDS = {language: frozenset(words.split()) for language, words in COMMON.items()}
_OF_ANY = frozenset[str]().union(*_WORDS.values())
# By script, the languages that a word is common in: `de` says less than `nous`.
_SHARED = {
    script: {word: [code for code in codes if word in _WORDS[code]] for code in codes for word in _WORDS[code]}
    for script, codes in LANGUAGES_OF.items()
}
# What a letter says beside a common word, and how many of them say enough where there are hardly any of those.
_LETTER, _LETTERS_ENOUGH = 0.5, 3
# The letters that Arabic has not, by language; a smaller share of them is in a name that it prints.
_ARABIC = {"ur": "ٹڈڑںےہ", "ckb": "ەێۆڕڵ", "ps": "ښړځڅټډۍې", "fa": "پچژگکی"}
_FOREIGN_LETTERS = 0.02
# One word in so many has the article of Arabic, in whichever letters it is typed.
_ARTICLE = 5
# `आणि`, `आहे`: what is frequent in Marathi and in Nepali, and not in Hindi.
_DEVANAGARI = {"mr": ("आणि", "आह", "ळ"), "ne": ("छ।", "छन्", "गर्", "हुने", "हरू"), "hi": (" है", " में", " के ", " और ")}


def language(text: str) -> Found | None:
    """The language of most of `text` as its ISO 639-1 code; None when there are too few words to tell."""
    sample = text[:SAMPLE]
    sample = _MARKUP.sub(" ", sample) if "<" in sample or "://" in sample else sample
    scripts = _scripts(sample[:SCRIPT_SAMPLE])
    if not scripts:
        return None
    if scripts["hiragana"] + scripts["katakana"] > 0.1 * scripts.total():
        return Found("ja", "script", "derived")
    script = scripts.most_common(1)[0][0]
    code = _by_script(script, sample, scripts) if script in BY_SCRIPT else None
    if code:
        return Found(code, "script", "derived")
    code = _by_words(script, sample) if script in _SHARED else None
    return Found(code, "common words", "derived") if code else None


def _by_script(script: str, sample: str, scripts: Counter[str]) -> str:
    """The language of a script that has but one here, or that a few letters or words tell from the others."""
    if script == "arabic":
        few = _FOREIGN_LETTERS * scripts["arabic"]
        code = next((code for code, letters in _ARABIC.items() if _count(letters, sample) > few), "ar")
        return "ar" if code == "fa" and sample.count(" ال") * _ARTICLE > sample.count(" ") else code
    if script == "devanagari":
        return max(reversed(_DEVANAGARI), key=lambda code: _count(_DEVANAGARI[code], sample))
    return BY_SCRIPT[script]


# Words and the blanks between them are longer than this, but for letters set apart.
_APART = 3


def _by_words(script: str, sample: str) -> str | None:
    """The language that most of the common words are of, and the letters that not all languages have."""
    lower = sample.lower()
    shared = _SHARED[script]
    found = words_of(lower)
    if len(found) * _APART > len(lower):  # `o f t h e`, as scanning parts words
        longer = [word for word in found if len(word) > 1]
        found = longer if len(longer) * _SPACED < len(found) else found
    words = Counter(filter(shared.__contains__, found))
    scores = dict.fromkeys(LANGUAGES_OF[script], 0.0)
    for word, count in words.items():  # in the order of the text: sums of fractions depend on theirs
        share = count / len(shared[word])
        for code in shared[word]:
            scores[code] += share
    letters = Counter(filter(LETTERS.__contains__, beyond_ascii(lower)))
    for letter, count in letters.items():
        for code in filter(scores.__contains__, LETTERS[letter]):
            scores[code] += _LETTER * count / len(LETTERS[letter])
    best = max(scores, key=scores.__getitem__)
    enough = sum(map(words.__getitem__, words.keys() & _WORDS[best])) >= ENOUGH
    enough = enough or sum(count for letter, count in letters.items() if best in LETTERS[letter]) >= _LETTERS_ENOUGH
    return best if enough else None


def _scripts(sample: str) -> Counter[str]:
    """Script → how many letters of `sample` are in it."""
    latin = sample.encode("ascii", "ignore").translate(None, _NO_LETTERS)
    scripts = Counter({"latin": len(latin)} if latin else {})
    for letter, count in Counter(beyond_ascii(sample)).items():
        if letter.isalpha():
            scripts[_script(letter)] += count
    return scripts


def other_language(passage: str, main: str) -> str | None:
    """The language of a passage in a text in `main`, when it is plainly another; None for a passage in `main`.

    Plainly: in another script, or with few of the common words of `main` and many of another language's.
    """
    if len(passage) < 3 * PASSAGE_WORDS - 1:  # words of two letters, and blanks between them
        return None
    if main in _WORDS:
        rough = passage[:FIRST_LOOK].lower().split()
        if len(_WORDS[main].intersection(rough)) * 12 >= len(rough):
            return None  # most passages, told without looking for each word's ends
    sample = passage[:PASSAGE_SAMPLE].lower()
    words = _WORD.findall(sample)
    if len(words) < PASSAGE_WORDS:
        return None
    common = sum(map(_WORDS.get(main, frozenset()).__contains__, words))
    if common * 12 >= len(words) and main in _WORDS:
        return None
    if sample.isascii() and sum(map(_OF_ANY.__contains__, words)) * 5 < len(words):
        return None  # a heading, or a list of names: in no language plainly
    found = language(passage[:PASSAGE_SAMPLE])
    if found is None or found.value == main:
        return None
    other = sum(word in _WORDS.get(found.value, ()) for word in words)
    return found.value if found.rule == "script" or (other * 5 >= len(words) and other > 3 * common) else None


def _count(letters: Iterable[str], sample: str) -> int:
    return sum(map(sample.count, letters))


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").split()[0].lower()
