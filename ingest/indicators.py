"""What a figure measures (chỉ tiêu), in the document's words.

"Tỷ lệ hộ nghèo giảm còn 1,3%" measures what stands before the verb, "có ít nhất 80% trường
đạt chuẩn" what stands after the number, "tuyển dụng 420 giáo viên" both. A number that has no
words of its own shares those of the figure before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.statement_times import without_times
from knowledge.quantities import UnitKind
from knowledge.text import fold

if TYPE_CHECKING:
    from ingest.measurements import Measurement

_BRACKETED = re.compile(r"\s*\([^()]*\)(?=\s)|\s*^[^()]*\d?\)")
_OF = re.compile(r"^/[\d.]+")
_MULTIPLE = re.compile(r"^\s(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?=\s)")
_PART = re.compile(
    r"^[\s,;(]*trong đó,?\s(?:số\s)?(?:có|được|đã|qua|chưa|không|đạt chuẩn)\s", re.IGNORECASE
)
_OF_EARLIER = re.compile(r"^[^,;:()]*?(?:[,;:(]|\s(?=và\s|còn\s|trong đó\s))")
_NEXT = re.compile(r"\s(?:và|với|còn|cùng|hoặc)\s")
_WITHIN = re.compile(
    r"(?:^|[\s,])trong(?:\s(?:thời hạn|thời gian|vòng))?\s*$|(?:^|[\s,])trong(?:\s(?:thời hạn|thời gian|vòng))?(?:\s(?:tối đa|không quá))?\s*$",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"(?:trường hợp|khi|nếu|đối với)\b", re.IGNORECASE)
_SINCE = re.compile(r"^,?\s?(?:làm việc,?\s)?(?:\([^)]*\),?\s)?(?:(?:kể|tính) từ [^,;.]*,?\s?)?")
LONGEST = 170
MOST_WORDS = 16
FEW_WORDS = 3
_BOUND = (
    r"không quá|không vượt quá|không dưới|không ít hơn|không thấp hơn|không nhỏ hơn|không cao hơn|không lớn hơn|nhiều nhất"
    r"|cao nhất|thấp nhất|ít nhất|tối thiểu|tối đa|khoảng|xấp xỉ|gần|hơn|trên|dưới|chưa đến|chưa tới|chưa đầy|vượt|quá"
    r"|bình quân|trung bình|từ|đến|tới|≥|≤|>|<"
)
_LINK = (
    r"ước đạt|đạt được|đạt mức|đạt|là|hiện còn|còn|chiếm tỷ lệ|chiếm|bằng|ở mức|duy trì ổn định ở mức|tăng thêm|tăng lên|tăng"
    r"|giảm còn|giảm xuống còn|giảm xuống|giảm|lên|xuống|ước|gấp|cao gấp|tương đương|với mức|phấn đấu|đảm bảo|bảo đảm|dự kiến"
    r"|thực hiện được|duy trì|khống chế|lần đầu|kỷ lục|nâng lên"
)
_FILLER = r"vẫn|ước tính|đang|luôn|tiếp tục|chỉ mới|phải|cần|có|gồm|bao gồm|và|hoặc|hay|đã|sẽ|được|(?<!thôn )(?<!đổi )(?<!lập )(?<!làm )mới|(?<!chứng )(?<!địa )(?<!tín )chỉ|cũng|hiện có|hiện|ổn định|thêm|ngay|trong đó|riêng|với|nâng|là"
_TAIL_END = re.compile(rf"(?:^|\s+)(?:{_BOUND}|{_LINK})\s*$", re.IGNORECASE)
_FILLER_END = re.compile(rf"(?:^|\s+)(?:{_FILLER})\s*$", re.IGNORECASE)
_LINKED = re.compile(rf"(?:^|\s)(?:{_LINK})\s*(?:\s(?:{_BOUND}))*\s*$|:\s*$", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:[\s,;:.()\-–+•]|(?:đáng chú ý|bên cạnh đó|theo đó|chỉ mới|đồng thời|và|còn|riêng|trong đó có|trong đó|ngoài ra|đồng thời|theo đó|nhất là|cụ thể|đến nay|hiện nay|phấn đấu"
    r"|có|gồm|bao gồm|với|là|tiếp tục|từng bước|toàn (?:tỉnh|xã|huyện|thành phố|phường|ngành|vùng)|cả nước|toàn quốc|trên địa bàn tỉnh|trên địa bàn|trở lên|trở xuống)(?![^\W_])(?! (?:của|trong|cấu))\s*)+",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"(?:ty le|ti le|ty trong|ti trong|ty suat|ti suat|toc do|tang truong|muc |so |so luong|tong |quy mo|gia tri|thu nhap|thu |chi |nang suat"
    r"|san luong|dien tich|kim ngach|chi so|doanh thu|kinh phi|von |dan so|do |co cau|lam phat|grdp|gdp|gni|chieu |the tich"
    r"|cong suat|khoi luong|luong |nhiet do|thoi gian|thoi han|tuoi tho|he so|diem |phu cap|hoc phi|phi |le phi|gia |ngan sach|no |boi chi"
    r"|tien |han muc|lai suat|du no|nong do|ham luong|tan suat|xuat khau|nhap khau|tong muc|ket qua|mat do|cuong do|vung phu)"
)
_HARD = re.compile(r"(?<!\d)[;:(](?=\s|\S)|[)\]]|\btrong đó\b|[.…]\s", re.IGNORECASE)
_MARKS = re.compile(r"[;:.](?=\s|$)|[()\[\]]|\s[-–]\s")
_TURNS = re.compile(
    r",?\s(?:trong đó|so với|tăng|giảm|vượt|nhằm|góp phần|để|bằng|cao hơn|thấp hơn|trước ngày|đến hết|từ ngày"
    r"|trở lên|trở xuống|tương đương)(?![^\W_])",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"^\s*(?:đối với|cho|về|của|trong|trên|từ|tại|ở|theo|vào|để)(?![^\W_])", re.IGNORECASE
)
_AIMED = re.compile(r"^\s*(?:đối với|cho|về)(?![^\W_])", re.IGNORECASE)
_ENDS_OPEN = re.compile(
    r"(?:^|\s)(?:cho|tại|ở|với|của|trong|trên|về|đến|tới|từ|lên|và|hỗ trợ|bằng|theo|qua)\s*$",
    re.IGNORECASE,
)
_COMMA_NOUNS = re.compile(
    r"^\s*(?:các\s)?(?:thôn|xã|phường|tỉnh|sở|ban|cán bộ|công chức|viên chức|tổ chức|cơ quan|đơn vị|nhà tạm|tin|bản|hồ sơ|cơ sở|doanh nghiệp|trang trại|bệnh viện|trường|hộ|đường|ấp|khu|mạng|thư viện|nhân dân|học sinh|giáo viên|chương trình|lễ hội|văn bản|hội thảo)\s*$",
    re.IGNORECASE,
)


def indicator_of(text: str, measured: Measurement, inherited: str) -> str:
    """Return what a number measures; ``inherited`` are the words it shares when it has none.

    >>> from ingest.measurements import measurements
    >>> from knowledge.documents import Span
    >>> text = "Tỷ lệ hộ nghèo năm 2025 giảm còn 1,3%; có ít nhất 80% trường học đạt chuẩn"
    >>> [indicator_of(text, m, "") for m in measurements(text, Span(0, len(text)))]
    ['Tỷ lệ hộ nghèo', 'trường học đạt chuẩn']
    """
    lead = text[measured.lead.start : measured.lead.end]
    own, linked = _subject(lead, follows=measured.follows)
    if own and inherited and _PART.search(lead):
        own = f"{inherited} {own}"
    if own and inherited and own.lower().startswith("mỗi "):
        own = f"{inherited}, {own}"
    after = _object(text, measured)
    if measured.quantity.kind is UnitKind.TIME and _WITHIN.search(lead):
        words = _of_time_limit(text, measured, own)
    elif inherited and not own and lead.rstrip().endswith("("):
        words = inherited
    elif measured.quantity.kind is UnitKind.COUNT:
        words = _of_count(own, after, inherited, linked=linked)
    else:
        words = _of_measure(own, after, inherited, linked=linked)
    return _tidy(words or inherited or after)


def _of_time_limit(text: str, measured: Measurement, own: str) -> str:
    """Return what has to be done within a time: before it, or in the clause that follows."""
    own = _WITHIN.sub("", own)
    if len(own.split()) >= FEW_WORDS and not _CONDITION.match(own):
        return f"thời hạn {own}"
    rest = _SINCE.sub("", text[measured.quantity.end : measured.quantity.end + LONGEST * 2])
    clause = re.split(r"[;.](?=\s|$)", rest)[0].strip(" ,")
    return f"thời hạn {' '.join(clause.split()[:MOST_WORDS])}"


def _of_count(own: str, after: str, inherited: str, *, linked: bool) -> str:
    if not own:
        return after
    if _HEAD.match(fold(own) + " ") and (linked or len(own.split()) >= FEW_WORDS):
        return own
    if _is_preposition(own) and inherited:
        own = f"{inherited} {own}"
    if f" {after.lower()} " in f" {own.lower()} ":
        return own
    return f"{_last_words(own)} {after}"


def _of_measure(own: str, after: str, inherited: str, *, linked: bool) -> str:
    aimed = after if _AIMED.match(after) else ""
    if own:
        if _is_preposition(own) and inherited:
            own = f"{inherited} {own}"
        if linked and not _ENDS_OPEN.search(own):
            return f"{own} {aimed}"
        return f"{own} {after}"
    if aimed and inherited:
        return f"{inherited} {aimed}"
    if after and not _PREPOSITION.match(after):
        return after
    return inherited or _PREPOSITION.sub("", after)


def _is_preposition(own: str) -> bool:
    return own[0].islower() and bool(_PREPOSITION.match(own))


def _subject(lead: str, *, follows: bool) -> tuple[str, bool]:
    """Return the words before a number that say what it measures, and whether a verb links them.

    The words up to the first comma after an earlier number are still that number's.
    """
    linked = False
    words = _BRACKETED.sub(" ", lead)
    if follows:
        words = _OF_EARLIER.sub("", words, count=1)
    while True:
        stripped = words.rstrip(" ,")
        if stripped.endswith((":", "(")):
            linked = linked or stripped.endswith(":")
            words = stripped[:-1]
            continue
        linked = linked or bool(_LINKED.search(stripped))
        shorter = _TAIL_END.sub("", _FILLER_END.sub("", stripped))
        shorter = without_times(shorter).rstrip(" ,")
        if shorter == stripped:
            break
        words = shorter
    return _clause(words), linked


def _clause(words: str) -> str:
    """Return the last clause, with the commas that belong to its noun."""
    hard = [m.end() for m in _HARD.finditer(words.rstrip())]
    last = words[hard[-1] :] if hard else words
    last = _LEADING.sub("", last).strip()
    parts = last.split(", ")
    heads = [n for n, part in enumerate(parts) if _HEAD.match(fold(_LEADING.sub("", part)) + " ")]
    if heads:
        return _LEADING.sub("", ", ".join(parts[heads[-1] :])).strip()
    while len(parts) > 1 and len(" ".join(parts).split()) > MOST_WORDS:
        parts = parts[1:]
    return _LEADING.sub("", ", ".join(parts)).strip()


def _object(text: str, measured: Measurement) -> str:
    """Return the words after a number that say what is measured; a counted noun opens them."""
    quantity = measured.quantity
    start = quantity.span.end if quantity.kind is UnitKind.COUNT else quantity.end
    tail = _MULTIPLE.sub("", _OF.sub("", text[start : measured.limit]))
    marked = _MARKS.search(tail)
    tail = tail[: marked.start()] if marked else tail
    if marked is None and text[measured.limit : measured.limit + 1].isdigit():
        tail = _TAIL_END.sub("", _FILLER_END.sub("", _NEXT.split(tail)[0].rstrip(" ,")))
    turned = _TURNS.search(tail)
    tail = tail[: turned.start()] if turned else tail
    return without_times(_to_comma(tail)).strip(" ,;-–")


def _to_comma(tail: str) -> str:
    first, comma, rest = tail.partition(", ")
    while comma and _COMMA_NOUNS.match(first.rsplit(", ", 1)[-1]):
        second, comma, rest = rest.partition(", ")
        first = f"{first}, {second}"
    return first


def _last_words(words: str) -> str:
    parts = words.split()
    return words if len(parts) <= MOST_WORDS else " ".join(parts[-MOST_WORDS:])


def _tidy(words: str) -> str:
    tidy = " ".join(words.split()).strip(" ,;:.-–+•")
    while len(tidy) > LONGEST:
        tidy = tidy[:LONGEST].rsplit(" ", 1)[0]
    return tidy
