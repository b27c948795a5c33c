"""What kind of statement a text is, from its heading, its byline or its layout."""

import re

# Longest first within a kind; the first kind whose words start or end the heading is it.
_WORDS: tuple[tuple[str, str], ...] = (
    (
        "press conference",
        r"press conferences?|news conferences?|conférences? de presse|"
        r"joint press availability|"
        r"press availability|doorsteps?(?: statements?| interviews?)?|rueda de prensa|pressekonferenz|"
        r"conferencia de prensa|conferenza stampa|conferência de imprensa|coletiva(?: de imprensa)?|persconferentie|"
        r"пресс-конференция|مؤتمر صحفي",
    ),
    ("interview", r"interviews?|entretien|entrevista|intervista|интервью|مقابلة|q ?& ?a|question and answer"),
    ("briefing", r"(?:press |background |media )?briefings?|press gaggles?|gaggles?|брифинг"),
    (
        "press release",
        r"press releases?|media releases?|news releases?|communiqués? de presse|pressemitteilung|"
        r"comunicado de prensa|nota de prensa|nota de imprensa|comunicado à imprensa|comunicato stampa|nota stampa|"
        r"persbericht|medienmitteilung|بيان صحفي|пресс-релиз",
    ),
    (
        "remarks",
        r"(?:opening |closing |introductory |welcoming |joint |press ){0,3}(?:remarks|comments)|propos|"
        r"words of welcome",
    ),
    (
        "speech",
        r"speech(?:es)?|(?:keynote )?address|lectures?|discours|allocution|rede|ansprache|grußwort|discurso|"
        r"v(?:oe|œ)ux|toespraak|przemówienie|wystąpienie|pronunciamento|discorso|intervento|выступление|обращение|речь|كلمة|خطاب|"
        r"state of the \w+ address|toast|eulogy",
    ),
    (
        "statement",
        r"(?:opening |joint |press |media |official |ministerial ){0,3}statements?|déclarations?|communiqués?|"
        r"declaración(?: institucional)?|declaração|dichiarazion[ei]|заявление|بيان|تصريح|(?:regierungs)?erklärung|"
        r"(?:presse)?statement|(?:oral|written) statement to parliament|"
        r"statements? on behalf of the \w+|"
        r"stellungnahme|readouts?|readout of .*|proclamation|declaration",
    ),
    ("article", r"authored article|news story|op-?eds?|articles?|blog(?: post)?|opinion|commentary"),
)
_QUALIFIER = (
    r"(?:(?:an?|online|joint|virtual|monthly|weekly|daily|pre-\w+|post-\w+|final|end-of-\w+|short|brief|"
    r"transcript of(?: an?| the)?|english translation of|mitschrift(?: der)?)\s+){0,5}"
)
_ALL = "|".join(words for _, words in _WORDS)
# After these words the one whose words they are is named: `Discours du Président …`, `Rede von …`.
_OF = r"(?:by|from|of|with|given by|de|du|de la|des|del|della|di|do|da|par|por|van|von|vom|des|der)"
# `Interview with X`, `Transcript of press conference of …`: not surely X's words.
_NOT_WHOSE = re.compile(
    r"(?:(?<!briefing)\swith|(?<!statement)(?<!remarks)(?<!address)(?<!speech)(?<!message)\sof)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# An office in a language that writes it small: `Déclaration du premier ministre`.
_SMALL_OFFICE = r"(?:premi|prés|presid|minist|secr|chanc|vice)"
# What every heading and byline of a kind begins with: most lines are told by this alone.
_ANY = re.compile(rf"{_QUALIFIER}(?:{_ALL})", re.IGNORECASE)
_HEADINGS = tuple(
    (
        kind,
        re.compile(
            rf"{_QUALIFIER}(?:{words})(?:\s+(?:and|&)\s+(?:{_ALL}))?"
            r"(?:\s+to the (?:press|media|nation))?(?:\s+transcript)?",
            re.IGNORECASE,
        ),
    )
    for kind, words in _WORDS
)
_BYLINES = tuple(
    (
        kind,
        re.compile(
            rf"{_QUALIFIER}(?:{words})(?:\s+(?:as prepared for delivery|to the (?:press|media|nation)|à la presse))?"
            rf"\s+{_OF}\s+(?:the\s+)?(?=(?-i:[^\W\d_a-z])|{_SMALL_OFFICE})",
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
    if not _ANY.match(text):
        return None
    if with_byline:
        return next((kind for kind, pattern in _BYLINES if pattern.match(text)), None)
    return next((kind for kind, pattern in _HEADINGS if pattern.fullmatch(text)), None)


def whose(text: str) -> str:
    """What comes after the kind and its preposition: the `X` of `Remarks by X`; '' where the text begins otherwise.

    >>> whose("Discours du Président Emmanuel Macron")
    'Président Emmanuel Macron'
    """
    patterns = _BYLINES if _ANY.match(text) else ()
    match = next((match for _, pattern in patterns if (match := pattern.match(text))), None)
    return text[match.end() :] if match and not _NOT_WHOSE.search(text[: match.end()]) else ""


def kind_in_title(text: str) -> str | None:
    """The kind that a title begins with: `Remarks on the Economy`, `Statement: …`; None when it names none."""
    return next(
        (
            kind
            for kind, pattern in (_HEADINGS if _ANY.match(text) else ())
            if (match := pattern.match(text))
            and re.match(r"\s*[:–—-]|\s+(?:on|at|by|from|with|before|in|to|following|after|of)\b", text[match.end() :])
        ),
        None,
    )
