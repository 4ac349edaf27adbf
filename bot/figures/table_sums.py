"""Sums within a table: the row of all where one row is named, the column of all where one year isn't."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.figures.words import is_sum
from bot.passages.asked_columns import is_of_one_year, sums_years
from bot.passages.table_rows import cells
from bot.passages.terms import STOP
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.figures.index import Stated

FEWEST = 2
_SEVERAL_YEARS = re.compile(
    r"\b(?:19|20)\d\d ?(?:-|–|den) ?(?:nam )?(?:19|20)\d\d\b|\bgiai doan\b|\bca ky\b|\b(?:ca|trong) \d+ nam\b"
)


def of_one_year_of_all(folded: str, years: Sequence[int], stated: Stated) -> bool:
    """Whether a figure is of one year of a row that tells its sum, too, and no one year is asked for."""
    if not stated.clause.row or (years and not _SEVERAL_YEARS.search(folded)):
        return False
    header = stated.clause_text.partition(": ")[0]
    return is_of_one_year(header) and any(sums_years(each) for each, _ in cells(stated.sentence))


def sums_besides_the_named(folded: str, stated: Stated) -> bool:
    """Whether a figure sums up all rows of a table, of which a question names one alone."""
    if not is_sum(stated) or len(stated.rows) < FEWEST:
        return False
    asked = _SUM.sub(" ", folded)
    named = [row for row in stated.rows if names_row(asked, row, stated.rows)]
    touched = [row for row in stated.rows if _touches(asked, row, stated.rows)]
    if len(named) != 1 or touched != named:
        return False
    titled = fold(stated.titled)
    return [row for row in stated.rows if _touches(titled, row, stated.rows)] != named


_SUM = re.compile(r"\b(?:tong (?:so|cong)|tat ca|ca (?:nam|thay|ky|tinh|nuoc|hai|ba)|toan bo)\b")


@lru_cache(maxsize=4096)
def names_row(folded: str, row: str, rows: tuple[str, ...]) -> bool:
    """Whether folded words hold what a row is called alone: two neighbours, or its one word.

    >>> rows = ("Trồng cây chè", "Du lịch sinh thái")
    >>> names_row("tien cho cay che", rows[0], rows), names_row("trong rung", rows[0], rows)
    (True, False)
    """
    own, line = _own(row, rows), f" {' '.join(syllables(folded))} "
    if len(own) == 1:
        return f" {own[0]} " in line
    words = syllables(fold(row))
    others = _of_others(row, rows)
    return any(
        f" {one} {other} " in line and {one, other} & {*own} and not {one, other} & others
        for one, other in pairwise(words)
    )


@lru_cache(maxsize=4096)
def _touches(folded: str, row: str, rows: tuple[str, ...]) -> bool:
    """Whether folded words hold any word that a row has alone."""
    return not {*syllables(folded)}.isdisjoint(_own(row, rows))


@lru_cache(maxsize=4096)
def _own(row: str, rows: tuple[str, ...]) -> tuple[str, ...]:
    """Return the folded words of a row that no other one has."""
    others = _of_others(row, rows)
    return tuple(word for word in syllables(fold(row)) if word not in STOP | others)


@lru_cache(maxsize=4096)
def _of_others(row: str, rows: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for other in rows if other != row for word in syllables(fold(other)))
