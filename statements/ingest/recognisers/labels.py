"""What a single header or footer line is, by its layout alone: one small test a kind of line, in a fixed order."""

import re
from collections.abc import Callable

from rapidfuzz import fuzz

from statements.citing.folding import fold
from statements.ingest.lines import Line
from statements.ingest.recognisers.dates import find_dates, find_months, find_time, without_dates
from statements.ingest.recognisers.fields import field
from statements.ingest.recognisers.kinds import kind_of_heading
from statements.ingest.recognisers.offices import name_and_office, split_office

# A longer line is words, whatever it begins with (characters).
LABELLED_LENGTH = 1000
_MODIFIED = re.compile(
    r"(?:last\s+)?(?:updated|modified|edited|revised)(?:\s+on)?|last\s+(?:change|update)|mis(?:e)?\s+à\s+jour(?:\s+le)?|"
    r"dernière\s+(?:mise\s+à\s+jour|modification)|zuletzt\s+(?:aktualisiert|geändert)(?:\s+am)?|aktualisiert(?:\s+am)?|"
    r"actualizado(?:\s+el)?|última\s+(?:actualización|atualização|modificación)|aggiornato(?:\s+il)?|atualizado(?:\s+em)?|"
    r"обновлено|последнее\s+обновление|آخر\s+تحديث",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:date\s+)?(?:published|posted|issued|released|created)(?:\s+(?:on|at|by))?|publication\s+date|release\s+date|dated?|"
    r"delivered(?:\s+on)?|date\s+of\s+(?:speech|publication|release)|event\s+date|speech\s+date|"
    r"publié(?:e)?(?:\s+le)?|date\s+de\s+publication|veröffentlicht(?:\s+am)?|publicado(?:\s+(?:el|em))?|"
    r"pubblicato(?:\s+il)?|fecha|data|datum|дата(?:\s+публикации)?|опубликовано|تاريخ\s+النشر",
    re.IGNORECASE,
)
_DELIVERY = re.compile(
    r"[(\[]?\s*((?:as\s+(?:delivered|prepared(?:\s+for\s+(?:delivery|release))?|given|released))|"
    r"check(?:ed)?\s+against\s+delivery|e\s*&?\s*[o0]\s*e(?:\W*\s*proof\s+only)?|(?:e\s+[o0]\s*e\s+)?proof\s+only|seul\s+le\s+prononcé\s+fait\s+foi|"
    r"tel\s+que\s+prononcé|es\s+gilt\s+das\s+gesprochene\s+wort)\s*[)\]]?\.?",
    re.IGNORECASE,
)
# `FOR IMMEDIATE RELEASE`, `PRESS STATEMENT NO. 522`, after a few scanned words; what follows is a number or a date.
_BANNER = re.compile(
    r"(?:\S{1,12}\s+){0,3}?(?:for\s+(?:immediate\s+)?release|immediate\s+release|for\s+(?:the\s+)?(?:press|media)|"
    r"(?:news|media|press)\s+(?:release|statement|office|service)s?)\b",
    re.IGNORECASE,
)
_EMBARGO = re.compile(
    r"\W*(?:(?:strictly\s+)?embargo(?:ed)?\b|not\s+for\s+(?:release|publication)\s+before\b|hold\s+for\s+release\b|"
    r"sperrfrist\b|sous\s+embargo\b|embargado\b)",
    re.IGNORECASE,
)
_PLACE_WORDS = {"am", "an", "de", "del", "der", "la", "le", "do", "da", "of", "the", "upon", "sur"}
_SYMBOL = re.compile(r"[A-Z]{1,6}(?:[/-][A-Z]{1,6})*[/-]\d{2,}(?:[/-]\w{1,8})*")
_SUBJECTS = re.compile(r"(?:subjects?|e&oe)\s*:.*", re.IGNORECASE)
_RELEASE_NUMBER = re.compile(r"[\s:.,]*(?:(?:[A-Z]\s?\.?\s?){1,4})?(?:N[Oo]\b\.?|[Nn]umber|#)?[\s\d()./-]*:?\s*")
_LETTERHEADS = (
    "PRIME MINISTER",
    "PRESS OFFICE",
    "OFFICE OF THE PRESIDENT",
    "OFFICE OF THE PRIME MINISTER",
    "AUSTRALIA",
)
# What scanning leaves of a letterhead: words broken into letters, capitals in mid-word, digits for letters.
_SCRAP = re.compile(
    r"[~^|_]|[a-z][A-Z]{2}|(?<![A-Z])[A-Z]{3,}[a-z]\W*$|[A-Za-z]\d[A-Za-z]|\d[A-Z]\b|^[A-Z]{2,}\d+$|^[B-HJ-Zb-z]$|^\W+$"
)
_SEPARATOR = re.compile(r"[\s•·|\-–—*_=#~.:;,/\\<>«»]+")
_CHROME = re.compile(
    r"transcript|header|footer|menu|home|search|news(?:room)?|about(?:\s+us)?|contact(?:\s+us)?|careers|faqs?|site\s?map|log\s?in|sign\s+in|"
    r"publications|share(?:\s+(?:this|on).*)?|print(?:\s+this.*)?|e-?mail|tweet|facebook|twitter|linkedin|"
    r"whatsapp|download|advertisement|skip to.*|back to top|read more|related (?:news|stories|articles).*|"
    r"\d+\s+min(?:ute)?s?\s+read|(?:[A-Z]{2,3}\s*[/|]\s*)+[A-Z]{2,3}|enter the email address.*|from now on you can.*|"
    r"(?:all rights reserved|©|copyright).*|.*\bcookies?\b.*|subscribe.*|sign up.*|follow us.*|tags?:.*|previous|next|"
    r"(?:(?:media|press|public)\s+)?contacts?(?:\s+person)?\s*:.*|(?:printed|downloaded|retrieved|accessed|archived)\s+(?:on|from|at)\b.*",
    re.IGNORECASE,
)
# Words with capital initials, joined by small ones only.
_CAPITAL_WORD = r"(?:[^\W\d_a-z][\w.'’&/\-]*|of|the|for|and|to|de|la|le|du|des|von|van|der|al|bin|&)"
_NAMES_AND_OFFICES = re.compile(rf"{_CAPITAL_WORD}(?:[,;]?\s+{_CAPITAL_WORD}){{1,24}}")
_REST = re.compile(
    r"(?:related\s+(?:news|stories|articles|content|links|documents)|read\s+(?:also|more|next)|see\s+also|more\s+(?:news|stories)|"
    r"latest\s+news|you\s+may\s+also\s+like|recommended|notes?\s+(?:to|for)\s+editors|(?:media|press)\s+(?:contacts?|enquiries|"
    r"inquiries)|contacts?\s+for\s+(?:the\s+)?(?:media|press))\s*:?\s*$|"
    r"for\s+(?:more|further|additional)\s+information\b.{0,60}\bcontact\b",
    re.IGNORECASE,
)
_TRANSCRIPT = re.compile(r"(?:edited|rush|proof|full|partial)?\s*transcript\b", re.IGNORECASE)
_SOURCE = re.compile(r"(?:source|url|link|retrieved from|available at)\s*:?\s*<?https?://\S+", re.IGNORECASE)
_UNFINISHED = re.compile(r"(?:,|\b(?:the|of|and|for|by|Rt\.?|Hon\.?|Mr\.?|Mrs\.?|Dr\.?))$", re.IGNORECASE)
_HONORABLE = re.compile(r"(?:the\s+)?(?:rt\.?|right|hon\.?|honou?rable)\s", re.IGNORECASE)
_BYLINE = re.compile(r"by\s+[^\W\d_]", re.IGNORECASE)
_END_MARK = re.compile(r"(?:#\s*){2,}#?|-?\s*30\s*-|-*\s*(?:ends?|fin)\s*-*\.?|\*{3,}|xxx+", re.IGNORECASE)


def modified(line: Line) -> bool:
    """`Last updated: 18 Feb. 2021 18:22`."""
    return _labelled(_MODIFIED, line)


def published(line: Line) -> bool:
    """`Published: 12 February 2020`."""
    return _labelled(_PUBLISHED, line)


def date(line: Line) -> bool:
    """A line that is a date and little else: `• 12 Feb. 2020 -`, `Brussels, 12 February 2020`."""
    if len(line.text) > 80 or not (find_dates(line.text) or find_months(line.text)):
        return False
    rest = re.sub(r"[\W\d_]+", " ", without_dates(line.bare)).split()
    whole = bool(find_dates(line.text))
    # A month alone dates a line less surely: `London, May 2020`, but not `May 2020 Visitor Logs`.
    most = 4 if whole else 2 if "," in line.text else 0
    return len(rest) <= most and all(word[0].isupper() or word in _PLACE_WORDS for word in rest)


def time(line: Line) -> bool:
    """`10:17 A.M. CEST`."""
    return (
        len(line.text) <= 80
        and find_time(line.text) is not None
        and not re.sub(r"[\W\d_]+", "", without_dates(line.bare))
    )


def transcript(line: Line) -> bool:
    """`TRANSCRIPT OF THE PRIME MINISTER'S NEWS CONFERENCE`."""
    return _TRANSCRIPT.match(line.bare) is not None and 12 < len(line.text) <= 200


def embargo(line: Line) -> bool:
    """`EMBARGOED UNTIL 10:00 GMT, 5 MAY 2027`."""
    return _EMBARGO.match(line.text) is not None and len(line.text) <= 200


def delivery(line: Line) -> bool:
    """`(As delivered)`."""
    return _DELIVERY.fullmatch(line.text) is not None


def banner(line: Line) -> bool:
    """`FOR IMMEDIATE RELEASE`, `Press Release (97)27`, `PM NO. 87/1971`, `SG/SM/21991`."""
    if _SUBJECTS.fullmatch(line.bare) or _SYMBOL.fullmatch(line.bare):
        return True
    if len(line.text) > 80:
        return False
    match = _BANNER.match(line.bare)
    if match is None and not any(map(str.isdigit, line.bare)):
        return False
    rest = without_dates(line.bare[match.end() :] if match else line.bare)
    numbered = match is not None or (rest[:2].isupper() and any(letter.isdigit() for letter in rest))
    return numbered and _RELEASE_NUMBER.fullmatch(rest) is not None


def letterhead(line: Line) -> bool:
    """`PRIME MINISTER` alone in capitals, however badly scanned."""
    return line.text.isupper() and any(fuzz.ratio(line.text, head) >= 85 for head in _LETTERHEADS)


def separator(line: Line) -> bool:
    """`• |` and the like: marks without words."""
    return not any(map(str.isalnum, line.text)) and _SEPARATOR.fullmatch(fold(line.text)) is not None


def chrome(line: Line) -> bool:
    """Page furniture such as `Share this` or `ENG / FR`."""
    return _CHROME.fullmatch(line.bare) is not None


def named_field(line: Line) -> bool:
    """`Speaker: Jens Stoltenberg`, `Location: Brussels`."""
    return field(line) is not None


def person(line: Line) -> bool:
    """`Christine Lagarde, President of the ECB`: a name and an office, and nothing else."""
    return bool(persons_named(line))


def source(line: Line) -> bool:
    """`Source: https://…`."""
    return _SOURCE.fullmatch(line.bare) is not None


def byline(line: Line) -> bool:
    """`by NATO Secretary General Jens Stoltenberg at …`, `Remarks by President X`."""
    if len(line.text) > 400 or (line.ends_sentence and len(line.text.split()) > 12):
        return False
    return _BYLINE.match(line.bare) is not None or kind_of_heading(line.bare, with_byline=True) is not None


def kind(line: Line) -> bool:
    """A heading that is only a kind: `Press conference`."""
    return kind_of_heading(line.bare) is not None


def noise(line: Line) -> bool:
    """`. RJMA US TRA L I S`: a scanned letterhead, two fifths of whose words are scraps."""
    words = line.text.split()
    if len(words) > 10:
        return False
    scraps = sum(_SCRAP.search(word) is not None for word in words)
    return scraps * 5 >= len(words) * 2 and not line.bulleted


def end_mark(line: Line) -> bool:
    """`###`, `ENDS`."""
    return _END_MARK.fullmatch(line.text) is not None


# In this order: the first that holds names the line.
TESTS: tuple[tuple[str, Callable[[Line], bool]], ...] = (
    ("embargo", embargo),
    ("modified", modified),
    ("published", published),
    ("delivery", delivery),
    ("end mark", end_mark),
    ("separator", separator),
    ("source", source),
    ("field", named_field),
    ("person", person),
    ("time", time),
    ("kind", kind),
    ("banner", banner),
    ("date", date),
    ("byline", byline),
    ("transcript", transcript),
    ("letterhead", letterhead),
    ("chrome", chrome),
    ("noise", noise),
)


def label(line: Line) -> str | None:
    """What the line is, or None: words of the statement, or its title."""
    return next((name for name, test in TESTS if test(line)), None) if len(line.text) <= LABELLED_LENGTH else None


def opens_rest(line: Line) -> bool:
    """`Related news`, `Media contact`: what comes after it is not the statement's."""
    return len(line.text) <= 200 and _REST.match(line.bare) is not None


def runs_on(line: Line, following: Line) -> bool:
    """Whether a header line goes on in the line after it: `Statement by the Prime Minister,` over `the Hon. X`."""
    if len(following.text) > 100 or (following.ends_sentence and len(following.text.split()) > 8):
        return False
    return (
        following.text[0].islower()
        or _UNFINISHED.search(line.text) is not None
        or _HONORABLE.match(following.text) is not None
    )


def persons_named(line: Line) -> list[tuple[str, str]]:
    """(name, office) of each person of a line of names with offices; [] when it is no such line."""
    text = line.bare.rstrip(",")
    if ";" in text and len(text) <= 400 and _NAMES_AND_OFFICES.fullmatch(text):
        several = [split_office(part) for part in text.split(";")]
        return [each for each in several if each and each[1]] if all(several) else []
    if "," not in text or len(text) > 200 or line.ends_sentence or not _NAMES_AND_OFFICES.fullmatch(text):
        return []
    people = [name_and_office(part) for part in text.split(";")]
    return [person for person in people if person] if all(people) else []


def delivery_note(line: Line) -> str | None:
    """The note as it is printed, without its brackets: `As delivered`."""
    match = _DELIVERY.fullmatch(line.text)
    return match[1].strip() if match else None


def _labelled(pattern: re.Pattern[str], line: Line) -> bool:
    match = pattern.match(line.bare)
    if match is None or len(line.text) > 160:
        return False
    rest = line.bare[match.end() :]
    if rest[:1].isalpha():
        return False
    dates = find_dates(rest)
    # The date follows its label at once: "Updated guidance was published on 3 May 2020" is a sentence.
    return bool(dates) and re.fullmatch(r"[\s:.\-–—]*(?:\w+[,،]\s*)?", rest[: dates[0].start]) is not None
