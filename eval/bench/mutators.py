"""What accident and malice make of a file: bytes flipped, cut, doubled, sizes that are lies.

Every mutation draws from the `random.Random` it is given and from nothing else, so that a
number names the same file on every machine.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

NUMBER = re.compile(rb"\d{1,6}")
HUGE = (b"0", b"-1", b"65536", b"2147483648", b"99999999999", b"1e308", b"18446744073709551616")
SIZES = (b"\xff\xff\xff\x7f", b"\xff\xff\xff\xff", b"\x00\x00\x00\x80", b"\0\0\0\0")
PACKAGES = {"docx", "xlsx", "zip"}
DEEPEST = 6
OFTEN, SELDOM = 0.7, 0.05


def flip(data: bytes, chance: Random) -> bytes:
    """Change a few bytes."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def spoil(data: bytes, chance: Random) -> bytes:
    """Change one byte in a hundred."""
    changed = bytearray(data)
    for _ in range(len(data) // 100 + 1):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def truncate(data: bytes, chance: Random) -> bytes:
    """Cut the end off."""
    return data[: chance.randrange(len(data))]


def drop(data: bytes, chance: Random) -> bytes:
    """Cut a slice out."""
    start, end = _slice(data, chance)
    return data[:start] + data[end:]


def double(data: bytes, chance: Random) -> bytes:
    """Repeat a slice up to fifty times."""
    start, end = _slice(data, chance)
    return data[:end] + data[start:end] * chance.randint(1, 50) + data[end:]


def blank(data: bytes, chance: Random) -> bytes:
    """Fill a slice with one byte."""
    start, end = _slice(data, chance)
    return data[:start] + bytes([chance.choice((0, 32, 60, 255))]) * (end - start) + data[end:]


def move(data: bytes, chance: Random) -> bytes:
    """Put a slice somewhere else."""
    start, end = _slice(data, chance)
    rest = data[:start] + data[end:]
    there = chance.randrange(len(rest) + 1)
    return rest[:there] + data[start:end] + rest[there:]


def declare(data: bytes, chance: Random) -> bytes:
    """Turn some numbers in the text into huge, negative or senseless ones."""
    return NUMBER.sub(
        lambda found: chance.choice(HUGE) if chance.random() < SELDOM else found.group(), data
    )


def declare_bytes(data: bytes, chance: Random) -> bytes:
    """Write huge sizes over a few places."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        there = chance.randrange(max(len(changed) - 4, 1))
        changed[there : there + 4] = chance.choice(SIZES)
    return bytes(changed)


def nest(data: bytes, chance: Random) -> bytes:
    """Pack the file into archives inside archives."""
    for depth in range(chance.randint(1, DEEPEST)):
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as archive:
            for copy in range(chance.randint(1, 2)):
                archive.writestr(zipfile.ZipInfo(f"{depth}-{copy}.zip"), data)
        data = content.getvalue()
    return data


def repack(data: bytes, chance: Random) -> bytes:
    """Mutate one part of a package and seal it again, so that the fault lies deep inside."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(content, "w") as made:
        names = package.namelist()
        spoilt = chance.choice([name for name in names if package.getinfo(name).file_size])
        for name in names:
            part = package.read(name)
            part = chance.choice(BYTES)(part, chance) if name == spoilt else part
            made.writestr(zipfile.ZipInfo(name), part)
    return content.getvalue()


BYTES: tuple[Callable[[bytes, Random], bytes], ...] = (
    *(flip, spoil, truncate, drop, double, blank, move, declare, declare_bytes),
)


def mutate(data: bytes, suffix: str, chance: Random) -> bytes:
    """Return the file changed in one or two ways that suit its format."""
    ways = [*BYTES, nest] if suffix == "zip" else [*BYTES]
    if suffix in PACKAGES and chance.random() < OFTEN:
        return repack(data, chance)
    for _ in range(chance.randint(1, 2)):
        data = chance.choice(ways)(data or b"\0", chance)
    return data


def _slice(data: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + chance.randint(1, max(len(data) // 4, 1)))
