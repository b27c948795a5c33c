"""The names of months and days of the week in the languages that are read."""

# Month names and abbreviations by month; English, French, German, Spanish, Italian, Portuguese, Dutch, Russian, Arabic.
_MONTH_NAMES = """
january jan jänner janvier janv januar enero ene gennaio gen janeiro januari января январь янв يناير كانون-الثاني
february feb février fevrier févr februar febrero febbraio fevereiro fev februari февраля февраль фев فبراير شباط
march mar mars märz maerz marzo março marco maart mrt марта март مارس آذار
april apr avril avr abril abr aprile апреля апрель апр أبريل ابريل نيسان
may mai mayo maggio mag maio mei мая май مايو أيار
june jun juin juni junio giugno giu junho июня июнь июн يونيو حزيران
july jul juillet juil juli julio luglio lug julho июля июль июл يوليو تموز
august aug août aout agosto ago augustus августа август авг أغسطس آب
september septemba sept sep septembre septiembre setiembre settembre set setembro сентября сентябрь сен سبتمبر أيلول
october oct octobre oktober okt octubre ottobre ott outubro out октября октябрь окт أكتوبر تشرين-الأول
november nov novembre noviembre novembro ноября ноябрь ноя نوفمبر تشرين-الثاني
december dec décembre déc dezember dez diciembre dic dicembre dezembro декабря декабрь дек ديسمبر كانون-الأول
"""
# Polish, Ukrainian, Turkish, Czech, Slovak, Swedish, Finnish, Greek, Romanian, Bulgarian.
_MORE_NAMES = """
stycznia січня ocak ledna januára tammikuuta ιανουαρίου ianuarie ian януари
lutego лютого şubat února februára helmikuuta φεβρουαρίου februarie февруари
marca березня mart března marec maaliskuuta μαρτίου martie
kwietnia квітня nisan dubna apríla huhtikuuta απριλίου aprilie април
maja травня mayıs května maj mája toukokuuta μαΐου
czerwca червня haziran června júna kesäkuuta ιουνίου iunie iun юни
lipca липня temmuz července júla heinäkuuta ιουλίου iulie iul юли
sierpnia серпня ağustos srpna augusti elokuuta αυγούστου
września вересня eylül září septembra syyskuuta σεπτεμβρίου septembrie септември
października жовтня ekim října októbra lokakuuta οκτωβρίου octombrie октомври
listopada листопада kasım listopadu novembra marraskuuta νοεμβρίου noiembrie ноември
grudnia грудня aralık prosince desember joulukuuta δεκεμβρίου decembrie декември
"""
# Hungarian, Indonesian, Serbian, Hebrew, Persian.
_FURTHER_NAMES = """
január januara ינואר ژانویه
február februara פברואר فوریه
március maret marta מרץ مارس
április aprila אפריל آوریل
május מאי مه
június juna יוני ژوئن
július jula יולי ژوئیه
augusztus agustus avgusta אוגוסט اوت
szeptember ספטמבר سپتامبر
október oktobra אוקטובר اکتبر
november נובמבר نوامبر
desember decembra דצמבר دسامبر
"""
# Malay, Swahili, Afrikaans, Filipino, Uzbek, Azerbaijani, Kazakh, Somali, Hausa, Urdu.
_LAST_NAMES = """
januarie yanvar қаңтар janaayo janairu جنوری
februarie pebrero fevral ақпан febraayo fabrairu فروری
mac machi marso mart наурыз maarso maris مارچ
aprili сәуір abriil afrilu اپریل
mayo may мамыр maajo mayu مئی
junie hunyo iyun маусым juun yuni جون
julai julie hulyo iyul шілде luulyo yuli جولائی
ogos agosti avgust avqust тамыз agoosto agusta اگست
setyembre sentabr sentyabr қыркүйек sebtembar satumba ستمبر
oktubre oktabr oktyabr қазан oktoobar oktoba اکتوبر
novemba nobyembre noyabr қараша nofembar nuwamba نومبر
disember desemba disyembre dekabr желтоқсан disembar disamba دسمبر
"""
# The same as they stand alone: Ukrainian, Polish, Czech, Lithuanian, Latvian, Greek.
_NOMINATIVES = """
січень styczeń leden sausis janvāris ιανουάριος
лютий luty únor vasaris februāris φεβρουάριος
березень marzec březen kovas marts μάρτιος
квітень kwiecień duben balandis aprīlis απρίλιος
травень květen gegužė maijs μάιος
червень czerwiec červen birželis jūnijs ιούνιος
липень lipiec červenec liepa jūlijs ιούλιος
серпень sierpień srpen rugpjūtis augusts αύγουστος
вересень wrzesień rugsėjis septembris σεπτέμβριος
жовтень październik říjen spalis oktobris οκτώβριος
листопад lapkritis novembris νοέμβριος
грудень grudzień prosinec gruodis decembris δεκέμβριος
"""
# Arabic of the Maghreb
_MAGHREB_NAMES = """
جانفي
فيفري

أفريل افريل
ماي
جوان
جويلية يوليوز
أوت غشت
شتنبر

نونبر
ديسمبر دجنبر
"""
# Estonian, Latvian, Lithuanian, Croatian, Slovenian, Serbian, Macedonian, Icelandic, Belarusian, Catalan, Galician,
# Albanian, Georgian.
_EUROPEAN_NAMES = """
jaanuar janvārī sausio siječnja januarja јануар јануара јануари janúar студзеня gener xaneiro janar იანვარი
veebruar februārī vasario veljače februarja фебруар фебруара febrúar лютага febrer febreiro shkurt თებერვალი
märts martā kovo ožujka сакавіка març მარტი
aprill aprel aprīlī balandžio travnja април априла apríl красавіка prill აპრილი
maijā gegužės svibnja мај маја maí maig maj მაისი
juuni jūnijā birželio lipnja junija јун јуна јуни júní чэрвеня juny xuño qershor ივნისი
juuli jūlijā liepos srpnja julija јул јула јули júlí ліпеня juliol xullo korrik ივლისი
augustā augusta rugpjūčio kolovoza ágúst жніўня agost gusht აგვისტო
septembrī rugsėjo rujna септембар септембра верасня setembre shtator სექტემბერი
oktoober oktobrī spalio октобар октобра кастрычніка octubre outubro tetor ოქტომბერი
novembrī lapkričio studenoga studenog новембар новембра nóvember лістапада nëntor ნოემბერი
detsember decembrī gruodžio prosinca децембар децембра снежня desembre dhjetor დეკემბერი
"""
MONTHS = {
    name.replace("-", " "): number
    for lines in (_MONTH_NAMES, _MORE_NAMES, _FURTHER_NAMES, _LAST_NAMES, _NOMINATIVES, _MAGHREB_NAMES, _EUROPEAN_NAMES)
    for number, names in enumerate(lines[1:].splitlines(), 1)
    for name in names.split()
}
_DAY_NAMES = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
lundi mardi mercredi jeudi vendredi samedi dimanche
montag dienstag mittwoch donnerstag freitag samstag sonntag
lunes martes miércoles jueves viernes sábado domingo
lunedì martedì mercoledì giovedì venerdì sabato domenica
понедельник вторник среда четверг пятница суббота воскресенье
segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
poniedziałek wtorek środa czwartek piątek sobota niedziela
понеділок вівторок середа четвер п’ятниця субота неділя
pondělí úterý středa čtvrtek pátek neděle pondelok utorok streda štvrtok piatok nedeľa
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
pazartesi salı çarşamba perşembe cuma cumartesi pazar
esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev
понеделник сряда четвъртък петък събота понедељак уторак четвртак петак субота недеља
ponedeljak utorak srijeda sreda četvrtak petak subota nedjelja nedelja ponedeljek torek četrtek petek sobota
hétfő kedd szerda csütörtök péntek szombat vasárnap dilluns dimarts dimecres dijous divendres dissabte diumenge
maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina
δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
luni marți miercuri joi vineri sâmbătă duminică
senin selasa rabu kamis jumat sabtu minggu
الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت
"""
DAYS = frozenset(_DAY_NAMES.split())
