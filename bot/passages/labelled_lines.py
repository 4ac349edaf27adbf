"""The line that tells when or where the thing takes place that its heading names.

Under "2. Tuần Văn hóa - Du lịch" the line "- Thời gian: từ ngày 24 …" tells when the week is,
without a word of it; a sentence that names the week may give the day of something else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.passages.expectations import also_expected, asking_words, heads, labelled
from bot.passages.expected_kinds import Expected
from bot.passages.table_rows import cells, is_row
from bot.passages.terms import content_terms
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.candidates import Candidate
    from bot.questions.understanding import Understanding

FEWEST = 2
_WHEN_WHERE = (Expected.TIME, Expected.DAY, Expected.PLACE)
_HAPPENS = re.compile(
    r"\b(?:duoc |se |sap )*(?:to chuc|dien ra|tien hanh|keo dai|thuc hien)\b(?! (?:boi|nhu|theo)\b)"
)
_TIMES = frozenset("nam nay nao ngay thang gio".split())


def of_their_heading(asked: Understanding, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the lines labelled with what is asked under a heading that names all of the rest.

    A row of a table has to name it itself, and a label of its cells what is asked.

    Empty where the question doesn't only ask when or where something takes place.
    """
    kinds = also_expected(asked.folded)
    if not kinds or any(kind not in _WHEN_WHERE for kind in kinds):
        return []
    happens = {word for match in _HAPPENS.finditer(asked.folded) for word in syllables(match[0])}
    aside = asking_words(asked.folded) | happens | _TIMES | set(map(str, asked.years))
    named = set(content_terms(asked.text)) - aside
    if len(named) < FEWEST:
        return []
    return [c for c in found if _tells(c, kinds, named)]


def _tells(candidate: Candidate, kinds: Sequence[Expected], named: set[str]) -> bool:
    """Whether a line tells of its heading, or a row of a table of what its own cells name."""
    line = candidate.words
    if is_row(line):
        told = any(heads(header, kind) for header, _ in cells(line) for kind in kinds)
        return told and named.issubset(syllables(fold(line)))
    told = any(labelled(line, kind) for kind in kinds)
    return told and named.issubset(syllables(fold(" ".join(candidate.passage.section[-1:]))))
