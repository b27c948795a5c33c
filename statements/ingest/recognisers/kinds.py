"""What kind of statement a text is, from its heading, its byline or its layout."""

import re

# Longest first within a kind; the first kind whose words start or end the heading is it.
_WORDS: tuple[tuple[str, str], ...] = (
    (
        "press conference",
        r"press conferences?|news conferences?|conférences? de presse|"
        r"joint press availability|"
        r"press availability|doorsteps?(?: statements?| interviews?)?|rueda de prensa|pressekonferenz|"
        r"пресс-конференция",
    ),
    ("interview", r"interviews?|entretien|entrevista|интервью|q ?& ?a|question and answer"),
    ("briefing", r"(?:press |background |media )?briefings?|press gaggles?|gaggles?"),
    (
        "press release",
        r"press releases?|media releases?|news releases?|communiqués? de presse|pressemitteilung|"
        r"comunicado de prensa|comunicato stampa|بيان صحفي|пресс-релиз",
    ),
    (
        "remarks",
        r"(?:opening |closing |introductory |welcoming |joint |press ){0,3}(?:remarks|comments)|propos|"
        r"words of welcome",
    ),
    (
        "speech",
        r"speech(?:es)?|(?:keynote )?address|lectures?|discours|rede|discurso|discorso|выступление|كلمة|"
        r"state of the \w+ address|toast|eulogy",
    ),
    (
        "statement",
        r"(?:opening |joint |press |media |official |ministerial ){0,3}statements?|déclarations?|communiqués?|"
        r"declaración|dichiarazione|заявление|بيان|erklärung|readouts?|readout of .*|proclamation|declaration",
    ),
    ("article", r"op-?eds?|articles?|blog(?: post)?|opinion|commentary"),
)
_QUALIFIER = (
    r"(?:(?:an?|online|joint|virtual|monthly|weekly|daily|pre-\w+|post-\w+|final|end-of-\w+|short|brief|"
    r"transcript of(?: an?| the)?)\s+){0,5}"
)
_HEADINGS = tuple(
    (kind, re.compile(rf"{_QUALIFIER}(?:{words})(?:\s+to the (?:press|media))?(?:\s+transcript)?", re.IGNORECASE))
    for kind, words in _WORDS
)
_BYLINES = tuple(
    (
        kind,
        re.compile(
            rf"{_QUALIFIER}(?:{words})(?:\s+(?:as prepared for delivery|to the (?:press|media)))?"
            r"\s+(?:by|from|of|with|given by|de|du|des|del|della|do|da|par|por|von|vom)\s+(?:the\s+)?(?-i:[^\W\d_a-z])",
            re.IGNORECASE,
        ),
    )
    for kind, words in _WORDS
)


def kind_of_heading(text: str, with_byline: bool = False) -> str | None:
    """The kind that a heading names and nothing else does; `with_byline`: one that goes on `by Somebody`.

    >>> kind_of_heading("Online press conference"), kind_of_heading("Remarks by President X", with_byline=True)
    ('press conference', 'remarks')
    """
    text = text.strip().rstrip(".:")
    if with_byline:
        return next((kind for kind, pattern in _BYLINES if pattern.match(text)), None)
    return next((kind for kind, pattern in _HEADINGS if pattern.fullmatch(text)), None)


def kind_in_title(text: str) -> str | None:
    """The kind that a title begins with: `Remarks on the Economy`, `Statement: …`; None when it names none."""
    return next(
        (
            kind
            for kind, pattern in _HEADINGS
            if (match := pattern.match(text))
            and re.match(r"\s*[:–—-]|\s+(?:on|at|by|from|with|before|in|to|following|after|of)\b", text[match.end() :])
        ),
        None,
    )
