"""Verbs of speech, by which a report shows whom it quotes."""

from statements.ingest.recognisers.names.office_nouns import by_first_letter

_ENGLISH = """
said says say told recalled informed stated states added adds noted notes confirmed stressed warned announced
declared insisted explained argued
emphasised emphasized underlined reiterated replied answered commented issued urged called vowed pledged claimed
tweeted wrote narrated advised encouraged implored entreated appealed admonished echoed testified
opined averred bemoaned underscored posited intimated lamented asserted noting adding saying
expresses condemns urges deplores reiterates reaffirms commends emphasizes emphasises stresses underscores warns
expressed condemned denounced deplored acknowledged conceded
indicated reaffirmed assured reassured hailed praised lauded clarified cautioned disclosed revealed remarked
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
"""
_PORTUGUESE = """
escreveu disse afirmou declarou destacou ressaltou explicou acrescentou defendeu reiterou sublinhou garantiu
anunciou
considerou referiu
completou pontuou enfatizou informou comentou criticou alertou lembrou reforçou avaliou argumentou frisou salientou
contou concluiu observou
"""
_FRENCH = """
déclaré déploré confié martelé poursuivi conclu plaidé promis répondu réagi regretté dénoncé
soutenu renchéri confirmé salué rassuré prévenu affirme indique précise
souligne estime explique rappelle
déclare
dit affirmé souligné indiqué annoncé estimé expliqué ajouté précisé rappelé réaffirmé assuré insisté lancé
"""
_ITALIAN = """
scrive scritto dichiarato detto affermato sottolineato ribadito aggiunto spiegato annunciato commentato
ricordato osservato
evidenziato esordito
dice spiega afferma sottolinea dichiara aggiunge ricorda precisa conclude
"""
_GERMANIC = """
bestätigte versicherte erläuterte äußerte begrüßte verurteilte
schreibt schrieb erklärt erklärte sagt sagte betont betonte forderte kündigte teilte meinte unterstrich
würdigte kritisierte zei
zegt aldus mahnte warnte lobte verwies appellierte versprach
verklaarde benadrukte säger sade sa sier siger sagde uppger understryker
"""
_SLAVIC = """
mówił mówiła powiedział powiedziała podkreślił podkreśliła dodał dodała zaznaczył zaznaczyła oświadczył
oświadczyła poinformował
stwierdził zapewnił zapewniła przypomniał przypomniała ocenił oceniła podkreśla dodaje mówi przyznał przyznała
zapowiedział zapowiedziała wyjaśnił wyjaśniła podziękował podziękowała zaapelował
vysvětlil upozornil zdůraznila prohlásila doplnil oznámil potvrdil poděkoval vyhlásil zdôraznil uviedla informoval
rekao rekla izjavio izjavila istakao istakla istaknuo istaknula naglasio naglasila poručio poručila dodao dodala kazao
dejal dejala povedal poudaril poudarila
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
"""
_OTHERS = """
dedi söyledi belirtti vurguladı kaydetti açıkladı konuştu mengatakan menyatakan ujar kata menegaskan menyampaikan
ungkap khẳng nhấn nêu tuyên cho
bildirdi duyurdu anlattı aktardı menjelaskan menambahkan mengungkapkan menuturkan menyebut tutur ucap tambah
δήλωσε είπε τόνισε ανέφερε υπογράμμισε σημείωσε πρόσθεσε εξέφρασε declarat spus afirmat precizat anunțat
mondta közölte hangsúlyozta kijelentette sanoi totesi kertoi
"""
_ALL = (_ENGLISH, _SPANISH, _PORTUGUESE, _FRENCH, _ITALIAN, _GERMANIC, _SLAVIC, _OTHERS)
SPEECH_VERBS = frozenset(verb for verbs in _ALL for verb in verbs.split())
# One of them, as a part of patterns.
VERBS = by_first_letter(SPEECH_VERBS)
