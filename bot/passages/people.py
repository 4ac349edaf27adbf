"""What people are called where they are counted: who asks "mấy người" may be told of members."""

from __future__ import annotations

import re

from knowledge.text import fold

PEOPLE = frozenset(
    {
        *("can bo", "cong chuc", "vien chuc", "nhan vien", "nhan su", "bien che", "thanh vien"),
        *("hoc sinh", "sinh vien", "hoc vien", "nghien cuu sinh", "giao vien", "giang vien"),
        *("nha giao", "lao dong", "nguoi lao dong", "cong nhan", "nong dan", "ngu dan", "tho"),
        *("dang vien", "doan vien", "hoi vien", "uy vien", "dai bieu", "dai bieu quoc hoi"),
        *("bac si", "y si", "duoc si", "dieu duong", "ho sinh", "benh nhan", "nan nhan"),
        *("ky su", "tien si", "thac si", "cu nhan", "chuyen gia", "nha khoa hoc", "luat su"),
        *("nghe nhan", "nghe si", "dien vien", "van dong vien", "huan luyen vien", "trong tai"),
        *("chien si", "quan nhan", "dan quan", "bo doi", "si quan", "can bo, chien si"),
        *("tuyen truyen vien", "bao cao vien", "cong tac vien", "tinh nguyen vien"),
        *("nhan khau", "cu dan", "dan", "nguoi dan", "cu tri", "thanh nien", "phu nu"),
        *("tre", "tre em", "chau", "khach", "du khach", "ho ly", "bao ve"),
    }
)
_COUNTED = re.compile(
    rf"\d[\d.,]*\s*(?:(?:nghin|ngan|trieu|luot|em|dong chi) )?(?:{'|'.join(map(re.escape, sorted(PEOPLE)))})\b"
)


def counts_people(words: str) -> bool:
    """Whether words of a document count people, by any of their names.

    >>> counts_people("mỗi tổ có ít nhất 05 thành viên"), counts_people("bố trí 02 điểm hỗ trợ")
    (True, False)
    """
    return _COUNTED.search(fold(words)) is not None
