"""The name that opens a paragraph, of which its later sentences tell without saying it again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.passages.table_rows import is_row
from knowledge.documents import Span

if TYPE_CHECKING:
    from knowledge.documents import Passage

_NAME = re.compile(
    r"\s*(?:(?:\d{1,2}(?:\.\d+)*|[a-zđ])[.)]\s*|[-–+•*]\s*)?(?P<name>[^\W\d_][^:;.|\n]{3,90}):\s+(?=\S)"
)
_COUNTS = re.compile(r"\d [a-zà-ỹđ]")
"""What is told, not named: "Tiền hỗ trợ chi trả 02 lần trong năm: …"."""


def paragraph_name(text: str, sentence: Span) -> Span | None:
    r"""Return the name before the colon that opens a sentence's paragraph; null for its first sentence.

    >>> text = "1. Dự án A: 252 căn. Diện tích 28 m2.\nDự án B: 80 căn."
    >>> paragraph_name(text, Span(21, 37)).of(text), paragraph_name(text, Span(3, 20))
    ('Dự án A', None)
    """
    start = text.rfind("\n", 0, sentence.start) + 1
    if start == sentence.start or is_row(sentence.of(text)):
        return None
    opening = _NAME.match(text, start, sentence.start)
    if opening is None or _COUNTS.search(opening["name"]):
        return None
    return Span(*opening.span("name"))


def name_in(passage: Passage, sentence: Span) -> str:
    """Return the name that opens the paragraph of a passage's sentence; empty for none."""
    start = passage.span.start
    place = Span(sentence.start - start, sentence.end - start)
    name = paragraph_name(passage.text, place)
    return name.of(passage.text) if name else ""
