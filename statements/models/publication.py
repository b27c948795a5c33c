"""What the public may see of the archive, as conditions on a statement."""

import datetime as dt

from django.db import models
from django.utils import timezone

# The roles in which a person is counted with a statement: who speaks or is quoted in it, not who is mentioned.
SPEAKING = ("speaker", "moderator", "quoted")


def public(statement: str = "") -> models.Q:
    """Published, and under no embargo any more. `statement` is the lookup that leads to the statement."""
    now = {f"{statement}embargo__lte": timezone.now()}
    released = models.Q(**{f"{statement}embargo": None}) | models.Q(**now)
    return models.Q(**{f"{statement}state": "published"}) & released


def held_back(statement: str = "") -> models.Q:
    """Under an embargo that has not ended, be it published but for that, taken back or merged."""
    return models.Q(**{f"{statement}embargo__gt": timezone.now()})


def is_pending(embargo: dt.datetime | None) -> bool:
    """Whether there is an embargo, and it has not ended."""
    return embargo is not None and embargo > timezone.now()
