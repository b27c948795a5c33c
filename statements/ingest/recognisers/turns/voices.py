"""Whom the labels of a transcript name: `MS. PSAKI` is the one known person of that surname."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from unicodedata import normalize

from statements.ingest.recognisers.names.offices import split_office
from statements.ingest.recognisers.names.person_names import has_office_noun, initials, is_name, uncapped, usual_name
from statements.ingest.recognisers.turns.turn_labels import INITIALS, TITLED, Turn, as_usual
from statements.ingest.recognisers.turns.wide_labels import WIDE_LABEL, is_wide_name

# Before a name in full.
_COURTESY = re.compile(
    r"^(?:Mr|Mrs|Ms|Miss|Dr|(?:The )?(?:Right Honou?rable|Rt\.? Hon)|Domnul|Doamna|De heer|Mevrouw|Dato['’]|Datuk|"
    r"Tan Sri|Puan|[OA] Sr\.?ª?|El [Ss]eñor|La [Ss]eñora)\.?\s(?=\S+\s\S)"
)
_ADDRESS = re.compile(r"^(?:El señor|La señora|[OA] SRA?\.)\s")
# A line of so many characters is filled.
_FILLED = 55
# How many letters the initials of a name have, and how many words a Chinese one.
_INITIALS, _CHINESE = (2, 3), 3
# `CATHERINE KING`: offices that are surnames too.
_KING = re.compile(
    r"(?!Chief|District|Crown|Presiding|Senior|The|His|Her|Justice|High|Circuit)[A-Z][a-z]{2,14}\s(?:King|Judge|Pope|Prince)"
)
_SHORT = {"PM": "prime minister", "DPM": "deputy prime minister", "CM": "chief minister", "FM": "foreign minister"}
# A surname alone as a label: what else stands so is no name.
_SURNAME = re.compile(
    r"(?!STAFF|GUEST|VOICE|OFFICIAL|ANSWER|PRESENTER|INTERPRETER|CALLER|COMPERE|REPLY)[^\W\d_a-z]{4,20}"
)


def voices(found: Sequence[Turn], known: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Label → (name, office) of the person whom it names; labels of roles and groups are left out.

    `known` are names and offices that the rest of the text gives. A label that names somebody in full makes that
    person known for the shorter labels.
    """
    people = dict(known)
    labels = dict.fromkeys(each.name for each in found if not (each.question or each.moderator or each.outlet))
    result = {each.name: _holder(each, people) for each in found if each.holder and not each.question}
    result |= {each.name: (each.name, each.body) for each in found if each.body}
    people.update(result.values())
    for label in sorted(labels, key=lambda name: -len(name.split())):
        person = None if label in result else _person_of(label, people)
        if person:
            result[label] = person
            people.setdefault(*person)
    if any(each.question for each in found):  # `EXAMPLE:`, whom journalists ask
        own = set(labels) if not result and len(labels) == 1 else _who_answer(found) - result.keys()
        names = (each for each in own if each.isupper() and _SURNAME.fullmatch(each))
        names = (each for each in names if not has_office_noun(uncapped(each)))
        result |= {surname: (uncapped(surname), "") for surname in names}
    return {label: result[label] for label in labels if label in result}


def _who_answer(found: Sequence[Turn]) -> set[str]:
    """The labels of those who speak at length, more than once or in a sentence that fills a line."""
    times = Counter(each.name for each in found)
    return {
        each.name
        for each in found
        if times[each.name] > 1 or (len(each.line.text) >= _FILLED and each.line.ends_sentence)
    }


def is_short(label: str) -> bool:
    """Whether a label may be somebody's initials; `PM` is an office."""
    return len(label) in _INITIALS and label.isupper() and not has_office_noun(label)


def called_by_initials(labels: Set[str], over: str) -> dict[str, str]:
    """The names in the words over a transcript, each the only one that has the initials which are a label: `AE:`."""
    short = set(filter(is_short, labels))
    words = over.split() if short else []
    runs = (" ".join(words[at : at + n]).rstrip(".,:;") for n in _INITIALS for at in range(len(words) - n + 1))
    names = {name: "" for name in runs if initials(name) in short and is_name(name)}
    times = Counter(map(initials, names))
    return {name: office for name, office in names.items() if times[initials(name)] == 1}


def _plain(word: str) -> str:
    """A word without capitals and, where it is beyond ASCII, without accents: Greek capitals have none."""
    word = word.casefold()
    return word if word.isascii() else "".join(filter(str.isalpha, normalize("NFD", word)))


def _holder(each: Turn, known: Mapping[str, str]) -> tuple[str, str]:
    """Who stands behind an office, in full where the text gives the name so, and the office without the name."""
    name = _COURTESY.sub("", each.holder)
    whole = [full for full in known if full.startswith(name)] if each.holder in each.name else []
    printed = each.name.replace(each.holder, "").strip()
    office = as_usual(own) if (own := _ADDRESS.sub("", printed)) != printed else printed
    return (whole[0] if len(whole) == 1 else name), office


def _is_surname(surname: str, name: Sequence[str]) -> bool:
    """Whether a name ends with a surname, or begins with it, as that of Lai Ching-te does."""
    return name[-1] == surname or (name[0] == surname and "-" in name[-1])


def _called_so(label: str, surname: str, printed: str, known: Mapping[str, str]) -> list[str]:
    """The known people whom a label may call by surname, initials or office."""
    same = [full for full in known if _is_surname(_plain(surname), list(map(_plain, full.split())))]
    if not same:  # `PRESIDENT EXAMPLE`, `ADA EXAMPLE` is Ada Example Sample, `BOB EXAMPLE` is not
        first = printed.partition(" ")[0] if is_name(printed) else ""
        same = [full for full in known if surname.casefold() in full.casefold().split()[1:] and full.startswith(first)]
    if not same and has_office_noun(printed):  # `PM Example` is Example Ada May, as Chinese names are written
        same = [full for full in known if len(full.split()) == _CHINESE and _plain(full.split()[0]) == _plain(surname)]
    if not same and len(label) in _INITIALS and label.isupper():  # `AE`, who was `Ada Example (AE)`
        same = [full for full in known if initials(full) == label]
    return same or [full for full, office in known.items() if label == f"{office} {full.split()[0]}".upper()]


def _whole(same: list[str], label: str, known: Mapping[str, str]) -> list[str]:
    """Of several of one surname those whom the label names in full, else those whom a header does.

    None is `General Example`, beside the name or where the label has that.
    """
    own = split_office(label) if same and not is_name(same[0]) else None
    if len(same) < 2 and not (own and is_name(own[0])):
        return same
    words, full = label.casefold().split(), [name for name in same if is_name(name)]
    return [name for name in full if name.split()[0].casefold() in words] or [n for n in full if known[n]] or full


def _person_of(label: str, known: Mapping[str, str]) -> tuple[str, str] | None:
    """`MS. PSAKI` is the one known person of that surname, `PRIME MINISTER` the one who holds that office."""
    if WIDE_LABEL.match(f"{label}："):
        if is_wide_name(label):
            return label, ""
        return next(((name, "") for name, office in known.items() if office.endswith(label)), None)
    titled = TITLED.match(label)
    if titled and (full := usual_name(titled["surname"])) in known:
        return full, ""
    surname = titled["surname"] if titled else label.split()[-1]
    capital = titled is not None and titled["surname"].isupper()  # `Lord EXAMPLE of RIVERTOWN`
    printed = _COURTESY.sub("", " ".join(map(uncapped, label.split())) if capital else as_usual(label))
    same = _whole(_called_so(label, surname, printed, known), label, known)
    if len(same) == 1:
        return same[0], ""
    role = _SHORT.get(label) or re.sub(r"^the\s+", "", label.casefold())
    offices = [(name, re.sub(r"^the\s+", "", office.casefold())) for name, office in known.items() if office]
    holders = [name for name, office in offices if office == role] or [
        name for name, office in offices if office.startswith(f"{role} ")
    ]
    if len(holders) == 1:
        return holders[0], ""
    if label.startswith(("Sr", "O Sr", "A Sr")) and has_office_noun(label):
        return None  # `Sr. Presidente`
    if titled or INITIALS.match(label) or is_name(printed) or (label.isupper() and _KING.fullmatch(printed)):
        return printed, ""
    return split_office(label)
