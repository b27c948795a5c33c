"""Quotations to check, made from statements by a seeded chance: each with the class that it is of, and its place.

The words of a statement are taken as they came, line ends and all, or as running text; with marks around them or
without. Whether an answer is right is judged here by a folding of its own, not by the code that is tried.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from django.test import Client

from statements.models import Passage, Speaker, Statement

CLASSES = ("verbatim", "typography", "altered", "stitched", "other-speaker", "not-found")
FEWEST, MOST = 6, 40
_SAME_TURN = ("version_id", "speaker_id", "printed_speaker", "kind")
_WORD = re.compile(r"\S*\w\S*")
_LOWER = re.compile(r"[a-z]{3,}")
_MARKS = str.maketrans({"“": None, "”": None, '"': None, "„": None, "«": None, "»": None})
_ELLIPSES = (" … ", "... ", " [...] ", " . . . ", " […] ", "…")
_SPELLINGS = (
    ("our", "or", ("lab", "fav", "hon", "neighb", "col", "behavi", "endeav", "harb")),
    ("ise", "ize", ("recogn", "organ", "real", "author", "modern", "emphas", "final")),
    ("ising", "izing", ("recogn", "organ", "author")),
    ("isation", "ization", ("organ", "modern", "author", "civil")),
    ("ence", "ense", ("def", "off")),
    ("entre", "enter", ("c",)),
    ("ogramme", "ogram", ("pr",)),
)


@dataclass(frozen=True, slots=True)
class Case:
    """What is sent, what it is, and the words by which its place is known ("" where it has none)."""

    kind: str
    text: str
    speaker: str | None
    words: tuple[str, ...]
    identifier: str = ""


def folded(text: str) -> str:
    """The letters and digits of a text, with one space for all that stands between them."""
    plain = unicodedata.normalize("NFKD", text.replace("\N{SOFT HYPHEN}", "")).casefold()
    return " ".join(re.sub(r"[\W_]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).split())


def cases(chance: Random, number: int, foreign: Sequence[str]) -> Iterator[Case]:
    """So many cases of each class, of the statements in the database and of `foreign` texts."""
    rows = Passage.objects.filter(version__current_of__state="published").select_related(
        "version__statement", "speaker"
    )
    passages = [each for each in rows.order_by("version", "start") if len(each.text.split()) >= FEWEST]
    known = folded_archive()
    speakers = list(Speaker.objects.values_list("slug", flat=True).order_by("slug"))
    makers: dict[str, Callable[[], Case | None]] = {
        "verbatim": lambda: _verbatim(chance, passages),
        "typography": lambda: _typography(chance, passages),
        "altered": lambda: _altered(chance, passages),
        "stitched": lambda: _stitched(chance, passages),
        "other-speaker": lambda: _of_another(chance, passages, speakers),
        "not-found": lambda: _foreign(chance, foreign, known),
    }
    for make in makers.values():
        made = 0
        while made < number:
            case = make()
            if case is not None:
                made += 1
                yield case


def folded_archive() -> str:
    """The words of all current versions."""
    texts = Statement.objects.order_by("pk").values_list("current_version__text", flat=True)
    return " | ".join(folded(text or "") for text in texts)


def _window(chance: Random, text: str) -> str | None:
    """A stretch of a text, of whole words; None where it is too short, or has quotation marks in it."""
    found = list(_WORD.finditer(text))
    length = chance.randint(FEWEST, min(MOST, max(FEWEST, len(found))))
    if len(found) < length:
        return None
    at = chance.randrange(len(found) - length + 1)
    cut = text[found[at].start() : found[at + length - 1].end()]
    return None if cut != cut.translate(_MARKS) or "…" in cut or "..." in cut or "[" in cut else cut


def _passage(chance: Random, passages: Sequence[Passage]) -> tuple[Passage, str] | None:
    """Words of a passage, or of it and the next one of the same voice."""
    at = chance.randrange(len(passages))
    passage, last = passages[at], passages[min(at + 1, len(passages) - 1)]
    same_turn = all(getattr(passage, name) == getattr(last, name) for name in _SAME_TURN)
    runs_on = chance.random() < 0.2 and same_turn and not passage.version.text[passage.end : last.start].strip()
    cut = _window(chance, passage.version.text[passage.start : (last if runs_on else passage).end])
    return (passage, cut) if cut else None


def _sent(chance: Random, cut: str) -> str:
    """As somebody would send it: raw or as running text, within marks, in a sentence, or bare."""
    words = chance.choice((cut, " ".join(cut.split())))
    return chance.choice(("{}", "“{}”", '"{}"', "He told reporters: “{},” and left.", "« {} »")).format(words)


def _verbatim(chance: Random, passages: Sequence[Passage]) -> Case | None:
    found = _passage(chance, passages)
    if not found:
        return None
    passage, cut = found
    return Case("verbatim", _sent(chance, cut), None, (cut,), passage.version.statement.identifier)


def _typography(chance: Random, passages: Sequence[Passage]) -> Case | None:
    found = _passage(chance, passages)
    if not found:
        return None
    passage, cut = found
    printed = " ".join(cut.split())
    for change in chance.sample(_CHANGES, chance.randint(1, 3)):
        printed = change(chance, printed)
    if printed.split() == cut.split() and printed.count(" ") == len(cut.split()) - 1:
        return None
    return Case("typography", f"“{printed}”", None, (cut,), passage.version.statement.identifier)


def _curly(_chance: Random, text: str) -> str:
    return text.replace("'", "’") if "'" in text else text.replace("’", "'")


def _dashes(_chance: Random, text: str) -> str:
    return text.replace(" – ", " -- ").replace("—", " - ").replace("-", "‑")


def _spaces(_chance: Random, text: str) -> str:
    return text.replace(" ", "\N{NO-BREAK SPACE}", 2)


def _case(chance: Random, text: str) -> str:
    return chance.choice((text.upper(), text[:1].swapcase() + text[1:], text.lower()))


def _inserted(chance: Random, text: str) -> str:
    words = text.split(" ")
    words.insert(chance.randrange(1, len(words)), chance.choice(("[Daesh]", "[sic]", "[the minister of defence]")))
    return " ".join(words)


def _spelled(_chance: Random, text: str) -> str:
    for british, american, stems in _SPELLINGS:
        for stem in stems:
            if stem + british in text:
                text = text.replace(stem + british, stem + american)
            else:
                text = text.replace(stem + american, stem + british)
    return text


_CHANGES: tuple[Callable[[Random, str], str], ...] = (_curly, _dashes, _spaces, _case, _inserted, _spelled)


def _altered(chance: Random, passages: Sequence[Passage]) -> Case | None:
    """One to three words changed for others, left out or put in."""
    found = _passage(chance, passages)
    if not found:
        return None
    passage, cut = found
    words = cut.split()
    others = [word for word in chance.choice(passages).text.split() if _LOWER.fullmatch(word)] or ["otherwise"]
    for at in sorted(chance.sample(range(1, len(words) - 1), chance.randint(1, min(3, len(words) - 2))), reverse=True):
        other = chance.choice(others)
        if folded(other) in (folded(words[at]), ""):
            return None
        how = chance.random()
        words[at : at + 1] = [other] if how < 0.7 else [] if how < 0.85 else [words[at], other]
    if len(words) < FEWEST:
        return None
    return Case("altered", f"“{' '.join(words)}”", None, (cut,), passage.version.statement.identifier)


def _stitched(chance: Random, passages: Sequence[Passage]) -> Case | None:
    """Two pieces of one statement with an ellipsis between them, near each other or from its two ends."""
    first = _passage(chance, passages)
    if not first:
        return None
    own = [each for each in passages if each.version_id == first[0].version_id and each.start >= first[0].start]
    second = _passage(chance, own)
    if not second:
        return None
    (one, a), (other, b) = first, second
    text = one.version.text
    between = text[text.index(a, one.start) + len(a) : text.index(b, other.start)]
    if len(folded(between)) < 12 or other.pk == one.pk:
        return None
    joined = " ".join(a.split()).rstrip(".,") + chance.choice(_ELLIPSES) + " ".join(b.split())
    return Case("stitched", f"“{joined}”", None, (a, b), one.version.statement.identifier)


def _of_another(chance: Random, passages: Sequence[Passage], speakers: Sequence[str]) -> Case | None:
    """The words of somebody, as those of another: of the same statement, or of any."""
    said = [each for each in passages if each.speaker_id]
    found = _passage(chance, said) if said else None
    if not found or not (speaker := found[0].speaker):
        return None
    passage, cut = found
    present = passage.version.statement.appearances.values_list("speaker__slug", flat=True)
    others = [slug for slug in chance.choice((list(present), speakers)) if slug != speaker.slug]
    if not others:
        return None
    return Case("other-speaker", f"“{cut}”", chance.choice(others), (cut,), passage.version.statement.identifier)


def _foreign(chance: Random, texts: Sequence[str], known: str) -> Case | None:
    cut = _window(chance, chance.choice(texts))
    if not cut or folded(cut) in known:
        return None
    return Case("not-found", f"“{' '.join(cut.split())}”", None, ())


def score(client: Client, made: Iterator[Case]) -> tuple[dict[tuple[str, str], int], list[tuple[Case, Any]]]:
    """(class, answer) → how often; and what was answered wrongly. A verdict at another place is `elsewhere`."""
    counts: dict[tuple[str, str], int] = {}
    wrong = []
    for case in made:
        answer = client.post("/quotes.json", {"text": case.text, "speaker": case.speaker}, "application/json").json()
        verdict, found = _answered(client, case, answer)
        counts[case.kind, verdict] = counts.get((case.kind, verdict), 0) + 1
        if verdict != case.kind:
            wrong.append((case, found))
    return counts, wrong


def _answered(client: Client, case: Case, answer: Mapping[str, Any]) -> tuple[str, Any]:
    if len(answer.get("quotations", ())) != 1:
        return f"{len(answer.get('quotations', ()))} quotations", answer
    (found,) = answer["quotations"]
    if case.words and found["matches"] and not any(_holds(match, case.words) for match in found["matches"]):
        return "elsewhere", found
    return str(found["verdict"]), found


def _holds(match: Mapping[str, Any], words: Sequence[str]) -> bool:
    """Whether the passages that a match names hold the words."""
    rows = Passage.objects.filter(
        version__statement__identifier=match["identifier"],
        version__number=match["version"],
        anchor__in=match["anchors"],
    )
    text = " ".join(each.text for each in rows.select_related("version").order_by("start"))
    letters = folded(text).replace(" ", "")
    return all(folded(each).replace(" ", "") in letters for each in words)
