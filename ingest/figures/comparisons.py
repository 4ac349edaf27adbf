"""Numbers that compare the figure before them: "… vượt dự toán 12%, tăng 8,5% so với cùng kỳ"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.documents import Span
from knowledge.measure_units import UnitKind

if TYPE_CHECKING:
    from knowledge.quantities import Quantity

LONGEST_GAP = 240  # characters; what compares stands close to what it compares
_ADVERBS = (
    r"(?>\s+(?:thêm|tới|đến|lên|xuống|từ|khoảng|trên|hơn|gần|bình quân|trung bình|được|ước|tương ứng|lần lượt|tối thiểu"
    r"|ít nhất|tối đa|là|mức|gấp|cao|mạnh|nhẹ|xấp xỉ|còn|dưới|hàng năm|hằng năm|mỗi năm|gần như|tổng cộng"
    r"|(?:so\s)?(?:với\s)?(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu|cùng kỳ|kịch bản|định mức|trung bình|bình quân)(?:\s[^\s,;:.()\d]+){0,6}"
    r"|(?:so\s)?với(?:\s[^\s,;:()]+){1,9}))*"
)
_CHANGE = r"(?:tăng(?!\s(?:trưởng|cường|thu\b))|giảm(?!\s(?:nghèo|sút|phát))|vượt|hụt|cao hơn|thấp hơn|lớn hơn|nhỏ hơn|nhiều hơn|ít hơn|cao gấp|gấp|bằng)"
_OPENING = r"(?:(?:và|cũng|đã|lại|ước|tương ứng|hay|tức|tức là|đồng thời)\s+)*"
_COMPARES = re.compile(
    rf"(?:^|[,;(–-]|\s(?=và\s))\s*{_OPENING}(?P<words>(?:so(?:\svới)?\s[^,;:()]{{2,60}}?\s)?{_CHANGE}{_ADVERBS})\s*$",
    re.IGNORECASE,
)
_PLAN = re.compile(
    rf"(?:^|[,;(–-]|\s(?=và\s))\s*{_OPENING}(?P<words>(?:đạt|hoàn thành|bằng|chiếm){_ADVERBS})\s*$",
    re.IGNORECASE,
)
_OF_PLAN = re.compile(
    r"\s(?:so\s(?:với\s)?)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|kịch bản|cùng kỳ|kh\b|dt\b|nghị quyết|so với)",
    re.IGNORECASE,
)
_DIRECT = re.compile(rf"\s(?P<words>{_CHANGE}{_ADVERBS})\s*$", re.IGNORECASE)
_JOINED = re.compile(r"\s(?:và|còn|trong đó)\s")
_SEPARATED = re.compile(r"[,;:()]")
_REACHED = re.compile(
    r"\s*\)?\s*[,(]\s*(?:và\s)?(?P<words>(?:đạt|bằng)(?:\s(?:khoảng|gần|trên|hơn))?)\s*"
)
_AGAINST = re.compile(
    r"[^,;:.()]{0,40}?\s(?:so với|so cùng kỳ|so với cùng kỳ|cùng kỳ|kế hoạch|dự toán)\b"
)
_CLAUSE_END = re.compile(r"(?<!\d)[,;:.()\]](?=\s|$)|[,;:()\]](?!\d)|$")
_SO = re.compile(r"(?:\s[^\s,;:.()\d]+){0,12}?\s(so với [^,;:()\]]+|so cùng kỳ[^,;:()\]]*)")


def comparing(
    text: str, at: int, quantity: Quantity, earlier: Quantity, compared: Span | None
) -> int | None:
    """Return where the words begin by which a number compares the figure before it, or null.

    ``at`` is where the words since that figure begin, ``compared`` its comparison so far.
    """
    gap = text[at : quantity.span.start]
    if len(gap) > LONGEST_GAP:
        return None
    match = _COMPARES.search(gap)
    if match is None and quantity.kind is UnitKind.SHARE and _OF_PLAN.match(text, quantity.end):
        match = _PLAN.search(gap)
    if match is None and not _SEPARATED.search(gap) and _AGAINST.match(text, quantity.end):
        match = _DIRECT.search(gap)
    if match is None and _goes_with(text, at, compared, quantity):
        return quantity.span.start
    if match is None and _is_share_of(earlier, quantity):
        match = _REACHED.fullmatch(gap)
    if match:
        return at + match.start("words")
    goes_on = compared is not None and not gap.strip(" ,").replace("và", "").strip()
    return quantity.span.start if goes_on and _AGAINST.match(text, quantity.end) else None


def _goes_with(text: str, at: int, compared: Span | None, quantity: Quantity) -> bool:
    """Whether a share in brackets tells a change again ("giảm 15 vụ (10,7%)") or a plan's part."""
    if quantity.kind is not UnitKind.SHARE or text[at : quantity.span.start].strip() != "(":
        return False
    changed = compared is not None and compared.end == at
    return changed or bool(_OF_PLAN.match(text, quantity.end))


def _is_share_of(earlier: Quantity, quantity: Quantity) -> bool:
    """Whether a bare percentage can only be the share of a plan that an amount has reached."""
    return quantity.kind is UnitKind.SHARE and earlier.kind is not UnitKind.SHARE


def comparison_span(text: str, start: int, quantity: Quantity, limit: int) -> Span:
    """Return the whole comparison that begins at a place and ends with a number's clause.

    ``limit`` is where the next number stands, or the sentence ends.
    """
    end = _clause_end(text, quantity.end, limit)
    told = text[start:end]
    if told.count("(") > told.count(")") and text[end : end + 1] == ")":
        end += 1
    elif told.count(")") > told.count("(") and text[start - 1 : start] == "(":
        start -= 1
    return Span(start, end)


def stated_against(text: str, quantity: Quantity, limit: int) -> Span | None:
    """Return the "so với …" that follows a number in its clause.

    >>> from knowledge.quantities import quantities
    >>> text = "GRDP tăng 8,5% so với cùng kỳ."
    >>> stated_against(text, quantities(text)[0], len(text)).of(text)
    'so với cùng kỳ'
    """
    match = _SO.match(text, quantity.end, limit)
    return Span(match.start(1), _trimmed(text, match.end(1))) if match else None


def _clause_end(text: str, at: int, limit: int) -> int:
    match = _CLAUSE_END.search(text, at, limit)
    end = match.start() if match else limit
    joined = _JOINED.search(text, at, end)
    if joined and end == limit:
        end = joined.start()
    return _trimmed(text, end) if end > at else end


def _trimmed(text: str, end: int) -> int:
    while text[end - 1] in " .,;":
        end -= 1
    return end
