"""A row of prices told by all the columns that a question leaves open.

"Gửi xe máy bao nhiêu?" names the row and none of its columns, by day, by night, for a month: one
of them alone would pass for the price.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.composers.rows import told_with_unit
from bot.composers.sources import attributed
from bot.figures.index import figure_index
from bot.figures.units import kind_of
from bot.passages.asked_columns import columns_asked
from bot.passages.sought import Sought
from bot.passages.table_rows import is_row, name_of
from bot.passages.tables import table_around
from bot.passages.terms import content_terms
from knowledge.measure_units import UnitKind
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.figures.index import Stated
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding

MOST_OPEN = 10


def open_columns(folded: str, own: str, headers: Sequence[str]) -> list[str]:
    """Return the headers that fit a folded question as well as the chosen one; none where it alone does.

    >>> columns = ["Phường / Ban ngày", "Phường / Tháng", "Xã / Ban ngày", "Xã / Tháng"]
    >>> open_columns("gui xe may bao nhieu", "Xã / Tháng", columns) == columns
    True
    >>> open_columns("gui xe may o xa bao nhieu", "Xã / Tháng", columns)
    ['Xã / Ban ngày', 'Xã / Tháng']
    >>> open_columns("gui xe may thang o xa bao nhieu", "Xã / Tháng", columns)
    []
    """
    told = _apart(headers)
    asked = frozenset(syllables(folded))
    fit = told[own] & asked
    fitting = [header for header in headers if told[header] & asked == fit]
    better = any(told[header] & asked > fit for header in headers)
    return fitting if 1 < len(fitting) <= MOST_OPEN and not better else []


def _apart(headers: Sequence[str]) -> Mapping[str, frozenset[str]]:
    """Return the words of each header that not all of them have."""
    words = {header: frozenset(content_terms(header)) for header in headers}
    common = frozenset.intersection(*words.values())
    return {header: own - common for header, own in words.items()}


def tell_open_row(
    draft: Draft,
    stated: Stated,
    asked: Understanding,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> bool:
    """Say the row of a price by the columns that the question leaves open; whether it was said."""
    if not is_row(stated.sentence) or kind_of(stated.figure.unit) is not UnitKind.MONEY:
        return False
    headers = dict.fromkeys(
        _header(other)
        for other in _of_row(stated, evidence)
        if other.figure.period == stated.figure.period
        and kind_of(other.figure.unit) is UnitKind.MONEY
    )
    alike = [header for header in headers if header]
    own = _header(stated)
    wanted = Sought.by(asked, vocabulary).wanted
    name = name_of(stated.sentence)
    fitting = columns_asked(asked.text, wanted, name, alike, asked.years)
    columns = open_columns(fold(asked.text), own, fitting) if own in fitting else []
    if not columns:
        return False
    document, library = stated.document, evidence.library
    text, row = library.text(document.id), stated.span
    words, unit = told_with_unit(table_around(text, row), text, row, (), columns)
    marks = [evidence.cite(document, row), *([evidence.cite(document, unit)] if unit else [])]
    draft.say(f"{attributed(document, library)}: {words}", *marks)
    return True


def _of_row(stated: Stated, evidence: EvidenceList) -> list[Stated]:
    """Return the figures of the row that a figure stands in."""
    index = figure_index(evidence.library)
    found = (index.held[at] for at in index.within(stated.document.id, stated.span))
    return [other for other in found if other.span == stated.span]


def _header(stated: Stated) -> str:
    """Return the name of the column that a figure stands under; empty where none is told."""
    at = stated.figure.value_span.start - stated.span.start
    cell = stated.sentence[: at + 1].rpartition(" | ")[2]
    header, colon, _ = cell.partition(": ")
    return header if colon else ""
