"""In which year, quarter or month a row of a table has the most or the least: "năm nào nhiều nhất?".

Only of a row that the question names, or of the one that sums the others up, and only where the
question's own words stand in that row or above its table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.passages.held import OTHER_MARKS, Held
from bot.passages.row_extremes import is_bare_number, sums_up
from bot.passages.table_rows import cells, name_of, repeats_headers
from knowledge.quantities import number_value
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.passages.row_extremes import ExtremeAsked
    from bot.passages.wanted import Wanted

FEWEST, MOST_TIED = 3, 2
LEAST_TOLD, MOST_UNTOLD, NEARLY = 0.55, 0.3, 0.8
_WHEN = re.compile(r"\b(?P<time>nam hoc|nam|quy|thang|dot|hoc ky) nao\b")
_YEAR = r"(?:19|20)\d\d"
_TOLD_AS = r"(?:thuc hien|muc tieu|ke hoach|uoc(?: thuc hien)?|du toan|chi tieu|th|kh|dt)"
_OF_ALL = re.compile(
    r"\b(?:ca (?:hai|ba|bon|may|cac|tinh|xa)|tat ca|toan (?:tinh|xa|bo)|tong|gop)\b"
)
_OF_MONEY = re.compile(r"\b(?:dong|trieu|ty)\b")
_ASKS_MONEY = re.compile(
    r"\b(?:tien|kinh phi|von|ngan sach|bo tri|cap|chi|phan bo|dau tu|ho tro|thu|nguon|trieu|ty|dong)\b"
)

_GIVING = frozenset("bo tri cap phan chi danh dau tu tien kinh phi von ngan sach".split())
"""Said of all that a table of money tells."""


@dataclass(frozen=True, slots=True)
class ColumnExtreme:
    """The row, by its place among those given, and the columns of times with its most or least."""

    row: int
    columns: tuple[str, ...]


def extreme_column(
    asked: ExtremeAsked, rows: Sequence[str], above: Sequence[str], read: Callable[[str], Wanted]
) -> ColumnExtreme | None:
    """Return when a row has the most or least of what is asked; null where a table doesn't tell it.

    ``above`` are the words that name the table; ``read`` reads a question's terms.

    >>> from bot.passages.row_extremes import ExtremeAsked
    >>> from bot.passages.terms import Vocabulary
    >>> from bot.passages.wanted import Wanted
    >>> rows = ["Việc: Trồng chè | 2026: 26 | 2027: 30 | 2028: 21", "Việc: Trồng cam | 2026: 9 | 2027: 8 | 2028: 19"]
    >>> def told(question):
    ...     read = lambda text: Wanted.from_question(text, Vocabulary.of(rows))
    ...     return extreme_column(ExtremeAsked.of(question), rows, (), read)
    >>> told("Năm nào trồng nhiều cam nhất?")
    ColumnExtreme(row=1, columns=('2028',))
    >>> told("Năm nào trồng nhiều nhất?") is None
    True
    """
    time = _WHEN.search(asked.folded)
    named = [at for at, row in enumerate(rows) if not repeats_headers(row)]
    if time is None or not named:
        return None
    timed = [header for header, _ in cells(rows[named[0]])[1:] if _is_of(time["time"], header)]
    if len(timed) < FEWEST or _is_of_money_alone(asked.folded, above):
        return None
    row = _row_asked(asked, [(at, rows[at]) for at in named], read)
    if row is None or not _tells(asked, rows[row], above, read):
        return None
    values = dict(cells(rows[row]))
    if not all(is_bare_number(values, header) for header in timed):
        return None
    numbers = [number_value(values[header].rstrip("%")) for header in timed]
    far = max(numbers) if asked.highest else min(numbers)
    columns = tuple(h for h, number in zip(timed, numbers, strict=True) if number == far)
    return ColumnExtreme(row, columns) if len(columns) <= MOST_TIED else None


def _is_of(time: str, header: str) -> bool:
    """Whether a column is of one such time, alone or below what all of them share.

    >>> [_is_of("nam", h) for h in ("2026", "Giao / Năm 2027", "Mục tiêu 2030", "So sánh 2027/2026")]
    [True, True, True, False]
    >>> [_is_of("quy", header) for header in ("Quý II", "Năm 2026 / Quý I", "2026")]
    [True, True, False]
    """
    last = re.split(r" / ", fold(header))[-1]
    if time == "nam":
        return re.fullmatch(rf"(?:{_TOLD_AS} ?)?(?:nam )?{_YEAR}", last) is not None
    return re.fullmatch(rf"{time} (?:{_YEAR} ?[-–] ?{_YEAR}|\w+)", last) is not None


def _is_of_money_alone(folded: str, above: Sequence[str]) -> bool:
    """Whether a table gives money, and a question asks of anything else."""
    return bool(above and _OF_MONEY.search(fold(above[0]))) and not _ASKS_MONEY.search(folded)


def _row_asked(
    asked: ExtremeAsked, rows: Sequence[tuple[int, str]], read: Callable[[str], Wanted]
) -> int | None:
    """Return the row that a question names, else the one that sums the others up; null for neither."""
    sums = [at for at, row in rows if sums_up(row)]
    wanted = read(asked.text)
    credits_ = {at: wanted.credits(Held.of(name_of(row))) for at, row in rows if at not in sums}
    shared = [min(column) for column in zip(*credits_.values(), strict=True)]
    own = {
        at: wanted.share(
            [(c - all_) * (c > OTHER_MARKS) for c, all_ in zip(row, shared, strict=True)]
        )
        for at, row in credits_.items()
    }
    best = max(own, key=lambda at: own[at], default=None)
    if len(rows) == 1:
        return rows[0][0]
    several = sum(share >= NEARLY * max(own.values()) for share in own.values()) > 1
    if sums and (_OF_ALL.search(asked.folded) or several or best is None or not own[best]):
        return sums[0]
    return None if several or best is None or not own[best] else best


def _tells(
    asked: ExtremeAsked, row: str, above: Sequence[str], read: Callable[[str], Wanted]
) -> bool:
    """Whether a row, its columns and the words above tell most of what is asked."""
    wanted = read(asked.text)
    giving = _GIVING if above and _OF_MONEY.search(fold(above[0])) else frozenset[str]()
    telling = wanted.of_terms(t for t in wanted.terms if t.telling and t.folded not in giving)
    headers = " ; ".join(header for header, _ in cells(row))
    held = [Held.of(words) for words in (name_of(row), headers, *above)]
    told = telling.best_credits(*((words, 1.0) for words in held))
    share = telling.share([float(credit > OTHER_MARKS) for credit in told])
    return share >= LEAST_TOLD and telling.untold(told) <= MOST_UNTOLD
