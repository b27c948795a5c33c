"""What stands beside verbs of speech or in place of them, as parts of patterns."""

import re

# What may stand between a name and its verb.
ADVERBS = (
    r"(?:also|then|who|quien|qui|que|che|quem|care|ya|también|además|asimismo|hoy|também|ainda|hoje|has|had|today|will|şunları|şöyle|(?:on\s)?[A-Z][a-z]{2,6}day|ha|hat|"
    r"a|har|o|poi|quindi|inoltre|infine|anche|oggi|auch|zudem|weiter|außerdem|heute|dazu|aussi|également|ensuite|notamment|"
    r"aujourd['’]hui|ook|nog|vandaag|också|även|også|także|również|też|też|též|také|tiež|také|takođe|također|также|ещё|еще|"
    r"сегодня|далее|[а-яёії]{4,14}о|також|ще|сьогодні|și|se|si\sè|s['’]est|havia|tinha|había|avait|aveva|(?:le|i|ne|mi|v|și)-a)\s+"
)
# Verbs of more than one word.
IDIOMS = (
    r"as\ssaying|fait\s(?:part|savoir|remarquer|valoir|observer|état)|laat\sweten|liet\sweten|fatto\ssapere|dio\sa\sconocer|"
    r"hizo\s(?:hincapié|énfasis|saber)|puso\sde\s(?:relieve|manifiesto)|wies\sdarauf|machte\s(?:klar|deutlich)|"
    r"stellte\s(?:klar|fest)|zeigte\ssich|zwróciła?\suwagę|обратила?\sвнимание|выразила?\sмнение|deu\sa\sconhecer|"
    r"fez\s(?:questão|saber)|звернула?\sувагу|(?:fa|fatto)\s(?:notare|presente)|fa\ssapere|(?:tiene|tenuto)\sa\s\w+are|"
    r"(?:mis|met|mette)\sen\sgarde|tenu\sà\s\w+er|(?:puso|posat)\s(?:en\svalor|de\smanifest)|(?:fet|fa)\ssaber|"
    r"(?:extended|offered|sent)\s(?:his|her|their)\s(?:\w{4,12}\s)?(?:condolences|sympath(?:y|ies)|congratulations)|"
    r"pointed\sout|"
    r"emitió\suna?\s(?:declaración|comunicado|mensaje|nota)|publicó\sun\s(?:mensaje|comunicado)|divulgou\s(?:uma\s)?nota|"
    r"emitiu\s(?:uma?\s)?(?:nota|comunicado)|publié\sun\s(?:communiqué|message)|diffuso\suna?\s(?:nota|comunicato)|"
    r"atras\sat[eț]n[țt]ia|chamou\s(?:a\s)?atenção"
)
# `called on the Prime Minister` is a visit, unless it goes on with what to do.
VISIT = r"\s(?:up)?on\s(?![^.\n]{1,200}\sto\s)"
NO_VISIT = f"(?!{VISIT})"
# `The Chairperson wishes to express her condolences`
WISHES = r"wish(?:es|ed)\sto\s(?:express|reiterate|convey|extend|inform|reaffirm|stress|state)"
# The same in English, right after a name alone: before one they say what is said to that person.
ENGLISH_IDIOMS = (
    r"(?:accuse[sd]|critici[sz]e[sd]|slam(?:s|med)|blasted|thank(?:s|ed)|congratulate[sd]|describe[sd]|credit(?:s|ed)|demand(?:s|ed)|"
    r"question(?:s|ed))(?!\s(?:by|of|over|for|as|with|to)\b)|point(?:s|ed)\sout|"
    rf"{WISHES}|calls{NO_VISIT}\s(?:on|for|upon)|"
    r"(?:was|were)\s(?:\w{2,8}\s)?quoted\s(?:as|by)\s|charged\s(?:him|her|them|members|the\s\w+)\sto\s|"
    r"(?:goes|went)\son\sto\s(?:say|state|add|note)|spoke\s(?:of|about|out)|"
    r"ma(?:de|kes)\s(?:it\s(?:clear|known)|the\s(?:remarks?|statement|disclosure|comments?|appeal|call))|"
    r"welcome[sd]\s(?:the|this|that|a|an)\s(?:\w+\s)?"
    r"(?:announcement|decision|move|news|ruling|verdict|report|funding|agreement|launch)|"
    r"(?:reject|dismiss|refute|den[yi])(?:s|ed|e[sd])?\s(?:the\s|these\s)?(?:claims?|allegations?|reports?|suggestions?)"
)
# `Según Ejemplo, …`: whose words these are.
ACCORDING = (
    r"[Ss]elon|[Ss]egún|[Ss]econdo|[Ss]egundo|[Ss]egons|[Dd]['’]après|D[ei]\sac(?:uerdo|ordo)\sco[nm]|de\sacordo\scom|"
    r"[Pp]otrivit|[Ll]aut|[Ww]edług|[Zz]daniem|[Pp]odle|[Pp]odľa|[Пп]о\sсловам|[Зз]а\sсловами|[Нн]а\sдумку|[Пп]о\sмнению"
)
# Before a name these say something of that person: `reconnaît désormais Ada Exemple`.
OF_WHOM = re.compile(
    r"(?:reconn(?:aît|u)|recono(?:ce|ció|cido)|reconhece[u]?|salu[eé]|remercié?|félicité?|condamné?|dénoncé?|critic[óo]u?|conden[óa]u?|"
    r"agradeceu|felicit(?:[óo]u?|a)|ringrazi(?:a|ato)|salutato|elogi(?:[óo]u?|ato)|acus[óo]u?|saudou|exaltou|louvou|exhorté?|encorajou|contestou|denunci[óo]u?|parabenizou|назвала?|поздравила?|поблагодарила?|призвала?|осудила?|поручила?|закликала?|"
    r"podziękowała?|würdigte|kritisierte|lobte?|begrüßte?)\s(?=[^\s”\"»]+\s)"
)
# What the words are.
SPEECH = re.compile(
    r"\b(?:statements?|speech|address|remarks|interview|message|lecture|comments|nation|questions|suivante|press|"
    r"media|briefing|conference|"
    r"declara[țţc]\w+|discurso?|palabras|mensaje|pidato|sambutan|discours|allocution|Rede|Ansprache|discorso|"
    r"toespraak|(?:regerings)?verklaring|(?:regierungs)?erklärung|govora?|говора?|przemówienie|foredrag|tale|anförande|projev|prejav|промовою|"
    r"вопросы|запитання|preguntas|perguntas|domande|Fragen|pytania|"
    r"с\sречью|заявлением|звернувся|звернулася|обратился|обратилась|pronunciamento)\b"
)
