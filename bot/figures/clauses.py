"""The part of a sentence or table row that states one figure, and what leads into it.

"Tỷ lệ hồ sơ trực tuyến: cấp tỉnh đạt 95%, cấp xã đạt 80%" has two clauses after one lead-in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.figures.units import kind_of
from bot.passages.table_rows import is_row
from knowledge.documents import Span
from knowledge.measure_units import UnitKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.documents import Figure

_HARD = re.compile(r";\s+|\.\s+(?=[A-ZĐÀ-Ỹ])|\n")
_PART = re.compile(r",?\s+(?=(?:trong đó|trong số đó|còn lại|riêng)\s)")
_COMMA = re.compile(r",\s+(?!(?:phường|thị trấn|đặc khu|bản|tổ dân phố)\b)")
"""No clause ends inside "xã, phường", "thôn, bản"."""
_JOINED = re.compile(r"(?<!\bđối)\s(?=(?:và|với|hoặc|\()\s?)")
_FOR_A_CASE = re.compile(
    r"\bđối với\b[^;.,]*\b(?:từ|trên|dưới|hơn|đến|không quá|tối đa|tối thiểu|ít nhất)\s+(?:đủ\s+)?$"
)
_DIRECTLY = re.compile(
    r"\s(?=(?:và|với|hoặc)\s(?:(?:có|ít nhất|tối thiểu|trên|dưới|khoảng|hơn|gần|từ)\s)*$)"
)
_OPENING = re.compile(r"(?:(?:và|với|có|còn|trong đó|đạt|làm|thuộc|là)\s+)*")
_LEAD = re.compile(r":\s")
_CELL = " | "
_FIRST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Clause:
    """Spans of the document's text: the clause with the value, and its lead-in or null.

    Of a table row the clause is the cell with the value, its header included, and the lead-in
    the first cell of words, which names the row.
    """

    span: Span
    lead: Span | None
    row: bool = False


def clauses_of(figures: Sequence[Figure], text: str) -> list[Clause]:
    """Return the clause of each figure of one sentence or row, in their order.

    >>> from knowledge.documents import Figure
    >>> said = "Tỷ lệ: tỉnh đạt 95%, xã đạt 80% trở lên; báo cáo kịp thời."
    >>> both = [Figure(0, "", 95, "%", Span(16, 18), Span(0, 58), None),
    ...         Figure(1, "", 80, "%", Span(28, 30), Span(0, 58), None)]
    >>> [clause.span.of(said) for clause in clauses_of(both, said)]
    ['tỉnh đạt 95%', 'xã đạt 80% trở lên']
    """
    whole = figures[0].span
    if is_row(whole.of(text)):
        return [_cell(figure, whole, text) for figure in figures]
    by_value = {figure.value_span: figure for figure in figures}
    by_value = _without_conditions(by_value, text)
    order = [by_value[span] for span in sorted(by_value)]
    starts = [whole.start]
    ends: list[int] = []
    for figure, following in pairwise(order):
        end, start = _between(figure, following, text)
        ends.append(end)
        starts.append(start)
    ends.append(whole.end)
    found = {
        figure.value_span: _clause(whole, Span(start, end), figure.value_span, text)
        for figure, start, end in zip(order, starts, ends, strict=True)
    }
    return [found.get(figure.value_span) or _condition(figure, found) for figure in figures]


def _without_conditions(by_value: dict[Span, Figure], text: str) -> dict[Span, Figure]:
    """Leave out what conditions the sum before it: "… từ 5 năm trở lên", "… đối với tổ có trên 20 người"."""
    kept: dict[Span, Figure] = {}
    last: Figure | None = None
    for span in sorted(by_value):
        figure = by_value[span]
        bounded = kind_of(figure.unit) is UnitKind.TIME and figure.qualifier is not None
        of_money = last is not None and kind_of(last.unit) is UnitKind.MONEY
        if last is not None and kind_of(figure.unit) is not UnitKind.MONEY:
            between = text[last.value_span.end : span.start]
            bounded = bounded or _FOR_A_CASE.search(between) is not None
        apart = last is not None and _HARD.search(text, last.value_span.end, span.start)
        if not (bounded and of_money) or apart:
            kept[span] = last = figure
    return kept


def _condition(figure: Figure, found: dict[Span, Clause]) -> Clause:
    """Return the clause that a condition stands in: the last one before it."""
    return found[max(span for span in found if span < figure.value_span)]


def _between(figure: Figure, following: Figure, text: str) -> tuple[int, int]:
    """Return where the clause of one figure ends and that of the next begins."""
    after = _unit_end(figure, text)
    gap = text[after : following.value_span.start]
    first = " ".join(following.indicator.split()[:_FIRST_WORDS])
    commas = list(_COMMA.finditer(gap))
    opening = [m for m in commas if _opens_with(gap[m.end() :], first)]
    breaks = [pattern.search(gap) for pattern in (_HARD, _PART, _DIRECTLY)]
    found = [*breaks, *opening[:1], *commas[-1:], _JOINED.search(gap)]
    match = next((each for each in found if each), None)
    if match is None:
        return following.value_span.start, after
    return after + match.start(), after + match.end()


def _unit_end(figure: Figure, text: str) -> int:
    """Return where the unit after a value ends; the value's end when none follows."""
    end = figure.value_span.end
    start = end + (text[end : end + 1] == " ")
    unit = figure.unit or ""
    return start + len(unit) if unit and text.startswith(unit, start) else end


def _opens_with(words: str, first: str) -> bool:
    """Whether a clause opens with the first words of its indicator, small words aside."""
    opened = _OPENING.match(words)
    return bool(first) and words[opened.end() if opened else 0 :].startswith(first)


def _clause(whole: Span, part: Span, value: Span, text: str) -> Clause:
    """Narrow a value's part of the sentence to its own clause."""
    start, end = part.start, part.end
    for match in _HARD.finditer(text, start, value.start):
        start = match.end()
    after = _HARD.search(text, value.end, end)
    if after:
        end = after.start()
    colons = [m.end() for m in _LEAD.finditer(text, whole.start, value.start)]
    lead = None
    if colons:
        opened = max((m.end() for m in _HARD.finditer(text, whole.start, colons[0])), default=0)
        lead = _trimmed(Span(max(whole.start, opened), colons[0]), text)
        start = max(start, colons[0])
    return Clause(_trimmed(Span(start, end), text), lead)


def _cell(figure: Figure, whole: Span, text: str) -> Clause:
    """Return the cell of a row that holds the value; the first cell of words leads in."""
    start = whole.start
    row = whole.of(text)
    at = figure.value_span.start - whole.start
    begin = row.rfind(_CELL, 0, at) + len(_CELL) if row.rfind(_CELL, 0, at) >= 0 else 0
    end = row.find(_CELL, at)
    cell = Span(start + begin, start + (end if end >= 0 else len(row)))
    lead = None
    offset = 0
    for part in row.split(_CELL):
        header, headed, value = part.partition(": ")
        if not headed:
            header, value = "", part
        if any(map(str.isalpha, value)) and header.strip().lower() not in {"stt", "tt"}:
            held = Span(start + offset + len(part) - len(value), start + offset + len(part))
            lead = held if held.end <= cell.start else None
            break
        offset += len(part) + len(_CELL)
    return Clause(_trimmed(cell, text), lead, row=True)


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(" ,;–-+•*\n"))
    end = span.end - (len(words) - len(words.rstrip(" ,;.:/\n")))
    return Span(start, max(start, end))
