"""How questions are put in Vietnamese: the words that documents seldom write and askers always do.

The phrases stand in ``lists/question_forms.txt``; `knowledge.diacritics` counts each line as
`WEIGHT` more passages, and the names of provinces, which a question holds more often than a
document does.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib.resources import files
from itertools import pairwise

from knowledge.places import provinces
from knowledge.text import syllables

WEIGHT = 10
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
    listed = (files("knowledge") / "lists" / "question_forms.txt").read_text(encoding="utf-8")
    lines = [line for line in listed.splitlines() if not line.startswith("#")]
    named = [form.format(name) for name in provinces() for form in _OF_PLACES]
    counts: Counter[str] = Counter()
    for line in (*lines, *named):
        words = syllables(line.lower())
        counts.update({*words, *map("_".join, pairwise(words))})
    return counts
