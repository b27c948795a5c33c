"""Fields that a program wrote before a saved text: `<title="…">`, `{date} … {/date}`, `speaker<tab>Ada Example`.

And lines of a header that a program marked whole, or set with wide blanks.
"""

import re

_WORDS = """
title headline subject speaker speakers author president date published place location venue city event occasion
type category language source publisher
"""
_NAMES = frozenset(_WORDS.split())
_FIELD = re.compile(
    r"[<{](?P<tag>\w{4,12})(?:\s?=\s?[\"']?|[>}]\s*)(?P<tagged>[^<{\n]{2,600}?)(?:[\"']?\s?/?[>}]|\s*[<{]/\w{4,12}[>}])|"
    r"(?:#\s?(?=\w{4,12}:)|(?=\w{4,12}(?:\t|\s=)))(?P<name>\w{4,12})(?::|\t|\s=)\s{0,4}(?P<value>\S[^\n]{1,600})"
)
_TAG = re.compile(r"(?:[<{]/?\w{1,20}(?:\s\w{1,20}=[\"'][^\"'<>\n]{0,80}[\"']){0,4}\s?/?[>}]\s?){1,9}")
# `<strong>A bridge</strong>`
_WHOLE = re.compile(r"<(strong|b|em|i|u|p|h[1-6])>(?P<words>[^<>\n]{2,600})</\1>")
_OPENING = "<{#"
# `__A bridge__`, `_3 May 2019_`, `= A bridge =`, `<h1>A bridge</h1>`, `[A bridge](https://…)`: a line marked whole.
_MARKED = re.compile(
    r"(?:#{1,6}\s)?(?P<mark>\*{1,3}|_{1,3})(?P<stressed>[^\s*_](?:[^*_\n]{0,300}[^\s*_:])?)(?P=mark)|"
    r"(?P<level>={1,6}|#{1,6})\s?(?P<heading>[^\s=#][^\n]{0,400}?)\s?(?P=level)|"
    r"<(?P<tag>h[1-6]|p|b|strong|em|i)>\s?(?P<within>[^<>\n]{1,400}?)\s?</(?P=tag)>|"
    r"(?:#{1,6}\s)?\[(?P<linked>[^\[\]\n]{1,300})\]\([^()\s]{1,300}\)"
)
_MARKS = "*_=#<["
# Two blanks between words; three part columns.
_WIDE, _HEADING = re.compile(r"(?<=\S)  (?=\S)"), 120
# `立 法 会`: letters set apart, more of them than these.
_SPACED, _LETTERS = re.compile(r"(?<=[\u3001-\u9fff○()])\s(?=[\u3001-\u9fff○()])"), 2
# `3 May 2019Print`, `River Daily3-05-2019`: a day with the button or the sender beside it.
_GLUED = re.compile(
    r"(?<=\s[12]\d\d\d)(?=[A-Z][a-z]{3})|"
    r"(?<=[a-z])(?=\d\d?(?:[-/.]\d\d?[-/.]| [A-Z][a-z]{2,8} )[12]\d{3}$)"
)


def plain(text: str) -> str:
    """A line of a header as it is meant, without what its program put around it.

    >>> plain("__A bridge__"), plain("== A bridge =="), plain("<h1>A bridge</h1>"), plain("[A  bridge](http://a.example)")
    ('A bridge', 'A bridge', 'A bridge', 'A bridge')
    """
    if text[0] in _MARKS and text[-1] in "*_=#>)" and (match := _MARKED.fullmatch(text)):
        text = next(filter(None, match.group("stressed", "heading", "within", "linked")))
    if text[1:2] == " " and len(_SPACED.findall(text)) > _LETTERS:
        text = _SPACED.sub("", text)
    if len(text) <= _HEADING and text[-1] != ".":
        text = _WIDE.sub(" ", text) if "  " in text else text
        text = _GLUED.sub(" ", text) if "1" in text or "2" in text else text
    return without_tags(text)


def without_tags(text: str) -> str:
    """A line that tags its field as lines commonly name theirs; one without the bar of a table; any other as it was.

    >>> without_tags('<title="A bridge">'), without_tags("{date} 3 May 2019 {/date}"), without_tags("speaker\\tAda")
    ('title: A bridge', 'date: 3 May 2019', 'speaker: Ada')
    >>> without_tags("<strong>A bridge</strong>")
    'A bridge'
    """
    if text[0] == "<" and (whole := _WHOLE.fullmatch(text)):
        return whole["words"]
    if text[0] == "|" and len(text) > 1 and text.rfind("|") == 0:
        return text[1:].lstrip()
    match = _FIELD.fullmatch(text) if text[0] in _OPENING or "\t" in text or " = " in text else None
    name = (match["tag"] or match["name"]) if match else ""
    if match is None or name.lower() not in _NAMES:
        return text
    return f"{name}: {(match['tagged'] or match['value']).strip()}"


def is_tag(text: str) -> bool:
    """Whether a line is a tag or several and nothing else: `<text>`, `{/speech}`, `<p></p>`.

    >>> is_tag('<doc id="3">'), is_tag("{/speech}"), is_tag("<laughter> Thank you.")
    (True, True, False)
    """
    return text[0] in "<{" and _TAG.fullmatch(text) is not None
