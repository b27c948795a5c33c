"""A page as lynx prints it: each link has a number, and their addresses are listed under the text."""

import re

from statements.ingest.draft import Problem

_LIST = "\nReferences\n"
_ADDRESS = re.compile(r"\s{1,4}(\d{1,5})\. [a-z]{2,10}:.*|\s{0,8}(?:Visible|Hidden) links:?")
# `#[1]Feed [2]Home`: what the head of the page names and no other browser shows.
_HEAD = re.compile(r"\s{0,20}#\[1\](?:[^\n]+\n)+")
_NUMBER = re.compile(r"\[(\d{1,5})\]")
# The number stands before the words of a link; that of a note stands after words.
_BEFORE = re.compile(r"(?<![^\s#(\[\]])\[\d{1,5}\](?=\S)")


def without_link_numbers(text: str) -> tuple[str, list[Problem]]:
    r"""The text without those numbers and that list, which is told; the same text where it is no such page.

    >>> without_link_numbers("[1]Home\n\nMayor opens a bridge\n\nReferences\n\n   1. https://a.example/\n")[0]
    'Home\n\nMayor opens a bridge\n'
    """
    if _LIST not in text:
        return text, []
    page, _, addresses = text.rpartition(_LIST)
    listed = [line for line in addresses.splitlines() if line.strip()]
    known = [match for match in map(_ADDRESS.fullmatch, listed) if match]
    if 2 * len(known) <= len(listed):
        return text, []  # half: an address may have line breaks in it
    if 2 * len(_BEFORE.findall(page)) <= len(_NUMBER.findall(page)):
        return text, []  # notes and their sources
    last = max(int(match[1] or 0) for match in known)
    head = _HEAD.match(page)
    shown = _NUMBER.sub(lambda mark: mark[0] if int(mark[1]) > last else "", page[head.end() :] if head else page)
    sentence = f"Left out of the text, as it was printed from a web page: the numbers and addresses of {last} links."
    return shown, [Problem("text", None, sentence)]
