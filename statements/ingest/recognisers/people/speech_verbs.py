"""Verbs of speech, by which a report shows whom it quotes."""

import re

from statements.ingest.recognisers.names.office_nouns import by_first_letter
from statements.ingest.recognisers.people.speech_phrases import NO_VISIT, VISIT

_ENGLISH = """
said says say told recalled informed stated states added adds noted notes confirmed stressed warned announced
declared insisted explained argued
emphasised emphasized underlined reiterated replied answered commented issued urged called vowed pledged claimed
tweeted wrote narrated advised encouraged implored entreated appealed admonished echoed testified
opined averred bemoaned underscored posited intimated lamented asserted noting adding saying
expresses condemns urges deplores reiterates reaffirms commends emphasizes emphasises stresses underscores warns
expressed condemned denounced deplored acknowledged conceded
highlighted highlights outlined observed elaborated briefed conveyed
condoled extolled eulogised eulogized
indicated reaffirmed assured reassured hailed praised lauded clarified cautioned disclosed revealed remarked
cited asserts insists explains argues maintains contends contended confirms reveals announces recalls tells predicted
alleged recounted affirmed affirms quipped suggested hinted maintained apologised apologized retorted
counselled counseled enjoined decried exhorted advocated tasked pleaded bewailed responds responded posts writes tweets
"""
_SPANISH = """
escribió escrito confirmó confirmado resaltó instó exhortó pidió reafirmó celebró condenó rechazó agradeció
apuntó opinó concluyó
afirmado afirmó señalado señaló dijo dicho dice declaró declarado destacado destacó explicado
explicó anunciado
anunció indicó
aseguró asegurado manifestó sostuvo informó agregó añadió añadido expresó reiteró subrayó recalcó enfatizó precisó
adelantó
afirma señala asegura explica destaca sostiene subraya recuerda insiste recordó insistió detalló planteó cuestionó
apuntado recordado reconocido defendido subrayado insistido reiterado comentado
apuntat afirmat subratllat assegurat afegit explicat celebrat recordat declarat anunciat remarcat
advirtió reaccionó respondió puntualizó proclamó comentó aclaró lamentó
mencionó resumió valoró sentenció admitió reconoció prometió exigió reclamó propuso ratificó aseveró acotó contó expuso
argumentó sugirió alertó denunció avanzó remarcó remarcado advertido lamentado valorado incidido manifestado expresado
precisado apunta considera advierte denuncia defiende defendió reprochó concretó zanjó apostilló abundó
comenta agrega añade indica reconoce admite celebra lamenta expone resume concluye reitera remarca valora confirma
trasladado detallado
argumentado preguntado resaltado instado pedido reafirmado celebrado condenado rechazado agradecido opinado concluido
indicado sostenido agregado recalcado enfatizado adelantado planteado cuestionado reaccionado respondido puntualizado
aclarado mencionado resumido admitido prometido exigido reclamado propuesto ratificado contado expuesto sugerido
alertado denunciado avanzado reprochado concretado zanjado apostillado abundado
calificó descartó negó lanzó consideró considera
desmintió desmiente aceptó matizó
anticipó deslizó contestó confió ironizó arremetió atribuyó niega descarta califica atribuye
abogó acusó alabó alabado alegó alegado alentó apostó apostado arguyó argüido aplaudió aplaudido auguró avisó avisado
censuró coincidió confesó confesado conminó constató constatado corroboró criticó culpó cuestiona describió deseó
desgranó desveló desvelado dictaminó ejemplificó elogió elogiado emplazó enumeró esgrimió especificó especificado
estimó evidenció evidenciado exclamó exclamado externó felicitó garantizó garantizado ilustró incidió invitó justificó
justificado narró objetó observó ponderó preguntó pronosticó quejó razonó recomendó recomendado refirió reflexionó
reflexionado refutó relató relatado remató rematado replicó replicado requirió resalta responde respaldó reveló
revelado rechaza reclama propone refiere reafirma reivindicó reivindicado saludó solicitó solicitado sugiere tachó
tildó testificó urgió urgido vaticinó garantiza informado asevera manifiesta expresa exige pide anuncia avisa detalla
puntualiza recalca aboga apuntilló esgrimido ensalzó reseñó reseñado externado ratifica opina pronunció pronunciado
"""
_PORTUGUESE = """
escreveu disse afirmou declarou destacou ressaltou explicou acrescentou defendeu reiterou sublinhou garantiu
anunciou
considerou referiu
completou pontuou enfatizou informou comentou criticou alertou lembrou reforçou avaliou argumentou frisou salientou
contou concluiu observou
reconheceu revelou respondeu prometeu apelou enalteceu agradeceu manifestou adiantou esclareceu assegurou indicou notou
recordou apontou vincou assinalou admitiu insistiu reagiu condenou pediu comemorou celebrou detalhou diz explica
defende lembra ponderou rebateu
relata aponta avalia reforça ressalta comenta completa alerta argumenta comemora acrescenta garante enfatiza reitera
falou celebrou parabenizou vibrou prosseguiu finalizou disparou cravou afirma destaca declara informa celebra
salienta sublinha pontua esclarece revela analisa prossegue detalha cobrou denunciou desabafou
acusou advertiu agradece alegou analisou aplaudiu apostou assegura atestou brincou complementou confessou confidenciou
confirmou congratulou constatou contestou descartou desejou desmentiu discursou elucidou emendou enumerou escreve
especificou estimou evidenciou exaltou exclamou exemplificou exigiu explanou exortou expôs expressou externou festejou
ilustrou indagou instou ironizou justificou lamentou louvou mencionou minimizou narrou negou nega opinou pede
perguntou postou preconizou pronunciou propôs questionou ratificou reafirmou reafirma reclamou reconhece recomendou
refutou relembrou relembra repudiou resumiu retrucou saudou sintetizou solicitou sugeriu sugere sustentou sustenta
testemunhou tuitou valorizou vaticinou realçou realça evocou enunciou fundamentou adverte asseverou clarificou
deplorou desvalorizou rejeitou exprimiu felicitou frisa observa recorda refere remata rematou reivindicou sinalizou
afiançou apela aconselhou adianta acredita relatou aludiu advogou encorajou anuncia avisou avisa justifica comunicou
dissera
"""
_FRENCH = """
déclaré déploré confié martelé poursuivi conclu plaidé promis répondu réagi regretté dénoncé
soutenu renchéri confirmé salué rassuré prévenu affirme indique précise
souligne estime explique rappelle
déclare
dit affirmé souligné indiqué annoncé estimé expliqué ajouté précisé rappelé réaffirmé assuré insisté lancé
exprimé averti exhorté relevé signalé détaillé avancé réitéré noté remercié félicité insiste rassure conclut poursuit
ajoute déplore assure reconnu témoigne confie reconnaît exposé rapporté informé prévient martèle
répliqué raconte résume regrette espère confirme détaille argue répond observe constate plaide justifie soutient
rétorqué confiant
alerté argumenté asséné avoué certifié clamé commenté complété concédé constaté défendu demandé démenti dévoilé
enchaîné énuméré évoqué exigé glissé garanti ironisé justifié lâché mentionné nié nuancé observé pointé préconisé
prédit proclamé proposé prôné protesté raconté recommandé réclamé réfuté rejeté remarqué reproché révélé souhaité
suggéré témoigné tranché tempéré vanté revendiqué renouvelé réaffirme signale défend promet réagit réplique rétorque
révèle souhaite suggère dénonce renchérit assène ironise enchaîne relaté évoque exhorte félicite admet avoue concède
avertit fustigé fustige réitère fulminé spécifié explicité relève annonce préconise clame prône
revendique réclame rejette précisait
expliquait ajoutait soulignait affirmait confiait déclarait estimait assurait rappelait indiquait
"""
_ITALIAN = """
scrive scritto dichiarato detto affermato sottolineato ribadito aggiunto spiegato annunciato commentato
ricordato osservato
evidenziato esordito
dice spiega afferma sottolinea dichiara aggiunge ricorda precisa conclude
assicurato sostenuto proseguito concluso chiarito precisato rilevato replicato risposto osserva commenta assicura
sostiene prosegue rileva evidenzia annuncia ribadisce auspicato ringraziato espresso denunciato riferito scandito
racconta conferma avverte chiarisce replica auspica esprime
ammonito anticipato argomentato asserito avvertito avvisato chiesto chiosato confermato confessato confidato
constatato deplorato dettagliato domandato elencato enfatizzato esclamato esortato garantito illustrato incalzato
insistito invocato ipotizzato ironizzato lamentato menzionato motivato narrato negato notato obiettato plaudito
premesso proposto promesso puntualizzato raccomandato raccontato rammentato rassicurato reagito ribattuto rilanciato
rimarcato rincarato rivelato rivendicato segnalato sollecitato specificato stigmatizzato suggerito svelato tuonato
testimoniato twittato vantato ammette ammonisce annota argomenta chiede chiosa confida constata esorta garantisce
illustra incalza nega promette propone puntualizza rammenta rassicura ribatte rilancia rimarca ringrazia rivela
rivendica segnala suggerisce svela tuona affermò dichiarò rispose aggiunse spiegò sottolineò ricordò concluse osservò
rincara sollecita ipotizza commentava esclama confessa
"""
_CATALAN = """
matisat criticat valorat advertit lamentat reclamat insistit demanat defensat destacat indicat assenyalat detallat
reiterat ressaltat concretat agraït avançat respost replicat denunciat admès avisat apostat exigit manifestat
sostingut opinat conclòs promès rebutjat confirmat precisat comentat puntualitzat reivindicat reblat etzibat retret
proposat anticipat argumentat asseverat emfatitzat constatat garantit justificat raonat recalcat revelat suggerit
reflexionat resumit sentenciat aclarit plantejat alertat diu recorda afegeix assenyala adverteix defensa insisteix
demana exigeix subratlla sosté conclou matisa detalla assegura reivindica reclama digué afirmà explicà assegurà afegí
declarà confessat relatat narrat
"""
_ROMANIAN = """
mărturisit conchis completat punctat detaliat reamintit amintit asigurat avertizat comentat confirmat dezvăluit
evidențiat evidenţiat insistat întrebat îndemnat opinat pledat relatat reiterat replicat reproșat reproşat răspuns
scris semnalat solicitat sugerat specificat povestit concluzionat denunțat denunţat dezmințit exemplificat exprimat
ironizat argumentat anunţat susţinut menţionat postat atenționat atenţionat pronunțat spune declară afirmă precizează
explică susține susţine subliniază adaugă arată consideră anunță anunţă scrie avertizează menționează menţionează
amintește aminteşte povestește mărturisește punctează insistă transmite recunoaște opinează completează adăugând
precizând subliniind răspunde cerut reacționat reacţionat explica spunea afirma declara preciza
reconfirmat reafirmat
"""
_GERMANIC = """
rief bestätigte versicherte erläuterte äußerte begrüßte verurteilte
schreibt schrieb erklärt erklärte sagt sagte betont betonte forderte kündigte teilte meinte unterstrich
würdigte kritisierte zei
zegt aldus teilt mahnte warnte lobte verwies appellierte versprach
verklaarde benadrukte säger sade sa sier siger sagde uppger understryker
ergänzt ergänzte resümierte bekräftigt bekräftigte unterstreicht bilanzierte dankte lobt warnt mahnt fordert freute
freut antwortete konstatierte gratulierte kommentierte kommentiert verkündete berichtete erinnerte hob
vertelt vertelde meldt meldde schrijft schreef waarschuwt waarschuwde benadrukt reageert reageerde antwoordde
herhaalde vervolgde
anförde konstaterade konstaterar berättade berättar förklarade förklarar betonade betonar underströk tillade tillägger
framhöll framhåller svarade svarar skriver skrev kommenterar kommenterade påpekade påpekar
fortæller fortalte understreger understregede forklarer forklarede tilføjer tilføjede udtaler udtalte oplyser oplyste
påpeger påpegede
forteller seier fortel understreker understreket forklarte uttaler uttalte opplyser opplyste påpeker
berichtet erläutert meint findet kritisiert begrüßt resümiert bilanziert appelliert verspricht versichert verweist
hofft bemerkte ergänzten informierten informierte informiert betonten sagten erklärten
"""
_SLAVIC = """
mówił mówiła powiedział powiedziała podkreślił podkreśliła dodał dodała zaznaczył zaznaczyła oświadczył
oświadczyła poinformował
stwierdził zapewnił zapewniła przypomniał przypomniała ocenił oceniła podkreśla dodaje mówi przyznał przyznała
zapowiedział zapowiedziała wyjaśnił wyjaśniła podziękował podziękowała zaapelował
vysvětlil upozornil zdůraznila prohlásila doplnil oznámil potvrdil poděkoval vyhlásil zdôraznil uviedla informoval
rekao rekla izjavio izjavila istakao istakla istaknuo istaknula naglasio naglasila poručio poručila dodao dodala kazao
dejal dejala povedal poudaril poudarila
kazala navodi smatra dodaje naglašava poručuje izjavljuje
казао казала каже сматра наводи додаје наглашава поручила додала истакла нагласила
рекао рекла изјавио изјавила истакао нагласио поручио додао каза заяви посочи подчерта добави обяви отбеляза
řekl řekla uvedl uvedla sdělil prohlásil dodal dodala zdůraznil povedal povedala uviedol
написал написала сказал сказала заявил заявила отметил отметила подчеркнул подчеркнула сообщил сообщила
добавил добавила указал
напомнил
назвал назвала прокомментировал прокомментировала опроверг опровергла
поблагодарил поблагодарила поручил призвал призвала предложил предложила озвучил уточнил уточнила считает говорит
утверждает подтвердил подтвердила объяснил объяснила пояснила ответила поздравил приветствовал рассказала
сказала зазначила підкреслила наголосила повідомила додала розповіла подякував подякувала закликав закликала пояснив
пояснила висловив каже вважає
сказаў заявіў адзначыў падкрэсліў паведаміў дадаў падзякаваў
рассказал выразил пояснил ответил выступил сказав заявив заявила зазначив підкреслив наголосив повідомив додав
розповів
podkreślał podkreślała dodawał zaznaczał zaznaczała wskazywał przypominał apelował zapowiadał
отмечал подчёркивал подчеркивал добавлял допустил допустила потребовал потребовала требует
wskazał wskazała wskazuje tłumaczył tłumaczyła tłumaczy poinformowała podsumował podsumowała odparł odparła odpowiedział
odpowiedziała kontynuował kontynuowała przekazał przekazała ogłosił ogłosiła napisał napisała skomentował skomentowała
zapewnia twierdzi uważa wyjaśnia informuje argumentował zaapelowała zauważył zauważyła stwierdziła zaznacza ocenia
wyraził wyraziła komentuje
vysvětlila upřesnil upřesnila sdělila oznámila potvrdila připomněl připomněla reagoval konstatoval zhodnotil varoval
upozornila vyzval poznamenal uvádí říká vysvětluje dodává doplnila poděkovala ocenila
priblížil priblížila vysvetlil vysvetlila skonštatoval zdôraznila vyhlásila pripomenul hovorí uvádza
ocijenio ocijenila ocenio ocenila podsetio podsjetio objasnio objavio objavila upozorio upozorila zaključio ističe kaže
napovedal opozoril pojasnil pojasnila izpostavil
оценио подсетио најавио навео навела
съобщи уточни коментира допълни поясни обясни припомни призова увери изтъкна сподели отговори
пообещал пообещала
указала напомнила признал признала констатировал заверил заверила резюмировал выразила доложил доложила отчитался
проинформировал проинформировала заметил заметила отмечает подчёркивает подчеркивает заявляет поясняет рассказывает
призывает заверяет напоминает указывает
подчёркнул подчёркнула посетовал выступила комментирует осудил осудила
зауважив зауважила уточнив уточнила поінформував поінформувала запевнив запевнила нагадав нагадала відзначив
відзначила констатував написав написала прокоментував відповів оголосив зазначає наголошує наголосила підсумував
висловила повідомляє
"""
_OTHERS = """
amesema alisema amesisitiza alisisitiza ameeleza alieleza ameongeza aliongeza amebainisha alibainisha amewataka
amefichua amekosoa amesisitizia anasema akisema thừa naveo navela saopštio saopštila najavio najavila
dedi söyledi belirtti vurguladı kaydetti açıkladı konuştu mengatakan menyatakan ujar kata menegaskan menyampaikan
ungkap khẳng nhấn nêu tuyên cho
bildirdi duyurdu anlattı aktardı menjelaskan menambahkan mengungkapkan menuturkan menyebut tutur ucap tambah
δήλωσε είπε τόνισε ανέφερε υπογράμμισε σημείωσε πρόσθεσε εξέφρασε declarat spus afirmat precizat anunțat
mondta közölte hangsúlyozta kijelentette sanoi totesi kertoi
belirten vurgulayan kaydeden söyleyen anlatan hatırlatan bildiren aktaran kullanan konuşan diyen ekledi yanıtladı
hatırlattı değerlendirdi
jelas terang papar tegas imbuh pungkas memaparkan mengimbau menekankan
υποστήριξε επεσήμανε επισήμανε δηλώνει τονίζει σχολίασε διευκρίνισε εξήγησε απάντησε επανέλαβε ανακοίνωσε κατέληξε
διαβεβαίωσε υπενθύμισε
fogalmazott kiemelte hangoztatta hozzátette elmondta aláhúzta rámutatott ismertette leszögezte válaszolta bejelentette
jelentette tájékoztatta emelte mutatott szögezte
írta fűzte tette jegyezte folytatta összegzett nyomatékosította megjegyezte szögezte
segir sagði
kommentoi korostaa korosti painotti muistutti vastasi
adăugat subliniat menționat explicat transmis arătat susținut
ütles lisas märkis rõhutas selgitas sacīja norādīja uzsvēra sakė teigė pabrėžė pažymėjo
"""
# In scripts without capital letters, where other patterns find who says something.
_UNCASED = """
אמר אמרה הוסיף הוסיפה הדגיש הדגישה הבהיר הבהירה ציין ציינה הודיע הודיעה מסר מסרה טען טענה השיב השיבה
گفت افزود اظهارداشت قال وقال أضاف وأضاف
"""
_ALL = (_ENGLISH, _SPANISH, _PORTUGUESE, _FRENCH, _ITALIAN, _CATALAN, _ROMANIAN, _GERMANIC, _SLAVIC, _OTHERS)
SPEECH_VERBS = frozenset(verb for verbs in _ALL for verb in verbs.split())
UNCASED_VERBS = frozenset(_UNCASED.split())
# One of them, as a part of patterns.
_PATTERNS = {"called": f"called{NO_VISIT}"}
VERBS = by_first_letter(_PATTERNS.get(verb, verb) for verb in SPEECH_VERBS)
ENGLISH_VERBS = by_first_letter(_PATTERNS.get(verb, verb) for verb in _ENGLISH.split())
# Where one of them may stand: of so many verbs a pattern is quickly made that has any small word in their place.
SMALL_WORD = rf"(?!called{VISIT})[^\W\d_A-Z]\w*"


def ends_with_verb(match: re.Match[str] | None) -> bool:
    """Whether there is a match, and its last word is a verb of speech."""
    return match is not None and match.group().split()[-1] in SPEECH_VERBS
