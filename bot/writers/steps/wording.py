"""Whether a text is made of given words: what a model may put differently, but not add to."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from bot.writers.turning import FREE
from bot.writers.words import words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

ASKING = frozenset("bao nhiêu mấy gì nào ai đâu khi lúc giờ thế ra sao vì tại".split())
"""Words that only ask."""
LEANING = frozenset(
    "thế còn vậy thì sao nữa với ạ nhỉ nhé à ừ nha đó này kia ấy nó họ trên đấy".split()
)
"""Words that lean on what was said before; a question that stands alone does without them."""


def forms_of(text: str) -> list[str]:
    """Return the words of a text in one form, marks left out.

    >>> forms_of("UBND tỉnh họp ngày 05/3/2026.")
    ['ủy', 'ban', 'nhân', 'dân', 'tỉnh', 'họp', 'ngày', '2026-03-05']
    """
    return [word.form for word in words_of(text) if not word.is_mark]


def is_made_of(text: str, sources: Sequence[str], also: Collection[str] = ()) -> bool:
    """Whether every word of a text stands in a source, and every name in it whole.

    ``also`` are words that may be added, besides those that say nothing.

    >>> is_made_of("Kinh phí của Sở Y tế?", ["Sở Y tế phải làm gì?", "thế kinh phí?"])
    True
    >>> is_made_of("Kinh phí của Sở Tế?", ["Sở Y tế phải làm gì?", "thế kinh phí?"])
    False
    """
    known = [forms_of(source) for source in sources]
    allowed = {form for forms in known for form in forms} | FREE | set(also)
    if not all(form in allowed for form in forms_of(text)):
        return False
    return all(any(stands_together(name, forms) for forms in known) for name in names_in(text))


def names_in(text: str) -> list[list[str]]:
    """Return the names of a text, each as its words that are written so.

    >>> names_in("Kinh phí của Sở Nội vụ là 12 tỷ đồng, thuộc UBND tỉnh")
    [['sở', 'nội'], ['ủy', 'ban', 'nhân', 'dân']]
    """
    words = [word for word in words_of(text) if not word.is_mark]
    runs = groupby(words, key=lambda word: word.named)
    return [[word.form for word in run] for named, run in runs if named]


def stands_together(run: Sequence[str], forms: Sequence[str]) -> bool:
    """Whether words stand somewhere one right after the other."""
    size = len(run)
    return any(list(forms[at : at + size]) == list(run) for at in range(len(forms) - size + 1))
