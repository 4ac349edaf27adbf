"""Lines that tell one thing each of the item above them: who leads it, by when, where, with what.

Plans set a task down and then "Đơn vị chủ trì: …", "Thời gian: …" below it: the line says
nothing without its item.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.passages.expectations import is_line_of_item
from knowledge.documents import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.documents import Section

FARTHEST, MOST_LINES, LONGEST = 1500, 5, 400


def item_above(text: str, start: int) -> Span | None:
    r"""Return the line of which the line at ``start`` tells; null when nothing near is one.

    >>> text = "- Mở lớp tập huấn\n- Chủ trì: Sở A\n- Thời gian: quý II"
    >>> item_above(text, text.index("- Thời")) == Span(0, 17)
    True
    """
    for line in lines_above(text, start, MOST_LINES):
        if not is_line_of_item(line.of(text)):
            return line
    return None


def lead_above(text: str, start: int) -> Span | None:
    r"""Return the lead-in ("…: ") of the list that the item at ``start`` is in; null without one.

    >>> text = "1. Sở A ký:\na) Giấy mời;\nb) Giấy đi đường."
    >>> lead_above(text, text.index("b)")) == Span(0, 11)
    True
    """
    return _lead_of(text, start, _LETTERED)


def any_lead_above(text: str, start: int) -> Span | None:
    r"""Return the lead-in of a list of lettered items or of dashes; null without one.

    >>> text = "Mức 200.000 đồng cho:\n- Trẻ em;\n- Người già."
    >>> any_lead_above(text, text.index("- Người")).of(text)
    'Mức 200.000 đồng cho:'
    """
    return _lead_of(text, start, _LETTERED) or _lead_of(text, start, _DASHED)


def _lead_of(text: str, start: int, items: re.Pattern[str]) -> Span | None:
    """Return the nearest line above the items of one kind, where it leads into them."""
    if not items.match(text[start : start + NEAR]):
        return None
    for line in lines_above(text, start, MOST_ITEMS):
        above = line.of(text)
        if not items.match(above):
            return line if above.endswith(":") and len(above) <= LONGEST else None
    return None


def line_around(text: str, span: Span) -> Span:
    r"""Return the line that holds a span.

    >>> line_around("một\nhai ba\nbốn", Span(4, 7))
    Span(start=4, end=10)
    """
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(start, end if end >= 0 else len(text))


def unbroken(text: str, line: Span) -> Span:
    r"""Return a line with the next one where a page's edge cut it: "… thêm", "40 TB.".

    >>> text = "- Mở rộng kho thêm\n40 TB.\n3. Về bão"
    >>> unbroken(text, Span(0, 18)).of(text)
    '- Mở rộng kho thêm\n40 TB.'
    >>> text = "Tổng 90 tỷ đồng, gồm:\nngân sách tỉnh 60 tỷ đồng, xã 30 tỷ đồng."
    >>> unbroken(text, Span(0, 21)).of(text) == text
    True
    """
    following = _CARRIED_ON.match(text, line.end)
    is_open = bool(_OPEN_END.search(line.of(text)))
    return Span(line.start, following.end()) if following and is_open else line


def sections_around(sections: Iterable[Section], place: Span) -> list[Section]:
    """Return the sections that hold a place, the smallest first."""
    holding = (section for section in sections if section.span.covers(place))
    return sorted(holding, key=lambda s: s.span.end - s.span.start)


def innermost(sections: Iterable[Section], place: Span) -> Section | None:
    """Return the smallest section that holds a place; null where none does."""
    return next(iter(sections_around(sections, place)), None)


def lines_of(text: str, start: int, end: int) -> list[Span]:
    """Return the lines with words between two places, without the blanks around them."""
    spans = []
    for match in _LINE.finditer(text, start, end):
        words = match[0]
        left = match.start() + len(words) - len(words.lstrip())
        right = match.end() - (len(words) - len(words.rstrip()))
        if _WORD.search(text, left, right):
            spans.append(Span(left, right))
    return spans


def lead_ins_of(text: str) -> Iterator[Span]:
    r"""Yield the lines that announce what follows, without the blanks around them.

    >>> [line.of("Điều 2\n 1. Người dân phải: \na) Khai: đủ;") for line in lead_ins_of("Điều 2\n 1. Người dân phải: \na) Khai: đủ;")]
    ['1. Người dân phải:']
    """
    for colon in _COLON_AT_END.finditer(text):
        start = text.rfind("\n", 0, colon.start()) + 1
        end = colon.start() + 1
        yield Span(end - len(text[start:end].lstrip()), end)


_COLON_AT_END = re.compile(r":(?=[^\S\n]*(?:\n|\Z))")


def lines_above(text: str, start: int, most: int) -> Iterator[Span]:
    """Yield the lines that hold words above ``start``, the nearest first, at most so many."""
    end = start
    for _ in range(most):
        end = len(text[:end].rstrip())
        begin = text.rfind("\n", max(end - FARTHEST, 0), end) + 1
        if begin >= end:
            return
        yield Span(begin, end)
        end = begin


NEAR, MOST_ITEMS = 4, 12
_LETTERED = re.compile(r"\s*[a-zđ]\)")
_DASHED = re.compile(r"\s*[-–+•*]\s")
_OPEN_END = re.compile(r"[^\W_]$|\b(?:gồm|gồm có|trong đó):$")
_CARRIED_ON = re.compile(
    r"\n(?:(?!\d{1,2}(?:\.\d{1,2})*[.)]\s)\d|(?![a-zđ][.)])[a-zàáâãèéêìíòóôõùúăđĩũơưạ-ỹ])[^\n|]*"
)
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WORD = re.compile(r"[^\W_]")
