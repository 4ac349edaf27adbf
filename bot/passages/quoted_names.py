"""Names that a question puts in quotes: what is told has to name them, too."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.passages.held import Held
from knowledge.text import folded_words, nfc

LEAST_HELD = 0.5
_QUOTED = re.compile(r"[\"“”«](?P<name>[^\"“”«»]{4,80})[\"“”»]")


def misses_quoted(asked: str, *around: str) -> bool:
    """Whether a question quotes a name of two words or more, and the texts hold less than half of it.

    >>> asked = 'Giải nhất cuộc thi "Một ngày của thợ" được mấy triệu?'
    >>> misses_quoted(asked, "Hội thao: giải nhất toàn đoàn 10 triệu đồng")
    True
    >>> misses_quoted(asked, "Giải nhất 3 triệu đồng", "Cuộc thi “Một ngày của thợ”")
    False
    >>> misses_quoted("Giải nhất được mấy triệu?", "")
    False
    """
    quoted = (folded_words(match["name"]).split() for match in _QUOTED.finditer(nfc(asked)))
    pairs = [" ".join(pair) for words in quoted for pair in pairwise(words)]
    if not pairs:
        return False
    held = Held.of(" ".join(around))
    return sum(map(held.beside, pairs)) < LEAST_HELD * len(pairs)
