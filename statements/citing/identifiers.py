"""Public identifiers: the same bytes get the same address on every machine."""

from hashlib import sha256

CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
IDENTIFIER_LENGTH = 12


def crockford(digest: bytes) -> str:
    """The bytes in lower-case Crockford base32: big-endian, unpadded, zero bits filling the last group."""
    bits = len(digest) * 8
    length = -(-bits // 5)
    value = int.from_bytes(digest, "big") << (length * 5 - bits)
    return "".join(CROCKFORD[value >> 5 * (length - 1 - i) & 31] for i in range(length))


def identifier(content: bytes, number: int = 1) -> str:
    """The identifier of statement `number` (from 1) of the file whose bytes are `content`."""
    digest = sha256(content)
    if number > 1:
        digest = sha256(f"{digest.hexdigest()}:{number}".encode("ascii"))
    return crockford(digest.digest()[:8])[:IDENTIFIER_LENGTH]
