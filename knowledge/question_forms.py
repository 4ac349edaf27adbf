"""How questions are put in Vietnamese: the words that documents seldom write and askers always do.

The phrases stand in ``lists/question_forms.txt``, and what people say every day ("trời lạnh") in
``lists/everyday_phrases.txt``; `knowledge.diacritics` counts a line as `WEIGHT` or `EVERYDAY` more
passages, and the names of provinces, which a question holds more often than a document does.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.places import provinces
from knowledge.text import syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

WEIGHT, EVERYDAY = 10, 1
_OF_PLACES = (
    "{}",
    "ở {} có",
    "tỉnh {} phải",
    "của {} là",
    "tại {} được",
    "{} đặt mục tiêu",
    "{} năm",
)


@cache
def form_terms() -> Counter[str]:
    """Return in how many lines each syllable and each pair of neighbours stands.

    >>> form_terms()["bao_nhiêu"] > 10, form_terms()["báo_nhiều"], form_terms()["hà_tĩnh"] > 0
    (True, 0, True)
    """
    named = [form.format(name) for name in provinces() for form in _OF_PLACES]
    return _counted((*_lines("question_forms.txt"), *named))


@cache
def everyday_terms() -> Counter[str]:
    """Return in how many everyday phrases each syllable and each pair of neighbours stands.

    >>> everyday_terms()["trời_lạnh"] > 0
    True
    """
    return _counted(_lines("everyday_phrases.txt"))


def _lines(name: str) -> list[str]:
    listed = (files("knowledge") / "lists" / name).read_text(encoding="utf-8")
    return [line for line in listed.splitlines() if not line.startswith("#")]


def _counted(lines: Iterable[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for line in lines:
        words = syllables(line.lower())
        counts.update({*words, *map("_".join, pairwise(words))})
    return counts
