"""Lines as plain text, for platforms whose markup isn't to be trusted with anybody's words."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from bot.channels.rich_text import plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.channels.rich_text import Line

ROOM_FOR_QUOTES = 20
"""UTF-16 units that quotation marks may add to a message."""


def written(lines: Sequence[Line]) -> str:
    r"""Return the lines; quoted lines that stand together in quotation marks.

    >>> from bot.channels.rich_text import Run
    >>> written([(Run("Nguồn", "bold"),), (Run("một", "quote"),), (Run("hai", "quote"),)])
    'Nguồn\n“một\nhai”'
    """
    parts = []
    for quoted, group in groupby(lines, key=_is_quote):
        text = plain_text(tuple(group))
        parts.append(f"“{text}”" if quoted else text)
    return "\n".join(parts)


def _is_quote(line: Line) -> bool:
    return bool(line) and all(run.style == "quote" for run in line)
