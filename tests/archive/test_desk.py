"""The desk's first page: what waits for a person comes first; what was kept cannot be deleted on any page of it."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import AnonymousUser, Permission, User
from django.db.models import Model
from django.test import RequestFactory

from archive.desk import KEPT
from tests.factories import make_editor

CHANGED_BY_HAND = {"body", "event", "office", "place", "publisher", "speaker", "topic"}
OURS = [model for model in admin.site._registry if model._meta.app_label == "statements"]


def sections(rf: RequestFactory, user: User | AnonymousUser) -> dict[str, list[str]]:
    """Heading → the records below it, as this account sees the first page."""
    request = rf.get("/admin/")
    request.user = user
    return {app["name"]: [model["object_name"] for model in app["models"]] for app in admin.site.get_app_list(request)}


@pytest.mark.django_db
def test_the_records_stand_in_the_order_of_the_day(rf: RequestFactory) -> None:
    found = sections(rf, make_editor())
    kept = found.pop(KEPT)
    assert found == {
        "To look at": ["Statement", "Accession", "Likeness", "Suggestion"],
        "Names and topics": ["Speaker", "Event", "Topic", "Publisher", "Place", "Body", "Office"],
        "Authentication and Authorization": ["Group", "User"],
    }
    registered = [str(model._meta.object_name) for model in OURS]
    assert sorted(registered) == sorted([*kept, *found["To look at"], *found["Names and topics"]])


@pytest.mark.django_db
def test_an_account_sees_what_it_may_look_at(rf: RequestFactory) -> None:
    limited = User.objects.create_user("limited", is_staff=True)
    assert sections(rf, limited) == {}
    limited.user_permissions.set(Permission.objects.filter(codename__in=["view_statement", "view_decision"]))
    assert sections(rf, User.objects.get(pk=limited.pk)) == {"To look at": ["Statement"], KEPT: ["Decision"]}


@pytest.mark.django_db
@pytest.mark.parametrize("model", OURS)
def test_nothing_is_deleted_in_passing(model: type[Model], rf: RequestFactory) -> None:
    """Authority records one at a time, if nothing uses them; nothing else, and nothing several at once."""
    request = rf.get("/admin/")
    request.user = make_editor()
    desk = admin.site._registry[model]
    assert "delete_selected" not in desk.get_actions(request)
    assert desk.has_delete_permission(request) is (model._meta.model_name in CHANGED_BY_HAND)
