"""The editors' desk as a site: its names, and its records in the order of an editor's day."""

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest

SECTIONS = {
    "To look at": ("Statement", "Accession", "Likeness", "Suggestion"),
    "Names and topics": ("Speaker", "Event", "Topic", "Publisher", "Place", "Body", "Office"),
}
KEPT = "What was read, decided and kept"


class Desk(AdminSite):
    """Django's admin; of the archive's records what waits for a person comes first, what nobody changes last."""

    site_header = site_title = "On Record — editors’ desk"
    index_title = "What the archive holds"

    def __init__(self, name: str = "admin") -> None:
        super().__init__(name)
        self.disable_action("delete_selected")  # nothing is deleted in passing

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The records that this account may see; those of the archive in sections."""
        apps = super().get_app_list(request, app_label)
        if app_label:
            return apps
        return [part for app in apps for part in (_sections(app) if app["app_label"] == "statements" else [app])]


class DeskConfig(AdminConfig):
    """Makes it the site that admin modules register with."""

    default_site = "archive.desk.Desk"


def _sections(app: dict[str, Any]) -> list[dict[str, Any]]:
    left = {model["object_name"]: model for model in app["models"]}
    parts = {name: [left.pop(each) for each in names if each in left] for name, names in SECTIONS.items()}
    parts[KEPT] = list(left.values())
    return [{**app, "name": name, "models": models} for name, models in parts.items() if models]
