"""Every regular expression of the readers takes time in proportion to its text, however the text is pumped."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time
from types import ModuleType

import pytest

import statements.citing
import statements.ingest
from tests.figures import tell

METHODS = {"search", "match", "fullmatch", "finditer", "findall", "sub", "split"}
# Repeated to any length, alone and after a beginning, these are what patterns stumble over.
FRAGMENTS = (
    *(
        " ",
        "\n",
        "\t",
        " \n",
        "a",
        "A",
        "1",
        ",",
        ".",
        "-",
        "–",
        "'",
        '"',
        "“",
        "(",
        "[",
        "<",
        "#",
        "*",
        "|",
        ":",
        "&",
        "/",
    ),
    *(
        "a ",
        "A ",
        "1 ",
        ", ",
        ". ",
        "- ",
        "' ",
        '" ',
        "( ",
        "[ ",
        "() ",
        "[] ",
        "# ",
        "* ",
        "| ",
        ": ",
        "A. ",
        "A.",
        "A-",
    ),
    *("Aa ", "Aa-", "Aa, ", "Aa' ", "aA", "Aa: ", "of ", "of the ", "the ", "The ", "and ", "by ", "de la ", "for "),
    *(
        "Minister ",
        "Minister of ",
        "Minister, ",
        "Secretary General ",
        "Mr. ",
        "Hon. ",
        "the Hon. ",
        "AC ",
        ", MP",
        "St. ",
    ),
    *(
        "said ",
        "said the ",
        "said Aa ",
        "Press ",
        "press release ",
        "opening ",
        "joint ",
        "statement ",
        "transcript of ",
    ),
    *(
        "January ",
        "January 1 ",
        "1 January ",
        "1 of ",
        "12.12.",
        "12:30 ",
        "2020-",
        "2020 ",
        "12/",
        "Monday, ",
        "12-",
        "h ",
    ),
    *("http://a", "https://a.b/", "<a", "<a ", "</a>", "[a](", "a@b.", "Meeting of ", "at the Aa ", "meeting of the "),
    *(
        "FOR ",
        "A B ",
        "a1",
        "1A",
        "É",
        "é ",
        "ﬁ",
        "É. ",
        "\u0301",
        "\u200b",
        ". Aa ",
        "? ",
        "é, ",
        "-- ",
        "//",
        "Q: ",
        "e o",
    ),
)
BEGINNINGS = ("", "Minister Aa", "at the Aa", "by Aa ", "(Aa ", "“", "1 ", "https://a")
MOST = 2.4  # times as long for twice the text
# A short time is measured again and again until it is seen to be good; one longer than this (seconds) is what it is.
TRIES, SURE = 40, 0.02
# Less than this (seconds) is nothing: a pattern that takes quadratic time needs many times as long for such a text.
NOTHING = 0.003


@dataclass(frozen=True, slots=True)
class Use:
    """A pattern, where it stands in the source, and the method that it is used with."""

    where: str
    pattern: re.Pattern[str]
    method: str


def modules() -> Iterator[ModuleType]:
    """Every module of the packages that read and cite."""
    for package in (statements.citing, statements.ingest):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def all_uses() -> list[Use]:
    """Each pattern with each method that some module calls it by; with all methods where no module's source tells."""
    found = [use for module in modules() for use in uses(module)]
    told = {use.pattern for use in found if use.method}
    found = [
        replace(use, where=f"{use.where}.{method}", method=method)
        for use in found
        for method in ([use.method] if use.method else [] if use.pattern in told else sorted(METHODS))
    ]
    once = {(use.pattern, use.method): use for use in found}  # many modules import the same pattern
    return list(once.values())


def uses(module: ModuleType) -> Iterator[Use]:
    """The patterns of a module with the methods that they are called by there; '' where its source does not tell."""
    tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
    called = calls_by_name(tree)
    for name, value in vars(module).items():
        for number, pattern in enumerate(patterns_in(value)):
            for method in sorted(called.get(name, set()) or called.get("", set())) or [""]:
                yield Use(f"{module.__name__}.{name}[{number}]", pattern, method)
    for call in calls_of_re(tree):
        source = ast.unparse(call.args[0])
        pattern = re.compile(eval(source, vars(module)))  # the source's own constants
        yield Use(f"{module.__name__}: re.{ast.unparse(call)[3:60]}", pattern, str(getattr(call.func, "attr", "")))


def patterns_in(value: object) -> Iterator[re.Pattern[str]]:
    """The compiled patterns that a module's variable holds, itself or inside of tuples, lists and mappings."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from patterns_in(list(value.items()))
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from patterns_in(item)


def calls_by_name(tree: ast.AST) -> dict[str, set[str]]:
    """Name → methods that it is called by. A loop's variable stands for what is looped over; "" for all the rest."""
    looped: dict[str, set[str]] = {}
    for loop in ast.walk(tree):
        if isinstance(loop, ast.comprehension | ast.For) and isinstance(loop.iter, ast.Name):
            for name in ast.walk(loop.target):
                if isinstance(name, ast.Name):
                    looped.setdefault(name.id, set()).add(loop.iter.id)
    found: dict[str, set[str]] = {}
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in METHODS:
            of = call.func.value
            if isinstance(of, ast.Name) and of.id != "re":
                for called in looped.get(of.id, {of.id}):
                    found.setdefault(called if called.isupper() else "", set()).add(call.func.attr)
    return found


def calls_of_re(tree: ast.AST) -> Iterator[ast.Call]:
    """The calls of `re.search` and the like with a pattern of their own."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in METHODS:
            of = call.func.value
            if isinstance(of, ast.Name) and of.id == "re":
                yield call


def seconds(use: Use, text: str) -> float:
    begun = process_time()
    if use.method == "sub":
        use.pattern.sub("", text)
    elif use.method == "finditer":
        for _ in use.pattern.finditer(text):
            pass
    else:
        getattr(use.pattern, use.method)(text)
    return process_time() - begun


def slow_pumps(use: Use, length: int, beginnings: Sequence[str] = BEGINNINGS[:1]) -> list[str]:
    """The pumped strings on which twice the text takes more than MOST times as long, the best of several tries."""
    found = []
    for beginning in beginnings:
        for fragment in FRAGMENTS:
            text = beginning + fragment * (length // len(fragment))
            double = beginning + fragment * (2 * length // len(fragment))
            once = twice = float("inf")
            for tried in range(TRIES):
                twice = min(twice, seconds(use, double))
                if twice < NOTHING:
                    break
                once = min(once, seconds(use, text))
                if tried > 1 and (twice <= MOST * once or twice > SURE):
                    break
            if twice > max(NOTHING, MOST * once):
                found.append(f"{use.where}: {beginning!r} + {fragment!r}: {twice / once:.1f} ({twice * 1000:.1f} ms)")
    return found


ALL = all_uses()


def test_the_patterns_are_found() -> None:
    where = " ".join(use.where for use in ALL)
    assert len(ALL) > 100
    for name in ("folding._WORD", "dates._LAYOUTS[3]", "mentions._BEFORE", "kinds._HEADING[0]", "_blocks: re.sub"):
        assert name in where
    assert {use.method for use in ALL if ".terms._JOIN" in use.where} == {"fullmatch"}


def test_a_superlinear_pattern_is_told() -> None:
    assert slow_pumps(Use("bad", re.compile(r"\w+@"), "search"), 3000)
    assert not slow_pumps(Use("good", re.compile(r"\w@"), "search"), 3000)


@pytest.mark.parametrize("use", ALL, ids=lambda use: use.where)
def test_twice_the_text_takes_no_more_than_twice_the_time(use: Use) -> None:
    assert slow_pumps(use, 3000) == []


@pytest.mark.bars
def test_the_same_for_long_texts(capsys: pytest.CaptureFixture[str]) -> None:
    slow = [line for use in ALL for line in slow_pumps(use, 12_000, BEGINNINGS)]
    tell(capsys, f"{len(ALL)} uses of patterns × {len(FRAGMENTS) * len(BEGINNINGS)} pumped strings: {len(slow)} slow")
    assert slow == []
