"""Labels of members and chairs as the records of chambers print them, and of spokespersons of ministries."""

import re
from typing import NamedTuple

from statements.ingest.recognisers.names.person_names import uncapped

_CAPITAL = r"[^\W\d_a-z]"
_ALL_CAPITALS = r"[^\W\d_a-z]{3,20}"
_CAPITALS = rf"(?:{_CAPITAL}(?:[\w.'’-]{{0,24}}))"
# `Anf. 12 Ada Exempel (S)`, alone or before a colon.
_SPEECH = re.compile(rf"Anf\. \d{{1,4}} (?P<name>{_CAPITAL}[^()\n:]{{2,60}}?)(?: \([^()\n]{{1,4}}\))?(?::|$)")
# `ПРИКЛАДНИЙ І. Б. Я прошу слова.`, `GRUBU ADINA ADA ÖRNEK (İzmir) – Sayın Başkan`, `PRESIDENTE. Continui.`
_MEMBER = re.compile(
    r"(?P<member>[А-ЯІЇЄҐ][А-ЯІЇЄҐ'’-]{2,24}) (?P<initials>[А-ЯІЇЄҐ]\.\s?[А-ЯІЇЄҐ]\.)\s{1,3}(?=[А-ЯІЇЄҐ])|"
    rf"(?:{_CAPITAL}[^():\n]{{2,60}} ADINA )?(?P<party>{_CAPITALS}(?: {_CAPITALS}){{1,3}}) \([^()\n]{{2,40}}\) [-–—] |"
    rf"PIRMININK(?:AS|Ė) \((?P<held>{_CAPITAL}\. ?{_CAPITALS})[^()\n]{{0,12}}\)\.\s|"
    rf"(?P<brief>{_CAPITAL}\.(?:[ -]?{_CAPITAL}\.)? ?{_ALL_CAPITALS}(?:-{_ALL_CAPITALS})?) \([^()\n]{{2,14}}\)\.\s|"
    rf"(?P<full>(?:{_ALL_CAPITALS}|D[IE])(?: (?:{_ALL_CAPITALS}|D[IEA]|DEL|[A-Z]{{1,5}}['’]{_ALL_CAPITALS})){{1,4}})"
    r"(?: \([^()\n]{2,40}\)|, (?P<post>[^.;:\d\n]{5,140}))\.\s(?=[^\W\d_a-z])|"
    r"(?P<chair>ГОЛОВА|ГОЛОВУЮЧ(?:ИЙ|А)|ПРЕДСЕДАТЕЛЬСТВУЮЩИЙ|PRESIDENTE|PIRMININK(?:AS|Ė)|BAŞKAN)"
    r"(?:\.| [-–—])\s{1,3}(?=[^\W\d_a-z])"
)
# `O SR. PRESIDENTE (Ada Exemplo. Bloco/PEX - EX) - `, `A SRA. ADA EXEMPLO (PEX - EX. Para discursar.) - `
IN_RECORD = re.compile(r"[OA] SRA?[.ª]{0,2}\s")
_PORTUGUESE = re.compile(
    rf"{IN_RECORD.pattern}(?:[A-ZÀ-Ý]{{4,20}}[A-ZÀ-Ý\s-]{{0,30}}\s\((?P<held>{_CAPITAL}[^\W\d_]{{1,20}}(?:\s[\w'’-]{{1,20}}){{1,5}})\.[^()\n]{{0,120}}\)|"
    r"(?P<name>[A-ZÀ-Ý][A-ZÀ-Ý'’. -]{3,50}?)(?:\s\([^()\n]{2,160}\))?)\s[-–—]\s"
)
# Before any colon one of them stands in each.
_MEMBERS_MARKS = ".(-–—"
# `Muster (AA)`, alone or before a colon.
_SPOKESPERSON = re.compile(
    r"(?P<name>[A-ZÄÖÜ][\w'’-]{2,25}) \((?P<body>AA|BM[A-Z]\w{0,5}|BReg|BPA|BKAmt|Bundesregierung)\)(?::|$)"
)
# `O SR. PRESIDENTE (Ada Exemplo. Bloco/PEX - RJ. Fala da Presidência.) - Declaro`, `A SRA. ADA EXEMPLO (PEX - RJ) - `
_CONGRESS = re.compile(
    r"(?P<label>[OA] SRA?\. (?P<name>[^\W\d_a-z][^()\n:a-z]{2,60})) "
    r"\((?P<note>[^()\n]{2,160})\)(?: \([^()\n]{1,20}\))? ?[-–—] "
)
_PRESIDES = re.compile(r"(?:VICE-)?PRESIDENT[EA]")
_ASKS = {"Frage", "Zusatzfrage", "Zusatz", "Nachfrage"}
# Who chairs a chamber: there, what stands in brackets after a name is a party.
CHAIR = re.compile(
    r"(?:(?:vice|alters|vize|зам\.?-?)?(?:de voorzitter|президиум|председател|предс\.|präsident|marszałe|předsed|"
    r"místopředsed|predsed|podpredsed|talman|başkan|pirminink|o sr\. presidente|голов))",
    re.IGNORECASE,
)

# `Photo of Ada ExampleAda Example (Rivertown, Green)`, `Ada Example (Rivertown) | Hansard source` over the words
PICTURED = re.compile(r"Photo of (?P<name>[^\W\d_][^()\n]{4,50}?)(?P=name)(?: \(|$)")
# `Dr. Ada Example [00:01:28] Over the last days …`, as services that write down recordings print it
TIMED = re.compile(
    r"(?P<name>[^\W\d_a-z][\w.'’-]{0,24}(?:\s[^\W\d_a-z][\w.'’-]{0,24}){1,4}) \[(?:\d{1,2}:)?\d{1,2}:\d\d\]\s"
)
SOURCES = (" | Hansard source", " | Oireachtas source")


class ChamberLabel(NamedTuple):
    """The name as printed, the words of the label, and whose it is: a chair's, or one that asks; `body`: a ministry.

    `holder` is who is in the chair.
    """

    name: str
    label: str
    chair: bool = False
    asks: bool = False
    body: str = ""
    holder: str = ""


def _in_congress(head: str) -> ChamberLabel | None:
    """A label with the party in brackets; before it, of who presides, the name."""
    match = _CONGRESS.match(head)
    if match is None:
        return None
    if _PRESIDES.fullmatch(match["name"]):
        holder = match["note"].partition(". ")[0]
        return ChamberLabel(match["label"], match.group(), holder=holder) if " " in holder else None
    name = " ".join(map(uncapped, match["name"].split()))
    return ChamberLabel(name, match.group(), holder=name)


def is_of_record(label: str) -> bool:
    """Whether a label is one that a chamber's record prints beside a picture or a source, over the words."""
    return label.endswith(SOURCES) or PICTURED.match(label) is not None


def chamber_label(head: str) -> ChamberLabel | None:
    """The label that a line begins with, in one of these layouts.

    >>> chamber_label("Anf. 12 Ada Exempel (S)"), chamber_label("PRESIDENTE. Continui.")[:3]
    (ChamberLabel(name='Ada Exempel', label='Anf. 12 Ada Exempel (S)', chair=False, asks=False, body='', holder=''), \
('PRESIDENTE', 'PRESIDENTE. ', True))
    """
    if head.startswith("Anf. "):
        speech = _SPEECH.match(head)
        return ChamberLabel(speech["name"].strip(), speech.group(), "TALMAN" in speech["name"]) if speech else None
    if head[:1] in "OA" and head[1:4] == " SR":
        if congress := _in_congress(head):
            return congress
        if record := _PORTUGUESE.match(head):
            return ChamberLabel(record["held"] or record["name"], record.group())
    if head[:3].isupper():
        member = _MEMBER.match(head) if any(map(head.partition(":")[0].__contains__, _MEMBERS_MARKS)) else None
        if member is None:
            return None
        name = (
            f"{member['initials']} {member['member']}"
            if member["member"]
            else next(filter(None, member.group("party", "held", "brief", "full", "chair")))
        )
        return ChamberLabel(name, member.group(), bool(member["chair"]))
    if head in _ASKS:
        return ChamberLabel(head, head, asks=True)
    spokesperson = _SPOKESPERSON.match(head)
    return ChamberLabel(spokesperson["name"], spokesperson.group(), body=spokesperson["body"]) if spokesperson else None
