"""Personal identifiers of a message, struck out before it is stored, logged or handed on.

What counts: the 12 digits of the personal identification number (Luật Căn cước 26/2023/QH15,
article 12), the 9 of older identity cards, telephone numbers (Thông tư 22/2014/TT-BTTTT),
passports, social insurance and health insurance codes, personal tax codes, bank accounts and
cards, e-mail addresses: personal data in the sense of Nghị định 13/2023/NĐ-CP, article 2, and
Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15. Numbers of documents, amounts, dates and years stay.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.measure_units import unit_at
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from bot.answers import Question

STRUCK_OUT = "***"
_UNSEEN_BETWEEN_DIGITS = re.compile(r"(?<=\d)[\u00ad\u200b-\u200f\u2060\ufeff]+(?=\d)")
_DIGIT_OR_AT = re.compile(r"[\d@]")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}(?:@| @ )[\w-]{1,63}(?:\.[\w-]{1,63})+")
_CODE = re.compile(r"(?<![\w/-])(?:[a-z]{2}\d{13}|[a-z]\d{7,8})(?![\w/-])")
_RUN = re.compile(
    r"(?<![\w/,])(?:\(?\+\d{1,2}\)?[ .-]?|\()?\d(?:[ .()-]{0,2}\d)*+(?![\w/]|[.,]\d|[.-][a-z]\d)"
)
_CUE = re.compile(
    r"\b(?:cccd|cmnd|cmt(?:nd)?|can cuoc|chung minh|dinh danh|ho chieu|passport|bhxh|bhyt|so bao hiem|the bao hiem|"
    r"ma so bao hiem|mst|ma so thue|stk|so tai khoan|tai khoan|tk|so the|the atm|account|ngan hang|vietcombank|vcb|bidv|"
    r"agribank|techcombank|vietinbank|mbbank|sacombank|vpbank|acb|sdt|dt|so dien thoai|dien thoai|di dong|phone|zalo|"
    r"viber|momo|telegram|lien he|goi)\b[^\d\n]{0,25}$"
)
_AMOUNT_BEFORE = re.compile(
    r"\b(?:so tien|kinh phi|tri gia|gia tri|tong(?: so| von| muc| du toan)?|von|gia|du toan|ngan sach|muc|thu|chi|doanh thu|"
    r"dien tich|dan so|san luong|khoang|hon|gan|dat)\b[^\d\n]{0,12}$"
)
_THOUSANDS = re.compile(r"[1-9]\d{0,2}([. ])\d{3}(?:\1\d{3})*")
_DATE_FIRST = re.compile(r"(?:0?[1-9]|[12]\d|3[01])([ .-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)")
_YEARS = re.compile(r"(?:(?:19|20)\d\d)(?:[ -]+(?:19|20)\d\d)*")
_UNIT_AFTER = re.compile(
    r"\s?(?:dong|vnd|usd|ty|ti|trieu|nghin|ngan(?! hang)|nguoi|ho|khau|luot|tan|met|ha|km|kg|m2|m3|kwh|lit|thue bao|"
    r"dan|hoc sinh|lao dong|phieu|ho so|cay|con|san pham|giay|phut)\b"
)
_BANK_AFTER = re.compile(r"\s(?:tai |o |cua )?ngan hang\b")
_LONGEST_CODE = 19
_IDENTIFIER, _CUED = 9, 6


def masked(text: str) -> str:
    """Return the text with personal identifiers struck out; anything else as it was.

    >>> masked("CCCD 001099012345, gọi 0912 345 678")
    'CCCD ***, gọi ***'
    >>> masked("Kế hoạch 173/KH-UBND: 38.200 tỷ đồng, 1.250 mét giá, 123456789 đồng")
    'Kế hoạch 173/KH-UBND: 38.200 tỷ đồng, 1.250 mét giá, 123456789 đồng'
    """
    if not _DIGIT_OR_AT.search(text):
        return text
    text = _UNSEEN_BETWEEN_DIGITS.sub("", nfc(text))
    text = _EMAIL.sub(STRUCK_OUT, text)
    figures = _OTHER_DIGIT.sub(_plain_digit, text)
    plain = fold(figures)
    spans = [m.span() for m in _CODE.finditer(plain)]
    spans += [m.span() for m in _RUN.finditer(plain) if _is_personal(figures, plain, *m.span())]
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}{STRUCK_OUT}{text[end:]}"
    return text


def without_identifiers(question: Question) -> Question:
    """Return the question with the identifiers in its text and its unit struck out."""
    unit = question.unit
    return replace(question, text=masked(question.text), unit=masked(unit) if unit else unit)


def _plain_digit(other: re.Match[str]) -> str:
    return str(unicodedata.decimal(other[0]))


def _is_personal(text: str, plain: str, start: int, end: int) -> bool:
    """Whether a run of digits identifies a person, by its length, its shape and its company."""
    run, before = plain[start:end], plain[max(start - _NEAR, 0) : start]
    digits = re.sub(r"\D", "", run)
    cued = bool(_CUE.search(before))
    if not (_CUED if cued else _IDENTIFIER) <= len(digits) <= _LONGEST_CODE:
        return False
    if _DATE_FIRST.match(run) or _YEARS.fullmatch(run):
        return False
    if run.startswith(("+", "(+", "0", "(0")):
        return True
    if _is_measured(text, plain, end):
        return False
    separators = set(re.findall(r"[ .-]", run))
    if cued:
        return len(separators) < _MIXED and len(digits) >= _LEAST[bool(_THOUSANDS.fullmatch(run))]
    if _THOUSANDS.fullmatch(run) or _AMOUNT_BEFORE.search(before):
        return False
    return not separators or _is_card(run)


_NEAR = 80
"""How much before a run is read: more than any cue and what may follow it take."""
_MIXED = 2
_LEAST = {False: _CUED, True: _IDENTIFIER}


def _is_measured(text: str, plain: str, end: int) -> bool:
    """Whether a unit of measure follows, typed with its marks or without."""
    if _BANK_AFTER.match(plain, end):
        return False
    unit = unit_at(text, end, min(len(text), end + 20))
    return bool(unit is not None and unit.known) or bool(_UNIT_AFTER.match(plain, end))


def _is_card(run: str) -> bool:
    """Whether digits stand in equal groups, as on a card, not as several numbers in a row.

    >>> _is_card("4111 1111 1111 1111"), _is_card("5.000-10.000")
    (True, False)
    """
    groups = re.split(r"[ .()-]+", run)
    return len({len(group) for group in groups[:-1]}) == 1 and len(groups[0]) in {3, 4}
