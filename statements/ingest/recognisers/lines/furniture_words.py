"""Words of page furniture in languages other than English: links, buttons, sections and the names of senders."""

import re
from unicodedata import normalize

# What may follow the words that a link or button begins with is of no matter.
_BEGINNINGS = """
(?:tillbaka|tilbage|tilbake) til|zurück z|terug naar|retour (?:à|au|aux|page) |volver a|voltar (?:a|à|ao|para) |
torna al|powrót do|zpět na|späť na|вернуться|повернутися|
поделитесь |мы в соц|оцените |к списку |(?:предыдущая|следующая) |أدخل كلم|
baca berita tanpa iklan|baca juga:|baca artikel |öne çıkanlar |
publisert under ?:|you are here|(?:всі |все )?новини дня ?:|новости дня ?:|(?:首[页頁]|ホーム|トップ|홈) ?[>›»]|
willkommen auf |bienvenid[oa]s? a|bienvenue s|benvenut[oi] (?:su|ne)|witamy|
fait partie du dossier|dossier :|(?:sumber|penulis|pewarta|reporter) ?: .*\\| ?editor|
cuardaigh |óráid(?:í)?$|léim ar aghaidh|gnáthamharc$|
ir al|ir direto|ir para|saltar (?:al|para)|pular para|aller (?:au|à la)|zum (?:haupt)?inhalt|direkt zum|vai al|
salta al|passa al|gå (?:till|til|direkte)|hopp(?:a)? (?:till|til|over)|przeskocz do|przejdź do|přejít (?:na|k)|
preskočiť na|перейти (?:к|до|на)|ugrás a|siirry|naar (?:de )?(?:hoofd)?inhoud|ga naar|spring naar|içeriğe|本文へ|
メイン(?:コンテンツ)?へ|跳[转到至過过轉]|ページの先頭|現在地|
click ac[áa]|usted está|você está|vous êtes ici|sie sind hier|siete qui|sei in:|ti trovi|jsi zde|jste zde|jesteś tutaj|
вы здесь|вы находитесь|ви (?:тут|знаходитесь)|βρίσκεστε|u bevindt zich|u bent hier|du er her|du är här|ön itt|
te afli|nalazite se|вие сте тук|buradasınız|أنت هنا|останн[єя] оновлення|ostatnia aktualizacja|
رئيس (?:مجلس[ىي]? )?(?:الإدارة|الادارة|التحرير).*|\\d{1,6} (?:балл|просмотр|перегляд|комментари|wyświetle).*|
\\d{1,6} (?:visualiza|lectur|letture|görüntülenme|okunma|مشاهد|قراء).*|
μέγεθος γραμματοσειράς|صورة (?:جماعية|أرشيفية|توضيحية).*|(?:المشاهدات|مشاهدات).{0,24}|anda di sini|
(?:compartir|comparte|compartilhar|compartilhe|partager|teilen|condividi|udostępnij|
sdílet|zdieľať|paylaş|поделиться|поширити|bagikan(?: berita ke)?|jaa|dela|del)(?:$|:| [\"“«]| (?:en|esta|este|no|por|
sur|cet|la page|su|
auf|na|på|в|у|:))|descargar|télécharger|herunterladen|scarica|pobierz|stáhnout|ladda ner|скачать|(?:disminuir|
aumentar) |(?:restaurer|augmenter|réduire|diminuer) la taille|tama[ñn]o de|文字サイズ|weiter ?lesen|leer más|
seguir leyendo|lire (?:la suite|aussi)|leggi (?:tutto|anche)|czytaj |číst (?:dál|více)|läs (?:mer|också)|
les (?:mer|også)|читать|читайте|читайте також|devamını oku|baca juga|suscríb(?:ete|ase)|suscribirse|abonnez|
s['’]abonner|abonnieren|iscriviti|подписаться|подписывайтесь|підписатися|(?:sitio|site|sito|página|strona|
веб-сайт|сайт) (?:oficial|officiel|ufficiale|oficjalna)|oficjalna strona|offizielle website|официальный сайт|
[\\w ]{1,20}: abre (?:en )?(?:una )?(?:ventana|pestaña) nueva|
oficiální stránk|indholdet på denne side|této stránk|úřad vlády nově|изображение|imagen |(?:foto|photo|bild|
zdjęcie|фото) ?:|(?:fuente|fonte|quelle|źródło|zdroj|източник) de (?:la )?(?:imagen|foto)|crédits?|\\(re\\)voir
"""
_WHOLE = """
haberin devamı|abone ol|güncel|menü|menu|меню|pressemeddelelser|pressmeddelanden|pressemeldinger|tiedotteet|
pour plus de renseignements|recherche avancée.*|la date de début doit .*|version (?:finale|préliminaire)|
let op: deze activiteit .*|activiteitendata|datum|archivi (?:categoria|tag|autore)\\b.*|
persberichten|rubriek: \\w+|deze hoofdrubriek bevat .*|
handeling(?:en)?|datum publicatieorganisatie.*|tweede kamer der staten-generaal.*|hauptinhalt|jaa|toimetatud|
[ivxlc]+ legislatura|[\\w-]+ législature|session (?:extra)?ordinaire.{0,20}|
constitution du \\d.*|version pdf|retour vers .*|
türkiye büyük millet meclisi|народно събрание(?: на република българия(?: - начало)?)?|
на република българия|парламентарни комисии|стенограми от пленарни заседания|стенограма пленарного засідання|
версия для слабовидящих|людям із порушенням зору|historisk arkiv|uwaga!?|fotogaléria.*|fotogalerie.*|distribui[țţ]i|
przebieg posiedzenia|projevy(?: a (?:vystoupení|rozhovory))?|vystoupení|prejavy|
[^\\W\\d_]{4,14}(?:\\s?[-–]\\s?[^\\W\\d_]{4,14}){2}|govori|говори|речи|изказвания|
discursuri|(?:сьогодні|сегодня),? \\d{1,2} \\S+ \\d{4}(?: ?\\S{1,4})?|
arrow|пошук|поиск|szukaj|hledat|suche|recherche(?:r)?|căutare|caută|(?:ești|eşti) membru\\?.*|
cerca|zoeken|texte intégral|
portada|inicio|crónica|política|nacional|internacional|economía|sociedad|logo \\w{2,12}(?:\\.co)?|
bagikan berita ke :?|di ?baca:? [\\d.,]+ kali|조회수|visitas:? [\\d.,]+|lu [\\d.,]+ fois|
sala stampa(?: back top print pdf)?|www\\.[\\w.]+|nouvelles fraîches|[șş]tiri|콘텐츠 영역|
imagen? ?\\d{0,2}|image ?\\d{0,2}|
(?:\\d\\. ?)?(?:화면크기|국가상징|어린이·청소년|rss|english)|[가-힣]{1,8}(?:부|처|청|위원회)(?: (?:브리핑|보도자료))?|
글자크기 설정|목록|
인쇄하기(?: 목록)?|페이지 정보|사이트 내 전체검색|본문|뉴스|buscar(?: - .*)?|search - .*|página (?:inicial|
principal)|sala de (?:prensa|imprensa)|noticias|
este es el sitio de la presidencia.*|sistema informativo del gobierno|sig|
notícias|actualidade?|atualidade|ειδήσεις|νέα|επικαιρότητα|(?:κυπριακή|ελληνική) δημοκρατία|prensa|
imprensa|comunicados?(?: de prensa)?|discursos|discursos e intervenciones|intervenciones|intervenções|
documentos|galería|galerie foto|galería (?:de )?(?:fotos|imágenes)|galerie (?:de )?photos?|bildergalerie|
galeria (?:de fotos|zdjęć)|foto ?galerija|
multimedia|accueil|actualités?|presse|espace presse|salle de presse|communiqués(?: de presse)?|publicité|
\\[ ?publicité ?\\]|publicidad[e]?|anuncio|startseite|aktuelles?|nachrichten|meldungen|pressemitteilungen|reden|
texte?|videos?|mediathek|im wortlaut|wortlaut|impressum|kontakt|service|anzeige|werbung|notizie|
comunicati(?: stampa)?|sala stampa|discorsi|interventi|pubblicità|nieuws|toespraken|nyheter|nyheder|nyhet|nyhed|
uutiset|puheet|aktualności|wydarzenia|wiadomości|wypowiedzi|wystąpienia|przemówienia|powrót|strona główna|
narzędzia dostępności|dodatkowe narzędzia|drukuj|aktuality|tiskové zprávy|média|tisk|reklama|haberler|haber|
duyurular|konuşmalar|gündem|ana ?sayfa|yazdır|новости|главная|события|стенограммы|выступления|транскрипты|
документы|печать|версия для печати|распечатать|реклама|трансляция|новини|головна|виступи|промови|друк|
налаштування|настройки(?: отображения)?|menu (?:di|de|principal).*|общество|политика|экономика|в мире|мир|культура|
происшествия|новости дня|суспільство|політика|економіка|світ|події|politique|société|économie|monde|politik|
ce contenu (?:est|a été) archivé.*|¿desea recibir .*|
[^\\n]{6,50}\\d{4}(?:[ |/·]{1,3}(?:iniciar sesi[óo]n|suscríb\\w+|log ?in|accedi|se connecter|entrar)){1,3}|
wirtschaft|gesellschaft|panorama|sociedade|mundo|economia|politica|cronaca|esteri|mondo|attualità|
ruta de navegación|
browse tag|enlaces accesibilidad|kuvagalleria|rss лента|sélection de la langue|carte du site|publicaciones|
(?:site icon|icono del sitio|icône du site|icona del sito|ícone do site)\\b.*|
(?:cat[ée]gor(?:y|ies|ías?|ie)?|kategori(?:en?|a|er)?)\\s?:.*|рубрик[аи]\\s?:.*|-?\\d{1,2}° .{1,40}|
цвета сайта:|изображения|
(?:шрифт|колір|фото|президент|офіс|адміністрація|цвет|размер шрифта):|الرئيسية|الأولى|أخبار|
(?:أرشيف )?(?:التصنيف|القسم|الوسوم) ?:.*|
الأخبار|الصفحة الرئيسية|ראשי|首页|首頁|新闻|新聞|
新闻中心|新聞中心|新聞與活動|總統府新聞|新闻动态|最新消息|即時新聞|要闻|正文|打印|
登录|注册|(?:网站)?地图|(?:收藏|设为)(?:本站|首页)|微博|微信|返回(?:首页|顶部)|关闭(?:窗口)?|无障碍(?:浏览)?|搜索|更多|ホーム|トップ(?:ページ)?|
トピックス|新着情報|أحدث الأخبار|آخر الأخبار|اقرأ أيضا.*|
ここ(?:から|まで).{1,24}です|報道発表|言語選択|表示選択|pc|モバイル|
[大中小]|本文|メニュー|閉じる|홈|뉴스|imprimir|imprimer|drucken|
stampa|skriv ut|tulosta|guardar|escuchar|écouter|anhören|ascolta|odsłuchaj|retour|zurück|volver|voltar|indietro|
terug|zpět|wstecz|назад|geri|berita|beranda|cetak|uppdaterad|publicerad|cerrar|fermer|schließen|chiudi|zamknij|
zavřít|закрыть|stäng|lukk
"""
# What a page in Chinese or Japanese says of itself before a colon: whom it has the text from, where to share it.
OF_PAGES = (
    "(?:本文|图片|圖片|信息|文章|稿件)?(?:来源|來源)|原?[标標][题題]|(?:责任|責任)?[编編][辑輯]|责[编任]|"
    "作者|原[创創]|[采撰]写|撰文|摄影|攝影|摘要|[关關][键鍵][字词詞]|[标標][签籤]|分享[到至]?|字[号號]|[上下]一[篇条條页頁]|"
    "(?:发布|更新|时|時)[时時]?[间間]|[点點][击擊][数數量]?|[浏瀏][览覽]次?[数數量]|(?:[联聯][系繫絡])?[电電][话話]|[传傳]真|"
    "(?:主[页頁])?[网網]址|地址|住所|[邮郵]政?[编編][码碼]?|(?:[电電]子|[举舉][报報])?[信邮郵]箱|版[权權]所有|"
    "[主承协協][办辦管][单單]位|技[术術]支持|免[责責][声聲]明|(?:此前|相关|相關)?[报報][导導道]|"
    "(?:相关|相關|延伸|推荐|推薦)[阅閱][读讀]|[备備]?[注註]|[当當]前位置|[您你]所在的?位置|出典|写真|問い?合わ?せ先?|担当|連絡先"
)
_LANGUAGE_NAMES = """
english gaeilge cymraeg simplified traditional
inglés ingles español inglese anglais espagnol allemand englisch französisch francés alemán portugués
english français francais deutsch español espanol italiano português portugues русский українська العربية عربي
عربى العربي
中文 简体中文 繁體中文 简体 繁体 日本語 한국어 türkçe polski nederlands svenska dansk norsk suomi ελληνικά
עברית فارسی
indonesia čeština česky slovenčina slovensky magyar română hrvatski srpski български қазақша
"""
_SENDERS = """
comisión europea|commission européenne|europäische kommission|commissione europea|comissão europeia|
gemeente|provincie|waterschap|ayuntamiento|prefeitura|mairie|gmina|
gobierno|gouvernement|governo|ministerio|ministère|ministero|ministério|presidencia|présidence|presidenza|
presidência|secretaría|cancillería|embajada|ambassade|ambasciata|embaixada|botschaft|ambasada|bundesregierung|
bundesministerium|bundesamt|presse- und informationsamt|auswärtiges amt|regierung|kancelaria|ministerstwo|
ministerstvo|úřad vlády|vlada|vláda|президент (?:україни|россии)|правительство|министерство|
администрация президента|кабінет міністрів|міністерство|t\\.c\\.|türkiye cumhuriyeti|regeringen|regjeringen|
statsministeriet|rijksoverheid|palazzo chigi|quirinale|vatican|república|repubblica|república|république|
republik|assemblée nationale|assemblea nazionale|asamblea nacional|assembleia da república|
deutscher bundestag|camera dei deputati|cámara de diputados|congreso de los diputados|
consejo|conseil|consiglio|conselho|parlamento|senado|sénat|senato|首相官邸
"""
# What stands under a title to be pressed, alone on its line: in these words, and in those of `_PRESSED`.
_BUTTONS = frozenset(
    """
share|tweet|print|email|e-mail|facebook|twitter|linkedin|whatsapp|telegram|viber|messenger|reddit|pinterest|copy link|
listen|play|pause|text size|font size|a-|a+|a|aa|a a a|a- a+|a- a a+|a a+|download|download pdf|pdf|rss|bookmark|
compartir|compartilhar|compartilhe|partager|teilen|condividi|delen|del|dela|udostępnij|sdílet|zdieľať|paylaş|поделиться|
поширити|bagikan|share this|imprimir|imprimer|drucken|stampa|printen|skriv ut|drukuj|tisk|yazdır|распечатать|друк|cetak|
escuchar|écouter|anhören|ascolta|odsłuchaj|vorlesen|luisteren|lyssna|lytt|слушать|dinle|versión para imprimir|
مشاركة|شارك|طباعة|استمع|اشتراک گذاری|چاپ|שתף|הדפסה|分享|打印|列印|字号|공유|인쇄|印刷|シェア
    """.replace("\n", "")
    .strip()
    .split("|")
)
_PRESSED = re.compile(
    r"(?:share|tweet|print|send|e-?mail|post) (?:this|on|via|to|by|article|page|story)\b.{0,30}|"
    r"listen to (?:this|the) .{3,20}|"
    r"\d{1,3} min(?:ute)?s?(?: read|\.? lesedauer| de (?:lecture|lectura|leitura))?|"
    r"(?:estimated )?(?:reading time|time to read(?: (?:the|this) \w{4,8})?) ?:? ?.{2,20}|"
    r"(?:[\d.,]{1,9}\s?[km]?\s?(?:likes?|shares?|comments?|views?|reads?|reactions?)\W{0,5}){1,5}|shares|likes|"
    r"(?:lesezeit|leestijd|te(?:mps|mpo|iempo) d[ei] (?:lecture|lectura|leitura|lettura)|время чтения|czas czytania)"
    r" ?:? ?(?:ca\. )?\d{1,3} ?[^\W\d_]{0,8}\.?|"
    r"(?:compartir|partager|teilen|condividi|поделиться) (?:en|sur|auf|su|в) .{2,20}|"
    r"(?:vai al|salta al|saltar al|ir al|aller au|ir para o|pular para o|skip to|sari la|vés al|zum) (?:main )?"
    r"(?:contenuto|contenido|contenu|conteúdo|content|conținut|contingut|inhalt)\b.{0,30}"
)
# `Постоянное представительство Российской Федерации при ООН`: words that say whose the body is, and no verb.
_CYRILLIC_SENDER = re.compile(
    r"(?:(?:постоянное |постійне )?пред(?:ставительство|ставництво)|(?:генеральное |генеральне )?консульство|"
    r"посольство|"
    r"министерство|міністерство|правительство|администрация|адміністрація|канцелярия|служба|управление)"
    r"(?:\s(?:при|в|во|по|и|і|та|у|оон|рф|[^\W\d_]{1,20}"
    r"(?:ых|их|ого|его|ой|ей|ої|ых|ии|ії|ы|и|і|[^\Wл]а|я|ов|ів|ел|ств|ерств))){1,10}",
    re.IGNORECASE,
)


def _pattern(words: str) -> str:
    return words.replace("\n", "")


_CHROME = re.compile(rf"(?:{_pattern(_BEGINNINGS)}).*|(?:{_pattern(_WHOLE)})")
_ANYWHERE = ("바로가기", "누리집입니다", "تم نسخ الرابط")
_OF_PAGES = re.compile(rf"(?:{OF_PAGES})[：:]")
# `नदी मंत्रालय`: in the languages of India the body comes last.
_INDIAN_SENDER = (
    r"(?:[^\s:]{1,20}\s){0,6}[^\s:]{0,14}(?:म(?:ं|न्)त्रालय|म(?:ं|न्)त्रिमंडल|कार्यालय|মন্ত্[রৰ]ণাল\S{1,3}|মন্ত্রক|"
    r"ਮੰਤਰਾਲਾ|ਦਫ਼ਤਰ|મંત્રાલય|ମନ୍ତ୍ରଣାଳୟ|அமைச்சகம்|அமைச்சு|మంత్రిత్వ ?శాఖ|ಸಚಿವಾಲಯ|ಮಂತ್ರಾಲಯ|മന്ത്രാലയം|අමාත්\u200d?යාංශය)"
)
# `وزارة الخارجية`, but not `وزارة الخارجية تدين …`: after the body come nouns alone.
_SENDER = re.compile(
    rf"(?:{_pattern(_SENDERS)})(?:\s+\S{{1,30}}){{0,9}}|"
    r"(?:وزارة|رئاسة|ديوان|حكومة|سفارة|الأمانة)(?:\s(?:مجلس|و?ال\S{1,20}|لل\S{1,20})){1,4}|"
    rf"{_INDIAN_SENDER}|"
    r"[\u4e00-\u9fff]{1,12}(?:省|庁|委員会|委员会|政府|大使館|大使馆|外交部|国防部|办公室|银行|銀行)",
    re.IGNORECASE,
)
# The same as capitals are often set, without accents.
_UNACCENTED = "".join(filter(str.isascii, normalize("NFD", _pattern(_SENDERS)))).split("|")
_PLAIN_SENDER = re.compile(
    rf"(?:{'|'.join(words for words in _UNACCENTED if words.strip(' (?:)'))})(?:\s+\S{{1,30}}){{0,9}}", re.IGNORECASE
)
_SMALL_WORDS = "de del la las los el y e do da dos das du des et della dei di der für und w i v a en à au aux"
JOINING = frozenset(_SMALL_WORDS.split())
_NAMES = frozenset(_LANGUAGE_NAMES.split())
_MOST_WORDS, _AMONG = 12, 2
# From here on come the letters of Chinese and Japanese.
_WIDE = "\u2e80"
# `Президент Экземплии — официальный сайт`
_OFFICIAL = tuple(
    f" {mark} {words}"
    for mark in "—–|-"
    for words in (
        "официальный сайт",
        "офіційний сайт",
        "sitio oficial",
        "site officiel",
        "sito ufficiale",
        "site oficial",
    )
)
# `example.org` alone; `DOLAR 34,42`, what money costs.
_SITE_OR_RATE = re.compile(
    r"[a-z\d-]{2,30}(?:\.[a-z\d-]{2,30})?\.[a-z]{2,4}|[^\W\d_]\S{2,8} (?:\d{1,3}\.)?\d{1,3},(?!20\d\d)\d{2,4}"
)
# What a page runs over its title, however long it is: the headlines of the day.
_TICKERS = ("новини дня:", "новости дня:", "öne çıkanlar ", "breaking news:", "latest news:", "eilmeldung:")
# Before the title of another text, with a colon, in so many characters.
_TEASERS = (
    "baca juga", "read also", "also read", "read more", "see also", "читайте также", "читайте також", "lire aussi",
    "à lire aussi", "lee también", "lea también", "leia também", "czytaj także", "czytaj też", "čtěte také",
    "lesen sie auch", "leggi anche", "διαβάστε επίσης", "διαβάστε ακόμα", "lees ook", "läs också", "læs også",
    "les også", "pročitajte još", "xem thêm", "đọc thêm", "اقرأ أيضا", "إقرأ أيضا", "यह भी पढ़ें",
)  # fmt: skip
_LEADS = 24
# So many words that are each an entry of a menu make one: `menü schließen`.
_TOGETHER = 4
# A link or a button has at most so many characters, and one alone under a title.
_ENTRY, _PRESSED_LENGTH = 90, 60


def is_foreign_chrome(text: str) -> bool:
    """`ir al contenido`, `поделиться`, `english français 中文`: a link or a button in another language than English.

    `text` is in small letters.
    """
    if len(text) > _ENTRY:
        return text.startswith(_TICKERS)
    if text.endswith(_OFFICIAL) or (text > _WIDE and _OF_PAGES.match(text)):
        return True
    if any(map(text.__contains__, _ANYWHERE)) or names_languages(text) or _CHROME.fullmatch(text):
        return True
    return _SITE_OR_RATE.fullmatch(text) is not None or _are_entries(text.replace("/", " ").split())


def _are_entries(words: list[str]) -> bool:
    """`haber / güncel`: a few words, each of which is an entry of a menu."""
    return 1 < len(words) <= _TOGETHER and all(map(_CHROME.fullmatch, words))


def teases(text: str) -> bool:
    """Whether a line of a text is a page's, which leads to another text.

    >>> teases("BACA JUGA: Presiden Contoh membuka jembatan"), teases("Read also the signs")
    (True, False)
    """
    return ":" in text[:_LEADS] and text[:_LEADS].lower().startswith(_TEASERS)


def is_button(text: str) -> bool:
    """Whether a line is there to be pressed, or says how long reading takes; `text` is in small letters.

    >>> is_button("share"), is_button("3 min read"), is_button("e-mail print pdf"), is_button("share of the vote")
    (True, True, True, False)
    """
    if text in _BUTTONS or _BUTTONS.issuperset(text.split()):
        return True
    return len(text) <= _PRESSED_LENGTH and _PRESSED.fullmatch(text) is not None


def is_foreign_sender(text: str) -> bool:
    """`Gobierno de Ejemplia`: a line of capitals that begins with what a body is called, with or without accents.

    >>> is_foreign_sender("REPUBLIQUE D'EXEMPLIE"), is_foreign_sender("République d'Exemplie")
    (True, True)
    """
    return _SENDER.fullmatch(text) is not None or (text.isascii() and _PLAIN_SENDER.fullmatch(text) is not None)


def is_cyrillic_sender(text: str) -> bool:
    """The same in Cyrillic letters, where only the first word of a name need have a capital.

    >>> is_cyrillic_sender("Министерство иностранных дел"), is_cyrillic_sender("Министерство культуры открыло музей")
    (True, False)
    """
    return _CYRILLIC_SENDER.fullmatch(text) is not None


def names_languages(text: str) -> bool:
    """`english français 中文`, `中文 العربي contact us`: where a page may be had in other languages.

    >>> names_languages("english | français"), names_languages("english 中文 links"), names_languages("english lessons")
    (True, True, False)
    """
    parts = text.replace("|", " ").replace("/", " ").split()
    if _NAMES.isdisjoint(parts):
        return False
    words = [word for word in parts if any(map(str.isalpha, word))]
    named = [word for word in words if word in _NAMES]
    return 0 < len(words) <= _MOST_WORDS and (named == words or len(set(named)) >= _AMONG)
