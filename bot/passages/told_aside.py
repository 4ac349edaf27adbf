"""Of which part of a sentence a day or value is: "lập hồ sơ; ban hành danh mục trước 31/01"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.passages.table_rows import is_row
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

NEARER = 0.15
_PART = re.compile(r";\s+")
_NAME = re.compile(r"^[^:;|]{2,80}: ")
_OF_ALL = re.compile(
    r"\W*(?:(?:[a-z]|\d{1,2})[.)]\s*)?(?:phai |va )*(?:hoan thanh|xong|ket thuc|thuc hien|(?:gui )?bao cao|thoi (?:gian|han|diem)|han|tien do"
    r"|truoc|trong|cham nhat|dinh ky|(?:tu )?ngay|den|moi|hang|tu)\b"
)


def told_aside(words: str, tells: Callable[[str], bool], share: Callable[[str], float]) -> bool:
    """Whether what answers stands in another part of a sentence than the one asked about.

    "Lập hồ sơ và nộp lưu; ban hành danh mục trước ngày 31/01" doesn't tell by when to hand over.
    What only says that all is done by then ("hoàn thành trước …") is of every part, as is the name
    that opens a sentence ("Dự án A: nộp tại …; nhận đến …"). ``tells`` is whether a part holds what
    answers, ``share`` how much of the question it holds.
    """
    parts = _PART.split(words)
    name = _NAME.match(words)
    telling = [part for part in parts if tells(part)]
    others = [part for part in parts if part not in telling]
    if is_row(words) or not (telling and others):
        return False
    if any(_OF_ALL.match(fold(part)) for part in telling):
        return False
    named = name[0] if name else ""
    of_others, of_telling = (
        max(share(f"{named} {part}") for part in each) for each in (others, telling)
    )
    return of_others > of_telling + NEARER
