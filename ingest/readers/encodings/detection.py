"""Which encoding a Vietnamese text is in: each candidate is tried, the most Vietnamese wins.

Marks (BOM) and valid UTF-8 are proof enough; legacy bytes are never guessed by order.
Text that was stored as Unicode code points of a legacy font's bytes ("C«ng hoµ x· héi") is
repaired for a whole document, and only when that makes it clearly Vietnamese.
"""

from __future__ import annotations

import codecs
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from ingest.errors import FileNotRead, Reason
from ingest.readers.encodings.tcvn3 import from_tcvn3
from ingest.readers.encodings.vietnamese import SAMPLE, vietnamese_score
from ingest.readers.encodings.vni import from_vni

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY_FONTS: tuple[Callable[[str], str], ...] = (from_tcvn3, from_vni)
CLEARLY = 0.3  # by how much a repair must raise the score
SURE = 0.6  # a text above this is right as it stands
BINARY = 0.05  # share of control characters that no text has


def decode(data: bytes) -> str:
    """Return the text, in NFC; raise `FileNotRead` for bytes that are no text.

    >>> decode("Kế hoạch".encode("utf-16")), decode("Kế hoạch số 12".encode())
    ('Kế hoạch', 'Kế hoạch số 12')
    """
    text = repair(_decode(data))
    if _control_share(text) > BINARY:
        raise FileNotRead(Reason.BROKEN, "binary data")
    return unicodedata.normalize("NFC", text)


def repair(text: str) -> str:
    """Return the text with a legacy font's letters put right, if it clearly has them.

    >>> repair("C«ng hoµ x· héi chñ nghÜa ViÖt Nam"), repair("Công hoà xã hội")
    ('Công hoà xã hội chủ nghĩa Việt Nam', 'Công hoà xã hội')
    """
    if text.isascii():
        return text
    sample = text[:SAMPLE]
    before = vietnamese_score(sample)
    if before >= SURE:
        return text
    scores = [(vietnamese_score(turn(sample)), turn) for turn in _LEGACY_FONTS]
    after, turn = max(scores, key=lambda scored: scored[0])
    return turn(text) if after >= SURE and after - before >= CLEARLY else text


def _decode(data: bytes) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace").removeprefix("\ufeff")
    candidates = list(_candidates(data))
    if len(candidates) == 1:
        return candidates[0]
    return max(candidates, key=vietnamese_score)


def _candidates(data: bytes) -> Iterator[str]:
    if b"\0" not in data:
        try:
            yield data.decode("utf-8")
        except UnicodeDecodeError:
            western = data.decode("cp1252", "replace")
            yield from (from_tcvn3(western), from_vni(western), western)
            yield unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
            yield data.decode("utf-8", "replace")
            yield from _utf16(data)
        return
    yield from _utf16(data)
    yield data.decode("utf-8", "replace")


def _utf16(data: bytes) -> Iterator[str]:
    even = data[: len(data) // 2 * 2]
    yield even.decode("utf-16-le", "replace")
    yield even.decode("utf-16-be", "replace")


def _control_share(text: str) -> float:
    sample = text[:SAMPLE]
    odd = sum(
        times
        for c, times in Counter(sample).items()
        if unicodedata.category(c) in {"Cc", "Cn", "Co"} and c not in "\t\n\r\f\v"
    )
    return odd / max(1, len(sample))
