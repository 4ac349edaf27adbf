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
    from collections.abc import Callable, Collection

    from bot.passages.named_things import Thing

_LEAD = re.compile(r"[^:;]{3,160}:\s+")
_PART = re.compile(r"[^;]+")


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
    """
    lead = _LEAD.match(words) if things and ";" in words else None
    if lead is None:
        return None
    parts = [_stripped(words, m.span()) for m in _PART.finditer(words, lead.end())]
    named = [part for part in parts if names_any(things, part.of(words))]
    kinds = {thing.group for thing in things}
    others = (thing for part in parts if part not in named for thing in things_in(part.of(words)))
    alike = any(thing.group in kinds for thing in others)
    if len(named) != 1 or not alike or not all(tells(part.of(words)) for part in parts):
        return None
    return _stripped(words, lead.span()), named[0]


def _stripped(words: str, at: tuple[int, int]) -> Span:
    """Return a place without the spaces around it."""
    start, end = at
    inside = words[start:end]
    return Span(start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip()))
