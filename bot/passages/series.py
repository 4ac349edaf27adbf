"""Things that a document numbers one after the other: "Đợt 1", "Bước 2. Tiếp nhận hồ sơ"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.passages.item_lines import lines_of
from bot.passages.ordinals import figure_of
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.documents import Span

NOUNS = "đợt|giai đoạn|bước|chặng|vòng|nhóm|mức độ|cấp độ|bậc|hợp phần"
"""What is done or laid down by turns or grades, and so numbered."""
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Series:
    """The lines of a text that open with the same noun, in small letters, and the numbers from 1 on."""

    noun: str
    members: tuple[Span, ...]


def series_in(text: str) -> Iterator[Series]:
    r"""Yield each run of at least two numbered lines, in reading order.

    >>> text = "1. Đợt 1. Trước đại hội\n- Nội dung\n2. Đợt 2. Sau đại hội\nĐợt 5 là đợt lạ"
    >>> [(one.noun, [line.of(text) for line in one.members]) for one in series_in(text)]
    [('đợt', ['1. Đợt 1. Trước đại hội', '2. Đợt 2. Sau đại hội'])]
    """
    open_runs: dict[str, list[Span]] = {}
    for line in lines_of(text, 0, len(text)):
        match = _MEMBER.match(line.of(text))
        if match is None:
            continue
        noun, number = match["noun"].lower(), figure_of(fold(match["which"]))
        run = open_runs.get(noun, [])
        if number == "1":
            yield from _whole(noun, run)
            open_runs[noun] = [line]
        elif run and number == str(len(run) + 1):
            run.append(line)
    for noun, run in open_runs.items():
        yield from _whole(noun, run)


def is_member(line: str, noun: str) -> bool:
    """Whether a line opens with the noun, folded, and a number.

    >>> is_member("- Đợt 3. Sau khi bế mạc", "dot"), is_member("Đợt này", "dot")
    (True, False)
    """
    match = _MEMBER.match(line)
    return match is not None and fold(match["noun"]) == noun


def _whole(noun: str, run: list[Span]) -> Iterator[Series]:
    if len(run) >= FEWEST:
        yield Series(noun, tuple(run))


_MEMBER = re.compile(
    rf"\W*(?:(?:\d{{1,2}}(?:\.\d{{1,2}})*|[IVX]{{1,5}}|[a-zđ])[.)]\s*)?(?P<noun>{NOUNS})\s+(?:thứ\s+)?(?P<which>0?\d{{1,2}}|[IVX]{{1,4}})\b(?!\s*[-–/]\s*\d)",
    re.IGNORECASE,
)
