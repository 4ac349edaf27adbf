"""Whether what each gets is asked for, which no sum for all of them tells: "mỗi người chi bao nhiêu"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.figures.units import kind_of
from knowledge.measure_units import UnitKind
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.figures.index import Stated

_ONE = (
    r"(?:dau |ca )?(?:nguoi|ho|nhan khau|khau|gia dinh|cap vo chong|chau|em|tre|cu|hoc sinh|sinh vien|hoc vien|giao vien|can bo"
    r"|cong chuc|vien chuc|lao dong|doi tuong|thanh vien|dai bieu|dang vien|van dong vien|benh nhan|nghe nhan|suat|phan qua|phan|than nhan"
    r"|can(?: nha| ho)?|ngoi nha|nha|hop tac xa|htx|doanh nghiep|co so|mo hinh|san pham|du an|cong trinh|chuyen|xe|con|cay|ha|hec ta|m2|m3|khoi|bo ho so|ho so|buoi|tiet|gio|ngay|km|phong|lop|truong|thon|xa)"
)
_ASKED = re.compile(
    rf"\b(?:moi|tung) (?:mot )?{_ONE}\b|\b(?:cho|tren|tinh) (?:mot|1) {_ONE}\b|\b(?:bao nhieu|may)\b[^,;?]{{0,24}}?(?:\b(?:cho|tren|tinh) (?:mot|1) |(?:/ ?|\b(?:moi|mot|1) )){_ONE}\b"
)
_TOLD = re.compile(
    rf"/ ?(?:0?1 )?{_ONE}\b|\b(?:moi|tung|mot|0?1|binh quan|dau) (?:\(\w+\) )?{_ONE}\b|\bbinh quan dau nguoi\b"
)
_WHOLE = re.compile(
    r"\btong (?:\w+ ){0,2}?(?:kinh phi|von|chi|du toan|ngan sach|muc dau tu|so tien|nhu cau)\b|\btong (?:cong|so)\b"
    r"|\b(?:kinh phi (?:thuc hien|du kien|la)|du toan(?: kinh phi)?|nhu cau (?:von|kinh phi))\b"
)


def asks_of_each(folded: str) -> bool:
    """Whether a folded question asks what each person or household gets or costs.

    >>> asks_of_each("moi nguoi kham thi chi bao nhieu"), asks_of_each("kham het bao nhieu 1 nguoi")
    (True, True)
    >>> asks_of_each("moi nam chi bao nhieu"), asks_of_each("kham cho nguoi gia het bao nhieu")
    (False, False)
    """
    return _ASKED.search(folded) is not None


def is_of_all(stated: Stated) -> bool:
    """Whether a value is the money for all together: a sum, or told in billions, for none of them."""
    unit = fold(stated.figure.unit or "")
    if kind_of(stated.figure.unit) is not UnitKind.MONEY or "/" in unit:
        return False
    said = fold(stated.sentence)
    if _TOLD.search(fold(stated.clause_text)):
        return False
    return unit.startswith("ty ") or bool(_WHOLE.search(said) and not _TOLD.search(said))
