"""The cells that tell a table's row from others called the same.

"Sân bóng | Ban ngày | 120.000" and "Sân bóng | Buổi tối | 210.000" have one name: a price told
without its hours would pass for both.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.passages.table_rows import cells, name_of
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.documents import Span

_AMOUNT = re.compile(
    r"\W*(?:\d[\d.,]*(?:\s?(?:%|[^\W\d]+(?:/[^\W\d]+)*))?|mien phi|khong(?: \w+){0,3})\W*"
)
"""A value of its own, which names no row: "120.000", "5 triệu đồng", "Miễn phí"."""
LONGEST_KEY = 60


def called_alike(rows: Sequence[str], row: str) -> list[str]:
    """Return the rows of a table that are called like one, itself among them.

    >>> called_alike(["Vé: Lượt | Tuyến: A | Giá: 5", "Vé: Tháng | Giá: 9"], "Vé: Tháng | Giá: 9")
    ['Vé: Tháng | Giá: 9']
    """
    opening = _opening(row)
    return [other for other in rows if opening and _opening(other) == opening]


@lru_cache(maxsize=4096)
def _opening(row: str) -> tuple[str, ...]:
    """Return the cells of a row up to its name, folded: those of another day are no alike rows."""
    values = [fold(value) for _, value in cells(row)]
    name = fold(name_of(row))
    return tuple(values[: values.index(name) + 1]) if name else ()


def second_keys(rows: Sequence[str], row: str) -> tuple[str, ...]:
    """Return the headers, after the first, of the cells that tell a row from others called the same.

    >>> rows = ["Sân: A | Giờ: Ban ngày | Giá: 5", "Sân: A | Giờ: Buổi tối | Giá: 7", "Sân: B | Giờ: Cả ngày | Giá: 9"]
    >>> second_keys(rows, rows[1]), second_keys(rows, rows[2])
    (('Giờ',), ())
    """
    return _second_keys(tuple(called_alike(rows, row)), row)


def said_of_alike(folded: str, alike: Sequence[str]) -> list[str]:
    """Return the rows, of some called the same, of which a folded question says what tells them apart.

    >>> rows = ["Chợ: Hạng 1 | Khu vực: Phường | Giá: 5", "Chợ: Hạng 1 | Khu vực: Xã | Giá: 4"]
    >>> said_of_alike("cho hang 1 o xa gia bao nhieu", rows) == rows[1:]
    True
    """
    return [
        row
        for row in alike
        if any(
            re.search(rf"\b{re.escape(fold(_value(row, key)))}\b", folded)
            for key in second_keys(alike, row)
        )
    ]


def keys_of(text: str, rows: Sequence[Span], row: str) -> tuple[str, ...]:
    """Return the second keys of a row among the rows of its table, where they stand in a text."""
    return second_keys([span.of(text) for span in rows], row)


@lru_cache(maxsize=1024)
def _second_keys(alike: tuple[str, ...], row: str) -> tuple[str, ...]:
    found: list[str] = []
    left = [other for other in alike if other != row]
    for header, value in _labels(row) if left else ():
        others = [_value(other, header) for other in left]
        if not all(map(_is_label, filter(None, others))):
            break
        if any(other != value for other in others):
            found.append(header)
            left = [other for other in left if _value(other, header) == value]
        if not left:
            break
    return tuple(found)


def _labels(row: str) -> Iterator[tuple[str, str]]:
    """Yield the cells of words behind a row's name, up to its first value."""
    name, named = name_of(row), False
    for header, value in cells(row):
        if named and not _is_label(value):
            return
        if named and header:
            yield header, value
        named = named or value == name


def _is_label(value: str) -> bool:
    return (
        any(map(str.isalpha, value))
        and len(value) <= LONGEST_KEY
        and not _AMOUNT.fullmatch(fold(value))
    )


def _value(row: str, header: str) -> str:
    return next((value for head, value in cells(row) if head == header), "")
