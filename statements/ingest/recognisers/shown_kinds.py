"""What kind of statement a text is where no heading names it: by who asks, who is greeted, and what a sender adds."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.kinds import kind_in_title, kind_of_heading, kind_within
from statements.ingest.recognisers.origins import datelines
from statements.ingest.recognisers.people.first_person import greets
from statements.ingest.terms import places

# `Mayor Example’s Remarks at …`
_WHOSE = re.compile(
    r"\w['’]s\s(?:opening\s|closing\s)?(?:remarks|statement|speech|address|message|comments)\b", re.IGNORECASE
)
# Who asks in a studio, and who at a press conference: nobody names them there.
_INTERVIEWERS = {"host", "presenter", "interviewer", "compere", "anchor", "broadcaster"}
_JOURNALISTS = re.compile(
    r"(?:(?:fe)?male |unidentified |unknown )?(?:journalist|reporter|press|media)s?|(?:el |la )?periodistas?|"
    r"journalistes?|jornalistas?|giornalist[aie]|журналист(?:ка)?|gazeteci|wartawan|jurnalist(?:ă)?|δημοσιογρ[άα]φο[ςσ]",
    re.IGNORECASE,
)
# So many turns of each of two show who of them asks: whose turns mostly are questions, while the other's hardly are.
_TURNS, _MOSTLY, _HARDLY = 3, 0.5, 0.25
_ASKED = ("?", "？", "؟")
# How much of a text is its opening, in characters; whom only a speech greets there (letters begin with `Dear`, and in
# German with the ladies and gentlemen, too, if they are not the speaker's own).
_OPENING = 300
_AUDIENCE = re.compile(
    r"\b(?:ladies and gentlemen|(?:mr\.?|madam|mister) (?:speaker|president|chair(?:man|woman|person)?)\b|"
    r"my fellow [a-z]{5,}|(?:distinguished|honou?red) (?:guests|delegates|colleagues|members|ambassadors|friends)|"
    r"good (?:morning|afternoon|evening),? (?:everyone|everybody|(?:to )?all|my fellow|friends|colleagues|ladies)\b|"
    r"mesdames(?:,| et) messieurs|señoras y señores|señores y señoras|senhoras e senhores|senhores e senhoras|"
    r"signore e signori|meine (?:sehr (?:geehrten|verehrten) |verehrten |lieben )?damen und herren|"
    r"dames en heren|mine damer og herrer|mina damer och herrar|panie i panowie|dámy a pán(?:ové|i)|"
    r"hölgyeim és uraim|doamnelor și domnilor|dame i gospodo|hyvät naiset ja herrat|sayın başkan|κυρίες και κύριοι|"
    r"дамы и господа|уважаемые (?:коллеги|друзья|товарищи)|дорогие (?:друзья|коллеги)|пані та панове|дами и господа)"
    r"|السيدات والسادة|أيها السادة|女士们|女士們|ご列席|내외 귀빈"
)
_LETTER = re.compile(
    r"\W{0,3}(?:dear|liebe|sehr geehrte|chers?|mesdames|madame|monsieur|estimad|querid|caros?|kære|kära|geachte|"
    r"уважаем|шановн|szanown)",
    re.IGNORECASE,
)
_APPLAUSE = re.compile(
    r"[(\[](?:[a-z]{3,10} ){0,2}(?:applause|laughter|cheers|beifall|applaus|heiterkeit|aplausos?|risas|risos|"
    r"applaudissements|rires|applausi|аплодисменты|смех|tepuk tangan|alkışlar)[ .!,)\]]"
)
# What is sent out is sent by `(BUSINESS WIRE)`, `/PRNewswire/`, `--News Direct--` in the first lines, …
_LEAD, _MARKED = 4, re.compile(r"(?:[(/\[]|--)\s?(?P<wire>[^()/\[\]\n-]{2,40}?)\s?(?:[)/\]]|--)")
_PRESS_WIRE = re.compile(
    r"(?i:[\w-]{2,16}(?<! )wire\b|\bbusiness wire\b|pr ?newswire|prweb|press ?release|newsusa|"
    r"news direct|media ?outreach)|\b(?:PR|APO|OTS|CNW)\b"
)
# … or says of itself that it is a release, or whom to ask, with an address or a number.
_END, _CONTACT_LINES, _CONTACT_LENGTH = 6_000, 10, 300
# Its words for that, and within how many characters of them all of it stands.
_OWN_WORDS, _AROUND = ("release", "forward-looking", "editor", "rédact", "redaktion", "version", "content"), 40
_CALLS_ITSELF = re.compile(
    r"\b(?:in|of|to|by|from) this (?:press|news|media) release\b|"
    r"\bthis (?:press|news|media) release (?:contains|is|was|may|does|has|includes)\b|"
    r"\bview (?:the )?(?:full |original |source )(?:press release|release|version|content)|\bsource press release\b|"
    r"forward-looking statements|\bnotes? to (?:the )?editors?\b|\bnotes? aux rédact|hinweis für die redaktion"
)
_CONTACT = re.compile(
    r"^\W{0,4}(?:(?:for )?(?:all )?(?:media|press|news|investor|public relations|communications?) (?:\w+ \w+ )?"
    r"(?:contacts?|relations|inquiries|enquiries|queries|office|officer|team)\b|"
    r"for (?:further|more|additional) (?:media |press )?information,? (?:please )?(?:contact|call)\b|"
    r"contacts? (?:presse|médias?)\b|relations (?:avec les )?(?:médias|presse)\b|service (?:de )?presse\b|"
    r"contactos? (?:de|para) (?:la )?(?:prensa|medios)\b|presse(?:kontakt|ansprechpartner)|"
    r"kontakt für (?:die )?(?:medien|presse)\b|ufficio stampa\b|contatti (?:per la )?stampa\b|"
    r"assessoria de (?:imprensa|comunicação)\b|perscontact\b|kontakt dla mediów\b)",
    re.IGNORECASE,
)
_REACHED = re.compile(r"\S@\S+\.\S|\[email|\(?\+?\d[\d ().-]{6,}\d")
# A report tells what others said.
_REPORTED, _TOLD = (" said", " told", " stated", " added", " noted", " confirmed", " stressed", " announced"), 2


def kind_of_words(page: Page, title: Found | None, is_quoting: bool) -> Found | None:
    """Of a text that no heading names: what its stated title calls it, else what its words and layout show.

    `is_quoting` is a text that quotes people, while nobody speaks in it.
    """
    named = _kind_of_title(title, page) if title and title.origin == "stated" else None
    named = named or _kind_of_transcript(page)
    if named:
        return named
    if page.turns:
        return _kind_of_turns(page)
    return _speech(page) or _release(page) or _report(page, is_quoting)


def _kind_of_title(title: Found, page: Page) -> Found | None:
    """What the title begins with; in a title of somebody's own words or of a transcript, what it names anywhere."""
    name = kind_in_title(title.value)
    own = page.turns or page.is_own or _WHOSE.search(title.value)
    if name is None and own:
        name = kind_within(title.value)
    return Found(name, "title that names the kind", "derived", title.line, title.span) if name else None


def _kind_of_transcript(page: Page) -> Found | None:
    """`Transcript of the speech by Ada Example` under a title of its own."""
    lines = [entry.line for entry in page.entries("transcript")]
    return next((_shown(name, "transcript line", line) for line in lines if (name := kind_within(line.bare))), None)


def _kind_of_turns(page: Page) -> Found | None:
    """A host asks, or journalists whom nobody names, or of two who speak one asks."""
    asking = next((turn.line for turn in page.turns if turn.name.casefold() in _INTERVIEWERS), None)
    if asking is not None:
        return _shown("interview", "a host asks", asking)
    first = page.words[0]  # `Interview de M. Ada Exemple, ministre, à Radio Exemple le 18 mai, sur les fleuves`
    if name := kind_of_heading(first.text, with_byline=True):
        return _shown(name, "kind before whose words", first)
    journalists = [turn.line for turn in page.turns if _JOURNALISTS.fullmatch(turn.name)]
    if len(journalists) > 1:
        return _shown("press conference", "journalists ask", journalists[0])
    return _shown("interview", "one asks the other", page.turns[0].line) if _one_asks(page) else None


def _one_asks(page: Page) -> bool:
    """Whether two speak, both by name, of whom one mostly asks."""
    times = Counter(turn.name for turn in page.turns)
    if len(times) != 2 or min(times.values()) < _TURNS or any(turn.question for turn in page.turns):
        return False
    ends = [after.line.start for _, after in pairwise(page.turns)] + [page.body[-1].end]
    asked = Counter(
        turn.name
        for turn, end in zip(page.turns, ends, strict=True)
        if page.text[turn.line.start : end].rstrip("\n )”\"'*").endswith(_ASKED)
    )
    less, more = sorted(asked[name] / times[name] for name in times)
    return less <= _HARDLY and more >= _MOSTLY


def _speech(page: Page) -> Found | None:
    """An audience is greeted, or applauds."""
    if not page.is_own:
        return None
    first = page.words[0]
    if _AUDIENCE.search(page.prose[:_OPENING].lower()):
        return _shown("speech", "an audience is greeted", first)
    if greets(first.text) and not _LETTER.match(first.text):
        name = kind_within(first.text.partition(".")[0])  # `Thank you for joining us for this briefing.`
        kind = name if name in {"briefing", "press conference"} else "speech"
        return _shown(kind, "an audience is greeted", first)
    return _shown("speech", "an audience applauds", first) if _APPLAUSE.search(page.prose.lower()) else None


def _release(page: Page) -> Found | None:
    """What is sent out: by a wire, with an end mark, with whom to ask, or in its own words."""
    lines = [entry.line for entry in page.header] + page.body[:_LEAD]
    for line in lines:
        if any(_PRESS_WIRE.search(mark["wire"]) for mark in _MARKED.finditer(line.text[:_OPENING])):
            return _shown("press release", "press wire", line)
    ends = page.entries("end mark")
    if ends and not page.is_own:
        return _shown("press release", "end mark", ends[0].line)
    end = page.text[-_END:].lower()
    if any(_CALLS_ITSELF.search(end, max(at - _AROUND, 0), at + _AROUND) for at in places(_OWN_WORDS, end)):
        return _shown("press release", "calls itself a release", page.words[0])
    return _shown("press release", "whom to ask", page.words[0]) if _tells_whom_to_ask(end.split("\n")) else None


def _tells_whom_to_ask(lines: Sequence[str]) -> bool:
    """Whether a line says whom to ask, and it or the next ones give an address or a number."""
    asked = (number for number, line in enumerate(lines) if _CONTACT.match(line))
    return any(
        _REACHED.search("\n".join(lines[number : number + _CONTACT_LINES])[:_CONTACT_LENGTH]) for number in asked
    )


def _report(page: Page, is_quoting: bool) -> Found | None:
    """Others are quoted in what an agency tells; or what they said is told again and again under any dateline."""
    told = list(datelines(page))
    if not told and not page.entries("breadcrumb"):
        return None
    by_agency = is_quoting and any(each.wire for each in told)
    reported = by_agency or sum(map(page.prose.count, _REPORTED)) >= _TOLD
    return _shown("news report", "reported speech", page.words[0]) if reported else None


def _shown(kind: str, rule: str, line: Line) -> Found:
    return Found(kind, rule, "derived", line.number, (line.start, line.end))
