"""For what a question asks the price: "gửi xe máy hết bao nhiêu tiền", "giá khởi điểm là bao nhiêu".

A sum stands for what is paid: where nothing of it is said in a sentence, over it or in its
paragraph, the sum is paid for something else.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.passages.held import Held
from bot.passages.hours_of_day import without_hour
from bot.passages.terms import STOP
from bot.safety.typed_patterns import typed
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.wanted import Wanted

_OF_PRICE = re.compile(
    r"(?<!quoc )(?<!chuyen )(?<!tham )(?<!danh )(?<!tri )(?<!dau )(?<!don )(?<!dinh )(?<!bang )(?<!bao )"
    r"(?<!dien )(?<!tac )(?<!doc )(?<!hoc )(?<!khan )(?<!thinh )(?<!ky )(?<!su )(?<!nguoi )(?<!cu )(?<!tuoi )(?<!hang )(?<!lam )(?<!thuoc )\bgia (?!tri\b|dinh\b|han\b|tang\b|co\b|ca\b|la\b|dat\b|nhu\b|tien\b|bao\b|may\b|cuoc\b|moi\b|mot\b)"
    r"(?P<what>\w+ \w+)(?=.*\b(?:bao nhieu|may (?:tien|dong|nghin|ngan|trieu|ty))\b)"
)
_SPENT = re.compile(
    r"(?P<what>(?:\w+ ){1,3}?\w+) (?:(?:thi|la|phai|tong cong|moi lan|mot lan|1 lan|khoang) )*(?:(?:het|ton|mat)"
    r" (?:(?:khoang|tong cong|tat ca) )*(?:bao nhieu|may) (?:tien|dong|nghin|ngan|k|trieu|ty)\b|(?:het|ton) bao nhieu(?: (?:vay|a|nhi|the|day|ha))*\W*$)"
)
_WHERE = re.compile(r" (?:o|tai|tu) (?=\w)")
_ASKER = frozenset(
    "nha em toi minh tui chau con gia dinh anh chi ba me ong co chu bac nguoi di".split()
)
_WORDS = 3
_PAYING = re.compile(r"\b(?:thue|mua|gui|giu|muon)\b(?!.*\b(?:thue|mua|gui|giu|muon)\b)")


@lru_cache(maxsize=128)  # a question is asked for it by whatever is held against it
def paid_for(folded: str) -> tuple[str, ...]:
    """Return the syllables of what a folded question asks the price of; none where it asks for none.

    >>> paid_for("thue dien gia duoc tra toi da bao nhieu"), paid_for("nguoi gia duoc linh bao nhieu")
    ((), ())

    >>> paid_for("di cho dem gui xe may het bao nhieu tien")
    ('gui', 'xe')
    >>> paid_for("gui xe o le hoi hoa het bao nhieu tien"), paid_for("nha em o xa mai thue xe het bao nhieu tien")
    (('gui', 'xe'), ('mai', 'thue', 'xe'))
    >>> paid_for("cho xe may qua pha gia cuoc moi luot bao nhieu"), paid_for("gia moi luot bao nhieu")
    ((), ())
    >>> paid_for("gia khoi diem moi lo dat la bao nhieu"), paid_for("gia tri san xuat bao nhieu")
    (('khoi', 'diem'), ())
    >>> paid_for("thue san quan vot luc 9h sang het bao nhieu tien")
    ('san', 'quan', 'vot')
    """
    folded = without_hour(folded)
    priced = _OF_PRICE.search(folded)
    if priced:
        return _telling(priced["what"].split())
    spent = [match["what"] for match in _SPENT.finditer(folded)]
    before = folded[: folded.find(spent[0]) + len(spent[0])] if spent else ""
    done, where, _ = _WHERE.sub("\0", before).partition("\0")
    paying = _PAYING.search(done)
    named = (
        _telling(done[paying.start() :].split() if paying else done.split()[-_WORDS:])
        if where
        else ()
    )
    return named if {*named} - _ASKER else _telling(before.split()[-_WORDS:])


def _telling(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in STOP and not word[0].isdigit())


_CALLED = {
    "hoc phi": (
        "hoc phi",
        "tien hoc",
        "muc thu",
        "phi dao tao",
        "khong thu phi",
        "phi hoc",
        "phi tham du",
    ),
    "vien phi": ("vien phi", "kham benh, chua benh", "kham chua benh", "tien kham"),
    "thuy loi phi": ("thuy loi",),
    "dang phi": ("dang phi",),
    "doan phi": ("doan phi",),
    "hoi phi": ("hoi phi",),
}
"""Charges with names of their own, and what they are called."""
_CHARGE = re.compile(rf"\b(?:{'|'.join(_CALLED)})\b(?=.*\b(?:bao nhieu|may)\b)")


@lru_cache(maxsize=128)
def _names_of_charge(folded: str) -> tuple[str, ...]:
    """Return what a charge with a name of its own is called that a folded question asks of."""
    charge = _CHARGE.search(folded)
    return _CALLED[charge[0]] if charge else ()


_NAMED_MONEY = {
    "điện": r"điện(?! tử| thoại| ảnh)",
    "nước": r"(?<!nhà )(?<!trong )(?<!cả )(?<!đất )nước(?! ngoài)",
    "rác": r"rác|chất thải|vệ sinh",
    "ăn": r"ăn|bữa|suất",
    "nhà": r"nhà(?! nước| giáo| trường| máy)|trọ|chỗ ở|nơi ở",
    "trọ": r"nhà(?! nước| giáo| trường| máy)|trọ|chỗ ở|nơi ở",
    "sách": r"sách(?! nhiễu)|vở|đồ dùng học tập|học liệu",
    "xe": r"xe|tàu|vé|cước|đi lại|vận chuyển|phương tiện",
    "tàu": r"xe|tàu|vé|cước|đi lại|vận chuyển|phương tiện",
    "thuốc": r"thuốc|dược|khám|chữa bệnh",
    "xăng": r"xăng|dầu|nhiên liệu",
    "dầu": r"xăng|dầu|nhiên liệu",
    "mạng": r"mạng|internet|wifi|cước",
    "giống": r"giống",
    "cọc": r"cọc",
    "sữa": r"sữa",
    "lương": r"lương|thu nhập",
    "thưởng": r"thưởng|giải",
}
"""What money is for ("tiền điện"), and how documents speak of that."""
_MONEY_FOR = typed(
    rf"\btiền (?:trả |mua |đóng |nộp |thuê |hỗ trợ )?(?P<what>{'|'.join(_NAMED_MONEY)})\b(?! (?:nước|ngoài|tử|thực))(?=.*\b(?:bao nhiêu|mấy|không|chưa)\b)"
)


def misses_named_money(asked: str, texts: Sequence[str]) -> bool:
    """Whether a question, as typed, asks for money named by what it is for, and no text speaks of that.

    >>> asked = "Hộ nghèo được hỗ trợ tiền điện mỗi tháng bao nhiêu?"
    >>> misses_named_money(asked, ["Học sinh được hỗ trợ 180.000 đồng/tháng, do đại diện nhận"])
    True
    >>> misses_named_money(asked, ["Mức hỗ trợ: 60.000 đồng/hộ/tháng", "Về tiền điện"])
    False
    """
    said = _money_named(asked)
    return said is not None and not any(said.search(nfc(text).lower()) for text in texts)


@lru_cache(maxsize=256)
def _money_named(asked: str) -> re.Pattern[str] | None:
    """Return how documents speak of what a question asks money for; null where it names none."""
    match = _MONEY_FOR.search(nfc(asked).lower())
    if match is None or match["what"] not in _NAMED_MONEY:
        return None
    return re.compile(rf"\b(?:{_NAMED_MONEY[match['what']]})\b")


def _calls(charge: str, folded: str) -> bool:
    """Whether folded words call a charge so: "chi phí học nghề" is no "phí học".

    >>> _calls("phi hoc", "chi phi hoc nghe"), _calls("phi hoc", "muc phi hoc ky I")
    (False, True)
    """
    return bool(re.search(rf"(?<!\bchi )(?<!\bkinh )\b{charge}\b", folded))


def misses_paid(folded: str, wanted: Wanted, texts: Sequence[str]) -> bool:
    """Whether none of the texts says anything of what a folded question asks the price of.

    A charge with a name of its own has to be called so: "học phí" isn't told by a fare.
    """
    called = _names_of_charge(folded)
    if called and not any(_calls(said, fold(text)) for text in texts for said in called):
        return True
    what = paid_for(folded)
    if not what:
        return False
    held = [Held.of(text) for text in texts]
    others = [phrases for term in wanted.terms if term.folded in what for phrases in [term.others]]
    return not any(
        not each.words.isdisjoint(what) or any(map(each.says_any, others)) for each in held
    )
