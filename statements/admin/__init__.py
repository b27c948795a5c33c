"""The editors' desk. Each module registers the records of one subject."""

from django.contrib import admin

from statements.admin import accessions, authorities, likenesses, records, statements, suggestions

__all__ = ["accessions", "authorities", "likenesses", "records", "statements", "suggestions"]

admin.site.site_header = "On Record — editors’ desk"
admin.site.site_title = "On Record — editors’ desk"
admin.site.index_title = "What the archive holds"
