"""Names and offices, told apart in the words of a byline."""

import pytest

from statements.ingest.recognisers.names.mentions import find_people
from statements.ingest.recognisers.names.office_bounds import bare
from statements.ingest.recognisers.names.offices import is_office, is_officer, split_office


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
        ("Kulturstaatsministerin Ada Muster", "Ada Muster", "Kulturstaatsministerin"),
        ("Klima- og miljøminister Ada Eksempel", "Ada Eksempel", "Klima- og miljøminister"),
        ("Minister van Cultuur Ada Voorbeeld", "Ada Voorbeeld", "Minister van Cultuur"),
        ("Példa János külügyminiszter", "Példa János", "külügyminiszter"),
        ("Ministrul Culturii Ada Exemplu", "Ada Exemplu", "Ministrul Culturii"),
        ("President van der Berg", "President van der Berg", "President"),
        ("Minister for Foreign Affairs Ada Example", "Ada Example", "Minister for Foreign Affairs"),
        ("Senate Majority Whip Ada Example", "Ada Example", "Senate Majority Whip"),
        ("First Lady Ada Example", "Ada Example", "First Lady"),
        ("Border Czar Ada Example", "Ada Example", "Border Czar"),
        ("Chief Scientist Dr. Ada Example", "Ada Example", "Chief Scientist"),
        ("President Pro Tem Ada Example", "Ada Example", "President Pro Tem"),
        (
            "Permanent Representative of Examplia to the UN in Rivertown A.B.Example",
            "A.B.Example",
            "Permanent Representative of Examplia to the UN in Rivertown",
        ),
        ("Army Maj. Gen. Ada Example", "Ada Example", "Army Maj. Gen."),
        ("Lieutenant General Ada Example, Commander of the Fleet", "Ada Example", "Commander of the Fleet"),
        ("Admiral Professor Ada Example, Foreign Secretary", "Ada Example", "Foreign Secretary"),
        ("Rep. Ada Example (D-EX)", "Ada Example", "Rep"),
        ("Colonel Ada Example (Retd)", "Ada Example", "Colonel"),
        ("Lord Sample of Rivertown, Minister of State", "Lord Sample of Rivertown", "Minister of State"),
    ],
)
def test_split_office(words: str, name: str, office: str) -> None:
    assert split_office(words) == (name, office)


@pytest.mark.parametrize(
    "office",
    [
        "Ministre de l'Europe et des affaires étrangères",
        "Presidente do Supremo Tribunal Federal",
        "Ministro dell'Interno",
        "Министр иностранных дел Российской Федерации",
        "Ministerka kultury",
        "Bundesministerin für Bildung und Forschung",
        "Kultur- und Sportminister",
    ],
)
def test_office_of_another_language(office: str) -> None:
    assert is_office(office)
    assert not is_officer(office)


@pytest.mark.parametrize("words", ["Ministra de la Vega", "Président de Gaulle", "Ministra de Cultura visita la feria"])
def test_no_office(words: str) -> None:
    assert not is_office(words)


@pytest.mark.parametrize(
    "words",
    [
        "Secretario de Relaciones Exteriores",
        "premier ministre du Québec",
        "Gouvernement",
        "U.S. Department",
        "Society of Examplia Forum",
        "Executive Director, Example Works",
        "Director of the State Example Museum",
        "Senate Republicans",
        "President Example Names Third Round",
        "the First Lady",
        "Your Excellencies",
        "Southern District",
        "Spokesperson Thursday",
        "Download Document",
        "Cámara de Diputados",
        "President Example’s First State",
        "Inside Ada",
    ],
)
def test_what_is_no_person_names_nobody(words: str) -> None:
    assert split_office(words) is None


@pytest.mark.parametrize(
    ("words", "people"),
    [
        (
            "by Secretary to the President Dr. Ada Example today",
            [("Ada Example", "Secretary to the President")],
        ),
        ("said the Finance and Health Minister, Ada Example.", [("Ada Example", "Finance and Health Minister")]),
        ("the Minister of Trade and Foreign Minister Ada Example", [("Ada Example", "Foreign Minister")]),
        (
            "said Ada Example, Director of Government Affairs, River Owners of Examplia.",
            [("Ada Example", "Director of Government Affairs")],
        ),
        (
            "I met Ada Example, the President, Vice President Ben Sample, and others",
            [("Ada Example", "President"), ("Ben Sample", "Vice President")],
        ),
        ("Senator Sample, Chief Justice Example, judges of the Court", []),
        ("the memories of Ada Example, Chief Ben Sample and others", [("Ben Sample", "Chief")]),
        (
            "Ada Example, Ambassador of Examplia in Sampleland on behalf of the Government of Examplia",
            [("Ada Example", "Ambassador of Examplia in Sampleland")],
        ),
        (
            "Ada Example, President of Rivers of Examplia is on a visit",
            [("Ada Example", "President of Rivers of Examplia")],
        ),
        ("REPORTER: Prime Minister, Ada Example of the River Daily. Will the dam hold?", []),
        ("Well, Minister, Ada Example, I want to thank you", []),
        ("I have called upon Lt. Governor Ada Example to act", [("Ada Example", "Lt. Governor")]),
        ("said Governor-General Ada Example", [("Ada Example", "Governor-General")]),
        ("Ada Example, Chief Executive, Department of Rivers", [("Ada Example", "Chief Executive")]),
        ("my audience with His Holiness Pope Ada II.", [("Ada II", "Pope")]),
        ("Pressured Examplian President Ada Example to leave", [("Ada Example", "Examplian President")]),
        ("Minister of Trade, Ada Example", [("Ada Example", "Minister of Trade")]),
    ],
)
def test_an_office_ends_where_it_ends_and_has_one_holder(words: str, people: list[tuple[str, str]]) -> None:
    assert [(person.name, person.office) for person in find_people(words)] == people


@pytest.mark.parametrize(
    ("found", "office"),
    [
        ("RIVERTOWN.- El canciller", "canciller"),
        ("Esempia. Il Presidente dei Fiumi", "Presidente dei Fiumi"),
        ("175980 – 25072025 – Președintele Exempliei", "Președintele Exempliei"),
        ("What Chief Adviser", "Chief Adviser"),
        ("Wednesday Chancellor", "Chancellor"),
        ("Australia of the Prime Minister of India", "Prime Minister of India"),
        ("(CRD) Chief Inspector", "Chief Inspector"),
        ("Rivertown The President of Examplia", "President of Examplia"),
        ("juró como Presidente", "Presidente"),
        ("Minister of Rivers I wish to thank you", "Minister of Rivers"),
        ("ministre des rivières, avec Radio Exemple le 3 mai 2013, notamment", "ministre des rivières"),
        *((office, office) for office in ("Lt. Governor", "U.S. Senator", "Assoc. Professor", "Le Vice-Président")),
    ],
)
def test_an_office_is_bare_of_its_sentence(found: str, office: str) -> None:
    assert bare(found) == office
