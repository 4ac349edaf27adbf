"""Telling an answer line by line: each is verified and numbered before anybody hears of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.verification import MARK, verify

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answers import Evidence
    from bot.evidence import EvidenceList
    from bot.verification import Sentence

    Tell = Callable[[str, Sequence[Evidence]], None]
    """Takes the next line of an answer, and the citations that it is the first to make."""


@dataclass
class Telling:
    """Hands proven sentences on as lines, numbered as the finished answer will number them."""

    evidence: EvidenceList
    hand_on: Tell
    _numbers: dict[int, int] = field(default_factory=dict)

    def tell(self, sentence: Sentence) -> None:
        """Hand a sentence on if it holds; headings wait for what stands under them."""
        kept, _ = verify([sentence], self.evidence.items, self.evidence.library)
        if not kept or sentence.frame:
            return
        new = [n for n in dict.fromkeys(sentence.cites) if n not in self._numbers]
        for n in new:
            self._numbers[n] = len(self._numbers) + 1
        line = MARK.sub(lambda mark: f"[{self._numbers[int(mark[1])]}]", sentence.text)
        items = self.evidence.items
        self.hand_on(line, [replace(items[n - 1], n=self._numbers[n]) for n in new])
