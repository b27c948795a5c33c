"""Lines that say whose page it is: letterheads, offices and bodies."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from statements.ingest.lines import Line
from statements.ingest.recognisers.kinds import kind_in_title
from statements.ingest.recognisers.lines.furniture_words import JOINING, is_cyrillic_sender, is_foreign_sender
from statements.ingest.recognisers.names.countries import COUNTRY
from statements.ingest.recognisers.names.office_nouns import HEADLINE_VERBS, PORTFOLIO

_OFFICE_OF = re.compile(
    r"(?:the\s+|u\.?s\.?\s+|united\s+states\s+|federal\s+|(?:prime\s+minister|president|governor|cabinet)(?:['’]?s['’]?)?\s+)?(?:(?:embassy|government|office|ministry|department|(?:central\s+)?bank|permanent\s+mission)\s+(?:of|for|(?<!government\s)in)\s+"
    r"[\w,&'’ •()-]{3,80}|(?<=\s)office|"
    r"(?:press|communications?|media|information)\s+(?:office|department|service|division|team))",
    re.IGNORECASE,
)
# `INTERNATIONAL COURT OF JUSTICE`, `House of Commons`, `JUSTICE NEWS`: names of senders, by their nouns.
_SENDER_WORD = r"(?:[^\W\d_][\w'’.&-]*|of|the|for|and|&|on)"
_SENDER = re.compile(
    rf"(?:{_SENDER_WORD},?\s+){{0,8}}(?:Court|Ministry|Department|Parliament|Senate|Assembly|Congress|Commission|"
    r"High Commission of [^\W\d_][\w\s]{2,40} in|"
    r"Secretariat|Embassy|Consulate|Bureau|Authority|Tribunal|Directorate|Presidency|Chancellery|"
    r"(?:Central|Reserve|Development) Bank|Office|Council|Committee|Agency|Service|Mission|Delegation|Team|"
    r"House of (?:Commons|Lords|Representatives)|"
    r"News(?:\s(?:Insight|Today|Online|Network|Live|Daily|Portal|Express|Watch|Hub|Wire|Desk|24))?|"
    r"Newsroom|Transcripts|Archives?|Oral Answers to Questions|Press Service|Information Service)"
    rf"(?:\s+(?:of|for|on|from)\s+{_SENDER_WORD}(?:,?\s+{_SENDER_WORD}){{0,10}})?|"
    r"(?:Republic|Government|Kingdom|Commonwealth|State|Federation|City|Town|County|Borough|Province) of (?:the )?"
    r"[^\W\d_][\w'’-]*(?:\s[^\W\d_][\w'’-]*){0,3}|(?:[\w.]+\s){0,4}(?:Mission|Delegation|Representation)\sto\s[\w\s.,]{2,60}|"
    r"(?:the\s)?(?:[^\W\d_]\w+\s){1,3}Government|(?:the\s)?[^\W\d_]\w+\s(?:"
    r"Telegraph|Times|Herald|Tribune|Gazette|Chronicle|Courier)|"
    rf"(?:{_SENDER_WORD},?\s+){{1,6}}(?:Inc|Corp|Corporation|Ltd|Limited|PLC|LLC)\.?",
    re.IGNORECASE,
)
# `Austria, Hungary and Slovakia`, to which an embassy is sent.
_STATE, _BETWEEN = re.compile(COUNTRY), re.compile(r", and |, | and (?!Herzegovina|Tobago)")
_TOWARD = re.compile(r"\b(?:Mission|Delegation|Embassy|Represent\w{5,6}|Secretary|Office|Envoy)\sto\sthe\s")
_HEADLINE = re.compile(rf"\s{HEADLINE_VERBS}\s")
_ADDRESS = re.compile(
    r"(?-i:\b\d{4}\s?(?!(?:IN|AT|ON|TO|BY|OF|AS)\b)[A-Z]{2}\b|\b(?:[A-Z]{2}|D\.\s?C\.)\s\d{5}\b)|\b\d+\s(?:(?:[A-Z]|\d{1,3}(?:[a-z]{2})?\b)\w*\s){1,3}(?:Street|Avenue|Road)\b|\bP\.?\s?O\.?\s?Box\b|"
    r"^(?:Tel|Phone|Fax|E-?mail|Web(?:site)?)\b[^:\n]{0,12}:|^www\.|^\S{1,60}@\S{1,60}$",
    re.IGNORECASE,
)
_JOINING = {"of", "the", "for", "and", "on", "in", "to", "from"} | JOINING
# `News from the Office of the Governor` has no more words.
_FROM_WORDS = 8
_ELIDED = re.compile(r"\b[dl]['’](?=[^\W\d_])", re.IGNORECASE)
# `European Example Service (EES)`, `Parliament of Examplia (Rivertown)`
_ACRONYM = re.compile(r"\s\([A-Z][A-Za-z ]{1,20}\)$")
# Words that an office's name has not: the line says what the office states, or when.
_STATED = re.compile(r"\d|\.$|\b(?:briefing|statement|remarks|release|speech|interview|conference)\b", re.IGNORECASE)
_LETTERHEADS = (
    "PRIME MINISTER",
    "PRESS OFFICE",
    "OFFICE OF THE PRESIDENT",
    "OFFICE OF THE PRIME MINISTER",
    "AUSTRALIA",
)


def letterhead(line: Line) -> bool:
    """`Office of the Press Secretary`; `PRIME MINISTER` alone in capitals, however badly scanned."""
    if _OFFICE_OF.fullmatch(line.bare) and not _STATED.search(line.text):
        return True
    return line.text.isupper() and any(fuzz.ratio(line.text, head) >= 85 for head in _LETTERHEADS)


@lru_cache(maxsize=64)  # several rules ask of the lines of a heading, one after the other
def sender(line: Line) -> bool:
    """`INTERNATIONAL COURT OF JUSTICE`, `Republic of Examplia`, an address: whose page it is, not what it is called."""
    if len(line.text) > 160:
        return False
    if _ADDRESS.search(line.text) or re.fullmatch(PORTFOLIO, line.bare):
        return True
    if "Ѐ" <= line.bare[0] <= "ӿ" and is_cyrillic_sender(line.bare):
        return True
    words = _ELIDED.sub("", line.bare).split()
    capital = not any(word[0].islower() and word.lower() not in _JOINING for word in words)
    if len(words) > 14 or not capital:
        return False
    if " to the " in line.bare and not _TOWARD.search(line.bare):
        return False  # `Monetary Report to the Congress`
    from_body = (
        " from the " in line.bare and len(words) > _FROM_WORDS
    )  # `Help from the Bank for the Rivers of Examplia`
    if from_body or " by " in line.bare.lower() or _HEADLINE.search(line.bare.title()):
        return False  # `REGULAR BRIEFING BY THE INFORMATION SERVICE`, `Minister sends mission to Sampleland`
    bare = _ACRONYM.sub("", line.bare.rstrip(","))
    bare = bare.replace(" . ", " ") if " . " in bare else bare  # a speck that was scanned
    if kind_in_title(bare):
        return False  # `Address to a Joint Session of Congress`
    states = _BETWEEN.split(bare) if " and " in bare else ()
    if len(states) > 1 and all(map(_STATE.fullmatch, states)):
        return True
    return _SENDER.fullmatch(bare) is not None or is_foreign_sender(bare)
