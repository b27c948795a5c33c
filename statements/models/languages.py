"""The names of languages, for people."""

from django.conf.locale import LANG_INFO

# What Django has no name for, or only for one of its scripts.
_OTHERS = {
    "am": "Amharic",
    "dv": "Dhivehi",
    "gu": "Gujarati",
    "ha": "Hausa",
    "lo": "Lao",
    "mt": "Maltese",
    "nso": "Northern Sotho",
    "or": "Odia",
    "ps": "Pashto",
    "si": "Sinhala",
    "so": "Somali",
    "st": "Sotho",
    "tl": "Filipino",
    "tn": "Tswana",
    "xh": "Xhosa",
    "zh": "Chinese",
    "zu": "Zulu",
}


def language_name(tag: str) -> str:
    """A language tag's English name: `en` → English. A tag that is not known stands for itself."""
    code = tag.lower().partition("-")[0]
    info = LANG_INFO.get(tag.lower()) or LANG_INFO.get(code)
    return info["name"] if info and "name" in info else _OTHERS.get(code, tag)
