"""Whose words a text is, in scripts without capital letters and in languages that say `of` by an ending."""

import pytest

from statements.ingest.read import read
from statements.ingest.vocabulary import starting_vocabulary

VOCABULARY = starting_vocabulary()
CHINESE = "我们将采取一切必要措施，维护大家的安全。"


def speakers(text: str) -> list[tuple[str, str]]:
    """(name, office as printed) of those who speak in a small file."""
    [draft] = read(text.encode(), VOCABULARY).drafts
    return [
        (found.value["name"], found.value["printed_office"])
        for found in draft.appearances
        if found.value["role"] == "speaker"
    ]


@pytest.mark.parametrize(
    ("title", "words", "name", "office"),
    [
        (
            "كلمة سعادة السفير فلان الفلاني المندوب الدائم لدى الأمم المتحدة أمام المجلس",
            "السيد الرئيس، أشكركم على عقد هذه الجلسة.",
            "فلان الفلاني",
            "السفير",
        ),
        (
            "財政司司長陳文動議二讀演辭",
            "主席，我動議二讀本草案，感謝各位議員的意見。",
            "陳文",
            "財政司司長",
        ),
        ("外交部发言人王文就大桥问题答记者问", CHINESE, "王文", "外交部发言人"),
        ("2024年5月10日外交部发言人林文主持例行记者会", CHINESE, "林文", "外交部发言人"),
        ("李文同志在大桥开通仪式上的讲话", CHINESE, "李文", ""),
        ("実例外務大臣臨時会見記録", "本日は、川についてお話しします。", "実例", "外務大臣"),
        ("홍길동 대통령, 제3주년 기념사", "존경하는 국민 여러분, 감사합니다.", "홍길동", "대통령"),
        ("[홍길동 대변인 브리핑] 다리는 언제 엽니까?", "국민은 답을 기다립니다.", "홍길동", "대변인"),
        ("كلمة السيد الرئيس علي المثال في قمة الأنهار", "أصحاب الفخامة، أرحب بكم.", "علي المثال", "الرئيس"),
        ("وزیراعظم علی مثال کا قوم سے خطاب", "میرے عزیز ہم وطنو! السلام علیکم۔", "علی مثال", "وزیراعظم"),
        ("דברי ראש הממשלה ישראל ישראלי בפתח הישיבה", "אנחנו נמשיך לבנות את הגשר.", "ישראל ישראלי", "ראש הממשלה"),
        ("राष्ट्रपति श्रीमती उदाहरण देवी का राष्ट्र के नाम सम्बोधन", "मेरे प्यारे देशवासियो, नमस्कार।", "उदाहरण देवी", "राष्ट्रपति"),
        ("প্রধানমন্ত্রী জনাব উদাহরণ আলীর ভাষণ", "প্রিয় দেশবাসী, আসসালামু আলাইকুম।", "উদাহরণ আলী", "প্রধানমন্ত্রী"),
        ("คำแถลงของ นายตัวอย่าง ใจดี นายกรัฐมนตรี ต่อรัฐสภา", "ท่านประธานที่เคารพ", "ตัวอย่าง ใจดี", "นายกรัฐมนตรี"),
        ("Bài phát biểu của Thủ tướng Nguyễn Văn Mẫu tại Hội nghị", "Tôi rất vui mừng.", "Nguyễn Văn Mẫu", "Thủ tướng"),
        ("Talumpati ni Pangulong Ada R. Halimbawa sa Araw", "Magandang umaga.", "Ada R. Halimbawa", "Pangulong"),
        ("外交部發言人林文例行記者會答詢紀要", CHINESE, "林文", "外交部發言人"),
        ("Мысал Президенті Бек Мысалтың Республикадағы сөзі", "Мен айтамын!", "Бек Мысал", "Мысал Президенті"),
        ("Prezidenti Ada Misolning Majlisga Murojaatnomasi", "Men sizlarga.", "Ada Misol", "Prezidenti"),
    ],
)  # fmt: skip
def test_an_office_in_a_title_tells_whose_words_follow(title: str, words: str, name: str, office: str) -> None:
    assert speakers(f"{title}\n\n{words}\n") == [(name, office)]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        (f"政府工作报告\n\n国务院总理　李文\n\n{CHINESE}\n", "李文", "国务院总理"),
        (f"在大桥开通仪式上的讲话\n\n（2021年7月1日）\n\n李文\n\n{CHINESE}\n", "李文", ""),
        ("談話\n\n本日、橋が開通しました。\n\n　　内閣総理大臣　　実例　太郎\n", "実例太郎", "内閣総理大臣"),
        ("취임사\n\n국민 여러분, 감사합니다.\n\n대한민국 대통령 홍길동\n", "홍길동", "대통령"),
        ("정례브리핑\n\n2024. 5. 13. 홍길동 부대변인\n\n안녕하십니까? 시작하겠습니다.\n", "홍길동", "부대변인"),
        ("大橋通車\n\n總統賴文今（20）日出席典禮。\n\n總統談話全文為：\n\n各位好。\n", "賴文", "總統"),
    ],
)
def test_so_do_a_line_alone_and_a_lead(text: str, name: str, office: str) -> None:
    assert speakers(text) == [(name, office)]


@pytest.mark.parametrize(
    "title",
    [
        "習近平出席大橋開通儀式",
        "總統發表談話",
        "كلمة الأمين العام أمام مؤتمر الأنهار",
        "דברי ראש הממשלה בפתח ישיבת הממשלה",
        "प्रधानमंत्री के कार्यक्रम का मूल पाठ",
        "외교부 대변인 정례브리핑",
        "内閣総理大臣の談話",
        "Menteri ESDM: Harga Tidak Naik",
    ],
)
def test_an_office_without_a_name_names_nobody(title: str) -> None:
    assert speakers(f"{title}\n\n{CHINESE}\n") == []
