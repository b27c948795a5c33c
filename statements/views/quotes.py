"""Check a quotation: what people paste is set against the archive, as a page and for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from statements.models import Redirect, Speaker, Version
from statements.search.filters import InvalidParameters, shown
from statements.search.generation import Unusable
from statements.search.matches import Match
from statements.search.names import labels_of
from statements.search.quotations import Checked, Report, check
from statements.views.errors import explained
from statements.views.page import page

# What is longer than this many characters is not an article but a book.
LIMIT = 50_000
# A text up to this length makes an address that can be shared.
SHAREABLE = 1_200
# Around a quotation so many characters of its passages are shown.
CONTEXT = 280
_SURROGATES = re.compile("[\ud800-\udfff]")

VERDICTS = {
    "verbatim": ("Verbatim", "The archive has these words, letter for letter."),
    "typography": ("The same words", "The words are the same; the typography or spelling differs."),
    "altered": ("Altered", "The archive has nearly these words, but not these."),
    "stitched": ("Stitched", "Words that stand apart in the source were joined."),
    "other-speaker": ("Said by someone else", "The archive has the words, but they are not this person’s."),
    "not-found": ("Not in this archive", "No statement in the archive has these words."),
    "too-short": ("Too short", "Fewer than four words are too common to be told apart."),
}


class QuoteForm(forms.Form):
    """A text to check, and who is said to have said it."""

    text = forms.CharField(max_length=LIMIT, strip=False)
    speaker = forms.CharField(required=False, max_length=300)

    def clean_text(self) -> str:
        """Half a surrogate pair is no character: nothing can be compared with it, and no index takes it."""
        return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", self.cleaned_data["text"])

    def clean_speaker(self) -> str | None:
        """The present slug of the person whose slug, former slug, name or variant name it is."""
        given = _SURROGATES.sub("", self.cleaned_data["speaker"])
        if not given:
            return None
        moved = Redirect.objects.filter(record_type="speaker", old_slug=given).values_list("target_id", flat=True)
        asked = (Speaker.objects.filter(pk__in=moved), Speaker.objects.filter(slug=given), Speaker.objects.named(given))
        slugs = [slug for people in asked for slug in people.values_list("slug", flat=True)]
        # Whom statements under embargo alone name has no label.
        labels = labels_of({"speaker": slugs}, ())
        known = next((slug for slug in slugs if ("speaker", slug) in labels), None)
        if known is None:
            raise forms.ValidationError(f"The archive knows nobody by “{shown(given)}”.")
        return known


@dataclass(frozen=True, slots=True)
class Evidence:
    """A match as the page shows it: where, and the source's words with the quotation's in them.

    Of words that were changed since, the version that has others.
    """

    match: Match
    url: str
    speaker: str
    before: str
    after: str
    superseded: Version | None


@csrf_exempt  # nothing is changed, and nobody is asked for a cookie
@require_http_methods(["GET", "HEAD", "POST"])
@explained
def quotes(request: HttpRequest) -> HttpResponse:
    given = request.POST if request.method == "POST" else request.GET
    form = QuoteForm({name: given.get(name, "") for name in ("text", "speaker")}) if given.get("text") else None
    context: dict[str, Any] = {"text": given.get("text", ""), "speaker": given.get("speaker", ""), "limit": LIMIT}
    if form is None:
        return page(request, "quotes.html", reverse("quotes"), context)
    if not form.is_valid():
        raise InvalidParameters([(name, str(text)) for name, texts in form.errors.items() for text in texts])
    text, speaker = form.cleaned_data["text"], form.cleaned_data["speaker"]
    if request.method == "POST" and len(text) <= SHAREABLE:
        # An address that can be shared, and loaded again without a question.
        named = {"text": text, "speaker": speaker or ""}
        address = f"{reverse('quotes')}?{urlencode({name: value for name, value in named.items() if value})}"
        return HttpResponseRedirect(address, status=303)
    try:
        report = check(text, speaker)
    except Unusable:
        return page(request, "quotes.html", reverse("quotes"), context | {"preparing": True})
    return page(request, "quotes.html", reverse("quotes"), context | _shown(report))


@csrf_exempt
def quotes_json(request: HttpRequest) -> JsonResponse:
    """POST {"text", "speaker"}; see /about/ for the answer."""
    if request.method != "POST":
        refused = _refused(405, None, "Send a POST request with JSON.")
        refused.headers["Allow"] = "POST"
        return refused
    try:
        body = json.loads(request.body)
    except RequestDataTooBig:
        return _refused(413, "text", f"A text has at most {LIMIT:,} characters.")
    except (ValueError, RecursionError):
        return _refused(400, None, "This is not JSON.")
    if not isinstance(body, dict) or not isinstance(body.get("text"), str):
        return _refused(400, "text", 'Send {"text": "…", "speaker": "slug" or null}.')
    if body.get("speaker") is not None and not isinstance(body["speaker"], str):
        return _refused(400, "speaker", "The slug of a speaker, or null.")
    if len(body["text"]) > LIMIT:
        return _refused(413, "text", f"A text has at most {LIMIT:,} characters.")
    form = QuoteForm({"text": body["text"], "speaker": body.get("speaker") or ""})
    if not form.is_valid():
        name, messages = next(iter(form.errors.items()))
        return _refused(400, name, str(messages[0]))
    try:
        return JsonResponse(_described(check(form.cleaned_data["text"], form.cleaned_data["speaker"])))
    except Unusable:
        return _refused(503, None, "Search is being prepared; try again in a while.")


def _described(report: Report) -> dict[str, Any]:
    searched = report.searched
    return {
        "searched": {
            "statements": searched.statements,
            "first": searched.first.isoformat() if searched.first else None,
            "last": searched.last.isoformat() if searched.last else None,
        },
        "quotations": [
            {
                "text": checked.quotation.text,
                "start": checked.quotation.start,
                "end": checked.quotation.end,
                "verdict": checked.verdict,
                "matches": [
                    {
                        "identifier": match.statement.identifier,
                        "version": match.version.number,
                        "anchors": match.anchors,
                        "url": match.url,
                        "speaker": match.speaker,
                        "exact": match.exact,
                        "diff": match.diff or [["=", match.exact]],
                    }
                    for match in checked.matches
                ],
            }
            for checked in report.quotations
        ],
    }


def _shown(report: Report) -> dict[str, Any]:
    slugs = {match.speaker for checked in report.quotations for match in checked.matches if match.speaker}
    names = dict(Speaker.objects.filter(slug__in=slugs).values_list("slug", "preferred_name"))
    return {
        "searched": report.searched,
        "results": [
            (checked, *VERDICTS[checked.verdict], list(_evidence(checked, names))) for checked in report.quotations
        ],
    }


def _evidence(checked: Checked, names: dict[str, str]) -> Iterator[Evidence]:
    for match in checked.matches:
        (first, start, _), (last, _, end) = match.passages[0], match.passages[-1]
        yield Evidence(
            match,
            match.url,
            names.get(match.speaker or "", ""),
            _cut_before(first.text[:start]),
            _cut_after(last.text[end:]),
            _superseding(match.version),
        )


def _superseding(version: Version) -> Version | None:
    """The version after this one, where this one is not the current one."""
    if version.pk == version.statement.current_version_id:
        return None
    return Version.objects.filter(statement=version.statement_id, number=version.number + 1).defer("text").first()


def _cut_before(text: str) -> str:
    """The end of what stands before, from a word on."""
    return text if len(text) <= CONTEXT else f"… {text[-CONTEXT:].partition(' ')[2]}"


def _cut_after(text: str) -> str:
    """The beginning of what comes after, up to a word."""
    return text if len(text) <= CONTEXT else f"{text[:CONTEXT].rpartition(' ')[0]} …"


def _refused(status: int, parameter: str | None, message: str) -> JsonResponse:
    return JsonResponse({"errors": [{"parameter": parameter, "message": message}]}, status=status)
