"""References to try citations on: kinds, people, dates and titles of every sort."""

import datetime as dt
from typing import Any

from statements.citing.citations import Reference

DAY = dt.date(2026, 11, 22)
SITE = "https://archive.example.org"
STOLTENBERG = ("Jens Stoltenberg", "NATO Secretary General")


def cited(title: str = "We will stay", **fields: Any) -> Reference:
    """A reference to version 1 of statement hvkgmf040r2r, looked at on 22 November 2026."""
    address = f"{SITE}/statements/hvkgmf040r2r/v1/"
    return Reference("hvkgmf040r2r", title, address, 1, DAY, **fields)


def said_by(*names: str) -> Reference:
    return cited(people=tuple((name, "") for name in names))


PRESS_CONFERENCE = cited(
    "Press conference",
    kind="press conference",
    people=(STOLTENBERG,),
    date="2020-02-12",
    publisher="NATO",
    place="Brussels",
    event="Meeting of NATO Defence Ministers",
    language="en",
    source_url="https://www.nato.int/cps/en/natohq/opinions_173340.htm",
)
NEWS_REPORT = cited(
    "NATO supports 'constructed' dialogue", kind="news report", date="2017-11-08", publisher="Baghdad Post"
)
PASSAGE = cited(
    kind="speech",
    people=(STOLTENBERG,),
    date="2020-02",
    words="• First, we {stay}.\n• Second: 100% & more.",
    anchor="p3k7m2q",
)
NAMES = (
    *("Ursula von der Leyen", "Jaap de Hoop Scheffer", "Mohammed bin Salman", "Abu Bakr al-Baghdadi"),
    *("Luiz Inácio Lula da Silva", "Herman Van Rompuy", "Alexander Van der Bellen", "Santiago Ramón y Cajal"),
    *("Robert F. Kennedy Jr.", "Martin Luther King, Jr.", "Jean-Claude Juncker", "J.K. Rowling"),
    *("Pope Francis", "President Biden", "King Abdullah II", "Rishi", "Xi Jinping", "Kim Jong-un"),
    *("State Department", "NATO", "Department of Health, Education and Welfare", "Trade and Industry Office"),
    *("محمد بن سلمان", "习近平", "Сергей Лавров", "O'Brien & Söhne {GmbH} 100%", "Mohammed bin Salman Al Saud"),
)
TITLES = (
    "{Braces} in } odd { places",
    "Back\\slash \\emph{word} \\",
    "50 % of $5 billion, #1 & more_or_less ~ 3^2",
    "100%{}",
    "Lines\nthat end\r\n\tsomewhere\u2028or\x85other",
    '"Unbalanced quotes',
    "He said: “We stay”",
    "Dashes -- and --- and 'quotes'' and ``these`` and ?` !` << >> ,,",
    "@article{key, title = {no}}",
    "ER  - not the end",
    "Non\u00a0breaking\u202fspaces, №1… ﬁn",
    "中国外交部发言人：“是吗？”（全文）",
    "بيان صحفي: \u200fالعراق «آمن»",
    "Заявление МИД России № 5",
    "e\u0301t\u00e9",
    " and ",
    "Smile 😀, and then",
    "x = y, z # w",
)
REFERENCES = (
    PRESS_CONFERENCE,
    NEWS_REPORT,
    PASSAGE,
    cited(date="2020"),
    cited("Untitled statement hvkgmf040r2r", is_titled=False),
    cited(
        publisher="Mission & Office {x}", place="Saint-Denis, “93”", event="100% talks\nin two lines", date="0999-01"
    ),
    *(said_by(name) for name in NAMES),
    said_by(*NAMES),
    *(cited(title) for title in TITLES),
)
