"""Who is at the desk."""

from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest


def editor(request: HttpRequest) -> AbstractBaseUser:
    """The account that is logged in, by which decisions are signed."""
    if isinstance(request.user, AbstractBaseUser):
        return request.user
    raise PermissionDenied
