"""The names of languages, for people."""

import pytest

from statements.ingest.recognisers.language.language_words import BY_SCRIPT, COMMON
from statements.models.languages import language_name


@pytest.mark.parametrize("code", sorted({*COMMON, *BY_SCRIPT.values(), "ckb", "fa", "ps", "ur", "mr", "ne"}))
def test_a_language_that_is_recognised_has_a_name(code: str) -> None:
    assert language_name(code) != code


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "English"),
        ("pt-BR", "Brazilian Portuguese"),
        ("zh", "Chinese"),
        ("zh-Hans", "Simplified Chinese"),
        ("tlh", "tlh"),
    ],
)
def test_the_name_of_a_tag(tag: str, name: str) -> None:
    assert language_name(tag) == name
