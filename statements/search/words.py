"""The query language. Any text is a query; what is read otherwise than typed is said.

    query     = { part }                         every part must hold
    part      = clause { "OR" clause }           one of them must hold: OR binds before all else
              | "-" clause                       must not hold
              | [ "-" ] field ":" value          a filter: fields are speaker and topic
              | ( "before" | "after" ) ":" date  before its first day, after its last one
    clause    = [ "title:" ] ( word | prefix | phrase | near )      title: looks in titles alone
    word      = meet                  in any inflection of the statement's language, without accents and capitals
    prefix    = meet*                 a word that begins so: two letters or more
    phrase    = "peace talks"         the words in a row; so are joined ones, as in EU-NATO
    near      = "peace talks"~5       each word with at most 5 others between it and the next one, in either order
    value     = word | phrase         a slug, or words of a name; of several speakers (topics) one must hold
    date      = 2020 | 2020-02 | 2020-02-12

Quotation marks and dashes of every shape count as " and -, full-width characters as plain ones, commas as spaces. OR is
in capitals; names of fields in any case. All else is words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from statements.citing.folding import fold
from statements.search.analysis import PLAIN, UNSPACED, placed_terms, terms
from statements.search.bounds import first_after, last_before
from statements.search.clauses import FARTHEST, Clause
from statements.search.filters import shown

DATES = ("before", "after")
FILTERS = ("speaker", "topic", *DATES)
# Each clause costs time, and one that begins words more than others. What is beyond is left out, or taken as words.
LONGEST = 1_000
MOST_CLAUSES = 100
MOST_FILTERS = 20
MOST_PREFIXES = 5
SHORTEST_PREFIX, LONGEST_PREFIX = 2, 50
_MOST_NOTES = 3

_QUOTES = re.compile("[「」『』〝〞〟]")
_COMMA = re.compile(r"(?<!\d),|,(?!\d)|[،؛、。;]")
_PART = re.compile(
    r"(?P<minus>-*+)(?P<field>(?i:(?:title|speaker|topic|before|after):)?+)"
    r'(?:"(?P<quoted>[^"]*+)"(?:~(?P<distance>\d++))?+|(?P<bare>[^\s"]++))'
    r'|(?P<rest>[^\s"]++)'
)
# What has a meaning in other search engines, or for another field.
_ELSEWHERE = re.compile(r"AND|NOT|[+!]\w.*|.*\w[~^]\d+|.*\*.*|[^\W\d_]+:(?!/).*", re.DOTALL)
_EMPTY = {f"{name}:" for name in ("title", *FILTERS)}


@dataclass(frozen=True, slots=True)
class Words:
    """A query as read: of each group one clause must hold, and none of those excluded. Groups are in the order typed.

    `filters` are (field, value) pairs: `speaker`, `topic`, and `-speaker`, `-topic` to leave out, with a slug or words
    of a name; `before` and `after` with a date. `remark` says how the query was read where it was typed otherwise.
    """

    groups: tuple[tuple[Clause, ...], ...] = ()
    excluded: tuple[Clause, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()
    remark: str = ""

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Those that are looked for, each once: what makes a statement relevant."""
        return tuple(dict.fromkeys(clause for group in self.groups for clause in group))

    @property
    def marked(self) -> tuple[Clause, ...]:
        """Those that are looked for in texts, to be marked there; a clause knows its `pattern` and its `places`."""
        return tuple(clause for clause in self.clauses if not clause.title)

    def without_filters(self) -> Words:
        return replace(self, filters=(), remark="")

    def __str__(self) -> str:
        """In the one spelling that is read as the same again."""
        parts = [" OR ".join(map(str, group)) for group in self.groups]
        parts += [f"-{clause}" for clause in self.excluded]
        return " ".join([*parts, *(f'{name}:"{value}"' for name, value in self.filters)])


def read(query: str) -> Words:
    """Reads a query, in linear time. Text without any letter or digit has no clauses, and so finds everything."""
    return _read(query, get_language())


def quoted(query: str) -> str:
    """A query for a person to read: with “quotation marks” in place of straight ones."""
    return re.sub('"([^"]*)"', r"“\1”", query)


@lru_cache(maxsize=256)
def _read(query: str, _language: str | None) -> Words:
    """Cached by the language too, for the remark is in it."""
    reading = _Reading()
    text = _COMMA.sub(" ", fold(_QUOTES.sub('"', query)))
    if len(text) > LONGEST:
        text = text[:LONGEST]
        reading.note(_("only the first %(length)d characters count") % {"length": LONGEST})
    if text.count('"') % 2:
        text = " ".join(text.rsplit('"', 1))
        reading.note(_("a quotation mark stands alone"))
    for part in _PART.finditer(text):
        reading.take(part)
    return reading.words(typed=bool(text))


@dataclass(slots=True)
class _Reading:
    """What was read so far. `open`: the last part was a clause that an OR may follow; `joins`: an OR did."""

    groups: list[list[Clause]] = field(default_factory=list)
    excluded: list[Clause] = field(default_factory=list)
    filters: list[tuple[str, str]] = field(default_factory=list)
    notes: dict[str, None] = field(default_factory=dict)
    open: bool = False
    joins: bool = False
    prefixes: int = 0

    def note(self, message: str) -> None:
        self.notes[message] = None

    def take(self, part: re.Match[str]) -> None:
        name, excluded = part["field"].lower().removesuffix(":") if part["field"] else "", bool(part["minus"])
        if part[0] == "OR":
            self._or()
        elif name in FILTERS and self._filter(name, part["quoted"] or part["bare"] or "", excluded):
            self._close()
        elif clause := self._clause(part, name):
            if sum(map(len, (*self.groups, self.excluded))) >= MOST_CLAUSES:
                self.note(_("only the first %(most)d words and phrases count") % {"most": MOST_CLAUSES})
            elif excluded:
                self._close()
                self.excluded.append(clause)
            else:
                self._add(clause)

    def words(self, typed: bool) -> Words:
        """All that was read; `typed`: there was something to read."""
        self._close()
        words = Words(
            tuple(tuple(dict.fromkeys(group)) for group in self.groups),
            tuple(dict.fromkeys(self.excluded)),
            tuple(dict.fromkeys(self.filters)),
        )
        if typed and words == Words():
            self.note(_("there is no word in it to search for"))
        return replace(words, remark=self._remark(words))

    def _remark(self, words: Words) -> str:
        if words.excluded and not words.groups and not words.filters:
            self.note(_("all statements but those left out are found"))
        if not self.notes:
            return ""
        said = "; ".join(list(self.notes)[:_MOST_NOTES])
        reading = quoted(str(words))
        sentence = _("%(said)s: read as %(words)s.") % {"said": said, "words": reading} if reading else f"{said}."
        return sentence[0].upper() + sentence[1:]

    def _or(self) -> None:
        if not self.open:
            self._lone_or()
        self.joins |= self.open
        self.open = False

    def _close(self) -> None:
        """What comes next is no word that an OR could join."""
        if self.joins:
            self._lone_or()
        self.open = self.joins = False

    def _lone_or(self) -> None:
        self.note(_("an OR without words on both sides is left out"))

    def _add(self, clause: Clause) -> None:
        if self.joins:
            self.groups[-1].append(clause)
        else:
            self.groups.append([clause])
        self.open, self.joins = True, False

    def _filter(self, name: str, value: str, excluded: bool) -> bool:
        """Takes a filter; False where the value is none that it could have."""
        try:
            if name == "before":
                last_before(value)
            elif name == "after":
                first_after(value)
            else:
                value = _trimmed(value)
        except ValueError:
            return False
        if not value or (excluded and name in DATES):
            return False
        if len(self.filters) < MOST_FILTERS:
            self.filters.append((f"{'-' * excluded}{name}", value))
        else:
            self.note(_("only the first %(most)d filters count") % {"most": MOST_FILTERS})
        return True

    def _clause(self, part: re.Match[str], name: str) -> Clause | None:
        """The clause that a part is, if there is a word in it."""
        quoted, title = part["quoted"], name == "title"
        typed = part["rest"] or part["bare"] or ""
        if name in FILTERS:
            # A value that the filter cannot have: all of it is words.
            typed, quoted = f"{part['field']}{quoted or typed}", None
        if quoted is not None:
            return self._quoted(quoted, part["distance"], title)
        if typed.endswith("*") and (clause := self._prefix(typed.rstrip("*"), title)):
            return clause
        if typed.lower().strip("-") in _EMPTY:
            self.note(_("“%(field)s” needs a value right after it") % {"field": typed.strip("-")})
        elif _ELSEWHERE.fullmatch(typed):
            self.note(_("“%(typed)s” has no meaning here") % {"typed": shown(typed)})
        text = _trimmed(typed)
        return Clause(text, title=title) if text else None

    def _prefix(self, beginning: str, title: bool) -> Clause | None:
        """The beginning of a word. In scripts without spaces a row of characters is that anyway."""
        found = terms(beginning, PLAIN)
        if found and all(map(UNSPACED.fullmatch, found)):
            return Clause(_trimmed(beginning), title=title)
        fitting = len(found) == 1 and SHORTEST_PREFIX <= len(found[0]) <= LONGEST_PREFIX
        if not fitting or self.prefixes >= MOST_PREFIXES:
            return None
        self.prefixes += 1
        return Clause(_trimmed(beginning), "prefix", title=title)

    def _quoted(self, text: str, distance: str | None, title: bool) -> Clause | None:
        """A phrase, or words near each other."""
        if "*" in text:
            self.note(_("“*” has no meaning between quotation marks"))
        text = _trimmed(text)
        if not text or distance is None or len(terms(text, PLAIN)) == 1:
            return Clause(text, title=title) if text else None
        near = int(distance) if len(distance) < len(str(FARTHEST)) + 1 else FARTHEST + 1
        if near > FARTHEST:
            self.note(_("words are near up to ~%(farthest)d") % {"farthest": FARTHEST})
        return Clause(text, "near", min(near, FARTHEST), title)


def _trimmed(text: str) -> str:
    """From its first word to its last; nothing where there is none."""
    placed = placed_terms(text, PLAIN)
    return " ".join(text[placed[0][1] : placed[-1][2]].split()) if placed else ""
