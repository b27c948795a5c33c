"""What looks like the name of a person and is none."""

import pytest

from statements.ingest.recognisers.names.no_names import is_no_name


@pytest.mark.parametrize(
    "name",
    [
        *("South Africa", "Sri Lanka", "Global Rivers", "Energy Efficiency", "River Aid Society", "Example Industrie"),
        *("Edward Island", "Monetary Fund"),
        *("Presidente de Ejemplia", "ministro de Ríos", "porta-voz dos Exemplos", "Govern de Exemplia", "Gobierno"),
        *("Und Sie", "Sulla Diga", "Civil de Ejemplia", "Resigns Amid Floods", "Partai Contoh", "Örnek Kurulu"),
        *("Примерской Федерации", "Республики Примерии", "باسم الخارجية", "وزارة الأنهار", "Holy Father"),
    ],
)
def test_nobody_is_called_so(name: str) -> None:
    assert is_no_name(name)


@pytest.mark.parametrize(
    "name",
    [
        *("Ada Example", "Ada", "Jim Justice", "Justice Example", "San Suu Kyi", "Oliver North", "Doris Day"),
        *("Ada de Exemple", "Bob van der Sample", "President Example", "José Ejemplo de la Sierra"),
        *("Ада Пример", "В. Пример", "عادة مثال", "Le Exemple Thuy", "Michael Jordan", "Anatole France"),
    ],
)
def test_somebody_may_be_called_so(name: str) -> None:
    assert not is_no_name(name)
