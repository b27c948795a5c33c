"""Names as they are called, from languages that bend them: `Выступление Ивана Примерова` is by Иван Примеров."""

import re

# What a heading begins with where a name after it stands in the genitive.
_POLISH = r"wystąpieni|przemówieni|oręd[zł]|oświadczeni|wypowied|konferencj|komunikat|list\s|słow|wywiad"
_CZECH = r"projev|proslov|prohlášen|vystoupen|vystúpen|vyhlásen|prejav|tiskov"
_BENDS = re.compile(rf"\W*(?:[Ѐ-ӿ]|{_POLISH}|{_CZECH})", re.IGNORECASE)
# (ending of the genitive, ending of the name); the first that fits is it. Surnames of women tell that all of the name
# is a woman's.
_FEMALE = tuple(
    (re.compile(f"{ending}$"), name)
    for ending, name in (
        ("(?<=[оеєё]в|[иіїы]н)ой", "а"), ("(?<=к)ой", "ая"), ("ої", "а"), ("(?<=[kcz])iej", "a"), ("ej", "a"),
        ("ové", "ová"),
    )
)  # fmt: skip
_SURNAMES = tuple(
    (re.compile(f"{ending}$"), name)
    for ending, name in (
        ("(?<=[сцз]ьк)ого", "ий"), ("(?<=[кгхжш])ого", "ий"), ("(?:ого|его)", "ый"), ("ея", "ей"), ("ия", "ий"),
        ("ія", "ій"), ("(?<=[лрнт])я", "ь"), ("ці", "ця"), ("(?<=[бвгґджзйклмнпрстфхцчшщ])а", ""),
        ("(?<=[бвджзлмнпрст])ы", "а"), ("(?<=[бвгґджзклмнпрстхжшч])и", "а"), ("iego", "i"), ("ego", "y"),
        ("(?<=[bcćčdfghjklłmnńprřsśštťwvzźżž])a", ""), ("(?<=[bcdfghjklłmnprstwvz])y", "a"), ("(?<=[šžčřjc])e", ""),
    )
)  # fmt: skip
_GIVEN_OF_WOMEN = tuple(
    (re.compile(f"{ending}$"), name)
    for ending, name in (
        ("ии", "ия"), ("ії", "ія"), ("ьи", "ья"), ("ы", "а"), ("и", "а"), ("ii", "ia"), ("[yi]", "a"),
    )
)  # fmt: skip
_GIVEN = (
    (re.compile(r"(?<=[^aeiouy])ka$"), "ek"), (re.compile("ая$"), "ай"), (re.compile("ьи$"), "ья"), *_SURNAMES,
)  # fmt: skip
_IRREGULAR = {"Павла": "Павел", "Льва": "Лев", "Pavla": "Pavel", "Ігоря": "Ігор", "Дмитра": "Дмитро"}


def bends(heading: str) -> bool:
    """Whether a name right after the words that `heading` begins with is bent.

    >>> bends("Выступление Ивана Примерова"), bends("Oświadczenie Premiera"), bends("Statement by Ada Example")
    (True, True, False)
    """
    return _BENDS.match(heading) is not None


def nominative(name: str) -> str:
    """A name that stands in the genitive, as it is called; words that no rule knows stay as they are.

    >>> [nominative(name) for name in ("Ивана Примерова", "А.Б.Примеровой", "Олени Зразкової", "Jana Przykładowskiego")]
    ['Иван Примеров', 'А.Б.Примерова', 'Олена Зразкова', 'Jan Przykładowski']
    """
    *given, last = name.split()
    woman = next((pattern for pattern in _FEMALE if pattern[0].search(last)), None)
    if woman is None:
        return " ".join([*(_bent(word, _GIVEN) for word in given), _bent(last, _SURNAMES)])
    return " ".join([*(_bent(word, _GIVEN_OF_WOMEN) for word in given), woman[0].sub(woman[1], last)])


def _bent(word: str, endings: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    fit = next((pattern for pattern in endings if pattern[0].search(word)), None)
    return fit[0].sub(fit[1], word) if fit else word
