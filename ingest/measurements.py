"""The figures that one sentence states: which of its numbers measure, and in what words.

Numbers that only compare the value before them ("… đạt 1.200 tỷ đồng, vượt dự toán 12%")
belong to that value's figure and are none of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.figure_words import BOUND
from ingest.naming_numbers import is_year, naming_spans
from knowledge.capitals import compile_capitals
from knowledge.documents import Span
from knowledge.quantities import Quantity, UnitKind, quantities
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_QUALIFIER = re.compile(rf"(?:^|(?<=[\s(:])){BOUND}(?:\s+(?:là|đạt|{BOUND}))*\s*$", re.IGNORECASE)
_OPEN_END = re.compile(r"(?:\s[^\s,;:.()\d]+){0,5}?\s(trở lên|trở xuống|trở lại|đổ lên|đổ lại)\b")
_ADVERBS = (
    r"(?:\s+(?:thêm|tới|đến|lên|xuống|từ|khoảng|trên|hơn|gần|bình quân|trung bình|được|ước|tương ứng|lần lượt|tối thiểu"
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
_STATES = re.compile(
    r"(?:đạt|là|bằng|còn|chiếm|gồm|lên|xuống|ở mức|mức|hệ số|chỉ số|chỉ số \S+|gấp|tăng|giảm|số lượng|tổng số|tổng cộng|điểm|:)"
    rf"(?:\s+{BOUND})*\s*$",
    re.IGNORECASE,
)
_NORMS_OF_TIME = re.compile(
    rf"(?:\b(?:thời hạn(?:\s[^\s,;:.()]+){{0,4}}|thời gian(?:\s[^\s,;:.()]+){{0,4}}|trong vòng|trong|thời lượng|kéo dài|chậm nhất|thêm|mất|bảo hành|lưu trú|hạn|tuổi thọ|sau|trước|là|đạt|còn|xuống|mỗi|đủ|cách|phép)"
    rf"|:|\b{BOUND})\s*$",
    re.IGNORECASE,
)
_TIME_GOES_ON = re.compile(
    r"\s?(?:kể từ|tính từ|làm việc|liên tục|liên tiếp|công tác|trở lên|trở xuống|đối với|cho\b)",
    re.IGNORECASE,
)
_SPAN_OF_REPORT = re.compile(r"\s(?:tăng|giảm|đạt|ước|thu|qua)(?!\w)", re.IGNORECASE)
_AGES = re.compile(r"tuổi thọ|tuổi (?:bình quân|trung bình|nghỉ hưu)", re.IGNORECASE)
_LISTS = re.compile(
    r"[^,;.()\d]{0,60}?(?:\s(?:như )?sau(?: đây)?|\s(?:dưới đây|bao gồm|gồm|cụ thể|là))?\s?:"
)
_TOLD = re.compile(r"[^,;.()\d]{0,60}?\s(?:sau đây|như sau|dưới đây)\b")
_ORDERED = compile_capitals(r"[\w)]\s+[A-ZĐÀ-Ỹ][^\W\d_]*\s$")  # "tiểu học Tân An 2"
_ENUMERATED = frozenset(
    "nội dung|nhiệm vụ|nhóm nhiệm vụ|giải pháp|nhóm giải pháp|mục tiêu|phần|bước|khâu|điều|khoản|chương|hình thức|nguyên tắc"
    "|yêu cầu|trụ cột|đột phá|bản|cấp|mục|lĩnh vực|quan điểm|đồng chí|bên|điều kiện|phương châm|loại|dân tộc".split(
        "|"
    )
)
_BASES = {100.0, 1_000.0, 10_000.0, 100_000.0, 1_000_000.0}
_RATE = re.compile(r"(?<!có)(?<!đạt)(?<!với)(?<![,;(])\s(?:trên|trong)\s*$", re.IGNORECASE)
_NAMES = re.compile(
    r"(?<!\w)(?:bậc|nhóm|cấp|quân khu|lần|phụ ước|hải đồ|hạng|tuyến|ga|khu|trạm|đội|tổ|cụm|tập|vùng|khối|cột|mã|số|kênh"
    r"|bảng|bài|tầng|phòng|mức|ô|bộ|điểm|hệ số|quận|phường|thôn|bản|km)\s*$",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"(?:trong|trên)\s(?:tổng\s)?số\s*$", re.IGNORECASE)
_ONE_OF = re.compile(r"\bmột trong\s*$", re.IGNORECASE)
_COPIES = frozenset(
    "bộ|bộ hồ sơ|hồ sơ|bản sao|bản chính|bản gốc|bản giấy|bản in|bản điện tử".split("|")
)
MOST_COPIES = 10
_REACHES = re.compile(rf"(?:đạt|hoàn thành|còn|trên tổng số|{BOUND})\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measurement:
    """A number that measures; ``lead`` is the text since the number before it, its words.

    ``follows`` says that there is a number before it, whose own words may begin the lead;
    ``limit`` is where the next number stands, or the sentence ends.
    """

    quantity: Quantity
    lead: Span
    follows: bool
    qualifier: str | None
    comparison: Span | None
    limit: int


def measurements(text: str, sentence: Span) -> list[Measurement]:
    """Return what the numbers of a sentence measure, each with the comparison that follows it.

    >>> text = "Thu đạt 1.200 tỷ đồng, vượt dự toán 12%, tăng 8,5% so với cùng kỳ; chi 900 tỷ đồng."
    >>> [(m.quantity.value, m.comparison and m.comparison.of(text))
    ...     for m in measurements(text, Span(0, len(text)))]
    [(1200.0, 'vượt dự toán 12%, tăng 8,5% so với cùng kỳ'), (900.0, None)]
    """
    found: list[Measurement] = []
    at = sentence.start
    kept = _measuring(text, sentence)
    for n, quantity in enumerate(kept):
        limit = kept[n + 1].span.start if n + 1 < len(kept) else sentence.end
        compared = _compared(text, at, quantity, found)
        if compared is not None:
            found[-1] = _with_comparison(text, found[-1], compared, quantity, limit)
        elif _measures(text, Span(at, quantity.span.start), quantity, limit):
            found.append(_measurement(text, at, quantity, limit, follows=at > sentence.start))
        else:
            continue
        opened = _OPEN_END.match(text, quantity.end, limit)
        at = opened.end() if opened else quantity.end
        if compared is not None and found[-1].comparison:
            at = max(at, found[-1].comparison.end)
    return found


def _measuring(text: str, sentence: Span) -> list[Quantity]:
    found = quantities(text, sentence.start, sentence.end)
    if all(q.kind is UnitKind.BARE and is_year(q.span.of(text)[:4]) for q in found):
        return []
    naming = naming_spans(text, sentence.start, sentence.end)
    return [
        quantity
        for quantity in found
        if not any(s.start < quantity.span.end and quantity.span.start < s.end for s in naming)
    ]


def _compared(text: str, at: int, quantity: Quantity, found: Sequence[Measurement]) -> Span | None:
    """Return the words by which a number compares the figure before it; null when it doesn't."""
    if not found:
        return None
    gap = text[at : quantity.span.start]
    match = _COMPARES.search(gap)
    if match is None and quantity.kind is UnitKind.SHARE and _OF_PLAN.match(text, quantity.end):
        match = _PLAN.search(gap)
    if match is None and not _SEPARATED.search(gap) and _AGAINST.match(text, quantity.end):
        match = _DIRECT.search(gap)
    if match is None and _goes_with_comparison(text, at, found[-1], quantity):
        return Span(quantity.span.start, quantity.end)
    if match is None and _is_share_of(found[-1].quantity, quantity):
        match = _REACHED.fullmatch(gap)
    if match:
        return Span(at + match.start("words"), quantity.end)
    earlier = found[-1].comparison
    goes_on = earlier and gap.strip(" ,").replace("và", "").strip() in {"", gap[:0]}
    if earlier and goes_on and _AGAINST.match(text, quantity.end):
        return Span(quantity.span.start, quantity.end)
    return None


def _goes_with_comparison(text: str, at: int, figure: Measurement, quantity: Quantity) -> bool:
    """Whether a share in brackets tells a change again ("giảm 15 vụ (10,7%)") or a plan's part."""
    if quantity.kind is not UnitKind.SHARE or text[at : quantity.span.start].strip() != "(":
        return False
    changed = figure.comparison is not None and figure.comparison.end == at
    return changed or bool(_OF_PLAN.match(text, quantity.end))


def _is_share_of(earlier: Quantity, quantity: Quantity) -> bool:
    """Whether a bare percentage can only be the share of a plan that an amount has reached."""
    return quantity.kind is UnitKind.SHARE and earlier.kind is not UnitKind.SHARE


def _with_comparison(
    text: str, figure: Measurement, words: Span, quantity: Quantity, limit: int
) -> Measurement:
    end = _clause_end(text, quantity.end, limit)
    start = figure.comparison.start if figure.comparison else words.start
    told = text[start:end]
    if told.count("(") > told.count(")") and text[end : end + 1] == ")":
        end += 1
    elif told.count(")") > told.count("(") and text[start - 1 : start] == "(":
        start -= 1
    return replace(figure, comparison=Span(start, end))


def _clause_end(text: str, at: int, limit: int) -> int:
    match = _CLAUSE_END.search(text, at, limit)
    end = match.start() if match else limit
    joined = _JOINED.search(text, at, end)
    if joined and end == limit:
        end = joined.start()
    return _trimmed(text, end) if end > at else end


def _measurement(
    text: str, at: int, quantity: Quantity, limit: int, *, follows: bool
) -> Measurement:
    lead = Span(at, quantity.span.start)
    against = _SO.match(text, quantity.end, limit)
    comparison = Span(against.start(1), _trimmed(text, against.end(1))) if against else None
    qualifier = _qualifier(text, lead, quantity)
    return Measurement(quantity, lead, follows, qualifier, comparison, limit)


def _trimmed(text: str, end: int) -> int:
    while text[end - 1] in " .,;":
        end -= 1
    return end


def _qualifier(text: str, lead: Span, quantity: Quantity) -> str | None:
    match = _QUALIFIER.search(text[lead.start : lead.end])
    before = " ".join(match[0].split()) if match else ""
    opened = _OPEN_END.match(text, quantity.end)
    if opened:
        return f"{before} … {opened[1]}" if before else opened[1]
    words = [
        w for w in re.split(r"\s+(?=từ$|đến$|tới$|đạt|là)", before) if w.lower() not in _SPANNING
    ]
    return " ".join(words) or None


_SPANNING = {"từ", "đến", "tới", "đạt", "là", "đủ"}


def _measures(text: str, lead: Span, quantity: Quantity, limit: int) -> bool:
    before = text[lead.start : lead.end]
    written = text[quantity.span.start : quantity.span.end]
    match quantity.kind:
        case UnitKind.BARE:
            return not is_year(written[:4]) and bool(_STATES.search(before))
        case UnitKind.TIME:
            return _is_norm_of_time(text, before, quantity)
        case UnitKind.COUNT:
            return _is_count(text, before, quantity, limit)
        case _:
            return True


def _is_norm_of_time(text: str, before: str, quantity: Quantity) -> bool:
    unit = fold(quantity.unit or "")
    if "tuoi" in unit:
        return bool(_AGES.search(before))
    if "lam viec" in unit or "/" in unit:
        return True
    if _SPAN_OF_REPORT.match(text, quantity.end):
        return False
    return bool(_NORMS_OF_TIME.search(before) or _TIME_GOES_ON.match(text, quantity.end))


def _is_count(text: str, before: str, quantity: Quantity, limit: int) -> bool:
    written = text[quantity.span.start : quantity.span.end]
    if is_year(written) and not _REACHES.search(before):
        return False
    if _TOLD.match(text, quantity.end, limit) or _LISTS.match(text, quantity.end, limit):
        return quantity.of is not None
    if _ORDERED.search(before) or _ONE_OF.search(before) or _OUT_OF.search(before):
        return False
    if not quantity.known and _NAMES.search(before):
        return False
    if quantity.value in _BASES and _RATE.search(before):
        return False
    if (quantity.unit or "").lower() in _COPIES and quantity.value <= MOST_COPIES:
        return False
    if (quantity.unit or "").lower() in _ENUMERATED:
        return quantity.of is not None or bool(_REACHES.search(before))
    return True
