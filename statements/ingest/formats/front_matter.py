"""Front matter, as Markdown tools write it: YAML between two lines `---` at the head of a text, TOML between `+++`.

The YAML is parsed to nodes and never constructed: an alias is a reference that nobody follows, no tag makes an object,
and every scalar stays the words that stand there (`NO` is a country, `2020-02` a month).
"""

import re
import tomllib
from collections.abc import Callable, Iterator

import yaml

from statements.ingest.draft import Found, Problem, Span
from statements.ingest.formats.stated import Stated, stated_address, stated_date, stated_moment, stated_words
from statements.ingest.lines import line_number, split_lines
from statements.ingest.recognisers.kinds import kind_of_heading
from statements.ingest.recognisers.lines.fields import language_code

# Front matter that is longer, in characters, is none; PyYAML is slow in the depth of brackets.
LONGEST, MOST_BRACKETS = 8_000, 100
_BLOCKS = [
    re.compile(rf"{mark}[ \t]*(?:\r\n|\r|\n)(?P<{name}>.*?(?:\r\n|\r|\n))(?:{end})[ \t]*(?=\r|\n|\Z)", re.DOTALL)
    for name, mark, end in (("YAML", "---", r"---|\.\.\."), ("TOML", r"\+\+\+", r"\+\+\+"))
]
_KEY_LINE = re.compile(r"^[\w-]+[ \t]*(?::(?:[ \t]|$)|=)", re.MULTILINE)
_KEYS = {
    "title": "title headline",
    "date": "date published publish_date published_at date_published pubdate publication_date issued delivered",
    "modified": "modified updated lastmod last_modified last_modified_at date_modified last_updated updated_at",
    "speaker": "speaker speakers author authors by byline",
    "office": "office role position",
    "place": "place location city venue dateline",
    "publisher": "publisher source site site_name organisation organization agency",
    "source_url": "url source_url link permalink canonical canonical_url original_url",
    "language": "language lang locale",
    "kind": "kind type category document_type",
    "topic": "tags topics keywords categories subjects",
}
_TOML_KEY = re.compile(r"^[ \t]*[\"']?([\w-]+)[\"']?[ \t]*=[ \t]*", re.MULTILINE)
# A field, the value, the offset of the value in the front matter.
Entry = tuple[str, str, int]
_FIELD_OF = {key: name for name, keys in _KEYS.items() for key in keys.split()}
_READERS: dict[str, Callable[[str], str | None]] = {
    "language": language_code,
    "kind": kind_of_heading,
    "source_url": stated_address,
}


def front_matter(text: str) -> tuple[Stated | None, list[Problem]]:
    """What the front matter of `text` states, its lines set apart as header; None where there is none to be read.

    What is malformed is a problem, and its lines are then read like any others.
    """
    block = next(filter(None, (pattern.match(text[:LONGEST]) for pattern in _BLOCKS)), None)
    if block is None:
        return None, []
    words = block[1]
    if words.count("[") + words.count("{") > MOST_BRACKETS:
        return None, _malformed(block, "it nests too deeply")
    try:
        entries = list(_yaml(words) if block.lastgroup == "YAML" else _toml(words))
    except (yaml.YAMLError, tomllib.TOMLDecodeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "it cannot be parsed"
        return None, _malformed(block, what, mark.line + 2 if mark else None)
    stated = Stated(by="front matter")
    problems: list[Problem] = []
    for name, value, offset in entries:
        found = _found(name, value, text, block.start(1) + offset)
        if found:
            stated.fields.setdefault(_named(name, value), []).append(found)
        elif name in {"date", "modified"} and value.strip():
            line = line_number(text, block.start(1) + offset)
            problems.append(Problem(name, line, f"The front matter names no day that can be read: {value[:80]!r}."))
    if not stated.fields and not problems and not all(map(_KEY_LINE.match, words.splitlines())):
        return None, []  # of a collector's own keys nothing is read, and they are no words
    _give_office(stated)
    stated.apart = [Span(line.start, line.end, "header") for line in split_lines(text[: block.end()])]
    return stated, problems


def _malformed(block: re.Match[str], what: str, line: int | None = None) -> list[Problem]:
    """A problem, if the block was meant as front matter: most of its lines name a key."""
    body = block[1]
    if 2 * len(_KEY_LINE.findall(body)) < len(body.splitlines()):
        return []
    return [
        Problem("file", line, f"The front matter is not valid {block.lastgroup} ({what}); its lines were read as text.")
    ]


def _field_of(key: str) -> str | None:
    return _FIELD_OF.get("_".join(key.lower().replace("-", " ").split()))


def _yaml(words: str) -> Iterator[Entry]:
    """Each scalar, or each in a list, under a known key of a mapping in YAML."""
    node = yaml.compose(words, Loader=yaml.SafeLoader)
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        name = _field_of(key.value) if _is_scalar(key) else None
        if name is None:
            continue
        for item in value.value if isinstance(value, yaml.SequenceNode) else [value]:
            if _is_scalar(item):
                yield name, item.value, item.start_mark.index
            elif isinstance(item, yaml.MappingNode) and name == "speaker":
                parts = {str(key.value): part.value for key, part in item.value if _is_scalar(part)}
                named = [parts[key] for key in ("name", "title", "role", "office") if parts.get(key)]
                yield name, ", ".join(named[:2]) if "name" in parts else "", item.start_mark.index


def _toml(words: str) -> Iterator[Entry]:
    """Each value, or each in a list, under a known key of TOML. Dates are their ISO form, as they are written."""
    lines = {match[1]: match.end() for match in _TOML_KEY.finditer(words)}
    for key, value in tomllib.loads(words).items():
        name = _field_of(key)
        for item in value if isinstance(value, list) else [value]:
            if name and key in lines and not isinstance(item, dict | list):
                yield name, str(item), lines[key]


def _is_scalar(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode)


def _named(name: str, value: str) -> str:
    """A `source` may be a publisher or an address."""
    return "source_url" if name == "publisher" and stated_address(value) else name


def _found(name: str, value: str, text: str, offset: int) -> Found | None:
    """The value of a field as it is meant, with its line; None when it is empty or means nothing here."""
    value = " ".join(stated_words(value).split())
    number = line_number(text, offset)
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    end = offset + len(re.split(r"[\r\n]", text[offset : offset + LONGEST], maxsplit=1)[0])
    if name in {"date", "modified"}:
        date = stated_date(value)
        if date is None:
            return None
        moment = (stated_moment(value) or date.edtf) if name == "modified" else date.edtf
        others = tuple(other for other in date.alternatives if other != date.edtf)
        return Found(moment, "front matter", line=number, span=(start, end), alternatives=others, review=bool(others))
    reader = _READERS.get(name)
    meant = reader(value) if reader else value
    return Found(meant, "front matter", line=number, span=(start, end)) if meant else None


def _give_office(stated: Stated) -> None:
    """Joins `office:` to the one speaker that is named."""
    office, speakers = stated.fields.pop("office", []), stated.fields.get("speaker", [])
    if office and len(speakers) == 1 and "," not in speakers[0].value:
        found = speakers[0]
        value = f"{found.value}, {office[0].value}"
        stated.fields["speaker"] = [Found(value, found.rule, line=found.line, span=found.span)]
