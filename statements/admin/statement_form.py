"""The statement's form: it shows effective values, and turns what an editor changes into decisions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.widgets import Input, Textarea
from django.utils.html import format_html

from statements.admin.fields import AddressField, DateField, LanguageField, MomentField, PlainField, ReleaseField
from statements.admin.provenance import mark, note, ticked
from statements.models import Decision, Statement
from statements.models.decisions import RECORD_FIELDS, TEXT_FIELDS
from statements.models.origins import origins_of, stamp

_WIDE = {"class": "vTextField"}


class StatementForm(forms.ModelForm):
    """Beside each field stands where its value comes from. Nothing here writes to the statement itself."""

    title = PlainField(max_length=1000, required=False, widget=Textarea(attrs={"rows": 2, "class": "vLargeTextField"}))
    date = DateField(max_length=10, required=False, help_text="As 2020, 2020-02 or 2020-02-12.")
    modified = MomentField(
        max_length=25,
        required=False,
        label="Last modified",
        help_text="When the source says it was last changed, as 2020-02-12 or 2020-02-12T19:31.",
    )
    language = LanguageField(max_length=35, required=False, help_text="A language tag, as en or fr.")
    source_url = AddressField(label="Source address")
    delivery = PlainField(
        max_length=200,
        required=False,
        label="Delivery note",
        widget=forms.TextInput(attrs=_WIDE),
        help_text="As the source has it, such as “As delivered”.",
    )
    rights = PlainField(max_length=5000, required=False, widget=Textarea(attrs={"rows": 2, "class": "vLargeTextField"}))
    embargo = ReleaseField(
        max_length=35,
        required=False,
        label="Embargo until",
        help_text="Until then the statement is on no public page. As 2027-05-05T10:00+02:00.",
    )
    reason = PlainField(
        max_length=2000,
        required=False,
        widget=Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        label="Reason for the changes",
        help_text="Kept with each decision, for editors after you. Of a withdrawal it is public.",
    )
    follow = forms.MultipleChoiceField(required=False)
    stamp = forms.CharField(max_length=24, required=False, widget=forms.HiddenInput)

    class Meta:
        model = Statement
        fields = (
            "title",
            "kind",
            "date",
            "modified",
            "language",
            "source_url",
            "delivery",
            "rights",
            "embargo",
            "place",
            "publisher",
            "event",
            "topics",
            "state",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["date"] = self.instance.edtf or ""
        self.initial["embargo"] = self.instance.embargo.isoformat() if self.instance.embargo else ""
        self.initial["stamp"] = stamp(self.instance)
        self.origins = origins_of(self.instance)
        follow = self.fields["follow"]
        assert isinstance(follow, forms.MultipleChoiceField)
        follow.choices = [(mark(field, key), field) for field, key in self.instance.decisions.all().in_force()]
        self.followed = ticked(self.data)
        self.decided: list[Decision] = []
        kind = self.fields.get("kind")  # an account that may only look has no fields
        if isinstance(kind, forms.TypedChoiceField):
            kind.choices = [("", "not stated"), *Statement.Kind.choices]
        state = self.fields.get("state")
        if isinstance(state, forms.TypedChoiceField) and self.instance.state != Statement.State.MERGED:
            # Merging is an action of the list: it needs to know into which.
            state.choices = [choice for choice in Statement.State.choices if choice[0] != Statement.State.MERGED]
        self._explain()

    def _explain(self) -> None:
        """Puts each value's origin into the help text beside its field."""
        for name, origin in self.origins.fields.items():
            if name in self.fields and (name != "state" or origin.decision):
                field = self.fields[name]
                field.help_text = format_html("{}{}", note(name, [origin], self.followed), field.help_text or "")
                if isinstance(field.widget, Input) and origin.found is None:
                    field.widget.attrs.setdefault("placeholder", "not stated")
        if "topics" in self.fields:
            gone = [origin for origin in self.origins.removed if origin.key.isdecimal()]
            self.fields["topics"].help_text = note("topic", [*self.origins.topics.values(), *gone], self.followed, True)

    def people_apart(self) -> str:
        """The people that an editor took off, and names that the machine cannot tell apart."""
        gone = [origin for origin in self.origins.removed if not origin.key.isdecimal()]
        return note("appearance", [*gone, *self.origins.unplaced], self.followed, True)

    def clean(self) -> dict[str, Any]:
        for name in {*TEXT_FIELDS, *RECORD_FIELDS} & set(self.changed_data):
            if mark(name) in self.followed:
                self.add_error(name, "Either change the value or let it follow the source again, not both.")
        withdrawn = "state" in self.changed_data and self.cleaned_data.get("state") == Statement.State.WITHDRAWN
        if withdrawn and not self.cleaned_data.get("reason"):
            self.add_error("reason", "Say why the statement is withdrawn: its address shows this to everybody.")
        if self.data.get("stamp") != self.initial["stamp"]:
            raise ValidationError(
                "This statement was changed after you opened the form%(by)s. Nothing of yours was saved. Open the form "
                "again in another window, and enter your changes there.",
                params={"by": self._by_whom()},
            )
        return self.cleaned_data

    def _by_whom(self) -> str:
        last = self.instance.decisions.select_related("by").first()
        return f" (the last decision is by {last.by}, {last.when:%Y-%m-%d %H:%M} UTC)" if last else ""

    def _post_clean(self) -> None:
        """Leaves the statement alone: `effective.settle` writes it, from the decisions."""

    def decisions(self) -> list[Decision]:
        """What the editor decided, not yet saved."""
        decided = []
        for name in self.changed_data:
            if name in TEXT_FIELDS:
                value = self.cleaned_data[name] or None
                decided.append(Decision(field=name, action=Decision.Action.SET, value=value))
            elif name in RECORD_FIELDS:
                record = self.cleaned_data[name]
                decided.append(Decision(field=name, action=Decision.Action.SET, value=record.pk if record else None))
        before, after = set(self.origins.topics), {topic.pk for topic in self.cleaned_data["topics"]}
        released = {tuple(chosen.split(":", 1)) for chosen in self.cleaned_data["follow"]}
        for keys, action in ((after - before, Decision.Action.ADDED), (before - after, Decision.Action.REMOVED)):
            decided += [
                Decision(field="topic", key=str(key), action=action)
                for key in sorted(keys)
                if ("topic", str(key)) not in released
            ]
        decided += [Decision(field=field, key=key, action=Decision.Action.RELEASED) for field, key in sorted(released)]
        return decided
