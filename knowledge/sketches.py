"""Fingerprints of texts, by which copies of one document are found.

A sketch keeps the smallest hashes of a text's shingles (three folded syllables in a row):
bottom-k sampling, Broder, "On the resemblance and containment of documents" (1997). Folding
makes it bear what character recognition does to diacritics.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import numpy as np

from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

SIZE = 128
SHINGLE = 3
FEWEST_SHARED = 8
SPACE = 2**32


def sketch_of(text: str) -> tuple[int, ...]:
    """Return the text's sketch, ascending; the whole set of hashes when it is short.

    >>> len(sketch_of("một hai ba bốn")), sketch_of("một hai")
    (2, ())
    """
    codes: dict[str, int] = {}
    words = syllables(fold(text))
    if len(words) < SHINGLE:
        return ()
    for word in words:
        if word not in codes:
            codes[word] = zlib.crc32(word.encode())
    coded = np.fromiter((codes[word] for word in words), dtype=np.uint64, count=len(words))
    smallest = np.unique(_mixed(coded))[:SIZE]
    return tuple(int(value) for value in smallest)


def _mixed(codes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Hash each run of syllables to 32 bits (the finaliser of splitmix64)."""
    last = len(codes) - SHINGLE + 1
    mixed = np.zeros(last, dtype=np.uint64)
    for n in range(SHINGLE):
        mixed = (mixed * np.uint64(0x9E3779B97F4A7C15)) ^ codes[n : n + last]
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed ^= mixed >> np.uint64(27)
    return mixed >> np.uint64(32)


def resemblance(one: Sequence[int], other: Sequence[int]) -> float:
    """Return the share of shingles that two texts have in common, estimated.

    >>> a, b = sketch_of("một hai ba bốn năm"), sketch_of("mot hai ba bon nam")
    >>> resemblance(a, b), resemblance(a, sketch_of("sáu bảy tám chín"))
    (1.0, 0.0)
    """
    if not one or not other:
        return 0.0
    size = min(SIZE, max(len(one), len(other)))
    smallest = sorted({*one, *other})[:size]
    common = {*one} & {*other}
    return sum(value in common for value in smallest) / len(smallest)


def containment(one: Sequence[int], other: Sequence[int]) -> float:
    """Return the share of the shorter text's shingles that the longer one has, estimated.

    One page of a long document is contained in it while hardly resembling it; below a few
    hashes in common the estimate would be chance, and is 0.

    >>> page, whole = "một hai ba bốn năm", "một hai ba bốn năm sáu bảy tám chín mười"
    >>> containment(sketch_of(page), sketch_of(whole))
    1.0
    """
    shared = resemblance(one, other)
    if shared * SIZE < FEWEST_SHARED and len(one) >= SIZE <= len(other):
        return 0.0
    shorter = min(shingle_count(one), shingle_count(other))
    if not shorter:
        return 0.0
    together = shingle_count(one) + shingle_count(other)
    return min(1.0, shared * together / (1 + shared) / shorter)


def shingle_count(sketch: Sequence[int]) -> float:
    """Return how many different shingles the text has, estimated from how dense they lie."""
    if len(sketch) < SIZE:
        return float(len(sketch))
    return (SIZE - 1) * SPACE / (sketch[-1] + 1)
