"""What a class of people is entitled to: "Hộ nghèo được hỗ trợ những gì?", and who lays it down.

Such a question names nobody's matter: the one rule that fits it best would hide the others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.passages.social_classes import CLASS, classes_in
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_GIVEN = r"(?:ho tro|tro cap|tro giup|cong them|mien(?: giam)?|giam|uu dai|uu tien|huong|cap|tang|vay|bao tro)"
_ASKS = r"(?:bao nhieu|nhung gi|cai gi|gi|nao|may)"
_ASKED = re.compile(rf"\b{_ASKS}\b")
_GIVES = re.compile(
    rf"{CLASS}.*\b(?:{_GIVEN}|che do|chinh sach|quyen loi)\b|\b(?:che do|chinh sach|quyen loi)\b.*{CLASS}"
)
_SAID_BESIDE = re.compile(
    rf"{CLASS}|\b{_GIVEN}\b|\b{_ASKS}\b|\b(?:co|duoc|nhan|thi|che do|chinh sach|quyen loi|khoan|muc|tien"
    r"|phan tram|dong|trieu|nghin|thang|1|mot|moi|tat ca|cac|nhung|cua|cho|doi voi|voi|la|o dia phuong|nha nuoc"
    r"|hien nay|bay gio|nam nay|nay|khong|ko|k|a|ah|ad|nguoi|em|e|toi|minh|nha|gia dinh|thuoc|dien|xin|hoi|biet|vay|z|the|nhi)\b"
)
_TO_CLASS = re.compile(
    rf"{CLASS}[^.;:|]{{0,60}}?\b(?:duoc|huong|khong phai (?:tra|nop|dong))\b"
    rf"|\b{_GIVEN}\b[^.;|]{{0,90}}?\b(?:cho|doi voi|voi|dong|la) [^.;|]{{0,40}}?{CLASS}"
    rf"|^\W*(?:[a-z\d]{{1,2}}[.)]\W*)?(?:[^:|]{{0,30}} )?{CLASS}[^:|]{{0,60}}:"
)
_COUNTED = re.compile(
    rf"\b(?:ty le|so|tong so|giam|thoat|ra soat|danh sach|xac nhan|tieu chi) {CLASS}"
)
_NAMES_GIFT = re.compile(rf"\b{_GIVEN}\b|\bkhong phai (?:tra|nop|dong)\b")
_LEVEL = re.compile(
    r"\d\s*(?:%|phan tram|dong\b|trieu|ty\b|nghin|ngan\b|thang\b|nam\b|ngay\b|lan\b|suat\b|m2|diem\b|kg\b)"
)
_FREE = re.compile(r"\bmien\b|\bkhong phai (?:tra|nop|dong)\b")
_STRICT = {
    "tro cap": re.compile(r"\btro cap\b|\bhang thang\b"),
    "thang": re.compile(r"\bthang\b"),
    "phan tram": re.compile(r"%|\bphan tram\b"),
    "vay": re.compile(r"\bvay\b"),
    "mien": _FREE,
}
"""What a sentence has to hold where the question holds its key."""


def asks_entitlements(folded: str) -> bool:
    """Whether a folded question asks what a class of people gets, and of no matter.

    >>> asks_entitlements("ho ngheo duoc ho tro bao nhieu tien")
    True
    >>> asks_entitlements("ho ngheo mua may cay duoc ho tro bao nhieu")
    False
    >>> asks_entitlements("tinh co bao nhieu ho ngheo")
    False
    """
    if not (classes_in(folded) and _ASKED.search(folded) and _GIVES.search(folded)):
        return False
    return not re.sub(r"[\W_]+", "", _SAID_BESIDE.sub(" ", folded))


def entitles(folded: str, sentence: str, above: Sequence[str] = ()) -> bool:
    """Whether a sentence lays down what those get of whom a folded question asks; ``above`` are headings.

    >>> asked = "ho ngheo duoc ho tro bao nhieu"
    >>> entitles(asked, "Hộ nghèo được hỗ trợ 50%, không quá 60 triệu đồng/hộ.")
    True
    >>> entitles(asked, "Miễn 100% học phí cho học sinh là con hộ nghèo, hộ cận nghèo.")
    True
    >>> entitles(asked, "Tỷ lệ hộ nghèo giảm còn 3,2%."), entitles(asked, "Thương binh được hỗ trợ 50%.")
    (False, False)
    >>> entitles(asked, "a) Hộ nghèo: 5 triệu đồng/hộ", ["Điều 3. Mức hỗ trợ"])
    True
    """
    said = fold(sentence)
    if not classes_in(folded) & classes_in(said) or _COUNTED.search(said):
        return False
    if not _TO_CLASS.search(said):
        return False
    given = _NAMES_GIFT.search(f"{said} {fold(' '.join(above))}")
    if not given or not (_LEVEL.search(said) or _FREE.search(said)):
        return False
    return all(sign.search(said) for word, sign in _STRICT.items() if word in folded)
