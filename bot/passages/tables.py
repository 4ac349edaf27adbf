"""The table that a row stands in: its rows, and the lines above it that name it and its unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.passages.item_lines import line_around
from bot.passages.table_rows import cells, is_row
from knowledge.documents import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

FARTHEST_ROWS = 60
LONGEST_TITLE = 160
MOST_TITLES = 3
ALIKE = 0.5
_UNIT = re.compile(
    r"\b(?:đơn vị(?: tính)?(?: (?!tính|thực|chủ|phối|chịu|quản|được|soạn|tham|liên|phụ)[^\W\d]+){0,2}|đvt)\s*:[^()]*|(?<=\()(?:(?:triệu|nghìn|ngàn|tỷ|tỉ) )?đồng\b[^()]*",
    re.IGNORECASE,
)
_STATES = re.compile(r"\d\s?(?:%|tỷ|tỉ|triệu|nghìn|đồng)", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.;]\W*$")


@dataclass(frozen=True, slots=True)
class Table:
    """Spans of a document's text: a table's rows, and the titles above them, the nearest first."""

    rows: tuple[Span, ...]
    titles: tuple[Span, ...]

    def unit(self, text: str) -> Span | None:
        """Return where the titles state the unit of the values; null where none does."""
        for title in self.titles:
            stated = _UNIT.search(title.of(text))
            if stated:
                return Span(title.start + stated.start(), title.start + stated.end())
        return None


@lru_cache(maxsize=512)
def table_around(text: str, row: Span) -> Table:
    r"""Return the table of a row; titles of groups within it are passed over.

    >>> text = "Bảng 1. Giá nước\nHộ: nghèo | Giá: 5\nHộ: khác | Giá: 7\nHết.\nHộ: A | Giá: 1"
    >>> table = table_around(text, Span(36, 53))
    >>> [span.of(text) for span in (*table.titles, *table.rows)]
    ['Bảng 1. Giá nước', 'Hộ: nghèo | Giá: 5', 'Hộ: khác | Giá: 7']
    """
    own = line_around(text, row)
    headers = _headers(own.of(text))
    above, below, titles = list[Span](), list[Span](), list[Span]()
    between = list[Span]()
    for line in _lines(text, own, up=True):
        words = line.of(text)
        if is_row(words):
            if not _alike(headers, words):
                break
            titles = [*titles, *between][:1]
            between = []
            above.append(line)
        elif _is_title(words) and len(between) < MOST_TITLES:
            between.append(line)
        else:
            break
    for line in _lines(text, own, up=False):
        words = line.of(text)
        if is_row(words) and _alike(headers, words):
            below.append(line)
        elif is_row(words) or not _is_title(words):
            break
    return Table((*reversed(above), own, *below), (*titles, *between))


def _lines(text: str, line: Span, *, up: bool) -> Iterator[Span]:
    """Yield the lines above or below one, the nearest first."""
    for _ in range(FARTHEST_ROWS):
        at = line.start - 1 if up else line.end + 1
        if not 0 < at < len(text):
            return
        line = line_around(text, Span(at, at))
        if line.of(text).strip():
            yield line


@lru_cache(maxsize=4096)  # each row of a table is held against all the others
def _headers(row: str) -> frozenset[str]:
    return frozenset(header for header, _ in cells(row) if header)


def _alike(headers: frozenset[str], row: str) -> bool:
    """Whether a row has the columns of another, of which either may leave some empty."""
    others = _headers(row)
    fewer = min(len(headers), len(others))
    return bool(fewer) and len(headers & others) > ALIKE * fewer


def _is_title(words: str) -> bool:
    """Whether a line names rows: short, no sentence, and without a sum of its own."""
    closed = _ENDS_SENTENCE.search(words) and not _UNIT.search(words)
    return len(words) <= LONGEST_TITLE and not closed and not _STATES.search(words)
