"""Whether a text is somebody's own words: it says `I` or `we` outside quotation marks."""

import re

from statements.ingest.terms import words_of

# How much of a text shows it, in characters.
ENOUGH = 8_000
_SMALL = """
we me my our ours nuestro nuestra nuestros nuestras nosso nossa nossos nossas unser unsere unserem unseren unserer
unseres mein meine meinem meinen meiner meines je nous ich wir yo nosotros io noi eu nós ik wij onze jeg jag jsem jsme
jestem jesteśmy chciałbym nasz nasza nasze naszą naszej naszym naszych naszego noastră noastre doresc biz bizim bizler
saya kita kami я мы ми наш наша наше наши наші нашу нашей нашего нашому нашим нашими наших нашему нам μας είμαστε نحن
إننا permítanme quiero quisiera quero gostaria vorrei desidero hemos estamos tenemos somos temos ringrazio abbiamo siamo
nostro nostra nostri nostre mi mam chcę pragnę składam dziękuję mamy musimy děkuji chci máme хочу благодарю agradezco
agradeço minha meu mijn ediyorum istiyorum أود يسعدني أشكر
"""
_WORDS = frozenset(["I", *_SMALL.split(), *map(str.capitalize, _SMALL.split())])
_QUOTED = re.compile(r"“[^”]{0,2000}”?|«[^»]{0,2000}»?|„[^“”]{0,2000}[“”]?|\"[^\"]{0,2000}\"?")
_ELIDED = re.compile(r"[Jj](?<!\w.)['’]")


def says_i_or_we(text: str) -> bool:
    """Whether `text` says so.

    >>> says_i_or_we("We will stay."), says_i_or_we("“We will stay,” she said."), says_i_or_we("J’ai dit non.")
    (True, False, True)
    """
    own = _QUOTED.sub(" ", text[:ENOUGH])
    return not _WORDS.isdisjoint(words_of(own)) or _ELIDED.search(own) is not None or "我" in own
