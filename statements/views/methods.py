"""Public pages are only read, and read again only when they have changed."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from statements.views.conditional import conditional

View = Callable[..., HttpResponseBase]


def only_get(view: View) -> View:
    """Answers GET and HEAD, and 405 to every other method.

    Django asks for a form's token before a view sees its request. There is nothing here that a token could protect,
    and the answer would be 403: as if the method were right and only the token wrong.
    """
    return csrf_exempt(require_safe(view))


def only_read(view: View) -> View:
    """The same for what the archive holds: 304 where nothing has changed since the visitor last asked."""
    return only_get(conditional(view))
