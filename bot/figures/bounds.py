"""Whether a value is the least or the most that is laid down: "tối thiểu", "không quá"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from knowledge.text import fold

if TYPE_CHECKING:
    from bot.figures.index import Stated
    from bot.figures.question import FigureQuestion, Reading

AT_LEAST = r"toi thieu|(?:it|thap|nho|hep|ngan|nhe) nhat"
AT_MOST = r"toi da|(?:nhieu|cao|lon|rong|dai|xa|lau|nang) nhat"
LEAST = re.compile(
    rf"\b(?:{AT_LEAST}|tro len|khong (?:duoi|thap hon|it hon)|tren|hon|vuot)\b(?! qua)|[>≥]"
)
_NAMED_BOUND = re.compile(rf"\b(?:{AT_LEAST}|{AT_MOST})\b")
_MORE = re.compile(r"^(?:lon |cao |nhieu )?(?:hon|tren|vuot|duoi)\b")  # a condition, no limit
MOST = re.compile(
    rf"\b(?:{AT_MOST}|khong (?:vuot )?qua|khong vuot|tro xuong|(?<!khong )duoi|cham nhat)\b|[<≤]"
)


class AsksBound(Protocol):
    """What may ask for the least or the most."""

    @property
    def least(self) -> bool:
        """Whether the least is asked for."""

    @property
    def most(self) -> bool:
        """Whether the most is asked for."""


def bound_fits(question: AsksBound, stated: Stated) -> bool | None:
    """Whether a figure is bounded as asked ("tối đa"), the other way round, or not at all (null)."""
    if not (question.least or question.most):
        return None
    own = stated.figure.qualifier or _bound_in(stated.figure.indicator)
    bound = fold(own) if own else _shared_bound(stated)
    most = bool(MOST.search(bound))
    least = bool(LEAST.search(MOST.sub(" ", bound)))
    if least is most:
        return None
    if question.least is not least:
        return False
    return None if _MORE.search(bound) else True


def reading_is_of(question: FigureQuestion, reading: Reading, stated: Stated) -> bool:
    """Whether a naming may be held against a figure: one without its bound, only where that fits."""
    return not reading.of_bounds or bound_fits(question, stated) is True


def _bound_in(indicator: str) -> str:
    """Return the bound that the name of a figure holds: "mức vay tối đa"."""
    match = _NAMED_BOUND.search(fold(indicator))
    return match[0] if match else ""


def _shared_bound(stated: Stated) -> str:
    """Return the bound of the figure before, for one joined to it: "tối đa 3 … và 5 triệu …"."""
    if not _JOINED.match(fold(stated.clause_text)):
        return ""
    told = _NAMED_BOUND.findall(re.split(r"[:;.]\s", fold(stated.before))[-1])
    return told[-1] if told else ""


def asks_least(folded: str) -> bool:
    """Whether a folded question asks for the least; the lowest rank ("hạng thấp nhất") is no bound.

    >>> asks_least("tro cap thap nhat bao nhieu"), asks_least("hang thap nhat tra toi da bao nhieu")
    (True, False)
    """
    return _ASKS_LEAST.search(_RANK.sub(" ", folded)) is not None


def asks_most(folded: str) -> bool:
    """Whether a folded question asks for the most.

    >>> asks_most("rong nhat bao nhieu ha"), asks_most("muc phat la bao nhieu")
    (True, False)
    """
    return _ASKS_MOST.search(_RANK.sub(" ", folded)) is not None


_RANK = re.compile(rf"\b(?:hang|bac|loai|nhom|ngach) (?:{AT_LEAST}|{AT_MOST})\b")
_ASKS_LEAST = re.compile(rf"\b(?:{AT_LEAST}|tro len)\b")
_ASKS_MOST = re.compile(rf"\b(?:{AT_MOST}|khong qua|khong vuot qua|tro xuong)\b")
_JOINED = re.compile(r"(?:va|hoac|,)\s*\d")
