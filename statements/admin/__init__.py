"""The editors' desk. Each module registers the records of one subject."""

from statements.admin import accessions, authorities, likenesses, records, statements, suggestions

__all__ = ["accessions", "authorities", "likenesses", "records", "statements", "suggestions"]
