"""What a figure measures (chỉ tiêu), in the document's words.

"Tỷ lệ hộ nghèo giảm còn 1,3%" measures what stands before the verb, "có ít nhất 80% trường
đạt chuẩn" what stands after the number, "tuyển dụng 420 giáo viên" both. A number that has no
words of its own shares those of the figure before it, or of what it stands under.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.figures.subjects import object_of, subject_of
from ingest.figures.words import ACTIONS, BOUND, HEADS, LINK, PREPOSITION, TOTALS
from knowledge.capitals import compile_capitals
from knowledge.measure_units import UnitKind
from knowledge.text import fold

if TYPE_CHECKING:
    from ingest.figures.measurements import Measurement
    from knowledge.documents import Span

LONGEST = 170
FARTHEST = 800  # characters before a number in which its subject is sought
MOST_WORDS = 16
FEW_WORDS = 3
_PART = re.compile(
    r"trong đó,?\s(?:số\s)?(?:có|được|đã|qua|chưa|không|đạt chuẩn)\s|(?:^|[,;]\s)không (?:có|còn)\s",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"(?:^|[\s,])(?:(?:trong|quá|hết|sau)(?:\s(?:thời hạn|thời gian|vòng))?|(?:chậm nhất|không quá)(?:\slà|\strong|\ssau)?)"
    r"(?:\s(?:tối đa|không quá|chậm nhất))?\s*$",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"(?:trường hợp|khi|nếu|đối với)\b", re.IGNORECASE)
_LIMIT_NAMED = re.compile(r"thời (?:hạn|gian|hiệu)", re.IGNORECASE)
_WHOLE = re.compile(r"(?:GRDP|GDP|tổng|kế hoạch|dự toán|dân số|chỉ tiêu)(?!\w)")
_THIS = re.compile(
    r"(?:tỷ lệ|tỉ lệ|số|con số|mức|chỉ tiêu|kết quả|chỉ số|số liệu|diện tích|tổng số)\s(?:này|đó|trên)|lũy kế|luỹ kế|cả năm|ước cả năm|bình quân",
    re.IGNORECASE,
)
_EXTREME = re.compile(r"(?:thấp nhất|cao nhất|nhiều nhất|ít nhất)(?!\w)", re.IGNORECASE)
_OPEN_END = re.compile(
    r"(?:\s(?:cho|tại|ở|với|của|trong|từ|đến|lên|vào|trước|về|là|nhưng|không))+$"
)
_SINCE = compile_capitals(
    r"^,?\s?(?:làm việc,?\s)?(?:\([^)]*\),?\s)?"
    r"(?:(?:kể|tính) từ (?:[^;.]*?,\s(?=[A-ZĐÀ-Ỹ]|(?:cơ quan|tổ chức|người|cơ sở|đơn vị|doanh nghiệp|các|phải)\s)|[^,;.]*,?\s?))?"
)
_ACTION = re.compile(
    rf"(?<!\w)(?<!quan )(?<!nơi ){ACTIONS}(?!\w)(?!\s(?:hợp lệ|có thẩm))",
    re.IGNORECASE,
)
_HEAD = re.compile(HEADS, re.IGNORECASE)
_TOTAL = re.compile(rf"{TOTALS}(?:\s(?:thực hiện|đầu tư|dự kiến|là))*", re.IGNORECASE)
_PREPOSED = re.compile(rf"\s*{PREPOSITION}(?!\w)")
_AIMED = re.compile(r"^\s*(?:đối với|cho|về)(?!\w)", re.IGNORECASE)
_ABOUT = re.compile(r"(?:về|đối với)\s")
_PERSONS = frozenset({"người", "em", "lượt", "lượt người"})
_ENDS_OPEN = re.compile(
    r"(?:^|\s)(?:cho|tại|ở|với|của|trong|trên|về|đến|tới|từ|lên|và|hỗ trợ|bằng|theo|qua)\s*$",
    re.IGNORECASE,
)
_OPENS_BRACKET = re.compile(rf"\(\s*(?:{BOUND}\s*|{LINK}\s*)*$", re.IGNORECASE)
_SAME = re.compile(
    r"(?<!\w)(?:tương đương|tức)(?:\s(?:với|là|khoảng|hơn|gần|trên))*\s*$", re.IGNORECASE
)
_LABEL = re.compile(r"[^:;.\d]{3,120}?(?=:\s+\D)")


def indicator_of(text: str, sentence: Span, measured: Measurement, inherited: str) -> str:
    """Return what a number measures; ``inherited`` are the words it shares when it has none.

    >>> from ingest.figures.measurements import measurements
    >>> from knowledge.documents import Span
    >>> text = "Tỷ lệ hộ nghèo năm 2025 giảm còn 1,3%; có ít nhất 80% trường học đạt chuẩn"
    >>> sentence = Span(0, len(text))
    >>> [indicator_of(text, sentence, m, "") for m in measurements(text, sentence)]
    ['Tỷ lệ hộ nghèo', 'trường học đạt chuẩn']
    """
    lead = measured.lead.of(text)[-FARTHEST:]
    own, linked = subject_of(lead, follows=measured.follows)
    own = _with_context(own, text, sentence, measured, inherited)
    after = object_of(text, measured)
    if measured.quantity.kind is UnitKind.TIME and _WITHIN.search(lead):
        words = _of_time_limit(text, measured, own, inherited if measured.follows else "")
    elif inherited and not own and (_OPENS_BRACKET.search(lead) or _SAME.search(lead)):
        words = inherited
    elif measured.quantity.kind is UnitKind.COUNT:
        bare = after == (measured.quantity.unit or "").split(" ", 1)[-1]
        bare = bare or after == measured.quantity.unit
        words = _of_count(own, after, inherited, linked=linked, bare=bare)
    else:
        words = _of_measure(own, after, inherited, linked=linked)
    return tidy(words or inherited or after)


def _with_context(
    own: str, text: str, sentence: Span, measured: Measurement, inherited: str
) -> str:
    """Put before a partial subject what it is a part of: "trong đó có …", "mỗi giải", "tổng vốn"."""
    if not own or _is_preposition(own):
        return own
    lead = measured.lead.of(text)
    if inherited and _THIS.fullmatch(own):
        return inherited
    if inherited and _EXTREME.match(own):
        return f"{inherited} {own}"
    each = measured.quantity.kind is not UnitKind.COUNT and own.lower().startswith("mỗi ")
    if inherited and (_PART.search(lead) or (measured.follows and each)):
        return f"{inherited} {own}"
    if _TOTAL.fullmatch(own):
        shares = not measured.follows or " với " in lead
        whole = _before_bracket(text, sentence, measured) or (inherited if shares else "")
        return f"{own} {whole}" if whole and fold(whole) not in fold(own) else own
    label = _LABEL.match(text, sentence.start, measured.quantity.span.start)
    if label and _HEAD.match(label[0].strip()) and not _HEAD.match(own) and own not in label[0]:
        return f"{label[0].strip()} {own}"
    return own


def _before_bracket(text: str, sentence: Span, measured: Measurement) -> str:
    at = text.rfind("(", measured.lead.start, measured.quantity.span.start)
    if at < 0:
        return ""
    words = re.split(r"[,;:.](?:\s|$)", text[sentence.start : at].strip())[-1].split()
    return " ".join(words[-MOST_WORDS:])


def _of_time_limit(text: str, measured: Measurement, own: str, inherited: str) -> str:
    """Return what has to be done within a time: before it, or in the clause that follows."""
    own = _WITHIN.sub("", own)
    if len(own.split()) >= FEW_WORDS and not _CONDITION.match(own):
        return own if _LIMIT_NAMED.match(own) else f"thời hạn {own}"
    if inherited:
        return f"thời hạn {inherited} {own}"
    rest = _SINCE.sub("", text[measured.quantity.end : measured.quantity.end + LONGEST * 3])
    clause = re.split(r"[;.](?=\s|$)", rest)[0].strip(" ,")
    action = _ACTION.search(clause)
    words = clause[action.start() :] if action else clause
    return f"thời hạn {' '.join(words.split()[:MOST_WORDS])}" if words else ""


def _of_count(own: str, after: str, inherited: str, *, linked: bool, bare: bool) -> str:
    if not own:
        return after
    if after.startswith("lần"):
        return own
    if (_HEAD.match(own) and linked) or (bare and (linked or _HEAD.match(own))):
        return own
    if _is_preposition(own):
        return f"{inherited} {own} {after}"
    if f" {after.lower()} " in f" {own.lower()} " or after in _PERSONS:
        return own
    return f"{_last_words(own)} {after}"


def _of_measure(own: str, after: str, inherited: str, *, linked: bool) -> str:
    about = _ABOUT.match(after)
    if not own and about:
        return after[about.end() :]
    aimed = after if _AIMED.match(after) else ""
    if own:
        if _is_preposition(own) and inherited:
            own = f"{inherited} {own}"
        if linked and not _ENDS_OPEN.search(own):
            return f"{own} {aimed}"
        return f"{own} {after}"
    if aimed and inherited:
        return f"{inherited} {aimed}"
    if linked and inherited and _WHOLE.match(after):
        return inherited
    if after and not _PREPOSED.match(after):
        return after
    return inherited or _PREPOSED.sub("", after)


def _is_preposition(own: str) -> bool:
    return bool(_PREPOSED.match(own))


def _last_words(words: str) -> str:
    parts = words.split()
    return words if len(parts) <= MOST_WORDS else " ".join(parts[-MOST_WORDS:])


def tidy(words: str) -> str:
    """Return words on one line, without the marks around them, cut where they get too long.

    >>> tidy(" - Tỷ lệ  hộ nghèo, ")
    'Tỷ lệ hộ nghèo'
    """
    cleaned = _OPEN_END.sub("", " ".join(words.split()).strip(" ,;:.-–+•"))
    while len(cleaned) > LONGEST:
        cleaned = cleaned[:LONGEST].rsplit(" ", 1)[0]
    return cleaned
