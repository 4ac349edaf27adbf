"""The numbering that opens a line: its style, label and place in the sequence.

Decree 30/2020/NĐ-CP, Phụ lục I, II.6 (phần, chương, mục, điều, khoản, điểm), guidance
36-HD/VPTW ("I-", "1-"), and what people write besides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.capitals import compile_capitals

ALPHABET = "abcdđefghijklmnopqrstuvwxyz"
RANKS: dict[str, int] = {
    "phuluc": 0,
    "attached": 0,
    "mau": 1,
    "phan": 2,
    "chuong": 3,
    "muc": 4,
    "upper": 5,
    "roman": 6,
    "dieu": 7,
    "dot": 8,
    "n1": 10,
    "n2": 11,
    "n3": 12,
    "n4": 13,
    "n5": 14,
    "n1)": 15,
    "letter": 16,
    "(n)": 17,
    "-": 20,
    "+": 21,
    "•": 22,
}
BULLETS = frozenset("-+•")
_WORDS = {
    "phần": "phan",
    "chương": "chuong",
    "mục": "muc",
    "tiểu mục": "muc",
    "điều": "dieu",
    "phụ lục": "phuluc",
    "mẫu": "mau",
    "biểu": "mau",
    "đợt": "dot",
    "tập": "phan",
}
_LEADER = compile_capitals(
    r"(?P<word>Phần|PHẦN|Chương|CHƯƠNG|Tiểu mục|TIỂU MỤC|Mục|MỤC|Điều|ĐIỀU|Phụ lục|PHỤ LỤC"
    r"|Mẫu|MẪU|Biểu|BIỂU|Đợt|ĐỢT|TẬP)"
    r"(?:\s+(?:số|SỐ|thứ|THỨ))?\s*(?P<n>[IVXLC]+(?:[.-]\d{1,2})+|[IVXLC]+|\d{1,3}(?:[.-]\d{1,2})*[a-zđ]?|[A-ZĐ]|"
    r"(?<=thứ )\w+|(?<=THỨ )\w+)?(?P<end>\s*[.:/)\-–]|\s*$|\s+(?=[\"“(A-ZĐÀ-Ỹ]))"
)
_ROMAN = re.compile(r"(?!V/[vV])(?P<label>[IVX]{1,6})\s?(?P<end>[.\-–/)]+)\s*(?=[^\W\d_]|[\"“(])")
_UPPER = re.compile(r"(?P<label>[A-HĐK-N])\s?(?P<end>[.\-–/)])\s+(?=[^\W\d_]|[\"“(])")
_DECIMAL = compile_capitals(
    r"(?P<label>\d{1,2}(?:\.\s?\d{1,2}){1,4})\s*(?P<end>[.\-–)/]?)\s*(?=[\"“‘(\[]*[A-ZĐÀ-Ỹ])"
    r"|(?P<one>\d{1,3})\s?(?P<only>[.\-–/])\s*(?=[\"“‘(\[]*[^\W\d_])"
)
_PAREN = compile_capitals(
    r"\((?P<n>\d{1,2})\)\s*(?=\S)|(?P<p>\d{1,2})\)\s*(?=\D)"
    r"|(?P<letter>[a-zđ](?:\.?\d{1,2})?)\s?\)\s*(?=\S)|(?P<dot>[a-zđ])\.\s+(?=[A-ZĐÀ-Ỹ])"
)
_BULLET = re.compile(
    r"(?P<b>[-–—])\s*(?=[^\W_]|[\"“‘(\[])|(?P<p>\+)\s*(?=\S)|(?P<d>[•*●○▪■◦➢✓❖])\s+(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Marker:
    """``end`` is where the words after the numbering begin; ``ordinal`` counts from 1."""

    style: str
    label: str
    ordinal: int
    end: int


def read_marker(text: str) -> Marker | None:
    """Return the numbering that opens the line, if one does.

    >>> [(m.style, m.label, m.ordinal) for m in map(read_marker, ("II- NỘI", "1.4. Thư viện")) if m]
    [('roman', 'II', 2), ('n2', '1.4', 4)]
    >>> [m.style for m in map(read_marker, ("1. 1. Trước", "đ) Phòng", "Điều 5. Tên", "+ Các")) if m]
    ['n2', 'letter', 'dieu', '+']
    >>> read_marker("Mẫu số 02. Tờ khai của hộ, ban hành kèm theo Nghị định số 5/2025/NĐ-CP.")
    >>> [read_marker(s) for s in ("5.026 USD", "Mục II của Kế hoạch", "Điều 5 Luật này", "24/2/2026")]
    [None, None, None, None]
    """
    if not text:
        return None
    first = text[0]
    if first.isdigit():
        return _decimal(text) or _paren(text)
    if first in "-–—+•*●○▪■◦➢✓❖":
        return _bullet(text)
    if first in "IVX":
        return _roman(text)
    return _leader(text) or _upper(text) or _paren(text)


def _decimal(text: str) -> Marker | None:
    match = _DECIMAL.match(text)
    if not match:
        return None
    if match["one"]:
        return Marker("n1", match["one"], int(match["one"]), match.end())
    parts = [part.strip() for part in match["label"].split(".")]
    if len(match["label"].split(". ")) > 1 and not match["end"]:
        return None
    return Marker(f"n{len(parts)}", ".".join(parts), int(parts[-1]), match.end())


def _roman(text: str) -> Marker | None:
    match = _ROMAN.match(text)
    return Marker("roman", match["label"], _value(match["label"]), match.end()) if match else None


def _value(roman: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[c] for c in roman]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def _upper(text: str) -> Marker | None:
    match = _UPPER.match(text)
    if not match:
        return None
    return Marker("upper", match["label"], ALPHABET.index(match["label"].lower()) + 1, match.end())


def _paren(text: str) -> Marker | None:
    match = _PAREN.match(text)
    if not match:
        return None
    if match["n"]:
        return Marker("(n)", f"({match['n']})", int(match["n"]), match.end())
    if match["p"]:
        return Marker("n1)", f"{match['p']})", int(match["p"]), match.end())
    label = match["letter"] or match["dot"]
    return Marker("letter", f"{label})", ALPHABET.index(label[0]) + 1, match.end())


def _bullet(text: str) -> Marker | None:
    match = _BULLET.match(text)
    if not match:
        return None
    style = "-" if match["b"] else "+" if match["p"] else "•"
    return Marker(style, text[0], 0, match.end())


def _leader(text: str) -> Marker | None:
    match = _LEADER.match(text)
    if not match:
        return None
    style = _WORDS[match["word"].lower()]
    number = match["n"]
    bare_title = match["end"].isspace() and not match["word"].isupper()
    if (bare_title and not text[match.end() :].isupper()) or (number is None and style != "phuluc"):
        return None
    if number is None and not (match["word"].isupper() or text.strip() == match["word"]):
        return None
    if style == "mau" and _LISTED.search(text):
        return None
    label = text[: match.end()].strip(" .:/)-–")
    return Marker(style, label, _ordinal(number), match.end())


_LISTED = re.compile(r"(?:\S+\s+){7}.*(?<![\d)])[.;]\s*$|[^(]\bban hành kèm theo\b[^()]*[.;]\s*$")
"""What ends as a sentence does is a form listed among others, none that begins."""


def _ordinal(number: str | None) -> int:
    if not number:
        return 0
    digits = re.findall(r"\d+", number)
    if digits:
        return int(digits[0] if number[0].isdigit() else digits[-1])
    return _value(number) if re.fullmatch(r"[IVX]+", number) else 0
