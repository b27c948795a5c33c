"""Text that was decoded wrongly once before it was saved (`â€œ`, `Ã©`), repaired line by line and told about."""

import re

from statements.citing.folding import beyond_ascii
from statements.ingest.draft import Problem
from statements.ingest.lines import line_number

# How many repairs are told one by one, and how much of each line is shown.
TOLD, SHOWN = 50, 40


def _signs() -> re.Pattern[str]:
    """Pairs of characters that are one UTF-8 character read as Windows-1252 or Latin-1, or as Windows-1251."""
    after = range(0x80, 0xC0)
    western = "".join(bytes([byte]).decode("cp1252", "ignore") for byte in after)
    cyrillic = "".join(bytes([byte]).decode("cp1251", "ignore") for byte in after)
    second = f"(?<=[Â-ô])[\u0080-\u00bf{re.escape(western)}]|(?<=в)Ђ|(?<=[РС])[{re.escape(cyrillic)}]"
    return re.compile(f"[\u0080-\u009fÂ-ôвРС](?:(?<=[\u0080-\u009f])|{second})")  # a set first: the engine skips to it


_SIGNS = _signs()
_LINE = re.compile(r"[^\r\n]*")


def repaired(text: str) -> tuple[str, list[Problem]]:
    """`text` with double encoding undone where ftfy is sure of it, and a problem for each line that was changed.

    ftfy is slow: it looks only at lines with cheap signs of such text. Nothing but the decoding is mended: quotes,
    ligatures and widths stay as they are. A line whose bytes are lost is left and flagged.
    """
    if not _SIGNS.search(beyond_ascii(text)):
        return text, []
    pieces: list[str] = []
    lines: list[tuple[int, str, str]] = []
    at, sign = 0, _SIGNS.search(text)
    while sign:
        start = max(text.rfind("\n", at, sign.start()), text.rfind("\r", at, sign.start()), at - 1) + 1
        match = _LINE.match(text, start)
        end = match.end() if match else sign.end()
        before = text[start:end]
        after = _mended(before)
        if after != before or "�" in before:
            lines.append((line_number(text, start) if len(lines) < TOLD else 0, before, after))
        pieces += [text[at:start], after]
        at, sign = end, _SIGNS.search(text, end)
    return "".join([*pieces, text[at:]]), _problems(lines)


def _mended(line: str) -> str:
    import ftfy  # here, for it takes longer to load than most files take to read

    return ftfy.fix_encoding(line, replace_lossy_sequences=False)


def _problems(lines: list[tuple[int, str, str]]) -> list[Problem]:
    problems = [Problem("text", number, _told(before, after)) for number, before, after in lines[:TOLD]]
    if len(lines) > TOLD:
        problems.append(Problem("text", None, f"Double encoding was found in {len(lines) - TOLD} more lines."))
    return problems


def _told(before: str, after: str) -> str:
    if before == after:
        return "Double-encoded text that cannot be repaired: some of its bytes are lost."
    at = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after)))
    start = max(0, at - 10)
    return (
        f"Double-encoded text was repaired: {before[start : start + SHOWN]!r} is {after[start : start + SHOWN]!r} now."
    )
