"""What the start or end of a line says of Vietnamese administrative layout.

The numbering is that of decree 30/2020/NĐ-CP (government) and of guidance 36-HD/VPTW
(Party): Phần, Chương, Mục, Điều, Phụ lục; I. or I-; 1. 1.1. 1.1.1; a) b); - + •.
"""

from __future__ import annotations

import re

_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V|X))"
_PART = r"(?:Phần|Chương|Mục|Tiểu mục|Phụ lục|PHẦN|CHƯƠNG|MỤC|PHỤ LỤC|Biểu(?: số)?|Mẫu số|Đợt)"
_NUMBERED = re.compile(
    rf"(?:{_PART}\s+(?:thứ\s+\w+|[IVXLC]+|\d{{1,3}}|[A-ZĐ])(?=\s*(?:[.:,\-–]|$))"
    rf"|(?:PHẦN|CHƯƠNG|MỤC|PHỤ LỤC)\b"
    rf"|(?:Điều|ĐIỀU)\s+\d{{1,3}}[a-zđ]?(?=\s*[.:]|\s*$)"
    rf"|{_ROMAN}\s*(?:\.|-|–|/)(?:\s+|(?=[A-ZÀ-Ỹ]))(?=[^\W\d_])"
    rf"|[A-HĐ]\s*(?:\.|-|–|/)\s*(?=[A-ZÀ-ỸĐ])"
    rf"|\d{{1,2}}(?:\.\s?\d{{1,2}}){{0,4}}\s*(?:\.|-|–)\s*(?=[\"“(]?[A-ZÀ-ỸĐ])"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}\s+(?=[\"“(]?[A-ZÀ-ỸĐ])"
    rf"|[a-zđ]\.\s+(?=[A-ZÀ-ỸĐ])"
    rf"|\d{{1,2}}\)\s+\S"
    rf"|[a-zđ]{{1,2}}(?:\.\d{{1,2}})*\)\s*\S)"
)
_BULLET = re.compile(r"[-–—+•*●○▪■◦➢✓❖]\s*(?=[^\W_a-z]|[\"“(]|\d)")
_LOWER_BULLET = re.compile(r"[+•●○▪■◦➢✓❖]\s*\S|[-–—]\s+\S")
_SIGNATURE = re.compile(
    r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T\.M|Q)\s*[./]+\s*[A-ZĐÀ-Ỹ]|(?:TM|T/M|KT|K/T|TL|T/L|TUQ)\s+[A-ZĐÀ-Ỹ]{2}"
)
_RECIPIENTS = re.compile(r"(?:Nơi nhận|NƠI NHẬN)\s*:?", re.UNICODE)
_FORMULA = re.compile(
    r"Trên đây là |Căn cứ (?:Hiến pháp|Luật|Bộ luật|Pháp lệnh|Nghị|Quyết định|Thông tư|Kế hoạch|Chỉ thị"
    r"|Công văn|Hướng dẫn|Quy định)|(?:Theo|Xét) đề nghị của "
)
_MOTTO = re.compile(
    r"cộng\s*hòa\s+xã\s+hội\s+chủ\s+nghĩa|cộng\s*hoà\s+xã\s+hội\s+chủ\s+nghĩa"
    r"|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|^đảng cộng sản việt nam$",
    re.IGNORECASE,
)
TERMINAL = (".", ":", ";", "!", "?", "…", "/.", ".”", '."', ".)", ";”")


def opens_numbered(line: str) -> bool:
    """Whether the line begins with a number of the outline.

    >>> [opens_numbered(s) for s in ("II- NỘI DUNG", "1.1. Sở", "a) Phòng", "Điều 5. Tên")]
    [True, True, True, True]
    >>> [opens_numbered(s) for s in ("70/2022/QH15", "2025. Đến", "Điều 5 Luật này", "5.026 USD")]
    [False, False, False, False]
    """
    return _NUMBERED.match(line) is not None


def opens_bullet(line: str) -> bool:
    """Whether the line begins with a bullet; a dash before a small letter is not sure.

    >>> [opens_bullet(s) for s in ("- Chủ trì", "+ Các", "• mục", "- xã hội", "-NQ/TW")]
    [True, True, True, False, True]
    """
    return bool(_BULLET.match(line)) or line.startswith(("+ ", "• ", "● ", "▪ "))


def may_open_bullet(line: str) -> bool:
    """Whether the line begins with a bullet, small letters included."""
    return opens_bullet(line) or bool(_LOWER_BULLET.match(line))


def opens_item(line: str) -> bool:
    """Whether a new item or heading begins here."""
    return opens_numbered(line) or opens_bullet(line)


def opens_signature(line: str) -> bool:
    """Whether the signature block begins here: TM., KT., TL., TUQ.

    >>> opens_signature("KT. GIÁM ĐỐC"), opens_signature("T/M BAN THƯỜNG VỤ")
    (True, True)
    """
    return _SIGNATURE.match(line) is not None


def opens_formula(line: str) -> bool:
    """Whether a set phrase of administrative style begins a paragraph here.

    >>> opens_formula("Trên đây là Kế hoạch"), opens_formula("Căn cứ chức năng")
    (True, False)
    """
    return _FORMULA.match(line) is not None


def opens_recipients(line: str) -> bool:
    """Whether the list of recipients (nơi nhận) begins here."""
    return _RECIPIENTS.match(line) is not None


def is_motto(line: str) -> bool:
    """Whether the line is part of the national title and motto (quốc hiệu, tiêu ngữ)."""
    return _MOTTO.search(line) is not None


def is_capitals(line: str) -> bool:
    """Whether every letter is a capital, and there are at least two.

    >>> is_capitals("KẾ HOẠCH"), is_capitals("Kế hoạch"), is_capitals("12")
    (True, False, False)
    """
    letters = [c for c in line if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters)


def ends_sentence(line: str) -> bool:
    """Whether the line ends as a sentence or an item does."""
    return line.endswith(TERMINAL)


def opens_lower(line: str) -> bool:
    """Whether the first letter is small, and it is not the letter of an item."""
    first = next((c for c in line if c.isalnum()), "")
    return first.isalpha() and first.islower() and not opens_numbered(line)


def flows_on(text: str, following: str) -> bool:
    """Whether a line that ends no sentence goes on with a small letter.

    >>> flows_on("mô hình chính", "quyền địa phương"), flows_on("sau đây:", "quyền")
    (True, False)
    """
    return not ends_sentence(text) and opens_lower(following)
