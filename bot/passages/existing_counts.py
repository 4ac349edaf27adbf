"""How many of something there are: told by what counts them, not by what is done to some of them.

"Tỉnh có bao nhiêu trạm y tế" isn't answered by "kiểm tra 20 trạm y tế", by "40% số trạm y tế" or by
so many for ten thousand people.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.questions.completed_text import asked_now
from knowledge.text import fold

_THINGS = (
    "xa|phuong|huyen|thon|ban|ap|to dan pho|khu pho|so|tram y te|benh vien|truong|cho|thu vien|bao tang|di tich|nha van hoa"
    "|bac si|giao vien|can bo|cong chuc|vien chuc|dang vien|hoc sinh|nguoi cao tuoi|nguoi khuyet tat|doanh nghiep|hop tac xa|khu cong nghiep|cum cong nghiep|ho"
)
_ASKED = re.compile(
    rf"^(?!.*\b(?:van|nghin) dan\b)(?:|.*?\b(?:tinh|thanh pho|xa|phuong|huyen|dia ban|ca nuoc|minh|ta|day|\w+ \w+),? )(?:(?:hien|nay|gio|dang|hien nay|bay gio|tat ca|ca thay|tong cong|thi) )*"
    rf"(?:co|gom) (?:(?:tat ca|ca thay|tong cong|khoang) )*(?:bao nhieu|may) (?P<what>{_THINGS})(?: (?:hoc|nganh|dan|gia dinh))?(?:,? (?:va )?(?:{_THINGS}))*"
    r"(?: (?:tren dia ban|trong|o|cua|toan|ca)(?: \w+){1,5})?(?: (?:vay|a|ad|nhi|the|ha|ban|oi|roi))*\W*$"
)
_BARE = re.compile(
    r"^(?P<lead>(?:\w+ ){1,5}?)(?:(?:hien|nay|gio|dang|thi) )*(?:bao nhieu|may) (?P<what>xa|phuong)(?:,? (?:va )?(?:xa|phuong|dac khu))*(?: (?:vay|a|ad|nhi|the|ha|ban|oi|roi))*\W*$"
)
"""A place and how many communes, without a verb: "Đồng Nai bao nhiêu xã phường"."""
_DONE = re.compile(
    r"\b(?:kiem tra|hoan thanh|xay dung|to chuc|lap dat|lap|thanh lap|mo|dao tao|ho tro|trien khai|dau tu|nang cap|di doi|tuyen dung|tuyen|tap huan|cap|bo tri"
    r"|thuc hien|sua chua|thi diem|chon|giam|tang|them|dua|trao|van dong|huy dong|so hoa|xoa|phan dau|ket noi|khao sat|tham dinh|boi duong|biet phai|cu|cho|den|tai|o)\b"
)
_THERE_ARE = re.compile(r"\b(?:co|gom|tong so|tong cong|so luong|so|con|hien co)\W*$")
_FOR_EACH = re.compile(
    r"\b(?:tren|moi|/) ?(?:mot |1 )?(?:van|nghin|1\.000|10\.000|tram)(?: nguoi)?(?: dan)?\b"
)


@lru_cache(maxsize=128)
def asks_how_many_there_are(folded: str) -> str:
    """Return what a folded question asks the number of as it exists in a place; mostly nothing.

    >>> asks_how_many_there_are("tinh minh co bao nhieu xa, phuong"), asks_how_many_there_are("co may tram y te")
    ('xa', 'tram y te')
    >>> asks_how_many_there_are("ha nam bao nhieu xa phuong"), asks_how_many_there_are("kiem tra bao nhieu xa")
    ('xa', '')
    >>> asks_how_many_there_are("kiem tra bao nhieu tram y te"), asks_how_many_there_are("co bao nhieu xa dat chuan")
    ('', '')
    """
    own = asked_now(folded).rstrip()
    asked, bare = _ASKED.search(own), _BARE.search(own)
    if bare and not _DONE.search(bare["lead"]):
        return bare["what"]
    return asked["what"] if asked else ""


def counts_none(asked: str, sentence: str) -> bool:
    """Whether all there are of something are asked for, and a sentence doesn't say how many.

    >>> counts_none("tinh co bao nhieu thon ban", "nhiều thôn, bản chưa có sóng; có 04 doanh nghiệp")
    True
    >>> counts_none("tinh co bao nhieu thon", "Toàn tỉnh có 1.204 thôn")
    False
    >>> asked = "co bao nhieu tram y te"
    >>> counts_none(asked, "Rà soát thuốc; kiểm tra 20 trạm y tế"), counts_none(asked, "40% trạm y tế có mạng")
    (True, True)
    """
    what = asks_how_many_there_are(asked)
    if not what:
        return False
    folded = fold(sentence)
    if _FOR_EACH.search(folded):
        return True
    units = rf"{what}|don vi hanh chinh" if what in _PLACES else what
    told = rf"(?P<lead>[^;.:|]*?)\b\d[\d.,]* (?:\w+ ){{0,2}}?(?:{units})\b|\b(?:so|so luong) {what}\b[^;]*\d"
    return all(_is_of_some(match["lead"]) for match in re.finditer(told, folded))


def _is_of_some(lead: str | None) -> bool:
    """Whether what leads to a number tells what is done to so many, not that there are so many."""
    return lead is not None and bool(_DONE.search(lead)) and not _THERE_ARE.search(lead)


_PLACES = frozenset({"xa", "phuong", "huyen"})
