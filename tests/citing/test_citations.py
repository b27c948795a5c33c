"""Citations for a person to paste, by the rules of APA 7, Chicago 17 and MLA 9."""

import pytest

from statements.citing.citations import Reference, styles
from tests.citing.references import NEWS_REPORT, PASSAGE, PRESS_CONFERENCE, STOLTENBERG, cited, said_by

ADDRESS = "archive.example.org/statements/hvkgmf040r2r/v1/"
APA = f" On Record. Retrieved November 22, 2026, from https://{ADDRESS}"
CHICAGO = f" On Record, version 1. Accessed November 22, 2026. https://{ADDRESS}."
MLA = f" On Record, version 1, {ADDRESS}."
MLA_DAY = " Accessed 22 Nov. 2026."
PLAIN = f" On Record hvkgmf040r2r, version 1, https://{ADDRESS} (accessed 22 November 2026)."


def test_the_styles_and_their_order() -> None:
    assert [style for style, _citation in styles(cited())] == ["APA", "Chicago", "MLA", "Plain"]


@pytest.mark.parametrize(
    ("reference", "apa", "chicago", "mla", "kind", "plain"),
    [
        (
            PRESS_CONFERENCE,
            "Stoltenberg, J. (2020, February 12). Press conference (Version 1) [Press conference]. NATO.",
            "Stoltenberg, Jens. “Press conference.” Press conference, Meeting of NATO Defence Ministers, Brussels, "
            "February 12, 2020. NATO.",
            "Stoltenberg, Jens. “Press conference.” Meeting of NATO Defence Ministers, NATO, 12 Feb. 2020, Brussels.",
            " Press conference.",
            "Jens Stoltenberg (NATO Secretary General), “Press conference”, press conference, Meeting of NATO Defence "
            "Ministers, Brussels, NATO, 12 February 2020.",
        ),
        (
            NEWS_REPORT,
            "Baghdad Post. (2017, November 8). NATO supports 'constructed' dialogue (Version 1) [News report].",
            "“NATO supports 'constructed' dialogue.” Baghdad Post, November 8, 2017.",
            "“NATO supports 'constructed' dialogue.” Baghdad Post, 8 Nov. 2017.",
            " News report.",
            "“NATO supports 'constructed' dialogue”, news report, Baghdad Post, 8 November 2017.",
        ),
        (
            PASSAGE,
            "Stoltenberg, J. (2020, February). We will stay (Version 1) [Speech].",
            "Stoltenberg, Jens. “We will stay.” Speech, February 2020.",
            "Stoltenberg, Jens. “We will stay.” Feb. 2020.",
            " Speech.",
            "Jens Stoltenberg (NATO Secretary General), “We will stay”, speech, February 2020.",
        ),
        (
            cited("Who pays?", kind="interview", people=(("Pope Francis", ""), STOLTENBERG), date="2020"),
            "Pope Francis, & Stoltenberg, J. (2020). Who pays? (Version 1) [Interview].",
            "Pope Francis and Jens Stoltenberg. “Who pays?” Interview, 2020.",
            "Pope Francis and Jens Stoltenberg. “Who pays?” 2020.",
            " Interview.",
            "Pope Francis; Jens Stoltenberg (NATO Secretary General), “Who pays?”, interview, 2020.",
        ),
        (
            cited(kind="press release", publisher="State Department"),
            "State Department. (n.d.). We will stay (Version 1) [Press release].",
            "“We will stay.” Press release. State Department.",
            "“We will stay.” State Department.",
            " Press release.",
            "“We will stay”, press release, State Department, undated.",
        ),
        (
            cited(date="2020-02-12"),
            "We will stay (Version 1). (2020, February 12).",
            "“We will stay.” February 12, 2020.",
            "“We will stay.” 12 Feb. 2020.",
            "",
            "“We will stay”, 12 February 2020.",
        ),
        (
            cited("by the minister at the talks", is_titled=False, kind="remarks", people=(STOLTENBERG,)),
            "Stoltenberg, J. (n.d.). [By the minister at the talks] (Version 1) [Remarks].",
            "Stoltenberg, Jens. By the minister at the talks. Remarks.",
            "Stoltenberg, Jens. By the minister at the talks.",
            " Remarks.",
            "Jens Stoltenberg (NATO Secretary General), [by the minister at the talks], remarks, undated.",
        ),
        (
            cited("Untitled statement hvkgmf040r2r", is_titled=False),
            "[Untitled statement hvkgmf040r2r] (Version 1). (n.d.).",
            "Untitled statement hvkgmf040r2r.",
            "Untitled statement hvkgmf040r2r.",
            "",
            "[Untitled statement hvkgmf040r2r], undated.",
        ),
    ],
)
def test_whole_citations(reference: Reference, apa: str, chicago: str, mla: str, kind: str, plain: str) -> None:
    assert dict(styles(reference)) == {
        "APA": apa + APA,
        "Chicago": chicago + CHICAGO,
        "MLA": mla + MLA + kind + MLA_DAY,
        "Plain": plain + PLAIN,
    }


def authors(*names: str) -> list[str]:
    """The names as APA, Chicago and MLA begin with them."""
    ends = [" (n.d.). ", " “We ", " “We "]
    return [citation.partition(end)[0] for (_style, citation), end in zip(styles(said_by(*names)), ends, strict=False)]


THREE = ("Ursula von der Leyen", "Robert F. Kennedy Jr.", "Jean-Claude Juncker")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (THREE[:1], ["von der Leyen, U.", "von der Leyen, Ursula.", "von der Leyen, Ursula."]),
        (
            THREE[:2],
            [
                "von der Leyen, U., & Kennedy, R. F., Jr.",
                "von der Leyen, Ursula, and Robert F. Kennedy Jr.",
                "von der Leyen, Ursula, and Robert F. Kennedy Jr.",
            ],
        ),
        (
            THREE,
            [
                "von der Leyen, U., Kennedy, R. F., Jr., & Juncker, J.-C.",
                "von der Leyen, Ursula, Robert F. Kennedy Jr., and Jean-Claude Juncker.",
                "von der Leyen, Ursula, et al.",
            ],
        ),
        (("NATO",), ["NATO.", "NATO.", "NATO."]),
    ],
)
def test_authors(names: tuple[str, ...], expected: list[str]) -> None:
    assert authors(*names) == expected


def test_many_authors() -> None:
    letters = "BCDFGHJKLMNPQRSTVWXZÄ"
    people = [f"Ann {letter}lee" for letter in letters]
    apa, chicago, _mla = authors(*people[:20])
    assert apa == f"{', '.join(f'{letter}lee, A.' for letter in letters[:19])}, & Älee, A.".replace("Älee", "Zlee")
    assert chicago == f"Blee, Ann, {', '.join(people[1:7])}, et al."
    assert authors(*people)[0] == f"{', '.join(f'{letter}lee, A.' for letter in letters[:19])}, . . . Älee, A."
    assert authors(*people[:10])[1] == f"Blee, Ann, {', '.join(people[1:9])}, and {people[9]}."


@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        ("Who pays?", "“Who pays?”"),
        ("We stay!", "“We stay!”"),
        ("We stay…", "“We stay…”"),
        ('He said "we stay"', "“He said ‘we stay.’”"),
        ("“Who ‘pays’ now?”", "“‘Who “pays” now?’”"),
        ("“Don’t call it ‘NATO’s war’”", "“‘Don’t call it “NATO’s war.”’”"),
        ("‘Not so’", "“‘Not so.’”"),
        ("„Wir bleiben“", "“‚Wir bleiben‘.”"),
        ("« Nous restons »", "“« Nous restons ».”"),
        ("« Qui paie ? »", "“« Qui paie ? »”"),
        ('An "open', "“An ‘open.”"),
        ("中国答记者问？", "“中国答记者问？”"),
        ("بيان صحفي", "“\u2068بيان صحفي\u2069.”"),
        ("هل نبقى؟", "“\u2068هل نبقى؟\u2069”"),
        ("Two\nlines", "“Two lines.”"),
    ],
)
def test_titles_within_quotation_marks(title: str, quoted: str) -> None:
    assert dict(styles(cited(title)))["Chicago"] == f"{quoted}{CHICAGO}"


def test_what_runs_from_right_to_left_does_not_turn_the_citation_round() -> None:
    reference = cited("بيان", people=(("محمد", "ملك"),), place="الرياض", publisher="واس")
    assert dict(styles(reference)) == {
        "APA": f"\u2068محمد\u2069. (n.d.). \u2068بيان\u2069 (Version 1). \u2068واس\u2069.{APA}",
        "Chicago": f"\u2068محمد\u2069. “\u2068بيان\u2069.” \u2068الرياض\u2069. \u2068واس\u2069.{CHICAGO}",
        "MLA": f"\u2068محمد\u2069. “\u2068بيان\u2069.” \u2068واس\u2069, \u2068الرياض\u2069.{MLA}{MLA_DAY}",
        "Plain": "\u2068محمد\u2069 (\u2068ملك\u2069), “\u2068بيان\u2069”, \u2068الرياض\u2069, \u2068واس\u2069, "
        f"undated.{PLAIN}",
    }
