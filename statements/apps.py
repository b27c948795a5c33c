"""The app's registration with Django."""

from django.apps import AppConfig


class StatementsConfig(AppConfig):
    name = "statements"
    verbose_name = "Archive"

    def ready(self) -> None:
        """Lets the search index, and then the pairings, follow the change log. Wired here: models know neither."""
        from statements.models.changes import logged
        from statements.search import index
        from statements.upkeep import pairing

        logged.connect(index.follow_changes)
        logged.connect(pairing.follow_changes)
