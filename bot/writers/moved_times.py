"""Times put first or last in a sentence: "Năm 2026, …", "… trong giai đoạn 2026-2030"."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from bot.writers.words import Sort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.writers.words import Word

_TIMES = frozenset("năm tháng quý ngày giai đoạn nhiệm kỳ tuần".split())
_AROUND = frozenset("đến hết trong vào từ cuối đầu giữa trước".split())


def time_at_an_end(words: Sequence[Word]) -> tuple[int, int] | None:
    """Return where a time opens or closes the words; null when none does.

    >>> from bot.writers.words import words_of
    >>> time_at_an_end(words_of("Đến năm 2026, đạt 8%")), time_at_an_end(words_of("Đạt 8% năm 2026."))
    ((0, 4), (3, 6))
    """
    if not words:
        return None
    opening = _run(words)
    if _is_time(words[:opening]):
        comma = opening < len(words) and words[opening].form == ","
        return 0, opening + comma
    closing = len(words) - _run(words[::-1])
    return (closing, len(words)) if _is_time(words[closing:]) else None


def _run(words: Sequence[Word]) -> int:
    for at, word in enumerate(words):
        full_stop = word.form == "." and at == 0
        if not (full_stop or word.sort is Sort.NUMBER or word.form in _TIMES | _AROUND):
            return at
    return len(words)


def _is_time(words: Sequence[Word]) -> bool:
    """Whether words name a time, not how long something lasts ("trong 06 tháng")."""
    spoken = [word for word in words if not word.is_mark]
    pairs = list(itertools.pairwise(spoken))
    numbers = [(before, word) for before, word in pairs if word.sort is Sort.NUMBER]
    return (
        bool(numbers)
        and spoken[0].sort is Sort.WORD
        and any(word.form in _TIMES for word in spoken)
        and all(b.form in _TIMES or _DAY_OR_YEAR.fullmatch(w.form) for b, w in numbers)
    )


_DAY_OR_YEAR = re.compile(r"\d{4}-\d\d-\d\d|(?:19|20)\d\d|\d{1,2}/\d{1,2}(?:/\d{4})?")
