"""Fields that a program wrote before a saved text: `<title="…">`, `{date} … {/date}`, `speaker<tab>Ada Example`."""

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
_TAG = re.compile(r"[<{]/?\w{1,20}(?:\s\w{1,20}=[\"'][^\"'<>\n]{0,80}[\"']){0,4}\s?/?[>}]")
_OPENING = "<{#"


def without_tags(text: str) -> str:
    """A line that tags its field as lines commonly name theirs; one without the bar of a table; any other as it was.

    >>> without_tags('<title="A bridge">'), without_tags("{date} 3 May 2019 {/date}"), without_tags("speaker\\tAda")
    ('title: A bridge', 'date: 3 May 2019', 'speaker: Ada')
    """
    if text[0] == "|" and len(text) > 1 and text.rfind("|") == 0:
        return text[1:].lstrip()
    match = _FIELD.fullmatch(text) if text[0] in _OPENING or "\t" in text or " = " in text else None
    name = (match["tag"] or match["name"]) if match else ""
    if match is None or name.lower() not in _NAMES:
        return text
    return f"{name}: {(match['tagged'] or match['value']).strip()}"


def is_tag(text: str) -> bool:
    """Whether a line is a tag and nothing else: `<text>`, `{/speech}`.

    >>> is_tag('<doc id="3">'), is_tag("{/speech}"), is_tag("<laughter> Thank you.")
    (True, True, False)
    """
    return text[0] in "<{" and _TAG.fullmatch(text) is not None
