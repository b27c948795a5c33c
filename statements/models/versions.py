"""What was received, and what was read from it: accessions, versions, readings and passages."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.db import models
from django.db.models.functions import Least, Substr
from django.urls import reverse
from django.utils.http import urlencode

from statements.citing.flow import flowing
from statements.citing.selectors import Selector

# A link names a quotation by its words up to this length; of a longer one by its passage.
LONGEST_EXACT = 600


class Original(models.Model):
    """The bytes of a source file as they came. Never changed, never deleted."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    content = models.BinaryField()

    def __str__(self) -> str:
        return self.sha256


class Accession(models.Model):
    """One source file received: what it was called, what its bytes are, and what became of it."""

    class Outcome(models.TextChoices):
        CREATED = "created"
        REVISED = "revised"
        DUPLICATE = "duplicate"
        REFUSED = "refused"

    source_name = models.CharField(max_length=500, db_index=True)
    sha256 = models.CharField("SHA-256", max_length=64, db_index=True)
    size = models.PositiveBigIntegerField("size in bytes")
    encoding = models.CharField(max_length=40, blank=True)
    received = models.DateTimeField(auto_now_add=True)
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    reason = models.CharField(max_length=40, blank=True, help_text="Why the file was refused.")
    problems = models.JSONField(default=list, blank=True)
    original = models.ForeignKey(Original, models.PROTECT, null=True, related_name="accessions")
    duplicate_of = models.ForeignKey("Version", models.PROTECT, null=True, blank=True, related_name="duplicates")

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome="refused") | models.Q(original__isnull=False),
                name="accepted_accession_keeps_its_bytes",
            ),
        ]

    def __str__(self) -> str:
        return self.source_name


class VersionQuerySet(models.QuerySet["Version"]):
    def current(self) -> VersionQuerySet:
        return self.filter(current_of__isnull=False)

    def openings(self, length: int) -> dict[int, str]:
        """Statement (primary key) → the beginning of its first passage that is no heading, as running text.

        No more of a text than that is fetched.
        """
        first = Passage.objects.filter(version=models.OuterRef("pk")).exclude(kind="heading").order_by("start")
        start, end = (models.Subquery(first.values(name)[:1]) for name in ("start", "end"))
        words = Substr("text", start + 1, Least(end - start, length))
        rows = self.annotate(opening=words).values_list("statement_id", "opening", end - start)
        return {
            pk: flowing(opening).rstrip() + ("…" if size > length else "")
            for pk, opening, size in rows
            if opening is not None
        }


class Version(models.Model):
    """The text of a statement as one accession gave it. The text never changes, and no version is deleted."""

    statement = models.ForeignKey("Statement", models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    fingerprint = models.CharField(max_length=64, db_index=True, help_text="SHA-256 of the folded body text.")
    accession = models.ForeignKey(Accession, models.PROTECT, related_name="versions")
    created = models.DateTimeField(auto_now_add=True)
    reason = models.CharField(max_length=200, blank=True)
    difference = models.JSONField(
        default=list, blank=True, help_text="What changed from the version before: [{anchor, change, diff}]."
    )

    former = models.JSONField(
        default=dict, blank=True, help_text="Passages that a later reading divides otherwise: anchor → [start, end]."
    )

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["statement", "number"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "number"], name="version_number_once"),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="version_number_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.statement_id} v{self.number}"

    def quotation_url(self, anchor: str, exact: str, prefix: str = "", suffix: str = "") -> str:
        """The lasting link to words in a passage: statement, version, passage, and the words themselves."""
        selector = Selector(anchor, exact if len(exact) <= LONGEST_EXACT else "", prefix, suffix)
        address = reverse("version", args=[self.statement.identifier, self.number])
        return f"{address}?{urlencode(selector.parameters())}#{anchor}"

    def anchored(self) -> list[tuple[str, str]]:
        """(anchor, words) of the passages, in order."""
        return [
            (anchor, self.text[start:end]) for anchor, start, end in self.passages.values_list("anchor", "start", "end")
        ]

    def lost(self) -> Iterator[tuple[str, str]]:
        """(anchor, words) of the passages that this version has no more, and those that its readings have no more."""
        for change in self.difference:
            if change["change"] == "removed":
                yield change["anchor"], "".join(words for _sign, words in change["diff"])
        for anchor, (start, end) in self.former.items():
            yield anchor, self.text[start:end]

    def heirs(self) -> dict[str, str]:
        """Anchor of a former passage → that of the passage which holds most of its words now. At most one query."""
        if not self.former:
            return {}
        spans = list(self.passages.values_list("start", "end", "anchor"))
        heirs = {}
        for anchor, (start, end) in self.former.items():
            shared, heir = max(
                ((min(end, last) - max(start, first), now) for first, last, now in spans), default=(0, "")
            )
            if shared > 0:
                heirs[anchor] = heir
        return heirs

    def spans(self) -> list[dict[str, object]]:
        """All spans over the text in order, as /statements/<id>.json has them: header, passages and chrome."""
        rest: list[dict[str, object]] = [
            {"start": start, "end": end, "role": role, "anchor": None, "kind": None, "speaker": None}
            for start, end, role in self.reading.spans
        ]
        passages: list[dict[str, object]] = [
            {
                "start": passage.start,
                "end": passage.end,
                "role": "passage",
                "anchor": passage.anchor,
                "kind": passage.kind,
                "speaker": passage.speaker.slug if passage.speaker else None,
            }
            for passage in self.passages.select_related("speaker")
        ]
        return sorted(rest + passages, key=lambda span: (span["start"], span["end"]))


class Reading(models.Model):
    """What the machine read in a version. Written by machines only; editors' decisions are rows of their own.

    `fields`: field → {value, origin, line, span, rule, alternatives, review}; `appearances` and `topics` are lists of
    these. `spans`: [start, end, "header" or "chrome"] of everything that is not a passage.
    """

    version = models.OneToOneField(Version, models.PROTECT, related_name="reading")
    fields = models.JSONField(default=dict)
    spans = models.JSONField(default=list)
    problems = models.JSONField(default=list)
    read = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"reading of {self.version_id}"


class Passage(models.Model):
    """A span (start, end: code points) of a version's text, with the anchor by which it is cited."""

    class Kind(models.TextChoices):
        PARAGRAPH = "paragraph"
        HEADING = "heading"
        QUESTION = "question"
        ANSWER = "answer"
        LIST = "list"

    version = models.ForeignKey(Version, models.PROTECT, related_name="passages")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.PARAGRAPH)
    anchor = models.CharField(max_length=20)
    language = models.CharField(max_length=35, blank=True, help_text="Where it is another than the statement's.")
    printed_speaker = models.CharField(max_length=300, blank=True, help_text="The name that the reading gives.")
    speaker = models.ForeignKey("Speaker", models.SET_NULL, null=True, blank=True, related_name="passages")

    class Meta:
        ordering = ["version", "start"]
        constraints = [
            models.UniqueConstraint(fields=["version", "anchor"], name="passage_anchor_once"),
            models.UniqueConstraint(fields=["version", "start"], name="passage_start_once"),
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="passage_not_empty"),
        ]

    def __str__(self) -> str:
        return self.anchor

    @property
    def text(self) -> str:
        """The passage's own words. Fetch the version along with the passage."""
        return self.version.text[self.start : self.end]

    @property
    def words(self) -> str:
        """The passage as running text, for pages and the index; a list keeps its lines."""
        return self.text if self.kind == self.Kind.LIST else flowing(self.text)
