"""Pages sent in place of a statement: not found, denied, for subscribers only, a check for robots, a cookie wall."""

import re

from statements.ingest.draft import Refused
from statements.ingest.lines import Line, split_lines
from statements.ingest.recognisers.dates.date_lines import word_count
from statements.ingest.recognisers.dates.dates import find_dates

# An error page is short, and says what it is in its first lines.
MOST_WORDS, FIRST_LINES, SHORT_LINE = 160, 40, 200
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
    r"before you continue to (?:google|youtube)|the request could not be satisfied|"
    r"the wayback machine has not archived that url|.{0,80}page cannot be displayed because an internal server error"
)
# `Page not found`, in other languages.
_NOT_FOUND = "|".join(
    (
        r"(?:la |cette )?page (?:.{0,40} )?(?:introuvable|n[’']existe (?:pas|plus)|n[’']a pas été trouvée)",
        r"(?:la )?página (?:.{0,40} )?no (?:encontrada|existe|disponible|se (?:ha )?(?:encontró|encontrado))",
        r"(?:a )?página (?:.{0,40} )?não (?:encontrada|existe|foi encontrada)",
        r"(?:die )?(?:.{0,40} )?seite (?:existiert nicht|(?:wurde |konnte )?(?:leider )?nicht gefunden(?: werden)?)",
        r"(?:la )?pagina (?:.{0,40} )?(?:non (?:trovata|esiste|è stata trovata)|nu (?:a fost găsită|există))",
        r"pagina niet gevonden|nie znaleziono strony|strona nie (?:istnieje|została znaleziona)",
        r"(?:запрашиваемая )?страница не (?:найдена|существует)|сторінк[ау] не (?:знайдено|існує)",
        r"strán?k[au] (?:nenalezena|nebyla nalezena|nenájdená|sa nenašla)",
        r"sidan (?:kunde inte hittas|hittades inte|finns inte)|sivua ei löyt(?:ynyt|y)",
        r"siden (?:blev ikke fundet|ble ikke funnet|findes ikke|finnes ikke)",
        r"az? (?:keresett )?oldal nem található|sayfa bulunamadı|halaman tidak ditemukan",
        r"الصفحة (?:المطلوبة )?غير موجودة|صفحه (?:مورد نظر )?یافت نشد|הדף (?:המבוקש )?לא נמצא",
        r"(?:您访问的|你访问的)?页面不存在|找不到页面|(?:お探しの)?ページが見つかりません(?:でした)?",
        r"페이지를 찾을 수 없습니다",
    )
)
_MISSING = (
    r"(?:the |this |that )?(?:page|link|url|article|document|resource|content|file) "
    r"(?:that )?(?:you(?:[’']ve| have)? )?(?:requested |followed )?"
    r"(?:is(?: not|n[’']t| no longer)|does(?: not|n[’']t)|has(?: not|n[’']t)|was not|may have) "
    r"(?:available|exist|been (?:found|moved|removed|deleted)|found).{0,120}|"
    r"(?:sorry,? )?(?:we|you) .{0,30}(?:page|link) (?:that )?(?:does(?: not|n[’']t) exist|(?:can|could) ?not be found)"
)
# What is shown in place of an article to those who do not pay for it.
_SUBSCRIBERS = "|".join(
    (
        r"(?:please )?(?:subscribe|log in|sign in|register) to (?:continue|keep) reading",
        r"to (?:continue|keep) reading,? (?:please )?(?:subscribe|log in|sign in|register)",
        r"already a subscriber\?(?: .{0,20})?|you have reached your (?:.{0,20} )?limit(?: .{0,40})?",
        r"this (?:article|story|content|page) is (?:only |exclusively )?(?:available |reserved )?(?:for|to) "
        r"(?:our )?(?:paid |registered )?(?:subscribers|members)(?: only)?",
    )
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
    rf"{_MISSING}|{_NOT_FOUND}|{_SUBSCRIBERS}|"
    r"(?:we are |we[’']re |this site is )?(?:currently )?(?:down|under|undergoing)(?: for)?(?: scheduled)? maintenance|"
    r"we value your privacy|we use cookies(?: (?:to|and|for|that|which|on (?:this|our)) .{0,80})?|"
    r"(?:this|our) (?:web)?site uses cookies(?: .{0,80})?|"
    r"cookie (?:settings|preferences|consent)|something went wrong"
    r")(?:[!.…]| [|–—-] .{1,80})*"
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
    words = line.bare.lstrip("# ").lower()
    if len(words) > SHORT_LINE:
        return _SURE.match(words) is not None
    if _SURE.match(words):
        return True
    if not _WHOLE.fullmatch(words) or find_dates(text):
        return False
    if "cookie" not in words and "privacy" not in words:
        return True
    return _CONSENT.search(text) is not None and not _says_more(text)


def _says_more(text: str) -> bool:
    """Whether enough is said of something else than consent: then the notice only stands over it."""
    lines = [word_count(line.text.split()) for line in split_lines(text) if not _OF_CONSENT.search(line.text)]
    return sum(words for words in lines if words >= _SENTENCE) >= _STATEMENT
