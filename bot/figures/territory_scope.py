"""Whether a figure is of the place that a question names, and of the country or of a province."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from bot.figures.territories import Territory
from bot.figures.times import fold
from bot.passages.scope import of_country, other_scope

if TYPE_CHECKING:
    from bot.figures.index import Stated
    from bot.figures.question import FigureQuestion
    from bot.questions.understanding import Understanding

_NATION = re.compile(r"\b(?:ca nuoc|toan quoc|viet nam|quoc gia)\b")
_OF_NATION = re.compile(r"\b(?:ca nuoc|toan quoc|viet nam|dat nuoc)\b")
_OF_PROVINCE = re.compile(
    r"\b(?:cua tinh|toan tinh|tinh ta|trong tinh|dia ban tinh|thanh pho|tinh)\b"
)
_OF_ONE_PROVINCE = re.compile(
    r"\b(?:cua tinh|toan tinh|tinh ta|tinh minh|tinh nha|trong tinh|dia ban tinh|ca tinh)\b(?! (?:hinh|trang)\b)"
)
_TOLD_OF = re.compile(
    r"\b(?:gdp|grdp|ca nuoc|toan quoc|viet nam|dat nuoc|toan tinh|cua tinh|dia ban tinh)\b"
)
_COMMUNE = re.compile(r"^(?:xa|phuong|thi tran|huyen|thi xa|ban|thon|quan|to dan pho)\s")


def place_fits(question: FigureQuestion, stated: Stated) -> bool:
    """Whether a figure is of a place asked for, by its own words, its headings or its document."""
    own, document = fold(stated.figure.place or ""), stated.document.metadata
    asked = [fold(place) for place in question.asked.places]
    if any(place in own for place in asked):
        return True
    said = fold(f"{stated.clause_text} {stated.headings}")
    if any(re.search(rf"\b{re.escape(place)}\b", said) for place in asked):
        return True
    if _NATION.search(own) or (own and _COMMUNE.match(own) and own not in question.folded):
        return False
    titled = fold(f"{document.title or ''} {document.place or ''} {stated.home or ''}")
    return any(place in titled for place in asked)


def of_other_level(question: FigureQuestion, stated: Stated) -> bool:
    """Whether the one is of the country and the other of a province."""
    place = fold(stated.figure.place or "")
    of_nation = _is_of(_OF_NATION, question.folded)
    of_province = bool(question.asked.places) or _is_of(_OF_PROVINCE, question.folded)
    if of_province and not of_nation and _NATION.search(place):
        return True
    if of_nation and not of_province and place and not _NATION.search(place):
        return True
    of_one = bool(question.asked.places) or _is_of(_OF_ONE_PROVINCE, question.folded)
    if of_one and not of_nation and of_country(_of_whom(stated)):
        return True  # a province's GDP, as people say, is not the country's
    if of_other_territory(question.asked, stated):
        return True
    return other_scope(question.folded, _of_whom(stated))


def of_other_territory(asked: Understanding, stated: Stated) -> bool:
    """Whether a clause names neither country nor province, and what stands around the other one."""
    if stated.territory is None or _tells_of_whom(stated.clause_text):
        return False
    of_nation = _is_of(_OF_NATION, asked.folded)
    if stated.territory is Territory.PROVINCE:
        return of_nation and not asked.places
    return not of_nation and (bool(asked.places) or _is_of(_OF_ONE_PROVINCE, asked.folded))


@functools.lru_cache(maxsize=128)
def _is_of(level: re.Pattern[str], folded: str) -> bool:
    """Whether a folded question is of a level; it is asked with every figure."""
    return level.search(folded) is not None


def _of_whom(stated: Stated) -> str:
    """Return the nearest words that tell whether a figure is the country's or a province's."""
    for words in (stated.clause_text, stated.sentence):
        if _tells_of_whom(words):
            return words
    headings = stated.headings
    return headings if _tells_of_whom(headings) else stated.clause_text


@functools.lru_cache(maxsize=8192)
def _tells_of_whom(words: str) -> bool:
    return bool(_TOLD_OF.search(fold(words)))
