"""What the row of a table that sums the others up is of: what most of the rows above it name."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.figures.words import is_sum
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.figures.index import Stated

FEWEST = 2
MOST_ROWS = 0.5


def with_summed(held: Sequence[Stated]) -> list[Stated]:
    """Return figures, those of a sum with its table's rows and the words that half of them share."""
    rows: dict[tuple[str, int | None], dict[int, str]] = defaultdict(dict)
    for stated in held:
        if stated.clause.row and stated.lead_text and not is_sum(stated):
            rows[_table(stated)][stated.span.start] = stated.lead_text
    return [_summing(stated, tuple(rows[_table(stated)].values())) for stated in held]


def _summing(stated: Stated, rows: tuple[str, ...]) -> Stated:
    return replace(stated, summed=shared(rows), rows=rows) if is_sum(stated) else stated


def _table(stated: Stated) -> tuple[str, int | None]:
    return stated.document.id, stated.figure.section_position


def shared(names: Iterable[str]) -> str:
    """Return the words that at least half of several names hold, as the first one has them.

    >>> shared(["Nuôi tôm nước lợ", "Nuôi ngao", "Nuôi cá nước ngọt"])
    'Nuôi nước'
    >>> shared(["Nuôi tôm"])
    ''
    """
    each = [syllables(name) for name in names]
    if len(each) < FEWEST:
        return ""
    count = Counter(word for words in each for word in {fold(word) for word in words})
    return " ".join(word for word in each[0] if count[fold(word)] >= MOST_ROWS * len(each))
