"""Which words of a question carry its meaning, and how rare each is in the documents.

Weights are inverse document frequencies over the passages held (Spärck Jones 1972), on
folded syllables.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.text import fold, has_diacritics, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

STOP_TYPED = frozenset(
    "là gì nào sao thế ai đâu mấy bao nhiêu khi hỏi cho xin biết muốn về của và với các những có không được bị thì mà "
    "ở tại trong đến từ theo này đó ấy kia còn vậy đây nhé ạ nhỉ ừ ơi bạn tôi mình em anh chị hãy nêu ra làm phải cần "
    "sẽ đã đang cũng như cụ thể giúp nói trên dưới lúc vui lòng tìm kiếm tra một năm đạt do phần trăm thực hiện".split()
)
STOP = frozenset(
    {fold(word) for word in STOP_TYPED}
    - {"dau", "con", "tim", "the", "thuc", "hien", "tra", "tram"}
)
_SYLLABLE = re.compile(
    r"^(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
    r"(?:[aeiouy]{1,3})(?:ch|ng|nh|[cmnpt])?$"
)


@lru_cache(maxsize=16384)
def content_terms(question: str) -> tuple[str, ...]:
    """Return the folded syllables that carry meaning, in order.

    >>> content_terms("Tốc độ tăng trưởng GRDP là bao nhiêu?")
    ('toc', 'do', 'tang', 'truong', 'grdp')
    """
    stop = STOP_TYPED if has_diacritics(question) else STOP
    return tuple(fold(s) for s in syllables(nfc(question)) if s.lower() not in stop)


def required_terms(question: str) -> list[str]:
    """Return the terms that nothing may stand for: acronyms and codes, in any case; no hour is one.

    >>> required_terms("grdp và chỉ số PAPI của tỉnh lúc 19h")
    ['grdp', 'papi']
    """
    capitals = {fold(w) for w in syllables(question) if len(w) > 1 and w.isupper() and w.isascii()}
    shouting = question.isupper()
    return [
        term
        for term in dict.fromkeys(content_terms(question))
        if not (term.isdigit() or _HOUR.fullmatch(term))
        and ((term in capitals and not shouting) or not _SYLLABLE.match(term))
    ]


_HOUR = re.compile(r"\d{1,2}[hg](?:\d\d)?")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """How many passages hold each folded syllable and each pair of neighbours; one a generation."""

    passages: int
    counts: Counter[str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Vocabulary:
        """Count over texts; one pass, some two million syllables a second."""
        counts: Counter[str] = Counter()
        number = 0
        for text in texts:
            words = syllables(fold(text))
            counts.update(set(words))
            counts.update({f"{a} {b}" for a, b in pairwise(words)})
            number += 1
        return cls(max(number, 1), counts)

    def weight(self, term: str) -> float:
        """Return the term's inverse document frequency; highest for a term never seen."""
        return math.log(1 + (self.passages + 1) / (self.counts.get(term, 0) + 0.5))

    def weight_of(self, terms: Iterable[str]) -> float:
        """Return what several terms weigh together."""
        return sum(map(self.weight, terms))

    def rarity(self, pairs: Iterable[str]) -> float:
        """Return the weight of the most usual of some pairs of neighbours, likely a word."""
        return min(map(self.weight, pairs), default=self.weight(""))

    def knows(self, term: str) -> bool:
        """Whether any passage holds the term."""
        return self.counts.get(term, 0) > 0
