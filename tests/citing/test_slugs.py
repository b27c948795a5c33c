"""Slugs are readable, bounded, and never a reserved word."""

import pytest

from statements.citing.slugs import free_slug, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Press conference: NATO’s «EU–NATO» plan", "press-conference-natos-eu-nato-plan"),
        ("José Borrell", "jose-borrell"),
        ("Владимир Путин", "владимир-путин"),
        ("...", "statement"),
        ("None", "statement"),
        ("V12", "statement"),
        ("original", "statement"),
        ("", "statement"),
        ("word " * 30, "-".join(["word"] * 16)),
    ],
)
def test_slugify(text: str, slug: str) -> None:
    assert slugify(text, "statement") == slug


def test_a_taken_slug_gets_a_number() -> None:
    assert free_slug("iraq", {"iraq", "iraq-2"}) == "iraq-3"
