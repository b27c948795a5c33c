"""Page furniture, told from the words of a statement by single lines."""

import pytest

from statements.ingest.lines import Line
from statements.ingest.recognisers.lines.furniture import chrome
from statements.ingest.recognisers.lines.senders import sender


@pytest.mark.parametrize(
    "text",
    [
        "Ir al contenido",
        "Saltar para conteúdo",
        "Usted está en: Portada",
        "Powrót",
        "Поделиться в сети",
        "Sala de Prensa",
        "Im Wortlaut",
        "Augmenter la taille du texte",
        "English Français 中文",
        "中文 العربي Contact Us Links",
        "[ Publicité ]",
        "İçeriğe geç",
        "Help improve our website by taking this short survey",
        "Press Operations Bookmark and Share",
        "Press Conferences | WHO , RIVER NATIONS , WFP",
    ],
)
def test_chrome(text: str) -> None:
    assert chrome(Line(1, text, 0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Discurso en el acto de apertura",
        "Video message on the day of rivers",
        "Texte de la déclaration",
        "English lessons for all",
        "Пресса и мир",
        "Mensaje de año nuevo",
    ],
)
def test_a_heading_is_no_chrome(text: str) -> None:
    assert not chrome(Line(1, text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "is_sender"),
    [
        ("Gobierno de Ejemplia", True),
        ("Presse- und Informationsamt der Bundesregierung", True),
        ("Gouvernement du Québec", True),
        ("Gobierno anuncia nuevas medidas", False),
        ("Governo approva la riforma", False),
    ],
)
def test_sender(text: str, is_sender: bool) -> None:
    assert sender(Line(1, text, 0, len(text))) is is_sender
