"""The desk's form fields: what an editor types becomes a value, or a sentence that says what is wrong."""

from __future__ import annotations

import datetime as dt
import re

from django import forms
from django.core.exceptions import ValidationError

from statements.models.statements import parse_edtf

# Listed names and words: enough for any record, too few to make a page or a query slow.
MOST_LINES, LONGEST_LINE = 200, 300


class PlainField(forms.CharField):
    """Text that counts as changed only when an editor changed it: browsers rewrite line ends and outer spaces."""

    def has_changed(self, initial: str | None, data: str | None) -> bool:
        return self._plain(initial) != self._plain(data)

    @staticmethod
    def _plain(text: str | None) -> str:
        return "\n".join(line.rstrip() for line in (text or "").strip().splitlines())


class AddressField(forms.URLField, PlainField):
    """An http or https address."""

    def __init__(self, label: str) -> None:
        super().__init__(
            assume_scheme="https",
            max_length=2000,
            required=False,
            label=label,
            widget=forms.URLInput(attrs={"class": "vTextField"}),
        )


class DateField(PlainField):
    """A date no finer than it is known: 2020, 2020-02 or 2020-02-12."""

    def clean(self, value: str) -> str:
        text = str(super().clean(value))
        if text:
            _parse_date(text)
        return text


class MomentField(DateField):
    """A date as above, or a day with a time: 2020-02-12T19:31, a zone may follow."""

    def clean(self, value: str) -> str:
        text = str(PlainField.clean(self, value))
        day, separator, _ = text.partition("T")
        if day or separator:
            _parse_date(day)
        if separator:
            try:
                dt.datetime.fromisoformat(text)
            except ValueError as error:
                raise ValidationError(
                    "Write a time as 2020-02-12T19:31, with a zone such as +01:00 if it is stated."
                ) from error
        return text


class ReleaseField(PlainField):
    """A moment with its zone: 2027-05-05T10:00+02:00."""

    def clean(self, value: str) -> str:
        text = str(super().clean(value))
        try:
            moment = dt.datetime.fromisoformat(text or "2000-01-01T00:00Z")
            moment.astimezone(dt.UTC)  # which overflows at the ends of time, where nothing can be stored
            if moment.tzinfo is None:
                raise ValueError(text)
        except (ValueError, OverflowError) as error:
            raise ValidationError("Write a moment with its zone, as 2027-05-05T10:00+02:00.") from error
        return text


class LanguageField(PlainField):
    """A language tag, as en or pt-BR."""

    def clean(self, value: str) -> str:
        text = str(super().clean(value))
        if text and not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", text):
            raise ValidationError("Write a language tag, such as en, fr or pt-BR.")
        return text


class LinesField(forms.CharField):
    """A list of names or words, one a line. Blank lines and repeats are dropped."""

    widget = forms.Textarea(attrs={"rows": 5, "cols": 60})

    def prepare_value(self, value: str | list[str] | None) -> str:
        return "\n".join(value) if isinstance(value, list) else value or ""

    def clean(self, value: str) -> list[str]:
        lines = _lines(str(super().clean(value)))
        if len(lines) > MOST_LINES:
            raise ValidationError(f"At most {MOST_LINES} lines; these are {len(lines)}.")
        for line in lines:
            if len(line) > LONGEST_LINE:
                raise ValidationError(f"A line has at most {LONGEST_LINE} characters; “{line[:40]}…” has {len(line)}.")
        return lines

    def has_changed(self, initial: list[str] | None, data: str | None) -> bool:
        return (initial or []) != _lines(data or "")


def _lines(text: str) -> list[str]:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return list(dict.fromkeys(line for line in lines if line))


def _parse_date(text: str) -> None:
    try:
        parse_edtf(text)
    except ValueError as error:
        raise ValidationError(str(error)) from error
