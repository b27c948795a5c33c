"""Folds text so that two printings of the same words compare equal."""

import re
import unicodedata

# Typographic variants that NFKC leaves alone, mapped to one plain form.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′´`ʼ", "'"),
        **dict.fromkeys("“”„‟″«»‹›", '"'),
        **dict.fromkeys("‐‑‒–—―−⁃", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
    }
)
# Normalising sorts a run of combining marks in quadratic time. No word has as many as 30 of them (Unicode's stream-safe
# limit), so a longer run of what is neither letter nor space is normalised in pieces.
_LONG_RUN = re.compile(r"([^\w\s]{30})")
_WORD = re.compile(r"\w+(?:['\-]\w+)*")


def normal(text: str) -> str:
    """`text` in NFKC."""
    return text if text.isascii() else "".join(unicodedata.normalize("NFKC", piece) for piece in _LONG_RUN.split(text))


def fold(text: str) -> str:
    """NFKC, with quotation marks, dashes and white space folded. Case is kept."""
    return " ".join(normal(text).translate(_PLAIN).split())


def folded_words(text: str) -> list[str]:
    """The words of `text`, folded and without case; marks between words are dropped."""
    return _WORD.findall(fold(text).casefold())


def shingles(text: str, size: int = 5) -> set[tuple[str, ...]]:
    """The set of runs of `size` folded words; a shorter text is one run."""
    words = folded_words(text)
    return {tuple(words[i : i + size]) for i in range(max(1, len(words) - size + 1))} if words else set()
