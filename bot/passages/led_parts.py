"""The one part of a list within a sentence that names what is asked for, with the words that lead it in.

"Xe thu gom theo lịch: các thôn A, B vào thứ Ba; các thôn C, D vào thứ Sáu" answers those who live
in C with its second part; the words before the colon say what the part is about.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.passages.named_things import names_any, things_in
from knowledge.documents import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from bot.passages.named_things import Thing

_COLON = re.compile(r":\s+")
_JOINING = re.compile(r"\s*(?:(?:hoặc|và|còn) )?")
_PART = re.compile(r"[^;]+")
SHORTEST, LONGEST = 3, 160


def led_part(
    words: str, things: Collection[Thing], tells: Callable[[str], bool]
) -> tuple[Span, Span] | None:
    """Return where the lead-in stands and the one part that names any of some things.

    Another part has to name others of the kind, and each to tell what is asked for (``tells``):
    then they are alike. Null for any other sentence.

    >>> words = "Lịch thu gom: các thôn Bến Đá, Phú Lệ thứ Ba; thôn Khe Sấu thứ Sáu."
    >>> lead, part = led_part(words, things_in("thôn Khe Sấu"), lambda part: "thứ" in part)
    >>> lead.of(words), part.of(words)
    ('Lịch thu gom:', 'thôn Khe Sấu thứ Sáu.')
    >>> led_part(words, things_in("thôn Cầu Đá"), lambda part: "thứ" in part)

    The list may begin anywhere in its sentence: what stands before its own lead-in is another.

    >>> words = "Xe đến tận nhà; lịch: thôn Bến Đá thứ Ba; thôn Khe Sấu thứ Sáu."
    >>> lead, part = led_part(words, things_in("thôn Bến Đá"), lambda part: "thứ" in part)
    >>> lead.of(words), part.of(words)
    ('lịch:', 'thôn Bến Đá thứ Ba')
    """
    if not things or ";" not in words:
        return None
    listed = (
        (lead, part)
        for lead in _leads(words)
        if (part := _part_named(words, lead.end, things, tells)) is not None
    )
    return next(listed, None)


def _leads(words: str) -> Iterator[Span]:
    """Yield the lead-ins of a sentence, each from the break before it, the innermost first."""
    for colon in reversed([*_COLON.finditer(words)]):
        joined = _JOINING.match(words, words.rfind(";", 0, colon.start()) + 1)
        lead = _stripped(words, (joined.end() if joined else 0, colon.start() + 1))
        if SHORTEST < lead.end - lead.start <= LONGEST:
            yield lead


def _part_named(
    words: str, start: int, things: Collection[Thing], tells: Callable[[str], bool]
) -> Span | None:
    """Return the one part of the list from a place on that names any of some things."""
    parts = [_stripped(words, m.span()) for m in _PART.finditer(words, start)]
    named = [part for part in parts if names_any(things, part.of(words))]
    kinds = {thing.group for thing in things}
    others = (thing for part in parts if part not in named for thing in things_in(part.of(words)))
    alike = any(thing.group in kinds for thing in others)
    told = alike and all(tells(part.of(words)) for part in parts)
    return named[0] if told and len(named) == 1 else None


def _stripped(words: str, at: tuple[int, int]) -> Span:
    """Return a place without the spaces around it."""
    start, end = at
    inside = words[start:end]
    return Span(start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip()))
