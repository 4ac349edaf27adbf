"""What was before and what is to be: a target doesn't tell where things stood, nor a result what is aimed at."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from knowledge.text import fold

_ASKED = re.compile(
    r"\bmoi (?:chi )?(?:chi|dat|duoc|co|la|len|toi|lam|xong|thu|giai ngan|thuc hien|hoan thanh|xay|cap|tuyen)(?: (?!nguoi\b|ho\b)\w+)? (?:duoc |dat |co |len )?(?:bao nhieu|may)\b(?! (?:thi )?(?:duoc|moi))"
    r"|\b(?:truoc (?:khi co|do|day|kia)|luc dau|luc truoc|hoi truoc)\b.*\b(?:bao nhieu|may)\b"
)
_SO_FAR = re.compile(
    r"\b(?:dat|duoc|thu|lam|xong|giai ngan|hoan thanh|thuc hien|xay|trong)\b(?: \w+){0,3} (?:bao nhieu|may)\b[^,;?]{0,30}\broi(?: (?:a|vay|the|nhi|ha))*\W*$"
    r"|\b(?:tinh )?(?:den|toi) (?:nay|gio|hien nay|thoi diem nay)\b(?!.*\b(?:phai|can|se)\b).*\b(?:dat|duoc|da|xong)\b.*\b(?:bao nhieu|may)\b"
)
_TARGET = re.compile(
    r"\b(?:phấn đấu|mục tiêu|chỉ tiêu|ít nhất|tối thiểu|trở lên|đến (?:hết )?năm 20\d\d|giai đoạn 20\d\d)\b",
    re.IGNORECASE,
)
_STATE = re.compile(r"\b(?:mới|hiện|đã|chỉ|đang) (?:chỉ )?(?:đạt|có|còn|chi|là)\b|\bnăm trước\b")


@lru_cache(maxsize=128)  # one question is asked for it with every sentence
def asks_before(asked: str) -> bool:
    """Whether a folded question asks how much there was so far: what it leans on asks nothing.

    >>> asks_before("truoc do moi chi duoc may phan tram – muc tieu"), asks_before("dat bao nhieu")
    (True, False)
    >>> asks_before("tien an cua moi nguoi bao nhieu")  # "mỗi" is no "mới"
    False
    """
    return bool(_ASKED.search(asked.partition(" – ")[0]))


@lru_cache(maxsize=128)
def asks_so_far(asked: str) -> bool:
    """Whether a folded question asks how much was reached by now, which a target doesn't tell.

    >>> asks_so_far("thu ngan sach nam nay dat bao nhieu roi"), asks_so_far("den nay trong duoc may ha")
    (True, True)
    >>> asks_so_far("nghi may ngay roi thi phai bao"), asks_so_far("nam nay phai trong bao nhieu ha")
    (False, False)
    """
    return bool(_SO_FAR.search(asked.partition(" – ")[0]))


def only_adds(asked: str, words: str) -> bool:
    """Whether a folded question asks how many there are by now, and words tell what is to be added.

    >>> only_adds("hien gio co bao nhieu camera", "lắp thêm 210 mắt camera")
    True
    >>> only_adds("gio co bao nhieu ha rung roi", "Trồng mới 1.560 ha"), only_adds("lap them may camera", "lắp thêm 210")
    (True, False)
    """
    return _asks_what_is_there(asked) and bool(_ADDED.search(words)) and not _STATE.search(words)


@lru_cache(maxsize=128)
def _asks_what_is_there(asked: str) -> bool:
    """Whether a folded question asks how many there are by now; every figure is held against it."""
    asked = asked.partition(" – ")[0]
    now = _THERE_NOW.search(asked) or asks_so_far(asked)
    return bool(now) and not _ADDED_ASKED.search(asked)


_THERE_NOW = re.compile(
    r"\b(?:hien(?: nay| tai| gio| dang)?|gio|bay gio|dang)\b[^,;?]{0,40}\bco (?:bao nhieu|may)\b|\bco (?:bao nhieu|may)\b[^,;?]{0,40}\broi\W*$"
)
_ADDED_ASKED = re.compile(r"\b(?:them|moi (?:trong|xay|lap|mo|co)|(?:trong|xay|lap|mo) moi)\b")
_ADDED = re.compile(
    r"\b(?:(?:lắp|xây|mở|trồng|bố trí|tuyển|thành lập|đầu tư|làm|bổ sung)(?: \w+)? (?:thêm|mới)|thêm)(?: (?:ít nhất|tối thiểu|khoảng))? \d",
    re.IGNORECASE,
)


def of_later(asked: str, sentence: str, heading: str) -> bool:
    """Whether a question, folded, is of the state before and a sentence of what is to be reached.

    >>> of_later("moi chi duoc may phan tram", "chi đạt ít nhất 2% tổng chi", "")
    True
    >>> of_later("moi chi duoc may phan tram", "chi ngân sách mới đạt 0,6%", "MỤC TIÊU")
    False
    >>> of_later("hoc may nam moi duoc huong", "công tác ít nhất 5 năm", "")
    False
    >>> of_later("den nay trong duoc may ha", "Trồng 500 ha rừng", "II. CHỈ TIÊU NĂM 2026")
    True
    """
    if only_adds(asked, sentence):
        return True
    if not (asks_before(asked) or asks_so_far(asked)) or _STATE.search(sentence):
        return False
    return bool(_TARGET.search(f"{heading} {sentence}"))


def of_result(asked: str, sentence: str, *headings: str) -> bool:
    """Whether a question, folded, asks what is aimed at and a sentence stands among results.

    >>> of_result("tinh dat muc tieu may xa nong thon moi", "Có thêm 05 xã", "2. Kết quả năm 2025")
    True
    >>> of_result("tinh dat muc tieu may xa", "Đạt 05 xã, mục tiêu là 07 xã", "2. Kết quả năm 2025")
    False
    >>> of_result("muc tieu dat duoc bao nhieu xa", "Có thêm 05 xã", "2. Kết quả năm 2025")
    False
    """
    asked = asked.partition(" – ")[0]
    if (
        not _AIMED_AT.search(asked)
        or asks_before(asked)
        or _REACHED.search(asked)
        or _AIMS.search(sentence)
    ):
        return False
    nearest = next((heading for heading in headings if _SORT.search(heading)), "")
    return bool(_RESULTS.search(nearest)) and not _AIMS.search(nearest)


def of_aim(asked: str, sentence: str, *headings: str) -> bool:
    """Whether a question, folded, asks what came in fact and a sentence stands among what is aimed at.

    >>> of_aim("nam 2025 thuc te lam duoc may xa", "Năm 2025 xây 05 xã", "II. CHỈ TIÊU")
    True
    >>> of_aim("nam 2025 thuc te lam duoc may xa", "Năm 2025 xây được 04 xã", "II. CHỈ TIÊU")
    False
    >>> of_aim("nam 2025 xay may xa", "Năm 2025 xây 05 xã", "II. CHỈ TIÊU")
    False
    """
    asked = asked.partition(" – ")[0]
    if not _IN_FACT.search(asked) or _AIMED_AT.search(asked) or _CAME.search(sentence):
        return False
    nearest = next((h for h in headings if _SORT.search(h) or _TO_DO.search(h)), "")
    aimed_at = _AIMS.search(nearest) or _TO_DO.search(nearest)
    return bool(aimed_at) and not _RESULTS.search(nearest)


def applies_later(asked: str, sentence: str, as_of: dt.date) -> bool:
    """Whether a sentence opens with a day still to come, from which it is so, and a folded question names no later time.

    >>> said, today = "2. Từ ngày 01/01/2027, giá vé là 195.000 đồng/lượt", dt.date(2026, 10, 1)
    >>> applies_later("gia ve bao nhieu", said, today), applies_later("sang nam gia ve may dong", said, today)
    (True, False)
    >>> applies_later("gia ve bao nhieu", said, dt.date(2027, 2, 1))
    False
    """
    opens = _FROM_DAY.match(fold(sentence[:OPENING]))
    if opens is None or _ASKS_LATER.search(asked):
        return False
    day, month = int(opens["day"] or 1), int(opens["month"] or 1)
    try:
        return dt.date(int(opens["year"]), month, day) > as_of
    except ValueError:
        return False


_FROM_DAY = re.compile(
    r"\W*(?:\d{1,2}[.)]|[a-z][.)])?\W*(?:ke )?tu (?:(?:ngay )?(?P<day>\d{1,2})(?:/| thang ))?(?:thang )?(?:(?P<month>\d{1,2})(?:/| nam ))?(?:nam )?(?P<year>20\d\d)\b(?! (?:den|toi)\b)(?!\s?[-–])"
)
OPENING = 60
_ASKS_LATER = re.compile(
    r"\b(?:20\d\d|sang nam|nam (?:sau|toi)|sap (?:toi|den)|toi day|tuong lai|se (?:len|tang|giam|la|doi)|tu (?:ngay|thang|nam|khi|luc|hom)|bao gio|khi nao|(?:dau|giua|cuoi) nam)\b|\d{1,2}/\d{1,2}"
)

_IN_FACT = re.compile(
    r"\bthuc te\b(?! (?:cua|dia phuong|khach quan))(?=.*\b(?:bao nhieu|may)\b)"
    r"|\b(?:lam|thuc hien|hoan thanh|giai ngan|thu|xay|so hoa|trong)(?: xong)? duoc (?:bao nhieu|may)\b(?! (?:thi|moi|tro len))"
)
_TO_DO = re.compile(r"\b(?:tổ chức thực hiện|phân công|giải pháp)\b", re.IGNORECASE)
_CAME = re.compile(
    r"\b(?:được|đã|ước|hiện|mới đạt|kết quả|thực tế|so với|kế hoạch)\b|%", re.IGNORECASE
)
_AIMED_AT = re.compile(
    r"\b(?:muc tieu|chi tieu|phan dau|huong toi|du kien|se (?:co|dat|len|lam|xay|tang|giam))\b"
)
_REACHED = re.compile(
    r"\b(?:ket qua|thuc te|hien trang|uoc|da|dat duoc|thuc hien duoc|hoan thanh|so voi|vuot)\b"
)
_AIMS = re.compile(
    r"\b(?:mục tiêu|chỉ tiêu|phấn đấu|kế hoạch|phương hướng|nhiệm vụ|nghị quyết|dự toán|sẽ|dự kiến)\b",
    re.IGNORECASE,
)
_RESULTS = re.compile(
    r"\b(?:kết quả|thành tựu|đánh giá|hiện trạng|thực trạng|tình hình)\b", re.IGNORECASE
)
_SORT = re.compile(f"{_RESULTS.pattern}|{_AIMS.pattern}", re.IGNORECASE)
"""Headings that say whether what stands below them was reached or is to be."""
