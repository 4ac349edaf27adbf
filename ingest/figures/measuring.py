"""Which numbers of a sentence measure something, and which only name, list or date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.figures.naming_numbers import is_year, naming_spans
from ingest.figures.words import BOUND, HEADS
from knowledge.capitals import compile_capitals
from knowledge.measure_units import UnitKind
from knowledge.quantities import Quantity, quantities
from knowledge.text import fold

if TYPE_CHECKING:
    from knowledge.documents import Span

_LABELLED = re.compile(rf"(?:^|[^\w\s]\s*|\s)(?!thời)(?:{HEADS})[^:;.]*:\s*$", re.IGNORECASE)
NEAR = 240  # characters before a number that say whether it measures
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


def candidates(text: str, sentence: Span) -> list[Quantity]:
    """Return the quantities of a sentence that no name, date or citation holds.

    >>> from knowledge.documents import Span
    >>> text = "Ngày 05/3/2026 có 12 xã."
    >>> [quantity.value for quantity in candidates(text, Span(0, len(text)))]
    [12.0]
    """
    found = quantities(text, sentence.start, sentence.end)
    if all(q.kind is UnitKind.BARE and is_year(q.span.of(text)[:4]) for q in found):
        return []
    naming = naming_spans(text, sentence.start, sentence.end)
    return [quantity for quantity in found if not any(map(quantity.span.meets, naming))]


def measures(text: str, lead: Span, quantity: Quantity, limit: int) -> bool:
    """Whether a number measures, by its unit and the words before and after it.

    ``limit`` is where the next number stands, or the sentence ends.
    """
    before = text[max(lead.start, lead.end - NEAR) : lead.end]
    written = text[quantity.span.start : quantity.span.end]
    match quantity.kind:
        case UnitKind.BARE:
            labelled = before.rstrip().endswith(":")
            named = not labelled or bool(_LABELLED.search(before))
            return not is_year(written[:4]) and named and bool(_STATES.search(before))
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
