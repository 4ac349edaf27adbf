"""Questions that ask for a figure without "bao nhiêu": named alone, wanted, or guessed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.figures.question import NUMBER
from bot.figures.subject import ASKS
from knowledge.measure_units import UnitKind, unit_at
from knowledge.text import fold, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Mapping

_POLITE = (
    r"(?:(?:cho|xin|toi|minh|em|chau|hoi|biet|muon|can|tim|lay|ve|cua|voi|a|anh|chi|cac)[,.]? )*"
)
_NAMED = re.compile(
    rf"^{_POLITE}(?:chi tieu|muc tieu|con so|so lieu|muc(?! (?:luc|dich|[ivx]+\b|\d))|quy mo|dien tich|san luong|tong|phu cap|tro cap|hoc phi|le phi|tien (?:an|thuong|luong|cong|phat)|ty le|ti le"
    r"|so (?!voi\b|sanh\b|hieu\b|ky\b|van ban\b|dien thoai\b|may\b|\d))\b"
)
_WANTED = re.compile(
    r"\b(?:can|xin|muon|tim|lay|cho|biet)\b.{0,16}\b(?:con so|so lieu|chi tieu|muc|ty le|ti le)\b"
)
_ELSE_ASKED = re.compile(
    r"\b(?:gi|nghia|khi nao|the nao|nhu nao|vi sao|tai sao|gom|nhung|cac|ai|o dau|nao|bao lau|bao gio|lam sao|ra sao|tom tat|trinh bay|thu may|hang (?:may|bao nhieu))\b"
)
_GUESSED = re.compile(
    r"\b(?:co phai|phai chang|co dung|dung la)\b|\b(?:phai|dung|chinh xac)(?: la)?(?: \w+)? (?:khong|ko|k|chua)\b|\b(?:khong|ko|chua|ha|nhi)\W*$"
)
ASKS_PARTS = re.compile(
    r"\b(?:moi|tung) (?:nguon|loai|muc|phan|cap|nhom|noi dung|khoan|hang muc)\b|\bco cau\b|\b(?:bao )?gom (?:nhung|cac|gi|may|bao nhieu)\b"
    r"|\bchia (?:ra|thanh|theo)\b|\btrong do\b(?=.*\b(?:bao nhieu|may|nhung|cac)\b)|\bbao nhieu xa(?:,| va| hay)? (?:bao nhieu )?phuong\b"
)
_DENIED = re.compile(
    r"[,;]?\s*\b(?:chu|(?<=, )) ?khong (?:phai|tinh|lay|noi|ke)(?: la)?\b(?! bao)(?:(?! thi\b)[^,;.?]){2,40}"
)
_TEN_THOUSAND = re.compile(r"\b10\.?000(?= (?:nguoi )?dan\b)")


def leaves_figure_open(folded: str) -> bool:
    """Whether a figure may be what a question without "bao nhiêu" asks for.

    >>> leaves_figure_open("chi tieu bao hiem y te vao nam 2030")
    True
    >>> leaves_figure_open("muc tieu cua ke hoach la gi"), leaves_figure_open("le hoi o dau")
    (False, False)
    """
    if _ELSE_ASKED.search(folded):
        return False
    return bool(_NAMED.search(folded) or _WANTED.search(folded))


def without_guess(text: str) -> str:
    """Ask how much it is where a number is only guessed: "có phải đạt 12% không?".

    >>> without_guess("Có phải GRDP tăng 9,5% năm 2026 không?")
    'Có phải GRDP tăng bao nhiêu % năm 2026 không?'
    >>> without_guess("Hỗ trợ hộ từ 70 tuổi bao nhiêu tiền?"), without_guess("Quyết định số 12 còn không?")
    ('Hỗ trợ hộ từ 70 tuổi bao nhiêu tiền?', 'Quyết định số 12 còn không?')
    """
    folded = fold(text)
    if ASKS.search(folded) or not _GUESSED.search(folded):
        return text
    for match in NUMBER.finditer(text):
        unit = unit_at(text, match.end(), len(text))
        if unit is None or not unit.known or unit.kind in {UnitKind.BARE, UnitKind.TIME}:
            continue
        return f"{text[: match.start()]}bao nhiêu {text[match.end() :].lstrip()}"
    return text


def without_denied(text: str) -> str:
    """Leave out what the asker says not to mean.

    >>> without_denied("Em hỏi số đã đạt chứ không phải chỉ tiêu")
    'Em hỏi số đã đạt'
    """
    match = _DENIED.search(fold(text))
    return f"{text[: match.start()]}{text[match.end() :]}" if match else text


def with_ten_thousand(text: str) -> str:
    """Write 10.000 people as statistics do.

    >>> with_ten_thousand("cứ 10.000 dân có mấy bác sĩ")
    'cứ vạn dân có mấy bác sĩ'
    """
    match = _TEN_THOUSAND.search(fold(text))
    word = "vạn" if has_diacritics(text) else "van"
    return f"{text[: match.start()]}{word}{text[match.end() :]}" if match else text


def with_roman(text: str, counts: Mapping[str, int]) -> str:
    """Write the number of an area or class as the documents do, which ``counts`` their pairs of words.

    >>> with_roman("trường ở khu vực 2 nộp bao nhiêu", {"vuc ii": 3})
    'trường ở khu vực II nộp bao nhiêu'
    >>> with_roman("trường ở khu vực 2 nộp bao nhiêu", {"vuc ii": 3, "vuc 2": 1})
    'trường ở khu vực 2 nộp bao nhiêu'
    """
    for match in reversed(list(_CLASSED.finditer(fold(text)))):
        last, number = match["what"].split()[-1], _ROMAN[int(match["which"]) - 1]
        if counts.get(f"{last} {number.lower()}") and not counts.get(f"{last} {match['which']}"):
            text = f"{text[: match.start('which')]}{number}{text[match.end('which') :]}"
    return text


_ROMAN = "I II III IV V".split()
_CLASSED = re.compile(
    r"\b(?P<what>khu vuc|vung|nhom|loai|hang|bac|muc|nhom mon|giai doan|phu luc|cap do|bao dong) (?P<which>[1-5])\b(?![\d/.,%-])"
)
