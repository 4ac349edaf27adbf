"""What speaks for a figure besides its words and its scope: kind, nature, bound, span of years."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.figures.bounds import bound_fits
from bot.figures.counted import counted_as_asked
from bot.figures.times import years_of
from bot.figures.units import kind_of
from bot.figures.words import is_sum
from bot.passages.contrasts import other_of_kind, tells_apart
from knowledge.documents import FigureNature
from knowledge.text import fold

if TYPE_CHECKING:
    import datetime as dt

    from bot.figures.index import Stated
    from bot.figures.question import FigureQuestion

TURNED_COST = 0.12
COUNTED = 0.08
YEARLY = 0.06
ADDED_COST = 0.4
SCHOOL_YEAR_BEGINS = 9


def fit_besides(question: FigureQuestion, stated: Stated, as_of: dt.date) -> float:
    """Return what speaks for a figure, above 0, or against it, in shares of a score of about 1."""
    figure = stated.figure
    fit = 0.0
    if question.unit is None and question.kind is not None:
        fit += 0.06 if kind_of(figure.unit) is question.kind else -0.06
    if question.nature and figure.nature:
        fit += _of_nature(question, figure.nature)
    fit += COUNTED * (question.sums and is_sum(stated))
    fit += 0.08 * (question.change and figure.comparison is not None)
    fit += COUNTED * counted_as_asked(question, stated)
    fit += _so_far(question, stated) - _of_contrast(question, stated) + _of_bound(question, stated)
    return fit + _of_as_many_years(question, stated) + _of_years(question, stated, as_of)


def _of_nature(question: FigureQuestion, nature: FigureNature) -> float:
    """Return what speaks for a figure to be reached, reached or laid down, as is asked for."""
    if nature is question.nature:
        return 0.06
    laid_down = nature is FigureNature.NORM and question.nature is FigureNature.TARGET
    return 0.06 if laid_down and _HAS_TO.search(question.folded) else -0.1


def _so_far(question: FigureQuestion, stated: Stated) -> float:
    """Return what speaks for a total, and against what was added, where it is asked for all so far."""
    if not _asks(_SO_FAR, question.folded) or _asks(_ADDED, question.folded):
        return 0.0
    clause = fold(stated.clause_text)
    return COUNTED * bool(TOTAL.search(clause)) - ADDED_COST * bool(_ADDED.search(clause))


def _of_contrast(question: FigureQuestion, stated: Stated) -> float:
    """Return what speaks against a figure of which the contrast is said: "tăng" for "giảm"."""
    if not tells_apart(question.folded):
        return 0.0
    own = _own(stated)
    return TURNED_COST * other_of_kind(question.folded, own, own)


def _of_bound(question: FigureQuestion, stated: Stated) -> float:
    """Return what speaks for a figure that is the least or the most asked for."""
    bounded = bound_fits(question, stated)
    unbounded = bounded is None and not stated.figure.qualifier
    return 0.06 * (bounded is True) - 0.04 * ((question.least or question.most) and unbounded)


def _of_as_many_years(question: FigureQuestion, stated: Stated) -> float:
    """Return what speaks for a figure of one year, or of several, where either is asked for."""
    one = _asks(_ONE_YEAR, question.folded)
    if one is _asks(_SEVERAL_YEARS, question.folded):
        return 0.0
    of_one = "/năm" in (stated.figure.unit or "") or bool(
        _ONE_YEAR.search(fold(f"{stated.lead_text} {stated.clause_text}"))
    )
    return YEARLY if of_one is one else -YEARLY if one or of_one else 0.0


def _of_years(question: FigureQuestion, stated: Stated, as_of: dt.date) -> float:
    """Return what speaks for a figure of just the years asked for, or near today where none is."""
    years, span = years_of(stated)
    if question.asked.years:
        exact = years == set(question.asked.years)
        is_over = max(question.asked.years) < as_of.year and question.nature is None
        reached = is_over and stated.figure.nature is FigureNature.RESULT
        return 0.05 * exact - 0.03 * (span is not None and not exact) + 0.04 * reached
    if span and span[1] <= as_of.year and as_of.month >= SCHOOL_YEAR_BEGINS:
        return -0.12
    return -min(0.02 * min(abs(year - as_of.year) for year in years), 0.08) if years else 0.0


@lru_cache(maxsize=256)
def _asks(words: re.Pattern[str], folded: str) -> bool:
    """Whether a folded question has some words; every figure is weighed by it."""
    return words.search(folded) is not None


def _own(stated: Stated) -> str:
    """Return what is said of one figure and not of others of its sentence, folded."""
    parts = (stated.lead_text, stated.before, stated.clause_text, stated.figure.indicator)
    said = fold("; ".join(parts))
    return _HELD_AGAINST.sub(" ", said)


_ONE_YEAR = re.compile(r"\b(?:moi|mot|0?1|hang) nam\b")
_SEVERAL_YEARS = re.compile(
    r"\b(?:ca|trong|tong) (?:\d+ nam|giai doan|nhiem ky)\b|\b(?:tong cong|tong) \d+ nam\b"
)
_HELD_AGAINST = re.compile(r"\b(?:cao|thap|lon|nho|nhieu|it|nhanh|cham) hon\b[^:;,.|]*")
_HAS_TO = re.compile(r"\b(?:phai|can) dat\b")
_SO_FAR = re.compile(
    r"\b(?:tinh den|den (?:het|cuoi|nay)|hien (?:co|nay)|tong so|tong cong|luy ke|ca thay|tat ca)\b"
)
_ADDED = re.compile(r"\b(?:co them|tang them|bo sung them|them|moi duoc)\b")
TOTAL = re.compile(r"\b(?:nang|dua) tong(?: so)?\b|\bluy ke\b")
"""Said of all there is after a change: "nâng tổng số lên 64"."""
