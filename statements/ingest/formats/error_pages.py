"""Pages that a server sent in place of a statement: not found, access denied, a check for robots, a cookie wall."""

import re

from statements.ingest.draft import Refused
from statements.ingest.lines import Line, split_lines
from statements.ingest.recognisers.dates.date_lines import word_count
from statements.ingest.recognisers.dates.dates import find_dates

# An error page is short, and says what it is in its first lines.
MOST_WORDS, FIRST_LINES, SHORT_LINE = 160, 12, 200
# One whose title says so may have all that the site has around it.
MOST_WORDS_TITLED = 400
# Words that no statement begins a line with.
_SURE = re.compile(
    r"pardon our interruption|attention required!? \| cloudflare|sorry, you have been blocked|"
    r"(?:please )?enable javascript and cookies to continue|you need to enable javascript to run this app|"
    r"checking (?:your browser before accessing|if the site connection is secure)|"
    r"(?:please )?verify(?:ing)? (?:that )?you are (?:a )?human|request unsuccessful\. incapsula|"
    r"our systems have detected unusual traffic|as you were browsing,? something about your browser|"
    r"the requested url .{0,120}was not found on this server|"
    r"you don[’']t have permission to access .{0,200}on this server|(?:error )?4(?:0[0134]|10|29)\b[ :–—-]{0,3}"
    r"(?:error\b|page\b|not found|forbidden|unauthori[sz]ed|bad request|gone|too many requests).{0,60}|"
    r"(?:error )?50[0234]\b[ :–—-]{0,3}(?:error\b|internal|bad gateway|service|gateway).{0,60}|"
    r"before you continue to (?:google|youtube)|the request could not be satisfied",
    re.IGNORECASE,
)
# Words that are a whole line of an error page, and might be the title of a statement that has a date.
_WHOLE = re.compile(
    r"(?:oops[!.,…]* |sorry[!.,…]* |we[’']re sorry[!.,…]* )?(?:"
    r"(?:error )?404|(?:the |this )?page (?:was |could |can)?(?:not |n[’']t )(?:be )?found|"
    r"(?:the |this |that )?page (?:that )?(?:you(?:[’']re| are| were)? ?)?(?:looking for|have requested|requested) "
    r".{0,80}|access (?:to this page (?:has been|is) )?denied|just a moment|(?:403 )?forbidden|one more step|"
    r"are you a (?:robot|human)\??|(?:please )?enable (?:javascript|cookies)(?: .{0,80})?|"
    r"javascript (?:is|seems to be|must be) (?:disabled|required|enabled)(?: .{0,80})?|internal server error|"
    r"(?:service|site|page) (?:is )?(?:temporarily )?unavailable|bad gateway|gateway time-?out|"
    r"page introuvable|página no encontrada|seite nicht gefunden|страница не найдена|pagina non trovata|"
    r"we value your privacy|we use cookies(?: (?:to|and|for|that|which|on (?:this|our)) .{0,80})?|"
    r"(?:this|our) (?:web)?site uses cookies(?: .{0,80})?|"
    r"cookie (?:settings|preferences|consent)|something went wrong"
    r")(?:[!.…]| [|–—-] .{1,80})*",
    re.IGNORECASE,
)
_OF_CONSENT = re.compile(
    r"cookie|consent|privacy|partners|personal data|preferences|browser|advertis|website|third part|javascript",
    re.IGNORECASE,
)
# A line of fewer words is an entry of a menu; so many in longer ones are a statement.
_SENTENCE, _STATEMENT = 6, 25
_CONSENT = re.compile(r"\b(?:accept|reject|allow|manage|agree)\b", re.IGNORECASE)


def refuse_error_page(text: str, title: str = "") -> None:
    """Raises Refused when `text`, with the title of its page, is an error page and no statement."""
    named = Line(0, title.strip(), 0, 0)
    most = MOST_WORDS_TITLED if _is_error(named, "") else MOST_WORDS
    if len(text) > 12 * most or len(text.split()) > most:
        return
    shown = next((line.text for line in [named, *split_lines(text)[:FIRST_LINES]] if _is_error(line, text)), None)
    if shown:
        raise Refused("error page", f"This is not a statement but a page that says {shown[:80]!r}. Save it again.")


def _is_error(line: Line, text: str) -> bool:
    words = line.bare.lstrip("# ")
    if len(words) > SHORT_LINE:
        return _SURE.match(words) is not None
    if _SURE.match(words):
        return True
    if not _WHOLE.fullmatch(words) or find_dates(text):
        return False
    if "cookie" not in words.lower() and "privacy" not in words.lower():
        return True
    return _CONSENT.search(text) is not None and not _says_more(text)


def _says_more(text: str) -> bool:
    """Whether enough is said of something else than consent: then the notice only stands over it."""
    lines = [word_count(line.text.split()) for line in split_lines(text) if not _OF_CONSENT.search(line.text)]
    return sum(words for words in lines if words >= _SENTENCE) >= _STATEMENT
