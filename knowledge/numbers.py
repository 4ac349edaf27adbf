"""Numbers and signs of documents (số, ký hiệu): "173/KH-UBND", "18-NQ/TW", "01/2025/NQ-HĐND".

State: decree 30/2020/NĐ-CP, Phụ lục I, II.3 (số/ký hiệu, "số/loại-cơ quan"); law-making
bodies add the year. Party: guidance 36-HD/VPTW ("số-loại/cơ quan").
"""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.capitals import compile_capitals
from knowledge.documents import Span
from knowledge.kinds import kind_abbreviated
from knowledge.text import fold

_LETTERS = r"[A-ZĐÀ-Ỹ][A-Za-zĐđÀ-ỹ&]{0,15}\d{0,3}"
_DASH = r"\s?[-–]\s?"
_BODY = rf"{_LETTERS}(?:(?:{_DASH}|\.|/){_LETTERS}){{0,4}}"
_NUMBER = compile_capitals(
    r"(?<![\w/.,-])(?P<ordinal>\d{1,6}[a-z]?(?:\.\d{1,3})?)\s?"
    rf"(?:/\s?(?P<year>(?:19|20)\d\d)\s?/{{1,2}}\s?(?P<a>{_BODY})"
    rf"|/{{1,2}}\s?(?P<b>{_BODY})"
    rf"|[-–]\s?(?P<c>{_LETTERS}\s?/\s?{_BODY}(?:/nb\b)?))"
)
_TIGHT = re.compile(r"\s*([-–/])\s*")
_PARTS = re.compile(r"[-–/.]")
_UNITS_OF_MEASURE = re.compile(r"(?:km|ha|người|hộ|năm|tháng|ngày|Kg|KW|MW)\d?$")


def number_spans(text: str) -> list[tuple[Span, str]]:
    """Return every document number in the text with its place, tidied.

    >>> [number for _, number in number_spans("Kế hoạch số 173/KH- UBND và 18-NQ/TW")]
    ['173/KH-UBND', '18-NQ/TW']
    >>> number_spans("đạt 1.238 tỷ, 24/2/2026, 37/43 chỉ tiêu")
    []
    """
    if "/" not in text:
        return []
    return [
        (Span(match.start(), match.end()), tidy(match[0]))
        for match in _NUMBER.finditer(text)
        if not _UNITS_OF_MEASURE.match(match["b"] or "")
    ]


def tidy(number: str) -> str:
    """Return the number with the spaces that typing left in it removed.

    >>> tidy("24/2026//NQ-CP"), tidy("7360 / KH - UBND")
    ('24/2026/NQ-CP', '7360/KH-UBND')
    """
    joined = _TIGHT.sub(lambda match: "-" if match[1] == "–" else match[1], number.strip())
    return re.sub(r"/{2,}", "/", joined)


@lru_cache(maxsize=4096)  # those of all documents are held against each asked for
def number_key(number: str) -> str:
    """Return the form under which two writings of one number are equal.

    >>> number_key("Số 07/KH–UBND") == number_key("7/kh-ubnd")
    True
    """
    bare = "".join(fold(tidy(number)).split()).removeprefix("so").strip(".:,;")
    return bare.replace("–", "-").lstrip("0")


def kind_of_number(number: str) -> str | None:
    """Return the kind that the sign names; null when it names none (công văn).

    >>> kind_of_number("173/KH-UBND"), kind_of_number("18-NQ/TW"), kind_of_number("3722/VPCP-CN")
    ('Kế hoạch', 'Nghị quyết', None)
    >>> kind_of_number("69/2025/QH15"), kind_of_number("01/2025/NQ-HĐND")
    (None, 'Nghị quyết')
    """
    parts = [part.strip() for part in _PARTS.split(number)]
    signs = [part for part in parts if part and not part[0].isdigit()]
    return kind_abbreviated(signs[0]) if signs else None
