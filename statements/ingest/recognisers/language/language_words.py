"""The commonest words and the letters that tell languages of one script from each other."""

COMMON = {
    "en": "the of and to in that is for it with as was on be by are this have from we our will not they you a an at "
    "has but which who would been their my your every its more all when people thank today",
    "fr": "le la les des et en un une du dans que qui pour est par sur avec nous au aux ce plus sont ont cette vous "
    "je il ils elle être été mais tous tout nos notre leur ou son sa ses même comme entre avons bonjour merci "
    "cela très bien aujourd votre ces où",
    "de": "der die das und in zu den ist mit von für auf nicht wir ein eine auch dem des sich als es im werden sind "
    "ich sie er haben hat heute hier uns dass aber nach bei wie noch nur zur zum über um war wird kann diese "
    "dieser unsere damen herren sehr viel vom einen einer aus durch gegen meine",
    "es": "el la los las de y en que un una por con para del se es al lo como más nuestro ha su son sus esta este "
    "estos estas muchas gracias todos hoy estamos aquí sobre también muy pero nos les hemos tenemos vamos sido "
    "desde hasta le fue ya todo esto buenos días tanto nuestra nuestros sin entre informar",
    "it": "il lo la gli le di e che un una per con del della dei è in nel alla sono ha non si come più anche questo "
    "questa questi nostro nostra qui oggi ai dal dalla nella delle degli agli tutti tutto abbiamo stato ma "
    "molto grazie buongiorno perché essere hanno ringrazio voi",
    "pt": "o a os as de e que em um uma para com do da dos das no na por é não se mais ao são muito hoje estamos "
    "aqui este esta nossa nosso pela pelo todos também você vocês nós foi eu mas ser está isso obrigado às aos "
    "sobre já tem seu sua",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er ook wij we die bij om naar worden hier hebben "
    "heeft vandaag samen deze nog geen wordt onze maar uit dit zal zegt dames heren",
    "pl": "i w na z do się nie że jest o to jak za od przez po dla są oraz tym które dziękuję państwo dziś bardzo "
    "być był była jej ich także przed tego tej ma czy będzie będziemy nas nam już tylko może",
    "sv": "och att det i en som på är av för med till den har de inte om ett vi kommer jag ni så också mycket mot "
    "här idag dag detta vara eller våra från regeringen nya tack",
    "da": "og at det i en som på er af for med til den har de ikke om et vi kommer blev jeg også efter nu fra bliver "
    "regeringen mod nye os dette være eller siger meget hvad godmorgen mig dag besluttet",
    "no": "og det i en som på er av for med til den har de ikke om et vi kommer ble jeg også etter nå fra være blir "
    "å regjeringen mot nye oss dette eller sier mye hva mer vedtatt dag",
    "nn": "og det i ein eit som på er av for med til den har dei ikkje om vi kjem blei eg også etter no frå vere blir "
    "å regjeringa mot nye oss dette eller seier mykje kva meir ho noko berre skal korleis kvar eigen gjere",
    "fi": "ja on ei että se oli hän myös mutta tai kun niin ovat sekä joka kuin mukaan voi olla sen tämä hyvät "
    "kiitos olette tänään hallitus olemme minä he nyt vain sitten jotka hyvin täällä",
    "cs": "a v na se je že to s z do o k i jsme jsou jako ale pro za by který které také jsem tak od po při dnes "
    "dámy pánové děkuji byl bylo bude jeho své další dalších jejich nebo tento této vlády vláda není máme "
    "velmi",
    "sk": "a v na sa je že to s z do o k aj sme sú ako ale pre za by ktorý ktoré tiež som tak od po pri dnes dámy "
    "páni ďakujem bol bolo bude jeho alebo tento tejto nie máme veľmi vláda ste ktorá",
    "hu": "a az és hogy nem is egy van ez meg azt volt csak már mint ha de ami ezt kell lesz köszönöm jó el mert mi "
    "ezek lehet voltak azért nagyon kormány ma után magyar",
    "hr": "i u na je se da za su od što kao koji koje ali smo sa iz te nije će biti također danas hvala svima ili "
    "pri među samo još bio bila sve vlada vlade kako ovaj nakon gdje uvijek prije ovdje svijet vrijeme "
    "suradnja suradnji sigurnost ste predsjednik sjednica sjednici sjednicu riječ riječi zastupnik zastupnici "
    "jučer mjesto mjesta mjesec posljednjih dvije hrvatske hrvatska hrvatskoj premijerka zastupnica "
    "europske europski europska predsjedniče potpredsjedniče lijepo dio cijeli opće "
    "uopće tjedan tko netko tisuća vijeće",
    "id": "yang dan di dengan untuk dari pada ini dalam tidak akan itu kepada adalah juga kita telah oleh saya hari "
    "atas semua pihak bisa ujar ujarnya katanya rapat nasional pers provinsi "
    "kementerian presiden kantor publik jadwal senin kamis jumat tersebut seluruh "
    "bahwa karena pemerintah terima kasih para sudah ada sebagai indonesia bapak ibu hadirin",
    "vi": "và của là các có cho trong đã được không với những người một này để về cũng",
    "tr": "ve bir bu için ile da de olarak olan daha çok gibi sonra kadar ancak ne bugün şu biz ben bunu tüm ise "
    "olduğu teşekkür ederim ediyorum bizim ama her değil hem bütün",
    "ro": "și de la în a cu pe care este că din pentru nu sunt mai un o au fi să mă fie astăzi alături dumneavoastră "
    "vor va noi acest această acestui sau prin după toate foarte bună ziua mulțumesc guvernul ale lui tuturor",
    "ru": "и в не на что с по это как мы из у за для к от но его также добрый день сегодня коллеги вы вас я он было "
    "есть рад уважаемые же бы со чтобы который которые если очень быть вам мне она они этот эти все только "
    "вопросы",
    "uk": "і в не на що з по це як ми із у за для до від але його та також сьогодні доброго дня всім хто дякую про "
    "її було щодо наших ви вас нам нас бути є які який яка дуже всі якщо має чи питання",
    "bg": "и в не на че с по това как ние от за да се е са но ще днес всички които който този тази бъде беше много "
    "благодаря има трябва със през при",
    "ca": "els amb per que en les dels no una ha aquest aquesta és també són més als del la el avui molt som "
    "nosaltres com però sense fins des fer tothom hem han",
    "sl": "in je da na se za ki so bi tudi pri po od kot ali iz sem smo ste ter ne bo danes hvala vlada vlade med "
    "lahko zelo pa če še sta v z",
    "et": "ja on ei et see ka oli kui mis kes ning oma aga või seda selle tema meie nad täna olete pärast ta välja "
    "valitsus aitäh väga kõik üle",
    "lv": "un ir ka par ar no kas uz lai arī šodien bet kā tas mēs pēc ko es jūs viņi valdība latvijas latvijā tiek "
    "būs paldies esat kungi",
    "lt": "ir kad yra į iš su kaip dėl bet tai mes jis jie apie šiandien buvo per po kuris lietuvos vyriausybė taip "
    "pat ačiū jūs bus labai",
    "ga": "agus an na ar go le tá sé ag atá seo leis bhí níl chun sin mar ní againn dár léir inniu",
    "mt": "il li ta fuq għal dan din hija huwa minn biex mal tal dwar kien illum aktar tagħna lill",
    "sq": "dhe të në për me që një është nga më ka këtë janë se kemi duke sot gjithë shumë jemi qeveria",
    "eu": "eta da ez bat hau hori dira du dute zen izan ere egin gaur nahi behar gara gure baina oso",
    "az": "və bu bir üçün ilə də olan biz mən gün çox daha olaraq kimi sonra həm onun bizim edirəm",
    "ms": "yang dan di dengan untuk dari pada ini dalam tidak akan itu kepada adalah juga kita telah oleh saya hari "
    "para sudah ada sebagai semua terima kasih kerajaan bagi ialah bahawa kerana boleh rakyat beliau serta malaysia "
    "iaitu turut manakala kementerian menerusi hendaklah",
    "tl": "ang ng sa mga ay po ito para natin ating kung hindi siya nila namin tayo lang ako ngayong isang",
    "sw": "ya na wa kwa ni katika hii hiyo hapa leo kuwa cha ili za wananchi serikali pia yetu",
    "zu": "ukuthi futhi kanye ngoba lokhu abantu ngokuthi ukuze kodwa noma uma thina siyabonga umphakathi kusho "
    "uhulumeni izwe lethu nokuthi kufanele bethu wethu ngokuphathelene",
    "xh": "ukuba kwaye kunye okanye urhulumente abantu ngoku kufuneka wethu yethu ukuze kuba le esi kananjalo "
    "ngokubhekiselele ilizwe lethu sithi phantsi",
    "st": "ho le ka ya ba ke mme batho bakeng sa hore mmuso rona ha tsa tse e o ene empa hoo",
    "tn": "go le ka ya ba gore ke batho puso rona mme e tsa tse fa ga mo kwa jaaka",
    "nso": "go le ka ya ba gore ke batho mmušo rena tša tše gomme ga mo bjalo bohle eupša",
    "so": "waa iyo oo ku ka in ay uu waxaa dalka dowladda soo la aan ee si wuxuu",
    "ha": "da na a ya ta ba shi mu wannan kuma domin ga cikin gwamnati ƙasa mun zai don sun",
    "uz": "va bu bilan uchun biz ham bir men har hurmatli davlat xalq bugun sizlarga yangi deb ushbu barcha boʻyicha",
    "af": "die en van is het nie wat vir met dat op te ons aan sal hulle hierdie ook",
    "mk": "и во на не дека од за со се е ги ја ова како што ќе сите денес го беше кои треба има",
    "be": "і ў не на што з па гэта як мы для за ад але да ён таксама сёння пра над гэтым праз дзякую ўсім быў якія",
    "kk": "және бұл бір үшін мен біз деп бар осы болып жаңа бүгін рахмет ретінде",
    "mn": "нь байна бол юм энэ болон монгол улсын хийх тул бид манай бид та бүхэн байсан гэж ба ажиллах олон",
    "ky": "жана бул менен үчүн биз бир кыргыз да болуп бар эле мен бүгүн ушул эң",
    "tg": "ва дар аз ба ки бо ин барои мо ман тоҷикистон кишвар мардум имрӯз",
    "is": "og að í er á við sem um til en það með hefur fyrir af ekki þess hafa var frá eru þetta verið mjög dag",
    "sr": "и у не на да се је за су од са као што али данас хвала свима који која које није ће преко ми ви или био i "
    "u na je se da za su od što kao koji koje ali smo sa iz nije danas hvala svima ili pri među samo još bio "
    "bila sve vlada vlade kako ovaj ste gde uvek posle pre ovde svet vreme saradnja saradnji bezbednost preko "
    "će biti te juče mesto mesta mesec poslednjih sledeće nedelje dve srbije srbija srbiji "
    "predsednika predsednikom sednice reke predsednik sednica sednici sednicu reč reči "
    "narodni narodna poslanik poslanici poslanika evropske "
    "evropski evropska predsedniče potpredsedniče lepo deo ceo opšte uopšte nedelja ko neko hiljada veće takođe "
    "predsednika premijerka izjavio izjavila uveren ekonomije pitanje procenjuje evrointegracije ovde ocenio",
}
CYRILLIC = ("ru", "uk", "bg", "mk", "be", "kk", "sr", "mn", "ky", "tg")
LANGUAGES_OF = {
    "latin": tuple(code for code in COMMON if code not in CYRILLIC or code == "sr"),
    "cyrillic": CYRILLIC,
}
_LETTERS = {
    "ыэё": "ru be", "їєґ": "uk", "і": "uk be kk", "ў": "be", "ъ": "bg", "јљњџ": "sr mk", "ђћ": "sr", "ѓќѕ": "mk",
    "щ": "ru uk bg", "әұһ": "kk", "ғқ": "kk tg", "ң": "kk ky", "өү": "kk mn ky", "ҳҷӯӣ": "tg",
    "ß": "de", "ñ¿¡": "es", "ã": "pt", "õ": "pt et", "łśźń": "pl", "ąę": "pl lt", "ż": "pl mt", "ć": "hr sr",
    "řůě": "cs", "ľĺŕ": "sk", "čšž": "cs sk sl hr sr lt", "ďťň": "cs sk", "őű": "hu", "șțţ": "ro", "ă": "ro vi",
    "ğı": "tr az", "ş": "tr az ro", "ə": "az", "āēīķļņģ": "lv", "ū": "lv lt", "ėįų": "lt", "þð": "is", "ħġ": "mt",
    "ë": "sq", "å": "sv da no nn", "ä": "de sv fi et", "ö": "de sv fi hu tr", "ü": "de et tr hu", "æø": "da no nn",
    "đ": "hr sr vi", "ạảấầếềệốộớợươ": "vi", "à": "fr it ca", "è": "fr it ca", "ìù": "it", "êâîû": "fr",
}  # fmt: skip
# Letter → the languages that it is frequent in, of all that are told apart here.
LETTERS = {letter: codes.split() for letters, codes in _LETTERS.items() for letter in letters}
BY_SCRIPT = {
    "arabic": "ar",
    "hebrew": "he",
    "greek": "el",
    "hangul": "ko",
    "hiragana": "ja",
    "katakana": "ja",
    "cjk": "zh",
    "devanagari": "hi",
    "georgian": "ka",
    "armenian": "hy",
    "thai": "th",
    "bengali": "bn",
    "tamil": "ta",
    "sinhala": "si",
    "telugu": "te",
    "gujarati": "gu",
    "gurmukhi": "pa",
    "ethiopic": "am",
    "khmer": "km",
    "myanmar": "my",
    "lao": "lo",
    "kannada": "kn",
    "malayalam": "ml",
    "oriya": "or",
    "thaana": "dv",
}
