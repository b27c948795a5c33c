"""What kind of statement a text is, from its heading, its byline or its layout."""

import re
from functools import lru_cache

# Longest first within a kind; the first kind whose words start or end the heading is it.
_WORDS: tuple[tuple[str, str], ...] = (
    (
        "press conference",
        r"press(?:er|(?: news)? conference| point| encounter| stakeout)s?|(?:news|media) conferences?|"
        r"conférences? de presse|"
        r"(?:joint )?(?:press|media) (?:availabilit(?:y|ies)|stakeouts?)|"
        r"doorsteps?(?: statements?| interviews?)?|doorstops?(?! interview)|rueda de prensa|pressekonferenz|"
        r"(?:versión estenográfica de la )?(?:ruedas?|conferencias?) de prensa(?: conjunta| habitual| matutina)?|"
        r"conferenza stampa|"
        r"conferência de imprensa|(?:entrevista )?coletiva(?: de imprensa)?|persconferentie|"
        r"conférences? de presse conjointes?|"
        r"points? de presse|(?:regierungs|abschluss|presse)?pressekonferenz|tiskov[áé] konference|konferencja prasowa|"
        r"tlačová konferencia|basın toplantısı|ortak basın toplantısı|presskonferens|pressträff|press[eo]møde|"
        r"pressekonferanse|"
        r"lehdistötilaisuus|sajtótájékoztató|conferin[țţ]ă de presă|konferensi pers|συνέντευξη τύπου|"
        r"(?:совместная )?пресс-конференция|пресконференция|прес-конференція|مؤتمر صحفي",
    ),
    (
        "interview",
        r"(?:media |press |radio |television |tv |doorstop )?interviews?|"
        r"entretien|entrevista|intervista|wywiad|rozhovor|haastattelu|röportaj|интервью|інтерв['’]ю|"
        r"مقابلة|συνέντευξη|q ?& ?a|question and answer",
    ),
    (
        "briefing",
        r"(?:press |background |media |noon ){0,2}(?:tele)?briefings?|press gaggles?|gaggles?|ενημέρωση|брифинг|"
        r"брифінг|briefing prasowy",
    ),
    (
        "press release",
        r"press releases?|media releases?|news releases?|communiqués? de presse|pressemitteilung|"
        r"comunicado de prensa|nota de prensa|nota de imprensa|comunicado à imprensa|comunicato stampa|nota stampa|"
        r"persbericht|medienmitteilung|presseaussendung|pressmeddelande|pressemeddelelse|pressemelding|lehdistötiedote|"
        r"komunikat prasowy|tisková zpráva|tlačová správa|basın açıklaması|basın bülteni|siaran pers|sajtóközlemény|"
        r"comunicat de presă|بيان صحفي|пресс-релиз|прес-реліз",
    ),
    (
        "remarks",
        r"(?:opening |closing |introductory |welcoming |welcome |farewell |toast |acceptance |joint |press ){0,3}"
        r"(?:remarks|comments)|propos|"
        r"words of welcome|palabras|transcript(?= by )",
    ),
    (
        "speech",
        r"(?:(?:first|second|third) reading |wrap-?up |round-?up |keynote |opening |closing |welcome )?speech(?:es)?|"
        r"(?:(?:keynote|inaugural|farewell|concession|victory|acceptance|commencement|radio|televised) ){0,2}address|"
        r"(?:speaking|talking) notes|"
        r"(?:speaking )?notes for (?:an? |the )?(?:address|speech|remarks|"
        r"statement)|lectures?|discours|allocution|(?:abschieds|antritts|dankes|fest|"
        r"haushalts|grundsatz)?rede|"
        r"(?:neujahrs|weihnachts|fernseh)?ansprache|videobotschaft|grußwort|discurso|"
        r"v(?:oe|œ)ux|toespra(?:ak|ken)|przemówieni[ea]|wystąpieni[ea]|wypowiedź|orędzi[ea]|pronunciamento|discorso|intervento|"
        r"(?:indirizzo di )?saluto|"
        r"(?:из )?выступлени[ея](?: и ответ(?:ы|ов) на вопросы(?: СМИ| журналистов)?)?|обращение|"
        r"вступительное слово|речь|كلمة|خطاب|intervenci(?:ón|ones)(?: inicial| del?)?|interventions?(?= d)|intervenção|"
        r"mensaje|mensagem|"
        r"messaggio|message|"
        r"notes (?:pour une|pour l['’]|d['’])allocution|notes pour une (?:allocution|déclaration)|allocutions?|saludo|"
        r"conferência|versión estenográfica|projevu?|proslovu?|vystoupení|prejavu?|vystúpenie|anförande|tal(?= av )|"
        r"tale(?= a[fv] )|innlegg|"
        r"innledning|puhe|"
        r"konuşma(?:sı)?|промова|звернення|виступ|слово|реч|изказване|обръщение|изявление|приветствие|обраќање|"
        r"говор|обраћање|"
        r"beszéd|discurs(?:ul)?(?: susținut)?|alocuțiune(?:a)?(?: susținută)?|mesaj(?:ul)?|cuvânt(?:area|ul)?|"
        r"pidato|sambutan|pozdrav|zdravica|"
        r"novoroční projev|inaugurační projev|príhovor|nagovor|govor|obraćanje|kõne|uzruna|kalba|sveikinimas|"
        r"fjala(?: e)?|fjalimi(?: i)?|përshëndetja(?: e)?|"
        r"послани[ея]|послання|audizione|comparecencia|audition|"
        r"зварот|выступленне|hitzaldia|"
        r"ομιλία|χαιρετισμός|τοποθέτηση|παρέμβαση|διάγγελμα|festrede|laudatio|redebeitrag|eröffnungsrede|lezing|"
        r"(?:bài )?phát biểu|diễn văn|thông điệp|talumpati|hotuba|staatsrede|(?:teks )?ucapan|titah|perutusan|"
        r"state of the \w+ address|toast|eulogy",
    ),
    (
        "statement",
        r"(?:opening |introductory |joint |press |media |official |ministerial |departure |arrival ){0,3}statements?|"
        r"(?:(?:oral|written) )?(?:responses?|repl(?:y|ies)|comment)(?= by )|"
        r"(?:(?:oral|written|prepared) ){0,2}testimony|"
        r"explanations? of (?:vote|position)|déclarations?(?: conjointe)?|"
        r"communiqués?|"
        r"declaraci(?:ón|ones)(?: institucional| conjunta)?|declaraç(?:ão|ões)(?: conjunta)?|"
        r"dichiarazion[ei](?: congiunt[ae])?|"
        r"(?:совместное )?заявление|комментарий|ответы?|بيان|تصريح|(?:regierungs)?erklärung|verklaring|oświadczenie|"
        r"komunikat|informacja|"
        r"prohlášení|vyhlásenie|uttalande|uttalelse|udtalelse|lausunto|açıklama|заява|коментар|декларация|"
        r"nyilatkozat|declara[țţ]i[ea](?: (?:comună )?de presă)?(?: sus[țţ]inut[ăe]| comună)?(?: ale?)?|"
        r"pernyataan|δήλωση|δηλώσεις|nota(?: oficial)?|comunicado(?: oficial| conjunto)?|"
        r"(?:presse)?statement|(?:oral|written) statement to parliament|"
        r"statements? on behalf of the \w+|"
        r"(?:interpellation|skriftlig fråga|motion)(?: \d{4}/\d\d:\d{1,4})?(?= av )|"
        r"stellungnahme|readouts?|readout of .*|proclamation|declaration",
    ),
    ("article", r"authored article|news story|op-?eds?|articles?|blog(?: post)?|opinion|commentary"),
)
_QUALIFIER = (
    r"(?:(?:an?|the|die|la|el|il|le|les|las|los|i|o[nf]f?-the-record|on-background|prepared|online|joint|virtual|monthly|weekly|daily|pre-\w+|post-\w+|final|end-of-\w+|short|brief|korte|kort|kurze|krótkie|короткое|краткое|вечірнє|вечернее|"
    r"(?:(?:full|complete|edited|verbatim) )?(?:text|transcript) of(?: an?| the)?|"
    r"english translation of|mitschrift(?: der)?|letterlijke tekst(?: van(?: de| het)?)?|"
    r"texte intégral d[ue]|"
    r"texto (?:íntegro|completo) del?|íntegra d[oa]|transcripción de(?: la|l)?|стенограмма|(?:полный |повний )?текст|"
    r"(?:plné |celé |úplné )?(?:text|znění|znenie)|"
    r"(?:(?:pełn[ay]|pełen) )?(?:zapis|tekst|treść)|stenogram|přepis|záznam|"
    r"[^\W\d_]{3,20}(?:ní|ný|ná|né|ský|ská|ské|tni|čni|ska|sko|ное|ная|ный|ское|чно|ний|чне|не))\s+){0,5}"
)
_ALL = "|".join(words for _, words in _WORDS)
# The same with a group for each kind, named for it.
_KINDS = "|".join(f"(?P<{kind.replace(' ', '_')}>{words})" for kind, words in _WORDS)
# After these words the one whose words they are is named: `Discours du Président …`, `Rede von …`.
_OF = (
    r"(?:by|from|of|with|given by|de|du|de la|des|del|della|di|do|da|par|por|van|van de|von|vom|des|der|av|af|του|της|"
    r"của|n[gi]|ya|deur|oleh|"
    r"(?<=speaking notes )for|(?<=entrevista )a|(?<=intervista )a|"
    r"(?<=реч )на|(?<=изказване )на|на(?=\s(?:вице)?(?:президент|премиер|министър|председател|посланик|заместник)))"
)
# In languages that say `of` by an ending: `Выступление Министра …`, `Wystąpienie Prezydenta …`.
_GENITIVE = (
    r"(?:presiden|wakil presiden|menteri|perdana menteri|prezydenta|prezesa|premiera|ministra|marszałka|prezidenta|"
    r"předsedy|predsedu|premiéra|"
    r"президента|министра|премьер-министра|председателя|главы|(?:официального )?представителя|(?:первого |"
    r"чрезвычайного )?заместителя|"
    r"предсједника|председника|премијера|претседателот|predsjedni(?:ka|ce)|predsedni(?:ka|ce)|premijera|"
    r"președintelui|preşedintelui|prim-ministrului|premierului|ministrului|senátora|poslance|prezident[ak]y|ministryně|"
    r"presidentit|presidentes|kryeministrit|kryeministres|ministrit|ministres|"
    r"(?:αναπληρωτ(?:ή|ού|ριας) )?(?:πρωθυπουργού|υπουργού|υφυπουργού|προέδρου|(?:κυβερνητικού )?εκπροσώπου)|"
    r"посла|(?:постійного |офіційного )?представника|міністра|minister|"
    r"staatssecretaris|minister-president|koning(?:in)?|прем['’]єр-міністра|голови|речника|постоянного представителя)"
)
# A name in the genitive, by what surnames end with: `Звернення Івана Прикладного`, but no `Заявление Совета Мира`.
_BENT_NAME = (
    r"(?-i:[А-ЯІЇЄ][а-яіїє'’]{2,14}\s[А-ЯІЇЄ][а-яіїє'’]{1,16}?"
    r"(?:ого|[оеєё]ва|[иі]на|[оеє]вої|[оеё]вой|[иі]ної|иной|ука|юка|енко|ича))\b"
)
# `Interview with X`, `Transcript of press conference of …`: not surely X's words.
_NOT_WHOSE = re.compile(
    r"(?:(?<!briefing)(?<!presser)\swith|(?<!statement)(?<!remarks)(?<!address)(?<!speech)(?<!message)(?<!testimony)\sof)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# Between the kind and its preposition: `Discurso pronunciado por …`, `Discours prononcé par …`.
_GIVEN = (
    r"(?:pronunciad|proferid|ofrecid|leíd|lid|dictad|emitid|dad|realizad)[oa]s?|(?:prononcé|donné|tenu|lu)e?s?|"
    r"(?:made|given|delivered)(?= by )|"
    r"(?:pronunciat|tenut|rilasciat|lett)[oaie]|gehalten|rostit[ăe]?|susținut[ăe]?|wygłoszon[ea]"
)
# An office in a language that writes it small: `Déclaration du premier ministre`.
_SMALL_OFFICE = r"(?:premi|prés|presid|\w{0,8}minist|secr|chanc|vice|spokes|official rep)"
# `Media release – Ada Example, Premier`: a name and an office after the kind, no `Press Conference - Ada Park, WA`.
_DASHED = (
    r"[–—-]\s+(?=(?-i:[^\W\d_a-z][\w.'’-]{1,20}(?:\s[^\W\d_a-z][\w.'’-]{1,20}){1,3},\s(?:the\s)?"
    r"(?!(?:NSW|QLD|VIC|TAS|WA|SA|ACT|NT|DC)\b)[^\W\d_a-z]))"
)
# What every heading and byline of a kind begins with: most lines are told by this alone.
_ANY = re.compile(rf"{_QUALIFIER}(?:{_ALL})")
_HEADING = re.compile(
    rf"{_QUALIFIER}(?:{_KINDS})(?:\s+(?:and|&)\s+(?:{_ALL}))?"
    r"(?:\s+to the (?:press|media|nation))?(?:\s+transcript)?",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    rf"{_QUALIFIER}(?:{_KINDS})"
    rf"(?:\s+(?:as prepared for delivery|to the (?:press|media|nation)|à la presse|à (?:imprensa|nação)|"
    rf"a la (?:prensa|nación)|alla (?:stampa|nazione)|{_GIVEN}))?"
    rf"(?:\s+(?:hist[óo]rico|[íi]ntegr[oa]|complet[oa]|intégrale?|inaugural|anual|annuale|literal|textual))?"
    rf"\s+(?:{_OF}\s+(?:(?:the|el|la|le|il|o|a)\s+)?(?=(?-i:[^\W\d_a-z])|{_SMALL_OFFICE})|(?={_GENITIVE}\s|{_BENT_NAME})|{_DASHED})",
    re.IGNORECASE,
)
# The number of a page before its first words: `1 Rede von …`
_PAGE = re.compile(r"^\d{1,2}\s(?=[^\W\d_a-z])")
# What goes on from a kind at the beginning of a title.
_ON = re.compile(
    r"\s*[:–—-]|\s+(?:on|at|by|from|with|before|in|to|following|after|of|"
    r"posterior|sobre|tras|en|del|sur|après|sul|dopo|zur|zum|zu|nach|bei)\b"
)


# In languages whose words stand without blanks, or with their articles and endings.
_UNSPACED = re.compile(
    r"(?P<press_conference>[记記]者[会會]|記者発表|기자회견)|(?P<interview>采[访訪]|[专專][访訪]|インタビュー|인터뷰|ריאיון)|"
    r"(?P<briefing>브리핑|תדרוך)|(?P<press_release>보도자료|新[闻聞]稿|プレスリリース)|"
    r"(?P<speech>[讲講][话話]|致[辞辭詞]|演[讲講说說説]|挨拶|スピーチ|연설|기념사|경축사|취임사|신년사|축사|담화문|נאום|(?<!ל)דברי)|"
    r"(?P<statement>[声聲]明|談話|ステートメント|성명|담화|논평|הצהר[הת]|הודע[הת])"
)
# A kind amid a title; shorter words mean too much else, and `to address` is no address.
_WITHIN = re.compile(rf"(?<!\w)(?<!\bto )(?=\w[\w ]{{5}})(?:{_KINDS})(?!\w)")


@lru_cache(maxsize=64)  # one line is asked about by many recognisers, one after the other: these two
def _names_kind(text: str) -> bool:
    return _ANY.match(text.lower()) is not None  # twice as fast as a pattern that minds no case


@lru_cache(maxsize=64)
def kind_of_heading(text: str, with_byline: bool = False) -> str | None:
    """The kind that a heading names and nothing else does; `with_byline`: one that goes on `by Somebody`.

    >>> kind_of_heading("Online press conference"), kind_of_heading("Remarks by President X", with_byline=True)
    ('press conference', 'remarks')
    """
    text = text.strip().rstrip(".:")
    if not _names_kind(text):
        return None
    return _kind(_BYLINE.match(text) if with_byline else _HEADING.fullmatch(text))


def whose(text: str) -> str:
    """What comes after the kind and its preposition: the `X` of `Remarks by X`; '' where the text begins otherwise.

    >>> whose("Discours du Président Emmanuel Macron")
    'Président Emmanuel Macron'
    """
    text = _PAGE.sub("", text) if text[:1].isdigit() else text
    match = _BYLINE.match(text) if _names_kind(text) else None
    return text[match.end() :] if match and not _NOT_WHOSE.search(text[: match.end()]) else ""


def stands_over_title(text: str) -> bool:
    """`Media release – Ada Example, Premier, 3 May`: whose words come and when; the title comes under it."""
    match = _BYLINE.match(text) if " – " in text or " — " in text or " - " in text else None
    return match is not None and match.group().rstrip()[-1] in "–—-"


def kind_in_title(text: str) -> str | None:
    """The kind that a title begins with: `Remarks on the Economy`, `Statement: …`; None when it names none."""
    match = _HEADING.match(text) if _names_kind(text) else None
    return _kind(match) if match and _ON.match(text, match.end()) else None


def kind_within(text: str) -> str | None:
    """The kind that a title of somebody's own words names anywhere.

    >>> kind_within("Secretary-General’s remarks to the Council"), kind_within("Ministers to address shortages")
    ('remarks', None)
    """
    return _kind(_WITHIN.search(text.lower()) or (None if text.isascii() else _UNSPACED.search(text)))


def _kind(match: re.Match[str] | None) -> str | None:
    """The kind whose words a heading or a byline begins with."""
    return match.lastgroup.replace("_", " ") if match and match.lastgroup else None
