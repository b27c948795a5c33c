"""The words that name a header line: when a page was put up or changed, how it was delivered, what it is marked.

Each is a part of a pattern.
"""

MODIFIED = (
    r"(?:last\s+)?(?:updated|modified|edited|revised)(?:\s+on)?|last[\s_]+(?:change|update)|"
    r"mis(?:e)?\s+à\s+jour(?:\s+le)?|"
    r"dernière\s+(?:mise\s+à\s+jour|modification)|zuletzt\s+(?:aktualisiert|geändert)(?:\s+am)?|aktualisiert(?:\s+am)?|"
    r"actualizado(?:\s+el)?|última\s+(?:actualización|atualização|modificación)|aggiornato(?:\s+il)?|"
    r"atualizado(?:\s+em)?|"
    r"обновлено|последн(?:ее|яя)\s+(?:обновление|редакция)|останн[єя]\s+(?:оновлення|редакція)|оновлено|"
    r"ostatnia\s+(?:aktualizacja|modyfikacja)|poslední\s+(?:aktualizace|změna)|aktualizov[aá]no|aktualizácia|"
    r"son\s+güncellen?me(?:\s+tarihi)?|güncelleme(?:\s+tarihi)?|τελευταία\s+(?:ενημέρωση|τροποποίηση)|"
    r"ultim[ao]\s+(?:modifica|aggiornamento|actualizare)|laatst\s+(?:gewijzigd|bijgewerkt)(?:\s+op)?|"
    r"senast\s+uppdaterad|sist\s+oppdatert|sidst\s+opdateret|päivitetty|последна\s+(?:промяна|редакция)|"
    r"(?:terakhir\s+)?diperbarui|ažurirano|آخرین\s+به[ \u200c]?روزرسانی|آخر\s+تحديث|עודכן"
)
PUBLISHED = (
    r"(?:this\s+\w+\s+was\s+)?(?:date\s+|first\s+|originally\s+)?(?:published|posted|issued|released|"
    r"created)(?:\s+(?:on|at|by))?|by\s+on|enregistrée?\s+à\s+la\s+présidence\s[^\d\n]{3,40}\sle|publication\s+date|(?:release|publish)\s+date|dated?|"
    r"delivered(?:\s+on)?|(?:volume\s+\d{1,4}\W+)?debated\s+on|date\s+of\s+(?:speech|publication|release|meeting)|(?:event|speech|meeting)\s+date|"
    r"publiée?(?:\s+le)?|(?:article\s+)?parue?\s+le|date\s+de\s+publication|veröffentlicht(?:\s+am)?|publicado(?:\s+(?:el|em))?|"
    r"pubblicato(?:\s+il)?|fecha(?:\s+de\s+publicación)?|data|datum|dato|pvm|дата(?:\s+публикации)?|опубліковано|опубликовано|"
    r"تاريخ\s+النشر|dipublikasikan(?:\s+pada)?|diterbitkan|opublikowano|zveřejněno|publicerad|publiceret|publisert|"
    r"julkaistu|"
    r"yayın(?:lanma)?\s+tarihi|publicat(?:\s+(?:pe|la))?|δημοσίευση|작성일|등록일|게시일|发布(?:时间|日期)|日時|掲載日|公開日|"
    r"(?:प्रविष्टि\s+)?तिथि|दिनांक|तारीख|তারিখ|தேதி|දිනය|วันที่|tanggal|tarikh|petsa|tarehe|sana|күні|تاریخ|التاريخ|"
    r"dodano|data\s+(?:dodania|publikacji|wydania|di\s+pubblicazione|de\s+publicação)|створено|створена|opublikováno|"
    r"geplaatst(?:\s+op)?|gepubliceerd(?:\s+op)?|objavljeno|публикувано|објављено|ngày\s+đăng|ημερομηνία|"
    r"(?:تم\s+ال)?نشر\s+(?:في|بتاريخ)|كتب\s+(?:يوم|في)|تاریخ\s+انتشار|פורסם(?:\s+ב)?|배포일|입력|"
    r"날짜|일자|일시|日期|[时時][间間]|日付|発表日"
)
DELIVERY = (
    r"[(\[]?\s*(?:transcript,?\s+)?((?:(?:remarks\s+)?as\s+(?:delivered|prepared(?:\s+for\s+(?:delivery|release))?|"
    r"given|released))|"
    r"check(?:ed)?\s+against\s+delivery|e\s*&?\s*(?:[o0]\s*e|e\s*[o0])(?:\W*\s*proof\s+only|\s+transcript)?|(?:e\s+[o0]\s*e\s+)?proof\s+only|"
    r"seul\s+le\s+prononcé\s+fait\s+foi|sous\s+réserve\s+de\s+modifications|"
    r"(?:seul\s+le\s+texte|la\s+version)\s+prononcée?\s+fait\s+foi|tel\s+que\s+prononcé|"
    r"(?:änderungen\s+vorbehalten[.!]?\s+)?es\s+gilt\s+das\s+gesprochene\s+wort|"
    r"(?:uwaga!\s+)?(?:zapis\s+stenograficzny|tekst)\s+(?:jest\s+tekstem\s+)?nieautoryzowany(?:m)?|"
    r"det\s+tala(?:t|d)e\s+ordet\s+gäller|(?:sólo|solo)\s+tiene\s+validez\s+el\s+discurso\s+pronunciado|"
    r"det\s+talte\s+ord\s+gæl?der|innled\w+\s+som\s+framført|alleen\s+het\s+gesproken\s+woord\s+telt|"
    r"versiones?\s+(?:taquigráficas?|estenográficas?)[^\n)]{0,40})\s*[)\]]?[.!…]{0,3}"
)
# `FOR IMMEDIATE RELEASE`, `PRESS STATEMENT NO. 522`, after a few scanned words; what follows is a number or a date.
BANNER = (
    r"(?:\S{1,12}\s+){0,3}?(?:for\s+(?:immediate\s+)?release(?:\s+on\s+delivery|(?:\s+at)?\s+\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?"
    r"(?:,?\s\(?(?:[A-Z]{1,3}T|GMT|eastern(?:\stime)?|local\stime)\b\)?)?)?|immediate\s+release|"
    r"for\s+(?:the\s+)?(?:press|media)(?:\s+released\s+in\s+\w{3,20})?|release\s+(?=no\b)|"
    r"(?:news|media|press)\s+(?:release|statement|office|service)s?(?:\s+transcript)?|"
    r"пресс-релиз|прес-реліз|comunicado(?:\s+de\s+prensa)?|nota\s+(?:de\s+prensa|à\s+imprensa)|"
    r"communiqué(?:\s+de\s+presse)?|"
    r"pressemitteilung|medienmitteilung|comunicato(?:\s+stampa)?|persbericht|komunikat|tisková\s+zpráva|"
    r"basın\s+açıklaması|siaran\s+(?:pers|akhbar|media)|kenyataan\s+media|thông\s+cáo\s+báo\s+chí|taarifa\s+kwa\s+"
    r"vyombo\s+vya\s+habari)\b"
)
EMBARGO = (
    r"\W*(?:(?:strictly\s+)?embargo(?:ed)?\b|not\s+for\s+(?:release|publication)\s+before\b|not\s+to\s+be\s+(?:released|published)\s+before\b|hold\s+for\s+release\b|"
    r"sperrfrist\b|sous\s+embargo\b|embargado\b)"
)
# Where and when somebody got a page: `Hentet: 2026-01-01`, `Fuente: https://…`.
SOURCE = (
    r"(?:source|url|link|address|permalink|retrieved from|available at|quelle|fuente|fonte|kilde|källa|bron|źródło|"
    r"zdroj|lähde|kaynak|sumber|источник|джерело|المصدر|منبع|出典|来源|來源|출처)(?:\s\([^()\n]{2,40}\))?\s*:?\s*(?:<|\[)?https?://\S+"
)
RETRIEVED = (
    r"(?:date\s)?(?:retrieved|accessed|downloaded|scraped|fetched|archived|crawled|generated|extracted|captured|"
    r"hentet|hämtad|abgerufen|heruntergeladen|consultado|recuperado|descargado|baixado|acessado|consulté|récupéré|"
    r"téléchargé|consultato|scaricato|geraadpleegd|pobrano|получено|загружено|дата обращения|отримано|indirildi|"
    r"diunduh|取得日|下载|访问)(?:\s(?:on|at|am|el|em|le|il|op))?\**\s*:"
)
