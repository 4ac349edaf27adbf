"""Who does an official deed: "ai có quyền thu hồi giấy phép" is told by what speaks of taking it back.

Most words of such a question name the thing, and many lines name that thing with a body beside it:
one that receives it, hands it over, checks it. The deed itself has to be told, in a word for it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.text import fold

_BODY = r"(?:ai|(?:nhung )?(?:co quan|don vi|so|cap|ben|bo|phong|ban|nguoi|noi|to chuc|cuc|chi cuc|nganh|luc luong|trung tam|hoi dong|doi|to) nao)"
_MAY = r"(?:(?:co|duoc|phai|se|dang|lo|phu trach|chu tri|chiu|quyen|tham quyen|trach nhiem|dung ra|dam nhiem|dam nhan|lam|thuc hien|tien hanh|viec|chuyen|khau|vu|cong tac) )*"
_DEEDS = tuple(
    (asked, re.compile(rf"\b(?:{told})\b"))
    for asked, told in (
        (r"thu hoi", r"thu hoi|tuoc|huy bo|bai bo|cham dut|thu lai"),
        (
            r"thanh lap",
            r"thanh lap|lap(?! thanh| trung| tuc| ho so| ke hoach| bao cao| danh sach)|kien toan|ra mat|hinh thanh|to chuc lai",
        ),
        (
            r"tuyen truyen",
            r"tuyen truyen|truyen thong|pho bien|quan triet|quang ba|gioi thieu|van dong|phat thanh|truyen hinh|bao chi|nang cao nhan thuc",
        ),
        (
            r"khen thuong|khen",
            r"khen|thuong(?! (?:xuyen|truc|tru|binh|mai|vu|pham|ky))|bieu duong|ton vinh|thi dua|tang (?:qua|thuong|bang|giay|danh hieu|ky niem)",
        ),
        (
            r"xu phat|phat tien|phat(?! trien| hanh| dong| thanh| song| sinh| huy| hien| cho| qua)",
            r"phat(?! trien| hanh| dong| thanh| song| sinh| huy| hien)|xu ly",
        ),
        (
            r"tham dinh|tham tra",
            r"tham dinh|tham tra|danh gia|kiem tra|xem xet|xet|duyet|ra soat|cho y kien",
        ),
        (
            r"bo nhiem|mien nhiem|cach chuc",
            r"bo nhiem|mien nhiem|cach chuc|bau|phan cong|quyet dinh|giao|dieu dong|cu(?! the)",
        ),
        (
            r"danh gia|xep loai|xep hang|cham diem|cham thi",
            r"danh gia|xep loai|cham|xep hang|phan loai|do luong|khao sat|binh xet|xet|tham dinh|tong hop|kiem tra",
        ),
        (
            r"cuong che|thao do",
            r"cuong che|thao do|pha do|xu ly|giai toa|thao go|di doi",
        ),
        (
            r"chi tra",
            r"chi tra|tra|thanh toan|cap(?! (?:xa|tinh|huyen|tren|duoi|uy))|chi(?! (?:bo|cuc|nhanh|tiet|dao|thi|tieu))|chuyen|ho tro",
        ),
    )
)


def misses_official_deed(asked: str, *texts: str) -> bool:
    """Whether a folded question asks who does an official deed, and no text tells of that deed.

    >>> asked = "ai co quyen thu hoi giay phep lai xe"
    >>> misses_official_deed(asked, "Cơ quan cấp giấy phép đào tạo lái xe tiếp nhận hồ sơ")
    True
    >>> misses_official_deed(asked, "Công an tỉnh tước quyền sử dụng giấy phép lái xe")
    False
    >>> misses_official_deed("viec tuyen truyen do ai lam", "UBND cấp xã: Số hóa hồ sơ hạ tầng")
    True
    >>> misses_official_deed("hoi dong do ai thanh lap", "Hội đồng tư vấn giúp người đứng đầu")
    True
    """
    tells = _told_as(asked)
    around = fold(" ".join(texts)) if tells else ""
    return any(not told.search(around) for told in tells)


def says_official_deed(asked: str, text: str) -> bool:
    """Whether a text says the very deed of which a folded question asks who does it.

    >>> asked = "ai tham dinh ho so"
    >>> says_official_deed(asked, "Sở Công Thương thẩm định hồ sơ"), says_official_deed(asked, "Xã xét hồ sơ")
    (True, False)
    """
    said = [deed for deed, _ in _DEEDS if _asked_of(deed).search(asked)]
    folded = fold(text) if said else ""
    return any(re.search(rf"\b(?:{deed})\b", folded) for deed in said)


def takes_back(asked: str, sentence: str) -> bool:
    """Whether a folded question asks how long a paper takes to be had, and a sentence tells of its taking back.

    >>> asked = "thu tuc cap chung thu so mat may ngay"
    >>> takes_back(asked, "Trong 05 ngày từ khi nhận thông báo thu hồi chứng thư, cơ quan thu hồi thiết bị")
    True
    >>> takes_back(asked, "Cấp, thu hồi chứng thư: 03 ngày"), takes_back("thu hoi chung thu mat may ngay", "Thu hồi: 5 ngày")
    (False, False)
    """
    if not _HOW_LONG.search(asked) or _BACK.search(asked) or not _HAD.search(asked):
        return False
    told = fold(sentence)
    return bool(_BACK.search(told)) and not _HAD.search(told)


_HOW_LONG = re.compile(r"\b(?:bao lau|(?:may|bao nhieu) (?:ngay|gio|thang|tuan)|khi nao|bao gio)\b")
_HAD = re.compile(
    r"\b(?:(?<!cung )(?<!trung )(?<!so )(?<!cao )(?<!cac )(?<!phan )cap(?! (?:xa|tinh|huyen|tren|duoi|co so|trung uong|bo|so|ve|phat hien)\b)|xin|lam thu tuc|dang ky|gia han|cap doi)\b"
)
_BACK = re.compile(r"\b(?:thu hoi|tuoc quyen|huy bo)\b")


@lru_cache(maxsize=256)
def _told_as(asked: str) -> tuple[re.Pattern[str], ...]:
    return tuple(told for deed, told in _DEEDS if _asked_of(deed).search(asked))


@lru_cache(maxsize=32)
def _asked_of(deed: str) -> re.Pattern[str]:
    """Return how it is asked who does a deed: "ai thu hồi", "do ai thành lập", "việc thu hồi … do ai"."""
    return re.compile(
        rf"\b{_BODY} {_MAY}(?:{deed})\b"
        rf"|(?:^|[,:;] |\bviec |\bchuyen |\bcong tac )(?:{deed})\b(?: [\w/.-]+){{0,9}}? (?:do|thuoc|giao|cho|la)(?: (?:tham quyen|trach nhiem|viec|cho|ve|cua|quyen))* {_BODY}\b"
    )
