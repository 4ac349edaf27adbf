"""Whether a figure is of the years, and the part of the year, that a question names."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.document_lookup import fits_year
from knowledge.text import fold as plain_fold

if TYPE_CHECKING:
    from bot.figures.index import Stated
    from bot.figures.question import FigureQuestion
    from bot.questions.understanding import Understanding

fold = functools.lru_cache(8192)(plain_fold)  # a question meets the same texts many times
YEAR_SPAN = re.compile(r"\b((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)\b")
SAID_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SCHOOL_YEAR = re.compile(r"\b(?:nam hoc|nien khoa)\b")
_YEAR = re.compile(r"(?<![\d/.])(?:19|20)\d\d(?!\d|/\w)|(?<=/)(?:19|20)\d\d\b")
_BY_YEAR = re.compile(r"\bden (?:het |cuoi )?(?:nam )?((?:19|20)\d\d)\b")
_PART = re.compile(
    r"\b(?:quy|thang)\s+(?:[ivx]{1,3}|\d{1,2})\b|\b\d{1,2}\s+thang(?=\s+(?:dau |cuoi )?nam\b)"
)


def years_of(stated: Stated) -> tuple[set[int], tuple[int, int] | None]:
    """Return the years of a figure's period, and the span of years that it is, if it is one."""
    period = stated.figure.period or ""
    span = YEAR_SPAN.search(period)
    if span:
        return {int(span[1]), int(span[2])}, (int(span[1]), int(span[2]))
    return {int(year) for year in _YEAR.findall(period)}, None


def with_own_period(stated: Stated) -> Stated:
    """Return a figure; one whose period is what another value is held against with its paper's year."""
    period = stated.figure.period or ""
    years = {int(year) for year in _YEAR.findall(period)}
    if not years or YEAR_SPAN.search(period) or not _is_held_against(years, stated):
        return stated
    titled = _years_titled(stated)
    own = f"năm {titled.pop()}" if len(titled) == 1 else None
    return replace(stated, figure=replace(stated.figure, period=own))


def _is_held_against(years: set[int], stated: Stated) -> bool:
    """Whether years stand in a sentence only as what another value is held against.

    "Thu 21.300 triệu đồng, bằng 107% ước thực hiện năm 2025; trong đó …": the parts are of no 2025.
    """
    if stated.clause.row or "%" not in stated.sentence:
        return False
    if any(str(year) in stated.clause_text for year in years):
        return False
    told = fold(stated.sentence)
    against = {int(year) for year in _HELD_AGAINST.findall(told)}
    rest = {int(year) for year in SAID_YEAR.findall(_HELD_AGAINST.sub(" ", told))}
    return years <= against and years.isdisjoint(rest)


_HELD_AGAINST = re.compile(
    r"\b(?:bang|dat|tang|giam) [\d.,]+ ?%[^,;]{0,30}?\b(?:uoc|thuc hien|du toan|ke hoach|cung ky|so voi)\b[^,;]{0,30}?\b((?:19|20)\d\d)\b"
)


def year_fits(question: FigureQuestion, stated: Stated) -> bool:
    """Whether a figure is of the years asked for: by its own period, or else its document's."""
    asked = question.asked.years
    own, span = years_of(stated)
    wanted_span = YEAR_SPAN.search(question.folded)
    above = f"{stated.headings} {stated.document.metadata.title or ''}"
    if wanted_span and (not own or (span and _named_by_period(stated))):
        return wanted_span[1] in above and wanted_span[2] in above
    if not own:
        if _is_of_last_year_named(stated):
            return max(_years_titled(stated)) in asked
        fits = any(str(year) in above for year in asked) or fits_year(stated.document, asked)
        return fits and not (_of_how_things_are(stated) and _to_come(stated, max(asked)))
    if span and not wanted_span and _SCHOOL_YEAR.search(fold(stated.figure.period or "")):
        return bool(own & set(asked))
    if wanted_span and span:
        return span == (int(wanted_span[1]), int(wanted_span[2]))
    if wanted_span:
        first, last = int(wanted_span[1]), int(wanted_span[2])
        return any(year == last or (len(asked) > 2 and first <= year) for year in own)  # noqa: PLR2004 - a year besides the span's ends
    if span:
        by_then = _BY_YEAR.search(question.folded)
        return bool(
            by_then and int(by_then[1]) == span[1] and "/" not in (stated.figure.unit or "")
        )
    return bool(own & set(asked))


def _years_titled(stated: Stated) -> set[int]:
    return {int(year) for year in _YEAR.findall(stated.document.metadata.title or "")}


def _is_of_last_year_named(stated: Stated) -> bool:
    """Whether a paper on one year's results and the next one's tasks has a figure below no year.

    What such a paper sets out to do, it sets out for the later year.
    """
    spanned = YEAR_SPAN.search(stated.document.metadata.title or "")
    dated = _YEAR.search(stated.headings)
    return not (spanned or dated) and len(_years_titled(stated)) > 1


def _of_how_things_are(stated: Stated) -> bool:
    """Whether a figure stands under "Hiện trạng" and the like: it's of when it was written."""
    return bool(stated.sections and _AS_IT_IS.match(fold(stated.sections[0].title)))


def _to_come(stated: Stated, year: int) -> bool:
    issued = stated.document.metadata.issued_on
    return issued is not None and issued.year < year


_AS_IT_IS = re.compile(r"(?:[\divx]+[.)]\s*)*(?:hien trang|thuc trang|danh gia|ket qua)\b")


def _named_by_period(stated: Stated) -> bool:
    """Whether a figure's span of years is that of the programme it names: "Chương trình … 2026 - 2035"."""
    return _OF_PROGRAMME.search(fold(stated.clause_text)) is not None


_OF_PROGRAMME = re.compile(
    r"\b(?:chuong trinh|de an|du an|chien luoc|quy hoach)\b[^;:]{4,120}\b(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d\b"
)


def of_an_earlier_time(folded: str, stated: Stated) -> bool:
    """Whether "lần này" is asked of, and a figure is of years before its document's."""
    years, span = years_of(stated)
    issued = stated.document.metadata.issued_on
    if not years or span or issued is None or not _THIS_TIME.search(folded):
        return False
    return max(years) < issued.year


_THIS_TIME = re.compile(r"\b(?:lan|ky|dot|khoa|mua|dip|tuan le) nay\b")
_DAYS = re.compile(r"tu (?:ngay )?\d{1,2}/\d{1,2}\b.* den (?:ngay )?\d{1,2}/\d{1,2}/")
"""Some days of a year: what came in them isn't what came in the year."""


def part_fits(asked: Understanding, stated: Stated) -> bool:
    """Whether a part of the year asked for (quý III, 9 tháng), or the whole, is the figure's."""
    wanted = _parts(asked.folded)
    if not wanted:
        before_its_end = of_earlier_day(asked.folded, fold(stated.figure.period or ""))
        return not (of_some_days(asked, stated) or before_its_end)
    own = _parts(fold(f"{stated.figure.period or ''} {stated.clause_text}"))
    return wanted <= (own or _parts(fold(f"{stated.sentence} {stated.headings}")))


def of_some_days(asked: Understanding, stated: Stated) -> bool:
    """Whether a figure is of some days of the year asked for, no part of which is named."""
    whole = bool(asked.years) and not _parts(asked.folded)
    return whole and _DAYS.match(fold(stated.figure.period or "")) is not None


def of_earlier_day(asked: str, period: str) -> bool:
    """Whether a folded question asks how things stood at a year's end, and a period ends before.

    >>> of_earlier_day("tinh den cuoi nam 2025 co bao nhieu", "tinh den ngay 30/6/2025")
    True
    >>> of_earlier_day("het nam 2025 co bao nhieu", "den ngay 31/12/2025")
    False
    >>> of_earlier_day("nam 2025 co bao nhieu", "tinh den ngay 30/6/2025")
    False
    """
    month = _UP_TO_MONTH.search(period)
    return bool(_AT_YEARS_END.search(asked) and month and int(month[1]) < _DECEMBER)


_DECEMBER = 12
_AT_YEARS_END = re.compile(r"\b(?:cuoi|het)(?: nam)? (?:19|20)\d\d\b|\b31[/-]12\b")
_UP_TO_MONTH = re.compile(r"\b(?:den|het)(?: het)?(?: ngay)?(?: \d{1,2}/| thang )(\d{1,2})\b")


def _parts(folded: str) -> set[str]:
    """Return the parts of a year that folded words are of, not those where most of a whole falls.

    >>> _parts("quy iii dat 5 ty"), _parts("ca nam 40 nghin luot, chu yeu vao quy ii va quy iii")
    ({'quy iii'}, set())
    """
    of_whole = _MOSTLY.sub(" ", folded)
    return {" ".join(match.group().split()) for match in _PART.finditer(of_whole)}


_MOSTLY = re.compile(r"\b(?:chu yeu|tap trung|phan lon|cao diem|nhat la|nhieu nhat)\b[^;.:]*")
