"""Lines of one list that each open with a name: the one that is named answers, not its neighbours.

"- Cửa sông Cung: lấy mẫu 03 vị trí", "- Cửa sông Mã: lấy mẫu 01 vị trí" share all other words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.passages.table_rows import cells, is_row
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.candidates import Candidate
    from bot.questions.understanding import Understanding

_NAME = re.compile(
    r"\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s)?(?P<name>[^\W\d_][^:;.|()\d]{4,60}?)\s*:\s"
)
CLOSE_OWN = 0.05
KIND = 2
"""A name is told apart by what follows its first two syllables: "cửa sông" and "Cung"."""


def of_the_named_line(asked: Understanding, found: Sequence[Candidate]) -> list[Candidate]:
    """Put the lines that open with a name that is asked for first, without those of its neighbours.

    First are those that hold as much of the question as any. Where the question has the name of
    none of the lines found, all stay as they are.
    """
    question = f" {' '.join(syllables(asked.folded))} "
    named: dict[str, list[str]] = {}
    first = []
    most = max((candidate.own for candidate in found), default=0.0)
    for candidate in found:
        names = [name for name in _names(candidate.words) if f" {name} " in question]
        telling = [name for name in names if len(name.split()) > KIND]
        named.setdefault(candidate.document.id, []).extend(telling)
        if telling and candidate.values and candidate.own >= most - CLOSE_OWN:
            first.append(candidate)
    kept = [c for c in found if not _is_another(c.words, named[c.document.id])]
    return [*first, *(candidate for candidate in kept if candidate not in first)]


def _is_another(words: str, named: Sequence[str]) -> bool:
    """Whether words open with a name of the kind of those named, and hold none of these."""
    own = _names(words)
    said = f" {' '.join(syllables(fold(words)))} "
    if not own or any(f" {name} " in said for name in named):
        return False
    return any(_kind(name) == _kind(one) for name in named for one in own)


def _kind(name: str) -> list[str]:
    return name.split()[:KIND]


def _names(words: str) -> list[str]:
    """Return the names that a line opens with, or that the cells of a row give, folded.

    >>> _names("- Cửa sông Cung: Lấy mẫu 03 vị trí gồm:"), _names("STT: 4 | Nơi: Cửa sông Cung")
    (['cua song cung'], ['cua song cung'])
    """
    if is_row(words):
        values = (value.partition(":")[0] for _, value in cells(words))
        names = [" ".join(syllables(fold(value))) for value in values]
        return [name for name in names if name and not any(map(str.isdigit, name))]
    match = _NAME.match(words)
    return [" ".join(syllables(fold(match["name"])))] if match else []
