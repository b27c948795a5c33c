"""Whose words a text is, by a line that says so: attributions, and headings of words that follow."""

import re

from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.kinds import whose
from statements.ingest.recognisers.names.countries import COUNTRY
from statements.ingest.recognisers.names.named import person_found
from statements.ingest.recognisers.names.nominatives import bends
from statements.ingest.recognisers.names.office_nouns import NO_PERSON
from statements.ingest.recognisers.names.offices import split_office
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.people.leads import in_full
from statements.ingest.recognisers.people.occasions import before_occasion
from statements.ingest.recognisers.people.possessives import possessed
from statements.ingest.recognisers.people.reported import small_offices

# The words of a name, with the stops after titles.
_WHOM = r"(?:[^:.\n]|(?:(?<=\bGov)|(?<=\bSen)|(?<=\bRep)|(?<=\bDr)|(?<=\bMr)|(?<=\bMs)|(?<=\bMrs)|(?<=\b[A-Z]))\.)"
_ATTRIBUTED = re.compile(
    r"(?<!news )(?<!report )(?<!reports )(?<!video )\battribut(?:able|ed?)\s+to\s+(?:the\s+)?(?P<whom>[^:.\n]{3,160})|"
    r"\b(?:following\s+(?:is|are)\s+(?:(?:the|an?)\s+)?(?:(?:text|transcript)\s+of\s+)?|(?:full\s+)?(?:text|"
    rf"transcript)\s+(?:of|from)\s+)(?P<whose>{_WHOM}{{3,160}}?)['’]s?\s+(?:\w+\s+)?(?:remarks|statement|message|"
    r"address|speech|testimony|press\s(?:conference|briefing|encounter))|"
    r"(?:(?<!to )(?<!on )(?<!about )\b(?:speech|statement|remarks|comments|address|message|lecture)\s+|"
    r"^(?:speech|remarks|address|lecture)\s[^:.\n]{3,120}?)(?:made|given|delivered)\s+by\s+(?P<by>(?:[^:.\n]|(?<=\bRt)\.|(?<=\bHon)\.|(?<=\bDr)\.|(?<=\bMr)\.|(?<=\bMrs)\.){3,160})|"
    r"\b(?:transcript\s+of\s[^.\n]{0,60}?\bby|briefing\s+(?:with|by)|what\s+was\s+said\s+by|"
    r"following\s+is\s+(?:the|an?)\s+(?:\w+\s+){0,3}(?:speech|remarks|address|statement|message|article)\s+by|a\s(?:written\s)?reply\sby|"
    r"text\s+of\s+(?:the|an?)\s+(?:joint\s+)?(?:press\s+conference|interview)\s+(?:with|(?:given\s+)?by)|"
    r"(?:briefing|statement|"
    r"remarks|address)\s+from|^(?:\S+\s){0,4}?message\s+from|(?:^|(?<=\.\s))(?:delivered|presented)\s+by)\s+"
    r"(?:the\s+)?(?P<briefer>[^:.\n]{3,240})|"
    r"texte qui suit est (?:une|la|le|un) (?:déclaration|message|discours|allocution) (?:de l['’]honorable|de|du)\s"
    r"(?P<texte>(?:[^:.\n]|(?<=\s[A-Z])\.){3,240})",
    re.IGNORECASE,
)
_ATTRIBUTING = (
    "attribut", "following", "text of", "text from", "texte qui", "transcript", "made by", "given by", "delivered by",
    "presented by", "briefing", "said by", "statement from", "remarks from", "address from", "message from",
    "reply by",
)  # fmt: skip
# `A continuación, las palabras del Presidente Ada Ejemplo:`
_FOLLOWS = re.compile(
    r"\b(?:continuación|(?:di|in)\s+seguito|siguientes?|seguente|suivante?|folgenden?|riportiamo|ecco|voici|seguir|seguinte|íntegra|"
    r"următoarele|berikut|приводим|публикуем|следующ\w{2,3})\b[^:\n]{0,80}?\b"
    r"(?:palabras|discurso|declaraci(?:ón|ones)|mensaje|intervención|discours|allocution|déclaration|rede|erklärung|"
    r"discorso|"
    r"intervento|dichiarazion[ei]|pronunciamento|pidato(?:\skenegaraan)?|sambutan|выступлени[ея]|заявлени[ея])\s+"
    r"(?:a\s+la\s+Nación\s+)?(?:complet[oa]s?\s+|íntegr[oa]s?\s+|intégrale?\s+)?(?:(?:de\s+la|del?|du|di|da|do|"
    r"von)\s+)?(?P<whom>[^:\n]{3,160})",
    re.IGNORECASE,
)
# `Zum Auftakt der Reise erklärte Außenministerin Beispiel heute (25. Juli):`, `hielt Bundespräsident X folgende Rede`
_DECLARED = re.compile(
    r"\b(?:erklärte?n?|sagte?|hielt|hat)\s(?:(?:der|die)\s)?(?P<whom>[^:.,;()\n]{5,100}?)"
    r"(?=:\s*$|\s+(?:heute|gestern|am\s|zu[mr]?\s|anlässlich|in\s|bei[m]?\s|im\s|\(|folgende))(?=[^\n]{0,160}:\s*$)"
)
# A caption: `Empfang in Beispielstadt - Bundespräsidentin Ada Muster bei ihrer Ansprache`.
_SHOWN = re.compile(
    r" [-–]\s(?P<whom>[^–\n]{5,80}?)\s(?:bei\s(?:seiner|ihrer|der)\s(?:Ansprache|Rede|Begrüßung)|"
    r"(?:lors de|durante|durant)\s(?:son|su|il suo|o seu|la sua)\s"
    r"(?:discours|allocution|discurso|intervención|intervento))"
)
_FOLLOWING = (
    "continuación", "seguito", "siguiente", "seguente", "suivant", "folgend", "riportiamo", "ecco", "voici", "seguir",
    "seguinte",
    "íntegra", "următoarele", "berikut", "приводим", "публикуем", "следующ",
)  # fmt: skip
_SPEECH, _STATE = re.compile(r"(?:speech|address|remarks|testimony)$", re.IGNORECASE), re.compile(COUNTRY)
# `The remarks by Example are a violation …`: a sentence of a report and no heading.
_TELLS = re.compile(r"[^,.:;\n]{5,80}?\s(?:is|are|was|were|has|have|had|comes?|came|follow(?:s|ed)?)\s")
# `…, on 21 August 2013`, `…, Rivertown, 8 March 2018` after the last of several people
WHEN = re.compile(r",\s(?:(?:on|at|in)\s|[^,]{2,30},\s\d).*")
# An attribution stands in the first lines of the body; `Full text of the speech by X at Y.` under a title is no longer.
# `Please attribute to Inspector Ada Example:` may come somewhat later, under what a site prints over its pages.
_LEAD, _LEAD_LENGTH, _HEADED, _SENTENCE, _SOON, _HEADING = 4, 1000, 400, 160, 12, 120


def speakers_attributed(page: Page) -> list[Found]:
    """`The following is attributable to Spokesperson Matthew Miller:`."""
    found = []
    spoken = {turn.line.start for turn in page.turns}
    later = (line for line in page.words[_LEAD:_SOON] if _introduces(line))
    notes = (line for line in (*page.words[:_LEAD], *later) if line.start not in spoken)
    for line in [*(entry.line for entry in page.entries("published", "title")), *notes]:
        lead = line.text[:_LEAD_LENGTH]
        folded = lead.lower()
        match = _ATTRIBUTED.search(lead) if any(map(folded.__contains__, _ATTRIBUTING)) else None
        match = match or (_FOLLOWS.search(lead) if any(map(folded.__contains__, _FOLLOWING)) else None)
        shown = len(lead) <= _HEADED and (" - " in lead or " – " in lead)
        match = match or (_DECLARED.search(lead) if lead.endswith(":") else _SHOWN.search(lead) if shown else None)
        given = next(filter(None, match.groupdict().values()), "") if match else ""
        run_together = not page.header and line.number == 1  # a whole text without its line breaks
        heads = len(line.text) <= (_SENTENCE if line.ends_sentence else _HEADED)
        words = given or (_headed(line, page) if heads else whose(lead) if run_together else "")
        if not words:
            continue
        first, *rest = words.split(", and ")
        named = (split_office(WHEN.sub("", part)) for part in rest)
        others = [other for other in named if other and other[1] and is_name(other[0])]
        words = first if others else words
        person = split_office(before_occasion(words)) or split_office(words)
        small = small_offices(words) if person is None else []
        people = ((small[0].name, small[0].office) if small else person, *others)
        bent = not given and bends(line.text)
        found += [
            person_found(*in_full(each, page), "speaker", "attribution", line, page, bent)
            for each in people
            if each and not NO_PERSON.search(each[0])
        ]
    return found


def _introduces(line: Line) -> bool:
    """`Please attribute to Inspector Ada Example:`; `Speech of President Ada Example` alone under a lead."""
    if line.text[-1] == ":" and "ttribut" in line.text:
        return True
    if not line.gap or len(line.text) > _HEADING:
        return False
    dated = line.text.rstrip(".")[-1:].isdigit()  # `Ada Example's speech at …, 3 May 2019.`
    owned = possessed(line.text) if dated else None
    return bool(owned and line.text[owned.end("whom")] in "'’") or (not line.ends_sentence and whose(line.text) != "")


def _headed(line: Line, page: Page) -> str:
    """Whose words a short line calls what follows: `Speech by X at Y.`, `Foreign Secretary X's remarks at Y.`"""
    owned = possessed(line.bare)
    person = split_office(owned["whom"]) if owned and page.is_own else None
    # without an office, the state's whose name looks like a person's makes statements, but no speech
    spoken = person is not None and (person[1] or (owned is not None and _SPEECH.search(owned.group()) is not None))
    told = person is not None and spoken and is_name(person[0]) and not _STATE.fullmatch(person[0])
    of_words = "" if line.text.startswith("The ") and _TELLS.match(line.text) else whose(line.text)
    return of_words or (owned["whom"] if owned and told else "")
