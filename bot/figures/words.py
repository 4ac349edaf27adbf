"""The words of a figure, by where they stand: in its clause, its sentence, above it."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.passages.held import Held
from bot.passages.terms import STOP
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from bot.figures.index import Stated
    from knowledge.documents import Section

EMPTY = frozenset(
    "ty le ti toc do muc tong so luong chi tieu dat duoc co la tu tren thoi han gom cho".split()
)

_OPENS_A_TIME = re.compile(
    r"(?:tinh )?den (?:het |cuoi )?(?:ngay|thang|nam|nay)\b|hien nay\b|nam (?:19|20)\d\d\b"
)


_SUM = re.compile(r"\W*tong(?: cong| so| chung)?\W*")
_AMOUNT = r"(?:trên|dưới|ít nhất|tối thiểu|khoảng|hơn|gần|từ|đạt|có)?\s*\d[\d.,]*\s?%"
_SHARES_VERB = re.compile(rf"\W*{_AMOUNT}[^,;.:\d]{{3,60}}\s(?:và|với)\s{_AMOUNT}", re.IGNORECASE)
"""One verb for two: "trên 80% trạm y tế và 100% bệnh viện có bác sĩ"."""


def is_sum(stated: Stated) -> bool:
    """Whether a figure stands in the row of a table that sums the others up."""
    return stated.clause.row and _SUM.fullmatch(fold(stated.lead_text)) is not None


def _holds(section: Section, stated: Stated) -> bool:
    """Whether a heading states the figure itself: it isn't above it."""
    return section.heading.meets(stated.span)


def measured(stated: Stated) -> str:
    """Return what a figure measures: its indicator, or the words before it where that is none.

    "Sửa đổi khoản 1 Điều 11 như sau" only tells where an amending paper puts what it says.
    """
    indicator = stated.figure.indicator
    if any(map(str.isalpha, indicator)) and not _AMENDING.match(fold(indicator)):
        return indicator
    return stated.clause_text.partition(stated.value_text)[0]


_AMENDING = re.compile(
    r"\W*(?:\d+\W+)*(?:sua doi|bo sung|thay the)\b.*\b(?:nhu sau|(?:diem|khoan|dieu|muc|phu luc) \S{1,4}\W*$)"
)


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of a figure, by where they stand.

    ``of_another_time`` when its clause opens a time of its own: what is said before isn't of it.
    """

    own: Held
    lead: Held
    before: Held
    after: Held
    heading: Held
    title: Held
    issuer: Held
    indicator: tuple[str, ...]
    of_another_time: bool = False

    @classmethod
    def of(cls, stated: Stated) -> Texts:
        """Read the words around a figure."""
        figure = stated.figure
        header = stated.clause_text.rpartition(": ")[0] if stated.clause.row else ""
        words = tuple(
            word
            for word in dict.fromkeys(syllables(fold(f"{measured(stated)} {header}")))
            if word not in STOP and word not in EMPTY and not word[0].isdigit()
        )
        above = [section for section in stated.sections if not _holds(section, stated)]
        of_all = above[0].title if above and is_sum(stated) else ""
        shared = stated.after if _SHARES_VERB.match(f"{stated.clause_text}{stated.after}") else ""
        return cls(
            held(figure.indicator, stated.clause_text, figure.unit or ""),
            held(stated.lead_text, of_all, stated.summed),
            held(stated.before, shared),
            held(stated.after),
            held(*(section.title for section in above)),
            held(stated.titled),
            held(stated.document.metadata.issuer or ""),
            words,
            bool(_OPENS_A_TIME.match(fold(stated.clause_text))) and ";" in stated.before,
        )

    @property
    def parts(self) -> tuple[Held, ...]:
        """The texts of which a word asked for may stand in any."""
        return (self.own, self.lead, self.before, self.after, self.heading, self.title)

    def anywhere(self, term: str) -> bool:
        """Whether a folded syllable stands in the sentence, above it, or in the title."""
        return any(term in text.words for text in self.parts)


@functools.lru_cache(maxsize=8192)
def held(*texts: str) -> Held:
    """Return the words of texts; those with one or two others between count as neighbours.

    "Tổng mức vốn kế hoạch" holds what "tổng vốn" asks for. The last word of a text is no
    neighbour of the next text's first: "Ủy ban nhân dân", "Số hóa …" tell of no "dân số".
    """
    each = [Held.of(text) for text in texts if text]
    said = [one.line.split() for one in each]
    lines = (
        " ".join(words[at::apart]) for words in said for apart in _APART for at in range(apart)
    )
    return Held(
        frozenset().union(*(one.typed for one in each)),
        frozenset().union(*(one.words for one in each)),
        f" {' | '.join(lines)} ",
    )


_APART = (1, 2, 3)
