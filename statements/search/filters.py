"""The parameters of a list of statements, declared once for pages, JSON, CSV and feeds."""

from __future__ import annotations

import re
from collections import OrderedDict
from functools import cache, lru_cache

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django_filters import Filter, FilterSet

from statements.models import Statement
from statements.models.statements import parse_edtf
from statements.search.selection import EXCLUSIONS, FACETS, ORDER

# Words beyond this many characters of a query are left out, with a notice.
QUERY_LENGTH = 1_000
SLUG_LENGTH = 100
LAST_PAGE = 1_000_000_000
PER_PAGE_CHOICES = ("10", "20", "50", "100")
SORTS = ("relevance", "newest", "oldest", "title")
_SLUG = re.compile(r"[\w-]+")
# What no database and no index takes: NUL and half a surrogate pair. Other control characters are white space.
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_CONTROL = re.compile("[\x01-\x1f\x7f-\x9f]+")


class InvalidParameters(ValueError):
    """An address with malformed parameters: `errors` are (parameter, message for a person) pairs."""

    def __init__(self, errors: list[tuple[str, str]]) -> None:
        super().__init__("; ".join(f"{name}: {message}" for name, message in errors))
        self.errors = errors


def shown(value: str) -> str:
    """A value as typed, fit for a message: without what cannot be printed, and not too long."""
    printable = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in value[:60])
    return printable + ("…" if len(value) > 60 else "")


class QueryField(forms.Field):
    """Words to search for. Any text is valid; what had to be left out of it is noted in `remarks`."""

    def clean(self, value: str | None) -> str:
        text = _CONTROL.sub(" ", _UNSTORABLE.sub("", value or ""))
        return " ".join(text[:QUERY_LENGTH].split())


def remarks_on(query: str) -> list[str]:
    """What the person should know about how QueryField reads this text."""
    remarks = []
    if _UNSTORABLE.search(query):
        remarks.append(_("Characters that no text can hold were left out."))
    if len(_UNSTORABLE.sub("", query)) > QUERY_LENGTH:
        remarks.append(_("Only the first %(length)d characters were read.") % {"length": QUERY_LENGTH})
    return remarks


class SlugsField(forms.Field):
    """Values of a facet: slugs, or `none`. Empty ones are dropped."""

    widget = forms.MultipleHiddenInput

    def clean(self, value: list[str] | None) -> list[str]:
        slugs = [slug for slug in value or [] if slug]
        for slug in slugs:
            if len(slug) > SLUG_LENGTH or not _SLUG.fullmatch(slug):
                raise ValidationError(
                    _(
                        "“%(value)s” is not a value of this kind; write words joined by hyphens, as in "
                        "“jens-stoltenberg”, or “none” for not stated."
                    )
                    % {"value": shown(slug)}
                )
        return slugs


class DayField(forms.Field):
    """A year, a month or a day."""

    def clean(self, value: str | None) -> str:
        try:
            return value if value and parse_edtf(value) else ""
        except ValueError as error:
            raise ValidationError(
                _("“%(value)s” is not a date; write 2020, 2020-02 or 2020-02-12.") % {"value": shown(value or "")}
            ) from error


class DateField(DayField):
    """A year, a month, a day, or `none`: not stated."""

    def clean(self, value: str | None) -> str:
        return "none" if value == "none" else super().clean(value)


class OneOfField(forms.Field):
    """One of a few fixed words, or nothing."""

    def __init__(self, *, options: tuple[str, ...], label: str | None = None, required: bool = False) -> None:
        super().__init__(label=label, required=required)
        self.options = options

    def clean(self, value: str | None) -> str:
        if value and value not in self.options:
            raise ValidationError(
                _("“%(value)s” is not one of the choices: %(choices)s.")
                % {"value": shown(value), "choices": ", ".join(self.options)}
            )
        return value or ""


class PageField(forms.Field):
    """The number of a page, from 1."""

    def clean(self, value: str | None) -> int | None:
        if not value:
            return None
        digits = value.lstrip("0") if value.isascii() and value.isdigit() else ""
        if not digits or len(digits) > len(str(LAST_PAGE)) or int(digits) > LAST_PAGE:
            raise ValidationError(
                _("“%(value)s” is not the number of a page; pages count from 1 to at most %(last)d.")
                % {"value": shown(value), "last": LAST_PAGE}
            )
        return int(digits)


class QueryFilter(Filter):
    field_class = QueryField


class SlugsFilter(Filter):
    field_class = SlugsField


class DayFilter(Filter):
    field_class = DayField


class DateFilter(Filter):
    field_class = DateField


class OneOfFilter(Filter):
    field_class = OneOfField


class PageFilter(Filter):
    field_class = PageField


@lru_cache(maxsize=256)
def parameters_form(named: frozenset[str]) -> type[forms.Form]:
    """The form that validates these parameters, of which an address names a few; others are ignored.

    Made once for all addresses that name the same: to make it takes longer than to use it.
    """
    fields = _parameters_form().base_fields
    return type("Parameters", (forms.Form,), {name: fields[name] for name in ORDER if name in named})


@cache
def _parameters_form() -> type[forms.Form]:
    form: type[forms.Form] = StatementFilter(queryset=Statement.objects.none()).get_form_class()
    return form


class StatementFilter(FilterSet):
    """Declares and validates the parameters. Only its form is used: never `.qs`, which drops invalid values."""

    class Meta:
        model = Statement
        fields: list[str] = []

    @classmethod
    def get_filters(cls) -> OrderedDict[str, Filter]:
        """The filters by parameter. Made here, not declared as attributes, because `from` is a word of Python."""
        filters = {
            "q": QueryFilter(label=_("Words")),
            **{name: SlugsFilter(label=name) for name in (*FACETS, *EXCLUSIONS)},
            "topic_match": OneOfFilter(options=("any", "all")),
            "date": DateFilter(),
            "from": DayFilter(),
            "to": DayFilter(),
            "sort": OneOfFilter(options=SORTS),
            "per_page": OneOfFilter(options=PER_PAGE_CHOICES),
            "page": PageFilter(),
        }
        return OrderedDict((name, filters[name]) for name in ORDER)
