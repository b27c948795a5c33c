"""Personal names in parts."""

import pytest

from statements.citing.personal_names import PersonalName, is_body, parsed


@pytest.mark.parametrize(
    ("name", "given", "particle", "family", "suffix"),
    [
        ("Jens Stoltenberg", "Jens", "", "Stoltenberg", ""),
        ("  Jens \n Stoltenberg ", "Jens", "", "Stoltenberg", ""),
        ("Franklin D. Roosevelt", "Franklin D.", "", "Roosevelt", ""),
        ("Robert E Lee", "Robert E", "", "Lee", ""),
        ("Ursula von der Leyen", "Ursula", "von der", "Leyen", ""),
        ("Jaap de Hoop Scheffer", "Jaap", "de", "Hoop Scheffer", ""),
        ("Mohammed bin Salman", "Mohammed", "bin", "Salman", ""),
        ("Abu Bakr al-Baghdadi", "Abu Bakr", "", "al-Baghdadi", ""),
        ("Luiz Inácio Lula da Silva", "Luiz Inácio Lula", "da", "Silva", ""),
        ("Lula da Silva", "Lula", "da", "Silva", ""),
        ("Herman Van Rompuy", "Herman", "", "Van Rompuy", ""),
        ("Alexander Van der Bellen", "Alexander", "", "Van der Bellen", ""),
        ("Abdel Fattah El Sisi", "Abdel Fattah", "", "El Sisi", ""),
        ("Santiago Ramón y Cajal", "Santiago", "", "Ramón y Cajal", ""),
        ("António Costa e Silva", "António", "", "Costa e Silva", ""),
        ("Robert F. Kennedy Jr.", "Robert F.", "", "Kennedy", "Jr."),
        ("Martin Luther King, Jr.", "Martin Luther", "", "King", "Jr."),
        ("Arthur von der Heydt III", "Arthur", "von der", "Heydt", "III"),
        ("Сергей Лавров", "Сергей", "", "Лавров", ""),
    ],
)
def test_names_in_parts(name: str, given: str, particle: str, family: str, suffix: str) -> None:
    assert parsed(name) == PersonalName("", family, given, particle, suffix)


@pytest.mark.parametrize(
    "name",
    [
        *("Pope Francis", "President Biden", "King Abdullah II", "Dr. Ann Lee", "First Lady Jill Biden", "Rishi"),
        *("State Department", "White House", "United Nations", "NATO", "Department of Health, Education"),
        *("Xi Jinping", "Kim Jong-un", "习近平", "محمد بن سلمان"),
        *("Mohammed bin Salman Al Saud", "Zine El Abidine Ben Ali"),
    ],
)
def test_what_cannot_be_told_is_left_whole(name: str) -> None:
    assert parsed(name) == PersonalName(literal=name)


@pytest.mark.parametrize(
    ("name", "inverted", "in_order", "initials"),
    [
        ("Ursula von der Leyen", "von der Leyen, Ursula", "Ursula von der Leyen", "U."),
        ("Robert F. Kennedy, Jr.", "Kennedy, Robert F., Jr.", "Robert F. Kennedy Jr.", "R. F."),
        ("Jean-Claude Juncker", "Juncker, Jean-Claude", "Jean-Claude Juncker", "J.-C."),
        ("J.-C. Juncker", "Juncker, J.-C.", "J.-C. Juncker", "J.-C."),
        ("J.K. Rowling", "Rowling, J.K.", "J.K. Rowling", "J. K."),
        ("Pope Francis", "Pope Francis", "Pope Francis", ""),
    ],
)
def test_the_forms_of_a_name(name: str, inverted: str, in_order: str, initials: str) -> None:
    parts = parsed(name)
    assert (parts.inverted, parts.in_order, parts.initials) == (inverted, in_order, initials)


def test_bodies_are_told_by_their_words() -> None:
    names = ["State Department", "Foreign Ministry", "Jens Stoltenberg", "James Houseman"]
    assert [name for name in names if is_body(name)] == ["State Department", "Foreign Ministry"]
