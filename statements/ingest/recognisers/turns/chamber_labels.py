"""Labels of members and chairs as the records of chambers print them, and of spokespersons of ministries."""

import re
from typing import NamedTuple

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
# Before any colon one of them stands in each.
_MEMBERS_MARKS = ".(-–—"
# `Muster (AA)`, alone or before a colon.
_SPOKESPERSON = re.compile(
    r"(?P<name>[A-ZÄÖÜ][\w'’-]{2,25}) \((?P<body>AA|BM[A-Z]\w{0,5}|BReg|BPA|BKAmt|Bundesregierung)\)(?::|$)"
)
_ASKS = {"Frage", "Zusatzfrage", "Zusatz", "Nachfrage"}
# Who chairs a chamber: there, what stands in brackets after a name is a party.
CHAIR = re.compile(
    r"(?:(?:vice|alters|vize|зам\.?-?)?(?:de voorzitter|президиум|председател|предс\.|präsident|marszałe|předsed|"
    r"místopředsed|predsed|podpredsed|talman|başkan|pirminink|o sr\. presidente|голов))",
    re.IGNORECASE,
)


class ChamberLabel(NamedTuple):
    """The name as printed, the words of the label, and whose it is: a chair's, or one that asks; `body`: a ministry."""

    name: str
    label: str
    chair: bool = False
    asks: bool = False
    body: str = ""


def chamber_label(head: str) -> ChamberLabel | None:
    """The label that a line begins with, in one of these layouts.

    >>> chamber_label("Anf. 12 Ada Exempel (S)"), chamber_label("PRESIDENTE. Continui.")[:3]
    (ChamberLabel(name='Ada Exempel', label='Anf. 12 Ada Exempel (S)', chair=False, asks=False, body=''), \
('PRESIDENTE', 'PRESIDENTE. ', True))
    """
    if head.startswith("Anf. "):
        speech = _SPEECH.match(head)
        return ChamberLabel(speech["name"].strip(), speech.group(), "TALMAN" in speech["name"]) if speech else None
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
