"""The words before a number that name what it measures, and those after it that do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.figures.times import without_times
from ingest.figures.words import BOUND, FILLER, HEADS, LINK, LISTED, OPENING
from knowledge.measure_units import UnitKind

if TYPE_CHECKING:
    from ingest.figures.measurements import Measurement

MOST_WORDS = 16
MOST_LABELLED = 32
_BRACKETED = re.compile(r"\s*\([^()]*\)(?=[\s:,;]|$)|\s*^[^()]*\d?\)")
_OF = re.compile(r"^/[\d.]+")
_MULTIPLE = re.compile(r"^\s(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?=\s)")
_OF_EARLIER = re.compile(
    r"^(?:[^,;:()]|,(?=\d))*?(?:,(?!\d)|[;:()]|\s(?=(?:và|còn|(?<!đối )với|trong đó)\s))"
)
_NEXT = re.compile(r"\s(?:và|(?<!đối )với|còn|cùng|hoặc|nhưng)\s")
_RELATED = re.compile(r"\s(?:tại|ở|thuộc|cho|của|trong|đối với|từ|theo|vào)\s")
_APART = re.compile(r"(?:^|[\s,;])(?:nhưng|trong đó)\s*$", re.IGNORECASE)
_BOUND_END = re.compile(rf"(?:^|\s+|(?<=\())(?:{BOUND}|{LINK})\s*$", re.IGNORECASE)
_FILLER_END = re.compile(rf"(?:^|\s+|(?<=\()){FILLER}\s*$", re.IGNORECASE)
_LINKED = re.compile(rf"(?:^|\s){LINK}\s*(?:\s{BOUND})*\s*$|:\s*$", re.IGNORECASE)
_LEADING = re.compile(
    rf"^(?:\d{{1,2}}(?:\.\d+)*[.)]\s|[\s,;:.()\-–+•]|{OPENING}(?!\w)(?!\s(?:của|trong|cấu))\s*)+",
    re.IGNORECASE,
)
_HEAD = re.compile(HEADS, re.IGNORECASE)
_VERB = re.compile(
    r"(?<!\w)(?:được|đã|đang|sẽ|đạt|duy trì|tiếp tục|tăng|giảm|còn|là|ước|vượt|chiếm)(?!\w)",
    re.IGNORECASE,
)
_HARD = re.compile(r"[;:()\]]|\b(?:trong đó|thì)\b|[.…]\s", re.IGNORECASE)
_MARKS = re.compile(r"[;:.](?=\s|$)|[()\[\]]|\s[-–]\s")
_TURNS = re.compile(
    r",?\s(?:trong đó|so với|tăng|giảm|vượt|nhằm|góp phần|để|bằng|cao hơn|thấp hơn|trước ngày|đến hết|từ ngày|kể từ|tính từ|nhưng"
    r"|trở lên|trở xuống|tương đương)(?!\w)",
    re.IGNORECASE,
)
_OPEN = re.compile(r"(?:\s(?:tại|cho|ở|của|với|và|trong|theo|khổ|do|bằng|đạt))+$", re.IGNORECASE)
_LISTED = re.compile(rf"^.*?(?:các\s)?(?<!\w){LISTED}\s*$", re.IGNORECASE)


def subject_of(lead: str, *, follows: bool) -> tuple[str, bool]:
    """Return the words before a number that say what it measures, and whether a verb links them.

    With ``follows`` the words up to the first comma are still those of the number before.

    >>> subject_of("Kinh tế phục hồi, tăng trưởng GDP năm 2025 đạt trên ", follows=False)
    ('tăng trưởng GDP', True)
    >>> subject_of(" lớp với ", follows=True), subject_of(", lắp đặt ", follows=True)
    (('', False), ('lắp đặt', False))
    """
    linked = timed = labelled = False
    words = _BRACKETED.sub(" ", lead)
    if follows:
        words = _after_earlier(words)
    while True:
        stripped = words.rstrip()
        if stripped.endswith((":", "(")):
            labelled = labelled or stripped.endswith(":")
            linked = linked or labelled
            words = stripped[:-1]
            continue
        if (stripped.endswith(",") and linked and not timed) or _APART.search(stripped):
            return "", linked
        linked = linked or bool(_LINKED.search(stripped))
        shorter = _BOUND_END.sub("", _FILLER_END.sub("", stripped.rstrip(" ,")))
        timeless = without_times(shorter).rstrip()
        timed = timed or timeless != " ".join(shorter.split())
        if timeless == stripped:
            break
        words = timeless
    return _last_clause(words, MOST_LABELLED if labelled else MOST_WORDS), linked


def _after_earlier(lead: str) -> str:
    """Return a lead without the words that still belong to the number before it."""
    parted = _OF_EARLIER.match(lead)
    if parted:
        return lead[parted.end() :]
    related = _RELATED.search(lead)
    if related:
        return lead[related.start() :]
    linked = _LINKED.search(lead)
    return lead[linked.start() :] if linked else ""


def _last_clause(words: str, most: int) -> str:
    """Return the last clause, with the commas that belong to its noun."""
    hard = [m.end() for m in _HARD.finditer(words.rstrip())]
    last = _LEADING.sub("", words[hard[-1] :] if hard else words).strip()
    parts = last.split(", ")
    heads = [n for n, part in enumerate(parts) if _HEAD.match(_LEADING.sub("", part))]
    if heads:
        between = ", ".join(parts[heads[0] : heads[-1]])
        first = heads[-1] if _VERB.search(between) else heads[0]
        return _LEADING.sub("", ", ".join(parts[first:])).strip()
    while len(parts) > 1 and len(" ".join(parts).split()) > most:
        parts = parts[1:]
    return _LEADING.sub("", ", ".join(parts)).strip()


def object_of(text: str, measured: Measurement) -> str:
    """Return the words after a number that say what is measured; a counted noun opens them."""
    quantity = measured.quantity
    start = quantity.span.end if quantity.kind is UnitKind.COUNT else quantity.end
    tail = _MULTIPLE.sub("", _OF.sub("", text[start : measured.limit]))
    marked = _MARKS.search(tail)
    tail = tail[: marked.start()] if marked else tail
    turned = _TURNS.search(tail)
    tail = tail[: turned.start()] if turned else tail
    if not (marked or turned) and text[measured.limit : measured.limit + 1].isdigit():
        tail = _before_next(tail)
    return _OPEN.sub("", without_times(_to_comma(tail)).strip(" ,;-–"))


_SAID_OF = re.compile(r"(?<!\w)(?:được|đạt chuẩn|có đủ|đủ điều kiện|tham gia|sử dụng)(?!\w)")


def _before_next(tail: str) -> str:
    """Return the words between two numbers that are still the first one's."""
    parts = _NEXT.split(tail)
    own = parts[0] if len(parts) > 1 else tail.rpartition(", ")[0] or tail
    return _BOUND_END.sub("", _FILLER_END.sub("", own.rstrip(" ,")))


def _to_comma(tail: str) -> str:
    """Return the words up to the comma that ends them: what is said of a list stands after it.

    >>> _to_comma("cán bộ, công chức được tập huấn, bồi dưỡng")
    'cán bộ, công chức được tập huấn'
    >>> _to_comma("trường học đạt chuẩn, tăng so với năm trước")
    'trường học đạt chuẩn'
    """
    first, comma, rest = tail.partition(", ")
    while comma and _LISTED.match(first.rsplit(", ", 1)[-1]):
        second, comma, rest = rest.partition(", ")
        first = f"{first}, {second}"
    said = _SAID_OF.search(rest)
    if said and not _SAID_OF.search(first):
        return f"{first}, {rest[: said.end()]}{rest[said.end() :].partition(', ')[0]}"
    return first
