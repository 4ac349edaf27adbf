"""One amount asked of two things side by side: "giải nhất và giải nhì được thưởng bao nhiêu"."""

from __future__ import annotations

import re

from bot.figures.alternatives import asked_of_each
from bot.figures.paired_things import Place, things_in
from knowledge.text import fold

_AMOUNT = re.compile(
    r"\b(?:bao nhiêu|bao nhieu)\b|\b(?:mấy|may)\s+(?!giờ|gio|ngày|ngay|tháng|thang|năm|nam)\w",
    re.IGNORECASE,
)
_OF_EACH = re.compile(
    r"\s*,?\s*(?:\b(?:thì|thi|cho)\s+)?\b(?:mỗi|từng|moi|tung)\s+(?:khoản|thứ|loại|nơi|bên|cái|chỗ|món|hạng|diện|nhóm|mức|giải|trường hợp|đối tượng|kế hoạch"
    r"|khoan|thu|loai|noi|ben|cai|cho|mon|hang|dien|nhom|muc|giai|truong hop|doi tuong|ke hoach)"
    r"(?=\W*$|,|\s+(?:là|hết|được|cần|phải|tối đa|tối thiểu|ít nhất|nhiều nhất|bao nhiêu|mấy|có|tốn|la|het|duoc|can|phai|toi|it|nhieu|bao|may|co|ton)\b)",
    re.IGNORECASE,
)
"""What says that each is asked for; "mỗi người", "mỗi tháng" measure an amount."""
_OF_ALL = re.compile(
    r"\b(?:tong|tong (?:cong|so)|ca hai|cong lai|cong chung|gop|tat ca|giua|tu \S+ (?:den|toi))\b"
)
_JOINED = re.compile(r"^\s*,?\s*(?:và|với|cùng|va|voi|cung)\s+$", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^(?P<head>\w+)\b(?P<own>[^,;?]{0,30}\b(?:\d+|I{1,3}|IV)), (?=(?P=head)\b)", re.IGNORECASE
)
_MEASURED = re.compile(r"^.*\s(?:có|đạt|là|co|dat|la)\s(?=\S)", re.IGNORECASE)
_FOLLOWED_BY_AMOUNT = re.compile(
    r"\s+(?:(?:là|đạt|khoảng|la|dat|khoang)\s+)*(?:bao nhi|mấy|may)", re.IGNORECASE
)
_ORDINAL = re.compile(r"\d+|i{1,3}|iv|nhat|nhi|hai|ba|tu")
_MEASURE = re.compile(
    r"\s(?:điểm|lệ phí|phí|học phí|giá|mức|kinh phí|chi phí|tiền|diện tích|thu nhập|lãi suất|chỉ tiêu|số lượng|tỷ lệ|tỉ lệ"
    r"|diem|le phi|phi|hoc phi|gia|muc|kinh phi|chi phi|tien|dien tich|thu nhap|lai suat|chi tieu|so luong|ty le|ti le)\s",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\S+\s+\S+")
_LONGEST = 8


def asked_of_both(question: str) -> list[str]:
    """Return the question for each of two things whose amounts one question asks for; else nothing.

    What belongs to both stands in each: "học sinh giỏi quốc gia" behind the second, "tỉnh mới có"
    before the first. A sum of both, or what lies between them, is one amount.

    >>> asked_of_both("Giải nhất và giải nhì học sinh giỏi được thưởng bao nhiêu?")
    ['Giải nhất học sinh giỏi được thưởng bao nhiêu?', 'giải nhì học sinh giỏi được thưởng bao nhiêu?']
    >>> asked_of_both("Tiền cho sách và tiền cho phim năm 2026, mỗi khoản mấy tỷ?")
    ['Tiền cho sách năm 2026 mấy tỷ?', 'tiền cho phim năm 2026 mấy tỷ?']
    >>> asked_of_both("Tỉnh mới có diện tích và dân số bao nhiêu?")
    ['Tỉnh mới có diện tích bao nhiêu?', 'Tỉnh mới có dân số bao nhiêu?']
    >>> asked_of_both("Tổng chi cho sách và phim là bao nhiêu?"), asked_of_both("Ai ký và ai duyệt?")
    ([], [])
    """
    amounts = list(_AMOUNT.finditer(question))
    if len(amounts) != 1 or _OF_ALL.search(fold(question)):
        return []
    text = _OF_EACH.sub("", _NUMBERED.sub(r"\g<head>\g<own> và ", question))
    named = _without_measure(text, things_in(text))
    if not named or any(len(text[slice(*at)].split()) > _LONGEST for at in named):
        return []
    first, second = (text[slice(*at)] for at in named)
    joint = text[named[0][1] : named[1][0]]
    amount = _AMOUNT.search(text)
    before_amount = amount is not None and named[1][1] <= amount.start()
    if not _JOINED.match(joint) or not before_amount:
        return []
    held = _MEASURED.match(first) if _FOLLOWED_BY_AMOUNT.match(text, named[1][1]) else None
    if not (_OF_EACH.search(question) or held or _of_a_kind(first, second)):
        return []
    one, other = asked_of_each(text, named)
    if held:
        other = other if other.startswith(held[0]) else f"{held[0]}{other}"
    shared = _shared_end(first, second)
    one = one.replace(first, f"{first} {shared}", 1) if shared else one
    return [f"{each.rstrip(' ?.')}?" for each in (one, other)]


def _without_measure(text: str, named: list[Place]) -> list[Place]:
    """Return two places without what is measured in the second: "Sở B" of "Sở B điểm mục tiêu"."""
    if not named:
        return []
    first, (start, end) = named
    called = _CALLED.match(text, start, end)
    measure = _MEASURE.search(text, called.end() if called else end, end)
    return [first, (start, measure.start() if measure else end)]


def _of_a_kind(first: str, second: str) -> bool:
    """Whether two things are called alike: not two deeds, nor "người có công với cách mạng"."""
    one, other = fold(first).split(), fold(second).split()
    return one[0] == other[0] or (one[-1] in other and one[-1] != _MERIT)


_MERIT = "cong"


def _shared_end(first: str, second: str) -> str:
    """Return what stands behind the second thing and belongs to both.

    >>> _shared_end("Hộ nghèo", "hộ cận nghèo học nghề"), _shared_end("quốc lộ", "đường tỉnh")
    ('học nghề', '')
    >>> _shared_end("Kế hoạch du lịch", "kế hoạch cải cách hành chính")
    ''
    """
    one, other, words = fold(first).split(), fold(second).split(), second.split()
    if len(one) > 1 and one[-1] in other[len(one) - 1 : -1]:
        return " ".join(words[other.index(one[-1]) + 1 :])
    at = len(one) - 1
    numbered = one[:at] == other[:at] and all(
        _ORDINAL.fullmatch(w) for w in (one[at], *other[at : at + 1])
    )
    return " ".join(words[at + 1 :]) if at and numbered else ""
