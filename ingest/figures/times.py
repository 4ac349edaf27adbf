"""The period (thời gian) that a sentence or heading gives for what it states."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from knowledge.documents import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_Y = r"(?:19|20)\d\d"
_DAY = rf"\d{{1,2}}[/.-]\d{{1,2}}[/.-]{_Y}|\d{{1,2}}\s+tháng\s+\d{{1,2}}\s+năm\s+{_Y}"
_MONTH = rf"tháng\s+\d{{1,2}}(?:\s?/\s?{_Y}|\s+năm\s+{_Y})?"
_BEFORE = r"(?:(?:tính đến|đến|tới|trước|hết|cuối|đầu|giữa|vào|trong|từ|ngay trong|bắt đầu từ)\s+)*"
_PERIOD = re.compile(
    rf"(?<![^\W_])(?:từ ngày\s+\d{{1,2}}(?:[/.]\d{{1,2}})?(?:[/.]{_Y})?\s*(?:-|–|đến|đến hết)\s*(?:hết )?(?:ngày\s+)?(?:{_DAY})"
    rf"|{_BEFORE}(?:từ\s+)?{_MONTH}(?:\s*(?:-|–|đến|đến hết|và)\s*(?:hết\s+)?(?:{_MONTH}|\d{{1,2}}(?:\s?/\s?{_Y})?))"
    rf"|{_BEFORE}ngày\s+(?:{_DAY})|{_BEFORE}(?:{_DAY})"
    rf"|(?:\d{{1,2}}|sáu|chín)\s+tháng(?:\s+(?:đầu|cuối))?(?:\s+của)?\s+năm(?:\s+{_Y})?"
    rf"|{_BEFORE}(?:các\s+)?quý\s+(?:[IVX]+|\d)(?:\s?(?:/|,?\s?năm)\s?{_Y})?"
    rf"|{_BEFORE}(?:giai đoạn|thời kỳ|nhiệm kỳ|niên khóa|năm học|các năm|5 năm)\s+(?:năm\s+)?{_Y}(?:\s?[-–]\s?(?:{_Y}|\d\d))?"
    rf"|{_BEFORE}(?:(?:các\s+)?năm\s+{_Y}(?:\s?[-–]\s?{_Y})?)|{_BEFORE}tháng\s+\d{{1,2}}(?:\s?/\s?{_Y}|\s+năm\s+{_Y})"
    rf"|\(?{_Y}\s?[-–]\s?{_Y}\)?|{_BEFORE}tháng\s+\d{{1,2}}(?!\s?[/-]\s?\d)"
    r"|(?:lũy kế\s|luỹ kế\s|bình quân\s|trong\s)?(?:3|6|9|10|11)\s+tháng(?:\s+qua)?(?=,?\s(?:của|là|đạt|ước|tăng|giảm|toàn|thu|tổng|cả|tốc|giá|số|kim|\d))"
    r"|lũy kế đến nay|luỹ kế đến nay|đến nay|(?:mỗi|hằng|hàng)\s+(?:năm học|học kỳ|năm|tháng|quý|tuần|ngày)|trong năm(?!\s+\d)|năm nay|năm ngoái|năm trước)(?![^\W_])",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"(?<!\w)(?:so|so với|cùng kỳ|cùng thời điểm|vượt|bằng|hơn|(?:gấp|tăng)\s[\d.,]+\slần)(?:\s[^\s,;:.()]+){0,6}\s*$",
    re.IGNORECASE,
)
_CITED = re.compile(r"(?:số\s+\S+,?|\d/\S+,?|ban hành|nghị quyết|quyết định)\s*$", re.IGNORECASE)
_TIME_CLAUSE = re.compile(r"[;,]\s*thời gian(?:\s[^\s,;:.()]+){0,4}\s*$")
NEAR = 8
_ATTRIBUTE = re.compile(r"(?:giai đoạn|thời kỳ|nhiệm kỳ|niên khóa)", re.IGNORECASE)
_REFERENCE = re.compile(
    r"(?:nghị quyết|quyết định|kế hoạch|nghị định|thông tư|chỉ thị|chương trình|công văn|kết luận|hướng dẫn) số",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"[^,;.]*\d")
_VAGUE = re.compile(r"(?:mỗi|hằng|hàng|trong năm)", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:lũy kế|luỹ kế|đến nay|năm nay|năm trước|năm ngoái)", re.IGNORECASE)


@functools.lru_cache(maxsize=8)
def times(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Return the places that give a time, those of cited documents and comparisons left out.

    >>> text = "Đến năm 2030 đạt 95%, tăng so với năm 2025; giai đoạn 2026 - 2030 bình quân 8%"
    >>> [span.of(text) for span in times(text)]
    ['Đến năm 2030', 'giai đoạn 2026 - 2030']
    """
    found = []
    for match in _PERIOD.finditer(text, start, len(text) if end is None else end):
        before = text[max(start, match.start() - 40) : match.start()]
        deadline = match[0].lower().startswith("trước ngày")
        if not (deadline or _COMPARED.search(before) or _CITED.search(before)):
            found.append(Span(match.start(), match.end()))
    return tuple(found)


def without_times(words: str) -> str:
    """Return the words without the times that they name.

    >>> without_times("tăng trưởng GRDP năm 2025")
    'tăng trưởng GRDP'
    """
    if not any(c.isdigit() for c in words) and "năm" not in words:
        return words
    return " ".join(_PERIOD.sub(" ", words).split())


def time_of(text: str, sentence: Span, value: Span, clause: Span) -> str | None:
    """Return the time that a sentence gives for the value at a place, as written.

    Beside it, else the nearest before it in its clause, else after it in its clause, else the
    nearest before, else what a later clause gives as its time ("; thời gian …"). "Hằng năm"
    counts beside the value only.
    """
    found = times(text, sentence.start, sentence.end)
    named = [s for s in found if not _VAGUE.match(s.of(text)) or _is_beside(text, s, value)]
    before = [span for span in named if span.end <= value.start]
    near = [span for span in before if span.start >= clause.start]
    behind = [span for span in named if value.end <= span.start]
    after = [s for s in behind if s.end <= clause.end and not _ATTRIBUTE.match(s.of(text))]
    beside = [span for span in behind[:1] if _follows(text, span, value)]
    chosen = beside or near[-1:] or after[:1] or before[-1:] or _told_later(text, value, behind)
    return chosen[0].of(text).strip("() ") if chosen else None


def _follows(text: str, time: Span, value: Span) -> bool:
    """Whether a time stands right after a value, and is no label of the next one."""
    return not text[value.end : time.start].strip(" (") and text[time.end : time.end + 1] != ":"


def _is_beside(text: str, time: Span, value: Span) -> bool:
    opened = text[max(0, time.start - 2) : time.start].strip()
    if (
        time.end <= value.start
        and opened in {"", ".", ";", "-", "+", ":"}
        and (time.start == 0 or opened or not text[: time.start].strip())
    ):
        return True
    if value.end <= time.start and _opens_another(text, time, value):
        return False
    first, last = (time.end, value.start) if time.end <= value.start else (value.end, time.start)
    return len(text[first:last].split()) <= NEAR


def _opens_another(text: str, time: Span, value: Span) -> bool:
    """Whether a time after a value is that of the next one: "hỗ trợ 80 triệu, hằng tháng 3 triệu"."""
    return "," in text[value.end : time.start] and bool(_ANOTHER.match(text, time.end))


def _told_later(text: str, value: Span, behind: Sequence[Span]) -> list[Span]:
    return [s for s in behind[:1] if _TIME_CLAUSE.search(text[value.end : s.start])]


def frame_of(text: str, sentence: Span) -> str | None:
    """Return the time that opens a sentence and frames those that follow it.

    >>> frame_of("Năm 2025, ghi nhận 12 ca, giảm so với năm 2024.", Span(0, 47))
    'Năm 2025'
    """
    found = times(text, sentence.start, sentence.end)
    opening = [s for s in found if not text[sentence.start : s.start].strip(" -–+•")]
    named = [s for s in found if not _VAGUE.match(s.of(text))]
    return opening[0].of(text) if opening and len(named) == 1 and named == opening else None


def own_words(heading: str) -> str:
    """Return a heading without the document that it cites and what is said of that.

    >>> own_words("Sửa đổi Nghị quyết số 12/NQ-HĐND về hỗ trợ giai đoạn 2023 - 2025")
    'Sửa đổi '
    """
    return _REFERENCE.split(heading)[0]


def agreed_time(texts: Sequence[str]) -> tuple[bool, str | None]:
    """Return whether a heading or title names a time, and which when it names one only.

    What it says of a document that it cites is left out.

    >>> agreed_time(["Mục tiêu đến năm 2030"]), agreed_time(["Kết quả năm 2025, nhiệm vụ năm 2026"])
    ((True, 'đến năm 2030'), (True, None))
    >>> agreed_time(["Sửa đổi Nghị quyết số 12/NQ-HĐND về hỗ trợ giai đoạn 2023 - 2025"])
    (False, None)
    """
    named = [span.of(text).strip("() ") for text in map(own_words, texts) for span in times(text)]
    named = [name for name in named if not (_VAGUE.match(name) or _RELATIVE.match(name))]
    if not named:
        return False, None
    same = {re.sub(r"\D", "", name) for name in named}
    return True, (named[0] if len(same) == 1 else None)
