"""Lines that tell one thing each of the item above them: who leads it, by when, where, with what.

Plans set a task down and then "Đơn vị chủ trì: …", "Thời gian: …" below it: the line says
nothing without its item.
"""

from __future__ import annotations

import re

from bot.passages.expectations import is_line_of_item
from knowledge.documents import Span

FARTHEST, MOST_LINES, LONGEST = 1500, 5, 400


def item_above(text: str, start: int) -> Span | None:
    r"""Return the line of which the line at ``start`` tells; null when nothing near is one.

    >>> text = "- Mở lớp tập huấn\n- Chủ trì: Sở A\n- Thời gian: quý II"
    >>> item_above(text, text.index("- Thời")) == Span(0, 17)
    True
    """
    end = start
    for _ in range(MOST_LINES):
        end = len(text[:end].rstrip())
        begin = text.rfind("\n", max(end - FARTHEST, 0), end) + 1
        line = text[begin:end]
        if not line.strip():
            return None
        if not is_line_of_item(line):
            return Span(begin, end)
        end = begin
    return None


def lead_above(text: str, start: int) -> Span | None:
    r"""Return the lead-in ("…: ") of the list that the item at ``start`` is in; null without one.

    >>> text = "1. Sở A ký:\na) Giấy mời;\nb) Giấy đi đường."
    >>> lead_above(text, text.index("b)")) == Span(0, 11)
    True
    """
    line = text[start : start + NEAR]
    if not _LETTERED.match(line):
        return None
    end = start
    for _ in range(MOST_ITEMS):
        end = len(text[:end].rstrip())
        begin = text.rfind("\n", max(end - FARTHEST, 0), end) + 1
        above = text[begin:end]
        if above.endswith(":") and not _LETTERED.match(above):
            return Span(begin, end) if end - begin <= LONGEST else None
        if not _LETTERED.match(above):
            return None
        end = begin
    return None


NEAR, MOST_ITEMS = 4, 12
_LETTERED = re.compile(r"\s*[a-zđ]\)")
