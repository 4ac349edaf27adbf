"""Whose a value is: of the commune, the school, the street that a question names, or of another.

"Xã Suối Reo tiêm phòng ngày nào?" is answered neither by what another commune lays down for
itself nor by another's row of a table. Names are told by their capitals.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.passages.table_rows import cells, is_row
from knowledge.capitals import compile_capitals
from knowledge.text import fold, folded_words, nfc

_NAME = r"(?P<name>[A-ZĐÀ-Ỹ][^\W\d_]*(?:\s[A-ZĐÀ-Ỹ][^\W\d_]*){1,2})"
_OF_COMMUNE = compile_capitals(
    rf"\b(?:[Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Đđ]ặc khu|ĐẶC KHU|[Tt]hị trấn)\s+{_NAME}"
)
_IN_ROWS = (
    (
        compile_capitals(
            rf"\b(?:THPT|THCS|[Tt]rung học (?:phổ thông|cơ sở)|[Tt]iểu học|[Mm]ầm non)\s+{_NAME}"
        ),
        re.compile(r"^(?:ten )?truong\b"),
    ),
    (
        compile_capitals(rf"\b(?:[Đđ]ường|[Pp]hố)\s+{_NAME}"),
        re.compile(r"^(?:ten |tuyen )?(?:duong|pho)\b"),
    ),
    (_OF_COMMUNE, re.compile(r"^(?:ten )?(?:xa|phuong|dia phuong)\b")),
)
"""How a question names one of a kind, and the headers of columns that list those of the kind."""
_PROPER = compile_capitals(r"\b[A-ZĐÀ-Ỹ][^\W\d_]*\s[A-ZĐÀ-Ỹ]")
_TOTAL = re.compile(r"^\W*(?:tong|toan|cong\b|tat ca)")
_REST = re.compile(r"\b(?:con lai|khac|cac)\b")


def of_other_bearer(asked: str, sentence: str, heading: str, issuer: str) -> bool:
    """Whether a question names a bearer, and a sentence or row is told of another of its kind.

    >>> asked = "xã Suối Reo tiêm phòng đợt 2 ngày nào"
    >>> issuer = "Ủy ban nhân dân xã Đồng Vàng"
    >>> of_other_bearer(asked, "Đợt 2: từ ngày 05/10", "", issuer)
    True
    >>> of_other_bearer(asked, "Tiêm cùng xã Suối Reo", "", issuer), of_other_bearer(asked, "", "", "Sở Y tế")
    (False, False)
    >>> row = "Nhóm: B | Tên đường: Lò Vôi, Chợ Cũ | Giá: 40.000"
    >>> of_other_bearer("giá thuê vỉa hè đường Bến Cam", row, "", "")
    True
    >>> of_other_bearer("giá thuê vỉa hè đường Chợ Cũ", row, "", "")
    False
    >>> of_other_bearer("đường Bến Cam", "Tên đường: Tổng cộng | Giá: 9", "", "")
    True
    >>> of_other_bearer("giá thuê đường Bến Cam", "Tên đường: Các đường còn lại | Giá: 9", "", "")
    False
    """
    said = f" {folded_words(f'{heading} {sentence}')} "
    own = _named(issuer, _OF_COMMUNE)
    communes = _named(asked, _OF_COMMUNE)
    if own and communes and not own & communes and not _any_in(communes, said):
        return True
    return is_row(sentence) and any(
        (names := _named(asked, kind)) and not _any_in(names, said) and _lists(sentence, header)
        for kind, header in _IN_ROWS
    )


@lru_cache(maxsize=1024)
def _named(text: str, kind: re.Pattern[str]) -> frozenset[str]:
    return frozenset(folded_words(match["name"]) for match in kind.finditer(nfc(text)))


def _any_in(names: frozenset[str], said: str) -> bool:
    return any(f" {name} " in said for name in names)


def _lists(row: str, header: re.Pattern[str]) -> bool:
    """Whether a cell of a row under such a header names one of the kind, or all, not the rest."""
    named = (value for over, value in cells(row) if header.match(fold(over)))
    return any(
        _TOTAL.match(fold(value)) or (_PROPER.search(value) and not _REST.search(fold(value)))
        for value in named
    )
