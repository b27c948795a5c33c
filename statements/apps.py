"""The app's registration with Django."""

from django.apps import AppConfig


class StatementsConfig(AppConfig):
    name = "statements"
    verbose_name = "Archive"

    def ready(self) -> None:
        """Lets the search index follow the change log. Wired here, for models know nothing of search."""
        from statements.models.changes import logged
        from statements.search.index import follow_changes

        logged.connect(follow_changes)
