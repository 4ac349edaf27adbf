"""Tables that a portal flattened: every cell on its own lines, a lone "|" between cells.

A row opens with a bar and each of its cells ends with one, so two bars in a row close a row
or hold an empty cell. Which of the two is found for the whole table at once: the number of
columns and the ends of rows that leave the fewest odd rows (dynamic programming).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.readers.markdown.flattened_columns import LONGEST_NAME, placed_rows
from ingest.readers.markdown.flattened_kinds import MARKS, SUM, kinds_of, misfit
from ingest.readers.tables import ORDINAL, Cell

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

_BULLET = re.compile(r"^[-–+•]$")
MOST_COLUMNS = 40  # more is no table of an office
SAMPLE = 240  # segments that the number of columns is read from
MOST_EMPTY = 4  # columns beyond the longest run of filled cells, without a header
# Costs of odd rows; only their order matters.
TITLE, SHORT, EACH_SHORT, LONG, EACH_LONG = 1.0, 1.5, 0.1, 4.0, 2.0
WHOLE_SHORT = 0.8  # a numbered row that only merged cells made shorter
EMPTY_ROW, EMPTY_START, PLAIN_START = 6.0, 1.0, 0.8
NEXT_WITHIN, NUMBER_WITHIN = 2.0, 0.5  # the next number, or another one, inside a row
POINT_WITHIN = 4.5  # "1.2" after "1.1": decimals have a comma, so it is no value
TITLE_CELLS = 2
ODD_CELLS = 6.0  # a whole row of nothing but cells of the wrong kind
EMPTY_END = 1.5  # where the last column is always filled
ENOUGH = 4  # whole rows show whether it is
FEW = 5  # whole rows say little of their columns


def flattened_rows(lines: Sequence[str], at: int) -> tuple[int, list[list[Cell]]]:
    """Return the line after the table that starts at ``at``, and its rows."""
    end = _end(lines, at)
    segments: list[list[str]] = [[]]
    for line in lines[at + 1 : end]:
        if line.strip() == "|":
            segments.append([])
        elif line.strip():
            segments[-1].append(line)
    if not segments[-1]:
        segments.pop()
    return end, _rows(segments) if segments else []


def _end(lines: Sequence[str], at: int) -> int:
    """Return where the table ends: after a bar that a blank line or nothing follows."""
    last = at
    for number in range(at, len(lines)):
        if lines[number].strip() == "|":
            last = number
            if number > at and (number + 1 >= len(lines) or not lines[number + 1].strip()):
                break
    return last + 1


def _rows(segments: Sequence[list[str]]) -> list[list[Cell]]:
    texts = [MARKS.sub("", " ".join(segment)).strip() for segment in segments]
    if _longest_run(texts) > MOST_COLUMNS:
        return [[Cell(tuple(segment))] for segment in segments if segment]
    sample = texts[:SAMPLE]
    costs = {width: _cut(sample, width)[0] for width in _widths(texts)}
    width = min(costs, key=lambda w: costs[w])
    ends = _cut(texts, width)[1]
    whole = [texts[start:end] for start, end in _spans(ends) if end - start == width]
    kinds = kinds_of(list(zip(*whole[1:], strict=True))) if len(whole) > FEW else []
    closed = len(whole) >= ENOUGH and all(row[-1] for row in whole)
    ends = _cut(texts, width, kinds, closed=closed)[1] if kinds or closed else ends
    rows = [
        [Cell(tuple(segment)) for segment in segments[start:end]] for start, end in _spans(ends)
    ]
    return placed_rows(rows, width)


def _spans(ends: Sequence[int]) -> list[tuple[int, int]]:
    starts = [0, *(end + 1 for end in ends)]
    return list(zip(starts, ends, strict=False))


def _widths(texts: Sequence[str]) -> list[int]:
    """Return how many columns there may be: as many as the header names, split names counted.

    A second row of ``below`` names may split some of the cells of the first evenly.
    """
    longest = _longest_run(texts)
    first = texts.index("") if "" in texts else len(texts)
    if first < 2 or _is_ordinal(texts[0]):  # noqa: PLR2004 - one cell is a title, not a header
        return list(range(longest, longest + MOST_EMPTY + 1))
    rest = texts[first + 1 :]
    below = rest.index("") if "" in rest else len(rest)
    names = rest[:below]
    worded = all(any(c.isalpha() for c in name) and len(name) <= LONGEST_NAME for name in names)
    worded = worded and (all(len(name) == 1 for name in names) or not _is_ordinal(names[0]))
    splits = [n for n in range(1, first + 1) if below > n and below % n == 0]
    widths = [first, *(first + below - n for n in splits if worded)]
    return [width for width in widths if width >= longest] or [longest]


def _longest_run(texts: Sequence[str]) -> int:
    """Return the most filled cells in a row: they can't be in two rows."""
    longest = run = 0
    for text in texts:
        run = run + 1 if text else 0
        longest = max(longest, run)
    return max(1, longest)


def _cut(
    texts: Sequence[str],
    width: int,
    kinds: Sequence[Counter[str]] = (),
    *,
    closed: bool = False,
) -> tuple[float, list[int]]:
    """Return the least cost of cutting the segments into rows, and where the rows end.

    With the kinds of cells that the columns hold, whole rows of other kinds cost too.
    ``closed``: whole rows always fill the last column, so that an empty cell right before a
    sum's label begins the sum's row.

    >>> _cut(["1", "a", "b", "", "2", "", "c", "", "3", "d", ""], 3)[1]
    [3, 7, 11]
    """
    filled = [0]
    for text in texts:
        filled.append(filled[-1] + bool(text))
    numbered = _is_numbered(texts)
    starts = [_start_cost(text, numbered=numbered) for text in texts]
    counted = [_is_ordinal(text) for text in texts]
    best: dict[int, tuple[float, int]] = {0: (0.0, -1)}
    for start in range(len(texts)):
        if start not in best:
            continue
        so_far = best[start][0] + starts[start]
        seams, before = 0.0, start
        for end in _ends(texts, start, width):
            seams += _seams(texts, start, before, end)
            before = end
            told = filled[end] - filled[start]
            cost = so_far + seams + _row_cost(end - start, told, width, counted[start])
            if kinds and end - start == width and start > 0:
                cost += ODD_CELLS * misfit(texts[start:end], kinds)
            if closed and not texts[end - 1] and SUM.match("".join(texts[end + 1 : end + 2])):
                cost += EMPTY_END
            if end + 1 not in best or cost < best[end + 1][0]:
                best[end + 1] = (cost, start)
    return _backwards(best, len(texts))


def _ends(texts: Sequence[str], start: int, width: int) -> list[int]:
    """Return where a row may end: at an empty segment, or with the table."""
    last = min(len(texts), start + width + 1)
    ends = [end for end in range(start + 1, last + 1) if end == len(texts) or not texts[end]]
    if ends:
        return ends
    return [next((end for end in range(last, len(texts)) if not texts[end]), len(texts))]


def _backwards(best: dict[int, tuple[float, int]], length: int) -> tuple[float, list[int]]:
    at = length + 1 if length + 1 in best else length
    cost, ends = best[at][0], []
    while at > 0:
        ends.append(min(at - 1, length) if at != length else length)
        at = best[at][1]
    return cost, ends[::-1]


def _is_numbered(texts: Sequence[str]) -> bool:
    """Whether most of what may begin a row is a number."""
    openings = [b for a, b in pairwise(texts) if not a and b]
    return sum(_is_ordinal(text) for text in openings) > len(openings) / 2


def _is_ordinal(text: str) -> bool:
    return bool(ORDINAL.match(text) or _BULLET.match(text))


def _start_cost(text: str, *, numbered: bool) -> float:
    if not text:
        return EMPTY_START
    return PLAIN_START if numbered and not _is_ordinal(text) else 0.0


def _seams(texts: Sequence[str], start: int, before: int, end: int) -> float:
    """Return what the numbers cost that stand after an empty cell inside a row."""
    if end - start < 2 or not _is_ordinal(texts[start]):  # noqa: PLR2004 - one cell has no inside
        return 0.0
    inside = range(max(before, start + 2), end)
    found = [at for at in inside if texts[at] and not texts[at - 1] and _is_ordinal(texts[at])]
    return sum(_seam(texts[start], texts[at]) for at in found)


def _seam(opening: str, within: str) -> float:
    if not _comes_next(opening, within):
        return NUMBER_WITHIN
    return POINT_WITHIN if "." in within.rstrip(".") else NEXT_WITHIN


def _comes_next(opening: str, following: str) -> bool:
    """Whether a number is the one that the next row would begin with.

    >>> [_comes_next(a, b) for a, b in (("1", "2"), ("1.9", "2"), ("II", "1"), ("8", "2"))]
    [True, True, True, False]
    """
    one, two = (text.rstrip(".)-").split(".") for text in (opening, following))
    if not all(part.isdigit() for part in one):
        return following == "1" or (one != two and _script(one[0]) == _script(two[0]))
    if not all(part.isdigit() for part in two):
        return following in {"a", "a)", "a.", "-"}
    shared = min(len(one), len(two))
    if len(two) > len(one):
        return two == [*one, "1"]
    return two[:-1] == one[: shared - 1] and int(two[-1]) == int(one[shared - 1]) + 1


def _script(number: str) -> str:
    if re.fullmatch("[IVXLC]+", number):
        return "roman"
    return "bullet" if not number else "digits" if number.isdigit() else "letter"


def _row_cost(cells: int, told: int, width: int, counted: bool) -> float:  # noqa: FBT001 - called for every end of every row
    if told == 0:
        return EMPTY_ROW
    if cells == width:
        return 0.0
    if cells > width:
        return LONG + EACH_LONG * (cells - width)
    if told == cells <= TITLE_CELLS:
        return TITLE
    if counted and told == cells:
        return WHOLE_SHORT
    return SHORT + EACH_SHORT * (width - cells)
