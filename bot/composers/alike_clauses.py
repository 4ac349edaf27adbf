"""Of clauses that begin alike ("giá bán …, giá thuê …") the one asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.passages.clauses import values
from bot.passages.held import Held
from knowledge.documents import Span
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from collections.abc import Set as AbstractSet

_COMMA = re.compile(r",\s+(?=[^\W\d])")


def alone_of_alike(words: str, terms: AbstractSet[str], told: Collection[str]) -> Span:
    """Return where words tell the value asked for, without the clauses beside it that begin as it does.

    ``terms`` are the folded words of the question, ``told`` the values that answer. What begins
    otherwise is a condition, and stays.

    >>> words = "giá bán không quá 14 triệu đồng/m², giá thuê không quá 60.000 đồng/m²"
    >>> alone_of_alike(words, {"gia", "ban"}, {"14"}).of(words)
    'giá bán không quá 14 triệu đồng/m²'
    >>> words = "giá bán 14 triệu đồng/m², không quá 02 căn một người"
    >>> alone_of_alike(words, {"gia", "ban"}, {"14"}).of(words) == words
    True
    """
    whole = Span(0, len(words))
    parts = list(_parts(words))
    openings = {fold(part.of(words).split(" ")[0]) for part in parts}
    if len(parts) == 1 or len(openings) > 1 or not all(values(part.of(words)) for part in parts):
        return whole
    held = len(terms & Held.of(words).words)
    return next(
        (
            part
            for part in parts
            if len(terms & Held.of(part.of(words)).words) >= held
            and not {*told}.isdisjoint(values(part.of(words)))
        ),
        whole,
    )


def _parts(words: str) -> Iterator[Span]:
    start = 0
    for comma in _COMMA.finditer(words):
        yield Span(start, comma.start())
        start = comma.end()
    yield Span(start, len(words))
