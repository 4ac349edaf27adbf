"""Unigram tokenisation (SentencePiece) in plain Python, one Viterbi search per word.

Words repeat, so the cache of words makes it as fast as a compiled tokeniser here, at a tenth of
its memory. Kudo, "Subword regularization" (2018), https://arxiv.org/abs/1804.10959.
"""

from __future__ import annotations

import re
from array import array
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.embedders.input_text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.embedders.e5_weights import Vocabulary

SPACE_MARK = "\u2581"
WORD = re.compile(" [^ ]*")
SPACES = re.compile("  +")
CACHED_WORDS = 1 << 15
LONGEST_CACHED = 32
UNKNOWN_PENALTY = 10.0
IMPOSSIBLE = -1e30


class UnigramTokenizer:
    """Turns text into rows of the pruned embedding table.

    ``kept`` lists the vocabulary's ids in the order of the table's rows. A character that no kept
    piece covers is the unknown token, one for each character.
    """

    def __init__(self, vocabulary: Vocabulary, kept: Iterable[int]) -> None:
        specials = {vocabulary.bos, vocabulary.eos, vocabulary.pad, vocabulary.unk}
        rows = {original: row for row, original in enumerate(kept)}
        self.bos, self.eos = rows[vocabulary.bos], rows[vocabulary.eos]
        self._unk = rows[vocabulary.unk]
        self._rows = {vocabulary.pieces[i]: row for i, row in rows.items() if i not in specials}
        self._scores = array("d", (float(vocabulary.scores[i]) for i in rows))
        self._unknown_score = float(vocabulary.scores.min()) - UNKNOWN_PENALTY
        self._longest = max(map(len, self._rows))
        self._normaliser = vocabulary.normaliser
        self._cached = lru_cache(CACHED_WORDS)(self._search)

    def __call__(self, text: str) -> list[int]:
        """Return the tokens of a text of any length, without the marks of begin and end."""
        tokens: list[int] = []
        for spaced in WORD.findall(self._normalised(text)):
            word = SPACE_MARK + spaced[1:]
            tokens += self._cached(word) if len(word) <= LONGEST_CACHED else self._search(word)
        return tokens

    def _normalised(self, text: str) -> str:
        spaced = SPACES.sub(" ", clean(text).translate(self._normaliser))
        return spaced if spaced.startswith(" ") else " " + spaced

    def _search(self, word: str) -> tuple[int, ...]:
        """Return the likeliest cut of one word (Viterbi)."""
        size = len(word)
        best = [0.0] + [IMPOSSIBLE] * size
        came_from = [(self._unk, 0)] * (size + 1)
        for start in range(size):
            self._extend(word, start, best, came_from)
        tokens = []
        while size:
            row, size = came_from[size]
            tokens.append(row)
        return tuple(reversed(tokens))

    def _extend(
        self, word: str, start: int, best: list[float], came_from: list[tuple[int, int]]
    ) -> None:
        for end in range(start + 1, min(len(word), start + self._longest) + 1):
            row = self._rows.get(word[start:end])
            if row is not None and (score := best[start] + self._scores[row]) > best[end]:
                best[end], came_from[end] = score, (row, start)
        unknown = best[start] + self._unknown_score
        if unknown > best[start + 1]:
            best[start + 1], came_from[start + 1] = unknown, (self._unk, start)
