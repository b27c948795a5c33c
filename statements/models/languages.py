"""The names of languages, for people."""

from django.conf.locale import LANG_INFO


def language_name(tag: str) -> str:
    """A language tag's English name: `en` → English. A tag that is not known stands for itself."""
    info = LANG_INFO.get(tag.lower()) or LANG_INFO.get(tag.lower().partition("-")[0])
    return info["name"] if info and "name" in info else tag
