"""What reports quote, paired with where the archive has it. Derived: `upkeep/pairing.py` can make all of it again."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.utils import timezone

from statements.models.publication import public
from statements.models.statements import Statement
from statements.models.versions import Version

# Those that tell what others said. Their quotations are paired where the reader found some.
REPORTING = (Statement.Kind.NEWS_REPORT, Statement.Kind.ARTICLE)
MAY_REPORT = (*REPORTING, Statement.Kind.OTHER, "")


class PairingQuerySet(models.QuerySet["Pairing"]):
    def of_report(self, version: Version) -> PairingQuerySet:
        """What this version of a report quotes, in its order. What is paired with something held back is left out."""
        shown = models.Q(source=None) | public("source__statement__")
        found = self.filter(shown, report=version).order_by("start")
        return found.select_related("source__statement").defer("source__text", "source__difference")

    def of_source(self, statement: Statement) -> PairingQuerySet:
        """What public reports quote from this statement, the oldest report first."""
        quoting = self.filter(public("report__statement__"), source__statement=statement)
        found = quoting.filter(report__current_of__isnull=False).order_by(
            "report__statement__date", "report_id", "start"
        )
        return found.select_related("report__statement").defer("report__text", "report__difference")

    def open(self) -> PairingQuerySet:
        """Those for which a better source may still come."""
        settled = models.Q(verdict=Pairing.Verdict.VERBATIM) & ~models.Q(source__statement__kind__in=REPORTING)
        return self.exclude(settled | models.Q(verdict=Pairing.Verdict.TOO_SHORT))


class Pairing(models.Model):
    """A quotation of a report, by its (start, end) code points, and the best that the archive has of it.

    `exact` are the source's words, `diff` what the report makes of them (empty where it changes nothing), `share` how
    much of the quotation stands there. `position` is the change of the log up to which the archive was searched.
    """

    class Verdict(models.TextChoices):
        """The verdicts on a quotation, the best first."""

        VERBATIM = "verbatim", "verbatim"
        TYPOGRAPHY = "typography", "the same words"
        STITCHED = "stitched", "stitched"
        ALTERED = "altered", "altered"
        OTHER_SPEAKER = "other-speaker", "said by someone else"
        NOT_FOUND = "not-found", "not in this archive"
        TOO_SHORT = "too-short", "too short"

    report = models.ForeignKey(Version, models.CASCADE, related_name="pairings")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    words = models.TextField()
    said_by = models.CharField(max_length=300, blank=True, help_text="Whose words they are, by the report.")
    verdict = models.CharField(max_length=13, choices=Verdict.choices)
    source = models.ForeignKey(Version, models.CASCADE, null=True, related_name="quoted_by")
    anchors = models.JSONField(default=list)
    exact = models.TextField(blank=True)
    diff = models.JSONField(default=list)
    share = models.FloatField(default=0.0)
    position = models.BigIntegerField()
    checked = models.DateTimeField(default=timezone.now)

    objects = PairingQuerySet.as_manager()

    class Meta:
        ordering = ["report_id", "start"]
        constraints = [models.UniqueConstraint(fields=["report", "start"], name="pairing_once")]

    def __str__(self) -> str:
        return f"{self.report_id} {self.start}: {self.verdict}"

    @property
    def rank(self) -> tuple[int, int, float]:
        """How good it is, the least the best: a source of its own goes before another report."""
        kind = 2 if self.source is None else int(self.reported)
        return kind, self.Verdict.values.index(self.verdict), -self.share

    @property
    def reported(self) -> bool:
        """Whether the archive has the words in another report alone."""
        return self.source is not None and self.source.statement.kind in REPORTING

    @property
    def url(self) -> str:
        """The lasting link to the words in the source; "" where there are none."""
        return self.source.quotation_url(self.anchors[0], self.exact) if self.source else ""

    def take(self, other: Pairing) -> bool:
        """Takes over what `other`, of the same quotation, says of the source; returns whether that is news."""
        before = [getattr(self, name) for name in FOUND]
        for name in FOUND:
            setattr(self, name, getattr(other, name))
        return before != [getattr(self, name) for name in FOUND]


# The columns that say what the archive has of a quotation.
FOUND = ("verdict", "source", "anchors", "exact", "diff", "share")


def reports(statements: Iterable[int]) -> models.QuerySet[Version]:
    """The current versions of those of these statements that are reports, and quote."""
    published = Version.objects.filter(current_of__in=statements, statement__state=Statement.State.PUBLISHED)
    return published.filter(statement__kind__in=MAY_REPORT, reading__fields__quotations__0__isnull=False).order_by("pk")
