"""What was changed of words, as templates show it."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString, mark_safe

from statements.citing import markup
from statements.citing.differences import Difference

register = template.Library()


@register.filter
def changes(difference: Difference) -> SafeString:
    """The words of a difference, with what was taken out struck and what was put in underlined."""
    return mark_safe(markup.changes(difference))  # noqa: S308  escaped there


@register.filter
def changes_back(difference: Difference) -> SafeString:
    """The same the other way round: from what was made of the words to the words."""
    return changes([[_BACK[sign], words] for sign, words in difference])


_BACK = {"=": "=", "-": "+", "+": "-"}
