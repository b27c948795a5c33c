"""Who speaks, who is quoted and who is named, one layout a function. Named persons only."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from statements.citing.folding import fold
from statements.ingest.draft import Found
from statements.ingest.page import Page
from statements.ingest.recognisers import stated
from statements.ingest.recognisers.names.named import person_found
from statements.ingest.recognisers.names.no_names import is_no_name
from statements.ingest.recognisers.names.offices import split_office
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.people.in_reports import people_in_report, people_mentioned
from statements.ingest.recognisers.people.talkers import STYLES
from statements.ingest.recognisers.people.uncased_reported import people_in_uncased_report

# In so many lines, and characters of each, it says who is in the chair.
_CHAIR_LINES, _REACH = 30, 200
# A name of so many words may be another's without its last.
_SHORT = 2
# `The Deputy Speaker (Hon. Example)`
_HELD = re.compile(
    r"(?:The )?(?P<office>(?:[A-Z][a-z]+ ){0,3}(?:Speaker|Chair\w{0,6}|President)) "
    r"\((?:(?:Hon|Mr|Mrs|Ms|Dr|Prof|Sen)\.? (?:\([A-Z][a-z]{1,4}\.?\) )?)?"
    r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})\)?"
)
_ROLES = ("speaker", "moderator", "quoted", "mentioned")


def people_in_header(page: Page) -> list[Found]:
    """Those whom a byline, a line of names or a field names: found once for the page, for turns need them too."""
    return page.in_header


def speakers_in_turns(page: Page) -> list[Found]:
    """`SECRETARY BLINKEN:`, `Jens Stoltenberg [NATO Secretary General]:` before the words of a transcript."""
    lines = {each.name: each.line for each in reversed(page.turns)}
    return [person_found(*person, "speaker", "turn label", lines[label], page) for label, person in page.voices.items()]


def chair(page: Page) -> list[Found]:
    """`(The Deputy Speaker, Ms Ada Example, in the Chair.)`, `[The Speaker (Hon. Example) in the Chair]`.

    It is said of sessions: in brackets, or over turns that have a chair's.
    """
    chaired = any(each.moderator for each in page.turns)
    for line in page.body[:_CHAIR_LINES]:
        if "hair" not in line.text or not (chaired or line.text[0] in "[("):
            continue
        whom, chair, _ = line.text[:_REACH].partition(" in the ")
        if not chair:
            continue
        held = _HELD.fullmatch(whom.strip("([ ,"))
        person = (held["name"], held["office"]) if held else split_office(whom.strip("([ ,)"))
        if person and person[1] and (held or is_name(person[0])):
            return [person_found(*person, "moderator", "in the chair", line, page)]
    return []


RECOGNISERS: tuple[Callable[[Page], list[Found]], ...] = (
    stated.speakers,
    people_in_header,
    speakers_in_turns,
    chair,
    people_in_report,
    people_in_uncased_report,
    people_mentioned,
)


def people(page: Page) -> list[Found]:
    """Everybody named, once each, with the strongest role and the fullest office."""
    merged: dict[str, Found] = {}
    named = [found for recogniser in RECOGNISERS for found in recogniser(page)]
    for found in map(partial(_in_full, whole=_longer_names(named)), named):
        if is_no_name(found.value["name"]):
            continue
        name = fold(found.value["name"]).casefold()
        known = merged.get(name)
        if known and known.value["office"] and not found.value["office"]:
            office = {key: known.value[key] for key in ("office", "printed_office")}
            found = replace(found, value={**found.value, **office})
        if known is None or _ROLES.index(found.value["role"]) < _ROLES.index(known.value["role"]):
            merged[name] = found
        elif found.value["office"] and not known.value["office"]:
            office = {key: found.value[key] for key in ("office", "printed_office")}
            merged[name] = replace(known, value={**known.value, **office})
    named = [each for each in merged.values() if not _is_in_full_too(each, merged)]
    return sorted(named, key=lambda each: _ROLES.index(each.value["role"]))


def _longer_names(named: Sequence[Found]) -> dict[str, Found]:
    """Those of whom a name may be a part: `Example Sample` of Ada Example Sample, `Ada Example` of Ada Example Sample.

    By his first name a sheikh is called: `Sheikh Adam`.
    """
    whole: dict[str, Found] = {}
    for found in named:
        words = found.value["name"].split()
        parts = [" ".join(words[at:]) for at in range(1, len(words) - 1)]
        parts += [" ".join(words[:-1])] if len(words) > _SHORT else []
        for part in (*parts, *(f"{style} {words[0]}" for style in STYLES if len(words) > 1)):
            whole.setdefault(part, found)
    return whole


def _in_full(found: Found, whole: Mapping[str, Found]) -> Found:
    """One whom a report names by a part of a name, by all of it."""
    longer = whole.get(found.value["name"]) if found.value["role"] in {"quoted", "mentioned"} else None
    name = {key: longer.value[key] for key in ("name", "printed")} if longer else {}
    return replace(found, value={**found.value, **name}) if name else found


def _is_in_full_too(found: Found, others: Mapping[str, Found]) -> bool:
    """Whether `A. Example`, who does not speak more than `Ada Example`, is named in full too."""
    words = found.value["name"].split()
    first, last = words[0], words[-1]
    if len(words) > 1 and any(_goes_further(words, found, each) for each in others.values()):
        return True  # `Ada Example`, who is Ada Example de Sample
    by_office = len(words) > 1 and words[:-1] == found.value["office"].split()[-len(words) + 1 :]
    if (len(first.rstrip(".")) > 1 and not by_office) or found.rule == "turn label":
        return False
    role = _ROLES.index(found.value["role"])
    names = ((each.value["name"].split(), each) for each in others.values() if each is not found)
    return any(
        name[-1] == last
        and (by_office or (name[0][0] == first[0] and len(name[0]) > 2))
        and _ROLES.index(each.value["role"]) <= role
        for name, each in names
    )


def _goes_further(words: Sequence[str], found: Found, other: Found) -> bool:
    longer = other.value["name"].split()
    given, office = longer[: -len(words)], found.value["office"]
    if given and longer == [*given, *words]:
        # `Gov. Example Sample`, who is Gov. Ada Example Sample; `Mr Example Sample`, who is quoted with his office too;
        # `ministra de Ríos Ada` and `Ejemplo Modelo` are one
        known = not office and len(words) > 1 and other.value["role"] == found.value["role"]
        return known or (office != "" and (office == other.value["office"] or office.endswith(f" {given[-1]}")))
    both = found.value["role"] == other.value["role"] == "speaker"
    more = longer[len(words) :]
    return bool(more) and both and more[0].islower() and longer[: len(words)] == list(words)
