"""Names of people: whether words are one, and how it is usually written."""

import re
from functools import lru_cache

from statements.ingest.recognisers.names.office_nouns import (
    ALL_NOUNS,
    NAME,
    NOT_A_NAME,
    SHORT_WORDS,
)

_NAME_ALONE = re.compile(NAME)
NOUN_ALONE = re.compile(rf"(?:{ALL_NOUNS})(?:/(?:{ALL_NOUNS}))?")
# A name has in its pattern at most so many characters.
_NAME_LENGTH = 300
# `HarperEnglish`: what a page printed beside a name
_GLUED = re.compile(r"[a-z]{4}[A-Z]")
_INVERTED = re.compile(r"([^\W\d_a-z][\w'’-]+),\s+([^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z]\.)?)")
# The parts of a word that begin with a capital: `O'Example`, `McExample`.
_LETTERS = re.compile(r"(?P<mc>\bMc)?(?P<part>[^\W\d_]+)")
# No surname in capitals lacks all of them, as a body's letters may.
_VOWELS = frozenset("AEIOUYÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝŒАЕЁИІЇОУЫЭЮЯЄ")
# Letters that Turkish alone has, whose small `I` has no dot.
_TURKISH, _WITH_DOTS = frozenset("İĞŞ"), {ord("I"): "ı", ord("İ"): "i"}
# `Köprüde Basınla Buluştu`: how a Turkish headline ends, in words with letters of its own.
_PAST, _OF_TURKEY = ("dı", "di", "du", "dü", "tı", "ti", "tu", "tü"), frozenset("ışğİ")
_ROMAN = re.compile(r"[IVX]+")  # `Benedict XVI`
# Offices that are written in capitals wherever they stand.
_CAPITAL_WORDS = {*SHORT_WORDS, "CEO", "II", "III", "IV", "VII", "VIII", "XII", "XIII", "XIV"}
_SMALL_WORDS = {
    "de",
    "del",
    "do",
    "da",
    "dos",
    "du",
    "des",
    "of",
    "the",
    "for",
    "and",
    "to",
    "at",
    "in",
    "on",
    "by",
    "with",
    "from",
}


def begins_with_office(text: str) -> bool:
    """`ministra de Ríos y portavoz del Gobierno`."""
    return NOUN_ALONE.match(text) is not None


def has_office_noun(text: str) -> bool:
    return NOUN_ALONE.search(text) is not None


@lru_cache(maxsize=256)  # each rule asks of the same lines and labels, one after the other
def is_name(text: str) -> bool:
    """Whether `text` is a name of two words or more and nothing else."""
    if len(text) > _NAME_LENGTH:
        return False
    if not text.isascii() and any(word[0].islower() and not word[0].isascii() for word in text.split()):
        return False  # capitals of other scripts are told from their small letters here alone
    if _NAME_ALONE.fullmatch(text) is None or _GLUED.search(text):
        return False
    if text.endswith(_PAST) and not _OF_TURKEY.isdisjoint(text):
        return False
    return not NOUN_ALONE.search(text) and not NOT_A_NAME.search(text)


def initials(name: str) -> str:
    """`AE` of Ada Example."""
    return "".join(word[0] for word in name.split())


def in_capitals(text: str) -> bool:
    """Whether nearly all letters are capitals: `THE RIGHT HONOURABLE J. McEWEN`."""
    return sum(map(str.isupper, text)) > 0.85 * sum(map(str.isalpha, text))


@lru_cache(maxsize=1024)  # the names of those who speak stand before each of their turns
def uncapped(word: str) -> str:
    """A word out of a line in capitals as it is usually written: `OF` is `of`, `HAWKE` is `Hawke`, `J.` stays."""
    if len(word.strip(".,")) < 2 or word in _CAPITAL_WORDS:
        return word
    if word.lower() in _SMALL_WORDS:
        return word.lower()
    if not _TURKISH.isdisjoint(word):
        return word[0] + word[1:].translate(_WITH_DOTS).lower()
    if word.isalpha() and not word.startswith("Mc"):
        return word.capitalize()  # most
    return _LETTERS.sub(lambda part: (part["mc"] or "") + part["part"].capitalize(), word)


def usual_name(name: str) -> str:
    """A name with its surname last, and small: of `HAYASHI Yoshimasa` and `Emmanuel MACRON`.

    >>> usual_name("HAYASHI Yoshimasa"), usual_name("Emmanuel MACRON"), usual_name("J. K. Example")
    ('Yoshimasa Hayashi', 'Emmanuel Macron', 'J. K. Example')
    """
    words = name.split()
    capital = [
        len(word) > 2 and word.isalpha() and word.isupper() and not (_VOWELS.isdisjoint(word) or _ROMAN.fullmatch(word))
        for word in words
    ]
    if sum(capital) != 1 or len(words) > 3:
        return " ".join(words)
    if capital[0]:
        words = [*words[1:], words[0]]
    return " ".join([*words[:-1], uncapped(words[-1])]) if words[-1].isupper() else " ".join(name.split())


def upright(name: str) -> str:
    """`Example, Ada`, as a catalogue writes it, is `Ada Example`; any other text is as it was."""
    match = _INVERTED.fullmatch(name.strip(" •"))
    return f"{match[2]} {match[1]}" if match and not has_office_noun(name) else name
