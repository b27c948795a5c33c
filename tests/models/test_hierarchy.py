"""Topics by their broader topics."""

import pytest

from statements.models import Topic
from statements.models.hierarchy import Hierarchy


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
def test_branches_are_the_topics_that_have_statements() -> None:
    world, region, unused = (Topic(preferred_name=name).create_by_machine() for name in ("World", "Region", "Unused"))
    Topic.objects.filter(pk__in=[region.pk, unused.pk]).update(broader=world)
    [branch] = Hierarchy().branches({"world": 3, "region": 2})
    assert (branch.topic, branch.count) == (world, 3)
    assert [(each.topic, each.count, each.narrower) for each in branch.narrower] == [(region, 2, [])]
