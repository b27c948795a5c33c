"""In which language a text is."""

import pytest

from statements.ingest.recognisers.language import language


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
