"""The fields of the two indexes: of statements, and of passages."""

from __future__ import annotations

from functools import cache

from tantivy import Schema, SchemaBuilder

from statements.search.analysis import ANALYSES, PLAIN
from statements.search.selection import FACETS

# Raise it whenever a document comes out otherwise than before: indexes of another format are built again.
FORMAT = 10
FORMER = "former"


@cache
def schema() -> Schema:
    """The fields of a statement: facets and keys as raw fast values, texts once an analysis."""
    builder = SchemaBuilder()
    builder.add_unsigned_field("pk", indexed=True, fast=True)
    builder.add_unsigned_field("identifier", fast=True)
    for facet in (*FACETS, "year", "month", "day", "analysis"):
        builder.add_text_field(facet, fast=True, tokenizer_name="raw", index_option="basic")
    for day in ("first_day", "last_day", "embargo"):
        builder.add_unsigned_field(day, indexed=True, fast=True)
    for key in ("newest", "oldest"):
        builder.add_unsigned_field(key, fast=True)
    builder.add_text_field("title", fast=True, tokenizer_name="raw", index_option="basic")
    for analysis in ANALYSES:
        builder.add_text_field(f"title_{analysis}", tokenizer_name=analysis)
        builder.add_text_field(f"body_{analysis}", tokenizer_name=analysis)
    builder.add_text_field("names", tokenizer_name=PLAIN)
    # Unstemmed, to find words by how they begin and to know how they are spelled; which statements have them is all.
    for field in ("words", "title_words"):
        builder.add_text_field(field, tokenizer_name=PLAIN, index_option="basic")
    return builder.build()


@cache
def passage_schema() -> Schema:
    """The fields of a passage. Every text is in `body_plain`, unstemmed, and in the field of its own analysis."""
    builder = SchemaBuilder()
    builder.add_unsigned_field("statement", indexed=True, fast=True)
    builder.add_unsigned_field("pk", fast=True)
    builder.add_unsigned_field("position", fast=True)
    for key in ("embargo", "echo", "day"):
        builder.add_unsigned_field(key, indexed=True, fast=True)
    builder.add_text_field("speaker", fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("kind", tokenizer_name="raw", index_option="basic")
    for analysis in ANALYSES:
        builder.add_text_field(f"body_{analysis}", tokenizer_name=analysis)
    # The words of a passage of a former version that no newer one has. It has no other text: nothing else finds it.
    builder.add_text_field(FORMER, tokenizer_name=PLAIN)
    return builder.build()
