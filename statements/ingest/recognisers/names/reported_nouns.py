"""The nouns of offices by which reports name people, in languages that write them small or bend them.

A noun is a part of a pattern; its first letter may be small or a capital.
"""

from statements.ingest.recognisers.names.office_nouns import by_first_letter

_SLAVIC = r"""
президент\w{0,2} вице-президент\w? премьер\w? вице-премьер\w? министр\w{0,2} премьер-министр\w{0,2}
вице-премьер-министр\w? представител\w секретар\w пресс-секретар\w госсекретар\w канцлер\w? глав[аы] посол посла
председател\w советник\w? директор\w? начальник\w? заместител\w замминистра замглавы депутат\w? руководител\w
губернатор\w? вице-губернатор\w? мэр\w? сенатор\w? спикер\w? омбудсмен\w? генпрокурор\w? прокурор\w? ректор\w?
командующ\w{2} уполномоченн\w{2} координатор\w? аким\w? госсоветник\w? врио прем['’]єр\w? прем['’]єр-міністр\w{0,2}
віце-прем['’]єр\w? міністр\w{0,2} міністерк[аи] голов[аи] речник речниця прессекретар\w? радник\w? керівник\w?
керівниця заступни(?:к|ця) очільни(?:к|ця) омбудсман\w? директорк[аи] мер\w? нардеп\w? посадов\w{2} президентк[аи]
уповноважен\w{2} начальниц[яі] прес-секретар\w{0,2} прэзідэнт\w? міністра
старшын[яі] дарадца министър\w{0,2} министерка кмет\w{0,2}
премиер\w{0,2} говорител\w{0,3} министар министарка председник председница премијер\w{0,2} премијерка градоначелник\w?
портпарол\w? директорка гувернер\w? министер\w{0,2} претседател\w{0,2} prezydent\w{0,3} premier\w? wicepremier\w?
minister(?=\s[a-zżźćńółęąś]) wiceminister\w? ministra ministrem wojewod[aęy] prezes\w{0,2} burmistrz\w? poseł posłanka
senator(?:ka)? marszałek marszałkini rzeczni(?:k|czka) dyrektor(?:ka)? sekretarz\w? ambasador\w? komendant\w?
pełnomocni(?:k|czka) przewodnicząc[ya] szef(?:owa)? wójt\w? starosta prezident\w{0,2} prezidentk[ay] premiér\w{0,2}
premiérk[ay] ministr(?:a|em|yně)? ministerk[aouy]u? předsed\w{1,3} predsed\w{1,6} podpredsed\w{1,6}
místopředsed\w{1,3} mluvčí hovorc[au] hovorkyňa tajomník tajomníčka tajemník tajemnice náměst(?:ek|kyně)
primátor(?:ka)? hejtman(?:ka)? župan(?:ica)? poslan(?:ec|kyně|kyňa) guvernér\w? guverner(?:ka)? ředitel(?:ka)?
riaditeľ(?:ka)? velvyslan(?:ec|kyně) veľvyslan(?:ec|kyňa) starost(?:a|ka) zmocněn(?:ec|kyně) ministar ministric[ae]
ministarka premijer(?:ka)? predsjedni(?:k|ca) potpredsjedni(?:k|ca) predsedni(?:k|ca) potpredsedni(?:k|ca)
tajni(?:k|ca) gradonačelni(?:k|ca) glasnogovorni(?:k|ca) portparol(?:ka)? načelni(?:k|ca) ravnatelj(?:ica)?
direktor(?:ica|ka)? župan(?:ja)? državni\ssekretar poslani(?:k|ca) saborski\szastupnik
"""
_EUROPEAN = r"""
πρωθυπουργ[όο]\w? υπουργ[όο]\w? υφυπουργ[όο]\w? αναπληρωτής\sυπουργός πρόεδρο\w? εκπρόσωπο\w? γραμματέα\w? δήμαρχο\w?
περιφερειάρχη\w? βουλευτή\w? πρέσβη\w? διοικητή\w? αρχηγό\w? pre[șş]edint(?:e|ele|elui|a) ministr(?:u|ul|ului|a)
prim-ministr(?:u|ul|ului) premierul\w{0,2} secretar(?:ul)?\sde\sstat purtător(?:ul)?\sde\scuv[âa]nt primar(?:ul|ița)?
deputat(?:ul|a) senator(?:ul)? prefect(?:ul)? guvernator(?:ul)? statsminister\w{0,2} utrikesminister\w{0,2}
finansminister\w{0,2} \w{3,20}minister(?:n|en|e)? statsråd\w{0,2} statssekreterare\w? statssekretær\w{0,2}
generaldirektör\w{0,2} generaldirektør\w{0,2} ordförande\w? talman\w{0,3} landshövding\w{0,2} borgmästare\w?
borgmester\w{0,2} kommunalråd\w{0,2} partiledare\w? partileder\w? ordfører\w? talsperson\w{0,2} talesperson\w{0,2}
presstalesperson
\w{2,20}sjef(?:en)? \w{2,20}chef(?:en)? \w{2,20}rådgiver(?:en)? talsmann talsman pressetalsmand
direktør\w{0,2} direktör\w{0,2} formand\w{0,2} byråd\w{0,6} riksadvokat\w? pääministeri\w{0,2}
\w{3,20}ministeri\w{0,2} presidentti puheenjohtaja johtaja kansanedustaja kansliapäällikkö ministre ministrs ministrė
ministras premjers premjere premjeras prezidents prezidentas peaminister
"""
_GERMAN = r"""
\w{2,20}(?:minister|präsident|kanzler|sprecher|sekretär|bürgermeister|direktor|botschafter|senator|kommissar)(?:in|en|s)?
minister(?:in)? kanzler(?:in)? präsident(?:in|en)? sprecher(?:in)? botschafter(?:in)? bürgermeister(?:in)?
direktor(?:in)? senator(?:in)? leiterin chefin landr[aä]t(?:in)?
bundesr[aä]t(?:in)? landesr[aä]t(?:in)? stadtr[aä]t(?:in)? regierungsr[aä]t(?:in)? landeshaupt(?:mann|frau)
\w{2,20}beigeordnete[rn]? beigeordnete[rn]?
beauftragte[rn]? (?:\w{2,20})?vorsitzende[rn]? (?:\w{2,20})?abgeordnete[rn]? kommissarin
\w{2,20}chef(?:in)? \w{2,20}leiter(?:in)?
\w{2,20}beauftragte[rn]?
(?:\w{2,20})?geschäftsführer(?:in)?
[\w-]{2,20}-(?:[Cc]hef|(?:[Hh]aupt)?[Gg]eschäftsführer|[Ss]precher|[Kk]lubob|[Oo]b)(?:in|mann|frau)?
\w{0,12}klubob(?:mann|frau) obmann obfrau (?:oppositions|fraktions)führer(?:in)?
"""
_TURKISH = r"""
cumhurbaşkanı başkanı? başbakanı? bakanı? sözcüsü valisi müdürü müsteşarı milletvekili büyükelçisi komutanı lideri
yardımcısı kaymakamı genel\ssekreteri rektörü
"""
_ASIAN = r"""
(?:wakil\s)?presiden
"""
# In languages that write offices small beside names in capitals.
_ROMANCE = r"""
CEO consul(?:e)?(?:\sgénérale?)? cónsul cônsul console
abogad[oa] activista dirigente economista profesor(?:a)?
portavoz ministr[oa] president[ea] primer[oa]?\sministr[oa] primeir[oa]-ministr[oa] porte-parole ministre présidente?
premi(?:er|ère)\sministre secrétaire\sgénérale?
assessor[ea] sindac[oa] vicesindac[oa] governator[ei]? governatrice sottosegretari[oa] vicepresidente viceministr[oa]
prefetto deputat[oa] senator[ea] senatrice commissari[oa] rettor[ea] segretari[oa] direttore direttrice portavoce
capogruppo consiglier[ea] ambasciator[ea] ambasciatrice procurator[ea] comandante questore coordinator[ea] premier
presidente gobernador(?:a)? senador(?:a)? diputad[oa] director(?:a)? vicepresident[ea] secretari[oa] intendente
subsecretari[oa] embajador(?:a)? procurador(?:a)? fiscal jef[ea] concejal(?:a)? coordinador(?:a)? vocer[oa]
superintendente rector(?:a)? titular delegad[oa] comisionad[oa] prefect[oa] viceprimer\sministr[oa] canciller
alcalde(?:sa)? alcaldesa defensor(?:a)? conseller[a]? consejer[oa] portaveu líder premier governador(?:a)? prefeit[oa]
secretári[oa](?:-geral)? diretor(?:a)? embaixador(?:a)? porta-voz vice-president[ea] chanceler vereador(?:a)?
coordenador(?:a)?
subgobernador(?:a)? subdirector(?:a)? codirector(?:a)? exministr[oa]
vice-?governador(?:a)? vice-?prefeit[oa] vice-?gobernador(?:a)?
chanceli(?:er|ère) autarca vice-primeir[oa]-ministr[oa]
deputad[oa] bastonári[oa] provedor(?:a)? préf(?:et|ète) maire député[e]?
sénat(?:eur|rice) gouverneure? direct(?:eur|rice) ambassad(?:eur|rice) commissaire procureure?
secrétaire\s(?:d['’][ÉE]tat|permanente?|exécuti(?:f|ve)) rapporteure? conseill(?:er|ère) coordonnat(?:eur|rice)
médiat(?:eur|rice) recteur rectrice vice-présidente? commandant burgemeester staatssecretaris woordvoerder commissaris
wethouder gedeputeerde directeur voorzitter fractievoorzitter vicepremier kamerlid korpschef hoofdofficier
"""


def _either(word: str) -> str:
    """A noun whose first letter is small or a capital."""
    return f"[{word[0].upper()}{word[0]}]{word[1:]}"


def _pattern(*lists: str) -> str:
    words = sorted({word for words in lists for word in words.split()})
    lettered = by_first_letter(_either(word) for word in words if word[0].isalpha())
    return "|".join([lettered, *(word for word in words if not word[0].isalpha())])


NOUNS = _pattern(_SLAVIC, _EUROPEAN, _GERMAN, _TURKISH, _ASIAN)
ROMANCE = _pattern(_ROMANCE)
