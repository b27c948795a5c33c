"""What was changed of words, as templates show it."""

from __future__ import annotations

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from statements.citing.differences import Difference

register = template.Library()
_SHOWN = {"=": "{}", "-": "<del>{}</del>", "+": "<ins>{}</ins>"}
_BACK = {"=": "=", "-": "+", "+": "-"}


@register.filter
def changes(difference: Difference) -> SafeString:
    """The words of a difference, escaped: what was taken out inside <del>, what was put in inside <ins>."""
    stretches = ((format_html(_SHOWN[sign], words.strip()),) for sign, words in difference if words.strip())
    return format_html_join(" ", "{}", stretches)  # spaces outside of both


@register.filter
def changes_back(difference: Difference) -> SafeString:
    """The same the other way round: from what was made of the words to the words."""
    return changes([[_BACK[sign], words] for sign, words in difference])
