"""Public pages are only read."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

View = Callable[..., HttpResponseBase]


def only_read(view: View) -> View:
    """Answers GET and HEAD, and 405 to every other method.

    Django asks for a form's token before a view sees its request. There is nothing here that a token could protect,
    and the answer would be 403: as if the method were right and only the token wrong.
    """
    return csrf_exempt(require_safe(view))
