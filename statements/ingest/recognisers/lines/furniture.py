"""What of a page is no statement: menus, buttons, letterheads, rules, end marks, and what scanning leaves."""

import re

from statements.citing.folding import fold
from statements.ingest.lines import Line
from statements.ingest.recognisers.dates.calendar_words import DAYS
from statements.ingest.recognisers.dates.dates import has_year
from statements.ingest.recognisers.lines.furniture_words import is_foreign_chrome
from statements.ingest.recognisers.lines.tags import is_tag

# What scanning leaves of a letterhead: words broken into letters, capitals in mid-word, digits for letters.
_SCRAP = re.compile(
    r"[~^|_]|\.{4}|[a-z][A-Z]{2}|(?<![A-Z])[A-Z]{3,}[a-z]\W*$|[A-Za-z]\d[A-Za-z]|\d[A-Z]\b|^[A-Z]{2,}\d+$|^[B-HJ-Zb-z]$|^\W+$|^\W*\d[\d\W]*['!][\d\W]*$"
)
_NOISE_WORDS = 10
_SEPARATOR = re.compile(r"[\s•·|\-–—*_=#~.:;,/\\<>«»]+")
# `Home News Travel & Business Careers About State Video`, `HomeNewsContact us`
_MENU = re.compile(r"[Hh]ome(?:(?:\s(?:[A-Z€][\w'’-]*|&|and|to)){4,}|(?:[A-Z][a-z’']+){2,}.*)")
# Of lines in small letters: that is twice as fast as a pattern that minds no case.
_CHROME = re.compile(
    r"\(?(?:begin|end)\s+(?:of\s+)?(?:text|statement|transcript)\)?[:.]?|(?:news\s+)?transcript|releases?|header|footer|menu|home|search|news(?:room)?|about(?:\s+us|\s+the\s+\w+)?|publication\s-\s.{3,40}|(?:[\w&]+\s){1,3}speeches|contact(?:\s+us)?|careers|faqs?|site\s?map|log\s?in|sign\s+in|"
    r"publications|share(?:\s+(?:this|on|sensitive).*)?|\d[\d.,k]*\s+shares?\b.*|(?:top|bottom)\s+of\s+page|(?:(?:\d+|no)\s+)?comments?:?|post\s+a\s+comment|save|copy\s+link|listen(?:\s+to.*)?|related\s+topics?|"
    r"(?:english|french|russian|spanish)\s+only|original\s*:\s*\w+|unofficial|"
    r"[\[(]?(?:(?:unofficial|provisional|courtesy|working|english)\s+){1,2}translation(?:\s+from\s+\w+)?[\])]?|support\s+(?:us|the\s+\w+)|accessibility(?:\s+(?:help|links?))?|this\s+article\s+is\s+more\s+than.*|(?:image|picture|photo)(?:\s+(?:source|caption)|\s?:).*|"
    r"(?:show|view|load|see)\s+(?:more|all)(?:\s+in\s+this\s+section)?|newsletters?|rss|\+?-?\s?(?:page\s+)?\d{1,3}(?:\s?(?:of|/)\s?\d{1,3})?\s?-?|[\w-]+\.[a-z]{2,}|"
    r"writer['’]s\spicture.{0,60}|a\s?\+\s*a\s?-?|languages?\s?(?:français|english|العربية)|stay\s+connected|search\s+form|letters?\s+to\s+the\s+editor|embed\s+size\s.*|citation\s+preview|"
    r"photos?\s(?:of|by|courtesy|credit)\b[^()]{2,60}|welcome\sto\sthe\s(?:united\snations|(?:\w+\s){0,4}(?:web)?site)\b.{0,40}|total\s+page\s?views|(?:view\s+)?printable\s+\w+|(?:select|choose)\s+(?:a|your)\s+language:?|"
    r"[\d.() +-]{7,20}|(?:public|press|media)\s+(?:information|affairs|relations|liaison)\s+officer\s*:.*|"
    r"diplomacy\s+in\s+action|(?:transcript|story|news|article)\s+(?:id|code|number)\s*:?\s*\d*|\d{5,6}|"
    r"printer[- ]friendly.*|(?:meetings\s+)?in\s+progress\s+at\s+\w+|for\s+the\s+latest\b.{0,60}\bvisit\s.*|"
    r"(?:statement|article|news|post)?\s*[\d,.]+\s+views|press\s+briefing\s+\||"
    r"(?:accept|reject|allow|decline|manage|necessary|essential)(?:\s+(?:all|only|the|optional|my))?(?:\s+(?:cookies|"
    r"preferences|options|settings))?(?:\s+only)?|cookies?\s+(?:settings|preferences|policy|notice)|i\s+(?:agree|accept)|"
    r"version\s*:\s*\d{1,4}|sha-?256\s*:\s*[0-9a-f]{64}|"
    r"a\s?-\s*a(?:\s*a\s?\+)?|there\s+were\s+[\d,]+\s+press\s+releases\s.*|press\s+\w+\s+key\s+to\s.*|"
    r"[←‹⟵⬅]\s?.{1,60}|[<«]\s(?:back|all|return|previous)\b[^»]{0,60}|.{1,60}\s[→⟶➔]|back\s+to\s+(?:all|the|our|list|news\w*|press|search|main|index|home\w*)\b.{0,30}|"
    r"<image>.{0,400}|file:/\S+|the\s+wayback\s+machine\s+-\s+https?:/\S+|printed\s*:?\s+\d.{0,30}|"
    r"!\[[^\]\n]{0,200}\]\([^)\s]{0,300}\)|[\[(](?:image|photo|picture|video|graphic|logo)s?\b[^\])\n]{0,200}[\])]|"
    r"(?:[\d.,]{1,9}[km]?\s?(?:likes?|comments?|shares?|views?|reads?|retweets?|followers?|reactions?)\W{0,5}){1,5}|"
    r"(?:likes?|shares?|retweets?|followers?|on\s+this\s+page|(?:table\s+of\s+)?contents|in\s+this\s+(?:article|section|story))\s?:?|"
    r"this\s+(?:(?:web)?(?:site|page)\s+(?:is|has\s+been)\s+(?:no\s+longer|archived|historical)|is\s+not\s+the\s+current)\b.*|"
    r"(?:(?:all|latest|recent)\s+)?(?:news|press|media)\s+releases(?:\s[\w&'-]+){1,4}|in\s+the\s+name\s+of\s+(?:god|allah)\b.*|"
    r"(?:télécharger|descargar|herunterladen|scarica)\b.*|latest\s+news|breaking\s+news|"
    r"top\s+stories|-?\s?details|-?\s?(?:hits|views)\s*:\s*[\d,.]+|compartir|imprimir|partager|imprimer|teilen|drucken|condividi|stampa|compartilhe|поделиться|распечатать|"
    r"(?:print|(?:e-?)?mail|send)\s+this.*|print|edit\s+page|"
    r"you\s+are\s+(?:here\b|in\s?:).*|"
    r"skip\s.{0,60}\bmenus?\b.*|(?:connect|follow)\s+(?:with\s+)?us(?:\s+on.*)?|"
    r"you might also like|download as (?:\w{3,4}(?:, | or )?){1,6}|"
    r"size:\s+px|start\s+display\s+at\s+page:?|view\s+original(?:\s+(?:document|post|article))?|\w+\s+by\s+notified|e-?mail|tweet|facebook|twitter|linkedin|"
    r"whatsapp|qr\s?code|download(?: pdf)?|advertisements?|"
    r"(?:skip|jump) (?:directly )?(?:to|over|navigation).*|back to top|read more|"
    r"for more information|advanced search.*|start date must .*|"
    r"how to identify|national anthem|prayers?|close this (?:search )?box\.?|\[[\w .]{5,40} in the chair\]|"
    r"printer[- ]friendly and pdf|the house met at \d.{0,20}|current issue|"
    r"vol(?:ume|\.)?\s?\d{1,4},?\s(?:no|number|issue)\.?\s?\d{1,4}|[\w-]{5,30} session,?(?: [\w-]+ parliament.{0,10})?|"
    r"(?:having trouble viewing|you are subscribed to) .*|(?:national archives )?this is historical material .*|"
    r"(?:press |media )?contacts?\s?:.*\b(?:phone|tel|e-?mail)\s?:.*|"
    r"written answers? nos?\.? [\d –-]+|(?:\d{1,4}\s?[-–|]\s?){3,40}\d{0,4}|"
    r"date (?:19|20)\d\d-\d\d|home\s(?:\w+\s){0,3}page\s\d{1,5}|"
    r"hi, what are you looking for\?|your ad here|commission file number.*|"
    r"(?:[\w-]{5,30} session,\s)?(?:\d{1,5}(?:st|nd|rd|th)[,&\s]{1,3}(?:and\s)?){1,4}meetings?\b.{0,30}|"
    r"(?:an? )?\w+ government agency website|the post\s.{3,300}\s(?:appeared first|first appeared) on\s.{2,80}|"
    r"view (?:header|original.*)|https?:/\S+(?:\s\d{1,3}/\d{1,3})?|return to\s*:.*|return to .{3,40} page|"
    r"skip ribbon .*|(?:go )?to the (?:main|central) content.*|help (?:us )?improve .*|take (?:our|this|a) .*survey.*|"
    r"go to .{3,40} home ?page|(?:first|now|then|next),? (?:enter|choose|select|pick) an? .{3,50}|"
    r"(?:docket|case|file|ref(?:erence)?)\.? nos?\.?\s?:.{1,120}|(?:\w+ ){0,2}bookmark (?:and|&|this).*|"
    r"to experience this site.*|\d+ ?[mhd] ?ago.*|browsing (?:articles|categor|tags?|posts).*|"
    r"this was published under .*|posts tagged .*|(?:tag|category|author|monthly) archives?\b.*|"
    r"\W{0,4}file\s(?:no\.?\s)?[\d./-]{1,20}\W?|press operations|released by\s*:.*|search \S+\.\w+|"
    r"(?:\w+ )?statements (?:&|and) remarks|"
    r"(?:ex(?:hibit)?[\s-]*)?99(?:\.\d{1,2})?|cite\s*:|cite\s+as\s*:.*|"
    r"index(?: (?:for|of) .*)?|the full text on this page.*|"
    r"related (?:news|stories|articles).*|"
    r"\d+\s+min(?:ute)?s?\s+read|(?:[a-z]{2,3}\s*[/|]\s*)+[a-z]{2,3}|enter the email address.*|from now on you can.*|"
    r"(?:(?:an? )?(?:official|\.\w{2,4}|\w+ government agency) websites?|secure (?:\.\w{2,4}|websites)|"
    r"(?:look for )?a lock \(|you have accessed part of a|government agencies communicate|\(e\.g\. go\.).*|"
    r"here['’]s how you know|(?:this is )?(?:archived|historical) (?:page|content|material)\b.*|\(?archived content\)?|"
    r"you are on page.*|\d{1,5}(?:st|nd|rd|th) meetings?\b.{0,20}|"
    r".{10,160}[.!?)]\s(?:find\s+out(?:\s+more)?|learn\s+more|click\s+here)\W*|click\s+here\b.{0,60}|"
    r"u\.?s\.? flag|dot gov|https|the site is secure\.?|the \.\w{3} means it['’]s official\.?|the https:// ensures .*|"
    r"federal government websites often end in .*|\d{1,2}\.\s+home|showing\s+posts\s+(?:from|with|by)\s.*|"
    r"note\s*:\s.{0,60}\bpdf\b.{0,100}|(?:download\s+pdf){2}|"
    r"(?:[a-z]{2}-[a-z]{2}\d{0,2}\s?){2,9}|"
    r"\[an error occurred.*|[\w ]{2,40} \+ \d+ more|watch .{1,40}|"
    r"(?:all rights reserved|©|copyright).*|subscribe.*|sign up.*|follow us.*|tags?:.*|"
    r"(?:previous|next)(?: page)?|you are currently viewing .*|"
    r"(?:(?:media|press|public)\s+)?contacts?(?:\s+person)?\s*:.*|(?:printed|downloaded|retrieved|accessed|archived)\s+(?:on|from|at)\b.*"
)
# `2. News`, `1. /`: the way to a page as a list
_LISTED = re.compile(r"\d\.(?:\s{1,3}(?=[^\W\d_])|\s?[/>»›|]$)")
# What a browser prints over each page, in its reader's own style: `9/30/24, 5:33 PM Title of the page`.
_PRINT_HEAD = re.compile(r"\d{1,2}[/.]\d{1,2}[/.](?:\d\d){1,2},\s\d{1,2}:\d\d(?:\s[AP]M)?\s")
# A page is filed under so many terms that it has twice, in so many characters.
_TERMS, _FILED = 3, 400
# `Rivertown Council Page 1 of 2`
_RUNNING_HEAD = re.compile(r"\spage\s\d{1,3}\s(?:of|/)\s\d{1,3}$")
# How far into its line a site's motto says who provides it, in characters.
_MOTTO = 100
# `From the site of Examplia (http://…)`, `[Home] [Search] [Help]`
_LINKED = re.compile(
    r".{2,60}\s\(https?:/\S+\)|(?:[\w ]{2,20}\s)?(?:\[[^\]\n]{1,30}\]\s{0,3}){3,12}|"
    r"(?:[*•·|-]\s{0,3})?\[[^\]\n]{1,40}\]\([^)\s]{1,300}\)(?:[\s|·•/]{1,5}\[[^\]\n]{1,40}\]\([^)\s]{1,300}\))"
    r"{1,30}"  # in Markdown
)
# `Press Conferences | WHO , UNHCR`: a section, and the bodies that it has things of; `Media Briefing, Press Releases|`.
_SECTION_OF = re.compile(
    r"(?:[A-Z]\w{2,12},?\s){0,4}(?:Conferences|Releases|Statements|Briefings|News|Speeches|Stories)\s?\|(?:\s?[A-Z]{2,8}(?:\s[A-Z]{2,8})?\s?(?:,|$)){0,12}"
)
# A line of links to so many of them is a page's.
_NETWORKS, _LINKS = ("facebook", "twitter", "youtube", "instagram", "linkedin", "flickr", "whatsapp", "rss"), 3
# What a page asks of its reader.
_ASKING = (
    "cookie", "donation", "browser", "javascript", "internet explorer", "acrobat", "применяются рекомендательные",
)  # fmt: skip
_ASKED = re.compile(
    r"\bcookies?\b|\b(?:version of internet explorer|your (?:web )?browser|enable javascript)\b|"
    r"\bjavascript soit activé\b|"
    r"\bmake an? (?:\w+ )?donation\b|\bacrobat\W{0,2}reader\b|применяются рекомендательные технологии"
)
_REST = re.compile(
    r"(?:related\s+(?:news|stories|articles|posts|content|links|documents)|most\s+(?:viewed|read|popular)|more\s+on\s+this\s+story|trending|"
    r"read\s+(?:also|more|next)|see\s+also|more\s+(?:news|stories)|"
    r"latest\s+news|you\s+may\s+also\s+like|recommended|notes?\s+(?:to|for)\s+editors|(?:media|press)\s+(?:contacts?|enquiries|"
    r"inquiries)|contacts?\s+for\s+(?:the\s+)?(?:media|press))\s*:?\s*$|"
    r"(?:more|other|further|recent|latest|all)\s+(?:recent\s+)?(?:from\b[^.!?\n]{0,40}|articles|posts|press\s+releases|speeches|statements|"
    r"headlines|(?:news|stories)\b[^.!?\n]{0,20})\s*:?\s*$|"
    r"(?:weitere|ähnliche)\s+(?:meldungen|nachrichten|artikel|beiträge|pressemitteilungen|themen)\s*:?\s*$|mehr\s+zum\s+thema\b|"
    r"(?:autres|dernières)\s+(?:actualités|articles|communiqués|nouvelles)\s*:?\s*$|(?:à\s+lire|voir)\s+aussi\b|articles?\s+(?:liés|similaires)\s*:?\s*$|"
    r"(?:otras|más|últimas)\s+noticias\s*:?\s*$|(?:noticias|notícias|artículos)\s+relacionad[ao]s\s*:?\s*$|también\s+(?:te|le)\s+puede\s+interesar\b|"
    r"(?:subscribe|sign\s+up|register)\s+(?:to|for)\s+our\b|newsletter\s+(?:abonnieren|anmeld)|recevez\s+notre\s|suscríbase\s+a\s|"
    r"leave\s+a\s+(?:reply|comment)\b|laisser\s+un\s+commentaire\b|deja\s+(?:una?\s+)?(?:respuesta|comentario)\b|deixe\s+(?:um\s+comentário|uma\s+resposta)\b|"
    r"lascia\s+un\s+commento\b|(?:schreibe|hinterlasse)\s+einen\s+kommentar\b|(?:написать|оставить|добавить)\s+комментарий\b|(?:dodaj|napisz)\s+komentarz\b|"
    r"(?:commentaires|comentarios|comentários|commenti|kommentare)\s*$|for\s+(?:more|further|additional)\s+information\b.{0,60}\bcontact\b",
    re.IGNORECASE,
)
# Words that the entries of menus and the names of sections are made of: `Press Room`, `Left navigation`, `Text Size`.
_MENU_WORDS = """
advt daily front uncategorized uncategorised newsletter newsletters reaction reactions
adjust body decrease enlarge increase navigation primary secondary announcements marquee publisher asset
& / > about additional ads affairs answers arabic archive archived archives are article articles aucune autres available
back blog body breadcrumb breadcrumbs browse business by categories category center centre chemin chinese close
comment comments contact content contents current date de deutsch disponibles down editorial english español events
facebook feature featured features filter final font form forward français french gallery german go header
headlines hearings help here highlights home
hub icon image images index information instagram international issued italiano item kiswahili language languages
langues
latest left library linkedin large links loading loading… loading... interview interviews local login logo love
main map media medium menu multimedia national
navigation nederlands news none office on opinion options other page pages pagine past path photo photos politics polski
português post posted posts press print public publication publications published quick register related releases reply
reset resources result results right room rss russian search searches section sections send share sharing site size
communiques slides small social sort spanish speeches sport sports spread statements sub
suggestions telegram text theme to toggle tools top topics
transcripts tweet twitter type türkçe up updated updates us versions video videos view views website world written x
you youtube | русский українська עברית العربية हिन्दी 中文 日本語 한국어
"""
_OF_MENUS = frozenset(_MENU_WORDS.split())
_MENU_LENGTH = 9
# `HomeMedia CentreDirectoryVacancies`: a menu whose entries a page runs together.
_GLUED, _GLUES = re.compile("([a-z])([A-Z])"), 3
_MENU_STARTS = ("home", "latest", "press", "about", "news", "contact", "skip")
# `FeaturedTrending`, `In FocusSpeechesMember States`: sections of a site that are run together, and no name.
_RUN_ON = re.compile("[a-z]{3}[A-Z][a-z]{2}")
# A menu that is run together has more commas than any title that begins as it does: `HomeHot topics, releases, …`.
_MENU_COMMAS = 9
# `Rivertown 18 °C`, in characters; a line of so many characters and words may be a list of towns.
_WEATHER, _NAMED_LENGTH, _NAMED = 30, 200, 30
# `in Health, News`
_IN_SECTIONS = re.compile(r"in [A-Z][\w’'-]*(?:,? (?:& )?[A-Z][\w’'-]*){0,5}")
# `Press Conferences | FAO , ITU`: a section, and whose pages it holds.
_OF_BODIES = re.compile(r"(?:[A-Z][a-z]+ ){1,3}\| [A-Z]{2,8}(?:\s?, [A-Z]{2,8})*")
_PRESSED = (
    "donate", "donate now", "donate today", "donate here", "give now", "subscribe now",
    " - join now", " top page", "no results found.", "card image cap",
)  # fmt: skip
# An entry of a menu has no more characters.
_ENTRY = 100
# What a page says in place of a picture ends with one of these.
_PICTURES = {"icon", "logo", "graphic", "seal", "photo", "portrait"}
# Where an entry is written as its program writes it: `RbiSearchHeader`, `spot_img`.
# `imagen_2023-09-18_171556292`
_PROGRAMMED = re.compile(
    r"[A-Z]?[a-z]+(?:[A-Z][a-z]+){2,4}|[a-z]+(?:_[a-z]+){1,3}|[A-Za-z]{2,12}_[\d_-]{4,40}|(?:spot_img){1,9}"
)
# `Director General Ada Example. (Photo: B. Sample)`
CAPTION = re.compile(
    r"\.?\s(?:\((?:photo|picture|image|credit|©)[^)]*\)$|(?:photo|picture|image) (?:credit|by)\b.*)|"
    r"\.?\s(?:photo|picture|image|foto)\s?[:/]\s?[^.!?\n]{2,60}$|\s(?-i:[A-Z][A-Za-z]{1,8})\sphotos?$|"
    r"\.\s\((?-i:[A-Z]{1,4}(?:/[A-Z]{1,4})?)\)$",
    re.IGNORECASE,
)
_END_MARK = re.compile(r"(?:#\s*){2,}#?|-?\s*30\s*-|-*\s*(?:ends?|fin)\s*-*\.?|\*{3,}|xxx+", re.IGNORECASE)


def separator(line: Line) -> bool:
    """`• |` and the like: marks without words."""
    return not any(map(str.isalnum, line.text)) and _SEPARATOR.fullmatch(fold(line.text)) is not None


def chrome(line: Line) -> bool:
    """Page furniture such as `Share this` or `ENG / FR`."""
    whole = " ".join(line.bare.split()) if "  " in line.text else line.bare
    text = _once(whole)
    doubled = len(text) < len(whole) and " " in text  # a picture's name and its caption
    text = _LISTED.sub("", text) if text[:1].isdigit() else text
    low = text.lower().replace("i̇", "i")
    if doubled or (len(text) <= _ENTRY and _is_entry(text, low)) or _PRINT_HEAD.match(text) or is_tag(text):
        return True
    if ("facebook" in low or "powered" in low or low[-1:] in ")]") and _links(low):
        return True
    if (any(map(low.__contains__, _ASKING)) and _ASKED.search(low)) or low.endswith(_PRESSED):
        return True
    if low.startswith("home") and (low.count(" / ") > 1 or low.count(", ") > _MENU_COMMAS):
        return True
    if low.count("°c") > 1 or low.count("° ") > 2 or not low or (low.endswith("°c") and len(text) <= _WEATHER):
        return True  # the weather
    if len(text) > _NAMED_LENGTH and text[-1].isalpha() and _lists_names(text):
        return True
    if " — a service provided by " in low[:_MOTTO]:
        return True
    if "|" in low and (_are_links(text) or _SECTION_OF.fullmatch(text) or _OF_BODIES.fullmatch(text)):
        return True
    if (" page " in low and _RUNNING_HEAD.search(low)) or _ends_as_it_begins(text):
        return True
    return is_foreign_chrome(low) or _CHROME.fullmatch(low) is not None or _MENU.fullmatch(text) is not None


def _ends_as_it_begins(text: str) -> bool:
    """`Ada Example Rivertown Lakes society Ada Example Rivertown`: what a page is filed under, and once more."""
    if text.count(text.partition(" ")[0]) < 2 or len(text) > _FILED:  # most
        return False
    words = text.split()
    first = words[0]
    again = len(words) - words[::-1].index(first) - 1
    repeated = len(words) - again
    return again >= repeated >= _TERMS and words[:repeated] == words[again:]


def _lists_names(text: str) -> bool:
    """Whether a line is nothing but words with capitals, more than any title has: the towns to choose from."""
    words = text.split(maxsplit=_NAMED)
    return len(words) > _NAMED and all(word[0].isupper() for word in text.split()) and not text.isupper()


def _once(text: str) -> str:
    """`Media Center` of `Media Center Media Center`, and `QR Code` of `QR CodeQR Code`."""
    half = len(text) // 2
    return text[:half] if half and text[:half] == text[-half:] and len(text) <= _ENTRY else text


def _are_links(text: str) -> bool:
    """`Log in | Register`: entries of a menu with a bar between them."""
    parts = [part.strip() for part in text[:_ENTRY].split("|")]
    return all(part and "|" not in part and chrome(Line(0, part, 0, len(part))) for part in parts)


def _is_entry(text: str, low: str) -> bool:
    """`Press Center`, `Other available languages: none`; `RbiSearchHeader`; `in Health, News`; a day without a year."""
    if text.startswith("in ") and _IN_SECTIONS.fullmatch(text):
        return True
    glued = _GLUED.findall(text)
    if (len(glued) >= _GLUES and low.startswith(_MENU_STARTS)) or len(_RUN_ON.findall(text)) > (" " in text):
        return True
    low = _GLUED.sub(r"\1 \2", text).lower() if glued else low
    words = low.replace(":", "").replace("/", " ").split(maxsplit=_MENU_LENGTH)
    if len(words) <= _MENU_LENGTH:
        if _OF_MENUS.issuperset(words) or words[-1] in _PICTURES or ("." in words[-1] and _is_menu(words)):
            return True
        if _PROGRAMMED.fullmatch(text):
            return True
    return len(words) > 1 and words[1][0].isdigit() and _is_read_on(words, text)


def _is_read_on(words: list[str], text: str) -> bool:
    """`Piątek, 22 listopada Marek, Cecylia`: a day without its year, which a site prints over its pages."""
    return words[1].rstrip(".").isdigit() and words[0].rstrip(",") in DAYS and not has_year(text)


def is_section(text: str) -> bool:
    """`Contact us`: words that only menus have.

    >>> is_section("Press Releases"), is_section("River News")
    (True, False)
    """
    return _OF_MENUS.issuperset(text.lower().split())


def _links(low: str) -> bool:
    """Whether a line links to several networks, or to where a page comes from."""
    if "facebook" in low and sum(map(low.__contains__, _NETWORKS)) >= _LINKS:
        return True
    return " powered by " in low[:_MOTTO] or (low[-1:] in {")", "]"} and _LINKED.fullmatch(low) is not None)


def _is_menu(words: list[str]) -> bool:
    """`Home Contact us Help example.org`: a menu's words, and the site's address."""
    *others, last = words
    return bool(others) and last[-1].isalpha() and last.count(".") > 0 and _OF_MENUS.issuperset(others)


def noise(line: Line) -> bool:
    """`. RJMA US TRA L I S`: a scanned letterhead, two fifths of whose words are scraps."""
    words = line.text.split(maxsplit=_NOISE_WORDS)
    if len(words) > _NOISE_WORDS:
        return False
    odd = [word for word in words if not (word[1:].islower() and word.isalpha())]  # `Words` and `words` are no scraps
    scraps = sum(_SCRAP.search(word) is not None for word in odd)
    return scraps * 5 >= len(words) * 2 and not line.bulleted


def end_mark(line: Line) -> bool:
    """`###`, `ENDS`."""
    return _END_MARK.fullmatch(line.text) is not None


def opens_rest(line: Line) -> bool:
    """`Related news`, `Media contact`: what comes after it is not the statement's."""
    return len(line.text) <= 200 and _REST.match(line.bare) is not None
