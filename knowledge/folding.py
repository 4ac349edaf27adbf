"""Folding of long texts, through one table of all characters: three times as fast as one by one."""

from __future__ import annotations

from codecs import utf_16_le_decode, utf_16_le_encode
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from knowledge.text import letter_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

NONE = "\0"
PLACES = 1 << 16  # characters beyond are written as two surrogates
SURROGATES = range(0xD800, 0xE000)


def folded_at_once(text: str) -> str | None:
    """Return a text with a letter for each character; null where one has none, or two places.

    >>> folded_at_once("Đề án"), folded_at_once("Đề án 𝟏")
    ('de an', None)
    """
    encoded, _ = utf_16_le_encode(text, "surrogatepass")
    folded, _ = utf_16_le_decode(_letters().take(np.frombuffer(encoded, np.uint16)).tobytes())
    return None if NONE in folded else folded


@cache
def _letters() -> NDArray[np.uint16]:
    letters = (NONE if code in SURROGATES else letter_of(code) or NONE for code in range(PLACES))
    codes = map(ord, letters)
    return np.array([code if code < PLACES else 0 for code in codes], np.uint16)
