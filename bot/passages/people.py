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


_HOW_MANY = re.compile(
    r"\b(?:may|bao nhieu) (?:nguoi|thanh vien|uy vien)(?: (?:vay|the|a|nhi|thi (?:du|duoc)|la du|tro len|tham gia))*(?=\W*$|\s*[,;?])"
)
_PERSONS = re.compile(
    r"(?:\d|\b(?:mot|hai|ba|bon|sau|bay|tam|chin|muoi))[^.;]{0,40}?\b(?:nguoi|thanh vien|uy vien|dong chi|vi)\b"
    r"|\b(?:nguoi|thanh vien|uy vien)\b[^.;]{0,40}?\d"
)


def counts_nobody(asked: str, words: str) -> bool:
    """Whether a folded question asks how many people there are, and words of a document count none.

    >>> asked = "hoi dong xa can may nguoi?"
    >>> counts_nobody(asked, "nộp 01 bộ hồ sơ"), counts_nobody(asked, "gồm 05 hoặc 07 thành viên")
    (True, False)
    >>> counts_nobody("cap cho may ho", "nộp 01 bộ hồ sơ")
    False
    """
    if not _HOW_MANY.search(asked):
        return False
    return not (counts_people(words) or _PERSONS.search(fold(words)))
