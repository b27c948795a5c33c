"""Topics by their broader topics."""

import pytest

from statements.models import Topic
from statements.models.hierarchy import Hierarchy
from tests.factories import make_statement


@pytest.mark.django_db
def test_a_family_is_the_topic_and_all_narrower_ones_and_a_circle_ends() -> None:
    world, region, country = (Topic(preferred_name=name).create_by_machine() for name in ("World", "Region", "Country"))
    Topic.objects.filter(pk=region.pk).update(broader=world)
    Topic.objects.filter(pk=country.pk).update(broader=region)
    assert Hierarchy().family(world.pk) == {world.pk, region.pk, country.pk}
    assert Hierarchy().family(country.pk) == {country.pk}
    Topic.objects.filter(pk=world.pk).update(broader=country)
    assert Hierarchy().family(region.pk) == {world.pk, region.pk, country.pk}


@pytest.mark.django_db
def test_a_statement_counts_once_for_a_broader_topic() -> None:
    make_statement(topics=["World", "Region"])
    make_statement(topics=["Region"])
    Topic(preferred_name="Unused").create_by_machine()
    world, region = Topic.objects.get(slug="world"), Topic.objects.get(slug="region")
    Topic.objects.filter(pk=region.pk).update(broader=world)
    assert Hierarchy().counts() == {world.pk: 2, region.pk: 2, Topic.objects.get(slug="unused").pk: 0}
