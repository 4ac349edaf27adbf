"""The lead-in that says whether something is so, where an item of its list doesn't say it itself.

"Được miễn thuế: – Nhiên liệu trong két" answers "xăng trong bình có bị thu thuế không?" only with
both lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.composers.items import bullet
from bot.passages.item_lines import LONGEST, lines_above
from bot.questions.matters import asks_whether

if TYPE_CHECKING:
    from bot.questions.understanding import Understanding
    from knowledge.documents import Span

MOST_ITEMS = 15
_DECIDES = re.compile(r"\b(?:phải|không|miễn|giảm|cấm|bắt buộc)\b", re.IGNORECASE)
_SAYS = re.compile(r"\b(?:được|phải|không|miễn|giảm|cấm|bắt buộc|chịu)\b", re.IGNORECASE)


def verdict_above(asked: Understanding, item: Span, text: str) -> Span | None:
    r"""Return the lead-in of the list that an item is in, when it is asked whether and it says so.

    >>> from bot.questions.routes import Route
    >>> from bot.questions.understanding import Understanding
    >>> from knowledge.documents import Span
    >>> asked = Understanding("Xăng có bị thu thuế không?", "xang co bi thu thue khong?", Route.GENERAL)
    >>> text = "1. Các loại sau được miễn thuế:\n- Dầu nhờn;\n- Xăng trong két."
    >>> verdict_above(asked, Span(text.index("- Xăng"), len(text)), text) == Span(0, 31)
    True
    """
    own = bullet(item.of(text))
    if not (own and asks_whether(asked.text)) or _DECIDES.search(item.of(text)):
        return None
    above = lines_above(text, item.start, MOST_ITEMS)
    lead = next((line for line in above if bullet(line.of(text)) != own), None)
    words = lead.of(text) if lead else ""
    says = words.endswith(":") and len(words) <= LONGEST and _SAYS.search(words)
    return lead if says else None
