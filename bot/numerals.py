"""Numbers and dates in Vietnamese text, in one comparable form.

Vietnamese writes 1.234,5 and dd/mm/yyyy; "ngày 05 tháng 3 năm 2026" is the same day as
05/3/2026 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
"""

from __future__ import annotations

import re

_SPELLED_DATE = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_SLASHED_DATE = re.compile(r"\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b")
_NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")
_MARK = re.compile(r"\[\d+\]")


def numerals(text: str) -> list[str]:
    """Return every number and date of a text, dates first, citation marks left out.

    >>> numerals("Đạt 8,02% [1], từ ngày 05 tháng 3 năm 2026; 1.234 tỷ")
    ['2026-03-05', '8,02', '1.234']
    >>> numerals("ngày 5/3/2026")
    ['2026-03-05']
    """
    found: list[str] = []

    def keep(match: re.Match[str]) -> str:
        day, month, year = (int(group) for group in match.groups())
        found.append(f"{year:04d}-{month:02d}-{day:02d}")
        return " "

    rest = _MARK.sub(" ", text)
    rest = _SLASHED_DATE.sub(keep, _SPELLED_DATE.sub(keep, rest))
    return found + [_plain(number) for number in _NUMBER.findall(rest)]


def unsupported(sentence: str, quotes: list[str]) -> list[str]:
    """Return the numbers and dates of a sentence that stand in none of the quotes.

    >>> unsupported("Đạt 8,5% năm 2025", ["tăng 8,02% năm 2025"])
    ['8,5']
    """
    known = {numeral for quote in quotes for numeral in numerals(quote)}
    return [numeral for numeral in numerals(sentence) if numeral not in known]


def _plain(number: str) -> str:
    stripped = number.lstrip("0")
    return stripped if stripped[:1].isdigit() else "0" + stripped
