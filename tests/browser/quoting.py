"""Statements that were quoted and changed, and the addresses of the pages that show it."""

from __future__ import annotations

from urllib.parse import urlencode

from statements.ingest.read import read
from statements.ingest.writer import take
from statements.models import Statement
from statements.models.vocabulary import current
from statements.upkeep.pairing import pair
from tests.factories import make_statement

WORDS = "We do this because our partners have asked us to, and because it is right."
REPORT = """Partners have asked, minister says

OSLO, March 4, 2021 - The minister spoke on Wednesday.

“We do this because our partners have asked us to, and because it is right,” Ann Lee said.

“We do this because their partners have asked us to … it is right,” she said. “Nobody said so on that day,” she added.
""".encode()
# One of each verdict.
ARTICLE = (
    "“We do this because our partners have asked us to” “we do this because our partners have asked us to” "
    "“We did this because our partners have asked us to” “We do this because … and because it is right” "
    "“Nothing of this was ever said by anybody” “very good”"
)


def quoted_pages() -> dict[str, str]:
    """Kind of page → the address of one."""
    said, again = (
        make_statement(WORDS, end, title=f"Remarks {end}", date=date, language="en", speakers=["Ann Lee"])
        for end, date in (("And so we do it.", "2021-03-03"), ("And so it is.", "2022-03-03"))
    )
    for text in ("The words are as they were.", "The words are other words."):
        changed = make_statement(text, "And more of them.", title="Changed", source_name="changed.txt", language="en")
    withdrawn = make_statement("Nobody should read this.", title="A statement that was withdrawn")
    Statement.objects.filter(pk=withdrawn.pk).update(state=Statement.State.WITHDRAWN)
    report = take("report.txt", REPORT, read(REPORT, current())).statements[0]
    pair()
    first = changed.versions.get(number=1).passages.all()[0]
    repeated = again.versions.get(number=1).passages.all()[0]
    version = f"/statements/{changed.identifier}/v1"
    named = {"p": first.anchor, "exact": "as they were"}
    return {
        "check": "/quotes/",
        "checked": f"/quotes/?{urlencode({'text': ARTICLE})}",
        "checked against a speaker": f"/quotes/?{urlencode({'text': ARTICLE, 'speaker': 'Jens Stoltenberg'})}",
        "quotation that was changed": f"{version}/?{urlencode(named)}#{first.anchor}",
        "passage that was changed": f"/statements/{changed.identifier}/p/{first.anchor}/",
        "passage said before": f"/statements/{again.identifier}/p/{repeated.anchor}/",
        "statement that repeats": again.get_absolute_url(),
        "report": report.get_absolute_url(),
        "compare": "/compare/",
        "compared": f"/compare/?a={said.identifier}&b={again.identifier}",
        "evidence": f"{version}/evidence?{urlencode(named)}",
        "withdrawn": withdrawn.get_absolute_url(),
    }
