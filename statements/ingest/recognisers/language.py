"""In which language a text is, by its script and its commonest words."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from statements.citing.folding import beyond_ascii
from statements.ingest.draft import Found
from statements.ingest.terms import words_of

# How much of a text is looked at, and how much for its script, in characters, and how many common words it takes.
SAMPLE, SCRIPT_SAMPLE, ENOUGH = 2_000, 500, 2
# A passage of fewer words is taken to be in the language of its text; its beginning is enough to tell.
PASSAGE_WORDS, PASSAGE_SAMPLE, FIRST_LOOK = 15, 180, 100
# Tags and addresses say nothing about the language.
_MARKUP = re.compile(r"<[^<>]{1,1000}>|https?://\S+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_COMMON = {
    "en": "the of and to in that is for it with as was on be by are this have from we our will not they you a an at "
    "has but which who would been their",
    "fr": "le la les des et en un une du dans que qui pour est par sur avec nous au aux ce plus sont ont cette",
    "de": "der die das und in zu den ist mit von für auf nicht wir ein eine auch dem des sich als es im werden sind",
    "es": "el la los las de y en que un una por con para del se es al lo como más nuestro ha su son",
    "it": "il lo la gli le di e che un una per con del della dei è in nel alla sono ha non si come più",
    "pt": "o a os as de e que em um uma para com do da dos das no na por é não se mais ao são",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er ook wij we die bij om naar worden",
    "pl": "i w na z do się nie że jest o to jak za od przez po dla są oraz tym które",
    "sv": "och att det i en som på är av för med till den har de inte om ett vi kommer",
    "da": "og at det i en som på er af for med til den har de ikke om et vi kommer blev jeg også efter nu fra bliver",
    "no": "og det i en som på er av for med til den har de ikke om et vi kommer ble jeg også etter nå fra være blir å",
    "fi": "ja on ei että se oli hän myös mutta tai kun niin ovat sekä joka kuin mukaan voi olla sen tämä",
    "cs": "a v na se je že to s z do o k i jsme jsou jako ale pro za by který které také jsem které tak od po při",
    "sk": "a v na sa je že to s z do o k aj sme sú ako ale pre za by ktorý ktoré tiež som tak od po pri",
    "hu": "a az és hogy nem is egy van ez meg azt volt csak már mint ha de ami ezt kell lesz",
    "hr": "i u na je se da za su od što kao koji koje ali smo sa iz te nije će biti također",
    "id": "yang dan di dengan untuk dari pada ini dalam tidak akan itu kepada adalah juga kita telah oleh saya",
    "vi": "và của là các có cho trong đã được không với những người một này để về cũng",
    "tr": "ve bir bu için ile da de olarak olan daha çok gibi sonra kadar ancak ne",
    "ro": "și de la în a cu pe care este că din pentru nu sunt mai un o au fi",
    "ru": "и в не на что с по это как мы из у за для к от но его также",
    "uk": "і в не на що з по це як ми із у за для до від але його та також",
    "bg": "и в не на че с по това как ние от за да се е са но",
    "sr": "и у не на да се је за су од са као што али",
}
_CYRILLIC = ("ru", "uk", "bg", "sr")
_LANGUAGES_OF = {
    "latin": tuple(code for code in _COMMON if code not in _CYRILLIC),
    "cyrillic": _CYRILLIC,
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
# By script, the languages that a word is common in: `de` says less than `nous`.
_SHARED = {
    script: {word: [code for code in codes if word in _WORDS[code]] for code in codes for word in _WORDS[code]}
    for script, codes in _LANGUAGES_OF.items()
}
# The letters that Arabic has not; a smaller share of them is in a name that it prints.
_URDU, _PERSIAN, _FOREIGN_LETTERS = "ٹڈڑںےہ", "پچژگکی", 0.02
_BY_SCRIPT = {
    "arabic": "ar",
    "hebrew": "he",
    "greek": "el",
    "hangul": "ko",
    "hiragana": "ja",
    "katakana": "ja",
    "cjk": "zh",
    "devanagari": "hi",
    "georgian": "ka",
    "armenian": "hy",
    "thai": "th",
    "bengali": "bn",
    "tamil": "ta",
    "sinhala": "si",
}


def language(text: str) -> Found | None:
    """The language of most of `text` as its ISO 639-1 code; None when there are too few words to tell."""
    sample = _MARKUP.sub(" ", text[:SAMPLE])
    scripts = _scripts(sample[:SCRIPT_SAMPLE])
    if not scripts:
        return None
    if scripts["hiragana"] + scripts["katakana"] > 0.1 * scripts.total():
        return Found("ja", "script", "derived")
    script = scripts.most_common(1)[0][0]
    if script == "arabic":
        few = _FOREIGN_LETTERS * scripts["arabic"]
        code = "ur" if _count(_URDU, sample) > few else "fa" if _count(_PERSIAN, sample) > few else "ar"
        return Found(code, "script", "derived")
    if script in _BY_SCRIPT:
        return Found(_BY_SCRIPT[script], "script", "derived")
    if script not in _SHARED:
        return None
    words, shared = Counter(words_of(sample.lower())), _SHARED[script]
    scores = dict.fromkeys(_LANGUAGES_OF[script], 0.0)
    for word in filter(shared.__contains__, words):  # in the order of the text: sums of fractions depend on theirs
        for code in shared[word]:
            scores[code] += words[word] / len(shared[word])
    best = max(scores, key=lambda code: scores[code])
    if sum(map(words.__getitem__, words.keys() & _WORDS[best])) < ENOUGH:
        return None
    return Found(best, "common words", "derived")


def _scripts(sample: str) -> Counter[str]:
    """Script → how many letters of `sample` are in it."""
    latin = sample.encode("ascii", "ignore").translate(None, _NO_LETTERS)
    scripts = Counter({"latin": len(latin)} if latin else {})
    for letter, count in Counter(beyond_ascii(sample)).items():
        if letter.isalpha():
            scripts[_script(letter)] += count
    return scripts


def other_language(passage: str, main: str) -> str | None:
    """The language of a passage in a text in `main`, when it is plainly another; None for a passage in `main`.

    Plainly: in another script, or with few of the common words of `main` and many of another language's.
    """
    if len(passage) < 3 * PASSAGE_WORDS - 1:  # words of two letters, and blanks between them
        return None
    if main in _WORDS:
        rough = passage[:FIRST_LOOK].lower().split()
        if len(_WORDS[main].intersection(rough)) * 12 >= len(rough):
            return None  # most passages, told without looking for each word's ends
    sample = passage[:PASSAGE_SAMPLE].lower()
    words = _WORD.findall(sample)
    if len(words) < PASSAGE_WORDS:
        return None
    common = sum(map(_WORDS.get(main, frozenset()).__contains__, words))
    if common * 12 >= len(words) and main in _WORDS:
        return None
    found = language(passage[:PASSAGE_SAMPLE])
    if found is None or found.value == main:
        return None
    other = sum(word in _WORDS.get(found.value, ()) for word in words)
    return found.value if found.rule == "script" or (other * 5 >= len(words) and other > 3 * common) else None


def _count(letters: str, sample: str) -> int:
    return sum(map(sample.count, letters))


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").split()[0].lower()
