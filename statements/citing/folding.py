"""Folds text so that two printings of the same words compare equal."""

import re
import unicodedata
from collections.abc import Sequence

# Typographic variants that NFKC leaves alone, and the one plain form of each.
_PLAIN = {
    **dict.fromkeys("‘’‚‛′´`ʼ", "'"),
    **dict.fromkeys("“”„‟″«»‹›", '"'),
    **dict.fromkeys("‐‑‒–—―−⁃", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
}
_VARIANT = re.compile(f"[{''.join(_PLAIN)}]")
# Normalising sorts a run of combining marks in quadratic time. No word has as many as 30 of them (Unicode's stream-safe
# limit), so a longer run of what is neither letter nor space is normalised in pieces. Such a run covers two in a row of
# every fifteenth character, which is quickly seen.
_LONG_RUN, _SIGN_OF_ONE = re.compile(r"([^\w\s]{30})"), re.compile(r"[^\w\s]{2}")
_WORD = re.compile(r"\w+(?:['\-]\w+)*")
# In ASCII: what joins two words only within one, and what never stands in a word.
_EDGE = re.compile(r"['\-](?:(?!\w)|(?<!\w.))")
_ASCII = bytes(range(128))
_MARKS = bytes(code if re.match(r"[\w'\-]", chr(code), re.ASCII) else ord(" ") for code in range(256))


def normal(text: str) -> str:
    """`text` in NFKC."""
    if text.isascii():
        return text
    pieces = _LONG_RUN.split(text) if _SIGN_OF_ONE.search(text[::15]) else (text,)
    return "".join(unicodedata.normalize("NFKC", piece) for piece in pieces)


def beyond_ascii(text: str) -> str:
    """The characters of `text` that are not ASCII, in order: in most texts few, and all that need a second look."""
    if text.isascii():
        return ""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


def fold(text: str) -> str:
    """NFKC, with quotation marks, dashes and white space folded. Case is kept."""
    plain = normal(text)
    if "`" in plain or not plain.isascii():  # the one variant within ASCII
        plain = _VARIANT.sub(lambda variant: _PLAIN[variant[0]], plain)
    return " ".join(plain.split())


def folded_words(text: str) -> list[str]:
    """The words of `text`, folded and without case; marks between words are dropped."""
    return words_in(fold(text))


def words_in(folded: str) -> list[str]:
    """The words of a folded text, without case."""
    plain = folded.casefold()
    if not plain.isascii():
        return _WORD.findall(plain)
    # The same for plain ASCII, in a third of the time.
    joined = _EDGE.sub(" ", plain) if "'" in plain or "-" in plain else plain
    return joined.encode("ascii").translate(_MARKS).decode("ascii").split()


def shingles(words: Sequence[str], size: int = 5) -> set[tuple[str, ...]]:
    """The set of runs of `size` folded words; a shorter text is one run."""
    return set(zip(*(words[at:] for at in range(size)), strict=False)) or ({tuple(words)} if words else set())
