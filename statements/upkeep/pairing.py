"""Reports and statements, paired: each quotation of a report is checked against all other statements.

It follows the change log like the index, and after it, never within a request. A report that is new or changed is
checked against the whole archive, and so are the quotations whose source changed. What else is new is looked through
only for quotations that still lack a good source, of reports no older than it. Each pairing notes the change up to
which it has seen the archive: so a quotation is set against the whole once, however many statements come with it, and
whoever is interrupted goes on where it ended.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import Max, Min, Q
from django.utils import timezone

from statements.citing.quoting import Quotation, pieces
from statements.models import Appearance, Archive, ChangeLog, Generation, Pairing, Speaker, Statement, Version
from statements.models.pairings import FOUND, REPORTING, PairingQuerySet, reports
from statements.models.portions import portions
from statements.search import following, index
from statements.search.candidates import Among
from statements.search.documents import kind_slug
from statements.search.generation import Unusable
from statements.search.lock import locked
from statements.search.matches import Match
from statements.search.quotations import Checked, check_quotation

log = logging.getLogger(__name__)
Progress = Callable[[int, int], None]
# So many pairings are written at a time.
TOGETHER = 50
# Of more new statements than this the whole archive is searched instead: naming them would take longer.
FEW = 1_000
# A report may be dated this long before what it quotes: it was morning there, or the day is that of another zone.
BEFORE = dt.timedelta(days=2)
_NOT_KINDS = tuple(kind_slug(kind) for kind in REPORTING)
_LOCK = "pairing"


@dataclass(frozen=True, slots=True)
class Backlog:
    """What changed since reports were paired last: statement → its newest change; `until` is the newest of all.

    `again`: what was checked since counts as unchecked, too.
    """

    changed: dict[int, int]
    until: int
    moment: dt.datetime
    again: bool = False


def pair(progress: Progress | None = None, anew: bool = False) -> int:
    """Pairs what changed since the last time, or everything `anew`; returns how many quotations were checked.

    `progress` is called with (reports and quotations done, in all). Without a usable index nothing is done.
    """
    try:
        index.catch_up()
        with locked(index.home(), _LOCK):
            backlog = _backlog(anew)
            return _pair(backlog, progress or (lambda _done, _total: None)) if backlog else 0
    except Unusable as error:
        log.warning("Reports are not paired: %s.", error)
        return 0


def begin_aside() -> None:
    """Pairs in a process of its own, if anything changed: the first time it may take minutes."""
    newest = ChangeLog.objects.order_by("-pk").values_list("pk", flat=True).first()
    if newest is not None and Archive.objects.current().paired != newest:
        following.aside("pair_quotations")


def follow_changes(**_signal: object) -> None:
    """Answers the signal that a change was logged: pairs beside this thread, once, after the commit.

    Whatever takes in many statements pairs at its end.
    """
    waiting = any(callback[1] is follow for callback in connection.run_on_commit)
    if not waiting and not index.is_deferred():
        transaction.on_commit(follow, robust=True)


def follow() -> None:
    """Pairs what was logged beside this thread."""
    following.begin(pair)


def _backlog(anew: bool) -> Backlog | None:
    """None where nothing changed."""
    archive, now = Archive.objects.current(), timezone.now()
    until = index.current().state.position
    if anew or not (archive.paired and ChangeLog.objects.filter(pk=archive.paired).exists()):
        # Never paired, or so long ago that the log does not reach back.
        every = Statement.objects.order_by("pk").values_list("pk", flat=True)
        return Backlog(dict.fromkeys(every, until), until, now, anew) if until else None
    rows = ChangeLog.objects.filter(pk__gt=archive.paired, pk__lte=until).order_by()
    changed = dict(rows.values_list("statement_id").annotate(Max("pk")))
    released = Statement.objects.filter(embargo__gt=archive.paired_at, embargo__lte=now).values_list("pk", flat=True)
    over = dict.fromkeys(released, until)
    return Backlog(changed | over, until, now, bool(over)) if changed or over else None


def _pair(backlog: Backlog, progress: Progress) -> int:
    new = _unpaired(backlog)
    old = _waiting(backlog, new)
    done, total, checked = 0, len(new) + len(old), 0
    for number in new:
        checked += _pair_report(number, backlog.until)
        done += 1
        progress(done, total)
    for start in range(0, len(old), TOGETHER):
        some = old[start : start + TOGETHER]
        _renew(some, backlog)
        done += len(some)
        progress(done, total)
    Archive.objects.update(paired=backlog.until, paired_at=backlog.moment)
    return checked + len(old)


def _unpaired(backlog: Backlog) -> list[int]:
    """The reports (versions) that changed since they were checked. What is no report any more is forgotten."""
    found: list[int] = []
    for some in portions(backlog.changed):
        now = dict(reports(some).values_list("pk", "statement_id"))
        if Pairing.objects.filter(report__statement__in=some).exclude(report__in=now).delete()[0]:
            Generation.objects.move()
        seen = dict(Pairing.objects.filter(report__in=now).order_by().values_list("report").annotate(Min("position")))
        found += [pk for pk, statement in now.items() if backlog.again or seen.get(pk, -1) < backlog.changed[statement]]
    return found


def _waiting(backlog: Backlog, new: Sequence[int]) -> list[int]:
    """The pairings whose source changed, and the open ones that what changed may concern."""
    newest = max(backlog.changed.values())
    unseen = Pairing.objects.all() if backlog.again else Pairing.objects.filter(position__lt=newest)
    found = list(_concerned(unseen.open(), backlog).values_list("pk", "report_id"))
    for some in portions(backlog.changed):
        found += unseen.filter(source__statement__in=some).values_list("pk", "report_id")
    checked = set(new)
    return sorted({pk for pk, report in found if report not in checked})


def _concerned(pairings: PairingQuerySet, backlog: Backlog) -> PairingQuerySet:
    """Those of reports that may be younger than the oldest statement that changed: nobody quotes what is to come."""
    days = [day for some in portions(backlog.changed) for day in _days(some)]
    if not days:
        return pairings.none()
    if None in days:
        return pairings
    oldest = min(day for day in days if day) - BEFORE
    undated = Q(report__statement__date=None) | ~Q(report__statement__date_precision=Statement.Precision.DAY)
    return pairings.filter(undated | Q(report__statement__date__gte=oldest))


def _days(statements: Sequence[int]) -> Iterator[dt.date | None]:
    rows = Statement.objects.published().filter(pk__in=statements).order_by()
    yield from rows.values_list("date", flat=True).distinct()


def _pair_report(number: int, position: int) -> int:
    """Checks all quotations of a report; returns how many."""
    version = Version.objects.select_related("statement", "reading").get(pk=number)
    people = _people([version.statement_id])[version.statement_id]
    found = []
    for quotation in version.reading.fields["quotations"]:
        start, end = quotation["span"]
        new = Pairing(report=version, start=start, end=end, words=quotation["value"]["words"], position=position)
        new.said_by = (quotation["value"]["speaker"] or "")[:300]
        checked = _check(new, people)
        joined = checked.verdict == "stitched" and len(checked.matches) > 1
        found += [_part(new, piece, people) for piece in pieces(new.words)] if joined else [new]
    with transaction.atomic():
        Pairing.objects.filter(report=version).delete()
        Pairing.objects.bulk_create(found)
        Generation.objects.move()
    return len(found)


def _renew(numbers: Sequence[int], backlog: Backlog) -> None:
    """Checks pairings again: against what changed, and against everything where the source is what changed."""
    few = tuple(backlog.changed) if len(backlog.changed) <= FEW else None
    rows = Pairing.objects.filter(pk__in=numbers).select_related("report__statement", "source__statement")
    pairings = list(rows.defer("report__text", "report__difference", "source__text", "source__difference"))
    people, better = _people([each.report.statement_id for each in pairings]), False
    for pairing in pairings:
        lost = pairing.source is not None and pairing.source.statement_id in backlog.changed
        fresh = Pairing(report=pairing.report, words=pairing.words, said_by=pairing.said_by)
        _check(fresh, people[pairing.report.statement_id], None if lost else few)
        if pairing.verdict == Pairing.Verdict.STITCHED and len(pieces(pairing.words)) == 1:
            _stay_part(fresh)
        if lost or fresh.rank < pairing.rank:
            better = pairing.take(fresh) or better
        pairing.position, pairing.checked = backlog.until, backlog.moment
    with transaction.atomic():
        Pairing.objects.bulk_update(pairings, [*FOUND, "position", "checked"])
        if better:
            Generation.objects.move()


def _people(statements: Sequence[int]) -> defaultdict[int, list[Speaker]]:
    """Statement → those who appear in it."""
    people: defaultdict[int, list[Speaker]] = defaultdict(list)
    for each in Appearance.objects.filter(statement__in=statements).select_related("speaker").order_by("pk"):
        people[each.statement_id].append(each.speaker)
    return people


def _part(whole: Pairing, piece: Quotation, people: Sequence[Speaker]) -> Pairing:
    """A piece of a quotation that joins words of several statements, paired by itself."""
    start = whole.start + piece.start
    part = Pairing(report=whole.report, start=start, end=start + len(piece.text), words=piece.text)
    part.said_by, part.position = whole.said_by, whole.position
    _check(part, people)
    _stay_part(part)
    return part


def _stay_part(part: Pairing) -> None:
    """However well a part is quoted, it was stitched to others."""
    if part.verdict in (Pairing.Verdict.VERBATIM, Pairing.Verdict.TYPOGRAPHY):
        part.verdict = Pairing.Verdict.STITCHED


def _check(pairing: Pairing, people: Sequence[Speaker], only: tuple[int, ...] | None = None) -> Checked:
    """Sets what the archive has of the quotation: in a source of its own, or else in another report."""
    report = pairing.report.statement
    speaker = next((each.slug for each in people if pairing.said_by and each.carries(pairing.said_by)), None)
    quotation = Quotation(pairing.words, 0, len(pairing.words))
    checked = _attributed(quotation, speaker, Among(only, report.pk))
    if checked.matches and not _settled(checked):
        of_its_own = _attributed(quotation, speaker, Among(only, report.pk, _NOT_KINDS))
        checked = of_its_own if of_its_own.matches else checked
    pairing.verdict = checked.verdict
    if checked.matches:
        best = min(checked.matches, key=lambda match: _order(match, speaker, report.date))
        pairing.source, pairing.anchors, pairing.exact = best.version, best.anchors, best.exact
        pairing.diff, pairing.share = best.diff, best.share
    return checked


def _settled(checked: Checked) -> bool:
    """Whether it is as good as can be: verbatim, in what is no report."""
    return checked.verdict == "verbatim" and all(each.statement.kind not in REPORTING for each in checked.matches)


def _attributed(quotation: Quotation, speaker: str | None, among: Among) -> Checked:
    """Checked as the words of `speaker`; where nobody is known to have said them, they may be anybody's."""
    checked = check_quotation(quotation, speaker, among)
    if checked.verdict == "other-speaker" and all(match.speaker is None for match in checked.matches):
        return check_quotation(quotation, None, among)
    return checked


def _order(match: Match, speaker: str | None, day: dt.date | None) -> tuple[bool, bool, float, int, int, str]:
    """By speaker, wording, and nearness in time: said before the report rather than after it."""
    said = match.statement.date
    when = (2, 0) if said is None or day is None else (int(said > day + BEFORE), abs((day - said).days))
    others = speaker is not None and match.speaker not in (speaker, None)
    return others, bool(match.diff), -match.share, *when, match.statement.identifier
