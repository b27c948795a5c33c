"""Whether a text is somebody's own words: it says `I` or `we` outside quotation marks."""

import re

from statements.ingest.terms import words_of

# How much of a text shows it, in characters; and how much of it most that do.
ENOUGH, _MOSTLY = 8_000, 1_000
_SMALL = """
we me my our ours nuestro nuestra nuestros nuestras nosso nossa nossos nossas unser unsere unserem unseren unserer
unseres mein meine meinem meinen meiner meines je nous ich wir yo nosotros io noi eu nós ik wij onze jeg jag jsem
jsme jestem jesteśmy chciałbym nasz nasza nasze naszą naszej naszym naszych naszego noastră noastre doresc biz bizim
bizler saya kita kami я мы ми наш наша наше наши наші нашу нашей нашего нашому нашим нашими наших нашему нам μας
είμαστε نحن إننا permítanme quiero quisiera quero gostaria vorrei desidero hemos estamos tenemos somos temos
ringrazio abbiamo siamo nostro nostra nostri nostre mi mam chcę pragnę składam dziękuję mamy musimy děkuji chci máme
хочу благодарю agradezco agradeço minha meu mijn ediyorum istiyorum أود يسعدني أشكر smo želim zahvaljujem hvala
našeg našem našim chcem sme ďakujem našej našich szeretném szeretnék vagyunk köszönöm akarunk nekünk kívánok искам
благодаря ние нашата нашите нашия аз јас сакам θέλω θέλουμε έχουμε εμείς μου vreau mulțumesc suntem olen haluan
olemme meidän tahan oleme meie tänan mēs mūsu vēlos noriu mūsų esame dėkoju dua jemi tonë ჩვენ მინდა ჩვენი մենք մեր
ես ég vull volem estem nosaltres gara dugu gure nire дзякуй хачу нашай нашых
tôi chúng mən men мен біз ons naomba nimefurahi namin ating vår våre vårt våra vores vore oss
אני אנו אנחנו שלנו हम हमें हमारा हमारी हमारे मैं 우리 우리는 우리가 우리의 저는 제가 저희
أنا إنني بلادنا وطننا شعبنا أمتنا لدينا نؤكد نجدد نرحب أرحب أتقدم أتوجه نعرب أعرب أدعو أدعوكم مرحبا اسمحوا
"""
_WORDS = frozenset(["I", *_SMALL.split(), *map(str.capitalize, _SMALL.split())])
# How much of a text shows how it opens, in characters; what only a speech opens with.
_OPENING = 300
_GREETING = re.compile(
    r"\W{0,3}(?:well,? )?(?:good (?:morning|afternoon|evening|day)|ladies and gentlemen|thank you|thanks\b|dear\b|"
    r"madam\b|"
    r"mr\.? (?:speaker|president|chair)|your (?:excellenc|highness|majest|honou?r)|excellenc|distinguished\b|"
    r"(?:my )?fellow\b|(?:my )?friends\b|hello\b|welcome\b|colleagues\b|señor|querid|compatriot|mesdames|monsieur|"
    r"madame|chers?\b|sehr geehrte|meine damen|liebe\b|уважаем|дорог|добр|шановн|senhor|caros?\b|signor|"
    r"buongiorno|bonjour|buenos|buenas|guten\b|dám[ay]\b|vážen|dobrý|panie\b|szanown|poštovan|gospođ|spoštovan|"
    r"bun[ăa] (?:ziua|diminea[țţt]a|seara)|"
    r"dragi|drahí|stima[tțţ]|doamne|domnule|tisztelt|kedves|jó (?:reggelt|napot|estét)|κυρ[ίι]|αγαπητ|sayın|değerli|"
    r"(?:herr|fru) (?:talman|president|formand)|teşekkür|"
    r"почитувани|скъпи|паважан|kære|kära|kjære|herra|geachte|hyvät|arvoisa|cienījam|gerbiam|lugupeet|"
    r"të nderuar|ქალბატონ|bon dia|bona tarda|senyor|egun on)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]{0,2000}”?|«[^»]{0,2000}»?|„[^“”]{0,2000}[“”]?|\"[^\"]{0,2000}\"?")
_ELIDED = re.compile(r"[Jj](?<!\w.)['’]")


def opens_as_speech(text: str) -> bool:
    """Whether `text` begins with a greeting, or says `I` or `we` at once.

    >>> opens_as_speech("Good morning."), opens_as_speech("We agreed."), opens_as_speech("The council met. We agreed.")
    (True, True, True)
    """
    return greets(text) or says_i_or_we(text[:_OPENING])


def greets(text: str) -> bool:
    """Whether `text` begins with a greeting, or with whom it speaks to."""
    return _GREETING.match(text) is not None


def says_i_or_we(text: str) -> bool:
    """Whether `text` says so.

    >>> says_i_or_we("We will stay."), says_i_or_we("“We will stay,” she said."), says_i_or_we("J’ai dit non.")
    (True, False, True)
    """
    first = text[:_MOSTLY].rpartition(" ")[0]
    return _says(first) or _says(text[:ENOUGH])


def _says(text: str) -> bool:
    own = _QUOTED.sub(" ", text)
    return not _WORDS.isdisjoint(words_of(own)) or _ELIDED.search(own) is not None or "我" in own or "私" in own
