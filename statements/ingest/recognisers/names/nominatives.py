"""Names as they are called, from languages that bend them: `Выступление Ивана Примерова` is by Иван Примеров."""

import re

# What a heading begins with where a name after it stands in the genitive.
_POLISH = (
    r"wystąpieni|przemówieni|oręd[zł]|oświadczeni|wypowied|konferencj|komunikat|list\s|słow|wywiad|(?:zapis|treść) "
)
_CZECH = r"projev|proslov|prohlášen|vystoupen|vystúpen|vyhlásen|prejav|tiskov|pozdrav|příhovor|príhovor"
_SOUTHERN = r"govor|obraćanj|izjav|izlaganj|nagovor|pozdravn"
# In Bulgarian and Macedonian, `на` stands before names, and nothing is bent.
_BENDS = re.compile(
    rf"(?!\W*\w+\sна\s)\W*(?:[Ѐ-ӿͰ-Ͽ]|(?:\w{{3,20}}\s)?(?:{_POLISH}|{_CZECH}|{_SOUTHERN}))", re.IGNORECASE
)
# (ending of the genitive, ending of the name); the first that fits is it. Surnames of women tell that all of the name
# is a woman's.
_FEMALE = tuple(
    (re.compile(f"{ending}$"), name)
    for ending, name in (
        ("(?<=[оеєё]в|[иіїы]н)ой", "а"), ("(?<=к)ой", "ая"), ("ої", "а"), ("(?<=[kcz])iej", "a"),
        ("ovej", "ová"), ("ej", "a"), ("ové", "ová"), ("ić", "ić"),
    )
)  # fmt: skip
_SURNAMES = tuple(
    (re.compile(f"{ending}$"), name)
    for ending, name in (
        ("(?<=[сцз]ьк)ого", "ий"), ("(?<=[кгхжш])ого", "ий"), ("(?:ого|его)", "ый"), ("ея", "ей"), ("ия", "ий"),
        ("ія", "ій"), ("(?<=[лрнт])я", "ь"), ("ці", "ця"), ("(?<=[бвгґджзйклмнпрстфхцчшщћђљњџ])а", ""),
        ("(?<=[бвджзлмнпрст])ы", "а"), ("(?<=[бвгґджзклмнпрстхжшч])и", "а"), ("iego", "i"), ("ego", "y"),
        ("ého", "ý"), ("iho", "i"), ("(?<=[aeiouyáéíóúý])vla", "vel"), ("(?<=[bdlnrtv])ka", "ek"),
        ("(?<=[bcćčdfghjklłmnńprřsśštťwvzźżž])a", ""), ("(?<=[bcdfghjklłmnprstwvz])y", "a"), ("(?<=[šžčřjcsz])e", ""),
    )
)  # fmt: skip
_GIVEN_OF_WOMEN = tuple(
    (re.compile(f"{ending}$"), name)
    for ending, name in (
        ("ии", "ия"), ("ії", "ія"), ("ьи", "ья"), ("ы", "а"), ("и", "а"), ("ii", "ia"), ("[yi]", "a"),
        ("e", "a"),
    )
)  # fmt: skip
_GIVEN = (
    (re.compile(r"(?<=[^aeiouy])ka$"), "ek"), (re.compile("ая$"), "ай"), (re.compile("ьи$"), "ья"), *_SURNAMES,
)  # fmt: skip
_UKRAINIAN = frozenset("іїєґІЇЄҐ")
_GREEK = re.compile("(?<=[αάηή])$")
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
    >>> nominative("Івана Прикладного"), nominative("Ивана Примерного")
    ('Іван Прикладний', 'Иван Примерный')
    >>> [nominative(name) for name in ("Jana Příkladného", "Ivana Primjerovića", "Ive Primjerović", "Γιώργου Δοκιμή")]
    ['Jan Příkladný', 'Ivan Primjerović', 'Iva Primjerović', 'Γιώργος Δοκιμής']
    """
    *given, last = name.split()
    if "Ͱ" <= last[-1] <= "Ͽ":
        return _from_greek(given, last)
    woman = next((pattern for pattern in _FEMALE if pattern[0].search(last)), None)
    if woman is None:
        full = " ".join([*(_bent(word, _GIVEN) for word in given), _bent(last, _SURNAMES)])
        return f"{full[:-2]}ий" if full.endswith("ый") and not _UKRAINIAN.isdisjoint(full) else full
    return " ".join([*(_bent(word, _GIVEN_OF_WOMEN) for word in given), woman[0].sub(woman[1], last)])


def _from_greek(given: list[str], last: str) -> str:
    """Only the given names of women end with an `ς` in the genitive, and their surnames stay as they are.

    >>> _from_greek(["Αλέξη"], "Παραδείγματα"), _from_greek(["Μαρίας"], "Παραδείγματα")
    ('Αλέξης Παραδείγματας', 'Μαρία Παραδείγματα')
    """
    if given and given[-1].endswith("ς"):
        return " ".join([*(word.removesuffix("ς") for word in given), last])
    first = [f"{word[:-2]}ος" if word.endswith("ου") else _GREEK.sub("ς", word) for word in given]
    return " ".join([*first, f"{last[:-2]}ος" if last.endswith("πουλου") else _GREEK.sub("ς", last)])


def _bent(word: str, endings: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    fit = next((pattern for pattern in endings if pattern[0].search(word)), None)
    return fit[0].sub(fit[1], word) if fit else word
