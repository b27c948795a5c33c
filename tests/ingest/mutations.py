"""Files as they come to grief: cut, joined, doubled, swapped, strewn with odd characters, re-encoded, truncated."""

import random
from collections.abc import Callable, Iterator, Sequence

Mutation = Callable[[bytes, random.Random, Sequence[bytes]], bytes]
# Controls, combining marks, marks of direction, line ends of other worlds, letters that grow or shrink when folded.
ODD = (
    "\x00\x01\x08\x0b\x0c\x1b\x1c\x1e\x7f\x85\u0301\u0327\u0345\u034f\u200b\u200d\u200e\u200f\u202a\u202e\u2028\u2029"
    "\u2066\u2069\u00a0\u00ad\ufeff\ufffd\uffff\U000e0001İßﬁ½²٣０ªº"
)
ENCODINGS = (
    "utf-16",
    "utf-16-le",
    "utf-8-sig",
    "utf-32",
    "cp1252",
    "latin-1",
    "cp1251",
    "koi8-r",
    "mac-roman",
    "cp1256",
)
LINE_ENDS = ("\r\n", "\r", "\u2028", "\x85", "\x0b", "\n\n\n", " ")


def cut(content: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """A stretch is missing."""
    start, end = sorted((chance.randrange(len(content) + 1), chance.randrange(len(content) + 1)))
    return content[:start] + content[end:]


def joined(content: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """Another file follows."""
    return content + chance.choice((b"", b"\n", b"\n\n* * *\n\n", b"\n=====\n")) + chance.choice(others)


def doubled(content: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """Some lines stand there again and again."""
    lines = content.splitlines(keepends=True) or [content]
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(lines))
        lines[at:at] = lines[at : at + chance.randint(1, 3)] * chance.randint(1, 20)
    return b"".join(lines)


def shuffled(content: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """The lines stand in another order."""
    lines = content.splitlines(keepends=True)
    chance.shuffle(lines)
    return b"".join(lines)


def swapped(content: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """Some bytes are others."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 20) if changed else 0):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def strewn(content: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """Odd characters stand in it, alone and in runs."""
    text = content.decode("utf-8", "replace")
    for _ in range(chance.randint(1, 15)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(ODD) * chance.choice((1, 1, 1, 2, 40)) + text[at:]
    return text.encode("utf-8")


def reencoded(content: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """Another encoding, or the right one taken for another and written again."""
    text = content.decode("utf-8", "replace")
    if chance.random() < 0.3:
        return content.decode("cp1252", "replace").encode("utf-8")
    return text.encode(chance.choice(ENCODINGS), "replace")


def other_line_ends(content: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """Lines end otherwise, all of them or here and there."""
    lines = content.decode("utf-8", "replace").splitlines()
    ends = chance.sample(LINE_ENDS, chance.randint(1, 3))
    return "".join(line + chance.choice(ends) for line in lines).encode("utf-8")


def truncated(content: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """It stops, be it within a character."""
    return content[: chance.randrange(len(content) + 1)]


MUTATIONS: tuple[Mutation, ...] = (
    cut,
    joined,
    doubled,
    shuffled,
    swapped,
    strewn,
    reencoded,
    other_line_ends,
    truncated,
)


def mutants(files: Sequence[bytes], number: int) -> Iterator[tuple[str, bytes]]:
    """`number` files that came to grief, each with what was done to it; always the same ones."""
    for seed in range(number):
        chance = random.Random(seed)
        content, done = files[seed % len(files)], []
        for mutation in chance.choices(MUTATIONS, k=chance.choice((1, 1, 2, 3))):
            content = mutation(content, chance, files)
            done.append(mutation.__name__)
        yield f"mutant {seed}: {', '.join(done)}", content
