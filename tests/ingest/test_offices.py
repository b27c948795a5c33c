"""Names and offices, told apart in the words of a byline."""

import pytest

from statements.ingest.recognisers.offices import split_office


@pytest.mark.parametrize(
    ("words", "name", "office"),
    [
        ("Canciller Ada Ejemplo Caso", "Ada Ejemplo Caso", "Canciller"),
        ("Secretario de Relaciones Exteriores, Ada Ejemplo", "Ada Ejemplo", "Secretario de Relaciones Exteriores"),
        ("Ministro de Relaciones Exteriores Ada Ejemplo Caso", "Ada Ejemplo Caso", "Ministro de Relaciones Exteriores"),
        ("Presidenta de la Nación, Dra. Ada Ejemplo", "Ada Ejemplo", "Presidenta de la Nación"),
        ("Bundesrätin Ada Muster-Beispiel", "Ada Muster-Beispiel", "Bundesrätin"),
        ("minister-president Voorbeeld", "minister-president Voorbeeld", "minister-president"),
        ("Ministra Spraw Zagranicznych Adama Przykładowego", "Adama Przykładowego", "Ministra Spraw Zagranicznych"),
        ("представителя МИД России А.Б.Примеровой", "А.Б.Примеровой", "представителя МИД России"),
        ("Министра иностранных дел России Ады Примеровой", "Ады Примеровой", "Министра иностранных дел России"),
        ("President van der Berg", "President van der Berg", "President"),
        ("Minister for Foreign Affairs Ada Example", "Ada Example", "Minister for Foreign Affairs"),
    ],
)
def test_split_office(words: str, name: str, office: str) -> None:
    assert split_office(words) == (name, office)


@pytest.mark.parametrize("words", ["Secretario de Relaciones Exteriores", "premier ministre du Québec", "Gouvernement"])
def test_an_office_alone_names_nobody(words: str) -> None:
    assert split_office(words) is None
