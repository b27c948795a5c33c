"""What stands beside verbs of speech or in place of them, as parts of patterns."""

import re

# What may stand between a name and its verb.
ADVERBS = (
    r"(?:also|then|who|quien|qui|que|che|quem|care|ya|también|además|asimismo|hoy|também|ainda|hoje|has|had|today|will|şunları|şöyle|(?:on\s)?[A-Z][a-z]{2,6}day|ha|hat|"
    r"a|har|o|poi|quindi|inoltre|infine|anche|oggi|auch|zudem|weiter|außerdem|heute|dazu|aussi|également|ensuite|notamment|"
    r"aujourd['’]hui|ook|nog|vandaag|också|även|også|także|również|też|też|též|také|tiež|také|takođe|također|также|ещё|еще|"
    r"сегодня|далее|також|ще|сьогодні|și)\s+"
)
# Verbs of more than one word.
IDIOMS = (
    r"as\ssaying|fait\s(?:part|savoir|remarquer|valoir|observer|état)|laat\sweten|liet\sweten|fatto\ssapere|dio\sa\sconocer|"
    r"hizo\s(?:hincapié|énfasis|saber)|puso\sde\s(?:relieve|manifiesto)|wies\sdarauf|machte\s(?:klar|deutlich)|"
    r"stellte\s(?:klar|fest)|zeigte\ssich|zwróciła?\suwagę|обратила?\sвнимание|выразила?\sмнение|deu\sa\sconhecer|"
    r"fez\s(?:questão|saber)|звернула?\sувагу|(?:fa|fatto)\s(?:notare|presente)|fa\ssapere|(?:tiene|tenuto)\sa\s\w+are|"
    r"(?:mis|met|mette)\sen\sgarde|tenu\sà\s\w+er|(?:puso|posat)\s(?:en\svalor|de\smanifest)|(?:fet|fa)\ssaber|"
    r"atras\sat[eț]n[țt]ia|chamou\s(?:a\s)?atenção"
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
