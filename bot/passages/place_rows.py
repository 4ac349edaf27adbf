"""The rows of a table that are of one place: those that name it, and those of all around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.passages.named_things import things_in
from bot.passages.table_rows import cells
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.passages.named_things import Thing

_PARTS = r"(?:ap|thon|ban|buon|lang|khom|khu pho|khu|to dan pho|to|xa|phuong)"
_ALL = re.compile(
    rf"(?:toan|ca|khap|tren toan) (?:xa|phuong|dac khu|thi tran|huyen|tinh|thanh pho|dia ban|{_PARTS})(?: \w+){{0,4}}"
    rf"|(?:tat ca|toan bo) cac {_PARTS}|(?:tat ca|toan bo) dia ban|cac {_PARTS}"
)


def rows_of_place(rows: Sequence[str], places: Collection[Thing]) -> list[int]:
    """Return which rows name one of some places in a column, or say there that they are of all.

    >>> rows = ["Ngày: 6 | Nơi: Ấp Tân Lập", "Ngày: 7 | Nơi: Ấp Bình Hòa", "Ngày: 9 | Nơi: Toàn xã"]
    >>> rows_of_place(rows, things_in("ấp Bình Hòa")), rows_of_place(rows, things_in("ấp Gò Me"))
    ([1, 2], [])
    """
    named = {at: header for at, row in enumerate(rows) for header in _naming(row, places)}
    headers = {*named.values()}
    return [at for at, row in enumerate(rows) if at in named or _is_of_all(row, headers)]


def _naming(row: str, places: Collection[Thing]) -> list[str]:
    return [header for header, value in cells(row) if things_in(value) & frozenset(places)]


def _is_of_all(row: str, headers: Collection[str]) -> bool:
    return any(h in headers and _ALL.fullmatch(fold(value)) for h, value in cells(row))
