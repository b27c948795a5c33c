"""In which language a text is."""

import pytest

from statements.ingest.recognisers.language.language import language


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("cs", "Dobré odpoledne, vítejte na tiskové konferenci, která se koná po jednání vlády, a prosím o dotazy."),
        ("sk", "Dobrý deň, vitajte na tlačovej konferencii, ktorá sa koná po rokovaní vlády, a sme radi, že ste tu."),
        ("pl", "Chciałbym bardzo podziękować za to, że jesteście dziś z nami w pałacu, i nie tylko za to."),
        ("no", "Jeg vil også takke alle som er her, og det er viktig for oss å si fra etter det vi nå har sett."),
        ("da", "Jeg vil også takke alle, og det er vigtigt for os at sige fra efter det, vi nu har set af dem."),
        ("sv", "Jag vill tacka alla som är här, och det är viktigt för oss att säga det vi har sett av dem."),
        ("fi", "Tämä on tärkeä päivä, ja se on myös meille muistutus siitä, että työ ei ole ohi, mutta olemme mukana."),
        ("hu", "Ez egy fontos nap, és azt is meg kell mondani, hogy a munka nem ért véget, de az ország kész."),
        ("hr", "Danas je važan dan i mi smo zahvalni što ste tu, ali posao nije gotov i bit će ga još."),
        ("id", "Kita telah membahas hal ini dengan para menteri, dan saya akan menyampaikan hasilnya kepada semua."),
        ("vi", "Chúng tôi đã thảo luận và sẽ thông báo cho các bên trong những ngày này, không có gì khác với trước."),
        ("ur", "وزیر خارجہ نے کہا کہ دونوں ملکوں میں یہ بڑی اہم ملاقات ہے"),
        ("fa", "وزیر امور خارجه گفت که این دیدار پس از گفتگو انجام شد"),
        ("ar", "قال وزير الخارجية إن هذا اللقاء مهم جدا"),
    ],
)
def test_language(code: str, text: str) -> None:
    found = language(text)
    assert found is not None
    assert found.value == code


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("it", "Grazie, buongiorno a tutti. È un grande piacere essere qui oggi, davanti al nuovo ponte."),
        ("es", "Buenos días. Vamos a informar sobre vacunación. Ya llegaron más dosis."),
        ("pt", "Muito obrigado a todos. Hoje estamos aqui para inaugurar esta ponte, tão esperada pela nossa cidade."),
        ("fr", "Je vous remercie. Vous savez tous l'importance que j'attache à cette rencontre. Vive la République !"),
        ("fr", "Le ministre s'est entretenu ce jour avec son homologue. Ils ont évoqué la situation en Ukraine."),
        ("de", "Guten Tag, meine Damen und Herren! Ich freue mich, dass wir heute hier zusammenkommen konnten."),
        ("de", "Liebe Bürgerinnen und Bürger, wir haben gemeinsam viel erreicht, aber es bleibt noch viel zu tun."),
        ("nl", "Dames en heren, hartelijk dank dat u hier vandaag bent. We hebben samen veel bereikt."),
        ("ro", "Bună ziua tuturor! Mă bucur să fiu astăzi alături de dumneavoastră la inaugurarea acestui pod."),
        ("pl", "Szanowni Państwo, dziękuję za przybycie. Cieszę się, że możemy dziś wspólnie otworzyć ten most."),
        ("pl", "Premier poinformował, że rząd przyjął projekt ustawy o pomocy dla rolników dotkniętych suszą."),
        ("cs", "Dobrý den, dámy a pánové, děkuji, že jste přišli. Dnes vláda schválila návrh zákona o pomoci."),
        ("cs", "Ministr jednal se svým protějškem o situaci na Ukrajině a o dalších krocích Evropské unie."),
        ("sk", "Dobrý deň, vážené dámy a páni, ďakujem, že ste prišli. Vláda dnes schválila návrh zákona o pomoci."),
        ("sl", "Spoštovani, hvala, da ste prišli. Vlada je danes sprejela predlog zakona o pomoči po poplavah."),
        ("hr", "Poštovani, hvala što ste došli. Vlada je danas prihvatila prijedlog zakona o pomoći nakon poplava."),
        ("sv", "God morgon och välkomna hit. Regeringen har i dag beslutat om nya åtgärder mot torkan."),
        ("da", "Godmorgen og velkommen. Regeringen har i dag besluttet nye tiltag mod tørken. Det er jeg glad for."),
        ("no", "God morgen og velkommen. Regjeringen har i dag vedtatt nye tiltak mot tørken. Det er jeg glad for."),
        ("vi", "Kính thưa quý vị, hôm nay chúng ta có mặt tại đây để khánh thành cây cầu mới. Xin trân trọng cảm ơn."),
        ("ru", "Добрый день, уважаемые коллеги! Рад вас видеть. Сегодня мы открываем новый мост через реку."),
        ("ru", "Министр провёл встречу с коллегой. Стороны обсудили вопросы двустороннего сотрудничества."),
        ("uk", "Доброго дня! Сьогодні ми відкриваємо новий міст через річку. Дякую всім, хто працював."),
        ("uk", "Міністр провів зустріч із колегою. Сторони обговорили питання двосторонньої співпраці."),
        ("uk", "Дорогі українці! Щойно провів нараду щодо захисту наших міст."),
        ("bg", "Добър ден! Днес откриваме нов мост над реката. Благодаря на всички, които работиха за това."),
        ("sr", "Добар дан! Данас отварамо нови мост преко реке. Хвала свима који су радили на томе."),
        ("mk", "Добар ден! Денес отвораме нов мост над реката. Благодарам на сите што работеа на ова."),
        ("be", "Добры дзень! Сёння мы адкрываем новы мост праз раку. Дзякую ўсім, хто працаваў над гэтым."),
        ("en", "Good morning. Thank you all for coming today. Let me begin with a few words about the new bridge."),
        ("he", "בוקר טוב לכולם. היום אנחנו פותחים את הגשר החדש."),
        ("ar", "الأنهار والبحیرات فی البلاد والجسور التی بناها المهندسون فی السنة الماضیة علی الضفة الأخری"),
        ("fa", "صبح بخیر. امروز پل جدید را افتتاح می‌کنیم و از همه سپاسگزارم."),
        ("ur", "صبح بخیر۔ آج ہم نئے پل کا افتتاح کر رہے ہیں۔"),
        ("ar", "صباح الخير. نفتتح اليوم الجسر الجديد ونشكر الجميع على عملهم."),
        ("ckb", "بەیانیتان باش. ئەمڕۆ پردی نوێ دەکەینەوە و سوپاسی هەمووان دەکەم."),
        ("ps", "سهار مو پخير. نن موږ نوی پل پرانيزو او له ټولو څخه مننه کوم."),
        ("mr", "आज आपण नव्या पुलाचे उद्घाटन करत आहोत आणि मी सर्वांचे आभार मानतो."),
        ("ne", "आज हामी नयाँ पुलको उद्घाटन गर्दैछौं र सबैलाई धन्यवाद छ।"),
        ("te", "అందరికీ శుభోదయం. ఈ రోజు కొత్త వంతెన ప్రారంభిస్తున్నాము."),
        ("gu", "સૌને સુપ્રભાત. આજે આપણે નવા પુલનું ઉદ્ઘાટન કરીએ છીએ."),
        ("pa", "ਸਭ ਨੂੰ ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ। ਅੱਜ ਅਸੀਂ ਨਵੇਂ ਪੁਲ ਦਾ ਉਦਘਾਟਨ ਕਰਦੇ ਹਾਂ।"),
        ("am", "እንደምን አደራችሁ። ዛሬ አዲሱን ድልድይ እንከፍታለን።"),
        ("km", "អរុណសួស្តី។ ថ្ងៃនេះយើងបើកស្ពានថ្មី។"),
        ("my", "မင်္ဂလာပါ။ ယနေ့ တံတားသစ်ကို ဖွင့်ပါသည်။"),
        ("lo", "ສະບາຍດີຕອນເຊົ້າ. ມື້ນີ້ພວກເຮົາເປີດຂົວໃຫມ່."),
        ("kn", "ಎಲ್ಲರಿಗೂ ಶುಭೋದಯ. ಇಂದು ನಾವು ಹೊಸ ಸೇತುವೆಯನ್ನು ಉದ್ಘಾಟಿಸುತ್ತಿದ್ದೇವೆ."),
        ("ml", "എല്ലാവർക്കും സുപ്രഭാതം. ഇന്ന് നാം പുതിയ പാലം ഉദ്ഘാടനം ചെയ്യുന്നു."),
        ("it", "Signor Presidente, onorevoli colleghi, siamo chiamati a una scelta che riguarda il futuro del Paese."),
        ("ms", "Saya ingin mengucapkan terima kasih kepada semua. Kerajaan akan terus berusaha bagi rakyat Malaysia."),
        ("uz", "Assalomu alaykum! Bugun men sizlarga va butun xalqimizga murojaat qilmoqdaman."),
        ("mn", "Монгол Улс энхийг эрхэмлэсэн бодлогоо хэрэгжүүлж байна. Бид хамтран ажиллах ёстой."),
        ("ky", "Урматтуу мекендештер! Бүгүн биз жаңы көпүрөнү ачабыз жана баарыңыздарга ыраазычылык билдиребиз."),
        ("tg", "Ҳамватанони азиз! Имрӯз мо пули навро мекушоем ва ба ҳама ташаккур мегӯем."),
        ("zu", "Namuhla sivula ibhuloho elisha, futhi siyabonga kubo bonke abantu ngoba basebenze kanye nathi."),
        ("xh", "Namhlanje sivula ibhulorho entsha, kwaye siyabulela kubo bonke abantu ukuba basebenze kunye nathi."),
        ("tn", "Gompieno re bula borogo jo bosha, mme re leboga batho botlhe gore ba dirile le rona mo."),
        ("nso", "Lehono re bula leporogo le lefsa, gomme re leboga batho bohle gore ba šomile le rena."),
        ("so", "Maanta waxaa la furay buundada cusub ee dalka, waana u mahadcelinaynaa dadka oo dhan iyo dowladda."),
        ("ha", "Yau mun bude sabuwar gada a ƙasa, kuma mun gode wa gwamnati da mutane domin aikin da suka yi."),
        ("pt", "Meus amigos e minhas amigas, falo com vocês do Palácio do Planalto para anunciar medidas importantes."),
        ("fr", "Mes chers compatriotes, ce soir je veux vous parler de notre avenir."),
        ("en", "Presidents Erdoğan, Łukasz Wałęsa and Čapek met in São Tomé. They spoke about trade."),
    ],
)
def test_the_language_of_a_few_words(code: str, text: str) -> None:
    found = language(text)
    assert found is not None
    assert found.value == code
