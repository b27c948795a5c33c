"""The label that a line of a transcript begins with: who speaks, and whether they ask or moderate."""

import re
from functools import lru_cache
from typing import NamedTuple

from statements.ingest.lines import Line
from statements.ingest.recognisers.kinds import kind_of_heading
from statements.ingest.recognisers.lines.furniture_words import teases
from statements.ingest.recognisers.names.office_nouns import NAME
from statements.ingest.recognisers.names.offices import HONORIFIC, is_office, split_office
from statements.ingest.recognisers.names.person_names import (
    begins_with_office,
    has_office_noun,
    initials,
    is_name,
    uncapped,
)
from statements.ingest.recognisers.people.speech_verbs import SPEECH_VERBS
from statements.ingest.recognisers.turns.chamber_labels import PICTURED, SOURCES, TIMED, chamber_label, is_of_record
from statements.ingest.recognisers.turns.hebrew_labels import hebrew_voice
from statements.ingest.recognisers.turns.roles import roles
from statements.ingest.recognisers.turns.wide_labels import WIDE_LABEL, wide_label

# `JENS STOLTENBERG:`, `Jens Stoltenberg [NATO Secretary General]:`, `SECRETARY BLINKEN:`, `В.Путин:`, `Q:`, `**Q:**`.
# What may come after a name is looked for at once: each letter is told by that alone.
_LABEL = re.compile(
    r"(?:\*\*)?(?:Q?\d{1,3}\.\s{1,3})?(?P<name>[^\W\d_a-z][\w.'’״\- ]{0,120}?)(?=[\s,(\[:：.*])"
    r"(?P<house>\s(?:[^\W\d_a-z]\S{1,20}\s)?[«“][^»”:\n]{2,40}[»”](?=:\s))?"
    r"(?:(?:\s\([^()\n]{2,20}\))?(?P<rest>,[^:*\n]{1,140}))?"
    r"\s{0,3}(?:[(\[](?P<note>[^)\]\n]{0,80})[)\]]\s{0,3}(?P<party>\([^)\n]{1,30}\))?)?\s{0,3}(?:\*\*)?(?::(?=\s|$|\*\*|"
    r"[^\W\d_a-z]\w)|\.\s?[-–—](?=\s|$))(?:\*\*)?"
)
# `[Reporter] Will you travel?`, `[Minister EXAMPLE] I shall.`
_BRACKETED = re.compile(
    r"[\[(](?![^\])\n]{0,40}\d{4})(?P<name>[^\W\d_a-z][\w.'’\- ]{2,40})[\])]:?\s{1,3}(?![-–—]\s)(?=\S)"
)
# `Q    Mr. President, …`: a letter and a gap; a `Q` before a capital, where a page has closed the gap.
_SPACED = re.compile(r"(?P<name>[QA])\s{2,8}(?=\S)|(?P<one>Q)\s(?=[^\W\d_a-z])")
# `CHAIR EXAMPLE. Good afternoon.`, `The President. Thank you.`, `Q. Mr. President?` of printed proceedings.
_OFFICER = r"Prime Minister|President|Chancellor|Chairman|Chairwoman|Chair|Secretary|Senator|Mr\.|Mrs\.|Ms\."
_STOPPED = re.compile(
    rf"(?P<name>The (?:Vice )?President|(?:{_OFFICER}) (?!(?:Hon|Dr|Mr|Mrs|Ms|Rt|St|Jr|Sir)\b)"
    r"[^\W\d_a-z][\w'’\-]{1,30}|"
    r"(?=[A-Z.'’ \-]{0,40}[A-Z]{3})[A-Z][A-Z'’\-]{1,20}(?:\.? [A-Z'’\-]{1,20}){1,3}|Q)"
    r"\.\s+(?=[\[“\"]?(?:[^\W\d_a-z][a-z'’]|[IA]\s[a-z]))"
)
TITLED = re.compile(
    r"(?i:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Baroness|Viscount|Earl|Prof|M|Mme|Sra?|Frau|Herr|Shri|Smt|"
    r"StS|SRS(?:['’]in)?|[OA] Sr\.?ª?|El señor|La señora|De heer|Mevrouw|Domnul|Doamna)\.?\s+"
    r"(?P<surname>[^\W\d_a-z][\w'’\-]+(?:\s[^\W\d_a-z][\w'’\-]+|\s(?:van|von|der|den|de|ter)){0,3})"
    r"(?:\sof\s[^\W\d_a-z][\w'’\-]+)?$"
)
# `A Sr.ª Secretária (Ada Exemplo): — `, `La señora PRESIDENTA (Ejemplo Muestra):`
_ADDRESS = re.compile(r"^(?:[OA] Sr\.?ª?\.?|(?:El señor|La señora))\s")
INITIALS = re.compile(r"(?:[^\W\d_a-z]\.\s?){1,3}[^\W\d_a-z][\w'’\-]+$")
_CJK = "\u2e80"
# What Chinese, Japanese and Korean labels begin with besides.
_BULLETS = "▲△◆◇▶■●○◯◎"
# `### Ada Example:`, as Markdown makes a heading of a label.
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_ARTICLE = re.compile(r"^(?:El|La|Le|Il|O|A)\s")
# What an official speaks for, and no newspaper: `Eva Vzorová, Odbor komunikace Úřadu vlády:`.
_OF_BODY = re.compile(r"\b(?:Odbor|Odboru|Oddělení|Úřad|Úřadu|Ministerstv\w|Kancelář|Department|Ministry|Office of)\b")
# A longer name is one with an office, all in capitals to begin with.
_NAME_LENGTH = 50
_DUTY = re.compile(r",\s[A-Z][\w&'’ -]{2,40}")
# `ADA EXAMPLE`, `SAMPLE (DAILY EXAMPLE)`, `ADA EXAMPLE, CHAIR OF THE BOARD` alone over the words: at most so many
# characters, without the office.
_ALONE, _ALONE_LENGTH = (
    re.compile(r"(?P<name>[^\W\d_][\w.'’\- ]{2,40}?)(?:\s\([^()\n]{2,30}\)|,\s(?P<office>[^\d:\n]{4,140}))?"),
    60,
)
# `Mr. Bob Sample (Rivertown, North)`, `The Minister for Rivers (Mr. Bob Sample)` alone over the words.
_TITLED_WORDS = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Viscount|Earl)\.?(?:\s(?:of\s)?[^\W\d_a-z][\w.'’\-]{0,30}){1,4}"
)
_TITLED_ALONE = re.compile(
    rf"(?P<name>{_TITLED_WORDS})(?:\s\([^()\n]{{2,40}}\))?|The\s(?P<office>[^():.\n]{{4,80}})\s\((?P<holder>{_TITLED_WORDS}|{NAME})\)"
)
# `Ada Example (Rivertown, Green)`, `Ada Example (Rivertown) (Green)` alone over the words
_MEMBER_ALONE = re.compile(r"(?P<name>[^\W\d_a-z][^():,\d\n]{4,40}) \([^():\n]{3,30}(?:, |\) \()[^():\n]{2,30}\)")
_OF_TITLES = {"Mr", "Ms", "Mi", "Dr", "Si", "Da", "Lo", "La", "Ba", "Vi", "Ea", "Th"}
# `Ada EXAMPLE`, as French transcripts print names.
_SURNAMED = re.compile(
    r"(?:[^\W\d_a-z][\w'’-]{1,20}\s){1,2}(?:(?:de|van|von|la|le)\s){0,2}"
    r"[^\W\d_a-z]{3,20}(?:[- ][^\W\d_a-z]{2,20})?"
)
# `Presidenta.- Buenas noches`, `Sra. Presidenta. — Tiene la palabra`
DASHED = re.compile(r"\.\s?[-–—](?=\s|$)")
# `-PRESIDENTA ADA EJEMPLO: Buenos días.`
_AFTER_DASH = re.compile(r"-[^\W\d_a-z]{2}[^:\n]{0,80}:\s")
# `Zusatzfrage` alone has so many characters.
_ASKED = 11
# `CUMHURBAŞKANI ADA ÖRNEK- Hoş bulduk.`
_CAPITALS_DASH = re.compile(
    r"(?P<name>[^\W\d_a-z]{3}[^\W\d_a-zçğıöşü'’. ]{0,20}(?: [^\W\d_a-zçğıöşü'’. ]{2,20}){0,5})[-–]\s(?=\S)"
)
# How far into its line a label may reach, and how far the stop after a name, in characters.
_LABEL_LENGTH, _STOP = 180, 60
_ADDRESSED = re.compile(r"\b(?:members|colleagues|gentlemen|guests|delegates|friends|excellencies)\b", re.IGNORECASE)


# `Ada Example (Rivertown, Green Party, Minister for Rivers) Share this | Link to this | Hansard source`
_SHARED = " Share this | Link to this"
_MEMBER_SHARED = re.compile(r"(?P<name>[^\W\d_a-z][^():,\d\n]{4,40}) \([^()\n]{3,120}\)")
# Who was there, and what reports say before what they quote.
_ATTENDANCE = {"present", "also present", "in attendance", "also in attendance", "attending", "absent", "apologies"}
_NOTES = {"please note", "file photo", "photo", "image", "caption", "watch", "video"}
_KINDS_LAST = ("briefing", "conference", "remarks", "transcript", "statement", "release")
_QUOTES = frozenset('“"«')
_SAID = {"said", "says", "added", "commented", "stated", "explained", "noted", "continued", "remarked"}


class Turn(NamedTuple):
    """The label that a line begins with: the name as printed, and what it is; `outlet`: a journalist's is given.

    `holder` is the name that stands behind an office: `The Prime Minister (Ada Example):`; `body` is the ministry
    that a surname alone speaks for: `Muster (AA):`.
    """

    line: Line
    name: str
    question: bool
    moderator: bool
    outlet: bool
    label: str
    holder: str = ""
    body: str = ""

    @property
    def alone(self) -> bool:
        """Whether the label is all that its line holds."""
        return self.label.strip() == self.line.text


def turn(line: Line) -> Turn | None:
    """The turn that begins with this line; None when the line has no label."""
    head = line.text[:_LABEL_LENGTH]  # what its first letter is, and what marks it holds, tells most lines
    first = head[0]
    if "a" <= first <= "z":
        return None
    if first == "-" and _AFTER_DASH.match(head):
        after = turn(line._replace(text=line.text[1:]))
        return after and after._replace(line=line, label=f"-{after.label}")
    if first == "#" or (head[-1] == "e" and head.endswith(SOURCES)) or (first == "P" and PICTURED.match(head)):
        return _headed(line)
    short = len(head) <= _ALONE_LENGTH
    capital = head.isupper() or (head[-1].isupper() and _SURNAMED.fullmatch(head) is not None)
    named = capital and (line.gap or (short and is_name(as_usual(head))))
    if named and (match := _ALONE.fullmatch(head)) and (not match["office"] or has_office_noun(as_usual(head))):
        return voice(line, match["name"], head, head.endswith(")"))
    if _is_marked(line, head, first) and (formed := _without_colon(line, head, short)):
        return formed
    if not "A" <= first <= "Z":
        wide_bracket = first == "[" and head[1:2] >= _CJK
        if (first >= _CJK or wide_bracket or first in _BULLETS or (first.isdigit() and "：" in head)) and (
            wide := wide_label(head)
        ):
            return Turn(line, wide.name, wide.question, False, False, wide.label, wide.holder)
        if "\u05d0" <= first <= "\u05ea" and ":" in head:
            match = _LABEL.match(line.text.replace('"', "״"))
            voiced = hebrew_voice(match["name"]) if match else None
            return voice(line, voiced[0], line.text[: match.end()], holder=voiced[1]) if match and voiced else None
    is_han = "\u4e00" <= first <= "\u9fff"  # words with a comma of another script
    match = (
        None if is_han else _LABEL.match(line.text) if ":" in head or ("." in head and DASHED.search(head)) else None
    )
    if match:
        return _labelled(line, match)
    pattern = _BRACKETED if first in "[(" else _STOPPED if "." in head[:_STOP] else None
    other = pattern.match(head) if pattern else None
    return voice(line, other["name"], other.group()) if other else None


def _is_marked(line: Line, head: str, first: str) -> bool:
    """Whether a line may have one of the labels without a colon: most have not, and that is told at once."""
    if (
        head[-1] == ")"
        or head[:3].isupper()
        or "):" in head
        or ":" in head.partition(" [")[2][:3]
        or (first in "QA" and head[1:2] in " \t\xa0n")
    ):
        return True
    return len(head) <= _ASKED or (line.gap and len(head) <= _ALONE_LENGTH and head[:2] in _OF_TITLES)


def _without_colon(line: Line, head: str, short: bool) -> Turn | None:
    """`Mr. Bob Sample (Rivertown)` alone, `Q    Mr. President, …`, and the labels of chambers and ministries."""
    first = head[0]
    titled = head[:2] in _OF_TITLES and (head[-1] == ")" or (line.gap and short))
    if titled and (match := _TITLED_ALONE.fullmatch(head)):
        return voice(line, match["name"] or match["office"], head, holder=match["holder"] or "")
    if "[" in head and (timed := TIMED.match(head)):
        return voice(line, timed["name"], timed.group())
    if first in "QA" and (spaced := _SPACED.match(head)):
        name = spaced["name"] or spaced["one"]
        return Turn(line, name, name == "Q", False, False, spaced.group())
    if short and head[-1] == ")" and (member := _MEMBER_ALONE.fullmatch(head)) and is_name(member["name"]):
        return voice(line, member["name"], head)
    dashed = _CAPITALS_DASH.match(head) if head[:3].isupper() and ("- " in head or "– " in head) else None
    if dashed and (roles(dashed["name"])[0] or has_office_noun(as_usual(dashed["name"]))):  # no place before news
        return voice(line, dashed["name"], dashed.group())
    if (its := chamber_label(head)) is not None:
        return Turn(line, its.name, its.asks, its.chair, False, its.label, its.holder, its.body)
    return None


def _headed(line: Line) -> Turn | None:
    """`### Ada Example:`, with the colon of any script; `Ada Example (Rivertown, North) | Hansard source`."""
    if pictured := PICTURED.match(line.text):
        return voice(line, pictured["name"], line.text)
    if line.text[0] != "#":
        text = line.text.rpartition(" | ")[0].removesuffix(_SHARED)
        member = _MEMBER_SHARED.fullmatch(text)
        if member and is_name(member["name"]):
            return voice(line, member["name"], line.text)
        shorter = turn(line._replace(text=text))
        return shorter and shorter._replace(line=line, label=line.text)
    marks = _HEADING.match(line.text)
    if marks is None or line.text[-1] not in ":：":
        return None
    inner = turn(line._replace(text=f"{line.text[marks.end() : -1]}:"))
    return inner._replace(line=line, label=line.text) if inner and inner.alone else None


def _labelled(line: Line, match: re.Match[str]) -> Turn | None:
    name = match["name"].strip()
    if name.lower() in _ATTENDANCE or (match["rest"] or "").rpartition(" ")[2] in _SAID:
        return None  # `Ada Example, Mayor of Rivertown, said:`
    if not (match["rest"] or match["note"]):
        return voice(line, name, match.group(), match["house"] is not None)  # nearly all
    rest = match["rest"] or ""
    if (rest and _ADDRESSED.search(rest) and split_office(name)) or " -- " in rest:
        return None  # `Chairman Example, and members of the Committee:`, `RIVERTOWN, May 3 -- The Mayor said:`
    if rest.rpartition(" ")[2] in SPEECH_VERBS:
        return None  # `Il ministro Ada Esempio, arrivata ieri, ha detto: «…»`
    if rest.rpartition(", ")[2][:1].islower() and match.string[match.end() :].lstrip()[:1] in _QUOTES:
        return None  # `Ada Example, Mayor of Rivertown, welcomed the bridge: “…”`
    note = match["note"] or match["rest"]
    styled = match["note"] and HONORIFIC.match(match["note"]) and has_office_noun(as_usual(name))
    own = _ADDRESS.sub("", name)
    held = styled or is_office(own) or (own != name and begins_with_office(as_usual(own)))
    person = split_office(match["note"]) if match["note"] and held else None
    if person is None and styled and TITLED.match(match["note"]):  # `The Vice-President (Mrs Example):`
        return voice(line, name, match.group(), holder=match["note"])
    office = match["rest"] is not None and (is_office(name) or begins_with_office(as_usual(name)))
    apposed = split_office(match["rest"].rpartition(", ")[2]) if office else None
    person = person or apposed
    if person and not person[1]:
        return voice(line, name, match.group(), holder=person[0])
    constituency = match["party"] or (match["note"] and TITLED.match(name))
    if note and (note == initials(name) or roles(note)[1]):
        note = None  # `Ada Example (AE):`, who is `AE:` from then on; `Ada Example (Moderator):`
    named = note is not None and not has_office_noun(as_usual(note)) and not note.islower()
    duty = match["rest"] and _DUTY.fullmatch(match["rest"])  # `Deputy Mayor Ada Example, Communications:`
    titled = duty and (officer := split_office(name)) is not None and officer[1]
    guest = note is not None and note.lower().endswith("guest")
    own_body = note is not None and _OF_BODY.search(note) is not None
    outlet = named and not (constituency or titled or guest or own_body) and any(map(str.isalpha, note or ""))
    return voice(line, name, match.group(), outlet)


def voice(line: Line, name: str, label: str, outlet: bool = False, holder: str = "") -> Turn:
    """The turn of one who is called so."""
    question, moderator, given = roles(name)
    return Turn(line, name, question, moderator, outlet or given, label, holder)


def opens_turn(line: Line) -> bool:
    """Whether the line begins with the label of a voice, not just with words and a colon."""
    each = turn(line)
    return (
        each is not None
        and not is_bare(each)
        and (each.question or each.moderator or bool(each.holder) or is_label(each.name))
    )


def is_bare(each: Turn) -> bool:
    """`ADA EXAMPLE` alone on a line, without a colon: a label, or a heading in capitals."""
    if each.label[-1] in ":：-–—" or not each.alone or is_of_record(each.label):
        return False
    numbered = each.label.startswith("Anf. ")
    return each.label.isupper() or not (numbered or each.holder or TITLED.match(each.name))


@lru_cache(maxsize=64)
def as_usual(label: str) -> str:
    """A label in capitals as it is usually written."""
    return " ".join(uncapped(word) for word in label.split()) if label.replace("Mc", "").isupper() else label


@lru_cache(maxsize=64)
def is_label(name: str) -> bool:
    """A name in capitals, with initials or a title, or in full; `My message today is this` is none."""
    if kind_of_heading(name) or name.lower() in _NOTES or teases(f"{name}:") or name.lower().endswith(_KINDS_LAST):
        return False  # `Please note: …`, `River Centre Telebriefing: …`
    officer = len(name) > _NAME_LENGTH and begins_with_office(_ARTICLE.sub("", name))  # `El presidente de la …`
    if len(name) > _NAME_LENGTH and not officer and any(word.islower() for word in name.split()[:3]):
        return False  # `STATEMENT: …`, `The following is attributable to Minister Ada Example: …`
    if WIDE_LABEL.match(f"{name}："):
        return True
    if name.isupper() and len(name) > 1:
        return True
    if "'s " in name or "’s " in name or " on " in name:
        return False  # `View Minister Ada Example's speech:`, `Mayor on River Bridge: we build it`
    return bool(TITLED.match(name) or is_name(name) or split_office(name)) or (
        (name.startswith("The ") or " for " in name) and is_office(name)
    )
